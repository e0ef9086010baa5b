/* The marks between the words of scala, java, octave, lisps, erlang and haskell, and the names that
 * such code binds. Whatever could hide where a string or a comment ends is not harmless. */
#include "action/code_scan.h"

static char char_before(const struct code_scan *scan) {
    return scan->at > 0 ? scan->text.ptr[scan->at - 1] : '\n';
}

/* Does a line, or what comes first in it, start here? */
static bool starts_line(const struct code_scan *scan) {
    size_t at = scan->at;
    while (at > 0 && char_is_one_of(scan->text.ptr[at - 1], " \t")) {
        at--;
    }
    return at == 0 || scan->text.ptr[at - 1] == '\n';
}

static bool skip_line(struct code_scan *scan) {
    while (scan->at < scan->text.len && code_scan_peek(scan, 0) != '\n') {
        scan->at++;
    }
    return true;
}

/* ${...} in a text of scala holds names only. */
static bool insert_is_plain(const struct code_scan *scan, size_t at) {
    while (code_scan_char(scan, at) != '}') {
        size_t start = at;
        while (code_scan_is_word(scan, code_scan_char(scan, at))) {
            at++;
        }
        struct str word = str_slice(scan->text, start, at);
        bool known = word.len == 1 || words_list_has(scan->known->fine, word) ||
                     (code_scan_binds(scan, word) && !words_is_dangerous(word));
        if (word.len > 0 ? !known : !char_is_one_of(code_scan_char(scan, at), ".+-*% ")) {
            return false;
        }
        at += word.len == 0;
    }
    return true;
}

/* Over "...". Escapes that stand for other characters before the text is read, texts of several
 * lines, and what lisp's format calls are not followed. */
static bool skip_text(struct code_scan *scan) {
    size_t start = scan->at;
    bool prefixed = code_scan_is_word(scan, char_before(scan));
    bool inserts = prefixed && scan->language == WORDS_SCALA &&
                   (str_is(scan->last, "s") || str_is(scan->last, "f"));
    if ((prefixed && !inserts) ||
        (code_scan_peek(scan, 1) == '"' && code_scan_peek(scan, 2) == '"')) {
        return false;
    }
    for (scan->at++; scan->at < scan->text.len && code_scan_peek(scan, 0) != '"'; scan->at++) {
        char c = code_scan_peek(scan, 0);
        char next = code_scan_peek(scan, 1);
        if ((c == '\\' &&
             char_is_one_of(next, scan->language == WORDS_HASKELL ? " \t\n&^" : "u")) ||
            (c == '~' && next == '/' && scan->language == WORDS_LISP) ||
            (inserts && c == '$' && next == '{' && !insert_is_plain(scan, scan->at + 2))) {
            return false;
        }
        scan->at += c == '\\';
    }
    scan->at++;
    return scan->at <= scan->text.len && scan->at > start + 1;
}

/* 'c' or '\n' */
static bool skip_character(struct code_scan *scan) {
    size_t length = code_scan_peek(scan, 1) == '\\' ? 4 : 3;
    bool whole = code_scan_peek(scan, length - 1) == '\'' && code_scan_peek(scan, 1) != '\'' &&
                 code_scan_peek(scan, 2) != 'u';
    scan->at += length;
    return whole;
}

static bool mark_scala(struct code_scan *scan, char c, char next) {
    bool command = c == '/' && starts_line(scan); /* of jshell */
    struct str rest = str_slice(scan->text, scan->at, scan->text.len);
    if (c == '\'') {
        return skip_character(scan);
    }
    if (c == '/' && next == '/') {
        return skip_line(scan);
    }
    if (command && (str_starts(rest, "/exit") || str_starts(rest, "/ex\n"))) {
        return skip_line(scan);
    }
    scan->at++;
    return !command && !(c == '/' && next == '*') && !char_is_one_of(c, "\\`@#") &&
           !(c == '!' && char_before(scan) == '.');
}

/* A quote behind a value transposes it; apart from one it could do either. */
static bool skip_octave_quote(struct code_scan *scan) {
    char last = char_before(scan);
    size_t at = scan->at;
    while (at > 0 && char_is_one_of(scan->text.ptr[at - 1], " \t")) {
        at--;
    }
    char visible = at > 0 ? scan->text.ptr[at - 1] : '\n';
    if (char_is_name(last) || char_is_one_of(last, ")]}'.\"")) {
        scan->at++;
        return true;
    }
    if (char_is_name(visible) || char_is_one_of(visible, ")]}'.\"")) {
        return false;
    }
    for (scan->at++; scan->at < scan->text.len; scan->at++) {
        if (code_scan_peek(scan, 0) == '\'' && code_scan_peek(scan, 1) != '\'') {
            scan->at++;
            return true;
        }
        scan->at += code_scan_peek(scan, 0) == '\'';
    }
    return false;
}

static bool mark_octave(struct code_scan *scan, char c, char next) {
    bool starts = starts_line(scan) || char_before(scan) == ';' || char_before(scan) == ',';
    if (c == '\'') {
        return skip_octave_quote(scan);
    }
    if (char_is_one_of(c, "%#") && next != '{' && next != '!') {
        return skip_line(scan);
    }
    bool goes_on = c == '.' && next == '.';
    scan->at++;
    return !goes_on && !char_is_one_of(c, "%#\\`$?") && !(c == '!' && starts && next != '=');
}

static bool mark_lisp(struct code_scan *scan, char c, char next) {
    if (c == ';') {
        return skip_line(scan);
    }
    scan->at++;
    return !char_is_one_of(c, "\\|`~") && (c != '#' || char_is_one_of(next, "({\"tf'")) &&
           !(c == '#' && next == '\'' && scan->at > 1 && scan->text.ptr[scan->at - 2] == '#');
}

static bool mark_erlang(struct code_scan *scan, char c, char next) {
    if (c == '%') {
        return skip_line(scan);
    }
    scan->at++;
    return !char_is_one_of(c, "'$?`\\@") && !(c == '#' && next != '{');
}

static bool mark_haskell(struct code_scan *scan, char c, char next) {
    if (c == '\'') {
        if (!char_is_name(char_before(scan))) {
            return skip_character(scan);
        }
        scan->at++; /* x' */
        return true;
    }
    if (c == '-' && next == '-') {
        return char_is_one_of(code_scan_peek(scan, 2), " \n") && skip_line(scan);
    }
    bool command = c == ':' && starts_line(scan); /* of ghci */
    scan->at++;
    return !command && !(c == '{' && next == '-') && !(c == '$' && char_is_one_of(next, "($")) &&
           c != '#' && c != '@';
}

bool code_scan_mark_more(struct code_scan *scan) {
    char c = code_scan_peek(scan, 0);
    char next = code_scan_peek(scan, 1);
    if (c == '"') {
        return skip_text(scan);
    }
    switch (scan->language) {
    case WORDS_SCALA:
        return mark_scala(scan, c, next);
    case WORDS_OCTAVE:
        return mark_octave(scan, c, next);
    case WORDS_LISP:
        return mark_lisp(scan, c, next);
    case WORDS_ERLANG:
        return mark_erlang(scan, c, next);
    case WORDS_HASKELL:
        return mark_haskell(scan, c, next);
    default:
        return false;
    }
}

/* (a, b) => and (a, b) -> in front of this place. */
static bool bind_parameters(struct code_scan *scan, size_t arrow, struct strs *bound) {
    size_t at = arrow;
    while (at > 0 && char_is_one_of(scan->text.ptr[at - 1], " )")) {
        at--;
    }
    while (at > 0 && (code_scan_is_word(scan, scan->text.ptr[at - 1]) ||
                      char_is_one_of(scan->text.ptr[at - 1], ", :"))) {
        size_t end = at;
        while (at > 0 && code_scan_is_word(scan, scan->text.ptr[at - 1])) {
            at--;
        }
        if (end > at && !VEC_PUSH(scan->arena, bound, str_slice(scan->text, at, end))) {
            return false;
        }
        at -= end == at;
    }
    return true;
}

bool code_scan_bind_more(struct code_scan *scan) {
    struct code_scan walk = *scan;
    struct strs bound = {0};
    bool goes_on = scan->language != WORDS_LISP && scan->language != WORDS_ERLANG;
    while (goes_on && walk.at < walk.text.len) {
        size_t start = walk.at;
        while (code_scan_is_word(&walk, code_scan_peek(&walk, 0))) {
            walk.at++;
        }
        size_t at = walk.at;
        while (char_is_one_of(code_scan_char(&walk, at), " \t")) {
            at++;
        }
        char c = code_scan_char(&walk, at);
        char next = code_scan_char(&walk, at + 1);
        bool arrow = (c == '=' || c == '-') && next == '>';
        bool assigned = (c == '=' && next != '=') || (c == '<' && next == '-');
        walk.last = walk.at > start ? str_slice(walk.text, start, walk.at) : walk.last;
        if ((walk.at > start && assigned && !VEC_PUSH(scan->arena, &bound, walk.last)) ||
            (arrow && !bind_parameters(&walk, at, &bound))) {
            return false;
        }
        goes_on = walk.at > start || code_scan_mark_more(&walk);
    }
    scan->bound = bound;
    return true;
}

/* What Haskell's Prelude has that reads and writes: no name that the code binds is one of these. */
static const char haskell_effects[] = "readFile writeFile appendFile interact getLine getContents "
                                      "getChar readIO readLn ioError";

bool code_scan_word_more(const struct code_scan *scan, struct str word, size_t start) {
    bool fine = words_list_has(scan->known->fine, word);
    char before = start > 0 ? scan->text.ptr[start - 1] : '\n';
    size_t at = scan->at;
    while (char_is_one_of(code_scan_char(scan, at), " \t")) {
        at++;
    }
    switch (scan->language) {
    case WORDS_LISP:
        return !str_is(word, "require") ||
               (code_scan_char(scan, at) == '\'' && code_scan_char(scan, at + 1) == '[') ||
               before == ':';
    case WORDS_OCTAVE: /* `delete x` is delete("x"), and @delete is called by another name */
        return fine || word.len == 1 ||
               (before != '@' && (at == scan->at || !char_is_name(code_scan_char(scan, at))));
    case WORDS_HASKELL:
        return !words_list_has(haskell_effects, word);
    default:
        return true;
    }
}
