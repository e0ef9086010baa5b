#include "agent/codex/execpolicy.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
    BLOCKS_MAX = 200,
};

/* The file in one line: "LINE:allow(git)(status|diff)" for a call, "LINE?" for a doubt. */
static void describe(const struct rules_file *file, struct builder *out) {
    static const char *const decisions[] = {"allow", "prompt", "forbid"};
    for (size_t i = 0; i < file->calls.count; i++) {
        const struct rules_call *call = &file->calls.items[i];
        builder_addf(out, "%s%zu:", out->len > 0 ? " " : "", call->line);
        builder_add_c(out, call->kind == RULES_HOST ? "host" : decisions[call->decision]);
        if (call->kind != RULES_PREFIX) {
            builder_addf(out, "<%.*s>", STR_ARG(call->name));
        }
        for (size_t k = 0; k < call->length; k++) {
            builder_add_char(out, '(');
            for (size_t n = 0; n < call->pattern[k].count; n++) {
                builder_add_c(out, n > 0 ? "|" : "");
                builder_add(out, call->pattern[k].items[n]);
            }
            builder_add_char(out, ')');
        }
        for (size_t k = 0; k < call->paths.count; k++) {
            builder_addf(out, "%.*s;", STR_ARG(call->paths.items[k]));
        }
    }
    for (size_t i = 0; i < file->doubts.count; i++) {
        builder_addf(out, "%s%zu?", out->len > 0 ? " " : "", file->doubts.items[i].line);
    }
}

static void expect(struct str text, const char *expected) {
    struct arena arena;
    struct rules_file file;
    struct builder out;
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&out, &arena);
    builder_add_c(&out, "");
    assert_true(execpolicy_read(text, &arena, &file));
    describe(&file, &out);
    struct str found = out.len == 0 ? STR("") : builder_str(&out);
    if (!str_is(found, expected)) {
        fail_msg("%.*s\n  is %.*s\n  not %s", STR_ARG(text), STR_ARG(found), expected);
    }
    arena_free(&arena);
}

static void calls_with_plain_values_are_read(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"\n# nothing\n\n   # here\n", ""},
        {"'a text'\npass\n", ""},
        {"prefix_rule(pattern=[\"ls\"])", "1:allow(ls)"},
        {"prefix_rule([\"ls\"], \"prompt\")", "1:prompt(ls)"},
        {"prefix_rule(pattern = ['rm', '-rf',],)", "1:allow(rm)(-rf)"},
        {"# c\nprefix_rule(\n  pattern=[  # c\n 'git', ['status', 'diff'],\n],\n"
         "decision='forbidden', justification='no', match=['git diff', ['git', 'status']],\n"
         "not_match=[]\n)\n",
         "2:forbid(git)(status|diff)"},
        {"prefix_rule(['a']);prefix_rule(['b'])\nprefix_rule(['c'])",
         "1:allow(a) 1:allow(b) 2:allow(c)"},
        {"prefix_rule(['a'])\r\n\r\nprefix_rule(['b'])\r\n", "1:allow(a) 3:allow(b)"},
        {"prefix_rule (['a']) \\\n ; pass\n", "1:allow(a)"},
        {"host_executable(name='git', paths=['/usr/bin/git', '/bin/git'])",
         "1:host<git>/usr/bin/git;/bin/git;"},
        {"network_rule(host='example.com', protocol='https', decision='deny')",
         "1:forbid<example.com>"},
        {"network_rule('example.com', 'https', 'allow')", "1:allow<example.com>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(str_from(cases[i][0]), cases[i][1]);
    }
}

static void strings_mean_what_starlark_says(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"'a\\n\\t\\\\\\'\\\"'", "a\n\t\\'\""},
        {"'\\x41\\u0042\\U00000043\\104'", "ABCD"},
        {"'\\xff\\777'", "\xC3\xBF\xC7\xBF"},
        {"'\\q\\8'", "\\q\\8"},
        {"'a\\\nb'", "ab"},
        {"r'a\\nb'", "a\\nb"},
        {"r'a\\'b'", "a'b"},
        {"r'a\\\\'", "a\\\\"},
        {"'''a\n'b\"'''", "a\n'b\""},
        {"\"\"\"a\r\nb\"\"\"", "a\nb"},
        {"\"# no comment\"", "# no comment"},
        {"\"a\rb\"", "ab"},
        {"''", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[128];
        char expected[128];
        snprintf(text, sizeof text, "prefix_rule([%s])", cases[i][0]);
        snprintf(expected, sizeof expected, "1:allow(%s)", cases[i][1]);
        expect(str_from(text), expected);
    }
}

static void what_is_not_plain_is_pointed_at(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"x = ['ls']\nprefix_rule(pattern=x)", "1? 2?"},
        {"prefix_rule(['l' + 's'])", "1?"},
        {"prefix_rule(['l' 's'])", "1?"},
        {"prefix_rule(f('x'))\nprefix_rule(['a'])", "2:allow(a) 1?"},
        {"prefix_rule([f'x'])", "1?"},
        {"prefix_rule([b'x'])", "1?"},
        {"for a in ['x']:\n  prefix_rule([a])\n", "1? 2?"},
        {"for a in ['x']: prefix_rule([a])", "1?"},
        {"def prefix_rule(pattern):\n  pass\n", "1? 2?"},
        {"if True: prefix_rule(['x'])", "1?"},
        {"[prefix_rule([a]) for a in ['x']]", "1?"},
        {"(prefix_rule(['x']))", "1?"},
        {"p = prefix_rule\np(['x'])", "1? 2?"},
        {"prefix_rule(*[['x']])", "1?"},
        {"prefix_rule(**{'pattern': ['x']})", "1?"},
        {"prefix_rule(['x']) or 1", "1?"},
        {"prefix_rule(['x']) prefix_rule(['y'])", "1?"},
        {"\nprefix_rule(['x'], decision=None)", "2?"},
        {"prefix_rule(['x'], decision='deny it')", "1?"},
        {"prefix_rule([])", "1?"},
        {"prefix_rule([[]])", "1?"},
        {"prefix_rule([['a', ['b']]])", "1?"},
        {"prefix_rule('x')", "1?"},
        {"prefix_rule(('x',))", "1?"},
        {"prefix_rule()", "1?"},
        {"prefix_rule(['x'], pattern=['y'])", "1?"},
        {"prefix_rule(decision='allow', ['x'])", "1?"},
        {"prefix_rule(['x'], other=1)", "1?"},
        {"prefix_rule(['x'],, 'allow')", "1?"},
        {"prefix_rule(['x',,])", "1?"},
        {"prefix_rule(['x'], 'allow', [], [], 'a', 'b')", "1?"},
        {"network_rule(host='x', protocol='https')", "1?"},
        {"host_executable(name='git', paths=[['/bin/git']])", "1?"},
        {"load('x', 'y')", "1?"},
        {"other_rule(['x'])", "1?"},
        {" prefix_rule(['x'])", "1?"},
        {"prefix_rule(\t['x'])", "1?"},
        {"prefix_rule(['a'])\nprefix_rule(['b'", "1:allow(a) 2?"},
        {"prefix_rule(['a'])\nprefix_rule(['b\n'])", "1:allow(a) 2?"},
        {"prefix_rule(['\\u12'])", "1?"},
        {"prefix_rule(['\\ud800'])", "1?"},
        {"'''never ended", "1?"},
        {"\xEF\xBB\xBFprefix_rule(['a'])", "1?"},
        {"prefix_rule(['a\xFF'])", "1:allow(a\xFF) 1?"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(str_from(cases[i][0]), cases[i][1]);
    }
}

static void a_call_is_cut_with_its_lines_and_nothing_else(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *cut;
    } cases[] = {
        {"# a\nprefix_rule(['x']) # b\n# c\n", "prefix_rule(['x']) # b\n"},
        {"prefix_rule(\n['x'],\n)\r\npass", "prefix_rule(\n['x'],\n)\r\n"},
        {"prefix_rule(['x'])", "prefix_rule(['x'])"},
        {"prefix_rule(['x']); pass\n", "prefix_rule(['x'])"},
        {"pass; prefix_rule(['x']) # a\n", "prefix_rule(['x'])"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct rules_file file;
        struct str text = str_from(cases[i].text);
        size_t start;
        size_t end;
        arena_init(&arena, ARENA_LIMIT);
        assert_true(execpolicy_read(text, &arena, &file));
        assert_int_equal(file.calls.count, 1);
        execpolicy_cut(text, &file.calls.items[0], &start, &end);
        assert_true(str_is(str_slice(text, start, end), cases[i].cut));
        arena_free(&arena);
    }
}

static void a_byte_of_zero_ends_nothing(void **state) {
    (void)state;
    expect(STR("prefix_rule(['a\0b'])\0\nprefix_rule(['c'])"), "2:allow(c) 1? 1?");
}

/* Long values fill block after block. */
static void without_memory_nothing_is_half_read(void **state) {
    (void)state;
    static char text[200000];
    size_t failures = 0;
    bool is_read = false;
    char *at = text;
    for (size_t i = 0; i < 4000; i++) {
        at += sprintf(at, "prefix_rule(['word%zu', ['a', 'b']])\n", i);
    }
    for (size_t blocks = 0; !is_read && blocks < BLOCKS_MAX; blocks++) {
        struct arena arena;
        struct rules_file file;
        size_t left = blocks;
        arena_init_with(&arena, ARENA_LIMIT, scarce_memory(&left));
        is_read = execpolicy_read(str_from(text), &arena, &file);
        assert_true(!is_read || (file.calls.count == 4000 && file.doubts.count == 0));
        failures += is_read ? 0 : 1;
        arena_free(&arena);
    }
    assert_true(is_read && failures > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls_with_plain_values_are_read),
        cmocka_unit_test(strings_mean_what_starlark_says),
        cmocka_unit_test(what_is_not_plain_is_pointed_at),
        cmocka_unit_test(a_call_is_cut_with_its_lines_and_nothing_else),
        cmocka_unit_test(a_byte_of_zero_ends_nothing),
        cmocka_unit_test(without_memory_nothing_is_half_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
