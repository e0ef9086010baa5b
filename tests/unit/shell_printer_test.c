#include "shell/printer.h"

#include "../tools/shell_dump.h"
#include "amount.h"
#include "shell/parser.h"
#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    ROUNDS = 100000,
    ROUNDS_PART = 20000,
    TEXT_ROUNDS = 200000,
    TEXT_ROUNDS_PART = 20000,
    TEXT_TOKENS_MAX = 14,
    DEPTH_MAX = 4,
};

static struct arena arena;

static int set_up(void **state) {
    (void)state;
    arena_init(&arena, 256 << 20);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct str print(const struct node *tree) {
    struct builder out;
    builder_init(&out, &arena);
    shell_print(&out, tree);
    return builder_str(&out);
}

static struct str dump(const struct node *tree) {
    struct builder out;
    builder_init(&out, &arena);
    shell_dump(&out, tree);
    return builder_str(&out);
}

static void every_construct_is_printed_as_what_it_was(void **state) {
    struct parse_cases cases;
    (void)state;
    fixture_cases(&arena, &cases);
    for (size_t i = 0; i < cases.count; i++) {
        struct node *tree = NULL;
        struct error error = {0};
        if (!shell_parse(&arena, cases.items[i].text, &tree, &error)) {
            continue;
        }
        struct str printed = print(tree);
        struct str again = fixture_dump(&arena, printed);
        if (!str_equal(dump(tree), again)) {
            fail_msg("parse.txt:%zu: printed as '%.*s', read as %.*s", cases.items[i].line,
                     STR_ARG(printed), STR_ARG(again));
        }
    }
}

static void the_text_is_what_people_write(void **state) {
    static const char *const same[] = {
        "a | b |& c && ! d || e; f &",
        "if a; then b; elif c; then d; else e; fi >f 2>&1",
        "for x in a \"$b\"; do c ${x%.*} >>\"$x.log\"; done",
        "while a; do b; done <f",
        "case $x in (a | b*) c ;; (*) d ;; esac",
        "function f () { a; }",
        "( a; b )",
        "a=1 b+=(1 [2]=3) cmd ${x:-\"y z\"} $((1 + 2)) <(b)",
        "[[ -f $x && ! ( a == b ) ]]",
        "cat <<E | b\na $x \\$y\nE\n",
        "cat <<-'E'\n\ta\n\tE\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        struct str printed = print(fixture_parse(&arena, same[i]));
        if (!str_is(printed, same[i])) {
            fail_msg("'%s' is printed as '%.*s'", same[i], STR_ARG(printed));
        }
    }
}

/* Random trees, of shapes that the parser makes. */
struct maker {
    uint64_t state;
    struct arena *arena;
};

static unsigned roll(struct maker *maker, unsigned sides) {
    maker->state = maker->state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(maker->state >> 33) % sides;
}

static void *make(struct maker *maker, size_t size) {
    void *made = arena_alloc(maker->arena, size);
    assert_non_null(made);
    return made;
}

static struct node *make_list(struct maker *maker, unsigned depth);
static struct word make_word(struct maker *maker, unsigned depth);

static struct str pick(struct maker *maker, const char *const *texts, unsigned count) {
    return str_from(texts[roll(maker, count)]);
}

#define PICK(maker, texts) pick((maker), (texts), sizeof(texts) / sizeof *(texts))

static struct word *make_word_pointer(struct maker *maker, unsigned depth) {
    struct word *word = make(maker, sizeof *word);
    *word = make_word(maker, depth);
    return word;
}

static struct word one_part(struct maker *maker, struct part part) {
    struct word word = {.parts = make(maker, sizeof part), .count = 1, .capacity = 1};
    word.parts[0] = part;
    return word;
}

static struct part make_parameter(struct maker *maker, unsigned depth) {
    static const char *const names[] = {"x", "long_name", "1", "12", "@", "?"};
    static const char *const operators[] = {":-", "-", ":=", "+", "#", "##", "%", "%%", "^^"};
    struct parameter *parameter = make(maker, sizeof *parameter);
    parameter->name = PICK(maker, names);
    if (roll(maker, 2) == 0 && depth > 0) {
        parameter->operator= PICK(maker, operators);
        parameter->operand = make_word_pointer(maker, 0);
    }
    return (struct part){.kind = PART_PARAMETER, .parameter = parameter};
}

static struct part make_part(struct maker *maker, unsigned depth) {
    static const char *const literals[] = {"a", "b.c", "/x/y", "-rf", "k=v", "12", "x%"};
    static const char *const escaped[] = {" ", "$", "'", "\"", "*", "\\", ";", "é"};
    static const char *const quoted[] = {"", "a b", "$x \"y\"", "a\nb", "`;&|"};
    static const char *const ansi[] = {"\n\t", "a'b\\", "\x01", "é"};
    static const char *const globs[] = {"*", "?", "[a-z]", "[!a]"};
    struct part part = {0};
    switch (roll(maker, depth > 0 ? 11 : 5)) {
    case 0:
        return (struct part){.kind = PART_ESCAPED, .text = PICK(maker, escaped)};
    case 1:
        return (struct part){.kind = PART_SINGLE_QUOTED, .text = PICK(maker, quoted)};
    case 2:
        return (struct part){.kind = PART_ANSI_QUOTED, .text = PICK(maker, ansi)};
    case 5:
        return make_parameter(maker, depth);
    case 6:
        part = (struct part){.kind = PART_DOUBLE_QUOTED};
        part.parts = make(maker, sizeof *part.parts);
        *part.parts =
            one_part(maker, roll(maker, 2) == 0 ? make_parameter(maker, 0)
                                                : (struct part){.kind = PART_LITERAL,
                                                                .text = STR("a $ ` \" \\ b")});
        return part;
    case 7:
        part = (struct part){.kind = PART_COMMAND, .backquoted = roll(maker, 2) == 0};
        part.body = make_list(maker, depth - 1);
        return part;
    case 8:
        part = (struct part){.kind = PART_ARITHMETIC, .parts = make(maker, sizeof *part.parts)};
        *part.parts = one_part(maker, (struct part){.kind = PART_LITERAL, .text = STR("1 + (2)")});
        return part;
    case 10:
        part = (struct part){.kind = PART_PROCESS, .output = roll(maker, 2) == 0};
        part.body = make_list(maker, depth - 1);
        return part;
    case 9:
        return (struct part){.kind = PART_GLOB, .text = PICK(maker, globs)};
    default:
        return (struct part){.kind = PART_LITERAL, .text = PICK(maker, literals)};
    }
}

static struct word make_word(struct maker *maker, unsigned depth) {
    unsigned count = 1 + roll(maker, 3);
    struct word word = {.parts = make(maker, count * sizeof *word.parts), .count = count};
    for (unsigned i = 0; i < count; i++) {
        word.parts[i] = make_part(maker, depth);
    }
    return word;
}

static struct word make_name(struct maker *maker) {
    static const char *const names[] = {"a", "git", "if", "time", "x/y", "coproc", "done"};
    return one_part(maker, (struct part){.kind = PART_LITERAL, .text = PICK(maker, names)});
}

static struct node *make_node(struct maker *maker, enum NODE_KIND kind, size_t children) {
    struct node *node = make(maker, sizeof *node);
    node->kind = kind;
    node->child_count = children;
    node->children = make(maker, children * sizeof *node->children);
    return node;
}

static void add_redirection(struct maker *maker, struct node *node, unsigned depth) {
    static const enum REDIRECTION_KIND kinds[] = {REDIRECT_INPUT,       REDIRECT_OUTPUT,
                                                  REDIRECT_APPEND,      REDIRECT_BOTH,
                                                  REDIRECT_HERE_STRING, REDIRECT_HERE_DOC};
    struct redirection redirection = {.kind = kinds[roll(maker, 6)]};
    redirection.fd = redirection.kind == REDIRECT_OUTPUT || redirection.kind == REDIRECT_APPEND ||
                     redirection.kind == REDIRECT_BOTH;
    redirection.target = make_word(maker, depth);
    if (redirection.kind == REDIRECT_HERE_DOC) {
        redirection.target =
            one_part(maker, (struct part){.kind = PART_LITERAL, .text = STR("END")});
        redirection.body = one_part(
            maker, (struct part){.kind = PART_LITERAL, .text = STR("x $ ` \\ \" y\n\tz\n")});
    }
    assert_true(VEC_PUSH(maker->arena, &node->redirections, redirection));
}

static struct node *make_simple(struct maker *maker, unsigned depth) {
    struct node *node = make_node(maker, NODE_SIMPLE, 0);
    if (roll(maker, 4) == 0) {
        node->assignment_count = 1;
        node->assignments = make(maker, sizeof *node->assignments);
        node->assignments[0] = (struct assignment){.name = STR("v"), .append = roll(maker, 2) == 0};
        node->assignments[0].value = one_part(maker, make_parameter(maker, depth));
    }
    assert_true(VEC_PUSH(maker->arena, &node->words, make_name(maker)));
    for (unsigned i = roll(maker, 3); i > 0; i--) {
        assert_true(VEC_PUSH(maker->arena, &node->words, make_word(maker, depth)));
    }
    if (roll(maker, 4) == 0) {
        add_redirection(maker, node, depth);
    }
    return node;
}

static struct node *make_compound(struct maker *maker, unsigned depth) {
    static const enum NODE_KIND kinds[] = {NODE_SUBSHELL, NODE_GROUP, NODE_IF,      NODE_WHILE,
                                           NODE_UNTIL,    NODE_FOR,   NODE_SELECT,  NODE_CASE,
                                           NODE_TEST,     NODE_ARITH, NODE_FUNCTION};
    enum NODE_KIND kind = kinds[roll(maker, sizeof kinds / sizeof *kinds)];
    bool none = kind == NODE_CASE || kind == NODE_TEST || kind == NODE_ARITH;
    size_t children = kind == NODE_IF                            ? 2 + roll(maker, 3)
                      : kind == NODE_WHILE || kind == NODE_UNTIL ? 2
                      : none                                     ? 0
                                                                 : 1;
    struct node *node = make_node(maker, kind, children);
    for (size_t i = 0; i < children; i++) {
        node->children[i] = make_list(maker, depth - 1);
    }
    if (kind == NODE_FUNCTION) {
        struct node *body = make_node(maker, NODE_GROUP, 1);
        body->children[0] = node->children[0];
        node->children[0] = body;
        node->name = STR("f-1");
        return node; /* what is redirected is the body */
    }
    if (kind == NODE_TEST) {
        static const char *const flags[] = {"-f", "-n", "-e"};
        struct word flag =
            one_part(maker, (struct part){.kind = PART_LITERAL, .text = PICK(maker, flags)});
        assert_true(VEC_PUSH(maker->arena, &node->words, flag));
        assert_true(VEC_PUSH(maker->arena, &node->words, make_name(maker)));
    }
    if (kind == NODE_ARITH) {
        struct word sum =
            one_part(maker, (struct part){.kind = PART_LITERAL, .text = STR("i += (1 << 2)")});
        assert_true(VEC_PUSH(maker->arena, &node->words, sum));
    }
    if (kind == NODE_FOR || kind == NODE_SELECT) {
        node->name = STR("i");
        node->has_in = true;
        assert_true(VEC_PUSH(maker->arena, &node->words, make_word(maker, depth - 1)));
    }
    if (kind == NODE_CASE) {
        assert_true(VEC_PUSH(maker->arena, &node->words, make_name(maker)));
        node->clause_count = 1;
        node->clauses = make(maker, sizeof *node->clauses);
        node->clauses[0] =
            (struct case_clause){.body = make_list(maker, depth - 1), .terminator = STR(";;")};
        assert_true(VEC_PUSH(maker->arena, &node->clauses[0].patterns, make_name(maker)));
    }
    if (roll(maker, 4) == 0) {
        add_redirection(maker, node, depth - 1);
    }
    return node;
}

static struct node *make_command(struct maker *maker, unsigned depth) {
    return depth > 0 && roll(maker, 3) == 0 ? make_compound(maker, depth)
                                            : make_simple(maker, depth);
}

static struct node *make_pipeline(struct maker *maker, unsigned depth) {
    unsigned count = roll(maker, 4) == 0 ? 2 : 1;
    bool negated = roll(maker, 5) == 0;
    if (count == 1 && !negated) {
        return make_command(maker, depth);
    }
    struct node *node = make_node(maker, NODE_PIPELINE, count);
    node->negated = negated;
    for (unsigned i = 0; i < count; i++) {
        node->children[i] = make_command(maker, depth);
    }
    node->children[0]->pipes_error = count == 2 && roll(maker, 2) == 0;
    return node;
}

static struct node *make_and_or(struct maker *maker, unsigned depth) {
    if (roll(maker, 3) > 0) {
        return make_pipeline(maker, depth);
    }
    struct node *node = make_node(maker, roll(maker, 2) == 0 ? NODE_AND : NODE_OR, 2);
    node->children[0] = make_pipeline(maker, depth);
    node->children[1] = make_pipeline(maker, depth);
    return node;
}

static struct node *make_list(struct maker *maker, unsigned depth) {
    unsigned count = 1 + roll(maker, 2);
    struct node *node = make_node(maker, NODE_SEQUENCE, count);
    for (unsigned i = 0; i < count; i++) {
        node->children[i] = make_and_or(maker, depth);
        node->children[i]->background = roll(maker, 5) == 0;
    }
    return count == 1 ? node->children[0] : node;
}

static void random_trees_are_read_as_they_were_made(void **state) {
    (void)state;
    struct maker maker = {.state = 1, .arena = &arena};
    const size_t rounds = amount(ROUNDS, ROUNDS_PART);
    for (unsigned i = 0; i < rounds; i++) {
        arena_reset(&arena);
        const struct node *made = make_list(&maker, roll(&maker, DEPTH_MAX));
        struct str text = print(made);
        struct str read = fixture_dump(&arena, text);
        if (!str_equal(read, dump(made))) {
            fail_msg("round %u: '%.*s' is read as %.*s", i, STR_ARG(text), STR_ARG(read));
        }
    }
}

/* Texts of pieces that mean much to the parser; most are refused. */
static struct str make_text(struct maker *maker) {
    static const char *const tokens[] = {
        "a",       "b",      "1",         " ",      "\t",     "\n",       "\\\n",  "\\",
        "'",       "\"",     "`",         "$",      "$'",     "$\"",      "$(",    "$((",
        "$[",      "${",     "${x",       "${x-",   "${x:",   "${x/",     "${x/#", "${x[",
        "${!x",    "${#",    "${x@Q}",    "}",      "))",     ")",        "((",    "(",
        "{",       "{a,b}",  "{1..3}",    "..",     ",",      "[",        "]",     "[!",
        "[[:a",    "[[ ",    " ]]",       "~",      ":",      "=",        "+=",    "x=",
        "x[",      "x=(",    "/",         "%",      "#",      "@",        "*",     "?",
        "!(",      "@(",     "+(",        "<(",     ">(",     "<",        ">",     "<<",
        "<<-",     "<<<",    ">&",        "&>",     "{f}>",   "2>",       "\nE\n", "<<E\n",
        "<<'E'\n", "<<-E\n", "E)",        "|",      "||",     "|&",       "&",     "&&",
        ";",       ";;",     ";&",        "if ",    "then ",  "fi",       "else ", "for ",
        " in ",    "do ",    "done",      "while ", "case ",  " esac",    "a)",    "select ",
        "coproc ", "time ",  "function ", "! ",     "-p",     "=~",       "==",    "-f",
        "\u00e9",  "\\a",    "\\$",       "\\`",    "\\\"",   "\\{",      "''",    "\"\"",
        "'a'",     "\"a\"",  "$x",        "eval ",  "alias ", "declare ", "f() ",  "{ ",
        "; }",     "{}",     "cat <<E",   "a;",     "x)",     "()",       "\nfi",  "$1",
    };
    struct builder text;
    builder_init(&text, maker->arena);
    for (unsigned i = 1 + roll(maker, TEXT_TOKENS_MAX); i > 0; i--) {
        builder_add(&text, PICK(maker, tokens));
    }
    static const char *const closers[] = {"\"", "'", "`", "}", ")", "]", "\n", ";"};
    for (unsigned i = roll(maker, 4); i > 0; i--) {
        builder_add(&text, PICK(maker, closers));
    }
    return builder_str(&text);
}

static void random_texts_are_printed_as_what_they_are(void **state) {
    (void)state;
    struct maker maker = {.state = 1, .arena = &arena};
    size_t read = 0;
    const size_t rounds = amount(TEXT_ROUNDS, TEXT_ROUNDS_PART);
    for (unsigned i = 0; i < rounds; i++) {
        arena_reset(&arena);
        struct node *tree = NULL;
        struct error error = {0};
        struct str text = make_text(&maker);
        if (!shell_parse(&arena, text, &tree, &error)) {
            continue;
        }
        read++;
        struct str printed = print(tree);
        struct node *copy = NULL;
        if (!shell_parse(&arena, printed, &copy, &error) || !str_equal(dump(copy), dump(tree))) {
            fail_msg("round %u: '%.*s' is printed as '%.*s'", i, STR_ARG(text), STR_ARG(printed));
        }
    }
    assert_true(read > rounds / 20);
}

static void memory_may_end_while_printing(void **state) {
    static const char text[] = "cat <<-E `a \\`b\\`` $'\\n' | { f \"${x:-'y'}\"; }\n\tx $y\n\tE\n";
    struct node *tree = fixture_parse(&arena, text);
    (void)state;
    for (size_t bytes = 0; bytes < 8000; bytes += 16) {
        struct arena starved;
        struct builder out;
        fixture_starve(&starved, bytes);
        builder_init(&out, &starved);
        shell_print(&out, tree);
        struct str printed = builder_str(&out);
        bool done = printed.ptr != NULL;
        if (done) {
            assert_true(str_equal(printed, print(tree)));
        }
        arena_free(&starved);
        if (done) {
            assert_true(bytes > 100);
            return;
        }
    }
    fail_msg("printing needs more memory than was tried");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_construct_is_printed_as_what_it_was),
        cmocka_unit_test(the_text_is_what_people_write),
        cmocka_unit_test(memory_may_end_while_printing),
        cmocka_unit_test(random_trees_are_read_as_they_were_made),
        cmocka_unit_test(random_texts_are_printed_as_what_they_are),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
