/* path = "config/routes.rb"; text = File.read(path): in languages of which only words are known, a
 * name that is given one plain path, and is then only read or written by it, is that path. */
#include "action/code.h"

#include <string.h>

enum {
    NAME_USES_MAX = 64,
};

static bool is_word_char(char c) {
    return char_is_name(c) || c == '$';
}

static char char_at(struct str text, size_t at) {
    return at < text.len ? text.ptr[at] : '\0';
}

/* The end of `NAME = "PATH"` that is a statement at `at`; 0: it is none. */
static size_t assignment_end(struct str text, size_t at, struct str *name, struct str *quoted) {
    size_t end = at;
    while (is_word_char(char_at(text, end))) {
        end++;
    }
    *name = str_slice(text, at, end);
    bool starts = at == 0 || char_is_one_of(text.ptr[at - 1], " \t\n;");
    bool variable = name->len > 1 && char_is_one_of(name->ptr[0], "_$abcdefghijklmnopqrstuvwxyz");
    if (!starts || !variable || !str_starts(str_slice(text, end, text.len), " = ")) {
        return 0;
    }
    size_t open = end + strlen(" = ");
    char quote = char_at(text, open);
    ptrdiff_t close = quote == '"' || quote == '\'' ? str_find(text, quote, open + 1) : -1;
    if (close < 0 || !str_is_plain(str_slice(text, open + 1, (size_t)close), "/._-")) {
        return 0;
    }
    end = (size_t)close + 1;
    *quoted = str_slice(text, open, end);
    return quoted->len > 2 && (end == text.len || char_is_one_of(text.ptr[end], ";\n")) ? end : 0;
}

/* Is it what a call that reads or writes a file, and no more, is given first? */
static bool is_file_argument(struct str before) {
    static const char *const calls[] = {
        "File.read(",         "File.readlines(",      "File.foreach(",   "File.write(",
        "File.exist?(",       "File.size(",           "File.basename(",  "File.read!(",
        "File.write!(",       "YAML.load_file(",      "JSON.load_file(", "CSV.read(",
        "CSV.foreach(",       "file_get_contents(",   "file_exists(",    "is_file(",
        "file_put_contents(", "YAML.safe_load_file(", "IO.read(",        "filesize("};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        size_t start = before.len - strlen(calls[i]);
        if (str_ends(before, calls[i]) &&
            (start == 0 || char_is_one_of(before.ptr[start - 1], " \t\n;=(!"))) {
            return true;
        }
    }
    return false;
}

/* Is it shown, or no more than a word of a text? */
static bool is_shown(struct str before, char next) {
    static const char *const printing[] = {"puts ", "echo ", "print ", "p "};
    char last = before.len > 0 ? before.ptr[before.len - 1] : '\n';
    bool shown = char_is_one_of(last, "\"'/:") || char_is_one_of(next, "\"'/:");
    for (size_t i = 0; i < sizeof printing / sizeof *printing; i++) {
        shown = shown ||
                (str_ends(before, printing[i]) && (next == '\0' || char_is_one_of(next, ";\n")));
    }
    return shown;
}

/* Do all uses of the name leave it as it is? `*uses` are those that are given to calls. */
static bool only_names_file(struct str text, struct str name, size_t assigned, size_t *uses,
                            size_t *count) {
    *count = 0;
    for (size_t at = 0; at + name.len <= text.len; at++) {
        struct str before = str_slice(text, 0, at);
        char next = char_at(text, at + name.len);
        bool inside = (at > 0 && is_word_char(text.ptr[at - 1])) || char_is_name(next);
        if (memcmp(text.ptr + at, name.ptr, name.len) != 0 || inside || at == assigned) {
            continue;
        }
        bool argument = is_file_argument(before) && (next == ')' || next == ',');
        if (!argument && !is_shown(before, next)) {
            return false;
        }
        if (argument) {
            if (*count == NAME_USES_MAX) {
                return false;
            }
            uses[(*count)++] = at;
        }
    }
    return *count > 0;
}

bool code_with_paths(struct arena *arena, struct str text, struct str *out) {
    *out = text;
    for (size_t at = 0; at < out->len; at++) {
        size_t uses[NAME_USES_MAX];
        size_t count;
        struct str name;
        struct str quoted;
        size_t end = assignment_end(*out, at, &name, &quoted);
        if (end == 0 || !only_names_file(*out, name, at, uses, &count)) {
            continue;
        }
        struct builder with;
        size_t from = 0;
        builder_init(&with, arena);
        for (size_t i = 0; i < count; i++) {
            builder_add(&with, str_slice(*out, from, uses[i]));
            builder_add(&with, quoted);
            from = uses[i] + name.len;
        }
        builder_add(&with, str_slice(*out, from, out->len));
        *out = builder_str(&with);
        if (out->ptr == NULL) {
            return false;
        }
    }
    return true;
}
