#include "cmd/suggestion.h"
#include "cmd/log_commands.h"
#include "cmd/suggestion_propose.h"

#include "agent/agent.h"
#include "judge/config_files.h"
#include "judge/machine.h"

#include <stdlib.h>
#include <string.h>

enum {
    QUESTIONS_MAX = 2000,              /* the newest that are looked at */
    LEAST_SPARED = 2,                  /* fewer are not worth a setting */
    SETS_MAX = 32,                     /* questions for which several settings are tried */
    PARTS_MAX = 4,                     /* settings that are one suggestion */
    DECISION_LIMIT = 64 * 1024 * 1024, /* bytes */
};

/* A project that questions came from. */
struct origin {
    struct str project;
    struct environment environment;
    struct config files; /* the two files there, as they are */
    bool usable;
};

/* A call that was a question. */
struct question {
    struct request request;
    size_t place;
    bool approved;
    struct str actions; /* as in the log */
};

struct search {
    struct settings *settings;
    struct arena *arena;
    struct {
        struct origin **items; /* what is in one points to other parts of it */
        size_t count;
        size_t capacity;
    } places;
    struct {
        struct question *items;
        size_t count;
        size_t capacity;
    } questions;
    struct suggestions *out;
    size_t least; /* that a setting has to spare */
    bool failed;  /* memory is spent */
};

/* --- the questions of the log --- */

static size_t place_of(struct search *search, struct str project) {
    for (size_t i = 0; i < search->places.count; i++) {
        if (str_equal(search->places.items[i]->project, project)) {
            return i;
        }
    }
    const char *names[AGENTS_MAX + 1];
    struct origin *place = ARENA_NEW(search->arena, struct origin);
    if (place == NULL) {
        search->failed = true;
        return 0;
    }
    *place = (struct origin){.project = str_copy(search->arena, project)};
    agent_names(agent_find(STR("")), names);
    place->usable = machine_environment(search->arena, place->project, &place->environment, NULL);
    struct config_request request = {names, place->environment.home, place->environment.project,
                                     STR("")};
    place->usable = place->usable && config_read_files(search->arena, &request, &place->files);
    search->failed |= !VEC_PUSH(search->arena, &search->places, place);
    return search->failed ? 0 : search->places.count - 1;
}

static bool read_question(const struct log_row *row, void *context) {
    struct search *search = context;
    struct arena *arena = search->arena;
    struct question question = {.actions = str_copy(arena, row->actions)};
    const struct agent *agent = agent_find(row->agent);
    bool refused = str_is(row->outcome, "refused");
    question.approved = str_is(row->outcome, "ran") || str_is(row->outcome, "failed");
    if (agent == NULL || (!refused && !question.approved)) {
        return true;
    }
    struct str tool = str_copy(arena, row->tool);
    struct str input = str_copy(arena, row->input);
    if (!agent->request_from(tool, input, arena, &question.request, NULL)) {
        search->failed |= arena->exhausted;
        return !search->failed;
    }
    question.request.cwd = str_copy(arena, row->cwd);
    question.place = place_of(search, row->project.len > 0 ? row->project : row->cwd);
    search->failed |= !VEC_PUSH(arena, &search->questions, question);
    return !search->failed;
}

/* --- trying --- */

static bool apply_one(struct settings *settings, const struct suggestion *suggestion,
                      struct error *error) {
    struct str project = settings->environment.project;
    bool done = false;
    switch (suggestion->kind) {
    case SUGGEST_ALLOW:
        return settings_set(settings, "actions", suggestion->word, "allow", error);
    case SUGGEST_TRUST_HOST:
        return settings_add_item(settings, "", "trusted_hosts", suggestion->word, error);
    case SUGGEST_CONTAINER:
        return settings_add_item(settings, "", "trusted_containers", suggestion->word, error);
    case SUGGEST_DATABASE_READ:
        return settings_set(settings, "databases", suggestion->word, "read", error);
    case SUGGEST_DATABASE_WRITE:
        return settings_set(settings, "databases", suggestion->word, "write", error);
    case SUGGEST_TRUST_PATH:
        return settings_add_item(settings, "", "trusted_paths", suggestion->word, error);
    case SUGGEST_ALLOW_PATH:
        settings->environment.project = suggestion->project;
        done = settings_add_item(settings, SETTINGS_THIS_PROJECT, "allow_paths", suggestion->word,
                                 error);
        settings->environment.project = project;
        return done;
    case SUGGEST_CLASSIFY:
        return settings_add_classify(settings, suggestion->word, STR("package_run"), error);
    }
    return false;
}

bool suggestion_apply(struct settings *settings, const struct suggestion *suggestion,
                      struct error *error) {
    bool done = true;
    for (const struct suggestion *one = suggestion; done && one != NULL; one = one->next) {
        done = apply_one(settings, one, error);
    }
    return done;
}

/* The settings of a place with another text of the user's file. */
static bool settle(const struct origin *place, struct str text, struct arena *arena,
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
static bool count_allowed(struct search *search, struct str text, const bool *was_allowed,
                          bool *spares, size_t *approved, size_t *refused) {
    *approved = *refused = 0;
    for (size_t at = 0; at < search->places.count; at++) {
        const struct origin *place = search->places.items[at];
        struct environment environment;
        struct config config;
        struct arena own;
        struct arena arena;
        arena_init(&own, DECISION_LIMIT);
        arena_init(&arena, DECISION_LIMIT);
        bool made = place->usable && settle(place, text, &own, &environment, &config);
        for (size_t i = 0; made && i < search->questions.count; i++) {
            const struct question *question = &search->questions.items[i];
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

/* Which questions are none any more: other settings have been made since. */
static bool *find_allowed(struct search *search) {
    size_t count = search->questions.count;
    bool *allowed = ARENA_NEW_ARRAY(search->arena, count + 1, bool);
    for (size_t i = 0; allowed != NULL && i < count; i++) {
        const struct question *question = &search->questions.items[i];
        struct origin *place = search->places.items[question->place];
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

static size_t parts_of(const struct suggestion *suggestion) {
    size_t count = 0;
    for (; suggestion != NULL; suggestion = suggestion->next) {
        count++;
    }
    return count;
}

/* More spared first, then fewer let through, then by name, so that numbers stay. */
static int compare(const void *left, const void *right) {
    const struct suggestion *a = left;
    const struct suggestion *b = right;
    if (a->spared != b->spared) {
        return a->spared < b->spared ? 1 : -1;
    }
    if (a->let_through != b->let_through) {
        return a->let_through > b->let_through ? 1 : -1;
    }
    if (parts_of(a) != parts_of(b)) {
        return parts_of(a) > parts_of(b) ? 1 : -1;
    }
    return a->kind != b->kind ? (int)b->kind - (int)a->kind : str_compare(a->word, b->word);
}

/* Is there a narrower one that spares all that this one spares? */
static bool is_needless(const struct suggestions *suggestions, const struct suggestion *suggestion,
                        size_t questions) {
    for (size_t i = 0; i < suggestions->count; i++) {
        const struct suggestion *other = &suggestions->items[i];
        size_t parts = parts_of(suggestion);
        bool covers =
            parts_of(other) < parts || (parts_of(other) == parts && other->kind > suggestion->kind);
        for (size_t k = 0; covers && k < questions; k++) {
            covers = other->spares[k] || !suggestion->spares[k];
        }
        if (covers) {
            return true;
        }
    }
    return false;
}

static void drop_needless(struct suggestions *suggestions, size_t questions) {
    size_t kept = 0;
    /* What covers a needless one is never needless only because of it, so the order is no matter */
    for (size_t i = 0; i < suggestions->count; i++) {
        struct suggestion suggestion = suggestions->items[i];
        if (!is_needless(suggestions, &suggestion, questions)) {
            suggestions->items[kept++] = suggestion;
        }
    }
    suggestions->count = kept;
}

/* Counts what the setting spares and lets through, with the text that settings->text now is. */
static void measure(struct search *search, const bool *allowed, struct suggestion *suggestion) {
    bool *spares = ARENA_NEW_ARRAY(search->arena, search->questions.count, bool);
    suggestion->spares = spares;
    search->failed |=
        spares == NULL || !count_allowed(search, search->settings->text, allowed, spares,
                                         &suggestion->spared, &suggestion->let_through);
}

/* --- several settings for one question --- */

/* Would the question be allowed with these, but for the one at `without`? */
static bool is_allowed_with(struct search *search, const struct question *question,
                            const struct suggestions *parts, size_t without) {
    struct settings *settings = search->settings;
    struct origin *place = search->places.items[question->place];
    struct str text = settings->text;
    struct environment environment;
    struct config config;
    struct arena arena;
    arena_init(&arena, DECISION_LIMIT);
    for (size_t i = 0; i < parts->count; i++) {
        if (i != without) {
            apply_one(settings, &parts->items[i], NULL);
        }
    }
    bool allowed = place->usable && settle(place, settings->text, &arena, &environment, &config) &&
                   decide(&question->request, &environment, &arena).decision == DECISION_ALLOW;
    settings->text = text;
    arena_free(&arena);
    return allowed;
}

static int narrowest_first(const void *left, const void *right) {
    const struct suggestion *a = left;
    const struct suggestion *b = right;
    return a->kind != b->kind ? (int)b->kind - (int)a->kind : str_compare(a->word, b->word);
}

/* The fewest and narrowest of what could have a part in it that spare the question together. Those
 * left are linked; NULL when there are none, or one alone does it. */
static struct suggestion *find_set(struct search *search, const struct question *question) {
    struct suggestions parts = {0};
    search->failed |= !suggestion_propose(search->arena, question->actions,
                                          search->places.items[question->place]->project, &parts);
    if (search->failed || parts.count < 2) {
        return NULL;
    }
    qsort(parts.items, parts.count, sizeof *parts.items, narrowest_first);
    if (!is_allowed_with(search, question, &parts, parts.count)) {
        return NULL;
    }
    for (size_t i = parts.count; i-- > 0;) {
        if (is_allowed_with(search, question, &parts, i)) {
            parts.count--;
            memmove(&parts.items[i], &parts.items[i + 1], (parts.count - i) * sizeof *parts.items);
        }
    }
    for (size_t i = 1; i < parts.count; i++) {
        parts.items[i - 1].next = &parts.items[i];
    }
    return parts.count > 1 && parts.count <= PARTS_MAX ? parts.items : NULL;
}

static bool is_listed(struct search *search, struct str command) {
    for (size_t i = 0; i < search->out->count; i++) {
        if (str_equal(suggestion_command(search->settings, &search->out->items[i]), command)) {
            return true;
        }
    }
    return false;
}

static bool is_spared(const struct suggestions *suggestions, size_t question) {
    for (size_t i = 0; i < suggestions->count; i++) {
        if (suggestions->items[i].spares[question]) {
            return true;
        }
    }
    return false;
}

/* For the questions that no setting alone spares. */
static void try_sets(struct search *search, const bool *allowed) {
    struct settings *settings = search->settings;
    struct str text = settings->text;
    size_t tried = 0;
    for (size_t i = 0; i < search->questions.count && tried < SETS_MAX && !search->failed; i++) {
        const struct question *question = &search->questions.items[i];
        if (!question->approved || allowed[i] || is_spared(search->out, i)) {
            continue;
        }
        struct suggestion *set = find_set(search, question);
        tried++;
        if (set == NULL || is_listed(search, suggestion_command(settings, set)) ||
            !suggestion_apply(settings, set, NULL)) {
            settings->text = text;
            continue;
        }
        measure(search, allowed, set);
        settings->text = text;
        search->failed |=
            set->spared >= search->least && !VEC_PUSH(search->arena, search->out, *set);
    }
}

static bool try_all(struct search *search, struct error *error) {
    struct suggestions *out = search->out;
    struct settings *settings = search->settings;
    struct str text = settings->text;
    bool *allowed = find_allowed(search);
    size_t kept = 0;
    if (allowed == NULL) {
        return error_set(error, ERROR_MEMORY, "there is no memory");
    }
    for (size_t i = 0; i < search->questions.count; i++) {
        if (search->questions.items[i].approved && !allowed[i]) {
            const struct question *question = &search->questions.items[i];
            search->failed |=
                !suggestion_propose(search->arena, question->actions,
                                    search->places.items[question->place]->project, out);
        }
    }
    for (size_t i = 0; !search->failed && i < out->count; i++) {
        struct suggestion suggestion = out->items[i];
        settings->text = text;
        if (!suggestion_apply(settings, &suggestion, NULL)) {
            continue;
        }
        measure(search, allowed, &suggestion);
        if (suggestion.spared >= search->least) {
            out->items[kept++] = suggestion;
        }
    }
    settings->text = text;
    out->count = kept;
    try_sets(search, allowed);
    if (!search->failed) {
        drop_needless(out, search->questions.count);
    }
    if (out->count > 1) {
        qsort(out->items, out->count, sizeof *out->items, compare);
    }
    return !search->failed || error_set(error, ERROR_MEMORY, "there is no memory");
}

bool suggestions_find(struct settings *settings, struct suggestions *out, struct error *error) {
    struct search search = {
        .settings = settings, .arena = &settings->arena, .out = out, .least = LEAST_SPARED};
    struct log_filter filter = {
        .limit = QUESTIONS_MAX, .by_decision = true, .decision = DECISION_ASK};
    *out = (struct suggestions){0};
    struct log *log = log_open_to_read(&settings->arena, error);
    if (log == NULL) {
        return error->code == ERROR_MISSING;
    }
    bool read = log_query(log, &filter, read_question, &search, error);
    log_close(log);
    if (search.failed) {
        return error_set(error, ERROR_MEMORY, "there is no memory");
    }
    return read && try_all(&search, error);
}

struct str suggestion_forgets(struct settings *settings, const struct suggestion *suggestion) {
    struct builder out;
    builder_init(&out, &settings->arena);
    if (suggestion->kind == SUGGEST_CONTAINER) {
        builder_add_c(&out, "container:");
    } else if (suggestion->kind == SUGGEST_DATABASE_READ ||
               suggestion->kind == SUGGEST_DATABASE_WRITE) {
        builder_add_c(&out, "database:");
    }
    builder_add(&out, suggestion->word);
    return builder_str(&out);
}

struct str suggestion_command(struct settings *settings, const struct suggestion *suggestion) {
    static const char *const verbs[] = {
        [SUGGEST_ALLOW] = "allow",         [SUGGEST_TRUST_HOST] = "trust",
        [SUGGEST_TRUST_PATH] = "trust",    [SUGGEST_ALLOW_PATH] = "allow-path",
        [SUGGEST_CLASSIFY] = "classify",   [SUGGEST_CONTAINER] = "trust",
        [SUGGEST_DATABASE_READ] = "trust", [SUGGEST_DATABASE_WRITE] = "trust",
    };
    struct builder out;
    builder_init(&out, &settings->arena);
    for (const struct suggestion *one = suggestion; one != NULL; one = one->next) {
        builder_addf(&out, "%snah %s ", one == suggestion ? "" : " && ", verbs[one->kind]);
        settings_add_word(&out, suggestion_forgets(settings, one));
        builder_add_c(&out, one->kind == SUGGEST_CLASSIFY         ? " package_run"
                            : one->kind == SUGGEST_DATABASE_WRITE ? " write"
                                                                  : "");
    }
    return builder_str(&out);
}

struct str suggestion_for(struct settings *settings, const struct log_row *row) {
    struct suggestions found = {0};
    struct search search = {
        .settings = settings, .arena = &settings->arena, .out = &found, .least = 1};
    struct log_row approved = *row;
    approved.outcome = STR("ran");
    bool done = read_question(&approved, &search) && try_all(&search, NULL) && found.count > 0;
    return done ? suggestion_command(settings, &found.items[0]) : STR("");
}
