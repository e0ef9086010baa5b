#include "action/rules.h"

const struct rules_index *rules_find(const struct rules *rules, struct str name) {
    size_t low = 0;
    size_t high = rules->index_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(name, str_from(rules->index[middle].name));
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
