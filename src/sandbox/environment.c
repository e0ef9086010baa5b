#include "sandbox/environment.h"

#include <string.h>

/* Variables by which a loader, shell or interpreter runs code that the command does not name. */
static const char *const loaders[] = {
    "LD_*",
    "DYLD_*",
    "GCONV_PATH",
    "LOCPATH",
    "NLSPATH",
    "MALLOC_*",
    "BASH_ENV",
    "ENV",
    "SHELLOPTS",
    "BASHOPTS",
    "BASH_FUNC_*",
    "PROMPT_COMMAND",
    "PS4",
    "ZDOTDIR",
    "PYTHONSTARTUP",
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONINSPECT",
    "PYTHONBREAKPOINT",
    "PYTHONWARNINGS",
    "PERL5LIB",
    "PERL5OPT",
    "PERL5DB",
    "PERLLIB",
    "RUBYOPT",
    "RUBYLIB",
    "NODE_OPTIONS",
    "NODE_PATH",
    "JAVA_TOOL_OPTIONS",
    "_JAVA_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "LUA_INIT*",
    "LUA_PATH*",
    "LUA_CPATH*",
    "PHPRC",
    "PHP_INI_SCAN_DIR",
    "R_PROFILE*",
    "R_ENVIRON*",
    "JULIA_LOAD_PATH",
    "GIT_EXEC_PATH",
    "GIT_SSH*",
    "GIT_ASKPASS",
    "GIT_EXTERNAL_DIFF",
    "GIT_PROXY_COMMAND",
    "GIT_EDITOR",
    "GIT_CONFIG_KEY_*",
    "GIT_CONFIG_VALUE_*",
    "GIT_CONFIG_COUNT",
    "GIT_TEMPLATE_DIR",
    "SSH_ASKPASS",
    "SUDO_ASKPASS",
    "LESSOPEN",
    "LESSCLOSE",
    "GDK_PIXBUF_MODULE_FILE",
    "GIO_MODULE_DIR",
    "GTK_MODULES",
    "QT_PLUGIN_PATH",
    "OPENSSL_CONF",
    "OPENSSL_MODULES",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_BUILD_RUSTC_WRAPPER",
};

static const char *const secrets[] = {
    "*TOKEN",        "*TOKEN_*",      "*SECRET",        "*SECRET_*", "*PASSWORD",
    "*PASSWORD_*",   "*PASSWD",       "*PASSPHRASE*",   "*API_KEY",  "*APIKEY",
    "*ACCESS_KEY*",  "*PRIVATE_KEY*", "*CREDENTIAL*",   "*_AUTH",    "*COOKIE*",
    "AWS_*",         "AZURE_*",       "GCP_*",          "GOOGLE_*",  "KUBECONFIG",
    "SSH_AUTH_SOCK", "SSH_AGENT_PID", "GPG_AGENT_INFO", "DBUS_*",    "DOCKER_*",
    "DATABASE_URL",  "*_DSN",         "PGPASS*",        "MYSQL_PWD", "VAULT_*",
    "NETRC",         "XAUTHORITY",
};

static const char *const certificates[] = {"*_CA_BUNDLE",  "*CA_CERT*",    "SSL_CERT_*",
                                           "*_SSL_CAINFO", "*_SSL_CAPATH", "PIP_CERT"};

static bool glob_matches(const char *pattern, struct str name) {
    const char *star = NULL;
    size_t at = 0;
    size_t back = 0;
    while (at < name.len) {
        if (*pattern == '*') {
            star = ++pattern;
            back = at;
        } else if (*pattern == name.ptr[at]) {
            pattern++;
            at++;
        } else if (star != NULL) {
            pattern = star;
            at = ++back;
        } else {
            return false;
        }
    }
    while (*pattern == '*') {
        pattern++;
    }
    return *pattern == '\0';
}

static bool is_in_table(const char *const *patterns, size_t count, struct str name) {
    for (size_t i = 0; i < count; i++) {
        if (glob_matches(patterns[i], name)) {
            return true;
        }
    }
    return false;
}

/* The items are NUL-terminated copies. */
static bool is_in_list(const struct strs *patterns, struct str name) {
    for (size_t i = 0; i < patterns->count; i++) {
        if (glob_matches(patterns->items[i].ptr, name)) {
            return true;
        }
    }
    return false;
}

bool environment_names_certificates(struct str name) {
    return is_in_table(certificates, sizeof certificates / sizeof *certificates, name);
}

enum ENVIRONMENT_RULE environment_rule(const struct sandbox_policy *policy, struct str name) {
    if (is_in_list(&policy->environment_allow, name)) {
        return ENVIRONMENT_PASSES;
    }
    if (is_in_list(&policy->environment_deny, name)) {
        return ENVIRONMENT_DENIED;
    }
    if (is_in_table(loaders, sizeof loaders / sizeof *loaders, name)) {
        return ENVIRONMENT_LOADER;
    }
    return is_in_table(secrets, sizeof secrets / sizeof *secrets, name) &&
                   !environment_names_certificates(name) && !glob_matches("*_AUTH_TYPE", name)
               ? ENVIRONMENT_SECRET
               : ENVIRONMENT_PASSES;
}

static struct str name_of(const char *variable) {
    return (struct str){variable, strcspn(variable, "=")};
}

static bool is_added(char *const *added, struct str name) {
    for (; *added != NULL; added++) {
        if (str_equal(name_of(*added), name)) {
            return true;
        }
    }
    return false;
}

char **environment_make(const struct sandbox_policy *policy, char *const *environment,
                        char *const *added, struct arena *arena, struct strs *dropped) {
    size_t count = 0;
    size_t kept = 0;
    for (char *const *variable = environment; *variable != NULL; variable++) {
        count++;
    }
    for (char *const *variable = added; *variable != NULL; variable++) {
        count++;
    }
    char **out = ARENA_NEW_ARRAY(arena, count + 1, char *);
    for (char *const *variable = environment; out != NULL && *variable != NULL; variable++) {
        struct str name = name_of(*variable);
        if (is_added(added, name)) {
            continue;
        }
        if (environment_rule(policy, name) == ENVIRONMENT_PASSES) {
            out[kept++] = *variable;
        } else if (!VEC_PUSH(arena, dropped, name)) {
            return NULL;
        }
    }
    for (char *const *variable = added; out != NULL && *variable != NULL; variable++) {
        out[kept++] = *variable;
    }
    return out;
}
