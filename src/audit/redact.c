#include "audit/redact.h"

#include "audit/redact_search.h"
#include "base/json.h"

#include <cjson/cJSON.h>

#include <string.h>

enum {
    VALUE_LEAST = 4, /* bytes of a value that is looked for elsewhere */
};

/* What is at `at`, by its character and the one before. */
static bool find_at(struct redact_search *search, size_t at) {
    struct str text = search->text;
    char c = text.ptr[at];
    char before = at == 0 ? ' ' : text.ptr[at - 1];
    /* Looked at here as well: most characters are not worth a call */
    if (redaction_part_first[(unsigned char)c] != REDACTION_NO_WORD &&
        redact_find_part(search, at)) {
        return true;
    }
    switch (c) {
    case '=':
        return redact_find_named(search, at) || redact_find_kept(search, at);
    case '<':
        return redact_find_input(search, at);
    case ':':
        return redact_find_url(search, at) || redact_find_named(search, at);
    case '-':
        return redact_find_block(search, at) ||
               (!redact_is_name_character(before) &&
                (redact_find_operand(search, at) || redact_find_flag(search, at)));
    default:
        return secret_is(c, REDACTION_ALNUM) && !redact_is_name_character(before) &&
               (redact_find_token(search, at) || redact_find_operand(search, at) ||
                (c == 's' && redact_find_setting(search, at)) ||
                ((c == 'e' || c == 'p') && redact_find_input(search, at)));
    }
}

struct str redact(struct arena *arena, struct str text) {
    return redact_noting(arena, text, NULL);
}

struct str redact_noting(struct arena *arena, struct str text, struct redacted *values) {
    struct redact_search search = {.text = text};
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
