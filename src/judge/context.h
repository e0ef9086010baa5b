/* What is known of one target: the tables of sensitive paths, the project boundary, the hosts. */
#ifndef NAH_JUDGE_CONTEXT_H
#define NAH_JUDGE_CONTEXT_H

#include "action/action.h"
#include "judge/judge.h"
#include "judge/verdict.h"

struct config_source;

/* What one access to one target is. Views are static, owned by the arena, or the target's own. */
struct finding {
    enum DECISION decision; /* for the access that was asked */
    struct str rule;        /* "path-private-key", "path-outside-project", "host-unknown", ... */
    struct str what; /* the target as the user would write it, with what it is where that decides:
                        "~/.ssh/id_rsa (a private key)" */
    struct str name; /* only the target: "~/.ssh/id_rsa", "src/a.c" for one in the project */
    /* What this access really is, whatever command does it: ACTION_SYSTEM_DESTRUCTIVE,
     * ACTION_GUARD_TAMPER, ACTION_PERSISTENCE or ACTION_ENV_READ; ACTION_TYPE_COUNT: nothing
     * special. */
    enum ACTION_TYPE becomes;
    bool secret;   /* its content is a secret: counts in flows to the network */
    bool outside;  /* outside the project, its roots and the temp directories */
    bool loopback; /* of a host: this machine */
    const struct config_source *source; /* of a setting that decided; NULL: it is built in */
};

/* Judges an access to a path by the rules of every kind, for the path as written and for what its
 * links lead to; the stricter wins. A pattern is judged as the most sensitive path that it could
 * match. False only when memory is spent. */
bool path_find(const struct environment *environment, const struct target *target,
               struct arena *arena, struct finding *out);

/* As path_find() for a patch: files that nobody should edit unseen are protected too. */
bool path_find_edit(const struct environment *environment, const struct target *target,
                    struct arena *arena, struct finding *out);

/* Judges a connection that an action of `type` makes; the value may be a URL, a host, host:port or
 * user@host:path. False only when memory is spent. */
bool host_find(const struct target *target, enum ACTION_TYPE type, struct arena *arena,
               struct finding *out);

/* The host of a URL or of what network programs take for one, as leniently as they read it: no
 * scheme, user:password@, ports, [v6]; in lower case, numbers of any form as a dotted quad. False
 * when it has none, when two programs would read it differently, or when memory is spent. */
bool host_of_url(struct str url, struct arena *arena, struct str *host);

#endif
