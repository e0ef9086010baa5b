/* A directory of its own for each test of the log, and rows to put into it. */
#ifndef NAH_TESTS_AUDIT_FIXTURE_H
#define NAH_TESTS_AUDIT_FIXTURE_H

#include "audit/log.h"

struct fixture {
    struct arena arena;
    char directory[80]; /* of the log; not made yet */
    char place[64];     /* the folder around it */
    struct error error;
};

int fixture_start(void **state);
int fixture_stop(void **state);

/* Removes the directory of the log. */
int fixture_clear(struct fixture *fixture);

/* A decision about a shell command; `uid` tells it from others. */
struct log_row fixture_row(const char *command, int64_t uid);

/* The log in the directory, open to write and made when there is none; for the test to close. */
struct log *fixture_open(struct fixture *fixture);

void fixture_put(struct fixture *fixture, struct log *log, enum LOG_RECORD record,
                 const struct log_row *row);

/* The rows that a query gives, as "input:outcome input:outcome". */
const char *fixture_inputs(struct fixture *fixture, struct log *log, struct log_filter filter);

/* "directory/name", owned by the fixture. */
const char *fixture_path(struct fixture *fixture, const char *name);

/* How many decisions the log in the directory has; -1 when it cannot be read. */
int fixture_count(struct fixture *fixture);

/* Runs SQL by a connection of its own. */
void fixture_sql(struct fixture *fixture, const char *sql);

#endif
