/* Any bytes as a .rules file: calls lie within the text, one behind the other, and without a doubt
 * the text without one of them reads as the others. */
#include "agent/codex/execpolicy.h"

#include <stdint.h>
#include <stdlib.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    TEXT_MAX = 16 * 1024,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_cut(struct arena *arena, struct str text, const struct rules_file *file,
                      size_t which) {
    struct builder out;
    struct rules_file after;
    size_t start;
    size_t end;
    if (!file->calls.items[which].has_lines) {
        return;
    }
    execpolicy_cut(text, &file->calls.items[which], &start, &end);
    require(start <= file->calls.items[which].start && end >= file->calls.items[which].end);
    builder_init(&out, arena);
    builder_add(&out, str_slice(text, 0, start));
    builder_add(&out, str_slice(text, end, text.len));
    require(execpolicy_read(out.len == 0 ? STR("") : builder_str(&out), arena, &after));
    require(after.calls.count == file->calls.count - 1 && after.doubts.count == 0);
    for (size_t i = 0; i < after.calls.count; i++) {
        const struct rules_call *call = &file->calls.items[i < which ? i : i + 1];
        require(after.calls.items[i].kind == call->kind &&
                after.calls.items[i].decision == call->decision &&
                after.calls.items[i].length == call->length);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct rules_file file;
    struct str text = {(const char *)data, size};
    size_t behind = 0;
    if (size > TEXT_MAX) {
        return 0;
    }
    arena_init(&arena, ARENA_LIMIT);
    require(execpolicy_read(text, &arena, &file));
    for (size_t i = 0; i < file.calls.count; i++) {
        const struct rules_call *call = &file.calls.items[i];
        require(call->start >= behind && call->start < call->end && call->end <= size);
        require(call->line > 0 && text.ptr[call->end - 1] == ')');
        require(call->kind != RULES_PREFIX || call->length > 0);
        behind = call->end;
    }
    for (size_t i = 0; file.doubts.count == 0 && i < file.calls.count && i < 3; i++) {
        check_cut(&arena, text, &file, (size * 31 + i * 7) % file.calls.count);
    }
    arena_free(&arena);
    return 0;
}
