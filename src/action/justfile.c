/* Justfiles (https://just.systems/man/en/grammar.html): recipes, what they need, and variables that
 * hold plain strings. */
#include "action/recipes.h"

#include <string.h>

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* {{name}} */
static void expand(struct recipe_book *book, struct str text, const struct recipe *recipe,
                   struct builder *out) {
    (void)recipe;
    for (size_t i = 0; i < text.len; i++) {
        bool opens = text.ptr[i] == '{' && i + 1 < text.len && text.ptr[i + 1] == '{';
        ptrdiff_t end = opens ? str_find_text(str_slice(text, i, text.len), "}}") : -1;
        if (end < 0) {
            builder_add_char(out, text.ptr[i]);
            continue;
        }
        struct str name = str_trim(str_slice(text, i + 2, i + (size_t)end));
        const struct recipe_variable *variable = recipe_book_find(book, name);
        if (variable != NULL) {
            builder_add(out, variable->value);
        } else {
            builder_add_c(out, "${just_variable}");
        }
        i += (size_t)end + 1;
    }
}

/* name := "value" */
static bool read_variable(struct recipe_book *book, struct str line, size_t mark) {
    struct str name = str_trim(str_slice(line, 0, mark));
    struct str value = str_trim(str_slice(line, mark + 2, line.len));
    name = str_starts(name, "export ") ? str_trim(str_slice(name, 7, name.len)) : name;
    bool quoted = value.len > 1 && strchr("'\"", value.ptr[0]) != NULL &&
                  str_find(value, value.ptr[0], 1) == (ptrdiff_t)value.len - 1;
    return !quoted || recipe_book_set(book, name, str_slice(value, 1, value.len - 1), false);
}

/* name parameter='x' *more: need (need argument) && need */
static bool read_header(struct recipe_book *book, struct str line, size_t colon) {
    struct recipe recipe = {0};
    struct strs words = {0};
    struct str head = str_slice(line, 0, colon);
    head = str_starts(head, "@") ? str_slice(head, 1, head.len) : head;
    if (!recipe_words(book->arena, head, &words) ||
        !recipe_words(book->arena, str_slice(line, colon + 1, line.len), &recipe.needs)) {
        return false;
    }
    for (size_t i = 0; i < recipe.needs.count; i++) {
        struct str *need = &recipe.needs.items[i];
        while (need->len > 0 && need->ptr[0] == '(') {
            *need = str_slice(*need, 1, need->len);
        }
        while (need->len > 0 && need->ptr[need->len - 1] == ')') {
            need->len--;
        }
    }
    return words.count == 0 || (VEC_PUSH(book->arena, &recipe.names, words.items[0]) &&
                                VEC_PUSH(book->arena, &book->recipes, recipe));
}

/* A line that is not indented. */
static bool read_top(struct recipe_book *book, struct str line) {
    ptrdiff_t assigns = str_find_text(line, ":=");
    ptrdiff_t colon = str_find(line, ':', 0);
    if (line.len == 0 || strchr("#[", line.ptr[0]) != NULL) {
        return true;
    }
    if (assigns >= 0 && assigns == colon) {
        return str_starts(line, "set ") || str_starts(line, "alias ") ||
               read_variable(book, line, (size_t)assigns);
    }
    return colon <= 0 || read_header(book, line, (size_t)colon);
}

/* A line of a recipe; one that starts with #! makes all of its lines one script. */
static bool add_line(struct recipe_book *book, struct recipe *recipe, struct str line) {
    struct str text = str_trim(line);
    recipe->whole = recipe->whole || (recipe->lines.count == 0 && str_starts(text, "#!"));
    if (!recipe->whole || recipe->lines.count == 0) {
        return VEC_PUSH(book->arena, &recipe->lines, text);
    }
    struct str *all = &recipe->lines.items[0];
    all->len = (size_t)(line.ptr + line.len - all->ptr);
    return true;
}

/* Scripts in another language than that of a shell are left out. */
static void drop_foreign(struct recipe_book *book) {
    for (size_t i = 0; i < book->recipes.count; i++) {
        struct recipe *recipe = &book->recipes.items[i];
        struct str first = recipe->whole ? recipe->lines.items[0] : STR("");
        ptrdiff_t end = str_find(first, '\n', 0);
        first = str_trim(str_slice(first, 0, end < 0 ? first.len : (size_t)end));
        if (recipe->whole && str_find_text(first, "sh") < 0) {
            recipe->lines.count = 0;
        }
    }
}

bool justfile_read(struct arena *arena, const struct recipe_call *call, struct str content,
                   struct strs *texts) {
    struct recipe_book book = {.arena = arena, .expand = expand};
    struct str rest = content;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        bool indented = line.len > 0 && is_blank(line.ptr[0]);
        struct recipe *last =
            book.recipes.count > 0 ? &book.recipes.items[book.recipes.count - 1] : NULL;
        if (!indented && !read_top(&book, line)) {
            return false;
        }
        if (indented && last != NULL && str_trim(line).len > 0 && !add_line(&book, last, line)) {
            return false;
        }
    }
    drop_foreign(&book);
    if (call->names.count == 0 && book.recipes.count > 0) {
        return recipe_book_collect(&book, book.recipes.items[0].names.items[0], texts);
    }
    for (size_t i = 0; i < call->names.count; i++) {
        if (!recipe_book_collect(&book, call->names.items[i], texts)) {
            return false;
        }
    }
    return true;
}
