/* Names of tasks. What a runner's recipe does is read where it can be seen; its name alone says
 * enough where it means the same in every project. */
#include "action/task_names.h"

/* Runners whose operands are names that people give to scripts: "share" is one of many things. */
static const char *const runners[] = {"make", "gmake", "bmake",   "remake", "just", "task",
                                      "rake", "mage",  "invoke",  "inv",    "npm",  "pnpm",
                                      "yarn", "bun",   "yarnpkg", "doit",   NULL};

/* Of those, the ones that take several. */
static const char *const several[] = {"make", "gmake", "bmake", "remake", "just",
                                      "task", "rake",  "mage",  NULL};

/* Any part of a name */
static const char *const outward[] = {"deploy",  "undeploy", "publish",  "unpublish",
                                      "destroy", "nuke",     "teardown", NULL};
/* The first part */
static const char *const outward_first[] = {"release", "upload", "promote", "unrelease", NULL};
/* The first part, of a tool's own verbs */
static const char *const outward_verbs[] = {
    "release", "upload", "push",   "login",    "logout",   "register", "yank",  "delete",
    "drop",    "purge",  "wipe",   "revoke",   "promote",  "rollback", "share", "uninstall",
    "tunnel",  "expose", "submit", "shutdown", "transfer", "retire",   "gh",    NULL};
static const char *const databases[] = {"db", "database", "schema", "databases", NULL};
static const char *const emptying[] = {"drop",  "reset",    "wipe",  "purge", "nuke",
                                       "empty", "truncate", "flush", "clear", NULL};
/* What only looks, tries, or makes ready */
static const char *const trying_first[] = {
    "test", "tests", "check", "lint", "verify", "build",    "list",      "show", "docs",
    "e2e",  "type",  "watch", "pre",  "post",   "generate", "typecheck", NULL};
static const char *const trying[] = {"dry",  "dryrun",  "check",  "validate", "plan",
                                     "diff", "preview", "status", "help",     NULL};

struct name_parts {
    bool outward, outward_first, verb, database, emptying, trying;
};

static struct name_parts read_parts(struct str name) {
    struct name_parts parts = {0};
    size_t start = 0;
    for (size_t i = 0; i <= name.len; i++) {
        if (i < name.len && str_find(STR(":-._/"), name.ptr[i], 0) < 0) {
            continue;
        }
        struct str part = str_slice(name, start, i);
        parts.outward |= str_is_one_of(part, outward);
        parts.outward_first |= start == 0 && str_is_one_of(part, outward_first);
        parts.verb |= start == 0 && str_is_one_of(part, outward_verbs);
        parts.database |= str_is_one_of(part, databases);
        parts.emptying |= str_is_one_of(part, emptying);
        parts.trying |=
            str_is_one_of(part, trying) || (start == 0 && str_is_one_of(part, trying_first));
        start = i + 1;
    }
    return parts;
}

static bool name_reaches_out(const struct value *name, bool runner) {
    struct name_parts parts = read_parts(name->text);
    bool out = parts.outward || parts.outward_first || (parts.database && parts.emptying) ||
               (!runner && parts.verb);
    return value_known(name) && str_find(name->text, '=', 0) < 0 && out && !parts.trying;
}

bool task_reaches_out(const struct command *command, size_t first) {
    static const char *const leads[] = {"run",  "run-many", "exec", "affected", "target",
                                        "task", "hex",      "r",    NULL};
    bool runner = str_is_one_of(command->program, runners);
    bool all = str_is_one_of(command->program, several);
    const struct argument *name;
    for (size_t i = first; (name = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (name_reaches_out(&name->value, runner)) {
            return true;
        }
        if (!all && !(i == first && value_is_one_of(&name->value, leads))) {
            return false;
        }
    }
    return false;
}
