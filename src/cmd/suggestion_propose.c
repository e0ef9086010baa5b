#include "cmd/suggestion_propose.h"

#include "base/path.h"

#include <cjson/cJSON.h>

#include <string.h>

enum {
    SUGGESTIONS_MAX = 64, /* tried */
};

struct proposing {
    struct arena *arena;
    struct suggestions *out;
    bool failed; /* memory is spent */
};

static struct str text_of(struct arena *arena, const cJSON *object, const char *name) {
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);
    return cJSON_IsString(value) ? str_copy(arena, str_from(value->valuestring)) : STR("");
}

static void propose(struct proposing *proposing, enum SUGGESTION kind, struct str word,
                    struct str project) {
    struct suggestion suggestion = {.kind = kind, .word = word, .project = project};
    for (size_t i = 0; i < proposing->out->count; i++) {
        const struct suggestion *other = &proposing->out->items[i];
        if (other->kind == kind && str_equal(other->word, word) &&
            (kind != SUGGEST_ALLOW_PATH || str_equal(other->project, project))) {
            return;
        }
    }
    if (word.len > 0 && proposing->out->count < SUGGESTIONS_MAX) {
        proposing->failed |= !VEC_PUSH(proposing->arena, proposing->out, suggestion);
    }
}

/* The program and, when it looks like a subcommand, the word behind it. */
static struct str prefix_of(struct str source) {
    size_t end = 0;
    for (int words = 0; words < 2; words++) {
        size_t start = end + (words > 0);
        size_t at = start;
        while (at < source.len && source.ptr[at] != '\0' &&
               strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-",
                      source.ptr[at]) != NULL) {
            at++;
        }
        bool whole = at == source.len || source.ptr[at] == ' ';
        bool sub = words == 0 || (at > start && source.ptr[start] != '-' &&
                                  str_find(str_slice(source, start, at), '.', 0) < 0);
        if (!whole || at == start || !sub) {
            break;
        }
        end = at;
        if (end >= source.len) {
            break;
        }
    }
    return str_slice(source, 0, end);
}

/* Types that are not offered as a whole: what they hold is too different, or too dangerous. */
static bool is_offered(enum ACTION_TYPE type) {
    switch (type) {
    case ACTION_UNKNOWN:
    case ACTION_ENV_READ:
    case ACTION_PRIVILEGE:
    case ACTION_PERSISTENCE:
    case ACTION_INTERACTIVE:
    case ACTION_OBFUSCATED:
    case ACTION_GUARD_TAMPER:
    case ACTION_SYSTEM_DESTRUCTIVE:
    case ACTION_AGENT_EXEC_BYPASS:
    case ACTION_LANG_EXEC:
        return false;
    default:
        return true;
    }
}

/* A target as it may stand in the settings; empty when it is not known to the end. */
static struct str exact_path(struct proposing *proposing, struct str target) {
    struct builder out;
    bool vague = str_find_text(target, "...") >= 0 || str_find_text(target, "${") >= 0 ||
                 str_find(target, '*', 0) >= 0 || str_find(target, '?', 0) >= 0;
    if (vague || str_starts(target, "/") || str_starts(target, "~/")) {
        return vague ? STR("") : target;
    }
    builder_init(&out, proposing->arena);
    builder_add_c(&out, "./");
    builder_add(&out, target);
    return builder_str(&out);
}

/* Only the first thing that an action asks about is in the log: a host and a path of it may both
 * have to be trusted. */
static void propose_place(struct proposing *proposing, struct str word) {
    struct str path = exact_path(proposing, word);
    if (str_equal(path, word)) {
        propose(proposing, SUGGEST_TRUST_PATH, path_parent(path), STR(""));
    } else {
        propose(proposing, SUGGEST_TRUST_HOST, word, STR(""));
    }
}

static void propose_for_targets(struct proposing *proposing, const cJSON *action, struct str rule,
                                struct str project) {
    const cJSON *target;
    bool is_network = str_starts(text_of(proposing->arena, action, "type"), "network_");
    cJSON_ArrayForEach(target, cJSON_GetObjectItemCaseSensitive(action, "targets")) {
        if (!cJSON_IsString(target)) {
            continue;
        }
        struct str word = str_copy(proposing->arena, str_from(target->valuestring));
        if (is_network && (str_starts(rule, "host-") || str_is(rule, "path-outside-project"))) {
            propose_place(proposing, word);
        } else if (str_starts(rule, "host-")) {
            propose(proposing, SUGGEST_TRUST_HOST, word, STR(""));
        } else if (str_is(rule, "database-statement")) {
            propose(proposing, SUGGEST_DATABASE_READ, word, STR(""));
            propose(proposing, SUGGEST_DATABASE_WRITE, word, STR(""));
        } else if (str_is(rule, "container-unknown")) {
            propose(proposing, SUGGEST_CONTAINER, word, STR(""));
        } else if (str_is(rule, "path-outside-project")) {
            propose(proposing, SUGGEST_TRUST_PATH, path_parent(exact_path(proposing, word)),
                    STR(""));
        } else {
            propose(proposing, SUGGEST_ALLOW_PATH, exact_path(proposing, word), project);
        }
    }
}

static void propose_for_action(struct proposing *proposing, const cJSON *action,
                               struct str project) {
    struct str rule = text_of(proposing->arena, action, "rule");
    struct str name = text_of(proposing->arena, action, "type");
    enum ACTION_TYPE type;
    if (str_starts(rule, "host-") || str_starts(rule, "path-") ||
        str_is(rule, "database-statement") || str_is(rule, "container-unknown")) {
        propose_for_targets(proposing, action, rule, project);
    }
    if (str_is(rule, "unknown-command")) {
        propose(proposing, SUGGEST_CLASSIFY, prefix_of(text_of(proposing->arena, action, "source")),
                STR(""));
    } else if (action_type_find(name, &type) && is_offered(type)) {
        propose(proposing, SUGGEST_ALLOW, name, STR(""));
    }
}

bool suggestion_propose(struct arena *arena, struct str actions, struct str project,
                        struct suggestions *out) {
    struct proposing proposing = {.arena = arena, .out = out};
    cJSON *array = cJSON_ParseWithLength(actions.ptr, actions.len);
    const cJSON *action;
    cJSON_ArrayForEach(action, array) {
        const cJSON *decision = cJSON_GetObjectItemCaseSensitive(action, "decision");
        if (cJSON_IsString(decision) && strcmp(decision->valuestring, "allow") != 0) {
            propose_for_action(&proposing, action, project);
        }
    }
    cJSON_Delete(array);
    return !proposing.failed;
}
