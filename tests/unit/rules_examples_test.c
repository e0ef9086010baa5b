/* Runs every example of rules/ through decide(). With the id of a rule as argument only that rule's
 * are run. */
#include "judge/rules_examples.h"

#include "action/builtin.h"
#include "corpus_cases.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A command line, the name of a tool, or a line that a patch adds to an ordinary file. */
static struct request request_of(struct arena *arena, const struct rules_example *example) {
    struct request request = {.cwd = STR("/home/u/proj"), .safe_edits = true};
    struct builder patch;
    switch (example->subject) {
    case RULE_COMMAND:
        request.kind = TOOL_SHELL;
        request.tool = STR("Bash");
        request.text = str_from(example->text);
        break;
    case RULE_MCP:
        request.kind = TOOL_MCP;
        request.tool = str_from(example->text);
        break;
    case RULE_PATCH:
        builder_init(&patch, arena);
        builder_addf(&patch, "*** Begin Patch\n*** Add File: notes.txt\n+%s\n*** End Patch\n",
                     example->text);
        request.kind = TOOL_PATCH;
        request.tool = STR("apply_patch");
        request.text = builder_str(&patch);
        break;
    }
    return request;
}

static bool run_example(const struct rules_example *example) {
    struct arena arena;
    arena_init(&arena, CORPUS_ARENA_LIMIT);
    struct request request = request_of(&arena, example);
    struct verdict verdict = decide(&request, &corpus_environment, &arena);
    bool right = verdict.decision == example->decision;
    if (!right) {
        printf("%s:%u: %s: %s\n    expected %s, got %s by %.*s: %.*s\n", example->file,
               example->line, example->rule, example->text, decision_name(example->decision),
               decision_name(verdict.decision), STR_ARG(verdict.rule), STR_ARG(verdict.reason));
    }
    arena_free(&arena);
    return right;
}

static void examples_get_their_verdicts(void **state) {
    const char *rule = *state;
    size_t run = 0;
    size_t wrong = 0;
    for (size_t i = 0; i < rules_example_count; i++) {
        if (rule == NULL || strcmp(rules_examples[i].rule, rule) == 0) {
            run++;
            wrong += run_example(&rules_examples[i]) ? 0 : 1;
        }
    }
    printf("%zu examples, %zu wrong\n", run, wrong);
    assert_true(run > 0);
    assert_int_equal(wrong, 0);
}

/* What nobody gave an example of is not tested. */
static void every_rule_has_examples(void **state) {
    (void)state;
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        size_t k = 0;
        while (k < rules_example_count && strcmp(rules_examples[k].rule, builtin_rule_id(i)) != 0) {
            k++;
        }
        assert_true(k < rules_example_count);
    }
}

/* Words without blanks: "python:os.remove module" and the like are no commands. */
static bool is_program(const char *name) {
    return strchr(name, ':') == NULL && strchr(name, ' ') == NULL;
}

/* What rules tell apart: programs, and first words behind them. */
static void count_known(struct arena *arena, size_t *programs, size_t *subcommands) {
    struct strs known = {0};
    for (size_t i = 0; i < rules_builtin.name_count; i++) {
        *programs += is_program(builtin_name(i));
    }
    for (size_t i = 0; i < rules_builtin.rule_count; i++) {
        const struct rule *rule = builtin_rule(arena, i);
        assert_non_null(rule);
        for (size_t j = 0;
             rule->prefix != NULL && rule->prefix[1] != NULL && rule->prefix[0][j] != NULL; j++) {
            for (size_t k = 0; rule->prefix[1][k] != NULL; k++) {
                struct builder both;
                bool new = is_program(rule->prefix[0][j]);
                builder_init(&both, arena);
                builder_addf(&both, "%s %s", rule->prefix[0][j], rule->prefix[1][k]);
                for (size_t n = 0; new &&n < known.count; n++) {
                    new = !str_equal(known.items[n], builder_str(&both));
                }
                assert_true(!new || VEC_PUSH(arena, &known, builder_str(&both)));
            }
        }
    }
    *subcommands = known.count;
}

static void many_programs_and_subcommands_are_known(void **state) {
    (void)state;
    struct arena arena;
    size_t programs = 0;
    size_t subcommands = 0;
    arena_init(&arena, 64 << 20);
    count_known(&arena, &programs, &subcommands);
    printf("%zu programs and %zu subcommands\n", programs, subcommands);
    assert_true(programs >= 900);
    assert_true(subcommands >= 900);
    arena_free(&arena);
}

int main(int argc, char **argv) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(examples_get_their_verdicts, argc > 1 ? argv[1] : NULL),
        cmocka_unit_test(every_rule_has_examples),
        cmocka_unit_test(many_programs_and_subcommands_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
