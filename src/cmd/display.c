#include "cmd/display.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FULL_BLOCK   "\xE2\x96\x88"
#define COLOUR_RESET "\033[0m"

static const char *const colours[] = {
    [DECISION_ALLOW] = "\033[32m",
    [DECISION_ASK] = "\033[33m",
    [DECISION_BLOCK] = "\033[31m",
};

bool display_is_coloured(FILE *stream) {
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return (refused == NULL || refused[0] == '\0') && terminal != NULL &&
           strcmp(terminal, "dumb") != 0 && isatty(fileno(stream));
}

void display_add_bar(struct builder *out, enum DECISION decision, size_t columns, bool coloured) {
    if (columns == 0) {
        return;
    }
    builder_add_c(out, coloured ? colours[decision] : "");
    for (size_t i = 0; i < columns; i++) {
        builder_add_c(out, FULL_BLOCK);
    }
    builder_add_c(out, coloured ? COLOUR_RESET : "");
}

void display_add_underline(struct builder *out, enum DECISION decision, const char *start,
                           size_t columns, bool coloured) {
    builder_add_c(out, coloured ? colours[decision] : "");
    for (size_t i = 0; i < columns; i++) {
        builder_add_char(out, *start != '\0' ? *start++ : '~');
    }
    builder_add_c(out, coloured ? COLOUR_RESET : "");
}

void display_add_decision(struct builder *out, enum DECISION decision, size_t width,
                          bool coloured) {
    const char *name = decision_name(decision);
    builder_add_c(out, coloured ? colours[decision] : "");
    builder_add_c(out, name);
    builder_add_c(out, coloured ? COLOUR_RESET : "");
    for (size_t i = strlen(name); i < width; i++) {
        builder_add_char(out, ' ');
    }
}

bool display_print(struct str text) {
    if (text.ptr == NULL) {
        return false;
    }
    fwrite(text.ptr, 1, text.len, stdout);
    return true;
}
