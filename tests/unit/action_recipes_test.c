#include "action/recipes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct strs words_of(struct arena *arena, const char *text) {
    struct strs words = {0};
    assert_true(recipe_words(arena, str_from(text), &words));
    return words;
}

/* The texts, a line each. */
static struct str read_all(struct arena *arena, const struct recipe_call *call,
                           const char *content) {
    struct strs texts = {0};
    struct builder out;
    builder_init(&out, arena);
    assert_true(recipes_read(arena, call, str_from(content), &texts));
    for (size_t i = 0; i < texts.count; i++) {
        builder_add(&out, texts.items[i]);
        builder_add_char(&out, '\n');
    }
    return builder_str(&out);
}

struct recipe_case {
    enum RECIPE_KIND kind;
    const char *names;
    const char *settings;
    const char *content;
    const char *texts;
};

static void recipes_become_shell_text(void **state) {
    (void)state;
    static const struct recipe_case cases[] = {
        {RECIPE_MAKE, "", "", "a:\n\techo a\nb:\n\techo b\n", "echo a\n"},
        {RECIPE_MAKE, "b", "", "a:\n\techo a\nb: a\n\techo b\n", "echo a\necho b\n"},
        {RECIPE_MAKE, "", "", ".PHONY: b\n%.o: %.c\n\tcc\nb:\n\techo b\n", "echo b\n"},
        {RECIPE_MAKE, "", "", ".DEFAULT_GOAL = b\na:\n\techo a\nb:\n\techo b\n", "echo b\n"},
        {RECIPE_MAKE, "a", "", "a: ; echo $(X)$Y${Z}$$z\nX=1\nY=2\nZ=3\n", "echo 123$z\n"},
        {RECIPE_MAKE, "a", "", "X = 1\nX += 2\nX ?= 3\na:\n\techo $(X)\n", "echo 1 2\n"},
        {RECIPE_MAKE, "a", "X=9", "X = 1\na:\n\techo $(X)\n", "echo 9\n"},
        {RECIPE_MAKE, "a", "", "a: b c\n\t-@cp $^ $@ $<\n", "cp b c a b\n"},
        {RECIPE_MAKE, "a", "", "a:\n\techo $(shell id -u) $(sort x) $(foreach y)\n",
         "echo $(id -u) x ${make_variable}\n"},
        {RECIPE_MAKE, "a", "", "a:\n\techo \\\n\tb # c\n", "echo \\\n\tb # c\n"},
        {RECIPE_MAKE, "a", "", "ifdef X\na:\n\techo 1\nelse\na:\n\techo 2\nendif\n",
         "echo 1\necho 2\n"},
        {RECIPE_MAKE, "a", "", "define D\n@x\n@y\nendef\na:\n\t$(D)\n", "x\ny\n"},
        {RECIPE_MAKE, "a", "", "X = $(X)\na:\n\techo $(X)\n", "echo ${make_variable}\n"},
        {RECIPE_MAKE, "a", "", "a: b\n\techo a\nb: a\n\techo b\n", "echo b\necho a\n"},
        {RECIPE_MAKE, "a", "", "a: CFLAGS = -g\na:\n\tcc $(CFLAGS)\n", "cc -g\n"},
        {RECIPE_MAKE, "a", "", "export override X := 1\na:\n\techo $(X)\n", "echo 1\n"},
        {RECIPE_MAKE, "none", "", "a:\n\techo a\n", ""},
        {RECIPE_MAKE, "a", "", "a:\n\techo $(X", "echo ${make_variable}\n"},
        {RECIPE_MAKE, "", "", "\techo\n=\n:\n$(\n\\\n", ""},
        {RECIPE_JUST, "", "", "x := 'y'\na:\n  @echo {{x}} {{z}}\n", "echo y ${just_variable}\n"},
        {RECIPE_JUST, "b", "", "a p='1' *q:\n  echo a\nb: (a '2')\n\techo b\n", "echo a\necho b\n"},
        {RECIPE_JUST, "a", "", "a:\n  #!/bin/sh\n  x\n  y\n", "#!/bin/sh\n  x\n  y\n"},
        {RECIPE_JUST, "a", "", "a:\n  #!/usr/bin/python\n  x\n", ""},
        {RECIPE_JUST, "a", "", "alias b := a\n[private]\n# c: d\nset x := y\na:\n  z\n", "z\n"},
        {RECIPE_PACKAGE, "a", "", "{\"scripts\":{\"prea\":\"1\",\"a\":\"2\",\"posta\":\"3\"}}",
         "1\n2\n3\n"},
        {RECIPE_PACKAGE, "b", "", "{\"scripts\":{\"a\":\"2\"}}", ""},
        {RECIPE_PACKAGE, "a", "", "{\"scripts\":{\"a\":2}}", ""},
        {RECIPE_PACKAGE, "a", "", "{\"scripts\":", ""},
        {RECIPE_PACKAGE, "a", "", "[]", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 20);
        struct recipe_call call = {.kind = cases[i].kind,
                                   .names = words_of(&arena, cases[i].names),
                                   .settings = words_of(&arena, cases[i].settings)};
        struct str texts = read_all(&arena, &call, cases[i].content);
        if (!str_is(texts, cases[i].texts)) {
            printf("%s\ngives %.*s", cases[i].content, STR_ARG(texts));
        }
        assert_true(str_is(texts, cases[i].texts));
        arena_free(&arena);
    }
}

static void variables_in_variables_end(void **state) {
    (void)state;
    struct arena arena;
    struct builder content;
    arena_init(&arena, 64 << 20);
    builder_init(&content, &arena);
    for (int i = 0; i < 40; i++) {
        builder_addf(&content, "V%d = $(V%d)$(V%d)$(V%d)\n", i, i + 1, i + 1, i + 1);
    }
    builder_add_c(&content, "a:\n\techo $(V0)\n");
    struct recipe_call call = {.kind = RECIPE_MAKE};
    struct strs texts = {0};
    assert_true(recipes_read(&arena, &call, builder_str(&content), &texts));
    size_t length = 0;
    for (size_t i = 0; i < texts.count; i++) {
        length += texts.items[i].len;
    }
    assert_true(length <= 2 * RECIPE_TEXT_MAX);
    arena_free(&arena);
}

static void spent_memory_is_told(void **state) {
    (void)state;
    static const char *const contents[] = {"X = 1\na: b\n\techo $(X)\nb:\n\techo b\n",
                                           "x := 'y'\na:\n  echo {{x}}\n",
                                           "{\"scripts\":{\"a\":\"echo\"}}"};
    for (int kind = RECIPE_MAKE; kind <= RECIPE_PACKAGE; kind++) {
        bool done = false;
        struct str names[] = {STR("a")};
        struct recipe_call call = {.kind = (enum RECIPE_KIND)kind, .names = {names, 1, 1}};
        for (size_t limit = 64; !done && limit < 1 << 20; limit *= 2) {
            struct arena arena;
            struct strs texts = {0};
            arena_init(&arena, limit);
            done = recipes_read(&arena, &call, str_from(contents[kind]), &texts);
            assert_true(done || arena.exhausted);
            assert_true(!done || texts.count > 0);
            arena_free(&arena);
        }
        assert_true(done);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(recipes_become_shell_text),
        cmocka_unit_test(variables_in_variables_end),
        cmocka_unit_test(spent_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
