/* mongosh(1), mongo(1): the methods that the code which it is given calls. */
#include "action/code.h"
#include "action/databases.h"
#include "action/programs.h"

/* What stands behind a dot and a parenthesis follows, when it only reads or shapes what was read
 * (https://www.mongodb.com/docs/manual/reference/method). */
static const char *const readers[] = {"aggregate",
                                      "allowDiskUse",
                                      "batchSize",
                                      "collation",
                                      "collStats",
                                      "comment",
                                      "concat",
                                      "count",
                                      "countDocuments",
                                      "dataSize",
                                      "distinct",
                                      "entries",
                                      "estimatedDocumentCount",
                                      "every",
                                      "explain",
                                      "filter",
                                      "find",
                                      "findOne",
                                      "flat",
                                      "flatMap",
                                      "forEach",
                                      "fromEntries",
                                      "getCollection",
                                      "getCollectionInfos",
                                      "getCollectionNames",
                                      "getIndexes",
                                      "getLogComponents",
                                      "getMongo",
                                      "getName",
                                      "getProfilingStatus",
                                      "getTimestamp",
                                      "hasNext",
                                      "help",
                                      "hello",
                                      "hint",
                                      "hostInfo",
                                      "includes",
                                      "indexOf",
                                      "isCapped",
                                      "isMaster",
                                      "itcount",
                                      "join",
                                      "keys",
                                      "latencyStats",
                                      "limit",
                                      "listCommands",
                                      "log",
                                      "map",
                                      "match",
                                      "max",
                                      "maxTimeMS",
                                      "min",
                                      "next",
                                      "now",
                                      "pretty",
                                      "printCollectionStats",
                                      "projection",
                                      "reduce",
                                      "reverse",
                                      "round",
                                      "serverBuildInfo",
                                      "serverStatus",
                                      "size",
                                      "skip",
                                      "slice",
                                      "some",
                                      "sort",
                                      "split",
                                      "startsWith",
                                      "stats",
                                      "status",
                                      "storageSize",
                                      "stringify",
                                      "toArray",
                                      "toFixed",
                                      "toISOString",
                                      "toString",
                                      "totalIndexSize",
                                      "totalSize",
                                      "trim",
                                      "values",
                                      "version",
                                      "watch",
                                      "conf",
                                      "printReplicationInfo",
                                      "listDatabases",
                                      "getDBNames",
                                      "getDBs",
                                      "getUsers",
                                      "getRoles",
                                      NULL};
/* They change the documents that they name, or add something. */
static const char *const changers[] = {"insert",
                                       "insertOne",
                                       "insertMany",
                                       "updateOne",
                                       "updateMany",
                                       "update",
                                       "replaceOne",
                                       "findOneAndUpdate",
                                       "findOneAndReplace",
                                       "findOneAndDelete",
                                       "findAndModify",
                                       "deleteOne",
                                       "deleteMany",
                                       "remove",
                                       "createIndex",
                                       "createIndexes",
                                       "createCollection",
                                       "save",
                                       NULL};
/* Without a condition they change or delete every document. */
static const char *const sweepers[] = {"deleteMany", "remove", "updateMany", "update", NULL};
static const char *const destroyers[] = {"drop",        "dropDatabase",   "dropIndex",
                                         "dropIndexes", "dropCollection", NULL};
/* Functions that may be called by their name alone. */
static const char *const functions[] = {"print",     "printjson", "ObjectId",   "ISODate",
                                        "Date",      "NumberInt", "NumberLong", "NumberDecimal",
                                        "UUID",      "String",    "Number",     "Boolean",
                                        "Timestamp", "EJSON",     "if",         "for",
                                        "while",     "return",    "switch",     "of",
                                        "in",        "typeof",    NULL};
/* Stages and operators that write, or run code in the server. */
static const char *const operators[] = {"$out",      "$merge",       "$where",
                                        "$function", "$accumulator", NULL};

static bool token_is(const struct code_tokens *tokens, size_t at, const char *text) {
    return at < tokens->count && tokens->items[at].kind != CODE_STRING &&
           str_is(tokens->items[at].text, text);
}

/* deleteMany(), deleteMany({}): no condition. */
static bool lacks_condition(const struct code_tokens *tokens, size_t open) {
    return token_is(tokens, open + 1, ")") ||
           (token_is(tokens, open + 1, "{") && token_is(tokens, open + 2, "}"));
}

static enum SQL_EFFECT effect_of_method(const struct code_tokens *tokens, size_t at) {
    struct str name = tokens->items[at].text;
    if (str_is_one_of(name, destroyers)) {
        return SQL_DESTROYS; /* named without a call it may be called later */
    }
    if (!token_is(tokens, at + 1, "(")) {
        return str_is_one_of(name, changers) ? SQL_WRITES : SQL_NOTHING;
    }
    if (str_is_one_of(name, sweepers) && lacks_condition(tokens, at + 1)) {
        return SQL_DESTROYS;
    }
    return str_is_one_of(name, readers)    ? SQL_READS
           : str_is_one_of(name, changers) ? SQL_CHANGES
                                           : SQL_WRITES;
}

/* db["users"].find() is db.users.find(); what else is looked up by a text may be any method. */
static enum SQL_EFFECT effect_of_bracket(const struct code_tokens *tokens, size_t at) {
    const struct code_token *before = at == 0 ? NULL : &tokens->items[at - 1];
    bool index = before != NULL && (before->kind == CODE_NAME || token_is(tokens, at - 1, ")") ||
                                    token_is(tokens, at - 1, "]"));
    bool number = at + 1 < tokens->count && tokens->items[at + 1].kind == CODE_NUMBER;
    bool collection = token_is(tokens, at + 2, "]") && token_is(tokens, at + 3, ".");
    return !index || number || collection ? SQL_NOTHING : SQL_WRITES;
}

/* show dbs, show collections: of the shell alone. */
static bool shows(const struct code_tokens *tokens, size_t at) {
    static const char *const things[] = {"dbs",   "databases", "collections", "tables", "users",
                                         "roles", "profile",   "log",         NULL};
    return token_is(tokens, at, "show") && at + 1 < tokens->count &&
           str_is_one_of(tokens->items[at + 1].text, things);
}

static enum SQL_EFFECT effect_of_token(const struct code_tokens *tokens, size_t at) {
    const struct code_token *token = &tokens->items[at];
    bool member = at > 0 && token_is(tokens, at - 1, ".");
    if (str_is_one_of(token->text, operators)) {
        return SQL_WRITES;
    }
    if (token->kind == CODE_NAME && member) {
        return effect_of_method(tokens, at);
    }
    if (token->kind == CODE_NAME && shows(tokens, at)) {
        return SQL_READS;
    }
    if (token->kind == CODE_NAME && token_is(tokens, at + 1, "(")) {
        return str_is_one_of(token->text, functions) ? SQL_READS : SQL_WRITES;
    }
    if (token_is(tokens, at, "[")) {
        return effect_of_bracket(tokens, at);
    }
    /* What a call gives back may be a function; a text behind a value is one given to it */
    bool called = token_is(tokens, at, "(") &&
                  (token_is(tokens, at - 1, ")") || token_is(tokens, at - 1, "]"));
    return at > 0 && called ? SQL_WRITES : SQL_NOTHING;
}

static bool add_code(struct arena *arena, struct database_call *call, const struct value *text) {
    struct code_tokens tokens;
    bool understood = false;
    enum SQL_EFFECT effect = SQL_READS;
    if (!value_known(text)) {
        database_add_effect(call, SQL_WRITES);
        return true;
    }
    if (!code_lex(arena, CODE_NODE, text->text, &tokens, &understood)) {
        return false;
    }
    for (size_t i = 0; i < tokens.count; i++) {
        enum SQL_EFFECT own = effect_of_token(&tokens, i);
        effect = own > effect ? own : effect;
        /* `use x` and getSiblingDB lead to another database */
        call->vague = call->vague || token_is(&tokens, i, "use") ||
                      token_is(&tokens, i, "getSiblingDB") || token_is(&tokens, i, "connect") ||
                      token_is(&tokens, i, "Mongo");
    }
    database_add_effect(call, understood || effect == SQL_DESTROYS ? effect : SQL_WRITES);
    return true;
}

/* "name", "host/name", "host:port/name", mongodb://host:port/name */
static void read_address(struct database_call *call, const struct argument *argument) {
    struct str options = STR("");
    struct value host = call->host;
    struct value port = call->port;
    database_set_once(call, &call->name, argument);
    struct str text = call->name.text;
    if (str_find(text, '/', 0) == STR_NOT_FOUND && str_find(text, ':', 0) == STR_NOT_FOUND &&
        str_find(text, '.', 0) == STR_NOT_FOUND) {
        return;
    }
    call->host = call->port = (struct value){0};
    database_split_url(call, &options);
    call->vague = call->vague || host.text.len > 0 || port.text.len > 0 || options.len > 0 ||
                  str_starts(text, "mongodb+srv:");
}

static bool read_flag(struct arena *arena, struct database_call *call,
                      const struct argument *argument) {
    static const char *const plain[] = {"--quiet",
                                        "--norc",
                                        "--json",
                                        "-u",
                                        "--username",
                                        "-p",
                                        "--password",
                                        "--tls",
                                        "--ssl",
                                        "--retryWrites",
                                        "--authenticationDatabase",
                                        "--authenticationMechanism",
                                        "--apiVersion",
                                        "--",
                                        NULL};
    if (str_is(argument->flag, "--eval")) {
        return !argument->has_value || add_code(arena, call, &argument->value);
    }
    if (str_is(argument->flag, "--host")) {
        database_set_once(call, &call->host, argument);
    } else if (str_is(argument->flag, "--port")) {
        database_set_once(call, &call->port, argument);
    } else {
        call->vague = call->vague || !str_is_one_of(argument->flag, plain);
    }
    return true;
}

/* Files that are run, and the address, which is the first word that is no file. */
static bool read_operands(struct reading *reading, struct command *command,
                          struct database_call *call, bool *files) {
    const struct argument *operand;
    for (size_t i = 0; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        struct str text = operand->value.text;
        bool file = i > 0 || str_ends(text, ".js") || str_ends(text, ".mongodb");
        *files = *files || file;
        if (!file) {
            read_address(call, operand);
        } else if (!command_execute_file(reading, command, &operand->value)) {
            return false;
        }
    }
    return true;
}

bool program_mongo(struct reading *reading, struct command *command) {
    struct database_call call = {.vague = command->argv.open};
    bool files = arguments_value(&command->arguments, "--file") != NULL ||
                 arguments_value(&command->arguments, "-f") != NULL;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len > 0 && !read_flag(reading->arena, &call, argument)) {
            return false;
        }
    }
    if (!read_operands(reading, command, &call, &files)) {
        return false;
    }
    if (!call.given && !files && command->input.known &&
        !add_code(reading->arena, &call, &command->input.text)) {
        return false;
    }
    if (!call.given || files) {
        return command_apply_rules(reading, command);
    }
    if (call.host.text.len == 0 || str_is(call.host.text, "127.0.0.1")) {
        call.host.text = STR("localhost");
    }
    return database_add_call(reading, command, &call, "27017") &&
           command_add_flags(reading, command);
}
