#include "audit/redact_search.h"

#include <string.h>
#include <strings.h>

enum {
    GAP_MAX = 8,    /* characters between a name and its value */
    PAIR_MAX = 160, /* and between a name in one member and its value in the next */
};

/* DB_PASSWORD_PROD, apiKey2: what says which one it is. */
static struct str cut_qualifier(struct str name) {
    static const char *const words[] = {"prod",  "production", "staging", "stage", "dev",   "test",
                                        "local", "live",       "backup",  "b64",   "base64"};
    size_t end = name.len;
    while (end > 0 && name.ptr[end - 1] >= '0' && name.ptr[end - 1] <= '9') {
        end--;
    }
    if (end < name.len && end > 0) {
        bool joined = name.ptr[end - 1] == '_' || name.ptr[end - 1] == '-';
        return str_slice(name, 0, end - joined);
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (name.len > length + 1 &&
            strncasecmp(name.ptr + name.len - length, words[i], length) == 0 &&
            (name.ptr[name.len - length - 1] == '_' || name.ptr[name.len - length - 1] == '-')) {
            return str_slice(name, 0, name.len - length - 1);
        }
    }
    return STR("");
}

static const struct redaction_word *find_exactly(struct str name) {
    char letters[REDACT_NAME_MAX];
    bool begins[REDACT_NAME_MAX]; /* a word of the name, but not its first */
    size_t count = 0;
    size_t from = name.len > REDACT_NAME_MAX ? name.len - REDACT_NAME_MAX : 0;
    for (size_t i = from; i < name.len; i++) {
        char c = name.ptr[i];
        if (secret_is(c, REDACTION_ALNUM)) {
            char before = i > from ? name.ptr[i - 1] : c;
            begins[count] = count > 0 && (!secret_is(before, REDACTION_ALNUM) ||
                                          (c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z'));
            letters[count++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    size_t index =
        count == 0 ? REDACTION_NO_WORD : redaction_name_last[(unsigned char)letters[count - 1]];
    if (index == REDACTION_NO_WORD) {
        return NULL;
    }
    char last = letters[count - 1];
    for (const struct redaction_word *word = &redaction_names[index];
         word->length > 0 && word->text[word->length - 1] == last; word++) {
        const struct redaction *rule = &redactions[word->rule];
        bool fits = rule->whole  ? count == word->length
                    : rule->last ? count > word->length && begins[count - word->length]
                                 : count >= word->length;
        if (fits && memcmp(letters + count - word->length, word->text, word->length) == 0) {
            return word;
        }
    }
    return NULL;
}

const struct redaction_word *redact_find_name(struct str name) {
    const struct redaction_word *word = find_exactly(name);
    struct str shorter = word != NULL || name.len > REDACT_NAME_MAX ? STR("") : cut_qualifier(name);
    return shorter.len > 0 ? find_exactly(shorter) : word;
}

/* Steps back from `at` over what may stand between a name and its '=' or ':'. */
static size_t skip_back(struct str text, size_t at, const char *gap) {
    size_t least = at > GAP_MAX ? at - GAP_MAX : 0;
    while (at > least && text.ptr[at - 1] != '\0' && strchr(gap, text.ptr[at - 1]) != NULL) {
        at--;
    }
    return at;
}

/* "'X-Name", and "-H 'name": a header as a word in quotes. */
static bool is_header(struct str text, size_t start, size_t end) {
    if (start == 0 || (text.ptr[start - 1] != '"' && text.ptr[start - 1] != '\'')) {
        return false;
    }
    struct str before = str_slice(text, 0, skip_back(text, start, " =\\\"'"));
    return str_find(str_slice(text, start, end), '-', 0) != STR_NOT_FOUND ||
           str_ends(before, "-H") || str_ends(before, "--header");
}

size_t redact_skip_format(struct str text, size_t at) {
    size_t end = at;
    if (!str_starts(str_slice(text, at, text.len), "%s")) {
        return at;
    }
    while (end < text.len && end - at < REDACT_NAME_MAX && text.ptr[end] != '\'' &&
           text.ptr[end] != '"' && text.ptr[end] != '\n') {
        end++;
    }
    return redact_next_word(text, end + 1);
}

/* Of {"name": "API_KEY", "value": HERE}, also with "text", and of the two lines of YAML: the rule
 * of the name that stands before `start`, in the same braces. */
static const struct redaction_word *find_pair(struct str text, size_t start, size_t end) {
    struct str name = str_slice(text, start, end);
    size_t least = start > PAIR_MAX ? start - PAIR_MAX : 0;
    if (!str_is(name, "value") && !str_is(name, "text") && !str_is(name, "Value")) {
        return NULL;
    }
    int lines = 0;
    for (size_t i = start; i > least; i--) {
        char c = text.ptr[i - 1];
        lines += c == '\n';
        if (c == '{' || c == ';' || lines > 1) {
            break;
        }
        size_t word = i;
        while (word > least && redact_is_name_character(text.ptr[word - 1])) {
            word--;
        }
        const struct redaction_word *found = redact_find_name(str_slice(text, word, i));
        if (found != NULL && !redactions[found->rule].line && !redactions[found->rule].random) {
            return found;
        }
        i = word < i ? word + 1 : i;
    }
    return NULL;
}

bool redact_find_named(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t end = skip_back(text, at, " \t\"'\\]=:+?");
    size_t start = end;
    while (start > 0 && end - start < REDACT_NAME_MAX &&
           redact_is_name_character(text.ptr[start - 1])) {
        start--;
    }
    const struct redaction_word *word = redact_find_name(str_slice(text, start, end));
    word = word == NULL ? find_pair(text, start, end) : word;
    if (word == NULL) {
        return false;
    }
    const struct redaction *rule = &redactions[word->rule];
    struct secret_place place = {
        .text = text,
        .at = at + 1,
        .colon = text.ptr[at] == ':',
        .spaced = end < at && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '\t'),
        .quote = end == at && is_header(text, start, end) ? text.ptr[start - 1] : '\0',
    };
    char around = end == at && start > 0 ? text.ptr[start - 1] : '\0';
    place.closing =
        (around == '"' || around == '\'') && at + 1 < text.len && text.ptr[at + 1] == around;
    search->rule = word->rule;
    if (!secret_find_named(&place, rule, &search->start, &search->end)) {
        return false;
    }
    size_t format = search->start;
    place.at = redact_skip_format(text, format);
    return place.at == format || place.at >= text.len ||
           secret_find_value(&place, rule, &search->start, &search->end);
}
