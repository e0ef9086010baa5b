/* Makefiles, as far as POSIX and GNU make(1) write them alike. */
#include "action/recipes.h"

#include <string.h>

struct makefile {
    struct recipe_book book;
    struct str rest;
    size_t current;     /* the rule that recipe lines belong to; SIZE_MAX: none */
    struct strs shells; /* the calls of $(shell ...) that make expands while it reads the file */
};

/* --- references ------------------------------------------------------------------------------- */

static void expand_at(struct recipe_book *book, struct str text, const struct recipe *recipe,
                      size_t depth, struct builder *out);

static void add_unknown(struct builder *out) {
    builder_add_c(out, "${make_variable}");
}

static void add_words(struct builder *out, const struct strs *words, size_t most) {
    for (size_t i = 0; i < words->count && i < most; i++) {
        builder_add_c(out, i > 0 ? " " : "");
        builder_add(out, words->items[i]);
    }
}

/* $@, $<, $^ and what make itself sets. True when it is one of these. */
static bool add_automatic(struct str name, const struct recipe *recipe, struct builder *out) {
    static const struct {
        const char *name;
        const char *text;
    } values[] = {
        {"MAKE", "make"},  {"RM", "rm -f"},   {"CURDIR", "$PWD"},    {"PWD", "$PWD"},
        {"HOME", "$HOME"}, {"USER", "$USER"}, {"TMPDIR", "$TMPDIR"}, {"SHELL", "/bin/sh"},
    };
    if (str_is(name, "@") && recipe != NULL) {
        add_words(out, &recipe->names, 1);
        return true;
    }
    if ((str_is(name, "<") || str_is(name, "^") || str_is(name, "+")) && recipe != NULL) {
        add_words(out, &recipe->needs, str_is(name, "<") ? 1 : SIZE_MAX);
        return true;
    }
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (str_is(name, values[i].name)) {
            builder_add_c(out, values[i].text);
            return true;
        }
    }
    return false;
}

/* $(shell x) is what x prints; some functions give what they are given. */
static bool add_function(struct recipe_book *book, struct str call, const struct recipe *recipe,
                         size_t depth, struct builder *out) {
    static const char *const same[] = {"wildcard", "abspath",   "realpath", "strip",
                                       "sort",     "firstword", NULL};
    ptrdiff_t blank = str_find(call, ' ', 0);
    struct str name = str_slice(call, 0, blank < 0 ? 0 : (size_t)blank);
    struct str given = str_slice(call, name.len, call.len);
    bool shell = str_is(name, "shell");
    if (!shell && !str_is_one_of(name, same)) {
        return false;
    }
    builder_add_c(out, shell ? "$(" : "");
    expand_at(book, str_trim(given), recipe, depth + 1, out);
    builder_add_c(out, shell ? ")" : "");
    return true;
}

static void add_reference(struct recipe_book *book, struct str name, const struct recipe *recipe,
                          size_t depth, struct builder *out) {
    const struct recipe_variable *variable = recipe_book_find(book, name);
    if (depth >= RECIPE_DEPTH_MAX || ++book->steps > RECIPE_STEPS_MAX ||
        out->len > RECIPE_TEXT_MAX) {
        add_unknown(out);
    } else if (variable != NULL) {
        expand_at(book, variable->value, recipe, depth + 1, out);
    } else if (!add_automatic(name, recipe, out) && !add_function(book, name, recipe, depth, out)) {
        add_unknown(out);
    }
}

/* Where the reference that starts at `at` ends, behind its bracket. */
static size_t reference_end(struct str text, size_t at) {
    char open = text.ptr[at];
    char close = open == '(' ? ')' : '}';
    size_t depth = 0;
    for (; at < text.len; at++) {
        depth += text.ptr[at] == open;
        depth -= text.ptr[at] == close;
        if (depth == 0) {
            return at + 1;
        }
    }
    return at;
}

static void expand_at(struct recipe_book *book, struct str text, const struct recipe *recipe,
                      size_t depth, struct builder *out) {
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '$' || i + 1 == text.len) {
            builder_add_char(out, text.ptr[i]);
            continue;
        }
        char next = text.ptr[++i];
        if (next == '$') {
            builder_add_char(out, '$');
        } else if (next == '(' || next == '{') {
            size_t end = reference_end(text, i);
            struct str name = str_slice(text, i + 1, end > i + 1 ? end - 1 : end);
            add_reference(book, name, recipe, depth, out);
            i = end - 1;
        } else {
            add_reference(book, str_slice(text, i, i + 1), recipe, depth, out);
        }
    }
}

static void expand(struct recipe_book *book, struct str text, const struct recipe *recipe,
                   struct builder *out) {
    expand_at(book, text, recipe, 0, out);
}

static bool expand_words_of(struct recipe_book *book, struct str text, struct strs *words) {
    struct builder out;
    builder_init(&out, book->arena);
    expand(book, text, NULL, &out);
    struct str expanded = builder_str(&out);
    return expanded.ptr != NULL && recipe_words(book->arena, expanded, words);
}

/* --- lines ------------------------------------------------------------------------------------ */

/* A line with those that a backslash joins to it. */
static bool next_line(struct makefile *file, struct str *line) {
    struct str part;
    if (file->rest.ptr == NULL || !str_split(&file->rest, '\n', line)) {
        return false;
    }
    while (str_ends(*line, "\\") && !str_ends(*line, "\\\\") && file->rest.ptr != NULL &&
           str_split(&file->rest, '\n', &part)) {
        line->len = (size_t)(part.ptr + part.len - line->ptr);
    }
    return true;
}

/* The offset of the first of `characters` outside references, or the length. */
static size_t find_outside(struct str text, const char *characters) {
    size_t i = 0;
    while (i < text.len && (text.ptr[i] == '\0' || strchr(characters, text.ptr[i]) == NULL)) {
        bool reference = text.ptr[i] == '$' && i + 1 < text.len &&
                         (text.ptr[i + 1] == '(' || text.ptr[i + 1] == '{');
        i = reference ? reference_end(text, i + 1) : i + 1;
    }
    return i;
}

/* Notes the $(shell ...) of a text that make expands at once. */
static bool note_shells(struct makefile *file, struct str text) {
    static const char *const calls[] = {"$(shell ", "${shell ", "$(shell\t", "${shell\t"};
    for (size_t i = 0; i + 1 < text.len; i++) {
        struct str rest = str_slice(text, i, text.len);
        bool call = false;
        for (size_t j = 0; j < sizeof calls / sizeof *calls && text.ptr[i] == '$'; j++) {
            call = call || str_starts(rest, calls[j]);
        }
        if (call && !VEC_PUSH(file->book.arena, &file->shells,
                              str_slice(text, i, reference_end(text, i + 1)))) {
            return false;
        }
    }
    return true;
}

/* Adds the texts of these calls, with what variables hold at the end of the file. */
static bool add_shells(struct makefile *file, struct strs *texts) {
    struct recipe_book *book = &file->book;
    for (size_t i = 0; i < file->shells.count && book->length < RECIPE_TEXT_MAX; i++) {
        struct builder out;
        builder_init(&out, book->arena);
        builder_add_c(&out, ": ");
        expand(book, file->shells.items[i], NULL, &out);
        struct str text = builder_str(&out);
        book->length += text.len;
        if (text.ptr == NULL || !VEC_PUSH(book->arena, texts, text)) {
            return false;
        }
    }
    return true;
}

/* NAME = value and its kin; `*done` when the line is one. */
static bool read_assignment(struct makefile *file, struct str line, bool *done) {
    static const char *const marks[] = {":::=", "::=", ":=", "?=", "+=", "!=", "="};
    size_t equals = find_outside(line, "=");
    *done = false;
    if (equals == line.len) {
        return true;
    }
    struct str before = str_slice(line, 0, equals + 1);
    size_t mark = 0;
    while (!str_ends(before, marks[mark])) {
        mark++;
    }
    struct str name = str_trim(str_slice(before, 0, before.len - strlen(marks[mark])));
    struct str value = str_trim(str_slice(line, equals + 1, line.len));
    *done = name.len > 0 && find_outside(name, ": \t") == name.len;
    if (!*done ||
        (str_is(str_from(marks[mark]), "?=") && recipe_book_find(&file->book, name) != NULL)) {
        return true;
    }
    if (str_is(str_from(marks[mark]), "!=")) {
        struct builder shell;
        builder_init(&shell, file->book.arena);
        builder_addf(&shell, "$(shell %.*s)", STR_ARG(value));
        value = builder_str(&shell);
    }
    bool later = str_is(str_from(marks[mark]), "=") || str_is(str_from(marks[mark]), "?=");
    return value.ptr != NULL && (later || note_shells(file, value)) &&
           recipe_book_set(&file->book, name, value, str_is(str_from(marks[mark]), "+="));
}

/* targets: needs ; recipe */
static bool read_rule(struct makefile *file, struct str line) {
    struct recipe rule = {0};
    size_t colon = find_outside(line, ":");
    struct str needs = str_slice(line, colon + 1, line.len);
    bool done;
    file->current = SIZE_MAX;
    if (colon == line.len) {
        return true;
    }
    needs = str_starts(needs, ":") ? str_slice(needs, 1, needs.len) : needs;
    size_t recipe = find_outside(needs, ";");
    if (!read_assignment(file, str_trim(needs), &done)) {
        return false;
    }
    struct str inline_recipe = str_slice(needs, recipe + 1, needs.len);
    needs = str_slice(needs, 0, find_outside(str_slice(needs, 0, recipe), ":"));
    if (done) {
        return true; /* a variable of one target counts for all */
    }
    file->current = file->book.recipes.count;
    return expand_words_of(&file->book, str_slice(line, 0, colon), &rule.names) &&
           expand_words_of(&file->book, needs, &rule.needs) &&
           (inline_recipe.len == 0 || VEC_PUSH(file->book.arena, &rule.lines, inline_recipe)) &&
           VEC_PUSH(file->book.arena, &file->book.recipes, rule);
}

/* define NAME ... endef */
static bool read_definition(struct makefile *file, struct str name) {
    struct str line;
    const char *start = file->rest.ptr;
    const char *end = start;
    while (next_line(file, &line) && !str_starts(str_trim(line), "endef")) {
        end = line.ptr + line.len;
    }
    struct str value = {start, start == NULL ? 0 : (size_t)(end - start)};
    size_t length = find_outside(name, " \t=");
    return recipe_book_set(&file->book, str_slice(name, 0, length),
                           value.len == 0 ? STR("") : value, false);
}

static bool read_line(struct makefile *file, struct str line) {
    static const char *const skipped[] = {"ifeq",     "ifneq",   "ifdef",    "ifndef",   "else",
                                          "endif",    "include", "vpath",    "unexport", "-include",
                                          "sinclude", "endef",   "undefine", NULL};
    static const char *const modifiers[] = {"export", "override", "private", NULL};
    bool done = false;
    if (str_starts(line, "\t") && file->current < file->book.recipes.count) {
        return VEC_PUSH(file->book.arena, &file->book.recipes.items[file->current].lines,
                        str_slice(line, 1, line.len));
    }
    line = str_trim(str_slice(line, 0, find_outside(line, "#")));
    struct str word = str_slice(line, 0, find_outside(line, " \t"));
    while (str_is_one_of(word, modifiers)) {
        line = str_trim(str_slice(line, word.len, line.len));
        word = str_slice(line, 0, find_outside(line, " \t"));
    }
    if (line.len == 0 || str_is_one_of(word, skipped)) {
        return note_shells(file, line);
    }
    if (str_is(word, "define")) {
        return read_definition(file, str_trim(str_slice(line, word.len, line.len)));
    }
    return read_assignment(file, line, &done) &&
           (done || (note_shells(file, str_slice(line, 0, find_outside(line, ";"))) &&
                     read_rule(file, line)));
}

/* What runs when no target is named: the first that is no special one. */
static struct str default_goal(const struct recipe_book *book) {
    const struct recipe_variable *goal = recipe_book_find(book, STR(".DEFAULT_GOAL"));
    for (size_t i = 0; goal == NULL && i < book->recipes.count; i++) {
        const struct recipe *rule = &book->recipes.items[i];
        struct str name = rule->names.count > 0 ? rule->names.items[0] : STR(".");
        if (!str_starts(name, ".") && str_find(name, '%', 0) < 0) {
            return name;
        }
    }
    return goal == NULL ? STR("") : goal->value;
}

static bool set_given(struct makefile *file, const struct strs *settings) {
    for (size_t i = 0; i < settings->count; i++) {
        struct str word = settings->items[i];
        ptrdiff_t equals = str_find(word, '=', 0);
        struct str name = str_slice(word, 0, equals < 0 ? 0 : (size_t)equals);
        while (name.len > 0 && strchr(":+?", name.ptr[name.len - 1]) != NULL) {
            name.len--;
        }
        if (name.len > 0 &&
            !recipe_book_set(&file->book, name, str_slice(word, (size_t)equals + 1, word.len),
                             false)) {
            return false;
        }
    }
    return true;
}

bool makefile_read(struct arena *arena, const struct recipe_call *call, struct str content,
                   struct strs *texts) {
    struct makefile file = {
        .book = {.arena = arena, .expand = expand}, .rest = content, .current = SIZE_MAX};
    struct str line;
    while (next_line(&file, &line)) {
        if (!read_line(&file, line)) {
            return false;
        }
    }
    if (!set_given(&file, &call->settings) || !add_shells(&file, texts)) {
        return false;
    }
    if (call->names.count == 0) {
        return recipe_book_collect(&file.book, default_goal(&file.book), texts);
    }
    for (size_t i = 0; i < call->names.count; i++) {
        if (!recipe_book_collect(&file.book, call->names.items[i], texts)) {
            return false;
        }
    }
    return true;
}
