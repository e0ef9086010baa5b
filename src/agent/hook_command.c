#include "agent/hook_command.h"

#include <string.h>

/* fish reads \\ and \' inside single quotes as escapes, the others read a backslash there as it is:
 * so quotes and backslashes stand outside of them, where all agree. */
void hook_command_add_word(struct builder *out, struct str word) {
    if (word.len > 0 && str_is_plain(word, "/.-")) {
        builder_add(out, word);
        return;
    }
    builder_add_char(out, '\'');
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c == '\'' || c == '\\') {
            builder_add_c(out, "'\\");
            builder_add_char(out, c);
        }
        builder_add_char(out, c == '\\' ? '\'' : c);
    }
    builder_add_char(out, '\'');
}

void hook_command_add(struct builder *out, struct str hook, const char *event, const char *agent,
                      const struct session_mode *mode) {
    hook_command_add_word(out, hook);
    builder_addf(out, " %s --agent %s --mode %.*s", event, agent, STR_ARG(mode->name));
    if (mode->rewritten) {
        builder_add_c(out, " --commands rewritten");
    } else if (mode->partly_routed) {
        builder_add_c(out, " --commands partly");
    }
    if (mode->headless) {
        builder_addf(out, " --ask-fallback %s", mode->unasked_runs ? "allow" : "block");
    }
    if (mode->project.len > 0) {
        builder_add_c(out, " --project ");
        hook_command_add_word(out, mode->project);
    }
    if (mode->preset.len > 0) {
        builder_add_c(out, " --preset ");
        hook_command_add_word(out, mode->preset);
    }
    if (mode->agent_version.len > 0) {
        builder_add_c(out, " --agent-version ");
        hook_command_add_word(out, mode->agent_version);
    }
    if (mode->channel.len > 0) {
        builder_add_c(out, " --channel ");
        hook_command_add_word(out, mode->channel);
    }
    if (mode->canary.len > 0) {
        builder_add_c(out, " --canary ");
        hook_command_add_word(out, mode->canary);
    }
}
