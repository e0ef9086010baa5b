/* Reads the files of tests/corpus/toml and looks at what the reader says of them. */
#include "base/toml.h"
#include "tools/toml_tagged.h"

#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    FILE_MAX = 64 * 1024,
};

static struct str read_file(struct arena *arena, const char *folder, const char *name,
                            const char *ending) {
    char path[4096];
    char *content = arena_alloc(arena, FILE_MAX);
    snprintf(path, sizeof path, "%s/tests/corpus/toml/%s/%s%s", NAH_SOURCE_DIR, folder, name,
             ending);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(content, 1, FILE_MAX - 1, file);
    fclose(file);
    assert_true(length < FILE_MAX - 1);
    return (struct str){content, length};
}

static bool valid_case_is_read(const char *name) {
    struct arena arena;
    struct error error = {0};
    struct toml_value *root = NULL;
    bool equal = false;
    arena_init(&arena, ARENA_LIMIT);
    if (toml_parse(&arena, read_file(&arena, "valid", name, ".toml"), &root, &error)) {
        struct str json = toml_tagged(&arena, root);
        cJSON *read = cJSON_ParseWithLength(json.ptr, json.len);
        cJSON *expected = cJSON_Parse(read_file(&arena, "valid", name, ".json").ptr);
        assert_non_null(expected);
        equal = read != NULL && cJSON_Compare(read, expected, true);
        if (!equal) {
            printf("%s: read as %.*s\n", name, STR_ARG(json));
        }
        cJSON_Delete(read);
        cJSON_Delete(expected);
    } else {
        printf("%s: %zu:%zu: %s\n", name, error.line, error.column, error.message);
    }
    arena_free(&arena);
    return equal;
}

static bool invalid_case_is_refused(const char *name) {
    struct arena arena;
    struct error error = {0};
    struct toml_value *root = NULL;
    arena_init(&arena, ARENA_LIMIT);
    bool refused =
        !toml_parse(&arena, read_file(&arena, "invalid", name, ".toml"), &root, &error) &&
        (error.code == ERROR_SYNTAX || error.code == ERROR_LIMIT) && error.line > 0 &&
        error.column > 0 && error.message[0] != '\0';
    if (!refused) {
        printf("%s: accepted, or refused without a reason\n", name);
    }
    arena_free(&arena);
    return refused;
}

/* Runs `check` on all cases of a folder, which are at least `least`. */
static void check_folder(const char *folder, size_t least, bool (*check)(const char *name)) {
    char path[4096];
    size_t cases = 0;
    size_t wrong = 0;
    snprintf(path, sizeof path, "%s/tests/corpus/toml/%s", NAH_SOURCE_DIR, folder);
    DIR *dir = opendir(path);
    assert_non_null(dir);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        char name[256];
        snprintf(name, sizeof name, "%s", entry->d_name);
        char *ending = strrchr(name, '.');
        if (ending != NULL && strcmp(ending, ".toml") == 0) {
            *ending = '\0';
            cases++;
            wrong += check(name) ? 0 : 1;
        }
    }
    closedir(dir);
    assert_true(cases >= least);
    assert_int_equal(wrong, 0);
}

static void valid_documents_are_read(void **state) {
    (void)state;
    check_folder("valid", 49, valid_case_is_read);
}

static void invalid_documents_are_refused(void **state) {
    (void)state;
    check_folder("invalid", 300, invalid_case_is_refused);
}

static const struct {
    const char *text;
    size_t line;
    size_t column;
    const char *message;
} errors[] = {
    {"a = 1\nb = [1,\n  oops]\n", 3, 3,
     "expected a value, found 'o'; a value is a string in quotes, a number, true, false, a date, "
     "[..] or {..}"},
    {"a = 1\n\n[t]\na = 1\na = 2\n", 5, 1,
     "'a' is already defined in line 4; a key may be set only once"},
    {"é = 1\n", 1, 1,
     "expected a key, found 'é'; a key is made of letters, digits, '_' and '-', or stands in "
     "quotes"},
    {"a = \"é\x01\"\n", 1, 8,
     "the control character U+0001; it may stand only as an escape in a string"},
    {"a = 1 # \xff\n", 1, 9, "the byte 0xFF is not valid UTF-8 here"},
    {"a = 1\r\nb = 2 c\r\n", 2, 7, "'c' after the value; expected the end of the line"},
    {"a = 2021-02-29\n", 1, 13, "the day 29 does not exist; expected 1 to 28"},
    {"a = 'x\n", 1, 5, "a string that does not end; expected \"'\" on the same line"},
    {"[a\n", 1, 3, "expected ']' after the table's name, found the end of the line"},
};

static void errors_say_what_is_wrong_and_where(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        struct arena arena;
        struct error error = {0};
        struct toml_value *root = NULL;
        arena_init(&arena, ARENA_LIMIT);
        assert_false(toml_parse(&arena, str_from(errors[i].text), &root, &error));
        assert_string_equal(error.message, errors[i].message);
        assert_int_equal(error.line, errors[i].line);
        assert_int_equal(error.column, errors[i].column);
        assert_false(toml_parse(&arena, str_from(errors[i].text), &root, NULL));
        arena_free(&arena);
    }
}

static const char *const document = "\xEF\xBB\xBFtitle = 'x' # c\n"
                                    "[a.\"b c\"]\n"
                                    "  list = [ 1,\n 2 ]\n"
                                    "  in . line = { k = 1.5, d.e = true }\n"
                                    "[[items]]\n"
                                    "at = 1979-05-27 07:32:00.5-01:30\n"
                                    "[[items]]\n"
                                    "n = -7\n";

static const struct {
    const char *keys[4];
    const char *key;
    const char *value;
} spans[] = {
    {{"title"}, "title", "'x'"},
    {{"a"}, "a", "a"},
    {{"a", "b c"}, "\"b c\"", "[a.\"b c\"]"},
    {{"a", "b c", "list"}, "list", "[ 1,\n 2 ]"},
    {{"a", "b c", "in"}, "in", "in"},
    {{"a", "b c", "in", "line"}, "line", "{ k = 1.5, d.e = true }"},
    {{"items"}, "items", "items"},
};

static void assert_span(struct toml_span span, const char *expected) {
    struct str text = str_slice(str_from(document), span.start, span.end);
    if (!str_is(text, expected)) {
        printf("got '%.*s', expected '%s'\n", STR_ARG(text), expected);
    }
    assert_true(str_is(text, expected));
}

static void spans_are_those_of_the_text(void **state) {
    (void)state;
    struct arena arena;
    struct toml_value *root = NULL;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(toml_parse(&arena, str_from(document), &root, NULL));
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        struct str keys[4];
        size_t count = 0;
        for (; count < 4 && spans[i].keys[count] != NULL; count++) {
            keys[count] = str_from(spans[i].keys[count]);
        }
        const struct toml_value *value = toml_find_keys(root, keys, count);
        assert_non_null(value);
        assert_span(value->key_span, spans[i].key);
        assert_span(value->span, spans[i].value);
    }
    const struct toml_value *items = toml_find(root, "items");
    assert_span(items->first->span, "[[items]]");
    assert_span(toml_find(items->last, "n")->span, "-7");
    arena_free(&arena);
}

static void getters_take_only_their_kind(void **state) {
    (void)state;
    struct arena arena;
    struct toml_value *root = NULL;
    struct str text = STR("unset");
    int64_t integer = 0;
    double number = 0;
    bool boolean = false;
    struct toml_time time;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(toml_parse(&arena, str_from(document), &root, NULL));
    const struct toml_value *table = toml_child(toml_find(root, "a"), STR("b c"));
    const struct toml_value *items = toml_find(root, "items");
    assert_true(toml_get_string(toml_find(root, "title"), &text) && str_is(text, "x"));
    assert_false(toml_get_string(toml_find(items->last, "n"), &text));
    assert_true(toml_get_integer(toml_find(items->last, "n"), &integer) && integer == -7);
    assert_true(toml_get_float(toml_find(items->last, "n"), &number) && number == -7);
    assert_true(toml_get_float(toml_find(table, "in.line.k"), &number) && number == 1.5);
    assert_false(toml_get_integer(toml_find(table, "in.line.k"), &integer));
    assert_true(toml_get_boolean(toml_find(table, "in.line.d.e"), &boolean) && boolean);
    assert_false(toml_get_boolean(toml_find(table, "in.line.d"), &boolean));
    assert_true(toml_get_time(toml_find(items->first, "at"), &time));
    assert_int_equal(time.nanosecond, 500000000);
    assert_int_equal(time.offset_minutes, -90);
    assert_false(toml_get_time(toml_find(root, "title"), &time));
    assert_false(toml_get_string(toml_find(root, "nothing.here"), &text));
    assert_false(toml_get_string(toml_find(root, "title.x"), &text));
    assert_null(toml_find(root, ""));
    assert_null(toml_child(NULL, STR("a")));
    arena_free(&arena);
}

static void children_come_in_the_order_of_the_text(void **state) {
    (void)state;
    static const char *const names[] = {"z", "a", "m", "b"};
    struct arena arena;
    struct toml_value *root = NULL;
    size_t i = 0;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(toml_parse(&arena, STR("z = 1\na = 2\n[m]\n[b]\n"), &root, NULL));
    assert_int_equal(root->count, 4);
    for (const struct toml_value *child = root->first; child != NULL; child = child->next) {
        assert_true(str_is(child->key, names[i++]));
    }
    assert_int_equal(i, 4);
    arena_free(&arena);
}

static void every_key_of_a_large_table_is_found(void **state) {
    (void)state;
    enum {
        COUNT = 5000
    };
    struct arena arena;
    struct builder text;
    struct toml_value *root = NULL;
    char key[32];
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&text, &arena);
    for (unsigned i = 0; i < COUNT; i++) {
        builder_addf(&text, "k%u = %u\n", i * 2654435761U, i);
    }
    assert_true(toml_parse(&arena, builder_str(&text), &root, NULL));
    assert_int_equal(root->count, COUNT);
    for (unsigned i = 0; i < COUNT; i++) {
        int64_t number = -1;
        snprintf(key, sizeof key, "k%u", i * 2654435761U);
        assert_true(toml_get_integer(toml_find(root, key), &number) && number == i);
        snprintf(key, sizeof key, "k%ux", i);
        assert_null(toml_find(root, key));
    }
    arena_free(&arena);
}

static const struct {
    const char *text;
    bool is_string_array;
} arrays[] = {
    {"a = []", true},       {"a = ['x', \"y\"]", true}, {"a = ['x', 1]", false},
    {"a = [['x']]", false}, {"a = 'x'", false},         {"[[a]]", false},
};

static void arrays_of_strings_are_told(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        struct arena arena;
        struct toml_value *root = NULL;
        arena_init(&arena, ARENA_LIMIT);
        assert_true(toml_parse(&arena, str_from(arrays[i].text), &root, NULL));
        assert_int_equal(toml_is_string_array(toml_find(root, "a")), arrays[i].is_string_array);
        arena_free(&arena);
    }
    assert_false(toml_is_string_array(NULL));
}

static const char *const strings[] = {
    "", "plain", "two words", "\"\\\n\t\r\x01\x7f", "é\xF0\x9F\x98\x80", "a.b", "#", "-_",
};

static void written_strings_and_keys_are_read_back(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        struct arena arena;
        struct builder text;
        struct toml_value *root = NULL;
        arena_init(&arena, ARENA_LIMIT);
        builder_init(&text, &arena);
        toml_write_key(&text, str_from(strings[i]));
        builder_add_c(&text, " = ");
        toml_write_string(&text, str_from(strings[i]));
        assert_true(toml_parse(&arena, builder_str(&text), &root, NULL));
        assert_true(str_is(root->first->key, strings[i]));
        assert_true(str_is(root->first->string, strings[i]));
        arena_free(&arena);
    }
}

/* Under a limit below its block size an arena obtains each allocation alone, so that a limit that
 * grows by the smallest allocation fails each of them once. */
static void every_failing_allocation_is_an_error(void **state) {
    (void)state;
    static const char *const text = "[[t.\"\\u0061\"]]\nx.y = [1.5, {a = \"\\n\", b = 0x1}, 7]\n"
                                    "[[t.a]]\n[t.b]\nab.c = 1\nac = 2\nad.\"e\\t\" = 3\n"
                                    "f = { g.h = 2020-01-01, g.i = 1e5 }\n";
    bool read = false;
    size_t failures = 0;
    for (size_t limit = 0; !read; limit += 16) {
        struct arena arena;
        struct error error = {0};
        struct toml_value *root = NULL;
        arena_init(&arena, limit);
        read = toml_parse(&arena, str_from(text), &root, &error);
        assert_int_equal(error.code, read ? ERROR_NONE : ERROR_MEMORY);
        failures += read ? 0 : 1;
        arena_free(&arena);
    }
    assert_true(failures > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_documents_are_read),
        cmocka_unit_test(invalid_documents_are_refused),
        cmocka_unit_test(errors_say_what_is_wrong_and_where),
        cmocka_unit_test(spans_are_those_of_the_text),
        cmocka_unit_test(getters_take_only_their_kind),
        cmocka_unit_test(children_come_in_the_order_of_the_text),
        cmocka_unit_test(every_key_of_a_large_table_is_found),
        cmocka_unit_test(arrays_of_strings_are_told),
        cmocka_unit_test(written_strings_and_keys_are_read_back),
        cmocka_unit_test(every_failing_allocation_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
