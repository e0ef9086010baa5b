#include "tools/toml_tagged.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void add_text(struct builder *out, struct str text) {
    builder_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') {
            builder_addf(out, "\\%c", c);
        } else if (c < 0x20 || c == 0x7F) {
            builder_addf(out, "\\u%04x", c);
        } else {
            builder_add_char(out, (char)c);
        }
    }
    builder_add_char(out, '"');
}

static void add_float(struct builder *out, double number) {
    if (isnan(number)) {
        builder_add_c(out, "nan");
    } else if (isinf(number)) {
        builder_add_c(out, number < 0 ? "-inf" : "inf");
    } else {
        /* The shortest text that reads as the same number. */
        char text[32];
        int digits = 1;
        do {
            snprintf(text, sizeof text, "%.*g", digits, number);
        } while (digits++ < 17 && strtod(text, NULL) != number);
        builder_add_c(out, text);
    }
}

static void add_date(struct builder *out, const struct toml_time *time) {
    builder_addf(out, "%04d-%02d-%02d", time->year, time->month, time->day);
}

static void add_time(struct builder *out, const struct toml_time *time) {
    builder_addf(out, "%02d:%02d:%02d", time->hour, time->minute, time->second);
    if (time->nanosecond > 0) {
        int digits = 9;
        int fraction = time->nanosecond;
        for (; fraction % 10 == 0; fraction /= 10) {
            digits--;
        }
        builder_addf(out, ".%0*d", digits, fraction);
    }
}

static void add_moment(struct builder *out, const struct toml_value *value) {
    const struct toml_time *time = &value->time;
    int offset = time->offset_minutes < 0 ? -time->offset_minutes : time->offset_minutes;
    if (value->kind != TOML_LOCAL_TIME) {
        add_date(out, time);
    }
    if (value->kind == TOML_OFFSET_DATE_TIME || value->kind == TOML_LOCAL_DATE_TIME) {
        builder_add_char(out, 'T');
    }
    if (value->kind != TOML_LOCAL_DATE) {
        add_time(out, time);
    }
    if (value->kind == TOML_OFFSET_DATE_TIME && offset == 0) {
        builder_add_char(out, 'Z');
    } else if (value->kind == TOML_OFFSET_DATE_TIME) {
        builder_addf(out, "%c%02d:%02d", time->offset_minutes < 0 ? '-' : '+', offset / 60,
                     offset % 60);
    }
}

static void add_scalar(struct builder *out, const struct toml_value *value) {
    static const char *const types[] = {
        [TOML_STRING] = "string",
        [TOML_INTEGER] = "integer",
        [TOML_FLOAT] = "float",
        [TOML_BOOLEAN] = "bool",
        [TOML_OFFSET_DATE_TIME] = "datetime",
        [TOML_LOCAL_DATE_TIME] = "datetime-local",
        [TOML_LOCAL_DATE] = "date-local",
        [TOML_LOCAL_TIME] = "time-local",
    };
    builder_addf(out, "{\"type\":\"%s\",\"value\":", types[value->kind]);
    if (value->kind == TOML_STRING) {
        add_text(out, value->string);
        builder_add_char(out, '}');
        return;
    }
    builder_add_char(out, '"');
    if (value->kind == TOML_INTEGER) {
        builder_addf(out, "%" PRId64, value->integer);
    } else if (value->kind == TOML_FLOAT) {
        add_float(out, value->number);
    } else if (value->kind == TOML_BOOLEAN) {
        builder_add_c(out, value->boolean ? "true" : "false");
    } else {
        add_moment(out, value);
    }
    builder_add_c(out, "\"}");
}

/* As deep as the document, which the reader limits. */
static void add_value(struct builder *out, const struct toml_value *value) {
    if (value->kind != TOML_TABLE && value->kind != TOML_ARRAY) {
        add_scalar(out, value);
        return;
    }
    bool is_table = value->kind == TOML_TABLE;
    builder_add_char(out, is_table ? '{' : '[');
    for (const struct toml_value *child = value->first; child != NULL; child = child->next) {
        if (child != value->first) {
            builder_add_char(out, ',');
        }
        if (is_table) {
            add_text(out, child->key);
            builder_add_char(out, ':');
        }
        add_value(out, child);
    }
    builder_add_char(out, is_table ? '}' : ']');
}

struct str toml_tagged(struct arena *arena, const struct toml_value *value) {
    struct builder out;
    builder_init(&out, arena);
    add_value(&out, value);
    return builder_str(&out);
}
