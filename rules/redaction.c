/* Writes rules/redaction.toml as C while nah is built.
 *
 *     redaction table FOLDER FILE      the rules: src/audit/redaction.h
 *     redaction examples FOLDER FILE   their examples: tests/unit/redaction_examples.h
 */
#include "audit/redaction.h"
#include "base/toml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
    FILE_MAX = 1024 * 1024,
    PATH_LENGTH = 4096,
    RULES_MAX = 250,
    CHARACTERS = 256,
};

struct words {
    struct redaction_word *items;
    size_t count;
    size_t capacity;
};

struct example {
    size_t line;
    size_t rule;
    struct str text;
};

struct compiler {
    struct arena *arena;
    struct str text;
    const char *file;
    struct redaction rules[RULES_MAX];
    size_t count;
    struct words words[REDACTION_KIND_COUNT];
    struct {
        struct example *items;
        size_t count;
        size_t capacity;
    } examples;
};

static const char *const kinds[] = {"token", "part",    "name",  "flag",   "block",
                                    "url",   "setting", "input", "operand"};

static const struct {
    const char *name;
    enum REDACTION_CHARACTERS characters;
} classes[] = {
    {"alnum", REDACTION_ALNUM},   {"base64url", REDACTION_BASE64URL}, {"dotted", REDACTION_DOTTED},
    {"base64", REDACTION_BASE64}, {"upper", REDACTION_UPPER},         {"hex", REDACTION_HEX},
    {"digit", REDACTION_DIGIT},   {"uuid", REDACTION_UUID},           {"any", REDACTION_ANY},
};

static size_t line_of(const struct compiler *compiler, const struct toml_value *value) {
    size_t line = 0;
    size_t column = 0;
    error_locate(compiler->text.ptr, compiler->text.len, value->span.start, &line, &column);
    return line;
}

static bool fail(const struct compiler *compiler, const struct toml_value *value,
                 const char *message) {
    fprintf(stderr, "%s:%zu: %.*s: %s\n", compiler->file, line_of(compiler, value),
            STR_ARG(value->key), message);
    return false;
}

/* Copies a text that must fit, with its NUL. */
static bool copy_text(char *out, size_t size, struct str text) {
    if (text.len == 0 || text.len >= size || str_find(text, '\0', 0) != STR_NOT_FOUND) {
        return false;
    }
    memcpy(out, text.ptr, text.len);
    out[text.len] = '\0';
    return true;
}

static bool read_kind(struct compiler *compiler, const struct toml_value *value,
                      struct redaction *rule) {
    for (size_t i = 0; i < REDACTION_KIND_COUNT; i++) {
        if (value->kind == TOML_STRING && str_is(value->string, kinds[i])) {
            rule->kind = (enum REDACTION_KIND)i;
            return true;
        }
    }
    return fail(compiler, value, "there is no such kind");
}

static bool read_class(struct compiler *compiler, const struct toml_value *value,
                       enum REDACTION_CHARACTERS *characters) {
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (value->kind == TOML_STRING && str_is(value->string, classes[i].name)) {
            *characters = classes[i].characters;
            return true;
        }
    }
    return fail(compiler, value, "there are no such characters");
}

static bool read_characters(struct compiler *compiler, const struct toml_value *value,
                            struct redaction *rule) {
    return read_class(compiler, value, &rule->characters);
}

static bool read_lead(struct compiler *compiler, const struct toml_value *value,
                      struct redaction *rule) {
    return read_class(compiler, value, &rule->lead);
}

static bool read_value(struct compiler *compiler, const struct toml_value *value,
                       struct redaction *rule) {
    bool either = value->kind == TOML_STRING && str_is(value->string, "either");
    rule->attached = either || (value->kind == TOML_STRING && str_is(value->string, "attached"));
    rule->separate = either;
    return rule->attached || fail(compiler, value, "expected \"attached\" or \"either\"");
}

static bool read_programs(struct compiler *compiler, const struct toml_value *value,
                          struct redaction *rule) {
    struct builder out;
    if (!toml_is_string_array(value)) {
        return fail(compiler, value, "expected names");
    }
    builder_init(&out, compiler->arena);
    builder_add_char(&out, ' ');
    for (const struct toml_value *name = value->first; name != NULL; name = name->next) {
        builder_add(&out, name->string);
        builder_add_char(&out, ' ');
    }
    return copy_text(rule->programs, sizeof rule->programs, builder_str(&out)) ||
           fail(compiler, value, "these are too many");
}

static bool read_with(struct compiler *compiler, const struct toml_value *value,
                      struct redaction *rule) {
    struct builder out;
    builder_init(&out, compiler->arena);
    builder_addf(&out, " %.*s ", STR_ARG(value->string));
    return (value->kind == TOML_STRING &&
            copy_text(rule->with, sizeof rule->with, builder_str(&out))) ||
           fail(compiler, value, "expected a short word");
}

static bool read_words(struct compiler *compiler, const struct toml_value *value,
                       const struct redaction *rule) {
    if (value == NULL || !toml_is_string_array(value) || value->count == 0) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        struct redaction_word word = {.rule = (unsigned char)compiler->count};
        word.length = (unsigned char)item->string.len;
        if (!copy_text(word.text, sizeof word.text, item->string) ||
            !VEC_PUSH(compiler->arena, &compiler->words[rule->kind], word)) {
            return fail(compiler, value, "a word is empty or too long");
        }
        for (size_t i = 0; rule->kind == REDACTION_NAME && i < word.length; i++) {
            if (strchr("abcdefghijklmnopqrstuvwxyz0123456789", word.text[i]) == NULL) {
                return fail(compiler, value, "names have small letters and digits only");
            }
        }
    }
    return true;
}

static bool read_examples(struct compiler *compiler, const struct toml_value *value) {
    if (value == NULL || !toml_is_string_array(value) || value->count == 0) {
        return false;
    }
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        const struct example example = {line_of(compiler, item), compiler->count, item->string};
        if (!VEC_PUSH(compiler->arena, &compiler->examples, example)) {
            return false;
        }
    }
    return true;
}

static bool read_key(struct compiler *compiler, const struct toml_value *value,
                     struct redaction *rule) {
    const struct {
        const char *name;
        bool *field;
    } switches[] = {
        {"digits", &rule->digits}, {"whole", &rule->whole},   {"line", &rule->line},
        {"random", &rule->random}, {"mixed", &rule->mixed},   {"last", &rule->last},
        {"likely", &rule->likely}, {"quoted", &rule->quoted},
    };
    const struct {
        const char *name;
        int *field;
    } numbers[] = {
        {"least", &rule->least},   {"most", &rule->most}, {"dots", &rule->dots},
        {"before", &rule->before}, {"skip", &rule->skip},
    };
    static const struct {
        const char *name;
        bool (*read)(struct compiler *compiler, const struct toml_value *value,
                     struct redaction *rule);
    } readers[] = {
        {"kind", read_kind}, {"characters", read_characters}, {"lead", read_lead},
        {"with", read_with}, {"value", read_value},           {"programs", read_programs},
    };
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
        if (str_is(value->key, switches[i].name)) {
            return toml_get_boolean(value, switches[i].field) ||
                   fail(compiler, value, "expected true or false");
        }
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (str_is(value->key, numbers[i].name)) {
            *numbers[i].field = value->kind == TOML_INTEGER ? (int)value->integer : 0;
            return *numbers[i].field > 0 || fail(compiler, value, "expected a number above 0");
        }
    }
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (str_is(value->key, readers[i].name)) {
            return readers[i].read(compiler, value, rule);
        }
    }
    if (str_is(value->key, "id")) {
        return (value->kind == TOML_STRING &&
                copy_text(rule->id, sizeof rule->id, value->string)) ||
               fail(compiler, value, "expected a short string");
    }
    if (str_is(value->key, "after")) {
        rule->after = value->kind == TOML_STRING && value->string.len == 1 ? *value->string.ptr : 0;
        return rule->after != 0 || fail(compiler, value, "expected one character");
    }
    return str_is(value->key, "words") || str_is(value->key, "examples") ||
           fail(compiler, value, "there is no such key");
}

static bool read_rule(struct compiler *compiler, const struct toml_value *table) {
    struct redaction rule = {.kind = REDACTION_KIND_COUNT, .separate = true};
    if (compiler->count == RULES_MAX || table->kind != TOML_TABLE) {
        return fail(compiler, table, "there are too many rules");
    }
    for (const struct toml_value *value = table->first; value != NULL; value = value->next) {
        if (!read_key(compiler, value, &rule)) {
            return false;
        }
    }
    bool is_part = rule.kind == REDACTION_PART;
    if (rule.id[0] == '\0' || rule.kind == REDACTION_KIND_COUNT ||
        (rule.kind == REDACTION_TOKEN) != (rule.characters != 0 && rule.least > 0 && !is_part) ||
        (is_part && (rule.characters == 0 || (rule.before > 0) != (rule.lead != 0))) ||
        ((rule.kind == REDACTION_FLAG || rule.kind == REDACTION_SETTING) &&
         rule.programs[0] == '\0')) {
        return fail(compiler, table, "a rule needs an id and what belongs to its kind");
    }
    if (!read_words(compiler, toml_find(table, "words"), &rule) ||
        !read_examples(compiler, toml_find(table, "examples"))) {
        return fail(compiler, table, "a rule needs words and examples");
    }
    compiler->rules[compiler->count++] = rule;
    return true;
}

static bool read_rules(struct compiler *compiler) {
    struct toml_value *root = NULL;
    struct error error = {.code = ERROR_NONE};
    if (!toml_parse(compiler->arena, compiler->text, &root, &error)) {
        fprintf(stderr, "%s:%zu:%zu: %s\n", compiler->file, error.line, error.column,
                error.message);
        return false;
    }
    for (const struct toml_value *child = root->first; child != NULL; child = child->next) {
        if (!str_is(child->key, "redact") || child->kind != TOML_ARRAY) {
            return fail(compiler, child, "expected [[redact]]");
        }
        for (const struct toml_value *table = child->first; table != NULL; table = table->next) {
            if (!read_rule(compiler, table)) {
                return false;
            }
        }
    }
    return true;
}

static void print_string(struct str text) {
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '?') {
            printf("\\%03o", c);
        } else {
            putchar(c);
        }
    }
    putchar('"');
}

static int by_first(const void *a, const void *b) {
    const struct redaction_word *left = a;
    const struct redaction_word *right = b;
    int difference = (int)(unsigned char)left->text[0] - (int)(unsigned char)right->text[0];
    return difference != 0 ? difference : (int)left->rule - (int)right->rule;
}

static char last_of(const struct redaction_word *word) {
    return word->text[word->length - 1];
}

/* Those with the same last letter: first the longest, then in the order of their rules. */
static int by_last(const void *a, const void *b) {
    const struct redaction_word *left = a;
    const struct redaction_word *right = b;
    int difference = last_of(left) - last_of(right);
    difference = difference != 0 ? difference : (int)right->length - (int)left->length;
    return difference != 0 ? difference : (int)left->rule - (int)right->rule;
}

static void print_words(const struct words *words, const char *name) {
    printf("const struct redaction_word %s[] = {\n", name);
    for (size_t i = 0; i < words->count; i++) {
        printf("    {");
        print_string(str_from(words->items[i].text));
        printf(", %d, %d},\n", words->items[i].length, words->items[i].rule);
    }
    printf("    {\"\", 0, 0},\n};\n\n");
}

/* Where the words with each character start. */
static void print_index(const struct words *words, const char *name, bool last) {
    printf("const unsigned char %s[256] = {\n", name);
    for (int c = 0; c < CHARACTERS; c++) {
        size_t i = 0;
        while (i < words->count &&
               (unsigned char)(last ? last_of(&words->items[i]) : words->items[i].text[0]) != c) {
            i++;
        }
        printf("%d,%s", i < words->count ? (int)i : REDACTION_NO_WORD, c % 16 == 15 ? "\n" : " ");
    }
    printf("};\n\n");
}

static void print_rule(const struct redaction *rule) {
    printf("    {.id = \"%s\", .kind = %d, .characters = %d, .least = %d, .most = %d, .dots = %d,"
           " .before = %d, .lead = %d, .digits = %d, .mixed = %d, .whole = %d, .last = %d,"
           " .line = %d, .random = %d, .attached = %d, .separate = %d, .with = \"%s\","
           " .after = %d, .skip = %d, .likely = %d, .quoted = %d, .programs = \"%s\"},\n",
           rule->id, (int)rule->kind, (int)rule->characters, rule->least, rule->most, rule->dots,
           rule->before, (int)rule->lead, rule->digits, rule->mixed, rule->whole, rule->last,
           rule->line, rule->random, rule->attached, rule->separate, rule->with, rule->after,
           rule->skip, rule->likely, rule->quoted, rule->programs);
}

static bool print_table(struct compiler *compiler) {
    struct words *words = compiler->words;
    if (words[REDACTION_BLOCK].count != 1 || words[REDACTION_URL].count != 1 ||
        words[REDACTION_TOKEN].count >= REDACTION_NO_WORD ||
        words[REDACTION_PART].count >= REDACTION_NO_WORD ||
        words[REDACTION_NAME].count >= REDACTION_NO_WORD ||
        words[REDACTION_OPERAND].count >= REDACTION_NO_WORD) {
        fprintf(stderr, "%s: expected one block, one url and not too many words\n", compiler->file);
        return false;
    }
    qsort(words[REDACTION_TOKEN].items, words[REDACTION_TOKEN].count, sizeof(struct redaction_word),
          by_first);
    qsort(words[REDACTION_PART].items, words[REDACTION_PART].count, sizeof(struct redaction_word),
          by_first);
    qsort(words[REDACTION_OPERAND].items, words[REDACTION_OPERAND].count,
          sizeof(struct redaction_word), by_first);
    qsort(words[REDACTION_NAME].items, words[REDACTION_NAME].count, sizeof(struct redaction_word),
          by_last);
    printf("/* Made from rules/redaction.toml by rules/redaction: change that. */\n"
           "#include \"audit/redaction.h\"\n\nconst struct redaction redactions[] = {\n");
    for (size_t i = 0; i < compiler->count; i++) {
        print_rule(&compiler->rules[i]);
    }
    printf("};\n\nconst size_t redaction_count = %zu;\n\n", compiler->count);
    print_words(&words[REDACTION_TOKEN], "redaction_tokens");
    print_words(&words[REDACTION_PART], "redaction_parts");
    print_words(&words[REDACTION_NAME], "redaction_names");
    print_words(&words[REDACTION_FLAG], "redaction_flags");
    print_words(&words[REDACTION_BLOCK], "redaction_blocks");
    print_words(&words[REDACTION_SETTING], "redaction_settings");
    print_words(&words[REDACTION_INPUT], "redaction_inputs");
    print_words(&words[REDACTION_OPERAND], "redaction_operands");
    print_index(&words[REDACTION_TOKEN], "redaction_token_first", false);
    print_index(&words[REDACTION_PART], "redaction_part_first", false);
    print_index(&words[REDACTION_OPERAND], "redaction_operand_first", false);
    print_index(&words[REDACTION_NAME], "redaction_name_last", true);
    printf("const size_t redaction_flag_count = %zu;\n", words[REDACTION_FLAG].count);
    printf("const unsigned char redaction_url = %d;\n", words[REDACTION_URL].items[0].rule);
    return true;
}

static bool print_examples(const struct compiler *compiler) {
    printf("/* Made from rules/redaction.toml by rules/redaction: change that. */\n"
           "#include \"redaction_examples.h\"\n\n"
           "const struct redaction_example redaction_examples[] = {\n");
    for (size_t i = 0; i < compiler->examples.count; i++) {
        const struct example *example = &compiler->examples.items[i];
        printf("    {%zu, \"%s\", ", example->line, compiler->rules[example->rule].id);
        print_string(example->text);
        printf("},\n");
    }
    printf("};\n\nconst size_t redaction_example_count = %zu;\n", compiler->examples.count);
    return true;
}

static bool read_file(struct arena *arena, const char *path, struct str *out) {
    char *bytes = arena_alloc(arena, FILE_MAX);
    FILE *file = bytes == NULL ? NULL : fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    *out = (struct str){bytes, fread(bytes, 1, FILE_MAX, file)};
    bool whole = feof(file) != 0;
    fclose(file);
    return whole;
}

static bool compile(struct compiler *compiler, const char *what, const char *folder) {
    char path[PATH_LENGTH];
    snprintf(path, sizeof path, "%s/%s", folder, compiler->file);
    if (!read_file(compiler->arena, path, &compiler->text)) {
        fprintf(stderr, "%s: cannot be read, or is too large\n", path);
        return false;
    }
    return read_rules(compiler) &&
           (strcmp(what, "table") == 0 ? print_table(compiler) : print_examples(compiler)) &&
           fflush(stdout) == 0;
}

int main(int argc, char **argv) {
    static struct compiler compiler;
    struct arena arena;
    if (argc != 4 || (strcmp(argv[1], "table") != 0 && strcmp(argv[1], "examples") != 0)) {
        fprintf(stderr, "usage: redaction table|examples FOLDER FILE\n");
        return 2;
    }
    arena_init(&arena, ARENA_LIMIT);
    compiler.arena = &arena;
    compiler.file = argv[3];
    bool compiled = compile(&compiler, argv[1], argv[2]);
    arena_free(&arena);
    return compiled ? 0 : 1;
}
