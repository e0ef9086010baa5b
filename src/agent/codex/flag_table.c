#include "agent/codex/flag_table.h"

static const char advice_modes[] =
    "use nah's --sandbox MODE, --no-sandbox, --auto-edits or --flow instead";
static const char advice_flow[] =
    "it would switch the guard off; use nah's --no-sandbox or --flow, where nothing confines the "
    "agent but nah decides on every call";
static const char advice_remote[] =
    "it would run the agent in a server that nah does not guard; leave it out to run it here";
static const char advice_worktree[] =
    "it would move the session out of the project that nah guards; make the worktree with git and "
    "use -C DIR";
static const char advice_server[] =
    "it would run agents without a guard; start a session with: nah run codex [PROMPT]";
static const char advice_headless_review[] =
    "its agent runs by other rules; ask for it in a prompt: nah run codex exec \"review ...\"";
static const char advice_trust[] =
    "it would trust this folder's own settings, rules and hooks from now on; answer Codex's "
    "question about the folder in a session, or use --skip-git-repo-check";
static const char advice_review[] =
    "it runs without asking anybody; start a session and type /review in it";
static const char advice_apply[] =
    "it would change files without a check; look at the diff and apply it with git";

static const struct codex_flag flags[] = {
    {"--flow", 0, VALUE_NONE, FLAG_FLOW, NULL},
    {"--no-sandbox", 0, VALUE_NONE, FLAG_NO_SANDBOX, NULL},
    {"--auto-edits", 0, VALUE_NONE, FLAG_AUTO_EDITS, NULL},
    {"--sandbox", 's', VALUE_ONE, FLAG_SANDBOX, NULL},
    {"--preset", 0, VALUE_ONE, FLAG_PRESET, NULL},
    {"--print-launch", 0, VALUE_NONE, FLAG_PRINT, NULL},
    {"--ask-fallback", 0, VALUE_ONE, FLAG_ASK_FALLBACK, NULL},
    {"--no-daemon", 0, VALUE_NONE, FLAG_DROP, NULL},
    {"--config", 'c', VALUE_ONE, FLAG_CONFIG, NULL},
    {"--enable", 0, VALUE_ONE, FLAG_FEATURE, NULL},
    {"--disable", 0, VALUE_ONE, FLAG_FEATURE, NULL},
    {"--cd", 'C', VALUE_ONE, FLAG_DIRECTORY, NULL},
    {"--profile", 'p', VALUE_ONE, FLAG_PROFILE, NULL},
    {"--help", 'h', VALUE_NONE, FLAG_NO_SESSION, NULL},
    {"--version", 'V', VALUE_NONE, FLAG_NO_SESSION, NULL},
    {"--image", 'i', VALUE_MANY, FLAG_PASS, NULL},
    {"--model", 'm', VALUE_ONE, FLAG_PASS, NULL},
    {"--oss", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--local-provider", 0, VALUE_ONE, FLAG_PASS, NULL},
    {"--add-dir", 0, VALUE_ONE, FLAG_ADD_DIRECTORY, NULL},
    {"--search", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--no-alt-screen", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--strict-config", 0, VALUE_NONE, FLAG_STRICT, NULL},
    /* of resume and fork */
    {"--last", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--all", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--include-non-interactive", 0, VALUE_NONE, FLAG_PASS, NULL},
    /* of exec; what they leave out is not what guards the session */
    {"--skip-git-repo-check", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--ephemeral", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--ignore-user-config", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--ignore-rules", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--output-schema", 0, VALUE_ONE, FLAG_PASS, NULL},
    {"--output-last-message", 'o', VALUE_ONE, FLAG_PASS, NULL},
    {"--color", 0, VALUE_ONE, FLAG_PASS, NULL},
    {"--json", 0, VALUE_NONE, FLAG_PASS, NULL},
    {"--thread-source", 0, VALUE_ONE, FLAG_PASS, NULL},
    {"--cyber-access-program", 0, VALUE_ONE, FLAG_PASS, NULL},
    {"--trust", 0, VALUE_NONE, FLAG_REFUSE, advice_trust},
    {"--ask-for-approval", 'a', VALUE_ONE, FLAG_REFUSE, advice_modes},
    {"--approve-for-me", 0, VALUE_NONE, FLAG_REFUSE, advice_flow},
    {"--full-auto", 0, VALUE_NONE, FLAG_REFUSE, advice_flow},
    {"--yolo", 0, VALUE_NONE, FLAG_REFUSE, advice_flow},
    {"--worktree", 0, VALUE_NONE, FLAG_REFUSE, advice_worktree},
};

/* Whatever begins like this, also what does not exist yet. */
static const struct codex_flag families[] = {
    {"--dangerously-", 0, VALUE_NONE, FLAG_REFUSE, advice_flow},
    {"--remote", 0, VALUE_ONE, FLAG_REFUSE, advice_remote},
};

static const struct codex_command commands[] = {
    {"resume", COMMAND_SESSION, NULL},
    {"fork", COMMAND_SESSION, NULL},
    {"login", COMMAND_PASS, NULL},
    {"logout", COMMAND_PASS, NULL},
    {"mcp", COMMAND_PASS, NULL},
    {"plugin", COMMAND_PASS, NULL},
    {"completion", COMMAND_PASS, NULL},
    {"update", COMMAND_PASS, NULL},
    {"doctor", COMMAND_PASS, NULL},
    {"sandbox", COMMAND_PASS, NULL}, /* runs what the user types, no agent */
    {"archive", COMMAND_PASS, NULL},
    {"unarchive", COMMAND_PASS, NULL},
    {"delete", COMMAND_PASS, NULL},
    {"migrate-rollouts", COMMAND_PASS, NULL},
    {"migrate-nfs-db", COMMAND_PASS, NULL},
    {"features", COMMAND_PASS, NULL},
    {"execpolicy", COMMAND_PASS, NULL},
    {"git-credential", COMMAND_PASS, NULL},
    {"help", COMMAND_PASS, NULL},
    {"exec", COMMAND_HEADLESS, NULL},
    {"e", COMMAND_HEADLESS, NULL},
    {"review", COMMAND_REFUSE, advice_review},
    {"apply", COMMAND_REFUSE, advice_apply},
    {"a", COMMAND_REFUSE, advice_apply},
    {"cloud", COMMAND_REFUSE, advice_remote},
    {"cloud-tasks", COMMAND_REFUSE, advice_remote},
    {"agents", COMMAND_REFUSE, advice_server},
    {"queue", COMMAND_REFUSE, advice_server},
    {"app-server", COMMAND_REFUSE, advice_server},
    {"exec-server", COMMAND_REFUSE, advice_server},
    {"mcp-server", COMMAND_REFUSE, advice_server},
    {"remote-control", COMMAND_REFUSE, advice_server},
    {"debug", COMMAND_REFUSE, advice_server}, /* has an app-server of its own */
    {"responses-api-proxy", COMMAND_REFUSE, advice_server},
    {"stdio-to-uds", COMMAND_REFUSE, advice_server},
    {"tcp-tunnel", COMMAND_REFUSE, advice_server},
};

static const struct codex_command headless_commands[] = {
    {"resume", COMMAND_SESSION, NULL},
    {"fork", COMMAND_SESSION, NULL},
    {"help", COMMAND_PASS, NULL},
    {"review", COMMAND_REFUSE, advice_headless_review},
};

const struct codex_flag *codex_flag_named(struct str name) {
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (str_is(name, flags[i].name)) {
            return &flags[i];
        }
    }
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (str_starts(name, families[i].name)) {
            return &families[i];
        }
    }
    return NULL;
}

const struct codex_flag *codex_flag_of_letter(char letter) {
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (letter != 0 && flags[i].letter == letter) {
            return &flags[i];
        }
    }
    return NULL;
}

bool codex_flag_learn(const struct codex_program *program, struct str name,
                      struct codex_flag *flag) {
    for (size_t i = 0; i < program->flags.count; i++) {
        struct str known = program->flags.items[i];
        bool takes_value = str_ends(known, "=");
        if (str_equal(takes_value ? str_slice(known, 0, known.len - 1) : known, name)) {
            *flag = (struct codex_flag){.value = takes_value ? VALUE_ONE : VALUE_NONE,
                                        .meaning = FLAG_PASS};
            return true;
        }
    }
    return false;
}

const struct codex_command *codex_command_named(struct str name) {
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (str_is(name, commands[i].name)) {
            return &commands[i];
        }
    }
    return NULL;
}

const struct codex_command *codex_headless_command_named(struct str name) {
    for (size_t i = 0; i < sizeof headless_commands / sizeof *headless_commands; i++) {
        if (str_is(name, headless_commands[i].name)) {
            return &headless_commands[i];
        }
    }
    return NULL;
}
