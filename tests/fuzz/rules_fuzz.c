/* Any bytes as a user's rule files: what is read of them decides about commands, and what guards
 * the guard stays. The first line is the command, the rest the rules. */
#include "judge/config.h"
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

static struct verdict judge(struct str text, const struct config *config, struct arena *arena) {
    const struct environment machine = {
        .home = STR("/home/u"),
        .project = STR("/home/u/proj"),
        .tmpdir = STR("/tmp"),
        .user = STR("u"),
        .config = config,
    };
    struct request request = {
        .kind = TOOL_SHELL, .tool = STR("Bash"), .text = text, .cwd = STR("/home/u/proj")};
    struct verdict verdict = decide(&request, &machine, arena);
    require(verdict.reason.len > 0 && verdict.rule.len > 0);
    return verdict;
}

static void check_rules(struct str text, struct arena *arena) {
    struct ruleset rules;
    struct rules table;
    const char *culprit = NULL;
    struct error error = {0};
    ruleset_init(&rules, arena);
    bool read = ruleset_add_text(&rules, "rules.toml", text, RULESET_USER, &error) &&
                ruleset_finish(&rules, &table, &culprit, &error);
    require(read || error.message[0] != '\0');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const agents[] = {"codex", NULL};
    struct arena arena;
    struct str command;
    struct str text = {(const char *)data, size};
    struct config config = {.user = {.path = "/home/u/.config/nah/config.toml", .exists = true},
                            .project.path = "/home/u/proj/.nah.toml"};
    struct config_request request = {agents, STR("/home/u"), STR("/home/u/proj"), STR("")};
    if (size > TEXT_MAX || !str_split(&text, '\n', &command)) {
        return 0;
    }
    arena_init(&arena, ARENA_LIMIT);
    check_rules(text, &arena);
    config.user.text = text;
    if (config_build(&arena, &request, &config)) {
        judge(command, &config, &arena);
        require(judge(STR("rm -rf /"), &config, &arena).decision != DECISION_ALLOW);
        require(judge(STR("echo x > ~/.config/nah/config.toml"), &config, &arena).decision !=
                DECISION_ALLOW);
    }
    arena_free(&arena);
    return 0;
}
