/* What functions of php are given to call. */
#include "action/code_scan.h"

#include <string.h>

/* Where the second argument starts, from the bracket that opens them on; 0: there is none. */
static size_t second_argument(const struct code_scan *scan, size_t at) {
    size_t depth = 0;
    for (; at < scan->text.len; at++) {
        char c = scan->text.ptr[at];
        if (c == '\'' || c == '"') {
            ptrdiff_t end = str_find(scan->text, c, at + 1);
            at = end < 0 ? scan->text.len : (size_t)end;
            continue;
        }
        depth += strchr("([{", c) != NULL && c != '\0';
        depth -= depth > 0 && strchr(")]}", c) != NULL && c != '\0';
        if (depth == 0) {
            return 0;
        }
        if (depth == 1 && c == ',') {
            return at + 1;
        }
    }
    return 0;
}

bool code_scan_callback(const struct code_scan *scan, struct str word) {
    static const char *const callers[] = {
        "array_filter", "array_walk", "array_reduce", "usort", "uasort", "uksort", NULL};
    if (str_is(word, "new")) { /* of a class that is named, and is one of these words */
        char name = code_scan_peek(scan, 1);
        return code_scan_peek(scan, 0) == ' ' && name >= 'A' && name <= 'Z';
    }
    bool first = str_is(word, "array_map");
    if (!first && !str_is_one_of(word, callers)) {
        return true;
    }
    if (code_scan_peek(scan, 0) != '(') {
        return false;
    }
    size_t at = first ? scan->at + 1 : second_argument(scan, scan->at);
    while (code_scan_char(scan, at) == ' ' || code_scan_char(scan, at) == '\n') {
        at++;
    }
    if (at == 0) {
        return str_is(word, "array_filter") && str_find(scan->text, '\\', 0) < 0;
    }
    struct str rest =
        str_slice(scan->text, at < scan->text.len ? at : scan->text.len, scan->text.len);
    char quote = rest.len > 0 ? rest.ptr[0] : '\0';
    ptrdiff_t end = quote == '\'' || quote == '"' ? str_find(rest, quote, 1) : -1;
    if (end > 0) {
        char after = (size_t)end + 1 < rest.len ? rest.ptr[end + 1] : '\0';
        return (after == ',' || after == ')') &&
               words_list_has(scan->known->fine, str_slice(rest, 1, (size_t)end));
    }
    return str_starts(rest, "fn(") || str_starts(rest, "fn (") || str_starts(rest, "function(") ||
           str_starts(rest, "function (");
}
