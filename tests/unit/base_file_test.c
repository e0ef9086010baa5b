#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct place {
    struct arena arena;
    char directory[64];
};

static const char *path_of(struct place *place, const char *name) {
    return file_join(&place->arena, place->directory, name);
}

static mode_t mode_of(const char *path) {
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777;
}

static void written_file_reads_back(void **state) {
    struct place *place = *state;
    struct error error;
    struct str content;
    const char *path = path_of(place, "file");
    assert_true(file_write_atomic(path, STR("a\0b\n"), 0600, &error));
    assert_true(file_read(path, 4, &place->arena, &content, &error));
    assert_int_equal(content.len, 4);
    assert_memory_equal(content.ptr, "a\0b\n", 5);
    assert_int_equal(mode_of(path), 0600);
}

static void file_over_the_limit_is_refused(void **state) {
    struct place *place = *state;
    struct error error;
    struct str content;
    const char *path = path_of(place, "file");
    assert_true(file_write_atomic(path, STR("12345"), 0600, &error));
    assert_false(file_read(path, 4, &place->arena, &content, &error));
    assert_int_equal(error.code, ERROR_LIMIT);
}

static void file_that_hides_its_size_is_read_whole(void **state) {
    struct place *place = *state;
    struct error error;
    struct str content;
    assert_true(file_read("/proc/self/status", 1 << 20, &place->arena, &content, &error));
    assert_non_null(strstr(content.ptr, "VmPeak"));
    assert_false(file_read("/proc/self/status", 10, &place->arena, &content, &error));
    assert_int_equal(error.code, ERROR_LIMIT);
}

static void what_is_no_file_is_refused_at_once(void **state) {
    struct place *place = *state;
    struct error error;
    struct str content;
    const char *fifo = path_of(place, "fifo");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_false(file_read(fifo, 10, &place->arena, &content, &error));
    assert_int_equal(error.code, ERROR_ACCESS);
    assert_false(file_read(place->directory, 10, &place->arena, &content, &error));
    assert_int_equal(error.code, ERROR_ACCESS);
    assert_false(file_read(path_of(place, "none"), 10, &place->arena, &content, &error));
    assert_int_equal(error.code, ERROR_MISSING);
}

static void write_keeps_a_link_and_changes_its_target(void **state) {
    struct place *place = *state;
    struct error error;
    struct str content;
    struct stat status;
    const char *target = path_of(place, "target");
    const char *link = path_of(place, "link");
    assert_true(file_write_atomic(target, STR("old"), 0600, &error));
    assert_int_equal(symlink("target", link), 0);
    assert_true(file_write_atomic(link, STR("new"), 0644, &error));
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_true(file_read(target, 10, &place->arena, &content, &error));
    assert_string_equal(content.ptr, "new");
    assert_int_equal(mode_of(target), 0644);
}

static void failed_write_leaves_the_file_and_nothing_else(void **state) {
    struct place *place = *state;
    struct error error;
    const char *blocked = path_of(place, "blocked");
    assert_int_equal(mkdir(blocked, 0700), 0);
    assert_false(file_write_atomic(blocked, STR("x"), 0600, &error));
    assert_false(file_write_atomic(path_of(place, "no/file"), STR("x"), 0600, &error));
    assert_int_equal(error.code, ERROR_MISSING);
    char command[256];
    snprintf(command, sizeof command, "test \"$(ls -A %s)\" = blocked", place->directory);
    assert_int_equal(system(command), 0);
}

static void private_directory_is_made_with_its_parents(void **state) {
    struct place *place = *state;
    struct error error;
    mode_t mask = umask(0);
    assert_true(dir_make_private(path_of(place, "a/b/c"), &error));
    umask(mask);
    assert_int_equal(mode_of(path_of(place, "a")), 0700);
    assert_int_equal(mode_of(path_of(place, "a/b/c")), 0700);
    assert_int_equal(chmod(path_of(place, "a/b/c"), 0755), 0);
    assert_true(dir_make_private(path_of(place, "a/b/c"), &error));
    assert_int_equal(mode_of(path_of(place, "a/b/c")), 0700);
}

static void private_directory_under_a_file_fails(void **state) {
    struct place *place = *state;
    struct error error;
    assert_true(file_write_atomic(path_of(place, "file"), STR(""), 0600, &error));
    assert_false(dir_make_private(path_of(place, "file"), &error));
    assert_int_equal(error.code, ERROR_ACCESS);
    assert_false(dir_make_private(path_of(place, "file/below"), &error));
    assert_int_equal(error.code, ERROR_MISSING);
}

static void own_directories_follow_the_environment(void **state) {
    struct place *place = *state;
    struct error error;
    char *path = NULL;
    setenv("HOME", "/home/somebody//", 1);
    unsetenv("XDG_STATE_HOME");
    assert_true(state_dir(&place->arena, &path, &error));
    assert_string_equal(path, "/home/somebody/.local/state/nah");
    setenv("XDG_STATE_HOME", "relative", 1);
    assert_true(state_dir(&place->arena, &path, &error));
    assert_string_equal(path, "/home/somebody/.local/state/nah");
    setenv("XDG_STATE_HOME", "/s", 1);
    setenv("XDG_CONFIG_HOME", "/c", 1);
    unsetenv("XDG_CACHE_HOME");
    assert_true(state_dir(&place->arena, &path, &error));
    assert_string_equal(path, "/s/nah");
    assert_true(config_dir(&place->arena, &path, &error));
    assert_string_equal(path, "/c/nah");
    assert_true(cache_dir(&place->arena, &path, &error));
    assert_string_equal(path, "/home/somebody/.cache/nah");
    unsetenv("HOME");
    assert_true(home_dir(&place->arena, &path, &error));
    assert_int_equal(path[0], '/');
}

static void a_folder_is_removed_with_all_in_it_and_nothing_that_links_lead_to(void **state) {
    struct place *place = *state;
    const char *tree = path_of(place, "tree");
    struct error error;
    assert_true(dir_make_private(path_of(place, "tree/a/b"), &error));
    assert_true(dir_make_private(path_of(place, "kept"), &error));
    assert_true(file_write_atomic(path_of(place, "kept/file"), STR("x"), 0600, &error));
    assert_true(file_write_atomic(path_of(place, "tree/a/file"), STR("x"), 0600, &error));
    assert_int_equal(symlink("../../kept", path_of(place, "tree/a/link")), 0);
    assert_int_equal(symlink("kept", path_of(place, "link")), 0);
    dir_remove(tree);
    assert_int_equal(access(tree, F_OK), -1);
    dir_remove(path_of(place, "link"));
    dir_remove(path_of(place, "none"));
    assert_int_equal(access(path_of(place, "kept/file"), F_OK), 0);
}

static int start(void **state) {
    struct place *place = calloc(1, sizeof *place);
    assert_non_null(place);
    arena_init(&place->arena, 1 << 20);
    strcpy(place->directory, "/tmp/nah-file-XXXXXX");
    assert_non_null(mkdtemp(place->directory));
    *state = place;
    return 0;
}

static int stop(void **state) {
    struct place *place = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", place->directory);
    int result = system(command);
    arena_free(&place->arena);
    free(place);
    return result;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(written_file_reads_back, start, stop),
        cmocka_unit_test_setup_teardown(file_over_the_limit_is_refused, start, stop),
        cmocka_unit_test_setup_teardown(file_that_hides_its_size_is_read_whole, start, stop),
        cmocka_unit_test_setup_teardown(what_is_no_file_is_refused_at_once, start, stop),
        cmocka_unit_test_setup_teardown(write_keeps_a_link_and_changes_its_target, start, stop),
        cmocka_unit_test_setup_teardown(failed_write_leaves_the_file_and_nothing_else, start, stop),
        cmocka_unit_test_setup_teardown(private_directory_is_made_with_its_parents, start, stop),
        cmocka_unit_test_setup_teardown(private_directory_under_a_file_fails, start, stop),
        cmocka_unit_test_setup_teardown(
            a_folder_is_removed_with_all_in_it_and_nothing_that_links_lead_to, start, stop),
        cmocka_unit_test_setup_teardown(own_directories_follow_the_environment, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
