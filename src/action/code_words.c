/* One-liners of perl and ruby: every word of theirs outside of strings and patterns must be one
 * that computes or prints. Anything else is asked about. */
#include "action/code.h"

#include <string.h>

static const char *const perl_words[] = {
    "and",    "BEGIN",   "chomp",  "cmp",     "defined", "delete",  "each",    "else",    "elsif",
    "END",    "eof",     "eq",     "exists",  "exit",    "for",     "foreach", "ge",      "grep",
    "gt",     "hex",     "if",     "index",   "int",     "join",    "keys",    "last",    "lc",
    "le",     "length",  "lt",     "map",     "my",      "ne",      "next",    "not",     "or",
    "ord",    "pop",     "print",  "printf",  "push",    "reverse", "rindex",  "say",     "scalar",
    "shift",  "sort",    "splice", "split",   "sprintf", "substr",  "uc",      "ucfirst", "undef",
    "unless", "unshift", "until",  "values",  "while",   "x",       "local",   "our",     "return",
    "sub",    "sum",     "abs",    "sqrt",    "chr",     "lcfirst", "pos",     "STDIN",   "STDOUT",
    "STDERR", "ARGV",    "strict", "warnings"};
static const char *const ruby_words[] = {"and",
                                         "begin",
                                         "break",
                                         "chomp",
                                         "do",
                                         "each",
                                         "else",
                                         "elsif",
                                         "end",
                                         "ensure",
                                         "false",
                                         "first",
                                         "gsub",
                                         "gsub!",
                                         "if",
                                         "in",
                                         "join",
                                         "last",
                                         "length",
                                         "lines",
                                         "map",
                                         "max",
                                         "min",
                                         "next",
                                         "nil",
                                         "not",
                                         "or",
                                         "p",
                                         "print",
                                         "printf",
                                         "puts",
                                         "reject",
                                         "rescue",
                                         "return",
                                         "reverse",
                                         "round",
                                         "select",
                                         "self",
                                         "size",
                                         "sort",
                                         "split",
                                         "strip",
                                         "sub",
                                         "sum",
                                         "then",
                                         "times",
                                         "to_a",
                                         "to_f",
                                         "to_i",
                                         "to_s",
                                         "true",
                                         "uniq",
                                         "unless",
                                         "until",
                                         "upcase",
                                         "downcase",
                                         "while",
                                         "Array",
                                         "Hash",
                                         "Integer",
                                         "Float",
                                         "String",
                                         "STDIN",
                                         "ARGF",
                                         "gets",
                                         "each_line",
                                         "each_with_index",
                                         "RUBY_VERSION",
                                         "inspect",
                                         "keys",
                                         "values",
                                         "count",
                                         "zip",
                                         "reduce",
                                         "inject",
                                         "any?",
                                         "all?",
                                         "nil?",
                                         "empty?",
                                         "include?",
                                         "match?",
                                         "start_with?",
                                         "end_with?",
                                         "even?",
                                         "odd?",
                                         "pp",
                                         "rjust",
                                         "ljust"};

struct oneliner {
    struct str text;
    size_t at;
    const char *const *fine;
    size_t fine_count;
    bool perl;
    struct str last; /* the word before */
};

static char peek(const struct oneliner *words, size_t ahead) {
    return words->at + ahead < words->text.len ? words->text.ptr[words->at + ahead] : '\0';
}

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static char closing(char c) {
    static const char opening[] = "([{<";
    static const char closings[] = ")]}>";
    const char *found = c == '\0' ? NULL : strchr(opening, c);
    return found != NULL ? closings[found - opening] : c;
}

/* Over a quoted part; code that it may put in is not harmless. */
static bool skip_quoted(struct oneliner *words, bool literal) {
    char end = closing(peek(words, 0));
    words->at++;
    while (words->at < words->text.len && peek(words, 0) != end) {
        char c = peek(words, 0);
        char next = peek(words, 1);
        bool code = (words->perl && (c == '@' || c == '$') && (next == '{' || next == '$')) ||
                    (words->perl && c == '(' && next == '?' &&
                     (peek(words, 2) == '{' || peek(words, 2) == '?')) ||
                    (!words->perl && c == '#' && next == '{');
        if (code && !literal) {
            return false;
        }
        words->at += c == '\\' ? 2 : 1;
    }
    words->at++;
    return words->at <= words->text.len;
}

/* s///, y///, tr///, m//, qr//, q(), qq(), qw(): how many parts they have; 0: none of these. */
static size_t quote_parts(struct str word) {
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

static bool skip_quote_operator(struct oneliner *words, size_t parts) {
    char open = peek(words, 0);
    for (size_t i = 0; i < parts; i++) {
        /* With brackets the second part has its own; otherwise the end of one starts the next */
        while (i > 0 && closing(open) != open && strchr(" \t\n", peek(words, 0)) != NULL &&
               peek(words, 0) != '\0') {
            words->at++;
        }
        if (i > 0 && closing(open) == open) {
            words->at--;
        }
        if (!skip_quoted(words, open == '\'')) {
            return false;
        }
    }
    bool runs = false;
    while (is_word(peek(words, 0))) {
        runs = runs || peek(words, 0) == 'e';
        words->at++;
    }
    return !runs;
}

static bool read_word(struct oneliner *words) {
    size_t start = words->at;
    while (is_word(peek(words, 0)) ||
           (!words->perl && (peek(words, 0) == '?' || peek(words, 0) == '!') &&
            peek(words, 1) != '=')) {
        words->at++;
    }
    words->last = str_slice(words->text, start, words->at);
    char before = start > 0 ? words->text.ptr[start - 1] : ' ';
    bool variable = words->perl ? strchr("$@%", before) != NULL : before == '@' || before == '$';
    if (variable || (words->last.ptr[0] >= '0' && words->last.ptr[0] <= '9')) {
        return true;
    }
    size_t parts = words->perl ? quote_parts(words->last) : 0;
    if (parts > 0 && peek(words, 0) != '\0' && strchr(" =,;)", peek(words, 0)) == NULL) {
        return skip_quote_operator(words, parts);
    }
    for (size_t i = 0; i < words->fine_count; i++) {
        if (str_is(words->last, words->fine[i])) {
            return true;
        }
    }
    /* A local name of ruby: one that is assigned or a block's parameter, all of one letter */
    return !words->perl && words->last.len == 1 && words->last.ptr[0] >= 'a';
}

static bool regex_may_start(const struct oneliner *words) {
    size_t i = words->at;
    while (i > 0 && strchr(" \t\n", words->text.ptr[i - 1]) != NULL) {
        i--;
    }
    char before = i > 0 ? words->text.ptr[i - 1] : ';';
    return strchr("(,;{}=~!&|", before) != NULL || str_is(words->last, "if") ||
           str_is(words->last, "unless") || str_is(words->last, "and") ||
           str_is(words->last, "or") || str_is(words->last, "split") || str_is(words->last, "grep");
}

bool code_words_harmless(struct str program, struct str text) {
    bool perl = str_starts(program, "perl");
    struct oneliner words = {
        .text = text,
        .fine = perl ? perl_words : ruby_words,
        .fine_count =
            perl ? sizeof perl_words / sizeof *perl_words : sizeof ruby_words / sizeof *ruby_words,
        .perl = perl,
    };
    while (words.at < text.len) {
        char c = peek(&words, 0);
        if (c == '\0' || c == '`') {
            return false;
        }
        if (c == '"' || c == '\'' || (c == '/' && regex_may_start(&words))) {
            if (!skip_quoted(&words, c == '\'')) {
                return false;
            }
            while (c == '/' && is_word(peek(&words, 0))) {
                words.at++;
            }
        } else if (perl && c == '$' && peek(&words, 1) != '\0' &&
                   strchr("/\\,;.&!0_$", peek(&words, 1)) != NULL) {
            words.at += 2;
        } else if (is_word(c)) {
            if (!read_word(&words)) {
                return false;
            }
        } else if ((c == '&' && is_word(peek(&words, 1)) && perl) ||
                   (c == '%' && !perl && peek(&words, 1) == 'x') ||
                   (c == '>' && peek(&words, 1) == '>') || (c == '<' && peek(&words, 1) == '<')) {
            return false;
        } else {
            words.at++;
        }
    }
    return true;
}
