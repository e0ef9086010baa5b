#include "agent/codex/defaults.h"

#include "judge/config_files.h"
#include "judge/config_preset.h"

static const enum SESSION_SANDBOX sandboxes[] = {SESSION_WORKSPACE, SESSION_READ_ONLY,
                                                 SESSION_OPEN};

static const char *choice_of(const struct config *config, enum CONFIG_VALUE value) {
    return config_value_key(value)->choices[config->values[value].number];
}

static bool is_set(const struct config *config, enum CONFIG_VALUE value) {
    return config->values[value].source.file != NULL;
}

/* A flag wins over the settings, and of these the more particular key over `mode`. */
static void complete(struct codex_arguments *arguments, const struct config *config) {
    enum SESSION_SANDBOX sandbox = SESSION_WORKSPACE;
    bool auto_edits = false;
    session_mode_find(str_from(choice_of(config, CONFIG_MODE)), &sandbox, &auto_edits);
    if (is_set(config, CONFIG_SANDBOX)) {
        sandbox = sandboxes[config->values[CONFIG_SANDBOX].number];
    }
    if (is_set(config, CONFIG_AUTO_EDITS)) {
        auto_edits = config->values[CONFIG_AUTO_EDITS].number != 0;
    }
    if (!arguments->is_sandbox_given) {
        arguments->sandbox = sandbox;
    }
    if (!arguments->is_auto_edits_given) {
        arguments->auto_edits = auto_edits;
    }
    if (!arguments->is_fallback_given) {
        arguments->unasked_runs = config->values[CONFIG_ASK_FALLBACK].number != 0;
    }
}

static struct str write_notes(const struct codex_arguments *arguments, const struct config *config,
                              struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    if (arguments->is_headless && arguments->unasked_runs) {
        builder_addf(&out,
                     "nah: warning: nobody can be asked in this session, and what nah would ask "
                     "about runs (%s); what touches secrets, the guard or other agents is "
                     "refused\n",
                     arguments->is_fallback_given ? "--ask-fallback allow"
                                                  : "ask_fallback in nah's settings");
    }
    config_add_notes(&out, config, "nah: ");
    return builder_str(&out);
}

bool codex_defaults_apply(struct codex_arguments *arguments, struct str home, struct str project,
                          struct arena *arena, struct strs *trusted, struct str *notes,
                          struct error *error) {
    static const char *const names[] = {"codex", NULL};
    struct config_request request = {names, home, project, str_from(arguments->preset)};
    struct config config;
    if (!config_read_files(arena, &request, &config)) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    if (request.preset.len > 0 && !config_has_preset(&config.user, request.preset) &&
        !config_has_preset(&config.project, request.preset)) {
        return error_set(error, ERROR_USAGE, "nah's settings have no preset %s", arguments->preset);
    }
    complete(arguments, &config);
    *trusted = (struct strs){0};
    for (size_t i = 0; i < config.trusted_paths.count; i++) {
        if (!VEC_PUSH(arena, trusted, config.trusted_paths.items[i].text)) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
    }
    *notes = write_notes(arguments, &config, arena);
    return notes->ptr != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}
