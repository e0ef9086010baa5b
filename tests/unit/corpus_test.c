/* Runs the cases of tests/corpus/ through decide(). With a file's name as argument only that file
 * is run. */
#include "corpus_cases.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    FILES_MAX = 64,
};

/* Does an action of the type decide? */
static bool type_decides(const struct verdict *verdict, struct str type) {
    for (size_t i = 0; i < verdict->action_count; i++) {
        if (str_equal(verdict->actions[i].type, type) &&
            verdict->actions[i].decision == verdict->decision) {
            return true;
        }
    }
    return str_is(type, "-");
}

static bool run_case(const struct corpus_case *test, const char *file) {
    struct arena arena;
    arena_init(&arena, ARENA_LIMIT);
    struct verdict verdict = corpus_decide(test->command, &arena);
    bool right = verdict.decision == test->decision && type_decides(&verdict, test->type);
    if (!right) {
        printf("%s.txt:%zu: %.*s\n    expected %s %.*s, got %s by %.*s: %.*s\n", file, test->line,
               STR_ARG(test->command), decision_name(test->decision), STR_ARG(test->type),
               decision_name(verdict.decision), STR_ARG(verdict.rule), STR_ARG(verdict.reason));
    }
    for (size_t i = 0; !right && i < verdict.action_count; i++) {
        const struct verdict_action *action = &verdict.actions[i];
        printf("    %-5s %.*s by %.*s: %.*s\n", decision_name(action->decision),
               STR_ARG(action->type), STR_ARG(action->rule), STR_ARG(action->reason));
    }
    arena_free(&arena);
    return right;
}

static void cases_get_their_verdicts(void **state) {
    static struct corpus_case test;
    const char *file = *state;
    size_t cases = 0;
    size_t wrong = 0;
    FILE *in = corpus_open(file);
    assert_non_null(in);
    memset(&test, 0, sizeof test);
    for (; corpus_next(in, &test); cases++) {
        if (!test.readable) {
            printf("%s.txt:%zu: cannot be read: %s\n", file, test.line, test.text);
        }
        wrong += !test.readable || !run_case(&test, file);
    }
    fclose(in);
    if (wrong > 0) {
        printf("%s.txt: %zu of %zu cases are wrong\n", file, wrong, cases);
    }
    assert_true(cases > 0);
    assert_int_equal(wrong, 0);
}

int main(int argc, char **argv) {
    struct CMUnitTest tests[FILES_MAX];
    size_t count = 0;
    for (size_t i = 0; corpus_files[i] != NULL && count < FILES_MAX; i++) {
        if (argc < 2 || strcmp(argv[1], corpus_files[i]) == 0) {
            tests[count++] = (struct CMUnitTest){
                .name = corpus_files[i],
                .test_func = cases_get_their_verdicts,
                .initial_state = (void *)corpus_files[i],
            };
        }
    }
    return _cmocka_run_group_tests("corpus", tests, count, NULL, NULL);
}
