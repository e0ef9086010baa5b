#include "cmd/suggestion_search.h"

#include "agent/agent.h"

enum {
    DECISION_LIMIT = 64 * 1024 * 1024, /* bytes */
};

/* The settings of a place with another text of the user's file. */
static bool settle(const struct suggestion_origin *place, struct str text, struct arena *arena,
                   struct environment *environment, struct config *config) {
    const char *names[AGENTS_MAX + 1];
    agent_names(agent_find(STR("")), names);
    struct config_request request = {names, place->environment.home, place->environment.project,
                                     STR("")};
    *config = (struct config){.user = place->files.user, .project = place->files.project};
    config->user.exists = true;
    config->user.text = text;
    config->user.problems = (struct config_problems){0};
    config->project.problems = (struct config_problems){0};
    config->user.presets = config->project.presets = (struct strs){0};
    *environment = place->environment;
    return config_build(arena, &request, config) && config_apply(arena, config, environment);
}

/* Decides each question again with `text` as the user's file; notes and counts what is allowed
 * then. */
static bool count_allowed(struct suggestion_search *search, struct str text,
                          const bool *was_allowed, bool *spares, size_t *approved,
                          size_t *refused) {
    *approved = *refused = 0;
    for (size_t at = 0; at < search->places.count; at++) {
        const struct suggestion_origin *place = search->places.items[at];
        struct environment environment;
        struct config config;
        struct arena own;
        struct arena arena;
        arena_init(&own, DECISION_LIMIT);
        arena_init(&arena, DECISION_LIMIT);
        bool made = place->usable && settle(place, text, &own, &environment, &config);
        for (size_t i = 0; made && i < search->questions.count; i++) {
            const struct suggestion_question *question = &search->questions.items[i];
            if (question->place != at || was_allowed[i]) {
                continue;
            }
            struct verdict verdict = decide(&question->request, &environment, &arena);
            bool allowed = verdict.decision == DECISION_ALLOW;
            spares[i] = allowed && question->approved;
            *approved += spares[i];
            *refused += allowed && !question->approved;
            arena_reset(&arena);
        }
        arena_free(&arena);
        arena_free(&own);
        if (place->usable && !made) {
            return false;
        }
    }
    return true;
}

bool *search_find_allowed(struct suggestion_search *search) {
    size_t count = search->questions.count;
    bool *allowed = ARENA_NEW_ARRAY(search->arena, count + 1, bool);
    for (size_t i = 0; allowed != NULL && i < count; i++) {
        const struct suggestion_question *question = &search->questions.items[i];
        struct suggestion_origin *place = search->places.items[question->place];
        struct arena arena;
        struct environment environment = place->environment;
        if (!place->usable) {
            allowed[i] = true;
            continue;
        }
        arena_init(&arena, DECISION_LIMIT);
        environment.config = &place->files;
        if (!config_apply(&arena, &place->files, &environment)) {
            allowed = NULL;
        } else {
            allowed[i] =
                decide(&question->request, &environment, &arena).decision == DECISION_ALLOW;
            search->out->approved += question->approved && !allowed[i];
        }
        arena_free(&arena);
    }
    return allowed;
}

void search_measure(struct suggestion_search *search, const bool *allowed,
                    struct suggestion *suggestion) {
    bool *spares = ARENA_NEW_ARRAY(search->arena, search->questions.count, bool);
    suggestion->spares = spares;
    search->failed |=
        spares == NULL || !count_allowed(search, search->settings->text, allowed, spares,
                                         &suggestion->spared, &suggestion->let_through);
}

bool search_is_allowed_with(struct suggestion_search *search,
                            const struct suggestion_question *question,
                            const struct suggestions *parts, size_t without) {
    struct settings *settings = search->settings;
    struct suggestion_origin *place = search->places.items[question->place];
    struct str text = settings->text;
    struct environment environment;
    struct config config;
    struct arena arena;
    arena_init(&arena, DECISION_LIMIT);
    for (size_t i = 0; i < parts->count; i++) {
        if (i != without) {
            suggestion_apply(settings, &parts->items[i], NULL);
        }
    }
    bool allowed = place->usable && settle(place, settings->text, &arena, &environment, &config) &&
                   decide(&question->request, &environment, &arena).decision == DECISION_ALLOW;
    settings->text = text;
    arena_free(&arena);
    return allowed;
}
