/* name=value, name+=value, name[index]=value, name=(...). */
#include "shell/lexer.h"

/* Reads `=` or `+=`; false when neither is here. */
static bool take_equals(struct parser *parser, bool *append) {
    size_t at = lexer_skip_continuation(parser, parser->input.at);
    *append = lexer_at(parser, at) == '+';
    if (*append) {
        at = lexer_step(parser, at);
    }
    if (lexer_at(parser, at) != '=') {
        return false;
    }
    parser->input.at = lexer_step(parser, at);
    return true;
}

/* [key]= or [key]+= before an element; takes nothing when the bracket is that of a word. */
static bool read_key(struct parser *parser, struct assignment *element) {
    size_t start = parser->input.at;
    if (!parameter_read_index(parser, &element->index)) {
        return false;
    }
    if (take_equals(parser, &element->append)) {
        return true;
    }
    struct word *index = element->index;
    *element = (struct assignment){0};
    return parameter_keep_index(parser, start, start, index);
}

static bool read_element(struct parser *parser) {
    size_t start = parser->input.at;
    struct assignment element = {0};
    if (lexer_peek(parser) == '[' && !read_key(parser, &element)) {
        return false;
    }
    bool keyed = element.index != NULL;
    if (!word_read(parser, keyed ? WORD_VALUE : WORD_ARGUMENT, &element.value)) {
        return false;
    }
    if (!keyed && parser->input.at == start) {
        return lexer_expected(parser, "a value or ')'");
    }
    element.span = lexer_span(parser, start, parser->input.at);
    return PARSER_PUSH(parser, assignments, element);
}

/* At `(`: reads the elements up to and over `)`. */
static bool read_elements(struct parser *parser, struct assignment *assignment) {
    size_t open = parser->input.at;
    size_t base = parser->assignments.count;
    assignment->is_array = true;
    parser->input.at++;
    if (!lexer_enter(parser)) {
        return false;
    }
    for (;;) {
        if (!lexer_skip_newlines(parser)) {
            return false;
        }
        if (parser->input.at >= parser->input.end) {
            return lexer_fail(parser, ERROR_SYNTAX, open,
                              "expected a ')' to close this parenthesis");
        }
        if (lexer_peek(parser) == ')') {
            break;
        }
        if (!read_element(parser)) {
            return false;
        }
    }
    lexer_leave(parser);
    parser->input.at++;
    if (parser->input.at < parser->input.end && !lexer_is(lexer_peek(parser), CLASS_META) &&
        lexer_skip_continuation(parser, parser->input.at) == parser->input.at) {
        return lexer_expected(parser, "a blank after the array");
    }
    assignment->element_count = parser->assignments.count - base;
    parser->assignments.count = base;
    return lexer_keep(parser, parser->assignments.items + base, assignment->element_count,
                      sizeof *assignment, &assignment->elements);
}

/* At `[` in an argument: an index and its `]`, or nothing at all. */
static bool read_argument_index(struct parser *parser, struct word **index) {
    struct word word;
    parser->input.at++;
    if (!lexer_enter(parser) || !word_read(parser, WORD_KEY, &word)) {
        return false;
    }
    lexer_leave(parser);
    if (lexer_peek(parser) != ']') {
        return true;
    }
    parser->input.at++;
    return lexer_keep(parser, &word, 1, sizeof word, index);
}

bool assignment_read(struct parser *parser, bool argument, bool *found) {
    struct input *input = &parser->input;
    size_t start = input->at;
    struct assignment assignment = {0};
    *found = false;
    if (!lexer_is(lexer_peek(parser), CLASS_START)) {
        return true;
    }
    size_t at = start;
    while (at < input->end && lexer_is(input->text[at], CLASS_NAME)) {
        at++;
    }
    char after = lexer_at(parser, at);
    if (after != '=' && after != '+' && after != '[' && after != '\\') {
        return true;
    }
    at = start;
    assignment.name = lexer_read_name(parser, &at);
    if (assignment.name.ptr == NULL) {
        return lexer_no_memory(parser);
    }
    input->at = at;
    bool indexed = lexer_peek(parser) == '[';
    if (indexed && !(argument ? read_argument_index(parser, &assignment.index)
                              : parameter_read_index(parser, &assignment.index))) {
        return false;
    }
    bool ends = !indexed || assignment.index != NULL;
    if (!ends || !take_equals(parser, &assignment.append)) {
        return indexed && !argument ? parameter_keep_index(parser, start, at, assignment.index)
                                    : lexer_rewind(parser, start);
    }
    *found = true;
    if (lexer_peek(parser) == '(' ? !read_elements(parser, &assignment)
                                  : !word_read(parser, WORD_VALUE, &assignment.value)) {
        return false;
    }
    assignment.span = lexer_span(parser, start, input->at);
    return PARSER_PUSH(parser, assignments, assignment);
}

/* Pushes text that stays text: as behind a backslash. */
static bool push_text(struct parser *parser, struct span span, struct str text) {
    return word_push_part(parser, &(struct part){.kind = PART_ESCAPED, .span = span, .text = text});
}

/* What unquoted text of an element means, it does not mean in the middle of a word: all but plain
 * letters become quoted. */
static bool push_literal(struct parser *parser, const struct part *part) {
    struct part quoted = *part;
    bool plain = part->kind != PART_TILDE;
    for (size_t i = 0; i < part->text.len && plain; i++) {
        plain = lexer_is(part->text.ptr[i], CLASS_NAME | CLASS_SLASH) || part->text.ptr[i] == '.' ||
                part->text.ptr[i] == '-';
    }
    quoted.kind = plain                                            ? part->kind
                  : str_find(part->text, '\'', 0) == STR_NOT_FOUND ? PART_SINGLE_QUOTED
                                                                   : PART_ANSI_QUOTED;
    if (part->kind == PART_TILDE) {
        struct builder text;
        builder_init(&text, parser->arena);
        builder_add_char(&text, '~');
        builder_add(&text, part->text);
        quoted.text = builder_str(&text);
    }
    return quoted.text.ptr == NULL ? lexer_no_memory(parser) : word_push_part(parser, &quoted);
}

static bool push_word(struct parser *parser, const struct word *word) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        const struct part *part = &word->parts[i];
        bool literal =
            part->kind == PART_LITERAL || part->kind == PART_TILDE || part->kind == PART_GLOB;
        if (!(literal ? push_literal(parser, part) : word_push_part(parser, part))) {
            return false;
        }
    }
    return true;
}

static bool push_element(struct parser *parser, const struct assignment *element) {
    struct span span = element->span;
    return (element->index == NULL ||
            (push_text(parser, span, STR("[")) && push_word(parser, element->index) &&
             push_text(parser, span, STR("]")) &&
             (!element->append || push_text(parser, span, STR("+"))) &&
             push_text(parser, span, STR("=")))) &&
           push_word(parser, &element->value);
}

bool assignment_read_text(struct parser *parser, struct word *word, bool *found) {
    size_t start = parser->input.at;
    size_t base = parser->parts.count;
    if (!assignment_read(parser, true, found)) {
        return false;
    }
    if (!*found) {
        return true;
    }
    struct assignment assignment = parser->assignments.items[--parser->assignments.count];
    if (!assignment.is_array) {
        *found = false;
        return lexer_rewind(parser, start);
    }
    struct part name = {.kind = PART_LITERAL, .span = assignment.span, .text = assignment.name};
    if (!word_push_part(parser, &name) ||
        (assignment.append && !push_text(parser, assignment.span, STR("+"))) ||
        !push_text(parser, assignment.span, STR("=")) ||
        !push_text(parser, assignment.span, STR("("))) {
        return false;
    }
    for (size_t i = 0; i < assignment.element_count; i++) {
        if ((i > 0 && !push_text(parser, assignment.span, STR(" "))) ||
            !push_element(parser, &assignment.elements[i])) {
            return false;
        }
    }
    return push_text(parser, assignment.span, STR(")")) && word_close(parser, base, start, word);
}
