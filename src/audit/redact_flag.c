#include "audit/redact_search.h"

#include <string.h>

enum {
    GAP_MAX = 8,       /* characters between a flag and its value, and between words of a list */
    COMMAND_MAX = 512, /* how far back the program of a flag is looked for */
};

bool redact_is_listed(struct str name, const char *words) {
    for (const char *place = words; (place = strchr(place, ' ')) != NULL; place++) {
        if (name.len > 0 && strncmp(place + 1, name.ptr, name.len) == 0 &&
            place[1 + name.len] == ' ') {
            return true;
        }
    }
    return false;
}

bool redact_is_in_command(struct redact_search *search, size_t at, const char *words) {
    struct str text = search->text;
    size_t least = at > COMMAND_MAX ? at - COMMAND_MAX : 0;
    size_t end = at;
    if (++search->looks > REDACT_LOOKS_MAX) {
        return true;
    }
    for (size_t i = at; i-- > least;) {
        char c = text.ptr[i];
        if (!redact_is_name_character(c)) {
            end = i;
        }
        bool starts = redact_is_name_character(c) &&
                      (i == least || !redact_is_name_character(text.ptr[i - 1]));
        if (starts && redact_is_listed(str_slice(text, i, end), words)) {
            return true;
        }
        if (c == '\n' || c == ';' || c == '|' || c == '&') {
            return false;
        }
    }
    return false;
}

size_t redact_next_word(struct str text, size_t end) {
    size_t i = end;
    while (i < text.len && i - end < GAP_MAX && strchr(" \t\"'\\,", text.ptr[i]) != NULL &&
           text.ptr[i] != '\0') {
        i++;
    }
    if (i == end || (text.ptr[end] != ' ' && text.ptr[end] != '\t' &&
                     (memchr(text.ptr + end, ' ', i - end) == NULL &&
                      memchr(text.ptr + end, ',', i - end) == NULL))) {
        return STR_NOT_FOUND;
    }
    /* The quote that opens the value belongs to it. */
    if (text.ptr[i - 1] == '"' || text.ptr[i - 1] == '\'') {
        i--;
        while (i > end && text.ptr[i - 1] == '\\') {
            i--;
        }
    }
    return i;
}

static bool find_flag_value(const struct redaction *rule, struct redact_search *search,
                            size_t end) {
    struct str text = search->text;
    struct secret_place place = {.text = text};
    if (end < text.len && text.ptr[end] == '=') {
        place.at = end + 1;
    } else {
        place.at = redact_next_word(text, end);
    }
    return place.at < text.len && text.ptr[place.at] != '-' &&
           secret_find_value(&place, rule, &search->start, &search->end);
}

static bool find_program_flag(struct redact_search *search, size_t at, size_t end) {
    struct str text = search->text;
    for (size_t i = 0; i < redaction_flag_count; i++) {
        const struct redaction_word *word = &redaction_flags[i];
        const struct redaction *rule = &redactions[word->rule];
        bool exact = end - at == word->length;
        if (end - at < word->length || memcmp(text.ptr + at, word->text, word->length) != 0 ||
            !(exact ? rule->separate || rule->attached : rule->attached && word->length == 2) ||
            !redact_is_in_command(search, at, rule->programs) ||
            (rule->with[0] != '\0' && !redact_is_in_command(search, at, rule->with))) {
            continue;
        }
        struct secret_place place = {.text = text, .at = at + word->length};
        bool listed = at > 0 && (text.ptr[at - 1] == '"' || text.ptr[at - 1] == '\'');
        bool quoted =
            exact && !listed && end < text.len && (text.ptr[end] == '"' || text.ptr[end] == '\'');
        search->rule = word->rule;
        if (rule->attached && (!exact || quoted) &&
            secret_find_value(&place, rule, &search->start, &search->end)) {
            return true;
        }
        if (exact && rule->separate && find_flag_value(rule, search, end)) {
            return true;
        }
    }
    return false;
}

bool redact_find_flag(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t end = at;
    while (end < text.len && redact_is_name_character(text.ptr[end])) {
        end++;
    }
    if (find_program_flag(search, at, end)) {
        return true;
    }
    const struct redaction_word *word = end - at > 2 && end < text.len && text.ptr[end] != '='
                                            ? redact_find_name(str_slice(text, at, end))
                                            : NULL;
    if (word == NULL || redactions[word->rule].line) {
        return false;
    }
    search->rule = word->rule;
    return find_flag_value(&redactions[word->rule], search, end);
}

bool redact_find_setting(struct redact_search *search, size_t at) {
    struct str text = search->text;
    struct str rest = str_slice(text, at, text.len);
    if (!str_starts(rest, "set ") || str_starts(rest, "set -")) {
        return false;
    }
    size_t start = at + 4;
    size_t end = start;
    while (end < text.len && (redact_is_name_character(text.ptr[end]) || text.ptr[end] == ':' ||
                              text.ptr[end] == '/' || text.ptr[end] == '@')) {
        end++;
    }
    const struct redaction_word *word = redact_find_name(str_slice(text, start, end));
    if (word == NULL || end == text.len || text.ptr[end] != ' ') {
        return false;
    }
    search->rule = word->rule;
    return find_flag_value(&redactions[word->rule], search, end);
}
