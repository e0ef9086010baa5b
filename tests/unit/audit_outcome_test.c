/* What came of a call, as the events and the notes of its agent tell. */
#include "audit_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void each_life_of_a_call_has_its_outcome(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    static const struct {
        const char *name;
        enum DECISION decision;
        enum LOG_RECORD then;
        const char *outcome;
    } lives[] = {
        {"allowed", DECISION_ALLOW, LOG_RAN, ""},      {"approved", DECISION_ASK, LOG_RAN, ""},
        {"failed", DECISION_ALLOW, LOG_RAN, "failed"}, {"escalated", DECISION_ALLOW, LOG_ASKED, ""},
        {"blocked", DECISION_BLOCK, LOG_RAN, ""},      {"declined", DECISION_ASK, LOG_SESSION, ""},
        {"unknown", DECISION_ALLOW, LOG_SESSION, ""},
    };
    for (size_t i = 0; i < sizeof lives / sizeof *lives; i++) {
        struct log_row row = fixture_row(lives[i].name, (int64_t)i + 1);
        row.decision = lives[i].decision;
        fixture_put(fixture, log, LOG_DECISION, &row);
        row.outcome = str_from(lives[i].outcome);
        row.exit_code = row.outcome.len > 0 ? 3 : 0;
        fixture_put(fixture, log, lives[i].then, &row);
    }
    struct log_row end = fixture_row("", 0);
    fixture_put(fixture, log, LOG_ENDED, &end);
    assert_string_equal(fixture_inputs(fixture, log, (struct log_filter){.limit = 0}),
                        "unknown: declined:refused blocked: failed:failed approved:ran "
                        "allowed:ran");
    log_close(log);
}

/* Of five patches two have told of their end by an event, as agents do of most. */
static void patches_that_no_event_told_of_are_not_refused(void **state) {
    struct fixture *fixture = *state;
    struct log *log = fixture_open(fixture);
    static const struct {
        const char *tool;
        const char *turn;
        const char *input;
        bool told;
    } calls[] = {
        {"apply_patch", "t1", "Update File: a.c (+1 -1)", true},
        {"apply_patch", "t1", "Update File: src/a.c (+2 -2)", false},
        {"apply_patch", "t1", "Update File: src/a.c (+3 -3)", false},
        {"Bash", "t2", "apply_patch b.c", false},
        {"apply_patch", "t2", "Update File: c.c (+1 -1)", false},
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        struct log_row row = fixture_row(calls[i].input, (int64_t)i + 1);
        row.decision = DECISION_ASK;
        row.tool = str_from(calls[i].tool);
        row.turn_id = str_from(calls[i].turn);
        row.call = (int64_t)i + 1;
        fixture_put(fixture, log, LOG_DECISION, &row);
        if (calls[i].told) {
            fixture_put(fixture, log, LOG_RAN, &row);
        }
    }
    struct log_row end = fixture_row("", 0);
    end.actions =
        STR("[{\"tool\":\"apply_patch\",\"turn\":\"t1\",\"file\":\"a.c\",\"outcome\":\"ran\","
            "\"number\":1},{\"tool\":\"apply_patch\",\"turn\":\"t1\",\"file\":\"a.c\","
            "\"outcome\":\"failed\",\"number\":2},{\"tool\":\"apply_patch\",\"turn\":\"t2\","
            "\"file\":\"b.c\",\"outcome\":\"ran\",\"number\":1},{\"outcome\":\"x\"}]");
    /* Once more when the session is resumed and ends again. */
    for (int round = 0; round < 2; round++) {
        fixture_put(fixture, log, LOG_PATCHED, &end);
        fixture_put(fixture, log, LOG_ENDED, &end);
        assert_string_equal(
            fixture_inputs(fixture, log, (struct log_filter){.limit = 0}),
            "Update File: c.c (+1 -1):refused apply_patch b.c:ran "
            "Update File: src/a.c (+3 -3):refused Update File: src/a.c (+2 -2):failed "
            "Update File: a.c (+1 -1):ran");
    }
    log_close(log);
}

#define OUTCOME_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)

int main(void) {
    const struct CMUnitTest tests[] = {
        OUTCOME_TEST(each_life_of_a_call_has_its_outcome),
        OUTCOME_TEST(patches_that_no_event_told_of_are_not_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
