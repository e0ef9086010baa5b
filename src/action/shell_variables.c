/* What sets the variables of a shell: set, read and mapfile, declare and its kind. */
#include "action/programs.h"
#include "action/redirect.h"
#include "action/subscripts.h"

enum {
    NAMES_MAX = 16,     /* variables that one read fills with what is known */
    ELEMENTS_MAX = 256, /* of an array that is filled with lines */
};

/* How many names of options follow a word such as -euo: one for each letter o. */
static size_t names_follow(struct str flags) {
    size_t count = 0;
    for (size_t i = 1; i < flags.len; i++) {
        count += flags.ptr[i] == 'o';
    }
    return count;
}

/* `set -- a b` and `set a b` replace the positional parameters. */
bool program_set(struct reading *reading, struct command *command) {
    size_t i = 1;
    while (i < command->argv.count && !value_is(&command->argv.items[i], "--") &&
           (str_starts(command->argv.items[i].text, "-") ||
            str_starts(command->argv.items[i].text, "+"))) {
        i += 1 + names_follow(command->argv.items[i].text);
    }
    bool sets = i < command->argv.count;
    i += sets && value_is(&command->argv.items[i], "--");
    if (sets) {
        const struct value *items = command->argv.open ? NULL : command->argv.items + i;
        if (!scope_set_positional(command->scope, items, command->argv.count - i)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}

/* shift: without a number, by one. */
bool program_shift(struct reading *reading, struct command *command) {
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    struct str text = operand == NULL ? STR("1") : operand->value.text;
    size_t count = 0;
    bool known = text.len > 0 && text.len < 6 && (operand == NULL || value_known(&operand->value));
    for (size_t i = 0; i < text.len && known; i++) {
        known = char_digit(text.ptr[i]) >= 0 && char_digit(text.ptr[i]) < 10;
        count = count * 10 + (size_t)char_digit(text.ptr[i]);
    }
    if (known) {
        scope_shift(command->scope, count);
    }
    return (known || scope_set_positional(command->scope, NULL, 0)) &&
           command_apply_rules(reading, command);
}

/* Is a whole line, which is the name of a file, read into one variable? */
static bool reads_names(const struct command *command, size_t count) {
    static const char *const parts[] = {"-n", "-N", "-u", "-a", "-s", "-O", "-C", NULL};
    return command->input.names.count > 0 && count <= 1 && !command->argv.open &&
           !arguments_have(&command->arguments, parts);
}

/* Are the lines that are read known, and split as by default? */
static bool reads_known(const struct command *command) {
    static const char *const plain[] = {"-r", "-a", "-t", NULL};
    const struct stream *input = &command->input;
    bool known = input->known && value_known(&input->text) && !command->assigns &&
                 scope_get(command->scope, STR("IFS")).count == 0 &&
                 str_find(input->text.text, '\\', 0) < 0;
    for (size_t i = 0; known && i < command->arguments.count; i++) {
        struct str flag = command->arguments.items[i].flag;
        known = flag.len == 0 || (str_is_one_of(flag, plain) &&
                                  (str_is(flag, "-t") == !str_is(command->program, "read")));
    }
    return known;
}

/* The next field of a line, or all that is left of it. */
static struct str take_field(struct str *rest, bool all) {
    size_t end = 0;
    *rest = str_trim(*rest);
    while (end < rest->len && (all || (rest->ptr[end] != ' ' && rest->ptr[end] != '\t'))) {
        end++;
    }
    struct str field = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end, rest->len);
    return field;
}

/* What the variable number `at` of `count` may get: of each line its field. */
static bool known_fields(struct reading *reading, const struct command *command, size_t at,
                         size_t count, struct values *out) {
    struct str lines = command->input.text.text;
    struct str line;
    while (out->count <= EXPAND_VALUES_MAX && str_split(&lines, '\n', &line)) {
        struct value field = {.span = command->span};
        for (size_t i = 0; i <= at; i++) {
            field.text = take_field(&line, i + 1 == count);
        }
        if ((lines.ptr != NULL || line.len > 0 || field.text.len > 0) &&
            !VEC_PUSH(reading->arena, out, field)) {
            return false;
        }
    }
    struct value nothing = {.text = STR(""), .span = command->span};
    return out->count > 0 || VEC_PUSH(reading->arena, out, nothing);
}

/* read -a NAME splits one line, mapfile -t NAME takes all. */
static bool known_list(struct reading *reading, const struct command *command, bool splits,
                       struct argv *out) {
    struct str rest = command->input.text.text;
    struct str part;
    if (splits) {
        ptrdiff_t end = str_find(rest, '\n', 0);
        rest = str_slice(rest, 0, end < 0 ? rest.len : (size_t)end);
        for (rest = str_trim(rest); rest.len > 0 && out->count <= ELEMENTS_MAX;
             rest = str_trim(rest)) {
            struct value field = {.text = take_field(&rest, false), .span = command->span};
            if (!VEC_PUSH(reading->arena, out, field)) {
                return false;
            }
        }
        return true;
    }
    while (out->count <= ELEMENTS_MAX && str_split(&rest, '\n', &part)) {
        struct value line = {.text = part, .span = command->span};
        if ((rest.ptr != NULL || part.len > 0) && !VEC_PUSH(reading->arena, out, line)) {
            return false;
        }
    }
    return true;
}

/* Fills an array; which elements it gets is known of one line, and outside of loops. */
static bool fill_list(struct reading *reading, const struct command *command, struct str name) {
    bool splits = str_is(command->program, "read");
    struct value hole = {.text = STR("\0"), .cause = HOLE_INPUT, .span = command->span};
    struct values unknown = {&hole, 1, 1};
    struct argv list = {0};
    ptrdiff_t line = str_find(command->input.text.text, '\n', 0);
    bool one = line < 0 || (size_t)line + 1 == command->input.text.text.len;
    static const char *const whole[] = {"-t", NULL};
    if (!reads_known(command) || reading->branches > 0 ||
        (splits ? !one : !arguments_have(&command->arguments, whole))) {
        return scope_set_each(command->scope, name, &unknown);
    }
    return known_list(reading, command, splits, &list) &&
           (list.count <= ELEMENTS_MAX ? scope_set_list(command->scope, name, &list)
                                       : scope_set_each(command->scope, name, &unknown));
}

static bool fill_variable(struct reading *reading, const struct command *command, struct str name,
                          size_t at, size_t count) {
    bool reads = str_is(command->program, "read");
    struct values fields = {0};
    ptrdiff_t bracket = str_find(name, '[', 0);
    if (bracket > 0) {
        return scope_loosen(command->scope, str_slice(name, 0, (size_t)bracket));
    }
    if (reads_names(command, count)) {
        return reads ? scope_set(command->scope, name, &command->input.names, false)
                     : scope_set_each(command->scope, name, &command->input.names);
    }
    if (!reads) {
        return fill_list(reading, command, name);
    }
    if (count > NAMES_MAX || !reads_known(command)) {
        return scope_forget(command->scope, name, HOLE_INPUT);
    }
    return known_fields(reading, command, at, count, &fields) &&
           (fields.count <= EXPAND_VALUES_MAX ? scope_set(command->scope, name, &fields, false)
                                              : scope_forget(command->scope, name, HOLE_INPUT));
}

/* What is read from input is mostly unknown, and comes from wherever the input does. */
bool program_read(struct reading *reading, struct command *command) {
    size_t count = arguments_operand_count(&command->arguments);
    const struct value *each = arguments_value(&command->arguments, "-C");
    bool reads = str_is(command->program, "read");
    const struct value *array = reads ? arguments_value(&command->arguments, "-a") : NULL;
    if ((each != NULL && !command_read_text(reading, command, each, command->scope)) ||
        (array != NULL && !fill_list(reading, command, array->text))) {
        return false;
    }
    for (size_t i = 0; i < count || i == 0; i++) {
        const struct argument *operand = arguments_operand(&command->arguments, i);
        struct str name = operand != NULL ? operand->value.text
                          : array != NULL ? array->text
                                          : (reads ? STR("REPLY") : STR("MAPFILE"));
        if ((operand != NULL && !subscripts_of_name(reading, &operand->value, command->span)) ||
            ((operand != NULL || array == NULL) &&
             !fill_variable(reading, command, name, i, count))) {
            return false;
        }
        if (command->input.sources.count > 0) {
            struct binding *variable = binding_set(reading, &reading->variables, name);
            if (variable == NULL) {
                return false;
            }
            variable->sources = command->input.sources;
        }
    }
    return command_add(reading, command, ACTION_FILESYSTEM_READ, "read-variable",
                       "reads a line into a variable") != NULL;
}

/* A word such as "$name=value", which is an assignment only once it is expanded: its name and its
 * value are there, but what more its flags make of them is not looked at. */
static bool assign_word(struct reading *reading, struct command *command,
                        const struct value *word) {
    static const char *const reference[] = {"-n", NULL};
    static const char *const integer[] = {"-i", NULL};
    ptrdiff_t hole = str_find(word->text, '\0', 0);
    ptrdiff_t equals = str_find(word->text, '=', 0);
    if (equals < 0 ? hole >= 0 : hole >= 0 && hole < equals) {
        return scope_forget_all(command->scope);
    }
    if (equals <= 0) {
        return true;
    }
    struct str name = str_slice(word->text, 0, (size_t)equals);
    struct value value = value_from(word, (size_t)equals + 1);
    bool names_other = arguments_have(&command->arguments, reference);
    bool plain = !names_other && !arguments_have(&command->arguments, integer);
    for (size_t i = 0; i < name.len; i++) {
        plain = plain && char_is_name(name.ptr[i]);
        if (!char_is_name(name.ptr[i])) {
            name.len = i;
        }
    }
    struct values values = {&value, 1, 1};
    return variable_read(reading, command, name, &value) &&
           (!names_other || str_is(command->program, "export") ||
            scope_loosen(command->scope, value_known(&value) ? value.text : STR(""))) &&
           (plain ? scope_set(command->scope, name, &values, false)
                  : scope_loosen(command->scope, name));
}

/* declare -p NAME */
static bool prints_secret(const struct command *command) {
    static const char *const prints[] = {"-p", NULL};
    const struct argument *name;
    for (size_t i = 0; arguments_have(&command->arguments, prints) &&
                       (name = arguments_operand(&command->arguments, i)) != NULL;
         i++) {
        if (!value_known(&name->value) || name_is_secret(name->value.text)) {
            return true;
        }
    }
    return false;
}

bool program_declare(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (!subscripts_of_name(reading, word, command->span) ||
            (!str_starts(word->text, "-") && !assign_word(reading, command, word))) {
            return false;
        }
    }
    if (prints_secret(command)) {
        return command_add(reading, command, ACTION_ENV_READ, "variable-secret",
                           "prints a variable that is named as a secret") != NULL;
    }
    if (command->assigns) {
        return command_add(reading, command, ACTION_FILESYSTEM_READ, "set-variable",
                           "sets a variable") != NULL;
    }
    return command_apply_rules(reading, command);
}

bool program_shopt(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        reading->last_here = reading->last_here || value_is(&command->argv.items[i], "lastpipe");
    }
    return command_apply_rules(reading, command);
}
