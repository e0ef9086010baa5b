#include "cmd/explain.h"

#include "action/patch.h"
#include "base/path.h"
#include "sandbox/diagnosis.h"
#include "sandbox/probe.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    PATHS_SHOWN = 6,
    PATCH_PATHS_TRIED = 20,
};

static const char rules_of_conduct[] =
    "What is outside of it fails with \"Permission denied\", \"Operation not permitted\" or "
    "\"Read-only file system\". Then do not try another way, sudo or chmod: no approval widens it "
    "while the session runs. Say what is needed and why; the user can grant it at the next start.";

static void add_grants(const struct boundary *boundary, struct builder *out) {
    size_t shown = 0;
    builder_add_c(out, "Files can be changed in:");
    for (size_t i = 0; i < boundary->policy.grants.count; i++) {
        const struct sandbox_grant *grant = &boundary->policy.grants.items[i];
        bool is_device = path_inside(str_from(grant->path), STR("/dev"));
        if ((grant->access & SANDBOX_WRITE) != 0 && grant->is_folder && !is_device &&
            shown < PATHS_SHOWN) {
            builder_addf(out, "%s %s", shown > 0 ? "," : "", grant->path);
            shown++;
        }
    }
    builder_add_c(out, shown > 0 ? ".\n" : " no folder.\n");
}

static void add_protects(const struct boundary *boundary, struct builder *out) {
    size_t shown = 0;
    for (size_t i = 0; i < boundary->policy.protects.count; i++) {
        const struct sandbox_protect *protect = &boundary->policy.protects.items[i];
        if (protect->is_there && shown < PATHS_SHOWN) {
            builder_addf(out, "%s %s",
                         shown > 0 ? "," : "But these stay as they are:", protect->path);
            shown++;
        }
    }
    builder_add_c(out, shown > 0 ? ".\n" : "");
}

static void add_network(const struct boundary *boundary, struct builder *out) {
    const struct sandbox_policy *policy = &boundary->policy;
    builder_addf(out, "Network: %s", sandbox_network_name(policy->network));
    for (size_t i = 0; i < policy->connect_ports.count; i++) {
        builder_addf(out, "%s %d", i > 0 ? "," : "", (int)policy->connect_ports.items[i]);
    }
    builder_add_c(out, policy->sockets.count > 0
                           ? "; some Unix sockets.\n"
                           : "; no Unix sockets (no docker, no ssh-agent).\n");
}

static void explain_start(const struct boundary *boundary, struct arena *arena,
                          struct explanation *out) {
    struct builder text;
    builder_init(&text, arena);
    builder_add_c(&text, "This session runs inside a boundary that the kernel enforces.\n");
    if (!boundary->policy.is_nested) {
        add_grants(boundary, &text);
        add_protects(boundary, &text);
    }
    add_network(boundary, &text);
    builder_add_c(&text, rules_of_conduct);
    out->note = builder_str(&text);
}

/* A path as the kernel will follow it. */
static const char *resolve(struct str path, struct str directory, struct arena *arena) {
    char real[PATH_MAX];
    struct str full = path_join(arena, directory, path);
    if (full.ptr != NULL && realpath(full.ptr, real) != NULL) {
        return str_to_c(arena, str_from(real));
    }
    return full.ptr;
}

/* Refused inside, and not outside: it is the boundary. */
static bool is_refused(const struct boundary *boundary, enum PROBE kind, const char *path,
                       struct arena *arena, struct probe_result *result) {
    struct error ignored;
    return path != NULL &&
           probe(kind, path, &boundary->policy, &boundary->level, arena, result, &ignored) &&
           result->inside != 0 && result->outside == 0;
}

static void say_refused(const struct boundary *boundary, const struct agent *agent, enum PROBE kind,
                        const char *path, const struct probe_result *result, struct arena *arena,
                        struct explanation *out) {
    struct builder note;
    struct builder remedy;
    const char *verb = kind == PROBE_WRITE ? "changed" : kind == PROBE_EXEC ? "started" : "read";
    struct str flag =
        probe_remedy(kind, path, &boundary->policy, result, boundary->places.home, arena);
    builder_init(&note, arena);
    builder_init(&remedy, arena);
    builder_addf(&note,
                 "%s cannot be %s inside this session's boundary (%s). An approval does not change "
                 "that: do not try it in another form, nor with sudo or chmod; work inside the "
                 "project, or tell the user what is needed",
                 path, verb, strerror(result->inside));
    if (flag.len > 0) {
        builder_addf(&remedy,
                     "nah: %s cannot be %s inside the boundary; to grant it start with: "
                     "nah run %s --outer %.*s",
                     path, verb, agent->name, STR_ARG(flag));
    } else {
        builder_addf(&remedy, "nah: %s is protected and cannot be %s inside the boundary", path,
                     verb);
    }
    out->note = builder_str(&note);
    out->remedy = builder_str(&remedy);
}

/* Where a patch fails nothing is told of why, and no event follows: so it is looked at before. */
static void explain_patch(const struct boundary *boundary, const struct agent *agent,
                          const struct event *event, struct arena *arena, struct explanation *out) {
    struct patch patch;
    struct probe_result result;
    struct error ignored;
    if (!patch_parse(arena, event->request.text, &patch, &ignored)) {
        return;
    }
    for (size_t i = 0; i < patch.operations.count && i < PATCH_PATHS_TRIED; i++) {
        const struct patch_operation *operation = &patch.operations.items[i];
        const struct str paths[] = {operation->path, operation->move_to};
        for (size_t k = 0; k < 2; k++) {
            const char *path =
                paths[k].len == 0 ? NULL : resolve(paths[k], event->request.cwd, arena);
            if (is_refused(boundary, PROBE_WRITE, path, arena, &result)) {
                say_refused(boundary, agent, PROBE_WRITE, path, &result, arena, out);
                return;
            }
        }
    }
}

static void explain_result(const struct boundary *boundary, const struct agent *agent,
                           const struct event *event, struct arena *arena,
                           struct explanation *out) {
    static const enum PROBE kinds[] = {PROBE_READ, PROBE_WRITE, PROBE_EXEC};
    struct diagnosis diagnosis;
    struct probe_result result;
    if (!diagnosis_find(event->response, &diagnosis) || diagnosis.path.len == 0) {
        return;
    }
    const char *path = resolve(diagnosis.path, event->request.cwd, arena);
    for (size_t i = diagnosis.is_write ? 1 : 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (is_refused(boundary, kinds[i], path, arena, &result)) {
            say_refused(boundary, agent, kinds[i], path, &result, arena, out);
            return;
        }
    }
}

void explain_event(const struct boundary *boundary, const struct agent *agent,
                   const struct session_mode *mode, struct str payload, struct arena *arena,
                   struct explanation *out) {
    struct event event;
    struct error ignored;
    *out = (struct explanation){STR(""), STR("")};
    if (!agent->decode(payload, arena, &event, &ignored)) {
        return;
    }
    /* Whoever chose to be asked nothing is told nothing; where nobody can be asked the agent is. */
    bool is_silent = event.headless && !mode->headless;
    if (event.kind == EVENT_SESSION_START) {
        explain_start(boundary, arena, out);
    } else if (is_silent || boundary->policy.is_nested) {
        return;
    } else if (event.kind == EVENT_PRE_TOOL && event.request.kind == TOOL_PATCH) {
        explain_patch(boundary, agent, &event, arena, out);
    } else if (event.kind == EVENT_POST_TOOL && event.request.kind == TOOL_SHELL) {
        explain_result(boundary, agent, &event, arena, out);
    }
    if (out->note.ptr == NULL || out->remedy.ptr == NULL) {
        *out = (struct explanation){STR(""), STR("")};
    }
}
