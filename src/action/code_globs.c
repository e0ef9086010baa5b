/* Variables that go over the files of a pattern: Dir.glob("a*.rb").each { |f| File.read(f) } of
 * ruby, foreach (glob("a*.php") as $f) of php. */
#include "action/code.h"

#include <string.h>

static char char_at(struct str code, size_t at) {
    return at < code.len ? code.ptr[at] : '\0';
}

static struct str word_at(struct str code, size_t at) {
    size_t end = at;
    while (char_is_name(char_at(code, end))) {
        end++;
    }
    return str_slice(code, at < code.len ? at : code.len, end < code.len ? end : code.len);
}

/* The pattern in quotes at `*at`, below this directory and of no hidden name; empty: it is none. */
static struct str read_pattern(struct str code, size_t *at) {
    char quote = char_at(code, *at);
    ptrdiff_t end = char_is_one_of(quote, "'\"") ? str_find(code, quote, *at + 1) : -1;
    struct str pattern = end < 0 ? STR("") : str_slice(code, *at + 1, (size_t)end);
    bool plain = pattern.len > 0 && str_is_plain(pattern, "/._-*?{},") &&
                 !char_is_one_of(pattern.ptr[0], "/.{") && str_find_text(pattern, "/.") < 0 &&
                 str_find_text(pattern, "..") < 0 && str_find_text(pattern, "{.") < 0 &&
                 str_find_text(pattern, ",.") < 0;
    *at = end < 0 ? *at : (size_t)end + 1;
    return plain ? pattern : STR("");
}

size_t code_glob_end(struct str code, size_t at, struct str *pattern) {
    static const char *const openings[] = {"Dir.glob(", "Dir[", "glob("};
    struct str rest = str_slice(code, at < code.len ? at : code.len, code.len);
    *pattern = STR("");
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (str_starts(rest, openings[i])) {
            at += strlen(openings[i]);
            *pattern = read_pattern(code, &at);
            bool closed = char_at(code, at) == (str_ends(str_from(openings[i]), "[") ? ']' : ')');
            return pattern->len > 0 && closed ? at + 1 : 0;
        }
    }
    return 0;
}

/* What the block or loop behind a list calls each of its items; empty: it does not say. */
static struct str item_name(struct str code, size_t at) {
    static const char *const plain[] = {
        "each", "map",   "sort",       "select",          "sum", "reject", "flat_map", "sort_by",
        "find", "count", "filter_map", "each_with_index", NULL};
    struct str rest = str_trim(str_slice(code, at, code.len));
    if (str_starts(rest, "as $")) {
        return word_at(rest, strlen("as $"));
    }
    while (char_at(code, at) == '.') {
        struct str method = word_at(code, at + 1);
        if (!str_is_one_of(method, plain)) {
            return STR("");
        }
        at += 1 + method.len;
    }
    rest = str_trim(str_slice(code, at < code.len ? at : code.len, code.len));
    size_t block = str_starts(rest, "{") ? 1 : str_starts(rest, "do ") ? 3 : 0;
    rest = str_trim(str_slice(rest, block, rest.len));
    return block > 0 && str_starts(rest, "|") ? word_at(rest, 1) : STR("");
}

/* Is it the first of several that get a value: a, b = c? */
static bool is_assigned(struct str code, size_t at) {
    while (at < code.len && !char_is_one_of(code.ptr[at], ";\n)}|=")) {
        at++;
    }
    return char_at(code, at) == '=';
}

/* Does the code leave the variable as it is? */
static bool stays(struct str code, struct str name) {
    static const char *const methods[] = {"size",       "length",   "inspect", "to_s",   "sub",
                                          "gsub",       "split",    "chomp",   "upcase", "downcase",
                                          "start_with", "end_with", NULL};
    for (size_t at = 0; at < code.len; at++) {
        struct str word = word_at(code, at);
        size_t end = at + word.len;
        if (str_equal(word, name)) {
            while (char_at(code, end) == ' ') {
                end++;
            }
            char next = char_at(code, end);
            struct str method = next == '.' ? word_at(code, end + 1) : STR("");
            char mark = char_at(code, end + 1 + method.len);
            bool changes = char_is_one_of(next, "=<+-*/%&^[:") && char_at(code, end + 1) != '=';
            changes = changes || (next == ',' && is_assigned(code, end)) ||
                      (char_is_one_of(next, "+-*/%&^|<.") && char_at(code, end + 1) == '=');
            if (changes || (next == '.' && (mark == '!' || !str_is_one_of(method, methods)))) {
                return false;
            }
        }
        at = word.len > 0 ? at + word.len - 1 : at;
    }
    return true;
}

/* Nothing else in the code gives a variable a value by its place: one block or loop, no function.
 */
static bool has_one_item(struct str code) {
    static const char *const others[] = {"->",       "lambda", "proc", "def ", "fn",
                                         "function", "list(",  "||",   "for ", NULL};
    size_t bars = 0;
    if (str_has_one_of(code, others)) {
        return false;
    }
    for (size_t i = 0; i < code.len; i++) {
        bars += code.ptr[i] == '|';
    }
    ptrdiff_t loop = str_find_text(code, "foreach");
    struct str rest = str_slice(code, loop < 0 ? code.len : (size_t)loop + 1, code.len);
    return loop < 0 ? bars == 2 : str_find_text(rest, "foreach") < 0;
}

/* The pattern of the files of which the variable is one; empty: that is not plain. */
static struct str code_glob_of(struct str code, struct str name) {
    struct str found = STR("");
    for (size_t at = 0; at < code.len && name.len > 0; at++) {
        struct str pattern;
        bool start = at == 0 || (!char_is_name(code.ptr[at - 1]) && code.ptr[at - 1] != '.');
        size_t end = start ? code_glob_end(code, at, &pattern) : 0;
        if (end > 0 && str_equal(item_name(code, end), name)) {
            if (found.len > 0) {
                return STR(""); /* of two patterns */
            }
            found = pattern;
        }
    }
    return has_one_item(code) && stays(code, name) ? found : STR("");
}

struct str code_item_pattern(struct str code, size_t at, size_t *end) {
    at += char_at(code, at) == '(';
    at += char_at(code, at) == '$';
    struct str name = word_at(code, at);
    *end = at + name.len;
    return char_is_one_of(char_at(code, *end), "),") ? code_glob_of(code, name) : STR("");
}

/* The name in "x" |> File.stream!() of elixir; empty: none. */
struct str code_piped_path(struct str code, size_t at, struct str call) {
    size_t after = at + call.len;
    size_t end = at;
    while (end > 0 && strchr(" \t\n", code.ptr[end - 1]) != NULL) {
        end--;
    }
    if (!str_ends(str_slice(code, 0, end), "|>") ||
        !str_starts(str_slice(code, after, code.len), "()")) {
        return (struct str){0};
    }
    end -= strlen("|>");
    while (end > 0 && strchr(" \t\n", code.ptr[end - 1]) != NULL) {
        end--;
    }
    size_t start = end > 0 && code.ptr[end - 1] == '"' ? end - 1 : 0;
    while (start > 0 && code.ptr[start - 1] != '"') {
        start--;
    }
    struct str path = start > 0 ? str_slice(code, start, end - 1) : (struct str){0};
    bool first = start > 0 && (start == 1 || strchr(" (;\n=", code.ptr[start - 2]) != NULL);
    return first && str_is_plain(path, "./_-~ ") ? path : (struct str){0};
}
