#include "action/assigns.h"

#include "action/functions.h"
#include "action/programs.h"
#include "action/subscripts.h"

#include <string.h>

static bool is_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name(char c) {
    return is_start(c) || (c >= '0' && c <= '9');
}

static size_t skip_blanks(struct str text, size_t at) {
    while (at < text.len && strchr(" \t\n", text.ptr[at]) != NULL && text.ptr[at] != '\0') {
        at++;
    }
    return at;
}

/* Is there an operator at `at` that assigns: =, +=, <<=, ++ and their like, but not == or <=? */
static bool assigns_at(struct str text, size_t at) {
    static const char *const operators[] = {
        "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "^=", "|=", "<<=", ">>="};
    struct str rest = str_slice(text, at < text.len ? at : text.len, text.len);
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (str_starts(rest, operators[i])) {
            return true;
        }
    }
    return str_starts(rest, "=") && !str_starts(rest, "==");
}

/* Forgets every name that the expression assigns: a number is all that is known of it then. */
static bool forget_names(struct scope *scope, struct str text) {
    bool before = false; /* ++ or -- stands before */
    for (size_t i = 0; i < text.len; i++) {
        if (!is_start(text.ptr[i]) || (i > 0 && is_name(text.ptr[i - 1]))) {
            bool pair = i > 0 && text.ptr[i] == text.ptr[i - 1];
            before = ((text.ptr[i] == '+' || text.ptr[i] == '-') && pair) ||
                     (before && skip_blanks(text, i) > i);
            continue;
        }
        size_t end = i;
        while (end < text.len && is_name(text.ptr[end])) {
            end++;
        }
        struct str name = str_slice(text, i, end);
        ptrdiff_t bracket = end < text.len && text.ptr[end] == '[' ? str_find(text, ']', end) : -1;
        size_t next = skip_blanks(text, bracket > 0 ? (size_t)bracket + 1 : end);
        if ((before || assigns_at(text, next)) && !scope_forget(scope, name, HOLE_ARITHMETIC)) {
            return false;
        }
        before = false;
        i = end - 1;
    }
    return true;
}

/* The text of an expression without what is expanded in it. */
static struct str literal_text(struct reading *reading, const struct word *word) {
    struct builder text;
    builder_init(&text, reading->arena);
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        const struct part *part = &word->parts[i];
        bool literal = part->kind == PART_LITERAL || part->kind == PART_GLOB ||
                       part->kind == PART_ESCAPED || part->kind == PART_SINGLE_QUOTED;
        if (part->kind == PART_DOUBLE_QUOTED) {
            builder_add(&text, literal_text(reading, part->parts));
        } else {
            builder_add(&text, literal ? part->text : STR("0"));
        }
    }
    return builder_str(&text);
}

bool assigns_of_arithmetic(struct reading *reading, struct scope *scope, const struct word *word) {
    if (word == NULL) {
        return true;
    }
    struct str text = literal_text(reading, word);
    return text.ptr != NULL && subscripts_of_word(reading, scope, word) &&
           forget_names(scope, text);
}

/* ${x:=y} and ${x=y} set x to what they give. */
static bool assign_default(struct reading *reading, struct scope *scope, const struct part *part) {
    const struct parameter *parameter = part->parameter;
    struct word word = {
        .span = part->span, .parts = (struct part *)part, .count = 1, .capacity = 1};
    struct values values = {0};
    bool sets = str_is(parameter->operator, ":=") || str_is(parameter->operator, "=");
    if (!sets || parameter->name.len == 0 || !is_start(parameter->name.ptr[0])) {
        return true;
    }
    if (parameter->indirect || parameter->index != NULL) {
        return scope_forget(scope, parameter->name, HOLE_OPERATOR);
    }
    return expand_word(scope, &word, reading->arena, &values) &&
           scope_set(scope, parameter->name, &values, false);
}

/* The index of ${x[i]}, the offset and length of ${x:i:n}. */
static bool read_numbers(struct reading *reading, struct scope *scope,
                         const struct parameter *parameter) {
    bool slices = str_is(parameter->operator, ":");
    return assigns_of_arithmetic(reading, scope, parameter->index) &&
           (!slices || (assigns_of_arithmetic(reading, scope, parameter->operand) &&
                        assigns_of_arithmetic(reading, scope, parameter->second)));
}

bool assigns_of_word(struct reading *reading, struct scope *scope, const struct word *word) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        const struct part *part = &word->parts[i];
        if (part->kind == PART_LITERAL) {
            continue;
        }
        if (part->kind == PART_ARITHMETIC && !assigns_of_arithmetic(reading, scope, part->parts)) {
            return false;
        }
        if (!assigns_of_word(reading, scope, part->parts)) {
            return false;
        }
        if (part->parameter != NULL &&
            (!assigns_of_word(reading, scope, part->parameter->operand) ||
             !assigns_of_word(reading, scope, part->parameter->second) ||
             !read_numbers(reading, scope, part->parameter) ||
             !assign_default(reading, scope, part))) {
            return false;
        }
        for (size_t j = 0; j < part->alternative_count; j++) {
            if (!assigns_of_word(reading, scope, &part->alternatives[j])) {
                return false;
            }
        }
    }
    return true;
}

/* let(1): each operand is an expression. */
bool program_let(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        if (!subscripts_of_value(reading, command->scope, &command->argv.items[i], command->span) ||
            !forget_names(command->scope, command->argv.items[i].text)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}

/* unset makes them empty; getopts and wait -p put something into them that is not known. */
bool program_unset(struct reading *reading, struct command *command) {
    static const char *const function_flag[] = {"-f", NULL};
    struct value nothing = {.text = STR("")};
    struct values empty = {&nothing, 1, 1};
    bool getopts = str_is(command->program, "getopts");
    for (size_t i = getopts ? 1 : 0; i < arguments_operand_count(&command->arguments); i++) {
        const struct value *name = &arguments_operand(&command->arguments, i)->value;
        bool functions = arguments_have(&command->arguments, function_flag);
        if (!subscripts_of_name(reading, name, command->span)) {
            return false;
        }
        if (!getopts) {
            functions_forget(reading, name);
        }
        if (functions || !value_known(name)) {
            continue;
        }
        if (getopts ? !scope_forget(command->scope, name->text, HOLE_INPUT)
                    : !scope_set(command->scope, name->text, &empty, false)) {
            return false;
        }
    }
    return (!getopts || scope_forget(command->scope, STR("OPTARG"), HOLE_INPUT)) &&
           command_apply_rules(reading, command);
}
