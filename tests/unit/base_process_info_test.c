#include "base/process_info.h"

#include "base/platform.h"

#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 16 * 1024 * 1024,
    NOBODY = INT_MAX, /* no process has this number */
};

static void a_child_has_this_process_as_its_parent(void **state) {
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        pause();
        _exit(0);
    }
    pid_t parent = process_parent(child);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    assert_int_equal(parent, getpid());
    assert_int_equal(process_parent(getpid()), getppid());
}

static void this_process_runs_its_own_program(void **state) {
    char told[PATH_MAX];
    char own[PATH_MAX];
    char small[4];
    (void)state;
    assert_true(process_program(getpid(), told, sizeof told));
    assert_true(platform_own_path(own, sizeof own));
    assert_string_equal(told, own);
    assert_true(str_ends(str_from(own), "/base_process_info_test"));
    assert_false(process_program(getpid(), small, sizeof small));
    assert_false(platform_own_path(small, sizeof small));
}

static void words_end_with_a_nul_and_are_cut_to_the_room(void **state) {
    struct arena arena;
    struct str words;
    struct str variables;
    char text[4096];
    (void)state;
    arena_init(&arena, ARENA_LIMIT);
    assert_true(process_start_read(getpid(), &arena, &words, &variables));
    assert_true(words.len > 0 && words.len < sizeof text);
    assert_int_equal(words.ptr[words.len - 1], '\0');
    assert_true(str_find_text(words, "base_process_info_test") != STR_NOT_FOUND);
    assert_int_equal(process_words(getpid(), text, sizeof text), words.len);
    assert_memory_equal(text, words.ptr, words.len);
    assert_int_equal(process_words(getpid(), text, 3), 3);
    arena_free(&arena);
}

static void of_no_process_nothing_is_told(void **state) {
    struct arena arena;
    struct str words;
    struct str variables;
    char text[PATH_MAX];
    (void)state;
    arena_init(&arena, ARENA_LIMIT);
    assert_int_equal(process_parent(NOBODY), -1);
    assert_false(process_program(NOBODY, text, sizeof text));
    assert_int_equal(process_words(NOBODY, text, sizeof text), 0);
    assert_false(process_start_read(NOBODY, &arena, &words, &variables));
    arena_free(&arena);
}

static void the_last_of_several_is_found(void **state) {
    static const char text[] = "a\nb\nc";
    (void)state;
    assert_ptr_equal(platform_find_last(text, sizeof text - 1, '\n'), text + 3);
    assert_ptr_equal(platform_find_last(text, 3, '\n'), text + 1);
    assert_null(platform_find_last(text, 1, '\n'));
    assert_null(platform_find_last(text, 0, 'a'));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_child_has_this_process_as_its_parent),
        cmocka_unit_test(this_process_runs_its_own_program),
        cmocka_unit_test(words_end_with_a_nul_and_are_cut_to_the_room),
        cmocka_unit_test(of_no_process_nothing_is_told),
        cmocka_unit_test(the_last_of_several_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
