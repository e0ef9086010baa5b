#include "judge/context.h"
#include "judge/look.h"
#include "judge/path_links.h"
#include "judge/path_name.h"
#include "judge/tool_secrets.h"
#include "judge/user_places.h"

#include "base/path.h"

#include <string.h>

enum {
    PATTERN_LENGTH_MAX = 512, /* the time to compare one grows with its square */
};

/* What the rows say so far; the strictest wins, the first among equals. */
struct ruling {
    enum DECISION decision;
    const char *rule;
    const char *noun; /* NULL: nothing to say of it */
    enum ACTION_TYPE becomes;
    bool secret;
    bool outside;
    bool boundary;                      /* only the project boundary has spoken */
    const struct config_source *source; /* of a setting that decides */
    bool paused;                        /* as in struct environment */
};

static void rule_at_least(struct ruling *ruling, enum DECISION decision, const char *rule,
                          const char *noun, enum ACTION_TYPE becomes) {
    if (ruling->paused && becomes == ACTION_GUARD_TAMPER && decision == DECISION_BLOCK) {
        decision = DECISION_ASK;
    }
    /* What a path is says more than where it is */
    bool says_more = decision == ruling->decision && ruling->boundary;
    if (decision > ruling->decision || (says_more && decision != DECISION_ALLOW)) {
        ruling->boundary = false;
        ruling->decision = decision;
        ruling->rule = rule;
        ruling->noun = noun;
        ruling->becomes = becomes;
        ruling->source = NULL;
    }
}

static bool is_harmless_device(const struct look *look) {
    /* What bash makes of <(...) and >(...): the command in it is judged */
    if (str_equal(look->text, STR("/dev/fd/\0")) && look->access != ACCESS_EXECUTE) {
        return true;
    }
    for (size_t i = 0; look->literal && i < harmless_device_count; i++) {
        if (glob_matches(harmless_devices[i], look->text, false)) {
            return true;
        }
    }
    return false;
}

/* The project boundary: what is changed or run must be inside. With `anywhere` it is enough to know
 * where it is. */
static void rule_boundary(const struct look *look, bool anywhere, struct ruling *ruling) {
    /* Anybody's program may have put a file into a temporary directory. */
    bool temporary = look->access != ACCESS_EXECUTE && look_in_temp(look);
    bool inside = look_in_project(look) || temporary;
    bool unclear = look->hole || look->unknown;
    ruling->outside = !inside;
    const struct place *destroyed = look_destroys(look);
    if (destroyed != NULL) {
        rule_at_least(ruling, destroyed->decision, destroyed->rule, destroyed->noun,
                      destroyed->becomes);
    }
    if (look->access == ACCESS_READ || inside || (anywhere && !unclear)) {
        return;
    }
    rule_at_least(ruling, DECISION_ASK, unclear ? "path-unclear" : "path-outside-project",
                  unclear ? "not known before it runs" : "outside the project", ACTION_TYPE_COUNT);
    ruling->boundary = destroyed == NULL && !unclear;
}

/* One file, by its name: what a patch could do to it as well. */
static bool is_plain_write(const struct look *look) {
    return look->access == ACCESS_WRITE && look->literal && !look->recursive;
}

/* Has each name that the path may have a dot in it? */
static bool is_dotted(const struct look *look) {
    struct str name = path_base(look->text);
    return str_find(name, '.', 0) >= 0 && str_find_any(name, "([") == STR_NOT_FOUND;
}

static bool row_applies(const struct look *look, const struct place *row,
                        const struct ruling *ruling) {
    return (row->access & 1U << look->access) != 0 && look_may_fit(look, row) &&
           !((row->flags & PLACE_EDIT) != 0 && !look->edit && !is_plain_write(look)) &&
           !((row->flags & PLACE_WHOLE) != 0 && !look->recursive) &&
           !((row->flags & PLACE_DOTLESS) != 0 && is_dotted(look)) &&
           !((row->flags & PLACE_OUTSIDE_PROJECT) != 0 && !ruling->outside) &&
           !((row->flags & PLACE_NOT_TEMP) != 0 && look_in_temp(look) && !look_in_project(look));
}

/* What no setting takes away. */
static bool is_fixed(const struct place *row) {
    return row->becomes == ACTION_GUARD_TAMPER || row->becomes == ACTION_SYSTEM_DESTRUCTIVE;
}

static enum DECISION looser(enum DECISION a, enum DECISION b) {
    return a < b ? a : b;
}

/* What the table says, but nothing stricter than `most` where settings may say so. */
static void rule_places(const struct look *look, enum DECISION most, struct ruling *ruling) {
    bool excepted = look_excepted(look);
    for (size_t i = 0; i < place_count; i++) {
        const struct place *row = &places[i];
        if (!row_applies(look, row, ruling)) {
            continue;
        }
        bool secret = (row->flags & PLACE_SECRET) != 0;
        if (secret && excepted) {
            continue;
        }
        enum LIKENESS likeness = look_compare(look, row->base, row->pattern);
        if (likeness != LIKENESS_NONE) {
            bool sure = likeness == LIKENESS_SURE;
            enum DECISION decision = sure ? row->decision : DECISION_ASK;
            const char *noun = sure     ? row->noun
                               : secret ? "which may be a secret"
                                        : "which may be a protected file";
            rule_at_least(ruling, is_fixed(row) ? decision : looser(decision, most), row->rule,
                          noun, sure ? row->becomes : ACTION_TYPE_COUNT);
            ruling->secret |= secret;
        } else if (look->recursive && look_contains(look, row->base, row->pattern)) {
            bool guard = row->becomes == ACTION_GUARD_TAMPER && look->access == ACCESS_DELETE &&
                         (row->flags & PLACE_RENEWED) == 0;
            rule_at_least(ruling,
                          guard           ? DECISION_BLOCK
                          : is_fixed(row) ? DECISION_ASK
                                          : looser(DECISION_ASK, most),
                          guard ? row->rule : "path-contains-secrets",
                          guard    ? row->noun
                          : secret ? "a tree that holds secrets"
                                   : "a tree that holds settings",
                          guard ? row->becomes : ACTION_TYPE_COUNT);
            ruling->secret |= secret;
        }
    }
}

/* What tools keep in the home besides what the table names. */
static void rule_tool_secrets(const struct look *look, enum DECISION most, struct ruling *ruling) {
    struct str home = look->bounds->home;
    struct str path = look->prefix;
    if (!ruling->outside || home.len == 0 || !path_is_in(path, home, look->fold)) {
        return;
    }
    path = str_slice(path, home.len + 1, path.len);
    while (!look->literal && path.len > 0 && path.ptr[path.len - 1] != '/') {
        path.len--; /* a name of which only the start is known */
    }
    path.len -= str_ends(path, "/");
    if (tool_secrets_have(path) && !look_excepted(look)) {
        rule_at_least(ruling, looser(DECISION_ASK, most), "path-credentials",
                      "credentials of a tool", ACTION_TYPE_COUNT);
        ruling->secret = true;
    }
}

/* The home of another user that a path is in: /root, /home/NAME, /Users/NAME; empty when it is in
 * none, or in the user's own. */
static struct str other_home(const struct look *look) {
    static const char *const parents[] = {"/home/", "/Users/"};
    struct str path = look->prefix;
    size_t end = str_starts(path, "/root/") ? sizeof "/root" - 1 : 0;
    for (size_t i = 0; end == 0 && i < sizeof parents / sizeof *parents; i++) {
        size_t length = strlen(parents[i]);
        ptrdiff_t slash = str_starts(path, parents[i]) ? str_find(path, '/', length) : 0;
        end = slash > (ptrdiff_t)length ? (size_t)slash : 0;
    }
    bool own = path_is_in(path, look->bounds->home, look->fold) || look_in_project(look);
    return str_slice(path, 0, own ? 0 : end);
}

/* Secrets of another user are where one's own are. */
static void rule_other_home(struct look *look, enum DECISION most, struct ruling *ruling) {
    const struct bounds *own = look->bounds;
    struct bounds theirs = *own;
    theirs.home = other_home(look);
    if (theirs.home.len > 0) {
        look_move(look, &theirs);
        rule_places(look, most, ruling);
        rule_tool_secrets(look, most, ruling);
        look_move(look, own);
    }
}

static void rule_own(const struct look *look, const struct environment *environment,
                     struct ruling *ruling) {
    bool change = look->access == ACCESS_WRITE || look->access == ACCESS_DELETE;
    for (size_t i = 0; change && i < environment->own_count; i++) {
        struct str own = environment->own_paths[i];
        bool holds = look->access == ACCESS_DELETE && look_can_hold(look, own);
        if (holds || path_is_in(look->prefix, own, look->fold) || look_can_be(look, own) ||
            look_is_all_of(look, own)) {
            rule_at_least(ruling, DECISION_BLOCK, "path-guard", "nah's own files",
                          ACTION_GUARD_TAMPER);
        }
    }
}

/* What of an agent's settings calls its hooks, or lets a command pass; as the table has it for the
 * usual folders. */
static bool is_agent_hook(const struct look *look) {
    static const char *const names[] = {
        "config.toml", "*.config.toml", "hooks.json",         "hooks/",
        "rules/",      "plugins/",      "app-server-control/"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (look_compare(look, BASE_ANYWHERE, names[i]) != LIKENESS_NONE) {
            return true;
        }
    }
    return false;
}

static void rule_agents(const struct look *look, const struct environment *environment,
                        struct ruling *ruling) {
    bool change = look->access == ACCESS_WRITE || look->access == ACCESS_DELETE;
    for (size_t i = 0; i < environment->agent_count; i++) {
        struct str tree = environment->agent_paths[i];
        bool whole =
            look_is_all_of(look, tree) ||
            (look_can_hold(look, tree) && (look->recursive || look->access == ACCESS_DELETE));
        bool inside = path_is_in(look->prefix, tree, look->fold) || look_can_be(look, tree);
        bool works_in_it = path_is_in(environment->project, tree, look->fold);
        if (works_in_it && look_in_project(look)) {
            continue;
        }
        if (change && (whole || (inside && is_agent_hook(look)))) {
            rule_at_least(ruling, DECISION_BLOCK, "path-agent-hooks", "the agent's own settings",
                          ACTION_GUARD_TAMPER);
        } else if (inside && look_compare(look, BASE_ANYWHERE, "auth.json") != LIKENESS_NONE) {
            rule_at_least(ruling, DECISION_ASK, "path-agent-credentials", "the agent's login",
                          ACTION_TYPE_COUNT);
            ruling->secret = true;
        } else if (inside &&
                   (change || look_compare(look, BASE_ANYWHERE, "config.toml") != LIKENESS_NONE)) {
            rule_at_least(ruling, DECISION_ASK, "path-agent-settings", "the agent's settings",
                          ACTION_TYPE_COUNT);
        }
    }
}

/* What the settings protect besides. */
static void rule_user(const struct look *look, const struct user_places *user,
                      struct ruling *ruling) {
    const struct config_place *place = user->at_least;
    if (place == NULL) {
        return;
    }
    enum DECISION decision =
        user->contains || look->hole ? looser(place->level, DECISION_ASK) : place->level;
    rule_at_least(ruling, decision, "path-setting",
                  user->contains ? "a tree that holds what the settings protect"
                                 : "protected by the settings",
                  ACTION_TYPE_COUNT);
    if (strcmp(ruling->rule, "path-setting") == 0) {
        ruling->source = &place->source;
    }
}

/* The setting that trusts a tree, when only that lets a path in it be changed or run. */
static const struct config_source *trusting_source(const struct config *config,
                                                   const struct look *look) {
    bool temporary = look->access != ACCESS_EXECUTE && look_in_temp(look);
    if (config == NULL || look->access == ACCESS_READ || temporary ||
        path_is_in(look->prefix, look->bounds->project, look->fold)) {
        return NULL;
    }
    const struct str *root = look_root(look);
    for (size_t i = 0; root != NULL && i < config->trusted_paths.count; i++) {
        if (str_equal(config->trusted_paths.items[i].text, *root)) {
            return &config->trusted_paths.items[i].source;
        }
    }
    return NULL;
}

static bool judge_path(const struct environment *environment, const struct bounds *bounds,
                       const struct target *target, bool edit, struct arena *arena,
                       struct ruling *ruling) {
    struct look look;
    *ruling = (struct ruling){
        .rule = "path-inside-project", .becomes = ACTION_TYPE_COUNT, .paused = environment->paused};
    bool literal = !target->value.pattern && str_find(target->value.text, '\0', 0) == STR_NOT_FOUND;
    if (target->value.text.len > (literal ? LOOK_PATH_MAX : PATTERN_LENGTH_MAX)) {
        ruling->outside = true;
        rule_at_least(ruling, DECISION_ASK, "path-unclear", "too long for a path",
                      ACTION_TYPE_COUNT);
        return true;
    }
    if (!look_init(&look, &target->value, bounds, environment->fold_case, arena)) {
        return false;
    }
    look.access = target->access;
    look.recursive = target->recursive;
    look.edit = edit;
    if (is_harmless_device(&look)) {
        ruling->rule = "path-harmless-device";
        return true;
    }
    struct user_places user = user_places_find(environment->config, &look);
    bool lifted = user.instead != NULL && user.instead->anywhere;
    rule_boundary(&look, environment->anywhere || lifted, ruling);
    rule_own(&look, environment, ruling);
    rule_agents(&look, environment, ruling);
    enum DECISION most = user.instead == NULL ? DECISION_BLOCK : user.instead->level;
    rule_places(&look, most, ruling);
    rule_tool_secrets(&look, most, ruling);
    rule_other_home(&look, most, ruling);
    rule_user(&look, &user, ruling);
    if (ruling->decision == DECISION_ALLOW && user.instead != NULL) {
        ruling->rule = "path-setting";
        ruling->source = &user.instead->source;
    } else if (ruling->decision == DECISION_ALLOW && ruling->outside) {
        ruling->rule = "path-read";
    } else if (ruling->decision == DECISION_ALLOW) {
        ruling->source = trusting_source(environment->config, &look);
    }
    return !arena->exhausted;
}

static bool describe(const struct ruling *ruling, struct str name, struct str link,
                     struct arena *arena, struct finding *out) {
    struct builder what;
    builder_init(&what, arena);
    builder_add(&what, name);
    if (link.len > 0) {
        builder_addf(&what, ", a link to %.*s", STR_ARG(link));
    }
    if (ruling->noun != NULL) {
        builder_addf(&what, " (%s)", ruling->noun);
    }
    *out = (struct finding){
        .decision = ruling->decision,
        .rule = str_from(ruling->rule),
        .what = builder_str(&what),
        .name = name,
        .becomes = ruling->becomes,
        .secret = ruling->secret,
        .outside = ruling->outside,
        .source = ruling->source,
    };
    return out->what.ptr != NULL && name.ptr != NULL;
}

static bool find(const struct environment *environment, const struct target *target, bool edit,
                 struct arena *arena, struct finding *out) {
    struct bounds bounds = {environment->home, environment->project, environment->roots,
                            environment->root_count, environment->tmpdir};
    struct ruling ruling;
    if (!judge_path(environment, &bounds, target, edit, arena, &ruling)) {
        return false;
    }
    struct str name = path_name(&bounds, &target->value, arena);
    struct str link = STR("");
    struct target real;
    bool failed = false;
    bool device = strcmp(ruling.rule, "path-harmless-device") == 0;
    if (!device && links_resolve_target(environment, target, arena, &real, &failed)) {
        struct bounds resolved;
        struct ruling other;
        if (!links_resolve_bounds(environment, &bounds, arena, &resolved) ||
            !judge_path(environment, &resolved, &real, edit, arena, &other)) {
            return false;
        }
        other.secret |= ruling.secret;
        other.outside |= ruling.outside;
        if (other.decision > ruling.decision) {
            link = path_name(&resolved, &real.value, arena);
            ruling = other;
        }
        ruling.secret = other.secret;
        ruling.outside = other.outside;
    } else if (failed && target->access != ACCESS_READ) {
        rule_at_least(&ruling, DECISION_ASK, "path-unclear", "where it leads cannot be told",
                      ACTION_TYPE_COUNT);
    }
    return describe(&ruling, name, link, arena, out) && !arena->exhausted;
}

bool path_find(const struct environment *environment, const struct target *target,
               struct arena *arena, struct finding *out) {
    return find(environment, target, false, arena, out);
}

bool path_find_edit(const struct environment *environment, const struct target *target,
                    struct arena *arena, struct finding *out) {
    return find(environment, target, true, arena, out);
}
