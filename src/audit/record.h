/* A record as one line of JSON: what the spool holds. */
#ifndef NAH_AUDIT_RECORD_H
#define NAH_AUDIT_RECORD_H

#include "audit/log.h"

/* The line, owned by `arena`; {NULL, 0} when memory is spent. The row must have gone through
 * log_row_clean(). There is a line end before it, too: a line that a full disk has cut spoils none
 * but itself. */
struct str record_write(struct arena *arena, enum LOG_RECORD record, const struct log_row *row);

/* Reads a line that record_write() made. The row's texts are owned by `arena`. ERROR_SYNTAX when it
 * is none. */
bool record_read(struct arena *arena, struct str line, enum LOG_RECORD *record, struct log_row *row,
                 struct error *error);

#endif
