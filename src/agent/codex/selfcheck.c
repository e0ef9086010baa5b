#include "agent/codex/selfcheck.h"

#include "agent/codex/making.h"
#include "agent/codex/selfcheck_model.h"
#include "agent/codex/version_cache.h"
#include "base/file.h"
#include "base/process.h"
#include "base/toml.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LIMIT_MS = 4000, /* it takes half a second; npm's launcher on a slow machine some more */
    LIST_MAX = 256 * 1024,
    OPEN_FOLDERS = 16,
    PLACE_COUNT = 3,
};

/* Everything that Codex and nah-hook write goes into these folders. */
static const struct {
    const char *variable;
    const char *name;
} places[PLACE_COUNT] = {
    {"CODEX_HOME", "codex"}, {"XDG_STATE_HOME", "state"}, {"XDG_CONFIG_HOME", "config"}};

static const char env_program[] = "/usr/bin/env";

/* One check. */
struct check {
    struct codex_program *program;
    const char *hook;
    const char *folder;
    struct arena *arena;
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
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        struct builder out;
        builder_init(&out, check->arena);
        builder_addf(&out, "%s=%s/%s", places[i].variable, check->folder, places[i].name);
        add(check, words, builder_str(&out).ptr);
    }
    add(check, words, "NO_PROXY=127.0.0.1");
    add(check, words, "no_proxy=127.0.0.1");
}

/* The command line of a session in the folder, with the settings that nah gives in such a mode. */
static char *const *make_command(struct check *check, bool is_headless, char **tail, size_t count) {
    const struct launch_request request = {.hook = check->hook};
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
    char **argv = ARENA_NEW_ARRAY(check->arena, words.count + 1, char *);
    for (size_t i = 0; argv != NULL && i < words.count; i++) {
        argv[i] = (char *)words.items[i].ptr;
    }
    check->failed |= argv == NULL;
    return argv;
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
    if (!process_output(argv, LIST_MAX, LIMIT_MS, check->arena, &list, &why)) {
        settle(check, CHECK_FAILED, "it does not take the settings by which nah guards a session");
    } else if (!is_listed(list, "hooks", "true") ||
               !is_listed(list, has_tty ? "unified_exec_tty" : "unified_exec", "false")) {
        settle(check, CHECK_FAILED, "a feature that the guard needs is not as nah sets it");
    } else {
        return true;
    }
    return false;
}

static void judge_result(struct check *check, const struct selfcheck_model *model) {
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

/* A session without anybody to ask, in which the model wants to run what nah refuses. */
static void watch_session(struct check *check, struct selfcheck_model *model) {
    struct builder provider;
    struct error why;
    pid_t pid;
    builder_init(&provider, check->arena);
    builder_addf(&provider,
                 "model_providers.nah={name=\"nah\",base_url=\"http://127.0.0.1:%u/%s/v1\","
                 "wire_api=\"responses\",request_max_retries=0,stream_max_retries=0}",
                 model->port, model->token);
    char *tail[] = {"-c", "model_provider=\"nah\"", "-c", (char *)builder_str(&provider).ptr,
                    /* One that Codex does not know, so that it offers plain tools. */
                    "-m", "nah-check", "exec", "--skip-git-repo-check", "-C", (char *)check->folder,
                    "check"};
    check->failed |= provider.failed;
    char *const *argv = make_command(check, true, tail, sizeof tail / sizeof *tail);
    if (check->failed) {
        return;
    }
    if (!process_start(argv, &pid, &why)) {
        settle(check, CHECK_IMPOSSIBLE, why.message);
        return;
    }
    check->failed |= !selfcheck_model_serve(model, pid, LIMIT_MS, check->arena);
    process_stop(pid, !model->has_ended);
    judge_result(check, model);
}

static void run(struct check *check) {
    struct selfcheck_model model;
    struct error why;
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        char *path = file_join(check->arena, check->folder, places[i].name);
        if (path == NULL || mkdir(path, 0700) != 0) {
            settle(check, CHECK_IMPOSSIBLE, "a folder for it cannot be made");
            return;
        }
    }
    if (!takes_settings(check)) {
        return;
    }
    if (!selfcheck_model_open(&model, &why)) {
        settle(check, CHECK_IMPOSSIBLE, why.message);
        return;
    }
    watch_session(check, &model);
    selfcheck_model_close(&model);
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)status;
    (void)type;
    (void)place;
    remove(path);
    return 0;
}

bool codex_selfcheck(struct codex_program *program, const char *hook, const char *cache,
                     struct arena *arena) {
    struct check check = {.program = program, .hook = hook, .arena = arena};
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
