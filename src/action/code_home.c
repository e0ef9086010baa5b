/* Paths below the home directory, as code of compiled languages makes them: dirs::home_dir()
 * .join("x"), h + "/x" where h is from os.UserHomeDir(). */
#include "action/code.h"

#include <string.h>

enum {
    ARGUMENT_MAX = 256,  /* bytes of one that are read */
    STATEMENT_MAX = 256, /* of the statement that binds a name */
    NAMES_MAX = 8,       /* names in an argument that are looked for */
};

static bool names_home(struct str text) {
    static const char *const names[] = {"UserHomeDir",
                                        "Getenv(\"HOME\")",
                                        "LookupEnv(\"HOME\")",
                                        "var(\"HOME\")",
                                        "var_os(\"HOME\")",
                                        "home_dir()",
                                        "BaseDirs",
                                        "NSHomeDirectory",
                                        "homeDirectory",
                                        "\"user.home\"",
                                        "getenv(\"HOME\")",
                                        "UserProfile",
                                        "[\"HOME\"]",
                                        "homedir()",
                                        "environment[\"HOME\"]",
                                        "HomeDir",
                                        "getHomeDirectory",
                                        "get_env(\"HOME\")",
                                        "fetch_env!(\"HOME\")",
                                        "user_home",
                                        "env::home_dir",
                                        "Dir.home",
                                        "Path.home",
                                        "expanduser",
                                        NULL};
    return str_has_one_of(text, names);
}

bool code_home_start(struct str *text) {
    static const char *const starts[] = {"$ENV{HOME}",      "$ENV{'HOME'}", "#{Dir.home}",
                                         "#{ENV['HOME']}",  "$HOME",        "${HOME}",
                                         "#{ENV[\"HOME\"]}"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (str_starts(*text, starts[i])) {
            *text = str_slice(*text, strlen(starts[i]), text->len);
            return true;
        }
    }
    return false;
}

/* The argument at `at`, up to a comma or the bracket that closes the one before it. */
static struct str argument_at(struct str code, size_t at) {
    size_t depth = 0;
    size_t end = at;
    for (; end < code.len && end - at < ARGUMENT_MAX; end++) {
        char c = code.ptr[end];
        depth += c == '(' || c == '[';
        if (depth == 0 && (c == ')' || c == ']' || c == ',')) {
            break;
        }
        depth -= c == ')' || c == ']';
    }
    return str_slice(code, at, end);
}

/* Up to the end of the statement. */
static struct str statement_at(struct str code, size_t at) {
    size_t end = at;
    while (end < code.len && end - at < STATEMENT_MAX && code.ptr[end] != ';' &&
           code.ptr[end] != '\n') {
        end++;
    }
    return str_slice(code, at, end);
}

/* Does some statement give the name a home directory: `name, _ := os.UserHomeDir()`? */
static bool is_home_name(struct str code, struct str name) {
    for (size_t at = 0; at + name.len < code.len; at++) {
        size_t end = at + name.len;
        if (code.ptr[at] != name.ptr[0] || !str_equal(str_slice(code, at, end), name) ||
            (at > 0 && char_is_name(code.ptr[at - 1])) || char_is_name(code.ptr[end])) {
            continue;
        }
        struct str rest = statement_at(code, end);
        ptrdiff_t equals = str_find(rest, '=', 0);
        if (equals >= 0 && names_home(str_slice(rest, (size_t)equals, rest.len))) {
            return true;
        }
    }
    return false;
}

/* Is one of the names in it that of a home directory: "h" of format!("{}/x", h), of "{h}/x"? */
static bool has_home_name(struct str code, struct str text) {
    size_t names = 0;
    for (size_t at = 0; at < text.len && names < NAMES_MAX; at++) {
        size_t end = at;
        while (end < text.len && char_is_name(text.ptr[end])) {
            end++;
        }
        if (end > at) {
            names++;
            if (is_home_name(code, str_slice(text, at, end))) {
                return true;
            }
            at = end;
        }
    }
    return false;
}

/* Its plain strings, each below the one before. */
static void add_below(struct builder *path, struct str text) {
    for (size_t at = 0; at < text.len; at++) {
        ptrdiff_t end = text.ptr[at] == '"' ? str_find(text, '"', at + 1) : -1;
        if (end <= 0) {
            continue;
        }
        struct str part = str_slice(text, at + 1, (size_t)end);
        ptrdiff_t hole = str_starts(part, "{")     ? str_find(part, '}', 0)
                         : str_starts(part, "\\(") ? str_find(part, ')', 0)
                         : str_starts(part, "%s")  ? 1
                                                   : -1;
        part = str_slice(part, (size_t)(hole + 1), part.len); /* where the directory is put */
        if (!str_is(part, "HOME") && !str_is(part, "user.home") && part.len > 0) {
            builder_add_c(path, part.ptr[0] == '/' ? "" : "/");
            builder_add(path, part);
        }
        at = (size_t)end;
    }
}

/* The path below the home directory that the text makes; `code` is all around it. */
static bool home_of(struct reading *reading, struct str code, struct str argument,
                    struct value *path, bool *found) {
    struct builder text;
    *found = names_home(argument) || has_home_name(code, argument);
    if (!*found) {
        return true;
    }
    builder_init(&text, reading->arena);
    builder_add(&text, reading->start->home);
    size_t length = text.len;
    add_below(&text, argument);
    path->pattern = text.len == length;
    builder_add_c(&text, path->pattern ? "/?*" : "");
    path->text = builder_str(&text);
    return path->text.ptr != NULL;
}

bool code_home_path(struct reading *reading, struct str code, size_t at, struct value *path,
                    bool *found) {
    return home_of(reading, code, argument_at(code, at), path, found);
}

/* The start of the statement that `at` is in. */
static size_t statement_start(struct str code, size_t at) {
    size_t start = at;
    while (start > 0 && at - start < STATEMENT_MAX &&
           strchr(";{}\n", code.ptr[start - 1]) == NULL) {
        start--;
    }
    return start;
}

bool code_home_methods(struct reading *reading, struct command *command, struct str code) {
    static const char *const methods[] = {
        ".deleteRecursively(", ".deleteDir(", ".delete(",
        ".deleteOnExit(",      ".rmtree",     ".removeRecursively("};
    for (size_t at = 0; at < code.len; at++) {
        bool deletes = false;
        for (size_t i = 0; code.ptr[at] == '.' && i < sizeof methods / sizeof *methods; i++) {
            deletes = deletes || str_starts(str_slice(code, at, code.len), methods[i]);
        }
        if (!deletes) {
            continue;
        }
        struct str before = str_slice(code, statement_start(code, at), at);
        struct value path = {.span = command->span};
        bool found = false;
        if (!home_of(reading, code, before, &path, &found)) {
            return false;
        }
        size_t index = reading->out->actions.count;
        if (found && (command_add(reading, command, ACTION_FILESYSTEM_DELETE, "code-file",
                                  "deletes the tree") == NULL ||
                      !command_add_path(reading, command, index, ACCESS_DELETE, &path, true))) {
            return false;
        }
    }
    return true;
}
