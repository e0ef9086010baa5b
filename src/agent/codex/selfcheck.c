#include "agent/codex/selfcheck.h"

#include "agent/codex/making.h"
#include "agent/codex/selfcheck_model.h"
#include "agent/codex/version_cache.h"
#include "base/file.h"
#include "base/process.h"
#include "base/terminal.h"
#include "base/toml.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LIST_LIMIT_MS = 20000, /* what takes longer counts as refused */
    LIMIT_MS = 6000,       /* it takes half a second; npm's launcher on a slow machine some more */
    TERMINAL_LIMIT_MS = 10000, /* it takes a second or two */
    PRESS_MS = 250,
    LIST_MAX = 256 * 1024,
    OPEN_FOLDERS = 16,
    FOLDER_COUNT = 3,
};

/* Everything that Codex and nah-hook write goes into these folders. */
static const struct {
    const char *variable;
    const char *name;
} folders[FOLDER_COUNT] = {
    {"CODEX_HOME", "codex"}, {"XDG_STATE_HOME", "state"}, {"XDG_CONFIG_HOME", "config"}};

/* So that nothing leaves the machine. */
static const char *const environment[] = {
    "NO_PROXY=127.0.0.1",
    "no_proxy=127.0.0.1",
    "HTTP_PROXY=http://127.0.0.1:9",
    "HTTPS_PROXY=http://127.0.0.1:9",
    "http_proxy=http://127.0.0.1:9",
    "https_proxy=http://127.0.0.1:9",
    "TERM=xterm-256color",
};

static const char env_program[] = "/usr/bin/env";

/* A session in a terminal. */
struct watched {
    struct terminal terminal;
    int waited_ms; /* since a key was pressed */
};

/* One check. */
struct check {
    struct codex_program *program;
    const struct selfcheck_places *places;
    const char *folder;
    struct arena *arena;
    struct watched watched;
    bool failed; /* memory is spent */
};

static void settle(struct check *check, enum CODEX_CHECK result, const char *why) {
    check->program->check = result;
    check->program->check_why = str_copy(check->arena, str_from(why));
    check->failed |= check->program->check_why.ptr == NULL;
}

static void add(struct check *check, struct strs *words, const char *word) {
    check->failed |= word == NULL || !VEC_PUSH(check->arena, words, str_from(word));
}

static void add_environment(struct check *check, struct strs *words) {
    add(check, words, env_program);
    for (size_t i = 0; i < FOLDER_COUNT; i++) {
        struct builder out;
        builder_init(&out, check->arena);
        builder_addf(&out, "%s=%s/%s", folders[i].variable, check->folder, folders[i].name);
        add(check, words, builder_str(&out).ptr);
    }
    for (size_t i = 0; i < sizeof environment / sizeof *environment; i++) {
        add(check, words, environment[i]);
    }
}

static char *const *list_of(struct check *check, const struct strs *words) {
    char **argv = ARENA_NEW_ARRAY(check->arena, words->count + 1, char *);
    for (size_t i = 0; argv != NULL && i < words->count; i++) {
        argv[i] = (char *)words->items[i].ptr;
    }
    check->failed |= argv == NULL;
    return argv;
}

/* The command line of a session in the folder, with the settings that nah gives in such a mode. */
static char *const *make_command(struct check *check, bool is_headless, char **tail, size_t count) {
    const struct launch_request request = {.hook = check->places->hook};
    struct strs words = {0};
    struct making making = {
        .request = &request,
        .arena = check->arena,
        .program = *check->program,
        .directory = str_from(check->folder),
        .project = {.root = str_from(check->folder)},
        .arguments = {.is_session = true,
                      .sandbox = SESSION_OPEN,
                      .is_headless = is_headless,
                      .passed = tail,
                      .count = count},
    };
    add_environment(check, &words);
    making_add_words(&making);
    check->failed |= making.failed;
    for (size_t i = 0; i < making.words.count && !check->failed; i++) {
        add(check, &words, making.words.items[i].text);
    }
    return list_of(check, &words);
}

/* "hooks      stable   true" */
static bool is_listed(struct str list, const char *name, const char *value) {
    struct str line;
    while (str_split(&list, '\n', &line)) {
        size_t length = strlen(name);
        if (str_starts(line, name) && line.len > length && line.ptr[length] == ' ' &&
            str_ends(str_trim(line), value)) {
            return true;
        }
    }
    return false;
}

/* The settings of a session with somebody to ask, given to a command that reads and prints them. */
static bool takes_settings(struct check *check) {
    char *tail[] = {"features", "list"};
    struct str list;
    struct error why;
    char *const *argv = make_command(check, false, tail, sizeof tail / sizeof *tail);
    bool has_tty = codex_program_has(check->program, "unified_exec_tty");
    if (check->failed) {
        return false;
    }
    if (!process_output(argv, LIST_MAX, LIST_LIMIT_MS, check->arena, &list, &why)) {
        settle(check, CHECK_FAILED, "it does not take the settings by which nah guards a session");
    } else if (!is_listed(list, "hooks", "true") ||
               !is_listed(list, has_tty ? "unified_exec_tty" : "unified_exec", "false")) {
        settle(check, CHECK_FAILED, "a feature that the guard needs is not as nah sets it");
    } else {
        return true;
    }
    return false;
}

static void judge_refusal(struct check *check, const struct selfcheck_model *model) {
    switch (model->result) {
    case MODEL_REFUSED:
        settle(check, CHECK_PASSED, "");
        break;
    case MODEL_RAN:
        settle(check, CHECK_FAILED, "it ran a command without putting it to nah");
        break;
    case MODEL_NO_TOOL:
        settle(check, CHECK_IMPOSSIBLE, "it offers its model no tool for commands that nah knows");
        break;
    case MODEL_WAITS:
        settle(check, CHECK_IMPOSSIBLE,
               model->has_ended ? "it ended before it asked a model" : "it took too long");
        break;
    }
}

/* The command line of a session with the model, which starts with a prompt. */
static char *const *make_session(struct check *check, const struct selfcheck_model *model,
                                 bool is_headless) {
    struct builder provider;
    builder_init(&provider, check->arena);
    builder_addf(&provider,
                 "model_providers.nah={name=\"nah\",base_url=\"http://127.0.0.1:%u/%s/v1\","
                 "wire_api=\"responses\",request_max_retries=0,stream_max_retries=0}",
                 model->port, model->token);
    char *const tail[] = {"-c", "model_provider=\"nah\"", "-c", (char *)builder_str(&provider).ptr,
                          "-c", "check_for_update_on_startup=false",
                          /* One that Codex does not know, so that it offers plain tools. */
                          "-m", "nah-check", "-C", (char *)check->folder};
    char *words[sizeof tail / sizeof *tail + 3];
    size_t count = sizeof tail / sizeof *tail;
    memcpy(words, tail, sizeof tail);
    if (is_headless) {
        words[count++] = "exec";
        words[count++] = "--skip-git-repo-check";
    }
    words[count++] = "check";
    check->failed |= provider.failed;
    return make_command(check, is_headless, words, count);
}

/* A session without anybody to ask, in which the model wants to run what nah refuses. */
static void watch_session(struct check *check, struct selfcheck_model *model) {
    struct error why;
    pid_t pid;
    char *const *argv = make_session(check, model, true);
    if (check->failed) {
        return;
    }
    if (!process_start(argv, &pid, &why)) {
        settle(check, CHECK_IMPOSSIBLE, why.message);
        return;
    }
    check->failed |= !selfcheck_model_serve(model, pid, LIMIT_MS, check->arena);
    process_stop(pid, !model->has_ended);
    judge_refusal(check, model);
}

/* --- in a terminal --- */

/* Codex may ask about the folder before it takes the prompt. What it asks later nobody answers. */
static void tend(const struct selfcheck_model *model, void *context) {
    struct watched *watched = context;
    terminal_tend(&watched->terminal);
    watched->waited_ms += SELFCHECK_STEP_MS;
    if (!model->has_called && watched->waited_ms >= PRESS_MS) {
        terminal_press(&watched->terminal, "\r");
        watched->waited_ms = 0;
    }
}

/* What nah's log has of the command that was to run. */
static bool read_log(struct check *check, struct str *rows) {
    static const char *const ask[] = {"log", "--json", "--tool", "Bash"};
    struct strs words = {0};
    struct error why;
    add_environment(check, &words);
    add(check, &words, check->places->nah);
    for (size_t i = 0; i < sizeof ask / sizeof *ask; i++) {
        add(check, &words, ask[i]);
    }
    char *const *argv = list_of(check, &words);
    return !check->failed && process_output(argv, LIST_MAX, LIMIT_MS, check->arena, rows, &why);
}

/* Nah was asked about it and told that it ran; both stand in its row. */
static void judge_run(struct check *check, const struct selfcheck_model *model) {
    struct str rows = STR("");
    struct str row;
    bool is_asked = false;
    bool is_told = false;
    if (model->result != MODEL_RAN || !read_log(check, &rows)) {
        settle(check, CHECK_IMPOSSIBLE,
               model->has_called ? "in a terminal it did not run a command that nah allows"
                                 : "in a terminal it did not ask a model");
        return;
    }
    while (str_split(&rows, '\n', &row)) {
        bool is_request = str_find_text(row, "\"event\":\"PermissionRequest\"") != STR_NOT_FOUND;
        is_asked = is_asked || is_request;
        is_told =
            is_told || (is_request && str_find_text(row, "\"outcome\":\"ran\"") != STR_NOT_FOUND);
    }
    if (!is_asked) {
        settle(check, CHECK_FAILED, "in a terminal it ran a command without asking nah");
    } else if (!is_told) {
        settle(check, CHECK_FAILED, "it does not tell nah when a command has run");
    }
}

/* A session without a sandbox, in which the model wants to run what nah allows: every call is to be
 * put to nah, and its answer to be taken. */
static void watch_terminal(struct check *check, struct selfcheck_model *model) {
    struct watched *watched = &check->watched;
    struct error why;
    model->wants_allowed = true;
    model->tend = tend;
    model->context = watched;
    char *const *argv = make_session(check, model, false);
    if (check->failed) {
        return;
    }
    if (!terminal_start(argv, &watched->terminal, &why)) {
        settle(check, CHECK_IMPOSSIBLE, why.message);
        return;
    }
    check->failed |=
        !selfcheck_model_serve(model, watched->terminal.pid, TERMINAL_LIMIT_MS, check->arena);
    terminal_stop(&watched->terminal, !model->has_ended);
    judge_run(check, model);
}

static void watch(struct check *check,
                  void (*session)(struct check *check, struct selfcheck_model *model)) {
    struct selfcheck_model model;
    struct error why;
    if (!selfcheck_model_open(&model, &why)) {
        settle(check, CHECK_IMPOSSIBLE, why.message);
        return;
    }
    session(check, &model);
    selfcheck_model_close(&model);
}

static void run(struct check *check) {
    for (size_t i = 0; i < FOLDER_COUNT; i++) {
        char *path = file_join(check->arena, check->folder, folders[i].name);
        if (path == NULL || mkdir(path, 0700) != 0) {
            settle(check, CHECK_IMPOSSIBLE, "a folder for it cannot be made");
            return;
        }
    }
    if (!takes_settings(check)) {
        return;
    }
    watch(check, watch_session);
    if (check->program->check == CHECK_PASSED) {
        watch(check, watch_terminal);
    }
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)status;
    (void)type;
    (void)place;
    remove(path);
    return 0;
}

bool codex_selfcheck(struct codex_program *program, const struct selfcheck_places *places,
                     struct arena *arena) {
    struct check check = {.program = program, .places = places, .arena = arena};
    const char *cache = places->cache;
    char *folder = file_join(arena, cache, "check.XXXXXX");
    if (folder == NULL) {
        return false;
    }
    if (!dir_make_private(cache, NULL) || mkdtemp(folder) == NULL) {
        settle(&check, CHECK_IMPOSSIBLE, "a folder for it cannot be made");
        return !check.failed;
    }
    check.folder = folder;
    run(&check);
    nftw(folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
    if (program->check == CHECK_PASSED) {
        version_cache_write(cache, arena, program);
    }
    return !check.failed;
}
