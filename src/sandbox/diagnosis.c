#include "sandbox/diagnosis.h"

#include <string.h>

/* What programs print for the errors that a boundary makes. Lower case: the text is folded. */
static const struct {
    const char *text;
    bool is_write; /* the error itself is about changing something */
} signs[] = {
    {"permission denied", false},
    {"operation not permitted", false},
    {"read-only file system", true},
    {"invalid cross-device link", true},
    {"device or resource busy", true},
    {"failed to write file", true},
    {"eacces", false},
    {"eperm", false},
    {"erofs", true},
};

static const char *const write_words[] = {
    "creat", "write", "touch", "mkdir", "remov", "unlink", "mov", "renam", "delet", "save", "mknod",
};

enum {
    LINE_MAX_BYTES = 1024, /* a longer line is no message of a program */
};

static char fold(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static ptrdiff_t find_folded(struct str text, const char *needle) {
    size_t length = strlen(needle);
    for (size_t i = 0; i + length <= text.len; i++) {
        size_t k = 0;
        while (k < length && fold(text.ptr[i + k]) == needle[k]) {
            k++;
        }
        if (k == length) {
            return (ptrdiff_t)i;
        }
    }
    return STR_NOT_FOUND;
}

/* The text between the first pair of quotes. */
static struct str quoted(struct str line) {
    for (size_t i = 0; i < line.len; i++) {
        char quote = line.ptr[i];
        bool starts = i == 0 || strchr(" (=[`", line.ptr[i - 1]) != NULL;
        ptrdiff_t end = quote == '\'' || quote == '"' ? str_find(line, quote, i + 1) : -1;
        if (starts && end > (ptrdiff_t)i + 1) {
            return str_slice(line, i + 1, (size_t)end);
        }
    }
    return STR("");
}

/* The last word of a text, without what stands around a path in a message. */
static struct str last_word(struct str text) {
    text = str_trim(text);
    while (text.len > 0 && strchr(":,;.()", text.ptr[text.len - 1]) != NULL) {
        text.len--;
    }
    size_t start = text.len;
    while (start > 0 && text.ptr[start - 1] != ' ' && text.ptr[start - 1] != '\t') {
        start--;
    }
    return str_slice(text, start, text.len);
}

static struct str first_word(struct str text) {
    size_t end = 0;
    text = str_trim(text);
    while (text.len > 0 && text.ptr[0] == ':') {
        text = str_trim(str_slice(text, 1, text.len));
    }
    while (end < text.len && text.ptr[end] != ' ') {
        end++;
    }
    return str_slice(text, 0, end);
}

static bool looks_like_path(struct str word) {
    return word.len > 0 && (str_find(word, '/', 0) != STR_NOT_FOUND || str_starts(word, ".") ||
                            str_find(word, '.', 0) != STR_NOT_FOUND);
}

static struct str find_path(struct str line, size_t at, size_t length) {
    struct str path = quoted(line);
    if (path.len > 0) {
        return path;
    }
    path = last_word(str_slice(line, 0, at));
    if (!looks_like_path(path)) {
        struct str behind = first_word(str_slice(line, at + length, line.len));
        path = looks_like_path(behind) ? behind : path;
    }
    return looks_like_path(path) ? path : STR("");
}

static bool read_line(struct str line, struct diagnosis *out) {
    for (size_t i = 0; line.len <= LINE_MAX_BYTES && i < sizeof signs / sizeof *signs; i++) {
        ptrdiff_t at = find_folded(line, signs[i].text);
        if (at == STR_NOT_FOUND) {
            continue;
        }
        *out = (struct diagnosis){
            .line = line,
            .path = find_path(line, (size_t)at, strlen(signs[i].text)),
            .is_write = signs[i].is_write,
        };
        for (size_t k = 0; k < sizeof write_words / sizeof *write_words; k++) {
            out->is_write |= find_folded(line, write_words[k]) != STR_NOT_FOUND;
        }
        return true;
    }
    return false;
}

bool diagnosis_find(struct str output, struct diagnosis *out) {
    struct str line;
    bool found = false;
    while (str_split(&output, '\n', &line)) {
        struct diagnosis one;
        if (read_line(line, &one)) {
            if (!found || one.path.len > 0) {
                *out = one;
            }
            found = true;
            if (one.path.len > 0) {
                return true;
            }
        }
    }
    return found;
}
