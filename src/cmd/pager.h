/* Long output for a person goes through a pager. */
#ifndef NAH_CMD_PAGER_H
#define NAH_CMD_PAGER_H

#include "base/str.h"

#include <sys/types.h>

struct pager {
    pid_t child;  /* 0: there is none */
    int terminal; /* what stdout was */
};

/* From here on what is written to stdout goes through a pager, if stdout is a terminal. `setting`
 * is that of the settings: "never", a command for the shell, or "auto": $PAGER, which is none when
 * it is "cat" or empty, and less when that is not set. No shell reads $PAGER, so it may be a
 * program and its plain arguments; else it is less, too. Whoever asks whether stdout is a terminal
 * has to do so before. */
void pager_start(struct pager *pager, struct str setting, size_t lines);

/* How many lines a text has. */
size_t pager_lines(struct str text);

/* Waits until the person has left it, and gives stdout back. */
void pager_finish(struct pager *pager);

#endif
