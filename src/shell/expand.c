#include "shell/expansion.h"

#include "shell/arithmetic.h"
#include "shell/lexer.h"

#include <stdio.h>
#include <string.h>

static bool add_tilde(struct expansion *expansion, const struct part *part) {
    const struct scope_start *start = expansion->scope->start;
    struct str user = part->text;
    if (user.len == 0) {
        struct parameter home = {.name = STR("HOME")};
        return expansion_add_parameter(expansion, &home, true);
    }
    if (lexer_is(user.ptr[user.len - 1], CLASS_DIGIT) &&
        (user.len == 1 || strchr("+-", user.ptr[0]) != NULL)) {
        return expansion_add_hole(expansion, HOLE_VARIABLE, STR("DIRSTACK"), true);
    }
    if (str_is(user, "-")) {
        struct parameter old = {.name = STR("OLDPWD")};
        return expansion_add_parameter(expansion, &old, true);
    }
    if (str_is(user, "+")) {
        return expansion_add_value(expansion, expansion->scope->cwd, true);
    }
    struct str home = start->home_of == NULL ? STR("") : start->home_of(user, start->context);
    return home.len > 0 ? expansion_add_value(expansion, (struct value){.text = home}, true)
                        : expansion_add_hole(expansion, HOLE_VARIABLE, user, true);
}

/* Within one word the alternatives of a brace are values; expand_words() makes words of them. */
static bool add_alternatives(struct expansion *expansion, const struct part *part) {
    struct values all = {0};
    for (size_t i = 0; i < part->alternative_count; i++) {
        struct values values = {0};
        if (!expansion_values(expansion, &part->alternatives[i], false, &values)) {
            return false;
        }
        for (size_t j = 0; j < values.count; j++) {
            if (!values_add(expansion->arena, &all, &values.items[j])) {
                return false;
            }
        }
    }
    expansion->open = true;
    return part->alternative_count > 0 ? expansion_add(expansion, &all, true)
                                       : expansion_add_hole(expansion, HOLE_LIMIT, STR(""), false);
}

static bool add_output(struct expansion *expansion, const struct part *part, bool quoted) {
    if (part->body == NULL) {
        return expansion_add_value(expansion, (struct value){.text = STR("")}, quoted);
    }
    const struct values *known = scope_output(expansion->scope, part->body);
    if (known == NULL) {
        return expansion_add_hole(expansion, HOLE_COMMAND, STR(""), quoted);
    }
    /* Names of files: as many words as there are lines */
    expansion->open = expansion->open || (!quoted && known->items[0].pattern);
    return expansion_add(expansion, known, quoted);
}

static bool add_double_quoted(struct expansion *expansion, const struct part *part) {
    if (part->parts == NULL || part->parts->count == 0) {
        return expansion_add_value(expansion, (struct value){.text = STR("")}, true);
    }
    if (expansion->in_quotes) {
        return expansion_add_parts(expansion, part->parts, true);
    }
    expansion_open_quotes(expansion);
    bool done = expansion_add_parts(expansion, part->parts, true);
    expansion_close_quotes(expansion);
    return done;
}

static bool add_numbers(struct expansion *expansion, const struct part *part) {
    struct values numbers = {0};
    return expansion_numbers(expansion, part->parts, &numbers) &&
           expansion_add(expansion, &numbers, true);
}

/* A pattern that holds expansions is not known. */
static bool add_glob(struct expansion *expansion, const struct part *part) {
    bool known = true;
    for (size_t i = 0; part->parts != NULL && i < part->parts->count; i++) {
        enum PART_KIND kind = part->parts->parts[i].kind;
        known = known && (kind == PART_LITERAL || kind == PART_ESCAPED);
    }
    return known ? expansion_add_value(expansion,
                                       (struct value){.text = part->text, .pattern = true}, true)
                 : expansion_add_hole(expansion, HOLE_OPERATOR, STR(""), true);
}

/* The path that bash puts in place of <(...) and >(...). */
static bool add_descriptor(struct expansion *expansion) {
    struct value path = {.text = STR("/dev/fd/\0"), .cause = HOLE_COMMAND};
    return expansion_add_value(expansion, path, true);
}

static bool add_part(struct expansion *expansion, const struct part *part, bool quoted) {
    switch (part->kind) {
    case PART_LITERAL:
        return expansion_add_value(expansion, (struct value){.text = part->text},
                                   quoted || !expansion->operand);
    case PART_ESCAPED:
    case PART_SINGLE_QUOTED:
    case PART_ANSI_QUOTED:
        return expansion_add_value(expansion, (struct value){.text = part->text}, true);
    case PART_DOUBLE_QUOTED:
        return add_double_quoted(expansion, part);
    case PART_PARAMETER:
        return expansion_add_parameter(expansion, part->parameter, quoted);
    case PART_COMMAND:
        return add_output(expansion, part, quoted);
    case PART_PROCESS:
        return add_descriptor(expansion);
    case PART_ARITHMETIC:
        return add_numbers(expansion, part);
    case PART_GLOB:
        return add_glob(expansion, part);
    case PART_BRACE:
        return add_alternatives(expansion, part);
    case PART_TILDE:
        return add_tilde(expansion, part);
    }
    return false;
}

bool expansion_add_parts(struct expansion *expansion, const struct word *word, bool quoted) {
    for (size_t i = 0; word != NULL && i < word->count; i++) {
        if (!add_part(expansion, &word->parts[i], quoted)) {
            return false;
        }
    }
    return true;
}

/* The one field of each partial; an empty one where nothing was written. */
static bool take_values(struct expansion *expansion, struct values *out) {
    struct value empty = {.text = STR(""), .span = expansion->span};
    if (!expansion_finish(expansion)) {
        return false;
    }
    for (size_t i = 0; i < expansion->partials.count; i++) {
        const struct argv *fields = &expansion->partials.items[i].fields;
        if (!VEC_PUSH(expansion->arena, out, fields->count > 0 ? fields->items[0] : empty)) {
            return false;
        }
    }
    return true;
}

bool expansion_values(struct expansion *outer, const struct word *word, bool quoted,
                      struct values *out) {
    struct expansion expansion = {.scope = outer->scope,
                                  .arena = outer->arena,
                                  .span = outer->span,
                                  .depth = outer->depth + 1};
    struct value hole = value_hole(HOLE_LIMIT, STR(""));
    *out = (struct values){0};
    if (expansion.depth > EXPAND_DEPTH_MAX) {
        return VEC_PUSH(outer->arena, out, hole);
    }
    return expansion_begin(&expansion) && expansion_add_parts(&expansion, word, quoted) &&
           take_values(&expansion, out);
}

/* The number that a variable holds in an expression. */
static bool lookup_number(struct str name, void *context, int64_t *number) {
    struct expansion *outer = context;
    struct parameter parameter = {.name = name};
    struct part part = {.kind = PART_PARAMETER, .parameter = &parameter};
    struct word word = {.parts = &part, .count = 1};
    struct values values = {0};
    if (!expansion_values(outer, &word, true, &values) || values.count != 1 ||
        values.items[0].cause != HOLE_NONE) {
        return false;
    }
    struct str text = values.items[0].text;
    bool negative = str_starts(text, "-");
    uint64_t sum = 0;
    for (size_t i = negative; i < text.len; i++) {
        bool leading_zero = text.ptr[i] == '0' && i == negative && i + 1 < text.len;
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || leading_zero || i > 17) {
            return false;
        }
        sum = sum * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    *number = (int64_t)(negative ? 0 - sum : sum);
    return text.len > negative;
}

bool expansion_numbers(struct expansion *outer, const struct word *word, struct values *out) {
    struct values texts = {0};
    struct value hole = value_hole(HOLE_ARITHMETIC, STR(""));
    if (!expansion_values(outer, word, true, &texts)) {
        return false;
    }
    for (size_t i = 0; i < texts.count; i++) {
        int64_t number = 0;
        struct value value = hole;
        char digits[32];
        if (texts.items[i].cause == HOLE_NONE &&
            arithmetic_evaluate(texts.items[i].text, lookup_number, outer, &number)) {
            int length = snprintf(digits, sizeof digits, "%lld", (long long)number);
            value = (struct value){
                .text = str_copy(outer->arena, (struct str){digits, (size_t)length})};
        }
        if (value.text.ptr == NULL || !values_add(outer->arena, out, &value)) {
            return false;
        }
    }
    return !outer->arena->exhausted;
}

bool expansion_plain_text(const struct word *word, struct value *value) {
    const struct part *part = word->count == 1 ? &word->parts[0] : NULL;
    if (part == NULL || (part->kind != PART_LITERAL && part->kind != PART_SINGLE_QUOTED &&
                         part->kind != PART_ESCAPED && part->kind != PART_ANSI_QUOTED)) {
        return false;
    }
    *value = (struct value){.text = part->text, .span = word->span};
    return true;
}

bool expand_word(const struct scope *scope, const struct word *word, struct arena *arena,
                 struct values *out) {
    struct expansion expansion = {.scope = scope, .arena = arena, .span = word->span};
    struct value value;
    *out = (struct values){0};
    if (expansion_plain_text(word, &value)) {
        return VEC_PUSH(arena, out, value);
    }
    return expansion_begin(&expansion) && expansion_add_parts(&expansion, word, false) &&
           take_values(&expansion, out);
}
