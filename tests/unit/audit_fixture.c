#include "audit_fixture.h"

#include "base/file.h"

#include <sqlite3.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    PATIENCE_MS = 5000,
};

int fixture_start(void **state) {
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    arena_init(&fixture->arena, 1 << 24);
    strcpy(fixture->place, "/tmp/nah-audit-XXXXXX");
    assert_non_null(mkdtemp(fixture->place));
    snprintf(fixture->directory, sizeof fixture->directory, "%s/state", fixture->place);
    *state = fixture;
    return 0;
}

int fixture_clear(struct fixture *fixture) {
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", fixture->directory);
    return system(command);
}

int fixture_stop(void **state) {
    struct fixture *fixture = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", fixture->place);
    int result = system(command);
    arena_free(&fixture->arena);
    free(fixture);
    return result;
}

struct log_row fixture_row(const char *command, int64_t uid) {
    return (struct log_row){
        .ts_ms = 1795243514123,
        .uid = uid,
        .call = log_call_key(STR("turn"), STR("Bash"), str_from(command)),
        .agent = STR("agent"),
        .event = STR("PermissionRequest"),
        .session_id = STR("session"),
        .turn_id = STR("turn"),
        .agent_id = STR(""),
        .tool_use_id = STR("use"),
        .tool = STR("Bash"),
        .decision = DECISION_ASK,
        .reason = STR("reaches out to example.org"),
        .rule = STR("curl-get"),
        .set_by = STR("~/.config/nah/config.toml:3"),
        .actions = STR("[{\"type\":\"network_outbound\",\"source\":\"curl\",\"decision\":\"ask\","
                       "\"reason\":\"\",\"rule\":\"curl-get\",\"targets\":[\"example.org\"]}]"),
        .project = STR("/home/u/proj"),
        .cwd = STR("/home/u/proj"),
        .input = str_from(command),
        .mode = STR("flow"),
        .outcome = STR(""),
        .elapsed_us = 321,
    };
}

struct log *fixture_open(struct fixture *fixture) {
    struct log *log = log_open(fixture->directory, LOG_WRITE, PATIENCE_MS, &fixture->error);
    if (log == NULL) {
        fail_msg("%s", fixture->error.message);
    }
    return log;
}

void fixture_put(struct fixture *fixture, struct log *log, enum LOG_RECORD record,
                 const struct log_row *row) {
    if (!log_put(log, record, row, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
}

static bool add_input(const struct log_row *row, void *context) {
    struct builder *out = context;
    builder_addf(out, "%s%.*s:%.*s", out->len > 0 ? " " : "", STR_ARG(row->input),
                 STR_ARG(row->outcome));
    return true;
}

const char *fixture_inputs(struct fixture *fixture, struct log *log, struct log_filter filter) {
    struct builder out;
    builder_init(&out, &fixture->arena);
    assert_true(log_query(log, &filter, add_input, &out, &fixture->error));
    return builder_str(&out).ptr;
}

const char *fixture_path(struct fixture *fixture, const char *name) {
    return file_join(&fixture->arena, fixture->directory, name);
}

static bool count_row(const struct log_row *row, void *context) {
    (void)row;
    *(int *)context += 1;
    return true;
}

int fixture_count(struct fixture *fixture) {
    const struct log_filter all = {.limit = 0};
    int count = 0;
    struct log *log = log_open(fixture->directory, LOG_READ, 1000, &fixture->error);
    bool done = log != NULL && log_query(log, &all, count_row, &count, &fixture->error);
    log_close(log);
    return done ? count : -1;
}

void fixture_sql(struct fixture *fixture, const char *sql) {
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(fixture_path(fixture, LOG_FILE), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}
