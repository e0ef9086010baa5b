#include "base/terminal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE = 2000, /* looks */
    PAUSE_NS = 10000000,
};

/* Tends the terminal until the file has the text. */
static bool comes(const struct terminal *terminal, const char *path, const char *text) {
    const struct timespec pause = {.tv_nsec = PAUSE_NS};
    char found[64];
    for (int i = 0; i < PATIENCE; i++) {
        terminal_tend(terminal);
        FILE *file = fopen(path, "r");
        size_t length = file == NULL ? 0 : fread(found, 1, sizeof found - 1, file);
        found[length] = '\0';
        if (file != NULL) {
            fclose(file);
        }
        if (strcmp(found, text) == 0) {
            return true;
        }
        nanosleep(&pause, NULL);
    }
    return false;
}

static void a_program_has_a_terminal_that_answers_and_takes_keys(void **state) {
    char folder[] = "/tmp/terminal.XXXXXX";
    char command[256];
    char path[64];
    struct terminal terminal;
    struct error error;
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/said", folder);
    snprintf(command, sizeof command,
             "stty raw -echo && stty size <&2 && printf '\\033[6n' && dd bs=1 count=7 2>/dev/null "
             ">%s; sleep 60",
             path);
    char *const words[] = {(char *)"/bin/sh", (char *)"-c", command, NULL};
    assert_true(terminal_start(words, &terminal, &error));
    assert_true(comes(&terminal, path, "\033[1;1R"));
    terminal_press(&terminal, "x");
    assert_true(comes(&terminal, path, "\033[1;1Rx"));
    terminal_stop(&terminal, true);
    unlink(path);
    rmdir(folder);
}

static void what_cannot_be_started_is_said(void **state) {
    char *const words[] = {(char *)"/nonexistent/program", NULL};
    struct terminal terminal;
    struct error error;
    (void)state;
    assert_false(terminal_start(words, &terminal, &error));
    assert_int_equal(error.code, ERROR_SYSTEM);
    assert_non_null(strstr(error.message, "/nonexistent/program"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_has_a_terminal_that_answers_and_takes_keys),
        cmocka_unit_test(what_cannot_be_started_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
