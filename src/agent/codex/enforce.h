/* The machine-wide requirements by which every session of Codex runs nah's hook and asks. */
#ifndef NAH_AGENT_CODEX_ENFORCE_H
#define NAH_AGENT_CODEX_ENFORCE_H

#include "agent/care.h"

/* agent_care.enforce */
bool codex_enforce(const struct care_request *request, bool remove, struct arena *arena,
                   struct file_changes *out, struct error *error);

/* The text of the requirements with nah's added to, or taken out of, `text`. The hook is of every
 * session; `has_tty_feature`: Codex knows features.unified_exec_tty. ERROR_USAGE when the text
 * cannot be merged with. */
bool enforce_add(struct str text, const char *hook, bool has_tty_feature, struct arena *arena,
                 struct str *out, struct error *error);
bool enforce_remove(struct str text, struct arena *arena, struct str *out, struct error *error);

#endif
