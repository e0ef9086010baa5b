/* Calls that change or read files, in code of perl, ruby, php, lua and others, as far as their
 * names stand there as plain strings. What is not found changes nothing: such code is asked about
 * anyway. */
#include "action/code.h"

#include <string.h>

enum {
    FILES_MAX = 32, /* calls of one code */
};

static const struct file_call {
    const char *name;
    enum ACTION_TYPE type;
    enum ACCESS access;
    const char *effect;
    bool recursive;
    bool two; /* the second name is written */
} calls[] = {
#define READ(name)                                                                                 \
    { name, ACTION_FILESYSTEM_READ, ACCESS_READ, "reads", false, false }
#define WRITE(name)                                                                                \
    { name, ACTION_FILESYSTEM_WRITE, ACCESS_WRITE, "writes to", false, false }
#define DELETE(name)                                                                               \
    { name, ACTION_FILESYSTEM_DELETE, ACCESS_DELETE, "deletes", false, false }
#define TREE(name)                                                                                 \
    { name, ACTION_FILESYSTEM_DELETE, ACCESS_DELETE, "deletes the tree", true, false }
#define MOVE(name)                                                                                 \
    { name, ACTION_FILESYSTEM_WRITE, ACCESS_DELETE, "moves", true, true }
#define RUN(name)                                                                                  \
    { name, ACTION_LANG_EXEC, ACCESS_EXECUTE, "runs the file", false, false }
#define COPY(name)                                                                                 \
    { name, ACTION_FILESYSTEM_WRITE, ACCESS_READ, "copies", true, true }
    READ("file_get_contents"),
    READ("readfile"),
    READ("parse_ini_file"),
    READ("show_source"),
    READ("File.read"),
    READ("File.readlines"),
    READ("File.binread"),
    READ("File.foreach"),
    READ("File.open"),
    READ("IO.read"),
    READ("IO.readlines"),
    READ("IO.foreach"),
    READ("io.open"),
    READ("io.lines"),
    READ("fopen"),
    READ("file"),
    READ("slurp"),
    READ("IO.binread"),
    READ("File.read!"),
    READ("File.stream!"),
    READ("YAML.load_file"),
    READ("YAML.safe_load_file"),
    READ("JSON.load_file"),
    READ("CSV.read"),
    READ("CSV.foreach"),
    READ("CSV.table"),
    READ("read.csv"),
    READ("read.table"),
    READ("read.delim"),
    READ("readLines"),
    READ("readRDS"),
    READ("read_csv"),
    READ("fromJSON"),
    READ("readdlm"),
    READ("csvread"),
    READ("dlmread"),
    READ("JSON.parsefile"),
    READ("TOML.parsefile"),
    READ("CSV.File"),
    READ("readFile"),
    READ("Source.fromFile"),
    READ("scala.io.Source.fromFile"),
    READ("read"),
    READ("readlines"),
    READ("eachline"),
    READ("os.ReadFile"),
    READ("os.Open"),
    READ("File::open"),
    READ("fs::read"),
    READ("Files.readString"),
    READ("Files.readAllBytes"),
    READ("fs::read_to_string"),
    WRITE("os.WriteFile"),
    WRITE("ggsave"),
    WRITE("fs::write"),
    RUN("require"),
    RUN("require_once"),
    RUN("include"),
    RUN("include_once"),
    WRITE("file_put_contents"),
    WRITE("File.write"),
    WRITE("IO.write"),
    WRITE("FileUtils.touch"),
    WRITE("FileUtils.mkdir_p"),
    DELETE("unlink"),
    DELETE("rmdir"),
    DELETE("File.delete"),
    DELETE("Dir.delete"),
    DELETE("FileUtils.rm"),
    DELETE("FileUtils.rm_f"),
    DELETE("os.remove"),
    DELETE("os.Remove"),
    DELETE("remove_file"),
    DELETE("File.rm"),
    DELETE("File.rm!"),
    DELETE("File.Delete"),
    DELETE("Files.delete"),
    DELETE("Files.deleteIfExists"),
    DELETE("deleteFileAbsolute"),
    DELETE("deleteFile"),
    DELETE("removeFile"),
    DELETE("remove"),
    TREE("deleteTreeAbsolute"),
    TREE("deleteTree"),
    TREE("deleteDirectory"),
    TREE("removeDirectoryRecursive"),
    TREE("fs::remove_all"),
    TREE("os.RemoveAll"),
    TREE("remove_dir_all"),
    TREE("remove_all"),
    TREE("removeItem(atPath:"),
    TREE("File.rm_rf"),
    TREE("File.rm_rf!"),
    TREE("Directory.Delete"),
    TREE("rm"),
    TREE("remove_tree"),
    TREE("rmtree"),
    TREE("rm_rf"),
    TREE("rm_r"),
    TREE("remove_dir"),
    TREE("remove_entry"),
    TREE("remove_entry_secure"),
    MOVE("rename"),
    MOVE("File.rename"),
    MOVE("FileUtils.mv"),
    MOVE("os.rename"),
    MOVE("os.Rename"),
    MOVE("fs::rename"),
    COPY("copy"),
    COPY("FileUtils.cp"),
    COPY("FileUtils.cp_r"),
    COPY("cp_r"),
#undef READ
#undef RUN
#undef WRITE
#undef DELETE
#undef TREE
#undef MOVE
#undef COPY
};

/* The longest call whose name stands at `at`; NULL: none. */
static const struct file_call *find_call(struct str code, size_t at) {
    const struct file_call *found = NULL;
    if (at > 0 && (char_is_name(code.ptr[at - 1]) || strchr("$@%", code.ptr[at - 1]) != NULL)) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        size_t end = at + strlen(calls[i].name);
        bool longer = found == NULL || strlen(calls[i].name) > strlen(found->name);
        if (longer && str_starts(str_slice(code, at, code.len), calls[i].name) &&
            (end == code.len || !char_is_name(code.ptr[end]))) {
            found = &calls[i];
        }
    }
    return found;
}

/* Behind the name of a call; of array_map('unlink', ...) behind the quote. */
static size_t behind_name(struct str code, size_t start, size_t end) {
    char before = start > 0 ? code.ptr[start - 1] : '\0';
    bool quoted = (before == '\'' || before == '"') && end < code.len && code.ptr[end] == before;
    return end + quoted;
}

static size_t skip_blanks(struct str code, size_t at) {
    while (at < code.len && strchr(" \t(,", code.ptr[at]) != NULL && code.ptr[at] != '\0') {
        at++;
    }
    return at;
}

/* The path that stands at `*at`: a plain string, one given to glob or expand_path, or the home
 * directory by one of its names. `*found` is false when it is something else. */
static bool read_path(struct reading *reading, struct str code, size_t *at, struct value *path,
                      bool *found) {
    static const char *const homes[] = {
        "Dir.home",           "$ENV{HOME}",     "ENV['HOME']",         "ENV[\"HOME\"]",
        "getenv(\"HOME\")",   "getenv('HOME')", "os.getenv(\"HOME\")", "$_SERVER['HOME']",
        "os.Getenv(\"HOME\")"};
    static const char *const expanders[] = {"glob", "Dir.glob", "bsd_glob", "File.expand_path"};
    struct builder text;
    *at = skip_blanks(code, *at);
    struct str rest = str_slice(code, *at, code.len);
    bool expands = false;
    builder_init(&text, reading->arena);
    *found = false;
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++) {
        if (str_starts(rest, homes[i])) {
            path->text = reading->start->home;
            *found = true;
            return true;
        }
    }
    for (size_t i = 0; i < sizeof expanders / sizeof *expanders && !expands; i++) {
        expands = str_starts(rest, expanders[i]);
        *at = expands ? skip_blanks(code, *at + strlen(expanders[i])) : *at;
    }
    char quote = *at < code.len ? code.ptr[*at] : '\0';
    ptrdiff_t end = quote == '"' || quote == '\'' ? str_find(code, quote, *at + 1) : -1;
    if (end < 0) {
        return true;
    }
    struct str plain = str_slice(code, *at + 1, (size_t)end);
    *at = (size_t)end + 1;
    if (code_home_start(&plain)) {
        builder_add(&text, reading->start->home);
    }
    for (size_t i = 0; i < plain.len; i++) {
        if (strchr("\\$#@", plain.ptr[i]) != NULL) {
            return true;
        }
    }
    bool home = expands && str_starts(plain, "~") && (plain.len == 1 || plain.ptr[1] == '/');
    builder_add(&text, home ? reading->start->home : STR(""));
    builder_add(&text, str_slice(plain, home, plain.len));
    path->text = builder_str(&text);
    path->pattern = expands;
    *found = plain.len > 0;
    return path->text.ptr != NULL;
}

/* open(my $f, '<', "x") of perl: where the name stands, and in `*mode` how it is opened. 0: it is
 * no such call. */
static size_t open_path(struct str code, size_t at, char *mode) {
    static const char word[] = "open";
    struct str rest = str_slice(code, at, code.len);
    if (!str_starts(rest, word) || (at > 0 && char_is_name(code.ptr[at - 1]))) {
        return 0;
    }
    at = skip_blanks(code, at + sizeof word - 1);
    at += str_starts(str_slice(code, at, code.len), "my ") ? strlen("my ") : 0;
    size_t start = at;
    while (at < code.len && (char_is_name(code.ptr[at]) || code.ptr[at] == '$')) {
        at++;
    }
    size_t quote = skip_blanks(code, at);
    if (at == start || quote == at || quote + 2 >= code.len ||
        (code.ptr[quote] != '\'' && code.ptr[quote] != '"')) {
        return 0;
    }
    ptrdiff_t end = str_find(code, code.ptr[quote], quote + 1);
    struct str how = end < 0 ? (struct str){0} : str_slice(code, quote + 1, (size_t)end);
    *mode = str_is(how, "<") || str_starts(how, "<:") ? '<' : '>';
    return str_starts(how, "<") || str_starts(how, ">") || str_starts(how, "+") ? (size_t)end + 1
                                                                                : 0;
}

/* Does nothing more follow the name that belongs to it? With `opens` a mode may, which reads. */
static bool ends_name(struct str code, size_t at, bool opens) {
    static const char *const modes[] = {"'r'", "\"r\"", "'rb'", "\"rb\""};
    while (at < code.len && (code.ptr[at] == ' ' || code.ptr[at] == '\t')) {
        at++;
    }
    struct str rest = str_slice(code, at, code.len);
    bool end = rest.len == 0 || strchr(");\n}]", rest.ptr[0]) != NULL || str_starts(rest, "or ") ||
               str_starts(rest, ">>=") || str_starts(rest, "||");
    if (end || !str_starts(rest, ",")) {
        return end;
    }
    at = skip_blanks(code, at);
    rest = str_slice(code, at, code.len);
    for (size_t i = 0; opens && i < sizeof modes / sizeof *modes; i++) {
        if (str_starts(rest, modes[i])) {
            return true;
        }
    }
    return !opens;
}

bool code_file_reads(struct str code, size_t at, size_t *end) {
    static const char *const opening[] = {"File.open", "fopen", "io.open", NULL};
    static const char *const writing[] = {"File.write", "file_put_contents", "ggsave", NULL};
    const struct file_call *call = find_call(code, at);
    char mode = '\0';
    size_t name = open_path(code, at, &mode);
    bool opens = call != NULL && str_is_one_of(str_from(call->name), opening);
    bool writes = call != NULL && str_is_one_of(str_from(call->name), writing);
    if (name == 0 && call != NULL && (call->type == ACTION_FILESYSTEM_READ || writes)) {
        name = at + strlen(call->name);
        mode = '<';
    }
    if (call != NULL && (call->type == ACTION_FILESYSTEM_READ || writes)) {
        if (code_item_pattern(code, name, end).len > 0) {
            return true;
        }
        if (!writes && code_piped_path(code, at, str_from(call->name)).len > 0) {
            *end = name + strlen("()");
            return true;
        }
    }
    name = skip_blanks(code, name);
    char quote = name > 0 && mode == '<' && name < code.len ? code.ptr[name] : '\0';
    ptrdiff_t close = quote == '\'' || quote == '"' ? str_find(code, quote, name + 1) : -1;
    if (close < 0) {
        return false;
    }
    struct str path = str_slice(code, name + 1, (size_t)close);
    bool plain = path.len > 0 && path.ptr[0] != '|' && str_find_text(path, ":/") < 0;
    for (size_t i = 0; i < path.len; i++) {
        plain = plain && strchr("\\$#@|<>", path.ptr[i]) == NULL;
    }
    *end = (size_t)close + 1;
    return plain && ends_name(code, *end, opens);
}

/* The same as a call of perl's. */
static const struct file_call *opening_call(char mode) {
    static const struct file_call reads = {
        "open", ACTION_FILESYSTEM_READ, ACCESS_READ, "reads", false, false};
    static const struct file_call writes = {
        "open", ACTION_FILESYSTEM_WRITE, ACCESS_WRITE, "writes to", false, false};
    return mode == '<' ? &reads : &writes;
}

/* File.open(PATH, "a"): does a mode that writes stand before the bracket that closes the call? */
static bool opens_to_write(const struct file_call *call, struct str code, size_t at) {
    static const char *const opening[] = {"File.open", "fopen", "io.open", NULL};
    static const char *const modes[] = {"'a", "'w", "\"a", "\"w", "'r+", "\"r+", NULL};
    size_t depth = 0;
    if (!str_is_one_of(str_from(call->name), opening)) {
        return false;
    }
    for (; at < code.len && code.ptr[at] != '\n' && code.ptr[at] != ';'; at++) {
        depth += code.ptr[at] == '(';
        if (code.ptr[at] == ')' && --depth == 0) {
            return false;
        }
        struct str rest = str_slice(code, at + 1, code.len);
        rest = str_slice(rest, str_starts(rest, " "), rest.len);
        for (size_t i = 0; code.ptr[at] == ',' && modes[i] != NULL; i++) {
            if (str_starts(rest, modes[i])) {
                return true;
            }
        }
    }
    return false;
}

static bool add_call(struct reading *reading, struct command *command, const struct file_call *call,
                     struct str code, size_t at) {
    static const struct file_call writes = {
        "open", ACTION_FILESYSTEM_WRITE, ACCESS_WRITE, "writes to", false, false};
    size_t index = reading->out->actions.count;
    struct value path = {.span = command->span};
    struct value other = {.span = command->span};
    bool found;
    size_t start = at;
    size_t end;
    struct str item = code_item_pattern(code, at, &end);
    path.pattern = item.len > 0;
    path.text =
        item.len > 0 ? item : code_piped_path(code, at - strlen(call->name), str_from(call->name));
    if (path.text.len > 0) {
        found = true;
    } else if (!read_path(reading, code, &at, &path, &found)) {
        return false;
    }
    /* What has no ending is looked for elsewhere: require "json" */
    bool module = call->type == ACTION_LANG_EXEC && !str_ends(path.text, ".php") &&
                  !str_ends(path.text, ".jl");
    if (!found && !module &&
        !code_home_path(reading, code, skip_blanks(code, start), &path, &found)) {
        return false;
    }
    if (!found || module) {
        return true;
    }
    call = opens_to_write(call, code, start) ? &writes : call;
    if (command_add(reading, command, call->type, "code-file", call->effect) == NULL ||
        !command_add_path(reading, command, index, call->access, &path, call->recursive)) {
        return false;
    }
    if (!call->two) {
        return true;
    }
    return read_path(reading, code, &at, &other, &found) &&
           (!found || command_add_path(reading, command, index, ACCESS_WRITE, &other, false));
}

bool code_read_files(struct reading *reading, struct command *command, struct str code) {
    size_t count = 0;
    if (!code_with_paths(reading->arena, code, &code)) {
        return false;
    }
    for (size_t i = 0; i < code.len && count < FILES_MAX; i++) {
        const struct file_call *call = find_call(code, i);
        char mode = '\0';
        size_t path = open_path(code, i, &mode);
        call = path > 0 ? opening_call(mode) : call;
        if (call != NULL) {
            count++;
            i = path > 0 ? path : behind_name(code, i, i + strlen(call->name));
            if (!add_call(reading, command, call, code, i)) {
                return false;
            }
        }
    }
    return code_home_methods(reading, command, code);
}
