/* Composition: what an action becomes by what reaches it. */
#include "judge/shell_judge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
    ACTIONS_MAX = 4,
};

/* An action before its flows: allowed, unless `decision` says more. */
struct step {
    enum ACTION_TYPE type;
    bool executes_input;
    bool decodes;
    bool secret;
    bool loopback;
    enum DECISION decision;
};

struct chain {
    struct action actions[ACTIONS_MAX];
    struct judged judged[ACTIONS_MAX];
    struct flow flows[ACTIONS_MAX];
};

/* Lets each part reach the next, and gives the verdict of the last. */
static struct judged judge_chain(const struct step *parts, size_t count, struct arena *arena) {
    struct chain chain = {0};
    for (size_t i = 0; i < count; i++) {
        chain.actions[i] = (struct action){
            .type = parts[i].type,
            .program = STR("program"),
            .executes_input = parts[i].executes_input,
            .decodes = parts[i].decodes,
        };
        chain.judged[i] = (struct judged){
            .action = &chain.actions[i],
            .type = parts[i].type,
            .decision = parts[i].decision,
            .rule = STR("own"),
            .reason = STR("reason"),
            .secret = parts[i].secret,
            .loopback = parts[i].loopback,
        };
        chain.flows[i] = (struct flow){i, i + 1};
    }
    struct behaviour behaviour = {
        .actions = {chain.actions, count, count},
        .flows = {chain.flows, count - 1, count - 1},
    };
    struct judgement judgement = {chain.judged, count, count};
    assert_true(flows_judge(&behaviour, &judgement, arena));
    return chain.judged[count - 1];
}

static void what_reaches_an_action_decides_with_it(void **state) {
    (void)state;
    const struct step fetch = {.type = ACTION_NETWORK_OUTBOUND};
    const struct step fetch_here = {.type = ACTION_NETWORK_OUTBOUND, .loopback = true};
    const struct step send = {.type = ACTION_NETWORK_WRITE, .decision = DECISION_ASK};
    const struct step send_here = {.type = ACTION_NETWORK_WRITE, .loopback = true};
    const struct step lookup = {.type = ACTION_NETWORK_DIAGNOSTIC};
    const struct step run = {.type = ACTION_LANG_EXEC, .executes_input = true};
    const struct step filter = {.type = ACTION_FILESYSTEM_READ};
    const struct step decode = {.type = ACTION_FILESYSTEM_READ, .decodes = true};
    const struct step secret = {.type = ACTION_FILESYSTEM_READ, .secret = true};
    const struct step variables = {.type = ACTION_ENV_READ, .decision = DECISION_ASK};
    const struct step write = {.type = ACTION_FILESYSTEM_WRITE};
    const struct step push = {.type = ACTION_GIT_REMOTE_WRITE, .decision = DECISION_ASK};
    const struct step prompt = {.type = ACTION_INTERACTIVE, .decision = DECISION_ASK};
    const struct {
        struct step parts[ACTIONS_MAX];
        size_t count;
        enum DECISION decision;
        const char *rule;
    } cases[] = {
        {{fetch, run}, 2, DECISION_BLOCK, "network-to-shell"},
        {{fetch, filter, run}, 3, DECISION_BLOCK, "network-to-shell"},
        {{fetch, write, filter, run}, 4, DECISION_BLOCK, "network-to-shell"},
        {{fetch_here, run}, 2, DECISION_ASK, "network-to-shell"},
        {{fetch, filter}, 2, DECISION_ALLOW, "own"},
        {{filter, run}, 2, DECISION_ALLOW, "own"},
        {{decode, run}, 2, DECISION_BLOCK, "decode-to-shell"},
        {{decode, filter}, 2, DECISION_ALLOW, "own"},
        {{secret, send}, 2, DECISION_BLOCK, "secret-to-network"},
        {{secret, filter, fetch}, 3, DECISION_BLOCK, "secret-to-network"},
        {{secret, lookup}, 2, DECISION_BLOCK, "secret-to-network"},
        {{secret, push}, 2, DECISION_BLOCK, "secret-to-network"},
        {{secret, send_here}, 2, DECISION_ASK, "secret-to-network"},
        {{variables, send}, 2, DECISION_BLOCK, "secret-to-network"},
        {{filter, send}, 2, DECISION_ASK, "own"},
        {{secret, write}, 2, DECISION_ASK, "secret-to-file"},
        {{filter, write}, 2, DECISION_ALLOW, "own"},
        {{prompt, send}, 2, DECISION_BLOCK, "shell-to-network"},
        {{send, prompt}, 2, DECISION_ASK, "own"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 1U << 20);
        struct judged judged = judge_chain(cases[i].parts, cases[i].count, &arena);
        if (judged.decision != cases[i].decision || !str_is(judged.rule, cases[i].rule)) {
            printf("case %zu: %s by %.*s\n", i, decision_name(judged.decision),
                   STR_ARG(judged.rule));
        }
        assert_int_equal(judged.decision, cases[i].decision);
        assert_true(str_is(judged.rule, cases[i].rule));
        arena_free(&arena);
    }
}

static void a_secret_that_is_sent_at_once_is_refused(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1U << 20);
    const struct step upload = {
        .type = ACTION_NETWORK_WRITE, .secret = true, .decision = DECISION_ASK};
    struct judged judged = judge_chain(&upload, 1, &arena);
    assert_int_equal(judged.decision, DECISION_BLOCK);
    assert_true(str_is(judged.rule, "secret-to-network"));
    arena_free(&arena);
}

static void what_is_refused_anyway_stays_refused(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1U << 20);
    const struct step parts[] = {
        {.type = ACTION_NETWORK_OUTBOUND, .loopback = true},
        {.type = ACTION_LANG_EXEC, .executes_input = true, .decision = DECISION_BLOCK}};
    assert_int_equal(judge_chain(parts, 2, &arena).decision, DECISION_BLOCK);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_reaches_an_action_decides_with_it),
        cmocka_unit_test(a_secret_that_is_sent_at_once_is_refused),
        cmocka_unit_test(what_is_refused_anyway_stays_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
