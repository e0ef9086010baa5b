/* The pictures of nah report, as SVG within the page. Whoever does not see them reads their titles.
 */
#ifndef NAH_CMD_REPORT_DRAW_H
#define NAH_CMD_REPORT_DRAW_H

#include "cmd/report_html.h"

/* The bar of a part of the whole, each decision in its colour. */
void draw_bar(struct builder *out, const int64_t counts[FIGURES_DECISIONS], int64_t whole);

/* What the colours mean. */
void draw_legend(struct builder *out);

/* A column for each span of time. */
void draw_spans(struct builder *out, const struct figures *figures);

/* The time line of the session: a mark for each call. */
void draw_line(struct builder *out, const struct report_page *page);

#endif
