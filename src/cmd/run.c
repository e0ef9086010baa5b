#include "cmd/command.h"
#include "cmd/outer.h"
#include "cmd/places.h"

#include "agent/agent.h"
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    FIRST_AGENT_ARGUMENT = 2, /* after "run" and the agent */
    TAB = 8,
    WHY_COLUMN = 48,
};

/* The session starts in any case: what cannot be recorded is still decided. */
static void warn_of_log(struct arena *arena) {
    char *state;
    struct error error;
    bool usable = state_dir(arena, &state, &error) && dir_make_private(state, &error);
    if (usable && access(state, W_OK | X_OK) != 0) {
        usable = error_set(&error, ERROR_ACCESS, "cannot write in %s: %s", state, strerror(errno));
    }
    if (!usable) {
        fprintf(stderr, "nah: warning: %s\nnah: decisions of this session will not be in the log\n",
                error.message);
    }
}

/* An argument a line, and behind tabs what it is for: `cut -f 1` gives the arguments alone. */
static int print_launch(const struct launch *launch) {
    for (size_t i = 0; launch->argv[i] != NULL; i++) {
        fputs(launch->argv[i], stdout);
        if (launch->why[i] != NULL) {
            size_t column = strlen(launch->argv[i]);
            do {
                putchar('\t');
                column = (column / TAB + 1) * TAB;
            } while (column < WHY_COLUMN);
            printf("# %s", launch->why[i]);
        }
        putchar('\n');
    }
    return EXIT_DONE;
}

static int start(const struct launch *launch, struct outer *outer, struct arena *arena) {
    struct error error;
    if (launch->is_printed) {
        return print_launch(launch);
    }
    if (launch->is_session) {
        fprintf(stderr, "%.*s", STR_ARG(launch->notes));
        warn_of_log(arena);
    }
    fflush(stderr);
    for (size_t i = 0; i < launch->unset.count; i++) {
        unsetenv(launch->unset.items[i].ptr);
    }
    if (setenv(AGENT_VARIABLE, "1", 1) != 0) {
        error_set(&error, ERROR_MEMORY, "there is no memory");
        return command_failed(&run_command, &error);
    }
    if (outer->is_asked) {
        int status = EXIT_DONE;
        return outer_run(outer, launch, arena, &status, &error)
                   ? status
                   : command_failed(&run_command, &error);
    }
    outer_close(outer);
    execv(launch->argv[0], launch->argv);
    error_set(&error, ERROR_SYSTEM, "cannot start %s: %s", launch->argv[0], strerror(errno));
    return command_failed(&run_command, &error);
}

static int launch_with(const struct agent *agent, struct launch_request *request,
                       struct outer *outer, struct arena *arena) {
    struct places places;
    struct launch launch;
    struct error error;
    if (!places_find(&places, arena, &error)) {
        return command_failed(&run_command, &error);
    }
    request->nah = places.nah;
    request->hook = places.hook;
    request->directory = places.directory;
    request->home = places.home;
    request->cache = places.cache;
    if (outer->is_asked && !outer_open(outer, agent, request, arena, &error)) {
        return command_failed(&run_command, &error);
    }
    if (outer->flags.prints_profile) {
        return boundary_print(&outer->boundary, false, arena);
    }
    switch (agent->launch(request, arena, &launch, &error)) {
    case LAUNCH_READY:
        return start(&launch, outer, arena);
    case LAUNCH_BLOCKED:
        fprintf(stderr, "nah run: this session could not be guarded:\n%.*s",
                STR_ARG(launch.blockers));
        return EXIT_NO;
    case LAUNCH_FAILED:
        break;
    }
    return command_failed(&run_command, &error);
}

static int launch_agent(const struct agent *agent, int argc, char **argv, struct arena *arena) {
    struct outer outer;
    struct error error;
    if (!outer_read(&outer, &argc, argv, &error)) {
        return command_misused(&run_command, "%s", error.message);
    }
    struct launch_request request = {.argc = argc, .argv = argv};
    int status = launch_with(agent, &request, &outer, arena);
    outer_close(&outer);
    return status;
}

static int misuse(const char *word) {
    char names[128] = "";
    for (size_t i = 0; agents[i] != NULL; i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i > 0 ? ", " : "", agents[i]->name);
    }
    if (word == NULL) {
        return command_misused(&run_command, "which agent? nah guards: %s", names);
    }
    return command_misused(&run_command, "%s is no agent that nah guards: %s", word, names);
}

static int run_run(int argc, char **argv) {
    struct arena arena;
    if (argc < FIRST_AGENT_ARGUMENT) {
        return misuse(NULL);
    }
    if (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0) {
        return command_help(&run_command);
    }
    const struct agent *agent = argv[1][0] == '\0' ? NULL : agent_find(str_from(argv[1]));
    if (agent == NULL) {
        return misuse(argv[1]);
    }
    arena_init(&arena, ARENA_LIMIT);
    int status =
        launch_agent(agent, argc - FIRST_AGENT_ARGUMENT, argv + FIRST_AGENT_ARGUMENT, &arena);
    arena_free(&arena);
    return status;
}

const struct command run_command = {
    .name = "run",
    .summary = "start an agent under guard",
    .usage = "nah run AGENT [--flow] [--no-sandbox] [--auto-edits] [-s MODE | --sandbox MODE]\n"
             "               [--preset NAME] [--ask-fallback block|allow] [--print-launch]\n"
             "               [ARGUMENT ...]\n"
             "nah run AGENT --outer " BOUNDARY_SYNOPSIS(
                 "              ") "\n"
                                   "               [FLAG or ARGUMENT ...]\n"
                                   "\n"
                                   "  --flow             no sandbox, every call decided by nah, "
                                   "safe edits allowed\n"
                                   "  --no-sandbox       no sandbox, every call decided by nah\n"
                                   "  --auto-edits       safe edits allowed without a question\n"
                                   "  -s, --sandbox MODE the agent's own sandbox: workspace-write "
                                   "(the default),\n"
                                   "                     read-only, or danger-full-access (as "
                                   "--no-sandbox)\n"
                                   "  --preset NAME      with this preset of nah's settings\n"
                                   "  --ask-fallback block|allow\n"
                                   "                     where nobody can be asked: refuse what "
                                   "nah would ask about, or\n"
                                   "                     let it run\n"
                                   "  --print-launch     print the agent's command line, one "
                                   "argument a line, with what\n"
                                   "                     nah adds explained behind tabs, and end\n"
                                   "  --outer            inside a boundary that the kernel "
                                   "enforces, with no other sandbox;\n"
                                   "                     nah decides and logs outside of it. With "
                                   "it these flags are\n"
                                   "                     nah's, too:\n" BOUNDARY_USAGE "\n"
                                   "Every other ARGUMENT is the agent's. Without AGENT the agents "
                                   "are named.\n",
    .run = run_run,
};
