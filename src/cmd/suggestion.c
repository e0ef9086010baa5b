#include "cmd/suggestion.h"

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
