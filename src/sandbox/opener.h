/* Opens a page in the user's browser for a program inside, which cannot: a log-in by browser. Only
 * pages of origins that are listed, whatever inside asks for it. */
#ifndef NAH_SANDBOX_OPENER_H
#define NAH_SANDBOX_OPENER_H

#include "base/error.h"
#include "base/str.h"

/* The event by which those inside ask for it, and the answer when it was done; any other answer
 * says why not. */
#define OPENER_EVENT  "OpenPage"
#define OPENER_OPENED "opened"

/* May it be opened? It must be of one of `origins` ("https://login.example", ended by NULL), and an
 * answer that it sends on (redirect_uri) must go to one of those that are http, on this machine.
 * ERROR_ACCESS with the reason. */
bool opener_allows(struct str url, const char *const *origins, struct arena *arena,
                   struct error *error);

/* Makes the folder with a program `xdg-open` that asks the supervisor behind `channel`, by `hook`.
 * The program's path is owned by `arena`. ERROR_SYSTEM, ERROR_MEMORY. */
bool opener_make(const char *folder, const char *hook, const char *agent, const char *channel,
                 struct arena *arena, char **program, struct error *error);

/* Removes what that has made. */
void opener_remove(const char *folder);

/* Outside: starts the user's browser, that of $BROWSER or what xdg-open finds, and returns when it
 * has been started. ERROR_MISSING when there is none. */
bool opener_open(struct str url, struct arena *arena, struct error *error);

#endif
