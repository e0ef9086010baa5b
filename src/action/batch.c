/* parallel(1) and at(1): commands that are put together from several places, or run later. */
#include "action/item.h"
#include "action/programs.h"

#include <string.h>

enum {
    INPUTS_MAX = 64, /* runs of parallel that are read one by one */
};

/* The words from `from` to `to`, as the shell of parallel reads them, with "$1" for {} and its
 * like, or at the end. */
static bool parallel_text(struct reading *reading, const struct command *command, size_t from,
                          size_t to, struct value *out) {
    static const char *const holders[] = {"{//}", "{/.}", "{/}", "{.}", "{1}", "{2}", "{3}", "{4}",
                                          "{5}",  "{6}",  "{7}", "{8}", "{9}", "{}",  NULL};
    struct builder text;
    bool placed = false;
    builder_init(&text, reading->arena);
    *out = (struct value){.span = command->span};
    for (size_t i = from; i < to; i++) {
        const struct value *word = &command->argv.items[i];
        struct str part;
        out->cause = out->cause == HOLE_NONE ? word->cause : out->cause;
        out->pattern = out->pattern || word->pattern;
        if (!item_text(reading->arena, word->text, holders, 1, &part, &placed)) {
            return false;
        }
        builder_add_c(&text, i > from ? " " : "");
        builder_add(&text, part);
    }
    builder_add_c(&text, placed ? "" : " \"${1}\"");
    out->text = builder_str(&text);
    /* {= code of perl =} */
    bool code = out->text.ptr != NULL && str_find_text(out->text, "{=") >= 0;
    out->cause = out->cause == HOLE_NONE && code ? HOLE_OPERATOR : out->cause;
    return out->text.ptr != NULL;
}

/* Where the inputs start: behind the first `:::`. */
static size_t find_inputs(const struct argv *argv, size_t from) {
    while (from < argv->count && !str_starts(argv->items[from].text, ":::")) {
        from++;
    }
    return from;
}

static bool run_one(struct reading *reading, struct command *command, size_t from, size_t to,
                    const struct value *input) {
    struct value text;
    struct command inner = *command;
    struct scope *scope = scope_fork(command->scope);
    inner.input = (struct stream){.known = true};
    return scope != NULL && scope_set_positional(scope, input, 1) &&
           parallel_text(reading, command, from, to, &text) &&
           sources_join(reading, &inner.words, &command->input.sources) &&
           command_read_text(reading, &inner, &text, scope);
}

/* parallel ::: 'rm x' 'ls': without a command each input is one. */
static bool run_inputs(struct reading *reading, struct command *command,
                       const struct argument *first) {
    const struct value unknown = {.text = STR("\0"), .cause = HOLE_INPUT, .span = command->span};
    struct command inner = *command;
    inner.input = (struct stream){.known = true};
    if (first == NULL || str_starts(first->value.text, "::::")) {
        return command_read_text(reading, command, &unknown, command->scope);
    }
    for (size_t i = first->index; i < command->argv.count; i++) {
        const struct value *text = &command->argv.items[i];
        if (!str_starts(text->text, ":::") &&
            !command_read_text(reading, &inner, text, command->scope)) {
            return false;
        }
    }
    return true;
}

/* parallel FLAGS COMMAND ::: INPUT...; without inputs they are the lines of standard input. */
bool program_parallel(struct reading *reading, struct command *command) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    const struct argv *argv = &command->argv;
    const struct value unknown = {.text = STR("\0"), .cause = HOLE_INPUT, .span = command->span};
    if (first == NULL || str_starts(first->value.text, ":::")) {
        return run_inputs(reading, command, first) && command_apply_rules(reading, command);
    }
    static const char *const other_input[] = {"-a", "--arg-file", "-C", "--colsep", NULL};
    size_t inputs = find_inputs(argv, first->index);
    size_t count = 0;
    bool files = arguments_have(&command->arguments, other_input);
    for (size_t i = inputs; i < argv->count && count <= INPUTS_MAX; i++) {
        if (str_starts(argv->items[i].text, ":::")) {
            files = files || str_starts(argv->items[i].text, "::::");
            continue;
        }
        const struct value *input = ++count > INPUTS_MAX || files ? &unknown : &argv->items[i];
        if (!run_one(reading, command, first->index, inputs, input)) {
            return false;
        }
    }
    return (count > 0 || run_one(reading, command, first->index, inputs, &unknown)) &&
           command_apply_rules(reading, command);
}

/* at(1), batch(1): the shell text on the standard input, or in a file, runs later. */
bool program_at(struct reading *reading, struct command *command) {
    const struct value *file = arguments_value(&command->arguments, "-f");
    static const char *const look_flags[] = {"-l", "-q", "-c", "-V", NULL};
    if (arguments_have(&command->arguments, look_flags) && file == NULL) {
        return command_apply_rules(reading, command);
    }
    bool done = file != NULL ? command_execute_file(reading, command, file)
                             : command_execute_input(reading, command, true);
    return done && command_apply_rules(reading, command);
}
