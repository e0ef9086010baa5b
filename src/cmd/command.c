#include "cmd/command.h"

#include "base/nearest.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const struct command *command_find(const char *name) {
    for (size_t i = 0; commands[i] != NULL; i++) {
        if (strcmp(commands[i]->name, name) == 0) {
            return commands[i];
        }
    }
    return NULL;
}

int command_unknown(const char *name) {
    struct nearest nearest;
    nearest_init(&nearest, str_from(name));
    for (size_t i = 0; commands[i] != NULL; i++) {
        nearest_offer(&nearest, str_from(commands[i]->name));
    }
    fprintf(stderr, "nah: there is no %s %s\n", name[0] == '-' ? "flag" : "command", name);
    if (nearest.best.len > 0) {
        fprintf(stderr, "Did you mean: nah %.*s\n", STR_ARG(nearest.best));
    }
    fprintf(stderr, "Try: nah help\n");
    return EXIT_USAGE;
}

int command_help(const struct command *command) {
    printf("usage: %s", command->usage);
    return EXIT_DONE;
}

int command_misused(const struct command *command, const char *format, ...) {
    va_list arguments;
    fprintf(stderr, "nah %s: ", command->name);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\nTry: nah help %s\n", command->name);
    return EXIT_USAGE;
}

int command_failed(const struct command *command, const struct error *error) {
    fprintf(stderr, "nah %s: %s\n", command->name, error->message);
    switch (error->code) {
    case ERROR_USAGE:
        return EXIT_USAGE;
    case ERROR_NONE:
    case ERROR_MEMORY:
        return EXIT_INTERNAL;
    default:
        return EXIT_ENVIRONMENT;
    }
}

int command_finish(const char *name, int status) {
    /* A reader that has gone (`nah log | head`) is no failure of ours; SIGPIPE ends us before. */
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "nah %s: cannot write the output: %s\n", name, strerror(errno));
        return status == EXIT_DONE ? EXIT_ENVIRONMENT : status;
    }
    return status;
}
