#include "shell_dump.h"

/* Text in which blanks and newlines can be seen. */
static void dump_text(struct builder *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\') {
            builder_add_c(out, "\\\\");
        } else if (c == ' ') {
            builder_add_c(out, "\\s");
        } else if (c == '\n') {
            builder_add_c(out, "\\n");
        } else if ((unsigned char)c < ' ' || c == 0x7F) {
            builder_addf(out, "\\x%02x", (unsigned char)c);
        } else {
            builder_add_char(out, c);
        }
    }
}

static void dump_parameter(struct builder *out, const struct parameter *parameter) {
    builder_add_c(out, "${");
    builder_add_c(out, parameter->indirect ? "!" : "");
    builder_add_c(out, parameter->length ? "#" : "");
    builder_add(out, parameter->name);
    if (parameter->index != NULL) {
        builder_add_char(out, '[');
        shell_dump_word(out, parameter->index);
        builder_add_char(out, ']');
    }
    if (parameter->operator.len> 0) {
        builder_add_char(out, ' ');
        builder_add(out, parameter->operator);
    }
    if (parameter->operand != NULL) {
        builder_add_char(out, ' ');
        shell_dump_word(out, parameter->operand);
    }
    if (parameter->second != NULL) {
        builder_add_c(out, " then ");
        shell_dump_word(out, parameter->second);
    }
    builder_add_char(out, '}');
}

static void dump_brace(struct builder *out, const struct part *part) {
    builder_add_char(out, '{');
    builder_add(out, part->text);
    builder_add_c(out, part->text.len > 0 ? "=" : "");
    for (size_t i = 0; i < part->alternative_count; i++) {
        builder_add_c(out, i > 0 ? "," : "");
        shell_dump_word(out, &part->alternatives[i]);
    }
    builder_add_char(out, '}');
}

static void dump_part(struct builder *out, const struct part *part) {
    switch (part->kind) {
    case PART_LITERAL:
        dump_text(out, part->text);
        break;
    case PART_ESCAPED:
        builder_add_char(out, '\\');
        dump_text(out, part->text);
        break;
    case PART_SINGLE_QUOTED:
    case PART_ANSI_QUOTED:
        builder_add_c(out, part->kind == PART_ANSI_QUOTED ? "$'" : "'");
        dump_text(out, part->text);
        builder_add_char(out, '\'');
        break;
    case PART_DOUBLE_QUOTED:
        builder_add_char(out, '"');
        shell_dump_word(out, part->parts);
        builder_add_char(out, '"');
        break;
    case PART_PARAMETER:
        dump_parameter(out, part->parameter);
        break;
    case PART_COMMAND:
        builder_add_c(out, part->backquoted ? "`" : "$");
        shell_dump(out, part->body);
        break;
    case PART_PROCESS:
        builder_add_c(out, part->output ? ">" : "<");
        shell_dump(out, part->body);
        break;
    case PART_ARITHMETIC:
        builder_add_c(out, part->text.len > 0 ? "$[" : "$((");
        shell_dump_word(out, part->parts);
        builder_add_c(out, part->text.len > 0 ? "]" : "))");
        break;
    case PART_GLOB:
        builder_add_c(out, "glob<");
        dump_text(out, part->text);
        builder_add_c(out, ">");
        break;
    case PART_BRACE:
        dump_brace(out, part);
        break;
    case PART_TILDE:
        builder_add_char(out, '~');
        builder_add(out, part->text);
        builder_add_char(out, '~');
        break;
    }
}

void shell_dump_word(struct builder *out, const struct word *word) {
    for (size_t i = 0; i < word->count; i++) {
        bool joined =
            i > 0 && word->parts[i].kind == PART_LITERAL && word->parts[i - 1].kind == PART_LITERAL;
        builder_add_c(out, i > 0 && !joined ? "+" : "");
        dump_part(out, &word->parts[i]);
    }
}

static void dump_words(struct builder *out, const struct words *words) {
    for (size_t i = 0; i < words->count; i++) {
        builder_add_c(out, " ");
        shell_dump_word(out, &words->items[i]);
    }
}

static void dump_assignment(struct builder *out, const struct assignment *assignment) {
    builder_add(out, assignment->name);
    if (assignment->index != NULL) {
        builder_add_char(out, '[');
        shell_dump_word(out, assignment->index);
        builder_add_char(out, ']');
    }
    builder_add_c(out, assignment->append ? "+=" : "=");
    shell_dump_word(out, &assignment->value);
    if (assignment->is_array) {
        builder_add_char(out, '(');
        for (size_t i = 0; i < assignment->element_count; i++) {
            builder_add_c(out, i > 0 ? " " : "");
            dump_assignment(out, &assignment->elements[i]);
        }
        builder_add_char(out, ')');
    }
}

static void dump_redirection(struct builder *out, const struct redirection *redirection) {
    static const char *const names[] = {
        [REDIRECT_INPUT] = "<",         [REDIRECT_OUTPUT] = ">",
        [REDIRECT_APPEND] = ">>",       [REDIRECT_CLOBBER] = ">|",
        [REDIRECT_READ_WRITE] = "<>",   [REDIRECT_BOTH] = "&>",
        [REDIRECT_BOTH_APPEND] = "&>>", [REDIRECT_DUP_INPUT] = "<&",
        [REDIRECT_DUP_OUTPUT] = ">&",   [REDIRECT_HERE_DOC] = "<<",
        [REDIRECT_HERE_STRING] = "<<<",
    };
    if (redirection->fd < 0) {
        builder_addf(out, " {%.*s}", STR_ARG(redirection->fd_variable));
    } else {
        builder_addf(out, " %d", redirection->fd);
    }
    builder_add_c(out, names[redirection->kind]);
    shell_dump_word(out, &redirection->target);
    if (redirection->kind == REDIRECT_HERE_DOC) {
        builder_add_c(out, redirection->quoted_delimiter ? " quoted" : "");
        builder_add_c(out, redirection->strip_tabs ? " tabs" : "");
        builder_add_c(out, "(");
        shell_dump_word(out, &redirection->body);
        builder_add_c(out, ")");
    }
}

static void dump_clauses(struct builder *out, const struct node *node) {
    for (size_t i = 0; i < node->clause_count; i++) {
        builder_add_c(out, " (on");
        dump_words(out, &node->clauses[i].patterns);
        builder_add_c(out, " ");
        shell_dump(out, node->clauses[i].body);
        builder_add_c(out, " ");
        builder_add(out, node->clauses[i].terminator);
        builder_add_c(out, ")");
    }
}

void shell_dump(struct builder *out, const struct node *tree) {
    static const char *const names[] = {
        [NODE_SIMPLE] = "simple",
        [NODE_PIPELINE] = "pipeline",
        [NODE_AND] = "and",
        [NODE_OR] = "or",
        [NODE_SEQUENCE] = "sequence",
        [NODE_SUBSHELL] = "subshell",
        [NODE_GROUP] = "group",
        [NODE_IF] = "if",
        [NODE_WHILE] = "while",
        [NODE_UNTIL] = "until",
        [NODE_FOR] = "for",
        [NODE_SELECT] = "select",
        [NODE_FOR_ARITH] = "for-arith",
        [NODE_CASE] = "case",
        [NODE_FUNCTION] = "function",
        [NODE_COPROC] = "coproc",
        [NODE_TEST] = "test",
        [NODE_ARITH] = "arith",
    };
    if (tree == NULL) {
        builder_add_c(out, "(nothing)");
        return;
    }
    builder_addf(out, "(%s", names[tree->kind]);
    builder_add_c(out, tree->negated ? " not" : "");
    builder_add_c(out, tree->timed ? " timed" : "");
    builder_add_c(out, tree->background ? " &" : "");
    builder_add_c(out, tree->pipes_error ? " |&" : "");
    if (tree->name.len > 0) {
        builder_add_c(out, " ");
        dump_text(out, tree->name);
    }
    builder_add_c(out, tree->has_in ? " in" : "");
    for (size_t i = 0; i < tree->assignment_count; i++) {
        builder_add_c(out, " ");
        dump_assignment(out, &tree->assignments[i]);
    }
    dump_words(out, &tree->words);
    dump_clauses(out, tree);
    for (size_t i = 0; i < tree->child_count; i++) {
        builder_add_c(out, " ");
        shell_dump(out, tree->children[i]);
    }
    for (size_t i = 0; i < tree->redirections.count; i++) {
        dump_redirection(out, &tree->redirections.items[i]);
    }
    builder_add_c(out, ")");
}
