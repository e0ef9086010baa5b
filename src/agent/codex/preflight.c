#include "agent/codex/preflight.h"

#include <stdarg.h>
#include <stdio.h>

enum {
    TEXT_MAX = 1024, /* of what a finding says */
};

void preflight_add(struct preflight *preflight, const struct finding *finding) {
    preflight->failed |=
        finding->what.ptr == NULL || !VEC_PUSH(preflight->arena, &preflight->findings, *finding);
}

struct str preflight_text(struct preflight *preflight, const char *format, ...) {
    char text[TEXT_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return str_copy(preflight->arena, str_from(text));
}

bool preflight_reads_project(const struct preflight *preflight) {
    return preflight->is_any_gate || preflight->gate != GATE_UNTRUSTED_FOLDER;
}

/* Before 0.160 Codex reads only its files for that; nobody need ask where nah decides before a
 * call. */
bool preflight_can_pin(const struct preflight *preflight) {
    enum {
        PIN_MINOR = 160,
    };
    return preflight->program == NULL ||
           (preflight->gate == GATE_HEADLESS && !preflight->is_any_gate) ||
           codex_version_reaches(preflight->program->version, PIN_MINOR, 0);
}

/* The level of trust that the user's settings give a folder; empty: none. */
static struct str trust_of(const struct preflight *preflight, struct str folder) {
    struct str level = STR("");
    for (size_t i = 0; i < preflight->layers->count; i++) {
        const struct codex_layer *layer = &preflight->layers->items[i];
        const struct toml_value *projects = toml_child(layer->root, STR("projects"));
        if (layer->kind == LAYER_SYSTEM || layer->kind == LAYER_USER) {
            toml_get_string(toml_child(toml_child(projects, folder), STR("trust_level")), &level);
        }
    }
    return level;
}

enum CODEX_SERVERS preflight_project_servers(const struct preflight *preflight) {
    struct str level = trust_of(preflight, preflight->directory);
    if (level.len == 0) {
        level = trust_of(preflight, preflight->project->root);
    }
    if (!preflight_reads_project(preflight)) {
        return SERVERS_NEVER;
    }
    if (level.len == 0 && (preflight->gate != GATE_HEADLESS || preflight->is_any_gate)) {
        return SERVERS_LATER;
    }
    return str_is(level, "trusted") ? SERVERS_NOW : SERVERS_NEVER;
}

bool codex_preflight(struct preflight *preflight) {
    preflight_settings(preflight);
    preflight_profiles(preflight);
    preflight_tools(preflight);
    preflight_plugins(preflight);
    preflight_roles(preflight);
    preflight_rules(preflight);
    preflight_hooks(preflight);
    preflight_environment(preflight);
    preflight_variables(preflight);
    preflight_writable(preflight);
    preflight_machine(preflight);
    return !preflight->failed && !preflight->arena->exhausted;
}
