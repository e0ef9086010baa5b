#include "cmd/suggestion_search.h"

#include "cmd/log_commands.h"
#include "cmd/suggestion_propose.h"

#include "agent/agent.h"
#include "judge/machine.h"

#include <stdlib.h>
#include <string.h>

enum {
    QUESTIONS_MAX = 2000, /* the newest that are looked at */
    LEAST_SPARED = 2,     /* fewer are not worth a setting */
    SETS_MAX = 32,        /* questions for which several settings are tried */
    PARTS_MAX = 4,        /* settings that are one suggestion */
};

/* --- the questions of the log --- */

static size_t place_of(struct suggestion_search *search, struct str project) {
    for (size_t i = 0; i < search->places.count; i++) {
        if (str_equal(search->places.items[i]->project, project)) {
            return i;
        }
    }
    const char *names[AGENTS_MAX + 1];
    struct suggestion_origin *place = ARENA_NEW(search->arena, struct suggestion_origin);
    if (place == NULL) {
        search->failed = true;
        return 0;
    }
    *place = (struct suggestion_origin){.project = str_copy(search->arena, project)};
    agent_names(agent_find(STR("")), names);
    place->usable = machine_environment(search->arena, place->project, &place->environment, NULL) &&
                    agents_protect(search->arena, &place->environment);
    struct config_request request = {names, place->environment.home, place->environment.project,
                                     STR("")};
    place->usable = place->usable && config_read_files(search->arena, &request, &place->files);
    search->failed |= !VEC_PUSH(search->arena, &search->places, place);
    return search->failed ? 0 : search->places.count - 1;
}

static bool read_question(const struct log_row *row, void *context) {
    struct suggestion_search *search = context;
    struct arena *arena = search->arena;
    struct suggestion_question question = {.actions = str_copy(arena, row->actions)};
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

/* --- several settings for one question --- */

static int narrowest_first(const void *left, const void *right) {
    const struct suggestion *a = left;
    const struct suggestion *b = right;
    return a->kind != b->kind ? (int)b->kind - (int)a->kind : str_compare(a->word, b->word);
}

/* The fewest and narrowest of what could have a part in it that spare the question together. Those
 * left are linked; NULL when there are none, or one alone does it. */
static struct suggestion *find_set(struct suggestion_search *search,
                                   const struct suggestion_question *question) {
    struct suggestions parts = {0};
    search->failed |= !suggestion_propose(search->arena, question->actions,
                                          search->places.items[question->place]->project, &parts);
    if (search->failed || parts.count < 2) {
        return NULL;
    }
    qsort(parts.items, parts.count, sizeof *parts.items, narrowest_first);
    if (!search_is_allowed_with(search, question, &parts, parts.count)) {
        return NULL;
    }
    for (size_t i = parts.count; i-- > 0;) {
        if (search_is_allowed_with(search, question, &parts, i)) {
            parts.count--;
            memmove(&parts.items[i], &parts.items[i + 1], (parts.count - i) * sizeof *parts.items);
        }
    }
    for (size_t i = 1; i < parts.count; i++) {
        parts.items[i - 1].next = &parts.items[i];
    }
    return parts.count > 1 && parts.count <= PARTS_MAX ? parts.items : NULL;
}

static bool is_listed(struct suggestion_search *search, struct str command) {
    for (size_t i = 0; i < search->out->count; i++) {
        if (str_equal(suggestion_command(search->settings, &search->out->items[i]), command)) {
            return true;
        }
    }
    return false;
}

/* A type as a whole is so wide that several narrower settings are tried all the same. */
static bool is_spared(const struct suggestions *suggestions, size_t question) {
    for (size_t i = 0; i < suggestions->count; i++) {
        if (suggestions->items[i].kind != SUGGEST_ALLOW && suggestions->items[i].spares[question]) {
            return true;
        }
    }
    return false;
}

/* For the questions that no setting alone spares, or only one for a whole type. */
static void try_sets(struct suggestion_search *search, const bool *allowed) {
    struct settings *settings = search->settings;
    struct str text = settings->text;
    size_t tried = 0;
    for (size_t i = 0; i < search->questions.count && tried < SETS_MAX && !search->failed; i++) {
        const struct suggestion_question *question = &search->questions.items[i];
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
        search_measure(search, allowed, set);
        settings->text = text;
        search->failed |=
            set->spared >= search->least && !VEC_PUSH(search->arena, search->out, *set);
    }
}

/* --- the search --- */

static bool try_all(struct suggestion_search *search, struct error *error) {
    struct suggestions *out = search->out;
    struct settings *settings = search->settings;
    struct str text = settings->text;
    bool *allowed = search_find_allowed(search);
    size_t kept = 0;
    if (allowed == NULL) {
        return error_set(error, ERROR_MEMORY, "there is no memory");
    }
    for (size_t i = 0; i < search->questions.count; i++) {
        if (search->questions.items[i].approved && !allowed[i]) {
            const struct suggestion_question *question = &search->questions.items[i];
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
        search_measure(search, allowed, &suggestion);
        if (suggestion.spared >= search->least) {
            out->items[kept++] = suggestion;
        }
    }
    settings->text = text;
    out->count = kept;
    try_sets(search, allowed);
    if (!search->failed) {
        suggestions_drop_needless(out, search->questions.count);
    }
    suggestions_sort(out);
    return !search->failed || error_set(error, ERROR_MEMORY, "there is no memory");
}

bool suggestions_find(struct settings *settings, struct suggestions *out, struct error *error) {
    struct suggestion_search search = {
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

struct str suggestion_for(struct settings *settings, const struct log_row *row) {
    struct suggestions found = {0};
    struct suggestion_search search = {
        .settings = settings, .arena = &settings->arena, .out = &found, .least = 1};
    struct log_row approved = *row;
    approved.outcome = STR("ran");
    bool done = read_question(&approved, &search) && try_all(&search, NULL) && found.count > 0;
    return done ? suggestion_command(settings, &found.items[0]) : STR("");
}
