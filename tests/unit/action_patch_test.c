#include "action/patch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define BEGIN "*** Begin Patch\n"
#define END   "*** End Patch\n"

/* Each operation is a letter and its path: "A a.txt; U b.c > c.c; D d". */
static struct str show(const struct patch *patch, struct arena *arena) {
    static const char letters[] = {'A', 'U', 'D'};
    struct builder text;
    builder_init(&text, arena);
    if (patch->environment.len > 0) {
        builder_addf(&text, "[%.*s] ", STR_ARG(patch->environment));
    }
    for (size_t i = 0; i < patch->operations.count; i++) {
        const struct patch_operation *operation = &patch->operations.items[i];
        builder_addf(&text, "%s%c %.*s", i > 0 ? "; " : "", letters[operation->kind],
                     STR_ARG(operation->path));
        if (operation->move_to.len > 0) {
            builder_addf(&text, " > %.*s", STR_ARG(operation->move_to));
        }
    }
    return builder_str(&text);
}

static const struct {
    const char *text;
    const char *shown;
} accepted[] = {
    {BEGIN "*** Add File: a.txt\n+hi\n" END, "A a.txt"},
    {BEGIN "*** Add File: a.txt\n" END, "A a.txt"},
    {BEGIN "*** Delete File: d\n" END, "D d"},
    {BEGIN "*** Update File: u\n@@\n-x\n+y\n" END, "U u"},
    {BEGIN "*** Update File: u\n-x\n+y\n" END, "U u"},
    {BEGIN "*** Update File: u\n@@ class A\n@@ def f\n x\n+y\n\n@@\n-z\n" END, "U u"},
    {BEGIN "*** Update File: u\n*** Move to: v\n@@\n-x\n+y\n" END, "U u > v"},
    {BEGIN "*** Update File: u\n*** Move to: v  \n@@\n-x\n+y\n" END, "U u > v"},
    {BEGIN "*** Update File: u\n@@\n-x\n+y\n*** End of File\n*** Delete File: d\n" END, "U u; D d"},
    {BEGIN "*** Add File: a\n+1\n*** Update File: b\n+2\n*** Delete File: c\n" END,
     "A a; U b; D c"},
    {BEGIN "*** Environment ID: far\n*** Add File: a\n+x\n" END, "[far] A a"},
    {BEGIN "*** Add File: /etc/passwd\n+x\n" END, "A /etc/passwd"},
    {BEGIN "*** Add File: a b\n+x\n" END, "A a b"},
    {BEGIN "*** Add File:  a\n+x\n" END, "A  a"},
    {BEGIN "*** Add File: a  \n+x\n" END, "A a"},
    {BEGIN "  *** Add File: a\n+x\n\t*** Delete File: b\n" END, "A a; D b"},
    {BEGIN "\xc2\xa0*** Add File: a\xe3\x80\x80\n+x\n" END, "A a"},
    {BEGIN "*** Add File: a\n+*** Delete File: b\n+ *** End Patch\n" END, "A a"},
    {BEGIN "*** Update File: a\n-*** Delete File: b\n++\n" END, "U a"},
    {"\n\n  " BEGIN "*** Add File: a\n+x\n  " END "\n\n", "A a"},
    {"*** Begin Patch  \r\n*** Add File: a\r\n+x\r\n*** End Patch\r\n", "A a"},
    {BEGIN "*** Update File: u\n@@\n x\n  " END, "U u"},
    {"<<EOF\n" BEGIN "*** Add File: a\n+x\n" END "EOF\n", "A a"},
    {"<<'EOF'\n" BEGIN "*** Add File: a\n+x\n" END "EOF", "A a"},
    {"<<\"EOF\"\r\n" BEGIN "*** Add File: a\r\n+x\r\n" END "EOF\r\n", "A a"},
    {"<<'EOF'\n" BEGIN "*** Add File: a\n+x\n" END "some EOF\n", "A a"},
};

static const char *const refused[] = {
    "",
    "hello",
    BEGIN,
    BEGIN END,
    BEGIN "*** Add File: a\n+x\n",
    BEGIN "*** Add File: \n+x\n" END,
    BEGIN "*** Add File: /a/b/../c\n+x\n" END,
    BEGIN "*** Update File: a\n*** Move to: /../c\n@@\n-x\n+y\n" END,
    BEGIN "*** Delete File: /a/..\n" END,
    BEGIN "*** Add File:a\n+x\n" END,
    BEGIN "*** add file: a\n+x\n" END,
    BEGIN "*** Rename File: a\n" END,
    BEGIN "*** Add File: a\nx\n" END,
    BEGIN "*** Add File: a\n-x\n" END,
    BEGIN "*** Add File: a\n x\n" END,
    BEGIN "*** Add File: a\n+x\n*** End of File\n" END,
    BEGIN "*** Delete File: a\n+x\n" END,
    BEGIN "*** Update File: a\nx\n" END,
    BEGIN "*** Update File: a\n@@\n+x\n*** Move to: b\n" END,
    BEGIN "*** Update File: a\n*** Move to: b\n*** Move to: c\n@@\n+x\n" END,
    BEGIN "*** Update File: a\n*** Move to: \n@@\n+x\n" END,
    BEGIN "*** Update File: a\n@@\n x\n *** Delete File: b\n" END,
    BEGIN "*** Update File: a\n@@\n x\n *** End Patch\n+y\n" END,
    BEGIN "*** Update File: a\n  *** Move to: b\n@@\n+y\n" END,
    BEGIN "*** Update File: a\n@@\n+x\n*** Unknown\n" END,
    BEGIN "*** Add File: a\n+x\n" END "*** Add File: b\n+y\n" END,
    BEGIN "*** Add File: a\n+x\n" END "text\n",
    "text\n" BEGIN "*** Add File: a\n+x\n" END,
    "```\n" BEGIN "*** Add File: a\n+x\n" END "```\n",
    BEGIN BEGIN "*** Add File: a\n+x\n" END,
    BEGIN "*** Environment ID: \n*** Add File: a\n+x\n" END,
    BEGIN "*** Environment ID: a\n*** Environment ID: b\n*** Add File: a\n+x\n" END,
    BEGIN "*** Add File: a\n+x\n*** Environment ID: a\n" END,
    BEGIN "*** Add File: a\r*** Add File: b\n+x\n" END,
    BEGIN "*** Add File: a\x1b[2Kb\n+x\n" END,
    "<<OTHER\n" BEGIN "*** Add File: a\n+x\n" END "OTHER\n",
    "<<'EOF'\n" BEGIN "*** Add File: a\n+x\n" END,
    "<<EOF\nEOF",
    "<<EOF",
};

static void every_form_that_appliers_accept_is_read(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
        struct patch patch;
        struct error error = {0};
        if (!patch_parse(&arena, str_from(accepted[i].text), &patch, &error)) {
            fail_msg("%s\nis refused: %s", accepted[i].text, error.message);
        }
        struct str shown = show(&patch, &arena);
        if (!str_is(shown, accepted[i].shown)) {
            fail_msg("%s\nis %.*s, not %s", accepted[i].text, STR_ARG(shown), accepted[i].shown);
        }
    }
    arena_free(&arena);
}

static void what_is_not_understood_is_an_error_with_its_place(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct patch patch;
        struct error error = {0};
        if (patch_parse(&arena, str_from(refused[i]), &patch, &error)) {
            fail_msg("%s\nis read as %.*s", refused[i], STR_ARG(show(&patch, &arena)));
        }
        assert_int_equal(error.code, ERROR_SYNTAX);
        assert_int_not_equal(error.message[0], '\0');
    }
    arena_free(&arena);
}

static void the_place_of_an_error_is_its_line(void **state) {
    (void)state;
    struct arena arena;
    struct patch patch;
    struct error error = {0};
    arena_init(&arena, 1 << 20);
    assert_false(patch_parse(
        &arena, STR("\n<<EOF\n" BEGIN "*** Add File: a\n+x\nbad\n" END "EOF\n"), &patch, &error));
    assert_int_equal(error.line, 6);
    arena_free(&arena);
}

static void added_lines_come_with_their_line_numbers(void **state) {
    (void)state;
    struct arena arena;
    struct patch patch;
    struct error error = {0};
    arena_init(&arena, 1 << 20);
    struct str text = STR(BEGIN "*** Add File: a\n+one\r\n+\n*** Update File: b\n*** Move to: c\n"
                                "@@\n-x\n+two\n y\n+three\n" END);
    assert_true(patch_parse(&arena, text, &patch, &error));
    static const struct {
        size_t operation;
        size_t line;
        const char *text;
    } expected[] = {{0, 3, "one"}, {0, 4, ""}, {1, 9, "two"}, {1, 11, "three"}};
    size_t count = 0;
    for (size_t i = 0; i < patch.operations.count; i++) {
        struct patch_cursor cursor = {0};
        struct str line;
        while (patch_next_added(&patch.operations.items[i], &cursor, &line)) {
            assert_in_range(count, 0, 3);
            assert_int_equal(expected[count].operation, i);
            assert_int_equal(expected[count].line, cursor.line);
            assert_true(str_is(line, expected[count].text));
            count++;
        }
    }
    assert_int_equal(count, 4);
    assert_int_equal(patch.operations.items[0].added, 2);
    assert_int_equal(patch.operations.items[1].added, 2);
    assert_int_equal(patch.operations.items[1].removed, 1);
    assert_int_equal(patch.operations.items[1].line, 5);
    struct str span =
        str_slice(text, patch.operations.items[0].span.start, patch.operations.items[0].span.end);
    assert_true(str_starts(span, "*** Add File: a") && str_ends(span, "+"));
    arena_free(&arena);
}

static void a_patch_beyond_the_limits_is_refused(void **state) {
    (void)state;
    struct arena arena;
    struct patch patch;
    struct error error = {0};
    struct builder text;
    arena_init(&arena, 16 << 20);
    builder_init(&text, &arena);
    builder_add_c(&text, BEGIN);
    for (size_t i = 0; i < PATCH_FILES_MAX; i++) {
        builder_addf(&text, "*** Delete File: f%zu\n", i);
    }
    struct builder more = text;
    builder_add_c(&text, END);
    assert_true(patch_parse(&arena, builder_str(&text), &patch, &error));
    assert_int_equal(patch.operations.count, PATCH_FILES_MAX);
    builder_add_c(&more, "*** Delete File: one-too-many\n" END);
    assert_false(patch_parse(&arena, builder_str(&more), &patch, &error));
    assert_int_equal(error.code, ERROR_LIMIT);
    char *large = arena_alloc(&arena, PATCH_SIZE_MAX + 1);
    assert_non_null(large);
    memset(large, '\n', PATCH_SIZE_MAX + 1);
    error = (struct error){0};
    assert_false(patch_parse(&arena, (struct str){large, PATCH_SIZE_MAX + 1}, &patch, &error));
    assert_int_equal(error.code, ERROR_LIMIT);
    arena_free(&arena);
}

static void *no_block(size_t size, void *user) {
    (void)size;
    (void)user;
    return NULL;
}

static void spent_memory_is_an_error(void **state) {
    (void)state;
    struct arena arena;
    struct patch patch;
    struct error error = {0};
    arena_init_with(&arena, 1 << 20, (struct arena_source){.get = no_block});
    assert_false(patch_parse(&arena, STR(BEGIN "*** Delete File: d\n" END), &patch, &error));
    assert_int_equal(error.code, ERROR_MEMORY);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_that_appliers_accept_is_read),
        cmocka_unit_test(what_is_not_understood_is_an_error_with_its_place),
        cmocka_unit_test(the_place_of_an_error_is_its_line),
        cmocka_unit_test(added_lines_come_with_their_line_numbers),
        cmocka_unit_test(a_patch_beyond_the_limits_is_refused),
        cmocka_unit_test(spent_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
