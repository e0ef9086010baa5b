/* Flags that nothing is said of, with a path for their value. What most programs mean by --output
 * is written; a file that may be a secret is taken for read, whatever the flag is. */
#include "action/escapes.h"
#include "action/tools.h"
#include "action/variables.h"

static const char *const writing[] = {"-o",
                                      "--output",
                                      "--output-file",
                                      "--outputFile",
                                      "--output-path",
                                      "--output-dir",
                                      "--output_file",
                                      "--outputDir",
                                      "--output-base",
                                      "--out",
                                      "--outfile",
                                      "--out-file",
                                      "--outFile",
                                      "--outdir",
                                      "--out-dir",
                                      "--outDir",
                                      "--dest",
                                      "--destination",
                                      "--dest-dir",
                                      "--save-to",
                                      "--log-file",
                                      "--logfile",
                                      "--report-file",
                                      "--report-dir",
                                      "--reportDir",
                                      NULL};

/* Could the file be one of those that hold secrets? Where it is so is judged later. */
static bool may_be_secret(struct str path) {
    static const char *const endings[] = {".pem", ".key", ".p12", ".pfx", ".kdbx", ".jks"};
    static const char *const folders[] = {"/etc/", "/proc/", "/run/"};
    bool may = str_find_text(path, "/.") >= 0 || str_find_text(path, "/id_") >= 0;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        may = may || str_ends(path, endings[i]);
    }
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        may = may || str_starts(path, folders[i]);
    }
    return may;
}

/* Programs whose -o has no value. */
static const char *const other_o[] = {
    "ls",     "dir",     "vdir", "grep",      "egrep", "fgrep",  "rg",   "ag",  "ugrep",
    "ug",     "ack",     "nm",   "stat",      "du",    "df",     "lsof", "ps",  "find",
    "last",   "strings", "set",  "pcre2grep", "bash",  "column", "sh",   "zsh", "zgrep",
    "zegrep", "yq",      "sed",  "objdump",   "gls",   NULL};

/* The value of --name=VALUE, -xVALUE, or of the word behind a flag that writes. */
static struct value value_of(const struct argv *argv, size_t at, struct str *flag) {
    struct value value = argv->items[at];
    ptrdiff_t equals = str_find(value.text, '=', 0);
    bool joined = str_starts(value.text, "--") || equals > 0;
    *flag = str_slice(value.text, 0, equals > 0 ? (size_t)equals : joined ? value.text.len : 2);
    if (flag->len == value.text.len) {
        bool takes = str_is_one_of(*flag, writing) && at + 1 < argv->count;
        return takes ? argv->items[at + 1] : (struct value){0};
    }
    value.text = str_slice(value.text, flag->len + (equals > 0), value.text.len);
    return value;
}

/* The name of the word at `at`, if it is a flag, and its value, be it behind an equals sign or the
 * next word. False: there is no value. */
static bool flag_at(const struct argv *argv, size_t at, struct str *flag, struct value *value) {
    const struct value *word = &argv->items[at];
    ptrdiff_t equals = str_find(word->text, '=', 0);
    *flag = str_slice(word->text, 0, equals > 0 ? (size_t)equals : word->text.len);
    if (equals <= 0 && at + 1 >= argv->count) {
        return false;
    }
    *value = equals > 0 ? value_from(word, (size_t)equals + 1) : argv->items[at + 1];
    return true;
}

/* --exec TEXT, --onSuccess TEXT: shell text, of flags that nothing else is said of. Of code in
 * another language only the commands that it runs are read. What makes Java load code is asked
 * about. */
static bool add_texts(struct reading *reading, struct command *command, size_t action) {
    static const char *const texts[] = {"--exec",      "--command",        "--cmd",
                                        "--onSuccess", "--onFirstSuccess", "--onFailure",
                                        "--onError",   "--shell-command",  "--exec-command",
                                        "--hook",      "--run-command",    NULL};
    static const char *const codes[] = {"--eval", "--eval-file", NULL};
    static const char *const agents[] = {"-javaagent:", "-agentpath:", NULL};
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    for (size_t i = 1; i < command->argv.count; i++) {
        struct value value;
        struct str flag;
        bool has_value = flag_at(&command->argv, i, &flag, &value);
        if (str_has_one_of(command->argv.items[i].text, agents)) {
            reading->out->actions.items[action].at_least = POLICY_ASK;
        }
        bool code = str_is_one_of(flag, codes);
        if (!has_value || !(code || str_is_one_of(flag, texts)) || flag_is_known(program, flag)) {
            continue;
        }
        /* One word is often the name of a script */
        bool shell = !code && str_find(value.text, ' ', 0) > 0;
        if ((code && !escapes_read_code(reading, command, value.text)) ||
            (shell && !command_read_text(reading, command, &value, command->scope))) {
            return false;
        }
    }
    return true;
}

/* --registry URL, --with git+URL, -DremoteRepositories=URL: where code is taken from. */
static bool add_sources(struct reading *reading, struct command *command, size_t action) {
    static const char *const sources[] = {"--registry",
                                          "--index",
                                          "--index-url",
                                          "--extra-index-url",
                                          "--default-index",
                                          "--source",
                                          "--repository",
                                          "-DremoteRepositories",
                                          "--find-links",
                                          "--with",
                                          "--from",
                                          "--spec",
                                          "--add-source",
                                          "--mirror",
                                          "--proxy",
                                          "--pypi-mirror",
                                          "--with-editable",
                                          "--https-proxy",
                                          "--server",
                                          "--git-url",
                                          "--hosted-url",
                                          "--git",
                                          NULL};
    for (size_t i = 1; i < command->argv.count; i++) {
        struct value value;
        struct str flag;
        if (!flag_at(&command->argv, i, &flag, &value) || !str_is_one_of(flag, sources)) {
            continue;
        }
        if (str_starts(value.text, "git+") || str_starts(value.text, "hg+") ||
            str_starts(flag, "--git")) {
            reading->out->actions.items[action].at_least = POLICY_ASK;
        } else if (str_find_text(value.text, "://") > 0 &&
                   !variable_apply(reading, command, VARIABLE_HOSTS, &value)) {
            return false;
        }
    }
    return true;
}

/* --python PATH of uv, pip, poetry, virtualenv: the interpreter that all of it is run with. Those
 * of the system are as good as any. */
static bool add_interpreter(struct reading *reading, struct command *command, size_t action) {
    static const char *const flags[] = {"--python", "-p", NULL};
    static const char *const systems[] = {"/usr/", "/opt/", "/bin/", "/Library/", "/nix/store/"};
    bool short_flag = str_is(command->program, "uv") || str_is(command->program, "virtualenv");
    for (size_t i = 1; i < command->argv.count; i++) {
        struct value value;
        struct str flag;
        if (!flag_at(&command->argv, i, &flag, &value) || !str_is_one_of(flag, flags) ||
            (!short_flag && str_is(flag, "-p"))) {
            continue;
        }
        bool counts = str_find(value.text, '/', 0) >= 0;
        for (size_t j = 0; j < sizeof systems / sizeof *systems; j++) {
            counts = counts && !str_starts(value.text, systems[j]);
        }
        if (counts && !command_add_path(reading, command, action, ACCESS_EXECUTE, &value, false)) {
            return false;
        }
    }
    return true;
}

bool unknown_flags_add(struct reading *reading, struct command *command, size_t action) {
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    bool other = str_is_one_of(command->program, other_o);
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        struct str flag;
        if (word->cause != HOLE_NONE || word->text.len < 2 || word->text.ptr[0] != '-') {
            continue;
        }
        struct value value = value_of(&command->argv, i, &flag);
        bool absolute = str_starts(value.text, "/");
        bool output = str_is(flag, "-o");
        bool writes = str_is_one_of(flag, writing);
        ptrdiff_t named = str_find_text(value.text, "=/"); /* syft -o json=FILE */
        value = named > 0 ? value_from(&value, (size_t)named + 1) : value;
        absolute = absolute || named > 0;
        writes = writes && !(output && other);
        bool counts = writes ? absolute || str_starts(value.text, "../")
                             : absolute && may_be_secret(value.text);
        if (counts && value.cause == HOLE_NONE && !(output && other) &&
            !flag_is_known(program, flag) &&
            !command_add_path(reading, command, action, writes ? ACCESS_WRITE : ACCESS_READ, &value,
                              false)) {
            return false;
        }
    }
    enum ACTION_TYPE type = reading->out->actions.items[action].type;
    bool brings =
        type == ACTION_PACKAGE_RUN || type == ACTION_PACKAGE_INSTALL || type == ACTION_INTERACTIVE;
    return !brings ||
           (add_sources(reading, command, action) && add_texts(reading, command, action) &&
            add_interpreter(reading, command, action));
}
