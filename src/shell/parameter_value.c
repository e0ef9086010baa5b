/* What $x and ${x...} may become. */
#include "shell/expansion.h"

#include "base/utf8.h"
#include "shell/lexer.h"

#include <string.h>

/* ${#x} and ${#a[@]}. */
static bool add_length(struct expansion *expansion, const struct known *known) {
    struct values lengths = {0};
    struct value hole = value_hole(HOLE_ARITHMETIC, STR(""));
    bool done = true;
    for (size_t i = 0; done && i < known->lists.count; i++) {
        done = known->lists.items[i].open
                   ? values_add(expansion->arena, &lengths, &hole)
                   : parameter_add_number(expansion, &lengths, known->lists.items[i].count);
    }
    for (size_t i = 0; done && i < known->values.count; i++) {
        const struct value *value = &known->values.items[i];
        size_t length = 0;
        for (size_t at = 0; at < value->text.len; at++) {
            length += ((unsigned char)value->text.ptr[at] & 0xC0) != 0x80;
        }
        done = value->cause != HOLE_NONE || value->pattern || !utf8_is_text(value->text)
                   ? values_add(expansion->arena, &lengths, &hole)
                   : parameter_add_number(expansion, &lengths, length);
    }
    if (done && known->unset) {
        done = parameter_add_number(expansion, &lengths, 0);
    }
    if (done && (known->unknown || lengths.count == 0)) {
        done = values_add(expansion->arena, &lengths, &hole);
    }
    return done && expansion_add(expansion, &lengths, true);
}

/* What ${x-...} chooses between. */
struct choice {
    struct values values;
    bool operand;
    bool nothing;
};

static bool add_operand(struct expansion *expansion, const struct word *operand, bool quoted) {
    bool outer = expansion->operand;
    expansion->operand = !quoted;
    if (++expansion->depth > EXPAND_DEPTH_MAX) {
        expansion->depth--;
        return expansion_limit(expansion);
    }
    bool done = expansion_add_parts(expansion, operand, quoted);
    expansion->depth--;
    expansion->operand = outer;
    return done;
}

static bool add_choice(struct expansion *expansion, const struct choice *choice,
                       const struct word *operand, bool quoted) {
    struct partials before = expansion->partials;
    struct partials all = {0};
    struct value empty = {.text = STR("")};
    size_t kinds = (choice->values.count > 0) + (size_t)choice->operand + (size_t)choice->nothing;
    for (int kind = 0; kind < 3; kind++) {
        bool chosen = kind == 0   ? choice->values.count > 0
                      : kind == 1 ? choice->operand
                                  : choice->nothing;
        struct partials copy = {0};
        if (!chosen) {
            continue;
        }
        if (kinds > 1 && !expansion_copy(expansion, &before, &copy)) {
            return false;
        }
        expansion->partials = kinds > 1 ? copy : before;
        bool done = kind == 0   ? expansion_add(expansion, &choice->values, quoted)
                    : kind == 1 ? add_operand(expansion, operand, quoted)
                                : expansion_add_value(expansion, empty, quoted);
        if (!done) {
            return false;
        }
        for (size_t i = 0; kinds > 1 && i < expansion->partials.count; i++) {
            if (!VEC_PUSH(expansion->arena, &all, expansion->partials.items[i])) {
                return false;
            }
        }
    }
    if (kinds > 1) {
        expansion->partials = all;
    }
    return expansion->partials.count <= EXPAND_VALUES_MAX || expansion_limit(expansion);
}

enum NULLNESS {
    NULL_NEVER,
    NULL_MAYBE,
    NULL_ALWAYS,
};

static enum NULLNESS nullness(const struct value *value) {
    for (size_t i = 0; i < value->text.len; i++) {
        if (value->text.ptr[i] != '\0') {
            return NULL_NEVER;
        }
    }
    return value->text.len == 0 ? NULL_ALWAYS : NULL_MAYBE;
}

/* ${x:-word} and its like. */
static bool add_default(struct expansion *expansion, const struct parameter *parameter,
                        const struct known *known, bool quoted) {
    char kind = parameter->operator.ptr[parameter->operator.len - 1];
    bool colon = parameter->operator.len == 2;
    struct choice choice = {0};
    bool missing = known->unset || known->unknown;
    bool there = known->unknown;
    struct value hole = value_hole(HOLE_VARIABLE, parameter->name);
    for (size_t i = 0; i < known->values.count; i++) {
        const struct value *value = &known->values.items[i];
        enum NULLNESS null = colon ? nullness(value) : NULL_NEVER;
        missing = missing || null != NULL_NEVER;
        there = there || null != NULL_ALWAYS;
        if (kind != '+' && null != NULL_ALWAYS &&
            !values_add(expansion->arena, &choice.values, value)) {
            return false;
        }
    }
    /* $TMPDIR is a directory for temporary files whatever it is, as is what stands for it here */
    bool hides = known->unknown && !(kind == '-' && str_is(parameter->name, "TMPDIR"));
    if (kind != '+' && hides && !values_add(expansion->arena, &choice.values, &hole)) {
        return false;
    }
    choice.operand = kind == '+' ? there : missing && kind != '?';
    choice.nothing = kind == '+' ? missing : kind == '?' && choice.values.count == 0;
    return add_choice(expansion, &choice, parameter->operand, quoted);
}

/* An operator on each element of a list, or a part of the list. */
static bool operate_on_list(struct expansion *expansion, const struct parameter *parameter,
                            const struct argv *list, struct argv *out) {
    if (str_is(parameter->operator, ":")) {
        size_t from = 0;
        size_t to = 0;
        bool known = false;
        /* ${@:0} starts with $0 */
        size_t shift = parameter_is_all(parameter->name);
        if (!operator_slice(expansion, parameter, list->count + shift, &from, &to, &known)) {
            return false;
        }
        out->open = list->open || !known || (shift > 0 && from == 0);
        for (size_t i = from; i < to && !out->open; i++) {
            if (!VEC_PUSH(expansion->arena, out, list->items[i - shift])) {
                return false;
            }
        }
        return true;
    }
    out->open = list->open;
    for (size_t i = 0; i < list->count; i++) {
        struct values values = {0};
        if (!operator_apply(expansion, parameter, &list->items[i], &values)) {
            return false;
        }
        struct value hole = value_hole(HOLE_OPERATOR, parameter->name);
        struct value *one = values.count == 1 ? &values.items[0] : &hole;
        if (!VEC_PUSH(expansion->arena, out, *one)) {
            return false;
        }
    }
    return true;
}

static bool is_default(struct str operator) {
    return operator.len> 0 && strchr("-=?+", operator.ptr[operator.len - 1]) != NULL;
}

static bool add_list(struct expansion *expansion, const struct parameter *parameter,
                     const struct known *known, bool quoted) {
    bool star = str_is(parameter->name, "*") ||
                (parameter->index != NULL && str_is(parameter->index->parts[0].text, "*"));
    bool own_ifs = scope_variable(expansion->scope, STR("IFS")) != NULL;
    struct argvs lists = {0};
    struct value hole = value_hole(HOLE_VARIABLE, parameter->name);
    bool open = known->unknown;
    for (size_t i = 0; i < known->lists.count && !open; i++) {
        struct argv list = known->lists.items[i];
        bool operates = parameter->operator.len> 0 && !is_default(parameter->operator);
        if (operates) {
            list = (struct argv){0};
            if (!operate_on_list(expansion, parameter, &known->lists.items[i], &list)) {
                return false;
            }
            /* bash sometimes splits "${a[*]%x}", and with an IFS keeps what became empty */
            list.open = list.open || (star && quoted && list.count > 1) || (!quoted && own_ifs);
        }
        /* ${@:-x} is x for a list of nothing, or of one empty text */
        bool empty = list.count == 0 || (list.count == 1 && nullness(&list.items[0]) != NULL_NEVER);
        open = open || (is_default(parameter->operator) && (list.open || empty)) ||
               (own_ifs && expansion->operand);
        if (list.open && list.count == 0 && !VEC_PUSH(expansion->arena, &list, hole)) {
            return false;
        }
        if (!VEC_PUSH(expansion->arena, &lists, list)) {
            return false;
        }
    }
    if (open || (is_default(parameter->operator) &&
                 parameter->operator.ptr[parameter->operator.len - 1] == '+')) {
        expansion->open = true;
        return expansion_add_hole(expansion, HOLE_VARIABLE, parameter->name, quoted);
    }
    return expansion_add_lists(expansion, &lists, quoted, !expansion->splits || (quoted && star));
}

static bool add_scalar(struct expansion *expansion, const struct parameter *parameter,
                       const struct known *known, bool quoted) {
    struct values all = {0};
    struct value empty = {.text = STR("")};
    if (is_default(parameter->operator)) {
        return add_default(expansion, parameter, known, quoted);
    }
    if (known->unknown) {
        bool number = parameter_is_number(parameter->name) && parameter->operator.len == 0;
        return expansion_add_hole(expansion, number ? HOLE_ARITHMETIC : HOLE_VARIABLE,
                                  parameter->name, quoted);
    }
    if (parameter->operator.len == 0 && !known->unset) {
        return expansion_add(expansion, &known->values, quoted);
    }
    for (size_t i = 0; i < known->values.count; i++) {
        bool done = parameter->operator.len> 0
                        ? operator_apply(expansion, parameter, &known->values.items[i], &all)
                        : values_add(expansion->arena, &all, &known->values.items[i]);
        if (!done) {
            return false;
        }
    }
    return (!(known->unset || all.count == 0) || values_add(expansion->arena, &all, &empty)) &&
           expansion_add(expansion, &all, quoted);
}

static bool is_name(struct str text) {
    if (text.len == 0 || !lexer_is(text.ptr[0], CLASS_NAME)) {
        return false;
    }
    bool digits = lexer_is(text.ptr[0], CLASS_DIGIT);
    for (size_t i = 0; i < text.len; i++) {
        if (!lexer_is(text.ptr[i], digits ? CLASS_DIGIT : CLASS_NAME)) {
            return false;
        }
    }
    return true;
}

/* What ${!x} is of which more than one variable, or none that is known, can be meant. */
static bool add_any_variable(struct expansion *expansion, const struct parameter *parameter,
                             const struct known *known, bool quoted) {
    struct builder name;
    bool named = !known->unknown && !known->unset && known->values.count > 0;
    builder_init(&name, expansion->arena);
    for (size_t i = 0; named && i < known->values.count; i++) {
        const struct value *value = &known->values.items[i];
        named = value->cause == HOLE_NONE && is_name(value->text);
        builder_add_c(&name, i > 0 ? " " : "");
        builder_add(&name, value->text);
    }
    if (!named) {
        builder_init(&name, expansion->arena);
        builder_add_char(&name, '!');
        builder_add(&name, parameter->name);
    }
    struct str text = builder_str(&name);
    return text.ptr != NULL && expansion_add_hole(expansion, HOLE_VARIABLE, text, quoted);
}

/* ${!x}: what the parameter is that x names. */
static bool add_indirect(struct expansion *expansion, const struct parameter *parameter,
                         bool quoted) {
    struct known known = {0};
    struct parameter named = {.name = parameter->name};
    bool plain = parameter->index == NULL && !parameter_is_all(parameter->operator) &&
                 !parameter_is_all(parameter->name) && expansion->depth < EXPAND_DEPTH_MAX;
    if (plain && !parameter_find_scalar(expansion, &named, &known)) {
        return false;
    }
    if (!plain || known.unknown || known.unset || known.values.count != 1 ||
        known.values.items[0].cause != HOLE_NONE || !is_name(known.values.items[0].text)) {
        expansion->open = expansion->open || parameter_is_all(parameter->operator) ||
                          parameter_is_all_index(parameter->index);
        return plain ? add_any_variable(expansion, parameter, &known, quoted)
                     : expansion_add_hole(expansion, HOLE_OPERATOR, parameter->name, quoted);
    }
    struct parameter direct = *parameter;
    direct.indirect = false;
    direct.name = known.values.items[0].text;
    expansion->depth++;
    bool done = expansion_add_parameter(expansion, &direct, quoted);
    expansion->depth--;
    return done;
}

/* $@ and ${a[@]}; an operator on a variable that is no array is one on its text. */
static bool is_list(struct expansion *expansion, struct parameter *parameter) {
    const struct variable *variable = scope_variable(expansion->scope, parameter->name);
    if (!parameter_is_all_index(parameter->index)) {
        return parameter_is_all(parameter->name);
    }
    if (parameter->operator.len> 0 && variable != NULL && !variable->is_array) {
        parameter->index = NULL;
    }
    return parameter->index != NULL;
}

bool expansion_add_parameter(struct expansion *expansion, const struct parameter *written,
                             bool quoted) {
    struct known known = {0};
    struct parameter read_as = *written;
    struct parameter *parameter = &read_as;
    if (str_is(parameter->operator, "bad")) {
        expansion->open = true; /* it may hold ${a[@]} */
        return expansion_add_hole(expansion, HOLE_OPERATOR, STR(""), quoted);
    }
    if (parameter->indirect) {
        return add_indirect(expansion, parameter, quoted);
    }
    bool list = is_list(expansion, parameter);
    if (list ? !parameter_find_list(expansion, parameter, &known)
             : !parameter_find_scalar(expansion, parameter, &known)) {
        return false;
    }
    if (str_is(parameter->name, "#") && !parameter->length && expansion->scope->positional_known) {
        known.unknown = false;
        if (!parameter_add_number(expansion, &known.values, expansion->scope->positional_count)) {
            return false;
        }
    }
    if (parameter->length) {
        return add_length(expansion, &known);
    }
    if (list) {
        return add_list(expansion, parameter, &known, quoted);
    }
    /* "${x[@]:9}" is a list of nothing, too */
    bool was_list = written->index != NULL && parameter->index == NULL &&
                    str_is(written->index->parts[0].text, "@");
    for (size_t i = 0;
         was_list && quoted && !is_default(parameter->operator) && i < expansion->partials.count;
         i++) {
        expansion->partials.items[i].quotes.vanishes = true;
    }
    return add_scalar(expansion, parameter, &known, quoted);
}
