/* Redirections and assignments: effects that a command has beside its program. */
#ifndef NAH_ACTION_REDIRECT_H
#define NAH_ACTION_REDIRECT_H

#include "action/reading.h"

/* Reads what feeds the standard input of a command: `stream` becomes it. False when memory is
 * spent. */
bool redirect_input(struct reading *reading, struct scope *scope,
                    const struct redirections *redirections, struct stream *stream);
/* Reads where the output goes; `stream` becomes empty when it goes to a file. */
bool redirect_output(struct reading *reading, struct scope *scope,
                     const struct redirections *redirections, struct stream *stream);
/* Runs the >(...) processes of a word on what is written to them. */
bool trace_output_processes(struct reading *reading, struct scope *scope, const struct word *word,
                            const struct stream *written);
/* Adds the actions of assignments that change what later programs run: loaders, pagers, PATH. */
bool assignments_read(struct reading *reading, struct scope *scope, const struct node *node);

/* As assignments_read() for one variable and value: env NAME=value. */
bool variable_read(struct reading *reading, struct command *command, struct str name,
                   const struct value *value);

#endif
