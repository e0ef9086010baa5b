/* What the compose file that the same text has written gives to its containers of this machine:
 * folders outside of the project, and rights over it. The Compose Specification: volumes,
 * privileged, pid, cap_add, devices. */
#include "action/compose.h"

#include "base/path.h"

#include <string.h>

static const char *const file_names[] = {"compose.yaml",
                                         "compose.yml",
                                         "docker-compose.yaml",
                                         "docker-compose.yml",
                                         "compose.override.yml",
                                         "compose.override.yaml",
                                         "docker-compose.override.yml",
                                         "docker-compose.override.yaml",
                                         NULL};

static struct str without_quotes(struct str text) {
    text = str_trim(text);
    while (text.len > 0 && strchr("\"'", text.ptr[0]) != NULL) {
        text = str_slice(text, 1, text.len);
    }
    while (text.len > 0 && strchr("\"'", text.ptr[text.len - 1]) != NULL) {
        text = str_slice(text, 0, text.len - 1);
    }
    return text;
}

/* The value of "KEY: VALUE"; empty: the line is none of that. */
static struct str value_of(struct str line, const char *key) {
    size_t length = strlen(key);
    line = str_starts(line, "- ") ? str_trim(str_slice(line, 2, line.len)) : line;
    bool has = str_starts(line, key) && line.len > length && line.ptr[length] == ':';
    return has ? without_quotes(str_slice(line, length + 1, line.len)) : STR("");
}

/* Where on this machine a mount comes from: a path, and not the name of a volume. */
static bool read_source(struct reading *reading, struct str source, struct value *path) {
    static const char *const homes[] = {"~", "${HOME}", "$HOME"};
    struct builder full;
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++) {
        size_t length = strlen(homes[i]);
        if (str_starts(source, homes[i]) && (source.len == length || source.ptr[length] == '/')) {
            builder_init(&full, reading->arena);
            builder_add(&full, reading->start->home);
            builder_add(&full, str_slice(source, length, source.len));
            path->text = builder_str(&full);
            return true;
        }
    }
    path->text = source;
    return str_starts(source, "/") || str_starts(source, "./") || str_starts(source, "../") ||
           str_is(source, ".") || str_is(source, "..");
}

static bool add_mount(struct reading *reading, const struct command *command, struct str source,
                      bool reads) {
    struct value path = {.span = command->span};
    size_t index = reading->out->actions.count;
    if (!read_source(reading, source, &path)) {
        return true;
    }
    return path.text.ptr != NULL &&
           command_add(reading, command, reads ? ACTION_FILESYSTEM_READ : ACTION_FILESYSTEM_WRITE,
                       "container-mount", "gives to a container") != NULL &&
           command_add_path(reading, command, index, reads ? ACCESS_READ : ACCESS_WRITE, &path,
                            reads);
}

/* What containers may read of the machine to show the time. */
static bool is_clock(struct str source) {
    static const char *const clocks[] = {"/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo",
                                         NULL};
    return str_is_one_of(source, clocks);
}

/* "SOURCE:TARGET:MODE", or "source: SOURCE". */
static bool add_volume(struct reading *reading, const struct command *command, struct str item) {
    struct str named = value_of(item, "source");
    struct str text = without_quotes(item);
    ptrdiff_t colon = str_find(text, ':', 0);
    bool reads = str_ends(text, ":ro") || str_find_text(text, ":ro,") >= 0;
    struct str source = named.len > 0 ? named
                        : colon < 0   ? STR("")
                                      : str_slice(text, 0, (size_t)colon);
    if (source.len == 0 ||
        (named.len == 0 && (size_t)colon + 1 < text.len && text.ptr[colon + 1] == ' ')) {
        return true;
    }
    return add_mount(reading, command, source, reads || is_clock(source));
}

/* [a, "b"] of one line. */
static bool add_volumes(struct reading *reading, const struct command *command, struct str list) {
    struct str item;
    list = str_trim(list);
    list = str_slice(list, str_starts(list, "["), list.len - str_ends(list, "]"));
    while (str_split(&list, ',', &item)) {
        if (!add_volume(reading, command, item)) {
            return false;
        }
    }
    return true;
}

/* Rights over this machine, from words that say nothing else in such a file. */
static bool gives_rights(struct str line) {
    static const char *const rights[] = {
        "SYS_ADMIN", "CAP_SYS_ADMIN",   "ALL", "SYS_PTRACE", "SYS_MODULE",
        "SYS_RAWIO", "DAC_READ_SEARCH", NULL};
    struct str word = str_starts(line, "- ") ? without_quotes(str_slice(line, 2, line.len)) : line;
    ptrdiff_t open = str_starts(line, "cap_add:") ? str_find(line, '[', 0) : -1;
    struct str list = open < 0 ? STR("") : str_slice(line, (size_t)open + 1, line.len);
    bool gives = str_is(value_of(line, "privileged"), "true") ||
                 str_is(value_of(line, "pid"), "host") ||
                 str_is(value_of(line, "userns_mode"), "host") || str_is_one_of(word, rights);
    while (!gives && str_split(&list, ',', &word)) {
        word = str_slice(word, 0, word.len - str_ends(word, "]"));
        gives = str_is_one_of(without_quotes(word), rights);
    }
    return gives;
}

static bool read_file(struct reading *reading, const struct command *command, struct str content) {
    struct str line;
    bool inside = false;
    bool drops = false;
    while (str_split(&content, '\n', &line)) {
        line = str_trim(line);
        drops = str_starts(line, "cap_drop:") || (drops && str_starts(line, "- "));
        bool opens = str_starts(line, "volumes:");
        bool item = str_starts(line, "- ") || str_starts(line, "source:") ||
                    str_starts(line, "type:") || str_starts(line, "target:") ||
                    str_starts(line, "read_only:") || line.len == 0;
        inside = opens || (inside && item);
        if (!drops && gives_rights(line) &&
            command_add(reading, command, ACTION_CONTAINER_EXEC, "container-privileged",
                        "gives a container rights over this machine") == NULL) {
            return false;
        }
        struct str rest = opens ? str_slice(line, sizeof "volumes:" - 1, line.len)
                                : str_slice(line, str_starts(line, "- ") ? 2 : 0, line.len);
        if (inside && !add_volumes(reading, command, rest)) {
            return false;
        }
    }
    return true;
}

bool compose_note(struct reading *reading, const struct command *command) {
    for (size_t i = 0; i < reading->files.count; i++) {
        const struct binding *file = &reading->files.items[i];
        bool compose = str_is_one_of(path_base(file->name), file_names);
        for (size_t j = 0; !compose && j < command->arguments.count; j++) {
            const struct argument *argument = &command->arguments.items[j];
            struct value named = argument->value;
            bool flag = argument->has_value &&
                        (flag_means(argument->flag, "-f") || flag_means(argument->flag, "--file"));
            if (flag && value_known(&named)) {
                named = path_in_scope(reading, command->scope, &named);
                compose = named.text.ptr != NULL && str_equal(named.text, file->name);
            }
        }
        if (compose && file->known && !read_file(reading, command, file->text)) {
            return false;
        }
    }
    return true;
}
