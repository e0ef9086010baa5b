/* What `nah sandbox`, `nah why` and `nah run --outer` share: from flags to a policy. */
#ifndef NAH_CMD_BOUNDARY_H
#define NAH_CMD_BOUNDARY_H

#include "cmd/places.h"
#include "sandbox/confine.h"
#include "sandbox/placeholder.h"
#include "sandbox/profile.h"

enum {
    BOUNDARY_FLAGS_MAX = 256,
    BOUNDARY_VARIABLES_MAX = 16,
};

/* The flags as given. */
struct boundary_flags {
    const char *profile; /* NULL: the usual one */
    struct profile_flag items[BOUNDARY_FLAGS_MAX];
    size_t count;
    bool reads_only;
    bool is_strict;
    bool is_nested;
    bool i_know;
    bool prints_profile;
    bool is_json;
};

/* A policy, and what it needs on the machine. */
struct boundary {
    struct sandbox_policy policy;
    struct confine_level level;
    struct strs warnings;
    struct places places;
    struct profile_variable variables[BOUNDARY_VARIABLES_MAX];
    size_t variable_count;
    const char *project;
    const char *temporary; /* the folder for temporary files, made for this run; NULL: none yet */
    const char *canary;    /* as in confine_self(); NULL: everything is granted */
    struct placeholders placeholders; /* with --strict */
};

/* Takes argv[*at] when it is one of the flags, with its value, and moves `*at` behind it. False
 * with ERROR_USAGE when a value is missing; `*is_taken` tells whether it is one. */
bool boundary_take_flag(struct boundary_flags *flags, int argc, char **argv, int *at,
                        bool *is_taken, struct error *error);

/* Finds the places and reads the profile `name`, or that of the flags. The folder for temporary
 * files is made. */
bool boundary_open(struct boundary *boundary, const struct boundary_flags *flags, const char *name,
                   struct arena *arena, struct error *error);

/* Just before the start: can this machine hold the policy (see confine_check())? With --strict what
 * is protected and does not exist is made until boundary_close(). */
bool boundary_hold(struct boundary *boundary, struct arena *arena, struct error *error);

/* Prints the profile as it is in force to stdout; returns EXIT_DONE. */
int boundary_print(const struct boundary *boundary, bool is_json, struct arena *arena);

/* Writes the notes and what this machine cannot hold to stderr. */
void boundary_tell(const struct boundary *boundary);

/* The environment of the program inside, ended by NULL, and on stderr what is left out; NULL when
 * memory is spent. `added` as in environment_make(), may be NULL. */
char **boundary_environment(const struct boundary *boundary, char *const *added,
                            struct arena *arena);

/* Removes what boundary_open() made. */
void boundary_close(struct boundary *boundary);

/* The lines of the flags for the help of a command. */
#define BOUNDARY_USAGE                                                                             \
    "  --profile NAME     the profile: a name, or a path with a slash\n"                           \
    "  --allow PATH       read, change and start what is there\n"                                  \
    "  --read PATH        read and start what is there\n"                                          \
    "  --write PATH       read and change what is there\n"                                         \
    "  --allow-file PATH  read and change this one file or device\n"                               \
    "  --no-net           no network\n"                                                            \
    "  --port N           of the network, TCP to port N alone; may be repeated\n"                  \
    "  --unix PATH        connect to this Unix socket\n"                                           \
    "  --env NAME         let this variable pass; * stands for any text\n"                         \
    "  --read-only        nothing in the project can be changed\n"                                 \
    "  --strict           what this machine cannot hold is an error, not a warning\n"              \
    "  --nested           the thin boundary: network, scopes and calls, no files; a sandbox\n"     \
    "                     works inside\n"                                                          \
    "  --i-know           / or the whole home may be granted\n"                                    \
    "  --print-profile    print what is let through, with where each line is from, and end\n"

#define BOUNDARY_SYNOPSIS(indent)                                                                  \
    "[--profile NAME] [--allow PATH] [--read PATH] [--write PATH]\n" indent                        \
    "[--allow-file PATH] [--no-net] [--port N] [--unix PATH] [--env NAME]\n" indent                \
    "[--read-only] [--strict] [--nested] [--i-know] [--print-profile]"

#endif
