#include "judge/context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *url;
    const char *host; /* NULL: none */
} hosts[] = {
    {"https://example.com/a/b", "example.com"},
    {"http://Example.COM", "example.com"},
    {"example.com", "example.com"},
    {"example.com/path", "example.com"},
    {"example.com:8080/path", "example.com"},
    {"http:/example.com/x", "example.com"},
    {"http:///example.com/x", "example.com"},
    {"HTTP://example.com?q=1", "example.com"},
    {"http://example.com#f", "example.com"},
    {"http://user:pw@example.com:80/x", "example.com"},
    {"http://github.com@evil.example/x", "evil.example"},
    {"http://a@b@evil.example/x", "evil.example"},
    {"http://github.com#@evil.example/x", "github.com"},
    {"git@github.com:me/repo.git", "github.com"},
    {"host:path/to", "host"},
    {"user@host", "host"},
    {"ssh://git@example.com:22/x", "example.com"},
    {"example.com.", "example.com"},
    {"http://ex%61mple.com/", "example.com"},
    {"http://127.0.0.1:8000/", "127.0.0.1"},
    {"http://2130706433/", "127.0.0.1"},
    {"http://0x7f000001/", "127.0.0.1"},
    {"http://0177.0.0.1/", "127.0.0.1"},
    {"http://0x7f.1/", "127.0.0.1"},
    {"http://127.1/", "127.0.0.1"},
    {"http://0xA9FEA9FE/", "169.254.169.254"},
    {"http://0251.0376.0251.0376/", "169.254.169.254"},
    {"http://169.254.43518/", "169.254.169.254"},
    {"http://[::1]:80/", "::1"},
    {"[::1]", "::1"},
    {"::1", "::1"},
    {"http://[0:0:0:0:0:0:0:1]/", "::1"},
    {"http://[::ffff:127.0.0.1]/", "127.0.0.1"},
    {"http://[::ffff:a9fe:a9fe]/", "169.254.169.254"},
    {"http://[fe80::1%25eth0]/", "fe80::1"},
    {"http://[fd00:ec2:0::254]/", "fd00:ec2::254"},
    {"http://1.2.3.4.5/", "1.2.3.4.5"},
    {"http://256.1.1.1/", "256.1.1.1"},
    {"http://github.com\\@evil.example/x", NULL},
    {"http://{a,b}.example/", NULL},
    {"http://ex ample.com/", NULL},
    {"http://ex%2fample.com/", NULL},
    {"http://ex%zzample.com/", NULL},
    {"http://ex\xc3\xa4mple.com/", NULL},
    {"http://[::1/", NULL},
    {"http:///", NULL},
    {"http://", NULL},
    {"file:///etc/passwd", NULL},
    {"", NULL},
};

static void hosts_are_read_as_network_programs_read_them(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
        struct str host = {NULL, 0};
        bool found = host_of_url(str_from(hosts[i].url), &arena, &host);
        if (found != (hosts[i].host != NULL) || (found && !str_is(host, hosts[i].host))) {
            fail_msg("%s: %d %.*s", hosts[i].url, found, STR_ARG(host));
        }
    }
    arena_free(&arena);
}

#define HOLE "\1"

static const struct {
    const char *value; /* \1 stands for a hole */
    enum DECISION outbound;
    enum DECISION sending;
} judged[] = {
    {"http://localhost:3000/", DECISION_ALLOW, DECISION_ALLOW},
    {"http://app.localhost/", DECISION_ALLOW, DECISION_ALLOW},
    {"127.0.0.1:5432", DECISION_ALLOW, DECISION_ALLOW},
    {"0.0.0.0", DECISION_ALLOW, DECISION_ALLOW},
    {"[::1]:80", DECISION_ALLOW, DECISION_ALLOW},
    {"https://github.com/a/b", DECISION_ALLOW, DECISION_ASK},
    {"git@github.com:a/b", DECISION_ALLOW, DECISION_ASK},
    {"https://registry.npmjs.org/x", DECISION_ALLOW, DECISION_ASK},
    {"https://github.com.evil.example/", DECISION_ASK, DECISION_ASK},
    {"https://evilgithub.com/", DECISION_ASK, DECISION_ASK},
    {"https://me.github.io/", DECISION_ASK, DECISION_ASK},
    {"https://localhost.evil.example/", DECISION_ASK, DECISION_ASK},
    {"http://127.0.0.1.evil.example/", DECISION_ASK, DECISION_ASK},
    {"http://192.168.0.1/", DECISION_ASK, DECISION_ASK},
    {"https://example.com", DECISION_ASK, DECISION_ASK},
    {"http://169.254.169.254/latest/", DECISION_BLOCK, DECISION_BLOCK},
    {"http://2852039166/latest/", DECISION_BLOCK, DECISION_BLOCK},
    {"http://metadata.google.internal./", DECISION_BLOCK, DECISION_BLOCK},
    {"http://[fd00:ec2::254]/", DECISION_BLOCK, DECISION_BLOCK},
    {"http://[::ffff:169.254.169.254]/", DECISION_BLOCK, DECISION_BLOCK},
    {HOLE, DECISION_ASK, DECISION_ASK},
    {"http://" HOLE, DECISION_ASK, DECISION_ASK},
    {"https://github.com" HOLE, DECISION_ASK, DECISION_ASK},
    {"https://github.com" HOLE "/x", DECISION_ASK, DECISION_ASK},
    {"https://github.com/" HOLE, DECISION_ALLOW, DECISION_ASK},
    {"http://localhost:" HOLE "/x", DECISION_ASK, DECISION_ASK},
};

static void a_connection_is_judged_by_its_host(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof judged / sizeof *judged; i++) {
        struct str text = str_copy(&arena, str_from(judged[i].value));
        for (size_t k = 0; k < text.len; k++) {
            if (text.ptr[k] == '\1') {
                ((char *)(uintptr_t)text.ptr)[k] = '\0';
            }
        }
        struct target target = {.kind = TARGET_HOST, .value = {.text = text}};
        struct finding read;
        struct finding write;
        assert_true(host_find(&target, ACTION_NETWORK_OUTBOUND, &arena, &read));
        assert_true(host_find(&target, ACTION_NETWORK_WRITE, &arena, &write));
        if (read.decision != judged[i].outbound || write.decision != judged[i].sending) {
            fail_msg("%s: %d %d by %.*s", judged[i].value, read.decision, write.decision,
                     STR_ARG(read.rule));
        }
    }
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hosts_are_read_as_network_programs_read_them),
        cmocka_unit_test(a_connection_is_judged_by_its_host),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
