/* Reads one [[program]]. */
#include "action/ruleset_reader.h"

#include "base/utf8.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* While it is read: the lists of flags whose value is a target are apart. */
struct draft {
    struct ruleset_program program;
    const char *const *read_flags;
    const char *const *write_flags;
    const char *const *execute_flags;
    const char *const *url_flags;
    const char *const *shell_flags;
};

static bool read_names(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct draft *draft = out;
    return ruleset_read_list(reader, value, &draft->program.program.names);
}

static bool read_handler(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct ruleset_program *program = &((struct draft *)out)->program;
    if (!ruleset_read_text(reader, value, &program->handler)) {
        return false;
    }
    if (reader->origin != RULESET_BUILTIN) {
        return ruleset_fail(reader, value->key_span, "only built-in programs can have a 'handler'");
    }
    if (strspn(program->handler, "abcdefghijklmnopqrstuvwxyz_") < value->string.len) {
        return ruleset_fail(reader, value->span, "expected a name of small letters and '_'");
    }
    return true;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define FLAGS(key, field)                                                                          \
    { .name = (key), .kind = RULESET_KEY_FLAGS, .offset = offsetof(struct draft, field) }
#define SWITCH(key, field)                                                                         \
    { .name = (key), .kind = RULESET_KEY_SWITCH, .offset = offsetof(struct draft, field) }

/* The lists of flags come first. */
static const struct ruleset_key keys[] = {
    FLAGS("value_flags", program.program.value_flags),
    FLAGS("plain_flags", program.program.plain_flags),
    FLAGS("read_flags", read_flags),
    FLAGS("write_flags", write_flags),
    FLAGS("execute_flags", execute_flags),
    FLAGS("url_flags", url_flags),
    FLAGS("shell_flags", shell_flags),
    SWITCH("long_single_dash", program.program.long_single_dash),
    SWITCH("operands_end_flags", program.program.operands_end_flags),
    {.name = "names", .kind = RULESET_KEY_OTHER, .read = read_names},
    {.name = "handler", .kind = RULESET_KEY_OTHER, .read = read_handler},
};

enum {
    FLAG_KEYS = 7,
};

static size_t list_length(const char *const *list) {
    size_t length = 0;
    while (list != NULL && list[length] != NULL) {
        length++;
    }
    return length;
}

static bool join_path_flags(struct ruleset_reader *reader, struct draft *draft) {
    const struct {
        const char *const *flags;
        enum OPERAND_USE use;
    } lists[] = {
        {draft->read_flags, USE_READ},       {draft->write_flags, USE_WRITE},
        {draft->execute_flags, USE_EXECUTE}, {draft->url_flags, USE_URL},
        {draft->shell_flags, USE_SHELL},
    };
    size_t count = 0;
    for (size_t i = 0; i < COUNT(lists); i++) {
        count += list_length(lists[i].flags);
    }
    if (count == 0) {
        return true;
    }
    struct flag_use *joined = ARENA_NEW_ARRAY(reader->arena, count + 1, struct flag_use);
    if (joined == NULL) {
        return ruleset_fail_memory(reader);
    }
    draft->program.program.path_flags = joined;
    for (size_t i = 0; i < COUNT(lists); i++) {
        for (size_t k = 0; k < list_length(lists[i].flags); k++) {
            *joined++ = (struct flag_use){lists[i].flags[k], lists[i].use};
        }
    }
    return true;
}

/* By text, then by place. */
static int compare_flags(const void *left, const void *right) {
    const struct toml_value *a = *(const struct toml_value *const *)left;
    const struct toml_value *b = *(const struct toml_value *const *)right;
    int order = str_compare(a->string, b->string);
    return order != 0 ? order : (a->span.start > b->span.start) - (a->span.start < b->span.start);
}

/* A flag that is named twice would be read in two ways. */
static bool check_twice(struct ruleset_reader *reader, const struct toml_value **flags,
                        size_t count) {
    if (count > 1) {
        qsort(flags, count, sizeof *flags, compare_flags);
    }
    for (size_t i = 1; i < count; i++) {
        if (str_equal(flags[i - 1]->string, flags[i]->string)) {
            return ruleset_fail(reader, flags[i]->span, "the flag '%.*s' stands twice",
                                STR_ARG(utf8_cut(flags[i]->string, 60)));
        }
    }
    return true;
}

static bool check_flags(struct ruleset_reader *reader, const struct toml_value *table,
                        bool long_single_dash) {
    const struct toml_value *lists[FLAG_KEYS];
    size_t count = 0;
    for (size_t i = 0; i < FLAG_KEYS; i++) {
        lists[i] = toml_child(table, str_from(keys[i].name));
        count += lists[i] == NULL ? 0 : lists[i]->count;
    }
    const struct toml_value **flags =
        ARENA_NEW_ARRAY(reader->arena, count, const struct toml_value *);
    if (flags == NULL) {
        return ruleset_fail_memory(reader);
    }
    count = 0;
    for (size_t i = 0; i < FLAG_KEYS; i++) {
        const struct toml_value *flag = lists[i] == NULL ? NULL : lists[i]->first;
        for (; flag != NULL; flag = flag->next) {
            /* zip -TT: a letter twice is a flag of its own */
            bool twice = flag->string.len == 3 && flag->string.ptr[1] == flag->string.ptr[2];
            if (!long_single_dash && flag->string.len > 2 && !twice &&
                !str_starts(flag->string, "--")) {
                return ruleset_fail(reader, flag->span,
                                    "a short flag of more than one letter; expected '--', or "
                                    "'long_single_dash = true'");
            }
            flags[count++] = flag;
        }
    }
    return check_twice(reader, flags, count);
}

bool ruleset_read_program(struct ruleset_reader *reader, const struct toml_value *table,
                          struct ruleset_program *out) {
    struct draft draft = {.read_flags = NULL};
    if (!ruleset_read_keys(reader, table, "program", keys, COUNT(keys), &draft)) {
        return false;
    }
    if (draft.program.program.names == NULL) {
        return ruleset_fail(reader, table->span, "a program without 'names'");
    }
    if (!check_flags(reader, table, draft.program.program.long_single_dash) ||
        !join_path_flags(reader, &draft)) {
        return false;
    }
    *out = draft.program;
    return true;
}
