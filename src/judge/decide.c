#include "action/builtin.h"
#include "judge/disguise.h"
#include "judge/mcp_arguments.h"
#include "judge/patch_context.h"
#include "judge/policy.h"
#include "judge/rule_match.h"
#include "judge/script_judge.h"
#include "judge/shell_judge.h"

static struct verdict ask(struct str reason, const char *rule) {
    return (struct verdict){.decision = DECISION_ASK, .reason = reason, .rule = str_from(rule)};
}

static struct verdict out_of_memory(void) {
    return ask(STR("nah ran out of memory while reading this"), "guard-memory");
}

/* What an agent's own sandbox cannot hold back: it confines writes and the network, not reads, and
 * knows nothing of the guard or of other agents. */
static bool beyond_sandbox(const struct judged *judged) {
    switch (judged->type) {
    case ACTION_ENV_READ:
    case ACTION_AGENT_WRITE:
    case ACTION_AGENT_EXEC_READ:
    case ACTION_AGENT_EXEC_WRITE:
    case ACTION_AGENT_EXEC_REMOTE:
    case ACTION_AGENT_SERVER:
    case ACTION_GUARD_TAMPER:
        return true;
    default:
        return judged->secret;
    }
}

static struct verdict_action row_of(const struct judged *judged) {
    return (struct verdict_action){
        .type = str_from(action_type_of(judged->type)->name),
        .source = judged->source,
        .decision = judged->decision,
        .reason = judged->reason,
        .rule = judged->rule,
        .targets = judged->targets,
    };
}

/* The verdict of the strictest action, with a row for each. */
static struct verdict combine(const struct environment *environment,
                              const struct judgement *judgement, struct arena *arena) {
    struct verdict_action *rows = ARENA_NEW_ARRAY(arena, judgement->count, struct verdict_action);
    const struct judged *deciding = NULL;
    struct verdict verdict = {.decision = DECISION_ALLOW};
    if (rows == NULL) {
        return out_of_memory();
    }
    for (size_t i = 0; i < judgement->count; i++) {
        const struct judged *judged = &judgement->items[i];
        rows[i] = row_of(judged);
        if (deciding == NULL || judged->decision > deciding->decision ||
            (judged->decision == deciding->decision &&
             (deciding->action->overruled || str_is(judged->rule, "hidden-characters")))) {
            deciding = judged;
        }
        verdict.beyond_sandbox =
            verdict.beyond_sandbox || (judged->decision == DECISION_ASK && beyond_sandbox(judged));
    }
    verdict.actions = rows;
    verdict.action_count = judgement->count;
    verdict.reason = STR("does nothing");
    verdict.rule = STR("nothing");
    if (deciding != NULL) {
        verdict.decision = deciding->decision;
        verdict.reason = deciding->reason;
        verdict.rule = deciding->rule;
        verdict.advice = deciding->advice;
    }
    if (deciding != NULL && deciding->set_by != NULL) {
        verdict.set_by = config_source_text(deciding->set_by, environment->home, arena);
        if (verdict.set_by.ptr == NULL && verdict.decision == DECISION_ALLOW) {
            return out_of_memory();
        }
    }
    return verdict;
}

static struct verdict unreadable(const struct error *error, struct verdict seen,
                                 struct arena *arena) {
    struct builder reason;
    if (seen.decision == DECISION_BLOCK) {
        return seen;
    }
    builder_init(&reason, arena);
    builder_add_c(&reason, "the command cannot be read to its end: ");
    builder_add_c(&reason, error->message);
    if (error->line > 0) {
        builder_addf(&reason, " (line %zu, column %zu)", error->line, error->column);
    }
    seen.decision = DECISION_ASK;
    seen.reason = builder_str(&reason);
    seen.rule = STR("unreadable");
    seen.set_by = STR("");
    seen.advice = STR("write it in a simpler form");
    return seen.reason.ptr == NULL ? out_of_memory() : seen;
}

/* A text that does not read as it runs is asked about, whatever it does. */
static bool judge_hidden(struct str text, struct arena *arena, struct judgement *judgement) {
    const char *what;
    uint32_t code;
    struct builder reason;
    if (!disguise_find_hidden(text, &what, &code)) {
        return true;
    }
    struct action *action = ARENA_NEW(arena, struct action);
    builder_init(&reason, arena);
    builder_addf(&reason, "the command holds a character that %s (U+%04X)", what, (unsigned)code);
    struct judged judged = {
        .action = action,
        .type = ACTION_OBFUSCATED,
        .decision = DECISION_ASK,
        .reason = builder_str(&reason),
        .rule = STR("hidden-characters"),
        .advice = STR("write it without that character"),
        .source = text,
    };
    return action != NULL && judged.reason.ptr != NULL && VEC_PUSH(arena, judgement, judged);
}

static struct verdict decide_shell(const struct request *request,
                                   const struct environment *environment, struct arena *arena) {
    struct scope_start start = {
        .home = environment->home,
        .cwd = request->cwd,
        .repository = environment->repository ? environment->project : STR(""),
        .tmpdir = environment->tmpdir,
        .user = environment->user,
        .home_of = environment->home_of,
        .variable = environment->variable,
        .context = environment->context,
    };
    const struct config *config = environment->config;
    const struct more_rules more = {
        .instead = config == NULL ? NULL : &config->rules,
        .besides = config == NULL ? NULL : &config->besides,
    };
    struct behaviour *behaviour = ARENA_NEW(arena, struct behaviour);
    struct judgement judgement;
    if (behaviour == NULL || !action_read_with(arena, request->text, &start, &more, behaviour) ||
        !behaviour_judge(environment, behaviour, request->text, arena, &judgement) ||
        !scripts_judge(environment, &start, &judgement, arena) ||
        !judge_hidden(request->text, arena, &judgement)) {
        return out_of_memory();
    }
    struct verdict verdict = combine(environment, &judgement, arena);
    if (behaviour->error.code != ERROR_NONE) {
        verdict = unreadable(&behaviour->error, verdict, arena);
    }
    verdict.behaviour = behaviour;
    return verdict;
}

/* Judges one action without a text of its own: an MCP call, a connection. */
static bool judge_action(const struct environment *environment, const struct action *action,
                         struct arena *arena, struct judgement *judgement) {
    struct judged judged;
    if (action == NULL || !action_judge(environment, action, action->program, arena, &judged)) {
        return false;
    }
    judged.source = action->program;
    return VEC_PUSH(arena, judgement, judged);
}

/* The action of an MCP call by the rule that fits, NULL when none does. */
static struct action *mcp_action(struct str tool, const struct rule *rule, struct arena *arena) {
    struct action *action = ARENA_NEW(arena, struct action);
    if (action != NULL) {
        action->program = tool;
        action->type = rule == NULL ? ACTION_UNKNOWN : rule->type;
        action->rule = rule == NULL ? STR("mcp-unknown") : str_from(rule->id);
        action->effect =
            rule == NULL ? STR("is an MCP tool that nah does not know") : str_from(rule->effect);
        action->advice = rule == NULL ? STR("") : str_from(rule->advice);
        action->at_least = rule == NULL ? POLICY_ASK : rule->at_least;
    }
    return action;
}

enum {
    RULE_SETS = 3, /* ours, the user's in place of them, and what is added to both */
};

/* False when memory is spent. */
static bool find_rule_sets(const struct config *config, enum RULE_SUBJECT subject,
                           struct arena *arena, struct rule_matcher sets[static RULE_SETS]) {
    struct rules *builtin = ARENA_NEW(arena, struct rules);
    if (builtin == NULL || !builtin_rules_of(arena, subject, builtin)) {
        return false;
    }
    sets[0] = rule_matcher_of(builtin, subject, arena);
    sets[1] = rule_matcher_of(config == NULL ? NULL : &config->rules, subject, arena);
    sets[2] = rule_matcher_of(config == NULL ? NULL : &config->besides, subject, arena);
    return true;
}

/* Statements that are given to a tool which is no database's by its name. */
static struct action *sql_action(struct str tool, enum SQL_EFFECT effect, struct arena *arena) {
    struct action *action = ARENA_NEW(arena, struct action);
    if (action != NULL) {
        action->program = tool;
        action->type = ACTION_DB_EXEC;
        action->rule = STR("mcp-sql");
        action->effect = effect == SQL_DESTROYS ? STR("deletes tables or rows of a database")
                                                : STR("may change a database");
        action->at_least = POLICY_ASK;
    }
    return action;
}

/* The stricter of what the tool is and what the command that it is given does, with the actions of
 * both. */
static struct verdict with_command(struct verdict tool, struct verdict command, struct str name,
                                   struct arena *arena) {
    size_t count = tool.action_count + command.action_count;
    struct verdict_action *rows = ARENA_NEW_ARRAY(arena, count, struct verdict_action);
    struct builder reason;
    struct verdict verdict = command.decision > tool.decision ? command : tool;
    if (rows == NULL) {
        return out_of_memory();
    }
    for (size_t i = 0; i < count; i++) {
        rows[i] = i < tool.action_count ? tool.actions[i] : command.actions[i - tool.action_count];
    }
    if (command.decision > tool.decision) {
        builder_init(&reason, arena);
        builder_add(&reason, name);
        builder_add_c(&reason, " is given a command: ");
        builder_add(&reason, command.reason);
        verdict.reason = builder_str(&reason);
    }
    verdict.beyond_sandbox = tool.beyond_sandbox || command.beyond_sandbox;
    verdict.actions = rows;
    verdict.action_count = count;
    return verdict.reason.ptr == NULL ? out_of_memory() : verdict;
}

/* Judges the tool as `rule` says it is, with the paths and hosts that it is given. */
static bool judge_tool(const struct request *request, const struct environment *environment,
                       const struct rule *rule, struct arena *arena,
                       struct mcp_arguments *arguments, struct judgement *judgement) {
    struct action *action = mcp_action(request->tool, rule, arena);
    if (action == NULL ||
        !mcp_arguments_read(request, environment, action->type, arena, arguments)) {
        return false;
    }
    action->targets = arguments->targets;
    action->statements = arguments->sql;
    return judge_action(environment, action, arena, judgement);
}

static struct verdict decide_mcp(const struct request *request,
                                 const struct environment *environment, struct arena *arena) {
    const struct config *config = environment->config;
    struct judgement judgement = {0};
    struct mcp_arguments arguments;
    struct mcp_arguments again;
    struct rule_matcher sets[RULE_SETS];
    if (!find_rule_sets(config, RULE_MCP, arena, sets)) {
        return out_of_memory();
    }
    const struct rule *rule = rule_match(&sets[0], request->tool);
    const struct rule *instead = rule_match(&sets[1], request->tool);
    const struct rule *besides = rule_match(&sets[2], request->tool);
    if (instead != NULL && (rule == NULL || !config_policy_is_fixed(rule->type))) {
        rule = instead;
    }
    if (!judge_tool(request, environment, rule, arena, &arguments, &judgement) ||
        (besides != NULL &&
         !judge_tool(request, environment, besides, arena, &again, &judgement))) {
        return out_of_memory();
    }
    if (arguments.names_sql && arguments.sql > SQL_READS &&
        !judge_action(environment, sql_action(request->tool, arguments.sql, arena), arena,
                      &judgement)) {
        return out_of_memory();
    }
    struct verdict verdict = combine(environment, &judgement, arena);
    if (arguments.command.len == 0) {
        return verdict;
    }
    struct request command = {.text = arguments.command, .cwd = request->cwd};
    return with_command(verdict, decide_shell(&command, environment, arena), request->tool, arena);
}

static struct verdict decide_network(const struct request *request,
                                     const struct environment *environment, struct arena *arena) {
    struct judgement judgement = {0};
    struct action *action = ARENA_NEW(arena, struct action);
    struct target target = {.kind = TARGET_HOST, .value = {.text = request->text}};
    if (action == NULL || !VEC_PUSH(arena, &action->targets, target)) {
        return out_of_memory();
    }
    action->program = request->tool;
    action->type = ACTION_NETWORK_OUTBOUND;
    action->rule = STR("network-access");
    action->effect = STR("wants to connect to");
    return judge_action(environment, action, arena, &judgement)
               ? combine(environment, &judgement, arena)
               : out_of_memory();
}

/* The strictest rule on added lines, of the built-in ones and of the settings. */
static bool match_line(struct str line, struct str path, struct patch_match *out, void *context) {
    (void)path;
    struct rule_matcher *sets = context;
    const struct rule *rule = NULL;
    for (size_t i = 0; i < RULE_SETS; i++) {
        const struct rule *found = rule_match(&sets[i], line);
        if (found != NULL && (rule == NULL || rule_policy(found) > rule_policy(rule))) {
            rule = found;
        }
    }
    if (rule == NULL) {
        return false;
    }
    *out = (struct patch_match){
        .rule = str_from(rule->id),
        .type = rule->type,
        .decision = rule_policy(rule) == POLICY_BLOCK ? DECISION_BLOCK : DECISION_ASK,
        .effect = str_from(rule->effect),
        .advice = str_from(rule->advice),
    };
    return true;
}

static struct verdict decide_unknown(const struct request *request, struct arena *arena) {
    struct builder reason;
    builder_init(&reason, arena);
    builder_add(&reason, request->tool);
    builder_add_c(&reason, " is a tool that nah does not know");
    return builder_str(&reason).ptr == NULL ? out_of_memory()
                                            : ask(builder_str(&reason), "unknown-tool");
}

static struct verdict decide_kind(const struct request *request,
                                  const struct environment *environment, struct arena *arena) {
    struct rule_matcher sets[RULE_SETS];
    struct patch_matcher matcher = {match_line, sets};
    switch (request->kind) {
    case TOOL_SHELL:
        return decide_shell(request, environment, arena);
    case TOOL_PATCH:
        return find_rule_sets(environment->config, RULE_PATCH, arena, sets)
                   ? patch_judge(environment, request, &matcher, arena)
                   : out_of_memory();
    case TOOL_MCP:
        return decide_mcp(request, environment, arena);
    case TOOL_NETWORK:
        return decide_network(request, environment, arena);
    case TOOL_UNKNOWN:
        break;
    }
    return decide_unknown(request, arena);
}

struct verdict decide(const struct request *request, const struct environment *environment,
                      struct arena *arena) {
    struct verdict verdict = decide_kind(request, environment, arena);
    policy_finish(environment, &verdict, arena);
    return verdict;
}
