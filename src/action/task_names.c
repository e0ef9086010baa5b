/* Names of tasks. What a runner's recipe does is read where it can be seen; its name alone says
 * enough where it means the same in every project. */
#include "action/task_names.h"

/* Runners whose operands are names that people give to scripts: "share" is one of many things. */
static const char *const runners[] = {"make",   "gmake",   "bmake",   "remake", "just",     "task",
                                      "rake",   "mage",    "invoke",  "inv",    "npm",      "pnpm",
                                      "yarn",   "bun",     "yarnpkg", "doit",   "composer", "deno",
                                      "gradle", "gradlew", "sbt",     NULL};

/* Of those, the ones that take several. */
static const char *const several[] = {"make", "gmake", "bmake",  "remake",  "just", "task",
                                      "rake", "mage",  "gradle", "gradlew", "mvn",  "mvnd",
                                      "mvnw", "sbt",   "sbtn",   "ant",     NULL};

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
/* migrate:prod, seed-production */
static const char *const filling[] = {"db",         "database", "schema", "migrate",  "migration",
                                      "migrations", "seed",     "sync",   "rollback", NULL};
/* What changes tables or what is in them */
static const char *const migrating[] = {"migrate", "migration", "migrations",
                                        "seed",    "rollback",  NULL};
static const char *const shared[] = {"prod", "production", "live", "staging", NULL};
/* docker-push, push-image: of a runner's names; not db:push, which brings tables up to date */
static const char *const pushing[] = {"push", "rollout", "upload", NULL};
/* apply-prod, tf-apply: what is applied to machines, not apply-patches */
static const char *const applying[] = {"apply", "provision", NULL};
static const char *const places[] = {
    "prod",      "production", "staging", "stage", "live",    "uat",     "qa",
    "dev",       "all",        "infra",   "cloud", "cluster", "k8s",     "kube",
    "terraform", "tf",         "tofu",    "helm",  "argocd",  "ansible", NULL};
static const char *const publish[] = {"publish", NULL};
/* publishToMavenLocal, publishM2: to a store of this machine */
static const char *const nearby[] = {"local", "m2", NULL};
/* release-notes */
static const char *const notes[] = {"notes", "note", NULL};
/* What only looks, tries, or makes ready */
static const char *const trying_first[] = {
    "test", "tests", "check", "lint", "verify", "build",    "list",      "show", "docs",
    "e2e",  "type",  "watch", "pre",  "post",   "generate", "typecheck", NULL};
static const char *const trying[] = {"dry",  "dryrun",  "check",  "validate", "plan",
                                     "diff", "preview", "status", "help",     NULL};

/* Where a part ends before `i`: at a mark, or where a small letter is followed by a large one
 * (publishSigned). */
static bool part_ends(struct str name, size_t i) {
    return i == name.len || str_find(STR(":-._/+"), name.ptr[i], 0) >= 0 ||
           (i > 0 && name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' && name.ptr[i - 1] >= 'a' &&
            name.ptr[i - 1] <= 'z');
}

struct name_parts {
    size_t count;
    bool outward, publish, outward_first, verb, database, emptying, trying;
    bool push, apply, place, nearby, notes, filling, migrating, shared;
};

/* The part in small letters: resetDb and db:reset are the same. */
static struct str small_part(struct str part, char *small, size_t size) {
    size_t length = part.len < size ? part.len : size;
    for (size_t i = 0; i < length; i++) {
        small[i] = char_lower(part.ptr[i]);
    }
    return (struct str){small, length};
}

/* Where the name itself starts: of a label of bazel's, //app:push, behind its package. */
static size_t name_start(struct str name) {
    size_t start = 0;
    for (size_t i = 0; str_starts(name, "//") && i < name.len; i++) {
        start = name.ptr[i] == ':' || name.ptr[i] == '/' ? i + 1 : start;
    }
    return start;
}

static void read_part(struct name_parts *parts, struct str part, bool first) {
    bool publishes = str_is_one_of(part, publish);
    parts->count++;
    parts->publish |= publishes;
    parts->outward |= !publishes && str_is_one_of(part, outward);
    parts->outward_first |= first && str_is_one_of(part, outward_first);
    parts->verb |= first && str_is_one_of(part, outward_verbs);
    parts->database |= str_is_one_of(part, databases);
    parts->emptying |= str_is_one_of(part, emptying);
    parts->filling |= str_is_one_of(part, filling);
    parts->migrating |= str_is_one_of(part, migrating);
    parts->shared |= str_is_one_of(part, shared);
    parts->push |= str_is_one_of(part, pushing);
    parts->apply |= str_is_one_of(part, applying);
    parts->place |= str_is_one_of(part, places);
    parts->nearby |= str_is_one_of(part, nearby);
    parts->notes |= str_is_one_of(part, notes);
    parts->trying |= str_is_one_of(part, trying) || (first && str_is_one_of(part, trying_first));
}

static struct name_parts read_parts(struct str whole) {
    struct name_parts parts = {0};
    struct str name = str_slice(whole, name_start(whole), whole.len);
    char small[32];
    size_t start = 0;
    for (size_t i = 0; i <= name.len; i++) {
        if (!part_ends(name, i)) {
            continue;
        }
        struct str part = small_part(str_slice(name, start, i), small, sizeof small);
        read_part(&parts, part, start == 0);
        bool mark = i < name.len && str_find(STR(":-._/+"), name.ptr[i], 0) >= 0;
        start = mark ? i + 1 : i;
    }
    return parts;
}

static bool name_reaches_out(const struct value *name, bool runner) {
    struct name_parts parts = read_parts(name->text);
    bool out = parts.outward || (parts.publish && !parts.nearby) ||
               (parts.outward_first && !parts.notes) || (parts.database && parts.emptying) ||
               (parts.filling && parts.shared) || (!runner && parts.verb) ||
               (runner && parts.push && !parts.database) ||
               (runner && parts.apply && (parts.count == 1 || parts.place));
    return value_known(name) && str_find(name->text, '=', 0) < 0 && out && !parts.trying;
}

bool task_name_reaches_out(const struct value *name) {
    return name_reaches_out(name, true);
}

bool task_reaches_out(const struct command *command, size_t first) {
    static const char *const leads[] = {"run",    "run-script", "run-many", "exec", "affected",
                                        "target", "task",       "hex",      "r",    NULL};
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

bool task_stage_is_shared(const struct value *name) {
    return value_known(name) && read_parts(name->text).shared;
}

static bool changes_database(const struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        struct str word = command->argv.items[i].text;
        if (str_starts(word, "-") || str_find(word, '/', 0) >= 0) {
            continue;
        }
        struct name_parts parts = read_parts(word);
        bool tables = parts.database && (parts.emptying || parts.push);
        if ((parts.migrating || tables) && !parts.trying) {
            return true;
        }
    }
    return false;
}

static bool runs_project(const struct reading *reading, const struct command *command) {
    bool runs = false;
    for (size_t i = command->first_action; i < reading->out->actions.count; i++) {
        enum ACTION_TYPE type = reading->out->actions.items[i].type;
        runs = runs || type == ACTION_PACKAGE_RUN || type == ACTION_LANG_EXEC ||
               type == ACTION_DB_EXEC;
    }
    return runs;
}

bool task_note_stage(struct reading *reading, const struct command *command) {
    if (!reading->stage_shared || !runs_project(reading, command) || !changes_database(command)) {
        return true;
    }
    struct action *action = command_add(reading, command, ACTION_DB_EXEC, "task-stage",
                                        "changes a database that others use");
    if (action == NULL) {
        return false;
    }
    action->at_least = POLICY_ASK;
    return true;
}
