/* The text of a call with its parts marked, for nah log show. */
#ifndef NAH_CMD_LOG_MARKS_H
#define NAH_CMD_LOG_MARKS_H

#include "judge/verdict.h"

/* A part of the text that does something. */
struct log_mark {
    struct str source;
    enum DECISION decision;
};

/* Appends the lines of `text`, each behind `indent` blanks; below a line that fits into `columns`
 * (0: each does) a line with the numbers of the marks, from 1, and how far each goes. A part that
 * is not in the text, since a secret was taken out of it, has no mark. */
void log_add_marked(struct builder *out, struct str text, const struct log_mark *marks,
                    size_t count, size_t indent, size_t columns, bool coloured);

#endif
