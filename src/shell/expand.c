#include "shell/scope.h"

#include <string.h>

/* One value in the making: as plain text, and as a pattern in which literal specials are escaped.
 */
struct partial {
    struct builder plain;
    struct builder pattern;
    bool is_pattern;
    enum HOLE_CAUSE cause;
    struct str hole_name;
};

struct partials {
    struct partial *items;
    size_t count;
    size_t capacity;
};

struct expansion {
    const struct scope *scope;
    struct arena *arena;
    struct partials partials;
    bool open; /* an unquoted hole may become any number of words */
    size_t depth;
};

enum {
    EXPAND_DEPTH_MAX = 32,        /* operands within operands, names within names */
    SHELL_BRACE_WORDS_MAX = 4096, /* words that the braces of one command may become */
};

static bool add_part(struct expansion *expansion, const struct part *part, bool quoted);

static void add_text(struct partial *partial, const struct value *value) {
    builder_add(&partial->plain, value->text);
    if (value->pattern) {
        builder_add(&partial->pattern, value->text);
        partial->is_pattern = true;
    } else {
        for (size_t i = 0; i < value->text.len; i++) {
            char c = value->text.ptr[i];
            if (c != '\0' && strchr("\\*?[", c) != NULL) {
                builder_add_char(&partial->pattern, '\\');
            }
            builder_add_char(&partial->pattern, c);
        }
    }
    if (partial->cause == HOLE_NONE) {
        partial->cause = value->cause;
        partial->hole_name = value->hole_name;
    }
}

static bool partial_copy(struct arena *arena, const struct partial *from, struct partial *to) {
    *to = *from;
    builder_init(&to->plain, arena);
    builder_init(&to->pattern, arena);
    builder_add(&to->plain, builder_str(&from->plain));
    builder_add(&to->pattern, builder_str(&from->pattern));
    return !to->plain.failed && !to->pattern.failed;
}

/* Every value so far with every one of `values` behind it. */
static bool add_values(struct expansion *expansion, const struct values *values) {
    struct partials all = {0};
    struct value hole = value_hole(HOLE_LIMIT, STR(""));
    struct values limited = {&hole, 1, 1};
    if (values->count != 1 && values->count * expansion->partials.count > EXPAND_VALUES_MAX) {
        values = &limited;
    }
    if (values->count == 1) {
        for (size_t i = 0; i < expansion->partials.count; i++) {
            add_text(&expansion->partials.items[i], &values->items[0]);
        }
        return !expansion->arena->exhausted;
    }
    for (size_t i = 0; i < expansion->partials.count; i++) {
        for (size_t j = 0; j < values->count; j++) {
            struct partial copy;
            if (!partial_copy(expansion->arena, &expansion->partials.items[i], &copy)) {
                return false;
            }
            add_text(&copy, &values->items[j]);
            if (!VEC_PUSH(expansion->arena, &all, copy)) {
                return false;
            }
        }
    }
    expansion->partials = all;
    return true;
}

static bool add_value(struct expansion *expansion, struct value value) {
    return add_values(expansion, &(struct values){&value, 1, 1});
}

static bool add_hole(struct expansion *expansion, enum HOLE_CAUSE cause, struct str name,
                     bool quoted) {
    expansion->open = expansion->open || (!quoted && cause != HOLE_ARITHMETIC);
    return add_value(expansion, value_hole(cause, name));
}

static bool values_of_word(struct expansion *outer, const struct word *word, struct values *out);

/* What a name holds; count 0 when it is not known. */
static struct values name_values(const struct expansion *expansion, struct str name,
                                 struct value *single) {
    const struct scope *scope = expansion->scope;
    struct values values = scope_get(scope, name);
    const struct variable *variable = scope_variable(scope, name);
    if (variable != NULL && variable->is_array && values.count > 0) {
        return (struct values){values.items, 1, 1};
    }
    if (variable != NULL) {
        return values;
    }
    *single = (struct value){0};
    if (str_is(name, "HOME")) {
        single->text = scope->start->home;
    } else if (str_is(name, "PWD")) {
        *single = scope->cwd;
    } else if (str_is(name, "TMPDIR")) {
        single->text = scope->start->tmpdir;
    } else if (str_is(name, "USER") || str_is(name, "LOGNAME")) {
        single->text = scope->start->user;
    } else if (scope->positional_known && name.len == 1 && name.ptr[0] >= '1' &&
               name.ptr[0] <= '9') {
        size_t n = (size_t)(name.ptr[0] - '1');
        *single =
            n < scope->positional_count ? scope->positional[n] : (struct value){.text = STR("")};
        return (struct values){single, 1, 1};
    }
    return single->text.len > 0 ? (struct values){single, 1, 1} : (struct values){0};
}

static bool to_number(const struct word *word, long *number) {
    if (word == NULL || word->count != 1 || word->parts[0].kind != PART_LITERAL) {
        return false;
    }
    struct str text = str_trim(word->parts[0].text);
    *number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || *number > 1000000) {
            return false;
        }
        *number = *number * 10 + (text.ptr[i] - '0');
    }
    return text.len > 0;
}

/* ${x:offset:length}, ${x^^} and ${x,,} of known values; others stay unknown. */
static bool operate(struct expansion *expansion, const struct parameter *parameter,
                    struct value *value, bool *known) {
    long offset = 0;
    long length = 0;
    *known = value->cause == HOLE_NONE && !value->pattern;
    if (str_is(parameter->operator, ":") && to_number(parameter->operand, &offset) &&
        (parameter->second == NULL || to_number(parameter->second, &length))) {
        size_t end = parameter->second == NULL ? value->text.len : (size_t)(offset + length);
        value->text = str_slice(value->text, (size_t)offset, end);
        return true;
    }
    bool upper = str_is(parameter->operator, "^^");
    bool lower = str_is(parameter->operator, ",,");
    if ((!upper && !lower) || (parameter->operand != NULL && parameter->operand->count > 0)) {
        *known = false;
        return true;
    }
    char *copy = str_to_c(expansion->arena, value->text);
    for (size_t i = 0; copy != NULL && i < value->text.len; i++) {
        if (upper && copy[i] >= 'a' && copy[i] <= 'z') {
            copy[i] = (char)(copy[i] - 'a' + 'A');
        } else if (lower && copy[i] >= 'A' && copy[i] <= 'Z') {
            copy[i] = (char)(copy[i] - 'A' + 'a');
        }
    }
    value->text.ptr = copy;
    return copy != NULL;
}

/* ${x:-word} and its like: with what x may be, and with the word where x may be unset. */
static bool add_default(struct expansion *expansion, const struct parameter *parameter,
                        const struct values *known, bool quoted) {
    char kind = parameter->operator.ptr[parameter->operator.len - 1];
    struct values operand = {0};
    struct values all = {0};
    struct value hole = value_hole(HOLE_VARIABLE, parameter->name);
    struct value empty = {.text = STR("")};
    bool alternative = kind == '+';
    bool set = known->count > 0;
    for (size_t i = 0; i < known->count; i++) {
        set = set && (known->items[i].text.len > 0 || parameter->operator.len == 1);
    }
    if (kind != '?' && (alternative || !set) &&
        !values_of_word(expansion, parameter->operand, &operand)) {
        return false;
    }
    for (size_t i = 0; i < operand.count; i++) {
        if (!VEC_PUSH(expansion->arena, &all, operand.items[i])) {
            return false;
        }
    }
    if (alternative) {
        return VEC_PUSH(expansion->arena, &all, empty) && add_values(expansion, &all);
    }
    for (size_t i = 0; i < known->count; i++) {
        if (!VEC_PUSH(expansion->arena, &all, known->items[i])) {
            return false;
        }
    }
    if (known->count == 0) {
        expansion->open = expansion->open || !quoted;
        if (!VEC_PUSH(expansion->arena, &all, hole)) {
            return false;
        }
    }
    return add_values(expansion, &all);
}

static bool add_parameter(struct expansion *expansion, const struct parameter *parameter,
                          bool quoted) {
    struct value single;
    struct values known = name_values(expansion, parameter->name, &single);
    struct values all = {0};
    bool number = parameter->name.len == 1 && strchr("$?#!", parameter->name.ptr[0]) != NULL;
    if (number && parameter->operator.len == 0) {
        return add_hole(expansion, HOLE_ARITHMETIC, STR(""), true);
    }
    if (parameter->length) {
        return add_hole(expansion, HOLE_ARITHMETIC, parameter->name, quoted);
    }
    if (parameter->indirect && known.count == 1 && known.items[0].cause == HOLE_NONE &&
        parameter->operator.len == 0 && expansion->depth<EXPAND_DEPTH_MAX) {
        struct parameter direct = {.name = known.items[0].text};
        expansion->depth++;
        bool done = add_parameter(expansion, &direct, quoted);
        expansion->depth--;
        return done;
    }
    if (parameter->indirect) {
        return add_hole(expansion, HOLE_OPERATOR, parameter->name, quoted);
    }
    if (parameter->index != NULL) {
        known = scope_get(expansion->scope, parameter->name);
    }
    if (parameter->operator.len> 0 &&
        strchr("-=?+", parameter->operator.ptr[parameter->operator.len - 1]) != NULL) {
        return add_default(expansion, parameter, &known, quoted);
    }
    if (known.count == 0) {
        return add_hole(expansion, HOLE_VARIABLE, parameter->name, quoted);
    }
    for (size_t i = 0; i < known.count; i++) {
        struct value value = known.items[i];
        bool evaluated = true;
        if (parameter->operator.len> 0 && !operate(expansion, parameter, &value, &evaluated)) {
            return false;
        }
        if (!evaluated) {
            return add_hole(expansion, HOLE_OPERATOR, parameter->name, quoted);
        }
        /* Quotes keep what is in the value from being a pattern; without, it is one */
        bool special = (str_find(value.text, '*', 0) >= 0 || str_find(value.text, '?', 0) >= 0 ||
                        str_find(value.text, '[', 0) >= 0);
        value.pattern = !quoted && (value.pattern || special);
        expansion->open = expansion->open || (!quoted && value.cause != HOLE_NONE);
        if (!VEC_PUSH(expansion->arena, &all, value)) {
            return false;
        }
    }
    return add_values(expansion, &all);
}

static bool add_parts(struct expansion *expansion, const struct word *word, bool quoted) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        if (!add_part(expansion, &word->parts[i], quoted)) {
            return false;
        }
    }
    return true;
}

static bool add_tilde(struct expansion *expansion, const struct part *part) {
    const struct scope_start *start = expansion->scope->start;
    struct str home = part->text.len == 0 ? start->home : STR("");
    if (str_is(part->text, "+")) {
        return add_value(expansion, expansion->scope->cwd);
    }
    if (part->text.len > 0 && start->home_of != NULL) {
        home = start->home_of(part->text, start->context);
    }
    return home.len > 0 ? add_value(expansion, (struct value){.text = home})
                        : add_hole(expansion, HOLE_VARIABLE, part->text, true);
}

/* Within one word the alternatives of a brace are values; expand_words() makes words of them. */
static bool add_alternatives(struct expansion *expansion, const struct part *part) {
    struct values all = {0};
    for (size_t i = 0; i < part->alternative_count; i++) {
        struct values values = {0};
        if (!values_of_word(expansion, &part->alternatives[i], &values)) {
            return false;
        }
        for (size_t j = 0; j < values.count; j++) {
            if (!VEC_PUSH(expansion->arena, &all, values.items[j])) {
                return false;
            }
        }
    }
    return add_values(expansion, &all);
}

/* What a substitution prints, where that is known. Without quotes it must be one word, since it is
 * split and matched with files then. */
static bool add_output(struct expansion *expansion, const struct part *part, bool quoted) {
    const struct value *known = scope_output(expansion->scope, part->body);
    bool usual = scope_variable(expansion->scope, STR("IFS")) == NULL;
    bool whole = known != NULL && (quoted || (usual && known->text.len > 0));
    for (size_t i = 0; whole && !quoted && i < known->text.len; i++) {
        char c = known->text.ptr[i];
        whole = strchr(" \t\n", c) == NULL && (known->pattern || strchr("*?[\\", c) == NULL);
    }
    return whole ? add_value(expansion, *known)
                 : add_hole(expansion, HOLE_COMMAND, STR(""), quoted);
}

static bool add_part(struct expansion *expansion, const struct part *part, bool quoted) {
    switch (part->kind) {
    case PART_LITERAL:
    case PART_ESCAPED:
    case PART_SINGLE_QUOTED:
    case PART_ANSI_QUOTED:
        return add_value(expansion, (struct value){.text = part->text});
    case PART_DOUBLE_QUOTED:
        return add_parts(expansion, part->parts, true);
    case PART_PARAMETER:
        return add_parameter(expansion, part->parameter, quoted);
    case PART_COMMAND:
        return add_output(expansion, part, quoted);
    case PART_PROCESS:
        return add_hole(expansion, HOLE_COMMAND, STR(""), true);
    case PART_ARITHMETIC:
        return add_hole(expansion, HOLE_ARITHMETIC, STR(""), true);
    case PART_GLOB:
        return add_value(expansion, (struct value){.text = part->text, .pattern = true});
    case PART_BRACE:
        return add_alternatives(expansion, part);
    case PART_TILDE:
        return add_tilde(expansion, part);
    }
    return false;
}

static bool finish(struct expansion *expansion, struct span span, struct values *out) {
    for (size_t i = 0; i < expansion->partials.count; i++) {
        const struct partial *partial = &expansion->partials.items[i];
        struct value value = {
            .text = builder_str(partial->is_pattern ? &partial->pattern : &partial->plain),
            .pattern = partial->is_pattern,
            .cause = partial->cause,
            .hole_name = partial->hole_name,
            .span = span,
        };
        if (value.text.ptr == NULL || !VEC_PUSH(expansion->arena, out, value)) {
            return false;
        }
    }
    return true;
}

static bool expansion_begin(struct expansion *expansion) {
    struct partial empty = {0};
    builder_init(&empty.plain, expansion->arena);
    builder_init(&empty.pattern, expansion->arena);
    return VEC_PUSH(expansion->arena, &expansion->partials, empty);
}

static bool values_of_word(struct expansion *outer, const struct word *word, struct values *out) {
    struct expansion expansion = {
        .scope = outer->scope, .arena = outer->arena, .depth = outer->depth + 1};
    struct value hole = value_hole(HOLE_LIMIT, STR(""));
    *out = (struct values){0};
    if (expansion.depth > EXPAND_DEPTH_MAX) {
        return VEC_PUSH(outer->arena, out, hole);
    }
    bool done = expansion_begin(&expansion) && add_parts(&expansion, word, false) &&
                finish(&expansion, word == NULL ? (struct span){0, 0} : word->span, out);
    outer->open = outer->open || expansion.open;
    return done;
}

bool expand_word(const struct scope *scope, const struct word *word, struct arena *arena,
                 struct values *out) {
    struct expansion expansion = {.scope = scope, .arena = arena};
    *out = (struct values){0};
    return expansion_begin(&expansion) && add_parts(&expansion, word, false) &&
           finish(&expansion, word->span, out);
}

/* Adds one argument to every list; a word with several values multiplies the lists. */
static bool add_argument(struct arena *arena, struct argvs *argvs, const struct values *values) {
    struct argvs all = {0};
    struct value hole = value_hole(HOLE_LIMIT, STR(""));
    struct values limited = {&hole, 1, 1};
    if (values->count * argvs->count > EXPAND_VALUES_MAX) {
        limited.items[0].span = values->items[0].span;
        values = &limited;
    }
    for (size_t i = 0; i < argvs->count; i++) {
        for (size_t j = 0; j < values->count; j++) {
            struct argv copy = argvs->items[i];
            if (values->count > 1) {
                copy.items = NULL;
                copy.capacity = 0;
                copy.count = 0;
                for (size_t k = 0; k < argvs->items[i].count; k++) {
                    if (!VEC_PUSH(arena, &copy, argvs->items[i].items[k])) {
                        return false;
                    }
                }
            }
            if (!VEC_PUSH(arena, &copy, values->items[j]) || !VEC_PUSH(arena, &all, copy)) {
                return false;
            }
        }
    }
    *argvs = all;
    return true;
}

/* The fields of an unquoted value, split at white space; a quoted or single one stays whole. */
static bool add_fields(struct arena *arena, struct argvs *argvs, const struct value *value) {
    struct str rest = value->text;
    struct str field;
    while (str_split(&rest, ' ', &field)) {
        field = str_trim(field);
        struct value part = *value;
        part.text = field;
        if (field.len > 0 && !add_argument(arena, argvs, &(struct values){&part, 1, 1})) {
            return false;
        }
    }
    return true;
}

static bool add_list(struct arena *arena, struct argvs *argvs, const struct value *items,
                     size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct value item = items[i];
        if (!add_argument(arena, argvs, &(struct values){&item, 1, 1})) {
            return false;
        }
    }
    return true;
}

/* "$@", $*, "${array[@]}" and a lone unquoted $x: words by themselves. `*done` when it was one. */
static bool add_lone_parameter(const struct scope *scope, struct arena *arena,
                               const struct word *word, struct argvs *argvs, bool *done) {
    const struct part *part = word->count == 1 ? &word->parts[0] : NULL;
    bool quoted = part != NULL && part->kind == PART_DOUBLE_QUOTED;
    *done = false;
    if (quoted) {
        part = part->parts != NULL && part->parts->count == 1 ? &part->parts->parts[0] : NULL;
    }
    if (part == NULL || part->kind != PART_PARAMETER ||
        part->parameter->operator.len> 0 || part->parameter->length || part->parameter->indirect) {
        return true;
    }
    const struct parameter *parameter = part->parameter;
    const struct variable *variable = scope_variable(scope, parameter->name);
    bool all = parameter->index != NULL && variable != NULL && variable->is_array;
    if (all) {
        *done = true;
        return add_list(arena, argvs, variable->values.items, variable->values.count);
    }
    if ((str_is(parameter->name, "@") || str_is(parameter->name, "*")) && scope->positional_known) {
        *done = true;
        return add_list(arena, argvs, scope->positional, scope->positional_count);
    }
    bool usual = scope_variable(scope, STR("IFS")) == NULL;
    if (!quoted && !usual && variable != NULL) {
        /* Where it is split depends on IFS */
        struct value hole = value_hole(HOLE_OPERATOR, parameter->name);
        hole.span = word->span;
        *done = true;
        for (size_t i = 0; i < argvs->count; i++) {
            argvs->items[i].open = true;
        }
        return add_argument(arena, argvs, &(struct values){&hole, 1, 1});
    }
    if (!quoted && parameter->index == NULL && variable != NULL && variable->values.count == 1 &&
        variable->values.items[0].cause == HOLE_NONE) {
        struct value value = variable->values.items[0];
        value.span = word->span;
        value.pattern = value.pattern || str_find(value.text, '*', 0) >= 0 ||
                        str_find(value.text, '?', 0) >= 0 || str_find(value.text, '[', 0) >= 0;
        *done = true;
        return add_fields(arena, argvs, &value);
    }
    return true;
}

/* A word with its first brace replaced by each alternative; each is a word of its own. */
static bool add_one_word(const struct scope *scope, struct arena *arena, const struct word *word,
                         struct argvs *argvs, size_t *budget) {
    for (size_t i = 0; i < word->count; i++) {
        const struct part *brace = &word->parts[i];
        if (brace->kind != PART_BRACE || *budget < brace->alternative_count) {
            continue;
        }
        *budget -= brace->alternative_count;
        for (size_t j = 0; j < brace->alternative_count; j++) {
            const struct word *chosen = &brace->alternatives[j];
            struct word flat = {.span = word->span};
            flat.count = word->count - 1 + chosen->count;
            flat.parts = ARENA_NEW_ARRAY(arena, flat.count, struct part);
            if (flat.parts == NULL) {
                return false;
            }
            memcpy(flat.parts, word->parts, i * sizeof *flat.parts);
            if (chosen->count > 0) {
                memcpy(flat.parts + i, chosen->parts, chosen->count * sizeof *flat.parts);
            }
            memcpy(flat.parts + i + chosen->count, word->parts + i + 1,
                   (word->count - i - 1) * sizeof *flat.parts);
            if (!add_one_word(scope, arena, &flat, argvs, budget)) {
                return false;
            }
        }
        return true;
    }
    bool done = false;
    if (!add_lone_parameter(scope, arena, word, argvs, &done)) {
        return false;
    }
    struct expansion expansion = {.scope = scope, .arena = arena};
    struct values values = {0};
    if (done) {
        return true;
    }
    if (!expansion_begin(&expansion) || !add_parts(&expansion, word, false) ||
        !finish(&expansion, word->span, &values) || !add_argument(arena, argvs, &values)) {
        return false;
    }
    for (size_t i = 0; expansion.open && i < argvs->count; i++) {
        argvs->items[i].open = true;
    }
    return true;
}

bool expand_words(const struct scope *scope, const struct words *words, struct arena *arena,
                  struct argvs *out) {
    size_t budget = SHELL_BRACE_WORDS_MAX;
    struct argv empty = {0};
    *out = (struct argvs){0};
    if (!VEC_PUSH(arena, out, empty)) {
        return false;
    }
    for (size_t i = 0; i < words->count; i++) {
        if (!add_one_word(scope, arena, &words->items[i], out, &budget)) {
            return false;
        }
    }
    return true;
}
