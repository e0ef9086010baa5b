/* What a report looks like. */
#include "cmd/care.h"

#include "base/json.h"

#include <stdio.h>

enum {
    LEVEL_WIDTH = 8,
};

bool care_has_findings(const struct findings *findings) {
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->items[i].level != FINDING_NOTE) {
            return true;
        }
    }
    return false;
}

static void print_finding(struct care *care, const struct finding *finding) {
    struct builder place;
    builder_init(&place, &care->arena);
    finding_add_place(&place, finding);
    printf("%-*s %.*s\n", LEVEL_WIDTH, finding_level_name(finding->level),
           STR_ARG(builder_str(&place)));
    printf("%*s %s\n", LEVEL_WIDTH, "", finding->why);
    if (finding->remedy != NULL) {
        printf("%*s %s%s%s%s\n", LEVEL_WIDTH, "", finding->remedy,
               finding->mend == MEND_NONE ? "" : " nah ",
               finding->mend == MEND_NONE ? "" : care->agent->name,
               finding->mend == MEND_NONE ? "" : " repair does it.");
    }
}

void care_print_report(struct care *care, const struct care_report *report) {
    static const enum FINDING order[] = {FINDING_BLOCKER, FINDING_WARNING, FINDING_PINNED,
                                         FINDING_NOTE};
    static const char *const titles[] = {
        [FINDING_BLOCKER] = "No session can be guarded with these, or none of some mode:",
        [FINDING_WARNING] = "A guarded session goes on with these:",
        [FINDING_PINNED] = "A guarded session sets these aside, one without nah does not:",
        [FINDING_NOTE] = "Good to know:",
    };
    const char *apart = "";
    if (report->program.len > 0) {
        printf("%.*s\n", STR_ARG(report->program));
        apart = "\n";
    }
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        size_t count = 0;
        for (size_t k = 0; k < report->findings.count; k++) {
            const struct finding *finding = &report->findings.items[k];
            if (finding->level != order[i]) {
                continue;
            }
            if (count++ == 0) {
                printf("%s%s\n", apart, titles[order[i]]);
                apart = "\n";
            }
            print_finding(care, finding);
        }
    }
    if (!care_has_findings(&report->findings)) {
        printf("%sNothing stands in the guard's way.\n", report->findings.count > 0 ? "\n" : "");
    }
}

static void add_finding(struct json *json, const struct finding *finding) {
    json_begin(json, '{');
    json_member(json, "level", str_from(finding_level_name(finding->level)));
    json_member(json, "id", str_from(finding->id));
    json_key(json, "file");
    if (finding->file == NULL) {
        json_null(json);
    } else {
        json_string(json, str_from(finding->file));
    }
    json_key(json, "line");
    if (finding->line == 0) {
        json_null(json);
    } else {
        json_integer(json, (int64_t)finding->line);
    }
    json_member(json, "what", finding->what);
    json_member(json, "why", str_from(finding->why));
    json_member(json, "remedy", str_from(finding->remedy));
    json_key(json, "can_repair");
    json_bool(json, finding->mend != MEND_NONE);
    json_end(json, '}');
}

bool care_print_json(struct care *care, const struct care_report *report) {
    struct builder out;
    builder_init(&out, &care->arena);
    struct json json = {.out = &out};
    json_begin(&json, '{');
    json_member(&json, "agent", str_from(care->agent->name));
    json_member(&json, "program", report->program);
    json_key(&json, "clean");
    json_bool(&json, !care_has_findings(&report->findings));
    json_key(&json, "findings");
    json_begin(&json, '[');
    for (size_t i = 0; i < report->findings.count; i++) {
        add_finding(&json, &report->findings.items[i]);
    }
    json_end(&json, ']');
    json_end(&json, '}');
    struct str text = builder_str(&out);
    if (text.ptr != NULL) {
        printf("%.*s\n", STR_ARG(text));
    }
    return text.ptr != NULL;
}
