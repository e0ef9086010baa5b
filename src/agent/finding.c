#include "agent/finding.h"

const char *finding_level_name(enum FINDING level) {
    static const char *const names[] = {
        [FINDING_NOTE] = "note",
        [FINDING_PINNED] = "pinned",
        [FINDING_WARNING] = "warning",
        [FINDING_BLOCKER] = "blocker",
    };
    return names[level];
}

void finding_add_place(struct builder *out, const struct finding *finding) {
    if (finding->file != NULL) {
        builder_add_c(out, finding->file);
        if (finding->line > 0) {
            builder_addf(out, ":%zu", finding->line);
        }
        builder_add_c(out, ": ");
    }
    builder_add(out, finding->what);
}

void finding_add_text(struct builder *out, const struct finding *finding) {
    finding_add_place(out, finding);
    builder_addf(out, "\n  %s\n", finding->why);
    if (finding->remedy != NULL) {
        builder_addf(out, "  %s\n", finding->remedy);
    }
}
