/* What a filter finds, and in which order, in whatever way it is looked for. */
#include "audit/chunk.h"
#include "audit/database.h"
#include "audit/search.h"
#include "audit_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    MANY = 6000, /* more than are few to log_query() */
    SHOWN = 5,
};

static void put(struct fixture *fixture, struct log *log, struct log_row row) {
    assert_true(log_row_prepare(&fixture->arena, NULL, &row));
    if (!log_put(log, LOG_DECISION, &row, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
    arena_reset(&fixture->arena);
}

static void put_input(struct fixture *fixture, struct log *log, const char *input, int64_t uid) {
    struct log_row row = fixture_row(input, uid);
    row.ts_ms += uid;
    put(fixture, log, row);
}

struct uids {
    int64_t items[SHOWN];
    size_t count;
};

static bool add_uid(const struct log_row *row, void *context) {
    struct uids *uids = context;
    assert_true(uids->count < SHOWN);
    uids->items[uids->count++] = row->uid;
    return true;
}

/* `expected` are the uids, ended by 0. */
static void find(struct fixture *fixture, struct log *log, struct log_filter filter,
                 const int64_t *expected) {
    struct uids uids = {.count = 0};
    filter.limit = filter.limit == 0 ? SHOWN : filter.limit;
    if (!log_query(log, &filter, add_uid, &uids, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
    for (size_t i = 0; i < uids.count; i++) {
        assert_int_equal(uids.items[i], expected[i]);
    }
    assert_int_equal(expected[uids.count], 0);
}

#define FIND(fixture, log, filter, ...)                                                            \
    find(fixture, log, filter, (const int64_t[]){__VA_ARGS__, 0})
#define FILTER(...) ((struct log_filter){__VA_ARGS__})
#define TEXT(word)  FILTER(.text = STR(word))

/* Rows enough for a chunk, older than all others: half of them of one tool, half of another one's
 * project. */
static void fill(struct fixture *fixture) {
    fixture_sql(
        fixture,
        "WITH RECURSIVE n(i)AS(SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<8191)"
        "INSERT INTO decisions(ts_ms,uid,session,call,input_hash,decision,tool,rule,elapsed_us,"
        "replaced,event,turn_id,agent_id,tool_use_id,cwd,project,reason,input)SELECT 1000+i,"
        "100000+i,1,i,i,'allow',iif(i%2,'odd','even'),'',0,0,'','','','','',iif(i%2,'/odd','/"
        "even'),"
        "'',iif(i=4000,'the ~ sign','filler')FROM n");
}

static void make_index(struct fixture *fixture, struct log *log) {
    struct stat status;
    assert_int_not_equal(log_search_waits(log), 0);
    while (log_make_search(log)) {
    }
    assert_int_equal(log_search_waits(log), 0);
    assert_int_equal(stat(fixture_path(fixture, SEARCH_FILE), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

static bool has_index(struct log *log) {
    struct search_index *index = search_open(log);
    search_close(index);
    return index != NULL;
}

static void texts_are_found_with_and_without_the_index(void **state) {
    static const char *const inputs[] = {
        "git status", "echo 100% of_it",  "echo \"quoted\\\" words\"", "GIT commit",
        "x ab",       "grüße und GRÜSSE", "日本語のテキスト",
    };
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        put_input(fixture, log, inputs[i], (int64_t)i + 1);
    }
    fill(fixture);
    for (int round = 0; round < 2; round++) {
        FIND(fixture, log, TEXT("git "), 4, 1);
        FIND(fixture, log, TEXT("STATUS"), 1);
        FIND(fixture, log, TEXT("0% of_"), 2);
        FIND(fixture, log, TEXT("0%_of"), 0);
        FIND(fixture, log, TEXT("\"quoted\\\" w"), 3);
        FIND(fixture, log, TEXT("AB"), 5);
        FIND(fixture, log, TEXT("%"), 2);
        FIND(fixture, log, TEXT("~"), 104000);
        FIND(fixture, log, TEXT("grüße"), 6);
        FIND(fixture, log, TEXT("ü"), 6);
        FIND(fixture, log, TEXT("本語の"), 7);
        FIND(fixture, log, TEXT("本語"), 7);
        FIND(fixture, log, TEXT("no such text"), 0);
        FIND(fixture, log, TEXT("{"), 0);
        FIND(fixture, log, FILTER(.text = STR("git"), .tool = STR("Bash")), 4, 1);
        FIND(fixture, log, FILTER(.text = STR("git"), .tool = STR("odd")), 0);
        FIND(fixture, log, FILTER(.text = STR("sign"), .until_ms = 6000), 104000);
        FIND(fixture, log, FILTER(.text = STR("sign"), .since_ms = 6000), 0);
        FIND(fixture, log, FILTER(.text = STR("filler"), .until_ms = 1002), 100001, 100000);
        if (round == 0) {
            assert_false(has_index(log));
            make_index(fixture, log);
            assert_true(has_index(log));
        }
    }
    log_close(log);
}

static void frequent_filters_that_never_meet_find_nothing(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "the last", 1);
    fill(fixture);
    for (int round = 0; round < 2; round++) {
        FIND(fixture, log, FILTER(.tool = STR("odd"), .project = STR("/even")), 0);
        FIND(fixture, log, FILTER(.tool = STR("odd"), .project = STR("/odd"), .limit = 2), 108191,
             108189);
        FIND(fixture, log,
             FILTER(.tool = STR("even"), .by_decision = true, .until_ms = 1003, .limit = 2), 100002,
             100000);
        if (round == 0) {
            make_index(fixture, log);
        }
    }
    log_close(log);
}

static void index_follows_the_log(void **state) {
    struct fixture *fixture = *state;
    int64_t gone = 0;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "first needle", 1);
    fill(fixture);
    mode_t mask = umask(0);
    make_index(fixture, log);
    umask(mask);
    FIND(fixture, log, TEXT("needle"), 1);
    put_input(fixture, log, "second needle", 2);
    FIND(fixture, log, TEXT("needle"), 2, 1);
    /* Numbers are given again after all of them are gone. */
    assert_true(log_prune(log, INT64_MAX, false, &gone, &fixture->error));
    assert_int_equal(gone, CHUNK_ROWS + 2);
    put_input(fixture, log, "no such thing", 3);
    put_input(fixture, log, "another", 4);
    put_input(fixture, log, "third needle", 5);
    FIND(fixture, log, TEXT("needle"), 5);
    FIND(fixture, log, TEXT("such"), 3);
    log_close(log);
}

static void index_of_another_log_is_made_anew(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "first needle", 1);
    fill(fixture);
    make_index(fixture, log);
    log_close(log);
    assert_int_equal(unlink(fixture_path(fixture, LOG_FILE)), 0);
    unlink(fixture_path(fixture, LOG_FILE "-wal"));
    unlink(fixture_path(fixture, LOG_FILE "-shm"));
    log = fixture_open(fixture);
    put_input(fixture, log, "second needle", 2);
    assert_false(has_index(log));
    FIND(fixture, log, TEXT("needle"), 2);
    FIND(fixture, log, TEXT("first"), 0);
    fill(fixture);
    fixture_sql(fixture, "UPDATE decisions SET uid=uid+1 WHERE uid>100000");
    assert_false(has_index(log));
    make_index(fixture, log);
    FIND(fixture, log, TEXT("needle"), 2);
    FIND(fixture, log, TEXT("first"), 0);
    log_close(log);
}

static void texts_that_are_removed_leave_nothing_in_the_index(void **state) {
    static const char *const queries[] = {"SELECT count(*)FROM grams WHERE grams MATCH'nee'",
                                          "SELECT count(*)FROM words"};
    struct fixture *fixture = *state;
    sqlite3 *db = NULL;
    int64_t gone = 0;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    fill(fixture);
    make_index(fixture, log);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(sqlite3_open(fixture_path(fixture, SEARCH_FILE), &db), SQLITE_OK);
        for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
            sqlite3_stmt *statement = NULL;
            assert_int_equal(sqlite3_prepare_v2(db, queries[i], -1, &statement, NULL), SQLITE_OK);
            assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
            assert_int_equal(sqlite3_column_int(statement, 0) > 0, round == 0);
            sqlite3_finalize(statement);
        }
        assert_int_equal(sqlite3_close(db), SQLITE_OK);
        assert_true(log_prune(log, INT64_MAX, false, &gone, &fixture->error));
    }
    log_close(log);
}

static void damaged_index_is_made_anew(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    fill(fixture);
    make_index(fixture, log);
    FILE *file = fopen(fixture_path(fixture, SEARCH_FILE), "w");
    assert_non_null(file);
    for (int i = 0; i < 5000; i++) {
        fputc(i * 7 % 251, file);
    }
    assert_int_equal(fclose(file), 0);
    FIND(fixture, log, TEXT("needle"), 1);
    make_index(fixture, log);
    assert_true(has_index(log));
    FIND(fixture, log, TEXT("needle"), 1);
    log_close(log);
}

static void index_of_an_older_form_is_made_anew(void **state) {
    struct fixture *fixture = *state;
    sqlite3 *db = NULL;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    fill(fixture);
    assert_int_equal(sqlite3_open(fixture_path(fixture, SEARCH_FILE), &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(db, "CREATE TABLE state(a);PRAGMA user_version=1", NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    FIND(fixture, log, TEXT("needle"), 1);
    while (log_make_search(log)) {
    }
    assert_true(has_index(log));
    FIND(fixture, log, TEXT("needle"), 1);
    log_close(log);
}

static void index_that_cannot_be_is_done_without(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    fill(fixture);
    assert_int_equal(mkdir(fixture_path(fixture, SEARCH_FILE), S_IRWXU), 0);
    assert_false(log_make_search(log));
    FIND(fixture, log, TEXT("needle"), 1);
    FIND(fixture, log, TEXT("~"), 104000);
    log_close(log);
}

static struct log_row row_on(const char *target, char actions[200], int64_t uid, int64_t ts_ms) {
    struct log_row row = fixture_row("touch", uid);
    snprintf(actions, 200,
             "[{\"type\":\"filesystem_write\",\"source\":\"touch\",\"decision\":\"allow\","
             "\"reason\":\"\",\"rule\":\"r\",\"targets\":[\"%s\",\"%s/b\"]}]",
             target, target);
    row.actions = str_from(actions);
    row.ts_ms += ts_ms;
    return row;
}

static void put_on(struct fixture *fixture, struct log *log, const char *target, int64_t uid) {
    char actions[200];
    put(fixture, log, row_on(target, actions, uid, uid));
}

static void put_in(struct fixture *fixture, struct log *log, const char *project,
                   const char *target, int64_t uid) {
    char actions[200];
    struct log_row row = row_on(target, actions, uid, uid);
    row.project = str_from(project);
    put(fixture, log, row);
}

static void paths_are_found_with_what_is_below(void **state) {
    struct fixture *fixture = *state;
    const struct str home = STR("/home/u");
    struct log *log = fixture_open(fixture);
    put_in(fixture, log, "/p", "/home/u/a", 1);
    put_in(fixture, log, "/p", "/home/u/ab", 2);
    put_in(fixture, log, "/p", "/home/u/a/c", 3);
    put_in(fixture, log, "/p", "~/x", 4);
    FIND(fixture, log, FILTER(.path = STR("/home/u/a"), .home = home), 3, 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/ab"), .home = home), 2);
    FIND(fixture, log, FILTER(.path = STR("/home/u/a"), .home = home, .text = STR("no")), 0);
    FIND(fixture, log, FILTER(.path = STR("/home/u/a"), .home = home, .text = STR("touch")), 3, 1);
    FIND(fixture, log, FILTER(.path = STR("/home"), .home = home), 4, 3, 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/home")), 3, 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/"), .home = home), 4, 3, 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/a/b"), .home = home), 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/x/b"), .home = home), 4);
    FIND(fixture, log, FILTER(.path = home, .home = home), 4, 3, 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/hom"), .home = home), 0);
    log_close(log);
}

/* What is in a project stands in the log from its root on. */
static void paths_of_projects_are_found(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    put_in(fixture, log, "/home/u/p", "src", 1);
    put_in(fixture, log, "/home/u/q", "src", 2);
    put_in(fixture, log, "/home/u/p", "/etc/x", 3);
    put(fixture, log, fixture_row("curl", 4)); /* of a host, in /home/u/proj */
    FIND(fixture, log, FILTER(.path = STR("/home/u/p/src")), 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/p/src/b")), 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/p")), 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u")), 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/proj")), 0);
    FIND(fixture, log, FILTER(.path = STR("/")), 3, 2, 1);
    FIND(fixture, log, FILTER(.path = STR("/home/u/p/sr")), 0);
    log_close(log);
}

/* Enough that each way of looking for a path is gone. */
static void frequent_paths_are_found_old_and_new(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    assert_true(log_begin(log, &fixture->error));
    for (int64_t uid = 1; uid <= MANY; uid++) {
        put_on(fixture, log, "/old/a", uid);
    }
    for (int64_t uid = MANY + 1; uid <= 2 * MANY; uid++) {
        put_on(fixture, log, uid == 2 * MANY ? "/new/rare" : "/new/a", uid);
    }
    assert_true(log_commit(log, &fixture->error));
    FIND(fixture, log, FILTER(.path = STR("/old/a"), .limit = 2), MANY, MANY - 1);
    FIND(fixture, log, FILTER(.path = STR("/new/a"), .limit = 2), 2 * MANY - 1, 2 * MANY - 2);
    FIND(fixture, log, FILTER(.path = STR("/new/rare")), 2 * MANY);
    FIND(fixture, log, FILTER(.path = STR("/old"), .tool = STR("none")), 0);
    FIND(fixture, log, FILTER(.path = STR("/old"), .text = STR("touch"), .limit = 1), MANY);
    FIND(fixture, log, FILTER(.session = STR("session"), .limit = 1), 2 * MANY);
    log_close(log);
}

enum {
    MIXED = 2 * 3 * 5 * 7, /* rows: each mixture of the words below once */
    FILTERS = 5,
    MIXED_SHOWN = 4,
};

/* What of row `i` each of the filters looks at. */
static bool is_mixed_as(int64_t i, unsigned wanted) {
    const bool has[FILTERS] = {i % 2 == 0, i % 3 == 0, i % 5 == 0, i % 7 == 0, i % 6 == 0};
    for (int filter = 0; filter < FILTERS; filter++) {
        if ((wanted >> filter & 1) != 0 && !has[filter]) {
            return false;
        }
    }
    return true;
}

static struct log_filter mixed_filter(unsigned wanted) {
    return (struct log_filter){
        .limit = MIXED_SHOWN,
        .tool = (wanted & 1) != 0 ? STR("tool0") : STR(""),
        .by_decision = (wanted & 2) != 0,
        .decision = DECISION_BLOCK,
        .action = (wanted & 4) != 0 ? STR("t0") : STR(""),
        .host = (wanted & 8) != 0 ? STR("h0") : STR(""),
        .project = (wanted & 16) != 0 ? STR("/p0") : STR(""),
    };
}

static void put_mixed(struct fixture *fixture, struct log *log, int64_t i) {
    char actions[200];
    struct log_row row = fixture_row("mix", i);
    snprintf(actions, sizeof actions,
             "[{\"type\":\"%s\",\"source\":\"x\",\"decision\":\"ask\",\"reason\":\"\","
             "\"rule\":\"r\",\"targets\":[\"%s\"]}]",
             i % 5 == 0 ? "t0" : "t1", i % 7 == 0 ? "h0" : "h1");
    row.actions = str_from(actions);
    row.ts_ms += i;
    row.tool = i % 2 == 0 ? STR("tool0") : STR("tool1");
    row.decision = i % 3 == 0 ? DECISION_BLOCK : DECISION_ALLOW;
    row.project = i % 6 == 0 ? STR("/p0") : STR("/p1");
    put(fixture, log, row);
}

static void several_filters_find_what_all_of_them_want(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    assert_true(log_begin(log, &fixture->error));
    for (int64_t i = 1; i <= MIXED; i++) {
        put_mixed(fixture, log, i);
    }
    assert_true(log_commit(log, &fixture->error));
    for (unsigned wanted = 0; wanted < 1U << FILTERS; wanted++) {
        const struct log_filter filter = mixed_filter(wanted);
        int64_t expected[MIXED_SHOWN + 1] = {0};
        size_t count = 0;
        for (int64_t i = MIXED; i > 0 && count < MIXED_SHOWN; i--) {
            if (is_mixed_as(i, wanted)) {
                expected[count++] = i;
            }
        }
        find(fixture, log, filter, expected);
    }
    log_close(log);
}

/* It may give what does not fit only where two words have the same hash, as none of these. */
static void index_finds_what_all_filters_want(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    assert_true(log_begin(log, &fixture->error));
    for (int64_t i = 1; i <= MIXED; i++) {
        put_mixed(fixture, log, i);
    }
    assert_true(log_commit(log, &fixture->error));
    fill(fixture);
    make_index(fixture, log);
    for (unsigned wanted = 1; wanted < 1U << FILTERS; wanted++) {
        const struct log_filter filter = mixed_filter(wanted);
        struct search_index *index = search_open(log);
        int64_t id = 0;
        assert_non_null(index);
        assert_int_equal(search_end(index), CHUNK_ROWS);
        assert_true(search_begin(index, &filter, &fixture->arena));
        for (int64_t i = MIXED; i > 0; i--) {
            if (is_mixed_as(i, wanted)) {
                assert_true(search_next(index, &id));
                assert_int_equal(id, i);
            }
        }
        assert_false(search_next(index, &id));
        assert_false(search_failed(index));
        search_close(index);
    }
    log_close(log);
}

static void filter_that_leaves_the_fewest_leads(void **state) {
    struct fixture *fixture = *state;
    struct log_filter filter = {
        .by_decision = true, .decision = DECISION_BLOCK, .tool = STR("rare")};
    int64_t count = 0;
    struct log *log = fixture_open(fixture);
    for (int64_t uid = 1; uid <= SHOWN; uid++) {
        struct log_row row = fixture_row("x", uid);
        row.decision = DECISION_BLOCK;
        row.tool = uid == 1 ? STR("rare") : STR("Bash");
        put(fixture, log, row);
    }
    assert_non_null(strstr(log_choose_source(log, &filter, SHOWN, &count), "decisions_tool"));
    assert_int_equal(count, 1);
    filter.tool = STR("Bash");
    filter.decision = DECISION_ALLOW;
    assert_non_null(strstr(log_choose_source(log, &filter, SHOWN, &count), "decisions_decision"));
    assert_int_equal(count, 0);
    log_close(log);
}

#define FIND_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        FIND_TEST(texts_are_found_with_and_without_the_index),
        FIND_TEST(frequent_filters_that_never_meet_find_nothing),
        FIND_TEST(index_follows_the_log),
        FIND_TEST(index_of_another_log_is_made_anew),
        FIND_TEST(texts_that_are_removed_leave_nothing_in_the_index),
        FIND_TEST(damaged_index_is_made_anew),
        FIND_TEST(index_of_an_older_form_is_made_anew),
        FIND_TEST(index_that_cannot_be_is_done_without),
        FIND_TEST(paths_are_found_with_what_is_below),
        FIND_TEST(paths_of_projects_are_found),
        FIND_TEST(frequent_paths_are_found_old_and_new),
        FIND_TEST(several_filters_find_what_all_of_them_want),
        FIND_TEST(index_finds_what_all_filters_want),
        FIND_TEST(filter_that_leaves_the_fewest_leads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
