/* Descriptors go along with a message, and none stays open that nobody takes. */
#include "sandbox/rights.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static bool is_same_file(int left, int right) {
    struct stat a;
    struct stat b;
    return fstat(left, &a) == 0 && fstat(right, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

static int open_descriptors(void) {
    int count = 0;
    for (int i = 0; i < 256; i++) {
        count += fcntl(i, F_GETFD) >= 0 ? 1 : 0;
    }
    return count;
}

static void message_and_descriptors_arrive(void **state) {
    int pair[2];
    int pipes[2];
    int given[2] = {-1, -1};
    size_t count = 2;
    const uint64_t sent = 42;
    uint64_t received = 0;
    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
    assert_int_equal(pipe2(pipes, O_CLOEXEC), 0);
    assert_true(rights_send(pair[0], &sent, sizeof sent, pipes, 2));
    assert_true(rights_receive(pair[1], &received, sizeof received, given, &count));
    assert_int_equal(received, sent);
    assert_int_equal(count, 2);
    for (int i = 0; i < 2; i++) {
        assert_true(is_same_file(given[i], pipes[i]));
        assert_int_not_equal(given[i], pipes[i]);
        assert_int_equal(fcntl(given[i], F_GETFD), FD_CLOEXEC);
        close(given[i]);
        close(pipes[i]);
    }
    close(pair[0]);
    close(pair[1]);
}

static void more_than_is_wanted_is_closed(void **state) {
    int pair[2];
    int given = -1;
    char byte = 0;
    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
    int before = open_descriptors();
    for (size_t wanted = 0; wanted < 2; wanted++) {
        const int twice[] = {STDIN_FILENO, STDOUT_FILENO};
        size_t count = wanted;
        assert_true(rights_send(pair[0], "x", 1, twice, 2));
        assert_true(rights_receive(pair[1], &byte, 1, &given, &count));
        assert_int_equal(count, wanted);
        assert_int_equal(open_descriptors(), before + (int)wanted);
    }
    close(given);
    close(pair[0]);
    close(pair[1]);
}

static void message_may_come_alone_or_not_at_all(void **state) {
    int pair[2];
    int given = -1;
    size_t count = 1;
    char byte = 0;
    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
    assert_true(rights_send(pair[0], "x", 1, NULL, 0));
    assert_true(rights_receive(pair[1], &byte, 1, &given, &count));
    assert_int_equal(byte, 'x');
    assert_int_equal(count, 0);
    close(pair[0]);
    assert_false(rights_receive(pair[1], &byte, 1, &given, &count));
    close(pair[1]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(message_and_descriptors_arrive),
        cmocka_unit_test(more_than_is_wanted_is_closed),
        cmocka_unit_test(message_may_come_alone_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
