/* duckdb(1): statements that only read, of the files that they name. */
#include "action/escapes.h"
#include "action/programs.h"
#include "action/sql.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Flags that say how results are shown. */
static const char *const show_flags[] = {
    "-batch", "-bail", "-box",       "-column",   "-csv",   "-header",   "-noheader", "-html",
    "-json",  "-line", "-list",      "-quote",    "-table", "-tabs",     "-ascii",    "-markdown",
    "-c",     "-s",    "-jsonlines", "-readonly", "-safe",  "-no-stdin", "--",        NULL};

/* What makes names of files, statements or values that do not stand in the text, or settings. */
static bool is_plain(struct str text) {
    static const char *const hidden[] = {
        "$$",     "||",  "\\",      "concat", "format", "chr(",    "query",  "getenv",  "variable",
        "secret", "://", "replace", "printf", "into ",  "nextval", "pragma", "install", "load "};
    for (size_t at = 0; at < text.len; at++) {
        struct str rest = str_slice(text, at, text.len);
        for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
            size_t length = strlen(hidden[i]);
            size_t same = 0;
            while (same < length && same < rest.len &&
                   tolower((unsigned char)rest.ptr[same]) == hidden[i][same]) {
                same++;
            }
            if (same == length) {
                return false;
            }
        }
    }
    return true;
}

/* The name of a file, in which ~ is the home directory. */
static bool named_file(const struct reading *reading, struct str name, struct str *out) {
    struct builder text;
    bool home = str_is(name, "~") || str_starts(name, "~/");
    builder_init(&text, reading->arena);
    builder_add(&text, home ? reading->start->home : STR(""));
    builder_add(&text, str_slice(name, home, name.len));
    *out = builder_str(&text);
    return out->ptr != NULL;
}

/* Every quoted text may be the name of a file that is read, or of several: FROM 'a.csv'. */
static bool add_files(struct reading *reading, struct command *command, size_t action,
                      const struct value *text) {
    for (size_t at = 0; at < text->text.len; at++) {
        char quote = text->text.ptr[at];
        ptrdiff_t end = quote == '\'' || quote == '"' ? str_find(text->text, quote, at + 1) : -1;
        if (end < 0) {
            continue;
        }
        struct value file = {.span = text->span};
        if (!named_file(reading, str_slice(text->text, at + 1, (size_t)end), &file.text)) {
            return false;
        }
        file.pattern = str_find_any(file.text, "*?[") != STR_NOT_FOUND;
        bool named = str_find_any(file.text, "./") != STR_NOT_FOUND &&
                     str_find_any(file.text, " \n") == STR_NOT_FOUND;
        if (named && !command_add_path(reading, command, action, ACCESS_READ, &file, false)) {
            return false;
        }
        at = (size_t)end;
    }
    return true;
}

/* Starts the text with the word, in any case, and not with a longer one? */
static bool starts_word(struct str text, const char *word) {
    size_t length = strlen(word);
    return text.len > length && !char_is_name(text.ptr[length]) &&
           strncasecmp(text.ptr, word, length) == 0;
}

/* The statements as they are elsewhere: reading a file that is named there is a table, and what
 * starts with FROM is a SELECT. */
static struct str in_other_words(struct arena *arena, struct str text) {
    static const char *const tables[] = {"read_csv",  "read_csv_auto",  "read_parquet",
                                         "read_json", "read_json_auto", "read_ndjson",
                                         "read_text", "parquet_scan",   "parquet_schema"};
    struct builder out;
    text = str_trim(text);
    builder_init(&out, arena);
    bool starts = starts_word(text, "from") || starts_word(text, "summarize");
    builder_add_c(&out, starts ? "select " : "");
    for (size_t at = 0; at < text.len; at++) {
        struct str rest = str_slice(text, at, text.len);
        size_t length = 0;
        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
            bool named =
                (at == 0 || !char_is_name(text.ptr[at - 1])) && starts_word(rest, tables[i]);
            length = named ? strlen(tables[i]) : length;
        }
        struct str given = str_slice(rest, length, rest.len);
        bool plain = str_starts(given, "('") || str_starts(given, "(\"");
        at += plain ? length : 0;
        builder_add_char(&out, text.ptr[at]);
    }
    return builder_str(&out);
}

/* COPY (SELECT ...) TO 'FILE' (FORMAT parquet): the statement within, and the file; of CREATE TEMP
 * TABLE x AS SELECT ... the statement. Others stay as they are. */
static struct str inner_statement(struct str text, struct str *file) {
    static const char *const tables[] = {"create temp table ", "create temporary table ",
                                         "create or replace temp table "};
    text = str_trim(text);
    *file = (struct str){0};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        size_t at = strlen(tables[i]);
        if (text.len > at && strncasecmp(text.ptr, tables[i], at) == 0) {
            while (at < text.len && char_is_name(text.ptr[at])) {
                at++;
            }
            struct str rest = str_slice(text, at, text.len);
            bool as = rest.len > 4 && strncasecmp(rest.ptr, " as ", 4) == 0;
            return as ? str_slice(rest, 4, rest.len) : text;
        }
    }
    struct str rest = starts_word(text, "copy") ? str_trim(str_slice(text, 4, text.len)) : text;
    if (!starts_word(text, "copy") || !str_starts(rest, "(")) {
        return text;
    }
    size_t depth = 0;
    size_t end = 0;
    for (size_t i = 0; i < rest.len && end == 0; i++) {
        ptrdiff_t quote =
            rest.ptr[i] == '\'' || rest.ptr[i] == '"' ? str_find(rest, rest.ptr[i], i + 1) : -1;
        i = quote > 0 ? (size_t)quote : i;
        depth += rest.ptr[i] == '(';
        depth -= depth > 0 && rest.ptr[i] == ')';
        end = depth == 0 ? i : 0;
    }
    struct str to = str_trim(str_slice(rest, end + (end > 0), rest.len));
    struct str name = starts_word(to, "to") ? str_trim(str_slice(to, 2, to.len)) : (struct str){0};
    ptrdiff_t close = str_starts(name, "'") ? str_find(name, '\'', 1) : -1;
    struct str options = close < 0 ? (struct str){0} : str_slice(name, (size_t)close + 1, name.len);
    if (end == 0 || close < 2 || !str_is_plain(options, " (),'_")) {
        return text;
    }
    *file = str_slice(name, 1, (size_t)close);
    return str_slice(rest, 1, end);
}

/* Do the statements only read, but for temporary tables and files that they write? */
static bool text_reads(struct arena *arena, struct str text) {
    struct str statement;
    bool reads = !str_starts(text, ".");
    bool any = false;
    while (reads && str_split(&text, ';', &statement)) {
        struct str file;
        statement = str_trim(statement);
        if (statement.len > 0) {
            struct str inner = inner_statement(statement, &file);
            any = true;
            reads = is_plain(inner) && is_plain(file) &&
                    sql_effect(in_other_words(arena, inner)) == SQL_READS;
        }
    }
    return reads && any;
}

static bool add_written(struct reading *reading, struct command *command, struct str text) {
    struct str statement;
    while (str_split(&text, ';', &statement)) {
        struct value file = {.span = command->span};
        size_t index = reading->out->actions.count;
        inner_statement(statement, &file.text);
        if (!named_file(reading, file.text, &file.text)) {
            return false;
        }
        if (file.text.len > 0 &&
            (command_add(reading, command, ACTION_FILESYSTEM_WRITE, "database-file", "writes") ==
                 NULL ||
             !command_add_path(reading, command, index, ACCESS_WRITE, &file, false))) {
            return false;
        }
    }
    return true;
}

static bool is_memory(const struct argument *file) {
    return file == NULL || value_is(&file->value, ":memory:");
}

/* Do all its flags only show, and all its statements only read? */
static bool only_reads(struct arena *arena, const struct command *command, size_t *texts) {
    bool reads = !command->argv.open;
    *texts = 0;
    for (size_t i = 0; reads && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool statement =
            argument->has_value &&
            (argument->flag.len > 0 || argument != arguments_operand(&command->arguments, 0));
        reads = argument->flag.len == 0 || str_is_one_of(argument->flag, show_flags);
        if (reads && statement) {
            reads = value_known(&argument->value) && text_reads(arena, argument->value.text);
            ++*texts;
        }
    }
    const struct stream *input = &command->input;
    if (*texts == 0 && input->known && value_known(&input->text) && input->text.text.len > 0) {
        reads = reads && text_reads(arena, input->text.text);
        ++*texts;
    }
    return reads && *texts > 0;
}

bool program_duckdb(struct reading *reading, struct command *command) {
    const struct argument *file = arguments_operand(&command->arguments, 0);
    size_t texts;
    if (!escapes_read(reading, command)) {
        return false;
    }
    bool named = is_memory(file) || (value_known(&file->value) && file->value.text.len > 0 &&
                                     str_find(file->value.text, ':', 0) < 0);
    if (!named || !only_reads(reading->arena, command, &texts)) {
        return command_apply_rules(reading, command);
    }
    size_t index = reading->out->actions.count;
    struct action *action =
        is_memory(file) ? command_add(reading, command, ACTION_FILESYSTEM_READ, "database-memory",
                                      "computes in a database of its own memory with")
                        : command_add(reading, command, ACTION_DB_EXEC, "database-statement",
                                      sql_effect_text(SQL_READS));
    if (action == NULL) {
        return false;
    }
    action->statements = SQL_READS;
    if (!is_memory(file) &&
        !command_add_path(reading, command, index, ACCESS_WRITE, &file->value, false)) {
        return false;
    }
    if (!is_memory(file)) {
        index = reading->out->actions.count;
        if (command_add(reading, command, ACTION_FILESYSTEM_READ, "database-memory",
                        "reads in statements") == NULL) {
            return false;
        }
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->has_value && argument != file &&
            (!add_files(reading, command, index, &argument->value) ||
             !add_written(reading, command, argument->value.text))) {
            return false;
        }
    }
    return !command->input.known || (add_files(reading, command, index, &command->input.text) &&
                                     add_written(reading, command, command->input.text.text));
}
