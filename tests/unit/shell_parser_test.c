#include "shell/parser.h"

#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static int set_up(void **state) {
    (void)state;
    arena_init(&arena, 256 << 20);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static void every_construct_becomes_its_tree(void **state) {
    struct parse_cases cases;
    size_t wrong = 0;
    (void)state;
    fixture_cases(&arena, &cases);
    for (size_t i = 0; i < cases.count; i++) {
        struct str got = fixture_dump(&arena, cases.items[i].text);
        if (!str_equal(got, cases.items[i].expected)) {
            print_error("parse.txt:%zu: %.*s\n  expected %.*s\n  got      %.*s\n",
                        cases.items[i].line, STR_ARG(cases.items[i].text),
                        STR_ARG(cases.items[i].expected), STR_ARG(got));
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void assert_at(const char *text, struct span span, const char *expected) {
    struct str got = str_slice(str_from(text), span.start, span.end);
    if (!str_is(got, expected)) {
        fail_msg("'%.*s' is not '%s'", STR_ARG(got), expected);
    }
}

static void spans_lead_to_the_text(void **state) {
    static const char text[] = "a=1 cmd 'x y'$z >f; if b; then c; fi";
    (void)state;
    struct node *tree = fixture_parse(&arena, text);
    const struct node *first = tree->children[0];
    const struct node *second = tree->children[1];
    assert_at(text, tree->span, text);
    assert_at(text, first->span, "a=1 cmd 'x y'$z >f");
    assert_at(text, first->assignments[0].span, "a=1");
    assert_at(text, first->words.items[0].span, "cmd");
    assert_at(text, first->words.items[1].span, "'x y'$z");
    assert_at(text, first->words.items[1].parts[0].span, "'x y'");
    assert_at(text, first->words.items[1].parts[1].span, "$z");
    assert_at(text, first->redirections.items[0].span, ">f");
    assert_at(text, second->span, "if b; then c; fi");
    assert_at(text, second->children[1]->span, "c");
}

static void spans_in_backquotes_and_bodies_lead_to_the_text(void **state) {
    static const char quoted[] = "echo `a \\`b \\$c\\``";
    static const char body[] = "cat <<-E\n\t\tx $(y)\n\tE\n";
    (void)state;
    const struct node *outer = fixture_parse(&arena, quoted)->words.items[1].parts[0].body;
    const struct node *inner = outer->words.items[1].parts[0].body;
    assert_at(quoted, outer->words.items[0].span, "a");
    assert_at(quoted, inner->words.items[0].span, "b");
    assert_at(quoted, inner->words.items[1].parts[0].span, "$c");
    const struct word *word = &fixture_parse(&arena, body)->redirections.items[0].body;
    assert_at(body, word->parts[1].span, "$(y)");
    assert_at(body, word->parts[1].body->span, "y");
}

static enum ERROR_CODE code_of(struct str text) {
    struct error error = {0};
    struct node *tree = NULL;
    struct arena own;
    arena_init(&own, 256 << 20);
    bool done = shell_parse(&own, text, &tree, &error);
    arena_free(&own);
    if (!done) {
        assert_null(tree);
        assert_true(error.message[0] != '\0');
    }
    return done ? ERROR_NONE : error.code;
}

/* `before` so often, then `middle`, then `after` so often. */
static struct str nested(const char *before, const char *middle, const char *after, size_t depth) {
    struct builder out;
    builder_init(&out, &arena);
    for (size_t i = 0; i < depth; i++) {
        builder_add_c(&out, before);
    }
    builder_add_c(&out, middle);
    for (size_t i = 0; i < depth; i++) {
        builder_add_c(&out, after);
    }
    return builder_str(&out);
}

static void nesting_past_the_limit_is_refused(void **state) {
    static const struct {
        const char *before;
        const char *middle;
        const char *after;
    } kinds[] = {
        {"( ", "a", " )"},
        {"$(", "a", ")"},
        {"\"$(", "a", ")\""},
        {"{ ", "a", "; }"},
        {"a ${x:-", "b", "}"},
        {"a $((", "1", "))"},
        {"a <(", "b", ")"},
        {"if ", "a", "; then b; fi"},
        {"while ", "a", "; do b; done"},
        {"case x in x) ", "a", ";; esac"},
        {"{", "b", ",c}"},
        {"a @(", "b", ")"},
        {"f() { ", "a", "; }"},
        {"a=(", "$(b)", ")"},
        {"a[", "1", "]=2"},
        {"a ${x[", "1", "]}"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct str little = nested(kinds[i].before, kinds[i].middle, kinds[i].after, 1);
        struct str much = nested(kinds[i].before, kinds[i].middle, kinds[i].after, 10000);
        assert_int_equal(code_of(little), ERROR_NONE);
        if (code_of(much) != ERROR_LIMIT && code_of(much) != ERROR_SYNTAX) {
            fail_msg("'%s' 10,000 times is read", kinds[i].before);
        }
    }
    assert_int_equal(code_of(nested("( ", "a", " )", SHELL_DEPTH_MAX)), ERROR_NONE);
    assert_int_equal(code_of(nested("( ", "a", " )", SHELL_DEPTH_MAX + 1)), ERROR_LIMIT);
    assert_int_equal(code_of(nested("$(", "a", ")", SHELL_DEPTH_MAX)), ERROR_NONE);
    assert_int_equal(code_of(nested("$(", "a", ")", SHELL_DEPTH_MAX + 1)), ERROR_LIMIT);
    assert_int_equal(code_of(nested("a && b || ", "c", "", SHELL_DEPTH_MAX)), ERROR_LIMIT);
}

static void numbers_past_the_limits_are_refused(void **state) {
    (void)state;
    assert_int_equal(code_of(nested("a;", "", "", SHELL_COMMANDS_MAX)), ERROR_NONE);
    assert_int_equal(code_of(nested("a;", "", "", SHELL_COMMANDS_MAX + 1)), ERROR_LIMIT);
    assert_int_equal(code_of(nested("a ", "", "", SHELL_PARTS_MAX - 8)), ERROR_NONE);
    assert_int_equal(code_of(nested("a ", "", "", SHELL_PARTS_MAX + 1)), ERROR_LIMIT);
    assert_int_equal(code_of(nested("a", "", "", SHELL_INPUT_MAX)), ERROR_NONE);
    assert_int_equal(code_of(nested("a", "", "", SHELL_INPUT_MAX + 1)), ERROR_LIMIT);
}

static void guesses_that_fail_again_and_again_are_refused(void **state) {
    (void)state;
    assert_int_equal(code_of(nested("${a:", "x", ":0:0}", 60)), ERROR_LIMIT);
}

static void bytes_that_are_no_text_are_refused(void **state) {
    (void)state;
    assert_int_equal(code_of((struct str){"a\0b", 3}), ERROR_SYNTAX);
    assert_int_equal(code_of(STR("a \xff")), ERROR_SYNTAX);
    assert_int_equal(code_of(STR("echo \xc3")), ERROR_SYNTAX);
    assert_int_equal(code_of(STR("echo \xe2\x82\xac")), ERROR_NONE);
}

static void every_allocation_may_fail(void **state) {
    static const char text[] =
        "a=1 b=(1 2) f() { echo \"x $(y `z \\`w\\``)\" $'\\n' ${x:-${y/a/b}} {a,b{1..3}} @(a|b); "
        "}\n"
        "cat <<-E <<'F' && [[ a == b ]] | for ((;;)) { a; }\n\tx $((1))\n\tE\ny\nF\n"
        "case x in (a|b) c;; esac >a 2>&1 & \\r\\m a\\\nb";
    struct node *tree = NULL;
    struct error error = {0};
    size_t failures = 0;
    (void)state;
    for (size_t bytes = 0; bytes < 60000; bytes += 16) {
        struct arena starved;
        fixture_starve(&starved, bytes);
        bool done = shell_parse(&starved, STR("f() { :; }"), &tree, &error);
        arena_free(&starved);
        fixture_starve(&starved, bytes);
        bool whole = shell_parse(&starved, str_from(text + strlen("a=1 b=(1 2) ")), &tree, &error);
        failures += !whole;
        if (!whole) {
            assert_int_equal(error.code, ERROR_MEMORY);
            assert_null(tree);
        }
        arena_free(&starved);
        if (whole && done) {
            assert_true(failures > 100);
            return;
        }
    }
    fail_msg("the text needs more memory than was tried");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_construct_becomes_its_tree),
        cmocka_unit_test(spans_lead_to_the_text),
        cmocka_unit_test(spans_in_backquotes_and_bodies_lead_to_the_text),
        cmocka_unit_test(nesting_past_the_limit_is_refused),
        cmocka_unit_test(numbers_past_the_limits_are_refused),
        cmocka_unit_test(guesses_that_fail_again_and_again_are_refused),
        cmocka_unit_test(bytes_that_are_no_text_are_refused),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
