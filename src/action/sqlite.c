/* sqlite3(1): the statements and commands that it is given. */
#include "action/code.h"
#include "action/escapes.h"
#include "action/programs.h"
#include "action/sql.h"

#include <string.h>

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

/* A line of the sqlite3 shell: a command of its own, or SQL. A command stands alone on its line. */
enum SQL_EFFECT sqlite_effect(struct str text) {
    enum SQL_EFFECT effect = SQL_NOTHING;
    struct str rest = text;
    struct str line;
    size_t sql_start = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!str_starts(line, ".")) {
            continue;
        }
        size_t at = (size_t)(line.ptr - text.ptr);
        ptrdiff_t end = str_find_any(line, " \t\r");
        struct str word = str_slice(line, 0, end == STR_NOT_FOUND ? line.len : (size_t)end);
        enum SQL_EFFECT before = sql_effect(str_slice(text, sql_start, at));
        enum SQL_EFFECT own = str_is_one_of(word, shell_commands) ? SQL_READS : SQL_WRITES;
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
    enum SQL_EFFECT own = copy == NULL ? SQL_WRITES : sqlite_effect(str_from(copy));
    *effect = own > *effect ? own : *effect;
}

/* sqlite3(1): FLAGS FILE [SQL...]; without SQL it reads its standard input. */
static bool read_sqlite(struct reading *reading, const struct command *command,
                        enum SQL_EFFECT *effect, struct str *from) {
    bool given = false;
    *effect = SQL_NOTHING;
    *from = (struct str){0};
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len == 0) {
            continue;
        }
        if (!str_is_one_of(argument->flag, show_flags)) {
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
    const struct binding *written = binding_find(&reading->files, command->input.file);
    if (!given && command->input.known) {
        add_text(effect, reading->arena, &command->input.text);
        given = true;
    } else if (!given && written != NULL && written->known) {
        add_text(effect, reading->arena, &(struct value){.text = written->text});
        given = true;
    } else if (!given && written == NULL && *effect <= SQL_READS) {
        *effect = SQL_NOTHING;
        *from = command->input.file;
        given = from->len > 0;
    }
    return given && !command->argv.open;
}

/* The path in "file:dev.db?mode=ro" (sqlite.org/uri.html), when no part of it is written in another
 * way and no query names another way to open it. */
static struct str uri_path(struct str text) {
    struct str query = {0};
    struct str setting;
    ptrdiff_t mark = str_find(text, '?', 0);
    if (!str_starts(text, "file:") || str_starts(text, "file://") || str_find(text, '%', 0) >= 0 ||
        str_find(text, '#', 0) >= 0) {
        return text;
    }
    query = mark < 0 ? query : str_slice(text, (size_t)mark + 1, text.len);
    while (query.len > 0 && str_split(&query, '&', &setting)) {
        static const char *const plain[] = {
            "mode=ro",      "mode=rw",       "immutable=1", "immutable=0",
            "cache=shared", "cache=private", "nolock=1",    NULL};
        if (!str_is_one_of(setting, plain)) {
            return text;
        }
    }
    return str_slice(text, strlen("file:"), mark < 0 ? text.len : (size_t)mark);
}

/* Do all statements stay in the database that they are given to? */
static bool stays_in_memory(const struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (!value_known(word) || str_starts(word->text, ".") || code_leaves_memory(word->text) ||
            str_find_text(word->text, "\n.") >= 0) {
            return false;
        }
    }
    struct str input = command->input.text.text;
    return !command->input.known || input.len == 0 ||
           (value_known(&command->input.text) && !code_leaves_memory(input) &&
            !str_starts(input, ".") && str_find_text(input, "\n.") < 0);
}

bool program_sqlite(struct reading *reading, struct command *command) {
    const struct argument *file = arguments_operand(&command->arguments, 0);
    struct value path = file != NULL ? file->value : (struct value){0};
    enum SQL_EFFECT effect;
    struct str from;
    path.text = value_known(&path) ? uri_path(path.text) : path.text;
    bool named =
        path.text.len > 0 && !str_starts(path.text, ":") && !str_starts(path.text, "file:");
    if (!escapes_read(reading, command)) {
        return false;
    }
    if (file != NULL && value_is(&file->value, ":memory:") &&
        read_sqlite(reading, command, &effect, &from) &&
        (effect <= SQL_READS || stays_in_memory(command)) && from.len == 0) {
        return command_add(reading, command, ACTION_DB_SAFE, "database-memory",
                           "computes in a database of its own memory") != NULL;
    }
    if (!named || !read_sqlite(reading, command, &effect, &from)) {
        return command_apply_rules(reading, command);
    }
    struct action *action =
        command_add(reading, command, ACTION_DB_EXEC, "database-statement",
                    from.len > 0 ? "runs the statements of a file in" : sql_effect_text(effect));
    if (action == NULL) {
        return false;
    }
    size_t index = reading->out->actions.count - 1;
    action->statements = effect == SQL_NOTHING && from.len == 0 ? SQL_READS : effect;
    action->statements_file = from;
    action->advice =
        effect == SQL_DESTROYS ? STR("copy the file first, or name the rows") : STR("");
    return command_add_path(reading, command, index, ACCESS_WRITE, &path, false);
}
