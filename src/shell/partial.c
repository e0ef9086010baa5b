/* Building what a word may become, field by field. */
#include "shell/expansion.h"

#include <string.h>

static const char specials[] = "\\*?[";

static bool has_special(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\0' && strchr(specials, text.ptr[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool has_wildcard(struct str text) {
    return str_find(text, '*', 0) >= 0 || str_find(text, '?', 0) >= 0 ||
           str_find(text, '[', 0) >= 0;
}

static void add_escaped(struct builder *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\0' && strchr(specials, text.ptr[i]) != NULL) {
            builder_add_char(out, '\\');
        }
        builder_add_char(out, text.ptr[i]);
    }
}

static bool partial_copy(struct arena *arena, const struct partial *from, struct partial *to) {
    *to = *from;
    builder_init(&to->text, arena);
    builder_add(&to->text, builder_str(&from->text));
    to->fields = (struct argv){0};
    for (size_t i = 0; i < from->fields.count; i++) {
        if (!VEC_PUSH(arena, &to->fields, from->fields.items[i])) {
            return false;
        }
    }
    return !to->text.failed;
}

/* Names of variables whose text is in the field too. Many of them are more than anybody looks at.
 */
static void add_names(struct expansion *expansion, struct partial *partial, struct str names) {
    enum {
        NAMES_MAX = 1024
    };
    struct builder all;
    if (names.len == 0 || partial->more_names.len > NAMES_MAX) {
        return;
    }
    builder_init(&all, expansion->arena);
    builder_add(&all, partial->more_names);
    builder_add_char(&all, ' ');
    builder_add(&all, names);
    partial->more_names = builder_str(&all);
}

/* Adds a stretch of text to the field that is made. */
static void add_text(struct expansion *expansion, struct partial *partial, struct str text,
                     const struct value *value) {
    if (value->pattern && !partial->pattern) {
        struct str before = builder_str(&partial->text);
        partial->pattern = true;
        if (has_special(before)) {
            builder_init(&partial->text, expansion->arena);
            add_escaped(&partial->text, before);
        }
    }
    if (partial->pattern && !value->pattern) {
        add_escaped(&partial->text, text);
    } else {
        builder_add(&partial->text, text);
    }
    partial->exists = true;
    if (value->cause == HOLE_NONE || memchr(text.ptr, '\0', text.len) == NULL) {
        return;
    }
    if (partial->cause == HOLE_NONE) {
        partial->cause = value->cause;
        partial->hole_name = value->hole_name;
        partial->more_names = value->more_names;
    } else {
        add_names(expansion, partial, value->hole_name);
        add_names(expansion, partial, value->more_names);
    }
}

static bool end_field(struct expansion *expansion, struct partial *partial) {
    struct value value = {
        .text = builder_str(&partial->text),
        .pattern = partial->pattern,
        .cause = partial->cause,
        .hole_name = partial->hole_name,
        .more_names = partial->more_names,
        .span = expansion->span,
    };
    if (partial->text.failed) {
        return false;
    }
    builder_init(&partial->text, expansion->arena);
    partial->pattern = false;
    partial->exists = false;
    partial->cause = HOLE_NONE;
    partial->hole_name = (struct str){"", 0};
    partial->more_names = (struct str){"", 0};
    return VEC_PUSH(expansion->arena, &partial->fields, value);
}

/* The characters at which unquoted values are split. */
static struct str separators(const struct scope *scope) {
    const struct variable *ifs = scope_variable(scope, STR("IFS"));
    return ifs == NULL || ifs->is_array ? STR(" \t\n") : ifs->values.items[0].text;
}

static bool separators_known(const struct scope *scope) {
    const struct variable *ifs = scope_variable(scope, STR("IFS"));
    return ifs == NULL ? !scope->incomplete
                       : !ifs->is_array && ifs->values.count == 1 &&
                             ifs->values.items[0].cause == HOLE_NONE;
}

static bool is_one_of(char c, struct str characters) {
    return c != '\0' && str_find(characters, c, 0) != STR_NOT_FOUND;
}

/* Goes over one separator: white space around at most one other character. */
static size_t skip_separator(struct str text, struct str ifs, size_t at, bool *hard) {
    static const struct str blanks = STR_INIT(" \t\n");
    *hard = false;
    while (at < text.len && is_one_of(text.ptr[at], ifs)) {
        bool blank = is_one_of(text.ptr[at], blanks);
        if (!blank && *hard) {
            break;
        }
        *hard = *hard || !blank;
        at++;
    }
    return at;
}

static bool add_split(struct expansion *expansion, struct partial *partial,
                      const struct value *value) {
    struct str ifs = separators(expansion->scope);
    size_t at = 0;
    while (at < value->text.len) {
        size_t end = at;
        while (end < value->text.len && !is_one_of(value->text.ptr[end], ifs)) {
            end++;
        }
        if (end > at) {
            add_text(expansion, partial, str_slice(value->text, at, end), value);
        }
        bool hard = false;
        at = skip_separator(value->text, ifs, end, &hard);
        if (at > end && (partial->exists || hard) && !end_field(expansion, partial)) {
            return false;
        }
    }
    return true;
}

/* An unquoted value: its pattern characters are active, it is split. */
static bool add_unquoted(struct expansion *expansion, struct partial *partial, struct value value) {
    value.pattern = value.pattern || has_wildcard(value.text);
    if (expansion->splits) {
        return add_split(expansion, partial, &value);
    }
    if (value.text.len > 0) {
        add_text(expansion, partial, value.text, &value);
    }
    return true;
}

static bool add_one(struct expansion *expansion, struct partial *partial, const struct value *value,
                    bool quoted) {
    if (!quoted) {
        return add_unquoted(expansion, partial, *value);
    }
    add_text(expansion, partial, value->text, value);
    return true;
}

bool expansion_begin(struct expansion *expansion) {
    expansion->first = (struct partial){.hole_name = {"", 0}, .more_names = {"", 0}};
    builder_init(&expansion->first.text, expansion->arena);
    expansion->partials = (struct partials){&expansion->first, 1, 1};
    return true;
}

bool expansion_copy(struct expansion *expansion, const struct partials *from, struct partials *to) {
    for (size_t i = 0; i < from->count; i++) {
        struct partial copy;
        if (!partial_copy(expansion->arena, &from->items[i], &copy) ||
            !VEC_PUSH(expansion->arena, to, copy)) {
            return false;
        }
    }
    return true;
}

bool expansion_limit(struct expansion *expansion) {
    expansion->open = true;
    return expansion_begin(expansion) && expansion_add_hole(expansion, HOLE_LIMIT, STR(""), false);
}

/* Does where this is split depend on an IFS that is not known? */
static bool split_is_unknown(const struct expansion *expansion, bool quoted) {
    return !quoted && expansion->splits && !separators_known(expansion->scope);
}

bool expansion_add(struct expansion *expansion, const struct values *values, bool quoted) {
    struct value hole = value_hole(HOLE_LIMIT, STR(""));
    struct values limited = {&hole, 1, 1};
    struct partials all = {0};
    if (values->count == 0) {
        return true;
    }
    if (split_is_unknown(expansion, quoted)) {
        hole.cause = HOLE_OPERATOR;
        expansion->open = true;
        values = &limited;
    } else if (values->count != 1 &&
               values->count * expansion->partials.count > EXPAND_VALUES_MAX) {
        expansion->open = expansion->open || !quoted;
        values = &limited;
    }
    for (size_t i = 0; !quoted && i < values->count; i++) {
        expansion->open = expansion->open || (values->items[i].cause != HOLE_NONE &&
                                              values->items[i].cause != HOLE_ARITHMETIC);
    }
    if (values->count == 1) {
        for (size_t i = 0; i < expansion->partials.count; i++) {
            if (!add_one(expansion, &expansion->partials.items[i], &values->items[0], quoted)) {
                return false;
            }
        }
        return !expansion->arena->exhausted;
    }
    for (size_t i = 0; i < expansion->partials.count; i++) {
        for (size_t j = 0; j < values->count; j++) {
            struct partial copy;
            if (!partial_copy(expansion->arena, &expansion->partials.items[i], &copy) ||
                !add_one(expansion, &copy, &values->items[j], quoted) ||
                !VEC_PUSH(expansion->arena, &all, copy)) {
                return false;
            }
        }
    }
    expansion->partials = all;
    return !expansion->arena->exhausted;
}

bool expansion_add_value(struct expansion *expansion, struct value value, bool quoted) {
    return expansion_add(expansion, &(struct values){&value, 1, 1}, quoted);
}

bool expansion_add_hole(struct expansion *expansion, enum HOLE_CAUSE cause, struct str name,
                        bool quoted) {
    expansion->open = expansion->open || (!quoted && cause != HOLE_ARITHMETIC);
    return expansion_add_value(expansion, value_hole(cause, name), true);
}

static bool add_list(struct expansion *expansion, struct partial *partial, const struct argv *list,
                     bool quoted, bool joined) {
    static const struct value blank = {.text = STR_INIT(" ")};
    static const struct value nothing = {.text = STR_INIT("")};
    if (list->count == 0 && quoted && joined) {
        add_text(expansion, partial, nothing.text, &nothing);
    }
    partial->quotes.vanishes =
        partial->quotes.vanishes ||
        (list->count == 0 && quoted && !joined && expansion->depth == expansion->quotes_depth);
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0 && joined) {
            add_text(expansion, partial, blank.text, &blank);
        } else if (i > 0 && (quoted || partial->exists) && !end_field(expansion, partial)) {
            return false;
        }
        expansion->open = expansion->open || (!quoted && list->items[i].cause != HOLE_NONE);
        if (!add_one(expansion, partial, &list->items[i], quoted)) {
            return false;
        }
    }
    return true;
}

bool expansion_add_lists(struct expansion *expansion, const struct argvs *lists, bool quoted,
                         bool joined) {
    struct partials all = {0};
    bool known = separators_known(expansion->scope) &&
                 (!joined || scope_variable(expansion->scope, STR("IFS")) == NULL);
    if (!known || lists->count * expansion->partials.count > EXPAND_VALUES_MAX) {
        expansion->open = expansion->open || !joined;
        for (size_t i = 0; i < lists->count; i++) {
            expansion->open = expansion->open || lists->items[i].open;
        }
        return expansion_add_hole(expansion, known ? HOLE_LIMIT : HOLE_OPERATOR, STR(""), quoted);
    }
    for (size_t i = 0; i < expansion->partials.count; i++) {
        for (size_t j = 0; j < lists->count; j++) {
            struct partial copy = expansion->partials.items[i];
            if ((lists->count > 1 &&
                 !partial_copy(expansion->arena, &expansion->partials.items[i], &copy)) ||
                !add_list(expansion, &copy, &lists->items[j], quoted, joined) ||
                !VEC_PUSH(expansion->arena, &all, copy)) {
                return false;
            }
            expansion->open = expansion->open || lists->items[j].open;
        }
    }
    expansion->partials = all;
    return !expansion->arena->exhausted;
}

void expansion_open_quotes(struct expansion *expansion) {
    expansion->in_quotes = true;
    expansion->quotes_depth = expansion->depth;
    for (size_t i = 0; i < expansion->partials.count; i++) {
        struct partial *partial = &expansion->partials.items[i];
        partial->quotes.exists = partial->exists;
        partial->quotes.fields = partial->fields.count;
        partial->quotes.length = partial->text.len;
        partial->quotes.vanishes = false;
    }
}

void expansion_close_quotes(struct expansion *expansion) {
    expansion->in_quotes = false;
    for (size_t i = 0; i < expansion->partials.count; i++) {
        struct partial *partial = &expansion->partials.items[i];
        if (partial->quotes.vanishes && partial->fields.count == partial->quotes.fields &&
            partial->text.len == partial->quotes.length) {
            partial->exists = partial->quotes.exists;
        }
    }
}

bool expansion_finish(struct expansion *expansion) {
    for (size_t i = 0; i < expansion->partials.count; i++) {
        struct partial *partial = &expansion->partials.items[i];
        if (partial->exists && !end_field(expansion, partial)) {
            return false;
        }
    }
    return !expansion->arena->exhausted;
}
