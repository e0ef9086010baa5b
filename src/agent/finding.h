/* What in an agent's own files, or around it, bears on the guard, and how to mend it. */
#ifndef NAH_AGENT_FINDING_H
#define NAH_AGENT_FINDING_H

#include "base/str.h"

enum FINDING {
    FINDING_NOTE,    /* good to know; nothing is wrong */
    FINDING_PINNED,  /* a guarded session sets it aside; others do not */
    FINDING_WARNING, /* a guarded session goes on with it */
    FINDING_BLOCKER, /* no session can be guarded with it, or none of some mode */
};

/* How a file is mended. */
enum MEND {
    MEND_NONE,   /* only by a person */
    MEND_REMOVE, /* takes away the TOML value at `path` */
    MEND_SET,    /* makes the TOML value at `path` read `value` */
    MEND_CUT,    /* cuts the bytes from `start` up to `end` */
};

struct finding {
    enum FINDING level;
    const char *id;   /* stable: "approval-policy" */
    const char *file; /* absolute; NULL: none */
    size_t line;      /* from 1; 0: none */
    struct str what;  /* "approval_policy = \"never\"" */
    const char *why;  /* one sentence */
    const char *remedy;
    enum MEND mend;
    struct str text; /* of the file, as it was read; for mending */
    struct str path; /* a dotted key as TOML writes it */
    const char *value;
    size_t start;
    size_t end;
};

struct findings {
    struct finding *items;
    size_t count;
    size_t capacity;
};

/* "note", "pinned", "warning", "blocker". */
const char *finding_level_name(enum FINDING level);

/* Appends "FILE:LINE: WHAT", or what there is of it. */
void finding_add_place(struct builder *out, const struct finding *finding);

/* Appends the place, why it matters and the remedy, in lines. */
void finding_add_text(struct builder *out, const struct finding *finding);

#endif
