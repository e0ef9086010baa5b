/* Directories that an archive or a clone put files into: what is run from there comes from it. */
#include "action/unpacked.h"

#include "base/path.h"

/* Does an action, or one whose output it reads, fetch from the network? */
static bool is_fetched(const struct reading *reading, const struct command *command,
                       size_t action) {
    const struct actions *actions = &reading->out->actions;
    bool fetched = actions->items[action].type == ACTION_NETWORK_OUTBOUND;
    for (size_t i = 0; i < command->input.sources.count; i++) {
        size_t source = command->input.sources.items[i];
        fetched = fetched || actions->items[source].type == ACTION_NETWORK_OUTBOUND;
    }
    /* An archive that the same text has fetched into a file */
    for (size_t i = 0; i < reading->out->flows.count; i++) {
        const struct flow *flow = &reading->out->flows.items[i];
        fetched = fetched || (flow->to == action &&
                              actions->items[flow->from].type == ACTION_NETWORK_OUTBOUND);
    }
    return fetched;
}

bool command_unpacks(struct reading *reading, const struct command *command, size_t action,
                     const struct value *directory) {
    struct value full = path_in_scope(reading, command->scope, directory);
    if (!value_known(&full)) {
        return full.text.ptr != NULL;
    }
    struct binding *binding = binding_need(reading, &reading->files, full.text);
    if (binding == NULL) {
        return false;
    }
    binding->unpacked = true;
    binding->fetched = binding->fetched || is_fetched(reading, command, action);
    /* What a clone holds is asked about; an archive may also be made of what must not be run */
    return reading->out->actions.items[action].type == ACTION_NETWORK_OUTBOUND ||
           sources_add(reading, &binding->sources, action);
}

bool unpacked_clone(struct reading *reading, const struct command *command, size_t action,
                    const struct value *url, const struct argument *directory) {
    struct value name = *url;
    size_t end = url->text.len;
    if (directory != NULL) {
        return command_unpacks(reading, command, action, &directory->value);
    }
    if (!value_known(url) || str_starts(url->text, "file:")) {
        return true;
    }
    while (end > 0 && url->text.ptr[end - 1] == '/') {
        end--;
    }
    end -= str_ends(str_slice(url->text, 0, end), ".git") ? 4 : 0;
    size_t start = end;
    while (start > 0 && url->text.ptr[start - 1] != '/' && url->text.ptr[start - 1] != ':') {
        start--;
    }
    name.text = str_slice(url->text, start, end);
    return name.text.len == 0 || command_unpacks(reading, command, action, &name);
}

static void ask_about(struct action *action) {
    action->at_least = action->at_least == POLICY_BLOCK ? POLICY_BLOCK : POLICY_ASK;
    action->effect = STR("runs code that the same command fetches");
    action->advice = STR("fetch it first, look at it, then run it");
}

bool unpacked_follow(struct reading *reading, size_t action, struct str path) {
    for (size_t i = 0; i < reading->files.count; i++) {
        const struct binding *directory = &reading->files.items[i];
        if (!directory->unpacked || !path_inside(path, directory->name)) {
            continue;
        }
        if (directory->fetched) {
            ask_about(&reading->out->actions.items[action]);
        }
        if (!reading_flow(reading, &directory->sources, action)) {
            return false;
        }
    }
    return true;
}

/* The directory that make -C, npm --prefix and their like work in, or the one of the scope. */
static struct value place_of(struct reading *reading, const struct command *command) {
    static const char *const flags[] = {"-C", "--directory", "--prefix", "--dir", "--cwd"};
    struct value here = {.text = STR(".")};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        const struct value *given = arguments_value(&command->arguments, flags[i]);
        if (given != NULL && value_known(given)) {
            return path_in_scope(reading, command->scope, given);
        }
    }
    return path_in_scope(reading, command->scope, &here);
}

bool unpacked_note(struct reading *reading, struct command *command) {
    bool any = false;
    for (size_t i = 0; i < reading->files.count; i++) {
        any = any || reading->files.items[i].fetched;
    }
    if (!any) {
        return true;
    }
    struct value place = place_of(reading, command);
    bool inside = false;
    if (place.text.ptr == NULL) {
        return false;
    }
    for (size_t i = 0; value_known(&place) && i < reading->files.count; i++) {
        const struct binding *directory = &reading->files.items[i];
        inside = inside || (directory->fetched && path_inside(place.text, directory->name));
    }
    for (size_t i = command->first_action; inside && i < reading->out->actions.count; i++) {
        struct action *action = &reading->out->actions.items[i];
        if (action->type == ACTION_PACKAGE_RUN || action->type == ACTION_PACKAGE_INSTALL) {
            ask_about(action);
        }
    }
    return true;
}
