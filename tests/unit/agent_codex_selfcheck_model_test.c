#include "agent/codex/selfcheck_model.h"

#include "base/process.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 1024 * 1024,
    PATIENCE_MS = 5000,
};

static const struct {
    const char *body;
    enum MODEL_RESULT result;
    const char *says; /* what the answer holds */
} cases[] = {
    {"{\"input\":[],\"tools\":[{\"type\":\"function\",\"name\":\"exec_command\"}]}", MODEL_WAITS,
     "\"name\":\"exec_command\",\"arguments\":\"{\\\"cmd\\\":"},
    {"{\"input\":[],\"tools\":[{\"name\":\"shell_command\"}]}", MODEL_WAITS,
     "\"name\":\"shell_command\",\"arguments\":\"{\\\"command\\\":\\\""},
    {"{\"input\":[],\"tools\":[{\"name\":\"shell\"}]}", MODEL_WAITS,
     "\"name\":\"shell\",\"arguments\":\"{\\\"command\\\":["},
    {"{\"input\":[],\"tools\":[{\"name\":\"view_image\"}]}", MODEL_NO_TOOL, "\"text\":\"done\""},
    {"", MODEL_NO_TOOL, "response.completed"},
    {"{\"text\":{\"format\":{\"type\":\"json_schema\"}}}", MODEL_WAITS, "\"text\":\"done\""},
    {"{\"input\":[{\"type\":\"function_call_output\",\"output\":\"nah: runs code that was hidden "
     "from "
     "reading\"}],\"tools\":[{\"name\":\"shell\"}]}",
     MODEL_REFUSED, "\"text\":\"done\""},
    /* What nah tells the agent at the start of the session is no refusal. */
    {"{\"input\":[{\"text\":\"This session is guarded by nah: code that was hidden from reading is "
     "refused\"},{\"type\":\"function_call_output\",\"output\":\"\"}]}",
     MODEL_RAN, "\"text\":\"done\""},
};

static void the_command_is_asked_for_by_the_tool_that_there_is(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        struct selfcheck_model model = {.listener = -1};
        arena_init(&arena, ARENA_LIMIT);
        struct str answer = selfcheck_model_answer(&model, str_from(cases[i].body), &arena);
        assert_int_equal(model.result, cases[i].result);
        assert_true(str_find_text(answer, cases[i].says) != STR_NOT_FOUND);
        arena_free(&arena);
    }
}

static void it_wants_what_nah_allows_where_it_is_told_to(void **state) {
    struct arena arena;
    struct selfcheck_model model = {.listener = -1, .wants_allowed = true};
    (void)state;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(str_find_text(selfcheck_model_answer(&model, str_from(cases[0].body), &arena),
                              "echo nah\\\"") != STR_NOT_FOUND);
    assert_true(model.has_called);
    arena_free(&arena);
}

static void without_memory_there_is_no_answer(void **state) {
    (void)state;
    for (size_t limit = 0; limit < 4096; limit += 256) {
        struct arena arena;
        struct selfcheck_model model = {.listener = -1};
        arena_init(&arena, limit);
        struct str answer = selfcheck_model_answer(&model, STR(""), &arena);
        assert_true(answer.ptr == NULL || str_ends(answer, "}\n\n"));
        arena_free(&arena);
    }
}

static void an_agent_that_ends_is_not_waited_for(void **state) {
    (void)state;
    char *const words[] = {(char *)"/bin/true", NULL};
    struct arena arena;
    struct selfcheck_model model;
    struct error error;
    pid_t pid;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(selfcheck_model_open(&model, &error));
    assert_int_not_equal(model.port, 0);
    assert_int_equal(strlen(model.token), 16);
    assert_true(process_start(words, &pid, &error));
    assert_true(selfcheck_model_serve(&model, pid, PATIENCE_MS, &arena));
    assert_true(model.has_ended);
    assert_int_equal(model.result, MODEL_WAITS);
    process_stop(pid, !model.has_ended);
    selfcheck_model_close(&model);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_command_is_asked_for_by_the_tool_that_there_is),
        cmocka_unit_test(it_wants_what_nah_allows_where_it_is_told_to),
        cmocka_unit_test(without_memory_there_is_no_answer),
        cmocka_unit_test(an_agent_that_ends_is_not_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
