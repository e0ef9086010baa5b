/* What nah stats and nah report count. */
#ifndef NAH_CMD_FIGURES_H
#define NAH_CMD_FIGURES_H

#include "audit/log.h"
#include "cmd/settings.h"

enum {
    FIGURES_DECISIONS = DECISION_BLOCK + 1,
    FIGURES_TOOLS = 64,
    FIGURES_SLOWEST = 3,
    FIGURES_SPANS = 60,
    FIGURES_DAYS = 7, /* when no time is given */
};

/* One tool, or all those that found no place. */
struct figures_tool {
    struct str name;
    int64_t counts[FIGURES_DECISIONS];
};

/* A call that came often, and the command that makes it asked about no more; empty when no single
 * setting does. */
struct often {
    int64_t id; /* of the newest */
    int64_t count;
    struct str input;
    struct str reason;
    struct str remedy;
};

struct oftens {
    struct often *items;
    size_t count;
    size_t capacity;
};

struct figures {
    struct arena *arena;
    struct settings *settings; /* NULL: nothing is tried, so there are no remedies */
    int64_t since_ms;
    int64_t until_ms; /* now */
    int64_t counts[FIGURES_DECISIONS];
    struct figures_tool tools[FIGURES_TOOLS];
    size_t tool_count;
    int64_t hours; /* in which there was a decision */
    int64_t last_hour;
    struct log_point slowest[FIGURES_SLOWEST]; /* without their tools */
    struct oftens asked;
    struct oftens refused;
    /* The time from `start_ms` on, in spans of the same length. */
    int64_t start_ms;
    int64_t span_ms;
    size_t span_count;
    int64_t spans[FIGURES_SPANS][FIGURES_DECISIONS];
};

/* Nothing counted yet, from FIGURES_DAYS ago on. */
void figures_init(struct figures *figures, struct arena *arena);

/* Counts the log's decisions since figures->since_ms. */
bool figures_gather(struct figures *figures, struct log *log, struct error *error);

int64_t figures_all(const struct figures *figures);

/* The decisions of the span that has the most. */
int64_t figures_most(const struct figures *figures);

/* Questions in an hour, of those hours in which there was any decision. */
double figures_asks_per_hour(const struct figures *figures);

/* "3 h" for a span. */
void figures_add_span(struct builder *out, int64_t span_ms);

#endif
