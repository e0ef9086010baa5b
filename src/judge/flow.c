/* Composition: what flows from one action into another can be worse than both. */
#include "judge/shell_judge.h"

#include <string.h>

static bool is_network(enum ACTION_TYPE type) {
    return type == ACTION_NETWORK_OUTBOUND || type == ACTION_NETWORK_WRITE;
}

/* Can what reaches this action leave the machine? A name that is looked up leaves it, too. */
static bool sends(enum ACTION_TYPE type) {
    return is_network(type) || type == ACTION_NETWORK_DIAGNOSTIC || type == ACTION_GIT_REMOTE_WRITE;
}

/* Marks in `reached` every action whose output can reach `sink`. */
static void mark_sources(const struct flows *flows, size_t sink, bool *reached, size_t count,
                         size_t *queue) {
    size_t head = 0;
    size_t tail = 0;
    memset(reached, 0, count * sizeof *reached);
    queue[tail++] = sink;
    while (head < tail) {
        size_t to = queue[head++];
        for (size_t i = 0; i < flows->count; i++) {
            size_t from = flows->items[i].from;
            if (flows->items[i].to == to && !reached[from] && from != sink) {
                reached[from] = true;
                queue[tail++] = from;
            }
        }
    }
}

struct flow_case {
    const char *rule;
    const char *link; /* between what the source is and what the sink does */
    enum DECISION decision;
    enum ACTION_TYPE type;
    const char *advice;
};

static const struct flow_case network_to_code = {
    "network-to-shell", "runs code that comes straight from the network:", DECISION_BLOCK,
    ACTION_OBFUSCATED, "download it to a file, read it, then ask to run it"};
static const struct flow_case decoded_to_code = {
    "decode-to-shell", "runs code that was hidden from reading:", DECISION_BLOCK, ACTION_OBFUSCATED,
    "write the code in plain text"};
static const struct flow_case secret_to_network = {
    "secret-to-network", "would send a secret over the network:", DECISION_BLOCK,
    ACTION_NETWORK_WRITE, "leave secrets out of requests"};
static const struct flow_case shell_to_network = {
    "shell-to-network", "connects a shell to the network:", DECISION_BLOCK, ACTION_NETWORK_WRITE,
    ""};
static const struct flow_case secret_to_file = {"secret-to-file",
                                                "would copy a secret into a file:", DECISION_ASK,
                                                ACTION_FILESYSTEM_WRITE, ""};

static const struct flow_case *case_of(const struct judged *source, const struct judged *sink) {
    enum ACTION_TYPE from = source->action->type;
    enum ACTION_TYPE to = sink->action->type;
    bool secret = source->secret || from == ACTION_ENV_READ;
    if (sink->action->executes_input) {
        if (is_network(from) && source != sink) {
            return &network_to_code;
        }
        if (source->action->decodes) {
            return &decoded_to_code;
        }
    }
    if (sends(to) && secret) {
        return &secret_to_network;
    }
    if (is_network(to) &&
        (from == ACTION_INTERACTIVE || str_is(source->action->rule, "run-input"))) {
        return &shell_to_network;
    }
    if (to == ACTION_FILESYSTEM_WRITE && secret && source != sink) {
        return &secret_to_file;
    }
    return NULL;
}

/* What takes in what flows: a host, else what is written first. */
static struct str receiver_of(const struct judged *sink) {
    const struct targets *targets = &sink->action->targets;
    size_t at = 0;
    while (at < targets->count && targets->items[at].access == ACCESS_READ) {
        at++;
    }
    for (size_t i = targets->count; i > 0; i--) {
        at = targets->items[i - 1].kind == TARGET_HOST ? i - 1 : at;
    }
    return at < sink->targets.count ? sink->targets.items[at] : STR("");
}

static bool apply(struct judgement *judgement, size_t from, size_t to, struct arena *arena) {
    const struct judged *source = &judgement->items[from];
    struct judged *sink = &judgement->items[to];
    const struct flow_case *found = case_of(source, sink);
    if (found == NULL) {
        return true;
    }
    /* What stays on this machine is a question, not a danger */
    bool local = (found == &network_to_code && source->loopback) ||
                 (found == &secret_to_network && sink->loopback);
    enum DECISION decision = local ? DECISION_ASK : found->decision;
    if (decision < sink->decision ||
        (decision == sink->decision && sink->decision != DECISION_BLOCK)) {
        return true;
    }
    struct builder reason;
    builder_init(&reason, arena);
    builder_add_c(&reason, str_is(sink->action->program, "redirection") ? "the " : "");
    builder_add(&reason, sink->action->program);
    builder_addf(&reason, " %s ", found->link);
    bool itself = from == to && source->secret_what.len > 0;
    builder_add(&reason, itself ? source->secret_what : source->reason);
    struct str receiver = receiver_of(sink);
    if (receiver.len > 0 && !sink->action->executes_input) {
        builder_add_c(&reason, ", to ");
        builder_add(&reason, receiver);
    }
    sink->decision = decision;
    sink->rule = str_from(found->rule);
    sink->set_by = NULL;
    sink->reason = builder_str(&reason);
    sink->advice = str_from(found->advice);
    sink->type = found->type;
    return sink->reason.ptr != NULL;
}

bool flows_judge(const struct behaviour *behaviour, struct judgement *judgement,
                 struct arena *arena) {
    size_t count = judgement->count;
    bool *reached = ARENA_NEW_ARRAY(arena, count + 1, bool);
    size_t *queue = ARENA_NEW_ARRAY(arena, count + 1, size_t);
    if (reached == NULL || queue == NULL) {
        return false;
    }
    for (size_t sink = 0; sink < count; sink++) {
        /* One action that reads a secret and sends it: curl -F f=@.env */
        if (!apply(judgement, sink, sink, arena)) {
            return false;
        }
        if (behaviour->flows.count == 0) {
            continue;
        }
        mark_sources(&behaviour->flows, sink, reached, count, queue);
        for (size_t source = 0; source < count; source++) {
            if (reached[source] && !apply(judgement, source, sink, arena)) {
                return false;
            }
        }
    }
    return true;
}
