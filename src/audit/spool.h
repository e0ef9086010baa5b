/* Where records wait until somebody opens the database, or while it cannot be written: a file of
 * JSON lines beside it.
 *
 * Appending takes a shared lock on the file. Draining moves the file to a second name, takes it
 * alone, writes its records in one transaction and removes it; whoever stops on the way leaves one
 * of the two files for the next, and a record that is in the database already is not written twice.
 */
#ifndef NAH_AUDIT_SPOOL_H
#define NAH_AUDIT_SPOOL_H

#include "audit/log.h"

/* Appends one line of record_write(). Calls only what a signal handler may call and never waits.
 * `directory` must exist. False, with errno, when it could not be written whole. */
bool spool_append(const char *directory, struct str line);

/* Keeps some room on the disk, which spool_append() uses when there is no other left. To be called
 * when nobody waits. */
void spool_reserve(const char *directory);

/* Moves the waiting records into the log unless they have more than `limit` bytes, 0 being no
 * limit; `*count` is how many were there. True also when there is nothing to do, or when another
 * process is at it. A line that cannot be read becomes a row that says so. */
bool spool_drain(struct log *log, const char *directory, size_t limit, size_t *count,
                 struct error *error);

/* How many bytes wait in `directory`. */
size_t spool_size(const char *directory);

/* Has the decision of the call that `ran` is about, which has its session_id and call, been waiting
 * here without an end of that call behind it? Says no of a spool of more than `limit` bytes. */
bool spool_holds_call(const char *directory, const struct log_row *ran, size_t limit);

/* When the first of the waiting records was made, in milliseconds since 1970; 0 when none waits, or
 * that cannot be told. */
int64_t spool_since(const char *directory);

#endif
