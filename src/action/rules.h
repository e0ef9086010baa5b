/* The rules as tables: what programs, and which of their uses, are known.
 *
 * rules/README.md describes the TOML that these tables come from. builtin.h has those of nah,
 * packed at build time; ruleset.c reads the same TOML at run time. */
#ifndef NAH_ACTION_RULES_H
#define NAH_ACTION_RULES_H

#include "action/action.h"

struct command;
struct reading;

/* What a command does with the operands that a rule's prefix leaves, or with a flag's value. */
enum OPERAND_USE {
    USE_NONE,    /* not a thing that we judge: text, a pattern, a number */
    USE_READ,    /* a path that is read */
    USE_LIST,    /* a path of which only names and properties are shown */
    USE_WRITE,   /* a path that is created or changed */
    USE_DELETE,  /* a path that is removed */
    USE_COPY,    /* paths that are read, the last one written */
    USE_MOVE,    /* paths that are removed, the last one written */
    USE_EXECUTE, /* a file that is run */
    USE_SCRIPT,  /* the first one is a file that is run, the others are for it */
    USE_URL,     /* a URL or host that is contacted */
    USE_PACKAGE, /* a package of a registry; from any other place it is an ask */
    USE_COMMAND, /* the first one and all words behind it are a command that is run */
    USE_SHELL,   /* shell text that is run */
};

/* What a command does with what it reads on its standard input. */
enum INPUT_USE {
    INPUT_PASSES,   /* its output may hold it: a filter */
    INPUT_IGNORED,  /* never read, or only counted */
    INPUT_EXECUTED, /* run as code */
};

/* What a command's output is. */
enum OUTPUT_KIND {
    OUTPUT_PLAIN,
    OUTPUT_DECODED, /* the input made readable: base64 -d */
    OUTPUT_TEXT,    /* only its own operands: echo */
};

struct flag_use {
    const char *flag; /* "-o", "--output" */
    enum OPERAND_USE use;
};

/* How the command line of a program is read. Lists end with a NULL name. */
struct program {
    const char *const *names;       /* all that it is called by: "grep", "egrep" */
    const char *const *value_flags; /* flags whose value is the next word, or attached to them */
    const char *const *plain_flags; /* long flags without a value that are the start of one with */
    const struct flag_use *path_flags; /* value flags whose value is a target */
    bool long_single_dash;             /* -name is one flag, not four: find, java, terraform */
    bool operands_end_flags;           /* flags stop at the first operand: env, timeout, python */
    /* Logic that data cannot say; NULL: the rules alone decide. False when memory is spent. */
    bool (*handler)(struct reading *reading, struct command *command);
};

enum RULE_SUBJECT {
    RULE_COMMAND, /* a simple command; `prefix` */
    RULE_MCP,     /* the name of an MCP tool; `match` */
    RULE_PATCH,   /* a line that a patch adds; `match` */
};

struct rule {
    const char *id;
    enum RULE_SUBJECT subject;
    /* prefix[0] lists programs, prefix[1] the first operands that fit, and so on; each list and the
     * list of lists ends with NULL. NULL for other subjects. */
    const char *const *const *prefix;
    const char *match;          /* pcre2, unanchored, or NULL */
    const char *const *flags;   /* applies only when one of these is given; NULL: always */
    const char *const *without; /* applies only when none of these is given; NULL: always */
    int most_operands;          /* applies only with at most so many after the prefix; -1: any */
    int least_operands;         /* applies only with at least so many after the prefix */
    enum ACTION_TYPE type;
    enum POLICY at_least; /* `decision`; POLICY_ALLOW when the rule has none */
    enum OPERAND_USE operands;
    int skip;       /* operands after the prefix that are not targets */
    bool recursive; /* its targets are whole trees */
    bool verbs; /* the operand after the prefix is a verb: one that reaches out is asked about */
    enum INPUT_USE input;
    enum OUTPUT_KIND output;
    const char *effect; /* "deletes files" */
    const char *advice; /* or NULL */
};

/* A set of rules: those of a user's files, or of the built-in ones those that a call needs. */
struct rules {
    const struct program *programs;
    size_t program_count;
    /* Sorted by name: which program, and which of its rules (a run in `order`). */
    const struct rules_index {
        const char *name;
        const struct program *program;   /* NULL: no special reading of its flags */
        const struct rule *const *rules; /* ends with NULL */
    } * index;
    size_t index_count;
    const struct rule *items; /* all rules of all subjects */
    size_t count;
};

/* What is known of the program `name`; NULL when nothing is. O(log n). */
const struct rules_index *rules_find(const struct rules *rules, struct str name);

/* How `name` sorts against a name of a table: below, at or above 0. */
int rules_compare_name(struct str name, const char *known);

#endif
