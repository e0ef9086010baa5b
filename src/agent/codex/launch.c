#include "agent/codex/launch.h"

#include "agent/codex/defaults.h"
#include "agent/codex/making.h"
#include "agent/codex/selfcheck.h"
#include "base/path.h"
#include "base/utf8.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static bool fail_memory(struct error *error) {
    return error_set(error, ERROR_MEMORY, "out of memory");
}

/* Codex hashes the hook's command; what it and nah would write differently cannot be trusted. */
static bool check_text(const char *what, struct str path, struct error *error) {
    bool is_plain = utf8_is_text(path) && str_find(path, '\x7F', 0) == STR_NOT_FOUND;
    return is_plain || error_set(error, ERROR_SYSTEM,
                                 "%s has a path that is not UTF-8 text, which Codex cannot be "
                                 "given: %.*s; rename it",
                                 what, STR_ARG(path));
}

static bool find_project(struct making *making, struct error *error) {
    const char *given = making->arguments.directory;
    const char *from = making->request->directory;
    char real[PATH_MAX];
    if (realpath(given != NULL ? given : from, real) == NULL) {
        return error_set(error, given != NULL ? ERROR_USAGE : ERROR_SYSTEM, "cannot work in %s: %s",
                         given != NULL ? given : from, strerror(errno));
    }
    making->directory = str_copy(making->arena, str_from(real));
    if (making->directory.ptr == NULL ||
        !project_find(making->directory, str_from(making->request->home), making->arena,
                      &making->project)) {
        return fail_memory(error);
    }
    return check_text("the project", making->project.root, error) &&
           check_text("the working directory", making->directory, error) &&
           check_text("nah-hook", str_from(making->request->hook), error);
}

/* A Codex that is too new to be known; only a start of it takes the time for that. */
static bool check_program(struct making *making, struct error *error) {
    const struct launch_request *request = making->request;
    struct codex_program *program = &making->program;
    const struct selfcheck_places places = {request->nah, request->hook, request->cache};
    return !codex_version_is_new(program->version) || program->check != CHECK_NONE ||
           making->arguments.is_printed || codex_selfcheck(program, &places, making->arena) ||
           fail_memory(error);
}

/* Seen from where the user is as well as from where the session works. */
static bool check_added(const struct making *making, const struct codex_own *own,
                        struct error *error) {
    const struct str from[] = {making->directory, str_from(making->request->directory)};
    const struct strs *added = &making->arguments.added;
    for (size_t i = 0; i < added->count; i++) {
        for (size_t k = 0; k < sizeof from / sizeof *from; k++) {
            struct str path = path_join(making->arena, from[k], added->items[i]);
            const char *folder = codex_own_meets(own, path, making->arena);
            if (folder != NULL) {
                return error_set(error, ERROR_USAGE,
                                 "--add-dir %.*s is refused: it overlaps %s, which commands in "
                                 "Codex's sandbox could then change, and with it the guard; name "
                                 "the folders below it that they need",
                                 STR_ARG(added->items[i]), folder);
            }
        }
    }
    return true;
}

static bool settle_writable(struct making *making, struct error *error) {
    struct codex_own own;
    return codex_own_find(&making->layers, making->arena, &own, error) &&
           check_added(making, &own, error) &&
           codex_writable_list(&making->layers, &own, &making->trusted, making->arena,
                               &making->writable, error);
}

static bool read_settings(struct making *making, struct error *error) {
    const struct codex_arguments *arguments = &making->arguments;
    struct preflight *preflight = &making->preflight;
    if (!codex_layers_read(making->request->home, arguments->profile, &making->project,
                           making->directory, making->arena, &making->layers)) {
        return fail_memory(error);
    }
    *preflight = (struct preflight){
        .layers = &making->layers,
        .project = &making->project,
        .program = &making->program,
        .gate = making_gate(making),
        .trusted = &making->trusted,
        .directory = making->directory,
        .is_writable = arguments->sandbox == SESSION_WORKSPACE,
        .arena = making->arena,
    };
    if (!codex_preflight(preflight) ||
        !codex_servers_read(&making->layers, &making->project, preflight_project_servers(preflight),
                            making->arena, &making->servers)) {
        return fail_memory(error);
    }
    if (arguments->sandbox == SESSION_WORKSPACE && !settle_writable(making, error)) {
        return false;
    }
    for (size_t i = 0; i < arguments->mcp_servers.count; i++) {
        struct codex_server *server =
            codex_server_add(&making->servers, arguments->mcp_servers.items[i], making->arena);
        if (server == NULL) {
            return fail_memory(error);
        }
        server->key = NULL; /* the command line describes it */
    }
    return true;
}

/* Blockers in full; what the session sets aside, or goes on with, in a line each. */
static void report_findings(struct making *making, struct launch *out) {
    struct builder blockers;
    struct builder notes;
    builder_init(&blockers, making->arena);
    builder_init(&notes, making->arena);
    builder_add(&notes, out->notes);
    for (size_t i = 0; i < making->preflight.findings.count; i++) {
        const struct finding *finding = &making->preflight.findings.items[i];
        if (finding->level == FINDING_BLOCKER) {
            finding_add_text(&blockers, finding);
        } else if (finding->level != FINDING_NOTE) {
            builder_add_c(&notes, finding->level == FINDING_PINNED
                                      ? "nah: set aside in this session: "
                                      : "nah: warning: ");
            finding_add_place(&notes, finding);
            builder_add_char(&notes, '\n');
        }
    }
    if (blockers.len > 0) {
        builder_add_c(&blockers,
                      "nah codex doctor shows all of it, nah codex repair mends what can "
                      "be mended.\n");
    }
    out->unset = making->preflight.unset;
    making->failed |= blockers.failed || notes.failed;
    out->blockers = blockers.len > 0 ? builder_str(&blockers) : STR("");
    out->notes = notes.len > 0 ? builder_str(&notes) : STR("");
}

/* A session that is resumed keeps the approval policy that it was recorded with, and there is none
 * that could be given in its place. One that is forked takes that of its folder. */
static bool check_resume(const struct making *making, struct error *error) {
    const char *command = making->arguments.command;
    bool is_lost = making_gate(making) == GATE_UNTRUSTED_FOLDER && command != NULL &&
                   strcmp(command, "resume") == 0;
    return !is_lost ||
           error_set(error, ERROR_USAGE,
                     "resume is refused without a sandbox: the session would go on under the "
                     "approval policy that it had, and calls might not be put to nah; use fork, "
                     "which goes on in a copy of it, or resume without --flow and --no-sandbox");
}

/* One sandbox, not two: Codex's own cannot start inside a boundary that holds files, and every
 * command and patch would fail. */
static bool settle_outer(struct making *making, struct error *error) {
    struct codex_arguments *arguments = &making->arguments;
    if (!making->request->is_outer || making->request->is_nested) {
        return true;
    }
    if (arguments->is_sandbox_given && arguments->sandbox != SESSION_OPEN) {
        return error_set(
            error, ERROR_USAGE,
            "--sandbox is refused with --outer: Codex's own sandbox cannot start inside "
            "the boundary, and every command and patch would fail; leave it out, or add "
            "--nested for a thin boundary with Codex's sandbox inside");
    }
    arguments->sandbox = SESSION_OPEN;
    return true;
}

/* The n-th word behind the command that is no flag, from 0; NULL when there are not as many. */
static const char *word_behind(const struct codex_arguments *arguments, const char *command,
                               size_t n) {
    size_t at = 0;
    while (at < arguments->count && strcmp(arguments->passed[at], command) != 0) {
        at++;
    }
    for (size_t i = at + 1; i < arguments->count; i++) {
        if (arguments->passed[i][0] != '-' && n-- == 0) {
            return arguments->passed[i];
        }
    }
    return NULL;
}

/* What writes Codex's settings would end in an error that names no remedy: nothing inside the
 * boundary can change them. */
static bool check_settings_command(const struct making *making, struct error *error) {
    static const struct {
        const char *command;
        const char *words[4]; /* ended by NULL */
    } writers[] = {
        {"mcp", {"add", "remove"}},
        {"features", {"enable", "disable"}},
        {"plugin", {"add", "remove", "upgrade"}},
    };
    const struct codex_arguments *arguments = &making->arguments;
    const char *command = arguments->command;
    bool is_held = making->request->is_outer && !making->request->is_nested && command != NULL;
    for (size_t i = 0; is_held && i < sizeof writers / sizeof *writers; i++) {
        if (strcmp(writers[i].command, command) != 0) {
            continue;
        }
        const char *first = word_behind(arguments, command, 0);
        bool is_group = first != NULL && strcmp(first, "marketplace") == 0;
        const char *word = is_group ? word_behind(arguments, command, 1) : first;
        if (word != NULL && str_is_one_of(str_from(word), writers[i].words)) {
            return error_set(error, ERROR_USAGE,
                             "%s %s changes Codex's settings, which nothing inside the boundary "
                             "can do: leave out --outer",
                             command, word);
        }
    }
    return true;
}

static void split_words(struct making *making, struct launch *out) {
    size_t count = making->words.count;
    out->argv = ARENA_NEW_ARRAY(making->arena, count + 1, char *);
    out->why = ARENA_NEW_ARRAY(making->arena, count + 1, const char *);
    if (out->argv == NULL || out->why == NULL) {
        making->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        out->argv[i] = making->words.items[i].text;
        out->why[i] = making->words.items[i].why;
    }
    out->argv[count] = NULL;
    out->why[count] = NULL;
}

/* Seen from `directory`, whose project must not bring it. */
static bool find_codex(const struct making *making, const char *directory, char **path,
                       struct error *error) {
    const struct launch_request *request = making->request;
    const struct codex_search search = {request->nah, directory, request->home};
    return codex_find(&search, making->arena, path, error);
}

/* Nor must the project that the user sends the session to; where that is, only a Codex that says
 * which flags it has could tell. */
static bool check_sent_to(const struct making *making, struct error *error) {
    char *path;
    const char *given = making->arguments.directory;
    return given == NULL || find_codex(making, given, &path, error);
}

static bool prepare(struct making *making, struct launch *out, struct error *error) {
    const struct launch_request *request = making->request;
    char *path;
    if (!find_codex(making, request->directory, &path, error) ||
        !codex_learn(path, request->cache, making->arena, &making->program, error) ||
        !codex_arguments_read(request->argc, request->argv, &making->program, making->arena,
                              &making->arguments, error) ||
        !check_settings_command(making, error)) {
        return false;
    }
    if (making->arguments.is_session) {
        if (!find_project(making, error) || !check_sent_to(making, error) ||
            !check_program(making, error) ||
            !codex_defaults_apply(&making->arguments, str_from(request->home), making->project.root,
                                  making->arena, &making->trusted, &out->notes, error) ||
            !settle_outer(making, error) || !check_resume(making, error) ||
            !read_settings(making, error)) {
            return false;
        }
        report_findings(making, out);
    }
    making_add_words(making);
    split_words(making, out);
    /* A setting that lacks a part is worse than none. */
    return (!making->failed && !making->arena->exhausted) || fail_memory(error);
}

enum LAUNCH codex_launch(const struct launch_request *request, struct arena *arena,
                         struct launch *out, struct error *error) {
    struct making making = {.request = request, .arena = arena};
    *out = (struct launch){.notes = STR(""), .blockers = STR("")};
    if (!prepare(&making, out, error)) {
        return LAUNCH_FAILED;
    }
    out->is_printed = making.arguments.is_printed;
    out->is_session = making.arguments.is_session;
    out->mode = making.mode;
    return out->blockers.len > 0 ? LAUNCH_BLOCKED : LAUNCH_READY;
}
