/* nah why: may this be done inside the boundary, and what decides? */
#include "base/json.h"
#include "base/path.h"
#include "cmd/boundary.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "sandbox/probe.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
};

static const struct {
    const char *name;
    enum PROBE kind;
    const char *verb;
} kinds[] = {
    {"--read", PROBE_READ, "read"},       {"--write", PROBE_WRITE, "write"},
    {"--exec", PROBE_EXEC, "start"},      {"--connect", PROBE_CONNECT, "connect to"},
    {"--unix", PROBE_UNIX, "connect to"},
};

struct why_line {
    struct boundary_flags flags;
    size_t kind; /* of kinds */
    const char *target;
};

/* A flag of a profile that has the name of a question is the question. */
static bool take_word(struct why_line *line, int argc, char **argv, int *at, struct error *error) {
    bool is_taken = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(argv[*at], kinds[i].name) == 0) {
            line->kind = i;
            (*at)++;
            return true;
        }
    }
    if (strcmp(argv[*at], "--json") == 0) {
        line->flags.is_json = true;
        (*at)++;
        return true;
    }
    if (!boundary_take_flag(&line->flags, argc, argv, at, &is_taken, error)) {
        return false;
    }
    if (is_taken) {
        return true;
    }
    if (argv[*at][0] == '-' || line->target != NULL) {
        return error_set(error, ERROR_USAGE, "what is %s?", argv[*at]);
    }
    line->target = argv[(*at)++];
    return true;
}

/* Links are followed as the kernel will; what does not exist is seen from its folder. */
static const char *resolve(const char *target, const char *directory, struct arena *arena) {
    char real[PATH_MAX];
    struct str path = path_join(arena, str_from(directory), str_from(target));
    if (path.ptr == NULL) {
        return NULL;
    }
    if (realpath(path.ptr, real) != NULL) {
        return str_to_c(arena, str_from(real));
    }
    char *above = str_to_c(arena, path_parent(path));
    if (above != NULL && realpath(above, real) != NULL) {
        return path_join(arena, str_from(real), path_base(path)).ptr;
    }
    return path.ptr;
}

/* What there is to say of a trial. */
struct finding {
    const char *target;
    struct probe_result result;
    struct str decider;
    struct str remedy; /* a flag */
    struct str profile_line;
};

static void print_text(const struct why_line *line, const struct finding *found) {
    const struct probe_result *result = &found->result;
    const char *target = found->target;
    const char *verb = kinds[line->kind].verb;
    if (result->inside == 0) {
        printf("allowed: %s %s\n", verb, target);
    } else if (result->outside != 0) {
        printf("denied: %s %s: %s; the system itself refuses this, also outside the boundary\n",
               verb, target, strerror(result->outside));
    } else {
        printf("denied: %s %s: %s (errno %d)\n", verb, target, strerror(result->inside),
               result->inside);
    }
    printf("decided by: %.*s\n", STR_ARG(found->decider));
    if (found->remedy.len > 0) {
        printf("to allow it: %.*s\n", STR_ARG(found->remedy));
        printf("or in a profile: %.*s\n", STR_ARG(found->profile_line));
    } else if (result->inside != 0 && result->outside == 0) {
        printf("to allow it: no flag does; it is protected\n");
    }
}

static void print_json(const struct why_line *line, const struct finding *found,
                       struct arena *arena) {
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, arena);
    json_begin(&json, '{');
    json_member(&json, "operation", str_from(kinds[line->kind].name + 2));
    json_member(&json, "target", str_from(found->target));
    json_key(&json, "allowed");
    json_bool(&json, found->result.inside == 0);
    json_key(&json, "errno");
    json_integer(&json, found->result.inside);
    json_key(&json, "errno_outside");
    json_integer(&json, found->result.outside);
    json_member(&json, "decided_by", found->decider);
    json_member(&json, "flag", found->remedy);
    json_member(&json, "line", found->profile_line);
    json_end(&json, '}');
    builder_add_char(&out, '\n');
    display_print(builder_str(&out));
}

static int answer(const struct why_line *line, struct arena *arena) {
    struct boundary boundary;
    struct finding found = {.target = line->target};
    struct error error;
    enum PROBE kind = kinds[line->kind].kind;
    int status = EXIT_DONE;
    if (!boundary_open(&boundary, &line->flags, "default", arena, &error) ||
        !confine_check(&boundary.policy, &boundary.level, arena, &boundary.warnings, &error)) {
        status = command_failed(&why_command, &error);
        boundary_close(&boundary);
        return status;
    }
    const struct sandbox_policy *policy = &boundary.policy;
    if (kind != PROBE_CONNECT) {
        found.target = resolve(line->target, boundary.places.directory, arena);
    }
    if (found.target == NULL) {
        status = EXIT_INTERNAL;
    } else if (!probe(kind, found.target, policy, &boundary.level, arena, &found.result, &error)) {
        status = command_failed(&why_command, &error);
    } else {
        const struct probe_result *result = &found.result;
        found.decider = probe_decider(kind, found.target, policy, result, arena, NULL);
        found.remedy =
            probe_remedy(kind, found.target, policy, result, boundary.places.home, arena);
        found.profile_line = probe_remedy_line(kind, found.target, policy, result, arena);
        if (line->flags.is_json) {
            print_json(line, &found, arena);
        } else {
            print_text(line, &found);
        }
        status = result->inside == 0 ? EXIT_DONE : EXIT_NO;
    }
    boundary_close(&boundary);
    return status;
}

static int run_why(int argc, char **argv) {
    struct why_line line = {.target = NULL};
    struct arena arena;
    struct error error;
    int at = 1;
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&why_command);
    }
    while (at < argc) {
        if (!take_word(&line, argc, argv, &at, &error)) {
            return command_misused(&why_command, "%s", error.message);
        }
    }
    if (line.target == NULL) {
        return command_misused(&why_command, "which file, host or socket?");
    }
    arena_init(&arena, ARENA_LIMIT);
    int status = answer(&line, &arena);
    arena_free(&arena);
    return status;
}

const struct command why_command = {
    .name = "why",
    .summary = "say whether something can be done inside a boundary, and why not",
    .usage = "nah why [--read | --write | --exec | --connect | --unix] [--profile NAME]\n"
             "        [--allow PATH] [--allow-file PATH] [--read=PATH] [--write=PATH]\n"
             "        [--unix=PATH] [--no-net] [--port N] [--read-only] [--nested] [--i-know]\n"
             "        [--json] TARGET\n"
             "\n"
             "  --read             read the file or folder TARGET (the default)\n"
             "  --write            change it, or make it\n"
             "  --exec             start it\n"
             "  --connect          connect to TARGET, HOST:PORT, by TCP\n"
             "  --unix             connect to the Unix socket TARGET\n"
             "  --profile NAME     inside this profile; the other flags are as those of\n"
             "                     nah sandbox\n"
             "  --allow PATH       with this granted\n"
             "  --allow-file PATH  with this one file granted\n"
             "  --read=PATH        with this granted to be read and started\n"
             "  --write=PATH       with this granted to be read and changed\n"
             "  --unix=PATH        with this socket granted\n"
             "  --no-net           without network\n"
             "  --port N           with TCP to port N alone\n"
             "  --read-only        with a project that cannot be changed\n"
             "  --nested           in the thin boundary\n"
             "  --i-know           / or the whole home may be granted\n"
             "  --json             one JSON object\n"
             "\n"
             "The boundary is made and the act tried in it: the answer is the kernel's.\n",
    .run = run_why,
};
