/* The apply_patch format: which files a patch touches, and what it adds to them.
 *
 *     *** Begin Patch
 *     [*** Environment ID: name]
 *     *** Add File: path            then lines that start with +
 *     *** Delete File: path
 *     *** Update File: path         then [*** Move to: path] and hunks: lines that start with @@,
 *                                   a space, + or -, empty lines, *** End of File
 *     *** End Patch
 *
 * Whoever applies the patch may be stricter than this reader, which takes a line for a marker
 * wherever any of them does. What they would read differently from each other is an error. */
#ifndef NAH_ACTION_PATCH_H
#define NAH_ACTION_PATCH_H

#include "base/error.h"
#include "base/str.h"
#include "shell/tree.h"

enum {
    PATCH_SIZE_MAX = 1 << 20, /* bytes */
    PATCH_FILES_MAX = 1000,
};

enum PATCH_KIND {
    PATCH_ADD, /* also replaces a file that exists */
    PATCH_UPDATE,
    PATCH_DELETE,
};

/* What a patch does to one file. Paths are as written: relative to the call's directory, or
 * absolute without `..`; never empty. */
struct patch_operation {
    enum PATCH_KIND kind;
    struct str path;
    struct str move_to; /* of an update; empty: stays where it is */
    struct str body;    /* the lines after its marker, with that of the move */
    size_t line;        /* of its marker, from 1 */
    size_t added;       /* lines */
    size_t removed;
    struct span span; /* marker and body, in the text */
};

struct patch_operations {
    struct patch_operation *items;
    size_t count;
    size_t capacity;
};

struct patch {
    struct patch_operations operations;
    struct str environment; /* where it is to be applied; empty: here */
};

/* Reads a patch; views in `out` are of `text`. Fails on anything that is not understood, with the
 * place, on a patch that touches no file, and beyond the limits. */
bool patch_parse(struct arena *arena, struct str text, struct patch *out, struct error *error);

/* A walk over the lines that an operation adds. Start with {0}. */
struct patch_cursor {
    size_t offset; /* in the body */
    size_t line;   /* of the patch, from 1, of the line that was given last */
};

/* The next added line, without its + and line end; false at the end. */
bool patch_next_added(const struct patch_operation *operation, struct patch_cursor *cursor,
                      struct str *line);

#endif
