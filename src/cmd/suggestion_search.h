/* What a search for suggestions knows, and its steps; inside the suggestions. */
#ifndef NAH_CMD_SUGGESTION_SEARCH_H
#define NAH_CMD_SUGGESTION_SEARCH_H

#include "cmd/suggestion.h"
#include "judge/config_files.h"
#include "judge/judge.h"

/* A project that questions came from. */
struct suggestion_origin {
    struct str project;
    struct environment environment;
    struct config files; /* the two files there, as they are */
    bool usable;
};

/* A call that was a question. */
struct suggestion_question {
    struct request request;
    size_t place;
    bool approved;
    struct str actions; /* as in the log */
};

struct suggestion_search {
    struct settings *settings;
    struct arena *arena;
    struct {
        struct suggestion_origin **items; /* what is in one points to other parts of it */
        size_t count;
        size_t capacity;
    } places;
    struct {
        struct suggestion_question *items;
        size_t count;
        size_t capacity;
    } questions;
    struct suggestions *out;
    size_t least; /* that a setting has to spare */
    bool failed;  /* memory is spent */
};

/* suggestion_trial.c: calls are decided again */

/* Which questions are none any more: other settings have been made since. Counts those that still
 * are and were answered with yes. Owned by search->arena; NULL when memory is spent. */
bool *search_find_allowed(struct suggestion_search *search);

/* Counts what the setting spares and lets through, with the text that settings->text now is; leaves
 * out the questions that were allowed. May set search->failed. */
void search_measure(struct suggestion_search *search, const bool *allowed,
                    struct suggestion *suggestion);

/* Would the question be allowed with these, but for the one at `without`? */
bool search_is_allowed_with(struct suggestion_search *search,
                            const struct suggestion_question *question,
                            const struct suggestions *parts, size_t without);

/* suggestion_rank.c */

/* Takes out what spares nothing that a narrower one does not spare as well. `questions` is how many
 * there are in `spares` of each. */
void suggestions_drop_needless(struct suggestions *suggestions, size_t questions);

/* More spared first, then fewer let through, then by name, so that numbers stay. */
void suggestions_sort(struct suggestions *suggestions);

#endif
