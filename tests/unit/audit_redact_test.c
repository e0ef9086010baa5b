#include "audit/redact.h"

#include "audit/redaction.h"
#include "base/json.h"
#include "redaction_examples.h"

#include <cjson/cJSON.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MARK_OPEN  "\xC2\xAB"
#define MARK_CLOSE "\xC2\xBB"

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
    MARK_SIZE = sizeof MARK_OPEN - 1,
};

static int start(void **state) {
    struct arena *arena = malloc(sizeof *arena);
    assert_non_null(arena);
    arena_init(arena, ARENA_LIMIT);
    *state = arena;
    return 0;
}

static int stop(void **state) {
    arena_free(*state);
    free(*state);
    return 0;
}

/* The example without its marks, and what is to come of it. */
static void take_apart(const struct redaction_example *example, struct builder *input,
                       struct builder *expected) {
    bool inside = false;
    for (const char *c = example->text; *c != '\0'; c++) {
        if (strncmp(c, MARK_OPEN, MARK_SIZE) == 0) {
            builder_addf(expected, REDACT_MARK "%s]", example->rule);
            inside = true;
            c += MARK_SIZE - 1;
        } else if (strncmp(c, MARK_CLOSE, MARK_SIZE) == 0) {
            inside = false;
            c += MARK_SIZE - 1;
        } else {
            builder_add_char(input, *c);
            if (!inside) {
                builder_add_char(expected, *c);
            }
        }
    }
}

static bool run_example(struct arena *arena, const struct redaction_example *example) {
    struct builder input;
    struct builder expected;
    builder_init(&input, arena);
    builder_init(&expected, arena);
    take_apart(example, &input, &expected);
    struct str got = redact(arena, builder_str(&input));
    bool right = str_equal(got, builder_str(&expected));
    if (!right) {
        printf("rules/redaction.toml:%u: %s\n    expected %s\n    got      %.*s\n", example->line,
               example->rule, builder_str(&expected).ptr, STR_ARG(got));
    }
    struct str again = redact(arena, got);
    if (!str_equal(again, got)) {
        printf("rules/redaction.toml:%u: a second time changes it to %.*s\n", example->line,
               STR_ARG(again));
        right = false;
    }
    return right;
}

static void examples_are_hidden_and_nothing_else(void **state) {
    size_t wrong = 0;
    for (size_t i = 0; i < redaction_example_count; i++) {
        wrong += run_example(*state, &redaction_examples[i]) ? 0 : 1;
    }
    assert_int_equal(wrong, 0);
}

static void every_rule_hides_and_keeps_something(void **state) {
    (void)state;
    for (size_t i = 0; i < redaction_count; i++) {
        bool hides = false;
        bool keeps = false;
        for (size_t k = 0; k < redaction_example_count; k++) {
            const struct redaction_example *example = &redaction_examples[k];
            bool own = strcmp(example->rule, redactions[i].id) == 0;
            bool marked = strstr(example->text, MARK_OPEN) != NULL;
            hides = hides || (own && marked);
            keeps = keeps || (own && !marked);
        }
        if (!hides || !keeps) {
            fail_msg("%s has no example of the one or the other", redactions[i].id);
        }
    }
}

static void text_without_secrets_is_not_copied(void **state) {
    struct str text =
        STR("git commit -m 'token: a word' && ls -la --color=auto https://x.example:8/");
    assert_ptr_equal(redact(*state, text).ptr, text.ptr);
    assert_int_equal(redact(*state, (struct str){NULL, 0}).len, 0);
}

static void strings_of_json_are_redacted_as_texts(void **state) {
    static const struct {
        const char *text;
        const char *expected;
    } rows[] = {
        {"[]", "[]"},
        {"[{\"a\":\"curl -u b:c d\",\"n\":3}]",
         "[{\"a\":\"curl -u b:[redacted:user-password] d\",\"n\":3}]"},
        {"[\"curl -H \\\"Authorization: Bearer abc\\\" x\",true]",
         "[\"curl -H \\\"Authorization: Bearer [redacted:authorization]\\\" x\",true]"},
        {"[\"X_TOKEN=a\\tb\"]", "[\"X_TOKEN=[redacted:token]\\tb\"]"},
        {"[\"https://a:b@c/\\\\\"]", "[\"https://a:[redacted:url-password]@c/\\\\\"]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct str got = redact_json(*state, str_from(rows[i].text));
        assert_string_equal(got.ptr, rows[i].expected);
    }
}

static void spent_memory_is_told(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 0);
    assert_null(redact(&arena, STR("X_TOKEN=abc")).ptr);
    assert_null(redact_json(&arena, STR("[\"X_TOKEN=abc\"]")).ptr);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(examples_are_hidden_and_nothing_else, start, stop),
        cmocka_unit_test(every_rule_hides_and_keeps_something),
        cmocka_unit_test_setup_teardown(text_without_secrets_is_not_copied, start, stop),
        cmocka_unit_test_setup_teardown(strings_of_json_are_redacted_as_texts, start, stop),
        cmocka_unit_test(spent_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
