/* The policy in force for an action, and what a person's settings say of its targets. */
#ifndef NAH_JUDGE_POLICY_H
#define NAH_JUDGE_POLICY_H

#include "judge/config.h"
#include "judge/context.h"

/* The type's policy in force; `source` (may be NULL) tells where it was set. */
enum POLICY policy_of(const struct config *config, enum ACTION_TYPE type,
                      const struct config_source **source);

/* Has somebody set a policy that lets this type go anywhere: allow where built-in policy is
 * context? */
bool policy_goes_anywhere(const struct config *config, enum ACTION_TYPE type);

/* Takes back what only the unknown host was asked for, when the settings trust it or the policy of
 * `type` is allow. */
void policy_lift_host(const struct config *config, enum ACTION_TYPE type, struct finding *finding);

/* A container that is started or stopped: only a trusted one is nobody's question. */
void policy_judge_container(const struct config *config, const struct target *target,
                            struct finding *finding);

/* Adds to a verdict where its policy comes from, and to its reason what is wrong with the settings.
 */
void policy_finish(const struct environment *environment, struct verdict *verdict,
                   struct arena *arena);

#endif
