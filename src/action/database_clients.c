/* psql(1), mysql(1), mariadb(1): which database they go to, and the statements on their command
 * line. What else they can be told to do is asked about. */
#include "action/escapes.h"
#include "action/programs.h"

#include <ctype.h>
#include <string.h>

struct client {
    const char *const *statements; /* flags */
    const char *const *hosts;
    const char *const *ports;
    const char *const *names;
    const char *const *others; /* that change how it looks, or who asks; any other may do more */
    const char *port;          /* the usual one */
    size_t name_count;         /* how many operands it knows: the first is the name */
    bool has_urls;
};

static const char *const psql_statements[] = {"-c", "--command", NULL};
static const char *const mysql_statements[] = {"-e", "--execute", NULL};
static const char *const hosts[] = {"-h", "--host", NULL};
static const char *const psql_ports[] = {"-p", "--port", NULL};
static const char *const mysql_ports[] = {"-P", "--port", NULL};
static const char *const psql_names[] = {"-d", "--dbname", NULL};
static const char *const mysql_names[] = {"-D", "--database", NULL};
static const char *const psql_others[] = {"-U",
                                          "--username",
                                          "-A",
                                          "--no-align",
                                          "-t",
                                          "--tuples-only",
                                          "-q",
                                          "--quiet",
                                          "-X",
                                          "--no-psqlrc",
                                          "-x",
                                          "--expanded",
                                          "-w",
                                          "-W",
                                          "-e",
                                          "--password",
                                          "-a",
                                          "--no-password",
                                          "-E",
                                          "-H",
                                          "--html",
                                          "--csv",
                                          "--echo-all",
                                          "--echo-queries",
                                          "-1",
                                          "-b",
                                          "--no-rc",
                                          "-z",
                                          "-0",
                                          "--single-transaction",
                                          "-F",
                                          "-R",
                                          "-T",
                                          "--table-attr",
                                          "--",
                                          "--field-separator",
                                          "--record-separator",
                                          NULL};
static const char *const mysql_others[] = {
    "-u",    "--user",     "-p", "--password", "-N",     "--skip-column-names",
    "-s",    "--silent",   "-t", "--table",    "-B",     "--batch",
    "-r",    "--raw",      "-E", "-H",         "--html", "-X",
    "--xml", "--vertical", "-v", "--verbose",  "-q",     "--quick",
    "--",    NULL};
static const struct client psql = {
    .statements = psql_statements,
    .hosts = hosts,
    .ports = psql_ports,
    .names = psql_names,
    .others = psql_others,
    .port = "5432",
    .name_count = 2,
    .has_urls = true,
};

static const struct client mysql = {
    .statements = mysql_statements,
    .hosts = hosts,
    .ports = mysql_ports,
    .names = mysql_names,
    .others = mysql_others,
    .port = "3306",
    .name_count = 1,
};

/* What one command line says. */
struct call {
    struct value host;
    struct value port;
    struct value name;
    enum SQL_EFFECT effect;
    bool given; /* there are statements */
    bool vague; /* something in it may mean another database, or do more */
};

static bool is_among(struct str flag, const char *const *names) {
    for (; *names != NULL; names++) {
        if (flag_means(flag, *names)) {
            return true;
        }
    }
    return false;
}

/* "\d users": psql's commands that describe. Backquotes in them would run a command. */
static bool describes(struct str text) {
    size_t at = 1;
    if (!str_starts(text, "\\d") && !str_starts(text, "\\l")) {
        return false;
    }
    while (at < text.len && (isalpha((unsigned char)text.ptr[at]) || text.ptr[at] == '+')) {
        at++;
    }
    for (size_t i = at; i < text.len; i++) {
        if (strchr("\\`:'\"|\n", text.ptr[i]) != NULL) {
            return false;
        }
    }
    return at == text.len || text.ptr[at] == ' ';
}

static void add_statements(struct call *call, const struct client *client,
                           const struct value *text) {
    enum SQL_EFFECT effect = !value_known(text)                         ? SQL_WRITES
                             : client == &psql && describes(text->text) ? SQL_READS
                                                                        : sql_effect(text->text);
    call->given = true;
    call->effect = effect > call->effect ? effect : call->effect;
}

/* One word of what says where it goes; a second one would be another place. */
static void set_once(struct call *call, struct value *part, const struct argument *argument) {
    call->vague =
        call->vague || part->text.len > 0 || !argument->has_value || !value_known(&argument->value);
    *part = argument->value;
}

static void read_flag(struct call *call, const struct client *client,
                      const struct argument *argument) {
    if (is_among(argument->flag, client->statements)) {
        if (argument->has_value) {
            add_statements(call, client, &argument->value);
        }
    } else if (is_among(argument->flag, client->hosts)) {
        set_once(call, &call->host, argument);
    } else if (is_among(argument->flag, client->ports)) {
        set_once(call, &call->port, argument);
    } else if (is_among(argument->flag, client->names)) {
        set_once(call, &call->name, argument);
    } else {
        call->vague = call->vague || !is_among(argument->flag, client->others);
    }
}

/* postgres://user@host:port/name: into its parts. */
static void split_url(struct call *call) {
    struct str url = call->name.text;
    ptrdiff_t start = str_find(url, ':', 0);
    bool is_url = str_starts(url, "postgres://") || str_starts(url, "postgresql://");
    if (!is_url) {
        call->vague = call->vague || str_find(url, '=', 0) != STR_NOT_FOUND ||
                      str_find(url, '/', 0) != STR_NOT_FOUND;
        return;
    }
    url = str_slice(url, (size_t)start + 3, url.len);
    ptrdiff_t question = str_find(url, '?', 0);
    if (question >= 0) {
        struct str rest = str_slice(url, (size_t)question, url.len);
        call->vague = call->vague || !str_starts(rest, "?sslmode=") ||
                      str_find(rest, '&', 0) != STR_NOT_FOUND;
        url = str_slice(url, 0, (size_t)question);
    }
    ptrdiff_t slash = str_find(url, '/', 0);
    struct str authority = str_slice(url, 0, slash < 0 ? url.len : (size_t)slash);
    for (ptrdiff_t at; (at = str_find(authority, '@', 0)) >= 0;) {
        authority = str_slice(authority, (size_t)at + 1, authority.len);
    }
    ptrdiff_t colon = str_find(authority, ':', 0);
    call->vague = call->vague || call->host.text.len > 0 || call->port.text.len > 0 ||
                  authority.len == 0 || str_find(url, '%', 0) != STR_NOT_FOUND;
    if (colon >= 0) {
        call->port.text = str_slice(authority, (size_t)colon + 1, authority.len);
        authority = str_slice(authority, 0, (size_t)colon);
    }
    call->host.text = authority;
    call->name.text = slash < 0 ? STR("") : str_slice(url, (size_t)slash + 1, url.len);
}

/* "host:port/name", as far as it is known; the usual port is left away. */
static bool add_target(struct reading *reading, struct call *call, const struct client *client,
                       size_t index) {
    struct builder text;
    struct value target = {0};
    struct str host = call->host.text;
    bool odd = str_find(host, '/', 0) != STR_NOT_FOUND || str_find(host, ',', 0) != STR_NOT_FOUND ||
               str_find(host, ':', 0) != STR_NOT_FOUND;
    call->vague = call->vague || odd || (host.len == 0 && call->port.text.len > 0);
    builder_init(&text, reading->arena);
    builder_add(&text, host);
    if (host.len > 0 && call->port.text.len > 0 && !str_is(call->port.text, client->port)) {
        builder_add_char(&text, ':');
        builder_add(&text, call->port.text);
    }
    if (call->name.text.len > 0) {
        builder_add_c(&text, host.len > 0 ? "/" : "");
        builder_add(&text, call->name.text);
    }
    target.text = builder_str(&text);
    target.cause = str_find(target.text, '\0', 0) != STR_NOT_FOUND ? HOLE_VARIABLE : HOLE_NONE;
    return target.text.ptr != NULL &&
           (target.text.len == 0 ||
            command_add_target(reading, index, TARGET_DATABASE, ACCESS_WRITE, &target));
}

static void read_call(const struct reading *reading, const struct command *command,
                      const struct client *client, struct call *call) {
    size_t operands = 0;
    call->vague = command->argv.open || reading->databases_moved;
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str word = command->argv.items[argument->index].text;
        /* mysql takes what follows -p for the password, not for more flags. */
        call->vague = call->vague || (client == &mysql && str_starts(word, "-p") && word.len > 2);
        if (argument->flag.len > 0) {
            read_flag(call, client, argument);
        } else if (operands++ == 0) {
            call->vague = call->vague || call->name.text.len > 0 || !value_known(&argument->value);
            call->name = argument->value;
        }
    }
    call->vague = call->vague || operands > client->name_count;
    if (!call->given && command->input.known) {
        add_statements(call, client, &command->input.text);
    }
    if (client->has_urls) {
        split_url(call);
    }
}

static bool read_client(struct reading *reading, struct command *command,
                        const struct client *client) {
    struct call call = {0};
    if (!escapes_read(reading, command)) {
        return false;
    }
    read_call(reading, command, client, &call);
    if (!call.given) {
        return command_apply_rules(reading, command);
    }
    struct action *action = command_add(reading, command, ACTION_DB_EXEC, "database-statement",
                                        sql_effect_text(call.effect));
    size_t index = reading->out->actions.count - 1;
    if (action == NULL || !add_target(reading, &call, client, index)) {
        return false;
    }
    action->statements = call.effect == SQL_NOTHING ? SQL_READS : call.effect;
    action->at_least = call.vague ? POLICY_ASK : POLICY_ALLOW;
    action->advice =
        call.effect == SQL_DESTROYS ? STR("name the rows, or let the user do it") : STR("");
    return command_add_flags(reading, command);
}

bool program_psql(struct reading *reading, struct command *command) {
    return read_client(reading, command, &psql);
}

bool program_mysql(struct reading *reading, struct command *command) {
    return read_client(reading, command, &mysql);
}
