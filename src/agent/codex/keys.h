/* Codex's settings that nah decides itself for a guarded session. */
#ifndef NAH_AGENT_CODEX_KEYS_H
#define NAH_AGENT_CODEX_KEYS_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

struct codex_key {
    const char *pattern; /* "features.hooks"; "*" is any one part, a "**" at the start any parts */
    const char *advice;  /* what to do instead */
};

/* The row that owns the key, a part of what it leads to or something that it lies in; NULL when the
 * user may set it. The key is as on the command line, in any spelling: dotted, quoted, with blanks.
 * Codex itself reads less than TOML there; whatever might be meant counts. */
const struct codex_key *codex_key_owner(struct str key);

/* The same for a setting of the command line, whose value may be a table that brings such a key:
 * `*owner` is NULL when the user may set it. False when memory is spent. */
bool codex_setting_owner(struct str key, struct str value, struct arena *arena,
                         const struct codex_key **owner);

/* Its name for a message. */
const char *codex_key_name(const struct codex_key *key);

/* The part `index` of such a key, without blanks and quotes; empty when there are fewer. */
struct str codex_key_part(struct str key, size_t index);

#endif
