#include "action/ruleset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
};

#define RULE   "[[rule]]\nid = \"a\"\nprefix = [\"a\"]\ntype = \"git_safe\"\neffect = \"e\"\n"
#define CASES  "examples = { ask = [\"a\"] }\n"
#define TOOL   "[[rule]]\nid = \"a\"\ntool = \"mcp\"\ntype = \"git_safe\"\neffect = \"e\"\n" CASES
#define RULE_B "[[rule]]\nid = \"b\"\nprefix = [\"a\"]\ntype = \"git_safe\"\neffect = \"e\"\n" CASES

static const struct {
    const char *text;
    size_t line;
    size_t column;
    const char *message;
} mistakes[] = {
    {"[[rule]\n", 1, 7, "expected ']]' after the table's name, found ']'"},
    {"[[rules]]\n", 1, 3, "there is no key of a file of rules 'rules'; did you mean 'rule'?"},
    {"colour = 1\n", 1, 1, "there is no key of a file of rules 'colour'"},
    {"[rule]\n", 1, 1, "expected [[rule]] with two brackets"},
    {"rule = [1]\n", 1, 9, "expected a table, found an integer"},
    {RULE CASES "perfix = 1\n", 7, 1, "there is no key of a rule 'perfix'; did you mean 'prefix'?"},
    {RULE CASES "flags = \"-x\"\n", 7, 9,
     "expected 'flags' to be an array of strings, found a string"},
    {RULE CASES "flags = []\n", 7, 9, "expected an array of 1 to 4096 strings, found 0"},
    {RULE CASES "flags = [\"x\"]\n", 7, 10, "expected a flag such as \"-o\" or \"--output\""},
    {RULE CASES "flags = [\"-\"]\n", 7, 10, "expected a flag such as \"-o\" or \"--output\""},
    {RULE CASES "without = [1]\n", 7, 12, "expected a string, found an integer"},
    {RULE CASES "skip = \"1\"\n", 7, 8, "expected 'skip' to be an integer, found a string"},
    {RULE CASES "skip = -1\n", 7, 8, "expected a number from 0 to 1000"},
    {RULE CASES "most_operands = 1001\n", 7, 17, "expected a number from 0 to 1000"},
    {RULE CASES "most_operands = 1\nleast_operands = 2\n", 7, 17,
     "'most_operands' is less than 'least_operands'"},
    {RULE CASES "recursive = 1\n", 7, 13,
     "expected 'recursive' to be true or false, found an integer"},
    {RULE CASES "decision = \"allow\"\n", 7, 12,
     "expected 'decision' to be one of 'ask', 'block'; found 'allow'"},
    {RULE CASES "operands = \"reads\"\n", 7, 12,
     "expected 'operands' to be one of 'none', 'read', 'list', 'write', 'delete', 'copy', 'move', "
     "'execute', 'script', 'url', 'package', 'command', 'shell'; found 'reads'"},
    {RULE CASES "input = 1\n", 7, 9, "expected 'input' to be a string, found an integer"},
    {RULE CASES "advice = \"\"\n", 7, 10, "expected a string that is not empty"},
    {RULE CASES "advice = \"\\u0000\"\n", 7, 10, "expected a string without the character U+0000"},
    {RULE CASES "match = \"x\"\n", 7, 1, "'match' needs 'tool': what it looks at"},
    {RULE "examples = { alow = [\"a\"] }\n", 6, 14,
     "there is no key of a table of examples 'alow'; did you mean 'allow'?"},
    {RULE "examples = {}\n", 6, 12,
     "expected examples such as { allow = [\"ls\"], ask = [\"ls ~/.aws\"] }"},
    {RULE "examples = { ask = [] }\n", 6, 20, "expected an array of 1 to 4096 strings, found 0"},
    {RULE, 1, 1, "a rule without 'examples'"},
    {"\n[[rule]]\nprefix = [\"a\"]\n", 2, 1, "a rule without 'id'"},
    {"[[rule]]\nid = \"a\"\n", 1, 1, "a rule without 'type'"},
    {"[[rule]]\nid = \"a\"\ntype = \"git_safe\"\n", 1, 1, "a rule without 'effect'"},
    {"[[rule]]\nid = \"a\"\ntype = \"git_safe\"\neffect = \"e\"\n" CASES, 1, 1,
     "a rule without 'prefix', or 'tool' and 'match'"},
    {"[[rule]]\nid = \"A b\"\n", 2, 6,
     "expected an id of small letters, digits and '-', such as \"git-push\""},
    {"[[rule]]\ntype = \"git_wirte\"\n", 2, 8,
     "there is no action type 'git_wirte'; did you mean 'git_write'?"},
    {"[[rule]]\ntype = \"walk\"\n", 2, 8, "there is no action type 'walk'"},
    {"[[rule]]\nprefix = \"git\"\n", 2, 10,
     "expected a prefix such as [\"git\", [\"log\", \"show\"]]"},
    {"[[rule]]\nprefix = []\n", 2, 10, "expected a prefix such as [\"git\", [\"log\", \"show\"]]"},
    {"[[rule]]\nprefix = [\"git\", 1]\n", 2, 18, "expected a string, found an integer"},
    {"[[rule]]\nprefix = [\"git\", []]\n", 2, 18,
     "expected an array of 1 to 4096 strings, found 0"},
    {TOOL, 3, 1, "'tool' needs 'match': a pattern"},
    {TOOL "match = '('\n", 7, 9, "the pattern fails at its byte 2: missing closing parenthesis"},
    {TOOL "match = 'x'\nprefix = [\"a\"]\n", 8, 1,
     "'prefix' is for commands; a rule with 'tool' cannot have it"},
    {TOOL "match = 'x'\nskip = 0\n", 8, 1,
     "'skip' is for commands; a rule with 'tool' cannot have it"},
    {"[[rule]]\ntool = \"bash\"\n", 2, 8,
     "expected 'tool' to be one of 'mcp', 'patch'; found 'bash'"},
    {"[[program]]\nvalue_flags = [\"-x\"]\n", 1, 1, "a program without 'names'"},
    {"[[program]]\nnames = [\"a\"]\nvalue_flag = [\"-x\"]\n", 3, 1,
     "there is no key of a program 'value_flag'; did you mean 'value_flags'?"},
    {"[[program]]\nnames = [\"a\"]\nvalue_flags = [\"-x\", \"-y\"]\nread_flags = [\"-x\"]\n", 4, 15,
     "the flag '-x' stands twice"},
    {"[[program]]\nnames = [\"a\"]\nvalue_flags = [\"-name\"]\n", 3, 16,
     "a short flag of more than one letter; expected '--', or 'long_single_dash = true'"},
    {"[[program]]\nnames = [\"a\"]\nhandler = \"a b\"\n", 3, 11,
     "expected a name of small letters and '_'"},
};

static void assert_mistake(size_t i, const struct error *error) {
    if (strcmp(error->message, mistakes[i].message) != 0 || error->line != mistakes[i].line ||
        error->column != mistakes[i].column) {
        printf("%s\n%zu:%zu: %s\n", mistakes[i].text, error->line, error->column, error->message);
    }
    assert_string_equal(error->message, mistakes[i].message);
    assert_int_equal(error->line, mistakes[i].line);
    assert_int_equal(error->column, mistakes[i].column);
}

static void mistakes_are_named_with_their_place(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        struct arena arena;
        struct ruleset ruleset;
        struct error error = {0};
        arena_init(&arena, ARENA_LIMIT);
        ruleset_init(&ruleset, &arena);
        assert_false(
            ruleset_add_text(&ruleset, "f", str_from(mistakes[i].text), RULESET_BUILTIN, &error));
        assert_mistake(i, &error);
        arena_free(&arena);
    }
}

/* Of two files; the mistake is in the second. */
static const struct {
    const char *first;
    const char *second;
    size_t line;
    const char *message;
} clashes[] = {
    {RULE CASES, "\n" RULE CASES, 2, "the id 'a' is already that of one.toml, line 1"},
    {"[[program]]\nnames = [\"x\", \"y\"]\n", "[[program]]\nnames = [\"z\", \"x\"]\n", 1,
     "the name of a program 'x' is already that of one.toml, line 1"},
};

static void names_may_not_be_used_twice(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof clashes / sizeof *clashes; i++) {
        struct arena arena;
        struct ruleset ruleset;
        struct rules rules;
        struct error error = {0};
        const char *culprit = NULL;
        arena_init(&arena, ARENA_LIMIT);
        ruleset_init(&ruleset, &arena);
        assert_true(ruleset_add_text(&ruleset, "one.toml", str_from(clashes[i].first),
                                     RULESET_BUILTIN, NULL));
        assert_true(ruleset_add_text(&ruleset, "two.toml", str_from(clashes[i].second),
                                     RULESET_BUILTIN, NULL));
        assert_false(ruleset_finish(&ruleset, &rules, &culprit, &error));
        assert_string_equal(culprit, "two.toml");
        assert_string_equal(error.message, clashes[i].message);
        assert_int_equal(error.line, clashes[i].line);
        arena_free(&arena);
    }
}

static const char *const set = "[[program]]\n"
                               "names = [\"cut\", \"gcut\"]\n"
                               "value_flags = [\"-d\"]\n"
                               "plain_flags = [\"--head\"]\n"
                               "shell_flags = [\"-c\"]\n"
                               "read_flags = [\"-i\", \"--in\"]\n"
                               "operands_end_flags = true\n"
                               "handler = \"some_thing\"\n"
                               "[[rule]]\n"
                               "id = \"cut-fields\"\n"
                               "prefix = [[\"cut\", \"ncut\"], \"x\"]\n"
                               "flags = [\"-f\", \"--fields\"]\n"
                               "type = \"filesystem_read\"\n"
                               "decision = \"block\"\n"
                               "operands = \"copy\"\n"
                               "skip = 2\n"
                               "recursive = true\n"
                               "least_operands = 1\n"
                               "input = \"executed\"\n"
                               "output = \"text\"\n"
                               "effect = \"cuts\"\n"
                               "advice = \"do not\"\n"
                               "examples = { block = [\"cut -f1 x a b c\"] }\n"
                               "[[rule]]\n"
                               "id = \"cut-other\"\n"
                               "prefix = [\"cut\"]\n"
                               "type = \"unknown\"\n"
                               "effect = \"cuts\"\n"
                               "examples = { allow = [\"cut\", \"cut a\"], ask = [\"cut b\"] }\n"
                               "[[rule]]\n"
                               "id = \"tool\"\n"
                               "tool = \"patch\"\n"
                               "match = '^\\d'\n"
                               "type = \"obfuscated\"\n"
                               "effect = \"adds\"\n"
                               "examples = { block = [\"1\"] }\n";

static void assert_program(const struct ruleset_program *row) {
    const struct program *program = &row->program;
    assert_string_equal(row->handler, "some_thing");
    assert_null(program->handler);
    assert_string_equal(program->names[1], "gcut");
    assert_null(program->names[2]);
    assert_string_equal(program->value_flags[0], "-d");
    assert_string_equal(program->plain_flags[0], "--head");
    assert_string_equal(program->path_flags[1].flag, "--in");
    assert_int_equal(program->path_flags[1].use, USE_READ);
    assert_int_equal(program->path_flags[2].use, USE_SHELL);
    assert_null(program->path_flags[3].flag);
    assert_true(program->operands_end_flags);
    assert_false(program->long_single_dash);
}

static void assert_rule(const struct rule *rule) {
    assert_int_equal(rule->subject, RULE_COMMAND);
    assert_string_equal(rule->prefix[0][1], "ncut");
    assert_string_equal(rule->prefix[1][0], "x");
    assert_null(rule->prefix[1][1]);
    assert_null(rule->prefix[2]);
    assert_string_equal(rule->flags[1], "--fields");
    assert_null(rule->without);
    assert_null(rule->match);
    assert_int_equal(rule->type, ACTION_FILESYSTEM_READ);
    assert_int_equal(rule->at_least, POLICY_BLOCK);
    assert_int_equal(rule->operands, USE_COPY);
    assert_int_equal(rule->skip, 2);
    assert_int_equal(rule->least_operands, 1);
    assert_int_equal(rule->most_operands, -1);
    assert_true(rule->recursive);
    assert_int_equal(rule->input, INPUT_EXECUTED);
    assert_int_equal(rule->output, OUTPUT_TEXT);
    assert_string_equal(rule->advice, "do not");
}

static void every_key_fills_its_field(void **state) {
    (void)state;
    struct arena arena;
    struct ruleset ruleset;
    arena_init(&arena, ARENA_LIMIT);
    ruleset_init(&ruleset, &arena);
    assert_true(ruleset_add_text(&ruleset, "f", str_from(set), RULESET_BUILTIN, NULL));
    assert_int_equal(ruleset.programs.count, 1);
    assert_int_equal(ruleset.rules.count, 3);
    assert_program(&ruleset.programs.items[0]);
    assert_rule(&ruleset.rules.items[0].rule);
    assert_int_equal(ruleset.rules.items[1].place.line, 24);
    assert_string_equal(ruleset.rules.items[1].examples[RULESET_ALLOW][1], "cut a");
    assert_null(ruleset.rules.items[1].examples[RULESET_BLOCK]);
    assert_int_equal(ruleset.rules.items[1].rule.at_least, POLICY_ALLOW);
    assert_int_equal(ruleset.rules.items[2].rule.subject, RULE_PATCH);
    assert_string_equal(ruleset.rules.items[2].rule.match, "^\\d");
    arena_free(&arena);
}

static void rules_are_found_by_program(void **state) {
    (void)state;
    struct arena arena;
    struct ruleset ruleset;
    struct rules rules;
    const char *culprit = NULL;
    arena_init(&arena, ARENA_LIMIT);
    ruleset_init(&ruleset, &arena);
    assert_true(ruleset_add_text(&ruleset, "f", str_from(set), RULESET_BUILTIN, NULL));
    assert_true(ruleset_finish(&ruleset, &rules, &culprit, NULL));
    assert_int_equal(rules.index_count, 3);
    const struct rules_index *cut = rules_find(&rules, STR("cut"));
    assert_non_null(cut);
    assert_ptr_equal(cut->program, &rules.programs[0]);
    assert_ptr_equal(cut->rules[0], &rules.items[0]);
    assert_ptr_equal(cut->rules[1], &rules.items[1]);
    assert_null(cut->rules[2]);
    assert_null(rules_find(&rules, STR("gcut"))->rules[0]);
    assert_null(rules_find(&rules, STR("ncut"))->program);
    assert_null(rules_find(&rules, STR("cu")));
    assert_null(rules_find(&rules, STR("cutt")));
    assert_null(rules_find(&rules, STR("")));
    assert_null(rules_find(&rules, STR("cut\0")));
    arena_free(&arena);
}

static void an_empty_set_is_fine(void **state) {
    (void)state;
    struct arena arena;
    struct ruleset ruleset;
    struct rules rules;
    const char *culprit = NULL;
    arena_init(&arena, ARENA_LIMIT);
    ruleset_init(&ruleset, &arena);
    assert_true(ruleset_add_text(&ruleset, "f", STR("# none\n"), RULESET_USER, NULL));
    assert_true(ruleset_finish(&ruleset, &rules, &culprit, NULL));
    assert_null(rules_find(&rules, STR("ls")));
    arena_free(&arena);
}

static void users_give_examples_too_and_have_no_handlers(void **state) {
    (void)state;
    struct arena arena;
    struct ruleset ruleset;
    struct error error = {0};
    arena_init(&arena, ARENA_LIMIT);
    ruleset_init(&ruleset, &arena);
    assert_true(ruleset_add_text(&ruleset, "f", STR(RULE CASES), RULESET_USER, NULL));
    assert_false(ruleset_add_text(&ruleset, "f", STR(RULE), RULESET_USER, &error));
    assert_string_equal(error.message, "a rule without 'examples'");
    assert_false(ruleset_add_text(&ruleset, "f", STR("[[program]]\nhandler = \"git\"\n"),
                                  RULESET_USER, &error));
    assert_string_equal(error.message, "only built-in programs can have a 'handler'");
    arena_free(&arena);
}

static void other_keys_of_a_table_are_left_to_the_caller(void **state) {
    (void)state;
    struct arena arena;
    struct ruleset ruleset;
    struct toml_value *root = NULL;
    struct str text = STR("policy = 1\n" RULE CASES RULE_B);
    arena_init(&arena, ARENA_LIMIT);
    ruleset_init(&ruleset, &arena);
    assert_true(toml_parse(&arena, text, &root, NULL));
    assert_true(ruleset_add(&ruleset, "f", text, root, RULESET_USER, NULL));
    assert_int_equal(ruleset.rules.count, 2);
    assert_int_equal(ruleset.rules.items[1].place.line, 8);
    arena_free(&arena);
}

static bool read_set(struct arena *arena, struct str text, struct error *error) {
    struct ruleset ruleset;
    struct rules rules;
    const char *culprit = NULL;
    ruleset_init(&ruleset, arena);
    return ruleset_add_text(&ruleset, "f", text, RULESET_BUILTIN, error) &&
           ruleset_finish(&ruleset, &rules, &culprit, error);
}

/* Under a limit below its block size an arena obtains each allocation alone, so that a limit that
 * grows by the smallest allocation fails each of them once. */
static void every_failing_allocation_is_an_error(void **state) {
    (void)state;
    bool done = false;
    size_t failures = 0;
    for (size_t limit = 0; !done; limit += 16) {
        struct arena arena;
        struct error error = {0};
        arena_init(&arena, limit);
        done = read_set(&arena, str_from(set), &error);
        assert_int_equal(error.code, done ? ERROR_NONE : ERROR_MEMORY);
        failures += done ? 0 : 1;
        arena_free(&arena);
    }
    assert_true(failures > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_named_with_their_place),
        cmocka_unit_test(names_may_not_be_used_twice),
        cmocka_unit_test(every_key_fills_its_field),
        cmocka_unit_test(rules_are_found_by_program),
        cmocka_unit_test(an_empty_set_is_fine),
        cmocka_unit_test(users_give_examples_too_and_have_no_handlers),
        cmocka_unit_test(other_keys_of_a_table_are_left_to_the_caller),
        cmocka_unit_test(every_failing_allocation_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
