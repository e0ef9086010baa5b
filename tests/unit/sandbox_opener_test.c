#include "sandbox/opener.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    ROOM = 1024 * 1024,
};

static const char *const origins[] = {"https://login.example", "http://127.0.0.1:1455", NULL};

static bool allows(const char *url) {
    struct arena arena;
    struct error error = {0};
    arena_init(&arena, ROOM);
    bool allowed = opener_allows(str_from(url), origins, &arena, &error);
    if (!allowed) {
        assert_int_equal(error.code, ERROR_ACCESS);
    }
    arena_free(&arena);
    return allowed;
}

static void pages_of_a_listed_origin_are_opened(void **state) {
    (void)state;
    static const char *const pages[] = {
        "https://login.example",
        "https://login.example/",
        "https://login.example/a?x=1&redirect_uri=http%3A%2F%2F127.0.0.1%3A1455%2Fback&y=2#z",
        "https://login.example?redirect_uri=http://127.0.0.1:1455/back",
        "http://127.0.0.1:1455/back?code=1",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        if (!allows(pages[i])) {
            fail_msg("refused: %s", pages[i]);
        }
    }
}

static void no_other_page_is_opened(void **state) {
    (void)state;
    static const char *const pages[] = {
        "",
        "https://evil.example/",
        "https://login.example.evil.example/",
        "https://login.example@evil.example/",
        "https://login.example:444/",
        "http://login.example/",
        "HTTPS://LOGIN.EXAMPLE/",
        "http://127.0.0.1:14550/",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "--help",
        "https://login.example/a b",
        "https://login.example/\\@evil.example",
        "https://login.example/\x1b[2J",
        "https://login.example/?redirect_uri=https://evil.example/",
        "https://login.example/?redirect_uri=https%3A%2F%2Fevil.example%2F",
        "https://login.example/?redirect%5Furi=https%3A%2F%2Fevil.example%2F",
        "https://login.example/?redirect_uri=https%3A%2F%2Flogin.example%2F",
        "https://login.example/?redirect_uri=http://127.0.0.1:1455&redirect_uri=http://127.0.0.1:9",
        "https://login.example/?redirect_uri",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        if (allows(pages[i])) {
            fail_msg("opened: %s", pages[i]);
        }
    }
}

static void an_endless_address_is_none(void **state) {
    (void)state;
    char page[8192];
    memset(page, 'a', sizeof page - 1);
    page[sizeof page - 1] = '\0';
    memcpy(page, "https://login.example/", 22);
    assert_false(allows(page));
}

static void without_memory_nothing_is_opened(void **state) {
    (void)state;
    const char *page = "https://login.example/?redirect_uri=http%3A%2F%2F127.0.0.1%3A1455%2F&a=b";
    struct arena arena;
    struct error error;
    bool allowed = true;
    for (size_t limit = 0; limit < ROOM && !(limit > 0 && allowed); limit += 64) {
        arena_init(&arena, limit);
        allowed = opener_allows(str_from(page), origins, &arena, &error);
        arena_free(&arena);
        if (limit == 0) {
            assert_false(allowed);
        }
    }
    assert_true(allowed);
}

/* What the browser was told, by the program in its place. */
static bool opens(const char *folder, const char *browser, const char *said) {
    struct arena arena;
    struct error error;
    char path[256];
    char line[256] = "";
    arena_init(&arena, ROOM);
    snprintf(path, sizeof path, "%s/opened", folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    setenv("BROWSER", browser, 1);
    bool opened = opener_open(STR("https://login.example/?a=b&c"), &arena, &error);
    if (opened) {
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        assert_non_null(fgets(line, sizeof line, file));
        fclose(file);
        assert_string_equal(line, said);
    }
    unlink(path);
    arena_free(&arena);
    return opened;
}

static void the_users_browser_gets_the_page(void **state) {
    (void)state;
    char folder[] = "/tmp/opener-XXXXXX";
    char browser[64];
    char script[128];
    assert_non_null(mkdtemp(folder));
    snprintf(browser, sizeof browser, "%s/browser", folder);
    FILE *file = fopen(browser, "w");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\necho \"$@\" >%s/opened\n", folder);
    fclose(file);
    chmod(browser, 0700);
    assert_true(opens(folder, browser, "https://login.example/?a=b&c\n"));
    snprintf(script, sizeof script, "/missing/browser:%s -a %%s -x", browser);
    assert_true(opens(folder, script, "-a https://login.example/?a=b&c -x\n"));
    setenv("PATH", folder, 1);
    assert_false(opens(folder, "/missing/browser", ""));
    snprintf(script, sizeof script, "%s/xdg-open", folder);
    assert_int_equal(rename(browser, script), 0);
    assert_true(opens(folder, "", "https://login.example/?a=b&c\n"));
    unlink(script);
    rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_of_a_listed_origin_are_opened),
        cmocka_unit_test(no_other_page_is_opened),
        cmocka_unit_test(an_endless_address_is_none),
        cmocka_unit_test(without_memory_nothing_is_opened),
        cmocka_unit_test(the_users_browser_gets_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
