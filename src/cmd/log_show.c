/* nah log show ID: one decision, explained. */
#include "base/json.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/log_commands.h"
#include "cmd/log_print.h"
#include "cmd/pager.h"

#include <cjson/cJSON.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    LABEL_WIDTH = 10,
};

struct page {
    struct builder out;
    struct ui ui;
    bool found;
};

static void add_label(struct page *page, const char *label) {
    builder_addf(&page->out, "%-*s", LABEL_WIDTH, label);
}

static void add_line(struct page *page, const char *label, struct str text) {
    if (text.len > 0) {
        add_label(page, label);
        display_add_text(&page->out, text, 0);
        builder_add_char(&page->out, '\n');
    }
}

static struct str member(const cJSON *object, const char *name) {
    return str_from(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name)));
}

static void add_targets(struct page *page, const cJSON *action) {
    const cJSON *target = NULL;
    cJSON_ArrayForEach(target, cJSON_GetObjectItemCaseSensitive(action, "targets")) {
        add_label(page, "");
        builder_add_c(&page->out, "  on ");
        display_add_text(&page->out, str_from(cJSON_GetStringValue(target)), 0);
        builder_add_char(&page->out, '\n');
    }
}

/* Each part of the call, with what it does and the rule that says so. */
static void add_actions(struct page *page, struct str text) {
    cJSON *actions = cJSON_ParseWithLength(text.ptr, text.len);
    const cJSON *action = NULL;
    cJSON_ArrayForEach(action, actions) {
        enum DECISION decision = DECISION_ASK;
        builder_add_char(&page->out, '\n');
        decision_find(member(action, "decision"), &decision);
        display_add_decision(&page->out, decision, LABEL_WIDTH, page->ui.coloured);
        display_add_text(&page->out, member(action, "source"), 0);
        builder_add_char(&page->out, '\n');
        add_label(page, "");
        display_add_text(&page->out, member(action, "type"), 0);
        builder_add_c(&page->out, ": ");
        display_add_text(&page->out, member(action, "reason"), 0);
        builder_add_c(&page->out, " (rule ");
        display_add_text(&page->out, member(action, "rule"), 0);
        builder_add_c(&page->out, ")\n");
        add_targets(page, action);
    }
    cJSON_Delete(actions);
}

static bool show_row(const struct log_row *row, void *context) {
    struct page *page = context;
    page->found = true;
    add_label(page, "decision");
    display_add_decision(&page->out, row->decision, 0, page->ui.coloured);
    if (row->outcome.len > 0) {
        builder_addf(&page->out, ", then %.*s", STR_ARG(row->outcome));
        if (str_is(row->outcome, "failed") && row->exit_code != LOG_NO_EXIT) {
            builder_addf(&page->out, " (%lld)", (long long)row->exit_code);
        }
    }
    builder_add_char(&page->out, '\n');
    add_line(page, "why", row->reason);
    add_line(page, "rule", row->rule);
    add_label(page, "time");
    ui_add_time(&page->out, page->ui.time, row->ts_ms);
    builder_addf(&page->out, ", decided in %.3f ms\n", (double)row->elapsed_us / 1000);
    add_line(page, "session", row->session_id);
    add_line(page, "mode", row->mode);
    add_line(page, "subagent", row->agent_id);
    add_line(page, "directory", row->cwd);
    add_line(page, "project", row->project);
    add_line(page, "tool", row->tool);
    add_line(page, "input", row->input);
    add_actions(page, row->actions);
    builder_add_c(&page->out, "\nto change it: nah allow TYPE, nah ask TYPE or nah deny TYPE, "
                              "nah trust HOST or DIRECTORY; see nah-settings(1)\n");
    return true;
}

int log_show(int argc, char **argv) {
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct page page = {.found = false};
    char *end = NULL;
    errno = 0;
    int64_t id = argc == 2 ? strtoll(argv[1], &end, 10) : 0;
    if (argc != 2 || errno != 0 || *end != '\0' || id < 1) {
        return command_misused(&log_command, "show needs the number of a decision");
    }
    const struct log_filter filter = {.id = id};
    arena_init(&arena, ARENA_LIMIT);
    ui_read(&page.ui, &arena);
    builder_init(&page.out, &arena);
    struct log *log = log_open_to_read(&arena, &error);
    bool done = log != NULL && log_query(log, &filter, show_row, &page, &error);
    log_close(log);
    if (done && !page.found) {
        done = error_set(&error, ERROR_MISSING, "there is no decision %s", argv[1]);
    }
    struct str text = builder_str(&page.out);
    int status = EXIT_DONE;
    if (!done) {
        status = command_failed(&log_command, &error);
    } else {
        struct pager pager;
        pager_start(&pager, page.ui.pager, pager_lines(text));
        fwrite(text.ptr, 1, text.len, stdout);
        pager_finish(&pager);
    }
    arena_free(&arena);
    return status;
}
