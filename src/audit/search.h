/* Finds the decisions whose input has a text, in a log of any length: an index of all sequences of
 * three characters, in a database of its own beside the log. Who looks for a text brings it up to
 * date first, so that it costs nothing to write a decision. It may be removed at any time. */
#ifndef NAH_AUDIT_SEARCH_H
#define NAH_AUDIT_SEARCH_H

#include "audit/log.h"

#define SEARCH_FILE "search.db"

struct search_result {
    int64_t *ids; /* of decisions, the greatest first; owned by the arena */
    size_t count;
    bool whole; /* there are no others */
};

/* Finds at most `most` decisions that may have `text` in their input; there can be others among
 * them, and some that the log no longer has. False when the log itself has to be read: the text has
 * less than three characters, or there is no index to be had. */
bool search_find(struct log *log, struct str text, size_t most, struct arena *arena,
                 struct search_result *result);

/* Forgets all texts, after decisions were removed. */
void search_forget(struct log *log);

#endif
