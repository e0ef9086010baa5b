/* What lists and directories hold, and functions that each of it is given to. */
#include "action/code.h"

/* What one of the items of a list or of the files of a pattern may be. */
struct code_value code_items(const struct code_value *list) {
    struct code_value items = {0};
    if (list->is_list) {
        items.texts = (struct values){list->items.items, list->items.count, list->items.count};
    } else if (list->texts.count == 1 && list->texts.items[0].pattern) {
        items = *list;
    }
    return items;
}

bool code_takes_items(const struct code *code, struct str method) {
    static const char *const names[] = {"filter", "forEach", "map",     "some",
                                        "every",  "find",    "flatMap", NULL};
    return code->language == CODE_NODE && str_is_one_of(method, names);
}

bool code_file_name(struct code *code, struct code_value *out) {
    *out = (struct code_value){.is_name = true};
    return VEC_PUSH(code->reading->arena, &out->texts,
                    ((struct value){.text = STR("@(/)"), .pattern = true}));
}
