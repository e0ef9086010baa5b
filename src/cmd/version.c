#include "cmd/command.h"

#include <cjson/cJSON.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <sqlite3.h>

#include <stdio.h>
#include <string.h>

enum {
    VERSION_SIZE = 64,
};

#if defined(__clang__)
#define COMPILER "clang " __clang_version__
#elif defined(__GNUC__)
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "another"
#endif

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZERS ", with sanitizers"
#else
#define SANITIZERS ""
#endif

/* What a report of a fault needs: what it was made with and what it runs with. */
static void print_facts(void) {
    char pcre2[VERSION_SIZE] = "?";
    pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
    pcre2[strcspn(pcre2, " ")] = '\0'; /* the date */
    printf("compiler: %s, C%ld%s\n", COMPILER, __STDC_VERSION__ / 100 % 100, SANITIZERS);
    printf("libraries: SQLite %s, PCRE2 %s, cJSON %s\n", sqlite3_libversion(), pcre2,
           cJSON_Version());
    printf("hook: %s\n", NAH_HOOK_PATH);
}

static int run_version(int argc, char **argv) {
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&version_command);
    }
    if (argc > 1) {
        return command_misused(&version_command, "it takes no arguments; take away: %s", argv[1]);
    }
    printf("nah %s\n", PACKAGE_VERSION);
    print_facts();
    return EXIT_DONE;
}

const struct command version_command = {
    .name = "version",
    .summary = "print the version, and what nah was built with",
    .usage = "nah version\n",
    .run = run_version,
};
