/* What clients of databases share: where a call goes, and the action that comes of it. */
#ifndef NAH_ACTION_DATABASES_H
#define NAH_ACTION_DATABASES_H

#include "action/reading.h"

/* What one command line says. */
struct database_call {
    struct value host;
    struct value port;
    struct value name;
    enum SQL_EFFECT effect;
    bool given; /* there are statements */
    bool vague; /* something in it may mean another database, or do more */
};

/* Notes a statement, the strictest of which counts. */
void database_add_effect(struct database_call *call, enum SQL_EFFECT effect);
/* Notes one word of what says where the call goes; a second one would be another place. */
void database_set_once(struct database_call *call, struct value *part,
                       const struct argument *argument);
/* Splits what follows "SCHEME://" in `name`, USER:PASSWORD@HOST:PORT/NAME, into its parts; what
 * follows a question mark is left in `*options`, empty when there is none. */
void database_split_url(struct database_call *call, struct str *options);
/* Adds the action, with the target "host:port/name" as far as it is known; `usual_port` is left
 * away. False when memory is spent. */
bool database_add_call(struct reading *reading, struct command *command, struct database_call *call,
                       const char *usual_port);

#endif
