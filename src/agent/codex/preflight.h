/* Looks for what in Codex's files and around it would lead a session past the guard. */
#ifndef NAH_AGENT_CODEX_PREFLIGHT_H
#define NAH_AGENT_CODEX_PREFLIGHT_H

#include "agent/codex/gate.h"
#include "agent/codex/layers.h"
#include "agent/codex/pins.h"
#include "agent/codex/settings.h"
#include "agent/finding.h"

struct preflight {
    /* Given. */
    const struct codex_layers *layers;
    const struct project *project;
    const struct codex_program *program; /* NULL: there is none, or its version is not known */
    enum CODEX_GATE gate;
    const struct strs *trusted; /* folders that nah's settings trust; NULL: not known */
    struct str directory;       /* where the session works */
    bool is_writable;           /* Codex's sandbox opens it */
    bool is_any_gate;           /* what bears on any session, whatever its gate */
    struct arena *arena;
    /* Found. */
    struct findings findings;
    struct strs hooks_off;  /* other hooks to switch off: keys of hooks.state */
    struct strs unset;      /* variables that the session must not get; each has its NUL */
    struct codex_pins pins; /* tools of plugins and apps that are to ask */
    bool failed;            /* memory is spent */
};

/* Fills what is to be found; false only when memory is spent. Reads files, starts nothing. */
bool codex_preflight(struct preflight *preflight);

/* May the session read the project's own settings, hooks and rules? */
bool preflight_reads_project(const struct preflight *preflight);

/* What the session gets of the project's MCP servers. */
enum CODEX_SERVERS preflight_project_servers(const struct preflight *preflight);

/* Can the session's own settings make tools of plugins and apps ask? */
bool preflight_can_pin(const struct preflight *preflight);

/* Adds a finding. */
void preflight_add(struct preflight *preflight, const struct finding *finding);

/* The text in the arena, for a finding's `what`. */
struct str preflight_text(struct preflight *preflight, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Settings that win over those of the session. */
struct preflight_override {
    const char *id;
    const char *whose; /* "the selected profile" */
    const char *why;
    bool keeps_policy; /* its approval policy and its sandbox do not hold */
};

/* Adds a finding for each of nah's own settings that the table sets otherwise. `prefix` leads to
 * the table in its file: "profiles.work.", or empty. `table` may be NULL. */
void preflight_overrides(struct preflight *preflight, const struct codex_layer *layer,
                         const struct toml_value *table, struct str prefix,
                         const struct preflight_override *kind);

/* The parts. Each adds findings. */
void preflight_profiles(struct preflight *preflight);
void preflight_settings(struct preflight *preflight);
void preflight_tools(struct preflight *preflight);
void preflight_plugins(struct preflight *preflight);
void preflight_roles(struct preflight *preflight);
void preflight_rules(struct preflight *preflight);
void preflight_hooks(struct preflight *preflight);
void preflight_environment(struct preflight *preflight);
void preflight_variables(struct preflight *preflight);
void preflight_writable(struct preflight *preflight);
void preflight_machine(struct preflight *preflight);

#endif
