#include "agent/codex/flags.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 256 * 1024,
    WORDS_MAX = 12,
};

static struct codex_program program;
static struct str known_flags[] = {STR_INIT("--image="), STR_INIT("--new-value="),
                                   STR_INIT("--new-switch")};
static struct str known_commands[] = {STR_INIT("exec"), STR_INIT("brand-new")};

/* A command line with its words apart by '|'. */
struct line {
    char text[256];
    char *words[WORDS_MAX];
    int count;
};

static void split(const char *text, struct line *line) {
    snprintf(line->text, sizeof line->text, "%s", text);
    line->count = 0;
    if (text[0] == '\0') {
        return;
    }
    char *rest = line->text;
    for (char *word = strsep(&rest, "|"); word != NULL; word = strsep(&rest, "|")) {
        line->words[line->count++] = word;
    }
}

static bool read_line(struct line *line, struct arena *arena, struct codex_arguments *out,
                      struct error *error) {
    error->code = ERROR_NONE;
    error->message[0] = '\0';
    return codex_arguments_read(line->count, line->words, &program, arena, out, error);
}

/* What is refused, and what the message must name. */
static const struct {
    const char *line;
    const char *named;
} refused[] = {
    {"--yolo", "--yolo"},
    {"--yolo=true", "--yolo"},
    {"prompt|--yolo", "--yolo"},
    {"--model|x|--yolo", "--yolo"},
    {"--model|--yolo", "--yolo"},
    {"resume|--yolo", "--yolo"},
    {"resume|--last|--yolo", "--yolo"},
    {"--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-approvals-and-sandbox"},
    {"--dangerously-bypass-hook-trust", "--dangerously-bypass-hook-trust"},
    {"--dangerously-what-comes-next", "--dangerously-what-comes-next"},
    {"--full-auto", "--full-auto"},
    {"--approve-for-me", "--approve-for-me"},
    {"fork|x|--approve-for-me", "--approve-for-me"},
    {"-a|never", "-a"},
    {"-anever", "-a"},
    {"-a=never", "-a"},
    {"-a", "-a"},
    {"--ask-for-approval|never", "--ask-for-approval"},
    {"--ask-for-approval=never", "--ask-for-approval"},
    {"--remote|ws://h:1", "--remote"},
    {"--remote=ws://h:1", "--remote"},
    {"--remote-auth-token-env|T", "--remote-auth-token-env"},
    {"--worktree", "--worktree"},
    {"-ha|never", "-a"},
    /* Settings, in every spelling. */
    {"-c|approval_policy=never", "-c approval_policy"},
    {"-c|approval_policy=\"never\"", "-c approval_policy"},
    {"-capproval_policy=never", "-c approval_policy"},
    {"-c=approval_policy=never", "-c approval_policy"},
    {"--config|approval_policy=never", "-c approval_policy"},
    {"--config=approval_policy=never", "-c approval_policy"},
    {"-c| approval_policy = never", "-c approval_policy"},
    {"-c|\tapproval_policy\t= never", "-c approval_policy"},
    {"-c|\"approval_policy\"=never", "approval_policy"},
    {"-c|'approval_policy'=never", "approval_policy"},
    {"-c|approval_policy={granular={rules=true}}", "approval_policy"},
    {"-c|approval_policy.granular.rules=false", "approval_policy"},
    {"-c|approval_policy", "approval_policy"},
    {"-hc|approval_policy=never", "write -c apart"},
    {"-hcapproval_policy=never", "write -c apart"},
    {"--model|x|-c|approval_policy=never", "approval_policy"},
    {"prompt|-c|approval_policy=never", "approval_policy"},
    {"resume|-c|approval_policy=never", "approval_policy"},
    {"-c|sandbox_mode=danger-full-access", "sandbox_mode"},
    {"-csandbox_mode=read-only", "sandbox_mode"},
    {"-c|default_permissions=x", "default_permissions"},
    {"-c|permissions.x.y=1", "permissions"},
    {"-c|approvals_reviewer=auto_review", "approvals_reviewer"},
    {"-c|profile=x", "profile"},
    {"-c|profiles.x.approval_policy=never", "profiles"},
    {"-c|projects={}", "projects"},
    {"-c|project_root_markers=[]", "project_root_markers"},
    {"-c|projects./tmp.trust_level=trusted", "projects"},
    {"-c|hooks={}", "hooks"},
    {"-c|hooks.PreToolUse=[]", "hooks"},
    {"-c|hooks . PreToolUse=[]", "hooks"},
    {"-c|\"hooks\".\"PreToolUse\"=[]", "hooks"},
    {"-c|hooks.state={}", "hooks"},
    {"-c|features.hooks=false", "features.hooks"},
    {"-c|features . hooks = false", "features.hooks"},
    {"-c|\"features\".hooks=false", "features.hooks"},
    {"-c|features.\"hooks\"=false", "features.hooks"},
    {"-c|'features'.'hooks'=false", "features.hooks"},
    {"-c|\"features.hooks\"=false", "features.hooks"},
    {"-c|features={hooks=false}", "features"},
    {"-c|features={multi_agent=true}", "features"},
    {"-c|features.hooks.deeper=1", "features.hooks"},
    {"-c|features.codex_hooks=false", "features.codex_hooks"},
    {"-c|features.unified_exec_tty=true", "features.unified_exec_tty"},
    {"-c|features.unified_exec=true", "features.unified_exec"},
    {"-c|features.skill_mcp_dependency_install=true", "skill_mcp_dependency_install"},
    {"-c|agents.a.config_file=x", "agents.*.config_file"},
    {"-c|agents.a = {config_file=\"x\"}", "agents.*.config_file"},
    {"-c|agents={a={config_file=\"x\"}}", "agents.*.config_file"},
    {"-c|mcp_servers={}", "mcp_servers"},
    {"-c|mcp_servers.a={command=\"x\"}", "mcp_servers.a"},
    {"-c|mcp_servers.a.default_tools_approval_mode=approve", "default_tools_approval_mode"},
    {"-c|mcp_servers.a.tools.t.approval_mode=approve", "approval_mode"},
    {"-c|apps.x.default_tools_approval_mode=approve", "default_tools_approval_mode"},
    {"-c|plugins.p.mcp_servers.a.tools.t.approval_mode=approve", "approval_mode"},
    {"-c|apps={x={default_tools_approval_mode=\"approve\"}}", "default_tools_approval_mode"},
    {"-c|x.y={tools={t={\"approval\\u005fmode\"=\"approve\"}}}", "decides approval_mode"},
    {"-c|plugins={p={mcp_servers={a={tools={t={approval_mode=1}}}}}}", "-c plugins"},
    {"-c|\"approval\\u005fpolicy\"=never", "decides approval_policy"},
    {"-c|apps={_default={enabled=true}}", "-c apps"},
    {"-c|apps._default={enabled=true}", "-c apps._default"},
    {"-c|plugins={}", "-c plugins"},
    {"-c|plugins.p={enabled=true}", "-c plugins.p"},
    {"-c|x={y={approval_mode=1}}", "-c x"},
    {"--disable|hooks", "--disable hooks"},
    {"--enable|request_permissions", "--enable request_permissions"},
    {"--enable|experimental_use_unified_exec_tool", "experimental_use_unified_exec_tool"},
    {"--disable=hooks", "--disable hooks"},
    {"--disable|codex_hooks", "--disable codex_hooks"},
    {"--disable| hooks ", "hooks"},
    {"--enable|unified_exec_tty", "--enable unified_exec_tty"},
    {"--enable=unified_exec_tty", "--enable unified_exec_tty"},
    {"resume|--enable|unified_exec_tty", "--enable unified_exec_tty"},
    /* Subcommands, wherever Codex finds them. */
    {"exec|review", "codex exec review"},
    {"exec|--json|review", "codex exec review"},
    {"e|do it|review", "codex exec review"},
    {"exec|--trust|hi", "--trust"},
    {"exec|--yolo|hi", "--yolo"},
    {"exec|-a|never", "-a"},
    {"exec|-c|sandbox_mode=x|hi", "sandbox_mode"},
    {"exec|--ask-fallback|maybe", "block or allow"},
    {"exec|--ask-fallback", "block or allow"},
    {"--ask-fallback|allow|hi", "nah run codex exec"},
    {"--ask-fallback=block|resume", "nah run codex exec"},
    {"review", "codex review"},
    {"apply|x", "codex apply"},
    {"a|x", "codex a"},
    {"cloud", "codex cloud"},
    {"cloud-tasks", "codex cloud-tasks"},
    {"app-server", "codex app-server"},
    {"exec-server", "codex exec-server"},
    {"mcp-server", "codex mcp-server"},
    {"remote-control", "codex remote-control"},
    {"agents", "codex agents"},
    {"queue|x|y", "codex queue"},
    {"debug|app-server", "codex debug"},
    {"brand-new", "codex brand-new"},
    {"--model|x|review", "codex review"},
    {"--model=x|review", "codex review"},
    {"-mx|review", "codex review"},
    {"-m=x|review", "codex review"},
    {"--search|review", "codex review"},
    {"--flow|review", "codex review"},
    {"-s|read-only|review", "codex review"},
    {"prompt|review", "codex review"},
    {"-|review", "codex review"},
    {"-i=a.png|review", "codex review"},
    {"-ia.png|review", "codex review"},
    {"--image=a.png|review", "codex review"},
    {"-i|a.png|--search|review", "codex review"},
    {"-i|a.png|--flow|review", "codex review"},
    {"tcp-tunnel", "codex tcp-tunnel"},
    {"--new-value|x|review", "codex review"},
    {"--new-switch|review", "codex review"},
    /* What nobody knows. */
    {"--frobnicate", "--frobnicate"},
    {"--frobnicate=1", "--frobnicate"},
    {"-Z", "-Z"},
    {"-hZ", "-hZ"},
    {"--confi|x=y", "--confi"},
    {"--yol", "--yol"},
    /* nah's own. */
    {"--sandbox|none", "none"},
    {"--sandbox", "--sandbox"},
    {"-s|--flow", "-s"},
    {"-hs|read-only", "-s"},
    {"--flow=yes", "--flow"},
    {"--flow|--sandbox|workspace-write", "--flow and --sandbox workspace-write"},
    {"--sandbox|read-only|--flow", "--flow and --sandbox read-only"},
    {"--no-sandbox|-sworkspace-write", "--no-sandbox and --sandbox workspace-write"},
    {"-s|read-only|-s|workspace-write",
     "--sandbox workspace-write contradicts --sandbox read-only"},
};

static void what_passes_by_the_guard_is_refused_by_name(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct arena arena;
        struct line line;
        struct codex_arguments out;
        struct error error;
        arena_init(&arena, ARENA_LIMIT);
        split(refused[i].line, &line);
        bool accepted = read_line(&line, &arena, &out, &error);
        if (accepted || strstr(error.message, refused[i].named) == NULL) {
            printf("%s: %s\n", refused[i].line, accepted ? "accepted" : error.message);
        }
        assert_false(accepted);
        assert_int_equal(error.code, ERROR_USAGE);
        assert_non_null(strstr(error.message, refused[i].named));
        arena_free(&arena);
    }
}

/* What Codex gets, and the mode. */
static const struct {
    const char *line;
    const char *passed;
    const char *mode; /* NULL: no session */
} accepted[] = {
    {"", "", "workspace-write"},
    {"fix the bug", "fix the bug", "workspace-write"},
    {"--flow", "", "flow"},
    {"--flow|fix it", "fix it", "flow"},
    {"fix it|--flow", "fix it", "flow"},
    {"--no-sandbox", "", "no-sandbox"},
    {"--no-sandbox|--auto-edits", "", "flow"},
    {"--no-sandbox|--flow", "", "flow"},
    {"--auto-edits", "", "auto-edits"},
    {"-s|read-only", "", "read-only"},
    {"-sread-only", "", "read-only"},
    {"-s=read-only", "", "read-only"},
    {"--sandbox=read-only|--auto-edits", "", "read-only-auto-edits"},
    {"--sandbox|workspace-write", "", "workspace-write"},
    {"--sandbox|danger-full-access", "", "no-sandbox"},
    {"--sandbox|danger-full-access|--flow", "", "flow"},
    {"-s|read-only|-s|read-only", "", "read-only"},
    {"--no-daemon|hi", "hi", "workspace-write"},
    {"--model|gpt|-C|dir|hi", "--model|gpt|-C|dir|hi", "workspace-write"},
    {"-mgpt|hi", "-mgpt|hi", "workspace-write"},
    {"-m|exec|hi", "-m|exec|hi", "workspace-write"},
    {"-C|review|hi", "-C|review|hi", "workspace-write"},
    {"-c|model=\"x\"", "-c|model=\"x\"", "workspace-write"},
    {"-cmodel=x", "-cmodel=x", "workspace-write"},
    {"-c|features.multi_agent=true", "-c|features.multi_agent=true", "workspace-write"},
    {"-c|agents.max_threads=4", "-c|agents.max_threads=4", "workspace-write"},
    {"-c|agents.a.description=b", "-c|agents.a.description=b", "workspace-write"},
    {"-c|features_hooks=1", "-c|features_hooks=1", "workspace-write"},
    {"-c|sandbox_workspace_write.network_access=true",
     "-c|sandbox_workspace_write.network_access=true", "workspace-write"},
    {"-c|apps._default.enabled=true", "-c|apps._default.enabled=true", "workspace-write"},
    {"-c|plugins.p.enabled=true", "-c|plugins.p.enabled=true", "workspace-write"},
    {"-c|tools={web_search=true}", "-c|tools={web_search=true}", "workspace-write"},
    {"-c|model={not toml", "-c|model={not toml", "workspace-write"},
    {"--enable|multi_agent", "--enable|multi_agent", "workspace-write"},
    {"--search|--oss|--no-alt-screen|--strict-config",
     "--search|--oss|--no-alt-screen|--strict-config", "workspace-write"},
    {"--add-dir|../x|hi", "--add-dir|../x|hi", "workspace-write"},
    /* What stands between a list of images and the next word may not get to Codex. */
    {"-i|a.png|exec", "--image=a.png|--image=exec", "workspace-write"},
    {"-i|a.png|b.png|--flow|--|hi", "--image=a.png|--image=b.png|--|hi", "flow"},
    {"-i|a.png|--flow|hi", "--image=a.png|hi", "flow"},
    {"--image|a.png|--flow|login", "--image=a.png|login", NULL},
    {"-i|a.png|--no-daemon|exec|hi", "--image=a.png|exec|hi", "workspace-write"},
    {"exec|-i|a.png|-c|a=1|hi", "-c|a=1|exec|--image=a.png|hi", "workspace-write"},
    {"resume|-i|a.png|-s|read-only|hi", "resume|--image=a.png|hi", "read-only"},
    {"--|exec", "--|exec", "workspace-write"},
    {"exec|hi", "exec|hi", "workspace-write"},
    {"e|--flow|hi", "e|hi", "flow"},
    {"--auto-edits|exec|--ask-fallback|block|hi", "exec|hi", "auto-edits"},
    {"exec|--ask-fallback=allow|-", "exec|-", "workspace-write"},
    {"exec|--json|--ephemeral|--ignore-rules|--ignore-user-config|--skip-git-repo-check|hi",
     "exec|--json|--ephemeral|--ignore-rules|--ignore-user-config|--skip-git-repo-check|hi",
     "workspace-write"},
    {"exec|-o|review|--color|never|hi", "exec|-o|review|--color|never|hi", "workspace-write"},
    {"exec|resume|--last|review", "exec|resume|--last|review", "workspace-write"},
    {"exec|fork|id|hi", "exec|fork|id|hi", "workspace-write"},
    {"exec|-c|a=1|hi", "-c|a=1|exec|hi", "workspace-write"},
    {"-m|x|exec|--json|-ca=1|-o|f|--config|b=2|hi|-c|c=3",
     "-m|x|-ca=1|--config|b=2|-c|c=3|exec|--json|-o|f|hi", "workspace-write"},
    {"exec|resume|--last|--config=a=1|--enable|multi_agent|hi",
     "--config=a=1|--enable|multi_agent|exec|resume|--last|hi", "workspace-write"},
    {"resume|-c|a=1|--last", "-c|a=1|resume|--last", "workspace-write"},
    {"a prompt|-c|a=1", "a prompt|-c|a=1", "workspace-write"},
    {"exec|--|-c|a=1", "exec|--|-c|a=1", "workspace-write"},
    {"exec|help", "exec|help", NULL},
    {"exec|--|review", "exec|--|review", "workspace-write"},
    {"--|--yolo", "--|--yolo", "workspace-write"},
    {"--flow|--|--flow", "--|--flow", "flow"},
    {"-|--flow", "-", "flow"},
    {"--new-value|exec|hi", "--new-value=exec|hi", "workspace-write"},
    {"--new-switch", "--new-switch", "workspace-write"},
    {"resume", "resume", "workspace-write"},
    {"--flow|resume|--last", "resume|--last", "flow"},
    {"resume|--flow|--last", "resume|--last", "flow"},
    {"resume|exec", "resume|exec", "workspace-write"},
    {"fork|id|go on", "fork|id|go on", "workspace-write"},
    {"resume|--all|--include-non-interactive", "resume|--all|--include-non-interactive",
     "workspace-write"},
    {"login", "login", NULL},
    {"mcp|add|x|--|cmd|-s|--yolo", "mcp|add|x|--|cmd|-s|--yolo", NULL},
    {"features|list|--disable|hooks", "features|list|--disable|hooks", NULL},
    {"--help", "--help", NULL},
    {"-h", "-h", NULL},
    {"-hV", "-hV", NULL},
    {"--version", "--version", NULL},
    {"resume|--help", "resume|--help", NULL},
};

static void assert_passed(const struct codex_arguments *out, const char *expected) {
    struct line line;
    split(expected, &line);
    assert_int_equal(out->count, line.count);
    for (size_t i = 0; i < out->count; i++) {
        assert_string_equal(out->passed[i], line.words[i]);
    }
}

static void other_arguments_reach_codex_as_they_are(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
        struct arena arena;
        struct line line;
        struct codex_arguments out;
        struct error error;
        arena_init(&arena, ARENA_LIMIT);
        split(accepted[i].line, &line);
        if (!read_line(&line, &arena, &out, &error)) {
            printf("%s: %s\n", accepted[i].line, error.message);
            fail();
        }
        assert_passed(&out, accepted[i].passed);
        assert_int_equal(out.is_session, accepted[i].mode != NULL);
        if (accepted[i].mode != NULL &&
            !str_is(session_mode_name(out.sandbox, out.auto_edits), accepted[i].mode)) {
            printf("%s: not %s\n", accepted[i].line, accepted[i].mode);
            fail();
        }
        arena_free(&arena);
    }
}

static void directory_profile_and_servers_are_known(void **state) {
    (void)state;
    struct arena arena;
    struct line line;
    struct codex_arguments out;
    struct error error;
    arena_init(&arena, ARENA_LIMIT);
    split("-C|sub|-pwork|-c|mcp_servers.\"a\".command=x|--print-launch", &line);
    assert_true(read_line(&line, &arena, &out, &error));
    assert_string_equal(out.directory, "sub");
    assert_string_equal(out.profile, "work");
    assert_int_equal(out.mcp_servers.count, 1);
    assert_true(str_is(out.mcp_servers.items[0], "a"));
    assert_true(out.is_printed);
    split("--cd=sub|--profile=work", &line);
    assert_true(read_line(&line, &arena, &out, &error));
    assert_string_equal(out.directory, "sub");
    assert_string_equal(out.profile, "work");
    arena_free(&arena);
}

static void without_memory_nothing_is_accepted(void **state) {
    (void)state;
    struct arena arena;
    struct line line;
    struct codex_arguments out;
    struct error error;
    arena_init(&arena, 0);
    split("hi", &line);
    assert_false(read_line(&line, &arena, &out, &error));
    assert_int_equal(error.code, ERROR_MEMORY);
    arena_free(&arena);
}

int main(void) {
    program = (struct codex_program){
        .path = "/codex",
        .version = {0, 169, 0},
        .flags = {known_flags, sizeof known_flags / sizeof *known_flags, 0},
        .commands = {known_commands, sizeof known_commands / sizeof *known_commands, 0},
    };
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_passes_by_the_guard_is_refused_by_name),
        cmocka_unit_test(other_arguments_reach_codex_as_they_are),
        cmocka_unit_test(directory_profile_and_servers_are_known),
        cmocka_unit_test(without_memory_nothing_is_accepted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
