#include "base/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cjson/cJSON.h>

#include <cmocka.h>

static const char *string_of(struct arena *arena, struct str text) {
    struct builder out;
    builder_init(&out, arena);
    json_add_string(&out, text);
    return builder_str(&out).ptr;
}

static void strings_are_escaped(void **state) {
    static const struct {
        struct str text;
        const char *json;
    } rows[] = {
        {STR_INIT(""), "\"\""},
        {STR_INIT("plain text"), "\"plain text\""},
        {STR_INIT("\"\\/"), "\"\\\"\\\\/\""},
        {STR_INIT("\n\r\t\b\f"), "\"\\n\\r\\t\\b\\f\""},
        {STR_INIT("\x01\x1B[2J\x7F"), "\"\\u0001\\u001b[2J\\u007f\""},
        {STR_INIT("a\0b"), "\"a\\u0000b\""},
        {STR_INIT("caf\xC3\xA9 \xF0\x9F\x98\x80"), "\"caf\xC3\xA9 \xF0\x9F\x98\x80\""},
        {STR_INIT("a\xFF\xC3"), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {STR_INIT("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(string_of(*state, rows[i].text), rows[i].json);
    }
}

static void every_byte_reads_back(void **state) {
    char text[127];
    for (size_t i = 0; i < sizeof text; i++) {
        text[i] = (char)(i + 1);
    }
    cJSON *read = cJSON_Parse(string_of(*state, (struct str){text, sizeof text}));
    assert_non_null(read);
    assert_memory_equal(read->valuestring, text, sizeof text);
    assert_int_equal(read->valuestring[sizeof text], '\0');
    cJSON_Delete(read);
}

static void commas_stand_between_members(void **state) {
    struct builder out;
    builder_init(&out, *state);
    struct json json = {.out = &out};
    json_begin(&json, '{');
    json_member(&json, "a", STR("x"));
    json_key(&json, "list");
    json_begin(&json, '[');
    json_integer(&json, INT64_MIN);
    json_bool(&json, true);
    json_null(&json);
    json_begin(&json, '{');
    json_end(&json, '}');
    json_begin(&json, '[');
    json_end(&json, ']');
    json_end(&json, ']');
    json_key(&json, "raw");
    json_raw(&json, STR("[1]"));
    json_end(&json, '}');
    assert_string_equal(
        builder_str(&out).ptr,
        "{\"a\":\"x\",\"list\":[-9223372036854775808,true,null,{},[]],\"raw\":[1]}");
}

static void escapes_of_nul_are_found(void **state) {
    (void)state;
    assert_true(json_has_nul(STR("{\"a\":\"x\\u0000\"}")));
    assert_true(json_has_nul(STR("\"\\\\\\u0000\"")));
    assert_false(json_has_nul(STR("{\"a\":\"x\\\\u0000\"}")));
    assert_false(json_has_nul(STR("\"\\u0001 u0000\"")));
    assert_false(json_has_nul(STR("\\")));
    assert_false(json_has_nul(STR("")));
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
        cmocka_unit_test(strings_are_escaped),
        cmocka_unit_test(every_byte_reads_back),
        cmocka_unit_test(commas_stand_between_members),
        cmocka_unit_test(escapes_of_nul_are_found),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
