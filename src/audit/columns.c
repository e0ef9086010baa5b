#include "audit/columns.h"

#include "audit/patch_text.h"
#include "audit/redact.h"
#include "base/utf8.h"

#include <cjson/cJSON.h>
#include <sha2.h>

#include <string.h>

const struct log_text log_texts[LOG_TEXT_COUNT] = {
    {"agent", offsetof(struct log_row, agent)},
    {"event", offsetof(struct log_row, event)},
    {"session_id", offsetof(struct log_row, session_id)},
    {"turn_id", offsetof(struct log_row, turn_id)},
    {"agent_id", offsetof(struct log_row, agent_id)},
    {"tool_use_id", offsetof(struct log_row, tool_use_id)},
    {"tool", offsetof(struct log_row, tool)},
    {"reason", offsetof(struct log_row, reason)},
    {"rule", offsetof(struct log_row, rule)},
    {"actions", offsetof(struct log_row, actions)},
    {"cwd", offsetof(struct log_row, cwd)},
    {"input", offsetof(struct log_row, input)},
    {"mode", offsetof(struct log_row, mode)},
    {"outcome", offsetof(struct log_row, outcome)},
    {"project", offsetof(struct log_row, project)},
    {"agent_version", offsetof(struct log_row, agent_version)},
    {"gate", offsetof(struct log_row, gate)},
    {"set_by", offsetof(struct log_row, set_by)},
};

struct str *log_text_of(struct log_row *row, size_t index) {
    return (struct str *)(void *)((char *)row + log_texts[index].offset);
}

struct str log_text_in(const struct log_row *row, size_t index) {
    return *(const struct str *)(const void *)((const char *)row + log_texts[index].offset);
}

static struct str cut_input(struct arena *arena, struct str input) {
    if (input.len <= LOG_INPUT_MAX) {
        return input;
    }
    struct builder out;
    builder_init(&out, arena);
    builder_add(&out, utf8_cut(input, LOG_INPUT_MAX));
    builder_addf(&out, " [cut here: %zu bytes in all]", input.len);
    return builder_str(&out);
}

static int64_t hash_input(const struct log_row *row) {
    uint8_t digest[SHA256_DIGEST_LENGTH];
    int64_t hash = 0;
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)row->tool.ptr, row->tool.len);
    SHA256Update(&context, (const uint8_t *)"", 1);
    SHA256Update(&context, (const uint8_t *)row->input.ptr, row->input.len);
    SHA256Final(digest, &context);
    memcpy(&hash, digest, sizeof hash);
    return hash;
}

/* Without an input there is no part of it with the actions either. */
static struct str drop_sources(struct arena *arena, struct str actions) {
    cJSON *array = cJSON_ParseWithLength(actions.ptr, actions.len);
    for (cJSON *action = array == NULL ? NULL : array->child; action != NULL;
         action = action->next) {
        cJSON_DeleteItemFromObjectCaseSensitive(action, "source");
    }
    char *text = array == NULL ? NULL : cJSON_PrintUnformatted(array);
    struct str kept = text == NULL ? STR("[]") : str_copy(arena, str_from(text));
    cJSON_free(text);
    cJSON_Delete(array);
    return kept;
}

static void hide_secrets(struct arena *arena, struct log_row *row) {
    struct redacted values = {.count = 0};
    row->input = redact_noting(arena, row->input, &values);
    row->reason = redact_values(arena, redact(arena, row->reason), &values);
    row->cwd = redact(arena, row->cwd);
    row->actions = redact_json_values(arena, row->actions, &values);
}

bool log_row_prepare(struct arena *arena, const struct log_settings *settings,
                     struct log_row *row) {
    static const struct log_settings usual = {.store_patch = false};
    bool done = true;
    settings = settings == NULL ? &usual : settings;
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        struct str *text = log_text_of(row, i);
        *text = utf8_to_text(arena, *text);
    }
    /* Hashes of a secret would let it be guessed: they are of the text without. */
    struct log_row hidden = *row;
    hide_secrets(arena, &hidden);
    if (hidden.input.len > 0) {
        hidden.call = log_call_key(row->turn_id, row->tool, hidden.input);
        hidden.input_hash = hash_input(&hidden);
    }
    if (settings->store_input == LOG_INPUT_FULL) {
        hidden.input = row->input;
        hidden.reason = row->reason;
        hidden.actions = row->actions;
    } else if (settings->store_input == LOG_INPUT_NONE) {
        hidden.input = STR("");
        hidden.actions = drop_sources(arena, hidden.actions);
    }
    if (!settings->store_patch) {
        hidden.input = patch_text_shorten(arena, hidden.input);
    }
    *row = hidden;
    row->input = cut_input(arena, row->input);
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        done = done && log_text_in(row, i).ptr != NULL;
    }
    return done;
}

bool log_row_clean(struct arena *arena, struct log_row *row) {
    return log_row_prepare(arena, NULL, row);
}

int64_t log_call_key(struct str turn_id, struct str tool, struct str text) {
    /* FNV-1a, 64 bit: http://www.isthe.com/chongo/tech/comp/fnv/ */
    const uint64_t prime = 0x100000001B3;
    uint64_t hash = 0xCBF29CE484222325;
    while (text.len > 0 && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\n')) {
        text.len--;
    }
    const struct str parts[] = {turn_id, tool, text};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (size_t k = 0; k < parts[i].len; k++) {
            hash = (hash ^ (unsigned char)parts[i].ptr[k]) * prime;
        }
        hash = (hash ^ 0xFF) * prime; /* between the parts: no byte of UTF-8 */
    }
    return (int64_t)hash;
}
