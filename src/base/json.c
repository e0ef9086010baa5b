#include "base/json.h"

#include "base/utf8.h"

#include <inttypes.h>

/* The letter after the backslash of the short escapes; 0 when there is none. */
static char short_escape(char c) {
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    default:
        return 0;
    }
}

static void add_escape(struct builder *out, char c) {
    char letter = short_escape(c);
    if (letter != 0) {
        builder_add(out, (struct str){(char[]){'\\', letter}, 2});
    } else {
        builder_addf(out, "\\u%04x", (unsigned)(unsigned char)c);
    }
}

void json_add_string(struct builder *out, struct str text) {
    size_t from = 0;
    builder_add_char(out, '"');
    for (size_t i = 0; i < text.len;) {
        char c = text.ptr[i];
        bool plain = (signed char)c >= ' ' && c != '"' && c != '\\' && c != '\x7F';
        size_t length =
            plain || (signed char)c >= 0 ? 1 : utf8_read(str_slice(text, i, text.len), NULL);
        if (plain || length > 1) {
            i += length;
            continue;
        }
        builder_add(out, str_slice(text, from, i));
        if (length == 0) {
            builder_add_c(out, UTF8_REPLACEMENT);
        } else {
            add_escape(out, c);
        }
        from = ++i;
    }
    builder_add(out, str_slice(text, from, text.len));
    builder_add_char(out, '"');
}

static void separate(struct json *json) {
    if (json->comma) {
        builder_add_char(json->out, ',');
    }
    json->comma = true;
}

bool json_has_nul(struct str json) {
    static const char escape[] = "u0000";
    for (ptrdiff_t at = 0; (at = str_find(json, '\\', (size_t)at)) != STR_NOT_FOUND; at += 2) {
        if (str_starts(str_slice(json, (size_t)at + 1, json.len), escape)) {
            return true;
        }
    }
    return false;
}

void json_begin(struct json *json, char bracket) {
    separate(json);
    builder_add_char(json->out, bracket);
    json->comma = false;
}

void json_end(struct json *json, char bracket) {
    builder_add_char(json->out, bracket);
    json->comma = true;
}

void json_key(struct json *json, const char *name) {
    separate(json);
    json_add_string(json->out, str_from(name));
    builder_add_char(json->out, ':');
    json->comma = false;
}

void json_string(struct json *json, struct str text) {
    separate(json);
    json_add_string(json->out, text);
}

void json_integer(struct json *json, int64_t number) {
    separate(json);
    builder_addf(json->out, "%" PRId64, number);
}

void json_bool(struct json *json, bool value) {
    json_raw(json, value ? STR("true") : STR("false"));
}

void json_null(struct json *json) {
    json_raw(json, STR("null"));
}

void json_raw(struct json *json, struct str value) {
    separate(json);
    builder_add(json->out, value);
}

void json_member(struct json *json, const char *name, struct str text) {
    json_key(json, name);
    json_string(json, text);
}
