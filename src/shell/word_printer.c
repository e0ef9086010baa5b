/* Words → text. */
#include "shell/printer.h"

#include "shell/ansi.h"
#include "shell/lexer.h"

#include <string.h>

/* What is special around a part. */
enum PRINT_PLACE {
    PRINT_WORD,    /* outside quotes: what is literal there can stand as it is */
    PRINT_DOUBLE,  /* within "..." */
    PRINT_HERE,    /* in the body of a here-document */
    PRINT_OPERAND, /* in ${x-...} within one of these */
};

static void print_parts(struct builder *out, const struct word *word, enum PRINT_PLACE place);
static void print_part(struct builder *out, const struct part *part, const struct part *next,
                       enum PRINT_PLACE place);

/* Literal text within quotes, where a backslash takes away what is special. */
static void print_quoted_text(struct builder *out, struct str text, enum PRINT_PLACE place) {
    const char *special = place == PRINT_DOUBLE ? "$`\\\""
                          : place == PRINT_HERE ? "$`\\"
                                                : "$`\\\"}";
    for (size_t i = 0; i < text.len; i++) {
        if (strchr(special, text.ptr[i]) != NULL) {
            builder_add_char(out, '\\');
        }
        builder_add_char(out, text.ptr[i]);
    }
}

/* $name or ${name}: the braces are needed where the name would go on. */
static void print_plain_parameter(struct builder *out, struct str name, const struct part *next) {
    bool goes_on = next != NULL && next->kind == PART_LITERAL && next->text.len > 0 &&
                   (lexer_is(next->text.ptr[0], CLASS_NAME) || next->text.ptr[0] == '[');
    bool braces = goes_on || (name.len > 1 && lexer_is(name.ptr[0], CLASS_DIGIT));
    builder_add_c(out, braces ? "${" : "$");
    builder_add(out, name);
    builder_add_c(out, braces ? "}" : "");
}

static bool is_default_operator(struct str text) {
    return text.len > 0 && strchr("-=?+", text.ptr[text.len - 1]) != NULL;
}

static void print_parameter(struct builder *out, const struct part *part, const struct part *next,
                            enum PRINT_PLACE place) {
    const struct parameter *parameter = part->parameter;
    struct str operator= parameter->operator;
    /* Only the words of the - = ? + operators are read like the quotes around them. */
    enum PRINT_PLACE inside =
        place != PRINT_WORD && is_default_operator(operator) ? PRINT_OPERAND : PRINT_WORD;
    if (str_is(operator, "bad")) {
        builder_add_c(out, "${");
        builder_add(out, part->text);
        builder_add_char(out, '}');
        return;
    }
    if (!parameter->length && !parameter->indirect &&
        parameter->index == NULL && operator.len == 0) {
        print_plain_parameter(out, parameter->name, next);
        return;
    }
    builder_add_c(out, parameter->indirect ? "${!" : parameter->length ? "${#" : "${");
    builder_add(out, parameter->name);
    if (parameter->index != NULL) {
        builder_add_char(out, '[');
        print_parts(out, parameter->index, PRINT_WORD);
        builder_add_char(out, ']');
    }
    builder_add(out, operator);
    print_parts(out, parameter->operand, inside);
    if (parameter->second != NULL) {
        builder_add_char(out, operator.ptr[0] == ':' ? ':' : '/');
        print_parts(out, parameter->second, PRINT_WORD);
    }
    builder_add_char(out, '}');
}

/* `...`, in which a backslash before one of \ ` $ goes away, and before " within double quotes. */
static void print_backquoted(struct builder *out, const struct node *body, enum PRINT_PLACE place) {
    const char *special = place == PRINT_WORD || place == PRINT_HERE ? "\\`$" : "\\`$\"";
    struct builder inside;
    builder_init(&inside, out->arena);
    shell_print(&inside, body);
    struct str text = builder_str(&inside);
    if (text.ptr == NULL) {
        out->failed = true;
        return;
    }
    /* The last here-document ends here: on a line of its own, its delimiter might end one around.
     */
    text.len -= text.len > 0 && text.ptr[text.len - 1] == '\n';
    builder_add_char(out, '`');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool goes = c == '\\' && (i + 1 == text.len || strchr(special, text.ptr[i + 1]) != NULL);
        if (c == '`' || goes || (c == '"' && strchr(special, '"') != NULL)) {
            builder_add_char(out, '\\');
        }
        builder_add_char(out, c);
    }
    builder_add_char(out, '`');
}

/* Is the first thing that is written of it a parenthesis? */
static bool starts_with_parenthesis(const struct node *node) {
    while (node != NULL) {
        switch (node->kind) {
        case NODE_SUBSHELL:
        case NODE_ARITH:
            return true;
        case NODE_PIPELINE:
        case NODE_AND:
        case NODE_OR:
        case NODE_SEQUENCE:
            node =
                node->negated || node->timed || node->child_count == 0 ? NULL : node->children[0];
            break;
        default:
            return false;
        }
    }
    return false;
}

static void print_command(struct builder *out, const struct part *part, enum PRINT_PLACE place) {
    if (part->backquoted) {
        print_backquoted(out, part->body, place);
        return;
    }
    builder_add_c(out, part->kind == PART_COMMAND ? "$(" : part->output ? ">(" : "<(");
    builder_add_c(out, starts_with_parenthesis(part->body) ? " " : ""); /* never `$((` */
    shell_print(out, part->body);
    builder_add_char(out, ')');
}

static void print_brace(struct builder *out, const struct part *part) {
    if (part->text.len > 0) {
        builder_add(out, part->text);
        return;
    }
    builder_add_char(out, '{');
    for (size_t i = 0; i < part->alternative_count; i++) {
        builder_add_c(out, i > 0 ? "," : "");
        print_parts(out, &part->alternatives[i], PRINT_WORD);
    }
    builder_add_char(out, '}');
}

static void print_literal(struct builder *out, struct str text, enum PRINT_PLACE place) {
    if (place == PRINT_WORD) {
        builder_add(out, text);
    } else {
        print_quoted_text(out, text, place);
    }
}

static void print_around(struct builder *out, const char *open, const struct part *part,
                         enum PRINT_PLACE place, const char *close) {
    builder_add_c(out, open);
    print_parts(out, part->parts, place);
    builder_add_c(out, close);
}

static void print_part(struct builder *out, const struct part *part, const struct part *next,
                       enum PRINT_PLACE place) {
    switch (part->kind) {
    case PART_LITERAL:
        print_literal(out, part->text, place);
        break;
    case PART_ESCAPED:
        builder_add_char(out, '\\');
        builder_add(out, part->text);
        break;
    case PART_SINGLE_QUOTED:
        builder_add_char(out, '\'');
        builder_add(out, part->text);
        builder_add_char(out, '\'');
        break;
    case PART_ANSI_QUOTED:
        builder_add_c(out, "$'");
        ansi_encode(out, part->text);
        builder_add_char(out, '\'');
        break;
    case PART_DOUBLE_QUOTED:
        print_around(out, "\"", part, PRINT_DOUBLE, "\"");
        break;
    case PART_PARAMETER:
        print_parameter(out, part, next, place);
        break;
    case PART_COMMAND:
    case PART_PROCESS:
        print_command(out, part, place);
        break;
    case PART_ARITHMETIC:
        print_around(out, part->text.len > 0 ? "$[" : "$((", part, PRINT_WORD,
                     part->text.len > 0 ? "]" : "))");
        break;
    case PART_GLOB:
        builder_add(out, part->text);
        break;
    case PART_BRACE:
        print_brace(out, part);
        break;
    case PART_TILDE:
        builder_add_char(out, '~');
        builder_add(out, part->text);
        break;
    }
}

static void print_parts(struct builder *out, const struct word *word, enum PRINT_PLACE place) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        print_part(out, &word->parts[i], i + 1 < word->count ? &word->parts[i + 1] : NULL, place);
    }
}

void shell_print_word(struct builder *out, const struct word *word) {
    print_parts(out, word, PRINT_WORD);
}

void shell_print_body(struct builder *out, const struct word *body) {
    print_parts(out, body, PRINT_HERE);
}

void shell_print_assignment(struct builder *out, const struct assignment *assignment) {
    builder_add(out, assignment->name);
    if (assignment->index != NULL) {
        builder_add_char(out, '[');
        print_parts(out, assignment->index, PRINT_WORD);
        builder_add_char(out, ']');
    }
    if (assignment->name.len > 0 || assignment->index != NULL) {
        builder_add_c(out, assignment->append ? "+=" : "=");
    }
    print_parts(out, &assignment->value, PRINT_WORD);
    if (!assignment->is_array) {
        return;
    }
    builder_add_char(out, '(');
    for (size_t i = 0; i < assignment->element_count; i++) {
        builder_add_c(out, i > 0 ? " " : "");
        shell_print_assignment(out, &assignment->elements[i]);
    }
    builder_add_char(out, ')');
}
