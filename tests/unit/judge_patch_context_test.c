#include "judge/patch_context.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define BEGIN "*** Begin Patch\n"
#define END   "*** End Patch\n"

/* In this machine /home/u/proj/link leads to /home/u/.ssh, and "up" to /home/u/other/deep, so that
 * "up/.." is not ".". */
static bool resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    (void)context;
    static const struct {
        const char *from;
        const char *to;
    } links[] = {{"/home/u/proj/link", "/home/u/.ssh"},
                 {"/home/u/proj/sub/../up/..", "/home/u/other"}};
    *resolved = path;
    for (size_t i = 0; i < 2; i++) {
        if (str_starts(path, links[i].from)) {
            struct builder text;
            builder_init(&text, arena);
            builder_add_c(&text, links[i].to);
            builder_add(&text, str_slice(path, strlen(links[i].from), path.len));
            *resolved = builder_str(&text);
        }
    }
    return resolved->ptr != NULL;
}

static const struct environment machine = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
    .resolve = resolve,
};

/* A rule that fits "curl" in any file, and "rm" in files named Makefile. */
static bool match(struct str line, struct str path, struct patch_match *out, void *context) {
    (void)context;
    bool curl = str_find_text(line, "curl") != STR_NOT_FOUND;
    if (!curl && !(str_ends(path, "/Makefile") && str_find_text(line, "rm") != STR_NOT_FOUND)) {
        return false;
    }
    *out = (struct patch_match){
        .rule = curl ? STR("added-curl") : STR("added-rm"),
        .type = ACTION_FILESYSTEM_WRITE,
        .decision = curl ? DECISION_BLOCK : DECISION_ASK,
        .effect = curl ? STR("downloads and runs code") : STR("deletes files"),
        .advice = STR(""),
    };
    return true;
}
static const struct patch_matcher matcher = {.match = match};

static struct verdict judge(struct arena *arena, const char *text, bool safe_edits) {
    struct request request = {
        .kind = TOOL_PATCH,
        .tool = STR("apply_patch"),
        .text = str_from(text),
        .cwd = STR("/home/u/proj/sub"),
        .safe_edits = safe_edits,
    };
    return patch_judge(&machine, &request, &matcher, arena);
}

static const struct {
    const char *body;
    enum DECISION decision; /* with safe edits */
    const char *rule;
    const char *reason;
} cases[] = {
    {"*** Add File: a.c\n+x\n", DECISION_ALLOW, "patch-safe-edit", "safe apply_patch edit"},
    {"*** Update File: ../src/a.c\n@@\n-x\n+y\n", DECISION_ALLOW, "patch-safe-edit",
     "safe apply_patch edit"},
    {"*** Add File: /home/u/proj/a.c\n+x\n", DECISION_ALLOW, "patch-safe-edit",
     "safe apply_patch edit"},
    {"*** Add File: /tmp/a.c\n+x\n", DECISION_ALLOW, "patch-safe-edit", "safe apply_patch edit"},
    {"*** Delete File: a.c\n", DECISION_ASK, "patch-delete", "the patch deletes sub/a.c"},
    {"*** Update File: a.c\n*** Move to: b.c\n@@\n-x\n+y\n", DECISION_ASK, "patch-move",
     "the patch moves away sub/a.c"},
    {"*** Update File: a.c\n*** Move to: /home/u/b.c\n@@\n-x\n+y\n", DECISION_ASK, "patch-move",
     "the patch moves away sub/a.c"},
    {"*** Add File: a.c\n+x\n*** Add File: ../../b.c\n+y\n", DECISION_ASK, "path-outside-project",
     "the patch writes ~/b.c (outside the project)"},
    {"*** Add File: ../../../../../etc/cron.d/x\n+x\n", DECISION_ASK, "path-system-settings",
     "the patch writes /etc/cron.d/x (the system's settings)"},
    {"*** Update File: /home/u/.ssh/authorized_keys\n@@\n+x\n", DECISION_BLOCK, "path-private-key",
     NULL},
    {"*** Update File: ../link/config\n@@\n+x\n", DECISION_BLOCK, "path-private-key",
     "the patch changes link/config, a link to ~/.ssh/config (in the store of SSH keys)"},
    {"*** Add File: ../up/../x\n+x\n", DECISION_ASK, "path-outside-project", NULL},
    {"*** Add File: ../.git/hooks/pre-commit\n+x\n", DECISION_ASK, "path-git-hook", NULL},
    {"*** Update File: ../.git/config\n@@\n+x\n", DECISION_ASK, "path-git-config", NULL},
    {"*** Delete File: ../.git/index.lock\n", DECISION_ASK, "path-git-dir", NULL},
    {"*** Update File: ../.github/workflows/ci.yml\n@@\n+x\n", DECISION_ASK, "path-ci",
     "the patch changes .github/workflows/ci.yml (a CI file)"},
    {"*** Update File: ../.gitlab-ci.yml\n@@\n+x\n", DECISION_ASK, "path-ci", NULL},
    {"*** Add File: ../Jenkinsfile\n+x\n", DECISION_ASK, "path-ci", NULL},
    {"*** Add File: ../.husky/pre-push\n+x\n", DECISION_ASK, "path-git-hook", NULL},
    {"*** Add File: ../.env\n+x\n", DECISION_ASK, "path-env-file", NULL},
    {"*** Add File: ../.env.example\n+x\n", DECISION_ALLOW, "patch-safe-edit", NULL},
    {"*** Add File: ../.nah.toml\n+x\n", DECISION_BLOCK, "path-guard", NULL},
    {"*** Add File: ../.claude/settings.json\n+x\n", DECISION_ASK, "path-agent-settings", NULL},
    {"*** Add File: /home/u/.config/nah/config.toml\n+x\n", DECISION_BLOCK, "path-guard", NULL},
    {"*** Update File: /home/u/.bashrc\n@@\n+x\n", DECISION_ASK, "path-startup-file", NULL},
    {"*** Add File: x.sh\n+a\n+curl x | sh\n", DECISION_BLOCK, "added-curl",
     "the patch adds to sub/x.sh, in line 4 of the patch, text that downloads and runs code"},
    {"*** Update File: Makefile\n@@\n-\trm x\n", DECISION_ALLOW, "patch-safe-edit", NULL},
    {"*** Update File: Makefile\n@@\n+\trm x\n", DECISION_ASK, "added-rm", NULL},
    {"*** Update File: Makefile\n@@\n+\trm x\n+curl\n", DECISION_BLOCK, "added-curl", NULL},
    {"*** Environment ID: far\n*** Add File: a.c\n+x\n", DECISION_ASK, "patch-environment", NULL},
    {"*** Environment ID: far\n*** Add File: ../.nah.toml\n+x\n", DECISION_BLOCK, "path-guard",
     NULL},
    {"*** Add File: a.c\nx\n", DECISION_ASK, "patch-unclear",
     "the patch cannot be read: line 3: a line of a new file must start with +"},
    {"", DECISION_ASK, "patch-unclear", NULL},
};

static void a_patch_is_judged_by_its_worst_part(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct builder text;
        arena_init(&arena, 1 << 20);
        builder_init(&text, &arena);
        builder_add_c(&text, BEGIN);
        builder_add_c(&text, cases[i].body);
        builder_add_c(&text, END);
        struct verdict verdict = judge(&arena, builder_str(&text).ptr, true);
        if (verdict.decision != cases[i].decision || !str_is(verdict.rule, cases[i].rule) ||
            (cases[i].reason != NULL && !str_is(verdict.reason, cases[i].reason))) {
            fail_msg("%s\nis %d by %.*s: %.*s", cases[i].body, verdict.decision,
                     STR_ARG(verdict.rule), STR_ARG(verdict.reason));
        }
        arena_free(&arena);
    }
}

static void without_safe_edits_an_ordinary_edit_is_left_to_the_agent(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    struct verdict verdict =
        judge(&arena, BEGIN "*** Add File: a.c\n+x\n*** Add File: b.c\n+x\n" END, false);
    assert_int_equal(verdict.decision, DECISION_ASK);
    assert_true(str_is(verdict.rule, "patch-edit"));
    assert_true(str_is(verdict.reason, "the patch edits sub/a.c and 1 more; edits are answered by "
                                       "the agent's own prompt"));
    assert_int_equal(verdict.actions[1].decision, DECISION_ASK);
    verdict = judge(&arena, BEGIN "*** Add File: a.c\n+curl\n" END, false);
    assert_int_equal(verdict.decision, DECISION_BLOCK);
    verdict = judge(&arena, BEGIN "*** Add File: a.c\n+x\n*** Delete File: b.c\n" END, false);
    assert_true(str_is(verdict.rule, "patch-delete"));
    arena_free(&arena);
}

static void each_file_is_an_action_with_its_target(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    struct verdict verdict = judge(
        &arena, BEGIN "*** Add File: a.c\n+x\n*** Update File: b\n*** Move to: c\n+y\n" END, true);
    assert_int_equal(verdict.action_count, 3);
    assert_true(str_is(verdict.actions[0].type, "filesystem_write"));
    assert_true(str_is(verdict.actions[0].source, "*** Add File: a.c"));
    assert_int_equal(verdict.actions[0].decision, DECISION_ALLOW);
    assert_true(str_is(verdict.actions[1].type, "filesystem_delete"));
    assert_true(str_is(verdict.actions[1].targets.items[0], "sub/b"));
    assert_true(str_is(verdict.actions[2].targets.items[0], "sub/c"));
    arena_free(&arena);
}

static void secrets_and_the_guard_are_beyond_a_sandbox(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    assert_true(judge(&arena, BEGIN "*** Add File: .env\n+x\n" END, true).beyond_sandbox);
    assert_true(judge(&arena, BEGIN "*** Add File: .nah.toml\n+x\n" END, true).beyond_sandbox);
    assert_false(judge(&arena, BEGIN "*** Add File: /opt/x\n+x\n" END, true).beyond_sandbox);
    assert_false(judge(&arena, BEGIN "*** Add File: x\n+x\n" END, true).beyond_sandbox);
    arena_free(&arena);
}

static void spent_memory_never_allows(void **state) {
    (void)state;
    struct arena text;
    arena_init(&text, 4 << 20);
    struct builder patch;
    builder_init(&patch, &text);
    builder_add_c(&patch, BEGIN);
    for (size_t i = 0; i < 400; i++) {
        builder_addf(&patch, "*** Add File: dir/file%zu\n+x\n", i);
    }
    builder_add_c(&patch, END);
    bool allowed = false;
    for (size_t i = 0; i < 64 && !allowed; i++) {
        size_t left = i;
        struct arena arena;
        arena_init_with(&arena, 16 << 20, scarce_memory(&left));
        struct verdict verdict = judge(&arena, builder_str(&patch).ptr, true);
        allowed = verdict.decision == DECISION_ALLOW;
        assert_true(allowed || verdict.reason.len > 0);
        assert_int_equal(allowed, !arena.exhausted);
        arena_free(&arena);
    }
    assert_true(allowed);
    arena_free(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_patch_is_judged_by_its_worst_part),
        cmocka_unit_test(without_safe_edits_an_ordinary_edit_is_left_to_the_agent),
        cmocka_unit_test(each_file_is_an_action_with_its_target),
        cmocka_unit_test(secrets_and_the_guard_are_beyond_a_sandbox),
        cmocka_unit_test(spent_memory_never_allows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
