/* Codex's .rules files: calls of prefix_rule(), host_executable() and network_rule() in Starlark.
 * Only calls with plain literals are read; whatever else a file holds is pointed at, since only
 * running it would tell what it does. */
#ifndef NAH_AGENT_CODEX_EXECPOLICY_H
#define NAH_AGENT_CODEX_EXECPOLICY_H

#include "base/str.h"

enum RULES_CALL {
    RULES_PREFIX,  /* prefix_rule: of the first words of a command */
    RULES_HOST,    /* host_executable: paths for which the rules of a name hold, too */
    RULES_NETWORK, /* network_rule: of a host */
};

enum RULES_DECISION {
    RULES_ALLOW,
    RULES_PROMPT,
    RULES_FORBID,
};

/* Views are of the text or owned by the arena that it was read with. */
struct rules_call {
    enum RULES_CALL kind;
    enum RULES_DECISION decision; /* of a prefix or network rule */
    size_t start;                 /* bytes of the text, from the name up to behind ")" */
    size_t end;
    size_t line;          /* from 1 */
    bool has_lines;       /* it shares its lines with no other statement */
    struct strs *pattern; /* of a prefix rule: for each word the alternatives */
    size_t length;        /* of pattern */
    struct str name;      /* of the executable, or the host */
    struct strs paths;    /* of the executable */
};

/* A part that cannot be verified. */
struct rules_doubt {
    size_t line;
    const char *what; /* static */
};

struct rules_file {
    struct {
        struct rules_call *items;
        size_t count;
        size_t capacity;
    } calls;
    struct {
        struct rules_doubt *items;
        size_t count;
        size_t capacity;
    } doubts;
};

/* Reads the text of a file; any bytes will do. `text` must outlive `out`. False only when memory is
 * spent. */
bool execpolicy_read(struct str text, struct arena *arena, struct rules_file *out);

/* The bytes to cut for taking the call away: its lines, with a comment at their end, if it has them
 * for itself. */
void execpolicy_cut(struct str text, const struct rules_call *call, size_t *start, size_t *end);

#endif
