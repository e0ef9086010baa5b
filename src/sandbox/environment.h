/* Which variables of the environment pass the boundary. */
#ifndef NAH_SANDBOX_ENVIRONMENT_H
#define NAH_SANDBOX_ENVIRONMENT_H

#include "sandbox/policy.h"

enum ENVIRONMENT_RULE {
    ENVIRONMENT_PASSES,
    ENVIRONMENT_LOADER, /* makes loaders and interpreters run code of its choice */
    ENVIRONMENT_SECRET, /* has a name as keys and passwords have */
    ENVIRONMENT_DENIED, /* the profile says so */
};

/* What becomes of a variable: one that the profile or --env names passes in any case. */
enum ENVIRONMENT_RULE environment_rule(const struct sandbox_policy *policy, struct str name);

/* Is that the name of a variable by which programs find certificates? It may look like a secret. */
bool environment_names_certificates(struct str name);

/* The variables that pass, ended by NULL, owned by `arena`; `added` ("NAME=value", ended by NULL)
 * come in place of those of the same name. The names left out are in `dropped`. NULL when memory
 * is spent. */
char **environment_make(const struct sandbox_policy *policy, char *const *environment,
                        char *const *added, struct arena *arena, struct strs *dropped);

#endif
