/* parallel(1) and at(1): commands that are put together from several places, or run later. */
#include "action/programs.h"

#include <string.h>

enum {
    INPUTS_MAX = 64, /* runs of parallel that are read one by one */
};

/* The words from `from` to `to`, as the shell of parallel reads them, with `input` for {} and its
 * like, or at the end. */
static bool parallel_text(struct reading *reading, const struct command *command, size_t from,
                          size_t to, const struct value *input, struct value *out) {
    static const char *const holders[] = {"{}", "{.}", "{/}", "{//}", "{/.}", "{1}"};
    struct builder text;
    bool placed = false;
    builder_init(&text, reading->arena);
    *out = (struct value){.span = command->span};
    for (size_t i = from; i < to; i++) {
        const struct value *word = &command->argv.items[i];
        struct str rest = word->text;
        builder_add_c(&text, i > from ? " " : "");
        out->cause = out->cause == HOLE_NONE ? word->cause : out->cause;
        out->pattern = out->pattern || word->pattern;
        while (rest.len > 0) {
            size_t length = 0;
            for (size_t j = 0; j < sizeof holders / sizeof *holders; j++) {
                length = str_starts(rest, holders[j]) ? strlen(holders[j]) : length;
            }
            placed = placed || length > 0;
            if (length > 0) {
                builder_addf(&text, "'%.*s'", STR_ARG(input->text));
            } else {
                builder_add_char(&text, rest.ptr[0]);
            }
            rest = str_slice(rest, length > 0 ? length : 1, rest.len);
        }
    }
    if (!placed) {
        builder_addf(&text, " '%.*s'", STR_ARG(input->text));
    }
    out->cause = out->cause == HOLE_NONE ? input->cause : out->cause;
    out->pattern = out->pattern || input->pattern;
    out->text = builder_str(&text);
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
    inner.input = (struct stream){.known = true};
    return parallel_text(reading, command, from, to, input, &text) &&
           sources_join(reading, &inner.words, &command->input.sources) &&
           command_read_text(reading, &inner, &text, command->scope);
}

/* parallel FLAGS COMMAND ::: INPUT...; without inputs they are the lines of standard input, of
 * which only that the command is run with something is known. */
bool program_parallel(struct reading *reading, struct command *command) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    const struct argv *argv = &command->argv;
    if (first == NULL || str_starts(first->value.text, ":::")) {
        return command_apply_rules(reading, command);
    }
    size_t inputs = find_inputs(argv, first->index);
    size_t count = 0;
    for (size_t i = inputs + 1; i < argv->count && count < INPUTS_MAX; i++) {
        bool plain = value_known(&argv->items[i]) &&
                     str_find(argv->items[i].text, '\'', 0) == STR_NOT_FOUND &&
                     !str_starts(argv->items[i].text, ":::");
        if (plain) {
            count++;
            if (!run_one(reading, command, first->index, inputs, &argv->items[i])) {
                return false;
            }
        }
    }
    struct command inner = *command;
    inner.argv.count = inputs;
    return count > 0 ? command_apply_rules(reading, command)
                     : command_apply_rules(reading, command) &&
                           command_read_inner(reading, &inner, first->index);
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
