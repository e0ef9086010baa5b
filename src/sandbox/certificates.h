/* Where the certificates of this machine really lie: what a variable or a link names may be in a
 * folder that no profile knows of, as those of a company are. */
#ifndef NAH_SANDBOX_CERTIFICATES_H
#define NAH_SANDBOX_CERTIFICATES_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Grants for reading what the variables of `environment` ("NAME=value", ended by NULL) name, seen
 * from `directory`, and where links in those and in the usual folders that are granted lead, with a
 * note for each. What those inside could have led elsewhere, and a folder that holds all of `home`,
 * is not granted, which is noted, too. Fails with ERROR_MEMORY. */
bool certificates_grant(struct sandbox_policy *policy, char *const *environment,
                        const char *directory, const char *home, struct arena *arena,
                        struct error *error);

#endif
