#include "action/sql.h"

#include <string.h>

enum TOKEN {
    TOKEN_END,
    TOKEN_WORD,
    TOKEN_TEXT,    /* a quoted string or name, a number */
    TOKEN_SYMBOL,  /* one character */
    TOKEN_UNCLEAR, /* never closed, or read differently by different databases */
};

struct lexer {
    struct str text;
    size_t at;
    struct str token;
};

static char peek(const struct lexer *lexer, size_t ahead) {
    return lexer->at + ahead < lexer->text.len ? lexer->text.ptr[lexer->at + ahead] : '\0';
}

static bool is_word(char c) {
    return char_is_name(c) || (unsigned char)c >= 0x80;
}

/* Goes over white space and comments. False for a comment that MySQL runs or that never ends. */
static bool skip_space(struct lexer *lexer) {
    for (;;) {
        if (peek(lexer, 0) != '\0' && strchr(" \t\r\n\f", peek(lexer, 0)) != NULL) {
            lexer->at++;
        } else if (peek(lexer, 0) == '-' && peek(lexer, 1) == '-') {
            ptrdiff_t end = str_find(lexer->text, '\n', lexer->at);
            lexer->at = end == STR_NOT_FOUND ? lexer->text.len : (size_t)end;
        } else if (peek(lexer, 0) == '/' && peek(lexer, 1) == '*') {
            struct str rest = str_slice(lexer->text, lexer->at + 2, lexer->text.len);
            ptrdiff_t end = str_find_text(rest, "*/");
            if (end == STR_NOT_FOUND || str_starts(rest, "!") || str_starts(rest, "+") ||
                str_find_text(str_slice(rest, 0, (size_t)end), "/*") != STR_NOT_FOUND) {
                return false;
            }
            lexer->at += (size_t)end + 4;
        } else {
            return true;
        }
    }
}

/* '...' with '' for a quote in it. */
static enum TOKEN read_quoted(struct lexer *lexer, char close) {
    for (lexer->at++; lexer->at < lexer->text.len; lexer->at++) {
        char c = peek(lexer, 0);
        if (c == '\\') {
            return TOKEN_UNCLEAR;
        }
        if (c == close && peek(lexer, 1) == close && close != ']') {
            lexer->at++;
        } else if (c == close) {
            lexer->at++;
            return TOKEN_TEXT;
        }
    }
    return TOKEN_UNCLEAR;
}

static enum TOKEN next_token(struct lexer *lexer) {
    if (!skip_space(lexer)) {
        return TOKEN_UNCLEAR;
    }
    size_t start = lexer->at;
    char c = peek(lexer, 0);
    if (lexer->at >= lexer->text.len) {
        return TOKEN_END;
    }
    if (c == '\'' || c == '"' || c == '`' || c == '[') {
        return read_quoted(lexer, c == '[' ? ']' : c);
    }
    if (c == '#' || c == '$' || c == '\\') {
        return TOKEN_UNCLEAR; /* a comment of MySQL, a quote of PostgreSQL, a command of psql */
    }
    if (!is_word(c)) {
        lexer->at++;
        lexer->token = str_slice(lexer->text, start, lexer->at);
        return TOKEN_SYMBOL;
    }
    while (is_word(peek(lexer, 0))) {
        lexer->at++;
    }
    lexer->token = str_slice(lexer->text, start, lexer->at);
    return c >= '0' && c <= '9' ? TOKEN_TEXT : TOKEN_WORD;
}

/* The first word of statements that read. */
static const char *const readers[] = {"select", "with",     "values", "table", "show",
                                      "desc",   "describe", "pragma", NULL};
/* Words after which the statement that follows is what counts. */
static const char *const prefixes[] = {"explain", "analyze", "verbose", "query", "plan", NULL};
/* A statement on its own that only brackets others. */
static const char *const brackets[] = {"begin", "commit", "end", "rollback", NULL};
static const char *const destroyers[] = {"drop", "truncate", NULL};
/* They change every row unless a WHERE follows. */
static const char *const changers[] = {"delete", "update", NULL};
static const char *const adders[] = {"insert", NULL};
/* Within a statement that starts as a reader: it does more than read. */
static const char *const writers[] = {"insert",   "update", "delete", "merge",  "into",
                                      "create",   "alter",  "call",   "attach", "outfile",
                                      "dumpfile", "lock",   NULL};
/* The same of a statement that starts as one that changes rows. */
static const char *const risers[] = {"merge",   "create",   "alter", "call", "attach",
                                     "outfile", "dumpfile", "lock",  NULL};
/* Words that may stand before a parenthesis, other than functions. */
static const char *const openers[] = {
    "and",       "or",           "not",       "in",      "exists", "as",     "from",   "where",
    "on",        "using",        "when",      "then",    "else",   "case",   "select", "values",
    "by",        "over",         "any",       "all",     "some",   "union",  "join",   "like",
    "having",    "between",      "filter",    "within",  "with",   "except", "limit",  "intersect",
    "recursive", "materialized", "partition", "lateral", NULL};
/* Functions that do no more than compute; a user's own may do anything. */
static const char *const functions[] = {"count",
                                        "sum",
                                        "avg",
                                        "min",
                                        "max",
                                        "total",
                                        "coalesce",
                                        "ifnull",
                                        "nullif",
                                        "iif",
                                        "length",
                                        "char_length",
                                        "lower",
                                        "upper",
                                        "substr",
                                        "substring",
                                        "trim",
                                        "replace",
                                        "ltrim",
                                        "rtrim",
                                        "round",
                                        "abs",
                                        "ceil",
                                        "floor",
                                        "mod",
                                        "power",
                                        "sqrt",
                                        "sign",
                                        "cast",
                                        "concat",
                                        "concat_ws",
                                        "instr",
                                        "position",
                                        "left",
                                        "right",
                                        "lpad",
                                        "rpad",
                                        "reverse",
                                        "hex",
                                        "quote",
                                        "printf",
                                        "format",
                                        "typeof",
                                        "random",
                                        "date",
                                        "time",
                                        "datetime",
                                        "julianday",
                                        "strftime",
                                        "unixepoch",
                                        "now",
                                        "date_trunc",
                                        "date_part",
                                        "date_format",
                                        "extract",
                                        "age",
                                        "to_char",
                                        "to_date",
                                        "to_timestamp",
                                        "current_date",
                                        "current_time",
                                        "current_timestamp",
                                        "current_database",
                                        "current_schema",
                                        "current_user",
                                        "database",
                                        "version",
                                        "sqlite_version",
                                        "group_concat",
                                        "string_agg",
                                        "array_agg",
                                        "json_agg",
                                        "jsonb_agg",
                                        "json_extract",
                                        "json_array_length",
                                        "json_group_array",
                                        "json_group_object",
                                        "json_object",
                                        "json_array",
                                        "json_each",
                                        "json_tree",
                                        "json_type",
                                        "json_valid",
                                        "jsonb_pretty",
                                        "row_number",
                                        "rank",
                                        "dense_rank",
                                        "ntile",
                                        "lag",
                                        "lead",
                                        "first_value",
                                        "last_value",
                                        "generate_series",
                                        "unnest",
                                        "array_length",
                                        "greatest",
                                        "least",
                                        "pg_size_pretty",
                                        "pg_total_relation_size",
                                        "pg_relation_size",
                                        "pg_table_size",
                                        "pg_database_size",
                                        "percentile_cont",
                                        "stddev",
                                        "variance",
                                        "decimal",
                                        "numeric",
                                        "varchar",
                                        "char",
                                        "glob",
                                        "likely",
                                        "unlikely",
                                        "changes",
                                        "last_insert_rowid",
                                        "zeroblob",
                                        "char",
                                        "unicode",
                                        "pragma_table_info",
                                        "pragma_table_list",
                                        "pragma_index_list",
                                        "pragma_index_info",
                                        "pragma_foreign_key_list",
                                        NULL};
/* Pragmas of SQLite that tell something and set nothing, even with an argument. */
static const char *const pragmas[] = {"table_info",
                                      "table_xinfo",
                                      "table_list",
                                      "index_list",
                                      "index_info",
                                      "index_xinfo",
                                      "foreign_key_list",
                                      "foreign_key_check",
                                      "database_list",
                                      "integrity_check",
                                      "quick_check",
                                      "compile_options",
                                      "collation_list",
                                      "function_list",
                                      "module_list",
                                      "pragma_list",
                                      NULL};

/* Those that tell something as long as they are given no value. */
static const char *const states[] = {
    "journal_mode",   "user_version", "schema_version", "application_id", "page_size", "page_count",
    "freelist_count", "encoding",     "foreign_keys",   "temp",           NULL};

struct statement {
    bool started;
    bool reads;
    bool changes; /* rows: names of columns may follow that of the table */
    int into;     /* words since INTO, from 1: a parenthesis up to 2 holds columns; else 0 */
    bool shows;   /* no word within it can make it do more */
    bool pragma;
    bool pragma_named;
    bool wants_where; /* DELETE or UPDATE: without WHERE it destroys */
    bool has_where;
    struct str word; /* the word before, empty after anything else */
    enum SQL_EFFECT effect;
};

static void raise_to(enum SQL_EFFECT *effect, enum SQL_EFFECT other) {
    if (other > *effect) {
        *effect = other;
    }
}

static void start_statement(struct statement *statement, struct str word) {
    static const char *const pragma[] = {"pragma", NULL};
    static const char *const showers[] = {"show", "desc", "describe", NULL};
    if (str_is_one_of_any_case(word, prefixes)) {
        statement->effect = SQL_READS;
        return;
    }
    statement->started = true;
    statement->effect = SQL_READS;
    if (str_is_one_of_any_case(word, destroyers)) {
        statement->effect = SQL_DESTROYS;
    } else if (str_is_one_of_any_case(word, changers)) {
        statement->effect = SQL_CHANGES;
        statement->changes = true;
        statement->wants_where = true;
    } else if (str_is_one_of_any_case(word, adders)) {
        statement->effect = SQL_CHANGES;
        statement->changes = true;
    } else if (str_is_one_of_any_case(word, readers)) {
        statement->reads = true;
        statement->pragma = str_is_one_of_any_case(word, pragma);
        statement->shows = str_is_one_of_any_case(word, showers);
    } else if (!str_is_one_of_any_case(word, brackets)) {
        statement->effect = SQL_WRITES;
    }
}

static void read_word(struct statement *statement, struct str word) {
    static const char *const where[] = {"where", NULL};
    static const char *const schemas[] = {"main", "temp", NULL};
    static const char *const into[] = {"into", NULL};
    if (!statement->started) {
        start_statement(statement, word);
    } else if (str_is_one_of_any_case(word, where)) {
        statement->has_where = true;
    } else if (str_is_one_of_any_case(word, destroyers) && !statement->reads) {
        raise_to(&statement->effect, SQL_DESTROYS); /* ALTER TABLE x DROP COLUMN y */
    } else if (statement->pragma && !statement->pragma_named) {
        statement->pragma_named = !str_is_one_of_any_case(word, schemas);
        raise_to(&statement->effect, str_is_one_of_any_case(word, pragmas) ||
                                             str_is_one_of_any_case(word, states) ||
                                             str_is_one_of_any_case(word, schemas)
                                         ? SQL_READS
                                         : SQL_WRITES);
    } else if (statement->reads && !statement->shows && str_is_one_of_any_case(word, writers)) {
        raise_to(&statement->effect, SQL_WRITES);
        statement->wants_where = statement->wants_where || str_is_one_of_any_case(word, changers);
    } else if (statement->changes) {
        statement->into =
            str_is_one_of_any_case(word, into) || statement->into == 1 ? statement->into + 1 : 0;
        raise_to(&statement->effect,
                 str_is_one_of_any_case(word, risers) ? SQL_WRITES : SQL_CHANGES);
    }
    statement->word = word;
}

static void read_symbol(struct statement *statement, char symbol) {
    struct str word = statement->word;
    statement->word = STR("");
    if (symbol == '(' && statement->into > 0) {
        statement->into = 0;
    } else if (symbol == '(' && word.len > 0 && (statement->reads || statement->changes)) {
        bool known = statement->pragma ? str_is_one_of_any_case(word, pragmas)
                                       : str_is_one_of_any_case(word, functions) ||
                                             str_is_one_of_any_case(word, openers);
        raise_to(&statement->effect, known ? SQL_READS : SQL_WRITES);
    } else if (symbol == '=' && statement->pragma) {
        raise_to(&statement->effect, SQL_WRITES);
    }
}

static enum SQL_EFFECT end_statement(const struct statement *statement) {
    return statement->wants_where && !statement->has_where ? SQL_DESTROYS : statement->effect;
}

enum SQL_EFFECT sql_effect(struct str text) {
    struct lexer lexer = {.text = text};
    struct statement statement = {0};
    enum SQL_EFFECT effect = SQL_NOTHING;
    enum TOKEN token;
    while ((token = next_token(&lexer)) != TOKEN_END) {
        if (token == TOKEN_UNCLEAR) {
            raise_to(&effect, SQL_WRITES);
            break;
        }
        if (token == TOKEN_SYMBOL && lexer.token.ptr[0] == ';') {
            raise_to(&effect, end_statement(&statement));
            statement = (struct statement){0};
        } else if (token == TOKEN_WORD) {
            read_word(&statement, lexer.token);
        } else if (token == TOKEN_SYMBOL) {
            read_symbol(&statement, lexer.token.ptr[0]);
        } else {
            statement.word = STR("?"); /* a quoted name can be that of a function */
        }
    }
    raise_to(&effect, end_statement(&statement));
    return effect;
}

const char *sql_effect_text(enum SQL_EFFECT effect) {
    static const char *const effects[] = {
        [SQL_NOTHING] = "opens a database",
        [SQL_READS] = "reads a database",
        [SQL_CHANGES] = "changes rows of a database",
        [SQL_WRITES] = "may change a database",
        [SQL_DESTROYS] = "deletes tables or rows of a database",
    };
    return effects[effect];
}
