/* The log as the commands find it. */
#include "action/action.h"
#include "audit/spool.h"
#include "base/file.h"
#include "base/nearest.h"
#include "cmd/command.h"
#include "cmd/log_commands.h"
#include "judge/project.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum {
    PATIENCE_MS = 2000,
    MS_PER_SECOND = 1000,
    NS_PER_MS = 1000000,
    PATH_MEMORY = 64 * 1024,
    DESCRIPTORS = 256,
    NICENESS = 19,
    CHUNKS_MOST = 512, /* that one process adds: half a minute */
};

int64_t log_now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * MS_PER_SECOND + now.tv_nsec / NS_PER_MS;
}

/* Rows of a log that was damaged are not in the one that is shown. */
static void tell_of_damaged(const char *directory) {
    static const char start[] = LOG_FILE ".damaged-";
    const struct dirent *entry = NULL;
    DIR *folder = opendir(directory);
    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        size_t length = strlen(entry->d_name);
        bool main_file = length < 4 || (strcmp(entry->d_name + length - 4, "-wal") != 0 &&
                                        strcmp(entry->d_name + length - 4, "-shm") != 0);
        if (strncmp(entry->d_name, start, sizeof start - 1) == 0 && main_file) {
            fprintf(stderr, "nah log: an earlier log was damaged and is now %s/%s\n", directory,
                    entry->d_name);
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
}

void log_take_in(struct log *log, const char *directory) {
    struct error error;
    size_t count = 0;
    if (spool_size(directory) > 0 && !spool_drain(log, directory, 0, &count, &error)) {
        fprintf(stderr, "nah log: rows that wait beside the log are missing here: %s\n",
                error.message);
    }
}

struct log *log_open_to_read(struct arena *arena, struct error *error) {
    char *directory = NULL;
    if (!state_dir(arena, &directory, error)) {
        return NULL;
    }
    /* Only what is sound, or not there yet, is opened to write: that would move a damaged one. */
    struct error failure = {.code = ERROR_NONE};
    struct log *log = log_open(directory, LOG_READ, PATIENCE_MS, &failure);
    if (spool_size(directory) > 0 && (log != NULL || failure.code == ERROR_MISSING)) {
        log_close(log);
        log = log_open(directory, LOG_WRITE, PATIENCE_MS, &failure);
    }
    if (log == NULL && failure.code == ERROR_SYNTAX) {
        error_set(error, ERROR_SYNTAX,
                  "%s/" LOG_FILE
                  " is damaged (%s); it is moved aside when the next decision is kept",
                  directory, failure.message);
        return NULL;
    }
    if (log == NULL) {
        *error = failure;
        return NULL;
    }
    log_take_in(log, directory);
    log_end_lost(log, NULL);
    tell_of_damaged(directory);
    return log;
}

/* Nothing of this process stays open in it: nobody waits for its end. */
static void leave(void) {
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < DESCRIPTORS; fd++) {
        if (fd != null && (fd > STDERR_FILENO || dup2(null, fd) < 0)) {
            close(fd);
        }
    }
    setsid();
    setpriority(PRIO_PROCESS, 0, NICENESS);
}

static void make_search(const char *directory) {
    leave();
    struct log *log = log_open(directory, LOG_READ, 0, NULL);
    for (int i = 0; log != NULL && i < CHUNKS_MOST && log_make_search(log); i++) {
    }
    log_close(log);
}

void log_close_read(struct log *log) {
    struct arena arena;
    char *directory = NULL;
    bool waits = log != NULL && log_search_waits(log) > 0;
    log_close(log);
    arena_init(&arena, PATH_MEMORY);
    if (waits && state_dir(&arena, &directory, NULL) && fork() == 0) {
        make_search(directory);
        _exit(0);
    }
    arena_free(&arena);
}

struct newest {
    struct arena *arena;
    struct str id;
};

static bool copy_id(const struct log_session *session, void *context) {
    struct newest *newest = context;
    newest->id = str_copy(newest->arena, session->session_id);
    return false;
}

bool log_last_session(struct log *log, struct arena *arena, struct str *session_id) {
    struct newest newest = {.arena = arena};
    bool done = log_each_session(log, 1, copy_id, &newest, NULL) && newest.id.len > 0;
    *session_id = newest.id;
    return done;
}

int log_find_action(const char *name, struct str *type) {
    struct nearest nearest;
    enum ACTION_TYPE found;
    *type = str_from(name);
    if (action_type_find(*type, &found)) {
        return EXIT_DONE;
    }
    nearest_init(&nearest, *type);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        nearest_offer(&nearest, str_from(action_type_of((enum ACTION_TYPE)i)->name));
    }
    return nearest.best.len > 0
               ? command_misused(&log_command, "there is no action type %s; did you mean: %.*s",
                                 name, STR_ARG(nearest.best))
               : command_misused(&log_command, "there is no action type %s; see nah types", name);
}

struct tools {
    struct arena *arena;
    struct nearest nearest;
};

static bool offer_tool(struct str tool, void *context) {
    struct tools *tools = context;
    nearest_offer(&tools->nearest, str_copy(tools->arena, tool));
    return true;
}

bool log_check_tool(struct log *log, struct arena *arena, struct str tool, struct error *error) {
    struct tools tools = {.arena = arena};
    nearest_init(&tools.nearest, tool);
    return tool.len == 0 || !log_each_tool(log, offer_tool, &tools, NULL) ||
           tools.nearest.best.len == 0 || str_equal(tools.nearest.best, tool) ||
           error_set(error, ERROR_USAGE, "the log has no tool %.*s; did you mean: %.*s",
                     STR_ARG(tool), STR_ARG(tools.nearest.best));
}

bool log_find_project(struct arena *arena, struct str *project) {
    char here[PATH_MAX];
    char *home = NULL;
    struct project found;
    bool done = getcwd(here, sizeof here) != NULL && home_dir(arena, &home, NULL) &&
                project_find(str_copy(arena, str_from(here)), str_from(home), arena, &found);
    if (done) {
        *project = found.root;
    }
    return done;
}
