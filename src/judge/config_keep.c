/* What is said of a type, a path or a host: whether it makes sense. */
#include "judge/config_reader.h"

#include "base/path.h"
#include "base/utf8.h"
#include "judge/context.h"
#include "judge/glob.h"

#include <string.h>

enum {
    SHOWN_MAX = 60,
};

bool config_policy_is_fixed(enum ACTION_TYPE type) {
    return type == ACTION_GUARD_TAMPER || type == ACTION_SYSTEM_DESTRUCTIVE;
}

bool config_is_too_wide(struct str path, struct str home) {
    if (path.len <= 1 || path_inside(home, path)) {
        return true;
    }
    for (size_t i = 0; i < system_tree_count; i++) {
        if (glob_matches(system_trees[i], str_slice(path, 1, path.len), false)) {
            return true;
        }
    }
    return false;
}

static bool keep(struct config_reader *reader, const struct config_statement *statement) {
    return VEC_PUSH(reader->arena, reader->file->statements, *statement);
}

static bool keep_policy(struct config_reader *reader, struct config_statement *statement) {
    enum ACTION_TYPE type;
    struct nearest nearest;
    if (action_type_find(statement->name, &type)) {
        if (config_policy_is_fixed(type) && statement->number != POLICY_BLOCK) {
            return config_problem(reader, statement->offset,
                                  "'%s' stays blocked, no setting changes that: leave it out",
                                  action_type_of(type)->name);
        }
        return keep(reader, statement);
    }
    nearest_init(&nearest, statement->name);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        nearest_offer(&nearest, str_from(action_type_of((enum ACTION_TYPE)i)->name));
    }
    return config_problem_unknown(reader, statement->offset, "action type", &nearest);
}

/* The path without "~" and "./"; a slash at its end stays away. */
static bool expand_path(struct config_reader *reader, struct config_statement *statement) {
    struct str text = statement->text;
    struct str base = STR("/");
    if (str_is(text, "~") || str_starts(text, "~/")) {
        base = reader->request->home;
        text = str_slice(text, text.len > 1 ? 2 : 1, text.len);
    } else if (!str_starts(text, "/")) {
        base = statement->project.len > 0 ? statement->project : reader->request->project;
    }
    statement->text = path_join(reader->arena, base, text.len == 0 ? STR(".") : text);
    return statement->text.ptr != NULL;
}

static bool keep_trusted_path(struct config_reader *reader, struct config_statement *statement) {
    struct str home = reader->request->home;
    struct str given = utf8_cut(statement->text, SHOWN_MAX);
    bool anchored = str_starts(given, "/") || str_is(given, "~") || str_starts(given, "~/");
    if (!anchored && !reader->in_project && statement->project.len == 0) {
        return config_problem(reader, statement->offset,
                              "expected a path that starts with / or ~/, found '%.*s'",
                              STR_ARG(given));
    }
    if (!expand_path(reader, statement)) {
        return false;
    }
    if (config_is_too_wide(statement->text, home)) {
        return config_problem(reader, statement->offset,
                              "'%.*s' is too much to trust: name a directory below it",
                              STR_ARG(given));
    }
    return keep(reader, statement);
}

/* A name, an address, or "*.name". */
static bool keep_host(struct config_reader *reader, struct config_statement *statement) {
    struct str given = statement->text;
    struct str name = str_starts(given, "*.") ? str_slice(given, 2, given.len) : given;
    struct str host;
    if (!host_of_url(name, reader->arena, &host)) {
        return !reader->arena->exhausted &&
               config_problem(reader, statement->offset, "'%.*s' is not the name of a host",
                              STR_ARG(utf8_cut(given, SHOWN_MAX)));
    }
    struct target target = {.kind = TARGET_HOST, .value = {.text = host}};
    struct finding finding;
    if (!host_find(&target, ACTION_NETWORK_OUTBOUND, reader->arena, &finding)) {
        return false;
    }
    if (finding.decision == DECISION_BLOCK) {
        return config_problem(reader, statement->offset,
                              "'%.*s' hands out this machine's credentials and cannot be trusted",
                              STR_ARG(utf8_cut(given, SHOWN_MAX)));
    }
    bool all = name.ptr != given.ptr;
    if (all && str_find(host, '.', 0) == STR_NOT_FOUND) {
        return config_problem(reader, statement->offset,
                              "'%.*s' is too much to trust: name a domain",
                              STR_ARG(utf8_cut(given, SHOWN_MAX)));
    }
    struct builder text;
    builder_init(&text, reader->arena);
    builder_add_c(&text, all ? "*." : "");
    builder_add(&text, host);
    statement->text = builder_str(&text);
    return statement->text.ptr != NULL && keep(reader, statement);
}

/* A path or a name that stands for something in particular. */
static bool keep_place(struct config_reader *reader, struct config_statement *statement) {
    struct str name = statement->text;
    if (name.len == 0 || str_find(name, '\0', 0) != STR_NOT_FOUND || str_is(name, "/") ||
        str_is(name, "~") || str_is(name, "~/") || str_is(name, "*") || str_starts(name, "**")) {
        return config_problem(reader, statement->offset,
                              "expected a path such as \"~/notes\", \"/srv/data\", \"./deploy\" or "
                              "a name such as \"*.secret\"");
    }
    return keep(reader, statement);
}

/* A file, or a host, a name, or both as the client's command line has them. */
static bool keep_database(struct config_reader *reader, struct config_statement *statement) {
    struct str name = statement->name;
    bool file = str_starts(name, "/") || str_starts(name, "~/") || str_starts(name, "./");
    bool odd = name.len == 0 || str_ends(name, "/");
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        odd = odd || c < ' ' || (!file && strchr(" ,=?@*", c) != NULL);
    }
    if (odd || str_find(name, '\0', 0) != STR_NOT_FOUND) {
        return config_problem(reader, statement->offset,
                              "expected \"HOST\", \"HOST/NAME\", \"NAME\" or the path of a file "
                              "that starts with /, ~/ or ./");
    }
    statement->text = name;
    return (!file || expand_path(reader, statement)) && keep(reader, statement);
}

bool config_keep(struct config_reader *reader, struct config_statement statement) {
    switch (statement.key->setting) {
    case SETTING_POLICY:
        return keep_policy(reader, &statement);
    case SETTING_TRUSTED_PATH:
        return keep_trusted_path(reader, &statement);
    case SETTING_TRUSTED_HOST:
        return keep_host(reader, &statement);
    case SETTING_SENSITIVE_PATH:
        statement.text = statement.name;
        return keep_place(reader, &statement);
    case SETTING_ALLOW_PATH:
        return keep_place(reader, &statement);
    case SETTING_DATABASE:
        return keep_database(reader, &statement);
    case SETTING_EXTENDS:
    case SETTING_TRUSTED_CONTAINER:
    case SETTING_CLASSIFY:
    case SETTING_RULE:
    case SETTING_PROGRAM:
    case SETTING_VALUE:
        break;
    }
    return keep(reader, &statement);
}
