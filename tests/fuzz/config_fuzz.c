/* Any bytes as settings: what only tightens is nowhere looser than what is built in, what guards
 * the guard stays, and every statement has a place in the text. The first byte says who wrote them.
 */
#include "judge/config.h"

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

static void check_tight(const struct config *config) {
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        require(config->policies[i].policy >= action_type_of((enum ACTION_TYPE)i)->policy);
    }
    require(config->trusted_paths.count == 0 && config->trusted_hosts.count == 0 &&
            config->trusted_containers.count == 0);
    require(config->rules.count == 0 && config->rules.program_count == 0);
    for (size_t i = 0; i < config->places.count; i++) {
        require(config->places.items[i].level > DECISION_ALLOW && config->places.items[i].floor);
    }
    require(config->values[CONFIG_AUTO_EDITS].number == 0 &&
            config->values[CONFIG_ASK_FALLBACK].number == 0);
}

static void check_file(const struct config_file *file) {
    for (size_t i = 0; i < file->statements->count; i++) {
        require(file->statements->items[i].offset < file->text.len);
    }
    for (size_t i = 0; i < file->problems.count; i++) {
        require(file->problems.items[i].error.message[0] != '\0');
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const agents[] = {"codex", NULL};
    struct arena arena;
    struct config config = {.user.path = "/home/u/.config/nah/config.toml",
                            .project.path = "/home/u/proj/.nah.toml"};
    struct config_request request = {agents, STR("/home/u"), STR("/home/u/proj"), STR("p")};
    if (size == 0 || size > TEXT_MAX) {
        return 0;
    }
    bool own = (data[0] & 1) != 0;
    struct config_file *file = own ? &config.user : &config.project;
    file->exists = true;
    file->text = (struct str){(const char *)data + 1, size - 1};
    config.project.trust = (data[0] & 2) != 0 ? CONFIG_TRUSTED : CONFIG_UNTRUSTED;
    arena_init(&arena, ARENA_LIMIT);
    if (config_build(&arena, &request, &config)) {
        check_file(&config.user);
        check_file(&config.project);
        if (file->problems.count > 0 || file->trust != CONFIG_TRUSTED) {
            check_tight(&config);
        }
        require(config.policies[ACTION_GUARD_TAMPER].policy == POLICY_BLOCK &&
                config.policies[ACTION_SYSTEM_DESTRUCTIVE].policy == POLICY_BLOCK);
    }
    arena_free(&arena);
    return 0;
}
