#include "cmd/explain.h"

#include "base/path.h"
#include "cmd/foresight.h"
#include "sandbox/diagnosis.h"
#include "sandbox/probe.h"

#include <string.h>

enum {
    PATHS_SHOWN = 6,
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

static void say_no_network(const struct boundary *boundary, const struct agent *agent, int port,
                           struct arena *arena, struct explanation *out) {
    const struct sandbox_policy *policy = &boundary->policy;
    struct builder note;
    struct builder remedy;
    builder_init(&note, arena);
    builder_init(&remedy, arena);
    if (policy->network == SANDBOX_NETWORK_PORTS) {
        builder_addf(&note, "port %d of the network cannot be reached", port);
    } else {
        builder_add_c(&note, "there is no network");
    }
    builder_add_c(&note,
                  " inside this session's boundary. An approval does not change that: do not "
                  "try it in another form; work without it, or tell the user what is needed");
    builder_addf(&remedy,
                 "nah: the boundary does not let this call reach the network; to grant it start "
                 "with: nah run %s --outer ",
                 agent->name);
    if (port != 0) {
        builder_addf(&remedy, "--port %d", port);
    } else {
        builder_add_c(&remedy, "and a profile with network = \"on\"");
    }
    if (str_is(str_from(policy->network_origin), "--no-net")) {
        builder_add_c(&remedy, " and without --no-net");
    }
    out->note = builder_str(&note);
    out->remedy = builder_str(&remedy);
}

/* Where approving would be in vain, or the failure would say nothing: it is told before. */
static void explain_ahead(const struct boundary *boundary, const struct agent *agent,
                          const struct event *event, const struct behaviour *behaviour,
                          struct arena *arena, struct explanation *out) {
    struct foresight found = {.path = NULL};
    if (!foresight_find(boundary, event, behaviour, arena, &found)) {
        return;
    }
    if (found.kind == PROBE_CONNECT) {
        say_no_network(boundary, agent, found.port, arena, out);
    } else {
        say_refused(boundary, agent, found.kind, found.path, &found.result, arena, out);
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
    for (size_t i = diagnosis.is_write ? 1 : 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *path;
        if (foresight_try(boundary, kinds[i], diagnosis.path, event->request.cwd, arena, &path,
                          &result)) {
            say_refused(boundary, agent, kinds[i], path, &result, arena, out);
            return;
        }
    }
}

/* Names of files are what those inside make them: no escape codes for the user's terminal. */
static struct str clean(struct str text, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    builder_add_c(&out, "");
    for (size_t i = 0; i < text.len; i++) {
        bool is_control = (unsigned char)text.ptr[i] < ' ' || text.ptr[i] == '\x7F';
        builder_add_char(&out, is_control && text.ptr[i] != '\n' ? '?' : text.ptr[i]);
    }
    return out.len == 0 && !out.failed ? STR("") : builder_str(&out);
}

void explain_event(const struct boundary *boundary, const struct agent *agent,
                   const struct event *event, const struct session_mode *mode,
                   const struct behaviour *behaviour, struct arena *arena,
                   struct explanation *out) {
    *out = (struct explanation){STR(""), STR("")};
    /* Whoever chose to be asked nothing is told nothing; where nobody can be asked the agent is. */
    bool is_silent = event->headless && !mode->headless;
    if (event->kind == EVENT_SESSION_START) {
        explain_start(boundary, arena, out);
    } else if (is_silent) {
        return;
    } else if (event->kind == EVENT_PRE_TOOL || event->kind == EVENT_PERMISSION) {
        explain_ahead(boundary, agent, event, behaviour, arena, out);
    } else if (event->kind == EVENT_POST_TOOL && event->request.kind == TOOL_SHELL &&
               !boundary->policy.is_nested) {
        explain_result(boundary, agent, event, arena, out);
    }
    out->note = clean(out->note, arena);
    out->remedy = clean(out->remedy, arena);
    if (out->note.ptr == NULL || out->remedy.ptr == NULL) {
        *out = (struct explanation){STR(""), STR("")};
    }
}
