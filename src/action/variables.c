/* Variables that change what programs run: their assignment is an effect. */
#include "action/redirect.h"

enum VARIABLE_USE {
    VARIABLE_CODE,    /* names a library, a start-up file or code that every program loads */
    VARIABLE_COMMAND, /* its value is run as a command */
    VARIABLE_OPTIONS, /* flags for an interpreter, harmless unless they load code */
    VARIABLE_PATH,    /* where programs are found */
    VARIABLE_GUARD,   /* changes nah itself */
    VARIABLE_PLACE,   /* where clients of databases go, and what they run first */
};

/* ld.so(8), bash(1), git(1), man(1), mysql(1), node(1), perlrun(1), psql(1), ruby(1),
 * python(1). */
static const struct variable {
    const char *name;
    enum VARIABLE_USE use;
} variables[] = {
    {"BASH_ENV", VARIABLE_CODE},
    {"BROWSER", VARIABLE_COMMAND},
    {"DYLD_INSERT_LIBRARIES", VARIABLE_CODE},
    {"EDITOR", VARIABLE_COMMAND},
    {"ENV", VARIABLE_CODE},
    {"GIT_ASKPASS", VARIABLE_COMMAND},
    {"GIT_EDITOR", VARIABLE_COMMAND},
    {"GIT_EXEC_PATH", VARIABLE_CODE},
    {"GIT_EXTERNAL_DIFF", VARIABLE_COMMAND},
    {"GIT_PAGER", VARIABLE_COMMAND},
    {"GIT_PROXY_COMMAND", VARIABLE_COMMAND},
    {"GIT_SEQUENCE_EDITOR", VARIABLE_COMMAND},
    {"GIT_SSH", VARIABLE_COMMAND},
    {"GIT_SSH_COMMAND", VARIABLE_COMMAND},
    {"GIT_TEMPLATE_DIR", VARIABLE_CODE},
    {"HOME", VARIABLE_PLACE},
    {"JAVA_TOOL_OPTIONS", VARIABLE_OPTIONS},
    {"LD_AUDIT", VARIABLE_CODE},
    {"LD_LIBRARY_PATH", VARIABLE_PATH},
    {"LD_PRELOAD", VARIABLE_CODE},
    {"LESSCLOSE", VARIABLE_COMMAND},
    {"LESSOPEN", VARIABLE_COMMAND},
    {"MANPAGER", VARIABLE_COMMAND},
    {"NODE_OPTIONS", VARIABLE_OPTIONS},
    {"PAGER", VARIABLE_COMMAND},
    {"PATH", VARIABLE_PATH},
    {"PERL5DB", VARIABLE_CODE},
    {"PERL5OPT", VARIABLE_OPTIONS},
    {"PROMPT_COMMAND", VARIABLE_COMMAND},
    {"PS4", VARIABLE_CODE},
    {"PSQLRC", VARIABLE_PLACE},
    {"PYTHONSTARTUP", VARIABLE_CODE},
    {"RUBYOPT", VARIABLE_OPTIONS},
    {"SSH_ASKPASS", VARIABLE_COMMAND},
    {"SUDO_ASKPASS", VARIABLE_COMMAND},
    {"VISUAL", VARIABLE_COMMAND},
};

static enum VARIABLE_USE use_of(struct str name, bool *found) {
    *found = true;
    if (str_starts(name, "NAH_")) {
        return VARIABLE_GUARD;
    }
    bool secret = str_is(name, "PGPASSWORD") || str_is(name, "MYSQL_PWD");
    if (!secret && (str_starts(name, "PG") || str_starts(name, "MYSQL_"))) {
        return VARIABLE_PLACE;
    }
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        if (str_is(name, variables[i].name)) {
            return variables[i].use;
        }
    }
    *found = false;
    return VARIABLE_CODE;
}

/* Do these interpreter flags load code? */
static bool options_load_code(const struct value *value) {
    static const char *const loading[] = {
        "-r",         "--require",  "--import",  "--loader", "--experimental-loader",
        "-javaagent", "-agentpath", "-agentlib", "-M",       "-m",
        "-d",         "-I",         "-e"};
    if (!value_known(value)) {
        return true;
    }
    struct str rest = value->text;
    struct str part;
    while (str_split(&rest, ' ', &part)) {
        for (size_t i = 0; i < sizeof loading / sizeof *loading; i++) {
            if (str_starts(part, loading[i])) {
                return !str_starts(part, "--max") && !str_starts(part, "-Xm");
            }
        }
    }
    return false;
}

/* A directory that anybody, or the project, can put a look-alike of `git` into. Those where package
 * managers put what the project declares are fine: what is in them is the project's own code. */
static bool directory_misleads(struct reading *reading, const struct scope *scope,
                               struct str directory) {
    if (directory.len == 0 || directory.ptr[0] == '\0') {
        /* `$PATH` itself, or another variable that the text does not set */
        return directory.len == 0;
    }
    if (str_ends(directory, "/node_modules/.bin") || str_is(directory, "node_modules/.bin") ||
        str_ends(directory, "/bin") || str_ends(directory, "/sbin") ||
        str_ends(directory, "/lib")) {
        struct value value = {.text = directory};
        struct str full = path_in_scope(reading, scope, &value).text;
        return str_starts(full, "/tmp/") || str_starts(full, "/var/tmp/") ||
               str_starts(full, "/dev/shm/");
    }
    return true;
}

static bool path_misleads(struct reading *reading, const struct scope *scope,
                          const struct value *value) {
    struct str rest = value->text;
    struct str directory;
    while (str_split(&rest, ':', &directory)) {
        if (directory_misleads(reading, scope, directory)) {
            return true;
        }
    }
    return false;
}

static bool add_effect(struct reading *reading, struct command *command, enum ACTION_TYPE type,
                       const char *rule, const char *effect) {
    struct action *action = command_add(reading, command, type, rule, effect);
    if (action == NULL) {
        return false;
    }
    action->at_least = POLICY_ASK;
    return true;
}

/* What people turn pagers and editors off with, or read with. */
static bool is_plain_viewer(const struct value *value) {
    static const char *const plain[] = {"",     "cat",       "less",    "less -R", "less -FRX",
                                        "more", "true",      ":",       "false",   "never",
                                        "none", "/bin/true", "/bin/cat"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (value_is(value, plain[i])) {
            return true;
        }
    }
    return false;
}

static bool read_value(struct reading *reading, struct command *command, enum VARIABLE_USE use,
                       const struct value *value) {
    switch (use) {
    case VARIABLE_COMMAND:
        return is_plain_viewer(value) ||
               (command_read_text(reading, command, value, command->scope) &&
                add_effect(reading, command, ACTION_LANG_EXEC, "variable-command",
                           "makes other programs run a command"));
    case VARIABLE_OPTIONS:
        return !options_load_code(value) ||
               add_effect(reading, command, ACTION_LANG_EXEC, "variable-options",
                          "makes programs load code");
    case VARIABLE_PATH:
        return !path_misleads(reading, command->scope, value) ||
               add_effect(reading, command, ACTION_LANG_EXEC, "variable-path",
                          "changes where programs are found");
    case VARIABLE_GUARD:
        return add_effect(reading, command, ACTION_GUARD_TAMPER, "variable-guard",
                          "changes a setting of nah");
    case VARIABLE_PLACE:
        reading->databases_moved = true;
        return true;
    case VARIABLE_CODE:
        break;
    }
    return value->text.len == 0 || add_effect(reading, command, ACTION_LANG_EXEC, "variable-code",
                                              "makes programs load code");
}

bool variable_read(struct reading *reading, struct command *command, struct str name,
                   const struct value *value) {
    bool found = false;
    enum VARIABLE_USE use = use_of(name, &found);
    return !found || read_value(reading, command, use, value);
}

/* Of an array its first element is what other programs see. */
static const struct word *assigned_word(const struct assignment *assignment) {
    return assignment->is_array && assignment->element_count > 0 ? &assignment->elements[0].value
                                                                 : &assignment->value;
}

bool assignments_read(struct reading *reading, struct scope *scope, const struct node *node) {
    for (size_t i = 0; i < node->assignment_count; i++) {
        const struct assignment *assignment = &node->assignments[i];
        bool found = false;
        struct values values = {0};
        use_of(assignment->name, &found);
        if (!found) {
            continue;
        }
        if (!expand_word(scope, assigned_word(assignment), reading->arena, &values)) {
            return false;
        }
        struct stream output = {0};
        struct command command = {0};
        command.program = assignment->name;
        command.span = reading->nested ? reading->outer : assignment->span;
        command.scope = scope;
        command.first_action = reading->out->actions.count;
        command.output = &output;
        for (size_t j = 0; j < values.count; j++) {
            if (!variable_read(reading, &command, assignment->name, &values.items[j])) {
                return false;
            }
        }
    }
    return true;
}
