/* Settings that Codex lets win over those of the session. */
#include "agent/codex/preflight.h"

#include "agent/codex/keys.h"

/* One table of them. */
struct overrides {
    struct preflight *preflight;
    const struct codex_layer *layer;
    struct str prefix;
    const struct preflight_override *kind;
};

/* Is it what the session says as well, or something that does not hold here? */
static bool is_harmless(const struct overrides *overrides, struct str path,
                        const struct toml_value *value) {
    struct str text;
    bool is_on;
    if (str_is(path, "approval_policy") || str_is(path, "sandbox_mode")) {
        return overrides->kind->keeps_policy;
    }
    if (str_is(path, "features.hooks") || str_is(path, "features.codex_hooks")) {
        return toml_get_boolean(value, &is_on) && is_on;
    }
    if (str_starts(path, "features.")) {
        return toml_get_boolean(value, &is_on) && !is_on;
    }
    return toml_get_string(value, &text) &&
           ((str_ends(path, "approval_mode") && str_is(text, "prompt")) ||
            (str_is(path, "approvals_reviewer") && str_is(text, "user")));
}

static void add_finding(const struct overrides *overrides, const struct toml_value *value,
                        struct str path) {
    struct preflight *preflight = overrides->preflight;
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = overrides->kind->id,
        .file = overrides->layer->path,
        .line = codex_layer_line(overrides->layer, value),
        .what = preflight_text(preflight, "%s sets %.*s", overrides->kind->whose, STR_ARG(path)),
        .why = overrides->kind->why,
        .remedy = "Take the line out.",
        .mend = overrides->layer->kind == LAYER_SYSTEM ? MEND_NONE : MEND_REMOVE,
        .text = overrides->layer->text,
        .path = preflight_text(preflight, "%.*s%.*s", STR_ARG(overrides->prefix), STR_ARG(path)),
    };
    preflight_add(preflight, &finding);
}

/* Every value that stands at the end of a path. */
static void check_values(const struct overrides *overrides, const struct toml_value *table,
                         struct str start) {
    struct preflight *preflight = overrides->preflight;
    const struct toml_value *at = table->first;
    for (; at != NULL && !preflight->failed; at = at->next) {
        struct builder path;
        builder_init(&path, preflight->arena);
        builder_add(&path, start);
        builder_add_c(&path, start.len > 0 ? "." : "");
        toml_write_key(&path, at->key);
        struct str text = builder_str(&path);
        preflight->failed |= text.ptr == NULL;
        if (preflight->failed) {
            return;
        }
        if (at->kind == TOML_TABLE && !str_is(text, "approval_policy")) {
            check_values(overrides, at, text);
        } else if (codex_key_owner(text) != NULL && !is_harmless(overrides, text, at)) {
            add_finding(overrides, at, text);
        }
    }
}

void preflight_overrides(struct preflight *preflight, const struct codex_layer *layer,
                         const struct toml_value *table, struct str prefix,
                         const struct preflight_override *kind) {
    const struct overrides overrides = {preflight, layer, prefix, kind};
    if (table != NULL && table->kind == TOML_TABLE) {
        check_values(&overrides, table, STR(""));
    }
}

/* --- profiles within config.toml --- */

static const struct preflight_override profile_settings = {
    .id = "profile",
    .whose = "the selected profile",
    .why = "A Codex that has profiles within this file takes that in place of what the session "
           "sets, and calls would run past nah.",
};

/* The one of the command line, else of the last file that names one. */
static bool find_selected(const struct preflight *preflight, struct str *name) {
    bool found = false;
    if (preflight->layers->profile != NULL) {
        *name = str_from(preflight->layers->profile);
        return true;
    }
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        found = toml_get_string(toml_child(layer->root, STR("profile")), name) || found;
    }
    return found;
}

void preflight_profiles(struct preflight *preflight) {
    struct str name;
    struct builder prefix;
    if (!find_selected(preflight, &name)) {
        return;
    }
    builder_init(&prefix, preflight->arena);
    builder_add_c(&prefix, "profiles.");
    toml_write_key(&prefix, name);
    builder_add_c(&prefix, ".");
    preflight->failed |= prefix.failed;
    for (size_t i = 0; i < preflight->layers->count && !preflight->failed; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        const struct toml_value *profiles = toml_child(layer->root, STR("profiles"));
        preflight_overrides(preflight, layer, toml_child(profiles, name), builder_str(&prefix),
                            &profile_settings);
    }
}
