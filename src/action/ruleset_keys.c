/* The kinds of values that rules and programs are made of. */
#include "action/ruleset_reader.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    NUMBER_MAX = 1000,
    LIST_MAX = 4096,
    SHOWN_MAX = 60, /* bytes of a name in a message */
};

bool ruleset_fail(struct ruleset_reader *reader, struct toml_span span, const char *format, ...) {
    char message[ERROR_MESSAGE_MAX];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return error_set_in(reader->error, ERROR_SYNTAX, reader->text.ptr, reader->text.len, span.start,
                        message);
}

bool ruleset_fail_memory(struct ruleset_reader *reader) {
    return error_set(reader->error, ERROR_MEMORY, "there is not enough memory to read the rules");
}

/* What is shown of a name in a message. */
static struct str shown(struct str name) {
    return utf8_cut(name, SHOWN_MAX);
}

bool ruleset_fail_unknown(struct ruleset_reader *reader, struct toml_span span, const char *what,
                          const struct nearest *nearest) {
    struct str given = shown(nearest->given);
    if (nearest->best.len == 0) {
        return ruleset_fail(reader, span, "there is no %s '%.*s'", what, STR_ARG(given));
    }
    return ruleset_fail(reader, span, "there is no %s '%.*s'; did you mean '%.*s'?", what,
                        STR_ARG(given), STR_ARG(nearest->best));
}

static bool fail_kind(struct ruleset_reader *reader, const struct toml_value *value,
                      const char *expected) {
    if (value->key.len == 0) {
        return ruleset_fail(reader, value->span, "expected %s, found %s", expected,
                            toml_kind_name(value->kind));
    }
    return ruleset_fail(reader, value->span, "expected '%.*s' to be %s, found %s",
                        STR_ARG(shown(value->key)), expected, toml_kind_name(value->kind));
}

bool ruleset_read_text(struct ruleset_reader *reader, const struct toml_value *value,
                       const char **out) {
    struct str text;
    if (!toml_get_string(value, &text)) {
        return fail_kind(reader, value, "a string");
    }
    if (text.len == 0) {
        return ruleset_fail(reader, value->span, "expected a string that is not empty");
    }
    if (str_find(text, '\0', 0) != STR_NOT_FOUND) {
        return ruleset_fail(reader, value->span, "expected a string without the character U+0000");
    }
    *out = str_to_c(reader->arena, text);
    return *out != NULL || ruleset_fail_memory(reader);
}

bool ruleset_read_list(struct ruleset_reader *reader, const struct toml_value *value,
                       const char *const **out) {
    if (value->kind != TOML_ARRAY) {
        return fail_kind(reader, value, "an array of strings");
    }
    if (value->count == 0 || value->count > LIST_MAX) {
        return ruleset_fail(reader, value->span, "expected an array of 1 to %d strings, found %zu",
                            LIST_MAX, value->count);
    }
    const char **list = ARENA_NEW_ARRAY(reader->arena, value->count + 1, const char *);
    if (list == NULL) {
        return ruleset_fail_memory(reader);
    }
    size_t count = 0;
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        if (!ruleset_read_text(reader, item, &list[count++])) {
            return false;
        }
    }
    *out = list;
    return true;
}

bool ruleset_read_flags(struct ruleset_reader *reader, const struct toml_value *value,
                        const char *const **out) {
    if (!ruleset_read_list(reader, value, out)) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        if (!str_starts(item->string, "-") || item->string.len == 1) {
            return ruleset_fail(reader, item->span,
                                "expected a flag such as \"-o\" or \"--output\"");
        }
    }
    return true;
}

static bool read_number(struct ruleset_reader *reader, const struct toml_value *value, int *out) {
    int64_t number = 0;
    if (!toml_get_integer(value, &number)) {
        return fail_kind(reader, value, "an integer");
    }
    if (number < 0 || number > NUMBER_MAX) {
        return ruleset_fail(reader, value->span, "expected a number from 0 to %d", NUMBER_MAX);
    }
    *out = (int)number;
    return true;
}

/* An enum of the tables here holds no negative value, so that it is stored as an unsigned int. */
_Static_assert(sizeof(enum RULE_SUBJECT) == sizeof(unsigned), "enums are as wide as unsigned");

static bool read_choice(struct ruleset_reader *reader, const struct toml_value *value,
                        const struct ruleset_key *key, void *out) {
    struct builder expected;
    struct str given;
    if (!toml_get_string(value, &given)) {
        return fail_kind(reader, value, "a string");
    }
    builder_init(&expected, reader->arena);
    for (unsigned i = 0; i < key->name_count; i++) {
        if (key->names[i] == NULL) {
            continue;
        }
        if (str_is(given, key->names[i])) {
            memcpy(out, &i, sizeof i);
            return true;
        }
        builder_addf(&expected, "%s'%s'", expected.len > 0 ? ", " : "", key->names[i]);
    }
    struct str names = builder_str(&expected);
    if (names.ptr == NULL) {
        return ruleset_fail_memory(reader);
    }
    return ruleset_fail(reader, value->span, "expected '%s' to be one of %.*s; found '%.*s'",
                        key->name, STR_ARG(names), STR_ARG(shown(given)));
}

static bool read_value(struct ruleset_reader *reader, const struct toml_value *value,
                       const struct ruleset_key *key, void *out) {
    char *field = (char *)out + key->offset;
    switch (key->kind) {
    case RULESET_KEY_TEXT:
        return ruleset_read_text(reader, value, (const char **)(void *)field);
    case RULESET_KEY_NUMBER:
        return read_number(reader, value, (int *)(void *)field);
    case RULESET_KEY_SWITCH:
        return toml_get_boolean(value, (bool *)field) || fail_kind(reader, value, "true or false");
    case RULESET_KEY_LIST:
        return ruleset_read_list(reader, value, (const char *const **)(void *)field);
    case RULESET_KEY_FLAGS:
        return ruleset_read_flags(reader, value, (const char *const **)(void *)field);
    case RULESET_KEY_CHOICE:
        return read_choice(reader, value, key, field);
    default:
        return key->read(reader, value, out);
    }
}

bool ruleset_read_keys(struct ruleset_reader *reader, const struct toml_value *table,
                       const char *what, const struct ruleset_key *keys, size_t count, void *out) {
    for (const struct toml_value *value = table->first; value != NULL; value = value->next) {
        struct nearest nearest;
        size_t i = 0;
        nearest_init(&nearest, value->key);
        for (; i < count && !str_is(value->key, keys[i].name); i++) {
            nearest_offer(&nearest, str_from(keys[i].name));
        }
        if (i == count) {
            char key_of[32];
            snprintf(key_of, sizeof key_of, "key of a %s", what);
            return ruleset_fail_unknown(reader, value->key_span, key_of, &nearest);
        }
        if (!read_value(reader, value, &keys[i], out)) {
            return false;
        }
    }
    return true;
}
