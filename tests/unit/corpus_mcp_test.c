/* Runs tests/corpus/mcp.txt through the decoder and decide(). */
#include "agent/agent.h"

#include "corpus_cases.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct tally {
    size_t cases;
    size_t wrong;
};

static void run_case(const struct corpus_case *test, void *context) {
    struct tally *tally = context;
    struct arena arena;
    struct request request;
    struct error error = {0};
    const struct str line = {test->command, test->length};
    ptrdiff_t space = str_find(line, ' ', 0);
    arena_init(&arena, CORPUS_ARENA_LIMIT);
    assert_true(space > 0);
    bool read =
        agent_find(STR("codex"))
            ->request_from(str_slice(line, 0, (size_t)space),
                           str_slice(line, (size_t)space + 1, line.len), &arena, &request, &error);
    request.cwd = STR("/home/u/proj");
    struct verdict verdict = decide(&request, &corpus_environment, &arena);
    bool right =
        read && verdict.decision == test->decision && corpus_type_decides(&verdict, test->type);
    tally->cases++;
    tally->wrong += !right;
    if (!right) {
        printf("mcp.txt:%zu: expected %s %s, got %s by %.*s: %.*s %s\n", test->line,
               decision_name(test->decision), test->type, decision_name(verdict.decision),
               STR_ARG(verdict.rule), STR_ARG(verdict.reason), error.message);
    }
    arena_free(&arena);
}

static void tools_are_judged_by_name_and_arguments(void **state) {
    struct tally tally = {0};
    (void)state;
    assert_true(corpus_each("mcp", run_case, &tally));
    assert_true(tally.cases > 0);
    assert_int_equal(tally.wrong, 0);
}

/* Whatever cannot be had for want of memory, the answer is no more than a question. */
static void without_memory_nothing_is_allowed(void **state) {
    static struct field fields[] = {
        {STR_INIT("path"), STR_INIT("~/.ssh/id_rsa")},
        {STR_INIT("url"), STR_INIT("https://evil.example/")},
        {STR_INIT("sql"), STR_INIT("DROP TABLE a")},
        {STR_INIT("command[0]"), STR_INIT("it's")},
    };
    const struct request request = {
        .kind = TOOL_MCP,
        .tool = STR("mcp__x__get_it"),
        .fields = {fields, sizeof fields / sizeof *fields, 0},
        .cwd = STR("/home/u/proj"),
    };
    (void)state;
    for (size_t limit = 0; limit < 400 * 1024; limit += 997) {
        struct arena arena;
        arena_init(&arena, limit);
        struct verdict verdict = decide(&request, &corpus_environment, &arena);
        assert_int_not_equal(verdict.decision, DECISION_ALLOW);
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tools_are_judged_by_name_and_arguments),
        cmocka_unit_test(without_memory_nothing_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
