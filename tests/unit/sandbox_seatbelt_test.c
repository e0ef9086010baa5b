#include "sandbox/seatbelt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
    ARENA_LIMIT = 1024 * 1024,
};

static struct sandbox_grant grants[] = {
    {"/Users/kim/project", SANDBOX_READ | SANDBOX_WRITE | SANDBOX_EXEC, true, "x"},
    {"/tmp/\") (allow default) (\"", SANDBOX_READ, true, "x"},
    {"/dev/ttyx", SANDBOX_READ | SANDBOX_WRITE, false, "x"},
};
static struct sandbox_protect protects[] = {{"/Users/kim/project/.git/hooks", false, "x", true}};
static struct sandbox_socket sockets[] = {{"/private/var/run/docker.sock", "x"}};
static uint16_t ports[] = {443};

static int begin(void **state) {
    static struct arena arena;
    arena_init(&arena, ARENA_LIMIT);
    *state = &arena;
    return 0;
}

static int end(void **state) {
    arena_free(*state);
    return 0;
}

static struct seatbelt make(struct arena *arena, enum SANDBOX_NETWORK network) {
    struct seatbelt out;
    struct error error;
    const struct sandbox_policy policy = {
        .grants = {grants, 3, 3},
        .protects = {protects, 1, 1},
        .sockets = {sockets, 1, 1},
        .network = network,
        .connect_ports = {ports, 1, 1},
    };
    if (!seatbelt_make(&policy, arena, &out, &error)) {
        fail_msg("%s", error.message);
    }
    return out;
}

static ptrdiff_t place_of(const struct seatbelt *seatbelt, const char *text) {
    return str_find_text(seatbelt->profile, text);
}

static bool has_parameter(const struct seatbelt *seatbelt, const char *value) {
    for (size_t i = 0; i < seatbelt->parameters.count; i++) {
        if (strcmp(seatbelt->parameters.items[i].value, value) == 0) {
            return true;
        }
    }
    return false;
}

static void paths_are_parameters_and_never_text(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    assert_int_equal(place_of(&out, "/Users/kim"), STR_NOT_FOUND);
    assert_int_equal(place_of(&out, "allow default"), STR_NOT_FOUND);
    assert_true(has_parameter(&out, grants[0].path));
    assert_true(has_parameter(&out, grants[1].path));
}

static void folders_below_private_have_both_spellings(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    assert_true(has_parameter(&out, "/private/tmp/\") (allow default) (\""));
    assert_true(has_parameter(&out, "/var/run/docker.sock"));
}

static void what_is_denied_stands_behind_what_is_granted(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    ptrdiff_t granted = place_of(&out, "(allow file-read* file-write* file-ioctl process-exec*");
    ptrdiff_t denied = place_of(&out, "(deny file-write* file-write-unlink (literal (param");
    assert_true(granted > 0);
    assert_true(denied > granted);
    assert_int_equal(place_of(&out, "(version 1)\n(deny default)\n"), 0);
}

static void only_what_is_granted_to_be_started_can_be(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    assert_int_equal(place_of(&out, "(allow process-exec"), STR_NOT_FOUND);
    assert_true(place_of(&out, "(allow file-read* file-write* file-ioctl process-exec* "
                               "file-map-executable (subpath (param \"PATH_0\"))") > 0);
    assert_true(place_of(&out, "(allow file-read* (subpath (param \"PATH_1\"))") > 0);
}

static void folders_with_something_protected_cannot_be_renamed(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    assert_true(has_parameter(&out, "/Users/kim/project/.git"));
    assert_true(place_of(&out, "(deny file-write-unlink (literal (param") > 0);
    assert_false(has_parameter(&out, "/Users/kim"));
}

static void files_are_literals(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    assert_true(place_of(&out, "(allow file-read* file-write* file-ioctl (literal (param") > 0);
}

static void networks_are_as_the_policy_says(void **state) {
    struct seatbelt on = make(*state, SANDBOX_NETWORK_ON);
    struct seatbelt off = make(*state, SANDBOX_NETWORK_OFF);
    struct seatbelt some = make(*state, SANDBOX_NETWORK_PORTS);
    assert_true(place_of(&on, "(remote ip)") > 0);
    assert_int_equal(place_of(&off, "(remote ip)"), STR_NOT_FOUND);
    assert_int_equal(place_of(&off, "(remote tcp"), STR_NOT_FOUND);
    assert_true(place_of(&some, "(allow network-outbound (remote tcp \"*:443\"))") > 0);
    assert_int_equal(place_of(&some, "(remote ip)"), STR_NOT_FOUND);
    assert_true(place_of(&off, "(remote unix-socket (literal (param") > 0);
}

static void own_folders_are_denied_but_for_what_is_granted_in_them(void **state) {
    static struct sandbox_grant inner[] = {
        {"/Users/kim", SANDBOX_READ | SANDBOX_WRITE, true, "x"},
        {"/Users/kim/state/channel", SANDBOX_WRITE, false, "x"},
    };
    struct str own[] = {STR("/Users/kim/state")};
    struct seatbelt out;
    struct error error;
    const struct sandbox_policy policy = {.grants = {inner, 2, 2}, .own = {own, 1, 1}};
    assert_true(seatbelt_make(&policy, *state, &out, &error));
    ptrdiff_t denied =
        place_of(&out, "(deny file-write* file-write-unlink (literal (param \"PATH_2\"");
    ptrdiff_t again = place_of(&out, "(allow file-write* file-ioctl (literal (param \"PATH_5\"");
    assert_string_equal(out.parameters.items[2].value, "/Users/kim/state");
    assert_string_equal(out.parameters.items[5].value, "/Users/kim/state/channel");
    assert_true(denied > 0 && again > denied);
}

static void terminals_of_others_cannot_be_opened(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_OFF);
    ptrdiff_t at = place_of(&out, "^/dev/ttys[0-9]+$");
    assert_true(at > 0);
    assert_true(place_of(&out, "(require-all (regex #\"^/dev/ttys[0-9]+$\") (extension") > 0);
    assert_true(place_of(&out, "(allow file-ioctl (regex #\"^/dev/ttys[0-9]+$\"))") > at);
    assert_int_equal(place_of(&out, "(literal \"/dev/ptmx\") (regex"), STR_NOT_FOUND);
}

/* The real agent ends at its start when it cannot ask for the system's proxies. */
static void services_are_named_one_by_one(void **state) {
    struct seatbelt on = make(*state, SANDBOX_NETWORK_ON);
    struct seatbelt off = make(*state, SANDBOX_NETWORK_OFF);
    assert_true(place_of(&off, "com.apple.SystemConfiguration.configd") > 0);
    assert_true(place_of(&off, "com.apple.trustd.agent") > 0);
    assert_true(place_of(&on, "com.apple.networkd") > 0);
    assert_int_equal(place_of(&off, "com.apple.networkd"), STR_NOT_FOUND);
    assert_int_equal(place_of(&on, "com.apple.SecurityServer"), STR_NOT_FOUND);
    assert_int_equal(place_of(&on, "(allow mach-lookup)"), STR_NOT_FOUND);
}

static void what_cannot_be_held_is_refused(void **state) {
    struct seatbelt out;
    struct error error;
    const struct sandbox_policy policies[] = {
        {.network = SANDBOX_NETWORK_LOOPBACK},
        {.network = SANDBOX_NETWORK_PORTS, .bind_ports = {ports, 1, 1}},
        {.is_nested = true},
    };
    for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
        assert_false(seatbelt_make(&policies[i], *state, &out, &error));
        assert_int_equal(error.code, ERROR_USAGE);
    }
}

static void the_command_line_has_profile_parameters_and_program(void **state) {
    struct seatbelt out = make(*state, SANDBOX_NETWORK_ON);
    char *argv[] = {"make", "-n", NULL};
    char **line = seatbelt_arguments(&out, argv, *state);
    size_t count = 0;
    while (line[count] != NULL) {
        count++;
    }
    assert_string_equal(line[0], "/usr/bin/sandbox-exec");
    assert_string_equal(line[1], "-p");
    assert_string_equal(line[3], "-D");
    assert_string_equal(line[4], "PATH_0=/Users/kim/project");
    assert_string_equal(line[count - 3], "--");
    assert_string_equal(line[count - 2], "make");
    assert_int_equal(count, 3 + 2 * out.parameters.count + 3);
}

int main(void) {
#define SEATBELT_TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)
    const struct CMUnitTest tests[] = {
        SEATBELT_TEST(paths_are_parameters_and_never_text),
        SEATBELT_TEST(folders_below_private_have_both_spellings),
        SEATBELT_TEST(what_is_denied_stands_behind_what_is_granted),
        SEATBELT_TEST(only_what_is_granted_to_be_started_can_be),
        SEATBELT_TEST(folders_with_something_protected_cannot_be_renamed),
        SEATBELT_TEST(files_are_literals),
        SEATBELT_TEST(networks_are_as_the_policy_says),
        SEATBELT_TEST(own_folders_are_denied_but_for_what_is_granted_in_them),
        SEATBELT_TEST(terminals_of_others_cannot_be_opened),
        SEATBELT_TEST(services_are_named_one_by_one),
        SEATBELT_TEST(what_cannot_be_held_is_refused),
        SEATBELT_TEST(the_command_line_has_profile_parameters_and_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
