#include "action/item.h"

#include "base/path.h"

#include <string.h>

static size_t holder_length(struct str rest, const char *const *holders) {
    for (; *holders != NULL; holders++) {
        if (**holders != '\0' && str_starts(rest, *holders)) {
            return strlen(*holders);
        }
    }
    return 0;
}

static bool has_holder(struct str text, const char *const *holders) {
    for (size_t i = 0; i < text.len; i++) {
        if (holder_length(str_slice(text, i, text.len), holders) > 0) {
            return true;
        }
    }
    return false;
}

bool item_text(struct arena *arena, struct str text, const char *const *holders, size_t parameter,
               struct str *out, bool *placed) {
    struct builder made;
    char quote = '\0';
    builder_init(&made, arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        size_t length = holder_length(str_slice(text, i, text.len), holders);
        if (length > 0) {
            const char *around = quote == '"' ? "" : quote == '\'' ? "'\"" : "\"";
            const char *behind = quote == '"' ? "" : quote == '\'' ? "\"'" : "\"";
            builder_addf(&made, "%s${%zu}%s", around, parameter, behind);
            *placed = true;
            i += length - 1;
            continue;
        }
        builder_add_char(&made, c);
        if (c == '\\' && quote != '\'' && i + 1 < text.len) {
            builder_add_char(&made, text.ptr[++i]);
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = '\0';
        }
    }
    *out = builder_str(&made);
    return out->ptr != NULL;
}

/* Adds text, escaped where it comes to stand in a pattern. */
static void add_literal(struct builder *out, struct str text, bool escape) {
    for (size_t i = 0; i < text.len; i++) {
        if (escape && text.ptr[i] != '\0' && strchr("*?[\\", text.ptr[i]) != NULL) {
            builder_add_char(out, '\\');
        }
        builder_add_char(out, text.ptr[i]);
    }
}

static bool put_item(struct arena *arena, const char *const *holders, const struct value *item,
                     struct value *word) {
    struct builder text;
    struct str rest = word->text;
    builder_init(&text, arena);
    while (rest.len > 0) {
        size_t length = holder_length(rest, holders);
        size_t skip = length > 0 ? length : 1;
        if (length > 0) {
            add_literal(&text, item->text, word->pattern && !item->pattern);
        } else {
            add_literal(&text, str_slice(rest, 0, 1), item->pattern && !word->pattern);
        }
        rest = str_slice(rest, skip, rest.len);
    }
    word->pattern = word->pattern || item->pattern;
    word->cause = word->cause == HOLE_NONE ? item->cause : word->cause;
    word->text = builder_str(&text);
    return word->text.ptr != NULL;
}

/* Where the text of `sh -c TEXT` stands; `end` when there is none. */
static size_t find_shell_text(const struct argv *argv, size_t start, size_t end) {
    static const char *const shells[] = {"sh", "bash", "dash", "zsh", "ksh", "ash", NULL};
    for (size_t i = start; i < end; i++) {
        if (!value_known(&argv->items[i]) ||
            !str_is_one_of(path_base(argv->items[i].text), shells)) {
            continue;
        }
        for (size_t j = i + 1; j + 1 < end && str_starts(argv->items[j].text, "-"); j++) {
            if (str_ends(argv->items[j].text, "c") && !str_starts(argv->items[j].text, "--")) {
                return j + 1;
            }
        }
    }
    return end;
}

bool item_words(struct reading *reading, const struct argv *argv, size_t start, size_t end,
                const char *const *holders, const struct value *item, struct argv *out,
                struct item_places *places) {
    size_t text_at = find_shell_text(argv, start, end);
    size_t behind = end - text_at - (text_at < end);
    bool parameter = false;
    for (size_t i = start; i < end; i++) {
        struct value word = argv->items[i];
        bool holds = has_holder(word.text, holders);
        /* What is known is put in as it is: the shell reads it as a part of its text */
        bool as_parameter = holds && i == text_at && value_known(&word) && !value_known(item);
        parameter = parameter || as_parameter;
        places->any = places->any || holds;
        places->in_text = places->in_text || (holds && i == text_at);
        if (as_parameter ? !item_text(reading->arena, word.text, holders, behind > 0 ? behind : 1,
                                      &word.text, &places->any)
                         : holds && !put_item(reading->arena, holders, item, &word)) {
            return false;
        }
        if (!VEC_PUSH(reading->arena, out, word)) {
            return false;
        }
    }
    struct value name = {.text = STR("_"), .span = item->span};
    return !parameter || ((behind > 0 || VEC_PUSH(reading->arena, out, name)) &&
                          VEC_PUSH(reading->arena, out, *item));
}

bool item_climbs(const struct argv *argv, size_t start, size_t end) {
    bool found = false;
    for (size_t i = start; i < end; i++) {
        found = found || str_find_text(argv->items[i].text, "{}/..") >= 0;
    }
    return found;
}
