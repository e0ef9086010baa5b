#include "audit/redact.h"

#include "audit/redaction.h"
#include "audit/secret.h"
#include "base/json.h"

#include <cjson/cJSON.h>

#include <string.h>

/* A walk through a text, and what its last step found: the bytes to hide, by which rule. */
struct search {
    struct str text;
    size_t start;
    size_t end;
    size_t rule;
    size_t done;    /* what is before it is hidden or copied already */
    unsigned looks; /* back for the program of a flag */
};

enum {
    NAME_MAX_LENGTH = 64, /* only its end counts */
    LEAD_MAX = 128,       /* characters before the part by which a token tells itself */
    GAP_MAX = 8,          /* characters between a name and its value, and between words of a list */
    COMMAND_MAX = 512,    /* how far back the program of a flag is looked for */
    VALUE_LEAST = 4,      /* bytes of a value that is looked for elsewhere */
    LOOKS_MAX = 1000,     /* so often; then the program is taken to be there */
};

static const char block_begin[] = "-----BEGIN ";
static const char block_end[] = "-----END ";

static bool is_name_character(char c) {
    return secret_is(c, REDACTION_ALNUM) || c == '_' || c == '-' || c == '.';
}

/* --- tokens --- */

static bool is_word_at(struct str text, size_t at, const struct redaction_word *word) {
    return text.len - at >= word->length && memcmp(text.ptr + at, word->text, word->length) == 0;
}

/* The end of the token whose first word ends at `from`; 0 when it is none. */
static size_t token_end(struct str text, size_t from, const struct redaction *rule) {
    size_t end = from;
    int dots = 0;
    bool digit = false;
    bool large = false;
    bool small = false;
    for (; end < text.len && secret_is(text.ptr[end], rule->characters); end++) {
        char c = text.ptr[end];
        dots += c == '.';
        digit = digit || (c >= '0' && c <= '9');
        large = large || (c >= 'A' && c <= 'Z');
        small = small || (c >= 'a' && c <= 'z');
    }
    size_t length = end - from;
    bool fits = length >= (size_t)rule->least &&
                (rule->most == 0 || length <= (size_t)rule->most) && dots >= rule->dots &&
                (digit || !(rule->digits || rule->mixed)) && ((large && small) || !rule->mixed);
    return fits ? end : 0;
}

/* The longest, when several rules have one here. */
static bool find_token(struct search *search, size_t at) {
    struct str text = search->text;
    size_t index = redaction_token_first[(unsigned char)text.ptr[at]];
    size_t longest = 0;
    if (index == REDACTION_NO_WORD) {
        return false;
    }
    for (const struct redaction_word *word = &redaction_tokens[index];
         word->length > 0 && word->text[0] == text.ptr[at]; word++) {
        size_t end = is_word_at(text, at, word)
                         ? token_end(text, at + word->length, &redactions[word->rule])
                         : 0;
        if (end > longest) {
            longest = end;
            search->start = at;
            search->end = end;
            search->rule = word->rule;
        }
    }
    return longest > 0;
}

/* What tells itself by a word within it. */
static bool find_part(struct search *search, size_t at) {
    struct str text = search->text;
    size_t index = redaction_part_first[(unsigned char)text.ptr[at]];
    if (index == REDACTION_NO_WORD) {
        return false;
    }
    for (const struct redaction_word *word = &redaction_parts[index];
         word->length > 0 && word->text[0] == text.ptr[at]; word++) {
        const struct redaction *rule = &redactions[word->rule];
        size_t start = at;
        size_t least = at - search->done > LEAD_MAX ? at - LEAD_MAX : search->done;
        size_t end = is_word_at(text, at, word) ? token_end(text, at + word->length, rule) : 0;
        while (end > 0 && rule->before > 0 && start > least &&
               secret_is(text.ptr[start - 1], rule->lead)) {
            start--;
        }
        if (end > 0 && at - start >= (size_t)rule->before) {
            search->start = start;
            search->end = end;
            search->rule = word->rule;
            return true;
        }
    }
    return false;
}

/* --- values of names --- */

/* The rule of a name: the last words first. `name` may hold - _ and . and letters of any size. */
static const struct redaction_word *find_name(struct str name) {
    char letters[NAME_MAX_LENGTH];
    bool begins[NAME_MAX_LENGTH]; /* a word of the name, but not its first */
    size_t count = 0;
    size_t from = name.len > NAME_MAX_LENGTH ? name.len - NAME_MAX_LENGTH : 0;
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

static bool find_named(struct search *search, size_t at) {
    struct str text = search->text;
    size_t end = skip_back(text, at, " \t\"'\\]=:+?");
    size_t start = end;
    while (start > 0 && end - start < NAME_MAX_LENGTH && is_name_character(text.ptr[start - 1])) {
        start--;
    }
    const struct redaction_word *word = find_name(str_slice(text, start, end));
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
    search->rule = word->rule;
    return secret_find_named(&place, rule, &search->start, &search->end);
}

/* --- flags --- */

/* The words of the command before `at`: does one of them, as the last part of a path, stand in
 * `words`, a list with a space before and behind each? */
static bool is_in_command(struct search *search, size_t at, const char *words) {
    struct str text = search->text;
    size_t least = at > COMMAND_MAX ? at - COMMAND_MAX : 0;
    size_t end = at;
    if (++search->looks > LOOKS_MAX) {
        return true;
    }
    for (size_t i = at; i-- > least;) {
        char c = text.ptr[i];
        if (!is_name_character(c)) {
            end = i;
        }
        bool starts = is_name_character(c) && (i == least || !is_name_character(text.ptr[i - 1]));
        if (starts && end > i) {
            struct str word = str_slice(text, i, end);
            for (const char *place = words; (place = strchr(place, ' ')) != NULL; place++) {
                if (strncmp(place + 1, word.ptr, word.len) == 0 && place[1 + word.len] == ' ') {
                    return true;
                }
            }
        }
        if (c == '\n' || c == ';' || c == '|' || c == '&') {
            return false;
        }
    }
    return false;
}

/* Where the value of a flag starts whose name ends at `end`: behind spaces, or in the next string
 * of a list. */
static size_t next_word(struct str text, size_t end) {
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

static bool find_flag_value(const struct redaction *rule, struct search *search, size_t end) {
    struct str text = search->text;
    struct secret_place place = {.text = text};
    if (end < text.len && text.ptr[end] == '=') {
        place.at = end + 1;
    } else {
        place.at = next_word(text, end);
    }
    return place.at < text.len && text.ptr[place.at] != '-' &&
           secret_find_value(&place, rule, &search->start, &search->end);
}

static bool find_program_flag(struct search *search, size_t at, size_t end) {
    struct str text = search->text;
    for (size_t i = 0; i < redaction_flag_count; i++) {
        const struct redaction_word *word = &redaction_flags[i];
        const struct redaction *rule = &redactions[word->rule];
        bool exact = end - at == word->length;
        if (end - at < word->length || memcmp(text.ptr + at, word->text, word->length) != 0 ||
            !(exact ? rule->separate || rule->attached : rule->attached && word->length == 2) ||
            !is_in_command(search, at, rule->programs) ||
            (rule->with[0] != '\0' && !is_in_command(search, at, rule->with))) {
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

static bool find_flag(struct search *search, size_t at) {
    struct str text = search->text;
    size_t end = at;
    while (end < text.len && is_name_character(text.ptr[end])) {
        end++;
    }
    if (find_program_flag(search, at, end)) {
        return true;
    }
    const struct redaction_word *word = end - at > 2 && end < text.len && text.ptr[end] != '='
                                            ? find_name(str_slice(text, at, end))
                                            : NULL;
    if (word == NULL || redactions[word->rule].line) {
        return false;
    }
    search->rule = word->rule;
    return find_flag_value(&redactions[word->rule], search, end);
}

/* "set NAME VALUE": how many programs take what they keep. */
static bool find_setting(struct search *search, size_t at) {
    struct str text = search->text;
    if (!str_starts(str_slice(text, at, text.len), "set ")) {
        return false;
    }
    size_t start = at + 4;
    size_t end = start;
    while (end < text.len && (is_name_character(text.ptr[end]) || text.ptr[end] == ':' ||
                              text.ptr[end] == '/' || text.ptr[end] == '@')) {
        end++;
    }
    const struct redaction_word *word = find_name(str_slice(text, start, end));
    if (word == NULL || end == text.len || text.ptr[end] != ' ') {
        return false;
    }
    search->rule = word->rule;
    return find_flag_value(&redactions[word->rule], search, end);
}

/* --- shapes --- */

static bool find_block(struct search *search, size_t at) {
    struct str text = search->text;
    struct str rest = str_slice(text, at, text.len);
    if (!str_starts(rest, block_begin)) {
        return false;
    }
    struct str label =
        str_slice(rest, sizeof block_begin - 1, sizeof block_begin - 1 + NAME_MAX_LENGTH);
    ptrdiff_t kind = str_find_text(label, redaction_blocks[0].text);
    ptrdiff_t dashes = str_find_text(label, "-----");
    if (kind == STR_NOT_FOUND || (dashes != STR_NOT_FOUND && dashes < kind)) {
        return false;
    }
    size_t start = sizeof block_begin - 1;
    start += dashes == STR_NOT_FOUND ? (size_t)kind + redaction_blocks[0].length
                                     : (size_t)dashes + sizeof "-----" - 1;
    ptrdiff_t end = str_find_text(str_slice(rest, start, rest.len), block_end);
    search->start = at + start;
    search->end = end == STR_NOT_FOUND ? text.len : at + start + (size_t)end;
    search->rule = redaction_blocks[0].rule;
    return search->end > search->start;
}

static bool find_url(struct search *search, size_t at) {
    struct str text = search->text;
    if (!str_starts(str_slice(text, at, at + 3), "://")) {
        return false;
    }
    search->rule = redaction_url;
    return secret_find_in_url(text, at + 3, &search->start, &search->end);
}

/* --- the walk --- */

/* What is at `at`, by its character and the one before. */
static bool find_at(struct search *search, size_t at) {
    struct str text = search->text;
    char c = text.ptr[at];
    char before = at == 0 ? ' ' : text.ptr[at - 1];
    if (find_part(search, at)) {
        return true;
    }
    switch (c) {
    case '=':
        return find_named(search, at);
    case ':':
        return find_url(search, at) || find_named(search, at);
    case '-':
        return find_block(search, at) || (!is_name_character(before) && find_flag(search, at));
    default:
        return secret_is(c, REDACTION_ALNUM) && !is_name_character(before) &&
               (find_token(search, at) || (c == 's' && find_setting(search, at)));
    }
}

struct str redact(struct arena *arena, struct str text) {
    return redact_noting(arena, text, NULL);
}

struct str redact_noting(struct arena *arena, struct str text, struct redacted *values) {
    struct search search = {.text = text};
    struct builder out = {.arena = NULL};
    size_t copied = 0;
    for (size_t at = 0; at < text.len; at++) {
        if (!find_at(&search, at) ||
            str_starts(str_slice(text, search.start, search.end), REDACT_MARK)) {
            continue;
        }
        if (out.arena == NULL) {
            builder_init(&out, arena);
        }
        if (values != NULL && values->count < REDACTED_MAX &&
            search.end - search.start >= VALUE_LEAST) {
            values->items[values->count++] = str_slice(text, search.start, search.end);
        }
        builder_add(&out, str_slice(text, copied, search.start));
        builder_add_c(&out, REDACT_MARK);
        builder_add_c(&out, redactions[search.rule].id);
        builder_add_char(&out, ']');
        copied = search.end;
        search.done = copied;
        at = search.end - 1;
    }
    if (out.arena == NULL) {
        return text;
    }
    builder_add(&out, str_slice(text, copied, text.len));
    return builder_str(&out);
}

/* --- values that are known --- */

static struct str hide_value(struct arena *arena, struct str text, struct str value) {
    struct builder out;
    size_t copied = 0;
    const char *found = NULL;
    builder_init(&out, arena);
    while (value.len > 0 &&
           (found = memmem(text.ptr + copied, text.len - copied, value.ptr, value.len)) != NULL) {
        builder_add(&out, str_slice(text, copied, (size_t)(found - text.ptr)));
        builder_add_c(&out, REDACT_MARK "secret]");
        copied = (size_t)(found - text.ptr) + value.len;
    }
    if (copied == 0) {
        return text;
    }
    builder_add(&out, str_slice(text, copied, text.len));
    return builder_str(&out);
}

struct str redact_values(struct arena *arena, struct str text, const struct redacted *values) {
    for (size_t i = 0; values != NULL && i < values->count && text.ptr != NULL; i++) {
        text = hide_value(arena, text, values->items[i]);
    }
    return text;
}

/* --- JSON --- */

/* The offset behind the string that opens at `at`. */
static size_t skip_string(struct str text, size_t at) {
    size_t i = at + 1;
    while (i < text.len && text.ptr[i] != '"') {
        i += text.ptr[i] == '\\' ? 2 : 1;
    }
    return i < text.len ? i + 1 : text.len;
}

/* Appends one string, with its quotes. Only one with escapes has to be decoded. */
static void redact_string(struct builder *out, struct str quoted, const struct redacted *values) {
    struct str inside = str_slice(quoted, 1, quoted.len - 1);
    if (str_find(inside, '\\', 0) == STR_NOT_FOUND) {
        builder_add_char(out, '"');
        builder_add(out, redact_values(out->arena, redact(out->arena, inside), values));
        builder_add_char(out, '"');
        return;
    }
    cJSON *string = cJSON_ParseWithLength(quoted.ptr, quoted.len);
    const char *decoded = cJSON_GetStringValue(string);
    json_add_string(out,
                    decoded == NULL
                        ? STR(REDACT_MARK "unreadable]")
                        : redact_values(out->arena, redact(out->arena, str_from(decoded)), values));
    cJSON_Delete(string);
}

struct str redact_json(struct arena *arena, struct str text) {
    return redact_json_values(arena, text, NULL);
}

struct str redact_json_values(struct arena *arena, struct str text, const struct redacted *values) {
    struct builder out;
    builder_init(&out, arena);
    for (size_t at = 0; at < text.len;) {
        size_t end;
        if (text.ptr[at] == '"') {
            end = skip_string(text, at);
            bool is_name = end < text.len && text.ptr[end] == ':';
            redact_string(&out, str_slice(text, at, end), is_name ? NULL : values);
        } else {
            ptrdiff_t quote = str_find(text, '"', at);
            end = quote == STR_NOT_FOUND ? text.len : (size_t)quote;
            builder_add(&out, str_slice(text, at, end));
        }
        at = end;
    }
    return builder_str(&out);
}
