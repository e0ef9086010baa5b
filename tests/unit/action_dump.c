#include "action_dump.h"

#include <stdio.h>

static void add_target(struct builder *out, const struct target *target) {
    static const char letters[] = "rwdx";
    builder_addf(out, " %c:", target->kind == TARGET_PATH ? letters[target->access] : 'h');
    for (size_t i = 0; i < target->value.text.len; i++) {
        char c = target->value.text.ptr[i];
        if (c == '\0') {
            builder_add_c(out, "{}");
        } else {
            builder_add_char(out, c);
        }
    }
    builder_add_c(out, target->value.pattern ? "~" : "");
    builder_add_c(out, target->recursive ? "..." : "");
}

struct str action_dump(struct arena *arena, const char *text) {
    static const char *const marks[] = {"", "", "?", "!"};
    struct scope_start start = {
        .home = STR("/h"), .cwd = STR("/h/p"), .tmpdir = STR("/tmp"), .user = STR("u")};
    struct behaviour behaviour;
    struct builder out;
    builder_init(&out, arena);
    if (!action_read(arena, str_from(text), &start, &behaviour)) {
        return STR("out of memory");
    }
    for (size_t i = 0; i < behaviour.actions.count; i++) {
        const struct action *action = &behaviour.actions.items[i];
        builder_addf(&out, "%s%s %.*s%s", i > 0 ? "; " : "", action_type_of(action->type)->name,
                     STR_ARG(action->program), marks[action->at_least]);
        for (size_t j = 0; j < action->targets.count; j++) {
            add_target(&out, &action->targets.items[j]);
        }
    }
    for (size_t i = 0; i < behaviour.flows.count; i++) {
        builder_addf(&out, "%s %zu>%zu", i == 0 ? " |" : "", behaviour.flows.items[i].from,
                     behaviour.flows.items[i].to);
    }
    if (behaviour.error.code != ERROR_NONE) {
        builder_addf(&out, " (%s)", behaviour.error.message);
    }
    return builder_str(&out);
}

size_t action_check(const struct action_case *cases, size_t count) {
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct arena arena;
        arena_init(&arena, 1U << 22);
        struct str found = action_dump(&arena, cases[i].text);
        if (!str_is(found, cases[i].expected)) {
            printf("%s\n    is       %.*s\n    expected %s\n", cases[i].text, STR_ARG(found),
                   cases[i].expected);
            wrong++;
        }
        arena_free(&arena);
    }
    return wrong;
}
