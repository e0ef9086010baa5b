#include "cmd/suggestion_search.h"

#include <stdlib.h>

static size_t parts_of(const struct suggestion *suggestion) {
    size_t count = 0;
    for (; suggestion != NULL; suggestion = suggestion->next) {
        count++;
    }
    return count;
}

/* Does it let a whole type of actions run? */
static bool is_wide(const struct suggestion *suggestion) {
    for (; suggestion != NULL; suggestion = suggestion->next) {
        if (suggestion->kind == SUGGEST_ALLOW) {
            return true;
        }
    }
    return false;
}

static int compare(const void *left, const void *right) {
    const struct suggestion *a = left;
    const struct suggestion *b = right;
    if (a->spared != b->spared) {
        return a->spared < b->spared ? 1 : -1;
    }
    if (a->let_through != b->let_through) {
        return a->let_through > b->let_through ? 1 : -1;
    }
    if (is_wide(a) != is_wide(b)) {
        return is_wide(a) ? 1 : -1;
    }
    if (parts_of(a) != parts_of(b)) {
        return parts_of(a) > parts_of(b) ? 1 : -1;
    }
    return a->kind != b->kind ? (int)b->kind - (int)a->kind : str_compare(a->word, b->word);
}

static bool is_narrower(const struct suggestion *a, const struct suggestion *b) {
    if (is_wide(a) != is_wide(b)) {
        return is_wide(b);
    }
    return parts_of(a) != parts_of(b) ? parts_of(a) < parts_of(b) : a->kind > b->kind;
}

/* Is there a narrower one that spares all that this one spares? */
static bool is_needless(const struct suggestions *suggestions, const struct suggestion *suggestion,
                        size_t questions) {
    for (size_t i = 0; i < suggestions->count; i++) {
        const struct suggestion *other = &suggestions->items[i];
        bool covers = is_narrower(other, suggestion);
        for (size_t k = 0; covers && k < questions; k++) {
            covers = other->spares[k] || !suggestion->spares[k];
        }
        if (covers) {
            return true;
        }
    }
    return false;
}

void suggestions_drop_needless(struct suggestions *suggestions, size_t questions) {
    size_t kept = 0;
    /* What covers a needless one is never needless only because of it, so the order is no matter */
    for (size_t i = 0; i < suggestions->count; i++) {
        struct suggestion suggestion = suggestions->items[i];
        if (!is_needless(suggestions, &suggestion, questions)) {
            suggestions->items[kept++] = suggestion;
        }
    }
    suggestions->count = kept;
}

void suggestions_sort(struct suggestions *suggestions) {
    if (suggestions->count > 1) {
        qsort(suggestions->items, suggestions->count, sizeof *suggestions->items, compare);
    }
}
