/* Writes the rules as C tables while nah is built.
 *
 *     compile table FOLDER FILE...      the rules: defines rules_builtin of action/builtin.h
 *     compile examples FOLDER FILE...   their examples: src/judge/rules_examples.h
 *
 * FILEs are read below FOLDER. */
#include "action/ruleset.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 256 * 1024 * 1024,
    FILE_MAX = 16 * 1024 * 1024,
    PATH_MAX_LENGTH = 4096,
};

/* --- reading --- */

static bool read_file(struct arena *arena, const char *path, struct str *out) {
    char chunk[16 * 1024];
    struct builder text;
    size_t count = 0;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return false;
    }
    builder_init(&text, arena);
    while (text.len < FILE_MAX && (count = fread(chunk, 1, sizeof chunk, file)) > 0) {
        builder_add(&text, (struct str){chunk, count});
    }
    bool failed = ferror(file) != 0;
    fclose(file);
    *out = builder_str(&text);
    if (failed || out->ptr == NULL || out->len >= FILE_MAX) {
        fprintf(stderr, "%s: cannot be read, or is too large\n", path);
        return false;
    }
    return true;
}

static bool report(const char *file, const struct error *error) {
    fprintf(stderr, "%s:%zu:%zu: %s\n", file, error->line, error->column, error->message);
    return false;
}

static bool read_rules(struct ruleset *ruleset, const char *folder, char *const *files) {
    for (; *files != NULL; files++) {
        char path[PATH_MAX_LENGTH];
        struct str text;
        struct error error = {0};
        snprintf(path, sizeof path, "%s/%s", folder, *files);
        if (!read_file(ruleset->arena, path, &text)) {
            return false;
        }
        if (!ruleset_add_text(ruleset, *files, text, RULESET_BUILTIN, &error)) {
            return report(*files, &error);
        }
    }
    return true;
}

/* --- writing C --- */

/* A string literal without trigraphs. */
static void add_string(struct builder *out, const char *text) {
    builder_add_char(out, '"');
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '?') {
            builder_addf(out, "\\%03o", c);
        } else {
            builder_add_char(out, (char)c);
        }
    }
    builder_add_char(out, '"');
}

/* --- packing, see action/builtin.h --- */

struct numbers {
    uint32_t *items;
    size_t count;
    size_t capacity;
};

/* Equal strings and equal lists are there once. */
struct packer {
    struct arena *arena;
    struct strs texts;
    struct numbers text_places; /* of `texts` */
    uint32_t text_end;
    struct numbers lists;
    struct numbers list_places; /* where one starts in `lists` */
    struct strs handlers;
    struct builder rows;
    bool failed; /* memory is spent */
};

static void push(struct packer *packer, struct numbers *numbers, size_t number) {
    packer->failed |= !VEC_PUSH(packer->arena, numbers, (uint32_t)number);
}

static uint32_t pack_text(struct packer *packer, const char *text) {
    struct str view = str_from(text);
    if (text == NULL) {
        return 0;
    }
    for (size_t i = 0; i < packer->texts.count; i++) {
        if (str_equal(packer->texts.items[i], view)) {
            return packer->text_places.items[i];
        }
    }
    uint32_t place = packer->text_end;
    packer->failed |= !VEC_PUSH(packer->arena, &packer->texts, view);
    push(packer, &packer->text_places, place);
    packer->text_end += (uint32_t)view.len + 1;
    return place;
}

static uint32_t pack_list(struct packer *packer, const struct numbers *items) {
    const size_t size = items->count * sizeof *items->items;
    for (size_t i = 0; i < packer->list_places.count; i++) {
        const uint32_t *list = packer->lists.items + packer->list_places.items[i];
        if (list[0] == items->count && (size == 0 || memcmp(list + 1, items->items, size) == 0)) {
            return packer->list_places.items[i];
        }
    }
    uint32_t place = (uint32_t)packer->lists.count;
    push(packer, &packer->list_places, place);
    push(packer, &packer->lists, items->count);
    for (size_t i = 0; i < items->count; i++) {
        push(packer, &packer->lists, items->items[i]);
    }
    return place;
}

static uint32_t pack_words(struct packer *packer, const char *const *words) {
    struct numbers items = {0};
    for (const char *const *word = words; word != NULL && *word != NULL; word++) {
        push(packer, &items, pack_text(packer, *word));
    }
    return words == NULL ? 0 : pack_list(packer, &items);
}

static uint32_t pack_prefix(struct packer *packer, const char *const *const *prefix) {
    struct numbers items = {0};
    for (const char *const *const *words = prefix; words != NULL && *words != NULL; words++) {
        push(packer, &items, pack_words(packer, *words));
    }
    return prefix == NULL ? 0 : pack_list(packer, &items);
}

static uint32_t pack_uses(struct packer *packer, const struct flag_use *uses) {
    struct numbers items = {0};
    for (const struct flag_use *use = uses; use != NULL && use->flag != NULL; use++) {
        push(packer, &items, pack_text(packer, use->flag));
        push(packer, &items, use->use);
    }
    return uses == NULL ? 0 : pack_list(packer, &items);
}

/* The number of a handler; 0 stands for none. */
static size_t pack_handler(struct packer *packer, const char *name) {
    size_t i = 0;
    if (name == NULL) {
        return 0;
    }
    while (i < packer->handlers.count && !str_is(packer->handlers.items[i], name)) {
        i++;
    }
    packer->failed |=
        i == packer->handlers.count && !VEC_PUSH(packer->arena, &packer->handlers, str_from(name));
    return i + 1;
}

static void add_program(struct packer *packer, const struct ruleset_program *row) {
    const struct program *program = &row->program;
    builder_addf(&packer->rows, "    {.names = %u, .value_flags = %u, .plain_flags = %u, ",
                 pack_words(packer, program->names), pack_words(packer, program->value_flags),
                 pack_words(packer, program->plain_flags));
    builder_addf(&packer->rows,
                 ".path_flags = %u, .handler = %zu, .long_single_dash = %d, "
                 ".operands_end_flags = %d},\n",
                 pack_uses(packer, program->path_flags), pack_handler(packer, row->handler),
                 program->long_single_dash, program->operands_end_flags);
}

/* Enums as their numbers, from the same headers. */
static void add_rule(struct packer *packer, const struct rule *rule) {
    struct builder *out = &packer->rows;
    builder_addf(out, "    {.id = %u, .subject = %d, .prefix = %u, .match = %u",
                 pack_text(packer, rule->id), (int)rule->subject, pack_prefix(packer, rule->prefix),
                 pack_text(packer, rule->match));
    builder_addf(out, ", .flags = %u, .without = %u", pack_words(packer, rule->flags),
                 pack_words(packer, rule->without));
    builder_addf(out, ", .most_operands = %d, .least_operands = %d, .type = %d, .at_least = %d",
                 rule->most_operands, rule->least_operands, (int)rule->type, (int)rule->at_least);
    builder_addf(out, ", .operands = %d, .skip = %d, .recursive = %d, .verbs = %d",
                 (int)rule->operands, rule->skip, rule->recursive, rule->verbs);
    builder_addf(out, ", .input = %d, .output = %d", (int)rule->input, (int)rule->output);
    builder_addf(out, ", .effect = %u, .advice = %u},\n", pack_text(packer, rule->effect),
                 pack_text(packer, rule->advice));
}

static void add_name(struct packer *packer, const struct rules *rules,
                     const struct rules_index *row) {
    struct numbers items = {0};
    for (const struct rule *const *rule = row->rules; *rule != NULL; rule++) {
        push(packer, &items, (size_t)(*rule - rules->items));
    }
    size_t program = row->program == NULL ? 0 : (size_t)(row->program - rules->programs) + 1;
    builder_addf(&packer->rows, "    {%u, %u, %zu},\n", pack_text(packer, row->name),
                 pack_list(packer, &items), program);
}

/* Prints an array of the rows gathered. */
static void print_rows(struct packer *packer, const char *declaration) {
    struct str rows = builder_str(&packer->rows);
    packer->failed |= rows.ptr == NULL;
    printf("%s = {\n%.*s};\n\n", declaration, STR_ARG(rows));
    builder_init(&packer->rows, packer->arena);
}

static void print_texts(struct packer *packer) {
    /* Place 0 is no text's */
    builder_add_c(&packer->rows, "    \"\\0\"\n");
    for (size_t i = 0; i < packer->texts.count; i++) {
        builder_add_c(&packer->rows, "    ");
        add_string(&packer->rows, packer->texts.items[i].ptr);
        builder_add_c(&packer->rows, " \"\\0\"\n");
    }
    struct str rows = builder_str(&packer->rows);
    packer->failed |= rows.ptr == NULL;
    printf("static const char text[] =\n%.*s    ;\n\n", STR_ARG(rows));
    builder_init(&packer->rows, packer->arena);
}

static void print_lists(struct packer *packer) {
    for (size_t i = 0; i < packer->lists.count; i++) {
        builder_addf(&packer->rows, "%u,%s", packer->lists.items[i], i % 16 == 15 ? "\n" : " ");
    }
    print_rows(packer, "static const uint32_t lists[]");
}

static void print_handlers(struct packer *packer) {
    builder_add_c(&packer->rows, "    NULL,\n");
    for (size_t i = 0; i < packer->handlers.count; i++) {
        builder_addf(&packer->rows, "    program_%.*s,\n", STR_ARG(packer->handlers.items[i]));
    }
    print_rows(packer, "static bool (*const handlers[])(struct reading *, struct command *)");
}

static bool print_table(const struct ruleset *ruleset, const struct rules *rules) {
    struct packer packer = {.arena = ruleset->arena, .text_end = 1};
    builder_init(&packer.rows, packer.arena);
    push(&packer, &packer.lists, 0); /* place 0 is no list's */
    printf("/* Made from rules/ by rules/compile: change those. */\n"
           "#include \"action/builtin.h\"\n#include \"action/programs.h\"\n\n");
    /* The names come first, so that their texts stand together in the order of the search */
    for (size_t i = 0; i < rules->index_count; i++) {
        add_name(&packer, rules, &rules->index[i]);
    }
    print_rows(&packer, "static const struct builtin_name names[]");
    for (size_t i = 0; i < ruleset->programs.count; i++) {
        add_program(&packer, &ruleset->programs.items[i]);
    }
    print_rows(&packer, "static const struct builtin_program programs[]");
    for (size_t i = 0; i < rules->count; i++) {
        add_rule(&packer, &rules->items[i]);
    }
    print_rows(&packer, "static const struct builtin_rule rules[]");
    print_texts(&packer);
    print_lists(&packer);
    print_handlers(&packer);
    printf("const struct builtin rules_builtin = {\n"
           "    text, lists, handlers, programs, rules, %zu, names, %zu,\n};\n",
           rules->count, rules->index_count);
    return !packer.failed;
}

static bool print_examples(const struct ruleset *ruleset) {
    static const char *const decisions[RULESET_VERDICT_COUNT] = {
        [RULESET_ALLOW] = "DECISION_ALLOW",
        [RULESET_ASK] = "DECISION_ASK",
        [RULESET_BLOCK] = "DECISION_BLOCK",
    };
    size_t count = 0;
    struct builder out;
    builder_init(&out, ruleset->arena);
    for (size_t i = 0; i < ruleset->rules.count; i++) {
        const struct ruleset_rule *row = &ruleset->rules.items[i];
        for (int verdict = 0; verdict < RULESET_VERDICT_COUNT; verdict++) {
            const char *const *text = row->examples[verdict];
            for (; text != NULL && *text != NULL; text++) {
                builder_add_c(&out, "    {");
                add_string(&out, row->rule.id);
                builder_add_c(&out, ", ");
                add_string(&out, row->place.file);
                builder_addf(&out, ", %zu, %d, %s, ", row->place.line, (int)row->rule.subject,
                             decisions[verdict]);
                add_string(&out, *text);
                builder_add_c(&out, "},\n");
                count++;
            }
        }
    }
    struct str rows = builder_str(&out);
    printf("/* Made from rules/ by rules/compile: change those. */\n"
           "#include \"judge/rules_examples.h\"\n\n"
           "const struct rules_example rules_examples[] = {\n%.*s};\n\n"
           "const size_t rules_example_count = %zu;\n",
           STR_ARG(rows), count);
    return rows.ptr != NULL;
}

static bool compile(struct arena *arena, const char *what, const char *folder, char *const *files) {
    struct ruleset ruleset;
    struct rules rules;
    struct error error = {0};
    const char *culprit = NULL;
    ruleset_init(&ruleset, arena);
    if (!read_rules(&ruleset, folder, files)) {
        return false;
    }
    if (!ruleset_finish(&ruleset, &rules, &culprit, &error)) {
        return report(culprit == NULL ? "rules" : culprit, &error);
    }
    bool printed =
        strcmp(what, "table") == 0 ? print_table(&ruleset, &rules) : print_examples(&ruleset);
    if (!printed || fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "compile: the table could not be written\n");
        return false;
    }
    return true;
}

int main(int argc, char **argv) {
    struct arena arena;
    if (argc < 4 || (strcmp(argv[1], "table") != 0 && strcmp(argv[1], "examples") != 0)) {
        fprintf(stderr, "usage: compile table|examples FOLDER FILE...\n");
        return 2;
    }
    arena_init(&arena, ARENA_LIMIT);
    bool compiled = compile(&arena, argv[1], argv[2], argv + 3);
    arena_free(&arena);
    return compiled ? 0 : 1;
}
