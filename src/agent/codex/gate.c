#include "agent/codex/gate.h"

enum {
    /* From here on "untrusted" ends Codex with "no longer supported; remove this setting". */
    FOLDER_MINOR = 149,
    /* Before that a hook's "updatedInput" is an error, and the command runs as it was. */
    REWRITE_MINOR = 131,
};

enum CODEX_GATE codex_gate(struct codex_version version, enum SESSION_SANDBOX sandbox) {
    if (sandbox != SESSION_OPEN) {
        return GATE_ON_REQUEST;
    }
    return codex_version_reaches(version, FOLDER_MINOR, 0) ? GATE_UNTRUSTED_FOLDER
                                                           : GATE_UNTRUSTED_POLICY;
}

bool codex_gate_rewrites(struct codex_version version) {
    return codex_version_reaches(version, REWRITE_MINOR, 0);
}

const char *codex_sandbox_mode(enum SESSION_SANDBOX sandbox) {
    static const char *const names[] = {
        [SESSION_WORKSPACE] = "workspace-write",
        [SESSION_READ_ONLY] = "read-only",
        [SESSION_OPEN] = "danger-full-access",
    };
    return names[sandbox];
}
