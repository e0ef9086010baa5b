/* find(1) and fd(1): what they find, and what they run on it. */
#include "action/programs.h"

#include <string.h>

/* --- find(1) ------------------------------------------------------------------------------- */

struct find {
    struct reading *reading;
    struct command *command;
    size_t first_test;        /* where the paths end in the argv */
    const struct value *name; /* of -name or -iname, when there is one */
};

/* What {} can be: anything below a starting point, with the name that -name asks for. A name never
 * holds a slash, so a pattern cannot climb out of the tree. `deep` is for what stands further down:
 * ~ holds ~/.ssh/id_rsa. */
static struct value found_file(const struct find *find, const struct value *start, bool deep) {
    struct builder text;
    builder_init(&text, find->reading->arena);
    builder_add(&text, start->text);
    builder_add_char(&text, '/');
    /* A name that says something is looked for in every directory: the group with a slash stands
     * for any text. Of any name at all nothing is sure. */
    bool named = find->name != NULL && find->name->text.len > 0 &&
                 strchr("*?[", find->name->text.ptr[0]) == NULL;
    if (deep) {
        builder_add(&text, named ? STR("@(/)/") : STR("\0"));
    }
    if (find->name != NULL) {
        builder_add(&text, find->name->text);
    } else {
        builder_add_char(&text, '*');
    }
    struct value value = *start;
    value.text = builder_str(&text);
    value.pattern = true;
    value.cause = deep && !named ? HOLE_INPUT : start->cause;
    return value;
}

static size_t find_start_count(const struct find *find) {
    return find->first_test > 1 ? find->first_test - 1 : 1;
}

static struct value find_start(const struct find *find, size_t n) {
    return find->first_test > 1 ? find->command->argv.items[n + 1]
                                : (struct value){.text = STR(".")};
}

/* Reads the words from `start` to `end` as a command, with `file` for {}. It has find's own
 * standard input, unless that is what -ok asks its question on. */
static bool find_run(struct find *find, size_t start, size_t end, struct value file) {
    struct command inner = *find->command;
    inner.argv = (struct argv){0};
    inner.arguments = (struct arguments){0};
    inner.known = NULL;
    if (start > 0 && str_starts(find->command->argv.items[start - 1].text, "-ok")) {
        inner.input = (struct stream){.known = true};
    }
    for (size_t i = start; i < end; i++) {
        struct value word = find->command->argv.items[i];
        if (value_is(&word, "{}")) {
            word = file;
        } else if (str_find_text(word.text, "{}") >= 0) {
            word.cause = HOLE_INPUT;
            word.text = STR("\0");
        }
        if (!VEC_PUSH(find->reading->arena, &inner.argv, word)) {
            return false;
        }
    }
    return inner.argv.count == 0 || command_read(find->reading, &inner, find->command->output);
}

/* -exec COMMAND {} ;  The command is read with {} as what can be found. */
static bool find_execute(struct find *find, size_t *at) {
    const struct argv *argv = &find->command->argv;
    size_t start = *at + 1;
    size_t end = start;
    while (end < argv->count && !value_is(&argv->items[end], ";") &&
           !(value_is(&argv->items[end], "+") && end > start &&
             value_is(&argv->items[end - 1], "{}"))) {
        end++;
    }
    *at = end;
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        bool outside = str_starts(from.text, "/");
        if (!find_run(find, start, end, found_file(find, &from, false)) ||
            (outside && !find_run(find, start, end, found_file(find, &from, true)))) {
            return false;
        }
    }
    return true;
}

static bool find_delete(struct find *find) {
    size_t index = find->reading->out->actions.count;
    if (command_add(find->reading, find->command, ACTION_FILESYSTEM_DELETE, "find-delete",
                    "deletes what it finds in") == NULL) {
        return false;
    }
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        struct value file = found_file(find, &from, false);
        bool whole = find->name == NULL;
        if (!command_add_path(find->reading, find->command, index, ACCESS_DELETE,
                              whole ? &from : &file, whole)) {
            return false;
        }
    }
    return true;
}

static bool find_test(struct find *find, size_t *at) {
    static const char *const executing[] = {"-exec", "-execdir", "-ok", "-okdir", NULL};
    static const char *const printing[] = {"-fprint", "-fprint0", "-fls", "-fprintf", NULL};
    const struct argv *argv = &find->command->argv;
    for (const char *const *name = executing; *name != NULL; name++) {
        if (value_is(&argv->items[*at], *name)) {
            return find_execute(find, at);
        }
    }
    for (const char *const *name = printing; *name != NULL; name++) {
        if (value_is(&argv->items[*at], *name) && *at + 1 < argv->count) {
            size_t index = find->reading->out->actions.count;
            (*at)++;
            return command_add(find->reading, find->command, ACTION_FILESYSTEM_WRITE, "find-print",
                               "writes a list to") != NULL &&
                   command_add_path(find->reading, find->command, index, ACCESS_WRITE,
                                    &argv->items[*at], false);
        }
    }
    return !value_is(&argv->items[*at], "-delete") || find_delete(find);
}

bool program_find(struct reading *reading, struct command *command) {
    struct find find = {reading, command, 1, NULL};
    const struct argv *argv = &command->argv;
    while (find.first_test < argv->count && (value_is(&argv->items[find.first_test], "-L") ||
                                             value_is(&argv->items[find.first_test], "-H") ||
                                             value_is(&argv->items[find.first_test], "-P"))) {
        find.first_test++;
    }
    size_t first_path = find.first_test;
    while (find.first_test < argv->count &&
           strchr("-(!)", argv->items[find.first_test].text.len > 0
                              ? argv->items[find.first_test].text.ptr[0]
                              : 'x') == NULL) {
        find.first_test++;
    }
    for (size_t i = find.first_test; i + 1 < argv->count; i++) {
        if (value_is(&argv->items[i], "-name") || value_is(&argv->items[i], "-iname")) {
            /* With a second -name, or a negated one, the name says nothing */
            bool only = find.name == NULL && (i == 0 || (!value_is(&argv->items[i - 1], "!") &&
                                                         !value_is(&argv->items[i - 1], "-not")));
            find.name = only ? &argv->items[i + 1] : NULL;
            if (!only) {
                break;
            }
        }
    }
    size_t index = reading->out->actions.count;
    if (command_add(reading, command, ACTION_FILESYSTEM_READ, "find-list", "lists files in") ==
        NULL) {
        return false;
    }
    for (size_t i = first_path; i < find.first_test; i++) {
        if (!command_add_path(reading, command, index, ACCESS_READ, &argv->items[i], false)) {
            return false;
        }
    }
    command->input_ignored = true;
    for (size_t i = find.first_test; i < argv->count; i++) {
        if (!find_test(&find, &i)) {
            return false;
        }
    }
    return true;
}

/* --- fd(1) ---------------------------------------------------------------------------------- */

/* Where the command of -x and -X starts; argv.count when there is none. */
static size_t fd_command(const struct argv *argv) {
    static const char *const flags[] = {"-x", "-X", "--exec", "--exec-batch"};
    for (size_t i = 1; i < argv->count; i++) {
        for (size_t j = 0; j < sizeof flags / sizeof *flags; j++) {
            if (value_is(&argv->items[i], flags[j])) {
                return i + 1;
            }
        }
    }
    return argv->count;
}

/* Reads the command from `start` on with `file` for {} and its like, or at the end. */
static bool fd_run(struct find *find, size_t start, struct value file) {
    static const char *const holders[] = {"{}", "{/}", "{//}", "{.}", "{/.}"};
    struct command inner = *find->command;
    bool placed = false;
    inner.argv = (struct argv){0};
    for (size_t i = start; i < find->command->argv.count; i++) {
        struct value word = find->command->argv.items[i];
        for (size_t j = 0; j < sizeof holders / sizeof *holders; j++) {
            bool holds = value_is(&word, holders[j]);
            word = holds ? file : word;
            placed = placed || holds;
        }
        if (!VEC_PUSH(find->reading->arena, &inner.argv, word)) {
            return false;
        }
    }
    if (!placed && !VEC_PUSH(find->reading->arena, &inner.argv, file)) {
        return false;
    }
    struct find whole = {find->reading, &inner, 1, NULL};
    return find_run(&whole, 0, inner.argv.count, file);
}

/* fd PATTERN PATH... -x COMMAND, with {} and its like, or at its end, the file. */
bool program_fd(struct reading *reading, struct command *command) {
    size_t start = fd_command(&command->argv);
    struct command list = *command;
    list.argv.count = start < command->argv.count ? start : command->argv.count;
    if (!arguments_read(reading->arena, &list.argv, command->known->program, &list.arguments) ||
        !command_apply_rules(reading, &list)) {
        return false;
    }
    command->input_ignored = true;
    struct find find = {reading, command, 1, NULL};
    const struct argument *path = arguments_operand(&list.arguments, 1);
    struct value from = path != NULL ? path->value : find_start(&find, 0);
    return start >= command->argv.count ||
           (fd_run(&find, start, found_file(&find, &from, false)) &&
            (!str_starts(from.text, "/") || fd_run(&find, start, found_file(&find, &from, true))));
}
