/* Variables that change what programs run: their assignment is an effect. */
#include "action/variables.h"

#include "action/builtin.h"
#include "action/redirect.h"
#include "action/task_names.h"

#include <string.h>
#include <strings.h>

/* ld.so(8), bash(1), git(1), man(1), mysql(1), node(1), perlrun(1), psql(1), ruby(1),
 * python(1). */
static const struct variable {
    const char *name;
    enum VARIABLE_USE use;
} variables[] = {
    {"ALL_PROXY", VARIABLE_HOSTS},
    {"ANSIBLE_CONFIG", VARIABLE_FOLDERS},
    {"AR", VARIABLE_PROGRAM},
    {"AS", VARIABLE_PROGRAM},
    {"AWS_ENDPOINT_URL", VARIABLE_HOSTS},
    {"BASH_ALIASES", VARIABLE_CODE},
    {"BASH_CMDS", VARIABLE_CODE},
    {"BASH_ENV", VARIABLE_CODE},
    {"BROWSER", VARIABLE_COMMAND},
    {"BUNDLE_GEMFILE", VARIABLE_FOLDERS},
    {"BUN_CONFIG_REGISTRY", VARIABLE_HOSTS},
    {"CARGO_BUILD_RUSTC", VARIABLE_PROGRAM},
    {"CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER", VARIABLE_PROGRAM},
    {"CARGO_BUILD_RUSTFLAGS", VARIABLE_COMPILER},
    {"CARGO_ENCODED_RUSTFLAGS", VARIABLE_COMPILER},
    {"CC", VARIABLE_PROGRAM},
    {"CARGO_BUILD_RUSTC_WRAPPER", VARIABLE_PROGRAM},
    {"CARGO_BUILD_TARGET_DIR", VARIABLE_TRACE},
    {"CARGO_TARGET_DIR", VARIABLE_TRACE},
    {"CFLAGS", VARIABLE_COMPILER},
    {"CGO_CFLAGS", VARIABLE_COMPILER},
    {"CGO_CPPFLAGS", VARIABLE_COMPILER},
    {"CGO_CXXFLAGS", VARIABLE_COMPILER},
    {"CGO_LDFLAGS", VARIABLE_COMPILER},
    {"CLASSPATH", VARIABLE_FOLDERS},
    {"CMAKE_CXX_COMPILER_LAUNCHER", VARIABLE_PROGRAM},
    {"CMAKE_C_COMPILER_LAUNCHER", VARIABLE_PROGRAM},
    {"CMAKE_TOOLCHAIN_FILE", VARIABLE_FOLDERS},
    {"COMPOSER_HOME", VARIABLE_FOLDERS},
    {"CPP", VARIABLE_PROGRAM},
    {"CPPFLAGS", VARIABLE_COMPILER},
    {"COMPOSE_FILE", VARIABLE_FOLDERS},
    {"CURL_HOME", VARIABLE_FOLDERS},
    {"CXX", VARIABLE_PROGRAM},
    {"CXXFLAGS", VARIABLE_COMPILER},
    {"DOCKER_CONFIG", VARIABLE_FOLDERS},
    {"DOCKER_HOST", VARIABLE_HOSTS},
    {"DOTNET_STARTUP_HOOKS", VARIABLE_FOLDERS},
    {"DYLD_INSERT_LIBRARIES", VARIABLE_CODE},
    {"DYLD_LIBRARY_PATH", VARIABLE_PATH},
    {"EDITOR", VARIABLE_COMMAND},
    {"ENV", VARIABLE_CODE},
    {"EXINIT", VARIABLE_CODE},
    {"FC", VARIABLE_PROGRAM},
    {"FZF_DEFAULT_COMMAND", VARIABLE_COMMAND},
    {"GCONV_PATH", VARIABLE_FOLDERS},
    {"GEM_HOME", VARIABLE_FOLDERS},
    {"GEM_PATH", VARIABLE_FOLDERS},
    {"GIT_ASKPASS", VARIABLE_COMMAND},
    {"GIT_CONFIG_GLOBAL", VARIABLE_FOLDERS},
    {"GIT_CONFIG_PARAMETERS", VARIABLE_CODE},
    {"GIT_CONFIG_SYSTEM", VARIABLE_FOLDERS},
    {"GIT_DIR", VARIABLE_FOLDERS},
    {"GIT_EDITOR", VARIABLE_COMMAND},
    {"GIT_EXEC_PATH", VARIABLE_CODE},
    {"GIT_EXTERNAL_DIFF", VARIABLE_COMMAND},
    {"GIT_PAGER", VARIABLE_COMMAND},
    {"GIT_PROXY_COMMAND", VARIABLE_COMMAND},
    {"GIT_SEQUENCE_EDITOR", VARIABLE_COMMAND},
    {"GIT_SSH", VARIABLE_COMMAND},
    {"GIT_SSH_COMMAND", VARIABLE_COMMAND},
    {"GIT_SSL_NO_VERIFY", VARIABLE_TRUST},
    {"GIT_TEMPLATE_DIR", VARIABLE_CODE},
    {"GIT_WORK_TREE", VARIABLE_FOLDERS},
    {"GNUMAKEFLAGS", VARIABLE_FLAGS},
    {"GOCACHEPROG", VARIABLE_PROGRAM},
    {"GOFLAGS", VARIABLE_FLAGS},
    {"GOINSECURE", VARIABLE_TRUST},
    {"GONOSUMCHECK", VARIABLE_TRUST},
    {"GONOSUMDB", VARIABLE_TRUST},
    {"GOPROXY", VARIABLE_HOSTS},
    {"GOSUMDB", VARIABLE_TRUST},
    {"GRADLE_OPTS", VARIABLE_OPTIONS},
    {"HOME", VARIABLE_HOME},
    {"HTTPS_PROXY", VARIABLE_HOSTS},
    {"HTTP_PROXY", VARIABLE_HOSTS},
    {"JAVA_TOOL_OPTIONS", VARIABLE_OPTIONS},
    {"JDK_JAVA_OPTIONS", VARIABLE_OPTIONS},
    {"JUPYTER_CONFIG_DIR", VARIABLE_FOLDERS},
    {"KUBECONFIG", VARIABLE_FOLDERS},
    {"LD", VARIABLE_PROGRAM},
    {"LDFLAGS", VARIABLE_COMPILER},
    {"LD_AUDIT", VARIABLE_CODE},
    {"LD_LIBRARY_PATH", VARIABLE_PATH},
    {"LD_PRELOAD", VARIABLE_CODE},
    {"LESS", VARIABLE_FLAGS},
    {"LESSCLOSE", VARIABLE_COMMAND},
    {"LESSOPEN", VARIABLE_COMMAND},
    {"LUA_CPATH", VARIABLE_FOLDERS},
    {"LUA_INIT", VARIABLE_CODE},
    {"LUA_PATH", VARIABLE_FOLDERS},
    {"MAKEFILES", VARIABLE_FOLDERS},
    {"MAKEFLAGS", VARIABLE_FLAGS},
    {"MANPAGER", VARIABLE_COMMAND},
    {"MAVEN_OPTS", VARIABLE_OPTIONS},
    {"NODE_OPTIONS", VARIABLE_OPTIONS},
    {"NODE_PATH", VARIABLE_FOLDERS},
    {"NODE_TLS_REJECT_UNAUTHORIZED", VARIABLE_TRUST},
    {"NPM_CONFIG_GIT", VARIABLE_PROGRAM},
    {"NPM_CONFIG_GLOBALCONFIG", VARIABLE_FOLDERS},
    {"NPM_CONFIG_HTTPS_PROXY", VARIABLE_HOSTS},
    {"NPM_CONFIG_NODE_GYP", VARIABLE_PROGRAM},
    {"NPM_CONFIG_PROXY", VARIABLE_HOSTS},
    {"NPM_CONFIG_REGISTRY", VARIABLE_HOSTS},
    {"NPM_CONFIG_SCRIPT_SHELL", VARIABLE_PROGRAM},
    {"NPM_CONFIG_STRICT_SSL", VARIABLE_TRUST},
    {"NPM_CONFIG_USERCONFIG", VARIABLE_FOLDERS},
    {"OPENSSL_CONF", VARIABLE_FOLDERS},
    {"OPENSSL_ENGINES", VARIABLE_FOLDERS},
    {"PAGER", VARIABLE_COMMAND},
    {"PATH", VARIABLE_PATH},
    {"PERL5DB", VARIABLE_CODE},
    {"PERL5LIB", VARIABLE_FOLDERS},
    {"PERL5OPT", VARIABLE_OPTIONS},
    {"PHPRC", VARIABLE_FOLDERS},
    {"PHP_INI_SCAN_DIR", VARIABLE_FOLDERS},
    {"PIP_BREAK_SYSTEM_PACKAGES", VARIABLE_GLOBAL},
    {"PIP_CONFIG_FILE", VARIABLE_FOLDERS},
    {"PIP_EXTRA_INDEX_URL", VARIABLE_HOSTS},
    {"PIP_INDEX_URL", VARIABLE_HOSTS},
    {"PIP_PREFIX", VARIABLE_TRACE},
    {"PIP_ROOT", VARIABLE_TRACE},
    {"PIP_TARGET", VARIABLE_TRACE},
    {"PIP_TRUSTED_HOST", VARIABLE_TRUST},
    {"PIP_USER", VARIABLE_GLOBAL},
    {"PROMPT_COMMAND", VARIABLE_COMMAND},
    {"PS4", VARIABLE_PROMPT},
    {"PSQLRC", VARIABLE_PLACE},
    {"PYTEST_ADDOPTS", VARIABLE_PYTEST},
    {"PYTHONHOME", VARIABLE_FOLDERS},
    {"PYTHONHTTPSVERIFY", VARIABLE_TRUST},
    {"PYTHONPATH", VARIABLE_FOLDERS},
    {"PYTHONSTARTUP", VARIABLE_CODE},
    {"RIPGREP_CONFIG_PATH", VARIABLE_FOLDERS},
    {"RSYNC_CONNECT_PROG", VARIABLE_COMMAND},
    {"RSYNC_RSH", VARIABLE_COMMAND},
    {"RUBYLIB", VARIABLE_FOLDERS},
    {"RUBYOPT", VARIABLE_OPTIONS},
    {"RUSTC", VARIABLE_PROGRAM},
    {"RUSTDOCFLAGS", VARIABLE_COMPILER},
    {"RUSTFLAGS", VARIABLE_COMPILER},
    {"RUSTC_WORKSPACE_WRAPPER", VARIABLE_PROGRAM},
    {"RUSTC_WRAPPER", VARIABLE_PROGRAM},
    {"RUSTDOC", VARIABLE_PROGRAM},
    {"SBT_OPTS", VARIABLE_OPTIONS},
    {"SSH_ASKPASS", VARIABLE_COMMAND},
    {"SUDO_ASKPASS", VARIABLE_COMMAND},
    {"SVN_SSH", VARIABLE_COMMAND},
    {"TAR_OPTIONS", VARIABLE_FLAGS},
    {"UV_BREAK_SYSTEM_PACKAGES", VARIABLE_GLOBAL},
    {"UV_DEFAULT_INDEX", VARIABLE_HOSTS},
    {"UV_EXTRA_INDEX_URL", VARIABLE_HOSTS},
    {"UV_INDEX", VARIABLE_HOSTS},
    {"UV_INDEX_URL", VARIABLE_HOSTS},
    {"UV_INSECURE_HOST", VARIABLE_TRUST},
    {"UV_SYSTEM_PYTHON", VARIABLE_GLOBAL},
    {"VIMINIT", VARIABLE_CODE},
    {"VISUAL", VARIABLE_COMMAND},
    {"WGETRC", VARIABLE_FOLDERS},
    {"YARN_NPM_REGISTRY_SERVER", VARIABLE_HOSTS},
    {"YARN_RC_FILENAME", VARIABLE_FOLDERS},
    {"YARN_REGISTRY", VARIABLE_HOSTS},
    {"YARN_YARN_PATH", VARIABLE_PROGRAM},
    {"ZDOTDIR", VARIABLE_CODE},
    {"_JAVA_OPTIONS", VARIABLE_OPTIONS},
};

/* X_HOME, where x is an agent: its settings, and with them its guard, would be those of another
 * place. */
static bool is_agent_home(struct arena *arena, struct str name) {
    struct builder program;
    if (!str_ends(name, "_HOME")) {
        return false;
    }
    builder_init(&program, arena);
    for (size_t i = 0; i < name.len - (sizeof "_HOME" - 1); i++) {
        builder_add_char(&program, char_lower(name.ptr[i]));
    }
    struct str known_as = builder_str(&program);
    const struct rules_index *known = known_as.ptr == NULL ? NULL : builtin_find(arena, known_as);
    return known != NULL && known->rules[0] != NULL &&
           str_starts(str_from(action_type_of(known->rules[0]->type)->name), "agent_");
}

static enum VARIABLE_USE use_of(struct arena *arena, struct str name, bool *found) {
    *found = true;
    if (str_starts(name, "NAH_") || is_agent_home(arena, name)) {
        return VARIABLE_GUARD;
    }
    bool secret = str_is(name, "PGPASSWORD") || str_is(name, "MYSQL_PWD");
    if (!secret && (str_starts(name, "PG") || str_starts(name, "MYSQL_"))) {
        return VARIABLE_PLACE;
    }
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        size_t length = strlen(variables[i].name);
        bool any_case = variables[i].use == VARIABLE_HOSTS ||
                        variables[i].use == VARIABLE_PROGRAM || variables[i].use == VARIABLE_TRUST;
        if (name.len == length && (any_case ? strncasecmp(name.ptr, variables[i].name, length) == 0
                                            : memcmp(name.ptr, variables[i].name, length) == 0)) {
            return variables[i].use;
        }
    }
    if (str_starts(name, "BASH_FUNC_")) {
        return VARIABLE_CODE;
    }
    if (str_starts(name, "GIT_CONFIG_KEY_")) {
        return VARIABLE_GIT_KEY;
    }
    if (str_starts(name, "GIT_TRACE")) {
        return VARIABLE_TRACE;
    }
    /* AWS_PAGER, BAT_PAGER, GH_EDITOR: the tool's own PAGER and EDITOR */
    if (str_ends(name, "_PAGER") || str_ends(name, "_EDITOR") || str_ends(name, "_BROWSER") ||
        str_ends(name, "_ASKPASS")) {
        return VARIABLE_COMMAND;
    }
    if ((str_starts(name, "CARGO_REGISTRIES_") && str_ends(name, "_INDEX")) ||
        str_starts(name, "AWS_ENDPOINT_URL_")) {
        return VARIABLE_HOSTS;
    }
    if (str_starts(name, "CARGO_TARGET_") &&
        (str_ends(name, "_LINKER") || str_ends(name, "_RUNNER"))) {
        return VARIABLE_PROGRAM;
    }
    if (str_ends(name, "DB_HOST") || str_ends(name, "DATABASE_HOST")) {
        return VARIABLE_DATABASE_HOST;
    }
    if (str_ends(name, "DATABASE_URL") || str_ends(name, "DB_URL") ||
        str_ends(name, "DATABASE_URI") || str_ends(name, "MONGO_URI") ||
        str_ends(name, "MONGODB_URI") || str_ends(name, "REDIS_URL")) {
        return VARIABLE_DATABASE;
    }
    *found = false;
    return VARIABLE_CODE;
}

bool variable_changes_programs(struct arena *arena, struct str name, bool *changes) {
    use_of(arena, name, changes);
    return !arena->exhausted;
}

/* Does the variable tell the project's programs for whom they work? */
static bool names_stage(struct str name) {
    static const char *const names[] = {"APP_ENV",     "DJANGO_ENV", "DJANGO_SETTINGS_MODULE",
                                        "ENVIRONMENT", "HANAMI_ENV", "MIX_ENV",
                                        "NODE_ENV",    "RACK_ENV",   "RAILS_ENV",
                                        "STAGE",       NULL};
    return str_is_one_of(name, names);
}

/* Of some variables what is said is that checks are left out, of others that they are made. */
static bool variable_keeps_trust(struct str name, const struct value *value) {
    static const char *const checks[] = {
        "NODE_TLS_REJECT_UNAUTHORIZED", "PYTHONHTTPSVERIFY", "NPM_CONFIG_STRICT_SSL",
        "npm_config_strict_ssl",        "GOSUMDB",           NULL};
    static const char *const negative[] = {"0", "false", "off", "no", NULL};
    bool off = value_is_one_of(value, negative);
    bool made = str_is_one_of(name, checks);
    return value->text.len == 0 || (value_known(value) && made != off);
}

bool variable_read(struct reading *reading, struct command *command, struct str name,
                   const struct value *value) {
    bool found = false;
    enum VARIABLE_USE use = use_of(reading->arena, name, &found);
    reading->repository_moved = reading->repository_moved || str_starts(name, "GIT_");
    reading->stage_shared =
        reading->stage_shared || (names_stage(name) && task_stage_is_shared(value));
    if (found && use == VARIABLE_TRUST && variable_keeps_trust(name, value)) {
        return true;
    }
    return !found || variable_apply(reading, command, use, value);
}

/* Of an array its first element is what other programs see. */
static const struct word *assigned_word(const struct assignment *assignment) {
    return assignment->is_array && assignment->element_count > 0 ? &assignment->elements[0].value
                                                                 : &assignment->value;
}

bool assignments_read(struct reading *reading, struct scope *scope, const struct node *node) {
    for (size_t i = 0; i < node->assignment_count; i++) {
        const struct assignment *assignment = &node->assignments[i];
        bool found = false;
        struct values values = {0};
        use_of(reading->arena, assignment->name, &found);
        if (!found && !names_stage(assignment->name)) {
            continue;
        }
        if (!expand_word(scope, assigned_word(assignment), reading->arena, &values)) {
            return false;
        }
        struct stream output = {0};
        struct command command = {0};
        command.program = assignment->name;
        command.span = reading->nested ? reading->outer : assignment->span;
        command.scope = scope;
        command.first_action = reading->out->actions.count;
        command.output = &output;
        for (size_t j = 0; j < values.count; j++) {
            if (!variable_read(reading, &command, assignment->name, &values.items[j])) {
                return false;
            }
        }
    }
    return true;
}
