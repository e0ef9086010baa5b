/* One-liners of perl, ruby, php and lua: every word of theirs outside of strings and patterns must
 * be one that computes or prints. Anything else is asked about. */
#include "action/code.h"

#include <string.h>

static const char perl_words[] =
    "abs and ARGV BEGIN chomp chr cmp defined delete each else elsif END eof eq exists exit "
    "for foreach ge grep gt hex if index int join keys last lc lcfirst le length local lt map "
    "my ne next not or ord our pop pos print printf push return reverse rindex say scalar "
    "shift sort splice split sprintf sqrt STDERR STDIN STDOUT strict sub substr sum uc "
    "ucfirst undef unless unshift until values warnings while x";
static const char ruby_words[] =
    "all? and any? ARGF Array begin break chomp count do downcase each each_line "
    "each_with_index else elsif empty? end end_with? ensure even? false first Float gets gsub "
    "gsub! Hash if in include? inject inspect Integer join keys last length lines ljust map "
    "match? max min next nil nil? not odd? or p pp print printf puts reduce reject rescue "
    "return reverse rjust round RUBY_VERSION select self size sort split start_with? STDIN "
    "String strip sub sum then times to_a to_f to_i to_s true uniq unless until upcase values "
    "while zip";
/* No function that calls another one by its name, and none that reads a file. */
static const char php_words[] =
    "abs and array array_chunk array_column array_combine array_count_values array_diff "
    "array_fill array_flip array_intersect array_key_exists array_key_first array_key_last "
    "array_keys array_merge array_pad array_pop array_product array_push array_reverse "
    "array_search array_shift array_slice array_splice array_sum array_unique array_unshift "
    "array_values arsort as asort base64_encode base_convert basename bin2hex bindec bool "
    "break case ceil checkdate chr class_exists continue count crc32 ctype_alpha ctype_digit "
    "date date_default_timezone_get dechex default defined dirname do echo else elseif empty "
    "explode extension_loaded false float floor fmod for foreach function_exists "
    "get_loaded_extensions gettype hash hexdec htmlspecialchars if implode in_array ini_get "
    "int intdiv interface_exists is_array is_bool is_callable is_float is_int is_null "
    "is_numeric is_string isset json_decode json_encode json_last_error json_last_error_msg "
    "JSON_PRETTY_PRINT JSON_THROW_ON_ERROR JSON_UNESCAPED_SLASHES JSON_UNESCAPED_UNICODE "
    "krsort ksort lcfirst list log ltrim max mb_strlen mb_strtolower mb_strtoupper mb_substr "
    "md5 memory_get_usage microtime min mktime mt_rand nl2br null number_format octdec or ord "
    "PHP_BINARY PHP_EOL php_ini_loaded_file PHP_INT_MAX PHP_OS PHP_OS_FAMILY php_sapi_name "
    "PHP_VERSION PHP_VERSION_ID phpversion pi pow preg_match preg_match_all preg_quote "
    "preg_split print print_r printf rand random_int range return round rsort rtrim sha1 "
    "shuffle sizeof sort sprintf sqrt str_contains str_ends_with str_pad str_repeat "
    "str_replace str_split str_starts_with strcasecmp strcmp string strlen strpos strrev "
    "strrpos strtolower strtotime strtoupper strtr substr substr_count switch time trim true "
    "ucfirst ucwords unset urldecode urlencode usleep var_dump var_export version_compare "
    "while wordwrap xor zend_version";
static const char lua_words[] =
    "_VERSION abs and break byte ceil char clock concat date difftime do else elseif end exp "
    "false find floor fmod for format function getmetatable gmatch gsub huge if in insert io "
    "ipairs len local log lower match math max maxinteger min modf nil not or os pack pairs "
    "pi pow print random randomseed rep repeat return reverse select sort sqrt stdout string "
    "sub table then time tointeger tonumber tostring true type unm unpack until upper utf8 "
    "while write";

enum WORDS_LANGUAGE {
    WORDS_PERL,
    WORDS_RUBY,
    WORDS_PHP,
    WORDS_LUA,
};

static const struct words_language {
    const char *program; /* how its name starts */
    enum WORDS_LANGUAGE language;
    const char *fine; /* words with a blank between them */
} languages[] = {
    {"perl", WORDS_PERL, perl_words},
    {"ruby", WORDS_RUBY, ruby_words},
    {"php", WORDS_PHP, php_words},
    {"lua", WORDS_LUA, lua_words},
};

struct oneliner {
    struct str text;
    size_t at;
    const char *fine;
    enum WORDS_LANGUAGE language;
    bool perl;
    bool ruby;
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
        bool php = words->language == WORDS_PHP &&
                   ((c == '{' && next == '$') || (c == '$' && next == '{'));
        bool code = php ||
                    (words->perl && (c == '@' || c == '$') && (next == '{' || next == '$')) ||
                    (words->perl && c == '(' && next == '?' &&
                     (peek(words, 2) == '{' || peek(words, 2) == '?')) ||
                    (words->ruby && c == '#' && next == '{');
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

/* The next byte that is no blank. */
static char next_visible(const struct oneliner *words) {
    size_t ahead = 0;
    while (peek(words, ahead) != '\0' && strchr(" \t\r\n", peek(words, ahead)) != NULL) {
        ahead++;
    }
    return peek(words, ahead);
}

static bool is_listed(struct str word, const char *list) {
    struct str rest = str_from(list);
    struct str known;
    while (str_split(&rest, ' ', &known)) {
        if (str_equal(word, known)) {
            return true;
        }
    }
    return false;
}

static bool read_word(struct oneliner *words) {
    size_t start = words->at;
    while (is_word(peek(words, 0)) ||
           (words->ruby && (peek(words, 0) == '?' || peek(words, 0) == '!') &&
            peek(words, 1) != '=')) {
        words->at++;
    }
    words->last = str_slice(words->text, start, words->at);
    char before = start > 0 ? words->text.ptr[start - 1] : ' ';
    bool variable = words->perl ? strchr("$@%", before) != NULL : before == '@' || before == '$';
    if (words->language == WORDS_PHP && variable) {
        return next_visible(words) != '('; /* a name that is called */
    }
    if (variable || (words->last.ptr[0] >= '0' && words->last.ptr[0] <= '9')) {
        return true;
    }
    size_t parts = words->perl ? quote_parts(words->last) : 0;
    if (parts > 0 && peek(words, 0) != '\0' && strchr(" =,;)", peek(words, 0)) == NULL) {
        return skip_quote_operator(words, parts);
    }
    if (is_listed(words->last, words->fine)) {
        /* What a module of lua holds can be named by a text: os["execute"] */
        bool module = words->language == WORDS_LUA &&
                      (str_is(words->last, "os") || str_is(words->last, "io"));
        return !module || peek(words, 0) == '.';
    }
    /* A local name of ruby or lua: one that is assigned or a parameter, all of one letter */
    bool local = words->ruby || words->language == WORDS_LUA;
    return local && words->last.len == 1 && words->last.ptr[0] >= 'a';
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

/* Marks that start code which is not seen, or write to a file. */
static bool is_mark(const struct oneliner *words, char c) {
    char next = peek(words, 1);
    bool called = words->language == WORDS_PHP && (c == ')' || c == ']' || c == '}') && next == '(';
    return (c == '&' && is_word(next) && words->perl) || (c == '%' && words->ruby && next == 'x') ||
           (c == '>' && next == '>') || (c == '<' && next == '<') || called ||
           (words->language == WORDS_PHP && c == '$' && !is_word(next));
}

/* One string, word, variable or mark. */
static bool read_part(struct oneliner *words) {
    char c = peek(words, 0);
    bool regex = c == '/' && words->language <= WORDS_RUBY && regex_may_start(words);
    if (c == '\0' || c == '`') {
        return false;
    }
    if (c == '"' || c == '\'' || regex) {
        bool done = skip_quoted(words, c == '\'');
        while (regex && is_word(peek(words, 0))) {
            words->at++;
        }
        return done && !(words->language == WORDS_PHP && next_visible(words) == '(');
    }
    if (words->perl && c == '$' && peek(words, 1) != '\0' &&
        strchr("/\\,;.&!0_$", peek(words, 1)) != NULL) {
        words->at += 2;
        return true;
    }
    if (is_word(c)) {
        return read_word(words);
    }
    bool harmless = !is_mark(words, c);
    words->at++;
    return harmless;
}

bool code_words_know(struct str program) {
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        if (str_starts(program, languages[i].program)) {
            return true;
        }
    }
    return false;
}

bool code_words_harmless(struct str program, struct str text) {
    const struct words_language *language = &languages[0];
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        language = str_starts(program, languages[i].program) ? &languages[i] : language;
    }
    struct oneliner words = {
        .text = text,
        .fine = language->fine,
        .language = language->language,
        .perl = language->language == WORDS_PERL,
        .ruby = language->language == WORDS_RUBY,
    };
    while (words.at < text.len) {
        if (!read_part(&words)) {
            return false;
        }
    }
    return true;
}
