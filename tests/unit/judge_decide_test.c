/* decide() where memory ends, where limits are reached, and where commands stand together. */
#include "corpus_cases.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    EACH_ALLOCATION =
        32 * 1024 - 1, /* below the size of a block each allocation is one of its own */
};

/* A source whose n-th block fails. */
struct failing {
    struct arena *arena;
    size_t count;
    size_t fails_at;
};

static void *get(size_t size, void *user) {
    struct failing *failing = user;
    failing->arena->obtained = 0;
    return failing->count++ == failing->fails_at ? NULL : malloc(size);
}

static void put(void *block, void *user) {
    (void)user;
    free(block);
}

static struct verdict decide_failing(const struct request *request, size_t fails_at,
                                     struct arena *arena, struct failing *failing) {
    *failing = (struct failing){.arena = arena, .fails_at = fails_at};
    arena_init_with(arena, EACH_ALLOCATION, (struct arena_source){get, put, failing});
    return decide(request, &corpus_environment, arena);
}

struct tally {
    size_t tried;
    size_t allowed;
};

static void fail_each(const struct corpus_case *test, void *context) {
    struct tally *tally = context;
    struct request request = corpus_request(test);
    for (size_t n = 0;; n++) {
        struct arena arena;
        struct failing failing;
        struct verdict verdict = decide_failing(&request, n, &arena, &failing);
        bool failed = failing.count > n || arena.exhausted;
        bool allowed = failed && verdict.decision == DECISION_ALLOW;
        tally->tried++;
        tally->allowed += allowed;
        if (allowed) {
            printf("%s.txt:%zu: allowed when allocation %zu fails: %.*s\n", test->file, test->line,
                   n, STR_ARG(request.text));
        }
        arena_free(&arena);
        if (allowed || failing.count <= n) {
            return;
        }
    }
}

static void nothing_is_allowed_when_memory_ends(void **state) {
    (void)state;
    struct tally tally = {0};
    for (size_t i = 0; i < corpus_file_count; i++) {
        assert_true(corpus_each(corpus_files[i], fail_each, &tally));
    }
    assert_true(tally.tried > 1000);
    assert_int_equal(tally.allowed, 0);
}

static enum DECISION decide_text(struct str text, size_t limit) {
    struct arena arena;
    struct request request = {
        .kind = TOOL_SHELL, .tool = STR("Bash"), .text = text, .cwd = STR("/home/u/proj")};
    arena_init(&arena, limit);
    enum DECISION decision = decide(&request, &corpus_environment, &arena).decision;
    arena_free(&arena);
    return decision;
}

static struct str repeat(struct arena *arena, const char *before, size_t count, const char *after) {
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_c(&text, before);
    }
    builder_add_c(&text, "ls");
    for (size_t i = 0; i < count; i++) {
        builder_add_c(&text, after);
    }
    return builder_str(&text);
}

/* What is too much to read is asked about, and never takes all memory. */
static void what_is_beyond_a_limit_is_not_allowed(void **state) {
    (void)state;
    static const struct {
        const char *before;
        size_t count;
        const char *after;
    } cases[] = {
        {"(", 66, ")"},
        {"(", 1000, ")"},
        {"$(", 66, ")"},
        {"$(", 500, ")"},
        {"{ ", 1000, "; }"},
        {"ls; ", 4100, ""},
        {"ls; ", 300000, ""},
        {"ls | ", 50000, ""},
        {"sudo ", 5000, ""},
        {"eval ", 5000, ""},
        {"bash -c '", 3, "'"},
        {"if true; then ", 500, "; fi"},
        {"for i in 1 2; do ", 40, "; done"},
        {"while ls; do ", 60, "; done"},
        {"xargs ", 3000, ""},
        {"a=$a$a; ", 2000, ""},
        {"python3 -c '((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((", 1, "'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 64U << 20);
        struct str text = repeat(&arena, cases[i].before, cases[i].count, cases[i].after);
        assert_non_null(text.ptr);
        enum DECISION decision = decide_text(text, CORPUS_ARENA_LIMIT);
        if (decision == DECISION_ALLOW) {
            printf("allowed: %zu times %s\n", cases[i].count, cases[i].before);
        }
        bool few = cases[i].count <= 3 && cases[i].before[0] == 'b';
        assert_true(few || decision != DECISION_ALLOW);
        arena_free(&arena);
    }
}

struct neighbours {
    size_t wrong;
    size_t tried;
};

/* What is refused stays refused beside commands that do nothing. */
static void add_neighbours(const struct corpus_case *test, void *context) {
    static const char *const before[] = {"true; ",
                                         "ls && ",
                                         "cd . && ",
                                         "echo ok; ",
                                         "(ls); ",
                                         "x_=1; ",
                                         "for i_ in a; do :; done; ",
                                         "! false && "};
    struct neighbours *neighbours = context;
    if (test->decision != DECISION_BLOCK) {
        return;
    }
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        struct arena arena;
        struct builder text;
        arena_init(&arena, CORPUS_ARENA_LIMIT);
        builder_init(&text, &arena);
        builder_add_c(&text, before[i]);
        builder_add(&text, (struct str){test->command, test->length});
        struct str whole = builder_str(&text);
        bool refused = decide_text(whole, CORPUS_ARENA_LIMIT) == DECISION_BLOCK;
        neighbours->tried++;
        neighbours->wrong += !refused;
        if (!refused) {
            printf("%s.txt:%zu: no longer refused: %.*s\n", test->file, test->line, STR_ARG(whole));
        }
        arena_free(&arena);
    }
}

static void a_refused_command_stays_refused_behind_harmless_ones(void **state) {
    (void)state;
    struct neighbours neighbours = {0};
    for (size_t i = 0; i < corpus_file_count; i++) {
        assert_true(corpus_each(corpus_files[i], add_neighbours, &neighbours));
    }
    assert_true(neighbours.tried > 1000);
    assert_int_equal(neighbours.wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_allowed_when_memory_ends),
        cmocka_unit_test(what_is_beyond_a_limit_is_not_allowed),
        cmocka_unit_test(a_refused_command_stays_refused_behind_harmless_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
