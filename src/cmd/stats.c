#include "base/json.h"
#include "cmd/command.h"
#include "cmd/display.h"
#include "cmd/log_commands.h"
#include "cmd/ui.h"
#include "cmd/when.h"

#include <cjson/cJSON.h>

#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024, /* bytes */
    TOOLS_MAX = 64,
    SLOWEST = 3,
    FREQUENT = 5,
    BAR_WIDTH = 30,
    WHAT_WIDTH = 60,
    MS_PER_HOUR = 3600000,
    DECISIONS = DECISION_BLOCK + 1,
    DAYS_DEFAULT = 7,
};

/* One tool, or all those that found no place. */
struct tool {
    struct str name;
    int64_t counts[DECISIONS];
};

/* A call that came often, and what would change its decision. */
struct often {
    int64_t count;
    struct str input;
    struct str reason;
    struct str remedy;
};

struct oftens {
    struct often *items;
    size_t count;
    size_t capacity;
};

struct stats {
    struct arena *arena;
    int64_t since_ms;
    int64_t counts[DECISIONS];
    struct tool tools[TOOLS_MAX];
    size_t tool_count;
    int64_t hours; /* in which there was a decision */
    int64_t last_hour;
    struct log_point slowest[SLOWEST]; /* without their tools */
    struct oftens asked;
    struct oftens refused;
};

static struct tool *tool_of(struct stats *stats, struct str name) {
    for (size_t i = 0; i < stats->tool_count; i++) {
        if (str_equal(stats->tools[i].name, name)) {
            return &stats->tools[i];
        }
    }
    if (stats->tool_count == TOOLS_MAX) {
        return &stats->tools[TOOLS_MAX - 1];
    }
    struct tool *tool = &stats->tools[stats->tool_count++];
    tool->name = stats->tool_count == TOOLS_MAX ? STR("others") : str_copy(stats->arena, name);
    return tool;
}

static bool add_point(const struct log_point *point, void *context) {
    struct stats *stats = context;
    int64_t hour = point->ts_ms / MS_PER_HOUR;
    stats->counts[point->decision]++;
    tool_of(stats, point->tool)->counts[point->decision]++;
    stats->hours += hour != stats->last_hour ? 1 : 0;
    stats->last_hour = hour;
    struct log_point next = *point;
    for (size_t i = 0; i < SLOWEST; i++) {
        if (next.elapsed_us > stats->slowest[i].elapsed_us) {
            struct log_point held = stats->slowest[i];
            stats->slowest[i] = next;
            next = held;
        }
    }
    return true;
}

static struct str member(const cJSON *object, const char *name) {
    return str_from(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name)));
}

/* "nah trust HOST" for a connection, else "nah allow TYPE", of the first action that asks. */
static struct str remedy_of(struct arena *arena, struct str text) {
    struct builder out;
    cJSON *actions = cJSON_ParseWithLength(text.ptr, text.len);
    const cJSON *action = NULL;
    builder_init(&out, arena);
    cJSON_ArrayForEach(action, actions) {
        struct str type = member(action, "type");
        const cJSON *target =
            cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(action, "targets"), 0);
        if (!str_is(member(action, "decision"), decision_name(DECISION_ASK))) {
            continue;
        }
        if (str_starts(type, "network_") && cJSON_IsString(target)) {
            builder_addf(&out, "nah trust %s", cJSON_GetStringValue(target));
        } else {
            builder_addf(&out, "nah allow %.*s", STR_ARG(type));
        }
        break;
    }
    cJSON_Delete(actions);
    return out.len > 0 ? builder_str(&out) : STR("");
}

struct gathering {
    struct arena *arena;
    struct oftens *oftens;
};

static bool add_often(const struct log_row *row, int64_t count, void *context) {
    struct gathering *gathering = context;
    const struct often often = {
        .count = count,
        .input = str_copy(gathering->arena, row->input),
        .reason = str_copy(gathering->arena, row->reason),
        .remedy =
            row->decision == DECISION_ASK ? remedy_of(gathering->arena, row->actions) : STR(""),
    };
    return VEC_PUSH(gathering->arena, gathering->oftens, often);
}

static bool gather(struct log *log, struct stats *stats, struct error *error) {
    struct gathering asked = {stats->arena, &stats->asked};
    struct gathering refused = {stats->arena, &stats->refused};
    return log_each_point(log, stats->since_ms, add_point, stats, error) &&
           log_each_frequent(log, DECISION_ASK, stats->since_ms, FREQUENT, add_often, &asked,
                             error) &&
           log_each_frequent(log, DECISION_BLOCK, stats->since_ms, FREQUENT, add_often, &refused,
                             error);
}

/* --- JSON --- */

static void add_counts(struct json *json, const int64_t counts[DECISIONS]) {
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        json_key(json, decision_name(decision));
        json_integer(json, counts[decision]);
    }
}

static void add_often_json(struct json *json, const char *name, const struct oftens *oftens) {
    json_key(json, name);
    json_begin(json, '[');
    for (size_t i = 0; i < oftens->count; i++) {
        json_begin(json, '{');
        json_key(json, "count");
        json_integer(json, oftens->items[i].count);
        json_member(json, "input", oftens->items[i].input);
        json_member(json, "reason", oftens->items[i].reason);
        json_member(json, "remedy", oftens->items[i].remedy);
        json_end(json, '}');
    }
    json_end(json, ']');
}

static void add_json(struct builder *out, const struct stats *stats) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_key(&json, "since_ms");
    json_integer(&json, stats->since_ms);
    add_counts(&json, stats->counts);
    json_key(&json, "hours");
    json_integer(&json, stats->hours);
    json_key(&json, "tools");
    json_begin(&json, '[');
    for (size_t i = 0; i < stats->tool_count; i++) {
        json_begin(&json, '{');
        json_member(&json, "tool", stats->tools[i].name);
        add_counts(&json, stats->tools[i].counts);
        json_end(&json, '}');
    }
    json_end(&json, ']');
    add_often_json(&json, "asked", &stats->asked);
    add_often_json(&json, "refused", &stats->refused);
    json_key(&json, "slowest");
    json_begin(&json, '[');
    for (size_t i = 0; i < SLOWEST && stats->slowest[i].id > 0; i++) {
        json_begin(&json, '{');
        json_key(&json, "id");
        json_integer(&json, stats->slowest[i].id);
        json_key(&json, "elapsed_us");
        json_integer(&json, stats->slowest[i].elapsed_us);
        json_end(&json, '}');
    }
    json_end(&json, ']');
    json_end(&json, '}');
    builder_add_char(out, '\n');
}

/* --- text --- */

static void add_bar(struct builder *out, int64_t part, int64_t whole) {
    int64_t length = whole > 0 ? (part * BAR_WIDTH + whole - 1) / whole : 0;
    for (int64_t i = 0; i < BAR_WIDTH; i++) {
        builder_add_c(out, i < length ? "\xE2\x96\x88" : " ");
    }
    builder_addf(out, " %6lld", (long long)part);
    if (whole > 0) {
        builder_addf(out, "  %5.1f %%", 100 * (double)part / (double)whole);
    }
    builder_add_char(out, '\n');
}

static void add_often_text(struct builder *out, const char *title, const struct oftens *oftens) {
    if (oftens->count > 0) {
        builder_addf(out, "\n%s\n", title);
    }
    for (size_t i = 0; i < oftens->count; i++) {
        const struct often *often = &oftens->items[i];
        builder_addf(out, "%6lld  ", (long long)often->count);
        display_add_text(out, often->input, WHAT_WIDTH);
        builder_add_c(out, "\n        ");
        display_add_text(out, often->reason, 0);
        if (often->remedy.len > 0) {
            builder_add_c(out, "\n        to be asked no more: ");
            display_add_text(out, often->remedy, 0);
        }
        builder_add_char(out, '\n');
    }
}

static void add_text(struct builder *out, const struct stats *stats) {
    struct ui ui;
    ui_read(&ui, stats->arena);
    int64_t all = stats->counts[0] + stats->counts[1] + stats->counts[2];
    builder_addf(out, "%lld decisions; ", (long long)all);
    builder_addf(out, "%.1f questions in an hour with decisions\n\n",
                 stats->hours > 0 ? (double)stats->counts[DECISION_ASK] / (double)stats->hours : 0);
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        display_add_decision(out, decision, 14, ui.coloured);
        add_bar(out, stats->counts[decision], all);
    }
    builder_add_char(out, '\n');
    for (size_t i = 0; i < stats->tool_count; i++) {
        const struct tool *tool = &stats->tools[i];
        size_t used = display_add_text(out, tool->name, 13);
        builder_addf(out, "%*s", (int)(14 - used), "");
        add_bar(out, tool->counts[0] + tool->counts[1] + tool->counts[2], all);
    }
    add_often_text(out, "asked most often", &stats->asked);
    add_often_text(out, "refused most often", &stats->refused);
    if (stats->slowest[0].id > 0) {
        builder_add_c(out, "\nslowest\n");
    }
    for (size_t i = 0; i < SLOWEST && stats->slowest[i].id > 0; i++) {
        builder_addf(out, "%9.3f ms  nah log show %lld\n",
                     (double)stats->slowest[i].elapsed_us / 1000, (long long)stats->slowest[i].id);
    }
}

static bool print_stats(struct stats *stats, bool as_json, struct error *error) {
    struct builder out;
    struct log *log = log_open_to_read(stats->arena, error);
    bool missing = log == NULL && error->code == ERROR_MISSING;
    bool done = missing || (log != NULL && gather(log, stats, error));
    log_close(log);
    if (!done) {
        return false;
    }
    builder_init(&out, stats->arena);
    if (as_json) {
        add_json(&out, stats);
    } else {
        add_text(&out, stats);
    }
    struct str text = builder_str(&out);
    if (text.ptr == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    fwrite(text.ptr, 1, text.len, stdout);
    return true;
}

static int run_stats(int argc, char **argv) {
    struct arena arena;
    struct error error = {.code = ERROR_NONE};
    struct stats stats = {.arena = &arena, .last_hour = -1};
    bool as_json = false;
    stats.since_ms = log_now_ms() - (int64_t)DAYS_DEFAULT * 24 * MS_PER_HOUR;
    for (int i = 1; i < argc; i++) {
        bool equals = strncmp(argv[i], "--since=", 8) == 0;
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&stats_command);
        }
        if (strcmp(argv[i], "--json") == 0) {
            as_json = true;
        } else if (!equals && (strcmp(argv[i], "--since") != 0 || i + 1 == argc)) {
            return command_misused(&stats_command, "unknown argument or no value: %s", argv[i]);
        } else if (!when_parse(equals ? argv[i] + 8 : argv[++i], log_now_ms(), &stats.since_ms)) {
            return command_misused(&stats_command, "there is no such time: %s", argv[i]);
        }
    }
    arena_init(&arena, ARENA_LIMIT);
    int status =
        print_stats(&stats, as_json, &error) ? EXIT_DONE : command_failed(&stats_command, &error);
    arena_free(&arena);
    return status;
}

const struct command stats_command = {
    .name = "stats",
    .summary = "count what was decided: shares, questions, refusals",
    .usage = "nah stats [--since TIME] [--json]\n"
             "\n"
             "  --since TIME  from then on: 2h, yesterday, 2026-11-21; 7d if not given\n"
             "  --json        one JSON object\n",
    .run = run_stats,
};
