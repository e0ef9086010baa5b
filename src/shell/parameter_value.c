/* What $x and ${x...} may become. */
#include "shell/expansion.h"

#include "base/utf8.h"
#include "shell/lexer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_all(struct str name) {
    return str_is(name, "@") || str_is(name, "*");
}

/* Is it the index of ${a[@]}? */
static bool is_all_index(const struct word *index) {
    return index != NULL && index->count == 1 && index->parts[0].kind == PART_LITERAL &&
           is_all(index->parts[0].text);
}

/* Parameters that hold a number, where the text does not set them. */
static bool is_number(struct str name) {
    static const char *const names[] = {
        "$",    "?",       "!",      "#",       "RANDOM",  "SECONDS", "UID",   "EUID",
        "PPID", "BASHPID", "LINENO", "SRANDOM", "COLUMNS", "LINES",   "SHLVL", "EPOCHSECONDS"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_is(name, names[i])) {
            return true;
        }
    }
    return false;
}

static bool add_number(struct expansion *expansion, struct values *values, size_t number) {
    char text[32];
    int length = snprintf(text, sizeof text, "%zu", number);
    struct value value = {.text = str_copy(expansion->arena, (struct str){text, (size_t)length})};
    return value.text.ptr != NULL && values_add(expansion->arena, values, &value);
}

static bool set_one(struct expansion *expansion, struct known *known, struct value value) {
    return VEC_PUSH(expansion->arena, &known->values, value);
}

/* $1 and the like, and what is there before the text runs. */
static bool find_given(struct expansion *expansion, struct str name, struct known *known) {
    const struct scope *scope = expansion->scope;
    if (lexer_is(name.ptr[0], CLASS_DIGIT) && scope->positional_known && name.len < 5 &&
        !str_is(name, "0")) {
        size_t n = 0;
        for (size_t i = 0; i < name.len; i++) {
            n = n * 10 + (size_t)(name.ptr[i] - '0');
        }
        known->unset = n == 0 || n > scope->positional_count;
        return known->unset || set_one(expansion, known, scope->positional[n - 1]);
    }
    struct {
        const char *name;
        struct value value;
    } given[] = {
        {"HOME", {.text = scope->start->home}},     {"PWD", scope->cwd},
        {"TMPDIR", {.text = scope->start->tmpdir}}, {"USER", {.text = scope->start->user}},
        {"LOGNAME", {.text = scope->start->user}},  {"IFS", {.text = STR(" \t\n")}},
    };
    for (size_t i = 0; i < sizeof given / sizeof *given && !scope->incomplete; i++) {
        if (str_is(name, given[i].name) && given[i].value.text.len > 0) {
            return set_one(expansion, known, given[i].value);
        }
    }
    known->unknown = true;
    return true;
}

/* The element of each list that an array may hold. */
static bool find_element(struct expansion *expansion, const struct variable *variable,
                         long long index, struct known *known) {
    for (size_t i = 0; i < variable->lists.count; i++) {
        const struct argv *list = &variable->lists.items[i];
        long long at = index < 0 ? index + (long long)list->count : index;
        if (list->open) {
            known->unknown = true;
        } else if (at < 0 || at >= (long long)list->count) {
            known->unset = true;
        } else if (!values_add(expansion->arena, &known->values, &list->items[at])) {
            return false;
        }
    }
    return true;
}

static bool find_index(struct expansion *expansion, const struct word *word, long long *index,
                       bool *found) {
    struct values numbers = {0};
    *index = 0;
    *found = true;
    if (word == NULL) {
        return true;
    }
    if (!expansion_numbers(expansion, word, &numbers)) {
        return false;
    }
    *found = numbers.count == 1 && numbers.items[0].cause == HOLE_NONE;
    if (*found) {
        char text[32] = "";
        memcpy(text, numbers.items[0].text.ptr, numbers.items[0].text.len);
        *index = atoll(text);
    }
    return true;
}

static bool find_scalar(struct expansion *expansion, const struct parameter *parameter,
                        struct known *known) {
    const struct variable *variable = scope_variable(expansion->scope, parameter->name);
    long long index = 0;
    bool found = false;
    if (!find_index(expansion, parameter->index, &index, &found)) {
        return false;
    }
    if (!found) {
        known->unknown = true;
        return true;
    }
    if (variable == NULL) {
        return find_given(expansion, parameter->name, known);
    }
    if (variable->is_array) {
        return find_element(expansion, variable, index, known);
    }
    known->unset = index != 0 && index != -1;
    if (!known->unset) {
        known->values = variable->values;
    }
    return true;
}

/* $@, $*, ${a[@]}. */
static bool find_list(struct expansion *expansion, const struct parameter *parameter,
                      struct known *known) {
    const struct scope *scope = expansion->scope;
    const struct variable *variable = scope_variable(scope, parameter->name);
    known->is_list = true;
    if (is_all(parameter->name)) {
        struct argv list = {.items = (struct value *)scope->positional,
                            .count = scope->positional_count};
        known->unknown = !scope->positional_known;
        return known->unknown || VEC_PUSH(expansion->arena, &known->lists, list);
    }
    known->unknown = variable == NULL;
    if (variable == NULL || variable->is_array) {
        known->lists = variable == NULL ? (struct argvs){0} : variable->lists;
        return true;
    }
    for (size_t i = 0; i < variable->values.count; i++) {
        struct argv list = {.items = &variable->values.items[i], .count = 1, .capacity = 1};
        if (!VEC_PUSH(expansion->arena, &known->lists, list)) {
            return false;
        }
    }
    return true;
}

/* ${#x} and ${#a[@]}. */
static bool add_length(struct expansion *expansion, const struct known *known) {
    struct values lengths = {0};
    struct value hole = value_hole(HOLE_ARITHMETIC, STR(""));
    bool done = true;
    for (size_t i = 0; done && i < known->lists.count; i++) {
        done = known->lists.items[i].open
                   ? values_add(expansion->arena, &lengths, &hole)
                   : add_number(expansion, &lengths, known->lists.items[i].count);
    }
    for (size_t i = 0; done && i < known->values.count; i++) {
        const struct value *value = &known->values.items[i];
        size_t length = 0;
        for (size_t at = 0; at < value->text.len; at++) {
            length += ((unsigned char)value->text.ptr[at] & 0xC0) != 0x80;
        }
        done = value->cause != HOLE_NONE || value->pattern || !utf8_is_text(value->text)
                   ? values_add(expansion->arena, &lengths, &hole)
                   : add_number(expansion, &lengths, length);
    }
    if (done && known->unset) {
        done = add_number(expansion, &lengths, 0);
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
        size_t shift = is_all(parameter->name);
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
        bool number = is_number(parameter->name) && parameter->operator.len == 0;
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

/* ${!x}: what the parameter is that x names. */
static bool add_indirect(struct expansion *expansion, const struct parameter *parameter,
                         bool quoted) {
    struct known known = {0};
    struct parameter named = {.name = parameter->name};
    bool plain = parameter->index == NULL && !is_all(parameter->operator) &&
                 !is_all(parameter->name) && expansion->depth < EXPAND_DEPTH_MAX;
    if (plain && !find_scalar(expansion, &named, &known)) {
        return false;
    }
    if (!plain || known.unknown || known.unset || known.values.count != 1 ||
        known.values.items[0].cause != HOLE_NONE || !is_name(known.values.items[0].text)) {
        expansion->open =
            expansion->open || is_all(parameter->operator) || is_all_index(parameter->index);
        return expansion_add_hole(expansion, HOLE_OPERATOR, parameter->name, quoted);
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
    if (!is_all_index(parameter->index)) {
        return is_all(parameter->name);
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
    if (list ? !find_list(expansion, parameter, &known)
             : !find_scalar(expansion, parameter, &known)) {
        return false;
    }
    if (str_is(parameter->name, "#") && !parameter->length && expansion->scope->positional_known) {
        known.unknown = false;
        if (!add_number(expansion, &known.values, expansion->scope->positional_count)) {
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
