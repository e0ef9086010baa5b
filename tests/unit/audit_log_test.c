#include "audit/log.h"

#include "audit/actions.h"
#include "audit_fixture.h"
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE_MS = 5000,
    WRITERS = 8,
    ROWS_EACH = 25,
};

/* The views of a row end with the call: this compares it where they live. */
static bool check_row(const struct log_row *row, void *context) {
    const struct log_row *written = context;
    assert_int_equal(row->id, 1);
    assert_int_equal(row->ts_ms, written->ts_ms);
    assert_int_equal(row->uid, written->uid);
    assert_int_equal(row->call, written->call);
    assert_int_equal(row->decision, written->decision);
    assert_int_equal(row->elapsed_us, written->elapsed_us);
    assert_true(str_equal(row->agent, written->agent));
    assert_true(str_equal(row->event, written->event));
    assert_true(str_equal(row->session_id, written->session_id));
    assert_true(str_equal(row->turn_id, written->turn_id));
    assert_true(str_equal(row->agent_id, written->agent_id));
    assert_true(str_equal(row->tool_use_id, written->tool_use_id));
    assert_true(str_equal(row->tool, written->tool));
    assert_true(str_equal(row->reason, written->reason));
    assert_true(str_equal(row->rule, written->rule));
    assert_true(str_equal(row->set_by, written->set_by));
    assert_true(str_equal(row->actions, written->actions));
    assert_true(str_equal(row->cwd, written->cwd));
    assert_true(str_equal(row->input, written->input));
    assert_true(str_equal(row->mode, written->mode));
    assert_true(str_equal(row->outcome, written->outcome));
    return true;
}

static void row_comes_back_as_it_was_written(void **state) {
    struct fixture *fixture = *state;
    const struct log_filter all = {.limit = 0};
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("curl https://example.org", INT64_MIN);
    row.agent_id = STR("subagent");
    row.outcome = STR("refused");
    fixture_put(fixture, log, LOG_DECISION, &row);
    assert_true(log_query(log, &all, check_row, &row, &fixture->error));
    assert_int_equal(fixture_count(fixture), 1);
    log_close(log);
}

static void newest_rows_come_first_and_filters_hold(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    static const struct {
        const char *command;
        struct str tool;
        enum DECISION decision;
    } rows[] = {
        {"a", STR_INIT("Bash"), DECISION_ALLOW},
        {"b", STR_INIT("apply_patch"), DECISION_ALLOW},
        {"c", STR_INIT("Bash"), DECISION_BLOCK},
        {"d", STR_INIT("Bash"), DECISION_ALLOW},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct log_row row = fixture_row(rows[i].command, (int64_t)i);
        row.tool = rows[i].tool;
        row.decision = rows[i].decision;
        fixture_put(fixture, log, LOG_DECISION, &row);
    }
    struct log_filter filter = {.limit = 0};
    assert_string_equal(fixture_inputs(fixture, log, filter), "d: c: b: a:");
    filter.limit = 2;
    assert_string_equal(fixture_inputs(fixture, log, filter), "d: c:");
    filter.tool = STR("apply_patch");
    assert_string_equal(fixture_inputs(fixture, log, filter), "b:");
    filter = (struct log_filter){.by_decision = true, .decision = DECISION_ALLOW};
    assert_string_equal(fixture_inputs(fixture, log, filter), "d: b: a:");
    filter.tool = STR("Bash");
    assert_string_equal(fixture_inputs(fixture, log, filter), "d: a:");
    filter.decision = DECISION_ASK;
    assert_string_equal(fixture_inputs(fixture, log, filter), "");
    log_close(log);
}

static void same_row_is_written_once(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("a", 7);
    fixture_put(fixture, log, LOG_DECISION, &row);
    fixture_put(fixture, log, LOG_DECISION, &row);
    row.uid = 8;
    fixture_put(fixture, log, LOG_DECISION, &row);
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}), "a: a:");
    log_close(log);
}

static void call_that_ran_marks_its_newest_open_row(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row first = fixture_row("same", 1);
    struct log_row second = fixture_row("same", 2);
    struct log_row other = fixture_row("other", 3);
    fixture_put(fixture, log, LOG_DECISION, &first);
    fixture_put(fixture, log, LOG_DECISION, &second);
    fixture_put(fixture, log, LOG_DECISION, &other);
    fixture_put(fixture, log, LOG_RAN, &second);
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}),
                        "other: same:ran same:");
    fixture_put(fixture, log, LOG_RAN, &second);
    fixture_put(fixture, log, LOG_RAN, &second);
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}),
                        "other: same:ran same:ran");
    struct log_row blocked = fixture_row("blocked", 4);
    blocked.decision = DECISION_BLOCK;
    fixture_put(fixture, log, LOG_DECISION, &blocked);
    fixture_put(fixture, log, LOG_RAN, &blocked);
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 1}), "blocked:");
    log_close(log);
}

static void call_key_ignores_space_at_the_end_only(void **state) {
    (void)state;
    int64_t key = log_call_key(STR("t"), STR("Bash"), STR("ls"));
    assert_true(key == log_call_key(STR("t"), STR("Bash"), STR("ls \n")));
    assert_false(key == log_call_key(STR("t"), STR("Bash"), STR(" ls")));
    assert_false(key == log_call_key(STR("u"), STR("Bash"), STR("ls")));
    assert_false(key == log_call_key(STR("tB"), STR("ash"), STR("ls")));
}

static void prove(struct fixture *fixture, const char *condition) {
    struct builder sql;
    builder_init(&sql, &fixture->arena);
    builder_addf(&sql,
                 "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 1));"
                 "INSERT INTO proof SELECT count(*) FROM sessions WHERE session_id = 'session' AND"
                 " %s",
                 condition);
    fixture_sql(fixture, builder_str(&sql).ptr);
}

static void session_is_kept_once(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("", 0);
    fixture_put(fixture, log, LOG_SESSION, &row);
    row.mode = STR("other");
    fixture_put(fixture, log, LOG_SESSION, &row);
    log_close(log);
    prove(fixture, "mode = 'flow' AND cwd = '/home/u/proj' AND started_ms = 1795243514123");
}

static void session_ends_and_is_resumed(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("", 0);
    fixture_put(fixture, log, LOG_SESSION, &row);
    row.ts_ms += 1000;
    fixture_put(fixture, log, LOG_ENDED, &row);
    prove(fixture, "exit = 'ended' AND ended_ms - started_ms = 1000");
    row.ts_ms += 1000;
    fixture_put(fixture, log, LOG_SESSION, &row);
    prove(fixture, "exit = '' AND ended_ms IS NULL AND started_ms = 1795243514123");
    log_close(log);
}

static void session_that_lost_its_gate_stays_so(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("", 0);
    row.gate = STR("routed");
    fixture_put(fixture, log, LOG_SESSION, &row);
    prove(fixture, "gate = 'routed'");
    fixture_put(fixture, log, LOG_UNGATED, &row);
    prove(fixture, "gate = 'lost'");
    row.ts_ms += 1000;
    fixture_put(fixture, log, LOG_SESSION, &row);
    prove(fixture, "gate = 'lost'");
    log_close(log);
}

static void session_that_is_not_known_can_have_lost_its_gate(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("", 0);
    fixture_put(fixture, log, LOG_UNGATED, &row);
    prove(fixture, "gate = 'lost'");
    log_close(log);
}

static void call_that_ran_without_a_decision_is_noticed(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("a", 1);
    fixture_put(fixture, log, LOG_RAN, &row);
    assert_false(log_found_decision(log));
    fixture_put(fixture, log, LOG_DECISION, &row);
    fixture_put(fixture, log, LOG_RAN, &row);
    assert_true(log_found_decision(log));
    log_close(log);
}

/* A process that is gone cannot end its session itself. */
static void session_whose_agent_is_gone_is_lost(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("a", 1);
    row.pid = getpid();
    fixture_put(fixture, log, LOG_SESSION, &row);
    assert_true(log_end_lost(log, &fixture->error));
    prove(fixture, "exit = ''");
    row.pid = fork();
    assert_true(row.pid >= 0);
    if (row.pid == 0) {
        _exit(0);
    }
    assert_int_equal(waitpid((pid_t)row.pid, NULL, 0), row.pid);
    fixture_put(fixture, log, LOG_ENDED, &row);
    row.ts_ms += 5;
    fixture_put(fixture, log, LOG_SESSION, &row);
    fixture_put(fixture, log, LOG_DECISION, &row);
    assert_true(log_end_lost(log, &fixture->error));
    prove(fixture, "exit = 'lost' AND ended_ms = started_ms + 5");
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}), "a:refused");
    fixture_put(fixture, log, LOG_RAN, &row);
    fixture_put(fixture, log, LOG_ENDED, &row);
    prove(fixture, "exit = 'ended'");
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}), "a:ran");
    log_close(log);
}

static mode_t mode_of(struct fixture *fixture, const char *name) {
    struct stat status;
    assert_int_equal(stat(fixture_path(fixture, name), &status), 0);
    return status.st_mode & 07777;
}

static void files_are_private_whatever_the_umask(void **state) {
    struct fixture *fixture = *state;
    mode_t mask = umask(0);
    struct log *log = fixture_open(fixture);
    struct log_row row = fixture_row("a", 1);
    fixture_put(fixture, log, LOG_DECISION, &row);
    umask(mask);
    assert_int_equal(mode_of(fixture, "."), 0700);
    assert_int_equal(mode_of(fixture, LOG_FILE), 0600);
    assert_int_equal(mode_of(fixture, LOG_FILE "-wal"), 0600);
    assert_int_equal(mode_of(fixture, LOG_FILE "-shm"), 0600);
    log_close(log);
}

static void reading_makes_no_log(void **state) {
    struct fixture *fixture = *state;
    assert_null(log_open(fixture->directory, LOG_READ, 0, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_MISSING);
    assert_int_not_equal(access(fixture->directory, F_OK), 0);
}

/* Made step by step it could be seen half-made, or be left so by who is killed. */
static void new_log_comes_whole(void **state) {
    struct fixture *fixture = *state;
    struct stat status;
    for (int i = 0; i < 2; i++) {
        struct log *log = log_open(fixture->directory, LOG_BRIEF, PATIENCE_MS, &fixture->error);
        assert_non_null(log);
        log_close(log);
        assert_int_equal(stat(fixture_path(fixture, LOG_FILE), &status), 0);
        assert_true(status.st_size > 10 * 1024);
        fixture_sql(fixture, "CREATE TEMP TABLE proof(v CHECK(v IN('ok','wal')));"
                             "INSERT INTO proof SELECT * FROM pragma_integrity_check;"
                             "INSERT INTO proof SELECT * FROM pragma_journal_mode");
        /* An empty file is no log. */
        assert_int_equal(truncate(fixture_path(fixture, LOG_FILE), 0), 0);
    }
}

static void database_without_tables_is_moved_aside(void **state) {
    struct fixture *fixture = *state;
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    fixture_sql(fixture, "CREATE TABLE of_another(a)");
    assert_null(log_open(fixture->directory, LOG_READ, PATIENCE_MS, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_SYNTAX);
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    assert_int_equal(access(log_set_aside(log), F_OK), 0);
    log_close(log);
}

static void directory_that_is_a_file_is_refused(void **state) {
    struct fixture *fixture = *state;
    assert_true(file_write_atomic(fixture->directory, STR("x"), 0600, &fixture->error));
    assert_null(log_open(fixture->directory, LOG_WRITE, 0, &fixture->error));
    assert_true(fixture->error.code != ERROR_NONE);
    assert_non_null(strstr(fixture->error.message, fixture->directory));
}

static void damaged_file_is_left_alone_by_readers(void **state) {
    struct fixture *fixture = *state;
    struct str content;
    const char *path = fixture_path(fixture, LOG_FILE);
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    assert_true(file_write_atomic(path, STR("this is no database at all, by no means"), 0600,
                                  &fixture->error));
    assert_null(log_open(fixture->directory, LOG_READ, 0, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_SYNTAX);
    assert_true(file_read(path, 100, &fixture->arena, &content, &fixture->error));
    assert_true(str_starts(content, "this is no database"));
}

static void newer_schema_is_refused_and_left_alone(void **state) {
    struct fixture *fixture = *state;
    log_close(fixture_open(fixture));
    fixture_sql(fixture, "PRAGMA user_version = 99");
    assert_null(log_open(fixture->directory, LOG_WRITE, 0, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_ACCESS);
    assert_non_null(strstr(fixture->error.message, "newer nah (schema 99"));
}

static void locked_log_fails_after_its_patience(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    struct log *holder = fixture_open(fixture);
    struct log *log = log_open(fixture->directory, LOG_WRITE, 1, &fixture->error);
    assert_non_null(log);
    assert_true(log_begin(holder, &fixture->error));
    assert_false(log_put(log, LOG_DECISION, &row, &fixture->error));
    assert_int_equal(fixture->error.code, ERROR_SYSTEM);
    assert_true(log_commit(holder, &fixture->error));
    fixture_put(fixture, log, LOG_DECISION, &row);
    log_close(holder);
    log_close(log);
}

static void brief_writer_makes_no_shared_index(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    log_close(fixture_open(fixture));
    unlink(fixture_path(fixture, LOG_FILE "-shm"));
    struct log *log = log_open(fixture->directory, LOG_BRIEF, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    fixture_put(fixture, log, LOG_DECISION, &row);
    assert_int_not_equal(access(fixture_path(fixture, LOG_FILE "-shm"), F_OK), 0);
    assert_null(log_open(fixture->directory, LOG_WRITE, 1, &fixture->error));
    log_close(log);
    assert_int_equal(fixture_count(fixture), 1);
}

static void brief_writer_shares_a_log_that_is_open(void **state) {
    struct fixture *fixture = *state;
    struct log_row row = fixture_row("a", 1);
    struct log *other = fixture_open(fixture);
    struct log *log = log_open(fixture->directory, LOG_BRIEF, PATIENCE_MS, &fixture->error);
    assert_non_null(log);
    fixture_put(fixture, log, LOG_DECISION, &row);
    row = fixture_row("b", 2);
    fixture_put(fixture, other, LOG_DECISION, &row);
    log_close(log);
    log_close(other);
    assert_int_equal(fixture_count(fixture), 2);
}

static void write_many(struct fixture *fixture, int writer) {
    for (int i = 0; i < ROWS_EACH; i++) {
        bool brief = writer % 2 == 1;
        struct log *log = log_open(fixture->directory, brief ? LOG_BRIEF : LOG_WRITE, PATIENCE_MS,
                                   &fixture->error);
        struct log_row row = fixture_row("a", (int64_t)writer * ROWS_EACH + i);
        if (log == NULL || !log_put(log, LOG_DECISION, &row, &fixture->error)) {
            print_error("%s\n", fixture->error.message);
            _exit(1);
        }
        log_tidy(log);
        if (brief || i % 2 == 0) {
            log_close(log); /* the others are left as a killed process leaves them */
        }
    }
    _exit(0);
}

static void many_writers_at_once_lose_nothing(void **state) {
    struct fixture *fixture = *state;
    for (int i = 0; i < WRITERS; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            write_many(fixture, i);
        }
    }
    for (int i = 0; i < WRITERS; i++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    assert_int_equal(fixture_count(fixture), WRITERS * ROWS_EACH);
}

static void long_write_ahead_file_is_cut(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    struct stat status;
    for (int i = 0; i < 100; i++) {
        struct log_row row = fixture_row("a", i);
        fixture_put(fixture, log, LOG_DECISION, &row);
    }
    log_tidy(log);
    assert_int_equal(stat(fixture_path(fixture, LOG_FILE "-wal"), &status), 0);
    assert_int_equal(status.st_size, 0);
    log_close(log);
    assert_int_equal(fixture_count(fixture), 100);
}

static void cleaning_makes_texts_valid_and_short(void **state) {
    struct fixture *fixture = *state;
    static char large[LOG_INPUT_MAX + 10];
    memset(large, 'x', sizeof large);
    struct log_row row = fixture_row("", 1);
    row.tool = STR("a\0b");
    row.cwd = STR("/\xFF");
    row.agent = (struct str){NULL, 0};
    row.input = (struct str){large, sizeof large};
    assert_true(log_row_clean(&fixture->arena, &row));
    assert_string_equal(row.tool.ptr, "a\xEF\xBF\xBD"
                                      "b");
    assert_string_equal(row.cwd.ptr, "/\xEF\xBF\xBD");
    assert_non_null(row.agent.ptr);
    assert_true(str_ends(row.input, "x [cut here: 65546 bytes in all]"));
}

static void actions_are_cut_at_their_limit(void **state) {
    struct fixture *fixture = *state;
    static struct verdict_action actions[ACTIONS_SHOWN_MAX + 2];
    struct str target = STR("~/x");
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        actions[i] = (struct verdict_action){.type = STR("git_safe"),
                                             .source = STR("git"),
                                             .decision = DECISION_ALLOW,
                                             .targets = {&target, 1, 1}};
    }
    struct verdict verdict = {.actions = actions, .action_count = 1};
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, &fixture->arena);
    actions_write(&json, &verdict);
    assert_string_equal(builder_str(&out).ptr,
                        "[{\"type\":\"git_safe\",\"source\":\"git\",\"decision\":\"allow\","
                        "\"reason\":\"\",\"rule\":\"\",\"targets\":[\"~/x\"]}]");
    builder_init(&out, &fixture->arena);
    json = (struct json){.out = &out};
    verdict.action_count = sizeof actions / sizeof *actions;
    actions_write(&json, &verdict);
    assert_true(str_ends(builder_str(&out), ",{\"omitted\":2}]"));
}

#define LOG_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        LOG_TEST(row_comes_back_as_it_was_written),
        LOG_TEST(newest_rows_come_first_and_filters_hold),
        LOG_TEST(same_row_is_written_once),
        LOG_TEST(call_that_ran_marks_its_newest_open_row),
        LOG_TEST(call_key_ignores_space_at_the_end_only),
        LOG_TEST(session_is_kept_once),
        LOG_TEST(session_ends_and_is_resumed),
        LOG_TEST(session_that_lost_its_gate_stays_so),
        LOG_TEST(session_that_is_not_known_can_have_lost_its_gate),
        LOG_TEST(call_that_ran_without_a_decision_is_noticed),
        LOG_TEST(session_whose_agent_is_gone_is_lost),
        LOG_TEST(files_are_private_whatever_the_umask),
        LOG_TEST(reading_makes_no_log),
        LOG_TEST(new_log_comes_whole),
        LOG_TEST(database_without_tables_is_moved_aside),
        LOG_TEST(directory_that_is_a_file_is_refused),
        LOG_TEST(damaged_file_is_left_alone_by_readers),
        LOG_TEST(newer_schema_is_refused_and_left_alone),
        LOG_TEST(locked_log_fails_after_its_patience),
        LOG_TEST(brief_writer_makes_no_shared_index),
        LOG_TEST(brief_writer_shares_a_log_that_is_open),
        LOG_TEST(many_writers_at_once_lose_nothing),
        LOG_TEST(long_write_ahead_file_is_cut),
        LOG_TEST(cleaning_makes_texts_valid_and_short),
        LOG_TEST(actions_are_cut_at_their_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
