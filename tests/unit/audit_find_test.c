/* What a filter finds, and in which order, in whatever way it is looked for. */
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
    for (int round = 0; round < 2; round++) {
        FIND(fixture, log, TEXT("git "), 4, 1);
        FIND(fixture, log, TEXT("STATUS"), 1);
        FIND(fixture, log, TEXT("0% of_"), 2);
        FIND(fixture, log, TEXT("0%_of"), 0);
        FIND(fixture, log, TEXT("\"quoted\\\" w"), 3);
        FIND(fixture, log, TEXT("ab"), 5);
        FIND(fixture, log, TEXT("grüße"), 6);
        FIND(fixture, log, TEXT("本語の"), 7);
        FIND(fixture, log, TEXT("本語"), 7);
        FIND(fixture, log, TEXT("no such text"), 0);
        /* A folder in its place: there is no index. */
        unlink(fixture_path(fixture, SEARCH_FILE));
        assert_int_equal(round == 0 ? mkdir(fixture_path(fixture, SEARCH_FILE), S_IRWXU) : 0, 0);
    }
    log_close(log);
}

static void index_is_private_and_follows_the_log(void **state) {
    struct fixture *fixture = *state;
    struct stat status;
    int64_t gone = 0;
    mode_t mask = umask(0);
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "first needle", 1);
    FIND(fixture, log, TEXT("needle"), 1);
    umask(mask);
    assert_int_equal(stat(fixture_path(fixture, SEARCH_FILE), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    put_input(fixture, log, "second needle", 2);
    FIND(fixture, log, TEXT("needle"), 2, 1);
    /* Numbers are given again after all of them are gone. */
    assert_true(log_prune(log, INT64_MAX, false, &gone, &fixture->error));
    assert_int_equal(gone, 2);
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
    FIND(fixture, log, TEXT("needle"), 1);
    log_close(log);
    assert_int_equal(unlink(fixture_path(fixture, LOG_FILE)), 0);
    unlink(fixture_path(fixture, LOG_FILE "-wal"));
    unlink(fixture_path(fixture, LOG_FILE "-shm"));
    log = fixture_open(fixture);
    put_input(fixture, log, "second needle", 2);
    FIND(fixture, log, TEXT("needle"), 2);
    FIND(fixture, log, TEXT("first"), 0);
    log_close(log);
}

static void texts_that_are_removed_leave_nothing_in_the_index(void **state) {
    struct fixture *fixture = *state;
    struct search_result result;
    int64_t gone = 0;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    FIND(fixture, log, TEXT("needle"), 1);
    assert_true(log_prune(log, INT64_MAX, false, &gone, &fixture->error));
    assert_true(search_find(log, STR("needle"), SHOWN, &fixture->arena, &result));
    assert_int_equal(result.count, 0);
    assert_true(result.whole);
    log_close(log);
}

static void damaged_index_is_made_anew(void **state) {
    struct fixture *fixture = *state;
    struct search_result result;
    struct log *log = fixture_open(fixture);
    put_input(fixture, log, "a needle", 1);
    FILE *file = fopen(fixture_path(fixture, SEARCH_FILE), "w");
    assert_non_null(file);
    for (int i = 0; i < 5000; i++) {
        fputc(i * 7 % 251, file);
    }
    assert_int_equal(fclose(file), 0);
    assert_false(search_find(log, STR("needle"), SHOWN, &fixture->arena, &result));
    FIND(fixture, log, TEXT("needle"), 1);
    assert_true(search_find(log, STR("needle"), SHOWN, &fixture->arena, &result));
    assert_int_equal(result.count, 1);
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
        const struct log_filter filter = {
            .limit = MIXED_SHOWN,
            .tool = (wanted & 1) != 0 ? STR("tool0") : STR(""),
            .by_decision = (wanted & 2) != 0,
            .decision = DECISION_BLOCK,
            .action = (wanted & 4) != 0 ? STR("t0") : STR(""),
            .host = (wanted & 8) != 0 ? STR("h0") : STR(""),
            .project = (wanted & 16) != 0 ? STR("/p0") : STR(""),
        };
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
    assert_non_null(strstr(log_choose_source(log, &filter, &count), "decisions_tool"));
    assert_int_equal(count, 1);
    filter.tool = STR("Bash");
    filter.decision = DECISION_ALLOW;
    assert_non_null(strstr(log_choose_source(log, &filter, &count), "decisions_decision"));
    assert_int_equal(count, 0);
    log_close(log);
}

#define FIND_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        FIND_TEST(texts_are_found_with_and_without_the_index),
        FIND_TEST(index_is_private_and_follows_the_log),
        FIND_TEST(index_of_another_log_is_made_anew),
        FIND_TEST(texts_that_are_removed_leave_nothing_in_the_index),
        FIND_TEST(damaged_index_is_made_anew),
        FIND_TEST(paths_are_found_with_what_is_below),
        FIND_TEST(paths_of_projects_are_found),
        FIND_TEST(frequent_paths_are_found_old_and_new),
        FIND_TEST(several_filters_find_what_all_of_them_want),
        FIND_TEST(filter_that_leaves_the_fewest_leads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
