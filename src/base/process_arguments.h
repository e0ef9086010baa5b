/* What macOS tells of a process's start, KERN_PROCARGS2 of sysctl(3): the number of its words, the
 * program's path, zeroes, the words and the variables. */
#ifndef NAH_BASE_PROCESS_ARGUMENTS_H
#define NAH_BASE_PROCESS_ARGUMENTS_H

#include "base/str.h"

/* Views of the words and of the variables in the bytes; each of them ends with a NUL byte. False
 * when not all the words are there. */
bool process_arguments_split(struct str bytes, struct str *words, struct str *variables);

#endif
