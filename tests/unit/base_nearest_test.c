#include "base/nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static const char *const names[] = {"prefix",    "without",  "flags", "examples",
                                    "git_write", "git_safe", "skip"};

static const struct {
    const char *given;
    const char *best;
} cases[] = {
    {"prefx", "prefix"},
    {"perfix", "prefix"},
    {"prefixes", "prefix"},
    {"example", "examples"},
    {"flag", "flags"},
    {"falgs", "flags"},
    {"git_wirte", "git_write"},
    {"git_sfe", "git_safe"},
    {"Prefix", "prefix"},
    {"skip", "skip"},
    {"ship", "skip"},
    {"colour", ""},
    {"", ""},
    {"x", ""},
    {"with", ""},
};

static void the_nearest_name_is_found(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct nearest nearest;
        nearest_init(&nearest, str_from(cases[i].given));
        for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
            nearest_offer(&nearest, str_from(names[k]));
        }
        if (!str_is(nearest.best, cases[i].best)) {
            printf("'%s': '%.*s'\n", cases[i].given, STR_ARG(nearest.best));
        }
        assert_true(str_is(nearest.best, cases[i].best));
    }
}

static void long_names_are_not_compared(void **state) {
    (void)state;
    static char text[4096];
    struct nearest nearest;
    for (size_t i = 0; i < sizeof text; i++) {
        text[i] = 'a';
    }
    nearest_init(&nearest, (struct str){text, sizeof text});
    nearest_offer(&nearest, (struct str){text, sizeof text});
    nearest_offer(&nearest, STR("aaaa"));
    assert_int_equal(nearest.best.len, 0);
    nearest_init(&nearest, (struct str){text, 64});
    nearest_offer(&nearest, (struct str){text, 65});
    assert_int_equal(nearest.best.len, 0);
    nearest_offer(&nearest, (struct str){text, 60});
    assert_int_equal(nearest.best.len, 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_name_is_found),
        cmocka_unit_test(long_names_are_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
