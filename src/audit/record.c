#include "audit/record.h"

#include "audit/columns.h"
#include "base/json.h"

#include <cjson/cJSON.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char *const record_names[] = {
    [LOG_DECISION] = "decision", [LOG_SESSION] = "session", [LOG_RAN] = "ran",
    [LOG_ASKED] = "asked",       [LOG_ENDED] = "ended",     [LOG_UNGATED] = "ungated",
    [LOG_PATCHED] = "patched",
};

/* JSON numbers hold 53 bits exactly and these have 64: written as text. */
static const struct {
    const char *name;
    size_t offset;
} numbers[] = {
    {"ts_ms", offsetof(struct log_row, ts_ms)},
    {"uid", offsetof(struct log_row, uid)},
    {"call", offsetof(struct log_row, call)},
    {"elapsed_us", offsetof(struct log_row, elapsed_us)},
    /* These are not in the lines of older versions. */
    {"input_hash", offsetof(struct log_row, input_hash)},
    {"pid", offsetof(struct log_row, pid)},
    {"exit_code", offsetof(struct log_row, exit_code)},
};

enum {
    NUMBER_COUNT = sizeof numbers / sizeof *numbers,
    NUMBER_NEEDED = 4,
    NUMBER_BASE = 10,
};

/* What a decision says is long, and of no use to the other records about its call. */
static bool is_left_out(enum LOG_RECORD record, const struct log_text *text) {
    if (record == LOG_DECISION ||
        (record == LOG_PATCHED && text->offset == offsetof(struct log_row, actions))) {
        return false;
    }
    return text->offset == offsetof(struct log_row, input) ||
           text->offset == offsetof(struct log_row, actions) ||
           text->offset == offsetof(struct log_row, reason);
}

struct str record_write(struct arena *arena, enum LOG_RECORD record, const struct log_row *row) {
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, arena);
    builder_add_char(&out, '\n');
    json_begin(&json, '{');
    json_member(&json, "record", str_from(record_names[record]));
    json_member(&json, "decision", str_from(decision_name(row->decision)));
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        const char *place = (const char *)row + numbers[i].offset;
        json_key(&json, numbers[i].name);
        builder_addf(&out, "\"%lld\"", (long long)*(const int64_t *)(const void *)place);
        json.comma = true;
    }
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        struct str text = log_text_in(row, i);
        if (text.len > 0 && !is_left_out(record, &log_texts[i])) {
            json_member(&json, log_texts[i].name, text);
        }
    }
    json_end(&json, '}');
    builder_add_char(&out, '\n');
    return builder_str(&out);
}

static bool read_number(const cJSON *object, const char *name, int64_t *number) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
    char *end = NULL;
    errno = 0;
    *number = text == NULL ? 0 : strtoll(text, &end, NUMBER_BASE);
    return text != NULL && end != text && *end == '\0' && errno == 0;
}

static bool read_record(const cJSON *object, enum LOG_RECORD *record) {
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, "record"));
    for (size_t i = 0; name != NULL && i < sizeof record_names / sizeof *record_names; i++) {
        if (strcmp(name, record_names[i]) == 0) {
            *record = (enum LOG_RECORD)i;
            return true;
        }
    }
    return false;
}

static bool read_object(struct arena *arena, const cJSON *object, enum LOG_RECORD *record,
                        struct log_row *row) {
    const char *decision =
        cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, "decision"));
    if (!read_record(object, record) || !decision_find(str_from(decision), &row->decision)) {
        return false;
    }
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        char *place = (char *)row + numbers[i].offset;
        if (!read_number(object, numbers[i].name, (int64_t *)(void *)place) && i < NUMBER_NEEDED) {
            return false;
        }
    }
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        const char *text =
            cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, log_texts[i].name));
        *log_text_of(row, i) = str_copy(arena, str_from(text));
    }
    return row->outcome.len == 0 || str_is(row->outcome, "ran") || str_is(row->outcome, "failed") ||
           str_is(row->outcome, "refused");
}

bool record_read(struct arena *arena, struct str line, enum LOG_RECORD *record, struct log_row *row,
                 struct error *error) {
    *row = (struct log_row){.id = 0};
    cJSON *object = cJSON_ParseWithLength(line.ptr, line.len);
    bool done = cJSON_IsObject(object) && read_object(arena, object, record, row);
    cJSON_Delete(object);
    if (arena->exhausted) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    return done || error_set(error, ERROR_SYNTAX, "not a record of the log");
}
