#include "shell/walk.h"

struct str word_literal(const struct word *word) {
    bool plain = word->count == 1 && word->parts[0].kind == PART_LITERAL;
    return plain ? word->parts[0].text : STR("");
}

static bool walk_part(const struct part *part, word_visitor *visit, void *context) {
    if ((part->kind == PART_COMMAND || part->kind == PART_PROCESS) && !visit(part, context)) {
        return false;
    }
    if (part->parameter != NULL && (!word_walk(part->parameter->index, visit, context) ||
                                    !word_walk(part->parameter->operand, visit, context) ||
                                    !word_walk(part->parameter->second, visit, context))) {
        return false;
    }
    for (size_t i = 0; i < part->alternative_count; i++) {
        if (!word_walk(&part->alternatives[i], visit, context)) {
            return false;
        }
    }
    return word_walk(part->parts, visit, context);
}

bool word_walk(const struct word *word, word_visitor *visit, void *context) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        if (!walk_part(&word->parts[i], visit, context)) {
            return false;
        }
    }
    return true;
}
