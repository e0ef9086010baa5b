#include "action/recipes.h"

#include <string.h>

struct recipe_variable *recipe_book_find(const struct recipe_book *book, struct str name) {
    for (size_t i = 0; i < book->variables.count; i++) {
        if (str_equal(book->variables.items[i].name, name)) {
            return &book->variables.items[i];
        }
    }
    return NULL;
}

bool recipe_book_set(struct recipe_book *book, struct str name, struct str value, bool append) {
    struct recipe_variable *variable = recipe_book_find(book, name);
    struct builder both;
    if (variable == NULL) {
        return VEC_PUSH(book->arena, &book->variables, ((struct recipe_variable){name, value}));
    }
    if (append) {
        builder_init(&both, book->arena);
        builder_add(&both, variable->value);
        builder_add_char(&both, ' ');
        builder_add(&both, value);
        value = builder_str(&both);
    }
    variable->value = value;
    return value.ptr != NULL;
}

bool recipe_words(struct arena *arena, struct str text, struct strs *words) {
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        while (at < text.len && strchr(" \t\r\n\\", text.ptr[at]) == NULL) {
            at++;
        }
        if (at > start && !VEC_PUSH(arena, words, str_slice(text, start, at))) {
            return false;
        }
        at++;
    }
    return true;
}

/* The text without the characters before a line that say how the runner shows it. */
static struct str without_marks(struct arena *arena, struct str text) {
    struct builder out;
    bool start = true;
    builder_init(&out, arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (start && strchr("@-+ \t", c) != NULL && c != '\0') {
            continue;
        }
        start = c == '\n' && (i == 0 || text.ptr[i - 1] != '\\');
        builder_add_char(&out, c);
    }
    return builder_str(&out);
}

static bool add_line(struct recipe_book *book, const struct recipe *recipe, struct str line,
                     struct strs *texts) {
    struct builder out;
    builder_init(&out, book->arena);
    book->expand(book, line, recipe, &out);
    struct str text = builder_str(&out);
    text = text.ptr == NULL || recipe->whole ? text : without_marks(book->arena, text);
    if (text.ptr == NULL) {
        return false;
    }
    book->length += text.len;
    return text.len == 0 || book->length > RECIPE_TEXT_MAX || VEC_PUSH(book->arena, texts, text);
}

static bool visit(struct recipe_book *book, struct str name, bool *first) {
    *first = !strs_have(&book->visited, name) && book->visited.count < RECIPE_GOALS_MAX;
    return !*first || VEC_PUSH(book->arena, &book->visited, name);
}

bool recipe_book_collect(struct recipe_book *book, struct str name, struct strs *texts) {
    bool first;
    if (!visit(book, name, &first)) {
        return false;
    }
    for (size_t i = 0; first && i < book->recipes.count; i++) {
        const struct recipe *recipe = &book->recipes.items[i];
        if (!strs_have(&recipe->names, name)) {
            continue;
        }
        for (size_t j = 0; j < recipe->needs.count; j++) {
            if (!recipe_book_collect(book, recipe->needs.items[j], texts)) {
                return false;
            }
        }
        for (size_t j = 0; j < recipe->lines.count; j++) {
            if (!add_line(book, recipe, recipe->lines.items[j], texts)) {
                return false;
            }
        }
    }
    return true;
}
