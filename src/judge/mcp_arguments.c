#include "judge/mcp_arguments.h"

#include "base/path.h"
#include "base/quote_word.h"

#include <string.h>

enum SHAPE {
    SHAPE_OTHER,
    SHAPE_PATH,
    SHAPE_HOST,
    SHAPE_SQL,     /* says itself that it is SQL */
    SHAPE_QUERY,   /* SQL in the tools of a database */
    SHAPE_COMMAND, /* a line, or its words */
    SHAPE_WORDS,   /* behind a command */
};

/* Names of arguments, as their words: "filePath" and "file_path" are "file" and "path". The last
 * word decides. */
static const struct {
    const char *word;
    enum SHAPE shape;
} names[] = {
    {"path", SHAPE_PATH},        {"paths", SHAPE_PATH},      {"file", SHAPE_PATH},
    {"files", SHAPE_PATH},       {"filename", SHAPE_PATH},   {"filenames", SHAPE_PATH},
    {"filepath", SHAPE_PATH},    {"dir", SHAPE_PATH},        {"directory", SHAPE_PATH},
    {"directories", SHAPE_PATH}, {"folder", SHAPE_PATH},     {"cwd", SHAPE_PATH},
    {"workdir", SHAPE_PATH},     {"root", SHAPE_PATH},       {"source", SHAPE_PATH},
    {"destination", SHAPE_PATH}, {"dest", SHAPE_PATH},       {"url", SHAPE_HOST},
    {"urls", SHAPE_HOST},        {"href", SHAPE_HOST},       {"host", SHAPE_HOST},
    {"hostname", SHAPE_HOST},    {"domain", SHAPE_HOST},     {"endpoint", SHAPE_HOST},
    {"webhook", SHAPE_HOST},     {"sql", SHAPE_SQL},         {"statement", SHAPE_SQL},
    {"statements", SHAPE_SQL},   {"stmt", SHAPE_SQL},        {"query", SHAPE_QUERY},
    {"queries", SHAPE_QUERY},    {"command", SHAPE_COMMAND}, {"commands", SHAPE_COMMAND},
    {"cmd", SHAPE_COMMAND},      {"cmdline", SHAPE_COMMAND}, {"bash", SHAPE_COMMAND},
    {"shell", SHAPE_COMMAND},    {"args", SHAPE_WORDS},      {"arguments", SHAPE_WORDS},
    {"argv", SHAPE_COMMAND},
};

enum {
    NAME_MAX_LENGTH = 64,
};

/* Schemes of what is reached over a network. */
static const char *const schemes[] = {"http", "https", "ws",  "wss",     "ftp",  "ftps",
                                      "sftp", "ssh",   "git", "git+ssh", "scp",  "ldap",
                                      "smb",  "rsync", "svn", "gopher",  "dict", "tftp"};

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/* The last word of "options.filePath[3]" in lower case: "path"; empty when it is too long. */
static void last_word(struct str path, char word[static NAME_MAX_LENGTH]) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] == ']') {
        while (end > 0 && path.ptr[--end] != '[') {
        }
    }
    size_t start = end;
    while (start > 0 && strchr("._-] ", path.ptr[start - 1]) == NULL) {
        start--;
        if (is_upper(path.ptr[start]) && start > 0 && !is_upper(path.ptr[start - 1])) {
            break;
        }
    }
    size_t length = end - start;
    length = length < NAME_MAX_LENGTH ? length : 0;
    for (size_t i = 0; i < length; i++) {
        char c = path.ptr[start + i];
        word[i] = (char)(is_upper(c) ? c - 'A' + 'a' : c);
    }
    word[length] = '\0';
}

static enum SHAPE shape_of_name(struct str path) {
    char word[NAME_MAX_LENGTH];
    last_word(path, word);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].word, word) == 0) {
            return names[i].shape;
        }
    }
    return SHAPE_OTHER;
}

static bool has_scheme(struct str text, const char *scheme) {
    size_t length = strlen(scheme);
    return text.len > length + 3 && strncasecmp(text.ptr, scheme, length) == 0 &&
           memcmp(text.ptr + length, "://", 3) == 0;
}

static bool is_network_url(struct str text) {
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (has_scheme(text, schemes[i])) {
            return true;
        }
    }
    return false;
}

/* What the text is whatever its name. */
static enum SHAPE shape_of_text(struct str text, enum SHAPE named) {
    bool is_line = text.len > 0 && str_find(text, '\n', 0) == STR_NOT_FOUND;
    if (named == SHAPE_SQL || named == SHAPE_QUERY || named >= SHAPE_COMMAND || !is_line) {
        return is_line || named >= SHAPE_SQL ? named : SHAPE_OTHER;
    }
    if (is_network_url(text)) {
        return SHAPE_HOST;
    }
    if (has_scheme(text, "file") || str_starts(text, "/") || str_is(text, "~") ||
        str_starts(text, "~/") || str_starts(text, "$HOME") || str_starts(text, "${HOME}") ||
        str_starts(text, "../")) {
        return SHAPE_PATH;
    }
    /* Resources of the server itself, as note://1. */
    return str_find_text(text, "://") != STR_NOT_FOUND ? SHAPE_OTHER : named;
}

/* The path in file://host/path, decoded. */
static struct str path_of_url(struct str url, struct arena *arena) {
    struct builder path;
    ptrdiff_t slash = str_find(url, '/', strlen("file://"));
    builder_init(&path, arena);
    for (size_t i = slash == STR_NOT_FOUND ? url.len : (size_t)slash; i < url.len; i++) {
        int high = i + 2 < url.len && url.ptr[i] == '%' ? char_digit(url.ptr[i + 1]) : -1;
        int low = high >= 0 ? char_digit(url.ptr[i + 2]) : -1;
        if (low >= 0 && (high > 0 || low > 0)) {
            builder_add_char(&path, (char)(high * 16 + low));
            i += 2;
        } else {
            builder_add_char(&path, url.ptr[i]);
        }
    }
    return builder_str(&path);
}

/* Servers differ in whether they expand these; the user's home is the more sensitive reading. */
static struct str without_home(struct str text, struct str home, struct arena *arena) {
    static const char *const starts[] = {"~", "$HOME", "${HOME}"};
    struct builder path;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t length = strlen(starts[i]);
        if (str_starts(text, starts[i]) && (text.len == length || text.ptr[length] == '/')) {
            builder_init(&path, arena);
            builder_add(&path, home);
            builder_add(&path, str_slice(text, length, text.len));
            return builder_str(&path);
        }
    }
    return text;
}

/* What a tool of that type does to a path that it is given by name. */
static enum ACCESS access_of(enum ACTION_TYPE type) {
    switch (type) {
    case ACTION_FILESYSTEM_READ:
    case ACTION_SERVICE_INSPECT:
    case ACTION_SERVICE_READ:
    case ACTION_ENV_READ:
    case ACTION_BROWSER_READ:
    case ACTION_BROWSER_STATE:
    case ACTION_BROWSER_NAVIGATE:
    case ACTION_DB_SAFE:
        return ACCESS_READ;
    case ACTION_FILESYSTEM_DELETE:
    case ACTION_SERVICE_DESTRUCTIVE:
        return ACCESS_DELETE;
    default:
        return ACCESS_WRITE;
    }
}

static bool add_path(const struct environment *environment, struct str cwd, struct str text,
                     enum ACCESS access, struct arena *arena, struct targets *targets) {
    struct str path = has_scheme(text, "file") ? path_of_url(text, arena)
                                               : without_home(text, environment->home, arena);
    struct target target = {.kind = TARGET_PATH, .access = access};
    if (path.ptr == NULL) {
        return false;
    }
    target.value.text = path_join(arena, cwd, path);
    target.recursive = access == ACCESS_DELETE;
    return target.value.text.ptr != NULL && VEC_PUSH(arena, targets, target);
}

static bool add_host(struct str text, struct arena *arena, struct targets *targets) {
    const struct target target = {.kind = TARGET_HOST, .value = {.text = text}};
    return VEC_PUSH(arena, targets, target);
}

/* A text is a line, an element of a list is a word; words without a command are none. */
static void add_command(struct builder *line, const struct field *field, enum SHAPE shape) {
    bool is_word = str_ends(field->path, "]");
    if (shape == SHAPE_WORDS && line->len == 0) {
        return;
    }
    if (line->len > 0) {
        builder_add_char(line, is_word || shape == SHAPE_WORDS ? ' ' : '\n');
    }
    if (is_word) {
        shell_quote_word(line, field->text);
    } else {
        builder_add(line, field->text);
    }
}

static void add_sql(struct mcp_arguments *out, struct str text, bool named) {
    enum SQL_EFFECT effect = sql_effect(text);
    out->sql = effect > out->sql ? effect : out->sql;
    out->names_sql = out->names_sql || named;
}

bool mcp_arguments_read(const struct request *request, const struct environment *environment,
                        enum ACTION_TYPE type, struct arena *arena, struct mcp_arguments *out) {
    struct builder line;
    bool done = true;
    *out = (struct mcp_arguments){.sql = SQL_NOTHING, .command = STR("")};
    builder_init(&line, arena);
    for (size_t i = 0; done && i < request->fields.count; i++) {
        const struct field *field = &request->fields.items[i];
        enum SHAPE named = shape_of_name(field->path);
        switch (shape_of_text(field->text, named)) {
        case SHAPE_PATH:
            done =
                add_path(environment, request->cwd, field->text,
                         named == SHAPE_PATH ? access_of(type) : ACCESS_READ, arena, &out->targets);
            break;
        case SHAPE_HOST:
            done = add_host(field->text, arena, &out->targets);
            break;
        case SHAPE_SQL:
        case SHAPE_QUERY:
            add_sql(out, field->text, named == SHAPE_SQL);
            break;
        case SHAPE_COMMAND:
        case SHAPE_WORDS:
            add_command(&line, field, named);
            break;
        case SHAPE_OTHER:
            break;
        }
    }
    out->command = line.len > 0 ? builder_str(&line) : STR("");
    return done && out->command.ptr != NULL;
}
