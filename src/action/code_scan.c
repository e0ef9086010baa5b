#include "action/code_scan.h"

#include <string.h>

char code_scan_char(const struct code_scan *scan, size_t at) {
    return at < scan->text.len ? scan->text.ptr[at] : '\0';
}

char code_scan_peek(const struct code_scan *scan, size_t ahead) {
    return code_scan_char(scan, scan->at + ahead);
}

static char before(const struct code_scan *scan) {
    return scan->at > 0 ? scan->text.ptr[scan->at - 1] : '\n';
}

bool code_scan_is_word(const struct code_scan *scan, char c) {
    return char_is_name(c) || (scan->language == WORDS_R && c == '.') ||
           (scan->language == WORDS_ERLANG && c == ':') ||
           (scan->language == WORDS_LISP && char_is_one_of(c, "+-*/<>=!?.&%$"));
}

char code_scan_next(const struct code_scan *scan) {
    size_t ahead = 0;
    while (char_is_one_of(code_scan_peek(scan, ahead), " \t\r\n")) {
        ahead++;
    }
    return code_scan_peek(scan, ahead);
}

static char closing(char c) {
    static const char opening[] = "([{<";
    static const char closings[] = ")]}>";
    const char *found = c == '\0' ? NULL : strchr(opening, c);
    return found != NULL ? closings[found - opening] : c;
}

/* A mark between such names, or in ruby and elixir a key in single quotes: how long it is, 0: it is
 * none of these. */
static size_t plain_mark(const struct code_scan *scan, size_t at) {
    bool ruby = scan->language == WORDS_RUBY || scan->language == WORDS_ELIXIR;
    char c = code_scan_char(scan, at);
    char next = code_scan_char(scan, at + 1);
    ptrdiff_t end = ruby && c == '\'' ? str_find(scan->text, '\'', at + 1) : -1;
    struct str key = end < 0 ? (struct str){0} : str_slice(scan->text, at + 1, (size_t)end);
    if (key.len > 0 && str_is_plain(key, " _.,:-") && !words_is_dangerous(key)) {
        return key.len + 2;
    }
    return char_is_one_of(c, ".[]+-* $") ||
           (ruby && (char_is_one_of(c, "(),?") || (c == '&' && next == '.')));
}

/* Is what is put into a text, from `from` up to the bracket that closes it, nothing but names of
 * which all are harmless? */
static bool is_plain_insert(const struct code_scan *scan, size_t from, char close) {
    struct code_scan names = *scan;
    names.at = from;
    while (names.at < scan->text.len && code_scan_peek(&names, 0) != close) {
        size_t start = names.at;
        while (code_scan_is_word(scan, code_scan_peek(&names, 0))) {
            names.at++;
        }
        struct str word = str_slice(scan->text, start, names.at);
        bool known = words_list_has(scan->known->fine, word) || code_scan_binds(scan, word) ||
                     (word.len == 1 && scan->language == WORDS_RUBY) ||
                     (start > 0 && scan->text.ptr[start - 1] == '$') ||
                     (word.len > 0 && word.ptr[0] <= '9');
        size_t more = word.len > 0 ? 0 : plain_mark(scan, names.at);
        if (word.len > 0 ? !known || words_is_dangerous(word) : more == 0) {
            return false;
        }
        names.at += more;
    }
    struct str whole = str_slice(scan->text, from, names.at);
    return names.at < scan->text.len && str_find_text(whole, "_SERVER") < 0 &&
           str_find_text(whole, "_ENV") < 0 && str_find_text(whole, "GLOBALS") < 0;
}

/* Does code that is put into a text start here? */
static bool is_interpolation(const struct code_scan *scan) {
    char c = code_scan_peek(scan, 0);
    char next = code_scan_peek(scan, 1);
    bool opens = (c == '#' || c == '$' || c == '@') && (next == '{' || next == '(');
    if (opens && scan->language != WORDS_PHP &&
        is_plain_insert(scan, scan->at + 2, closing(next))) {
        return false;
    }
    if (scan->language == WORDS_PHP && c == '{' && next == '$' &&
        is_plain_insert(scan, scan->at + 1, '}')) {
        return false;
    }
    switch (scan->language) {
    case WORDS_PERL:
        return ((c == '@' || c == '$') && (next == '{' || next == '$')) ||
               (c == '(' && next == '?' &&
                (code_scan_peek(scan, 2) == '{' || code_scan_peek(scan, 2) == '?'));
    case WORDS_RUBY:
    case WORDS_ELIXIR:
        return c == '#' && char_is_one_of(next, "{$@");
    case WORDS_PHP:
        return (c == '{' && next == '$') || (c == '$' && char_is_one_of(next, "{_G"));
    case WORDS_JULIA:
        return c == '$' && next == '(';
    default:
        break;
    }
    return false;
}

/* Over a quoted part; code that it may put in is not harmless. */
static bool skip_quoted(struct code_scan *scan, bool literal) {
    char end = closing(code_scan_peek(scan, 0));
    scan->at++;
    while (scan->at < scan->text.len && code_scan_peek(scan, 0) != end) {
        if (!literal && is_interpolation(scan)) {
            return false;
        }
        scan->at += code_scan_peek(scan, 0) == '\\' ? 2 : 1;
    }
    scan->at++;
    return scan->at <= scan->text.len;
}

size_t code_scan_quote_parts(struct str word) {
    static const struct {
        const char *name;
        size_t parts;
    } quotes[] = {{"s", 2}, {"y", 2},  {"tr", 2}, {"m", 1},
                  {"q", 1}, {"qq", 1}, {"qw", 1}, {"qr", 1}};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        if (str_is(word, quotes[i].name)) {
            return quotes[i].parts;
        }
    }
    return 0;
}

bool code_scan_quote_operator(struct code_scan *scan, size_t parts, struct str *code) {
    char open = code_scan_peek(scan, 0);
    size_t last = scan->at;
    *code = (struct str){0};
    for (size_t i = 0; i < parts; i++) {
        /* With brackets the second part has its own; otherwise the end of one starts the next */
        while (i > 0 && closing(open) != open && char_is_one_of(code_scan_peek(scan, 0), " \t\n")) {
            scan->at++;
        }
        if (i > 0 && closing(open) == open) {
            scan->at--;
        }
        last = scan->at;
        if (!skip_quoted(scan, open == '\'')) {
            return false;
        }
    }
    size_t end = scan->at;
    size_t runs = 0;
    while (char_is_name(code_scan_peek(scan, 0))) {
        runs += code_scan_peek(scan, 0) == 'e';
        scan->at++;
    }
    if (runs > 0) {
        *code = str_slice(scan->text, last + 1, end - 1);
    }
    return runs < 2; /* /ee: what the code gives is run, too */
}

/* Over the text up to `end`, and that itself. */
static bool skip_until(struct code_scan *scan, size_t from, const char *end) {
    struct str rest =
        str_slice(scan->text, from < scan->text.len ? from : scan->text.len, scan->text.len);
    ptrdiff_t found = str_find_text(rest, end);
    scan->at = found < 0 ? scan->text.len : from + (size_t)found + strlen(end);
    return found >= 0;
}

/* A comment up to the end of the line; `*done` is false when none starts here. */
static bool skip_comment(struct code_scan *scan, bool *done) {
    char c = code_scan_peek(scan, 0);
    char next = code_scan_peek(scan, 1);
    bool php = scan->language == WORDS_PHP;
    bool lua = scan->language == WORDS_LUA;
    bool hash = c == '#' && !lua;
    bool apart = char_is_one_of(before(scan), " \t\n;{}),") || scan->language >= WORDS_JULIA || php;
    *done =
        hash || (php && c == '/' && char_is_one_of(next, "/*")) || (lua && c == '-' && next == '-');
    if (!*done) {
        return true;
    }
    if (php && next == '*') {
        return skip_until(scan, scan->at + 2, "*/");
    }
    bool open = (lua && code_scan_peek(scan, 2) == '[') || (php && next == '[' && hash) ||
                (hash && char_is_one_of(next, "={") && scan->language != WORDS_R);
    size_t start = scan->at;
    skip_until(scan, start, "\n");
    struct str comment = str_slice(scan->text, start, scan->at);
    return !open && (!hash || apart) && (!php || str_find_text(comment, "?>") < 0);
}

/* A string whose text is a name can be what is called by it. */
static bool is_called_by_name(const struct code_scan *scan, size_t start) {
    struct str text = str_slice(scan->text, start + 1, scan->at > start + 1 ? scan->at - 1 : start);
    bool by_name = scan->language == WORDS_R ||
                   (scan->language == WORDS_RUBY && (str_find_text(scan->text, "inject") >= 0 ||
                                                     str_find_text(scan->text, "reduce") >= 0));
    return by_name && words_is_dangerous(text);
}

static bool skip_string(struct code_scan *scan) {
    char c = code_scan_peek(scan, 0);
    size_t start = scan->at;
    bool after_word = code_scan_is_word(scan, before(scan));
    bool triple = code_scan_peek(scan, 1) == c && code_scan_peek(scan, 2) == c &&
                  (scan->language == WORDS_JULIA || scan->language == WORDS_ELIXIR);
    if (scan->language == WORDS_JULIA && c == '\'' &&
        (after_word || char_is_one_of(before(scan), ")]}'."))) {
        scan->at++; /* it transposes */
        return true;
    }
    if (after_word &&
        (scan->language >= WORDS_JULIA || (scan->language == WORDS_PERL && c == '\''))) {
        return false; /* raw"...", and a'b of perl */
    }
    if (triple) {
        const char *end = c == '"' ? "\"\"\"" : "'''";
        if (!skip_until(scan, start + 3, end)) {
            return false;
        }
        struct str text = str_slice(scan->text, start, scan->at);
        return str_find_text(text, "#{") < 0 && str_find_text(text, "$(") < 0 &&
               str_find(text, '\\', 0) < 0;
    }
    bool literal = c == '\'' && scan->language != WORDS_ELIXIR;
    return skip_quoted(scan, literal) && !is_called_by_name(scan, start) &&
           !(scan->language == WORDS_PHP && code_scan_next(scan) == '(');
}

/* The last byte before this place that is no blank. */
static char last_visible(const struct code_scan *scan, bool *after_name) {
    size_t i = scan->at;
    while (i > 0 && char_is_one_of(scan->text.ptr[i - 1], " \t\n")) {
        i--;
    }
    *after_name = i > 1 && char_is_name(scan->text.ptr[i - 2]);
    return i > 0 ? scan->text.ptr[i - 1] : ';';
}

/* Words that a pattern or a text follows, and no operator. */
static bool expects_operand(const struct code_scan *scan) {
    static const char *const keywords[] = {"if",    "unless", "and", "or", "when",
                                           "while", "until",  "not", "in", "then",
                                           "do",    "return", NULL};
    static const char *const functions[] = {"split", "grep", "puts",  "print",
                                            "p",     "pp",   "match", NULL};
    return str_is_one_of(scan->last, keywords) ||
           (str_is_one_of(scan->last, functions) && !code_scan_binds(scan, scan->last));
}

static bool regex_may_start(const struct code_scan *scan) {
    bool after_name = false;
    char last = last_visible(scan, &after_name);
    bool apart = !char_is_one_of(code_scan_peek(scan, 1), " \t\n");
    return (strchr("(,;{=~!&|", last) != NULL && !(last == '!' && after_name)) ||
           (char_is_name(last) && apart && expects_operand(scan));
}

/* A slash of perl or ruby. What is taken for a division must not be a pattern that holds a quote.
 */
static bool skip_slash(struct code_scan *scan) {
    if (regex_may_start(scan)) {
        bool done = skip_quoted(scan, false);
        while (char_is_name(code_scan_peek(scan, 0))) {
            scan->at++;
        }
        return done;
    }
    ptrdiff_t end = str_find(scan->text, '/', scan->at + 1);
    for (size_t i = scan->at; end > 0 && i < (size_t)end; i++) {
        if (char_is_one_of(scan->text.ptr[i], "'\"`#")) {
            return false;
        }
    }
    scan->at++;
    return true;
}

/* Over `%w[a b]` of ruby and `%in%` of R. */
static bool skip_percent(struct code_scan *scan) {
    char next = code_scan_peek(scan, 1);
    if (scan->language == WORDS_R) {
        ptrdiff_t end = str_find(scan->text, '%', scan->at + 1);
        for (size_t i = scan->at + 1; end > 0 && i < (size_t)end; i++) {
            if (!char_is_name(scan->text.ptr[i]) &&
                !char_is_one_of(scan->text.ptr[i], "<>*/|+-$.")) {
                return false;
            }
        }
        scan->at = end > 0 ? (size_t)end + 1 : scan->text.len;
        return end > 0;
    }
    char open = code_scan_peek(scan, 2);
    bool after_name = false;
    char last = last_visible(scan, &after_name);
    bool operand = char_is_name(last) ? !expects_operand(scan) : char_is_one_of(last, ")]}'\"?!");
    if (operand && !char_is_one_of(next, " \t\n")) {
        return false; /* a remainder, or a text? */
    }
    if (char_is_one_of(next, "qQwWiIrsx") && open != '\0' && !char_is_name(open) &&
        !char_is_one_of(open, " \t\n=")) {
        scan->at += 2;
        return next != 'x' && skip_quoted(scan, char_is_one_of(next, "qwis"));
    }
    scan->at++;
    return !char_is_one_of(next, "([{<|!/^'\"");
}

/* Marks that start code which is not seen, or hide where a string ends. */
static bool is_perl_trick(const struct code_scan *scan, char c, char next) {
    bool sigil = char_is_one_of(c, "$@%&*") && char_is_one_of(next, "'\"`");
    bool method = c == '-' && next == '>' && char_is_one_of(code_scan_peek(scan, 2), "$&(");
    bool call =
        (char_is_one_of(c, "]}") && next == '(') ||
        (c == '&' && before(scan) != '&' && (char_is_name(next) || char_is_one_of(next, "${")));
    bool glob = false;
    ptrdiff_t end =
        c == '<' && !char_is_one_of(next, " \t\n=$") ? str_find(scan->text, '>', scan->at) : -1;
    for (size_t i = scan->at; end > 0 && i < (size_t)end; i++) {
        glob = glob || char_is_one_of(scan->text.ptr[i], "'\"`~/#|");
    }
    return sigil || method || call || glob;
}

static bool is_trick(const struct code_scan *scan, char c) {
    char next = code_scan_peek(scan, 1);
    bool called = char_is_one_of(c, ")]}") && next == '(';
    bool document = before(scan) == '\n' && c == '=' && char_is_name(next);
    if ((c == '>' && next == '>') || (c == '<' && next == '<')) {
        return true;
    }
    switch (scan->language) {
    case WORDS_PERL:
        return document || is_perl_trick(scan, c, next);
    case WORDS_RUBY:
        return document || (c == '$' && char_is_one_of(next, "'\"`")) ||
               (c == '?' && char_is_one_of(next, "'\"`#/"));
    case WORDS_PHP:
        return called || (c == '$' && !char_is_name(next)) ||
               (c == '?' && next == '>' &&
                str_trim(str_slice(scan->text, scan->at + 2, scan->text.len)).len > 0);
    case WORDS_LUA:
        return c == '[' && char_is_one_of(next, "[=");
    case WORDS_ELIXIR:
        return (c == '~' && char_is_name(next)) || (c == '?' && char_is_one_of(next, "'\"`#\\"));
    default:
        break;
    }
    return false;
}

bool code_scan_mark(struct code_scan *scan) {
    char c = code_scan_peek(scan, 0);
    bool done = false;
    if (scan->language >= WORDS_SCALA) {
        return c != '\0' && code_scan_mark_more(scan);
    }
    if (scan->language == WORDS_PERL && c == '$' &&
        char_is_one_of(code_scan_peek(scan, 1), "/\\,;.&!0_$#")) {
        bool last = code_scan_peek(scan, 1) == '#'; /* $#x */
        scan->at += 2;
        while (last && char_is_name(code_scan_peek(scan, 0))) {
            scan->at++;
        }
        return true;
    }
    if (c == '\0' || c == '`' || !skip_comment(scan, &done)) {
        return false;
    }
    if (done) {
        return true;
    }
    if (c == '"' || c == '\'') {
        return skip_string(scan);
    }
    if (c == '/' && scan->language <= WORDS_RUBY) {
        return skip_slash(scan);
    }
    if (c == '%' && (scan->language == WORDS_RUBY || scan->language == WORDS_R)) {
        return skip_percent(scan);
    }
    bool harmless = !is_trick(scan, c);
    scan->at++;
    return harmless;
}
