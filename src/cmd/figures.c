#include "cmd/figures.h"

#include "cmd/log_commands.h"
#include "cmd/suggestion.h"

enum {
    FREQUENT = 5,
    MS_PER_MINUTE = 60000,
    MS_PER_HOUR = 3600000,
    MS_PER_DAY = 86400000,
};

void figures_init(struct figures *figures, struct arena *arena) {
    *figures = (struct figures){.arena = arena, .last_hour = -1, .until_ms = log_now_ms()};
    figures->since_ms = figures->until_ms - (int64_t)FIGURES_DAYS * MS_PER_DAY;
}

static struct figures_tool *tool_of(struct figures *figures, struct str name) {
    for (size_t i = 0; i < figures->tool_count; i++) {
        if (str_equal(figures->tools[i].name, name)) {
            return &figures->tools[i];
        }
    }
    if (figures->tool_count == FIGURES_TOOLS) {
        return &figures->tools[FIGURES_TOOLS - 1];
    }
    struct figures_tool *tool = &figures->tools[figures->tool_count++];
    tool->name =
        figures->tool_count == FIGURES_TOOLS ? STR("others") : str_copy(figures->arena, name);
    return tool;
}

/* Spans of a length that people use, as many as there is room for. */
static void start_spans(struct figures *figures, int64_t first_ms) {
    static const int64_t lengths_ms[] = {
        MS_PER_MINUTE,
        5 * MS_PER_MINUTE,
        15 * MS_PER_MINUTE,
        MS_PER_HOUR,
        3 * MS_PER_HOUR,
        12 * MS_PER_HOUR,
        MS_PER_DAY,
        7 * (int64_t)MS_PER_DAY,
        28 * (int64_t)MS_PER_DAY,
        364 * (int64_t)MS_PER_DAY,
    };
    int64_t start = first_ms > figures->since_ms ? first_ms : figures->since_ms;
    for (size_t i = 0; i < sizeof lengths_ms / sizeof *lengths_ms; i++) {
        int64_t length = lengths_ms[i];
        int64_t begin = start - start % length;
        int64_t count = (figures->until_ms - begin) / length + 1;
        figures->start_ms = begin;
        figures->span_ms = length;
        figures->span_count = count < 1 ? 1 : count > FIGURES_SPANS ? FIGURES_SPANS : (size_t)count;
        if (count <= FIGURES_SPANS) {
            return;
        }
    }
}

static void add_to_span(struct figures *figures, const struct log_point *point) {
    if (figures->span_count == 0) {
        start_spans(figures, point->ts_ms);
    }
    int64_t span = (point->ts_ms - figures->start_ms) / figures->span_ms;
    int64_t last = (int64_t)figures->span_count - 1;
    span = span < 0 ? 0 : span > last ? last : span;
    figures->spans[span][point->decision]++;
}

static void note_slow(struct figures *figures, struct log_point next) {
    for (size_t i = 0; i < FIGURES_SLOWEST; i++) {
        if (next.elapsed_us > figures->slowest[i].elapsed_us) {
            struct log_point held = figures->slowest[i];
            figures->slowest[i] = next;
            next = held;
        }
    }
}

static bool add_point(const struct log_point *point, void *context) {
    struct figures *figures = context;
    int64_t hour = point->ts_ms / MS_PER_HOUR;
    figures->counts[point->decision]++;
    tool_of(figures, point->tool)->counts[point->decision]++;
    figures->hours += hour != figures->last_hour ? 1 : 0;
    figures->last_hour = hour;
    add_to_span(figures, point);
    note_slow(figures, *point);
    return true;
}

struct gathering {
    struct figures *figures;
    struct oftens *oftens;
};

static bool add_often(const struct log_row *row, int64_t count, void *context) {
    struct gathering *gathering = context;
    struct figures *figures = gathering->figures;
    struct often often = {
        .id = row->id,
        .count = count,
        .input = str_copy(figures->arena, row->input),
        .reason = str_copy(figures->arena, row->reason),
        .remedy = STR(""),
    };
    if (row->decision == DECISION_ASK && figures->settings != NULL) {
        often.remedy = suggestion_for(figures->settings, row);
    }
    return VEC_PUSH(figures->arena, gathering->oftens, often);
}

/* A clock that was set back has left decisions that are still to come. */
static bool look_ahead(const struct log_row *newest, void *context) {
    struct figures *figures = context;
    figures->until_ms = newest->ts_ms > figures->until_ms ? newest->ts_ms : figures->until_ms;
    return false;
}

bool figures_gather(struct figures *figures, struct log *log, struct error *error) {
    struct gathering asked = {figures, &figures->asked};
    struct gathering refused = {figures, &figures->refused};
    const struct log_filter newest = {.limit = 1};
    return log_query(log, &newest, look_ahead, figures, error) &&
           log_each_point(log, figures->since_ms, add_point, figures, error) &&
           log_each_frequent(log, DECISION_ASK, figures->since_ms, FREQUENT, add_often, &asked,
                             error) &&
           log_each_frequent(log, DECISION_BLOCK, figures->since_ms, FREQUENT, add_often, &refused,
                             error);
}

int64_t figures_all(const struct figures *figures) {
    return figures->counts[DECISION_ALLOW] + figures->counts[DECISION_ASK] +
           figures->counts[DECISION_BLOCK];
}

int64_t figures_most(const struct figures *figures) {
    int64_t most = 0;
    for (size_t i = 0; i < figures->span_count; i++) {
        const int64_t *counts = figures->spans[i];
        int64_t sum = counts[DECISION_ALLOW] + counts[DECISION_ASK] + counts[DECISION_BLOCK];
        most = sum > most ? sum : most;
    }
    return most;
}

double figures_asks_per_hour(const struct figures *figures) {
    return figures->hours > 0 ? (double)figures->counts[DECISION_ASK] / (double)figures->hours : 0;
}

void figures_add_span(struct builder *out, int64_t span_ms) {
    static const struct {
        int64_t length_ms;
        const char *name;
    } units[] = {{MS_PER_DAY, "days"}, {MS_PER_HOUR, "h"}, {MS_PER_MINUTE, "min"}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t count = span_ms / units[i].length_ms;
        if (count > 0) {
            bool day = i == 0 && count == 1;
            builder_addf(out, "%lld %s", (long long)count, day ? "day" : units[i].name);
            return;
        }
    }
}
