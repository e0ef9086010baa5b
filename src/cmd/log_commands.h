/* The parts of nah log. */
#ifndef NAH_CMD_LOG_COMMANDS_H
#define NAH_CMD_LOG_COMMANDS_H

#include "audit/log.h"

/* Each as command.run, with its own name as argv[0]. */
int log_show(int argc, char **argv);
int log_sessions(int argc, char **argv);
int log_prune_run(int argc, char **argv);
int log_export(int argc, char **argv);

int64_t log_now_ms(void);

/* Takes in what waits beside the log in `directory`; says on stderr what could not be. */
void log_take_in(struct log *log, const char *directory);

/* Opens the log of the user with what waits beside it taken in, and the sessions of agents that are
 * gone ended, as far as that can be done; says on stderr what cannot. NULL with `error`. */
struct log *log_open_to_read(struct arena *arena, struct error *error);

/* Closes it when all is printed. Where the index of a long log lacks decisions, a process of its
 * own goes on with that. */
void log_close_read(struct log *log);

/* The session_id of the newest session; false when there is none. */
bool log_last_session(struct log *log, struct arena *arena, struct str *session_id);

/* Checks the name of an action type; says on stderr when it is none. */
int log_find_action(const char *name, struct str *type);

/* When nothing fits: false with `error` when a tool is misspelt, of those that the log has. There
 * may be no call of it yet. */
bool log_check_tool(struct log *log, struct arena *arena, struct str tool, struct error *error);

/* The root of the project that the current directory is in. */
bool log_find_project(struct arena *arena, struct str *project);

#endif
