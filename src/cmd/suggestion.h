/* Which settings would have spared questions that the log shows were answered with yes. */
#ifndef NAH_CMD_SUGGESTION_H
#define NAH_CMD_SUGGESTION_H

#include "audit/log.h"
#include "cmd/settings.h"

/* From what lets most through to what lets least through. */
enum SUGGESTION {
    SUGGEST_ALLOW,          /* nah allow TYPE */
    SUGGEST_DATABASE_WRITE, /* nah trust database:TARGET write */
    SUGGEST_TRUST_HOST,     /* nah trust HOST */
    SUGGEST_TRUST_PATH,     /* nah trust DIR */
    SUGGEST_DATABASE_READ,  /* nah trust database:TARGET */
    SUGGEST_CONTAINER,      /* nah trust container:NAME */
    SUGGEST_ALLOW_PATH,     /* nah allow-path PATH, for one project */
    SUGGEST_CLASSIFY,       /* nah classify PREFIX package_run */
};

struct suggestion {
    enum SUGGESTION kind;
    struct str word;
    struct str project;            /* of SUGGEST_ALLOW_PATH */
    const struct suggestion *next; /* a further setting that it needs; NULL: none */
    const bool *spares;            /* of each question of the search: is it one of the spared? */
    size_t spared;                 /* questions answered with yes that would not have been asked */
    size_t let_through;            /* those answered with no that would have run */
};

struct suggestions {
    struct suggestion *items;
    size_t count;
    size_t capacity;
    size_t approved; /* questions in the log that were answered with yes and would be asked now */
};

/* Looks through the newest questions of the log and tries each setting that might have spared one:
 * every call is decided again with it. Where no setting alone spares a question, a few that do so
 * together are one suggestion. Best first; what spares fewer than two is left out, and what spares
 * nothing that a narrower one does not spare as well. Owned by the arena of `settings`. False with
 * an error; no log gives no suggestions. */
bool suggestions_find(struct settings *settings, struct suggestions *out, struct error *error);

/* The command that makes one setting with which this call would have been allowed, tried as above;
 * empty when there is none, or it would be allowed by now. Owned by the arena of `settings`. */
struct str suggestion_for(struct settings *settings, const struct log_row *row);

/* The command that makes the setting, such as "nah trust api.example"; of several, all of them with
 * && between. */
struct str suggestion_command(struct settings *settings, const struct suggestion *suggestion);

/* The word that nah forget takes it back by, such as "container:web"; of several, the first one's.
 */
struct str suggestion_forgets(struct settings *settings, const struct suggestion *suggestion);

/* Makes the change in settings->text. */
bool suggestion_apply(struct settings *settings, const struct suggestion *suggestion,
                      struct error *error);

#endif
