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

enum CODEX_SERVERS preflight_project_servers(const struct preflight *preflight) {
    bool is_asked = preflight->gate != GATE_HEADLESS || preflight->is_any_gate;
    return !preflight_reads_project(preflight) ? SERVERS_NEVER
           : is_asked                          ? SERVERS_LATER
                                               : SERVERS_NOW;
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
