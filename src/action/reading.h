/* The reading of one text: what every part of src/action shares while a tree is interpreted. */
#ifndef NAH_ACTION_READING_H
#define NAH_ACTION_READING_H

#include "action/arguments.h"
#include "action/rules.h"
#include "base/str.h"

enum {
    READING_DEPTH_MAX = 64,      /* texts in texts, functions in functions, wrappers in wrappers */
    READING_COMMANDS_MAX = 4096, /* commands looked at; those in loops count twice */
    LISTING_NAMES_MAX = 16,      /* things that a name which a command prints can be */
};

/* Actions (by index) whose output is in something. */
struct sources {
    size_t *items;
    size_t count;
    size_t capacity;
};

/* What is on a standard input or output. */
struct stream {
    struct sources sources;
    bool known; /* `text` is all of it; with no sources and not known it is the user's terminal */
    struct value text;
    struct str file; /* it is all that this file holds: its absolute path; else empty */
    /* With count > 0: each line is the name of a file, which is one of these. */
    struct values names;
    struct strs pieces; /* where it is not `known`: texts that may stand in it */
};

/* A name that the text gave a meaning: function, alias, tainted variable, written file. */
struct binding {
    struct str name;
    const struct node *body; /* of a function */
    struct str text;         /* of an alias, of a file */
    struct str origin;       /* of a file: the one that it is a copy of */
    struct strs pieces;      /* of a file that is not `known`: texts of what has changed it */
    struct sources sources;  /* of a variable or file */
    bool known;              /* `text` is also all that a file holds */
    bool streamed;           /* a file: a command wrote what it holds, and that is not known */
    bool unpacked;           /* a directory: all below it may have come from `sources` */
    bool fetched;            /* a directory: what is below it came from the network */
    bool environment;        /* a directory: the text makes it for the programs of a project */
    bool called;             /* a function that some command of the text calls */
    bool sure;               /* a function that is there whatever happens before */
    size_t active;           /* a function: how many calls of it are being read */
    size_t concurrency;      /* reading.concurrency when the first of them began */
};

struct bindings {
    struct binding *items;
    size_t count;
    size_t capacity;
};

struct reading {
    struct arena *arena;
    struct behaviour *out;
    const struct more_rules *more; /* NULL: none */
    const struct scope_start *start;
    size_t depth;
    size_t commands;
    size_t concurrency;      /* pipelines and background jobs around this place */
    size_t branches;         /* around this place, that may not run */
    size_t shells;           /* around this place, that the shell of the text starts */
    const struct scope *top; /* of the shell of the text */
    struct str text;         /* all that is read */
    size_t deferred;         /* traps around this place, whose code runs later */
    bool started_jobs;       /* something runs in the background */
    bool last_here;          /* the last part of a pipeline runs in the shell: lastpipe, zsh */
    bool uses_last_word;     /* the text has a $_ */
    /* A variable is set that leads clients of databases elsewhere. */
    bool databases_moved;
    /* A text within the text, or a variable, has to do with where git's repository is. */
    bool repository_moved;
    bool stage_shared;     /* what runs now is told to work where others do: RAILS_ENV=production */
    struct value home;     /* that the text has set; empty: it is the user's */
    struct value prefix;   /* where a ./configure of the text has things installed; or empty */
    struct str configured; /* the directory where it ran */
    struct str code_directory; /* of the file whose code is read; empty: it is none */
    bool nested;               /* in a text within the text: spans are those of `outer` */
    struct span outer;
    struct bindings functions;
    struct bindings aliases;
    struct bindings variables;   /* those that hold the output of a command */
    struct bindings integers;    /* declare -i: what they are set to is arithmetic */
    struct bindings references;  /* declare -n: what they are set to is a name */
    struct values traps;         /* texts that the shells around this place run at their ends */
    struct bindings descriptors; /* beyond 2: what they are open for, by number or variable */
    struct bindings links;       /* that the text makes, by path; `text` is where they lead */
    struct bindings temporaries; /* what mktemp makes, by pattern */
    struct bindings files;       /* those that the text has written, by absolute path */
};

/* One simple command, resolved, on its way through rules and handlers. */
struct command {
    struct argv argv;                /* items[0] is the program as written */
    struct str program;              /* its real name */
    const struct rules_index *known; /* NULL: no rule names it */
    struct arguments arguments;
    struct span span;
    struct scope *scope;
    struct stream input;  /* what it may read on standard input */
    struct sources words; /* what reached its words from commands and variables */
    bool assigns;         /* its words hold assignments: export X=1 */
    bool wrapped;         /* another program starts it: functions of the shell are not seen */
    size_t first_action;  /* its own actions start here */
    /* Filled by rules and handlers: */
    struct stream *output;
    bool input_ignored;
    bool silent;    /* prints nothing */
    bool delegated; /* all its actions are those of commands that it runs */
};

/* Adds an action with the command's program and span; NULL when memory is spent. */
struct action *command_add(struct reading *reading, const struct command *command,
                           enum ACTION_TYPE type, const char *rule, const char *effect);
/* Adds a path (relative ones are joined to the directory of the scope), or another target, to an
 * action. Connects what the text wrote to the file before. False when memory is spent. */
bool command_add_path(struct reading *reading, const struct command *command, size_t action,
                      enum ACCESS access, const struct value *path, bool recursive);
bool command_add_target(struct reading *reading, size_t action, enum TARGET_KIND kind,
                        enum ACCESS access, const struct value *value);
/* The absolute form of a path in this scope, folded; holes and patterns stay. */
struct value path_in_scope(struct reading *reading, const struct scope *scope,
                           const struct value *path);
/* Notes that an action puts files that are not named into a directory: what is run from there comes
 * from it. */
bool command_unpacks(struct reading *reading, const struct command *command, size_t action,
                     const struct value *directory);
/* Is it the path of one file: one that is known, or of which mktemp makes a part of the name? */
bool path_is_one(const struct reading *reading, const struct value *path);
/* Is its hole $PORT, which nothing in the text has set? Only the environment can have: a number. */
bool value_is_port(const struct reading *reading, const struct value *value);
/* Is a variable named as what nobody should see? */
bool name_is_secret(struct str name);
/* Is the value of such a variable in it, or that of any variable? */
bool value_holds_secret(const struct value *value);
/* The same of a setting, in any case: "npmAuthToken", "http.extraheader". */
bool setting_is_secret(struct str name);
/* Lets the output of `sources` flow into an action. */
bool reading_flow(struct reading *reading, const struct sources *sources, size_t action);
bool sources_add(struct reading *reading, struct sources *sources, size_t action);
bool sources_join(struct reading *reading, struct sources *sources, const struct sources *more);

/* Reads a command whose words are known: finds the program, applies handler or rules. The caller
 * fills argv, span, scope, input and words. */
bool command_read(struct reading *reading, struct command *command, struct stream *output);
/* As a wrapper runs it: argv without its first `skip` items, the rest as the outer command. */
bool command_read_inner(struct reading *reading, struct command *outer, size_t skip);
/* Applies the rules of command->known; adds an unknown action when none fits. */
bool command_apply_rules(struct reading *reading, struct command *command);
/* How many words of a rule's prefix follow the program, when the rule fits; else -1. */
int command_rule_fits(const struct command *command, const struct rule *rule);
/* Adds what a rule that fits says. */
bool command_apply_rule(struct reading *reading, struct command *command, const struct rule *rule,
                        size_t prefix);
/* Applies the rules of reading->more to a command whose own actions are there. */
bool command_apply_more(struct reading *reading, struct command *command);
/* Adds an action for each flag that names a file; for those programs whose other words no rule
 * reads. */
bool command_add_flags(struct reading *reading, struct command *command);
/* Reads shell text that the command runs, in `scope`; a hole in it makes an action that cannot be
 * judged. */
bool command_read_text(struct reading *reading, struct command *command, const struct value *text,
                       struct scope *scope);
/* Adds a lang_exec action for code on standard input or in a file. */
bool command_execute_input(struct reading *reading, struct command *command,
                           bool understands_shell);
bool command_execute_file(struct reading *reading, struct command *command,
                          const struct value *file);
/* Adds what it is to fetch code and run it: `uv run https://host/x.py`. */
bool command_run_address(struct reading *reading, struct command *command,
                         const struct value *address);
/* Notes with what runs the project's code which files of it the text has written. */
bool written_note(struct reading *reading, const struct command *command);
/* Remembers the texts that a command gives to a file whose whole content is not known. False when
 * memory is spent. */
bool pieces_note(struct reading *reading, struct command *command);
/* Adds pieces to others, up to a limit. False when memory is spent. */
bool pieces_join(struct reading *reading, struct strs *pieces, const struct strs *more);
/* The same of one text. */
bool pieces_add(struct reading *reading, struct strs *pieces, struct str text);
/* Is it, by its name, a file that something runs or takes commands from? */
bool pieces_matter(struct str path);
/* Notes that a tool prints a setting that is named as a secret: `npm config get _authToken`. */
bool settings_note(struct reading *reading, const struct command *command);
/* Is it a name of the standard input: /dev/stdin? */
bool value_is_input(const struct value *file);
/* Is it what the shell has opened by number: /dev/fd/3? */
bool value_is_descriptor(const struct value *file);

/* Interprets a tree; `output` receives what its commands write. */
bool trace_node(struct reading *reading, struct scope *scope, const struct node *node,
                const struct stream *input, struct stream *output);
/* The same of each child of a node, one after the other. */
bool trace_children(struct reading *reading, struct scope *scope, const struct node *node,
                    const struct stream *input, struct stream *output);
/* Adds to `stream` what another command writes to the same place. */
bool stream_join(struct reading *reading, struct stream *stream, const struct stream *more);
/* Parses and interprets a text within the text. */
bool trace_text(struct reading *reading, struct scope *scope, struct str text,
                const struct stream *input, struct stream *output);
/* What runs to make the value of a word, and what reaches it. */
bool trace_word(struct reading *reading, struct scope *scope, const struct word *word,
                struct sources *sources);
bool trace_words(struct reading *reading, struct scope *scope, const struct words *words,
                 struct sources *sources);

/* The last meaning of the name; NULL when it has none. */
struct binding *binding_find(const struct bindings *bindings, struct str name);
/* Gives the name a new, empty meaning; NULL when memory is spent. */
struct binding *binding_set(struct reading *reading, struct bindings *bindings, struct str name);
/* The meaning it has, or a new one. */
struct binding *binding_need(struct reading *reading, struct bindings *bindings, struct str name);

#endif
