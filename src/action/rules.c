#include "action/rules.h"

/* As str_compare() with a view of `known`, but without a pass over its length: most comparisons end
 * at the first bytes. */
int rules_compare_name(struct str name, const char *known) {
    for (size_t i = 0; i < name.len; i++) {
        unsigned char a = (unsigned char)name.ptr[i];
        unsigned char b = (unsigned char)known[i];
        if (a != b || b == '\0') {
            return a < b ? -1 : 1;
        }
    }
    return known[name.len] == '\0' ? 0 : -1;
}

const struct rules_index *rules_find(const struct rules *rules, struct str name) {
    size_t low = 0;
    size_t high = rules->index_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = rules_compare_name(name, rules->index[middle].name);
        if (order == 0) {
            return &rules->index[middle];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}
