#include "audit/redact.h"
#include "audit/redact_search.h"

#include <stdio.h>
#include <string.h>

enum {
    COMMAND_MAX = 512,  /* bytes of a command that are looked through */
    ENTRY_MAX = 4096,   /* bytes of what is echoed to another program */
    ENTRIES_MAX = 1000, /* so often that is looked for in a text */
    WRAPPERS_MAX = 8,   /* words before the name of a program */
};

/* --- words behind others --- */

static bool ends_command(char c) {
    return c == ';' || c == '|' || c == '&' || c == '<' || c == '>' || c == '\n' || c == ')';
}

/* The word that is `skip` words behind `from`, flags not counted, or the last of its command. */
static size_t find_operand(struct str text, size_t from, const struct redaction *rule) {
    size_t found = text.len;
    int skip = rule->skip;
    size_t at = from;
    while (at < text.len && at - from < COMMAND_MAX && !ends_command(text.ptr[at])) {
        bool is_flag = text.ptr[at] == '-' && !rule->quoted;
        if (!is_flag) {
            found = at;
        }
        if (!is_flag && skip-- == 0 && !rule->last) {
            return at;
        }
        at = redact_next_word(text, secret_word_end(text, at));
    }
    return rule->last ? found : text.len;
}

static bool is_operand_value(struct redact_search *search, const struct redaction *rule,
                             size_t from) {
    struct str text = search->text;
    struct secret_place place = {.text = text};
    place.at = find_operand(text, from, rule);
    place.at = place.at < text.len ? redact_skip_format(text, place.at) : text.len;
    if (str_starts(str_slice(text, place.at, text.len), REDACT_MARK)) {
        search->start = place.at; /* hidden already: nothing else is looked for here */
        search->end = text.len;
        return true;
    }
    if (place.at >= text.len || !secret_find_value(&place, rule, &search->start, &search->end)) {
        return false;
    }
    char before = search->start > 0 ? text.ptr[search->start - 1] : ' ';
    return !rule->quoted || before == '"' || before == '\'';
}

bool redact_find_operand(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t index = redaction_operand_first[(unsigned char)text.ptr[at]];
    if (index == REDACTION_NO_WORD) {
        return false;
    }
    for (const struct redaction_word *word = &redaction_operands[index];
         word->length > 0 && word->text[0] == text.ptr[at]; word++) {
        size_t end = at + word->length;
        const struct redaction *rule = &redactions[word->rule];
        if (end >= text.len || memcmp(text.ptr + at, word->text, word->length) != 0) {
            continue;
        }
        char last = text.ptr[end - 1];
        end = last == '.' ? secret_word_end(text, at) : end;
        size_t from = last == '(' || last == ':' ? end : redact_next_word(text, end);
        if (from < text.len &&
            (rule->programs[0] == '\0' || (redact_is_in_command(search, at, rule->programs) &&
                                           search->looks < REDACT_LOOKS_MAX)) &&
            (rule->with[0] == '\0' || redact_is_in_command(search, at, rule->with)) &&
            is_operand_value(search, rule, from)) {
            search->rule = word->rule;
            return true;
        }
    }
    return false;
}

/* --- NAME=VALUE that a program keeps --- */

bool redact_find_kept(struct redact_search *search, size_t at) {
    struct str text = search->text;
    bool named = at > 0 && redact_is_name_character(text.ptr[at - 1]);
    for (const struct redaction_word *word = redaction_settings; named && word->length > 0;
         word++) {
        const struct redaction *rule = &redactions[word->rule];
        char list[REDACTION_WORD_MAX + 2];
        snprintf(list, sizeof list, " %s ", word->text);
        struct secret_place place = {.text = text, .at = at + 1};
        if (redact_is_in_command(search, at, list) &&
            (rule->with[0] == '\0' || redact_is_in_command(search, at, rule->with)) &&
            redact_is_in_command(search, at, rule->programs) &&
            secret_find_value(&place, rule, &search->start, &search->end)) {
            search->rule = word->rule;
            return true;
        }
    }
    return false;
}

/* --- what a program reads --- */

static bool is_space(char c) {
    return c == ' ' || c == '\t';
}

static size_t skip_spaces(struct str text, size_t at, size_t end) {
    while (at < end && (is_space(text.ptr[at]) || text.ptr[at] == '"' || text.ptr[at] == '\'')) {
        at++;
    }
    return at;
}

/* The next word of name characters in `text` before `end`; its path is not in it. */
static struct str take_name(struct str text, size_t *at, size_t end) {
    size_t start = skip_spaces(text, *at, end);
    size_t i = start;
    while (i < end && (redact_is_name_character(text.ptr[i]) || text.ptr[i] == '/' ||
                       text.ptr[i] == '~' || text.ptr[i] == '$')) {
        start = text.ptr[i] == '/' ? i + 1 : start;
        i++;
    }
    bool is_value = i < end && text.ptr[i] == '=';
    struct str name = is_value ? STR("=") : str_slice(text, start, i);
    while (i < end && !is_space(text.ptr[i])) {
        i++;
    }
    *at = i;
    return name;
}

static struct str find_program(struct str text, size_t *at, size_t end) {
    static const char wrappers[] = " sudo doas env command exec time npx bunx pnpm yarn dlx uvx = ";
    struct str name = {NULL, 0};
    for (int i = 0; i < WRAPPERS_MAX; i++) {
        name = take_name(text, at, end);
        if (name.len == 0 || !(redact_is_listed(name, wrappers) || name.ptr[0] == '-')) {
            break;
        }
    }
    return name;
}

static size_t command_end(struct str text, size_t from) {
    size_t at = from;
    while (at < text.len && at - from < COMMAND_MAX && text.ptr[at] != ';' && text.ptr[at] != '|' &&
           text.ptr[at] != '&' && text.ptr[at] != '\n') {
        at++;
    }
    return at;
}

/* Is one of `words` among those from `start` to `end`? With `target` only behind a '>'. */
static bool has_word(struct str text, size_t start, size_t end, const char *words, bool target) {
    for (size_t at = start; at < end;) {
        size_t first = skip_spaces(text, at, end);
        bool is_target = first < end && text.ptr[first] == '>';
        while (first < end && (text.ptr[first] == '>' || is_space(text.ptr[first]))) {
            first++;
        }
        at = first;
        if (redact_is_listed(take_name(text, &at, end), words) && (is_target || !target)) {
            return true;
        }
        at += at == first;
    }
    return false;
}

/* The rule by which the command from `start` to `end` reads a secret, or puts one into a file. */
static const struct redaction_word *find_reader(struct str text, size_t start, size_t end) {
    size_t behind = start;
    struct str first = take_name(text, &behind, end);
    behind = start;
    struct str program = find_program(text, &behind, end);
    bool writes = str_is(program, "tee") || str_find(str_slice(text, start, end), '>', 0) >= 0;
    for (const struct redaction_word *word = redaction_inputs; word->length > 0; word++) {
        const struct redaction *rule = &redactions[word->rule];
        struct str name = {word->text, word->length};
        char list[REDACTION_WORD_MAX + 2];
        snprintf(list, sizeof list, " %s ", word->text);
        bool fits = rule->whole
                        ? writes && has_word(text, start, end, list, !str_is(program, "tee"))
                        : str_equal(program, name) || str_equal(first, name);
        if (fits && (rule->with[0] == '\0' || has_word(text, start, end, rule->with, false))) {
            return word;
        }
    }
    return NULL;
}

/* The end of what `echo` or `printf` at `at` says: at the pipe or the redirection behind it. */
static size_t entry_end(struct str text, size_t at) {
    char quote = '\0';
    for (size_t i = at; i < text.len && i - at < ENTRY_MAX; i++) {
        char c = text.ptr[i];
        if (c == '\\' && quote != '\'') {
            i++;
        } else if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '|' || c == '>') {
            return i;
        } else if (ends_command(c)) {
            break;
        }
    }
    return text.len;
}

/* The first word that is said: behind the flags, and behind a format with more words. */
static size_t entry_start(struct str text, size_t at, size_t end) {
    size_t start = secret_word_end(text, at);
    bool is_format = text.ptr[at] == 'p';
    while (start < end) {
        size_t next = start;
        while (next < end && is_space(text.ptr[next])) {
            next++;
        }
        size_t behind = next < end ? secret_word_end(text, next) : end;
        bool formats = is_format && next < end && behind < end &&
                       str_find(str_slice(text, next, behind), '%', 0) != STR_NOT_FOUND &&
                       skip_spaces(text, behind, end) < end;
        if (next == end || !(text.ptr[next] == '-' || formats)) {
            return next;
        }
        is_format = is_format && !formats;
        start = behind;
    }
    return end;
}

static bool find_said(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t end = entry_end(text, at);
    if (end >= text.len) {
        return false;
    }
    size_t from = text.ptr[end] == '|' ? end + 1 : end;
    const struct redaction_word *word = find_reader(text, from, command_end(text, from));
    size_t start = entry_start(text, at, end);
    while (end > start && is_space(text.ptr[end - 1])) {
        end--;
    }
    if (word == NULL || start >= end) {
        return false;
    }
    bool quoted = end - start > 1 && text.ptr[end - 1] == text.ptr[start] &&
                  (text.ptr[start] == '"' || text.ptr[start] == '\'');
    search->start = start + quoted;
    search->end = end - quoted;
    search->rule = word->rule;
    return !secret_is_reference(str_slice(text, search->start, search->end));
}

static size_t command_start(struct str text, size_t from) {
    size_t at = from;
    while (at > 0 && from - at < COMMAND_MAX && text.ptr[at - 1] != ';' &&
           text.ptr[at - 1] != '|' && text.ptr[at - 1] != '&' && text.ptr[at - 1] != '\n' &&
           text.ptr[at - 1] != '(') {
        at--;
    }
    return at;
}

/* The lines up to the word behind the "<<" that ends at `at`. */
static bool find_lines(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t name = at + (at < text.len && text.ptr[at] == '-');
    while (name < text.len && (is_space(text.ptr[name]) || text.ptr[name] == '"' ||
                               text.ptr[name] == '\'' || text.ptr[name] == '\\')) {
        name++;
    }
    size_t name_end = name;
    while (name_end < text.len && redact_is_name_character(text.ptr[name_end])) {
        name_end++;
    }
    ptrdiff_t line = str_find(text, '\n', name_end);
    if (name_end == name || line == STR_NOT_FOUND) {
        return false;
    }
    search->start = (size_t)line + 1;
    struct str word = str_slice(text, name, name_end);
    size_t from = search->start;
    while (from < text.len) {
        size_t first = skip_spaces(text, from, text.len);
        ptrdiff_t next = str_find(text, '\n', from);
        size_t end = next == STR_NOT_FOUND ? text.len : (size_t)next;
        if (str_equal(str_slice(text, first < end ? first : end, end), word)) {
            break;
        }
        from = end + 1;
    }
    search->end = from > search->start ? from - 1 : search->start;
    return search->end > search->start;
}

bool redact_find_input(struct redact_search *search, size_t at) {
    struct str text = search->text;
    struct str rest = str_slice(text, at, text.len);
    bool says = str_starts(rest, "echo ") || str_starts(rest, "printf ");
    bool given = str_starts(rest, "<<") && (at == 0 || text.ptr[at - 1] != '<');
    if (!(says || given) || ++search->entries > ENTRIES_MAX) {
        return false;
    }
    if (says) {
        return find_said(search, at);
    }
    bool is_word = str_starts(rest, "<<<");
    const struct redaction_word *word = find_reader(text, command_start(text, at), at);
    if (word == NULL && !is_word) {
        word = find_reader(text, at, command_end(text, at));
    }
    if (word == NULL) {
        return false;
    }
    search->rule = word->rule;
    struct secret_place place = {.text = text, .at = at + 3};
    while (is_word && place.at < text.len && is_space(text.ptr[place.at])) {
        place.at++;
    }
    return is_word
               ? secret_find_value(&place, &redactions[word->rule], &search->start, &search->end)
               : find_lines(search, at + 2);
}
