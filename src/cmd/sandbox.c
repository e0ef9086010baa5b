/* nah sandbox: any program inside a boundary. */
#include "base/json.h"
#include "base/path.h"
#include "base/process.h"
#include "cmd/boundary.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "sandbox/supervise.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 256 * 1024 * 1024, /* bytes; protected files are kept for the diff */
};

struct sandbox_line {
    struct boundary_flags flags;
    bool checks;
    int command; /* index of CMD in argv; argc: none */
};

static bool read_line(int argc, char **argv, struct sandbox_line *line, struct error *error) {
    int at = 1;
    while (at < argc && argv[at][0] == '-') {
        bool is_taken;
        if (strcmp(argv[at], "--") == 0) {
            at++;
            break;
        }
        if (strcmp(argv[at], "--check") == 0 || strcmp(argv[at], "--json") == 0) {
            line->checks |= argv[at][2] == 'c';
            line->flags.is_json |= argv[at][2] == 'j';
            at++;
            continue;
        }
        if (!boundary_take_flag(&line->flags, argc, argv, &at, &is_taken, error)) {
            return false;
        }
        if (!is_taken) {
            return error_set(error, ERROR_USAGE, "there is no flag %s", argv[at]);
        }
    }
    line->command = at;
    return line->checks || line->flags.prints_profile || at < argc ||
           error_set(error, ERROR_USAGE, "which command?");
}

/* The program as a shell finds it; the boundary has the same PATH. */
static const char *find_program(const char *name, struct arena *arena, struct error *error) {
    const char *paths = getenv("PATH");
    struct str rest = str_from(paths != NULL ? paths : "/usr/bin:/bin");
    struct str folder;
    if (strchr(name, '/') != NULL) {
        return name;
    }
    while (str_split(&rest, ':', &folder)) {
        struct str path = path_join(arena, folder, str_from(name));
        if (path.ptr != NULL && folder.len > 0 && folder.ptr[0] == '/' &&
            process_is_executable(path.ptr)) {
            return path.ptr;
        }
    }
    error_set(error, ERROR_MISSING, "there is no program %s in PATH", name);
    return NULL;
}

static void print_level(const struct confine_level *level, bool has_namespaces, bool is_json,
                        struct arena *arena) {
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, arena);
    if (is_json) {
        json_begin(&json, '{');
        json_key(&json, "landlock_abi");
        json_integer(&json, level->landlock.abi);
        json_key(&json, "landlock_errata");
        json_integer(&json, level->landlock.errata);
        json_key(&json, "seccomp");
        json_bool(&json, level->has_seccomp);
        json_key(&json, "namespaces");
        json_bool(&json, has_namespaces);
        json_key(&json, "root");
        json_bool(&json, level->is_root);
        json_end(&json, '}');
        builder_add_char(&out, '\n');
    } else {
        confine_describe(level, has_namespaces, &out);
    }
    display_print(builder_str(&out));
}

static int check(const struct sandbox_line *line, struct arena *arena) {
    struct confine_level level;
    struct error error;
    struct strs warnings;
    const struct sandbox_policy plain = {.network = SANDBOX_NETWORK_ON};
    confine_look(&level);
    print_level(&level, confine_try_namespaces(&error), line->flags.is_json, arena);
    fflush(stdout);
    return confine_check(&plain, &level, arena, &warnings, &error)
               ? EXIT_DONE
               : command_failed(&sandbox_command, &error);
}

static int run_inside(struct boundary *boundary, char **argv, struct arena *arena) {
    struct error error = {.code = ERROR_MEMORY};
    struct supervise_result result;
    struct supervise_request request = {
        .program = find_program(argv[0], arena, &error),
        .argv = argv,
        .policy = &boundary->policy,
        .level = &boundary->level,
        .canary = boundary->canary,
    };
    if (request.program == NULL || !boundary_hold(boundary, arena, &error)) {
        return command_failed(&sandbox_command, &error);
    }
    boundary_tell(boundary);
    request.environment = boundary_environment(boundary, NULL, arena);
    if (request.environment == NULL) {
        return EXIT_INTERNAL;
    }
    if (!supervise(&request, arena, &result, &error)) {
        return command_failed(&sandbox_command, &error);
    }
    if (result.changes.len > 0) {
        fprintf(stderr, "nah: warning: protected paths are not as they were:\n%.*s",
                STR_ARG(result.changes));
    }
    boundary_close(boundary);
    return supervise_end(result.status);
}

static int run_line(const struct sandbox_line *line, char **argv, struct arena *arena) {
    struct boundary boundary;
    struct error error;
    int status;
    if (line->checks) {
        return check(line, arena);
    }
    if (!boundary_open(&boundary, &line->flags, "default", arena, &error)) {
        status = command_failed(&sandbox_command, &error);
    } else if (line->flags.prints_profile) {
        status = boundary_print(&boundary, line->flags.is_json, arena);
    } else {
        status = run_inside(&boundary, argv + line->command, arena);
    }
    boundary_close(&boundary);
    return status;
}

static int run_sandbox(int argc, char **argv) {
    struct sandbox_line line = {.command = argc};
    struct arena arena;
    struct error error;
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&sandbox_command);
    }
    if (!read_line(argc, argv, &line, &error)) {
        return command_misused(&sandbox_command, "%s", error.message);
    }
    arena_init(&arena, ARENA_LIMIT);
    int status = run_line(&line, argv, &arena);
    arena_free(&arena);
    return status;
}

const struct command sandbox_command = {
    .name = "sandbox",
    .summary = "run a program inside a boundary that the kernel enforces",
    .usage = "nah sandbox " BOUNDARY_SYNOPSIS(
        "            ") "\n"
                        "            [--] COMMAND [ARGUMENT ...]\n"
                        "nah sandbox --check [--json]\n"
                        "nah sandbox --print-profile [--json] [FLAG ...]\n"
                        "\n" BOUNDARY_USAGE "  --check            print what this machine enforces "
                        "and what it cannot, and end\n"
                        "  --json             with --check and --print-profile: as one JSON "
                        "object\n",
    .run = run_sandbox,
};
