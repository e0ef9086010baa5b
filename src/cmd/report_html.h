/* The page of nah report: one file of HTML that asks nobody for anything. */
#ifndef NAH_CMD_REPORT_HTML_H
#define NAH_CMD_REPORT_HTML_H

#include "cmd/figures.h"
#include "cmd/ui.h"

/* One call of the session, as it came. */
struct report_call {
    int64_t id;
    int64_t ts_ms;
    int64_t elapsed_us;
    enum DECISION decision;
    struct str tool;
    struct str input;
    struct str reason;
    struct str outcome;
    struct str rule;
};

struct report_page {
    const struct figures *figures;
    enum UI_TIME time;
    struct log_session session; /* its session_id is empty when there is none */
    struct {
        struct report_call *items; /* the oldest first */
        size_t count;
        size_t capacity;
    } calls;
    size_t left_out; /* older calls of the session */
};

/* Appends the page. Every text from the log is escaped, and what a browser would show as nothing or
 * turn around is written as in a terminal. */
void report_add_page(struct builder *out, const struct report_page *page);

/* Appends `text` as the text of an element or of an attribute in double quotes, cut after so many
 * characters; 0: whole. */
void report_add_text(struct builder *out, struct str text, size_t characters);

#endif
