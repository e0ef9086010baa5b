#include "cmd/trial.h"

#include "audit/actions.h"
#include "judge/config_files.h"
#include "judge/config_preset.h"
#include "judge/machine.h"
#include "shell/outline.h"
#include "shell/parser.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    ENVIRONMENT_LIMIT = 8 * 1024 * 1024, /* bytes */
    NS_PER_US = 1000,
    NS_PER_SECOND = 1000000000,
};

void trial_init(struct trial *trial, bool safe_edits) {
    *trial = (struct trial){.agent = agent_find(STR("")), .safe_edits = safe_edits};
    arena_init(&trial->own, ENVIRONMENT_LIMIT);
}

void trial_free(struct trial *trial) {
    arena_free(&trial->own);
}

/* The environment depends on the directory: it is that of a session which was started there. */
static bool move_to(struct trial *trial, struct str cwd, struct error *error) {
    if (trial->cwd != NULL && str_is(cwd, trial->cwd)) {
        return true;
    }
    trial->cwd = NULL;
    arena_reset(&trial->own);
    char *copy = str_to_c(&trial->own, cwd);
    if (copy == NULL) {
        return error_set(error, ERROR_MEMORY, "there is no memory");
    }
    const char *names[AGENTS_MAX + 1];
    agent_names(trial->agent, names);
    if (!machine_environment(&trial->own, str_from(copy), &trial->environment, error)) {
        return false;
    }
    if (!agents_protect(&trial->own, &trial->environment) ||
        !config_load(&trial->own, names, trial->preset, &trial->environment)) {
        return error_set(error, ERROR_MEMORY, "there is no memory for the settings");
    }
    const struct config *config = trial->environment.config;
    if (trial->preset.len > 0 && !config_has_preset(&config->user, trial->preset) &&
        !config_has_preset(&config->project, trial->preset)) {
        return error_set(error, ERROR_USAGE, "the settings have no preset %.*s",
                         STR_ARG(trial->preset));
    }
    trial->cwd = copy;
    return true;
}

static uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

bool trial_decide(struct trial *trial, const struct trial_call *call, struct arena *arena,
                  struct verdict *verdict, struct error *error) {
    struct request request = {0};
    if (!str_starts(call->cwd, "/")) {
        return error_set(error, ERROR_USAGE, "the directory is not an absolute path: %.*s",
                         STR_ARG(call->cwd));
    }
    if (!move_to(trial, call->cwd, error) ||
        !trial->agent->request_from(call->tool, call->input, arena, &request, error)) {
        return false;
    }
    request.cwd = str_from(trial->cwd);
    request.safe_edits = trial->safe_edits;
    uint64_t started = now_ns();
    *verdict = decide(&request, &trial->environment, arena);
    verdict->elapsed_ns = now_ns() - started;
    trial->request = request;
    return true;
}

bool trial_add_outline(const struct trial *trial, struct arena *arena, struct builder *out) {
    const struct environment *environment = &trial->environment;
    const struct scope_start start = {
        .home = environment->home,
        .cwd = trial->request.cwd,
        .tmpdir = environment->tmpdir,
        .user = environment->user,
        .home_of = environment->home_of,
        .context = environment->context,
    };
    struct node *tree = NULL;
    struct error error;
    if (trial->request.kind != TOOL_SHELL ||
        !shell_parse(arena, trial->request.text, &tree, &error)) {
        return true; /* the verdict says what cannot be read */
    }
    struct scope *scope = scope_new(arena, &start);
    bool done = scope != NULL && shell_outline(out, tree, scope);
    builder_add_c(out, tree != NULL ? "\n" : "");
    return done;
}

void trial_add_json(struct builder *out, const struct trial_call *call,
                    const struct verdict *verdict) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_member(&json, "tool", call->tool);
    json_member(&json, "input", call->input);
    json_member(&json, "cwd", call->cwd);
    json_member(&json, "decision", str_from(decision_name(verdict->decision)));
    json_member(&json, "reason", verdict->reason);
    json_member(&json, "advice", verdict->advice);
    json_member(&json, "rule", verdict->rule);
    json_member(&json, "set_by", verdict->set_by);
    json_key(&json, "actions");
    actions_write(&json, verdict);
    json_key(&json, "elapsed_us");
    json_integer(&json, (int64_t)(verdict->elapsed_ns / NS_PER_US));
    json_end(&json, '}');
    builder_add_char(out, '\n');
}
