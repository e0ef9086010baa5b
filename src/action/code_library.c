/* Modules that the rules say nothing of: libraries that are installed, and the project's own. What
 * is installed runs with every test of the project anyway; so their calls are harmless but for
 * those that are named as something else, and those that are given a place or a host outside. */
#include "action/code.h"

#include "action/builtin.h"
#include "action/sql.h"
#include "base/path.h"

#include <string.h>

/* The module that has to be imported for a member: "numpy" of "numpy.linalg.norm", and of node
 * "@scope/name". */
static struct str top_of(const struct code *code, struct str member) {
    size_t slashes = member.len > 0 && member.ptr[0] == '@' ? 1 : 0;
    for (size_t i = 0; i < member.len; i++) {
        bool slash = member.ptr[i] == '/' && code->language == CODE_NODE;
        if (slash && slashes > 0) {
            slashes--;
        } else if (slash || (member.ptr[i] == '.' && slashes == 0)) {
            return str_slice(member, 0, i);
        }
    }
    return member;
}

static bool has_rule(struct code *code, struct str name, const char *ending) {
    const struct rules_index *known;
    return code_find_rules(code, name, ending, &known) && known != NULL;
}

bool code_is_library(struct code *code, struct str member) {
    struct str top = top_of(code, member);
    return top.len > 0 && top.ptr[0] != '.' && top.ptr[0] != '_' && top.ptr[0] != '/' &&
           !has_rule(code, top, " module") && !has_rule(code, top, " effects") &&
           !has_rule(code, member, " effects");
}

/* The file that the module may be: a project's own, which then runs. */
static bool add_file(struct code *code, struct str module) {
    struct builder path;
    builder_init(&path, code->reading->arena);
    for (size_t i = 0; i < module.len; i++) {
        builder_add_char(&path, module.ptr[i] == '.' ? '/' : module.ptr[i]);
    }
    builder_add_c(&path, ".py");
    struct value file = {.text = builder_str(&path)};
    size_t index = code->reading->out->actions.count;
    return file.text.ptr != NULL &&
           command_add(code->reading, code->command, ACTION_LANG_EXEC, "run-file", "imports") !=
               NULL &&
           command_add_path(code->reading, code->command, index, ACCESS_EXECUTE, &file, false);
}

bool code_import_library(struct code *code, struct str module) {
    if (code_knows_module(code, module)) {
        return true;
    }
    if (!code_is_library(code, module)) {
        code->understood = false;
        return true;
    }
    code->libraries = true;
    if (code->language == CODE_NODE && !code_import(code, module, module)) {
        return false;
    }
    bool installed =
        code->language == CODE_NODE || has_rule(code, top_of(code, module), " library");
    return installed || !code->reports || add_file(code, module);
}

/* Methods that no harmless object has, or that are harmless only of some. */
static const char *const effects[] = {"system",
                                      "popen",
                                      "Popen",
                                      "spawn",
                                      "spawnl",
                                      "exec",
                                      "execv",
                                      "eval",
                                      "execfile",
                                      "shell",
                                      "check_output",
                                      "exec_command",
                                      "sudo",
                                      "run_path",
                                      "run_module",
                                      "load_module",
                                      "read_pickle",
                                      "unpickle",
                                      "connect",
                                      "send",
                                      "sendall",
                                      "request",
                                      "drop_all",
                                      "drop_database",
                                      "dropDatabase",
                                      "truncate",
                                      "delete",
                                      "delete_many",
                                      "deleteMany",
                                      "rmtree",
                                      "remove_tree",
                                      "rimraf",
                                      "kill",
                                      "terminate",
                                      "fork",
                                      "download",
                                      "upload",
                                      "post",
                                      "put",
                                      "patch",
                                      "urlopen",
                                      "urlretrieve",
                                      "sendmail",
                                      "publish",
                                      "push_to_hub",
                                      "raw",
                                      "$executeRaw",
                                      "$queryRawUnsafe",
                                      "create_subprocess_exec",
                                      "create_subprocess_shell",
                                      "open_connection",
                                      "create_connection",
                                      "start_server",
                                      "create_server",
                                      "open_unix_connection",
                                      "makefile",
                                      "sendMail",
                                      "deleteOne",
                                      "drop",
                                      "drop_tables",
                                      "drop_table",
                                      "dropTable",
                                      "dropSchema",
                                      "drop_collection",
                                      "dropCollection",
                                      "flushall",
                                      "flushAll",
                                      "flushdb",
                                      "call_command",
                                      "$",
                                      "from_spec",
                                      "exec_module",
                                      "setrlimit",
                                      "load_library",
                                      "LoadLibrary",
                                      NULL};

/* Methods of text and lists, whose operands are no files. */
static const char *const plain[] = {
    "replace",   "split",      "startswith",   "endswith",     "strip",    "lstrip",
    "rstrip",    "join",       "find",         "index",        "count",    "partition",
    "rsplit",    "rpartition", "removeprefix", "removesuffix", "get",      "append",
    "add",       "setdefault", "pop",          "update",       "format",   "encode",
    "decode",    "sub",        "match",        "search",       "findall",  "write",
    "writerow",  "extend",     "insert",       "info",         "debug",    "warning",
    "error",     "print",      "log",          "startsWith",   "endsWith", "includes",
    "indexOf",   "replaceAll", "filter",       "assertEqual",  "equal",    "reverse",
    "resolve",   "Response",   "test",         "push",         "set",      "has",
    "getLogger", "group",      "url_for",      "client",       "path",     NULL};

/* Methods of frameworks that are given the path of an address. */
static const char *const routing[] = {"route",          "add_url_rule",
                                      "mount",          "add_api_route",
                                      "websocket",      "websocket_connect",
                                      "include_router", "head",
                                      "options",        NULL};

bool code_is_effect(struct str name) {
    return str_is_one_of(name, effects);
}

static struct str last_of(struct str member) {
    size_t start = member.len;
    while (start > 0 && member.ptr[start - 1] != '.') {
        start--;
    }
    return str_slice(member, start, member.len);
}

/* Does a part of the path start with a dot, or is it named as a secret? */
static bool is_delicate(struct str path) {
    static const char *const names[] = {"id_", ".pem", ".key", ".tfvars", "cred", "secret", NULL};
    for (const char *const *name = names; *name != NULL; name++) {
        if (str_find_text(path, *name) >= 0) {
            return true;
        }
    }
    bool dot = str_starts(path, ".") && !str_starts(path, "./");
    return dot || str_find_text(path, "/.") >= 0;
}

/* A text that is given to a library's call: a path that leads out of the project makes the call one
 * that is asked about, a delicate one in it is judged as one that is written. */
static bool read_text(struct code *code, const struct value *value, bool library) {
    struct str text = value->text;
    bool name = value->cause == HOLE_NONE && text.len > 0 && text.len < 256;
    for (size_t i = 0; name && i < text.len; i++) {
        name = strchr(" \t\n\"'<>|;", text.ptr[i]) == NULL;
    }
    if (!name) {
        return true;
    }
    bool here = str_starts(text, "/tmp/") || str_find_text(text, "://localhost") >= 0 ||
                str_find_text(text, "://127.0.0.1") >= 0;
    if (library && !here &&
        (str_starts(text, "/") || str_starts(text, "~") || str_starts(text, "../") ||
         str_find_text(text, "://") >= 0)) {
        code->understood = false;
    }
    if (!code->reports || !is_delicate(text)) {
        return true;
    }
    size_t index = code->reading->out->actions.count;
    return command_add(code->reading, code->command, ACTION_FILESYSTEM_WRITE, "inline-library",
                       "may read or write") != NULL &&
           command_add_path(code->reading, code->command, index, ACCESS_WRITE, value, false);
}

/* "1 + 2 *" is none: its first word names no program, and nothing in it could hold one. */
static bool may_be_command(struct code *code, const struct value *text) {
    struct str rest = str_trim(text->text);
    struct str word;
    if (!value_known(text) || !str_split(&rest, ' ', &word)) {
        return true;
    }
    for (size_t i = 0; i < text->text.len; i++) {
        if (strchr("/;|&`$<>\n\\", text->text.ptr[i]) != NULL) {
            return true;
        }
    }
    bool name = true;
    for (size_t i = 0; name && i < word.len; i++) {
        name = strchr("0123456789()[]{}+-*=.,:'\"?!#%", word.ptr[i]) != NULL;
    }
    return !name || builtin_find(code->reading->arena, word) != NULL;
}

/* run("rm x"), call("x"): text that a method like these is given may be a command. */
static bool may_run(struct code *code, struct str last, const struct code_arguments *arguments) {
    static const char *const names[] = {"run",    "call",    "cmd",   "bash", "sh",
                                        "invoke", "command", "query", NULL};
    static const char *const loading[] = {"allow_pickle",      "shell",      "weights_only",
                                          "trust_remote_code", "trust_repo", NULL};
    for (size_t i = 0; i < arguments->names.count; i++) {
        if (str_is_one_of(arguments->names.items[i], loading)) {
            return true;
        }
    }
    if (!str_is_one_of(last, names) || arguments->count == 0) {
        return false;
    }
    bool command = arguments->items[0].is_list;
    for (size_t i = 0; !command && i < arguments->items[0].texts.count; i++) {
        command = may_be_command(code, &arguments->items[0].texts.items[i]);
    }
    return command;
}

static bool reads_only(const struct code_arguments *arguments) {
    return arguments->count > 0 && arguments->items[0].texts.count == 1 &&
           value_known(&arguments->items[0].texts.items[0]) &&
           sql_effect(arguments->items[0].texts.items[0].text) == SQL_READS;
}

/* torch.hub.load, for what is known of torch.hub. */
static bool is_part_effect(struct code *code, struct str member) {
    for (size_t end = member.len; end > 0; end--) {
        if ((end == member.len || member.ptr[end] == '.') &&
            has_rule(code, str_slice(member, 0, end), " effects")) {
            return true;
        }
    }
    return false;
}

/* query("DROP TABLE users") */
static bool changes_data(struct str last, const struct code_arguments *arguments) {
    bool sql = str_is(last, "sql");
    if (!(sql || str_is(last, "query") || str_is(last, "run")) || arguments->count == 0 ||
        arguments->items[0].texts.count != 1) {
        return false;
    }
    enum SQL_EFFECT effect = sql_effect(arguments->items[0].texts.items[0].text);
    return effect == SQL_CHANGES || effect == SQL_DESTROYS || (sql && effect == SQL_WRITES);
}

bool code_call_library(struct code *code, struct str member,
                       const struct code_arguments *arguments) {
    static const char *const statements[] = {"execute",  "executemany",    "executescript",
                                             "read_sql", "read_sql_query", NULL};
    struct str last = last_of(member);
    bool timed;
    if (!code_times(code, member, arguments, &timed) || timed) {
        return !code->reading->arena->exhausted;
    }
    bool statement = str_is_one_of(last, statements) && !code_only_in_memory(code, arguments) &&
                     !code_only_selects(code, last, arguments);
    bool open = str_is(member, "sqlite3.connect");
    if (code_stays_here(code, last)) {
        return true;
    }
    if (changes_data(last, arguments) || code_is_named_danger(last) ||
        (str_is_one_of(last, effects) && !open) || (statement && !reads_only(arguments)) ||
        may_run(code, last, arguments) || is_part_effect(code, member)) {
        code->understood = false;
        return true;
    }
    for (size_t i = 0; !statement && i < arguments->count && !str_is_one_of(last, plain) &&
                       !str_is_one_of(last, routing);
         i++) {
        for (size_t j = 0; j < arguments->items[i].texts.count; j++) {
            if (!read_text(code, &arguments->items[i].texts.items[j], true)) {
                return false;
            }
        }
    }
    for (size_t i = 0; !statement && i < arguments->by_name.count; i++) {
        if (!read_text(code, &arguments->by_name.items[i], true)) {
            return false;
        }
    }
    return true;
}

bool code_read_method(struct code *code, struct str member,
                      const struct code_arguments *arguments) {
    struct str last = last_of(member);
    bool fine = str_is_one_of(last, plain);
    code->understood = code->understood &&
                       !(code->own_files && (str_is(last, "delete") || code_is_named_danger(last) ||
                                             changes_data(last, arguments)));
    for (size_t i = 0; i < arguments->count; i++) {
        for (size_t j = 0; j < arguments->items[i].texts.count; j++) {
            /* A text may look like a path, and what a directory was asked for is one */
            const struct value *text = &arguments->items[i].texts.items[j];
            bool archived = str_is(last, "add") && str_starts(text->text, "/"); /* of tarfile */
            if ((!fine || text->pattern || archived) && !read_text(code, text, false)) {
                return false;
            }
        }
    }
    return true;
}

bool code_read_more(struct code *code, const struct code_arguments *arguments, size_t last) {
    for (size_t i = arguments->count - last; i < arguments->count; i++) {
        for (size_t j = 0; j < arguments->items[i].texts.count; j++) {
            if (!read_text(code, &arguments->items[i].texts.items[j], true)) {
                return false;
            }
        }
    }
    for (size_t i = 0; i < arguments->by_name.count; i++) {
        if (!read_text(code, &arguments->by_name.items[i], true)) {
            return false;
        }
    }
    return true;
}

bool code_add_path(struct code *code, const struct code_arguments *arguments) {
    const struct values *texts =
        arguments->count > 0 ? &arguments->items[arguments->count - 1].texts : NULL;
    if (texts == NULL || texts->count == 0) {
        code->understood = false;
        return true;
    }
    for (size_t i = 0; code->reports && i < texts->count; i++) {
        size_t index = code->reading->out->actions.count;
        if (command_add(code->reading, code->command, ACTION_LANG_EXEC, "inline-library",
                        "loads code from") == NULL ||
            !command_add_path(code->reading, code->command, index, ACCESS_EXECUTE, &texts->items[i],
                              true)) {
            return false;
        }
    }
    return true;
}

bool code_required_file(struct code *code, struct str name, struct code_value *out) {
    struct str from = code->reading->code_directory;
    name = from.len > 0 ? path_join(code->reading->arena, from, name) : name;
    return name.ptr != NULL && code_text_value(code, name, out);
}

bool code_imports_file(struct str member, const struct code_arguments *arguments) {
    const struct values *texts = arguments->count > 0 ? &arguments->items[0].texts : NULL;
    return str_is(member, "import") && texts != NULL && texts->count == 1 &&
           value_known(&texts->items[0]) &&
           (str_starts(texts->items[0].text, "./") || str_starts(texts->items[0].text, "../"));
}
