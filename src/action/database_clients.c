/* psql(1), mysql(1), mariadb(1): which database they go to, and the statements on their command
 * line. What else they can be told to do is asked about. */
#include "action/databases.h"
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
    /* Variables of the environment that say where it goes when nothing else does. */
    const char *host_variable;
    const char *port_variable;
    const char *name_variable;
    const char *const *other_variables; /* those that may lead anywhere */
    size_t name_count;                  /* how many operands it knows: the first is the name */
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
static const char *const psql_variables[] = {"PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE",
                                             "PGOPTIONS",  "PSQLRC",    NULL};
static const char *const mysql_variables[] = {"MYSQL_UNIX_PORT", NULL};

static const struct client psql = {
    .statements = psql_statements,
    .hosts = hosts,
    .ports = psql_ports,
    .names = psql_names,
    .others = psql_others,
    .port = "5432",
    .host_variable = "PGHOST",
    .port_variable = "PGPORT",
    .name_variable = "PGDATABASE",
    .other_variables = psql_variables,
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
    .host_variable = "MYSQL_HOST",
    .port_variable = "MYSQL_TCP_PORT",
    .other_variables = mysql_variables,
    .name_count = 1,
};

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

static void add_statements(struct database_call *call, const struct client *client,
                           const struct value *text) {
    database_add_effect(call, !value_known(text)                         ? SQL_WRITES
                              : client == &psql && describes(text->text) ? SQL_READS
                                                                         : sql_effect(text->text));
}

static void read_flag(struct database_call *call, const struct client *client,
                      const struct argument *argument) {
    if (flag_means_one_of(argument->flag, client->statements)) {
        if (argument->has_value) {
            add_statements(call, client, &argument->value);
        }
    } else if (flag_means_one_of(argument->flag, client->hosts)) {
        database_set_once(call, &call->host, argument);
    } else if (flag_means_one_of(argument->flag, client->ports)) {
        database_set_once(call, &call->port, argument);
    } else if (flag_means_one_of(argument->flag, client->names)) {
        database_set_once(call, &call->name, argument);
    } else {
        call->vague = call->vague || !flag_means_one_of(argument->flag, client->others);
    }
}

/* postgres://user@host:port/name */
static void split_url(struct database_call *call) {
    struct str url = call->name.text;
    struct str options;
    if (!str_starts(url, "postgres://") && !str_starts(url, "postgresql://")) {
        call->vague = call->vague || str_find(url, '=', 0) != STR_NOT_FOUND ||
                      str_find(url, '/', 0) != STR_NOT_FOUND;
        return;
    }
    database_split_url(call, &options);
    call->vague = call->vague || (options.len > 0 && (!str_starts(options, "sslmode=") ||
                                                      str_find(options, '&', 0) != STR_NOT_FOUND));
}

static struct str variable_of(const struct scope_start *start, const char *name) {
    return name == NULL || start->variable == NULL ? STR("")
                                                   : start->variable(name, start->context);
}

/* What the command line leaves open is as the user's environment has it. */
static void add_variables(const struct scope_start *start, const struct client *client,
                          struct database_call *call) {
    const struct {
        struct value *part;
        const char *variable;
    } parts[] = {{&call->host, client->host_variable},
                 {&call->port, client->port_variable},
                 {&call->name, client->name_variable}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].part->text.len == 0) {
            parts[i].part->text = variable_of(start, parts[i].variable);
        }
    }
    for (const char *const *name = client->other_variables; *name != NULL; name++) {
        call->vague = call->vague || variable_of(start, *name).len > 0;
    }
}

static void read_call(const struct reading *reading, const struct command *command,
                      const struct client *client, struct database_call *call) {
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
            database_set_once(call, &call->name, argument);
        }
    }
    call->vague = call->vague || operands > client->name_count;
    if (!call->given && command->input.known) {
        add_statements(call, client, &command->input.text);
    }
    if (client->has_urls) {
        split_url(call);
    }
    add_variables(reading->start, client, call);
}

static bool read_client(struct reading *reading, struct command *command,
                        const struct client *client) {
    struct database_call call = {0};
    if (!escapes_read(reading, command)) {
        return false;
    }
    read_call(reading, command, client, &call);
    if (!call.given) {
        return command_apply_rules(reading, command);
    }
    return database_add_call(reading, command, &call, client->port) &&
           command_add_flags(reading, command);
}

bool program_psql(struct reading *reading, struct command *command) {
    return read_client(reading, command, &psql);
}

bool program_mysql(struct reading *reading, struct command *command) {
    return read_client(reading, command, &mysql);
}
