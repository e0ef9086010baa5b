/* nah log show ID|last: one decision, explained. */
#include "base/json.h"
#include "base/visible.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/log_commands.h"
#include "cmd/log_marks.h"
#include "cmd/log_print.h"
#include "cmd/pager.h"
#include "cmd/suggestion.h"

#include <cjson/cJSON.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024, /* bytes */
    LABEL_WIDTH = 11,
    INDENT = 2,
    MARKS_MAX = 64,
};

struct page {
    struct builder out;
    struct ui ui;
    struct settings *settings;
    bool found;
};

static void add_label(struct page *page, const char *label) {
    builder_addf(&page->out, "%-*s", LABEL_WIDTH, label);
}

static void add_line(struct page *page, const char *label, struct str text) {
    if (text.len > 0) {
        add_label(page, label);
        visible_add(&page->out, text, 0);
        builder_add_char(&page->out, '\n');
    }
}

static struct str member(const cJSON *object, const char *name) {
    return str_from(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name)));
}

static enum DECISION decision_of(const cJSON *action) {
    enum DECISION decision = DECISION_ASK;
    decision_find(member(action, "decision"), &decision);
    return decision;
}

static void add_targets(struct page *page, const cJSON *action) {
    const cJSON *target = NULL;
    cJSON_ArrayForEach(target, cJSON_GetObjectItemCaseSensitive(action, "targets")) {
        add_label(page, "");
        builder_add_c(&page->out, "  on ");
        visible_add(&page->out, str_from(cJSON_GetStringValue(target)), 0);
        builder_add_char(&page->out, '\n');
    }
}

/* Each part of the call, with what it does and the rule that says so. */
static void add_actions(struct page *page, const cJSON *actions) {
    const cJSON *action = NULL;
    int number = 1;
    cJSON_ArrayForEach(action, actions) {
        const cJSON *omitted = cJSON_GetObjectItemCaseSensitive(action, "omitted");
        builder_add_char(&page->out, '\n');
        if (omitted != NULL) {
            builder_addf(&page->out, "and %d more\n", omitted->valueint);
            continue;
        }
        builder_addf(&page->out, "%-3d", number++);
        display_add_decision(&page->out, decision_of(action), LABEL_WIDTH - 3, page->ui.coloured);
        visible_add(&page->out, member(action, "source"), 0);
        builder_add_char(&page->out, '\n');
        add_label(page, "");
        visible_add(&page->out, member(action, "type"), 0);
        builder_add_c(&page->out, ": ");
        visible_add(&page->out, member(action, "reason"), 0);
        builder_add_c(&page->out, " (rule ");
        visible_add(&page->out, member(action, "rule"), 0);
        builder_add_c(&page->out, ")\n");
        add_targets(page, action);
    }
}

/* The command, with each part marked by its number. */
static void add_input(struct page *page, const struct log_row *row, const cJSON *actions) {
    struct log_mark marks[MARKS_MAX];
    size_t count = 0;
    const cJSON *action = NULL;
    cJSON_ArrayForEach(action, actions) {
        if (count < MARKS_MAX) {
            marks[count++] = (struct log_mark){member(action, "source"), decision_of(action)};
        }
    }
    if (row->input.len > 0) {
        builder_add_char(&page->out, '\n');
        log_add_marked(&page->out, row->input, marks, count, INDENT, page->ui.columns,
                       page->ui.coloured);
    }
}

/* The type of the first action that was decided as the whole call. */
static struct str deciding_type(const struct log_row *row, const cJSON *actions) {
    const cJSON *action = NULL;
    cJSON_ArrayForEach(action, actions) {
        if (decision_of(action) == row->decision && member(action, "type").len > 0) {
            return member(action, "type");
        }
    }
    return STR("");
}

static void add_remedy(struct page *page, const struct log_row *row, const cJSON *actions) {
    struct builder *out = &page->out;
    struct str type = deciding_type(row, actions);
    bool own = row->set_by.len > 0 && !str_is(row->set_by, "built-in");
    builder_add_c(out, "\nto change it\n");
    if (own) {
        builder_addf(out, "%*sit is set in ", INDENT, "");
        visible_add(out, row->set_by, 0);
        builder_add_c(out, ": edit that line, or nah forget what it sets\n");
    }
    if (row->decision == DECISION_ALLOW) {
        if (type.len > 0) {
            builder_addf(out, "%*snah ask %.*s    to be asked from now on\n", INDENT, "",
                         STR_ARG(type));
            builder_addf(out, "%*snah deny %.*s   to have it refused\n", INDENT, "", STR_ARG(type));
        }
        return;
    }
    struct str remedy = suggestion_for(page->settings, row);
    if (remedy.len > 0) {
        builder_addf(out, "%*s", INDENT, "");
        visible_add(out, remedy, 0);
        builder_add_c(out, "    with it this call is allowed\n");
    } else if (!own) {
        builder_addf(out,
                     "%*sno single setting allows this call%s; a [[rule]] of your own can, see "
                     "nah-rules(5)\n",
                     INDENT, "", row->decision == DECISION_BLOCK ? ", and some never do" : "");
    }
}

static void add_outcome(struct page *page, const struct log_row *row) {
    if (row->outcome.len > 0) {
        builder_addf(&page->out, ", then %.*s", STR_ARG(row->outcome));
        if (str_is(row->outcome, "failed") && row->exit_code != LOG_NO_EXIT) {
            builder_addf(&page->out, " (%lld)", (long long)row->exit_code);
        }
    }
    builder_add_char(&page->out, '\n');
}

static bool show_row(const struct log_row *row, void *context) {
    struct page *page = context;
    cJSON *actions = cJSON_ParseWithLength(row->actions.ptr, row->actions.len);
    page->found = true;
    add_label(page, "decision");
    display_add_decision(&page->out, row->decision, 0, page->ui.coloured);
    add_outcome(page, row);
    add_line(page, "why", row->reason);
    add_line(page, "rule", row->rule);
    add_line(page, "policy", row->set_by);
    add_label(page, "time");
    ui_add_time(&page->out, page->ui.time, row->ts_ms);
    builder_addf(&page->out, ", decided in %.3f ms\n", (double)row->elapsed_us / 1000);
    add_line(page, "session", row->session_id);
    add_line(page, "mode", row->mode);
    add_line(page, "subagent", row->agent_id);
    add_line(page, "directory", row->cwd);
    add_line(page, "project", row->project);
    add_line(page, "tool", row->tool);
    add_input(page, row, actions);
    add_actions(page, actions);
    add_remedy(page, row, actions);
    cJSON_Delete(actions);
    return true;
}

int log_show(int argc, char **argv) {
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct settings settings;
    struct page page = {.settings = &settings};
    bool closed = false;
    char *end = NULL;
    errno = 0;
    bool last = argc == 2 && strcmp(argv[1], "last") == 0;
    int64_t id = argc == 2 && !last ? strtoll(argv[1], &end, 10) : 0;
    if (!last && (argc != 2 || errno != 0 || *end != '\0' || id < 1)) {
        return command_misused(&log_command, "show needs the number of a decision, or last");
    }
    const struct log_filter filter = {.id = id, .limit = 1};
    int status = settings_open(&settings, &log_command, 0, 1, argv, &closed);
    if (status != EXIT_DONE) {
        settings_close(&settings);
        return status;
    }
    arena_init(&arena, ARENA_LIMIT);
    ui_read(&page.ui, &arena);
    builder_init(&page.out, &arena);
    struct log *log = log_open_to_read(&arena, &error);
    bool done = log != NULL && log_query(log, &filter, show_row, &page, &error);
    log_close_read(log);
    if (done && !page.found) {
        done = error_set(&error, ERROR_MISSING,
                         last ? "there is no decision yet" : "there is no decision %s", argv[1]);
    }
    struct str text = builder_str(&page.out);
    if (!done) {
        status = command_failed(&log_command, &error);
    } else {
        struct pager pager;
        pager_start(&pager, page.ui.pager, pager_lines(text));
        display_print(text);
        pager_finish(&pager);
    }
    arena_free(&arena);
    settings_close(&settings);
    return status;
}
