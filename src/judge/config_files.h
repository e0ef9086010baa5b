/* The files of settings on this machine. */
#ifndef NAH_JUDGE_CONFIG_FILES_H
#define NAH_JUDGE_CONFIG_FILES_H

#include "judge/config.h"
#include "judge/judge.h"

/* Reads whether self-protection is paused, the user's file and that of environment->project, and
 * puts what is in force into the environment: its `config`, and trusted paths among its roots. A
 * file that is missing says nothing; one that others may write, that is too large or that cannot be
 * read is a problem of the file. `agents` and `preset` as in struct config_request. All is owned by
 * `arena`. False only when memory is spent. */
bool config_load(struct arena *arena, const char *const *agents, struct str preset,
                 struct environment *environment);

/* As config_load() without an environment: for who shows and edits the files. */
bool config_read_files(struct arena *arena, const struct config_request *request,
                       struct config *config);

/* Puts settings that have been read into an environment: the second half of config_load(). `config`
 * must live as long as the environment. False when memory is spent. */
bool config_apply(struct arena *arena, const struct config *config,
                  struct environment *environment);

#endif
