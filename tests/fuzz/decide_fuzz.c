/* Any bytes as a command line: a verdict that points into what it was given, that says why, and
 * that harmless commands before it do not loosen. */
#include "judge/judge.h"

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

static bool resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    (void)arena;
    (void)context;
    *resolved = path;
    return true;
}

static const struct environment machine = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
    .tmpdir = STR_INIT("/tmp"),
    .user = STR_INIT("u"),
    .resolve = resolve,
};

static bool is_within(struct str view, struct str text) {
    return view.len == 0 || (view.ptr >= text.ptr && view.ptr + view.len <= text.ptr + text.len);
}

static struct verdict judge(struct str text, struct arena *arena) {
    struct request request = {
        .kind = TOOL_SHELL, .tool = STR("Bash"), .text = text, .cwd = STR("/home/u/proj")};
    return decide(&request, &machine, arena);
}

static void check(struct str text, const struct verdict *verdict) {
    enum DECISION strictest = DECISION_ALLOW;
    require(verdict->reason.len > 0 && verdict->rule.len > 0);
    for (size_t i = 0; i < verdict->action_count; i++) {
        const struct verdict_action *action = &verdict->actions[i];
        require(is_within(action->source, text));
        require(action->reason.len > 0 && action->rule.len > 0);
        strictest = action->decision > strictest ? action->decision : strictest;
    }
    require(verdict->decision >= strictest);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    /* each leaves $_ and OLDPWD as unknown as they were: a text may read them */
    static const char *const before[] = {"true \"$(cat x)\"; ", "ls && true \"$(cat x)\" && ",
                                         "cd . && read -r OLDPWD; true \"$(cat x)\"; ", "(ls); "};
    if (size == 0 || size > TEXT_MAX) {
        return 0;
    }
    struct arena arena;
    struct str text = {(const char *)data, size};
    arena_init(&arena, ARENA_LIMIT);
    struct verdict verdict = judge(text, &arena);
    check(text, &verdict);
    enum DECISION alone = verdict.decision;
    for (size_t i = 0; alone == DECISION_BLOCK && i < sizeof before / sizeof *before; i++) {
        struct builder whole;
        builder_init(&whole, &arena);
        builder_add_c(&whole, before[i]);
        builder_add(&whole, text);
        struct str joined = builder_str(&whole);
        require(joined.ptr == NULL || judge(joined, &arena).decision != DECISION_ALLOW);
    }
    arena_free(&arena);
    return 0;
}
