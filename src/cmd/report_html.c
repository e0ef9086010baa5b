/* Texts of the log come from an agent and from what it has read, so none of them may become a part
 * of the page: each goes through report_add_text(), and the page forbids scripts, forms, and
 * whatever would be fetched. */
#include "cmd/report_html.h"

#include "base/visible.h"
#include "cmd/report_draw.h"

#include <string.h>

enum {
    INPUT_SHOWN = 4000, /* characters */
    REASON_SHOWN = 1000,
    NAME_SHOWN = 200,
};

static const char *const entities[256] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

void report_add_text(struct builder *out, struct str text, size_t characters) {
    struct arena arena;
    struct builder plain;
    arena_init(&arena, text.len * 16 + 4096);
    builder_init(&plain, &arena);
    visible_add(&plain, text, characters);
    struct str shown = builder_str(&plain);
    out->failed = out->failed || (shown.ptr == NULL && text.len > 0);
    for (size_t i = 0; shown.ptr != NULL && i < shown.len; i++) {
        const char *entity = entities[(unsigned char)shown.ptr[i]];
        if (entity != NULL) {
            builder_add_c(out, entity);
        } else {
            builder_add_char(out, shown.ptr[i]);
        }
    }
    arena_free(&arena);
}

/* Lines of a text stay lines. */
static void add_code(struct builder *out, struct str text) {
    struct str line;
    struct str rest = text;
    size_t left = INPUT_SHOWN;
    builder_add_c(out, "<code>");
    for (size_t i = 0; left > 0 && str_split(&rest, '\n', &line); i++) {
        builder_add_c(out, i > 0 ? "\n" : "");
        report_add_text(out, line, left);
        left -= line.len < left ? line.len : left;
    }
    builder_add_c(out, "</code>");
}

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<title>nah report</title>\n<style>\n"
    ":root{--page:#f7f7f5;--card:#fff;--ink:#1d2127;--soft:#5c6570;--line:#e2e3e0;--track:#eceeeb;"
    "--allow:#2f8f5b;--ask:#b97a00;--block:#c5382f;--allow-t:#1f6e44;--ask-t:#8a5a00;"
    "--block-t:#a82a22;--code:#f2f3f0}\n"
    "@media(prefers-color-scheme:dark){:root{--page:#14171b;--card:#1c2026;--ink:#e8eaed;"
    "--soft:#a0a8b2;--line:#2e343c;--track:#272c33;--allow:#49b37c;--ask:#e0a53a;--block:#e8695f;"
    "--allow-t:#6fcf9b;--ask-t:#f0bd5e;--block-t:#f58a80;--code:#252a31}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"
    "\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;overflow-wrap:anywhere}\n"
    "main{max-width:68rem;margin:0 auto;padding:2rem 1.25rem 4rem}\n"
    "h1{font-size:1.75rem;line-height:1.2;margin:0}\nh2{font-size:1.125rem;margin:0 0 .75rem}\n"
    "p{margin:.25rem 0}\n.soft{color:var(--soft)}\nsmall,.small{font-size:.875rem}\n"
    "code{font:.875em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,\"Liberation Mono\","
    "monospace}\n"
    ".card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;"
    "padding:1.25rem;margin-top:1.25rem}\n"
    ".grid{display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),"
    "1fr))}\n.grid>.card{margin-top:0}\n.grid{margin-top:1.25rem}\n"
    ".tiles{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));"
    "margin-top:1.25rem}\n.tile{background:var(--card);border:1px solid var(--line);"
    "border-radius:.75rem;padding:.875rem 1rem}\n"
    ".tile b{display:block;font-size:1.75rem;line-height:1.2;font-variant-numeric:tabular-nums}\n"
    "svg{display:block;width:100%;height:auto}\nsvg.tall{height:11.25rem}#line{height:4rem}\n"
    ".allow{fill:var(--allow);color:var(--allow-t)}.ask{fill:var(--ask);color:var(--ask-t)}"
    ".block{fill:var(--block);color:var(--block-t)}.track{fill:var(--track)}"
    ".axis{stroke:var(--line);stroke-width:1}\n"
    ".legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .75rem;padding:0;"
    "list-style:none}\n.legend svg{display:inline-block;width:.75rem;height:.75rem;"
    "margin-right:.375rem}\n"
    ".share{display:grid;grid-template-columns:minmax(5rem,9rem) 1fr minmax(6.5rem,auto);"
    "gap:.25rem .75rem;align-items:center;margin:.375rem 0}\n.share span:last-child{"
    "text-align:right;font-variant-numeric:tabular-nums}\n"
    "ol,ul.plain{list-style:none;margin:0;padding:0}\n"
    ".often li{padding:.75rem 0;border-top:1px solid var(--line)}.often li:first-child{"
    "border-top:0;padding-top:0}\n"
    ".often code,.line code{display:block;background:var(--code);border-radius:.375rem;"
    "padding:.375rem .5rem;white-space:pre-wrap;max-height:14rem;overflow:auto}\n"
    ".count{font-weight:600;font-variant-numeric:tabular-nums}\n"
    ".line{position:relative;margin-top:1rem}\n"
    ".line li{display:grid;grid-template-columns:6.5rem 1fr;gap:0 1rem;padding:.75rem 0;"
    "border-top:1px solid var(--line)}\n"
    ".line .when{font-variant-numeric:tabular-nums}\n"
    ".badge{font-weight:600;color:inherit}.badge.allow{color:var(--allow-t)}"
    ".badge.ask{color:var(--ask-t)}.badge.block{color:var(--block-t)}\n"
    ".line p{margin:.25rem 0 0}\n"
    "table{border-collapse:collapse;width:100%}td{padding:.25rem .5rem .25rem 0;"
    "vertical-align:top}td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}\n"
    "@media(max-width:36rem){main{padding:1.25rem .75rem 3rem}.card{padding:1rem}"
    ".line li{grid-template-columns:1fr}.share{grid-template-columns:1fr auto}"
    ".share svg{grid-row:2;grid-column:1/-1}}\n"
    "@media print{body{background:#fff}.card,.tile{break-inside:avoid}}\n"
    "</style>\n</head>\n<body>\n<main>\n";

static void add_time(struct builder *out, const struct report_page *page, int64_t ms) {
    ui_add_time(out, page->time, ms);
}

/* --- the numbers --- */

static void add_tile(struct builder *out, const char *class, int64_t number, const char *name) {
    builder_addf(out,
                 "<div class=\"tile\"><b class=\"%s\">%lld</b><span class=\"soft\">%s</span>"
                 "</div>\n",
                 class, (long long)number, name);
}

static void add_tiles(struct builder *out, const struct figures *figures) {
    builder_add_c(out, "<div class=\"tiles\">\n");
    add_tile(out, "", figures_all(figures), "decisions");
    add_tile(out, "allow", figures->counts[DECISION_ALLOW], "allowed");
    add_tile(out, "ask", figures->counts[DECISION_ASK], "asked");
    add_tile(out, "block", figures->counts[DECISION_BLOCK], "refused");
    builder_addf(out,
                 "<div class=\"tile\"><b>%.1f</b><span class=\"soft\">questions an hour</span>"
                 "</div>\n</div>\n",
                 figures_asks_per_hour(figures));
}

static void add_share(struct builder *out, struct str name, const int64_t counts[FIGURES_DECISIONS],
                      int64_t all) {
    int64_t part = counts[DECISION_ALLOW] + counts[DECISION_ASK] + counts[DECISION_BLOCK];
    builder_add_c(out, "<div class=\"share\"><span>");
    report_add_text(out, name, NAME_SHOWN);
    builder_add_c(out, "</span>");
    draw_bar(out, counts, all);
    builder_addf(out, "<span>%lld <span class=\"soft small\">%.1f %%</span></span></div>\n",
                 (long long)part, all > 0 ? 100 * (double)part / (double)all : 0);
}

static void add_shares(struct builder *out, const struct figures *figures) {
    int64_t all = figures_all(figures);
    builder_add_c(out, "<div class=\"grid\">\n<section class=\"card\" id=\"shares\">"
                       "<h2>Decisions</h2>\n");
    for (enum DECISION decision = DECISION_ALLOW; decision <= DECISION_BLOCK; decision++) {
        int64_t counts[FIGURES_DECISIONS] = {0};
        counts[decision] = figures->counts[decision];
        add_share(out, str_from(decision_name(decision)), counts, all);
    }
    builder_add_c(out, "</section>\n<section class=\"card\" id=\"tools\"><h2>Tools</h2>\n");
    for (size_t i = 0; i < figures->tool_count; i++) {
        add_share(out, figures->tools[i].name, figures->tools[i].counts, all);
    }
    builder_add_c(out, figures->tool_count == 0 ? "<p class=\"soft\">None was called.</p>\n" : "");
    builder_add_c(out, "</section>\n</div>\n");
}

static void add_spans(struct builder *out, const struct report_page *page) {
    const struct figures *figures = page->figures;
    if (figures->span_count == 0) {
        return;
    }
    builder_add_c(out, "<section class=\"card\" id=\"time\"><h2>In time</h2>\n");
    draw_legend(out);
    builder_add_c(out, "<p class=\"soft small\">Each column is ");
    figures_add_span(out, figures->span_ms);
    builder_addf(out, ", the highest has %lld.</p>\n", (long long)figures_most(figures));
    draw_spans(out, figures);
    builder_add_c(out, "<p class=\"soft small\">from ");
    add_time(out, page, figures->start_ms);
    builder_add_c(out, " to ");
    add_time(out, page, figures->start_ms + (int64_t)figures->span_count * figures->span_ms);
    builder_add_c(out, "</p>\n</section>\n");
}

static void add_often(struct builder *out, const char *id, const char *title,
                      const struct oftens *oftens) {
    builder_addf(out, "<section class=\"card\" id=\"%s\"><h2>%s</h2>\n", id, title);
    builder_add_c(out, oftens->count == 0 ? "<p class=\"soft\">Nothing.</p>\n"
                                          : "<ol class=\"often\">\n");
    for (size_t i = 0; i < oftens->count; i++) {
        const struct often *often = &oftens->items[i];
        builder_addf(out, "<li><span class=\"count\">%lld \xC3\x97</span>",
                     (long long)often->count);
        add_code(out, often->input);
        builder_add_c(out, "<p class=\"soft small\">");
        report_add_text(out, often->reason, REASON_SHOWN);
        builder_add_c(out, "</p>");
        if (often->remedy.len > 0) {
            builder_add_c(out, "<p class=\"small\">To be asked no more:</p><code>");
            report_add_text(out, often->remedy, 0);
            builder_add_c(out, "</code>");
        }
        builder_add_c(out, "</li>\n");
    }
    builder_add_c(out, oftens->count == 0 ? "</section>\n" : "</ol>\n</section>\n");
}

static void add_slowest(struct builder *out, const struct figures *figures) {
    builder_add_c(out, "<section class=\"card\" id=\"slowest\"><h2>Slowest decisions</h2>\n"
                       "<table>\n");
    for (size_t i = 0; i < FIGURES_SLOWEST && figures->slowest[i].id > 0; i++) {
        builder_addf(out, "<tr><td>%.3f ms</td><td><code>nah log show %lld</code></td></tr>\n",
                     (double)figures->slowest[i].elapsed_us / 1000,
                     (long long)figures->slowest[i].id);
    }
    builder_add_c(out, "</table>\n</section>\n");
}

/* --- the session --- */

/* What came of it, in words. */
static const char *fate_of(const struct report_call *call) {
    bool ran = str_is(call->outcome, "ran");
    if (str_is(call->outcome, "failed")) {
        return call->decision == DECISION_ASK ? "approved, and failed" : "failed";
    }
    if (call->decision == DECISION_ASK) {
        return ran ? "approved, and ran" : call->outcome.len > 0 ? "refused" : "no answer yet";
    }
    return ran ? "ran" : call->outcome.len > 0 ? "refused" : "";
}

static void add_call(struct builder *out, const struct report_page *page,
                     const struct report_call *call) {
    const char *name = decision_name(call->decision);
    builder_addf(out, "<li id=\"call-%lld\"><div class=\"soft small when\">", (long long)call->id);
    add_time(out, page, call->ts_ms);
    builder_addf(out, "</div><div><span class=\"badge %s\">%s</span> <span class=\"small\">", name,
                 name);
    report_add_text(out, call->tool, NAME_SHOWN);
    builder_addf(out, "</span> <span class=\"soft small\">%s</span>", fate_of(call));
    add_code(out, call->input);
    builder_add_c(out, "<p class=\"soft small\">");
    report_add_text(out, call->reason, REASON_SHOWN);
    builder_addf(out, " \xC2\xB7 nah log show %lld</p></div></li>\n", (long long)call->id);
}

static void add_session(struct builder *out, const struct report_page *page) {
    const struct log_session *session = &page->session;
    builder_add_c(out, "<section class=\"card\" id=\"session\"><h2>Session</h2>\n");
    if (session->session_id.len == 0) {
        builder_add_c(out, "<p class=\"soft\">There is none yet.</p>\n</section>\n");
        return;
    }
    builder_add_c(out, "<p><code>");
    report_add_text(out, session->session_id, NAME_SHOWN);
    builder_add_c(out, "</code></p>\n<p class=\"soft small\">");
    report_add_text(out, session->agent, NAME_SHOWN);
    builder_add_c(out, ", ");
    report_add_text(out, session->mode, NAME_SHOWN);
    builder_add_c(out, ", in <code>");
    report_add_text(out, session->cwd, REASON_SHOWN);
    builder_add_c(out, "</code>; from ");
    add_time(out, page, session->started_ms);
    builder_addf(out, session->ended_ms > 0 ? ", %.*s " : ", still open", STR_ARG(session->exit));
    if (session->ended_ms > 0) {
        add_time(out, page, session->ended_ms);
    }
    builder_add_c(out, "</p>\n");
    if (page->calls.count > 1) {
        draw_line(out, page);
    }
    if (page->left_out > 0) {
        builder_addf(out, "<p class=\"soft small\">The %zu calls before these are left out.</p>\n",
                     page->left_out);
    }
    builder_add_c(out, "<ol class=\"line\">\n");
    for (size_t i = 0; i < page->calls.count; i++) {
        add_call(out, page, &page->calls.items[i]);
    }
    builder_add_c(out, "</ol>\n</section>\n");
}

void report_add_page(struct builder *out, const struct report_page *page) {
    const struct figures *figures = page->figures;
    builder_add_c(out, head);
    builder_add_c(out,
                  "<header><h1>What the agent did</h1>\n<p class=\"soft\">Decisions of nah from ");
    add_time(out, page, figures->since_ms);
    builder_add_c(out, " to ");
    add_time(out, page, figures->until_ms);
    builder_add_c(out, "</p></header>\n");
    add_tiles(out, figures);
    add_shares(out, figures);
    add_spans(out, page);
    builder_add_c(out, "<div class=\"grid\">\n");
    add_often(out, "asked", "Asked most often", &figures->asked);
    add_often(out, "refused", "Refused most often", &figures->refused);
    builder_add_c(out, "</div>\n");
    add_session(out, page);
    add_slowest(out, figures);
    builder_add_c(out, "</main>\n</body>\n</html>\n");
}
