/* redis-cli(1), valkey-cli(1): the commands that it is given, on its command line or as its input.
 */
#include "action/databases.h"
#include "action/programs.h"

#include <string.h>

/* How results are shown, who asks, how the connection is made. */
static const char *const plain_flags[] = {"-a",
                                          "--pass",
                                          "--user",
                                          "--askpass",
                                          "-r",
                                          "-i",
                                          "-2",
                                          "-3",
                                          "-d",
                                          "-D",
                                          "-t",
                                          "-c",
                                          "-e",
                                          "--raw",
                                          "--no-raw",
                                          "--csv",
                                          "--json",
                                          "--tls",
                                          "--sni",
                                          "--insecure",
                                          "--cacert",
                                          "--cert",
                                          "--key",
                                          "--pattern",
                                          "--count",
                                          "--verbose",
                                          "--no-auth-warning",
                                          "-x",
                                          "--show-pushes",
                                          "--quoted-input",
                                          "--quoted-json",
                                          "--quoted-pattern",
                                          "--memkeys-samples",
                                          "--",
                                          NULL};
/* They look through the keys, or measure, in place of a command. */
static const char *const reading_flags[] = {
    "--scan", "--bigkeys", "--memkeys",         "--hotkeys",      "--keystats",
    "--stat", "--latency", "--latency-history", "--latency-dist", "--intrinsic-latency",
    NULL};

/* https://redis.io/docs/latest/commands: those flagged as read-only, and those that tell something
 * about the server or the connection. */
static const char *const readers[] = {"auth",
                                      "bitcount",
                                      "bitfield_ro",
                                      "bitpos",
                                      "command",
                                      "dbsize",
                                      "dump",
                                      "echo",
                                      "exists",
                                      "expiretime",
                                      "geodist",
                                      "geohash",
                                      "geopos",
                                      "georadius_ro",
                                      "georadiusbymember_ro",
                                      "geosearch",
                                      "get",
                                      "getbit",
                                      "getrange",
                                      "hello",
                                      "help",
                                      "hexists",
                                      "hget",
                                      "hgetall",
                                      "hkeys",
                                      "hlen",
                                      "hmget",
                                      "hrandfield",
                                      "hscan",
                                      "hstrlen",
                                      "hvals",
                                      "info",
                                      "json.arrlen",
                                      "json.get",
                                      "json.mget",
                                      "json.objkeys",
                                      "json.type",
                                      "keys",
                                      "lastsave",
                                      "lindex",
                                      "llen",
                                      "lolwut",
                                      "lpos",
                                      "lrange",
                                      "mget",
                                      "monitor",
                                      "object",
                                      "pexpiretime",
                                      "pfcount",
                                      "ping",
                                      "psubscribe",
                                      "pttl",
                                      "pubsub",
                                      "quit",
                                      "randomkey",
                                      "role",
                                      "scan",
                                      "scard",
                                      "sdiff",
                                      "sinter",
                                      "sintercard",
                                      "sismember",
                                      "smembers",
                                      "smismember",
                                      "sort_ro",
                                      "srandmember",
                                      "sscan",
                                      "strlen",
                                      "subscribe",
                                      "substr",
                                      "sunion",
                                      "time",
                                      "touch",
                                      "ttl",
                                      "type",
                                      "xinfo",
                                      "xlen",
                                      "xpending",
                                      "xrange",
                                      "xread",
                                      "xrevrange",
                                      "zcard",
                                      "zcount",
                                      "zdiff",
                                      "zinter",
                                      "zintercard",
                                      "zlexcount",
                                      "zmscore",
                                      "zrandmember",
                                      "zrange",
                                      "zrangebylex",
                                      "zrangebyscore",
                                      "zrank",
                                      "zrevrange",
                                      "zrevrangebylex",
                                      "zrevrangebyscore",
                                      "zrevrank",
                                      "zscan",
                                      "zscore",
                                      "zunion",
                                      NULL};
/* They change the keys that they name. */
static const char *const changers[] = {"append",
                                       "bitfield",
                                       "bitop",
                                       "copy",
                                       "decr",
                                       "decrby",
                                       "del",
                                       "expire",
                                       "expireat",
                                       "geoadd",
                                       "getdel",
                                       "getex",
                                       "getset",
                                       "hdel",
                                       "hexpire",
                                       "hincrby",
                                       "hincrbyfloat",
                                       "hmset",
                                       "hset",
                                       "hsetnx",
                                       "incr",
                                       "incrby",
                                       "incrbyfloat",
                                       "json.del",
                                       "json.set",
                                       "linsert",
                                       "lmove",
                                       "lmpop",
                                       "lpop",
                                       "lpush",
                                       "lpushx",
                                       "lrem",
                                       "lset",
                                       "ltrim",
                                       "mset",
                                       "msetnx",
                                       "persist",
                                       "pexpire",
                                       "pexpireat",
                                       "pfadd",
                                       "pfmerge",
                                       "psetex",
                                       "publish",
                                       "rename",
                                       "renamenx",
                                       "restore",
                                       "rpop",
                                       "rpoplpush",
                                       "rpush",
                                       "rpushx",
                                       "sadd",
                                       "sdiffstore",
                                       "set",
                                       "setbit",
                                       "setex",
                                       "setnx",
                                       "setrange",
                                       "sinterstore",
                                       "smove",
                                       "sort",
                                       "spop",
                                       "srem",
                                       "sunionstore",
                                       "unlink",
                                       "xack",
                                       "xadd",
                                       "xdel",
                                       "xgroup",
                                       "xtrim",
                                       "zadd",
                                       "zdiffstore",
                                       "zincrby",
                                       "zinterstore",
                                       "zpopmax",
                                       "zpopmin",
                                       "zrangestore",
                                       "zrem",
                                       "zremrangebylex",
                                       "zremrangebyrank",
                                       "zremrangebyscore",
                                       "zunionstore",
                                       NULL};
static const char *const brackets[] = {"multi", "exec", "discard", "watch", "unwatch", NULL};
static const char *const destroyers[] = {"flushall", "flushdb", NULL};

/* Commands of which only some subcommands read. */
static const struct {
    const char *name;
    const char *const *readers;
} groups[] = {
    {"acl", (const char *const[]){"whoami", "cat", "list", "users", "getuser", "help", NULL}},
    {"client", (const char *const[]){"list", "info", "id", "getname", "help", NULL}},
    {"cluster", (const char *const[]){"info", "nodes", "slots", "shards", "myid", "keyslot",
                                      "countkeysinslot", "getkeysinslot", "links", NULL}},
    {"config", (const char *const[]){"get", "help", NULL}},
    {"function", (const char *const[]){"list", "stats", "dump", "help", NULL}},
    {"latency", (const char *const[]){"latest", "history", "doctor", "graph", "help", NULL}},
    {"memory", (const char *const[]){"usage", "stats", "doctor", "help", NULL}},
    {"module", (const char *const[]){"list", "help", NULL}},
    {"script", (const char *const[]){"exists", "help", NULL}},
    {"slowlog", (const char *const[]){"get", "len", "help", NULL}},
};

static enum SQL_EFFECT effect_of(struct str name, struct str next) {
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (str_is_one_of_any_case(name, (const char *const[]){groups[i].name, NULL})) {
            return str_is_one_of_any_case(next, groups[i].readers) ? SQL_READS : SQL_WRITES;
        }
    }
    return str_is_one_of_any_case(name, readers)      ? SQL_READS
           : str_is_one_of_any_case(name, brackets)   ? SQL_READS
           : str_is_one_of_any_case(name, changers)   ? SQL_CHANGES
           : str_is_one_of_any_case(name, destroyers) ? SQL_DESTROYS
                                                      : SQL_WRITES;
}

/* The next word of a line, without the quotes around it. */
static struct str next_word(struct str *rest) {
    struct str word = {NULL, 0};
    while (word.len == 0 && str_split(rest, ' ', &word)) {
        word = str_trim(word);
    }
    bool quoted =
        word.len > 1 && strchr("\"'", word.ptr[0]) != NULL && word.ptr[word.len - 1] == word.ptr[0];
    return quoted ? str_slice(word, 1, word.len - 1) : word;
}

/* One command a line; a number before it says how often. */
static void read_input(struct database_call *call, const struct value *text) {
    struct str rest = text->text;
    struct str line;
    if (!value_known(text)) {
        database_add_effect(call, SQL_WRITES);
        return;
    }
    while (str_split(&rest, '\n', &line)) {
        struct str name = next_word(&line);
        if (name.len > 0 && char_digit(name.ptr[0]) >= 0 && char_digit(name.ptr[0]) < 10) {
            name = next_word(&line);
        }
        if (name.len > 0) {
            database_add_effect(call, effect_of(name, next_word(&line)));
        }
    }
}

static void read_operands(struct database_call *call, const struct command *command) {
    const struct argument *first = arguments_operand(&command->arguments, 0);
    const struct argument *second = arguments_operand(&command->arguments, 1);
    if (first == NULL) {
        return;
    }
    bool known = value_known(&first->value);
    struct str next = second != NULL && value_known(&second->value) ? second->value.text : STR("");
    database_add_effect(call, known ? effect_of(first->value.text, next) : SQL_WRITES);
}

/* redis://user:password@host:port/number */
static void read_url(struct database_call *call, const struct argument *argument) {
    struct str options;
    database_set_once(call, &call->name, argument);
    bool known =
        str_starts(call->name.text, "redis://") || str_starts(call->name.text, "rediss://");
    call->vague = call->vague || !known;
    database_split_url(call, &options);
    call->vague = call->vague || options.len > 0;
}

static void read_flag(struct database_call *call, const struct argument *argument) {
    if (str_is(argument->flag, "-h")) {
        database_set_once(call, &call->host, argument);
    } else if (str_is(argument->flag, "-p")) {
        database_set_once(call, &call->port, argument);
    } else if (str_is(argument->flag, "-n")) {
        database_set_once(call, &call->name, argument);
    } else if (str_is(argument->flag, "-u")) {
        read_url(call, argument);
    } else if (str_is_one_of(argument->flag, reading_flags)) {
        database_add_effect(call, SQL_READS);
    } else {
        /* --pipe, --eval, --cluster, --rdb, -s, -X and what is not known */
        call->vague = call->vague || !str_is_one_of(argument->flag, plain_flags);
    }
}

bool program_redis(struct reading *reading, struct command *command) {
    struct database_call call = {.vague = command->argv.open};
    static const char *const states[] = {"ping", "info", "dbsize", NULL};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    if (first != NULL && arguments_operand_count(&command->arguments) == 1 &&
        value_known(&first->value) && str_is_one_of_any_case(first->value.text, states)) {
        return command_apply_rules(reading, command);
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        if (command->arguments.items[i].flag.len > 0) {
            read_flag(&call, &command->arguments.items[i]);
        }
    }
    read_operands(&call, command);
    if (!call.given && command->input.known) {
        read_input(&call, &command->input.text);
    }
    if (!call.given) {
        return command_apply_rules(reading, command);
    }
    if (call.host.text.len == 0) {
        call.host.text = STR("localhost");
    }
    if (str_is(call.name.text, "0")) {
        call.name.text = STR("");
    }
    return database_add_call(reading, command, &call, "6379") &&
           command_add_flags(reading, command);
}
