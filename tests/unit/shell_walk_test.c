#include "shell/walk.h"

#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct visited {
    char names[32];
    size_t count;
    size_t most;
};

/* Notes the name, one letter, of the command in the body. */
static bool note(const struct part *part, void *context) {
    struct visited *visited = context;
    visited->names[visited->count++] = part->body->words.items[0].parts[0].text.ptr[0];
    return visited->count < visited->most;
}

static bool walk(const char *text, size_t most, struct visited *visited) {
    struct arena arena;
    arena_init(&arena, 1 << 20);
    *visited = (struct visited){.most = most};
    bool done = word_walk(&fixture_parse(&arena, text)->words.items[1], note, visited);
    arena_free(&arena);
    return done;
}

static void every_body_is_visited_in_order(void **state) {
    static const struct {
        const char *text;
        const char *names;
    } words[] = {
        {"x $(a)`b`<(c)", "abc"},
        {"x \"$(a) ${v:-$(b)}\"", "ab"},
        {"x ${v[$(a)]/$(b)/$(c)}${v:$(d):$(e)}", "abcde"},
        {"x $(($(a)+1))$[`b`]", "ab"},
        {"x {$(a),b$(b)}", "ab"},
        {"x @(a|$(a))", "a"},
        {"x 'a $(b)'\\$c", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct visited visited;
        assert_true(walk(words[i].text, sizeof visited.names, &visited));
        assert_string_equal(visited.names, words[i].names);
    }
}

static void a_visitor_can_stop(void **state) {
    struct visited visited;
    (void)state;
    assert_false(walk("x $(a)${v:-$(b)}$(c)", 2, &visited));
    assert_string_equal(visited.names, "ab");
}

static void no_word_has_no_bodies(void **state) {
    (void)state;
    assert_true(word_walk(NULL, note, NULL));
}

static void only_a_plain_word_has_a_literal(void **state) {
    static const struct {
        const char *text;
        const char *literal;
    } words[] = {{"x cd", "cd"}, {"x 'cd'", ""}, {"x c\\d", "cd"},
                 {"x $v", ""},   {"x a*", ""},   {"x a$v", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 20);
        const struct word *word = &fixture_parse(&arena, words[i].text)->words.items[1];
        assert_true(str_is(word_literal(word), words[i].literal));
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_body_is_visited_in_order),
        cmocka_unit_test(a_visitor_can_stop),
        cmocka_unit_test(no_word_has_no_bodies),
        cmocka_unit_test(only_a_plain_word_has_a_literal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
