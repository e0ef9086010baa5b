/* Settings: what the user's file and the project's say, and what is in force of it.
 *
 * nah-config(5) describes the files. Every value knows where it was written. */
#ifndef NAH_JUDGE_CONFIG_H
#define NAH_JUDGE_CONFIG_H

#include "action/ruleset.h"
#include "judge/config_keys.h"
#include "judge/places.h"

#define CONFIG_FILE         "config.toml" /* in config_dir() */
#define CONFIG_PROJECT_FILE ".nah.toml"   /* in the project's root */

enum {
    CONFIG_SIZE_MAX = 256 * 1024, /* bytes of a file */
};

/* In order of precedence: what a later layer says replaces what an earlier one said. A layer that
 * only tightens (a project that is not trusted, a file with an error) is looked at after all others
 * and replaces only what it makes stricter. */
enum CONFIG_LAYER {
    CONFIG_BUILTIN,
    CONFIG_USER,           /* the user's file */
    CONFIG_USER_PROJECT,   /* in it: [projects."ROOT"] of this project */
    CONFIG_PROJECT,        /* the project's file */
    CONFIG_USER_PRESET,    /* [preset.NAME], when that is asked for */
    CONFIG_PROJECT_PRESET, /* the same of the project's file */
};

struct config_problem {
    struct error error; /* with the place in the file */
};

struct config_problems {
    struct config_problem *items;
    size_t count;
    size_t capacity;
};

enum CONFIG_TRUST {
    CONFIG_TRUSTED,
    CONFIG_UNTRUSTED,
    CONFIG_CHANGED, /* it was trusted, and has changed since */
};

/* One of the two files, as it was read. */
struct config_file {
    const char *path; /* NULL: there can be none (no home directory) */
    bool exists;
    enum CONFIG_TRUST trust; /* the user's own file is trusted */
    struct str text;
    struct config_problems problems;      /* any: the file only tightens */
    struct config_statements *statements; /* what could be read */
    struct strs presets;                  /* the names of its presets */
};

/* Where a value was written. */
struct config_source {
    enum CONFIG_LAYER layer;
    const struct config_file *file; /* NULL: built in */
    size_t offset;                  /* in the file's text */
};

struct config_policy {
    enum POLICY policy;
    struct config_source source;
};

/* A path, a host, a container. */
struct config_item {
    struct str text; /* of a trusted path: absolute */
    struct config_source source;
};

struct config_items {
    struct config_item *items;
    size_t count;
    size_t capacity;
};

/* A path whose level the settings say. */
struct config_place {
    enum PLACE_BASE base;
    const char *pattern; /* as in struct place, with a slash at its end: the tree as well */
    struct str text;     /* as written */
    enum DECISION level;
    bool anywhere; /* of allow_paths: the project boundary does not count either */
    bool floor;    /* it only tightens */
    struct config_source source;
};

struct config_places {
    struct config_place *items;
    size_t count;
    size_t capacity;
};

/* In the order of the choices of their key. */
enum DATABASE_ACCESS {
    DATABASE_READ,       /* statements that read are allowed */
    DATABASE_WRITE,      /* and those that change rows */
    DATABASE_PRODUCTION, /* as DATABASE_READ, and what destroys is refused */
};

/* A database and what may be done in it. */
struct config_database {
    struct str text; /* "host/name", "host", "name"; of a file: its absolute path */
    enum DATABASE_ACCESS access;
    bool floor; /* it only tightens */
    struct config_source source;
};

struct config_databases {
    struct config_database *items;
    size_t count;
    size_t capacity;
};

/* A setting with one value. */
struct config_value {
    int number;      /* of the choice; of a switch 0 or 1 */
    struct str text; /* of FORM_TEXT */
    struct config_source source;
};

/* A rule of the settings and where it stands. */
struct config_rule {
    const char *id;
    struct config_source source;
};

struct config_rules {
    struct config_rule *items;
    size_t count;
    size_t capacity;
};

/* What a file says but is not in force, since its project is not trusted or it has an error. */
struct config_ignored {
    const struct config_statement *statement;
    struct config_source source;
};

struct config_ignoreds {
    struct config_ignored *items;
    size_t count;
    size_t capacity;
};

/* What is in force. */
struct config {
    struct config_file user;
    struct config_file project;
    struct str preset; /* as asked for */
    struct config_policy policies[ACTION_TYPE_COUNT];
    struct config_items trusted_paths;
    struct config_items trusted_hosts;
    struct config_items trusted_containers;
    struct config_places places;
    struct config_databases databases;
    struct config_value values[CONFIG_VALUE_COUNT];
    struct rules rules;   /* of the user: they speak in place of the built-in ones */
    struct rules besides; /* of who only tightens: they speak as well */
    struct config_rules rule_places;
    struct config_ignoreds ignored;
    struct str warning; /* one sentence for every reason while something is wrong; else empty */
};

/* For whom the settings are read. Views must outlive the config. */
struct config_request {
    const char *const *agents; /* names of agents' tables, the one in force first; ends with NULL */
    struct str home;           /* absolute */
    struct str project;        /* absolute: the project's root */
    struct str preset;         /* empty: none */
};

/* Makes `config` of its two files, of which path, exists, trust, text and problems (what the reader
 * of the file met) must be set. Pure. All is
 * owned by `arena`, which must outlive it. What is wrong in a file is in its problems and in
 * `warning`. False only when memory is spent. */
bool config_build(struct arena *arena, const struct config_request *request, struct config *config);

/* What nobody has set: the built-in policies and values. */
void config_defaults(struct config *config);

/* The one function of precedence. Does a value of strictness `rank` from `layer` replace the
 * `standing` one of `standing_rank`? With `tighten` it must be stricter. */
bool config_replaces(const struct config_source *standing, int standing_rank,
                     enum CONFIG_LAYER layer, int rank, bool tighten);

/* Is a directory too much to trust: the system's, the user's home, or above it? */
bool config_is_too_wide(struct str path, struct str home);

/* The value as a file has it: "auto" in quotes, true, 100. False when memory is spent. */
bool config_add_value(struct builder *out, const struct config_key *key,
                      const struct config_value *value);

/* A statement as a file has it, on one line: [actions] git_write = "allow". `agent` is the name of
 * the agent's table. */
void config_add_statement(struct builder *out, const struct config_statement *statement,
                          const char *agent);

/* What a person should know at the start of a session: what is wrong with the files, and that the
 * project's is not trusted or not any more. Each is a line that begins with `start`; none when all
 * is well. */
void config_add_notes(struct builder *out, const struct config *config, const char *start);

/* Is the type's policy what it is, whatever the settings say? */
bool config_policy_is_fixed(enum ACTION_TYPE type);

/* "~/.config/nah/config.toml:3", or "built-in". Owned by `arena`; {NULL, 0} without memory. */
struct str config_source_text(const struct config_source *source, struct str home,
                              struct arena *arena);

/* The line of a place in a file, from 1; 0 for what is built in. */
size_t config_source_line(const struct config_source *source);

/* Where the rule of that id stands; NULL: it is a built-in one. */
const struct config_source *config_rule_source(const struct config *config, struct str id);

#endif
