/* The table of all keys that a file of settings may have. The manual is checked against it. */
#ifndef NAH_JUDGE_CONFIG_KEYS_H
#define NAH_JUDGE_CONFIG_KEYS_H

#include "base/toml.h"

#include <stdbool.h>
#include <stddef.h>

/* Settings of which there is one value. */
enum CONFIG_VALUE {
    CONFIG_MODE,
    CONFIG_SANDBOX,
    CONFIG_AUTO_EDITS,
    CONFIG_ASK_FALLBACK,
    CONFIG_STORE_INPUT,
    CONFIG_STORE_PATCH,
    CONFIG_KEEP,
    CONFIG_MAX_SIZE,
    CONFIG_COLOR,
    CONFIG_PAGER,
    CONFIG_WIDTH,
    CONFIG_TIME,
    CONFIG_VALUE_COUNT,
};

/* What a key is about. */
enum CONFIG_SETTING {
    SETTING_POLICY, /* the policy of an action type */
    SETTING_TRUSTED_PATH,
    SETTING_TRUSTED_HOST,
    SETTING_TRUSTED_CONTAINER,
    SETTING_ALLOW_PATH,
    SETTING_SENSITIVE_PATH, /* a path and its level */
    SETTING_DATABASE,       /* a database and what may be done in it */
    SETTING_CLASSIFY,
    SETTING_RULE,
    SETTING_PROGRAM,
    SETTING_EXTENDS, /* a preset's base */
    SETTING_VALUE,   /* one of enum CONFIG_VALUE */
};

/* What is written behind the key. */
enum CONFIG_FORM {
    FORM_CHOICE, /* a string out of `choices` */
    FORM_SWITCH, /* true or false */
    FORM_LIST,   /* an array of strings */
    FORM_TEXT,
    FORM_NUMBER, /* an integer from `least` to `most` */
    FORM_TABLES, /* [[key]] */
};

/* Parts of a file where a key may stand. */
enum {
    IN_FILE = 1 << 0,
    IN_PRESET = 1 << 1,
    IN_PROJECTS = 1 << 2, /* [projects."ROOT"] of the user's file */
    IN_ALL = IN_FILE | IN_PRESET | IN_PROJECTS,
};

/* The name of the table of whichever agent it is. */
#define CONFIG_AGENT_TABLE "AGENT"

struct config_key {
    const char *table; /* "": at the top */
    const char *name;  /* "*": any, and what it stands for is in `names` */
    enum CONFIG_SETTING setting;
    enum CONFIG_FORM form;
    unsigned where;
    const char *const *choices; /* of FORM_CHOICE, ends with NULL */
    enum CONFIG_VALUE value;    /* of SETTING_VALUE */
    int usual;                  /* of SETTING_VALUE: the built-in choice or number */
    const char *usual_text;     /* the same of FORM_TEXT; else what the manual says of it */
    int least;                  /* of FORM_NUMBER */
    int most;
    bool personal; /* no project's file may set it, trusted or not */
    /* Of SETTING_VALUE: the strictness of each choice, so that what only tightens can be told;
     * NULL: nothing that only tightens may set it. */
    const int *ranks;
    const char *names;   /* what "*" is: "TYPE", "PATH" */
    const char *meaning; /* one sentence for the manual, without a full stop */
};

extern const struct config_key config_keys[];
extern const size_t config_key_count;
/* What each choice of CONFIG_KEEP means, in days; 0: always. */
extern const int config_keep_days[];

/* What each choice of CONFIG_MAX_SIZE means, in MiB; 0: as much as there is. */
extern const int config_max_mib[];

/* The key of a setting with one value. */
const struct config_key *config_value_key(enum CONFIG_VALUE value);

/* The first key about something; never NULL for a setting that has one. */
const struct config_key *config_setting_key(enum CONFIG_SETTING setting);

/* One thing that a file says. */
struct config_statement {
    const struct config_key *key;
    struct str preset;     /* in [preset.NAME]; else empty */
    struct str project;    /* in [projects."ROOT"]; else empty */
    bool other_agent;      /* in the table of an agent that is not in force */
    struct str name;       /* what "*" is here: a type, a path */
    int number;            /* also of a choice; of a policy enum POLICY, of a level enum DECISION */
    struct str text;       /* of a list's item, of a text */
    size_t offset;         /* in the file */
    struct ruleset *rules; /* of SETTING_RULE, SETTING_PROGRAM and SETTING_CLASSIFY: one rule */
};

struct config_statements {
    struct config_statement *items;
    size_t count;
    size_t capacity;
};

#endif
