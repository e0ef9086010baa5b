#include "cmd/report_draw.h"

enum {
    BAR_WIDTH = 200,
    BAR_HEIGHT = 10,
    SPANS_WIDTH = 960,
    SPANS_HEIGHT = 180,
    LINE_WIDTH = 960,
    LINE_HEIGHT = 64,
    LINE_MARGIN = 8,
    MARK = 6,
};

/* From the least to the most serious: what lies lower is drawn first. */
static const char *const names[FIGURES_DECISIONS] = {
    [DECISION_ALLOW] = "allowed",
    [DECISION_ASK] = "asked",
    [DECISION_BLOCK] = "refused",
};

static void add_rect(struct builder *out, const char *class, double x, double y, double width,
                     double height) {
    builder_addf(out, "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                 class, x, y, width, height);
}

void draw_bar(struct builder *out, const int64_t counts[FIGURES_DECISIONS], int64_t whole) {
    double x = 0;
    builder_addf(out,
                 "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" style=\"height:.625rem\" "
                 "role=\"img\" aria-label=\"%lld allowed, %lld asked, %lld refused\">",
                 (int)BAR_WIDTH, (int)BAR_HEIGHT, (long long)counts[DECISION_ALLOW],
                 (long long)counts[DECISION_ASK], (long long)counts[DECISION_BLOCK]);
    add_rect(out, "track", 0, 0, BAR_WIDTH, BAR_HEIGHT);
    for (enum DECISION decision = DECISION_ALLOW; whole > 0 && decision <= DECISION_BLOCK;
         decision++) {
        double width = (double)counts[decision] * BAR_WIDTH / (double)whole;
        if (counts[decision] > 0) {
            add_rect(out, decision_name(decision), x, 0, width, BAR_HEIGHT);
        }
        x += width;
    }
    builder_add_c(out, "</svg>");
}

void draw_legend(struct builder *out) {
    builder_add_c(out, "<ul class=\"legend small\">");
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        builder_add_c(out, "<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">");
        add_rect(out, decision_name(decision), 0, 0, 10, 10);
        builder_addf(out, "</svg>%s</li>", names[decision]);
    }
    builder_add_c(out, "</ul>\n");
}

static int64_t sum_of(const int64_t counts[FIGURES_DECISIONS]) {
    return counts[DECISION_ALLOW] + counts[DECISION_ASK] + counts[DECISION_BLOCK];
}

void draw_spans(struct builder *out, const struct figures *figures) {
    int64_t most = figures_most(figures);
    double step = (double)SPANS_WIDTH / (double)figures->span_count;
    double width = step > 40 ? 36 : step * 0.8;
    const double room = SPANS_HEIGHT;
    builder_addf(
        out,
        "<svg viewBox=\"0 0 %d %d\" class=\"tall\" preserveAspectRatio=\"none\" role=\"img\" "
        "aria-label=\"decisions in time, at most "
        "%lld in one span\">",
        (int)SPANS_WIDTH, (int)SPANS_HEIGHT + 1, (long long)most);
    for (size_t i = 0; i < figures->span_count; i++) {
        double y = SPANS_HEIGHT;
        const int64_t *counts = figures->spans[i];
        if (sum_of(counts) == 0) {
            continue;
        }
        builder_addf(out, "<g><title>%lld allowed, %lld asked, %lld refused</title>",
                     (long long)counts[DECISION_ALLOW], (long long)counts[DECISION_ASK],
                     (long long)counts[DECISION_BLOCK]);
        for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
            double height = (double)counts[decision] * room / (double)most;
            if (counts[decision] > 0) {
                height = height < 1.5 ? 1.5 : height;
                y -= height;
                add_rect(out, decision_name(decision), (double)i * step + (step - width) / 2, y,
                         width, height);
            }
        }
        builder_add_c(out, "</g>");
    }
    builder_addf(out, "<line class=\"axis\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/></svg>\n",
                 (int)SPANS_HEIGHT, (int)SPANS_WIDTH, (int)SPANS_HEIGHT);
}

void draw_line(struct builder *out, const struct report_page *page) {
    /* What is asked or refused stands above what was allowed. */
    static const int heights[FIGURES_DECISIONS] = {
        [DECISION_ALLOW] = 40, [DECISION_ASK] = 24, [DECISION_BLOCK] = 8};
    const struct report_call *calls = page->calls.items;
    int64_t first = calls[0].ts_ms;
    int64_t last = first;
    for (size_t i = 0; i < page->calls.count; i++) {
        first = calls[i].ts_ms < first ? calls[i].ts_ms : first;
        last = calls[i].ts_ms > last ? calls[i].ts_ms : last;
    }
    double length = last > first ? (double)(last - first) : 1;
    draw_legend(out);
    builder_addf(out,
                 "<svg viewBox=\"0 0 %d %d\" id=\"line\" preserveAspectRatio=\"none\" role=\"img\" "
                 "aria-label=\"the calls of the "
                 "session in time\"><line class=\"axis\" x1=\"0\" y1=\"58\" x2=\"%d\" y2=\"58\"/>",
                 (int)LINE_WIDTH, (int)LINE_HEIGHT, (int)LINE_WIDTH);
    for (size_t i = 0; i < page->calls.count; i++) {
        double x = LINE_MARGIN + (double)(calls[i].ts_ms - first) / length *
                                     (LINE_WIDTH - 2 * LINE_MARGIN - MARK);
        builder_addf(out, "<a href=\"#call-%lld\"><title>", (long long)calls[i].id);
        report_add_text(out, calls[i].input, 80);
        builder_add_c(out, "</title>");
        add_rect(out, decision_name(calls[i].decision), x, heights[calls[i].decision], MARK,
                 58 - heights[calls[i].decision]);
        builder_add_c(out, "</a>");
    }
    builder_add_c(out, "</svg>\n");
}
