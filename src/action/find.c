/* find(1) and fd(1): what they find, and what they run on it. */
#include "action/item.h"
#include "action/listing.h"
#include "action/programs.h"

#include <string.h>

/* --- find(1) ------------------------------------------------------------------------------- */

enum {
    FIND_NAMES_MAX = 8,
};

struct find {
    struct reading *reading;
    struct command *command;
    size_t first_test; /* where the paths end in the argv */
    /* Of -name or -iname: all that is found has one of these names. Without one: any. */
    struct str names[FIND_NAMES_MAX];
    size_t name_count;
};

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
    inner.wrapped = true;
    inner.known = NULL;
    if (start > 0 && str_starts(find->command->argv.items[start - 1].text, "-ok")) {
        inner.input = (struct stream){.known = true};
    }
    static const char *const holders[] = {"{}", NULL};
    struct item_places places = {0};
    return item_words(find->reading, &find->command->argv, start, end, holders, &file, &inner.argv,
                      &places) &&
           (inner.argv.count == 0 || command_read(find->reading, &inner, find->command->output));
}

/* What can be found below the n-th starting point, by the names that -name asks for. A name never
 * holds a slash, so a pattern cannot climb out of the tree. */
static bool find_found(const struct find *find, size_t n, struct values *out) {
    struct value start = find_start(find, n);
    const struct scope *scope = find->command->scope;
    for (size_t i = 0; i < find->name_count; i++) {
        if (!listing_add(find->reading, scope, &start, find->names[i], out)) {
            return false;
        }
    }
    return find->name_count > 0 || listing_add(find->reading, scope, &start, STR(""), out);
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
        struct values files = {0};
        if (!find_found(find, n, &files)) {
            return false;
        }
        for (size_t i = 0; i < files.count; i++) {
            if (!find_run(find, start, end, files.items[i])) {
                return false;
            }
        }
        if (find->name_count == 0 && item_climbs(argv, start, end) &&
            !find_run(find, start, end, find_start(find, n))) {
            return false;
        }
    }
    return true;
}

/* Is only what is empty deleted, of which nothing is lost? */
static bool find_empties(const struct find *find) {
    static const char *const empty[] = {"-empty", NULL};
    static const char *const others[] = {"-o", "-or", ",", "(", NULL};
    const struct argv *argv = &find->command->argv;
    bool only = false;
    for (size_t i = find->first_test; i < argv->count; i++) {
        if (value_is_one_of(&argv->items[i], others) || value_is(&argv->items[i], "-delete")) {
            return only && value_is(&argv->items[i], "-delete");
        }
        only =
            only || (value_is_one_of(&argv->items[i], empty) &&
                     !value_is(&argv->items[i - 1], "!") && !value_is(&argv->items[i - 1], "-not"));
    }
    return false;
}

/* Does it leave .git out, whose empty directories git needs? */
static bool leaves_repository(const struct find *find) {
    const struct argv *argv = &find->command->argv;
    bool leaves = false;
    for (size_t i = find->first_test; i + 2 < argv->count; i++) {
        const struct value *path = &argv->items[i + 2];
        bool negated = value_is(&argv->items[i], "!") || value_is(&argv->items[i], "-not");
        leaves = leaves || (negated && value_is(&argv->items[i + 1], "-path") &&
                            (value_is(path, "./.git/*") || value_is(path, "*/.git/*") ||
                             value_is(path, "./.git*")));
        leaves =
            leaves || (value_is(&argv->items[i], "-type") && value_is(&argv->items[i + 1], "f"));
    }
    return leaves;
}

static bool find_delete_empty(struct find *find) {
    size_t index = find->reading->out->actions.count;
    struct action *action = command_add(find->reading, find->command, ACTION_FILESYSTEM_WRITE,
                                        "find-delete", "deletes what is empty in");
    if (action == NULL) {
        return false;
    }
    if (!leaves_repository(find)) {
        action->at_least = POLICY_ASK;
        action->advice = STR("leave the repository out: -not -path './.git/*'");
    }
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        if (!command_add_path(find->reading, find->command, index, ACCESS_WRITE, &from, false)) {
            return false;
        }
    }
    return true;
}

static bool find_delete(struct find *find) {
    const struct value from_here = find_start(find, 0);
    bool here = value_is(&from_here, ".") || value_is(&from_here, "./");
    if (find->name_count == 0 && find_start_count(find) == 1 && here && find_empties(find)) {
        return find_delete_empty(find);
    }
    size_t index = find->reading->out->actions.count;
    if (command_add(find->reading, find->command, ACTION_FILESYSTEM_DELETE, "find-delete",
                    "deletes what it finds in") == NULL) {
        return false;
    }
    for (size_t n = 0; n < find_start_count(find); n++) {
        struct value from = find_start(find, n);
        struct values files = {0};
        bool whole = find->name_count == 0;
        if (whole ? !VEC_PUSH(find->reading->arena, &files, from) : !find_found(find, n, &files)) {
            return false;
        }
        for (size_t i = 0; i < files.count; i++) {
            /* What stands further down is in the same tree */
            bool deep = !whole && files.items[i].cause == HOLE_INPUT && from.cause == HOLE_NONE;
            if (!deep && !command_add_path(find->reading, find->command, index, ACCESS_DELETE,
                                           &files.items[i], whole)) {
                return false;
            }
        }
    }
    return true;
}

static bool find_test(struct find *find, size_t *at) {
    static const char *const executing[] = {"-exec", "-execdir", "-ok", "-okdir", NULL};
    static const char *const printing[] = {"-fprint", "-fprint0", "-fls", "-fprintf", NULL};
    const struct argv *argv = &find->command->argv;
    if (value_is_one_of(&argv->items[*at], executing)) {
        return find_execute(find, at);
    }
    if (value_is_one_of(&argv->items[*at], printing) && *at + 1 < argv->count) {
        size_t index = find->reading->out->actions.count;
        (*at)++;
        return command_add(find->reading, find->command, ACTION_FILESYSTEM_WRITE, "find-print",
                           "writes a list to") != NULL &&
               command_add_path(find->reading, find->command, index, ACCESS_WRITE,
                                &argv->items[*at], false);
    }
    return !value_is(&argv->items[*at], "-delete") || find_delete(find);
}

/* Is the word at `i` one of these, not as the value of -name? */
static bool is_test(const struct find *find, size_t i, const char *const *names) {
    return value_is_one_of(&find->command->argv.items[i], names);
}

static const char *const or_tests[] = {"-o", "-or", ",", NULL};
static const char *const not_tests[] = {"!", "-not", NULL};
static const char *const name_tests[] = {"-name", "-iname", NULL};
static const char *const prune_tests[] = {"-prune", NULL};
static const char *const act_tests[] = {"-print",  "-print0", "-exec",  "-execdir",
                                        "-delete", "-ok",     "-okdir", NULL};

/* What -name asks for, where all that is found must have one of these names: each part between -o
 * has one. Parts that end in -prune only leave something out when another part says what to do. */
static void find_names(struct find *find) {
    const struct argv *argv = &find->command->argv;
    bool acts = false;
    bool named = false;
    bool prunes = false;
    bool all = true;
    size_t depth = 0;
    for (size_t i = find->first_test; i < argv->count; i++) {
        acts = acts || is_test(find, i, act_tests);
    }
    for (size_t i = find->first_test; i <= argv->count && all; i++) {
        bool end = i == argv->count;
        if (end || is_test(find, i, or_tests)) {
            all = named || (prunes && acts && depth == 0 && !end);
            named = false;
            prunes = false;
            continue;
        }
        bool opens = value_is(&argv->items[i], "(");
        depth += opens;
        depth -= depth > 0 && value_is(&argv->items[i], ")");
        bool negated = is_test(find, i - 1, not_tests);
        all = !(opens && negated);
        prunes = is_test(find, i, prune_tests) || (prunes && !is_test(find, i, act_tests));
        if (!is_test(find, i, name_tests) || i + 1 >= argv->count) {
            continue;
        }
        i++;
        if (!negated) {
            all = find->name_count < FIND_NAMES_MAX;
            if (all) {
                find->names[find->name_count++] = argv->items[i].text;
            }
            named = true;
        }
    }
    find->name_count = all ? find->name_count : 0;
}

/* What it prints are names, unless something else is asked for. */
static bool find_lists(struct find *find) {
    static const char *const others[] = {"-ls", "-printf", "-exec", "-execdir",
                                         "-ok", "-okdir",  NULL};
    struct command *command = find->command;
    bool names = true;
    for (size_t i = find->first_test; i < command->argv.count; i++) {
        names = names && !is_test(find, i, others);
    }
    if (!names) {
        return true;
    }
    for (size_t n = 0; n < find_start_count(find); n++) {
        if (!find_found(find, n, &command->output->names)) {
            return false;
        }
    }
    if (command->output->names.count > LISTING_NAMES_MAX) {
        command->output->names = (struct values){0};
    }
    return true;
}

bool program_find(struct reading *reading, struct command *command) {
    struct find find = {.reading = reading, .command = command, .first_test = 1};
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
    find_names(&find);
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
    return find_lists(&find);
}

/* --- fd(1) ---------------------------------------------------------------------------------- */

/* Where the command of -x and -X starts; argv.count when there is none. */
static size_t fd_command(const struct argv *argv) {
    static const char *const flags[] = {"-x", "-X", "--exec", "--exec-batch", NULL};
    for (size_t i = 1; i < argv->count; i++) {
        if (value_is_one_of(&argv->items[i], flags)) {
            return i + 1;
        }
    }
    return argv->count;
}

/* Reads the command from `start` on with `file` for {} and its like, or at the end. */
static bool fd_run(struct find *find, size_t start, struct value file) {
    static const char *const holders[] = {"{//}", "{/.}", "{/}", "{.}", "{}", NULL};
    const struct argv *argv = &find->command->argv;
    struct command inner = *find->command;
    struct item_places places = {0};
    inner.argv = (struct argv){0};
    inner.arguments = (struct arguments){0};
    inner.wrapped = true;
    inner.known = NULL;
    return item_words(find->reading, argv, start, argv->count, holders, &file, &inner.argv,
                      &places) &&
           (places.any || VEC_PUSH(find->reading->arena, &inner.argv, file)) &&
           command_read(find->reading, &inner, find->command->output);
}

/* The name that a pattern of fd stands for: a regular expression of one name between ^ and $, or
 * with -g a pattern of the shell. Nothing is added where it may be any name. */
static void add_fd_name(const struct arguments *arguments, struct builder *name) {
    static const char *const glob_flag[] = {"-g", "--glob", NULL};
    const struct argument *pattern = arguments_operand(arguments, 0);
    struct str text = pattern == NULL ? STR("") : pattern->value.text;
    struct builder plain = *name;
    if (pattern == NULL || !value_known(&pattern->value)) {
        return;
    }
    if (arguments_have(arguments, glob_flag)) {
        builder_add(name, text);
        return;
    }
    bool exact = text.len > 2 && text.ptr[0] == '^' && text.ptr[text.len - 1] == '$';
    for (size_t i = 1; exact && i + 1 < text.len; i++) {
        bool escaped = text.ptr[i] == '\\' && text.ptr[i + 1] == '.';
        i += escaped;
        exact = char_is_name(text.ptr[i]) || strchr("-.", text.ptr[i]) != NULL;
        builder_add_char(&plain, text.ptr[i]);
    }
    if (exact) {
        *name = plain;
    } else if (str_find_text(text, ".env") >= 0) {
        builder_add_c(name, ".env*");
    }
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
    struct find find = {.reading = reading, .command = command, .first_test = 1};
    const struct argument *path = arguments_operand(&list.arguments, 1);
    struct value from = path != NULL ? path->value : find_start(&find, 0);
    struct values files = {0};
    const struct value *extension = arguments_value(&list.arguments, "-e");
    struct builder name;
    builder_init(&name, reading->arena);
    if (extension != NULL && value_known(extension)) {
        builder_addf(&name, "*.%.*s", STR_ARG(extension->text));
    } else {
        add_fd_name(&list.arguments, &name);
    }
    struct str found = builder_str(&name);
    if (found.ptr == NULL || !listing_add(reading, command->scope, &from, found, &files)) {
        return false;
    }
    for (size_t i = 0; start < command->argv.count && i < files.count; i++) {
        if (!fd_run(&find, start, files.items[i])) {
            return false;
        }
    }
    static const char *const others[] = {
        "-l", "--list-details", "--format", "--search-path", "--base-directory", "-C", "-a", NULL};
    if (start >= command->argv.count && !arguments_have(&list.arguments, others) &&
        arguments_operand_count(&list.arguments) <= 2) {
        command->output->names = files;
    }
    return true;
}
