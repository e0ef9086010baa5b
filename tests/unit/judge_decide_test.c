/* decide() where memory ends, where limits are reached, and where commands stand together. */
#include "amount.h"
#include "corpus_cases.h"

#include "judge/config_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    EACH_ALLOCATION =
        32 * 1024 - 1, /* below the size of a block each allocation is one of its own */
    CASES_SHARE = 6,
    PROCESSES = 2,
};

/* A source whose n-th block fails. */
struct failing {
    struct arena *arena;
    size_t count;
    size_t fails_at;
};

static void *get(size_t size, void *user) {
    struct failing *failing = user;
    failing->arena->obtained = 0;
    return failing->count++ == failing->fails_at ? NULL : malloc(size);
}

static void put(void *block, void *user) {
    (void)user;
    free(block);
}

static struct verdict decide_failing(const struct request *request,
                                     const struct environment *environment, size_t fails_at,
                                     struct arena *arena, struct failing *failing) {
    *failing = (struct failing){.arena = arena, .fails_at = fails_at};
    arena_init_with(arena, EACH_ALLOCATION, (struct arena_source){get, put, failing});
    return decide(request, environment, arena);
}

struct tally {
    size_t cases;
    size_t share; /* every so many-th case is tried */
    size_t first; /* from this one */
    size_t tried;
    size_t allowed;
};

static void fail_each(const struct corpus_case *test, void *context) {
    struct tally *tally = context;
    struct request request = corpus_request(test);
    if (tally->cases++ % tally->share != tally->first) {
        return;
    }
    for (size_t n = 0;; n++) {
        struct arena arena;
        struct failing failing;
        struct verdict verdict = decide_failing(&request, &corpus_environment, n, &arena, &failing);
        bool failed = failing.count > n || arena.exhausted;
        bool allowed = failed && verdict.decision == DECISION_ALLOW;
        tally->tried++;
        tally->allowed += allowed;
        if (allowed) {
            printf("%s.txt:%zu: allowed when allocation %zu fails: %.*s\n", test->file, test->line,
                   n, STR_ARG(request.text));
        }
        arena_free(&arena);
        if (allowed || failing.count <= n) {
            return;
        }
    }
}

static bool holds_for(size_t share, size_t first) {
    struct tally tally = {.share = share, .first = first};
    for (size_t i = 0; i < corpus_file_count; i++) {
        if (!corpus_each(corpus_files[i], fail_each, &tally)) {
            return false;
        }
    }
    return tally.tried > 1000 && tally.allowed == 0;
}

/* The longest of all tests: its cases are shared out among processes. */
static void nothing_is_allowed_when_memory_ends(void **state) {
    (void)state;
    pid_t children[PROCESSES];
    fflush(NULL);
    for (size_t i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            exit(holds_for(PROCESSES * amount(1, CASES_SHARE), i) ? EXIT_SUCCESS : EXIT_FAILURE);
        }
    }
    for (size_t i = 0; i < PROCESSES; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
}

/* Settings that say something of each command below: without memory for that, nothing of it holds.
 */
static const char settings[] =
    "trusted_hosts = [\"a.example\", \"*.corp.example\"]\n"
    "trusted_paths = [\"/srv/data\"]\ntrusted_containers = [\"web\"]\n"
    "[actions]\ngit_remote_write = \"allow\"\ngit_write = \"block\"\n"
    "[sensitive_paths]\n\"~/notes\" = \"block\"\n\"~/.aws/config\" = \"allow\"\n"
    "\"*.secret\" = \"ask\"\n[databases]\n\"db.example/app\" = \"write\"\n"
    "[[classify]]\nprefix = \"frobnicate all\"\ntype = \"git_safe\"\n"
    "[[rule]]\nid = \"mine\"\nprefix = [\"release\", \"list\"]\ntype = \"git_safe\"\n"
    "effect = \"lists releases\"\nexamples = { allow = [\"release list\"] }\n"
    "[[rule]]\nid = \"strict\"\nprefix = [\"ls\"]\nflags = [\"-Z\"]\ntype = \"git_safe\"\n"
    "decision = \"block\"\neffect = \"is refused\"\nexamples = { block = [\"ls -Z\"] }\n";

static const struct {
    const char *command;
    enum DECISION decision;
} with_settings[] = {
    {"curl https://a.example/x", DECISION_ALLOW},
    {"curl -d a=b https://b.corp.example/x", DECISION_ALLOW},
    {"touch /srv/data/x && rm -r /srv/data/old", DECISION_ALLOW},
    {"docker stop web", DECISION_ALLOW},
    {"git push origin main", DECISION_ALLOW},
    {"git commit -m x", DECISION_BLOCK},
    {"cat ~/notes/a", DECISION_BLOCK},
    {"cat ~/.aws/config", DECISION_ALLOW},
    {"cp a.secret b", DECISION_ASK},
    {"psql -h db.example app -c 'insert into t values (1)'", DECISION_ALLOW},
    {"frobnicate all now | head -n 3", DECISION_ALLOW},
    {"release list", DECISION_ALLOW},
    {"ls -Z", DECISION_BLOCK},
};

static bool settle(struct arena *arena, struct config *config, struct environment *environment) {
    static const char *const agents[] = {"codex", NULL};
    struct config_request request = {agents, corpus_environment.home, corpus_environment.project,
                                     STR("")};
    *environment = corpus_environment;
    *config = (struct config){
        .user = {.path = "/home/u/.config/nah/config.toml", .exists = true, .text = STR(settings)},
    };
    return config_build(arena, &request, config) && config->user.problems.count == 0 &&
           config_apply(arena, config, environment);
}

/* What settings allow is not allowed, what they refuse is not allowed either. */
static void nothing_is_allowed_when_memory_ends_with_settings(void **state) {
    (void)state;
    struct arena own;
    struct config config;
    struct environment environment;
    arena_init(&own, CORPUS_ARENA_LIMIT);
    assert_true(settle(&own, &config, &environment));
    for (size_t i = 0; i < sizeof with_settings / sizeof *with_settings; i++) {
        struct request request = {.kind = TOOL_SHELL,
                                  .tool = STR("Bash"),
                                  .text = str_from(with_settings[i].command),
                                  .cwd = environment.project};
        struct failing failing = {0};
        bool failed = true;
        for (size_t n = 0; failed; n++) {
            struct arena arena;
            enum DECISION decision =
                decide_failing(&request, &environment, n, &arena, &failing).decision;
            failed = failing.count > n || arena.exhausted;
            if (failed ? decision == DECISION_ALLOW : decision != with_settings[i].decision) {
                fail_msg("%s: decision %d, allocation %zu %s", with_settings[i].command, decision,
                         n, failed ? "fails" : "is not reached");
            }
            arena_free(&arena);
        }
        assert_true(failing.count > 5);
    }
    arena_free(&own);
}

static enum DECISION decide_text(struct str text, size_t limit) {
    struct arena arena;
    struct request request = {
        .kind = TOOL_SHELL, .tool = STR("Bash"), .text = text, .cwd = STR("/home/u/proj")};
    arena_init(&arena, limit);
    enum DECISION decision = decide(&request, &corpus_environment, &arena).decision;
    arena_free(&arena);
    return decision;
}

static struct str repeat(struct arena *arena, const char *before, size_t count, const char *after) {
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_c(&text, before);
    }
    builder_add_c(&text, "ls");
    for (size_t i = 0; i < count; i++) {
        builder_add_c(&text, after);
    }
    return builder_str(&text);
}

/* What is too much to read is asked about, and never takes all memory. */
static void what_is_beyond_a_limit_is_not_allowed(void **state) {
    (void)state;
    static const struct {
        const char *before;
        size_t count;
        const char *after;
    } cases[] = {
        {"(", 66, ")"},
        {"(", 1000, ")"},
        {"$(", 66, ")"},
        {"$(", 500, ")"},
        {"{ ", 1000, "; }"},
        {"ls; ", 4100, ""},
        {"ls; ", 300000, ""},
        {"ls | ", 50000, ""},
        {"sudo ", 5000, ""},
        {"eval ", 5000, ""},
        {"bash -c '", 3, "'"},
        {"if true; then ", 500, "; fi"},
        {"for i in 1 2; do ", 40, "; done"},
        {"while ls; do ", 60, "; done"},
        {"xargs ", 3000, ""},
        {"a=$a$a; ", 2000, ""},
        {"python3 -c '((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((", 1, "'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 64U << 20);
        struct str text = repeat(&arena, cases[i].before, cases[i].count, cases[i].after);
        assert_non_null(text.ptr);
        enum DECISION decision = decide_text(text, CORPUS_ARENA_LIMIT);
        if (decision == DECISION_ALLOW) {
            printf("allowed: %zu times %s\n", cases[i].count, cases[i].before);
        }
        bool few = cases[i].count <= 3 && cases[i].before[0] == 'b';
        assert_true(few || decision != DECISION_ALLOW);
        arena_free(&arena);
    }
}

struct neighbours {
    size_t wrong;
    size_t tried;
};

/* What is refused stays refused beside commands that do nothing. */
static void add_neighbours(const struct corpus_case *test, void *context) {
    static const char *const before[] = {"true; ",
                                         "ls && ",
                                         "cd . && ",
                                         "echo ok; ",
                                         "(ls); ",
                                         "x_=1; ",
                                         "for i_ in a; do :; done; ",
                                         "! false && "};
    struct neighbours *neighbours = context;
    if (test->decision != DECISION_BLOCK) {
        return;
    }
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        struct arena arena;
        struct builder text;
        arena_init(&arena, CORPUS_ARENA_LIMIT);
        builder_init(&text, &arena);
        builder_add_c(&text, before[i]);
        builder_add(&text, (struct str){test->command, test->length});
        struct str whole = builder_str(&text);
        bool refused = decide_text(whole, CORPUS_ARENA_LIMIT) == DECISION_BLOCK;
        neighbours->tried++;
        neighbours->wrong += !refused;
        if (!refused) {
            printf("%s.txt:%zu: no longer refused: %.*s\n", test->file, test->line, STR_ARG(whole));
        }
        arena_free(&arena);
    }
}

static void a_refused_command_stays_refused_behind_harmless_ones(void **state) {
    (void)state;
    struct neighbours neighbours = {0};
    for (size_t i = 0; i < corpus_file_count; i++) {
        assert_true(corpus_each(corpus_files[i], add_neighbours, &neighbours));
    }
    assert_true(neighbours.tried > 1000);
    assert_int_equal(neighbours.wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_allowed_when_memory_ends),
        cmocka_unit_test(nothing_is_allowed_when_memory_ends_with_settings),
        cmocka_unit_test(what_is_beyond_a_limit_is_not_allowed),
        cmocka_unit_test(a_refused_command_stays_refused_behind_harmless_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
