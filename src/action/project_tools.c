/* What tools of a project are told about the project itself: where it keeps things, what its
 * manifest says, and code that runs in it. */
#include "action/builtin.h"
#include "action/programs.h"
#include "action/task_names.h"
#include "action/tools.h"

#include <string.h>

/* mkdir: a directory for files that are protected holds none yet; what is put there is judged. */
bool program_directory(struct reading *reading, struct command *command) {
    static const char *const protected[] = {".github/workflows", ".github/actions", ".gitlab/ci",
                                            ".circleci",         ".husky",          ".githooks"};
    for (size_t i = 0; i < command->arguments.count; i++) {
        struct argument *argument = &command->arguments.items[i];
        struct str path = argument->value.text;
        while (path.len > 1 && path.ptr[path.len - 1] == '/') {
            path.len--;
        }
        for (size_t j = 0; argument->flag.len == 0 && value_known(&argument->value) &&
                           j < sizeof protected / sizeof *protected;
             j++) {
            size_t length = strlen(protected[j]);
            bool whole = str_ends(path, protected[j]) &&
                         (path.len == length || path.ptr[path.len - length - 1] == '/');
            if (whole) {
                argument->value.text =
                    path.len == length ? STR(".") : str_slice(path, 0, path.len - length);
                break;
            }
        }
    }
    return command_apply_rules(reading, command);
}

/* clojure -Stree: what it prints of the project. */
static bool prints_project(const struct command *command) {
    static const char *const flags[] = {"-Stree", "-Spath", "-Sdescribe", "-P", NULL};
    return command->argv.count == 2 && !command->argv.open &&
           value_is_one_of(&command->argv.items[1], flags);
}

/* clojure -M:repl, -m nrepl.cmdline: a prompt, or a server that runs what it is sent. */
static bool opens_prompt(const struct command *command) {
    static const char *const mains[] = {"nrepl.",       "rebel", "cider",
                                        "clojure.main", "repl",  "socket"};
    bool opens = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        struct str text = command->argv.items[i].text;
        bool alias = str_starts(text, "-M:") || str_starts(text, "-X:") || str_starts(text, "-A:");
        opens = opens ||
                (alias && (str_find_text(text, "repl") >= 0 || str_find_text(text, "REPL") >= 0 ||
                           str_find_text(text, "rebel") >= 0));
        bool main = value_is(&command->argv.items[i - 1], "-m");
        for (size_t j = 0; main && j < sizeof mains / sizeof *mains; j++) {
            opens = opens || str_starts(text, mains[j]);
        }
    }
    return opens;
}

/* clojure -M:test, -X:build, -M -m app.core: what an alias of the project's deps.edn runs, or a
 * namespace of the project. */
static bool runs_alias(const struct command *command) {
    static const char *const others[] = {"-e",     "--eval", "-i",   "--init", "-r",
                                         "--repl", "-Sdeps", "-Scp", "-",      NULL};
    bool alias = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        struct str text = word->text;
        bool runs = str_starts(text, "-M:") || str_starts(text, "-X:") || str_starts(text, "-T:");
        if (!value_known(word) || value_is_one_of(word, others) || str_starts(text, "-J") ||
            str_starts(text, "-e") || str_starts(text, "/") || str_starts(text, "~") ||
            str_find_text(text, "..") >= 0) {
            return false;
        }
        /* -T:build deploy, -X:deploy */
        struct value name = value_from(word, runs ? 3 : 0);
        bool tool = str_starts(command->argv.items[i - 1].text, "-T:");
        if ((runs || tool) && task_name_reaches_out(&name)) {
            return false;
        }
        bool main = value_is(&command->argv.items[i - 1], "-m") && str_is_plain(text, ".-_");
        alias = alias || (runs && text.len > 3) || main;
    }
    return alias && !command->argv.open && !opens_prompt(command) && !task_reaches_out(command, 0);
}

bool program_clojure(struct reading *reading, struct command *command) {
    return runs_alias(command) || prints_project(command)
               ? command_add(reading, command, ACTION_PACKAGE_RUN, "project-alias",
                             "runs what the project has named") != NULL
               : program_code(reading, command);
}

/* yarn prisma migrate reset, pnpm prisma migrate reset: what is known of a tool that projects use
 * holds, as with npx. */
static bool read_project_tool(struct reading *reading, struct command *command) {
    static const char *const services[] = {"vercel", "netlify",  "firebase",   "heroku",
                                           "sls",    "supabase", "serverless", NULL};
    const struct argument *tool = arguments_operand(&command->arguments, 0);
    bool run =
        tool != NULL && value_is(&tool->value, "run") && str_starts(command->program, "yarn");
    tool = run ? arguments_operand(&command->arguments, 1) : tool;
    const struct rules_index *npx = builtin_find(reading->arena, STR("npx"));
    size_t first = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    bool script = npx != NULL && tool != NULL &&
                  tools_applied(reading, first, run ? "node-run" : "node-script");
    bool known = script && value_is_one_of(&tool->value, services);
    for (const struct rule *const *rule = script ? npx->rules : NULL;
         rule != NULL && *rule != NULL && !known; rule++) {
        known = strcmp((*rule)->id, "npx-known") == 0 &&
                value_is_one_of(&tool->value, (*rule)->prefix[1]);
    }
    return !known || builtin_find(reading->arena, tool->value.text) == NULL ||
           command_read_inner(reading, command, tool->index);
}

/* --- npm pkg set ------------------------------------------------------------------------------ */

static bool is_version(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("0123456789.^~<>=*|x -", text.ptr[i]) == NULL) {
            return false;
        }
    }
    return text.len > 0;
}

/* Is it what a script's name may be, and one that nothing runs by itself? */
static bool is_plain_script(struct str name) {
    static const char *const own[] = {
        "install",       "preinstall", "postinstall",  "prepare",      "preprepare",
        "postprepare",   "prepublish", "publish",      "postpublish",  "prepublishOnly",
        "prepack",       "postpack",   "dependencies", "preuninstall", "uninstall",
        "postuninstall", "preversion", "version",      "postversion",  NULL};
    return name.len > 0 && str_is_plain(name, ":.-") && !str_is_one_of(name, own);
}

/* scripts.test=vitest: what the script does is read; other keys say only what the package is. */
static bool read_key(struct reading *reading, struct command *command, const struct value *word,
                     bool *plain) {
    static const char *const fields[] = {
        "name",     "version",    "description",  "license",      "private", "type",
        "main",     "module",     "types",        "typings",      "author",  "keywords",
        "homepage", "repository", "bugs",         "sideEffects",  "exports", "files",
        "browser",  "engines",    "browserslist", "contributors", NULL};
    static const char *const packages[] = {"dependencies", "devDependencies", "peerDependencies",
                                           "optionalDependencies", NULL};
    ptrdiff_t equals = str_find(word->text, '=', 0);
    struct str key = str_slice(word->text, 0, equals < 0 ? 0 : (size_t)equals);
    struct value value = value_from(word, equals < 0 ? word->text.len : (size_t)equals + 1);
    size_t end = 0;
    while (end < key.len && key.ptr[end] != '.' && key.ptr[end] != '[') {
        end++;
    }
    struct str field = str_slice(key, 0, end);
    if (str_is(field, "scripts") && end < key.len && key.ptr[end] == '.') {
        *plain = is_plain_script(str_slice(key, end + 1, key.len)) && value_known(&value);
        return !*plain || command_read_text(reading, command, &value, command->scope);
    }
    *plain = value_known(word) && (str_is_one_of(field, fields) ||
                                   (str_is_one_of(field, packages) && is_version(value.text)));
    return true;
}

bool program_node_package(struct reading *reading, struct command *command) {
    static const char *const reading_verbs[] = {"set", "delete", "fix", NULL};
    static const char *const elsewhere[] = {"--prefix", "-C", "--dir", NULL};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    const struct argument *verb = arguments_operand(&command->arguments, 1);
    const struct argument *word;
    struct value manifest = {.text = STR("package.json"), .span = command->span};
    bool plain = verb != NULL && value_is(&first->value, "pkg") && !command->argv.open &&
                 value_is_one_of(&verb->value, reading_verbs) &&
                 !arguments_have(&command->arguments, elsewhere);
    bool sets = plain && value_is(&verb->value, "set");
    for (size_t i = 2; sets && plain && (word = arguments_operand(&command->arguments, i)) != NULL;
         i++) {
        if (!read_key(reading, command, &word->value, &plain)) {
            return false;
        }
    }
    size_t index = reading->out->actions.count;
    return plain ? command_add(reading, command, ACTION_FILESYSTEM_WRITE, "project-manifest",
                               "changes the manifest") != NULL &&
                       command_add_path(reading, command, index, ACCESS_WRITE, &manifest, false)
                 : read_project_tool(reading, command);
}

/* yarn workspace NAME COMMAND...: the command of yarn, in a package of the project; yarn
 * node ...: that of node. */
bool program_yarn(struct reading *reading, struct command *command) {
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    const struct argument *name = arguments_operand(&command->arguments, 1);
    struct command inner = *command;
    inner.argv = (struct argv){.open = command->argv.open};
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    if (verb != NULL && value_is(&verb->value, "node") && verb->index == 1) {
        return command_read_inner(reading, command, verb->index);
    }
    if (verb == NULL || name == NULL || !value_is(&verb->value, "workspace") ||
        !value_known(&name->value) || name->index != verb->index + 1 ||
        name->index + 1 >= command->argv.count) {
        return read_project_tool(reading, command);
    }
    for (size_t i = 0; i < command->argv.count; i++) {
        if (i != verb->index && i != name->index &&
            !VEC_PUSH(reading->arena, &inner.argv, command->argv.items[i])) {
            return false;
        }
    }
    return command_read(reading, &inner, command->output);
}

/* --- others ------------------------------------------------------------------------------------
 */

/* symfony console, symfony php: the project's own. */
bool program_symfony(struct reading *reading, struct command *command) {
    static const char *const runners[] = {"console", "php", "composer", NULL};
    const struct argument *word = arguments_operand(&command->arguments, 0);
    bool runs = word != NULL && value_is_one_of(&word->value, runners);
    return runs ? command_read_inner(reading, command, word->index)
                : command_apply_rules(reading, command);
}

/* grpcurl ADDRESS list: only the first operand is a place. */
bool program_address(struct reading *reading, struct command *command) {
    const struct argument *address = arguments_operand(&command->arguments, 0);
    if (address != NULL) {
        command->arguments.count = (size_t)(address - command->arguments.items) + 1;
    }
    return command_apply_rules(reading, command);
}

/* adb shell WORD...: the words are joined for a shell on the device. */
bool program_device(struct reading *reading, struct command *command) {
    const struct argument *word = arguments_operand(&command->arguments, 0);
    bool plain = true;
    for (size_t i = 1; word != NULL && value_is(&word->value, "shell") && i < command->argv.count;
         i++) {
        plain = plain && str_is_plain(command->argv.items[i].text, "./:-");
    }
    return plain ? command_apply_rules(reading, command)
                 : command_add(reading, command, ACTION_SERVICE_WRITE, "device-change",
                               "does something on a device") != NULL;
}

/* python -m venv DIRECTORY: its programs are python's, and what pip puts there. */
bool program_venv(struct reading *reading, struct command *command) {
    const struct argument *place = arguments_operand(&command->arguments, 0);
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    if (place == NULL) {
        return true;
    }
    struct value full = path_in_scope(reading, command->scope, &place->value);
    if (!value_known(&full)) {
        return full.text.ptr != NULL;
    }
    struct binding *binding = binding_need(reading, &reading->files, full.text);
    if (binding != NULL) {
        binding->environment = true;
    }
    return binding != NULL;
}
