#include "shell/expand.h"

#include "shell/parser.h"
#include "shell_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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

static struct str home_of(struct str user, void *context) {
    (void)context;
    return str_is(user, "root") ? STR("/root") : STR("");
}

static const struct str positional[] = {STR_INIT("zero"), STR_INIT("one"), STR_INIT("t wo")};

static const struct scope_start start = {
    .home = STR_INIT("/home/u"),
    .cwd = STR_INIT("/d"),
    .tmpdir = STR_INIT(""),
    .user = STR_INIT("u"),
    .positional = positional,
    .positional_count = 3,
    .home_of = home_of,
};

/* Assigns in order and expands the words of the last command. */
static bool expand(struct arena *from, struct scope *scope, const struct node *tree,
                   struct argvs *lists) {
    size_t count = tree->kind == NODE_SEQUENCE ? tree->child_count : 1;
    for (size_t i = 0; i < count; i++) {
        const struct node *node = tree->kind == NODE_SEQUENCE ? tree->children[i] : tree;
        if (!scope_assign(scope, node->assignments, node->assignment_count) ||
            (i + 1 == count && !expand_words(scope, &node->words, from, lists))) {
            return false;
        }
    }
    return true;
}

/* Lists separated by ` | `; words by blanks, in <> when they hold one or are empty; `?` a hole, `%`
 * before a pattern, `...` behind an open list. */
static struct str show(const struct argvs *lists) {
    struct builder out;
    builder_init(&out, &arena);
    for (size_t i = 0; i < lists->count; i++) {
        builder_add_c(&out, i > 0 ? " | " : "");
        for (size_t j = 0; j < lists->items[i].count; j++) {
            const struct value *value = &lists->items[i].items[j];
            bool odd = value->text.len == 0 || str_find(value->text, ' ', 0) >= 0;
            builder_add_c(&out, j > 0 ? " " : "");
            builder_add_c(&out, value->pattern ? "%" : "");
            builder_add_c(&out, odd ? "<" : "");
            for (size_t k = 0; k < value->text.len; k++) {
                builder_add_char(&out, value->text.ptr[k] == '\0' ? '?' : value->text.ptr[k]);
            }
            builder_add_c(&out, odd ? ">" : "");
            assert_true((value->cause != HOLE_NONE) ==
                        (memchr(value->text.ptr, '\0', value->text.len) != NULL));
        }
        builder_add_c(&out, lists->items[i].open ? " ..." : "");
    }
    return builder_str(&out);
}

struct test {
    const char *text;
    const char *expected;
};

static void run(const struct test *tests, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct scope *scope = scope_new(&arena, &start);
        struct argvs lists = {0};
        assert_true(expand(&arena, scope, fixture_parse(&arena, tests[i].text), &lists));
        struct str got = show(&lists);
        if (!str_is(got, tests[i].expected)) {
            fail_msg("%s\n  gives    %.*s\n  expected %s", tests[i].text, STR_ARG(got),
                     tests[i].expected);
        }
    }
}

#define RUN(...)                                                                                   \
    static const struct test tests[] = {__VA_ARGS__};                                              \
    (void)state;                                                                                   \
    run(tests, sizeof tests / sizeof *tests)

static void quotes_and_concatenations_are_known(void **state) {
    RUN({"r'm' -r\"f\" $'\\x2f'", "rm -rf /"}, {"a\"\"b '' \"\"", "ab <> <>"}, {"$'\\x72m'", "rm"},
        {"x=r; ${x}m", "rm"}, {"x=rm; y=x; ${!y}", "rm"}, {"a\\ b", "<a b>"},
        {"~ ~/x ~root ~nobody ~+", "/home/u /home/u/x /root ? /d"}, {"HOME=/; rm ~", "rm /"},
        {"$HOME/x \"$PWD\"", "/home/u/x /d"});
}

static void values_are_split_into_fields(void **state) {
    RUN({"x='rm -rf /'; $x", "rm -rf /"}, {"x='a b'; pre$x\"$x\"", "prea <ba b>"},
        {"x=; a $x \"$x\" b", "a <> b"}, {"x=' a '; b$x'c'", "b a c"}, {"a${IFS}b$IFS", "a b"},
        {"IFS=,; x=rm,-rf,/; $x", "rm -rf /"}, {"IFS=:; x=a::b; $x", "a <> b"},
        {"IFS=$y; x='a b'; $x", "? ..."}, {"x='*'; ls $x \"$x\"", "ls %* *"});
}

static void positional_parameters_are_known(void **state) {
    RUN({"$1 \"$2\" $0 $#", "one <t wo> zero 2"}, {"a $@", "a one t wo"},
        {"a \"x$@y\"", "a xone <t woy>"}, {"a \"$*\"", "a <one t wo>"}, {"a $3 \"$3\"", "a <>"},
        {"a \"${@:2}\" ${@:1:1}", "a <t wo> one"}, {"${3:-d} ${1:-d} ${3+x} ${1+x}", "d one x"});
}

static void arrays_are_known(void **state) {
    RUN({"a=(rm -rf '/ x'); \"${a[@]}\"", "rm -rf </ x>"},
        {"a=(a b c); ${a[1]} $a ${a[-1]} ${#a[@]} \"${a[*]}\"", "b a c 3 <a b c>"},
        {"a=(a); a+=(b); a[2]=c; ${a[@]}", "a b c"}, {"a=(a b); a[0]=x; ${a[@]:1} $a", "b x"},
        {"a=(); c \"${a[@]}\" ${a[0]-none}", "c none"}, {"a=([k]=v); c \"${a[@]}\"", "c ? ..."},
        {"a[$y]=1; c ${a[0]}", "c ? ..."}, {"a=(x.c y.c); ${a[@]%.c}", "x y"},
        {"a=(rm $y); \"${a[@]}\"", "rm ? ..."},
        {"a=(); x=; c \"$x${a[@]}\" \"${a[@]}\"'' \"${a[*]}\"", "c <> <>"},
        {"x=1; c \"${x[@]: -2}\" d", "c d"});
}

static void operators_are_applied_to_known_values(void **state) {
    RUN({"x=/usr/lib/a.so.1; ${x%.*} ${x%%.*} ${x#*/} ${x##*/}",
         "/usr/lib/a.so /usr/lib/a usr/lib/a.so.1 a.so.1"},
        {"x=a/b/c; ${x/b/X} ${x//\\//-} ${x/#a/X} ${x/%c/X} ${x/c}",
         "a/X/c a-b-c X/b/c a/b/X a/b/"},
        {"x=abcdef; ${x:2} ${x:1:2} ${x: -2} ${x:1:-1} ${x:9}z", "cdef bc ef bcde z"},
        {"x=aBc; ${x^} ${x^^} ${x,,} ${x,} ${x^^[a]} ${x@U}", "ABc ABC abc aBc ABc ABC"},
        {"x=abc; ${#x} ${#y}", "3 ?"}, {"x='[a]'; ${x#[} ${x#[[]}", "a] a]"},
        {"x=abc; p='a*'; ${x#$p} ${x##$p}. ${x#\"$p\"}", "bc . abc"},
        {"x=ab; ${x/a/&&} ${x@Q}", "? ? ..."}, {"x=é; ${x:1}", "? ..."});
}

static void defaults_are_chosen(void **state) {
    RUN({"x=a; ${x:-b} ${x-b} ${x:+b}", "a a b"}, {"x=; a ${x:-b} \"${x-b}\" ${x:+c}", "a b <>"},
        {"a ${y:-b}", "a ? ... | a b ..."}, {"a ${y:+b}", "a b | a"},
        {"x=; ${x:-c d} \"${x:-e f}\" ${x:-'g h'}", "c d <e f> <g h>"},
        {"x=; ${x:-${z:-rm}}", "? ... | rm ..."});
}

static void arithmetic_is_evaluated(void **state) {
    RUN({"$((1+2*3)) $((7/2)) $((2**10)) $((1<<4)) $((5>3?1:2))", "7 3 1024 16 1"},
        {"x=4; $((x*2)) $(($x+1)) $[x-1]", "8 5 3"}, {"a$((1/0)) b$((y)) c$((x=1))", "a? b? c?"},
        {"$((0x10)) $((010)) $((2#101)) $((-3 % 2)) $((!0)) $((~0))", "16 8 5 -1 1 -1"});
}

static void braces_become_words(void **state) {
    RUN({"{a,b}{1,2}", "a1 a2 b1 b2"}, {"x{1..3}y", "x1y x2y x3y"},
        {"{05..07} {c..a} {1..9..4}", "05 06 07 c b a 1 5 9"}, {"a {,b}c", "a c bc"},
        {"x=1; x1=y; $x{1,}", "y 1"}, {"{~,b}/c", "/home/u/c b/c"},
        {"a{b}c {} {a},b}", "a{b}c {} a} b"}, {"rm {1..1000}", "rm ? ..."});
}

static void what_is_not_known_is_a_hole(void **state) {
    RUN({"a $y", "a ? ..."}, {"a \"$y\"", "a ?"}, {"a /tmp/$y/b", "a /tmp/?/b ..."},
        {"a $(b) \"$(b)\" <(b)", "a ? ? /dev/fd/? ..."}, {"a$()b", "ab"}, {"a $$ $?", "a ? ?"},
        {"a @($y|b)", "a ?"}, {"a ${!y} \"${!p*}\"", "a ? ? ..."}, {"a ${y%x}", "a ? ..."});
}

static void too_many_values_are_a_hole(void **state) {
    struct argvs lists = {0};
    struct scope *scope = scope_new(&arena, &start);
    struct values values = {0};
    (void)state;
    for (char c = 'a'; c <= 'z'; c++) {
        char text[2] = {c, '\0'};
        struct value value = {.text = str_copy(&arena, str_from(text))};
        assert_true(VEC_PUSH(&arena, &values, value));
    }
    assert_true(scope_set(scope, STR("x"), &values, false));
    assert_true(expand(&arena, scope, fixture_parse(&arena, "c $x"), &lists));
    assert_int_equal(lists.count, 26);
    assert_true(expand(&arena, scope, fixture_parse(&arena, "c $x $x"), &lists));
    assert_int_equal(lists.count, 26);
    assert_int_equal(lists.items[0].items[2].cause, HOLE_LIMIT);
    assert_true(expand(&arena, scope, fixture_parse(&arena, "c a$x$x/b"), &lists));
    assert_true(lists.count <= EXPAND_VALUES_MAX);
}

static void holes_say_why(void **state) {
    static const struct {
        const char *text;
        enum HOLE_CAUSE cause;
    } causes[] = {
        {"$y", HOLE_VARIABLE},        {"$(y)", HOLE_COMMAND},    {"$((y))", HOLE_ARITHMETIC},
        {"${HOME@Q}", HOLE_OPERATOR}, {"{1..1000}", HOLE_LIMIT},
    };
    (void)state;
    for (size_t i = 0; i < sizeof causes / sizeof *causes; i++) {
        struct argvs lists = {0};
        struct scope *scope = scope_new(&arena, &start);
        assert_true(expand(&arena, scope, fixture_parse(&arena, causes[i].text), &lists));
        assert_int_equal(lists.items[0].items[0].cause, causes[i].cause);
    }
}

static void every_allocation_may_fail(void **state) {
    static const char *const texts[] = {
        "a=(x{1,2} \"$@\"); b=${a[1]%2}; b+=c; a[1]=$b",
        "a=(x y); a[1]=z; ${a[@]/x/y}",
        "z='p q'; c $z{~,$((${#z}+1))} \"${z:1:1}\"",
        "z='p q'; c ${u:-${z^^} d} ${!z} \"$u ${!z} $v $w\"",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct node *tree = fixture_parse(&arena, texts[i]);
        size_t bytes = 0;
        for (bool done = false; !done; bytes += 16) {
            struct arena starved;
            struct argvs lists = {0};
            fixture_starve(&starved, bytes);
            struct scope *scope = scope_new(&starved, &start);
            done = scope != NULL && expand(&starved, scope, tree, &lists);
            assert_true(done != starved.exhausted);
            arena_free(&starved);
        }
        assert_true(bytes > 1000);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_and_concatenations_are_known),
        cmocka_unit_test(values_are_split_into_fields),
        cmocka_unit_test(positional_parameters_are_known),
        cmocka_unit_test(arrays_are_known),
        cmocka_unit_test(operators_are_applied_to_known_values),
        cmocka_unit_test(defaults_are_chosen),
        cmocka_unit_test(arithmetic_is_evaluated),
        cmocka_unit_test(braces_become_words),
        cmocka_unit_test(what_is_not_known_is_a_hole),
        cmocka_unit_test(too_many_values_are_a_hole),
        cmocka_unit_test(holes_say_why),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
