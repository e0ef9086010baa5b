#include "judge/database_context.h"

#include <string.h>
#include <strings.h>

static bool same_text(struct str a, struct str b, bool fold) {
    return a.len == b.len && (a.len == 0 || (fold ? strncasecmp(a.ptr, b.ptr, a.len)
                                                  : memcmp(a.ptr, b.ptr, a.len)) == 0);
}

/* "host" is all of "host/name" too; `end` is what may stand behind the setting's text. */
static bool starts_with(struct str text, struct str setting, const char *end) {
    return text.len > setting.len && strchr(end, text.ptr[setting.len]) != NULL &&
           same_text(str_slice(text, 0, setting.len), setting, true);
}

/* "host:6543/name" without the port. */
static struct str without_port(struct str text, struct arena *arena) {
    ptrdiff_t colon = str_find(text, ':', 0);
    ptrdiff_t slash = colon < 0 ? -1 : str_find(text, '/', (size_t)colon);
    struct builder out;
    if (colon < 0) {
        return text;
    }
    builder_init(&out, arena);
    builder_add(&out, str_slice(text, 0, (size_t)colon));
    if (slash >= 0) {
        builder_add(&out, str_slice(text, (size_t)slash, text.len));
    }
    struct str made = builder_str(&out);
    return made.ptr == NULL ? text : made;
}

/* The path, and what its links lead to. */
static bool is_file(const struct environment *environment, struct str path, struct str setting,
                    struct arena *arena) {
    struct str real = path;
    struct str named = setting;
    if (same_text(path, setting, environment->fold_case)) {
        return true;
    }
    return environment->resolve != NULL &&
           environment->resolve(path, arena, &real, environment->context) &&
           environment->resolve(setting, arena, &named, environment->context) &&
           same_text(real, named, environment->fold_case);
}

/* Could the target be what the setting names? What only may be it is meant too. */
static bool may_be(const struct environment *environment, const struct target *target,
                   const struct config_database *database, struct arena *arena) {
    struct str text = target->value.text;
    if (target->kind == TARGET_PATH) {
        return str_starts(database->text, "/") && is_file(environment, text, database->text, arena);
    }
    struct str plain = without_port(text, arena);
    return same_text(text, database->text, true) || same_text(plain, database->text, true) ||
           starts_with(text, database->text, "/:") || starts_with(plain, database->text, "/");
}

/* Is it that for sure? */
static bool is_surely(const struct target *target, const struct config_database *database) {
    struct str text = target->value.text;
    if (target->value.cause != HOLE_NONE || target->value.pattern) {
        return false;
    }
    return same_text(text, database->text, false) ||
           (target->kind == TARGET_DATABASE && starts_with(text, database->text, "/"));
}

static bool is_database(const struct target *target) {
    return target->kind == TARGET_DATABASE || target->kind == TARGET_PATH;
}

/* The most particular setting that speaks of the target; of two alike the later one. */
static const struct config_database *find_setting(const struct config *config,
                                                  const struct target *target) {
    const struct config_database *best = NULL;
    for (size_t i = 0; config != NULL && i < config->databases.count; i++) {
        const struct config_database *database = &config->databases.items[i];
        if (!database->floor && is_surely(target, database) &&
            (best == NULL || database->text.len >= best->text.len)) {
            best = database;
        }
    }
    return best;
}

/* Production by the setting that is most particular, or by one that only tightens. */
static const struct config_database *find_production(const struct environment *environment,
                                                     const struct target *target,
                                                     struct arena *arena) {
    const struct config *config = environment->config;
    const struct config_database *named = config == NULL ? NULL : find_setting(config, target);
    for (size_t i = 0; config != NULL && i < config->databases.count; i++) {
        const struct config_database *database = &config->databases.items[i];
        bool weaker = named != NULL && !database->floor && database != named;
        if (database->access == DATABASE_PRODUCTION && !weaker &&
            may_be(environment, target, database, arena)) {
            return database;
        }
    }
    return NULL;
}

/* The strictest that statements in the target may be. */
static enum SQL_EFFECT limit_of(const struct environment *environment, const struct target *target,
                                struct arena *arena, const struct config_source **set_by) {
    const struct config_database *database = find_setting(environment->config, target);
    if (database == NULL) {
        return target->kind == TARGET_PATH ? SQL_READS : SQL_NOTHING;
    }
    *set_by = &database->source;
    return database->access == DATABASE_WRITE && find_production(environment, target, arena) == NULL
               ? SQL_CHANGES
               : SQL_READS;
}

/* What the statements do; where they are in a file, that is read. SQL_NOTHING: nobody knows. */
static enum SQL_EFFECT statements_of(const struct environment *environment,
                                     const struct action *action, struct arena *arena) {
    enum {
        LENGTH_MAX = 64 * 1024
    };
    struct str text;
    if (action->statements_file.len == 0) {
        return action->statements;
    }
    if (environment->read == NULL ||
        !environment->read(action->statements_file, LENGTH_MAX, arena, &text,
                           environment->context) ||
        text.len == 0 || text.len >= LENGTH_MAX || memchr(text.ptr, '\0', text.len) != NULL) {
        return SQL_NOTHING;
    }
    char *copy = str_to_c(arena, text);
    return copy == NULL ? SQL_NOTHING : sqlite_effect(str_from(copy));
}

bool database_allows(const struct environment *environment, const struct action *action,
                     struct arena *arena, const struct config_source **set_by) {
    const struct config_source *source = NULL;
    enum SQL_EFFECT statements = statements_of(environment, action, arena);
    if (statements == SQL_NOTHING) {
        return false;
    }
    enum SQL_EFFECT limit = action->targets.count == 0 ? SQL_READS : SQL_CHANGES;
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        enum SQL_EFFECT own =
            is_database(target) ? limit_of(environment, target, arena, &source) : SQL_READS;
        limit = own < limit ? own : limit;
    }
    if (statements > limit) {
        return false;
    }
    *set_by = source != NULL ? source : *set_by;
    return true;
}

bool database_is_granted(const struct environment *environment, const struct action *action) {
    for (size_t i = 0; i < action->targets.count; i++) {
        if (find_setting(environment->config, &action->targets.items[i]) == NULL) {
            return false;
        }
    }
    return action->type == ACTION_DB_EXEC && action->targets.count > 0;
}

bool database_protect(const struct environment *environment, const struct action *action,
                      const struct target *target, struct arena *arena, struct finding *finding) {
    if (action->type != ACTION_DB_EXEC || action->statements != SQL_DESTROYS ||
        !is_database(target) || finding->decision == DECISION_BLOCK) {
        return true;
    }
    const struct config_database *database = find_production(environment, target, arena);
    if (database == NULL) {
        return true;
    }
    struct builder what;
    builder_init(&what, arena);
    builder_add(&what, finding->name);
    builder_add_c(&what, " (production)");
    finding->what = builder_str(&what);
    finding->decision = DECISION_BLOCK;
    finding->rule = STR("database-production");
    finding->source = &database->source;
    finding->becomes = ACTION_TYPE_COUNT;
    return finding->what.ptr != NULL;
}
