#include "base/diff.h"

#include <stdint.h>

enum {
    CONTEXT = 3,
    TABLE_MAX = 4 * 1024 * 1024, /* cells; above it the middle is shown as replaced whole */
};

/* A line of one text or of both. */
struct step {
    char sign; /* ' ', '-' or '+' */
    struct str line;
};

struct steps {
    struct step *items;
    size_t count;
    size_t capacity;
};

struct work {
    struct arena *arena;
    struct strs before;
    struct strs after;
    struct steps steps;
    bool failed;
};

/* Lines with their line breaks. */
static bool split_lines(struct arena *arena, struct str text, struct strs *lines) {
    size_t start = 0;
    while (start < text.len) {
        ptrdiff_t end = str_find(text, '\n', start);
        size_t next = end == STR_NOT_FOUND ? text.len : (size_t)end + 1;
        if (!VEC_PUSH(arena, lines, str_slice(text, start, next))) {
            return false;
        }
        start = next;
    }
    return true;
}

static void add_step(struct work *work, char sign, struct str line) {
    struct step step = {.sign = sign, .line = line};
    work->failed |= !VEC_PUSH(work->arena, &work->steps, step);
}

static void replace_all(struct work *work, size_t start, size_t before_end, size_t after_end) {
    for (size_t i = start; i < before_end; i++) {
        add_step(work, '-', work->before.items[i]);
    }
    for (size_t i = start; i < after_end; i++) {
        add_step(work, '+', work->after.items[i]);
    }
}

/* The longest common lines of the middles. */
static void compare_middle(struct work *work, size_t start, size_t before_end, size_t after_end) {
    size_t rows = before_end - start;
    size_t columns = after_end - start;
    size_t width = columns + 1;
    uint32_t *table = NULL;
    if (rows > 0 && columns > 0 && (rows + 1) <= TABLE_MAX / width) {
        table = ARENA_NEW_ARRAY(work->arena, (rows + 1) * width, uint32_t);
    }
    if (table == NULL) {
        replace_all(work, start, before_end, after_end);
        return;
    }
    for (size_t i = rows; i-- > 0;) {
        for (size_t k = columns; k-- > 0;) {
            uint32_t below = table[(i + 1) * width + k];
            uint32_t right = table[i * width + k + 1];
            bool is_same = str_equal(work->before.items[start + i], work->after.items[start + k]);
            table[i * width + k] = is_same         ? table[(i + 1) * width + k + 1] + 1
                                   : below > right ? below
                                                   : right;
        }
    }
    size_t i = 0;
    size_t k = 0;
    while (i < rows || k < columns) {
        if (i < rows && k < columns &&
            str_equal(work->before.items[start + i], work->after.items[start + k])) {
            add_step(work, ' ', work->before.items[start + i]);
            i++;
            k++;
        } else if (i < rows &&
                   (k == columns || table[(i + 1) * width + k] >= table[i * width + k + 1])) {
            add_step(work, '-', work->before.items[start + i++]);
        } else {
            add_step(work, '+', work->after.items[start + k++]);
        }
    }
}

static void compare(struct work *work) {
    size_t before_end = work->before.count;
    size_t after_end = work->after.count;
    size_t start = 0;
    while (start < before_end && start < after_end &&
           str_equal(work->before.items[start], work->after.items[start])) {
        add_step(work, ' ', work->before.items[start++]);
    }
    while (before_end > start && after_end > start &&
           str_equal(work->before.items[before_end - 1], work->after.items[after_end - 1])) {
        before_end--;
        after_end--;
    }
    compare_middle(work, start, before_end, after_end);
    for (size_t i = before_end; i < work->before.count; i++) {
        add_step(work, ' ', work->before.items[i]);
    }
}

static bool is_change(const struct steps *steps, size_t at) {
    return steps->items[at].sign != ' ';
}

/* Where the run of changes from `first` on ends, with those that share lines of context. */
static size_t end_of_hunk(const struct steps *steps, size_t first) {
    size_t last = first;
    for (size_t i = first; i < steps->count && i <= last + 2 * CONTEXT + 1; i++) {
        last = is_change(steps, i) ? i : last;
    }
    return last + 1 + CONTEXT < steps->count ? last + 1 + CONTEXT : steps->count;
}

/* Lines of the text that a sign belongs to, among the steps. */
static size_t count_lines(const struct steps *steps, size_t from, size_t to, char sign) {
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        count += steps->items[i].sign == ' ' || steps->items[i].sign == sign ? 1 : 0;
    }
    return count;
}

/* The place of a hunk in one of the texts: its first line and their number. */
static void add_range(struct builder *out, const struct steps *steps, size_t from, size_t to,
                      char sign) {
    size_t count = count_lines(steps, from, to, sign);
    size_t first = count_lines(steps, 0, from, sign) + (count > 0 ? 1 : 0);
    builder_addf(out, " %c%zu,%zu", sign, first, count);
}

static void add_hunk(struct builder *out, const struct steps *steps, size_t from, size_t to) {
    builder_add_c(out, "@@");
    add_range(out, steps, from, to, '-');
    add_range(out, steps, from, to, '+');
    builder_add_c(out, " @@\n");
    for (size_t i = from; i < to; i++) {
        builder_add_char(out, steps->items[i].sign);
        builder_add(out, steps->items[i].line);
        if (!str_ends(steps->items[i].line, "\n")) {
            builder_add_c(out, "\n\\ No newline at end of file\n");
        }
    }
}

void diff_add(struct builder *out, const char *name, struct str before, struct str after) {
    struct work work = {.arena = out->arena};
    if (str_equal(before, after)) {
        return;
    }
    if (!split_lines(out->arena, before, &work.before) ||
        !split_lines(out->arena, after, &work.after)) {
        out->failed = true;
        return;
    }
    compare(&work);
    out->failed |= work.failed;
    builder_addf(out, "--- %s\n+++ %s\n", name, name);
    for (size_t i = 0; i < work.steps.count && !out->failed; i++) {
        if (is_change(&work.steps, i)) {
            size_t end = end_of_hunk(&work.steps, i);
            add_hunk(out, &work.steps, i > CONTEXT ? i - CONTEXT : 0, end);
            i = end - 1;
        }
    }
}
