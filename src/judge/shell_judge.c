#include "judge/shell_judge.h"

#include "judge/database_context.h"
#include "judge/disguise.h"
#include "judge/policy.h"

#include <string.h>

enum {
    VAGUE_PATHS_MAX = 512, /* of a text; each is compared with all that is protected */
};

static enum DECISION decision_of(enum POLICY policy) {
    return policy == POLICY_BLOCK ? DECISION_BLOCK
                                  : (policy == POLICY_ASK ? DECISION_ASK : DECISION_ALLOW);
}

/* Types whose CONTEXT policy needs a target to say yes: without one nobody knows what is touched.
 */
static bool needs_target(enum ACTION_TYPE type) {
    switch (type) {
    case ACTION_NETWORK_OUTBOUND:
    case ACTION_NETWORK_WRITE:
    case ACTION_BROWSER_NAVIGATE:
    case ACTION_BROWSER_FILE:
    case ACTION_DB_EXEC:
    case ACTION_CONTAINER_LIFECYCLE:
        return true;
    default:
        return false;
    }
}

static bool ends_open(struct str effect) {
    static const char *const endings[] = {" to", " from", " in",   " into",
                                          " of", " at",   " with", " on"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends(effect, endings[i])) {
            return true;
        }
    }
    return str_find(effect, ' ', 0) < 0;
}

/* What the program does to a file that decides, where its own effect is about something else: "curl
 * writes to ~/x", not "curl fetches from ~/x". NULL: the effect says it. */
static const char *effect_on(const struct action *action, const struct target *target) {
    static const char *const verbs[] = {
        [ACCESS_READ] = "reads",
        [ACCESS_WRITE] = "writes to",
        [ACCESS_DELETE] = "deletes",
        [ACCESS_EXECUTE] = "runs",
    };
    bool copies = action->type == ACTION_FILESYSTEM_WRITE && target != NULL &&
                  target->access == ACCESS_WRITE && action->targets.count > 1 &&
                  action->targets.items[0].access != ACCESS_WRITE;
    bool network = action->type == ACTION_NETWORK_OUTBOUND || action->type == ACTION_NETWORK_WRITE;
    bool code = action->type == ACTION_LANG_EXEC && str_starts(action->rule, "inline-code");
    return target != NULL && target->kind == TARGET_PATH && (network || code || copies)
               ? verbs[target->access]
               : NULL;
}

/* "rm deletes files: build/a.o", "curl fetches from evil.example". */
static struct str sentence(const struct action *action, const struct target *target,
                           struct str what, struct arena *arena) {
    const char *own = effect_on(action, target);
    struct str effect = own == NULL ? action->effect : str_from(own);
    struct builder text;
    builder_init(&text, arena);
    if (str_is(action->rule, "unknown-command") && disguise_of_program(action->program, arena)) {
        builder_add(&text, action->program);
        builder_add_c(&text, " is a program whose name mixes alphabets that look alike");
        return disguise_show(builder_str(&text), arena);
    }
    builder_add_c(&text, str_is(action->program, "redirection") ? "the " : "");
    builder_add(&text, action->program);
    builder_add_char(&text, ' ');
    builder_add(&text, effect);
    if (what.len > 0) {
        builder_add_c(&text, ends_open(effect) ? " " : ": ");
        builder_add(&text, what);
    }
    return disguise_show(builder_str(&text), arena);
}

static bool target_find(const struct environment *environment, const struct target *target,
                        enum ACTION_TYPE type, struct arena *arena, struct finding *finding) {
    *finding = (struct finding){.becomes = ACTION_TYPE_COUNT, .decision = DECISION_ALLOW};
    if (target->kind == TARGET_PATH) {
        return path_find(environment, target, arena, finding);
    }
    if (target->kind == TARGET_HOST) {
        bool done = host_find(target, type, arena, finding);
        policy_lift_host(environment->config, type, finding);
        return done;
    }
    if (target->kind == TARGET_CONTAINER) {
        policy_judge_container(environment->config, target, finding);
        return true;
    }
    finding->what = target->value.text;
    finding->name = target->value.text;
    if (target->kind == TARGET_PACKAGE && disguise_of_program(target->value.text, arena)) {
        struct builder what;
        builder_init(&what, arena);
        builder_add(&what, target->value.text);
        builder_add_c(&what, " (a name that mixes alphabets that look alike)");
        finding->what = builder_str(&what);
        finding->decision = DECISION_ASK;
        finding->rule = STR("package-disguised");
    }
    return !arena->exhausted;
}

/* What the action's own policy and rule say, whatever its targets are. */
static enum DECISION own_decision(const struct environment *environment,
                                  const struct action *action, struct arena *arena,
                                  const struct config_source **set_by) {
    const struct config *config = environment->config;
    enum POLICY policy = policy_of(config, action->type, set_by);
    enum DECISION own = decision_of(policy);
    bool open = *set_by == NULL || policy == POLICY_CONTEXT;
    if (open && needs_target(action->type) && action->targets.count == 0) {
        own = DECISION_ASK;
    }
    if (open && action->type == ACTION_DB_EXEC &&
        !database_allows(environment, action, arena, set_by)) {
        own = DECISION_ASK;
    }
    if (environment->paused && action->type == ACTION_GUARD_TAMPER) {
        own = DECISION_ASK;
    }
    if (action->overruled) {
        own = DECISION_ALLOW;
    }
    if (decision_of(action->at_least) > own) {
        own = decision_of(action->at_least);
        *set_by = NULL;
    }
    const struct config_source *rule = config_rule_source(config, action->rule);
    *set_by = rule != NULL && *set_by == NULL ? rule : *set_by;
    return own;
}

/* A person who has set it wants to know where. */
static struct str add_setting(const struct environment *environment, const struct judged *judged,
                              struct arena *arena) {
    struct builder text;
    if (judged->set_by == NULL || judged->decision == DECISION_ALLOW) {
        return judged->reason;
    }
    struct str place = config_source_text(judged->set_by, environment->home, arena);
    builder_init(&text, arena);
    builder_add(&text, judged->reason);
    builder_addf(&text, " (set in %.*s)", STR_ARG(place));
    return builder_str(&text);
}

/* A finding that decides in place of the action's own policy. */
static void take_finding(const struct config *config, const struct finding *finding,
                         struct judged *out, struct str *what) {
    const struct config_source *set_by = NULL;
    enum DECISION decision = finding->decision;
    if (finding->becomes != ACTION_TYPE_COUNT) {
        enum DECISION by_type = decision_of(policy_of(config, finding->becomes, &set_by));
        decision = set_by != NULL && by_type > decision ? by_type : decision;
    }
    /* What somebody has trusted is not asked about because of that */
    if (decision == out->decision && decision == DECISION_ALLOW && out->set_by == NULL) {
        out->set_by = finding->source;
    }
    if (decision <= out->decision) {
        return;
    }
    out->set_by = decision > finding->decision ? set_by : finding->source;
    out->decision = decision;
    out->rule = finding->rule;
    *what = finding->what;
    if (finding->becomes != ACTION_TYPE_COUNT) {
        out->type = finding->becomes;
    }
}

/* The files of a directory outside the project say what happens. */
static bool judge_directory(const struct environment *environment, const struct action *action,
                            struct arena *arena, struct judged *out, struct str *what) {
    struct target directory = {
        .kind = TARGET_PATH, .access = ACCESS_READ, .value = action->directory};
    struct finding finding;
    struct builder text;
    if (action->directory.text.len == 0 || action->directory.cause != HOLE_NONE ||
        out->decision != DECISION_ALLOW || environment->anywhere) {
        return true;
    }
    if (!path_find(environment, &directory, arena, &finding)) {
        return false;
    }
    if (finding.outside) {
        builder_init(&text, arena);
        builder_add(&text, finding.name);
        builder_add_c(&text, " (outside the project)");
        *what = builder_str(&text);
        out->decision = DECISION_ASK;
        out->rule = STR("path-outside-project");
        return what->ptr != NULL;
    }
    return true;
}

/* Is it a path of which some is not known yet? */
static bool is_vague(const struct target *target) {
    return target->kind == TARGET_PATH &&
           (target->value.pattern || str_find(target->value.text, '\0', 0) != STR_NOT_FOUND);
}

/* Of a path that is not looked at, as others of its kind were before it. */
static bool find_nothing(struct finding *finding) {
    *finding = (struct finding){
        .decision = DECISION_ASK,
        .rule = STR("path-unclear"),
        .what = STR("more patterns than can be looked at"),
        .name = STR("more patterns"),
        .becomes = ACTION_TYPE_COUNT,
        .secret = true,
        .outside = true,
    };
    return true;
}

/* `vague` counts the paths of the text of which some is not known. */
static bool judge_one(const struct environment *environment, const struct action *action,
                      struct str text, size_t *vague, struct arena *arena, struct judged *out) {
    struct environment place = *environment;
    const struct config_source *set_by = NULL;
    enum DECISION own = own_decision(environment, action, arena, &set_by);
    place.anywhere = policy_goes_anywhere(environment->config, action->type) ||
                     (own == DECISION_ALLOW && database_is_granted(environment, action));
    *out = (struct judged){.action = action,
                           .type = action->type,
                           .decision = own,
                           .rule = action->rule,
                           .advice = action->advice,
                           .set_by = set_by,
                           .source = str_slice(text, action->span.start, action->span.end)};
    struct str what = {0};
    const struct target *decides = NULL;
    size_t hosts = 0;
    size_t near = 0; /* hosts that are this machine */
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        struct finding finding;
        bool found = is_vague(target) && (*vague)++ >= VAGUE_PATHS_MAX
                         ? find_nothing(&finding)
                         : target_find(&place, target, action->type, arena, &finding) &&
                               database_protect(environment, action, target, arena, &finding);
        if (!found || !VEC_PUSH(arena, &out->targets, finding.name)) {
            return false;
        }
        if (finding.secret && !out->secret) {
            out->secret_what = finding.what;
        }
        out->secret = out->secret || finding.secret;
        hosts += target->kind == TARGET_HOST;
        near += target->kind == TARGET_HOST && finding.loopback;
        if (what.len == 0 && own >= finding.decision) {
            what = finding.what;
        }
        decides = finding.decision > out->decision ? target : decides;
        take_finding(environment->config, &finding, out, &what);
    }
    out->loopback = hosts > 0 && near == hosts;
    if (!judge_directory(&place, action, arena, out, &what)) {
        return false;
    }
    out->reason = sentence(action, decides, what, arena);
    out->reason = out->reason.ptr == NULL ? out->reason : add_setting(environment, out, arena);
    return out->reason.ptr != NULL;
}

bool action_judge(const struct environment *environment, const struct action *action,
                  struct str text, struct arena *arena, struct judged *out) {
    size_t vague = 0;
    return judge_one(environment, action, text, &vague, arena, out);
}

bool behaviour_judge(const struct environment *environment, const struct behaviour *behaviour,
                     struct str text, struct arena *arena, struct judgement *out) {
    size_t vague = 0;
    *out = (struct judgement){0};
    for (size_t i = 0; i < behaviour->actions.count; i++) {
        struct judged judged;
        if (!judge_one(environment, &behaviour->actions.items[i], text, &vague, arena, &judged) ||
            !VEC_PUSH(arena, out, judged)) {
            return false;
        }
    }
    return flows_judge(behaviour, out, arena);
}
