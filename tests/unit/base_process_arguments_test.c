#include "base/process_arguments.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
    SIZE = 256,
};

/* The number before the text, as the system puts it there. */
static struct str bytes_of(int count, struct str text, char bytes[SIZE]) {
    memcpy(bytes, &count, sizeof count);
    memcpy(bytes + sizeof count, text.ptr, text.len);
    return (struct str){bytes, sizeof count + text.len};
}

static void words_and_variables_are_told_apart(void **state) {
    static const struct {
        int count;
        struct str text, words, variables;
    } cases[] = {
        {2, STR_INIT("/bin/sh\0\0\0sh\0-c\0A=1\0B=\0\0extra=1\0"), STR_INIT("sh\0-c\0"),
         STR_INIT("A=1\0B=\0")},
        {1, STR_INIT("/bin/sh\0sh\0"), STR_INIT("sh\0"), STR_INIT("")},
        {3, STR_INIT("/x\0\0x\0\0last\0A=1\0"), STR_INIT("x\0\0last\0"), STR_INIT("A=1\0")},
        /* an empty text ends them */
        {1, STR_INIT("/x\0x\0A=1\0\0B=2\0"), STR_INIT("x\0"), STR_INIT("A=1\0")},
        {0, STR_INIT("/x\0\0A=1\0"), STR_INIT(""), STR_INIT("A=1\0")},
        {1, STR_INIT("/x\0x\0A=1\0B=cut"), STR_INIT("x\0"), STR_INIT("A=1\0")},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[SIZE];
        struct str words;
        struct str variables;
        assert_true(process_arguments_split(bytes_of(cases[i].count, cases[i].text, bytes), &words,
                                            &variables));
        assert_true(str_equal(words, cases[i].words));
        assert_true(str_equal(variables, cases[i].variables));
    }
}

static void words_that_are_not_all_there_are_refused(void **state) {
    static const struct {
        int count;
        struct str text;
    } cases[] = {
        {1, STR_INIT("")},
        {1, STR_INIT("/x")},
        {1, STR_INIT("/x\0")},
        {2, STR_INIT("/x\0x\0")},
        {2, STR_INIT("/x\0x\0y")},
        {-1, STR_INIT("/x\0x\0")},
        {INT32_MAX, STR_INIT("/x\0x\0")},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[SIZE];
        struct str words;
        struct str variables;
        assert_false(process_arguments_split(bytes_of(cases[i].count, cases[i].text, bytes), &words,
                                             &variables));
    }
    struct str words;
    struct str variables;
    assert_false(process_arguments_split(STR("\1\0"), &words, &variables));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_variables_are_told_apart),
        cmocka_unit_test(words_that_are_not_all_there_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
