/* Profiles: TOML files that say what a boundary lets through. nah-profile(5) describes them. */
#ifndef NAH_SANDBOX_PROFILE_H
#define NAH_SANDBOX_PROFILE_H

#include "base/error.h"
#include "sandbox/policy.h"

enum {
    PROFILE_SIZE_MAX = 256 * 1024, /* bytes of one file */
    PROFILE_EXTENDS_MAX = 16,      /* profiles in one chain */
};

struct profile_variable {
    const char *name;
    const char *value; /* NULL: it has none, and paths that name it are left out */
};

/* A grant or setting from the command line. */
struct profile_flag {
    const char *flag;  /* "--read" */
    const char *value; /* as given; a relative path is seen from `directory` */
};

struct profile_request {
    const char *name;       /* of a profile, or a path to one (with a slash) */
    const char *folders[3]; /* looked through in this order, ended by NULL */
    size_t shipped;         /* index of the folder with nah's own profiles */
    struct profile_variable *variables;
    size_t variable_count;
    const char *home;
    const char *directory;
    const char *project;
    const struct profile_flag *flags;
    size_t flag_count;
    bool reads_only; /* --read-only: no right to write in the project */
    bool i_know;     /* --i-know: / and the whole home may be granted */
};

/* Reads the profile, all that it extends, and the flags. False with the place in the message:
 * ERROR_SYNTAX, ERROR_MISSING, ERROR_ACCESS (a grant that is refused), ERROR_USAGE (a flag),
 * ERROR_LIMIT, ERROR_MEMORY. Everything in `out` is owned by `arena`. */
bool profile_load(const struct profile_request *request, struct arena *arena,
                  struct sandbox_policy *out, struct error *error);

/* Appends the policy as a profile in TOML, each grant with where it comes from. */
void profile_print(const struct sandbox_policy *policy, struct builder *out);

/* As one JSON object. */
void profile_print_json(const struct sandbox_policy *policy, struct builder *out);

/* "on", "off", "ports" or "loopback". */
const char *sandbox_network_name(enum SANDBOX_NETWORK network);

#endif
