#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void character_has_its_length_and_code(void **state) {
    (void)state;
    static const struct {
        struct str bytes;
        size_t length;
        uint32_t code;
    } rows[] = {
        {STR_INIT("a"), 1, 'a'},
        {STR_INIT("\x7F"), 1, 0x7F},
        {STR_INIT("\xC2\x80"), 2, 0x80},
        {STR_INIT("\xDF\xBF"), 2, 0x7FF},
        {STR_INIT("\xE0\xA0\x80"), 3, 0x800},
        {STR_INIT("\xED\x9F\xBF"), 3, 0xD7FF},
        {STR_INIT("\xEE\x80\x80"), 3, 0xE000},
        {STR_INIT("\xEF\xBF\xBF"), 3, 0xFFFF},
        {STR_INIT("\xF0\x90\x80\x80"), 4, 0x10000},
        {STR_INIT("\xF4\x8F\xBF\xBF"), 4, 0x10FFFF},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t code = 0;
        assert_int_equal(utf8_read(rows[i].bytes, &code), rows[i].length);
        assert_int_equal(code, rows[i].code);
    }
}

static void what_is_no_character_is_refused(void **state) {
    (void)state;
    static const struct str rows[] = {
        STR_INIT(""),
        STR_INIT("\x80"),
        STR_INIT("\xBF"),
        STR_INIT("\xC0\x80"),
        STR_INIT("\xC1\xBF"),
        STR_INIT("\xC2"),
        STR_INIT("\xC2"
                 "a"),
        STR_INIT("\xE0\x9F\xBF"),
        STR_INIT("\xE2\x82"),
        STR_INIT("\xED\xA0\x80"),
        STR_INIT("\xED\xBF\xBF"),
        STR_INIT("\xF0\x8F\xBF\xBF"),
        STR_INIT("\xF4\x90\x80\x80"),
        STR_INIT("\xF5\x80\x80\x80"),
        STR_INIT("\xF8\x88\x80\x80\x80"),
        STR_INIT("\xFE"),
        STR_INIT("\xFF"),
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(utf8_read(rows[i], NULL), 0);
    }
}

static void text_without_fault_is_not_copied(void **state) {
    struct str text = STR("caf\xC3\xA9");
    assert_ptr_equal(utf8_to_text(*state, text).ptr, text.ptr);
}

static void each_bad_byte_and_nul_is_replaced(void **state) {
    static const struct {
        struct str from;
        const char *to;
    } rows[] = {
        {STR_INIT("a\0b"), "a" UTF8_REPLACEMENT "b"},
        {STR_INIT("\xFF"), UTF8_REPLACEMENT},
        {STR_INIT("x\xE2\x82"), "x" UTF8_REPLACEMENT UTF8_REPLACEMENT},
        {STR_INIT("\xC3\xA9\x80z"), "\xC3\xA9" UTF8_REPLACEMENT "z"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_false(utf8_is_text(rows[i].from));
        assert_string_equal(utf8_to_text(*state, rows[i].from).ptr, rows[i].to);
    }
}

static void cut_never_splits_a_character(void **state) {
    (void)state;
    struct str text = STR("a\xE2\x82\xAC"
                          "b");
    static const size_t lengths[] = {0, 1, 1, 1, 4, 5, 5};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        assert_int_equal(utf8_cut(text, i).len, lengths[i]);
    }
}

static int start(void **state) {
    static struct arena arena;
    arena_init(&arena, 1 << 20);
    *state = &arena;
    return 0;
}

static int stop(void **state) {
    arena_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(character_has_its_length_and_code),
        cmocka_unit_test(what_is_no_character_is_refused),
        cmocka_unit_test(text_without_fault_is_not_copied),
        cmocka_unit_test(each_bad_byte_and_nul_is_replaced),
        cmocka_unit_test(cut_never_splits_a_character),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
