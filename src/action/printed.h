/* What echo(1) and printf(1) print. */
#ifndef NAH_ACTION_PRINTED_H
#define NAH_ACTION_PRINTED_H

#include "action/reading.h"

/* The text that printf writes whose format is the word `from`, whether that is sure, and whether
 * bytes of it are written as escapes. False when memory is spent. */
bool printed_by_printf(struct reading *reading, const struct command *command, size_t from,
                       struct value *text, bool *known, bool *decoded);

/* How many bytes the escape has whose backslash stands before `at`, \\NNN or \\xHH, and which byte
 * it is; 0: it is none of these, or none that a text can hold. */
size_t printed_escape(struct str text, size_t at, char *byte);

/* The paths that it prints, or echo with its words from `from` on, where patterns are among them:
 * `echo *.c | xargs cat`. None when something in them is not known, or would be read as more than
 * one word. */
bool printed_names(struct reading *reading, const struct command *command, size_t from,
                   struct values *names);

#endif
