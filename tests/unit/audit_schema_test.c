/* The tables: those of older versions are taken over, and no query of a filter reads them whole. */
#include "audit/chunk.h"
#include "audit/database.h"
#include "audit_fixture.h"
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* As version 1 made them. */
static const char version_1[] =
    "CREATE TABLE sessions (id TEXT PRIMARY KEY, agent TEXT NOT NULL, mode TEXT NOT NULL,"
    " cwd TEXT NOT NULL, started_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE decisions (id INTEGER PRIMARY KEY, ts_ms INTEGER NOT NULL, uid INTEGER NOT NULL,"
    " call INTEGER NOT NULL, decision TEXT NOT NULL, elapsed_us INTEGER NOT NULL,"
    " agent TEXT NOT NULL, event TEXT NOT NULL, session_id TEXT NOT NULL, turn_id TEXT NOT NULL,"
    " agent_id TEXT NOT NULL, tool_use_id TEXT NOT NULL, tool TEXT NOT NULL, reason TEXT NOT NULL,"
    " rule TEXT NOT NULL, actions TEXT NOT NULL, cwd TEXT NOT NULL, input TEXT NOT NULL,"
    " mode TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;"
    "CREATE INDEX decisions_call ON decisions (session_id, call);"
    "PRAGMA user_version = 1; PRAGMA journal_mode = WAL;"
    "INSERT INTO sessions VALUES ('s', 'agent', 'flow', '/p', 5);"
    "INSERT INTO decisions VALUES (1, 10, 1, 100, 'allow', 7, 'agent', 'E', 's', 't', '', 'u',"
    " 'Bash', 'why', 'rule', '[{\"type\":\"git_safe\",\"source\":\"git "
    "log\",\"decision\":\"allow\","
    "\"reason\":\"r\",\"rule\":\"q\",\"targets\":[\"a\",\"b\"]}]', '/p', 'git log', 'flow', 'ran');"
    "INSERT INTO decisions VALUES (2, 11, 2, 101, 'ask', 7, 'agent', 'E', 'other', 't', '', 'u',"
    " 'Bash', 'why', 'rule', 'no json', '/p', 'second', 'flow', '');"
    "INSERT INTO decisions VALUES (3, 12, 3, 102, 'allow', 7, 'agent', 'E', 'other', 't', '', 'u',"
    " 'Bash', 'why', 'rule', '[]', '/p', 'replaced', 'flow', 'asked');";

/* As version 2 made them. */
static const char version_2[] =
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY,session_id TEXT NOT NULL UNIQUE,agent T"
    "EXT NOT NULL,agent_version TEXT NOT NULL DEFAULT '',mode TEXT NOT NULL,gate TEXT NOT"
    " NULL DEFAULT '',cwd TEXT NOT NULL,project TEXT NOT NULL DEFAULT '',pid INTEGER NOT "
    "NULL DEFAULT 0,started_ms INTEGER NOT NULL,ended_ms INTEGER,exit TEXT NOT NULL DEFAU"
    "LT '')STRICT;CREATE INDEX sessions_open ON sessions(started_ms)WHERE ended_ms IS NUL"
    "L;CREATE TABLE decisions(id INTEGER PRIMARY KEY,ts_ms INTEGER NOT NULL,uid INTEGER N"
    "OT NULL,session INTEGER NOT NULL REFERENCES sessions(id),call INTEGER NOT NULL,input"
    "_hash INTEGER NOT NULL,decision TEXT NOT NULL CHECK(decision IN('allow','ask','block"
    "')),tool TEXT NOT NULL,rule TEXT NOT NULL,elapsed_us INTEGER NOT NULL,replaced INTEG"
    "ER NOT NULL,event TEXT NOT NULL,turn_id TEXT NOT NULL,agent_id TEXT NOT NULL,tool_us"
    "e_id TEXT NOT NULL,cwd TEXT NOT NULL,project TEXT NOT NULL,reason TEXT NOT NULL,inpu"
    "t TEXT NOT NULL)STRICT;CREATE INDEX decisions_call ON decisions(session,call,uid);CR"
    "EATE INDEX decisions_time ON decisions(ts_ms,decision,tool,elapsed_us)WHERE replaced"
    "=0;CREATE INDEX decisions_decision ON decisions(decision,ts_ms,input_hash)WHERE repl"
    "aced=0;CREATE INDEX decisions_tool ON decisions(tool,ts_ms)WHERE replaced=0;CREATE I"
    "NDEX decisions_replaced ON decisions(ts_ms)WHERE replaced=1;CREATE INDEX decisions_p"
    "roject ON decisions(project,ts_ms)WHERE replaced=0;CREATE TABLE actions(decision INT"
    "EGER NOT NULL REFERENCES decisions(id)ON DELETE CASCADE,number INTEGER NOT NULL,ts_m"
    "s INTEGER NOT NULL,type TEXT NOT NULL,verdict TEXT NOT NULL,rule TEXT NOT NULL,reaso"
    "n TEXT NOT NULL,source TEXT NOT NULL,PRIMARY KEY(decision,number))STRICT,WITHOUT ROW"
    "ID;CREATE INDEX actions_type ON actions(type,ts_ms);CREATE TABLE targets(decision IN"
    "TEGER NOT NULL,action INTEGER NOT NULL,number INTEGER NOT NULL,ts_ms INTEGER NOT NUL"
    "L,value TEXT NOT NULL,PRIMARY KEY(decision,action,number),FOREIGN KEY(decision,actio"
    "n)REFERENCES actions(decision,number)ON DELETE CASCADE)STRICT,WITHOUT ROWID;CREATE I"
    "NDEX targets_value ON targets(value,ts_ms);CREATE TABLE outcomes(decision INTEGER PR"
    "IMARY KEY REFERENCES decisions(id)ON DELETE CASCADE,outcome TEXT NOT NULL CHECK(outc"
    "ome IN('ran','failed','refused')),inferred INTEGER NOT NULL DEFAULT 0,ts_ms INTEGER "
    "NOT NULL,exit INTEGER)STRICT;CREATE VIEW calls AS SELECT d.id,d.ts_ms,agent,session_"
    "id,mode,turn_id,agent_id,tool_use_id,event,tool,input,d.decision,reason,rule,coalesc"
    "e(outcome,'')outcome,o.exit,d.cwd,d.project,elapsed_us FROM decisions d JOIN session"
    "s s ON s.id=d.session LEFT JOIN outcomes o ON o.decision=d.id WHERE replaced=0;PRAGM"
    "A user_version=2;PRAGMA journal_mode=WAL;"
    "INSERT INTO sessions(id,session_id,agent,mode,cwd,started_ms)VALUES(1,'s','agent','f"
    "low','/p',5);INSERT INTO decisions(id,ts_ms,uid,session,call,input_hash,decision,too"
    "l,rule,elapsed_us,replaced,event,turn_id,agent_id,tool_use_id,cwd,project,reason,inp"
    "ut)VALUES(1,10,1,1,100,1,'allow','Bash','rule',7,0,'E','t','','u','/p','/p','why','g"
    "it log'),(2,11,2,1,101,2,'ask','Bash','rule',7,0,'E','t','','u','/p','/p','why','sec"
    "ond');INSERT INTO actions VALUES(1,0,10,'git_safe','allow','q','r','git log');INSERT"
    " INTO targets VALUES(1,0,0,10,'a'),(1,0,1,10,'b');INSERT INTO outcomes(decision,outc"
    "ome,ts_ms)VALUES(1,'ran',12);";

static void make_version_1(struct fixture *fixture) {
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    fixture_sql(fixture, version_1);
}

static bool add_row(const struct log_row *row, void *context) {
    builder_addf(context, "%lld %.*s %.*s %.*s %.*s\n", (long long)row->id,
                 STR_ARG(row->session_id), STR_ARG(row->input), STR_ARG(row->outcome),
                 STR_ARG(row->actions));
    return true;
}

static const char *rows_of(struct fixture *fixture, struct log *log) {
    const struct log_filter all = {.limit = 0};
    struct builder out;
    builder_init(&out, &fixture->arena);
    if (!log_query(log, &all, add_row, &out, &fixture->error)) {
        fail_msg("%s", fixture->error.message);
    }
    return builder_str(&out).ptr;
}

static const char rows_of_version_1[] =
    "2 other second  []\n"
    "1 s git log ran [{\"type\":\"git_safe\",\"source\":\"git log\",\"decision\":\"allow\","
    "\"reason\":\"r\",\"rule\":\"q\",\"targets\":[\"a\",\"b\"]}]\n";

static void rows_of_version_1_are_taken_over(void **state) {
    struct fixture *fixture = *state;
    make_version_1(fixture);
    struct log *log = fixture_open(fixture);
    assert_string_equal(rows_of(fixture, log), rows_of_version_1);
    log_close(log);
    fixture_sql(fixture, "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 3));"
                         "INSERT INTO proof SELECT count(*) FROM decisions;"
                         "CREATE TEMP TABLE broken (t, CHECK (t IS NULL));"
                         "INSERT INTO broken SELECT \"table\" FROM pragma_foreign_key_check");
}

static void rows_of_version_2_are_taken_over(void **state) {
    struct fixture *fixture = *state;
    const struct log_filter filter = {.path = STR("/p/b"), .limit = 1};
    struct builder found;
    assert_true(dir_make_private(fixture->directory, &fixture->error));
    fixture_sql(fixture, version_2);
    struct log *log = fixture_open(fixture);
    assert_string_equal(
        rows_of(fixture, log),
        "2 s second  []\n"
        "1 s git log ran [{\"type\":\"git_safe\",\"source\":\"git log\",\"decision\":\"allow\","
        "\"reason\":\"r\",\"rule\":\"q\",\"targets\":[\"a\",\"b\"]}]\n");
    builder_init(&found, &fixture->arena);
    assert_true(log_query(log, &filter, add_row, &found, &fixture->error));
    assert_true(str_starts(builder_str(&found), "1 s git log"));
    log_close(log);
    fixture_sql(fixture, "CREATE TEMP TABLE proof (n INTEGER CHECK (n = 2));"
                         "INSERT INTO proof SELECT count(*) FROM calls WHERE set_by='';"
                         "CREATE TEMP TABLE broken (t, CHECK (t IS NULL));"
                         "INSERT INTO broken SELECT \"table\" FROM pragma_foreign_key_check");
}

/* The tables are what the manual says: typed, bound to each other, and written without a wait for
 * the disk. */
static void tables_are_strict_and_bound(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    const struct {
        const char *sql;
        const char *value;
    } rows[] = {
        {"PRAGMA journal_mode", "wal"},
        {"PRAGMA synchronous", "1"},
        {"PRAGMA foreign_keys", "1"},
        {"SELECT count(*)FROM pragma_table_list WHERE schema='main'AND type='table'AND NOT strict "
         "AND name NOT LIKE'sqlite%'",
         "0"},
        {"SELECT count(*)FROM pragma_foreign_key_list('decisions')", "1"},
        {"SELECT count(*)FROM pragma_foreign_key_list('actions')", "1"},
        {"SELECT count(DISTINCT id)FROM pragma_foreign_key_list('targets')", "1"},
        {"SELECT count(*)FROM pragma_foreign_key_list('outcomes')", "1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sqlite3_stmt *statement = NULL;
        assert_int_equal(sqlite3_prepare_v2(log->db, rows[i].sql, -1, &statement, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
        assert_string_equal(sqlite3_column_text(statement, 0), rows[i].value);
        sqlite3_finalize(statement);
    }
    log_close(log);
}

/* Whoever is killed within leaves the old tables; whoever comes at the same time finds the new. */
static void migration_is_done_whole_or_not(void **state) {
    struct fixture *fixture = *state;
    sqlite3 *db = NULL;
    make_version_1(fixture);
    assert_int_equal(sqlite3_open(fixture_path(fixture, LOG_FILE), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_null(log_open(fixture->directory, LOG_WRITE, 1, &fixture->error));
    assert_int_equal(sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    struct log *log = fixture_open(fixture);
    struct log *second = fixture_open(fixture);
    assert_string_equal(rows_of(fixture, second), rows_of_version_1);
    log_close(log);
    log_close(second);
}

/* The steps of a plan, one a line. */
static const char *plan_of(struct fixture *fixture, struct log *log, const char *sql) {
    struct builder out;
    struct builder explain;
    sqlite3_stmt *statement = NULL;
    builder_init(&out, &fixture->arena);
    builder_init(&explain, &fixture->arena);
    builder_addf(&explain, "EXPLAIN QUERY PLAN %s", sql);
    if (sqlite3_prepare_v2(log->db, builder_str(&explain).ptr, -1, &statement, NULL) != SQLITE_OK) {
        fail_msg("%s: %s", sqlite3_errmsg(log->db), sql);
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        builder_addf(&out, "%s\n", (const char *)sqlite3_column_text(statement, 3));
    }
    sqlite3_finalize(statement);
    return builder_str(&out).ptr;
}

static void each_filter_has_its_index(void **state) {
    struct fixture *fixture = *state;
    const struct str word = STR("x");
    const struct {
        const char *name;
        const char *step; /* the first */
        bool sorted;
        struct log_filter filter;
    } rows[] = {
        {"all", "SCAN d USING INDEX decisions_time", false, {.limit = 1}},
        {"id", "SEARCH d USING INTEGER PRIMARY KEY (rowid=?)", true, {.id = 1}},
        {"follow", "SEARCH d USING INTEGER PRIMARY KEY (rowid>?)", false, {.after_id = 1}},
        {"tool", "SEARCH d USING INDEX decisions_tool (tool=?)", false, {.tool = word}},
        {"decision",
         "SEARCH d USING INDEX decisions_decision (decision=?)",
         false,
         {.by_decision = true, .decision = DECISION_BLOCK}},
        {"both",
         "SEARCH d USING INDEX decisions_decision (decision=?)",
         false,
         {.by_decision = true, .decision = DECISION_ASK, .tool = word}},
        {"since", "SEARCH d USING INDEX decisions_time (ts_ms>?)", false, {.since_ms = 1}},
        {"until",
         "SEARCH d USING INDEX decisions_time (ts_ms>? AND ts_ms<?)",
         false,
         {.since_ms = 1, .until_ms = 2}},
        {"tool since",
         "SEARCH d USING INDEX decisions_tool (tool=? AND ts_ms>?)",
         false,
         {.tool = word, .since_ms = 1}},
        {"session", "SEARCH d USING INDEX decisions_call (session=?)", true, {.session = word}},
        {"project", "SEARCH d USING INDEX decisions_project (project=?)", false, {.project = word}},
        {"action", "SEARCH p USING COVERING INDEX actions_type (type=?)", false, {.action = word}},
        {"host", "SEARCH p USING COVERING INDEX targets_value (value=?)", false, {.host = word}},
    };
    struct log *log = fixture_open(fixture);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct str sql =
            log_filter_sql(&fixture->arena, &rows[i].filter, log_source_of(&rows[i].filter));
        const char *plan = plan_of(fixture, log, sql.ptr);
        bool scans = strstr(plan + 4, "\nSCAN") != NULL;
        bool sorts = strstr(plan, "TEMP B-TREE FOR ORDER BY") != NULL;
        if (strncmp(plan, rows[i].step, strlen(rows[i].step)) != 0 || scans ||
            sorts != rows[i].sorted) {
            fail_msg("%s:\n%s", rows[i].name, plan);
        }
    }
    log_close(log);
}

/* What the index gives is looked at by its number, whatever the filters; what is behind the index
 * is read in the order of the numbers. */
static void found_decisions_are_looked_at_by_number(void **state) {
    struct fixture *fixture = *state;
    const struct str word = STR("x");
    const struct log_filter all = {.tool = word,
                                   .by_decision = true,
                                   .action = word,
                                   .host = word,
                                   .path = STR("/x"),
                                   .project = word,
                                   .text = word,
                                   .since_ms = 1,
                                   .until_ms = 2};
    struct log *log = fixture_open(fixture);
    for (int tail = 0; tail < 2; tail++) {
        struct log_filter filter = all;
        filter.id = tail == 0 ? 1 : 0;
        filter.after_id = tail;
        struct str sql = log_ids_sql(&fixture->arena, &filter, log_source_of(&filter));
        const char *plan = plan_of(fixture, log, sql.ptr);
        const char *step = tail == 0 ? "SEARCH d USING INTEGER PRIMARY KEY (rowid=?)"
                                     : "SEARCH d USING INTEGER PRIMARY KEY (rowid>?)";
        if (strstr(plan, step) == NULL || strstr(plan, "SCAN d") != NULL ||
            strstr(plan, "SCAN t") != NULL || strstr(plan, "SCAN a") != NULL ||
            (tail == 1 && strstr(plan, "TEMP B-TREE FOR ORDER BY") != NULL)) {
            fail_msg("%s", plan);
        }
    }
    assert_true(log_execute(log, chunk_schema, &fixture->error));
    assert_string_equal(plan_of(fixture, log, chunk_rows_sql),
                        "SEARCH words USING PRIMARY KEY (chunk=? AND word=?)\n");
    log_close(log);
}

static void path_is_looked_for_by_indexes_alone(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    const char *plan = plan_of(fixture, log, log_path_sql);
    const char *const steps[] = {
        "SEARCH t USING COVERING INDEX targets_value (value>? AND value<?)",
        "SEARCH d USING INDEX decisions_project (project>? AND project<?)",
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (strstr(plan, steps[i]) == NULL) {
            fail_msg("%s:\n%s", steps[i], plan);
        }
    }
    assert_null(strstr(plan, "SCAN t"));
    assert_null(strstr(plan, "SCAN d "));
    log_close(log);
}

static void no_write_reads_a_table_whole(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    for (enum PUT put = PUT_DECISION; put < PUT_COUNT; put++) {
        const char *plan = plan_of(fixture, log, log_put_sql(put));
        if (strstr(plan, "SCAN ") != NULL && strstr(plan, "SCAN CONSTANT ROW") == NULL) {
            fail_msg("%s:\n%s", log_put_sql(put), plan);
        }
    }
    log_close(log);
}

#define SCHEMA_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        SCHEMA_TEST(rows_of_version_1_are_taken_over),
        SCHEMA_TEST(rows_of_version_2_are_taken_over),
        SCHEMA_TEST(tables_are_strict_and_bound),
        SCHEMA_TEST(migration_is_done_whole_or_not),
        SCHEMA_TEST(each_filter_has_its_index),
        SCHEMA_TEST(found_decisions_are_looked_at_by_number),
        SCHEMA_TEST(path_is_looked_for_by_indexes_alone),
        SCHEMA_TEST(no_write_reads_a_table_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
