#include "base/nearest.h"

enum {
    LENGTH_MAX = 64, /* longer names are not compared */
};

void nearest_init(struct nearest *nearest, struct str given) {
    *nearest = (struct nearest){.given = given};
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The number of insertions, deletions, replacements and swaps of neighbours that make `b` of `a`.
 * Three rows of the table are enough: the current one and the two before. */
static size_t distance_between(struct str a, struct str b) {
    size_t rows[3][LENGTH_MAX + 1];
    for (size_t k = 0; k <= b.len; k++) {
        rows[0][k] = k;
    }
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *second = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t k = 1; k <= b.len; k++) {
            size_t changed = above[k - 1] + (a.ptr[i - 1] == b.ptr[k - 1] ? 0 : 1);
            row[k] = least(changed, least(above[k], row[k - 1]) + 1);
            if (i > 1 && k > 1 && a.ptr[i - 1] == b.ptr[k - 2] && a.ptr[i - 2] == b.ptr[k - 1]) {
                row[k] = least(row[k], second[k - 2] + 1);
            }
        }
    }
    return rows[a.len % 3][b.len];
}

void nearest_offer(struct nearest *nearest, struct str name) {
    if (nearest->given.len > LENGTH_MAX || name.len > LENGTH_MAX) {
        return;
    }
    size_t distance = distance_between(nearest->given, name);
    size_t longer = name.len > nearest->given.len ? name.len : nearest->given.len;
    if (distance * 3 <= longer && (nearest->best.len == 0 || distance < nearest->distance)) {
        nearest->best = name;
        nearest->distance = distance;
    }
}
