/* What a command does: typed actions, the things they touch, and how data flows between them. */
#ifndef NAH_ACTION_ACTION_H
#define NAH_ACTION_ACTION_H

#include "action/sql.h"
#include "base/error.h"
#include "base/str.h"
#include "shell/expand.h"

enum ACTION_TYPE {
    ACTION_FILESYSTEM_READ,
    ACTION_FILESYSTEM_WRITE,
    ACTION_FILESYSTEM_DELETE,
    ACTION_GIT_SAFE,
    ACTION_GIT_WRITE,
    ACTION_GIT_DISCARD,
    ACTION_GIT_HISTORY_REWRITE,
    ACTION_GIT_REMOTE_WRITE,
    ACTION_NETWORK_OUTBOUND,
    ACTION_NETWORK_WRITE,
    ACTION_NETWORK_DIAGNOSTIC,
    ACTION_PACKAGE_INSTALL,
    ACTION_PACKAGE_INSTALL_GLOBAL,
    ACTION_PACKAGE_RUN,
    ACTION_PACKAGE_UNINSTALL,
    ACTION_LANG_EXEC,
    ACTION_PROCESS_SIGNAL,
    ACTION_CONTAINER_READ,
    ACTION_CONTAINER_BUILD,
    ACTION_CONTAINER_LIFECYCLE,
    ACTION_CONTAINER_EXEC,
    ACTION_CONTAINER_DESTRUCTIVE,
    ACTION_SERVICE_INSPECT,
    ACTION_SERVICE_READ,
    ACTION_SERVICE_WRITE,
    ACTION_SERVICE_DESTRUCTIVE,
    ACTION_ENV_READ,
    ACTION_PRIVILEGE,
    ACTION_PERSISTENCE,
    ACTION_BROWSER_READ,
    ACTION_BROWSER_INTERACT,
    ACTION_BROWSER_STATE,
    ACTION_BROWSER_NAVIGATE,
    ACTION_BROWSER_FILE,
    ACTION_BROWSER_EXEC,
    ACTION_DB_SAFE,
    ACTION_DB_EXEC,
    ACTION_AGENT_READ,
    ACTION_AGENT_WRITE,
    ACTION_AGENT_EXEC_READ,
    ACTION_AGENT_EXEC_WRITE,
    ACTION_AGENT_EXEC_REMOTE,
    ACTION_AGENT_SERVER,
    ACTION_AGENT_EXEC_BYPASS,
    ACTION_INTERACTIVE,
    ACTION_GUARD_TAMPER,
    ACTION_SYSTEM_DESTRUCTIVE,
    ACTION_OBFUSCATED,
    ACTION_UNKNOWN,
    ACTION_TYPE_COUNT,
};

/* The default policy of a type; CONTEXT looks at the targets. */
enum POLICY {
    POLICY_ALLOW,
    POLICY_CONTEXT,
    POLICY_ASK,
    POLICY_BLOCK,
};

/* "allow", "context", "ask" or "block". */
const char *policy_name(enum POLICY policy);

struct action_type {
    const char *name; /* "filesystem_read" */
    enum POLICY policy;
    const char *meaning; /* one line for `nah types` */
};

/* The row of a type; never NULL for a value below ACTION_TYPE_COUNT. */
const struct action_type *action_type_of(enum ACTION_TYPE type);
/* Finds a type by name; false when there is none. */
bool action_type_find(struct str name, enum ACTION_TYPE *type);

enum TARGET_KIND {
    TARGET_PATH,
    TARGET_HOST,
    TARGET_DATABASE,
    TARGET_CONTAINER,
    TARGET_PROCESS,
    TARGET_PACKAGE,
};

enum ACCESS {
    ACCESS_READ,
    ACCESS_WRITE,
    ACCESS_DELETE,
    ACCESS_EXECUTE,
};

/* A thing that an action touches. */
struct target {
    enum TARGET_KIND kind;
    enum ACCESS access;
    /* A path is absolute and lexically folded, unless its start is a hole; holes and patterns as in
     * struct value. Anything else is as written. */
    struct value value;
    bool recursive; /* the whole tree below the path */
    bool led;       /* it is where a link that the text makes leads */
};

struct targets {
    struct target *items;
    size_t count;
    size_t capacity;
};

struct recipe_call;

/* A file that the same text has written before, and what it holds. */
struct written_file {
    struct str path; /* absolute */
    struct str content;
    struct strs pieces; /* where `content` is empty: texts that something in it may have */
};

struct written_files {
    struct written_file *items;
    size_t count;
    size_t capacity;
};

struct action {
    enum ACTION_TYPE type;
    struct str program; /* its real name: "rm" for /bin/rm */
    struct targets targets;
    struct span span;     /* of the simple command in the request's text */
    struct str rule;      /* id of the rule that named the type */
    struct str effect;    /* what it does, to be continued by its target: "deletes files" */
    struct str advice;    /* what the agent can do instead; may be empty */
    enum POLICY at_least; /* a rule's own decision: the verdict is never looser than this */
    bool overruled;       /* the user's own rule says what this is: only its targets count */
    bool decodes;         /* its output is decoded from something unreadable */
    bool executes_input;  /* runs what it reads on stdin, or the file of its EXECUTE target */
    /* Of db_exec: what its statements do; SQL_NOTHING: nobody knows. */
    enum SQL_EFFECT statements;
    struct str statements_file; /* the statements are what this file holds; else empty */
    bool finds_guard;           /* its output may name nah's own processes */
    bool prints_only;           /* its output is text that the command line itself shows */
    /* Of package_run: where it runs, absolute; its files say what happens. Empty: nowhere. */
    struct value directory;
    /* Of what runs the project's code: files of code that may be part of it. */
    struct written_files written;
    /* What a runner of the project's recipes was told (recipes.h); NULL: it is none. */
    const struct recipe_call *recipes;
};

struct actions {
    struct action *items;
    size_t count;
    size_t capacity;
};

/* The output of actions[from] reaches actions[to]: a pipe, a substitution, a file that the same
 * text wrote and then uses. */
struct flow {
    size_t from;
    size_t to;
};

struct flows {
    struct flow *items;
    size_t count;
    size_t capacity;
};

/* All that one text does. */
struct behaviour {
    struct actions actions;
    struct flows flows;
    struct node *tree;  /* NULL when it could not be parsed */
    struct error error; /* code is not ERROR_NONE: the text could not be read to its end, and
                           `actions` is only what was seen before */
};

/* Reads what a bash text does when it starts in `start`. Never runs or opens anything. Returns
 * false only when memory is spent; all else, a syntax error too, is in `out`. */
bool action_read(struct arena *arena, struct str text, const struct scope_start *start,
                 struct behaviour *out);

enum SCRIPT_LANGUAGE {
    SCRIPT_SHELL,
    SCRIPT_PYTHON,
    SCRIPT_NODE,
    SCRIPT_CODE,  /* any other: only what it gives to functions that run a command or use files */
    SCRIPT_WORDS, /* the same, where the words of a command are bare: Tcl, CMake */
};

/* As action_read() for the text of a file in one of these languages. Of those that are no shell
 * text only calls are read, and not how data flows between them. */
bool action_read_script(struct arena *arena, enum SCRIPT_LANGUAGE language, struct str text,
                        const struct scope_start *start, struct behaviour *out);

struct rules;

/* Rules besides the built-in ones; either may be NULL. */
struct more_rules {
    /* They say what the commands that they fit are, in place of built-in rules that name no more
     * than they do. What is a danger to the guard or the system stays what it is. */
    const struct rules *instead;
    /* They say it as well: they can only make stricter. */
    const struct rules *besides;
};

/* As action_read(), with the rules of `more`. */
bool action_read_with(struct arena *arena, struct str text, const struct scope_start *start,
                      const struct more_rules *more, struct behaviour *out);

#endif
