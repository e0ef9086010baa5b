/* Tools that a session makes ask, by the settings of its command line. */
#ifndef NAH_AGENT_CODEX_PINS_H
#define NAH_AGENT_CODEX_PINS_H

#include "base/str.h"

/* A setting whose value is to be "prompt", as the keys of the tables that it lies in. */
struct codex_pin {
    struct strs path;
};

struct codex_pins {
    struct codex_pin *items;
    size_t count;
    size_t capacity;
};

/* Adds the setting unless it is there. The keys are copied as views. False when memory is spent. */
bool codex_pin_add(struct codex_pins *pins, const struct str *keys, size_t count,
                   struct arena *arena);

/* Appends "TABLE={...}" for each table at the root: one for all, since of two settings of the same
 * key on a command line Codex takes the last. False when memory is spent. */
bool codex_pins_write(const struct codex_pins *pins, struct arena *arena, struct strs *out);

#endif
