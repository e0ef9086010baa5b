/* Runs the cases of tests/corpus/ through decide(). With a file's name as argument only that file
 * is run. */
#include "corpus_cases.h"

#include "action/builtin.h"
#include "judge/rulings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct tally {
    size_t cases;
    size_t wrong;
};

/* Can a person ask `nah rules` what the id means? */
static bool rule_is_known(struct str id) {
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        if (str_is(id, builtin_rule_id(i))) {
            return true;
        }
    }
    for (size_t i = 0; i < ruling_meaning_count; i++) {
        if (str_is(id, ruling_meanings[i].id)) {
            return true;
        }
    }
    printf("the rule %.*s has no meaning in rulings.c\n", STR_ARG(id));
    return false;
}

static void check_rules(const struct corpus_case *test, void *context) {
    struct tally *tally = context;
    struct arena arena;
    struct request request = corpus_request(test);
    arena_init(&arena, CORPUS_ARENA_LIMIT);
    struct verdict verdict = decide(&request, &corpus_environment, &arena);
    bool known = rule_is_known(verdict.rule);
    for (size_t i = 0; i < verdict.action_count; i++) {
        known = rule_is_known(verdict.actions[i].rule) && known;
    }
    tally->wrong += !known;
    arena_free(&arena);
}

static void every_rule_that_a_verdict_names_has_a_meaning(void **state) {
    struct tally tally = {0};
    (void)state;
    for (size_t i = 0; i < corpus_file_count; i++) {
        assert_true(corpus_each(corpus_files[i], check_rules, &tally));
    }
    assert_int_equal(tally.wrong, 0);
}

/* Where the bytes end, their memory ends: what reads on is seen by the sanitizers. */
static char *alone(struct str text) {
    char *copy = malloc(text.len > 0 ? text.len : 1);
    assert_non_null(copy);
    return memcpy(copy, text.ptr, text.len);
}

static void run_case(const struct corpus_case *test, void *context) {
    struct tally *tally = context;
    struct arena arena;
    struct request request = corpus_request(test);
    char *text = alone(request.text);
    request.text.ptr = text;
    arena_init(&arena, CORPUS_ARENA_LIMIT);
    struct verdict verdict = decide(&request, &corpus_environment, &arena);
    bool right = verdict.decision == test->decision && corpus_type_decides(&verdict, test->type);
    tally->cases++;
    tally->wrong += !right;
    if (!right) {
        printf("%s.txt:%zu: %.*s\n    expected %s %s, got %s by %.*s: %.*s\n", test->file,
               test->line, STR_ARG(request.text), decision_name(test->decision), test->type,
               decision_name(verdict.decision), STR_ARG(verdict.rule), STR_ARG(verdict.reason));
    }
    for (size_t i = 0; !right && i < verdict.action_count; i++) {
        const struct verdict_action *action = &verdict.actions[i];
        printf("    %-5s %.*s by %.*s: %.*s\n", decision_name(action->decision),
               STR_ARG(action->type), STR_ARG(action->rule), STR_ARG(action->reason));
    }
    arena_free(&arena);
    free(text);
}

static void cases_get_their_verdicts(void **state) {
    struct tally tally = {0};
    bool readable = corpus_each(*state, run_case, &tally);
    if (tally.wrong > 0) {
        printf("%s.txt: %zu of %zu cases are wrong\n", (const char *)*state, tally.wrong,
               tally.cases);
    }
    assert_true(readable);
    assert_true(tally.cases > 0);
    assert_int_equal(tally.wrong, 0);
}

enum {
    FILES_MAX = 32,
};

int main(int argc, char **argv) {
    struct CMUnitTest tests[FILES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < corpus_file_count && count + 1 < FILES_MAX; i++) {
        if (argc < 2 || strcmp(argv[1], corpus_files[i]) == 0) {
            tests[count++] = (struct CMUnitTest){
                .name = corpus_files[i],
                .test_func = cases_get_their_verdicts,
                .initial_state = (void *)corpus_files[i],
            };
        }
    }
    if (argc < 2) {
        tests[count++] =
            (struct CMUnitTest)cmocka_unit_test(every_rule_that_a_verdict_names_has_a_meaning);
    }
    return _cmocka_run_group_tests("corpus", tests, count, NULL, NULL);
}
