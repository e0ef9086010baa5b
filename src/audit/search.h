/* Finds the decisions that can fit a filter, in a log of any length: an index of all sequences of
 * three characters in their inputs, and of what else filters ask for, in a database of its own
 * beside the log. log_make_search() makes it, so that it costs nothing to write a decision. It may
 * be removed at any time. */
#ifndef NAH_AUDIT_SEARCH_H
#define NAH_AUDIT_SEARCH_H

#include "audit/log.h"

#define SEARCH_FILE "search.db"

struct search_index;

/* Opens the index as it is; NULL when there is none, or not one of this log. The caller closes
 * it. */
struct search_index *search_open(struct log *log);
void search_close(struct search_index *index);

/* Decisions below this number are in the index, those from it on are not. */
int64_t search_end(const struct search_index *index);

/* Looks for decisions that can have all of what the filter asks for, but for its path and session.
 * False when it cannot. */
bool search_begin(struct search_index *index, const struct log_filter *filter, struct arena *arena);

/* The next one, from the greatest number on; it may not be in the log any more. False when there
 * are no more, or when search_failed(). */
bool search_next(struct search_index *index, int64_t *id);
bool search_failed(const struct search_index *index);

/* Forgets all, after decisions were removed. */
void search_forget(struct log *log);

#endif
