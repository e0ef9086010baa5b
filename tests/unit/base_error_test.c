#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void an_error_says_what_and_where(void **state) {
    struct error error = {0};
    (void)state;
    assert_false(error_set(&error, ERROR_SYNTAX, "no %s in %d", "name", 7));
    assert_false(error_at(&error, 3, 9));
    assert_int_equal(error.code, ERROR_SYNTAX);
    assert_string_equal(error.message, "no name in 7");
    assert_int_equal(error.line, 3);
    assert_int_equal(error.column, 9);
}

static void a_new_error_forgets_the_place_of_the_old(void **state) {
    struct error error = {0};
    (void)state;
    error_at(&error, 3, 9);
    error_set(&error, ERROR_MEMORY, "out of memory");
    assert_int_equal(error.line, 0);
    assert_int_equal(error.column, 0);
}

static void nobody_needs_to_listen(void **state) {
    (void)state;
    assert_false(error_set(NULL, ERROR_SYSTEM, "%s", "x"));
    assert_false(error_at(NULL, 1, 1));
}

/* With one more letter before them the two-byte letters stand on each side of the edge. */
static void a_long_message_is_cut_between_characters(void **state) {
    (void)state;
    for (int letters = 0; letters < 3; letters++) {
        struct error error;
        char text[2 * ERROR_MESSAGE_MAX + 3];
        memset(text, 'a', (size_t)letters);
        for (size_t i = (size_t)letters; i + 2 < sizeof text; i += 2) {
            memcpy(text + i, "\xc3\xbc", 3);
        }
        text[sizeof text - 1] = '\0';
        error_set(&error, ERROR_LIMIT, "%s", text);
        size_t length = strlen(error.message);
        assert_in_range(length, ERROR_MESSAGE_MAX - 5, ERROR_MESSAGE_MAX - 1);
        assert_int_equal((unsigned char)error.message[length - 1], 0xbc);
        assert_memory_equal(error.message, text, length);
    }
}

static void places_count_lines_and_bytes_from_one(void **state) {
    static const struct {
        size_t offset, line, column;
    } cases[] = {
        {0, 1, 1}, {2, 1, 3}, {3, 2, 1}, {4, 3, 1}, {6, 3, 3}, {99, 3, 3},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t line = 0;
        size_t column = 0;
        error_locate("ab\n\ncd", 6, cases[i].offset, &line, &column);
        assert_int_equal(line, cases[i].line);
        assert_int_equal(column, cases[i].column);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_says_what_and_where),
        cmocka_unit_test(a_new_error_forgets_the_place_of_the_old),
        cmocka_unit_test(nobody_needs_to_listen),
        cmocka_unit_test(a_long_message_is_cut_between_characters),
        cmocka_unit_test(places_count_lines_and_bytes_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
