#include "agent/codex/enforce.h"

#include "base/toml.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 8 * 1024 * 1024,
    BLOCKS_MAX = 40,
};

static const char hook[] = "/usr/libexec/nah/nah-hook";

static const char *const texts[] = {
    "",
    "# only a comment\n",
    "allowed_approval_policies = [\"on-request\"] # why\n",
    "a = 1\n\n[features]\nhooks = false\nother = true\n",
    "[features] # mine\nunified_exec_tty = true\n\n[[hooks.Stop]]\nhooks = [{command = \"x\"}]\n",
    "[[hooks.PreToolUse]]\nhooks = [{type = \"command\", command = \"x\"}]\n",
    "allowed_approval_policies = [\"untrusted\"]\n",
};

static struct str add(struct arena *arena, struct str text) {
    struct str out;
    struct error error = {0};
    if (!enforce_add(text, hook, true, arena, &out, &error)) {
        fail_msg("%.*s: %s", STR_ARG(text), error.message);
    }
    return out;
}

static void every_event_asks_nah_and_the_policy_is_set(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct arena arena;
        struct toml_value *root;
        struct str policy;
        bool is_on;
        arena_init(&arena, ARENA_LIMIT);
        struct str text = add(&arena, str_from(texts[i]));
        assert_true(toml_parse(&arena, text, &root, NULL));
        const struct toml_value *list = toml_find(root, "allowed_approval_policies");
        assert_int_equal(list->count, 1);
        assert_true(toml_get_string(list->first, &policy) && str_is(policy, "untrusted"));
        assert_true(toml_get_boolean(toml_find(root, "features.hooks"), &is_on) && is_on);
        assert_true(toml_get_boolean(toml_find(root, "features.unified_exec_tty"), &is_on));
        assert_false(is_on);
        assert_non_null(toml_find(root, "hooks.PreToolUse"));
        assert_non_null(toml_find(root, "hooks.PermissionRequest"));
        assert_true(
            str_find_text(text, "nah-hook PermissionRequest --agent codex --mode managed") !=
            STR_NOT_FOUND);
        arena_free(&arena);
    }
}

static void a_second_time_changes_nothing(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct arena arena;
        arena_init(&arena, ARENA_LIMIT);
        struct str text = add(&arena, str_from(texts[i]));
        assert_true(str_equal(add(&arena, text), text));
        arena_free(&arena);
    }
}

static void removing_gives_the_text_as_it_was(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct arena arena;
        struct str out;
        arena_init(&arena, ARENA_LIMIT);
        assert_true(enforce_remove(add(&arena, str_from(texts[i])), &arena, &out, NULL));
        if (!str_is(out, texts[i])) {
            fail_msg("\n%s\nbecame\n%.*s", texts[i], STR_ARG(out));
        }
        arena_free(&arena);
    }
}

static void what_somebody_has_changed_since_is_kept(void **state) {
    (void)state;
    struct arena arena;
    struct str text;
    struct str out;
    arena_init(&arena, ARENA_LIMIT);
    text = add(&arena, STR(""));
    assert_true(toml_set(&arena, text, STR("allowed_approval_policies"),
                         STR("[\"untrusted\", \"never\"]"), &text, NULL));
    assert_true(enforce_remove(text, &arena, &out, NULL));
    assert_true(str_is(out, "allowed_approval_policies = [\"untrusted\", \"never\"]\n"));
    arena_free(&arena);
}

static void another_hook_takes_the_place_of_the_old_one(void **state) {
    (void)state;
    struct arena arena;
    struct str out;
    arena_init(&arena, ARENA_LIMIT);
    struct str text = add(&arena, STR(""));
    assert_true(enforce_add(text, "/opt/nah-hook", true, &arena, &out, NULL));
    assert_int_equal(str_find_text(out, hook), STR_NOT_FOUND);
    assert_true(str_find_text(out, "/opt/nah-hook") != STR_NOT_FOUND);
    arena_free(&arena);
}

static void a_codex_without_the_feature_gets_the_other_one(void **state) {
    (void)state;
    struct arena arena;
    struct str out;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(enforce_add(STR(""), hook, false, &arena, &out, NULL));
    assert_int_equal(str_find_text(out, "unified_exec_tty"), STR_NOT_FOUND);
    assert_true(str_find_text(out, "unified_exec = false") != STR_NOT_FOUND);
    arena_free(&arena);
}

static void what_cannot_be_merged_with_is_refused(void **state) {
    (void)state;
    static const char *const bad[] = {
        "[broken\n",
        "features = 1\n",
        "hooks = {PreToolUse = []}\n",
        "[hooks]\nPreToolUse = [{hooks = []}]\n",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct arena arena;
        struct str out;
        struct error error = {0};
        arena_init(&arena, ARENA_LIMIT);
        assert_false(enforce_add(str_from(bad[i]), hook, true, &arena, &out, &error));
        assert_int_equal(error.code, ERROR_USAGE);
        arena_free(&arena);
    }
}

static void without_memory_it_fails(void **state) {
    (void)state;
    bool is_done = false;
    for (size_t blocks = 0; !is_done && blocks < BLOCKS_MAX; blocks++) {
        struct arena arena;
        struct str out;
        struct error error = {0};
        size_t left = blocks;
        arena_init_with(&arena, ARENA_LIMIT, scarce_memory(&left));
        is_done = enforce_add(str_from(texts[4]), hook, true, &arena, &out, &error);
        assert_true(is_done || error.code == ERROR_MEMORY);
        arena_free(&arena);
    }
    assert_true(is_done);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_event_asks_nah_and_the_policy_is_set),
        cmocka_unit_test(a_second_time_changes_nothing),
        cmocka_unit_test(removing_gives_the_text_as_it_was),
        cmocka_unit_test(what_somebody_has_changed_since_is_kept),
        cmocka_unit_test(another_hook_takes_the_place_of_the_old_one),
        cmocka_unit_test(a_codex_without_the_feature_gets_the_other_one),
        cmocka_unit_test(what_cannot_be_merged_with_is_refused),
        cmocka_unit_test(without_memory_it_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
