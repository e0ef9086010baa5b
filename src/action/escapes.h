/* Shell text within other texts: commands of editors, debuggers and database clients, and code of
 * languages that are not read otherwise. What is found is judged in turn, besides what the program
 * itself is; what is not found changes nothing. */
#ifndef NAH_ACTION_ESCAPES_H
#define NAH_ACTION_ESCAPES_H

#include "action/reading.h"

/* Reads the commands of such a program in its arguments and in the text on its standard input:
 * `:!rm x` of vim, `shell rm x` of gdb, `\! rm x` of psql. False when memory is spent. */
bool escapes_read(struct reading *reading, struct command *command);

/* The same of a text that is a file of such commands. */
bool escapes_read_lines(struct reading *reading, struct command *command, struct str text);

/* Reads what code gives to functions that run a command, where that is text: system("rm x"),
 * `rm x`, qx(rm x), os.execute "rm x". False when memory is spent. */
bool escapes_read_code(struct reading *reading, struct command *command, struct str code);

#endif
