/* Code of perl, ruby, php, lua, elixir, julia and R: every word of it outside of strings and
 * patterns must be one that computes or prints, and what it reads must be named. Anything else is
 * asked about, and so is whatever could hide where a string ends. */
#include "action/code_words.h"

#include "action/code.h"
#include "action/code_own.h"
#include "action/code_scan.h"

#include <string.h>

enum {
    CODE_LENGTH_MAX = 8192, /* each word is compared with all that are known; longer code asks */
};

/* A name that the code gives a value; where that hides no function of the name, not when it is
 * called. */
static bool is_bound(const struct code_scan *scan, struct str word) {
    bool called = code_scan_next(scan) == '(' && scan->language >= WORDS_ELIXIR;
    return !called && code_scan_binds(scan, word) && !words_is_dangerous(word);
}

static bool loads_modules(const struct code_scan *scan, struct str word) {
    static const char *const loading[][4] = {
        [WORDS_PERL] = {"use", "no", NULL},
        [WORDS_RUBY] = {"require", NULL},
        [WORDS_PHP] = {NULL},
        [WORDS_LUA] = {NULL},
        [WORDS_ELIXIR] = {NULL},
        [WORDS_JULIA] = {"using", "import", NULL},
        [WORDS_R] = {"library", "require", "requireNamespace", NULL},
        [WORDS_HASKELL] = {NULL},
    };
    return str_is_one_of(word, loading[scan->language]);
}

/* The next name before `end`, of a module or what is brought in of it; empty: none. */
static struct str next_module(struct code_scan *scan, size_t end) {
    while (scan->at < end && !code_scan_is_word(scan, code_scan_peek(scan, 0))) {
        scan->at++;
    }
    size_t start = scan->at;
    while (scan->at < end && (code_scan_is_word(scan, code_scan_peek(scan, 0)) ||
                              strchr(":/", code_scan_peek(scan, 0)) != NULL)) {
        scan->at++;
    }
    return str_slice(scan->text, start, scan->at);
}

/* What is named behind `require`, `use`, `using` and `library` must be known. Of perl, what is
 * brought in is judged where it is used. */
static bool read_modules(struct code_scan *scan) {
    size_t end = scan->at;
    while (end < scan->text.len && strchr("\n;)", scan->text.ptr[end]) == NULL) {
        end++;
    }
    struct str name = next_module(scan, end);
    struct str first = name;
    bool version = scan->language == WORDS_PERL && name.len > 0 &&
                   (name.ptr[0] == '5' || str_starts(name, "v5"));
    bool known = version || words_list_has(scan->known->modules, name);
    while (known && scan->language != WORDS_PERL && (name = next_module(scan, end)).len > 0) {
        known = words_list_has(scan->known->modules, name);
    }
    bool own = !known && strs_have(&scan->own, first);
    scan->at = own ? end : scan->at;
    return known || own;
}

/* Goes over the longest "A.b.c" from `start` on that is known as harmless, or is the name of a
 * known module: JSON::PP. */
static bool read_member(struct code_scan *scan, size_t start) {
    enum {
        LONGEST = 64
    };
    char name[LONGEST];
    size_t length = 0;
    size_t found = 0;
    size_t at = start;
    bool mark = false;
    while (!mark && length + 2 < LONGEST) {
        while (code_scan_is_word(scan, code_scan_char(scan, at)) && length + 2 < LONGEST) {
            name[length++] = code_scan_char(scan, at++);
        }
        char c = code_scan_char(scan, at);
        mark = (c == '?' || c == '!') && scan->language != WORDS_PERL && length + 2 < LONGEST;
        if (mark) {
            name[length++] = code_scan_char(scan, at++);
        }
        struct str whole = str_slice(scan->text, start, at);
        bool whole_word = !code_scan_is_word(scan, code_scan_char(scan, at));
        bool known = words_list_has(scan->known->members, (struct str){name, length}) ||
                     words_list_has(scan->known->modules, whole);
        found = known && whole_word ? at : found;
        c = code_scan_char(scan, at);
        bool twice = c == ':' && code_scan_char(scan, at + 1) == ':';
        if (!(twice || c == '.')) {
            break;
        }
        at += 1 + twice;
        name[length++] = '.';
    }
    scan->at = found > 0 ? found : scan->at;
    return found > 0;
}

/* The files that perl reads without being told their names are those of @ARGV, which a bar at an
 * end makes commands. */
static bool changes_operands(const struct code_scan *scan) {
    size_t at = scan->at;
    if (code_scan_char(scan, at) == '[') {
        ptrdiff_t end = str_find(scan->text, ']', at);
        at = end < 0 ? scan->text.len : (size_t)end + 1;
    }
    while (code_scan_char(scan, at) != '\0' && strchr(" \t\n", code_scan_char(scan, at)) != NULL) {
        at++;
    }
    char next = code_scan_char(scan, at + 1);
    bool assigned = code_scan_char(scan, at) == '=' && next != '=' && next != '~';
    bool later = str_find_text(scan->text, "BEGIN") >= 0 || str_find_text(scan->text, "<>") >= 0 ||
                 str_find_text(scan->text, "ARGV>") >= 0;
    return assigned || str_is(scan->last, "push") || str_is(scan->last, "unshift") ||
           str_is(scan->last, "splice") || (later && code_scan_char(scan, at) != '>');
}

/* Is it a module of the project's own, or the name of something in it: MyApp, ->total? */
static bool is_own(const struct code_scan *scan, struct str word, size_t start) {
    char before = code_scan_char(scan, start - (start > 0));
    char further = start > 1 ? scan->text.ptr[start - 2] : '\0';
    char next = code_scan_peek(scan, 0);
    if (scan->own.count == 0 || !code_own_plain(word)) {
        return false;
    }
    if (scan->language == WORDS_ELIXIR && !strs_have(&scan->own, word)) {
        return code_own_member(&scan->own, scan->text, start);
    }
    if (strs_have(&scan->own, word)) {
        bool method = next == ':' && !str_is(word, "App");
        return scan->language != WORDS_PHP || next == '\\' || method;
    }
    struct str rest = str_trim(str_slice(
        scan->text, scan->at < scan->text.len ? scan->at : scan->text.len, scan->text.len));
    if (scan->language == WORDS_PHP && str_is(word, "new")) {
        return str_starts(rest, "App\\") || str_starts(rest, "\\App\\");
    }
    return start > 1 && ((before == '.' && further != '.' && scan->language != WORDS_PERL) ||
                         (before == ':' && further == ':') || (before == '>' && further == '-') ||
                         (before == '\\' && char_is_name(further)));
}

/* Is the word behind a sigil, or in the place of one, that makes it a variable? `*fine`: is that
 * one harmless? */
static bool is_variable(const struct code_scan *scan, struct str word, char before, bool *fine) {
    static const char *const environment[] = {"_ENV", "_SERVER", "GLOBALS", NULL};
    *fine = true;
    switch (scan->language) {
    case WORDS_PERL:
        return before == '$' || before == '@' || before == '%';
    case WORDS_PHP:
        if (before == '>' && scan->at > word.len + 1 &&
            scan->text.ptr[scan->at - word.len - 2] == '-') {
            *fine = code_scan_next(scan) != '(' || words_list_has(scan->known->fine, word) ||
                    is_own(scan, word, scan->at - word.len);
            return true; /* a property */
        }
        *fine = code_scan_next(scan) != '(' && !str_is_one_of(word, environment);
        return before == '$' || before == '@';
    case WORDS_R:
        *fine = code_scan_next(scan) != '(';
        return before == '$' || before == '@';
    case WORDS_RUBY:
        return before == '@' || before == '$';
    case WORDS_ELIXIR:
        return before == '@';
    case WORDS_ERLANG:
        return ((word.ptr[0] >= 'A' && word.ptr[0] <= 'Z') || word.ptr[0] == '_') &&
               str_find(word, ':', 0) < 0;
    default:
        break;
    }
    return false;
}

static bool is_fine(const struct code_scan *scan, struct str word) {
    if (!words_list_has(scan->known->fine, word)) {
        return false;
    }
    /* What a module of lua holds can be named by a text: os["execute"] */
    bool module = scan->language == WORDS_LUA && (str_is(word, "os") || str_is(word, "io"));
    return (!module || code_scan_peek(scan, 0) == '.') &&
           (scan->language != WORDS_PHP || code_scan_callback(scan, word));
}

/* `name:` of a hash, `:name` of a symbol. */
static bool is_label(const struct code_scan *scan, struct str word, char before) {
    bool has = scan->language == WORDS_RUBY || scan->language == WORDS_ELIXIR ||
               scan->language == WORDS_JULIA || scan->language == WORDS_LISP;
    char next = code_scan_peek(scan, 0);
    bool label = next == ':' && code_scan_peek(scan, 1) != ':' && scan->language < WORDS_JULIA;
    bool symbol = before == ':' && next != '.' && next != '(' && next != ':';
    return has && (label || symbol) && !words_is_dangerous(word);
}

/* Is the word before this place a text of perl: a => 1? */
static bool is_key(const struct code_scan *scan) {
    size_t at = scan->at;
    while (code_scan_char(scan, at) == ' ') {
        at++;
    }
    return code_scan_char(scan, at) == '=' && code_scan_char(scan, at + 1) == '>';
}

/* A name of R that is not called, such as that of a column, where nothing calls what it is given.
 */
static bool is_column(const struct code_scan *scan, struct str word, size_t start) {
    static const char *const calling[] = {"apply", "Map(",      "Filter(", "Reduce(",   "outer(",
                                          "map",   "aggregate", "do.call", "match.fun", NULL};
    size_t at = start;
    while (at > 0 && scan->text.ptr[at - 1] == ' ') {
        at--;
    }
    bool piped = at > 0 && (scan->text.ptr[at - 1] == '%' || scan->text.ptr[at - 1] == '>');
    bool called = code_scan_next(scan) == '(' || code_scan_next(scan) == ':';
    called = called || str_has_one_of(scan->text, calling);
    return scan->language == WORDS_R && !piped && !called && !words_is_dangerous(word);
}

static bool read_all(struct code_scan *scan);

/* s/x/CODE/e */
static bool replacement_is_fine(const struct code_scan *scan, struct str code) {
    struct code_scan inner = *scan;
    inner.text = code;
    inner.at = 0;
    inner.last = (struct str){0};
    inner.nested = true;
    return code.len == 0 || (!scan->nested && read_all(&inner));
}

/* An operator of perl that quotes: 1 harmless, 0 not, -1 it is none. */
static int read_quote_operator(struct code_scan *scan, struct str word, char before) {
    size_t parts = scan->language == WORDS_PERL ? code_scan_quote_parts(word) : 0;
    char next = code_scan_peek(scan, 0);
    if (scan->language == WORDS_PERL && ((before == '{' && next == '}') || is_key(scan))) {
        return 1;
    }
    if (parts == 0 || next == '\0') {
        return -1;
    }
    if (before == '>' || before == ':' || before == '&' || strchr("}])>", next) != NULL) {
        return 0;
    }
    struct str code;
    if (strchr(" =,;\n\t", next) != NULL) {
        return -1;
    }
    return code_scan_quote_operator(scan, parts, &code) && replacement_is_fine(scan, code);
}

static void skip_word(struct code_scan *scan) {
    bool marked = scan->language == WORDS_RUBY || scan->language == WORDS_ELIXIR ||
                  scan->language == WORDS_JULIA;
    for (;;) {
        char c = code_scan_peek(scan, 0);
        bool mark = marked && (c == '?' || c == '!') && code_scan_peek(scan, 1) != '=';
        if (!mark && !code_scan_is_word(scan, c)) {
            return;
        }
        scan->at++;
    }
}

/* testthat::test_dir("tests"): what runs files of the project must name them first. */
static bool runs_here(const struct code_scan *scan, size_t start) {
    static const char *const runners[] = {"testthat::test_dir", "testthat::test_file",
                                          "rmarkdown::render", NULL};
    char quote = code_scan_char(scan, scan->at + 1);
    if (!str_is_one_of(str_slice(scan->text, start, scan->at), runners)) {
        return true;
    }
    if (code_scan_char(scan, scan->at) != '(' || (quote != '"' && quote != '\'')) {
        return false;
    }
    ptrdiff_t end = str_find(scan->text, quote, scan->at + 2);
    struct str path = str_slice(scan->text, scan->at + 2, end < 0 ? scan->at + 2 : (size_t)end);
    return path.len > 0 && strchr("/~", path.ptr[0]) == NULL && str_find_text(path, "..") < 0 &&
           str_find(path, ':', 0) < 0 && str_find(path, '\\', 0) < 0;
}

/* require "vendor/autoload.php", include("src/Foo.jl") */
static bool loads_file(const struct code_scan *scan, struct str word) {
    static const char *const php[] = {"require", "require_once", NULL};
    static const char *const julia[] = {"include", NULL};
    bool loads = (scan->language == WORDS_PHP && str_is_one_of(word, php)) ||
                 (scan->language == WORDS_JULIA && str_is_one_of(word, julia));
    return loads && code_own_file(scan->language, scan->text, scan->at) > 0;
}

static bool read_word(struct code_scan *scan) {
    size_t start = scan->at;
    size_t end = 0;
    bool fine = false;
    char before = start > 0 ? scan->text.ptr[start - 1] : ' ';
    skip_word(scan);
    struct str word = str_slice(scan->text, start, scan->at);
    if (scan->language == WORDS_PERL && str_is(word, "ARGV") && changes_operands(scan)) {
        return false;
    }
    scan->last = word;
    if (is_variable(scan, word, before, &fine)) {
        return fine;
    }
    if (word.ptr[0] >= '0' && word.ptr[0] <= '9') {
        return true;
    }
    int quoted = read_quote_operator(scan, word, before);
    if (quoted >= 0) {
        return quoted > 0;
    }
    if (loads_modules(scan, word)) {
        return read_modules(scan);
    }
    if (scan->own.count > 0 && loads_file(scan, word)) {
        scan->at = code_own_file(scan->language, scan->text, scan->at);
        return true;
    }
    if (before != '.' && before != ':' && code_file_reads(scan->text, start, &end)) {
        scan->at = end;
        return true;
    }
    struct str pattern;
    bool globs = str_is(word, scan->language == WORDS_RUBY ? "Dir" : "glob");
    if (globs && (scan->language == WORDS_RUBY || scan->language == WORDS_PHP) &&
        strchr(".:>$", before) == NULL && (end = code_glob_end(scan->text, start, &pattern)) > 0) {
        scan->at = end;
        return true;
    }
    if (scan->language >= WORDS_SCALA && !code_scan_word_more(scan, word, start)) {
        return false;
    }
    if ((before != '.' && read_member(scan, start) && runs_here(scan, start)) ||
        is_fine(scan, word) || is_label(scan, word, before)) {
        return true;
    }
    bool more = scan->language >= WORDS_SCALA;
    bool short_names = more || scan->language == WORDS_RUBY || scan->language == WORDS_LUA;
    return (short_names && word.len == 1 && word.ptr[0] >= (more ? 'A' : 'a')) ||
           (before != '.' && is_bound(scan, word)) || is_column(scan, word, start) ||
           is_own(scan, word, start);
}

static bool read_all(struct code_scan *scan) {
    bool fine = true;
    while (fine && scan->at < scan->text.len) {
        fine = code_scan_is_word(scan, code_scan_peek(scan, 0)) ? read_word(scan)
                                                                : code_scan_mark(scan);
    }
    return fine;
}

bool code_words_know(struct str program) {
    return words_language_find(program) != NULL;
}

bool code_words_module(struct str program, struct str value) {
    const struct words_language *language = words_language_find(program);
    value = str_starts(value, "-") ? str_slice(value, 1, value.len) : value;
    ptrdiff_t equals = str_find(value, '=', 0);
    struct str rest = equals < 0 ? STR("") : str_slice(value, (size_t)equals + 1, value.len);
    struct str name;
    value = equals < 0 ? value : str_slice(value, 0, (size_t)equals);
    while (language != NULL && rest.len > 0 && str_split(&rest, ',', &name)) {
        if (!words_list_has(language->fine, name) && !str_starts(name, ":")) {
            return false;
        }
    }
    return language != NULL && words_list_has(language->modules, value);
}

bool code_words_harmless(struct arena *arena, const struct command *command, struct str text,
                         bool *harmless) {
    struct code_scan scan = {
        .arena = arena, .text = text, .known = words_language_find(command->program)};
    *harmless = scan.known != NULL && text.len <= CODE_LENGTH_MAX;
    if (!*harmless) {
        return true;
    }
    if (!code_with_paths(arena, text, &scan.text)) {
        return false;
    }
    scan.language = scan.known->language;
    if (!code_scan_start(&scan) || !code_own_find(arena, command, scan.known, text, &scan.own)) {
        return false;
    }
    *harmless = scan.language != WORDS_PERL || str_find_text(text, "ENV") < 0;
    *harmless = *harmless && read_all(&scan);
    return true;
}
