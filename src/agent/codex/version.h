/* Which Codex there is: its path, its version, and what it says that it knows. */
#ifndef NAH_AGENT_CODEX_VERSION_H
#define NAH_AGENT_CODEX_VERSION_H

#include "base/error.h"
#include "base/str.h"

struct codex_version {
    unsigned major;
    unsigned minor;
    unsigned patch;
};

/* Does a Codex that is newer than any that nah was tried with put its calls to nah? */
enum CODEX_CHECK {
    CHECK_NONE, /* that was not looked at */
    CHECK_PASSED,
    CHECK_FAILED,
    CHECK_IMPOSSIBLE, /* it could not be found out */
};

/* All views are owned by the arena that it was made with. */
struct codex_program {
    const char *path; /* as found: what to start */
    struct codex_version version;
    struct strs flags;    /* long flags as in "--image=" (takes a value) and "--search" */
    struct strs commands; /* "exec", "e", ... */
    struct strs features; /* of those that matter to the guard, the ones it knows */
    enum CODEX_CHECK check;
    struct str check_why; /* of CHECK_FAILED and CHECK_IMPOSSIBLE */
};

/* Finds the version in the output of `codex --version`; false when there is none. */
bool codex_version_parse(struct str text, struct codex_version *version);

/* Is it that version of major 0, or a later one? */
bool codex_version_reaches(struct codex_version version, unsigned minor, unsigned patch);

/* Is it newer than the last that nah was tried with, 0.CODEX_VERIFIED_MINOR? */
enum {
    CODEX_VERIFIED_MINOR = 169,
};
bool codex_version_is_new(struct codex_version version);

/* Reads the flags and subcommands off the output of `codex --help`; false when memory is spent. */
bool codex_help_parse(struct str text, struct arena *arena, struct codex_program *program);

/* Does the help name this flag ("--search")? */
bool codex_program_knows(const struct codex_program *program, const char *flag);

/* Does it know the feature "unified_exec_tty"? */
bool codex_program_has(const struct codex_program *program, const char *feature);

/* For whom a Codex is looked for. */
struct codex_search {
    const char *nah;       /* the running program, which is passed by */
    const char *directory; /* whose project must not bring the Codex that PATH names */
    const char *home;
};

/* Finds Codex: $NAH_CODEX (a path or a name), else `codex` on PATH. ERROR_MISSING or ERROR_ACCESS
 * with the remedy. */
bool codex_find(const struct codex_search *search, struct arena *arena, char **path,
                struct error *error);

/* Asks the program at `path` for its version, help and features, or the cache in the directory
 * `cache` where that has an answer for this same file. Fails with the remedy when the version
 * cannot be learnt or is older than any that can be guarded. */
bool codex_learn(const char *path, const char *cache, struct arena *arena,
                 struct codex_program *program, struct error *error);

#endif
