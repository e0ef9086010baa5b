/* Settings: what is read of a file, and what of it is in force. */
#include "judge/config.h"

#include "judge/config_preset.h"
#include "judge/policy.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static const char *const agent_tables[] = {"codex", "other", NULL};

struct fixture {
    struct arena arena;
    struct config config;
};

static int fixture_setup(void **state) {
    struct fixture *fixture = calloc(1, sizeof *fixture);
    arena_init(&fixture->arena, 16 << 20);
    *state = fixture;
    return 0;
}

static int fixture_teardown(void **state) {
    struct fixture *fixture = *state;
    arena_free(&fixture->arena);
    free(fixture);
    return 0;
}

static bool build(struct arena *arena, struct config *config, const char *user, const char *project,
                  enum CONFIG_TRUST trust, const char *preset) {
    struct config_request request = {
        .agents = agent_tables,
        .home = STR("/home/u"),
        .project = STR("/home/u/proj"),
        .preset = str_from(preset),
    };
    *config = (struct config){
        .user = {.path = "/home/u/.config/nah/config.toml",
                 .exists = user != NULL,
                 .text = str_from(user)},
        .project = {.path = "/home/u/proj/.nah.toml",
                    .exists = project != NULL,
                    .text = str_from(project),
                    .trust = trust},
    };
    return config_build(arena, &request, config);
}

static struct config *settle(void **state, const char *user, const char *project,
                             enum CONFIG_TRUST trust, const char *preset) {
    struct fixture *fixture = *state;
    assert_true(build(&fixture->arena, &fixture->config, user, project, trust, preset));
    return &fixture->config;
}

static enum POLICY policy(const struct config *config, enum ACTION_TYPE type) {
    return config->policies[type].policy;
}

static void nothing_set_is_as_the_table_of_types(void **state) {
    struct config *config = settle(state, NULL, NULL, CONFIG_UNTRUSTED, NULL);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        assert_int_equal(policy(config, (enum ACTION_TYPE)i),
                         action_type_of((enum ACTION_TYPE)i)->policy);
        assert_null(config->policies[i].source.file);
    }
    assert_int_equal(config->warning.len, 0);
}

/* What the two files say of git_remote_write (built in: ask), and what is in force. */
struct precedence_case {
    const char *user;
    const char *project;
    enum CONFIG_TRUST trust;
    const char *preset;
    enum POLICY policy;
    enum CONFIG_LAYER layer;
};

#define SET(value)           "[actions]\ngit_remote_write = \"" value "\"\n"
#define PRESET(name, value)  "[preset." name ".actions]\ngit_remote_write = \"" value "\"\n"
#define PROJECT(root, value) "[projects.\"" root "\".actions]\ngit_remote_write = \"" value "\"\n"

static const struct precedence_case precedence_cases[] = {
    {NULL, NULL, CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_BUILTIN},
    {SET("allow"), NULL, CONFIG_UNTRUSTED, NULL, POLICY_ALLOW, CONFIG_USER},
    {SET("allow"), SET("ask"), CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_PROJECT},
    {SET("ask"), SET("allow"), CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_USER},
    {SET("ask"), SET("allow"), CONFIG_CHANGED, NULL, POLICY_ASK, CONFIG_USER},
    {SET("ask"), SET("allow"), CONFIG_TRUSTED, NULL, POLICY_ALLOW, CONFIG_PROJECT},
    {SET("block"), SET("allow"), CONFIG_TRUSTED, NULL, POLICY_ALLOW, CONFIG_PROJECT},
    {NULL, SET("allow"), CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_BUILTIN},
    {NULL, SET("block"), CONFIG_UNTRUSTED, NULL, POLICY_BLOCK, CONFIG_PROJECT},
    {SET("ask") PROJECT("/home/u/proj", "allow"), NULL, CONFIG_UNTRUSTED, NULL, POLICY_ALLOW,
     CONFIG_USER_PROJECT},
    {SET("ask") PROJECT("/home/u/other", "allow"), NULL, CONFIG_UNTRUSTED, NULL, POLICY_ASK,
     CONFIG_USER},
    {PRESET("p", "allow"), NULL, CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_BUILTIN},
    {PRESET("p", "allow"), NULL, CONFIG_UNTRUSTED, "p", POLICY_ALLOW, CONFIG_USER_PRESET},
    {PRESET("p", "allow"), SET("block"), CONFIG_TRUSTED, "p", POLICY_ALLOW, CONFIG_USER_PRESET},
    {PRESET("p", "allow"), SET("block"), CONFIG_UNTRUSTED, "p", POLICY_BLOCK, CONFIG_PROJECT},
    {PRESET("p", "block"), PRESET("p", "allow"), CONFIG_UNTRUSTED, "p", POLICY_BLOCK,
     CONFIG_USER_PRESET},
    {PRESET("p", "block"), PRESET("p", "allow"), CONFIG_TRUSTED, "p", POLICY_ALLOW,
     CONFIG_PROJECT_PRESET},
    {PRESET("p", "allow") "[preset.q]\nextends = \"p\"\n", NULL, CONFIG_UNTRUSTED, "q",
     POLICY_ALLOW, CONFIG_USER_PRESET},
    {PRESET("p", "allow") "[preset.q]\nextends = \"p\"\nactions.git_remote_write = \"block\"\n",
     NULL, CONFIG_UNTRUSTED, "q", POLICY_BLOCK, CONFIG_USER_PRESET},
    {SET("allow") "nonsense = 1\n", NULL, CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_BUILTIN},
    {SET("block") "nonsense = 1\n", NULL, CONFIG_UNTRUSTED, NULL, POLICY_BLOCK, CONFIG_USER},
    {SET("block") "= broken\n", NULL, CONFIG_UNTRUSTED, NULL, POLICY_BLOCK, CONFIG_USER},
    {SET("allow") "= broken\n", NULL, CONFIG_UNTRUSTED, NULL, POLICY_ASK, CONFIG_BUILTIN},
    {SET("allow"), SET("allow") "= broken\n", CONFIG_TRUSTED, NULL, POLICY_ALLOW, CONFIG_USER},
    {SET("block"), SET("allow") "= broken\n", CONFIG_TRUSTED, NULL, POLICY_BLOCK, CONFIG_USER},
};

static void what_is_later_in_the_list_of_precedence_is_in_force(void **state) {
    for (size_t i = 0; i < sizeof precedence_cases / sizeof *precedence_cases; i++) {
        const struct precedence_case *row = &precedence_cases[i];
        struct config *config = settle(state, row->user, row->project, row->trust, row->preset);
        const struct config_policy *found = &config->policies[ACTION_GIT_REMOTE_WRITE];
        if (found->policy != row->policy || found->source.layer != row->layer) {
            print_message("row %zu: policy %d of layer %d\n", i, found->policy,
                          found->source.layer);
            fail();
        }
    }
}

static void what_guards_the_guard_cannot_be_set(void **state) {
    static const char *const values[] = {"allow", "context", "ask"};
    static const char *const types[] = {"guard_tamper", "system_destructive"};
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < 2; k++) {
            char text[100];
            snprintf(text, sizeof text, "[actions]\n%s = \"%s\"\n", types[k], values[i]);
            struct config *config = settle(state, text, text, CONFIG_TRUSTED, NULL);
            assert_int_equal(policy(config, ACTION_GUARD_TAMPER), POLICY_BLOCK);
            assert_int_equal(policy(config, ACTION_SYSTEM_DESTRUCTIVE), POLICY_BLOCK);
            assert_int_equal(config->user.problems.count, 1);
        }
    }
}

static void what_only_tightens_trusts_nothing(void **state) {
    static const char text[] =
        "trusted_hosts = [\"a.example\"]\ntrusted_paths = [\"/srv/x\"]\n"
        "trusted_containers = [\"web\"]\n[sensitive_paths]\n\"~/.aws\" = \"allow\"\n"
        "\"~/.kube\" = \"block\"\n[codex]\nauto_edits = true\nask_fallback = \"allow\"\n"
        "mode = \"flow\"\n[[classify]]\nprefix = \"x\"\ntype = \"git_safe\"\n";
    struct config *config = settle(state, NULL, text, CONFIG_UNTRUSTED, NULL);
    assert_int_equal(config->project.problems.count, 0);
    assert_int_equal(config->trusted_hosts.count, 0);
    assert_int_equal(config->trusted_paths.count, 0);
    assert_int_equal(config->trusted_containers.count, 0);
    assert_int_equal(config->places.count, 1);
    assert_int_equal(config->places.items[0].level, DECISION_BLOCK);
    assert_int_equal(config->rules.count, 0);
    assert_int_equal(config->besides.count, 1);
    for (int i = 0; i < CONFIG_VALUE_COUNT; i++) {
        assert_null(config->values[i].source.file);
    }
    assert_int_equal(config->ignored.count, 8);
    config = settle(state, NULL, text, CONFIG_TRUSTED, NULL);
    assert_int_equal(config->trusted_hosts.count, 1);
    assert_int_equal(config->places.count, 2);
    assert_int_equal(config->rules.count, 1);
    assert_int_equal(config->values[CONFIG_AUTO_EDITS].number, 1);
    assert_int_equal(config->ignored.count, 0);
}

static void a_project_may_make_the_session_stricter(void **state) {
    struct config *config =
        settle(state, "[codex]\nauto_edits = true\nsandbox = \"none\"\n",
               "[codex]\nauto_edits = false\nsandbox = \"read-only\"\n", CONFIG_UNTRUSTED, NULL);
    assert_int_equal(config->values[CONFIG_AUTO_EDITS].number, 0);
    assert_string_equal(
        config_value_key(CONFIG_SANDBOX)->choices[config->values[CONFIG_SANDBOX].number],
        "read-only");
}

static void another_agents_table_is_checked_but_not_in_force(void **state) {
    struct config *config =
        settle(state, "[other]\nauto_edits = true\n", NULL, CONFIG_UNTRUSTED, NULL);
    assert_int_equal(config->user.problems.count, 0);
    assert_int_equal(config->values[CONFIG_AUTO_EDITS].number, 0);
    config = settle(state, "[other]\nauto_edits = 3\n", NULL, CONFIG_UNTRUSTED, NULL);
    assert_int_equal(config->user.problems.count, 1);
}

struct problem_case {
    const char *text;
    size_t line;
    size_t column;
    const char *part; /* of the message */
};

static const struct problem_case problem_cases[] = {
    {"x = \n", 1, 5, "expected a value"},
    {"[actions]\n[actions]\n", 2, 2, "already defined"},
    {"a = 1\na = 2\n", 2, 1, "already"},
    {"actoins = 1\n", 1, 1, "did you mean 'actions'"},
    {"actions = 1\n", 1, 11, "expected a table, found an integer"},
    {"[actions]\ngit_sefe = \"ask\"\n", 2, 1, "did you mean 'git_safe'"},
    {"[actions]\ngit_safe = \"aks\"\n", 2, 12, "did you mean \"ask\""},
    {"[actions]\ngit_safe = true\n", 2, 12, "expected a string, found a boolean"},
    {"trusted_hosts = \"a\"\n", 1, 17, "expected an array of strings"},
    {"trusted_hosts = [1]\n", 1, 18, "expected a string, found an integer"},
    {"trusted_hosts = [\"a b\"]\n", 1, 18, "not the name of a host"},
    {"trusted_hosts = [\"*.com\"]\n", 1, 18, "too much"},
    {"trusted_hosts = [\"metadata.google.internal\"]\n", 1, 18, "credentials"},
    {"trusted_paths = [\"x\"]\n", 1, 18, "starts with / or ~/"},
    {"trusted_paths = [\"/home\"]\n", 1, 18, "too much"},
    {"trusted_paths = [\"~\"]\n", 1, 18, "too much"},
    {"allow_paths = [\"/x\"]\n", 1, 1, "cannot stand"},
    {"extends = \"x\"\n", 1, 1, "cannot stand"},
    {"[sensitive_paths]\n\"/\" = \"ask\"\n", 2, 1, "expected a path"},
    {"[databases]\n\"postgres://u:p@h/x\" = \"read\"\n", 2, 1, "expected \"HOST\""},
    {"[preset.a]\nextends = \"b\"\n", 2, 1, "no preset 'b'"},
    {"[preset.a]\nextends = \"a\"\n", 2, 1, "extends itself"},
    {"[preset]\na = 1\n", 2, 5, "expected a table"},
    {"[projects.x]\n", 1, 11, "expected the path"},
    {"[[classify]]\nprefix = \"x\"\n", 1, 1, "without 'type'"},
    {"[[classify]]\nprefix = \"\"\ntype = \"git_safe\"\n", 2, 10, "1 to 16 words"},
    {"[[classify]]\nprefix = \"x\"\ntyp = \"git_safe\"\n", 3, 1, "did you mean 'type'"},
    {"[[classify]]\nprefix = \"x\"\ntype = \"git_sfae\"\n", 3, 8, "did you mean 'git_safe'"},
    {"[classify]\n", 1, 1, "two brackets"},
    {"[[rule]]\nid = \"x\"\n", 1, 1, "without"},
    {"[[rule]]\nid = \"x\"\nprefix = [\"x\"]\ntype = \"git_safe\"\neffect = \"e\"\n", 1, 1,
     "without 'examples'"},
    {"[[rule]]\nid = \"x\"\ntype = \"git_safe\"\neffect = \"e\"\ntool = \"mcp\"\nmatch = \"(\"\n",
     6, 9, "pattern"},
    {"[codex]\nmodus = 1\n", 2, 1, ""},
    {"[codex]\nmode = \"flwo\"\n", 2, 8, "did you mean \"flow\""},
};

static void problems_have_a_place_and_words(void **state) {
    for (size_t i = 0; i < sizeof problem_cases / sizeof *problem_cases; i++) {
        const struct problem_case *row = &problem_cases[i];
        struct config *config = settle(state, row->text, NULL, CONFIG_UNTRUSTED, NULL);
        if (config->user.problems.count == 0) {
            print_message("no problem in:\n%s", row->text);
            fail();
        }
        const struct error *error = &config->user.problems.items[0].error;
        if (error->line != row->line || error->column != row->column ||
            strstr(error->message, row->part) == NULL) {
            print_message("%zu:%zu: %s\nin:\n%s", error->line, error->column, error->message,
                          row->text);
            fail();
        }
        assert_true(config->warning.len > 0);
    }
}

static void presets_know_their_base(void **state) {
    struct fixture *fixture = *state;
    struct strs chain;
    struct config *config = settle(state,
                                   "[preset.a]\n[preset.b]\nextends = \"a\"\n[preset.c]\n"
                                   "extends = \"b\"\n[preset.x]\nextends = \"y\"\n[preset.y]\n"
                                   "extends = \"x\"\n[preset.z]\nextends = \"x\"\n",
                                   NULL, CONFIG_UNTRUSTED, NULL);
    assert_true(config_preset_chain(&config->user, STR("c"), &fixture->arena, &chain));
    assert_int_equal(chain.count, 3);
    assert_true(str_is(chain.items[0], "a"));
    assert_true(str_is(chain.items[2], "c"));
    assert_true(config_preset_is_circle(&config->user, STR("x")));
    assert_false(config_preset_is_circle(&config->user, STR("z")));
    assert_true(config_preset_chain(&config->user, STR("z"), &fixture->arena, &chain));
    assert_in_range(chain.count, 1, 3);
    assert_int_equal(config->user.problems.count, 2);
}

static void a_missing_preset_is_warned_of(void **state) {
    struct config *config = settle(state, "[preset.a]\n", NULL, CONFIG_UNTRUSTED, "b");
    assert_true(str_find_text(config->warning, "'b'") >= 0);
    config = settle(state, "[preset.a]\n", NULL, CONFIG_UNTRUSTED, "a");
    assert_int_equal(config->warning.len, 0);
}

static void a_source_is_told_by_file_and_line(void **state) {
    struct fixture *fixture = *state;
    struct config *config = settle(state, "# x\n\n" SET("allow"), NULL, CONFIG_UNTRUSTED, NULL);
    struct str text = config_source_text(&config->policies[ACTION_GIT_REMOTE_WRITE].source,
                                         STR("/home/u"), &fixture->arena);
    assert_true(str_is(text, "~/.config/nah/config.toml:4"));
    text = config_source_text(&config->policies[ACTION_GIT_SAFE].source, STR("/home/u"),
                              &fixture->arena);
    assert_true(str_is(text, "built-in"));
}

static void spent_memory_is_told(void **state) {
    (void)state;
    static const char text[] =
        "trusted_hosts = [\"a.example\"]\n[actions]\ngit_safe = \"ask\"\n"
        "[[classify]]\nprefix = \"x y\"\ntype = \"git_safe\"\n[preset.a.actions]\n"
        "git_safe = \"akst\"\n[sensitive_paths]\n\"~/x\" = \"ask\"\n";
    size_t failures = 0;
    for (size_t limit = 0; limit < 128 * 1024; limit += 512) {
        struct arena arena;
        struct config config;
        arena_init(&arena, limit);
        if (build(&arena, &config, text, text, CONFIG_UNTRUSTED, "a")) {
            assert_false(arena.exhausted);
            assert_int_equal(config.user.problems.count, 1);
        } else {
            assert_true(arena.exhausted);
            failures++;
        }
        arena_free(&arena);
    }
    assert_true(failures > 3);
}

static struct str mysql_goes_to_db_example(const char *name, void *context) {
    (void)context;
    return strcmp(name, "MYSQL_HOST") == 0 ? STR("db.example") : STR("");
}

static void databases_are_judged_by_the_settings(void **state) {
    static const struct {
        const char *text;
        enum DECISION decision;
    } cases[] = {
        {"psql -d app -c 'select 1'", DECISION_ALLOW},
        {"psql -tAc 'select count(*) from t' app", DECISION_ALLOW},
        {"psql app -c '\\dt'", DECISION_ALLOW},
        {"psql app -c '\\d `touch x`'", DECISION_ASK},
        {"psql app <<X\n\\dt\ndrop table t;\nX", DECISION_ASK},
        {"psql app -f x.sql", DECISION_ASK},
        {"psql app -o x.txt -c 'select 1'", DECISION_ASK},
        {"psql -d app other -c 'select 1'", DECISION_ASK},
        {"psql 'host=evil dbname=app' -c 'select 1'", DECISION_ASK},
        {"psql -p 6543 app -c 'select 1'", DECISION_ASK},
        {"PGHOST=evil.example psql app -c 'select 1'", DECISION_ASK},
        {"env PGSERVICE=x psql app -c 'select 1'", DECISION_ASK},
        {"export PGHOST=evil.example; psql app -c 'select 1'", DECISION_ASK},
        {"HOME=/tmp/x psql app -c 'select 1'", DECISION_ASK},
        {"PGPASSWORD=x psql app -c 'select 1'", DECISION_ALLOW},
        {"psql postgres://u:p@db.example/x -c 'select 1'", DECISION_ALLOW},
        {"psql postgres://u:p@db.example:6543/x -c 'select 1'", DECISION_ASK},
        {"psql 'postgres://db.example/x?host=evil.example' -c 'select 1'", DECISION_ASK},
        {"psql -d app -c 'drop table x'", DECISION_ASK},
        {"psql -d app -c 'insert into t values (1)'", DECISION_ASK},
        {"psql -d other -c 'select 1'", DECISION_ASK},
        {"psql -d \"$X\" -c 'select 1'", DECISION_ASK},
        {"psql -h db.example w -c 'insert into t (a, b) values (1, lower(2))'", DECISION_ALLOW},
        {"psql -h db.example w -c 'insert into t select evil()'", DECISION_ASK},
        {"psql -h db.example w -c 'update t set a = 1 where b = 2'", DECISION_ALLOW},
        {"psql -h db.example w -c 'update t set a = 1'", DECISION_ASK},
        {"psql -h db.example w -c 'create table t (a int)'", DECISION_ASK},
        {"mysql -h prod.example app -e 'select 1'", DECISION_ALLOW},
        {"mysql -h prod.example app -e 'insert into t values (1)'", DECISION_ASK},
        {"mysql -h prod.example app -e 'drop table x'", DECISION_BLOCK},
        {"mysql -h prod.example -u root -psecret app -e 'drop table x'", DECISION_BLOCK},
        {"psql -h PROD.example -p 6543 -c 'delete from x' app", DECISION_BLOCK},
        {"psql -h prod.example -d \"$X\" -c 'truncate x'", DECISION_BLOCK},
        {"psql -h prod.example -v a=b -c 'drop table x' app", DECISION_BLOCK},
        {"mysql -h localhost -pDapp w -e 'select 1'", DECISION_ASK},
        {"psql -h floor.example w -c 'insert into t values (1)'", DECISION_ASK},
        {"psql -h floor.example w -c 'select 1'", DECISION_ALLOW},
        {"psql -h floor.example w -c 'drop table t'", DECISION_BLOCK},
        {"psql -h loose.example w -c 'select 1'", DECISION_ASK},
        {"sqlite3 prod.db 'drop table t'", DECISION_BLOCK},
        {"sqlite3 prod.db 'select 1'", DECISION_ALLOW},
        {"sqlite3 dev.db 'insert into t values (1)'", DECISION_ALLOW},
        {"sqlite3 dev.db \"select load_extension('x')\"", DECISION_ASK},
        {"sqlite3 ~/x/other.db 'select 1'", DECISION_ALLOW},
        {"sqlite3 ~/x/another.db 'select 1'", DECISION_ASK},
        {"redis-cli -h db.example get a", DECISION_ALLOW},
        {"redis-cli -h db.example set a b", DECISION_ASK},
        {"redis-cli -h db.example -n 2 hgetall a", DECISION_ALLOW},
        {"redis-cli -u redis://u:p@db.example:6379/1 get a", DECISION_ALLOW},
        {"redis-cli -u redis://u:p@db.example:6380/1 get a", DECISION_ASK},
        {"redis-cli get a", DECISION_ALLOW},
        {"redis-cli set a b", DECISION_ALLOW},
        {"redis-cli del a", DECISION_ALLOW},
        {"redis-cli CONFIG SET dir /x", DECISION_ASK},
        {"redis-cli eval 'return 1' 0", DECISION_ASK},
        {"redis-cli flushall", DECISION_ASK},
        {"redis-cli keys 'a*' | xargs redis-cli del", DECISION_ASK},
        {"echo 'GET a' | redis-cli", DECISION_ALLOW},
        {"printf 'GET a\nFLUSHALL\n' | redis-cli", DECISION_ASK},
        {"redis-cli -h prod.example FLUSHDB", DECISION_BLOCK},
        {"redis-cli -h prod.example get a", DECISION_ALLOW},
        {"redis-cli -s /run/x.sock get a", DECISION_ASK},
        {"mongosh --host db.example w --eval 'db.a.find({})'", DECISION_ALLOW},
        {"mongosh db.example/w --eval 'db.a.insertOne({x: 1})'", DECISION_ALLOW},
        {"mongosh db.example/w --eval 'db.a.deleteMany({x: 1})'", DECISION_ALLOW},
        {"mongosh db.example/w --eval 'db.a.deleteMany({})'", DECISION_ASK},
        {"mongosh db.example/w --eval 'db.a.renameCollection(1)'", DECISION_ASK},
        {"mongosh db.example/x --eval 'db.a.insertOne({x: 1})'", DECISION_ASK},
        {"mongosh db.example/w --eval 'use x'", DECISION_ASK},
        {"mongosh db.example/w --eval 'db.getSiblingDB(1).a.find()'", DECISION_ASK},
        {"mongosh db.example/w --eval 'db.a.aggregate([{$out: 1}])'", DECISION_ASK},
        {"mongosh db.example/w --eval 'db[\"a\"].find().toArray()'", DECISION_ALLOW},
        {"mongosh db.example/w --eval 'db.a[\"x\"]()'", DECISION_ASK},
        {"mongosh db.example/w --eval 'require(1)'", DECISION_ASK},
        {"mongosh mongodb://u:p@prod.example:27017/a --eval 'db.dropDatabase()'", DECISION_BLOCK},
        {"mongosh prod.example/a <<< 'db.a.drop()'", DECISION_BLOCK},
        {"mongosh prod.example/a --eval 'show collections'", DECISION_ALLOW},
        {"mongosh mongodb://prod.example,b.example/a --eval 'db.a.find()'", DECISION_ASK},
        {"mysql w -e 'delete from t where id = 1'", DECISION_ALLOW},
        {"mysql -h elsewhere.example w -e 'delete from t where id = 1'", DECISION_ASK},
        {"mysql -P 3307 w -e 'select 1'", DECISION_ASK},
    };
    const struct config *config = settle(state,
                                         "[databases]\n\"app\" = \"read\"\n"
                                         "\"db.example\" = \"read\"\n"
                                         "\"db.example/w\" = \"write\"\n"
                                         "\"prod.example\" = \"production\"\n"
                                         "\"floor.example\" = \"write\"\n"
                                         "\"./prod.db\" = \"production\"\n"
                                         "\"./dev.db\" = \"write\"\n"
                                         "\"~/x/other.db\" = \"read\"\n"
                                         "\"localhost\" = \"write\"\n",
                                         "[databases]\n\"floor.example\" = \"production\"\n"
                                         "\"loose.example\" = \"read\"\n",
                                         CONFIG_UNTRUSTED, NULL);
    struct environment environment = {
        .home = STR("/home/u"),
        .project = STR("/home/u/proj"),
        .variable = mysql_goes_to_db_example,
        .config = config,
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct request request = {
            .kind = TOOL_SHELL, .text = str_from(cases[i].text), .cwd = STR("/home/u/proj")};
        arena_init(&arena, 16 << 20);
        enum DECISION decision = decide(&request, &environment, &arena).decision;
        if (decision != cases[i].decision) {
            printf("%s: %s\n", cases[i].text, decision_name(decision));
        }
        assert_int_equal(decision, cases[i].decision);
        arena_free(&arena);
    }
}

/* The verdict on a command with these two files. */
static enum DECISION decide_with(void **state, const char *user, const char *project,
                                 const char *text) {
    const struct config *config = settle(state, user, project, CONFIG_UNTRUSTED, NULL);
    struct environment environment = {
        .home = STR("/home/u"), .project = STR("/home/u/proj"), .config = config};
    struct arena arena;
    struct request request = {
        .kind = TOOL_SHELL, .text = str_from(text), .cwd = STR("/home/u/proj")};
    arena_init(&arena, 16 << 20);
    enum DECISION decision = decide(&request, &environment, &arena).decision;
    arena_free(&arena);
    return decision;
}

static void programs_that_broken_rules_name_are_asked_about(void **state) {
    static const char *const broken[] = {
        "[[rule]]\nid = \"x\"\nprefix = [\"kubectl\", \"get\"]\ntype = \"service_read\"\n"
        "effect = \"x\"\nbogus = 1\n",
        "[[rule]]\nid = \"x\"\nprefix = [[\"helm\", \"kubectl\"], \"get\"]\n"
        "type = \"nonsense\"\neffect = \"x\"\n",
        "[[rule]]\nprefix = [\n  'kubectl',\n]\ntype = \"service_read\"\neffect = \"x\"\n",
        "[[classify]]\nprefix = \"kubectl get\"\ntype = \"nonsense\"\n",
        "[[program]]\nnames = [\"helm\", \"kubectl\"]\nhandler = \"git\"\n",
        "[[rule]]\nprefix = [\"kubectl\"]\neffect = \"x",
        "[[rule]]\nid = \"x\"\nprefix = [\"ls\"]\ntype = \"service_read\"\neffect = \"x\"\n"
        "examples = { allow = [\"ls\"] }\n"
        "[[rule]]\nid = \"x\"\nprefix = [\"kubectl\"]\ntype = \"service_read\"\n"
        "effect = \"x\"\nexamples = { allow = [\"kubectl\"] }\n",
        "[[rule]]\nid = \"x\"\nprefix = [\"kubectl\", \"get\"]\ntype = \"service_read\"\n"
        "effect = \"x\"\n",
    };
    assert_int_equal(decide_with(state, "", "", "kubectl get pods"), DECISION_ALLOW);
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        assert_int_equal(decide_with(state, broken[i], "", "kubectl get pods"), DECISION_ASK);
        assert_int_equal(decide_with(state, "", broken[i], "env kubectl version"), DECISION_ASK);
        assert_int_equal(decide_with(state, broken[i], broken[i], "kubectl version"), DECISION_ASK);
        assert_int_equal(decide_with(state, broken[i], "", "git status"), DECISION_ALLOW);
        assert_int_equal(decide_with(state, broken[i], "", "get pods"),
                         decide_with(state, "", "", "get pods"));
    }
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fixture_setup, fixture_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH(nothing_set_is_as_the_table_of_types),
        WITH(what_is_later_in_the_list_of_precedence_is_in_force),
        WITH(what_guards_the_guard_cannot_be_set),
        WITH(what_only_tightens_trusts_nothing),
        WITH(a_project_may_make_the_session_stricter),
        WITH(another_agents_table_is_checked_but_not_in_force),
        WITH(problems_have_a_place_and_words),
        WITH(presets_know_their_base),
        WITH(a_missing_preset_is_warned_of),
        WITH(a_source_is_told_by_file_and_line),
        WITH(spent_memory_is_told),
        WITH(databases_are_judged_by_the_settings),
        WITH(programs_that_broken_rules_name_are_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
