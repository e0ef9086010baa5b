/* What the commands that show and change the settings share. */
#ifndef NAH_CMD_SETTINGS_H
#define NAH_CMD_SETTINGS_H

#include "cmd/command.h"
#include "judge/config.h"
#include "judge/judge.h"

/* Flags that a command takes. */
enum {
    SETTINGS_PROJECT = 1 << 0, /* --project: the project's file */
    SETTINGS_PRESET = 1 << 1,  /* --preset NAME */
    SETTINGS_DRY_RUN = 1 << 2, /* --dry-run */
    SETTINGS_ORIGIN = 1 << 3,  /* --origin */
    SETTINGS_JSON = 1 << 4,    /* --json */
    SETTINGS_APPLY = 1 << 5,   /* --apply NUMBER */
    SETTINGS_EDITS = SETTINGS_PROJECT | SETTINGS_PRESET | SETTINGS_DRY_RUN,
};

#define SETTINGS_EDIT_FLAGS "[--project] [--preset NAME] [--dry-run]"
#define SETTINGS_EDIT_HELP                                                                         \
    "  --project      change the project's file .nah.toml, not your own\n"                         \
    "  --preset NAME  change the preset [preset.NAME] of that file\n"                              \
    "  --dry-run      show what would change, write nothing\n"

struct settings {
    const struct command *command;
    struct arena arena;
    struct environment environment; /* home and project */
    struct config config;           /* in force, with the preset */
    bool in_project;
    bool dry_run;
    bool origin;
    bool as_json;
    const char *apply; /* NULL: not given */
    struct str preset;
    char **operands;
    int operand_count;
    const struct config_file *file; /* the one that is changed */
    struct str text;                /* of it, as changed so far */
};

/* Reads the flags (those of `flags` are taken) and the files. EXIT_DONE, or the status of what is
 * wrong or of --help, which `*done` tells apart. settings_close() in any case. */
int settings_open(struct settings *settings, const struct command *command, unsigned flags,
                  int argc, char **argv, bool *done);
void settings_close(struct settings *settings);

/* Each makes one change to `text`. False with an error. `table` is empty for keys at the top; for
 * those of this project in the user's own file it is SETTINGS_THIS_PROJECT. */
#define SETTINGS_THIS_PROJECT "projects"
bool settings_set(struct settings *settings, const char *table, struct str name, const char *value,
                  struct error *error);
bool settings_unset(struct settings *settings, const char *table, struct str name,
                    struct error *error);
bool settings_add_item(struct settings *settings, const char *table, const char *list,
                       struct str item, struct error *error);
bool settings_drop_item(struct settings *settings, const char *table, const char *list,
                        struct str item, struct error *error);
bool settings_add_classify(struct settings *settings, struct str prefix, struct str type,
                           struct error *error);

/* The value of a key of the file as it was; NULL when it is not there or no file is. The tree is
 * owned by the arena. */
const struct toml_value *settings_value(struct settings *settings, const char *table,
                                        struct str name);

/* Is the preset that was asked for, if any, in one of the files? */
bool settings_has_preset(const struct settings *settings);

/* A path as it is written into the file: from ~ or /, in a project's file from ./. Owned by the
 * arena; {NULL, 0} without memory. */
struct str settings_path(struct settings *settings, const char *given);

/* Appends a word, quoted where the shell asks for it. */
void settings_add_word(struct builder *out, struct str word);

/* Fills made->problems with what is wrong in the changed text. False when memory is spent. */
bool settings_check(struct settings *settings, struct config_file *made);

/* The name of the agent in force: of its table. */
const char *settings_agent(void);

/* Commands without flags that may take the change in `text` back: "nah forget WORD", and "nah
 * COMMAND", which sets a key to what it was. Empty when that would not make every byte of the file
 * what it was. Owned by the arena. */
struct str settings_undo_forget(struct settings *settings, struct str word);
struct str settings_undo_set(struct settings *settings, const char *table, struct str name,
                             struct str value, struct str command);

/* Takes all that the text says of a word away; `*found` tells whether it said anything. */
bool settings_forget(struct settings *settings, const char *word, bool *found, struct error *error);

/* Writes the changed file and says what changed and how to take it back: by `undo`, or when that is
 * empty by nah undo. Returns an exit status. */
int settings_finish(struct settings *settings, struct str undo);

/* The same for a text that has been before: nah undo takes the last change back, nah redo makes it
 * again. */
int settings_go_back(struct settings *settings, bool redo);

/* Prints an error with its line and a caret where it has a place in `file`. */
void settings_print_problem(const struct settings *settings, const struct config_file *file,
                            const struct error *error);

/* Says why the file could not be changed: with its line where the text there cannot be read.
 * Returns an exit status. */
int settings_failed(const struct settings *settings, const struct error *error);

/* `nah allow`, `nah ask` and `nah deny`. */
int settings_run_policy(const struct command *command, int argc, char **argv, enum POLICY policy);

/* "~/x" for a path below home. Owned by the arena. */
struct str settings_shown_path(struct settings *settings, struct str path);

#endif
