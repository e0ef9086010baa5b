/* echo, printf and cat: text that the command line shows. */
#include "action/escapes.h"
#include "action/printed.h"
#include "action/programs.h"
#include "action/subscripts.h"

#include <string.h>

/* Has a printf format or an `echo -e` text something that only shows when it is printed? */
static bool has_hidden_bytes(struct str text) {
    for (size_t i = 0; i + 1 < text.len; i++) {
        if (text.ptr[i] == '\\' && strchr("x0123456789uUc", text.ptr[i + 1]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool joined_words(struct reading *reading, const struct command *command, size_t from,
                         bool line, struct value *out) {
    struct builder text;
    builder_init(&text, reading->arena);
    *out = (struct value){.span = command->span};
    for (size_t i = from; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (i > from) {
            builder_add_char(&text, ' ');
        }
        builder_add(&text, word->text);
        out->pattern = out->pattern || word->pattern;
        if (out->cause == HOLE_NONE) {
            out->cause = word->cause;
        }
    }
    if (line) {
        builder_add_char(&text, '\n');
    }
    out->text = builder_str(&text);
    return out->text.ptr != NULL;
}

/* printf -v NAME FORMAT: the text goes into a variable. */
static bool fills_variable(const struct command *command) {
    return str_is(command->program, "printf") && command->argv.count > 2 &&
           value_is(&command->argv.items[1], "-v");
}

/* bash(1), echo: a word of these letters; any other is text. */
static bool is_echo_flag(struct str word) {
    for (size_t i = 1; i < word.len; i++) {
        if (strchr("neE", word.ptr[i]) == NULL) {
            return false;
        }
    }
    return word.len > 1 && word.ptr[0] == '-';
}

/* echo -e: \0NNN and \xHH are bytes; with any other escape the text is not known. */
static bool read_escapes(struct reading *reading, const struct value *value, struct value *out) {
    struct builder text;
    builder_init(&text, reading->arena);
    for (size_t i = 0; i < value->text.len; i++) {
        char byte = value->text.ptr[i];
        char next = i + 1 < value->text.len ? value->text.ptr[i + 1] : '\0';
        size_t zero = next == '0' ? 1 : 0;
        size_t length = byte == '\\' && (next == '0' || next == 'x')
                            ? printed_escape(value->text, i + 1 + zero, &byte)
                            : 0;
        builder_add_char(&text, byte);
        i += length > 0 ? length + zero : 0;
    }
    *out = *value;
    out->text = builder_str(&text);
    return out->text.ptr != NULL;
}

/* What was written as escapes is not known as text, for it hides what it is; but where it is one
 * word it may be the name of a file: a pattern, since no code is made of one. */
static bool add_hidden_name(struct reading *reading, struct value text, struct values *names) {
    text.text = str_trim(text.text);
    bool name = text.text.len > 0 && value_known(&text) && !str_starts(text.text, "-") &&
                str_find_any(text.text, " \t\n'\"\\*?[") == STR_NOT_FOUND;
    text.pattern = true;
    return !name || VEC_PUSH(reading->arena, names, text);
}

/* What echo or printf writes. */
struct printed {
    struct value text;
    bool known;          /* that is sure */
    bool decoded;        /* parts of it are written as escapes */
    struct values names; /* where it is not known: the paths that it may name */
};

static bool printed_text(struct reading *reading, const struct command *command,
                         struct printed *out) {
    size_t from = 1;
    bool line = true;
    bool escapes = false;
    struct value plain;
    if (str_is(command->program, "printf")) {
        from += fills_variable(command) ? 2 : 0;
        from += from < command->argv.count && value_is(&command->argv.items[from], "--");
        if (!printed_by_printf(reading, command, from, &out->text, &out->known, &out->decoded) ||
            (from < command->argv.count && !printed_names(reading, command, from, &out->names))) {
            return false;
        }
        bool hidden = out->known && out->decoded;
        out->known = out->known && !hidden;
        return !hidden || add_hidden_name(reading, out->text, &out->names);
    }
    while (from < command->argv.count && is_echo_flag(command->argv.items[from].text)) {
        line = line && str_find(command->argv.items[from].text, 'n', 0) < 0;
        escapes = escapes || str_find(command->argv.items[from].text, 'e', 0) > 0;
        from++;
    }
    if (!joined_words(reading, command, from, line, &out->text) ||
        !printed_names(reading, command, from, &out->names) ||
        !read_escapes(reading, &out->text, &plain)) {
        return false;
    }
    out->known =
        str_find(out->text.text, '\\', 0) < 0 && out->text.cause == HOLE_NONE && !out->text.pattern;
    return !escapes || out->known || add_hidden_name(reading, plain, &out->names);
}

bool value_is_port(const struct reading *reading, const struct value *value) {
    return value->cause == HOLE_VARIABLE && !reading->nested && str_ends(value->hole_name, "PORT");
}

bool name_is_secret(struct str name) {
    static const char *const parts[] = {
        "SECRET",       "TOKEN",       "PASSWORD",   "PASSWD",         "API_KEY",
        "APIKEY",       "CREDENTIAL",  "ACCESS_KEY", "PRIVATE_KEY",    "PASSPHRASE",
        "DATABASE_URL", "SIGNING_KEY", "MASTER_KEY", "ENCRYPTION_KEY", NULL};
    static const char *const ends[] = {"_PASS", "_PWD", "_PAT", "_DSN", "_AUTH"};
    if (str_has_one_of(name, parts)) {
        return true;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (str_ends(name, ends[i])) {
            return true;
        }
    }
    return false;
}

bool value_holds_secret(const struct value *value) {
    struct str names[] = {value->cause == HOLE_VARIABLE ? value->hole_name : STR(""),
                          value->more_names};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct str name;
        while (names[i].len > 0 && str_split(&names[i], ' ', &name)) {
            if (name_is_secret(name) || str_starts(name, "!")) {
                return true;
            }
        }
    }
    return false;
}

/* `echo $GITHUB_TOKEN` shows what the environment holds. */
static bool print_secrets(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        if (value_holds_secret(&command->argv.items[i])) {
            return command_add(reading, command, ACTION_ENV_READ, "print-secret",
                               "prints a variable that is named as a secret") != NULL;
        }
    }
    return true;
}

/* Is what the environment holds under this name about how programs are found and run? */
static bool is_plain_variable(struct str name) {
    static const char *const names[] = {
        "HOME",      "USER",  "LOGNAME", "SHELL",       "PWD",
        "OLDPWD",    "LANG",  "TERM",    "TZ",          "EDITOR",
        "VISUAL",    "PAGER", "TMPDIR",  "DISPLAY",     "HOSTNAME",
        "COLUMNS",   "LINES", "SHLVL",   "CI",          "GOROOT",
        "COLORTERM", "CC",    "CXX",     "VIRTUAL_ENV", "CONDA_DEFAULT_ENV",
        NULL};
    static const char *const starts[] = {"LC_", "XDG_"};
    static const char *const ends[] = {"PATH",  "_HOME", "FLAGS",    "_DIR",    "_ENV",
                                       "_ROOT", "_OPTS", "_OPTIONS", "_VERSION"};
    bool plain = str_is_one_of(name, names);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        plain = plain || str_starts(name, starts[i]);
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        plain = plain || str_ends(name, ends[i]);
    }
    return plain && str_is_plain(name, "_") && !name_is_secret(name) && !setting_is_secret(name);
}

bool program_printenv(struct reading *reading, struct command *command) {
    static const char *const flags[] = {"-0", "--null", NULL};
    bool plain = command->arguments.count > 0 && !command->argv.open;
    for (size_t i = 0; plain && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        plain = argument->flag.len > 0
                    ? str_is_one_of(argument->flag, flags)
                    : value_known(&argument->value) && is_plain_variable(argument->value.text);
    }
    if (!plain || arguments_operand_count(&command->arguments) == 0) {
        return command_apply_rules(reading, command);
    }
    return command_add(reading, command, ACTION_FILESYSTEM_READ, "env-print-plain",
                       "prints variables") != NULL;
}

/* NULL: what it gets is not known. */
static bool fill_variable(struct reading *reading, struct command *command,
                          const struct value *text) {
    const struct value *name = &command->argv.items[2];
    ptrdiff_t bracket = str_find(name->text, '[', 0);
    struct values values = {(struct value *)text, 1, 1};
    if (bracket > 0) {
        return subscripts_of_name(reading, name, command->span) &&
               scope_loosen(command->scope, str_slice(name->text, 0, (size_t)bracket));
    }
    return text != NULL ? scope_set(command->scope, name->text, &values, false)
                        : scope_forget(command->scope, name->text, HOLE_OPERATOR);
}

bool program_echo(struct reading *reading, struct command *command) {
    static const char *const escape_flag[] = {"-e", NULL};
    struct action *action =
        command_add(reading, command, ACTION_FILESYSTEM_READ, "print-text", "prints text");
    if (action == NULL) {
        return false;
    }
    struct printed printed = {0};
    if (!printed_text(reading, command, &printed)) {
        return false;
    }
    bool interprets =
        str_is(command->program, "printf") || arguments_have(&command->arguments, escape_flag);
    action->prints_only = true;
    action->decodes = interprets && (printed.decoded || has_hidden_bytes(printed.text.text));
    command->input_ignored = true;
    if (fills_variable(command)) {
        return fill_variable(reading, command, printed.known ? &printed.text : NULL);
    }
    command->output->known = printed.known;
    command->output->text = printed.text;
    command->output->names = printed.known ? (struct values){0} : printed.names;
    return print_secrets(reading, command);
}

bool program_cat(struct reading *reading, struct command *command) {
    if (arguments_operand_count(&command->arguments) == 0) {
        command->output->known = command->input.known;
        command->output->text = command->input.text;
    }
    return command_apply_rules(reading, command);
}
/* less(1): `+text` are commands of the pager itself, some of which run a shell. Moving about and
 * searching are none of those. */
bool program_pager(struct reading *reading, struct command *command) {
    static const char harmless[] = "0123456789FGgN/?+";
    for (size_t i = 1; i < command->argv.count; i++) {
        struct str word = command->argv.items[i].text;
        bool moves = word.len < 2 || strchr(harmless, word.ptr[1]) != NULL;
        if (str_starts(word, "+") && (!moves || str_find(word, '!', 0) >= 0) &&
            command_add(reading, command, ACTION_UNKNOWN, "pager-command",
                        "runs commands that nah does not read") == NULL) {
            return false;
        }
    }
    return escapes_read(reading, command) && command_apply_rules(reading, command);
}

/* Does a filter of jq or yq use variables of the environment: env, $ENV, env(X), strenv(X)? */
static bool filter_reads_environment(struct str filter) {
    if (str_find_text(filter, "$ENV") >= 0 || str_find_text(filter, "envsubst") >= 0) {
        return true;
    }
    ptrdiff_t at = str_find_text(filter, "env");
    for (size_t from = 0; at >= 0; at = str_find_text(str_slice(filter, from, filter.len), "env")) {
        size_t start = from + (size_t)at;
        char before = start > 0 ? filter.ptr[start - 1] : ' ';
        char after = start + 3 < filter.len ? filter.ptr[start + 3] : ' ';
        bool string = str_ends(str_slice(filter, 0, start), "str");
        bool word = string || strchr(" |([{,;:=\n", before) != NULL;
        if (word && strchr(" .|)]},;[(\n", after) != NULL) {
            return true;
        }
        from = start + 3;
    }
    return false;
}

/* jq(1), yq: what its filter takes from elsewhere than its input. */
bool program_query(struct reading *reading, struct command *command) {
    bool yq = str_is(command->program, "yq");
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    size_t count = arguments_operand_count(&command->arguments);
    size_t index = reading->out->actions.count;
    const struct argument *only =
        yq && count == 1 ? arguments_operand(&command->arguments, 0) : NULL;
    /* yq FILE prints the file; a filter starts with a dot, too, but never with these */
    if (only != NULL &&
        (str_starts(only->value.text, "/") || str_starts(only->value.text, "../")) &&
        (command_add(reading, command, ACTION_FILESYSTEM_READ, "query-file", "reads") == NULL ||
         !command_add_path(reading, command, index, ACCESS_READ, &only->value, false))) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        const struct value *filter = &arguments_operand(&command->arguments, i)->value;
        if (filter_reads_environment(filter->text) &&
            command_add(reading, command, ACTION_ENV_READ, "print-environment",
                        "reveals variables of the environment") == NULL) {
            return false;
        }
        if (yq && str_find_text(filter->text, "load") >= 0 && str_find(filter->text, '(', 0) >= 0) {
            struct action *action = command_add(reading, command, ACTION_FILESYSTEM_READ,
                                                "query-load", "reads files that its filter names");
            if (action == NULL) {
                return false;
            }
            action->at_least = POLICY_ASK;
        }
    }
    return true;
}
