#include "action/arguments.h"

#include <string.h>

struct value value_from(const struct value *value, size_t from) {
    struct value part = *value;
    part.text = str_slice(value->text, from, value->text.len);
    if (memchr(part.text.ptr == NULL ? "" : part.text.ptr, '\0', part.text.len) == NULL) {
        part.cause = HOLE_NONE;
    }
    return part;
}

bool value_known(const struct value *value) {
    return value->cause == HOLE_NONE && !value->pattern;
}

bool value_is(const struct value *value, const char *text) {
    return value_known(value) && str_is(value->text, text);
}

bool value_is_one_of(const struct value *value, const char *const *names) {
    return value_known(value) && str_is_one_of(value->text, names);
}

bool flag_means(struct str given, const char *name) {
    if (str_is(given, name)) {
        return true;
    }
    /* getopt_long(3): a long flag may be shortened. What "--" and a letter stand for is for the
     * program to say; where it is ambiguous the program itself refuses it. */
    size_t length = strlen(name);
    return given.len >= 3 && given.len < length && str_starts(given, "--") &&
           memcmp(given.ptr, name, given.len) == 0;
}

bool flag_means_one_of(struct str given, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        if (flag_means(given, *names)) {
            return true;
        }
    }
    return false;
}

/* Is the flag written as the program has it, not shortened? */
static bool is_exact(const struct program *program, struct str flag) {
    bool exact = str_is_one_of(flag, program->value_flags);
    for (const struct flag_use *use = program->path_flags; use != NULL && use->flag != NULL;
         use++) {
        exact = exact || str_is(flag, use->flag);
    }
    return exact;
}

const struct flag_use *flag_path_use(const struct program *program, struct str flag) {
    if (program == NULL || flag.len == 0 || str_is_one_of(flag, program->value_flags)) {
        return NULL;
    }
    for (const struct flag_use *use = program->path_flags; use != NULL && use->flag != NULL;
         use++) {
        if (flag_means(flag, use->flag)) {
            return use;
        }
    }
    return NULL;
}

static bool is_plain(const struct program *program, struct str flag) {
    return program != NULL && str_is_one_of(flag, program->plain_flags);
}

static bool takes_value(const struct program *program, struct str flag) {
    return program != NULL && !is_plain(program, flag) &&
           (flag_means_one_of(flag, program->value_flags) || flag_path_use(program, flag) != NULL);
}

bool flag_is_known(const struct program *program, struct str flag) {
    return is_plain(program, flag) || takes_value(program, flag);
}

struct reader {
    struct arena *arena;
    const struct argv *argv;
    const struct program *program;
    struct arguments *out;
    size_t next;
};

static bool add(struct reader *reader, struct argument argument) {
    return VEC_PUSH(reader->arena, reader->out, argument);
}

/* A flag whose value is the next word, when there is one. */
static bool add_with_next(struct reader *reader, struct argument argument) {
    if (reader->next < reader->argv->count) {
        argument.has_value = true;
        argument.value = reader->argv->items[reader->next++];
    }
    return add(reader, argument);
}

/* Where a long flag's value is attached. Of the programs whose long flags have one dash some write
 * a colon there: java -javaagent:x.jar. */
static ptrdiff_t find_attached(struct str word) {
    ptrdiff_t equals = str_find(word, '=', 0);
    ptrdiff_t colon = str_starts(word, "--") ? STR_NOT_FOUND : str_find(word, ':', 0);
    bool is_colon = colon != STR_NOT_FOUND && (equals == STR_NOT_FOUND || colon < equals);
    return is_colon ? colon : equals;
}

static bool read_long(struct reader *reader, const struct value *word, size_t index) {
    struct argument argument = {.flag = word->text, .index = index};
    ptrdiff_t equals = find_attached(word->text);
    argument.whole = is_plain(reader->program, word->text);
    if (equals != STR_NOT_FOUND) {
        argument.flag = str_slice(word->text, 0, (size_t)equals);
        argument.has_value = true;
        argument.value = value_from(word, (size_t)equals + 1);
        return add(reader, argument);
    }
    if (takes_value(reader->program, argument.flag)) {
        /* It may as well be a flag of its own: --upgrade beside --upgrade-strategy. Then the next
         * word is no value; it is read as both. */
        bool exact = is_exact(reader->program, argument.flag);
        size_t next = reader->next;
        bool done = add_with_next(reader, argument);
        reader->next = exact ? reader->next : next;
        return done;
    }
    /* gcc -o/opt/a: of the programs whose long flags have one dash, too, a letter may have its
     * value attached; a slash tells it from a word. */
    struct str letter = str_slice(word->text, 0, 2);
    if (!str_starts(word->text, "--") && str_find(word->text, '/', 0) >= 2 &&
        takes_value(reader->program, letter)) {
        argument.flag = letter;
        argument.has_value = true;
        argument.value = value_from(word, 2);
    }
    return add(reader, argument);
}

static bool read_cluster(struct reader *reader, const struct value *word, size_t index) {
    /* zip -TT COMMAND: a flag of two letters that the program has */
    if (word->text.len > 2 && takes_value(reader->program, word->text)) {
        return add_with_next(reader, (struct argument){.flag = word->text, .index = index});
    }
    for (size_t i = 1; i < word->text.len; i++) {
        char *flag = arena_alloc(reader->arena, 3);
        if (flag == NULL) {
            return false;
        }
        flag[0] = '-';
        flag[1] = word->text.ptr[i];
        struct argument argument = {.flag = {flag, 2}, .index = index};
        if (!takes_value(reader->program, argument.flag)) {
            if (!add(reader, argument)) {
                return false;
            }
            continue;
        }
        if (i + 1 < word->text.len) {
            argument.has_value = true;
            argument.value = value_from(word, i + 1);
            return add(reader, argument);
        }
        return add_with_next(reader, argument);
    }
    return true;
}

bool arguments_read(struct arena *arena, const struct argv *argv, const struct program *program,
                    struct arguments *out) {
    *out = (struct arguments){0};
    struct reader reader = {arena, argv, program, out, 1};
    bool flags_over = false;
    while (reader.next < argv->count) {
        size_t index = reader.next++;
        const struct value *word = &argv->items[index];
        bool is_flag = !flags_over && word->text.len > 1 && word->text.ptr[0] == '-';
        bool added;
        if (is_flag && str_is(word->text, "--")) {
            flags_over = true;
            added = add(&reader, (struct argument){.flag = word->text, .index = index});
        } else if (!is_flag) {
            added =
                add(&reader, (struct argument){.value = *word, .has_value = true, .index = index});
            flags_over = flags_over || (program != NULL && program->operands_end_flags);
        } else if (word->text.ptr[1] == '-' || (program != NULL && program->long_single_dash)) {
            added = read_long(&reader, word, index);
        } else {
            added = read_cluster(&reader, word, index);
        }
        if (!added) {
            return false;
        }
    }
    return true;
}

/* Is this the flag `name`, or with "name=value" that flag with that value? */
static bool is_given(const struct argument *argument, const char *name) {
    const char *equals = strchr(name, '=');
    if (argument->flag.len == 0) {
        return false;
    }
    if (equals == NULL || argument->whole) {
        return argument->whole ? str_is(argument->flag, name) : flag_means(argument->flag, name);
    }
    struct str flag = {name, (size_t)(equals - name)};
    bool shortened = argument->flag.len >= 4 && argument->flag.len < flag.len &&
                     str_starts(argument->flag, "--");
    size_t length = shortened ? argument->flag.len : flag.len;
    return argument->has_value && argument->flag.len == length &&
           memcmp(argument->flag.ptr, flag.ptr, length) == 0 &&
           value_is(&argument->value, equals + 1);
}

bool arguments_have(const struct arguments *arguments, const char *const *names) {
    for (size_t i = 0; i < arguments->count; i++) {
        for (const char *const *name = names; *name != NULL; name++) {
            if (is_given(&arguments->items[i], *name)) {
                return true;
            }
        }
    }
    return false;
}

const struct value *arguments_value(const struct arguments *arguments, const char *name) {
    const struct value *found = NULL;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        if (argument->flag.len > 0 && argument->has_value && flag_means(argument->flag, name)) {
            found = &argument->value;
        }
    }
    return found;
}

const struct argument *arguments_operand(const struct arguments *arguments, size_t n) {
    for (size_t i = 0; i < arguments->count; i++) {
        if (arguments->items[i].flag.len == 0 && n-- == 0) {
            return &arguments->items[i];
        }
    }
    return NULL;
}

size_t arguments_operand_count(const struct arguments *arguments) {
    size_t count = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        count += arguments->items[i].flag.len == 0;
    }
    return count;
}
