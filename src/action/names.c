/* pwd, basename, dirname, realpath and mktemp: what they print follows from their words. */
#include "action/programs.h"

#include "base/path.h"

#include <string.h>

/* The index behind the last slash, without those at the end; patterns whose brackets could hold a
 * slash are not cut. */
static bool find_last(const struct value *path, size_t *start, size_t *end) {
    *end = path->text.len;
    while (*end > 1 && path->text.ptr[*end - 1] == '/') {
        (*end)--;
    }
    *start = *end;
    while (*start > 0 && path->text.ptr[*start - 1] != '/') {
        (*start)--;
    }
    return path->text.len > 0 && !str_is(path->text, "/") &&
           (!path->pattern ||
            (str_find(path->text, '(', 0) < 0 && str_find(path->text, '[', 0) < 0));
}

static bool base_name(const struct command *command, const struct value *path, struct value *out) {
    const struct argument *suffix = arguments_operand(&command->arguments, 1);
    size_t start = 0;
    size_t end = 0;
    if (!find_last(path, &start, &end) || (suffix != NULL && !value_known(&suffix->value))) {
        return false;
    }
    *out = *path;
    out->text = str_slice(path->text, start, end);
    if (suffix != NULL && out->text.len > suffix->value.text.len) {
        size_t length = out->text.len - suffix->value.text.len;
        struct str tail = str_slice(out->text, length, out->text.len);
        out->text.len = str_equal(tail, suffix->value.text) ? length : out->text.len;
    }
    return true;
}

static bool directory_name(const struct value *path, struct value *out) {
    size_t start = 0;
    size_t end = 0;
    if (!find_last(path, &start, &end)) {
        return false;
    }
    while (start > 1 && path->text.ptr[start - 1] == '/') {
        start--;
    }
    *out = *path;
    out->text = start == 0 ? STR(".") : str_slice(path->text, 0, start);
    return true;
}

/* date +FORMAT: a number first, and nothing in the format that can become a slash or a blank. */
static bool prints_word(const struct command *command) {
    const struct argument *format = arguments_operand(&command->arguments, 0);
    bool word = format != NULL && arguments_operand_count(&command->arguments) == 1 &&
                value_known(&format->value) && str_starts(format->value.text, "+%") &&
                format->value.text.len > 2 &&
                strchr("FHMSTYNdjmsyuU", format->value.text.ptr[2]) != NULL;
    for (size_t i = 1; word && i < format->value.text.len; i++) {
        word = strchr("%FTHMSYmdsjNUuwW:_-.+", format->value.text.ptr[i]) != NULL;
    }
    return word;
}

bool program_name(struct reading *reading, struct command *command) {
    const struct argument *path = arguments_operand(&command->arguments, 0);
    bool flags = command->arguments.count != arguments_operand_count(&command->arguments);
    bool plain = !flags && path != NULL && path->value.cause == HOLE_NONE && !command->argv.open;
    struct stream *output = command->output;
    if (str_is(command->program, "pwd") && !flags) {
        output->text = scope_cwd(command->scope);
        output->known = output->text.cause == HOLE_NONE;
    } else if (str_is(command->program, "realpath") && plain) {
        /* Where links lead is looked at when the path is judged */
        output->text = path_in_scope(reading, command->scope, &path->value);
        output->known = output->text.cause == HOLE_NONE;
    } else if (str_is(command->program, "date") && prints_word(command)) {
        output->text = (struct value){.text = STR("[0-9]*"), .pattern = true};
        output->known = true;
    } else if (str_is(command->program, "basename") && plain) {
        output->known = base_name(command, &path->value, &output->text);
    } else if (str_is(command->program, "dirname") && plain &&
               arguments_operand_count(&command->arguments) == 1) {
        output->known = directory_name(&path->value, &output->text);
    }
    return command_apply_rules(reading, command);
}

void names_repository(const struct reading *reading, struct command *command) {
    static const char *const shows[] = {"--show-toplevel", NULL};
    const struct argument *verb = arguments_operand(&command->arguments, 0);
    struct value cwd = scope_cwd(command->scope);
    struct str root = reading->start->repository;
    /* Variables and settings of git can make another place the repository's */
    bool moved = reading->repository_moved || str_find_text(reading->text, "GIT_") >= 0 ||
                 str_find_text(reading->text, "worktree") >= 0;
    if (root.len > 0 && !moved && command->arguments.count == 2 && !command->argv.open &&
        value_is(&verb->value, "rev-parse") && arguments_have(&command->arguments, shows) &&
        value_known(&cwd) && path_inside(cwd.text, root)) {
        command->output->text = (struct value){.text = root, .span = command->span};
        command->output->known = true;
    }
}

/* mktemp(1): a new name in a temporary directory, or one of the template whose last X are replaced.
 */
bool program_temporary(struct reading *reading, struct command *command) {
    static const char *const elsewhere[] = {"-p", "--tmpdir", "--suffix", NULL};
    static const char *const there[] = {"-t", NULL};
    const struct argument *template = arguments_operand(&command->arguments, 0);
    struct str directory = reading->start->tmpdir;
    struct value path = {.text = STR("tmp.XXXXXXXXXX"), .pattern = true, .span = command->span};
    bool known = !arguments_have(&command->arguments, elsewhere);
    if (template != NULL) {
        known = known && value_known(&template->value);
        path.text = template->value.text;
    }
    struct str name = path.text;
    while (name.len > 0 && name.ptr[name.len - 1] == 'X') {
        name.len--;
    }
    struct builder text;
    builder_init(&text, reading->arena);
    /* -t: the template is a name in the temporary directory */
    bool inside = template != NULL && arguments_have(&command->arguments, there);
    known = known && !(inside && str_find(path.text, '/', 0) >= 0);
    if (template == NULL || inside) {
        builder_add(&text, directory.len > 0 ? directory : STR("/tmp"));
        builder_add_char(&text, '/');
    }
    builder_add(&text, name);
    builder_add_char(&text, '*');
    command->output->known = known && name.len + 3 <= path.text.len;
    path.text = builder_str(&text);
    command->output->text = path;
    return path.text.ptr != NULL &&
           binding_set(reading, &reading->temporaries,
                       path_in_scope(reading, command->scope, &path).text) != NULL &&
           command_apply_rules(reading, command);
}

bool path_is_one(const struct reading *reading, const struct value *path) {
    if (path->cause != HOLE_NONE) {
        return false;
    }
    for (size_t i = 0; path->pattern && i < reading->temporaries.count; i++) {
        struct str made = reading->temporaries.items[i].name;
        struct str rest = str_slice(path->text, made.len, path->text.len);
        if (path->text.len >= made.len && str_equal(str_slice(path->text, 0, made.len), made) &&
            (rest.len == 0 || rest.ptr[0] == '/') && str_find(rest, '*', 0) < 0 &&
            str_find(rest, '?', 0) < 0 && str_find(rest, '[', 0) < 0) {
            return true;
        }
    }
    return !path->pattern;
}
