/* What it means that a variable has a value which changes what programs run. */
#include "action/builtin.h"
#include "action/programs.h"
#include "action/variables.h"
#include "base/path.h"

#include <string.h>

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

/* Has the text put a file there that is named as a program? */
static bool holds_program(struct reading *reading, const struct scope *scope,
                          struct str directory) {
    struct value value = {.text = directory};
    struct str full = directory.len > 0 ? path_in_scope(reading, scope, &value).text : directory;
    for (size_t i = 0; i < reading->files.count && full.len > 0; i++) {
        const struct binding *file = &reading->files.items[i];
        if (str_equal(path_parent(file->name), full) &&
            builtin_find(reading->arena, path_base(file->name)) != NULL) {
            return true;
        }
    }
    return false;
}

static bool path_misleads(struct reading *reading, const struct scope *scope,
                          const struct value *value) {
    struct str rest = value->text;
    struct str directory;
    while (str_split(&rest, ':', &directory)) {
        if (directory_misleads(reading, scope, directory) ||
            holds_program(reading, scope, directory)) {
            return true;
        }
    }
    return false;
}

static bool is_switched_off(const struct value *value) {
    static const char *const negative[] = {"", "0", "false", "no", "off", NULL};
    return value_known(value) && value_is_one_of(value, negative);
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

/* GIT_SSH_COMMAND='ssh -o BatchMode=yes': the host comes from git. */
static bool is_plain_ssh(const struct value *value) {
    static const char *const plain[] = {"-o", "-q", "-v", "-4", "-6", "-T", NULL};
    static const char *const options[] = {"BatchMode=",
                                          "ConnectTimeout=",
                                          "IdentitiesOnly=",
                                          "StrictHostKeyChecking=",
                                          "LogLevel=",
                                          "ServerAliveInterval=",
                                          "UserKnownHostsFile=/dev/null"};
    struct str rest = value->text;
    struct str word;
    bool fine = value_known(value) && str_split(&rest, ' ', &word) && str_is(word, "ssh");
    while (fine && str_split(&rest, ' ', &word)) {
        fine = str_is_one_of(word, plain);
        word = str_starts(word, "-o") ? str_slice(word, 2, word.len) : word;
        for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
            fine = fine || str_starts(word, options[i]);
        }
    }
    return fine;
}

/* Flags that run or load something: go(1), make(1), tar(1), less(1). */
static bool flags_run_code(const struct value *value) {
    static const char *const running[] = {
        "-toolexec", "-exec",      "-vettool", "--eval",    "SHELL=", "-f",
        "--file",    "checkpoint", "--to-c",   "--use",     "-I",     "--rsh-comma",
        "+!",        "-F",         "--info",   "--new-vol", NULL};
    if (!value_known(value)) {
        return true;
    }
    return str_has_one_of(value->text, running);
}

/* Flags of compilers and linkers that load code or name a program by its path: gcc(1), rustc(1). */
static bool compiler_flags_run_code(const struct value *value) {
    static const char *const loading[] = {"-fplugin", "-fpass-plugin", "-wrapper",
                                          "-load",    "-extld=",       NULL};
    static const char *const programs[] = {"-fuse-ld=", "linker=", "-specs=", "--ld-path=", NULL};
    struct str rest = value->text;
    struct str word;
    while (str_split(&rest, ' ', &word)) {
        bool path = str_find(word, '/', 0) >= 0;
        if (str_has_one_of(word, loading) ||
            (path && (str_starts(word, "-B") || str_has_one_of(word, programs)))) {
            return true;
        }
    }
    return false;
}

/* The variable's words stand behind those of the command line. */
static bool read_more_words(struct reading *reading, struct command *command, const char *program,
                            const struct value *value) {
    struct builder text;
    struct value line = *value;
    builder_init(&text, reading->arena);
    builder_add_c(&text, program);
    builder_add_char(&text, ' ');
    builder_add(&text, value->text);
    line.text = builder_str(&text);
    return line.text.ptr != NULL && command_read_text(reading, command, &line, command->scope);
}

/* Each directory or file of the list, as code that is loaded from there. What stands for the value
 * from before, $PYTHONPATH, is left out. */
static bool read_folders(struct reading *reading, struct command *command,
                         const struct value *value) {
    struct str rest = value->text;
    struct str part;
    while (str_split(&rest, ':', &part)) {
        struct value folder = *value;
        size_t index = reading->out->actions.count;
        folder.text = part;
        folder.cause = memchr(part.ptr, '\0', part.len) == NULL ? HOLE_NONE : value->cause;
        bool kept = part.len == 0 || part.ptr[0] == '\0' || str_is(part, "/dev/null") ||
                    str_find_text(part, "/.kube/") >= 0;
        if (!kept && (command_add(reading, command, ACTION_LANG_EXEC, "variable-folder",
                                  "makes programs load code from") == NULL ||
                      !command_add_path(reading, command, index, ACCESS_EXECUTE, &folder, true))) {
            return false;
        }
    }
    return true;
}

/* Registries and proxies; several are separated by commas, spaces or |. */
static bool read_hosts(struct reading *reading, struct command *command,
                       const struct value *value) {
    static const char *const nowhere[] = {"", "direct", "off", "none", "*"};
    size_t start = 0;
    for (size_t i = 0; i <= value->text.len; i++) {
        if (i < value->text.len && strchr(", |", value->text.ptr[i]) == NULL) {
            continue;
        }
        struct value host = *value;
        size_t index = reading->out->actions.count;
        host.text = str_slice(value->text, start, i);
        bool skip = str_starts(host.text, "unix:") || str_starts(host.text, "file:") ||
                    (host.text.len == 1 && host.text.ptr[0] == '\0');
        start = i + 1;
        for (size_t j = 0; j < sizeof nowhere / sizeof *nowhere; j++) {
            skip = skip || str_is(host.text, nowhere[j]);
        }
        if (!skip && (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "variable-host",
                                  "makes programs fetch from") == NULL ||
                      !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &host))) {
            return false;
        }
    }
    return true;
}

/* A host in a domain, or one named as production. A name alone is another container, or stands for
 * nothing. */
static bool is_other_host(struct str host) {
    return !str_starts(host, "127.") && !str_starts(host, "0.0.0.0") &&
           !str_starts(host, "host.docker.internal") &&
           (str_find(host, '.', 0) >= 0 || str_find_text(host, "prod") >= 0);
}

/* postgres://USER:PASSWORD@HOST/NAME */
static bool is_other_database(const struct value *value) {
    ptrdiff_t scheme = str_find_text(value->text, "://");
    size_t start = scheme < 0 ? value->text.len : (size_t)scheme + 3;
    size_t end = start;
    for (; end < value->text.len && str_find(STR("/?"), value->text.ptr[end], 0) < 0; end++) {
        start = value->text.ptr[end] == '@' ? end + 1 : start;
    }
    struct str host = str_slice(value->text, start, end);
    return !str_starts(value->text, "sqlite") && !str_starts(value->text, "file") &&
           is_other_host(host);
}

/* CC=clang names a program; with a path or words it is a command. */
static bool read_program(struct reading *reading, struct command *command,
                         const struct value *value) {
    bool name = value->cause == HOLE_NONE;
    for (size_t i = 0; name && i < value->text.len; i++) {
        name = strchr("/ \t\n;&|$`<>(){}*?[", value->text.ptr[i]) == NULL;
    }
    return name || command_read_text(reading, command, value, command->scope);
}

/* GIT_TRACE=2 and GIT_TRACE=true print, a path is written to. */
static bool read_trace(struct reading *reading, struct command *command,
                       const struct value *value) {
    size_t index = reading->out->actions.count;
    return !str_starts(value->text, "/") ||
           (command_add(reading, command, ACTION_FILESYSTEM_WRITE, "variable-trace",
                        "writes what it does to") != NULL &&
            command_add_path(reading, command, index, ACCESS_WRITE, value, false));
}

/* What it does that a variable gets a value which has an effect. */
static const struct {
    enum VARIABLE_USE use;
    enum ACTION_TYPE type;
    const char *rule;
    const char *effect;
} effects[] = {
    {VARIABLE_FLAGS, ACTION_LANG_EXEC, "variable-flags", "makes programs run code"},
    {VARIABLE_COMPILER, ACTION_LANG_EXEC, "variable-compiler", "makes compilers load code"},
    {VARIABLE_GLOBAL, ACTION_PACKAGE_INSTALL_GLOBAL, "variable-global",
     "makes packages be installed outside of the project"},
    {VARIABLE_GIT_KEY, ACTION_LANG_EXEC, "variable-git", "makes git run code"},
    {VARIABLE_TRUST, ACTION_NETWORK_OUTBOUND, "variable-trust",
     "leaves out how it is checked what comes from the network"},
    {VARIABLE_OPTIONS, ACTION_LANG_EXEC, "variable-options", "makes programs load code"},
    {VARIABLE_PATH, ACTION_LANG_EXEC, "variable-path", "changes where programs are found"},
    {VARIABLE_GUARD, ACTION_GUARD_TAMPER, "variable-guard", "changes a setting of nah"},
    {VARIABLE_DATABASE, ACTION_DB_EXEC, "variable-database",
     "makes programs use a database of another machine"},
    {VARIABLE_DATABASE_HOST, ACTION_DB_EXEC, "variable-database",
     "makes programs use a database of another machine"},
    {VARIABLE_PROMPT, ACTION_LANG_EXEC, "variable-code", "makes programs load code"},
    {VARIABLE_CODE, ACTION_LANG_EXEC, "variable-code", "makes programs load code"},
};

static bool has_effect(struct reading *reading, const struct command *command,
                       enum VARIABLE_USE use, const struct value *value) {
    switch (use) {
    case VARIABLE_FLAGS:
        return flags_run_code(value);
    case VARIABLE_COMPILER:
        return compiler_flags_run_code(value);
    case VARIABLE_GLOBAL:
        return !is_switched_off(value);
    case VARIABLE_GIT_KEY:
        return git_key_runs_code(value);
    case VARIABLE_OPTIONS:
        return options_load_code(value);
    case VARIABLE_PATH:
        return path_misleads(reading, command->scope, value);
    case VARIABLE_DATABASE:
        return is_other_database(value);
    case VARIABLE_DATABASE_HOST:
        return is_other_host(value->text);
    case VARIABLE_PROMPT:
        return value->text.len > 0 &&
               (!value_known(value) || str_find_text(value->text, "$(") >= 0 ||
                str_find(value->text, '`', 0) >= 0);
    case VARIABLE_CODE:
        return value->text.len > 0;
    default:
        return true;
    }
}

bool variable_apply(struct reading *reading, struct command *command, enum VARIABLE_USE use,
                    const struct value *value) {
    switch (use) {
    case VARIABLE_PROGRAM:
        return read_program(reading, command, value);
    case VARIABLE_PYTEST:
        return read_more_words(reading, command, "pytest", value);
    case VARIABLE_FOLDERS:
        return read_folders(reading, command, value);
    case VARIABLE_HOSTS:
        return read_hosts(reading, command, value);
    case VARIABLE_TRACE:
        return read_trace(reading, command, value);
    case VARIABLE_COMMAND:
        return is_plain_viewer(value) || is_plain_ssh(value) ||
               (command_read_text(reading, command, value, command->scope) &&
                add_effect(reading, command, ACTION_LANG_EXEC, "variable-command",
                           "makes other programs run a command"));
    case VARIABLE_HOME:
        reading->home = value_known(value) && str_equal(value->text, reading->start->home)
                            ? (struct value){0}
                            : *value;
        reading->databases_moved = true;
        return true;
    case VARIABLE_PLACE:
        reading->databases_moved = true;
        return true;
    default:
        break;
    }
    bool done = true;
    for (size_t i = 0; done && i < sizeof effects / sizeof *effects; i++) {
        done = effects[i].use != use || !has_effect(reading, command, use, value) ||
               add_effect(reading, command, effects[i].type, effects[i].rule, effects[i].effect);
    }
    return done;
}
