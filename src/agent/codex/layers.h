/* Codex's settings files, from the weakest to the strongest. Nothing is changed in them. */
#ifndef NAH_AGENT_CODEX_LAYERS_H
#define NAH_AGENT_CODEX_LAYERS_H

#include "base/error.h"
#include "base/toml.h"
#include "judge/project.h"

enum CODEX_LAYER {
    LAYER_SYSTEM,       /* /etc/codex/config.toml */
    LAYER_USER,         /* config.toml in Codex's home */
    LAYER_PROFILE,      /* NAME.config.toml there */
    LAYER_PROJECT,      /* .codex/config.toml; only of a trusted folder */
    LAYER_MANAGED,      /* /etc/codex/managed_config.toml: stronger than the command line */
    LAYER_REQUIREMENTS, /* /etc/codex/requirements.toml: what the others may say */
};

struct codex_layer {
    enum CODEX_LAYER kind;
    const char *path;
    struct str text;
    struct toml_value *root; /* NULL: see problem */
    struct error problem;
};

struct codex_layers {
    struct codex_layer *items; /* the files that are there, readable or not */
    size_t count;
    size_t capacity;
    const char *home;            /* Codex's: absolute, links followed if it is there */
    const char *profile;         /* NULL: none was selected on the command line */
    const char *given;           /* CODEX_HOME; NULL: it is not set */
    struct error problem;        /* of Codex's home; ERROR_NONE: it is a folder, or can be made */
    struct strs project_folders; /* each .codex between the project's root and the directory */
};

/* Reads them for a session in `directory` of `project` (NULL: without the project's own). Codex's
 * home is $CODEX_HOME, else home/.codex. `profile` may be NULL. All is owned by `arena`. False only
 * when memory is spent. */
bool codex_layers_read(const char *home, const char *profile, const struct project *project,
                       struct str directory, struct arena *arena, struct codex_layers *out);

/* The level of trust that the user's settings give a folder of the project, as Codex looks it up:
 * for the folder, the project's root, the repository that a worktree is of. Empty: none. */
struct str codex_layers_trust(const struct codex_layers *layers, const struct project *project,
                              struct str folder, struct arena *arena);

/* The line of a value's key in its file. */
size_t codex_layer_line(const struct codex_layer *layer, const struct toml_value *value);

#endif
