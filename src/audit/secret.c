#include "audit/secret.h"

#include "audit/redact.h"

#include <string.h>
#include <strings.h>

enum {
    WORD_MAX =
        512, /* bytes; a longer word behind a secret's name is hidden without a further look */
    RANDOM_LEAST = 16, /* characters */
    RANDOM_SPREAD = 6, /* at least as random as a choice of one out of so many, each time */
    SECRET_LEAST = 6,  /* characters of a value that nothing but its looks tells from code */
    USER_INFO_MAX = 1024,
};

bool secret_is(char c, enum REDACTION_CHARACTERS characters) {
    bool upper = c >= 'A' && c <= 'Z';
    bool lower = c >= 'a' && c <= 'z';
    bool digit = c >= '0' && c <= '9';
    switch (characters) {
    case REDACTION_ALNUM:
        return upper || lower || digit;
    case REDACTION_BASE64URL:
        return upper || lower || digit || c == '_' || c == '-';
    case REDACTION_DOTTED:
        return upper || lower || digit || c == '_' || c == '-' || c == '.';
    case REDACTION_BASE64:
        return upper || lower || digit || c == '+' || c == '/' || c == '=' || c == '_' || c == '-';
    case REDACTION_UPPER:
        return upper || digit;
    case REDACTION_HEX:
        return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    case REDACTION_DIGIT:
        return digit;
    case REDACTION_UUID:
        return c == '-' || secret_is(c, REDACTION_HEX);
    case REDACTION_ANY:
        return upper || lower || digit || char_is_one_of(c, "+/=_-.~%@:$");
    }
    return false;
}

/* --- looks --- */

/* The collision entropy of its characters. */
static bool is_random(struct str value) {
    unsigned counts[256] = {0};
    bool letter = false;
    bool digit = false;
    size_t collisions = 0;
    if (value.len < RANDOM_LEAST || value.len > WORD_MAX) {
        return value.len > WORD_MAX;
    }
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.ptr[i];
        if (!secret_is((char)c, REDACTION_BASE64) || (i == 0 && c == '/')) {
            return false;
        }
        bool is_digit = c >= '0' && c <= '9';
        digit = digit || is_digit;
        letter = letter || !is_digit;
        collisions += 2 * counts[c]++ + 1; /* adds up to the sum of their squares */
    }
    return letter && digit && value.len * value.len >= RANDOM_SPREAD * collisions;
}

/* Of a value without quotes that code could have there as well. */
static bool looks_secret(struct str value) {
    bool letter = false;
    bool digit = false;
    for (size_t i = 0; i < value.len; i++) {
        bool is_digit = value.ptr[i] >= '0' && value.ptr[i] <= '9';
        digit = digit || is_digit;
        letter = letter || (!is_digit && secret_is(value.ptr[i], REDACTION_ALNUM));
    }
    return value.len >= SECRET_LEAST && letter && digit;
}

bool secret_is_reference(struct str value) {
    if (value.len < 2 || value.ptr[0] != '$') {
        return false;
    }
    if (value.ptr[1] == '{' || value.ptr[1] == '(') {
        return str_find(value, value.ptr[1] == '{' ? '}' : ')', 0) == (ptrdiff_t)value.len - 1;
    }
    for (size_t i = 1; i < value.len; i++) {
        if (!secret_is(value.ptr[i], REDACTION_ALNUM) && value.ptr[i] != '_') {
            return false;
        }
    }
    return true;
}

static bool is_constant(struct str value) {
    static const char *const words[] = {"true", "false", "null", "none", "None",     "nil",
                                        "yes",  "no",    "0",    "1",    "undefined"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_is(value, words[i])) {
            return true;
        }
    }
    return false;
}

/* --- ends --- */

/* The offset of the quote that closes what opens at `open`, or `limit`. With a backslash before the
 * opening one, the text is that of a JSON string, and the closing one has it, too. */
static size_t find_close(struct str text, size_t open, size_t limit) {
    char quote = text.ptr[open];
    bool escaped = open > 0 && text.ptr[open - 1] == '\\';
    for (size_t i = open + 1; i < limit; i++) {
        if (text.ptr[i] == '\\' && quote == '"' && !escaped) {
            i++;
        } else if (text.ptr[i] == quote) {
            return i;
        }
    }
    return limit;
}

static size_t line_end(struct str text, size_t at) {
    ptrdiff_t end = str_find(text, '\n', at);
    return end == STR_NOT_FOUND ? text.len : (size_t)end;
}

/* The end of a word that starts without a quote. A quote within it goes on with the word, unless it
 * closes what has opened before: then a separator stands behind it. */
static size_t word_end(struct str text, size_t at) {
    size_t i = at;
    while (i < text.len) {
        char c = text.ptr[i];
        if (char_is_one_of(c, " \t\r\n;&|<>()`,") || (c == '\\' && i + 1 == text.len)) {
            break;
        }
        if (c == '"' || c == '\'') {
            char next = i + 1 < text.len ? text.ptr[i + 1] : '\n';
            size_t close = find_close(text, i, line_end(text, i));
            if (char_is_one_of(next, " \t\r\n;&|<>(),}]:\\\"'") || close == line_end(text, i)) {
                break;
            }
            i = close;
        } else if (c == '\\') {
            char next = text.ptr[i + 1];
            if (next == '"' || next == '\'' || next == 'n') {
                break; /* of a JSON string: it closes, or the line ends */
            }
            i++;
        }
        i++;
    }
    return i < text.len ? i : text.len;
}

/* The value in quotes: `at` is at the quote, or at the backslashes before it. */
static bool quoted_value(struct str text, size_t at, size_t *start, size_t *end) {
    size_t open = at;
    while (open < text.len && text.ptr[open] == '\\') {
        open++;
    }
    if (open >= text.len || (text.ptr[open] != '"' && text.ptr[open] != '\'')) {
        return false;
    }
    *start = open + 1;
    *end = find_close(text, open, text.len);
    while (open > at && *end > *start && text.ptr[*end - 1] == '\\') {
        *end -= 1;
    }
    return true;
}

/* Leaves only what stands behind the rule's character. Where that is nothing, what stands before it
 * is a key, if it looks like one: "curl -u KEY:". What is hidden already stays so. */
static bool cut_before(struct str text, char after, size_t *start, size_t *end) {
    if (str_starts(str_slice(text, *start, *end), REDACT_MARK)) {
        return false;
    }
    if (after != '\0') {
        ptrdiff_t at = str_find(str_slice(text, *start, *end), after, 0);
        size_t first = at == STR_NOT_FOUND ? *end : *start + (size_t)at;
        if (first + 1 >= *end && is_random(str_slice(text, *start, first))) {
            *end = first;
        } else {
            *start = first < *end ? first + 1 : *end;
        }
    }
    return *start < *end && !secret_is_reference(str_slice(text, *start, *end));
}

/* --- values --- */

bool secret_find_value(const struct secret_place *place, const struct redaction *rule,
                       size_t *start, size_t *end) {
    struct str text = place->text;
    if (!quoted_value(text, place->at, start, end)) {
        if (place->at < text.len && char_is_one_of(text.ptr[place->at], "$`") &&
            str_starts(str_slice(text, place->at, text.len), "$(")) {
            return false;
        }
        *start = place->at;
        *end = word_end(text, place->at);
        while (rule->after == ',' && *end < text.len && text.ptr[*end] == ',') {
            *end = word_end(text, *end + 1);
        }
    }
    struct str value = str_slice(text, *start, *end);
    return cut_before(text, rule->after, start, end) && (!rule->random || is_random(value)) &&
           (!rule->likely || looks_secret(value));
}

size_t secret_word_end(struct str text, size_t at) {
    size_t start = 0;
    size_t end = 0;
    return quoted_value(text, at, &start, &end) ? end + (end < text.len) : word_end(text, at);
}

/* The length of the scheme of an authorization, with its space; 0 without one. */
static size_t scheme_length(struct str value) {
    static const char *const schemes[] = {"bearer ", "basic ", "digest ", "token ", "apikey "};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t length = strlen(schemes[i]);
        if (value.len > length && strncasecmp(value.ptr, schemes[i], length) == 0) {
            return length;
        }
    }
    return 0;
}

/* All that follows a header's name, but for the scheme of an authorization. */
static bool find_line(const struct secret_place *place, size_t *start, size_t *end) {
    struct str text = place->text;
    size_t at = place->at;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t')) {
        at++;
    }
    if (!quoted_value(text, at, start, end)) {
        *start = at;
        if (at == place->at && place->quote == '\0') {
            *end = word_end(text, at);
            if (*end < text.len && text.ptr[*end] == ' ' &&
                scheme_length(str_slice(text, at, text.len)) == *end + 1 - at) {
                *end = word_end(text, *end + 1); /* "Bearer" alone is none */
            }
        } else {
            size_t i = at;
            while (i < text.len && text.ptr[i] != '\n' &&
                   (place->quote == '\0' ? !char_is_one_of(text.ptr[i], "\"'")
                                         : text.ptr[i] != place->quote) &&
                   !(text.ptr[i] == '\\' && i + 1 < text.len &&
                     char_is_one_of(text.ptr[i + 1], "nr\"'"))) {
                i++;
            }
            *end = i;
        }
    }
    *start += scheme_length(str_slice(text, *start, *end));
    return *start < *end && !secret_is_reference(str_slice(text, *start, *end));
}

/* The end of what stands in quotes that have opened before `at`, on the same line. */
static size_t quote_end(struct str text, size_t at, char quote) {
    size_t end = at;
    while (end < text.len && text.ptr[end] != quote && text.ptr[end] != '\n') {
        end++;
    }
    while (end > at && text.ptr[end - 1] == '\\') {
        end--;
    }
    return end;
}

/* A value without quotes, behind "name=" or "name: ". */
static bool find_bare(const struct secret_place *place, size_t at, size_t *start, size_t *end) {
    struct str text = place->text;
    bool near = at == place->at && !place->spaced;
    *start = at;
    if (at >= text.len || char_is_one_of(text.ptr[at], "[{<(")) {
        return false;
    }
    if (place->quote != '\0' && place->colon) {
        *end = quote_end(text, at, place->quote); /* 'X-Name: value' */
        return !near || looks_secret(str_slice(text, at, *end));
    }
    *end = word_end(text, at);
    struct str value = str_slice(text, at, *end);
    bool called = *end < text.len && text.ptr[*end] == '(';
    if (called || is_constant(value) || str_starts(value, "$(") || str_starts(value, "`")) {
        return false;
    }
    return (near && !place->colon) || value.len > WORD_MAX || looks_secret(value);
}

bool secret_find_named(const struct secret_place *place, const struct redaction *rule,
                       size_t *start, size_t *end) {
    struct str text = place->text;
    size_t at = place->at;
    if (rule->line) {
        return find_line(place, start, end);
    }
    if (at < text.len && text.ptr[at] == '>') {
        at++;
    }
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t')) {
        at++;
    }
    /* "name:" in quotes that close: no value is in them */
    if (place->closing) {
        return false;
    }
    bool found = quoted_value(text, at, start, end) || find_bare(place, at, start, end);
    if (!found || !cut_before(text, rule->after, start, end)) {
        return false;
    }
    return (!rule->random || is_random(str_slice(text, *start, *end))) &&
           (!rule->likely || looks_secret(str_slice(text, *start, *end)));
}

bool secret_find_in_url(struct str text, size_t at, size_t *start, size_t *end) {
    size_t colon = 0;
    size_t host = 0;
    for (size_t i = at; i < text.len && i - at < USER_INFO_MAX &&
                        !char_is_one_of(text.ptr[i], "/? \t\r\n\"'`<>()|\\;");
         i++) {
        if (text.ptr[i] == '@') {
            host = i;
        } else if (text.ptr[i] == ':' && colon == 0) {
            colon = i;
        }
    }
    if (host == 0 || text.ptr[at] == '[') {
        return false; /* also what is hidden already */
    }
    bool password = colon > 0 && colon < host;
    *start = password ? colon + 1 : at;
    *end = host;
    struct str value = str_slice(text, *start, *end);
    return value.len > 0 && !secret_is_reference(value) && (password || is_random(value));
}
