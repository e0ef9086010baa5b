#include "audit/columns.h"

#include "base/utf8.h"

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

bool log_row_clean(struct arena *arena, struct log_row *row) {
    row->input = cut_input(arena, row->input);
    bool done = row->input.ptr != NULL || row->input.len == 0;
    for (size_t i = 0; i < LOG_TEXT_COUNT; i++) {
        struct str *text = log_text_of(row, i);
        *text = utf8_to_text(arena, *text);
        done = done && text->ptr != NULL;
    }
    return done;
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
