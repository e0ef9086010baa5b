/* Writes the rules as C tables while nah is built.
 *
 *     compile table FOLDER FILE...      the rules: defines rules_builtin of action/rules.h
 *     compile examples FOLDER FILE...   their examples: src/judge/rules_examples.h
 *
 * FILEs are read below FOLDER. The tables are constant data that need no code to run at start.
 * Equal lists are written once: in a position-independent program each pointer in a table costs the
 * loader a relocation. */
#include "action/ruleset.h"

#include <errno.h>
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

/* Lists of one type, each written once, as the array <stem><number>. */
struct lists {
    const char *stem;
    const char *type;
    struct strs texts; /* what stands between the braces */
};

/* Lists are printed as they come up; the rows that refer to them are gathered for the end. */
struct writer {
    struct arena *arena;
    struct lists words;
    struct lists prefixes;
    struct lists uses;
    struct lists runs;
    struct builder rows;
    bool failed; /* memory is spent */
};

/* A string literal without trigraphs, or NULL. */
static void add_string(struct builder *out, const char *text) {
    if (text == NULL) {
        builder_add_c(out, "NULL");
        return;
    }
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

/* Appends the name of the array that holds `items`, and prints it if no equal one is there. */
static void add_list(struct writer *writer, struct builder *out, struct lists *lists,
                     const struct builder *items) {
    struct str text = builder_str(items);
    size_t i = 0;
    if (text.ptr == NULL) {
        writer->failed = true;
        return;
    }
    while (i < lists->texts.count && !str_equal(lists->texts.items[i], text)) {
        i++;
    }
    if (i == lists->texts.count) {
        printf("static const %s %s%zu[] = {%.*s};\n", lists->type, lists->stem, i, STR_ARG(text));
        writer->failed |= !VEC_PUSH(writer->arena, &lists->texts, text);
    }
    builder_addf(out, "%s%zu", lists->stem, i);
}

static void add_words(struct writer *writer, struct builder *out, const char *const *words) {
    struct builder items;
    if (words == NULL) {
        builder_add_c(out, "NULL");
        return;
    }
    builder_init(&items, writer->arena);
    for (; *words != NULL; words++) {
        add_string(&items, *words);
        builder_add_c(&items, ", ");
    }
    builder_add_c(&items, "NULL");
    add_list(writer, out, &writer->words, &items);
}

static void add_prefix(struct writer *writer, struct builder *out,
                       const char *const *const *prefix) {
    struct builder items;
    if (prefix == NULL) {
        builder_add_c(out, "NULL");
        return;
    }
    builder_init(&items, writer->arena);
    for (; *prefix != NULL; prefix++) {
        add_words(writer, &items, *prefix);
        builder_add_c(&items, ", ");
    }
    builder_add_c(&items, "NULL");
    add_list(writer, out, &writer->prefixes, &items);
}

static void add_uses(struct writer *writer, struct builder *out, const struct flag_use *uses) {
    struct builder items;
    if (uses == NULL) {
        builder_add_c(out, "NULL");
        return;
    }
    builder_init(&items, writer->arena);
    for (; uses->flag != NULL; uses++) {
        builder_add_char(&items, '{');
        add_string(&items, uses->flag);
        builder_addf(&items, ", %d}, ", (int)uses->use);
    }
    builder_add_c(&items, "{NULL, 0}");
    add_list(writer, out, &writer->uses, &items);
}

static void add_program(struct writer *writer, const struct ruleset_program *row) {
    const struct program *program = &row->program;
    struct builder *out = &writer->rows;
    builder_add_c(out, "    {");
    add_words(writer, out, program->names);
    builder_add_c(out, ", ");
    add_words(writer, out, program->value_flags);
    builder_add_c(out, ", ");
    add_words(writer, out, program->plain_flags);
    builder_add_c(out, ", ");
    add_uses(writer, out, program->path_flags);
    builder_addf(out, ", %d, %d, ", program->long_single_dash, program->operands_end_flags);
    builder_addf(out, row->handler == NULL ? "NULL},\n" : "program_%s},\n", row->handler);
}

/* Designated, so that the compiler tells when struct rule has changed; enums as their numbers, from
 * the same headers. */
static void add_rule(struct writer *writer, const struct rule *rule) {
    struct builder *out = &writer->rows;
    builder_add_c(out, "    {.id = ");
    add_string(out, rule->id);
    builder_addf(out, ", .subject = %d, .prefix = ", (int)rule->subject);
    add_prefix(writer, out, rule->prefix);
    builder_add_c(out, ", .match = ");
    add_string(out, rule->match);
    builder_add_c(out, ", .flags = ");
    add_words(writer, out, rule->flags);
    builder_add_c(out, ", .without = ");
    add_words(writer, out, rule->without);
    builder_addf(out, ", .most_operands = %d, .least_operands = %d, .type = %d, .at_least = %d",
                 rule->most_operands, rule->least_operands, (int)rule->type, (int)rule->at_least);
    builder_addf(out, ", .operands = %d, .skip = %d, .recursive = %d, .input = %d, .output = %d",
                 (int)rule->operands, rule->skip, rule->recursive, (int)rule->input,
                 (int)rule->output);
    builder_add_c(out, ", .effect = ");
    add_string(out, rule->effect);
    builder_add_c(out, ", .advice = ");
    add_string(out, rule->advice);
    builder_add_c(out, "},\n");
}

static void add_index(struct writer *writer, const struct rules *rules,
                      const struct rules_index *row) {
    struct builder items;
    builder_init(&items, writer->arena);
    for (const struct rule *const *rule = row->rules; *rule != NULL; rule++) {
        builder_addf(&items, "&items[%zu], ", (size_t)(*rule - rules->items));
    }
    builder_add_c(&items, "NULL");
    builder_add_c(&writer->rows, "    {");
    add_string(&writer->rows, row->name);
    if (row->program == NULL) {
        builder_add_c(&writer->rows, ", NULL, ");
    } else {
        builder_addf(&writer->rows, ", &programs[%zu], ", (size_t)(row->program - rules->programs));
    }
    add_list(writer, &writer->rows, &writer->runs, &items);
    builder_add_c(&writer->rows, "},\n");
}

/* Prints an array of the rows gathered. */
static void print_rows(struct writer *writer, const char *declaration) {
    struct str rows = builder_str(&writer->rows);
    writer->failed |= rows.ptr == NULL;
    printf("%s = {\n%.*s};\n\n", declaration, STR_ARG(rows));
    builder_init(&writer->rows, writer->arena);
}

static bool print_table(const struct ruleset *ruleset, const struct rules *rules) {
    struct writer writer = {
        .arena = ruleset->arena,
        .words = {"words", "char *const", {0}},
        .prefixes = {"prefix", "char *const *const", {0}},
        .uses = {"uses", "struct flag_use", {0}},
        .runs = {"run", "struct rule *const", {0}},
    };
    builder_init(&writer.rows, writer.arena);
    printf("/* Made from rules/ by rules/compile: change those. */\n"
           "#include \"action/programs.h\"\n#include \"action/rules.h\"\n\n");
    for (size_t i = 0; i < ruleset->programs.count; i++) {
        add_program(&writer, &ruleset->programs.items[i]);
    }
    print_rows(&writer, "\nstatic const struct program programs[]");
    for (size_t i = 0; i < rules->count; i++) {
        add_rule(&writer, &rules->items[i]);
    }
    print_rows(&writer, "\nstatic const struct rule items[]");
    for (size_t i = 0; i < rules->index_count; i++) {
        add_index(&writer, rules, &rules->index[i]);
    }
    print_rows(&writer, "\nstatic const struct rules_index entries[]");
    printf(
        "const struct rules rules_builtin = {\n    programs, %zu, entries, %zu, items, %zu,\n};\n",
        rules->program_count, rules->index_count, rules->count);
    return !writer.failed;
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
