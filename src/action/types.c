#include "action/action.h"

/* In the order of enum ACTION_TYPE. */
static const struct action_type types[ACTION_TYPE_COUNT] = {
    [ACTION_FILESYSTEM_READ] = {"filesystem_read", POLICY_CONTEXT,
                                "read, list, search or print files"},
    [ACTION_FILESYSTEM_WRITE] = {"filesystem_write", POLICY_CONTEXT,
                                 "create, change, move or copy files"},
    [ACTION_FILESYSTEM_DELETE] = {"filesystem_delete", POLICY_CONTEXT, "remove files or trees"},
    [ACTION_GIT_SAFE] = {"git_safe", POLICY_ALLOW, "git that only reads"},
    [ACTION_GIT_WRITE] = {"git_write", POLICY_ALLOW,
                          "git that changes the repository and can be undone"},
    [ACTION_GIT_DISCARD] = {"git_discard", POLICY_ASK, "git that throws local work away"},
    [ACTION_GIT_HISTORY_REWRITE] = {"git_history_rewrite", POLICY_ASK, "git that rewrites history"},
    [ACTION_GIT_REMOTE_WRITE] = {"git_remote_write", POLICY_ASK, "pushing, or changing a forge"},
    [ACTION_NETWORK_OUTBOUND] = {"network_outbound", POLICY_CONTEXT, "requests to other hosts"},
    [ACTION_NETWORK_WRITE] = {"network_write", POLICY_CONTEXT, "requests that send data"},
    [ACTION_NETWORK_DIAGNOSTIC] = {"network_diagnostic", POLICY_ALLOW, "ping, dig and their like"},
    [ACTION_PACKAGE_INSTALL] = {"package_install", POLICY_ALLOW,
                                "installing packages into the project"},
    [ACTION_PACKAGE_INSTALL_GLOBAL] = {"package_install_global", POLICY_ASK,
                                       "installing for the user or the system"},
    [ACTION_PACKAGE_RUN] = {"package_run", POLICY_ALLOW, "project scripts, builds, tests"},
    [ACTION_PACKAGE_UNINSTALL] = {"package_uninstall", POLICY_ASK, "removing packages"},
    [ACTION_LANG_EXEC] = {"lang_exec", POLICY_CONTEXT, "running code or a script"},
    [ACTION_PROCESS_SIGNAL] = {"process_signal", POLICY_ASK, "stopping processes"},
    [ACTION_CONTAINER_READ] = {"container_read", POLICY_ALLOW, "looking at containers"},
    [ACTION_CONTAINER_BUILD] = {"container_build", POLICY_ALLOW, "building images"},
    [ACTION_CONTAINER_LIFECYCLE] = {"container_lifecycle", POLICY_CONTEXT,
                                    "starting and stopping containers"},
    [ACTION_CONTAINER_EXEC] = {"container_exec", POLICY_ASK, "running commands in containers"},
    [ACTION_CONTAINER_DESTRUCTIVE] = {"container_destructive", POLICY_ASK,
                                      "removing containers, images, volumes"},
    [ACTION_SERVICE_INSPECT] = {"service_inspect", POLICY_ALLOW, "looking at services"},
    [ACTION_SERVICE_READ] = {"service_read", POLICY_CONTEXT, "reading a remote API"},
    [ACTION_SERVICE_WRITE] = {"service_write", POLICY_ASK, "changing services"},
    [ACTION_SERVICE_DESTRUCTIVE] = {"service_destructive", POLICY_ASK, "destroying services"},
    [ACTION_ENV_READ] = {"env_read", POLICY_ASK, "revealing environment or secret values"},
    [ACTION_PRIVILEGE] = {"privilege", POLICY_ASK, "running as another user or with more rights"},
    [ACTION_PERSISTENCE] = {"persistence", POLICY_ASK, "leaving something that runs later"},
    [ACTION_BROWSER_READ] = {"browser_read", POLICY_ALLOW, "reading a page"},
    [ACTION_BROWSER_INTERACT] = {"browser_interact", POLICY_ALLOW, "clicking and typing in a page"},
    [ACTION_BROWSER_STATE] = {"browser_state", POLICY_ALLOW, "cookies and storage of a page"},
    [ACTION_BROWSER_NAVIGATE] = {"browser_navigate", POLICY_CONTEXT, "opening a page"},
    [ACTION_BROWSER_FILE] = {"browser_file", POLICY_CONTEXT, "uploads and downloads"},
    [ACTION_BROWSER_EXEC] = {"browser_exec", POLICY_ASK, "running code in a page"},
    [ACTION_DB_SAFE] = {"db_safe", POLICY_ALLOW, "database tools that run no SQL of the caller"},
    [ACTION_DB_EXEC] = {"db_exec", POLICY_CONTEXT, "clients that run SQL"},
    [ACTION_AGENT_READ] = {"agent_read", POLICY_ALLOW, "asking an agent for its state"},
    [ACTION_AGENT_WRITE] = {"agent_write", POLICY_ASK, "changing an agent's state"},
    [ACTION_AGENT_EXEC_READ] = {"agent_exec_read", POLICY_ASK, "starting an agent that reads"},
    [ACTION_AGENT_EXEC_WRITE] = {"agent_exec_write", POLICY_ASK,
                                 "starting an agent that changes things"},
    [ACTION_AGENT_EXEC_REMOTE] = {"agent_exec_remote", POLICY_ASK, "starting a remote agent"},
    [ACTION_AGENT_SERVER] = {"agent_server", POLICY_ASK, "starting an agent's server"},
    [ACTION_AGENT_EXEC_BYPASS] = {"agent_exec_bypass", POLICY_BLOCK,
                                  "starting an agent with its guards off"},
    [ACTION_INTERACTIVE] = {"interactive", POLICY_ASK,
                            "a shell or REPL whose later input is not seen"},
    [ACTION_GUARD_TAMPER] = {"guard_tamper", POLICY_BLOCK, "changing or disabling the guard"},
    [ACTION_SYSTEM_DESTRUCTIVE] = {"system_destructive", POLICY_BLOCK,
                                   "destroying the system or the project"},
    [ACTION_OBFUSCATED] = {"obfuscated", POLICY_BLOCK, "code that is hidden from reading"},
    [ACTION_UNKNOWN] = {"unknown", POLICY_ASK, "nothing recognised it"},
};

const char *policy_name(enum POLICY policy) {
    static const char *const names[] = {
        [POLICY_ALLOW] = "allow",
        [POLICY_CONTEXT] = "context",
        [POLICY_ASK] = "ask",
        [POLICY_BLOCK] = "block",
    };
    return names[policy];
}

const struct action_type *action_type_of(enum ACTION_TYPE type) {
    return &types[type];
}

bool action_type_find(struct str name, enum ACTION_TYPE *type) {
    for (size_t i = 0; i < ACTION_TYPE_COUNT; i++) {
        if (str_is(name, types[i].name)) {
            *type = (enum ACTION_TYPE)i;
            return true;
        }
    }
    return false;
}
