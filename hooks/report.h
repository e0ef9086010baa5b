/* What nah-hook puts into the log, and how it gets there. */
#ifndef NAH_HOOKS_REPORT_H
#define NAH_HOOKS_REPORT_H

#include "agent/agent.h"
#include "audit/log.h"

#include <sys/types.h>

/* The log as one run of the hook uses it. */
struct report {
    struct arena *arena;
    pid_t process;         /* the agent's: who has started this one */
    const char *directory; /* NULL: there is none that could be used, see `error` */
    struct log_keeper keeper;
    struct log_settings settings; /* of what is kept */
    bool in_log;                  /* the last record is in the log, not in the spool */
    bool started;                 /* a session has: look for those that were lost */
    struct error error;           /* of what failed last */
};

/* Finds and makes the directory. Nothing else is opened yet. */
void report_start(struct report *report, struct arena *arena);

/* A row about an event: when, where and what, but nothing of a decision. */
struct log_row report_row(const struct report *report, const struct agent *agent,
                          const struct event *event, const struct session_mode *mode);

/* Adds a verdict to it. False when memory is spent. */
bool report_verdict(struct arena *arena, const struct verdict *verdict, struct log_row *row);

/* Makes of a row what the log may have: without secrets, valid and short. False, with
 * report->error, when memory is spent or there is no directory: then nothing can be kept. */
bool report_prepare(struct report *report, struct log_row *row);

/* The line of a prepared row for the spool; empty when memory is spent. */
struct str report_line(struct report *report, enum LOG_RECORD record, const struct log_row *row);

/* The line of a failure that is still to come, of a row as it is: its texts are cut short, so that
 * the safety net can copy it. */
struct str report_failure_line(struct report *report, struct log_row row);

/* Writes `line` of a prepared row into the spool, where what happens often waits for the next that
 * opens the log, or the row into the log itself. False, with report->error, when neither could be
 * done. report->error also tells why it is only in the spool, and report_moved() that a damaged log
 * has been replaced. */
bool report_keep(struct report *report, enum LOG_RECORD record, const struct log_row *row,
                 struct str line);

/* The record that was just kept, of a call that has run: is it certain that the log has no decision
 * about that call? */
bool report_ran_unseen(const struct report *report);

/* Where the damaged log is that this run has replaced; "" when it has replaced none. */
const char *report_moved(const struct report *report);

/* What is left to do when the answer is out: takes in a long spool, tidies the log. */
void report_finish(struct report *report);

#endif
