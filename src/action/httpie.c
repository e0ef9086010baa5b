/* http(1) of HTTPie, and xh: a method, a URL, and items that are sent. */
#include "action/programs.h"

#include <string.h>

/* What separates the name of an item from what it holds; the longer ones first. */
static const struct separator {
    const char *text;
    bool sends; /* in the body, and not in the URL or a header */
    bool file;
} separators[] = {
    {":=@", true, true}, {"=@", true, true},   {"==@", false, true}, {":@", false, true},
    {":=", true, false}, {"==", false, false}, {"=", true, false},   {"@", true, true},
    {":", false, false}, {";", false, false},
};

static bool is_method(const struct value *word) {
    for (size_t i = 0; i < word->text.len; i++) {
        char c = word->text.ptr[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
            return false;
        }
    }
    static const char *const methods[] = {"GET",   "HEAD",   "OPTIONS", "POST", "PUT",
                                          "PATCH", "DELETE", "get",     "head", "post",
                                          "put",   "patch",  "delete",  NULL};
    return value_is_one_of(word, methods);
}

static const struct separator *separator_of(struct str item, size_t *at) {
    for (*at = 0; *at < item.len; (*at)++) {
        struct str rest = str_slice(item, *at, item.len);
        for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
            if (str_starts(rest, separators[i].text)) {
                return &separators[i];
            }
        }
    }
    return NULL;
}

/* The items from operand `first` on; `*sends` when one is in the body. */
static bool add_items(struct reading *reading, struct command *command, size_t action, size_t first,
                      bool *sends) {
    const struct argument *item;
    for (size_t i = first; (item = arguments_operand(&command->arguments, i)) != NULL; i++) {
        size_t at = 0;
        const struct separator *separator = separator_of(item->value.text, &at);
        *sends = *sends || separator == NULL || separator->sends;
        if (separator == NULL || !separator->file) {
            continue;
        }
        struct value file = value_from(&item->value, at + strlen(separator->text));
        if (!command_add_path(reading, command, action, ACCESS_READ, &file, false)) {
            return false;
        }
    }
    return true;
}

bool program_httpie(struct reading *reading, struct command *command) {
    static const char *const reading_methods[] = {"GET", "HEAD", "OPTIONS", "get", "head", NULL};
    static const char *const info[] = {"--version", "--help", "--debug", NULL};
    const struct argument *method = arguments_operand(&command->arguments, 0);
    bool named = method != NULL && is_method(&method->value);
    const struct argument *url = arguments_operand(&command->arguments, named);
    bool sends = named && !value_is_one_of(&method->value, reading_methods);
    if (url == NULL || arguments_have(&command->arguments, info)) {
        return command_apply_rules(reading, command);
    }
    if (!command_add_flags(reading, command)) {
        return false;
    }
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_NETWORK_OUTBOUND, "network-http", "fetches from") ==
            NULL ||
        !command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &url->value) ||
        !add_items(reading, command, index, (size_t)named + 1, &sends)) {
        return false;
    }
    bool raw = arguments_value(&command->arguments, "--raw") != NULL;
    if (sends || raw || command->input.sources.count > 0) {
        struct action *action = &reading->out->actions.items[index];
        action->type = ACTION_NETWORK_WRITE;
        action->rule = STR("network-http-send");
        action->effect = STR("sends data to");
    }
    return true;
}
