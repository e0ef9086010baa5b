/* nah pause and nah resume. */
#include "judge/pause.h"
#include "agent/agent.h"
#include "audit/log.h"
#include "base/ancestors.h"
#include "base/file.h"
#include "base/platform.h"
#include "cmd/command.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    PATIENCE_MS = 2000,
    MINUTES_USUAL = 5,
    WORD_LENGTH = 4,
    ANSWER_MAX = 64,
    SECONDS_A_MINUTE = 60,
    MS_A_SECOND = 1000,
    PROGRAM_WORDS = 2, /* a program, or its interpreter and it */
};

/* The last part of the word's path. */
static bool is_program(struct str word, const char *name) {
    size_t length = strlen(name);
    return str_ends(word, name) && (word.len == length || word.ptr[word.len - length - 1] == '/');
}

/* Is it an agent, or was it started by one? Agents that nah starts have the command of its hooks on
 * their command line, and leave a variable to what they start, which daemons keep as well. */
static bool is_of_session(const struct ancestor *ancestor) {
    struct str rest = ancestor->words;
    struct str word;
    for (int i = 0; i < PROGRAM_WORDS && str_split(&rest, '\0', &word); i++) {
        for (size_t k = 0; agents[k] != NULL; k++) {
            if (is_program(word, agents[k]->name)) {
                return true;
            }
        }
    }
    for (size_t i = 0; agents[i] != NULL; i++) {
        char mark[80];
        snprintf(mark, sizeof mark, " --agent %s --mode ", agents[i]->name);
        if (str_find_text(ancestor->words, mark) != STR_NOT_FOUND) {
            return true;
        }
    }
    rest = ancestor->variables;
    while (str_split(&rest, '\0', &word)) {
        if (str_starts(word, AGENT_VARIABLE "=")) {
            return true;
        }
    }
    return false;
}

/* Whoever runs this must be a person at a terminal of their own. */
static bool check_person(struct arena *arena, struct error *error) {
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
        return error_set(error, ERROR_USAGE, "only a person at a terminal can do this");
    }
    switch (ancestors_find(is_of_session, arena)) {
    case ANCESTORS_WITHOUT:
        return true;
    case ANCESTORS_WITH:
        return error_set(error, ERROR_ACCESS,
                         "this runs within a guarded session: use a terminal of your own");
    case ANCESTORS_UNKNOWN:
        break;
    }
    return error_set(error, ERROR_ACCESS, "cannot tell whether this runs within a guarded session");
}

/* Asks for a word that nobody can know before. */
static bool confirm(struct error *error) {
    char word[WORD_LENGTH + 1] = "";
    char answer[ANSWER_MAX] = "";
    unsigned char random[WORD_LENGTH];
    if (!platform_random(random, sizeof random, true)) {
        return error_set(error, ERROR_SYSTEM, "there are no random numbers: %s", strerror(errno));
    }
    for (size_t i = 0; i < WORD_LENGTH; i++) {
        word[i] = (char)('a' + random[i] % 26);
    }
    FILE *terminal = fopen("/dev/tty", "r+");
    if (terminal == NULL) {
        return error_set(error, ERROR_USAGE, "there is no controlling terminal");
    }
    fprintf(terminal,
            "An agent will be able to ask to change nah's own files and the agent's hooks.\n"
            "To go on type %s: ",
            word);
    fflush(terminal);
    bool read = fgets(answer, sizeof answer, terminal) != NULL;
    fclose(terminal);
    answer[strcspn(answer, "\n")] = '\0';
    return (read && strcmp(answer, word) == 0) ||
           error_set(error, ERROR_USAGE, "not confirmed; nothing was changed");
}

/* What lifts the protection must be found later. */
static bool record(const char *directory, const char *event, const char *reason,
                   struct arena *arena, struct error *error) {
    struct timespec now;
    struct log *log = log_open(directory, LOG_WRITE, PATIENCE_MS, error);
    struct log_row row = {
        .agent = STR("nah"),
        .event = str_from(event),
        .tool = STR("nah"),
        .decision = DECISION_ALLOW,
        .reason = str_from(reason),
        .rule = STR("guard-pause"),
        .actions = STR("[]"),
        .outcome = STR("ran"),
    };
    clock_gettime(CLOCK_REALTIME, &now);
    row.ts_ms = (int64_t)now.tv_sec * MS_A_SECOND;
    row.uid = ((int64_t)now.tv_sec << 30 | now.tv_nsec) + getpid();
    bool done =
        log != NULL && log_row_clean(arena, &row) && log_put(log, LOG_DECISION, &row, error);
    log_close(log);
    return done;
}

static bool read_minutes(int argc, char **argv, long *minutes) {
    char *end = NULL;
    *minutes = MINUTES_USUAL;
    if (argc < 2) {
        return true;
    }
    *minutes = strtol(argv[1], &end, 10);
    return argc == 2 && end != argv[1] && *end == '\0' && *minutes >= 1 &&
           *minutes <= PAUSE_MINUTES_MAX;
}

static bool state_of(struct arena *arena, char **directory, struct error *error) {
    return state_dir(arena, directory, error) && dir_make_private(*directory, error);
}

static bool begin(long minutes, struct arena *arena, struct error *error) {
    char *directory = NULL;
    char reason[80];
    char clock[16];
    struct tm local;
    time_t until = time(NULL) + minutes * SECONDS_A_MINUTE;
    localtime_r(&until, &local);
    strftime(clock, sizeof clock, "%H:%M:%S", &local);
    snprintf(reason, sizeof reason, "self-protection is paused until %s", clock);
    if (!check_person(arena, error) || !confirm(error) || !state_of(arena, &directory, error) ||
        !record(directory, "pause", reason, arena, error) ||
        !pause_set(directory, (int64_t)until, arena, error)) {
        return false;
    }
    printf("%c%s. To end it before: nah resume\n", 'S', reason + 1);
    return true;
}

static int run_pause(int argc, char **argv) {
    struct arena arena;
    struct error error = {0};
    long minutes;
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&pause_command);
    }
    if (!read_minutes(argc, argv, &minutes)) {
        return command_misused(&pause_command, "expected 1 to %d minutes, not: %s",
                               PAUSE_MINUTES_MAX, argv[argc - 1]);
    }
    arena_init(&arena, ARENA_LIMIT);
    int status =
        begin(minutes, &arena, &error) ? EXIT_DONE : command_failed(&pause_command, &error);
    arena_free(&arena);
    return status;
}

static int run_resume(int argc, char **argv) {
    struct arena arena;
    struct error error = {0};
    char *directory = NULL;
    if (argc > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0)) {
        return command_help(&resume_command);
    }
    if (argc > 1) {
        return command_misused(&resume_command, "it takes no arguments: %s", argv[1]);
    }
    arena_init(&arena, ARENA_LIMIT);
    int status = EXIT_DONE;
    if (!state_of(&arena, &directory, &error)) {
        status = command_failed(&resume_command, &error);
    } else if (pause_until(directory, (int64_t)time(NULL), &arena) == 0) {
        printf("Nothing is paused.\n");
    } else if (!pause_set(directory, 0, &arena, &error) ||
               !record(directory, "resume", "self-protection is on again", &arena, &error)) {
        status = command_failed(&resume_command, &error);
    } else {
        printf("Self-protection is on again.\n");
    }
    arena_free(&arena);
    return status;
}

const struct command pause_command = {
    .name = "pause",
    .summary = "let an agent ask to change the guard, for a few minutes",
    .usage = "nah pause [MINUTES]\n"
             "\n"
             "At most 10 minutes, 5 if not given; at a terminal outside of any session.\n",
    .run = run_pause,
};

const struct command resume_command = {
    .name = "resume",
    .summary = "end a pause",
    .usage = "nah resume\n",
    .run = run_resume,
};
