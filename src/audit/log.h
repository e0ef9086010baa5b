/* The decision log: one SQLite file, one row a decision; a spool beside it for what waits: a
 * session's last minute, and bad days. */
#ifndef NAH_AUDIT_LOG_H
#define NAH_AUDIT_LOG_H

#include "base/error.h"
#include "judge/verdict.h"

#include <stdint.h>

#define LOG_FILE   "decisions.db" /* in state_dir() */
#define SPOOL_FILE "spool.jsonl"

enum {
    LOG_INPUT_MAX = 64 * 1024, /* bytes of an input that are kept */
    LOG_NO_EXIT = 0,
};

struct log;

/* How much of a call's input is kept. */
enum LOG_INPUT {
    LOG_INPUT_REDACTED, /* without its secrets */
    LOG_INPUT_FULL,
    LOG_INPUT_NONE,
};

/* What the user wants of the log; {0} is what holds without a word of his. */
struct log_settings {
    enum LOG_INPUT store_input;
    bool store_patch;  /* patches whole, not only their files and counts of lines */
    int keep_days;     /* older decisions go, a few at a time; 0: they stay */
    int64_t max_bytes; /* of the log; then its oldest go, likewise; 0: it may grow */
};

/* What can be put into the log. */
enum LOG_RECORD {
    LOG_DECISION, /* one decision: every field */
    LOG_SESSION,  /* a session starts or is resumed: session_id, agent, agent_version, mode, gate,
                     cwd, project, pid, ts_ms */
    LOG_RAN,      /* a call has run: session_id, call, ts_ms; outcome is "" or "ran", or "failed"
                     with exit_code */
    LOG_ASKED,    /* a call that was decided before it ran comes again, to leave the agent's
                     sandbox: session_id, call */
    LOG_ENDED,    /* a session ends: session_id, ts_ms */
    LOG_UNGATED,  /* calls of a session are no longer put to nah as it was started to do: its gate
                     is "lost" from then on, but for one that never asked anybody; as LOG_SESSION,
                     where the log does not know it */
    LOG_PATCHED,  /* patches of a session were carried out, or have failed: session_id, ts_ms;
                     actions is a JSON array of {tool, turn, file, outcome, number}: the tool of
                     patches, a name in this one, "ran" or "failed", and which patch of that file in
                     that turn it is */
    LOG_RECORD_COUNT,
};

/* One decision as it is written and read. Views are borrowed. */
struct log_row {
    int64_t id;       /* given by the log */
    int64_t ts_ms;    /* milliseconds since 1970, UTC */
    int64_t uid;      /* random: tells whether a row that comes twice is the same */
    int64_t call;     /* log_call_key() of the tool call: ties the events of one call together */
    struct str agent; /* "codex" */
    struct str event; /* the agent's name for it: "PermissionRequest" */
    struct str session_id;
    struct str turn_id;
    struct str agent_id;
    struct str tool_use_id;
    struct str tool;
    enum DECISION decision;
    struct str reason;
    struct str rule;
    struct str set_by;  /* where the policy is set: "built-in", "~/.config/nah/config.toml:3" */
    struct str actions; /* JSON array of {type, source, decision, reason, rule, targets} */
    struct str cwd;
    struct str input;
    struct str mode; /* "flow", "no-sandbox", "workspace-write", ... */
    /* "" until known, then "ran", "failed", or "refused": by nah, or by the human when asked */
    struct str outcome;
    struct str project;       /* root of the project; empty: cwd */
    struct str agent_version; /* of a session, as the next three */
    struct str gate;          /* how calls are routed to nah */
    int64_t pid;              /* of the agent; 0: not known */
    int64_t exit_code;        /* of a call that failed; LOG_NO_EXIT: not known */
    int64_t elapsed_us;
    int64_t input_hash; /* of tool and input without its secrets: equal for equal calls */
};

/* Which rows; what is empty or 0 does not matter. */
struct log_filter {
    size_t limit;     /* newest rows first, at most this many; 0 is no limit */
    int64_t id;       /* only this one */
    int64_t after_id; /* only those put after this one, in that order instead */
    struct str tool;
    bool by_decision;
    enum DECISION decision;
    struct str session; /* its session_id */
    int64_t since_ms;   /* from this time on */
    int64_t until_ms;   /* before this time */
    struct str action;  /* the type of one of its actions */
    struct str path;    /* absolute: one of its targets is this, or below it */
    struct str home;    /* for the path; "" where targets below it are not looked for by ~ */
    struct str host;    /* one of its targets */
    struct str text;    /* in its input, whatever the size of ASCII letters */
    struct str project;
};

enum LOG_ACCESS {
    LOG_WRITE, /* the directory and the file are made, private to the user */
    LOG_BRIEF, /* as LOG_WRITE, by a process that ends at once: where nobody else has the log open
                  it keeps others waiting, and so needs no memory that it shares with them */
    LOG_READ,  /* a log that is not there is ERROR_MISSING */
};

/* Opens the log in `directory`, waiting at most `patience_ms` at each step for other processes.
 * NULL with `error`: also when it is a link, is another user's, or has the form of a newer nah (it
 * is left alone). A damaged file is ERROR_SYNTAX with LOG_READ; with LOG_WRITE it is moved aside
 * and a new one is started. The caller closes it. */
struct log *log_open(const char *directory, enum LOG_ACCESS access, int patience_ms,
                     struct error *error);

/* For a log whose file shows as damaged later, when log_put() fails with ERROR_SYNTAX: closes it,
 * moves the file aside and gives a new one. NULL with `error` as log_open(). */
struct log *log_renew(struct log *log, const char *directory, struct error *error);

/* Where the damaged file is that this log replaces; "" when it replaces none. */
const char *log_set_aside(const struct log *log);

/* Writes one record; it is there for others when this returns true. What LOG_RAN and LOG_ASKED mean
 * is the newest decision of that session and call without an outcome; when there is none they do
 * nothing. LOG_PATCHED is about the oldest such decisions, as many as it tells of more than the log
 * knows to have run. LOG_ENDED also says of what nobody has approved that it was refused. A
 * decision that is in the log already is not written again. */
bool log_put(struct log *log, enum LOG_RECORD record, const struct log_row *row,
             struct error *error);

/* Did the last LOG_RAN that was put find the decision of its call? */
bool log_found_decision(const struct log *log);

/* Ends the open sessions whose agent is gone, as "lost"; one that turns out to have been alive ends
 * properly later. */
bool log_end_lost(struct log *log, struct error *error);

/* As many records as wanted between the two become one transaction. */
bool log_begin(struct log *log, struct error *error);
bool log_commit(struct log *log, struct error *error);

/* Moves what was written from the write-ahead file to the database when that has grown long. May
 * wait for the disk: to be called when nobody waits for an answer. */
void log_tidy(struct log *log);

/* Gives the rows that fit to `visit`, newest first, until it returns false; a decision after which
 * LOG_ASKED came is left out, since a later row is about the same call. Views in the row are valid
 * during the call only. */
bool log_query(struct log *log, const struct log_filter *filter,
               bool (*visit)(const struct log_row *row, void *context), void *context,
               struct error *error);

/* How many decisions log_make_search() has to look at; 0 when there is nothing for it to do. */
int64_t log_search_waits(struct log *log);

/* Adds some thousand decisions to the index by which log_query() finds them in a long log; takes
 * some hundred milliseconds. To be called when nobody waits, until it returns false: then it has
 * all but the newest, or cannot be made now, or another process makes it. */
bool log_make_search(struct log *log);

/* Removes at most 200 of the decisions made before `before_ms`; `*count` is how many. */
bool log_prune_some(struct log *log, int64_t before_ms, int64_t *count, struct error *error);

/* The bytes that the rows take in the log's file; -1 when that cannot be told. */
int64_t log_size(struct log *log);

/* Removes at most 200 of the oldest decisions when the log has more than `max_bytes`; `*count` is
 * how many. */
bool log_shrink_some(struct log *log, int64_t max_bytes, int64_t *count, struct error *error);

/* Removes the oldest decisions until the log has no more than that, as log_prune() does it. */
bool log_shrink(struct log *log, int64_t max_bytes, int64_t *count, struct error *error);

struct log_session {
    struct str session_id;
    struct str agent;
    struct str mode;
    struct str cwd;
    struct str exit; /* "" while it is open, then "ended" or "lost" */
    struct str gate; /* see LOG_SESSION */
    int64_t started_ms;
    int64_t ended_ms; /* 0 while it is open */
    int64_t decisions;
    int64_t asks;
    int64_t blocks;
};

/* Gives the newest sessions to `visit`, at most `limit`, until it returns false. Views are valid
 * during the call only. */
bool log_each_session(struct log *log, size_t limit,
                      bool (*visit)(const struct log_session *session, void *context),
                      void *context, struct error *error);

/* The same of one session, if it is there. */
bool log_one_session(struct log *log, struct str session_id,
                     bool (*visit)(const struct log_session *session, void *context), void *context,
                     struct error *error);

/* Gives the name of each tool that the log has decisions of to `visit`, until it returns false. It
 * is valid during the call only. */
bool log_each_tool(struct log *log, bool (*visit)(struct str tool, void *context), void *context,
                   struct error *error);

/* What statistics need of every decision. */
struct log_point {
    int64_t id;
    int64_t ts_ms;
    int64_t elapsed_us;
    enum DECISION decision;
    struct str tool;
};

/* Gives the decisions from `since_ms` on to `visit`, oldest first, until it returns false. */
bool log_each_point(struct log *log, int64_t since_ms,
                    bool (*visit)(const struct log_point *point, void *context), void *context,
                    struct error *error);

/* Gives the newest decision of each of the `limit` most frequent calls that were decided so since
 * `since_ms`, with how often. Views are valid during the call only. */
bool log_each_frequent(struct log *log, enum DECISION decision, int64_t since_ms, size_t limit,
                       bool (*visit)(const struct log_row *row, int64_t count, void *context),
                       void *context, struct error *error);

/* Removes the decisions made before `before_ms`, and the sessions that have none left and ended
 * before; with `dry_run` only counts them. In many short transactions, so that whoever wants to
 * write meanwhile hardly waits. `*count` decisions are gone even when it fails. */
bool log_prune(struct log *log, int64_t before_ms, bool dry_run, int64_t *count,
               struct error *error);

/* Whoever has records to keep: in the log, or in the spool while the log cannot be written. */
struct log_keeper {
    const char *directory; /* must exist */
    int patience_ms;
    int keep_days;     /* as in the settings */
    int64_t max_bytes; /* likewise */
    struct log *log;   /* opened when first needed; NULL until then */
    bool waits;        /* log_keep_waiting() has left something in the spool */
};

/* Keeps one record, ready as from log_row_prepare(); `line` is record_write() of it. A short spool
 * is taken in first. LOG_RAN waits for others who are taking in a spool that may have its decision,
 * and stays in the spool when that takes too long. False with `error` when it is neither in the log
 * nor in the spool; `error` also tells why it is only in the spool. */
bool log_keep(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
              struct str line, struct error *error);

/* As log_keep(), for what need not be in the tables at once: it only goes into the spool, which
 * costs a small part of opening the log. That holds for LOG_RAN when its decision waits there, too,
 * and where the log's file is not damaged at first sight; what has words for the user does not wait
 * when the spool is due to be taken in, so that they can say what became of the log. Else it is
 * kept as by log_keep(). The next record that is put into the log, whoever reads the log, and
 * log_keeper_finish() when the spool is long or a minute old, take it in. */
bool log_keep_waiting(struct log_keeper *keeper, enum LOG_RECORD record, const struct log_row *row,
                      struct str line, struct error *error);

/* When nobody waits any more: takes in a spool that is long or old, now and then removes some
 * decisions that are too old, tidies the log and closes it. */
void log_keeper_finish(struct log_keeper *keeper);

/* Closes it; NULL is fine. What was written stays in the write-ahead file for the next one. */
void log_close(struct log *log);

/* The key of a tool call: the same for each event of one call, other calls almost never have it.
 * White space at the end of the text does not count, since agents differ in it by event. */
int64_t log_call_key(struct str turn_id, struct str tool, struct str text);

/* Makes a row fit to be kept, in `arena`: every text is valid UTF-8 without NUL, secrets and
 * patches are left out as `settings` say (NULL: the usual), an input that is too long is cut with a
 * note of its size, and `call` and `input_hash` are set. False when memory is spent. */
bool log_row_prepare(struct arena *arena, const struct log_settings *settings, struct log_row *row);

/* As log_row_prepare() with the usual settings. */
bool log_row_clean(struct arena *arena, struct log_row *row);

#endif
