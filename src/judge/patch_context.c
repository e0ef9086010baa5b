#include "judge/patch_context.h"

#include "judge/policy.h"

#include <string.h>

/* Joins and folds `.`, `..` and repeated slashes, as whoever applies the patch does: without
 * looking at the file system. `climbs` tells that `path` has a `..`. A path of which the start is
 * not known stays as it is. */
static struct str absolute_path(struct str cwd, struct str path, struct arena *arena,
                                bool *climbs) {
    struct str parts[] = {str_starts(path, "/") ? STR("/") : cwd, path};
    char *text = arena_alloc(arena, cwd.len + path.len + 3);
    size_t length = 0;
    *climbs = false;
    if (text == NULL || !str_starts(parts[0], "/")) {
        return text == NULL ? (struct str){NULL, 0} : path;
    }
    for (size_t i = 0; i < 2; i++) {
        struct str rest = parts[i];
        struct str name;
        while (str_split(&rest, '/', &name)) {
            if (name.len == 0 || str_is(name, ".")) {
                continue;
            }
            if (str_is(name, "..")) {
                *climbs |= i == 1;
                while (length > 0 && text[--length] != '/') {
                }
                continue;
            }
            text[length++] = '/';
            memcpy(text + length, name.ptr, name.len);
            length += name.len;
        }
    }
    if (length == 0) {
        text[length++] = '/';
    }
    return (struct str){text, length};
}

/* What a part does, for reasons. */
struct deed {
    const char *verb;
    const char *rule; /* of one that is asked though the path is not special; NULL: none */
    enum ACTION_TYPE type;
    enum ACCESS access;
};

static const struct deed deed_add = {"writes", NULL, ACTION_FILESYSTEM_WRITE, ACCESS_WRITE};
static const struct deed deed_update = {"changes", NULL, ACTION_FILESYSTEM_WRITE, ACCESS_WRITE};
static const struct deed deed_delete = {"deletes", "patch-delete", ACTION_FILESYSTEM_DELETE,
                                        ACCESS_DELETE};
static const struct deed deed_move = {"moves away", "patch-move", ACTION_FILESYSTEM_DELETE,
                                      ACCESS_DELETE};
static const struct deed deed_move_to = {"moves a file to", "patch-move", ACTION_FILESYSTEM_WRITE,
                                         ACCESS_WRITE};

/* The judge of one application of a patch. */
struct context {
    const struct environment *environment;
    struct str cwd;
    const struct patch_matcher *matcher;
    struct arena *arena;
    struct patch_parts *parts;
};

static struct str format_reason(struct arena *arena, const char *verb, struct str what) {
    struct builder reason;
    builder_init(&reason, arena);
    builder_addf(&reason, "%s ", verb);
    builder_add(&reason, what);
    return builder_str(&reason);
}

static bool find_target(const struct context *context, const struct deed *deed, struct str path,
                        struct finding *out) {
    struct environment place = *context->environment;
    bool climbs;
    struct target target = {.kind = TARGET_PATH, .access = deed->access};
    target.value.text = absolute_path(context->cwd, path, context->arena, &climbs);
    place.anywhere = policy_goes_anywhere(place.config, deed->type);
    if (target.value.text.ptr == NULL || !path_find_edit(&place, &target, context->arena, out)) {
        return false;
    }
    if (!climbs) {
        return true;
    }
    /* An applier that leaves `..` to the kernel ends elsewhere when what it climbs out of is a
     * link. */
    struct builder raw;
    struct finding other;
    builder_init(&raw, context->arena);
    if (!str_starts(path, "/")) {
        builder_add(&raw, context->cwd);
        builder_add_char(&raw, '/');
    }
    builder_add(&raw, path);
    const struct environment *environment = &place;
    if (environment->resolve == NULL || builder_str(&raw).ptr == NULL ||
        !environment->resolve(builder_str(&raw), context->arena, &target.value.text,
                              environment->context)) {
        return !context->arena->exhausted;
    }
    if (!path_find_edit(environment, &target, context->arena, &other)) {
        return false;
    }
    if (other.decision > out->decision) {
        *out = other;
    }
    return true;
}

static bool add_part(const struct context *context, const struct patch_operation *operation,
                     const struct deed *deed, struct str path) {
    struct patch_part part = {
        .operation = operation,
        .type = deed->type,
        .advice = STR(""),
        .line = operation->line,
    };
    if (!find_target(context, deed, path, &part.finding)) {
        return false;
    }
    part.decision = part.finding.decision;
    part.rule = part.finding.rule;
    if (part.finding.becomes != ACTION_TYPE_COUNT) {
        part.type = part.finding.becomes;
    }
    if (part.decision == DECISION_ALLOW && deed->rule != NULL) {
        part.decision = DECISION_ASK;
        part.rule = str_from(deed->rule);
    }
    enum POLICY policy = policy_of(context->environment->config, part.type, &part.set_by);
    if (part.set_by != NULL && policy >= POLICY_ASK &&
        part.decision < (policy == POLICY_BLOCK ? DECISION_BLOCK : DECISION_ASK)) {
        part.decision = policy == POLICY_BLOCK ? DECISION_BLOCK : DECISION_ASK;
        part.rule = str_from("patch-policy");
    } else {
        part.set_by = part.finding.source;
    }
    part.reason = format_reason(context->arena, deed->verb, part.finding.what);
    return part.reason.ptr != NULL && VEC_PUSH(context->arena, context->parts, part);
}

/* The strictest rule that fits an added line of a file. */
static bool add_match(const struct context *context, const struct patch_operation *operation) {
    struct patch_cursor cursor = {0};
    struct patch_part worst = {.operation = operation};
    struct str line;
    bool climbs;
    struct str path = operation->move_to.len > 0 ? operation->move_to : operation->path;
    if (context->matcher == NULL || context->matcher->match == NULL ||
        operation->kind == PATCH_DELETE) {
        return true;
    }
    path = absolute_path(context->cwd, path, context->arena, &climbs);
    while (path.ptr != NULL && patch_next_added(operation, &cursor, &line)) {
        struct patch_match match;
        if (!context->matcher->match(line, path, &match, context->matcher->context) ||
            match.decision <= worst.decision) {
            continue;
        }
        worst.type = match.type;
        worst.decision = match.decision;
        worst.rule = match.rule;
        worst.advice = match.advice;
        worst.reason = match.effect;
        worst.line = cursor.line;
    }
    if (worst.decision == DECISION_ALLOW) {
        return path.ptr != NULL;
    }
    struct builder reason;
    builder_init(&reason, context->arena);
    worst.finding = context->parts->items[context->parts->count - 1].finding;
    builder_addf(&reason, "adds to %.*s, in line %zu of the patch, text that ",
                 STR_ARG(worst.finding.name), worst.line);
    builder_add(&reason, worst.reason);
    worst.reason = builder_str(&reason);
    return worst.reason.ptr != NULL && VEC_PUSH(context->arena, context->parts, worst);
}

static bool add_operation(const struct context *context, const struct patch_operation *operation) {
    bool moves = operation->move_to.len > 0;
    switch (operation->kind) {
    case PATCH_ADD:
        return add_part(context, operation, &deed_add, operation->path);
    case PATCH_DELETE:
        return add_part(context, operation, &deed_delete, operation->path);
    case PATCH_UPDATE:
        break;
    }
    return add_part(context, operation, moves ? &deed_move : &deed_update, operation->path) &&
           (!moves || add_part(context, operation, &deed_move_to, operation->move_to));
}

bool patch_find(const struct environment *environment, const struct patch *patch, struct str cwd,
                const struct patch_matcher *matcher, struct arena *arena, struct patch_parts *out) {
    *out = (struct patch_parts){0};
    struct context context = {environment, cwd, matcher, arena, out};
    for (size_t i = 0; i < patch->operations.count; i++) {
        if (!add_operation(&context, &patch->operations.items[i]) ||
            !add_match(&context, &patch->operations.items[i])) {
            return false;
        }
    }
    return true;
}

static struct verdict ask(const char *rule, struct str reason) {
    return (struct verdict){
        .decision = DECISION_ASK,
        .reason = reason,
        .advice = STR(""),
        .rule = str_from(rule),
    };
}

static const char no_memory[] = "there is no memory to judge the patch";

static struct verdict_action *make_action(const struct patch_part *part, const struct str *text,
                                          struct arena *arena, struct verdict_action *action) {
    *action = (struct verdict_action){
        .type = str_from(action_type_of(part->type)->name),
        .source = str_slice(*text, part->operation->span.start, part->operation->span.end),
        .decision = part->decision,
        .reason = part->reason,
        .rule = part->rule,
    };
    ptrdiff_t end = str_find(action->source, '\n', 0);
    if (end != STR_NOT_FOUND) {
        action->source.len = (size_t)end;
    }
    return VEC_PUSH(arena, &action->targets, part->finding.name) ? action : NULL;
}

/* An edit that nothing speaks against. */
static struct verdict judge_safe(const struct request *request, struct patch_parts *parts,
                                 struct arena *arena) {
    if (request->safe_edits) {
        return (struct verdict){
            .decision = DECISION_ALLOW,
            .reason = STR("safe apply_patch edit"),
            .advice = STR(""),
            .rule = STR("patch-safe-edit"),
        };
    }
    for (size_t i = 0; i < parts->count; i++) {
        parts->items[i].decision = DECISION_ASK;
        parts->items[i].rule = STR("patch-edit");
    }
    struct builder reason;
    builder_init(&reason, arena);
    builder_add_c(&reason, "the patch edits ");
    builder_add(&reason, parts->items[0].finding.name);
    if (parts->count > 1) {
        builder_addf(&reason, " and %zu more", parts->count - 1);
    }
    builder_add_c(&reason, "; edits are answered by the agent's own prompt");
    struct str text = builder_str(&reason);
    return ask("patch-edit", text.ptr == NULL ? STR(no_memory) : text);
}

static struct verdict judge_parts(const struct environment *environment,
                                  const struct request *request, struct patch_parts *parts,
                                  struct arena *arena) {
    const struct patch_part *worst = &parts->items[0];
    bool beyond = false;
    for (size_t i = 0; i < parts->count; i++) {
        const struct patch_part *part = &parts->items[i];
        worst = part->decision > worst->decision ? part : worst;
        beyond |= part->decision != DECISION_ALLOW &&
                  (part->finding.secret || part->type == ACTION_GUARD_TAMPER);
    }
    if (worst->decision == DECISION_ALLOW) {
        return judge_safe(request, parts, arena);
    }
    struct str reason = format_reason(arena, "the patch", worst->reason);
    struct verdict verdict = ask("", reason.ptr == NULL ? STR(no_memory) : reason);
    verdict.decision = worst->decision;
    verdict.rule = worst->rule;
    verdict.advice = worst->advice;
    verdict.beyond_sandbox = beyond;
    if (worst->set_by != NULL) {
        verdict.set_by = config_source_text(worst->set_by, environment->home, arena);
    }
    return verdict;
}

static struct verdict judge_unclear(const struct error *error, struct arena *arena) {
    struct builder reason;
    builder_init(&reason, arena);
    builder_addf(&reason, "the patch cannot be read: %s", error->message);
    struct str text = builder_str(&reason);
    return ask(error->code == ERROR_LIMIT ? "patch-limit" : "patch-unclear",
               text.ptr == NULL ? STR(no_memory) : text);
}

struct verdict patch_judge(const struct environment *environment, const struct request *request,
                           const struct patch_matcher *matcher, struct arena *arena) {
    struct patch patch;
    struct patch_parts parts;
    struct error error = {0};
    if (!patch_parse(arena, request->text, &patch, &error)) {
        return judge_unclear(&error, arena);
    }
    if (!patch_find(environment, &patch, request->cwd, matcher, arena, &parts) ||
        parts.items == NULL) { /* a patch has a part, or is not one */
        return ask("patch-limit", STR(no_memory));
    }
    struct verdict verdict = judge_parts(environment, request, &parts, arena);
    if (verdict.decision == DECISION_ALLOW && patch.environment.len > 0) {
        verdict =
            ask("patch-environment",
                format_reason(arena, "the patch is for another environment:", patch.environment));
    }
    struct verdict_action *actions = ARENA_NEW_ARRAY(arena, parts.count, struct verdict_action);
    for (size_t i = 0; actions != NULL && i < parts.count; i++) {
        if (make_action(&parts.items[i], &request->text, arena, &actions[i]) == NULL) {
            actions = NULL;
        }
    }
    if (actions == NULL || arena->exhausted) {
        return verdict.decision == DECISION_BLOCK ? verdict : ask("patch-limit", STR(no_memory));
    }
    verdict.actions = actions;
    verdict.action_count = parts.count;
    return verdict;
}
