/* Statements of databases that are in memory alone. */
#include "action/code.h"
#include "action/sql.h"

#include <strings.h>

/* Words that lead a statement to a file, or to code. */
bool code_leaves_memory(struct str statement) {
    static const struct str words[] = {
        STR_INIT("attach"),   STR_INIT("vacuum"), STR_INIT("load_extension"), STR_INIT("writefile"),
        STR_INIT("readfile"), STR_INIT("edit("),  STR_INIT("fts3_tokenizer")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        for (size_t at = 0; at + words[i].len <= statement.len; at++) {
            if (strncasecmp(statement.ptr + at, words[i].ptr, words[i].len) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* Does the code know of no other database: is sqlite3 the only library? */
static bool only_sqlite(struct code *code) {
    for (size_t i = 0; i < code->names.count; i++) {
        struct str member = code->names.items[i].member;
        if (member.len > 0 && !str_starts(member, "sqlite3") && code_is_library(code, member)) {
            return false;
        }
    }
    return true;
}

bool code_only_in_memory(struct code *code, const struct code_arguments *arguments) {
    const struct values *texts = arguments->count > 0 ? &arguments->items[0].texts : NULL;
    bool memory = false;
    if (code->language != CODE_PYTHON || texts == NULL || texts->count != 1 ||
        !value_known(&texts->items[0]) || code_leaves_memory(texts->items[0].text) ||
        !only_sqlite(code)) {
        return false;
    }
    for (size_t i = 0; i + 3 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        if (token->kind == CODE_NAME && str_is(token->text, "connect")) {
            memory = i > 1 && str_is(token[-2].text, "sqlite3") && token[2].kind == CODE_STRING &&
                     str_is(token[2].text, ":memory:");
            if (!memory) {
                return false;
            }
        }
    }
    return memory;
}

bool code_only_selects(struct code *code, struct str last, const struct code_arguments *arguments) {
    const struct values *texts = arguments->count > 0 ? &arguments->items[0].texts : NULL;
    bool connects = false;
    if (code->language != CODE_PYTHON || !str_is(last, "execute") || texts == NULL ||
        texts->count != 1 || code_leaves_memory(texts->items[0].text) || !only_sqlite(code)) {
        return false;
    }
    for (size_t i = 0; i < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        bool connect = token->kind == CODE_NAME && str_is(token->text, "connect");
        if (connect && !(i > 1 && str_is(token[-2].text, "sqlite3"))) {
            return false;
        }
        connects = connects || connect;
        if (token->kind == CODE_NAME && str_is(token->text, "enable_load_extension")) {
            return false;
        }
    }
    struct builder text;
    struct str statement = str_trim(texts->items[0].text);
    builder_init(&text, code->reading->arena);
    for (size_t i = 0; i < statement.len; i++) {
        builder_add_char(&text, statement.ptr[i] == '\0' ? 'x' : statement.ptr[i]);
    }
    struct str whole = builder_str(&text);
    bool selects = whole.len > 7 && strncasecmp(whole.ptr, "select ", 7) == 0;
    return connects && selects && sql_effect(whole) == SQL_READS;
}

bool code_is_sqlite_engine(const struct code *code, struct str member) {
    static const char *const calls[] = {"sqlalchemy.create_engine", ".connect", ".begin", NULL};
    bool engine = false;
    if (code->language != CODE_PYTHON || !str_is_one_of(member, calls)) {
        return false;
    }
    for (size_t i = 0; i + 2 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        bool maker = token->kind == CODE_NAME && str_is(token->text, "create_engine");
        bool called = str_is(token[1].text, "(");
        if (token->kind == CODE_NAME && str_is(token->text, "connect") &&
            !(called && str_is(token[2].text, ")"))) {
            return false; /* of another library: it is given a place */
        }
        bool file = str_starts(token[2].text, "sqlite:///") &&
                    !str_starts(token[2].text, "sqlite:////") &&
                    str_find_text(token[2].text, "..") < 0 && token[2].holes.count == 0;
        if (maker && called &&
            (token[2].kind != CODE_STRING || !(file || str_is(token[2].text, "sqlite://")))) {
            return false;
        }
        if (maker && !called && !str_is(token[1].text, ",") && token[1].kind != CODE_LINE) {
            return false; /* another name for it */
        }
        engine = engine || (maker && called);
    }
    return engine;
}
