/* Any bytes as a patch: never reads outside them, what it gives lies within them, and no verdict
 * allows what names a protected place. */
#include "judge/patch_context.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_within(struct str view, struct str text) {
    return view.len == 0 || (view.ptr >= text.ptr && view.ptr + view.len <= text.ptr + text.len);
}

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_operation(const struct patch_operation *operation, struct str text) {
    struct patch_cursor cursor = {0};
    struct str line;
    size_t added = 0;
    require(operation->path.len > 0);
    require(is_within(operation->path, text) && is_within(operation->move_to, text) &&
            is_within(operation->body, text));
    require(operation->span.start < operation->span.end && operation->span.end <= text.len);
    while (patch_next_added(operation, &cursor, &line)) {
        require(is_within(line, text) && cursor.line > operation->line);
        added++;
    }
    require(added == operation->added);
}

static const struct environment machine = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct patch patch;
    struct error error = {0};
    struct request request = {
        .kind = TOOL_PATCH,
        .text = {(const char *)data, size},
        .cwd = STR("/home/u/proj"),
        .safe_edits = true,
    };
    arena_init(&arena, 64U << 20);
    bool read = patch_parse(&arena, request.text, &patch, &error);
    for (size_t i = 0; read && i < patch.operations.count; i++) {
        check_operation(&patch.operations.items[i], request.text);
    }
    struct verdict verdict = patch_judge(&machine, &request, NULL, &arena);
    require(read || verdict.decision == DECISION_ASK);
    for (size_t i = 0; verdict.decision == DECISION_ALLOW && i < patch.operations.count; i++) {
        require(patch.operations.items[i].kind != PATCH_DELETE &&
                patch.operations.items[i].move_to.len == 0);
        require(!str_starts(patch.operations.items[i].path, ".git/") ||
                str_find_text(patch.operations.items[i].path, "..") != STR_NOT_FOUND);
    }
    arena_free(&arena);
    return 0;
}
