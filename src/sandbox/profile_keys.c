/* The keys of a profile: one row each. */
#include "base/nearest.h"
#include "base/visible.h"
#include "sandbox/profile_reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

/* A right to write is one to read as well: what cannot be read back is of little use, and renames
 * between two folders need the same rights in both. */
static const struct profile_list lists[] = {
    {"read", SANDBOX_READ, false},
    {"write", SANDBOX_READ | SANDBOX_WRITE, false},
    {"exec", SANDBOX_READ | SANDBOX_EXEC, false},
    {"read_file", SANDBOX_READ, true},
    {"write_file", SANDBOX_READ | SANDBOX_WRITE, true},
};

static const struct {
    const char *name;
    int resource;
} limits[] = {
    {"address_space", RLIMIT_AS}, {"core", RLIMIT_CORE},    {"cpu_seconds", RLIMIT_CPU},
    {"file_size", RLIMIT_FSIZE},  {"files", RLIMIT_NOFILE}, {"processes", RLIMIT_NPROC},
    {"stack", RLIMIT_STACK},
};

static const char *const networks[] = {
    [SANDBOX_NETWORK_ON] = "on",
    [SANDBOX_NETWORK_OFF] = "off",
    [SANDBOX_NETWORK_PORTS] = "ports",
    [SANDBOX_NETWORK_LOOPBACK] = "loopback",
};

const char *sandbox_network_name(enum SANDBOX_NETWORK network) {
    return networks[network];
}

const struct profile_list *profile_list_find(struct str name) {
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (str_is(name, lists[i].name)) {
            return &lists[i];
        }
    }
    return NULL;
}

bool profile_fail_at(struct profile_reader *reader, size_t offset, enum ERROR_CODE code,
                     const char *format, ...) {
    char message[ERROR_MESSAGE_MAX];
    size_t line;
    size_t column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    error_locate(reader->text.ptr, reader->text.len, offset, &line, &column);
    error_set(reader->error, code, "%s:%zu:%zu: %s", reader->file, line, column, message);
    return error_at(reader->error, line, column);
}

/* "FILE:LINE:COLUMN" of a value, for a person. */
static const char *place_of(struct profile_reader *reader, const struct toml_value *value) {
    struct builder place;
    size_t line;
    size_t column;
    error_locate(reader->text.ptr, reader->text.len, value->span.start, &line, &column);
    builder_init(&place, reader->arena);
    visible_add(&place, str_from(reader->file), 0);
    builder_addf(&place, ":%zu:%zu", line, column);
    return builder_str(&place).ptr;
}

/* An item of a list of paths: a string, or { path = "...", create = true }. */
static bool read_item(struct profile_reader *reader, const struct toml_value *item,
                      struct str *path, bool *create) {
    *create = false;
    if (toml_get_string(item, path)) {
        return true;
    }
    if (item->kind != TOML_TABLE || !toml_get_string(toml_child(item, STR("path")), path)) {
        return profile_fail_at(reader, item->span.start, ERROR_SYNTAX,
                               "expected a path, or { path = \"...\", create = true }");
    }
    for (const struct toml_value *key = item->first; key != NULL; key = key->next) {
        if (!str_is(key->key, "path") &&
            !(str_is(key->key, "create") && toml_get_boolean(key, create))) {
            return profile_fail_at(reader, key->key_span.start, ERROR_SYNTAX,
                                   "expected path and create = true or false, not %.*s",
                                   STR_ARG(key->key));
        }
    }
    return true;
}

static bool need_array(struct profile_reader *reader, const struct toml_value *value) {
    return value->kind == TOML_ARRAY ||
           profile_fail_at(reader, value->span.start, ERROR_SYNTAX, "%.*s must be a list, not %s",
                           STR_ARG(value->key), toml_kind_name(value->kind));
}

static bool need_strings(struct profile_reader *reader, const struct toml_value *value) {
    return toml_is_string_array(value) ||
           profile_fail_at(reader, value->span.start, ERROR_SYNTAX,
                           "%.*s must be a list of strings", STR_ARG(value->key));
}

static bool take_paths(struct profile_reader *reader, const struct toml_value *value) {
    const struct profile_list *list = profile_list_find(value->key);
    if (!need_array(reader, value)) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        struct str path;
        bool create;
        const char *place = place_of(reader, item);
        if (place == NULL) {
            return profile_fail_memory(reader);
        }
        if (!read_item(reader, item, &path, &create) ||
            !profile_grant(reader, list, path, create, place)) {
            return false;
        }
    }
    return true;
}

static bool take_each(struct profile_reader *reader, const struct toml_value *value,
                      bool (*take)(struct profile_reader *, struct str, const char *)) {
    if (!need_strings(reader, value)) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        const char *place = place_of(reader, item);
        if (place == NULL) {
            return profile_fail_memory(reader);
        }
        if (!take(reader, item->string, place)) {
            return false;
        }
    }
    return true;
}

static bool take_protect(struct profile_reader *reader, const struct toml_value *value) {
    return take_each(reader, value, profile_protect);
}

static bool take_unix(struct profile_reader *reader, const struct toml_value *value) {
    return take_each(reader, value, profile_socket);
}

static bool take_network(struct profile_reader *reader, const struct toml_value *value) {
    struct str name;
    for (int i = 0; toml_get_string(value, &name) && i <= SANDBOX_NETWORK_LOOPBACK; i++) {
        if (str_is(name, networks[i])) {
            reader->out->network = (enum SANDBOX_NETWORK)i;
            reader->out->network_origin = place_of(reader, value);
            return reader->out->network_origin != NULL || profile_fail_memory(reader);
        }
    }
    return profile_fail_at(reader, value->span.start, ERROR_SYNTAX,
                           "network must be \"on\", \"off\", \"ports\" or \"loopback\"");
}

bool profile_port(struct profile_reader *reader, struct sandbox_ports *ports, uint16_t port) {
    for (size_t i = 0; i < ports->count; i++) {
        if (ports->items[i] == port) {
            return true;
        }
    }
    return VEC_PUSH(reader->arena, ports, port) || profile_fail_memory(reader);
}

static bool take_ports(struct profile_reader *reader, const struct toml_value *value) {
    struct sandbox_ports *ports =
        str_is(value->key, "ports") ? &reader->out->connect_ports : &reader->out->bind_ports;
    if (!need_array(reader, value)) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        int64_t port;
        if (!toml_get_integer(item, &port) || port < 1 || port > UINT16_MAX) {
            return profile_fail_at(reader, item->span.start, ERROR_SYNTAX,
                                   "expected a port: 1 to 65535");
        }
        if (!profile_port(reader, ports, (uint16_t)port)) {
            return false;
        }
    }
    return true;
}

static bool take_switch(struct profile_reader *reader, const struct toml_value *value) {
    bool *const target = str_is(value->key, "signals")    ? &reader->out->signals_out
                         : str_is(value->key, "abstract") ? &reader->out->abstract_out
                                                          : &reader->out->keep_capabilities;
    return toml_get_boolean(value, target) ||
           profile_fail_at(reader, value->span.start, ERROR_SYNTAX, "%.*s must be true or false",
                           STR_ARG(value->key));
}

static bool take_names(struct profile_reader *reader, const struct toml_value *value) {
    struct strs *names = str_is(value->key, "allow") ? &reader->out->environment_allow
                                                     : &reader->out->environment_deny;
    if (!need_strings(reader, value)) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        if (item->string.len == 0 || str_find(item->string, '=', 0) != STR_NOT_FOUND) {
            return profile_fail_at(reader, item->span.start, ERROR_SYNTAX,
                                   "expected the name of a variable; * stands for any text");
        }
        struct str copy = str_copy(reader->arena, item->string);
        if (copy.ptr == NULL || !VEC_PUSH(reader->arena, names, copy)) {
            return profile_fail_memory(reader);
        }
    }
    return true;
}

static bool take_limit(struct profile_reader *reader, const struct toml_value *value) {
    int64_t most;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (!str_is(value->key, limits[i].name)) {
            continue;
        }
        if (!toml_get_integer(value, &most) || most < 0) {
            return profile_fail_at(reader, value->span.start, ERROR_SYNTAX,
                                   "%.*s must be a number, 0 or more", STR_ARG(value->key));
        }
        struct sandbox_limit limit = {limits[i].resource, limits[i].name, (uint64_t)most};
        for (size_t k = 0; k < reader->out->limits.count; k++) {
            if (reader->out->limits.items[k].resource == limit.resource) {
                reader->out->limits.items[k] = limit;
                return true;
            }
        }
        return VEC_PUSH(reader->arena, &reader->out->limits, limit) || profile_fail_memory(reader);
    }
    return profile_fail_at(reader, value->key_span.start, ERROR_SYNTAX, "unknown limit %.*s",
                           STR_ARG(value->key));
}

/* Keys of the root have no table. */
static const struct key {
    const char *table;
    const char *name; /* NULL: any */
    bool (*take)(struct profile_reader *reader, const struct toml_value *value);
} keys[] = {
    {"", "read", take_paths},
    {"", "write", take_paths},
    {"", "exec", take_paths},
    {"", "read_file", take_paths},
    {"", "write_file", take_paths},
    {"", "protect", take_protect},
    {"", "network", take_network},
    {"", "ports", take_ports},
    {"", "bind_ports", take_ports},
    {"", "unix", take_unix},
    {"", "keep_capabilities", take_switch},
    {"scopes", "signals", take_switch},
    {"scopes", "abstract", take_switch},
    {"environment", "allow", take_names},
    {"environment", "deny", take_names},
    {"limits", NULL, take_limit},
};

static const struct key *find_key(const char *table, struct str name) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i].table, table) == 0 &&
            (keys[i].name == NULL || str_is(name, keys[i].name))) {
            return &keys[i];
        }
    }
    return NULL;
}

static bool fail_unknown(struct profile_reader *reader, const char *table,
                         const struct toml_value *value) {
    struct nearest nearest;
    nearest_init(&nearest, value->key);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i].table, table) == 0 && keys[i].name != NULL) {
            nearest_offer(&nearest, str_from(keys[i].name));
        } else if (table[0] == '\0') {
            nearest_offer(&nearest, str_from(keys[i].table));
        }
    }
    return profile_fail_at(reader, value->key_span.start, ERROR_SYNTAX,
                           nearest.best.len > 0 ? "unknown key %.*s; did you mean %.*s?"
                                                : "unknown key %.*s%.*s",
                           STR_ARG(value->key), STR_ARG(nearest.best));
}

static bool take_table(struct profile_reader *reader, const char *table,
                       const struct toml_value *values) {
    for (const struct toml_value *value = values->first; value != NULL; value = value->next) {
        const struct key *key = find_key(table, value->key);
        if (key == NULL) {
            return fail_unknown(reader, table, value);
        }
        if (!key->take(reader, value)) {
            return false;
        }
    }
    return true;
}

bool profile_take(struct profile_reader *reader, const struct toml_value *root) {
    static const char *const tables[] = {"scopes", "environment", "limits"};
    for (const struct toml_value *value = root->first; value != NULL; value = value->next) {
        const struct key *key = find_key("", value->key);
        const char *table = NULL;
        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
            table = str_is(value->key, tables[i]) && value->kind == TOML_TABLE ? tables[i] : table;
        }
        if (str_is(value->key, "extends")) {
            continue;
        }
        if (table == NULL && key == NULL) {
            return fail_unknown(reader, "", value);
        }
        if (table != NULL ? !take_table(reader, table, value) : !key->take(reader, value)) {
            return false;
        }
    }
    return true;
}
