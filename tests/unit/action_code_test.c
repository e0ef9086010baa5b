/* Inline code: what it calls. The form of what is expected is that of action_dump(). */
#include "action_dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) assert_int_equal(action_check((cases), sizeof(cases) / sizeof *(cases)), 0)

static void python_calls_become_actions(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"python3 -c 'import os; os.remove(\"a\")'",
         "filesystem_delete python3 d:/h/p/a; lang_exec python3"},
        {"python3 -c 'from os import remove as r; r(\"a\")'",
         "filesystem_delete python3 d:/h/p/a; lang_exec python3"},
        {"python3 -c 'p = \"a\"; open(p + \"/b\", \"w\")'",
         "filesystem_write python3 w:/h/p/a/b; lang_exec python3"},
        {"python3 -c 'from pathlib import Path; (Path(\"a\") / \"b\").write_text(\"\")'",
         "filesystem_write python3 w:/h/p/a/b; lang_exec python3"},
        {"python3 -c 'import subprocess; subprocess.run([\"rm\", \"a\"])'",
         "lang_exec python3; filesystem_delete rm d:/h/p/a; lang_exec python3 | 0>1 1>0"},
        {"python3 -c 'import os; os.system(\"rm a\")'",
         "lang_exec python3; filesystem_delete rm d:/h/p/a; lang_exec python3 | 0>1 1>0"},
        {"python3 -c 'for p in [\"a\", \"b\"]: open(p)'",
         "filesystem_read python3 r:/h/p/a; filesystem_read python3 r:/h/p/b; lang_exec python3 | "
         "0>1 1>0"},
        {"python3 -c 'open(\"a\", mode=\"a\")'",
         "filesystem_write python3 w:/h/p/a; lang_exec python3"},
        {"python3 - <<'E'\nimport shutil\nshutil.copy(\"a\", \"b\")\nE",
         "filesystem_write python3 r:/h/p/a w:/h/p/b; lang_exec python3"},
    };
    CHECK(cases);
}

static void what_only_computes_is_one_action(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"python3 -c 'print(1)'", "lang_exec python3"},
        {"python3 -c 'import json, sys; print(json.load(sys.stdin)[\"a\"])'", "lang_exec python3"},
        {"node -e 'console.log([1].map(x => x + 1))'", "lang_exec node"},
        {"perl -ne 'print if /a/' f", "lang_exec perl r:/h/p/f"},
        {"perl -pi -e 's/a/b/' f", "lang_exec perl r:/h/p/f w:/h/p/f"},
        {"ruby -e 'puts 1'", "lang_exec ruby"},
    };
    CHECK(cases);
}

static void values_are_all_that_a_name_is_given(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"python3 -c 'p = \"a\"\nif x: p = \"b\"\nopen(p)'",
         "filesystem_read python3 r:/h/p/a; filesystem_read python3 r:/h/p/b; lang_exec python3? | "
         "0>1 1>0"},
        {"python3 -c 'p = \"a\"; p += \"b\"; open(p, \"w\")'",
         "filesystem_write python3 w:{}; lang_exec python3"},
        {"python3 -c 'def f(p): open(p, \"w\")'",
         "filesystem_write python3 w:{}; lang_exec python3"},
        {"python3 -c 'p = \"a\"; open(p); p = \"b\"'",
         "filesystem_read python3 r:/h/p/a; filesystem_read python3 r:/h/p/b; lang_exec python3 | "
         "0>1 1>0"},
        {"python3 -c 'print(f\"{open(1)}\")'", "filesystem_read python3 r:{}; lang_exec python3"},
    };
    CHECK(cases);
}

static void node_calls_become_actions(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"node -e 'fs.writeFileSync(\"a\", fs.readFileSync(\"b\"))'",
         "filesystem_read node r:/h/p/b; filesystem_write node w:/h/p/a; lang_exec node | 0>1 1>0"},
        {"node -e 'const {rmSync: r} = require(\"node:fs\"); r(\"a\")'",
         "filesystem_delete node d:/h/p/a...; lang_exec node"},
        {"node -e 'require(\"child_process\").execSync(\"rm a\")'",
         "lang_exec node; filesystem_delete rm d:/h/p/a; lang_exec node | 0>1 1>0"},
        {"node -e 'require(\"child_process\").spawnSync(\"rm\", [\"a\"])'",
         "lang_exec node; filesystem_delete rm d:/h/p/a; lang_exec node | 0>1 1>0"},
        {"node -e 'require(\"./a.json\")'", "filesystem_read node r:/h/p/a.json; lang_exec node"},
        {"node -e 'require(\"./a\")'", "lang_exec node x:/h/p/a; lang_exec node"},
        {"node -e 'for (const f of [\"a\", \"b\"]) fs.unlinkSync(f)'",
         "filesystem_delete node d:/h/p/a; filesystem_delete node d:/h/p/b; lang_exec node | 0>1 "
         "1>0"},
    };
    CHECK(cases);
}

static void more_than_is_understood_is_asked_about(void **state) {
    (void)state;
    static const struct action_case cases[] = {
        {"python3 -c 'import ctypes'", "lang_exec python3?"},
        {"python3 -c 'getattr(a, b)()'", "lang_exec python3?"},
        {"python3 -c 'import os; f = os.remove; f(\"a\")'",
         "filesystem_delete python3 d:/h/p/a; lang_exec python3?"},
        {"python3 -c 'print(\"'", "lang_exec python3?"},
        {"node -e 'require(x)'", "lang_exec node?"},
        {"node -e 'a.constructor(\"x\")'", "lang_exec node?"},
        {"perl -e 'system 1'", "lang_exec perl?"},
        {"ruby -e '`a`'", "unknown a; lang_exec ruby?"},
        {"python3 -c \"$x\"", "lang_exec python3?"},
        {"php -r 'f(1);'", "lang_exec php?"},
    };
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(python_calls_become_actions),
        cmocka_unit_test(what_only_computes_is_one_action),
        cmocka_unit_test(values_are_all_that_a_name_is_given),
        cmocka_unit_test(node_calls_become_actions),
        cmocka_unit_test(more_than_is_understood_is_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
