/* Clients of databases whose statements stand on the command line. */
#include "action/escapes.h"
#include "action/programs.h"
#include "action/sql.h"

#include <string.h>

static const char *const effects[] = {
    [SQL_NOTHING] = "opens a database",
    [SQL_READS] = "reads a database",
    [SQL_WRITES] = "may change a database",
    [SQL_DESTROYS] = "deletes tables or rows of a database",
};

/* Commands of the sqlite3 shell that only show something or change how it is shown. */
static const char *const shell_commands[] = {
    ".tables", ".schema",  ".fullschema", ".indexes", ".indices",   ".databases", ".dump",
    ".mode",   ".headers", ".header",     ".width",   ".nullvalue", ".separator", ".timer",
    ".show",   ".dbinfo",  ".bail",       ".explain", ".eqp",       ".stats",     ".changes",
    ".help",   ".quit",    ".exit",       ".echo",    ".lint",      NULL};

/* Flags that say how results are shown. Any other could run code or write files. */
static const char *const show_flags[] = {
    "-batch", "-bail", "-box",       "-column",    "-csv",     "-header", "-noheader", "-html",
    "-json",  "-line", "-list",      "-quote",     "-table",   "-tabs",   "-markdown", "-readonly",
    "-ascii", "-safe", "-separator", "-nullvalue", "-newline", "-cmd",    "--",        NULL};

static bool is_listed(struct str word, const char *const *list) {
    for (size_t i = 0; list[i] != NULL; i++) {
        if (str_is(word, list[i])) {
            return true;
        }
    }
    return false;
}

/* A line of the sqlite3 shell: a command of its own, or SQL. A command stands alone on its line. */
static enum SQL_EFFECT shell_effect(struct str text) {
    enum SQL_EFFECT effect = SQL_NOTHING;
    struct str rest = text;
    struct str line;
    size_t sql_start = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!str_starts(line, ".")) {
            continue;
        }
        size_t at = (size_t)(line.ptr - text.ptr);
        struct str word = str_slice(line, 0, strcspn(line.ptr, " \t\r\n"));
        enum SQL_EFFECT before = sql_effect(str_slice(text, sql_start, at));
        enum SQL_EFFECT own = is_listed(word, shell_commands) ? SQL_READS : SQL_WRITES;
        effect = before > effect ? before : effect;
        effect = own > effect ? own : effect;
        sql_start = at + line.len;
    }
    enum SQL_EFFECT last = sql_effect(str_slice(text, sql_start, text.len));
    return last > effect ? last : effect;
}

/* Adds the effect of one text of statements. */
static void add_text(enum SQL_EFFECT *effect, struct arena *arena, const struct value *text) {
    char *copy = value_known(text) ? str_to_c(arena, text->text) : NULL;
    enum SQL_EFFECT own = copy == NULL ? SQL_WRITES : shell_effect(str_from(copy));
    *effect = own > *effect ? own : *effect;
}

/* sqlite3(1): FLAGS FILE [SQL...]; without SQL it reads its standard input. */
static bool read_sqlite(struct reading *reading, const struct command *command,
                        enum SQL_EFFECT *effect) {
    bool given = false;
    *effect = SQL_NOTHING;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len == 0) {
            continue;
        }
        if (!is_listed(argument->flag, show_flags)) {
            return false;
        }
        if (str_is(argument->flag, "-cmd") && argument->has_value) {
            add_text(effect, reading->arena, &argument->value);
        }
    }
    for (size_t n = 1; n < arguments_operand_count(&command->arguments); n++) {
        add_text(effect, reading->arena, &arguments_operand(&command->arguments, n)->value);
        given = true;
    }
    if (!given && command->input.known) {
        add_text(effect, reading->arena, &command->input.text);
        given = true;
    }
    return given && !command->argv.open;
}

/* Commands of psql that only show something or change how it is shown. */
static bool is_show_command(struct str line) {
    static const char *const starts[] = {"\\d",    "\\l", "\\conninfo", "\\x", "\\timing",
                                         "\\pset", "\\q", "\\?",        "\\h", "\\sf",
                                         "\\sv",   "\\z", "\\echo"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (str_starts(line, starts[i])) {
            return true;
        }
    }
    return false;
}

/* The statements of psql and mysql: SQL, or a command of the client alone on its line. */
static enum SQL_EFFECT client_effect(struct str text) {
    enum SQL_EFFECT effect = SQL_NOTHING;
    struct str rest = text;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        struct str command = str_trim(line);
        if (str_starts(command, "\\")) {
            enum SQL_EFFECT own = is_show_command(command) ? SQL_READS : SQL_WRITES;
            effect = own > effect ? own : effect;
        }
    }
    enum SQL_EFFECT own = effect == SQL_NOTHING ? sql_effect(text) : SQL_NOTHING;
    return own > effect ? own : effect;
}

/* HOST/NAME of psql(1) and mysql(1): from flags, an operand, or a URL. */
static bool client_database(struct reading *reading, const struct command *command,
                            struct value *out) {
    bool postgres = str_is(command->program, "psql") || str_is(command->program, "pgcli");
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    const struct value *host = arguments_value(&command->arguments, "-h");
    const struct value *name = arguments_value(&command->arguments, postgres ? "-d" : "-D");
    host = host != NULL ? host : arguments_value(&command->arguments, "--host");
    name = name != NULL
               ? name
               : arguments_value(&command->arguments, postgres ? "--dbname" : "--database");
    name = name != NULL || operand == NULL ? name : &operand->value;
    struct builder text;
    builder_init(&text, reading->arena);
    *out = (struct value){.span = command->span};
    ptrdiff_t scheme = name == NULL ? STR_NOT_FOUND : str_find_text(name->text, "://");
    if (scheme >= 0) {
        struct str rest = str_slice(name->text, (size_t)scheme + 3, name->text.len);
        ptrdiff_t at = str_find(rest, '@', 0);
        rest = str_slice(rest, at < 0 ? 0 : (size_t)at + 1, rest.len);
        ptrdiff_t query = str_find(rest, '?', 0);
        builder_add(&text, str_slice(rest, 0, query < 0 ? rest.len : (size_t)query));
    } else {
        builder_add(&text, host != NULL ? host->text : STR("localhost"));
        builder_add_char(&text, '/');
        builder_add(&text, name != NULL ? name->text : STR(""));
    }
    /* "host=x dbname=y", and what is not known: no name that could be trusted */
    bool clear =
        name == NULL || (value_known(name) && (scheme >= 0 || str_find(name->text, '=', 0) < 0));
    bool plain = clear && (host == NULL || value_known(host));
    out->cause = plain ? HOLE_NONE : HOLE_VARIABLE;
    out->text = builder_str(&text);
    return out->text.ptr != NULL;
}

/* psql and mysql with statements that stand on the command line or on a known input. */
bool program_sql_client(struct reading *reading, struct command *command) {
    static const char *const text_flags[] = {"-c", "--command", "-e", "--execute", NULL};
    static const char *const file_flags[] = {"-f",    "--file", "-o",         "--output",
                                             "-v",    "-L",     "--log-file", "--init-command",
                                             "--tee", NULL};
    enum SQL_EFFECT effect = SQL_NOTHING;
    bool given = false;
    if (!escapes_read(reading, command)) {
        return false;
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct arguments one = {(struct argument *)argument, 1, 1};
        if (argument->has_value && argument->flag.len > 0 && arguments_have(&one, text_flags)) {
            enum SQL_EFFECT own =
                value_known(&argument->value) ? client_effect(argument->value.text) : SQL_WRITES;
            effect = own > effect ? own : effect;
            given = true;
        }
    }
    if (!given && command->input.known && value_known(&command->input.text)) {
        effect = client_effect(command->input.text.text);
        given = effect != SQL_NOTHING;
    }
    struct value database;
    if (!given || command->argv.open || arguments_have(&command->arguments, file_flags)) {
        return command_apply_rules(reading, command);
    }
    size_t index = reading->out->actions.count;
    struct action *action =
        command_add(reading, command, ACTION_DB_EXEC, "database-statement", effects[effect]);
    if (action == NULL || !client_database(reading, command, &database)) {
        return false;
    }
    action->only_reads = effect <= SQL_READS;
    action->advice = effect == SQL_DESTROYS ? STR("take a copy first, or name the rows") : STR("");
    enum ACCESS access = effect == SQL_DESTROYS ? ACCESS_DELETE
                         : effect == SQL_WRITES ? ACCESS_WRITE
                                                : ACCESS_READ;
    return command_add_target(reading, index, TARGET_DATABASE, access, &database);
}

bool program_sqlite(struct reading *reading, struct command *command) {
    const struct argument *file = arguments_operand(&command->arguments, 0);
    enum SQL_EFFECT effect;
    bool named = file != NULL && file->value.text.len > 0 && !str_starts(file->value.text, ":") &&
                 !str_starts(file->value.text, "file:");
    if (!escapes_read(reading, command)) {
        return false;
    }
    if (!named || !read_sqlite(reading, command, &effect)) {
        return command_apply_rules(reading, command);
    }
    struct action *action =
        command_add(reading, command, ACTION_DB_EXEC, "database-statement", effects[effect]);
    if (action == NULL) {
        return false;
    }
    size_t index = reading->out->actions.count - 1;
    action->only_reads = effect <= SQL_READS;
    action->advice =
        effect == SQL_DESTROYS ? STR("copy the file first, or name the rows") : STR("");
    return command_add_path(reading, command, index, ACCESS_WRITE, &file->value, false);
}
