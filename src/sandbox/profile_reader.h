/* What the files of the profile reader share; nobody else includes this. */
#ifndef NAH_SANDBOX_PROFILE_READER_H
#define NAH_SANDBOX_PROFILE_READER_H

#include "base/toml.h"
#include "sandbox/profile.h"

struct profile_reader {
    const struct profile_request *request;
    struct arena *arena;
    struct sandbox_policy *out;
    struct error *error;
    /* of the file that is being read */
    const char *file;
    struct str text;
    bool is_shipped;
    const char *chain[PROFILE_EXTENDS_MAX]; /* files that are open: one extends the next */
    size_t depth;
};

/* What a list of paths grants. */
struct profile_list {
    const char *name;
    unsigned access;
    bool files_only; /* only what is no folder */
};

/* The list of that name; NULL when there is none. */
const struct profile_list *profile_list_find(struct str name);

/* profile_keys.c: fails at a byte of the file. */
bool profile_fail_at(struct profile_reader *reader, size_t offset, enum ERROR_CODE code,
                     const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Takes in a whole table of a profile, but for `extends`. */
bool profile_take(struct profile_reader *reader, const struct toml_value *root);

/* profile_paths.c: a path as written, with ~ and variables; `origin` is for messages. `*path` is
 * NULL when one of the variables has no value. */
bool profile_expand(struct profile_reader *reader, struct str written, const char *origin,
                    const char **path);

/* Grants a path as written. */
bool profile_grant(struct profile_reader *reader, const struct profile_list *list,
                   struct str written, bool create, const char *origin);

/* Protects one. */
bool profile_protect(struct profile_reader *reader, struct str written, const char *origin);

/* Lets one Unix socket be connected to. */
bool profile_socket(struct profile_reader *reader, struct str written, const char *origin);

/* Adds a line to the notes, or to the details when it is about a shipped profile. */
bool profile_note(struct profile_reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds a line to the notes, whosever profile it is about. */
bool profile_warn(struct profile_reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds a port, once; NULL-safe on memory: false. */
bool profile_port(struct profile_reader *reader, struct sandbox_ports *ports, uint16_t port);

/* False with ERROR_MEMORY. */
bool profile_fail_memory(struct profile_reader *reader);

#endif
