#include "judge/disguise.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static const char *const known[] = {"github.com", "pypi.org", "registry.npmjs.org"};

static void hosts_that_look_like_others_are_told(void **state) {
    (void)state;
    static const struct {
        const char *host;
        enum HOST_DISGUISE kind;
        const char *noun; /* of the noun, a part */
    } cases[] = {
        {"example.com", HOST_PLAIN, ""},
        {"github.com", HOST_DISGUISED, "github.com"}, /* callers know it and do not ask */
        {"g\xD1\x96thub.com", HOST_DISGUISED, "looks like github.com"},
        {"xn--gthub-n4a.com", HOST_DISGUISED, "looks like github.com"},
        {"glthub.com", HOST_DISGUISED, "looks like github.com"},
        {"regi5try.npmjs.org", HOST_PLAIN, ""},
        {"registry.nprnjs.org", HOST_DISGUISED, "looks like registry.npmjs.org"},
        {"github.com.evil.example", HOST_DISGUISED, "only starts like github.com"},
        {"\xD0\xB0"
         "bc.example",
         HOST_DISGUISED, "mixes alphabets"},
        {"xn--mnchen-3ya.de", HOST_INTERNATIONAL, "m\xC3\xBCnchen.de"},
        {"m\xC3\xBCnchen.de", HOST_INTERNATIONAL, "m\xC3\xBCnchen.de"},
        {"xn--", HOST_PLAIN, ""},
        {"xn--99999999999", HOST_PLAIN, ""},
        {"", HOST_PLAIN, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct str noun;
        arena_init(&arena, 65536);
        enum HOST_DISGUISE kind =
            disguise_of_host(str_from(cases[i].host), known, 3, &arena, &noun);
        bool right = kind == cases[i].kind && str_find_text(noun, cases[i].noun) >= 0;
        if (!right) {
            printf("%s: %d, %.*s\n", cases[i].host, (int)kind, STR_ARG(noun));
        }
        assert_true(right);
        arena_free(&arena);
    }
}

static void characters_that_hide_something_are_found(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint32_t code; /* 0: none */
    } cases[] = {
        {"ls -la\tx\n", 0},
        {"echo caf\xC3\xA9 \xE4\xB8\xAD", 0},
        {"echo \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", 0}, /* an emoji of two, joined */
        {"echo \xF0\x9F\x8E\x89 \xE2\x9C\x94\xEF\xB8\x8F", 0},
        {"a\r\nb\r\n", 0},
        {"ls \xE2\x80\xAE x", 0x202E},
        {"r\xE2\x80\x8Bm x", 0x200B},
        {"git\xC2\xADhub", 0xAD},
        {"\xEF\xBB\xBFls", 0xFEFF},
        {"ls \x1B[2K", 0x1B},
        {"ls \xC2\x9B"
         "2K",
         0x9B},
        {"rm x\rls  ", '\r'},
        {"ls\b\b", '\b'},
        {"x \xF3\xA0\x81\xA1 y", 0xE0061},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *what;
        uint32_t code = 0;
        bool found = disguise_find_hidden(str_from(cases[i].text), &what, &code);
        if (found != (cases[i].code != 0) || (found && code != cases[i].code)) {
            printf("case %zu: %s, U+%04X\n", i, found ? "found" : "not found", (unsigned)code);
        }
        assert_int_equal(found, cases[i].code != 0);
        assert_true(!found || code == cases[i].code);
    }
}

static void text_is_shown_without_what_nobody_sees(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *shown;
    } cases[] = {
        {"plain caf\xC3\xA9", "plain caf\xC3\xA9"},
        {"a\xE2\x80\xAE"
         "b",
         "a<U+202E>b"},
        {"x\xE2\x80\x8By", "x<U+200B>y"},
        {"a\x1B[2K\n", "a?[2K?"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 16);
        assert_true(str_is(disguise_show(str_from(cases[i].text), &arena), cases[i].shown));
        arena_free(&arena);
    }
}

static void names_of_programs_in_two_alphabets_are_told(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 16);
    assert_true(disguise_of_program(STR("r\xD0\xBC"), &arena));
    assert_false(disguise_of_program(STR("rm"), &arena));
    assert_false(disguise_of_program(STR("\xE4\xB8\xAD"), &arena));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hosts_that_look_like_others_are_told),
        cmocka_unit_test(characters_that_hide_something_are_found),
        cmocka_unit_test(text_is_shown_without_what_nobody_sees),
        cmocka_unit_test(names_of_programs_in_two_alphabets_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
