#include "base/backup.h"

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

enum {
    ARENA_LIMIT = 4 * 1024 * 1024,
    FILE_MAX = 4096,
};

static const char stamp[] = "20260102030405";

struct world {
    struct arena arena;
    char folder[128];
    char file[160];
    char backup[200];
};

static int world_new(void **state) {
    static struct world world;
    const char *base = getenv("TMPDIR");
    snprintf(world.folder, sizeof world.folder, "%.90s/nah-backup.XXXXXX",
             base != NULL ? base : "/tmp");
    if (mkdtemp(world.folder) == NULL) {
        return -1;
    }
    snprintf(world.file, sizeof world.file, "%s/f.toml", world.folder);
    snprintf(world.backup, sizeof world.backup, "%s.nah-bak-%s", world.file, stamp);
    arena_init(&world.arena, ARENA_LIMIT);
    *state = &world;
    return file_write_atomic(world.file, STR("old"), 0640, NULL) ? 0 : -1;
}

static int world_free(void **state) {
    struct world *world = *state;
    unlink(world->file);
    unlink(world->backup);
    arena_free(&world->arena);
    return rmdir(world->folder);
}

static void expect_file(struct world *world, const char *path, const char *text, mode_t mode) {
    struct str content;
    struct stat status;
    assert_true(file_read(path, FILE_MAX, &world->arena, &content, NULL));
    assert_true(str_is(content, text));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, mode);
}

static bool change(struct world *world, struct str before, struct error *error) {
    const struct file_change made = {
        .path = world->file, .before = before, .after = STR("new"), .mode = 0640};
    char *backup;
    return backup_change(&made, stamp, &world->arena, &backup, error);
}

static void a_change_keeps_the_old_file_beside_the_new_one(void **state) {
    struct world *world = *state;
    assert_true(change(world, STR("old"), NULL));
    expect_file(world, world->file, "new", 0640);
    expect_file(world, world->backup, "old", 0640);
}

static void a_file_that_was_changed_meanwhile_is_left_alone(void **state) {
    struct world *world = *state;
    struct error error;
    assert_false(change(world, STR("older"), &error));
    assert_int_equal(error.code, ERROR_SYSTEM);
    expect_file(world, world->file, "old", 0640);
    assert_int_not_equal(access(world->backup, F_OK), 0);
}

static void a_backup_is_never_written_over(void **state) {
    struct world *world = *state;
    struct error error;
    assert_true(file_write_atomic(world->backup, STR("mine"), 0600, NULL));
    assert_false(change(world, STR("old"), &error));
    expect_file(world, world->backup, "mine", 0600);
    expect_file(world, world->file, "old", 0640);
}

static void a_new_file_has_no_backup_and_must_not_be_there(void **state) {
    struct world *world = *state;
    struct file_change made = {.path = world->file, .after = STR("new"), .is_new = true};
    char *backup;
    made.before = STR("");
    made.mode = 0644;
    assert_false(backup_change(&made, stamp, &world->arena, &backup, NULL));
    unlink(world->file);
    assert_true(backup_change(&made, stamp, &world->arena, &backup, NULL));
    assert_null(backup);
    expect_file(world, world->file, "new", 0644);
}

static void only_names_of_backups_have_a_target(void **state) {
    struct world *world = *state;
    static const char *const none[] = {"f",
                                       "f.nah-bak-",
                                       "f.nah-bak-2026",
                                       ".nah-bak-20260102030405",
                                       "f.nah-bak-2026010203040x",
                                       "f.nah-bak-202601020304050"};
    assert_string_equal(backup_target(&world->arena, world->backup), world->file);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_null(backup_target(&world->arena, none[i]));
    }
}

static void the_newest_backups_of_a_folder_are_found(void **state) {
    struct world *world = *state;
    struct strs found = {0};
    char newest[BACKUP_STAMP] = "";
    assert_true(backup_find(world->folder, newest, &world->arena, &found));
    assert_int_equal(found.count, 0);
    assert_true(change(world, STR("old"), NULL));
    assert_true(backup_find(world->folder, newest, &world->arena, &found));
    assert_int_equal(found.count, 1);
    assert_string_equal(newest, stamp);
    memcpy(newest, "20270101000000", BACKUP_STAMP);
    found.count = 0;
    assert_true(backup_find(world->folder, newest, &world->arena, &found));
    assert_int_equal(found.count, 0);
}

static void a_stamp_is_one_that_no_backup_has(void **state) {
    struct world *world = *state;
    char first[BACKUP_STAMP];
    char second[BACKUP_STAMP];
    char taken[200];
    backup_stamp(world->file, first);
    assert_int_equal(strspn(first, "0123456789"), BACKUP_STAMP - 1);
    snprintf(taken, sizeof taken, "%s.nah-bak-%s", world->file, first);
    assert_true(file_write_atomic(taken, STR(""), 0600, NULL));
    backup_stamp(world->file, second);
    assert_true(strcmp(second, first) > 0);
    unlink(taken);
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, world_new, world_free)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_change_keeps_the_old_file_beside_the_new_one),
        WITH_WORLD(a_file_that_was_changed_meanwhile_is_left_alone),
        WITH_WORLD(a_backup_is_never_written_over),
        WITH_WORLD(a_new_file_has_no_backup_and_must_not_be_there),
        WITH_WORLD(only_names_of_backups_have_a_target),
        WITH_WORLD(the_newest_backups_of_a_folder_are_found),
        WITH_WORLD(a_stamp_is_one_that_no_backup_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
