/* Runs the cases of tests/corpus/ through decide(). A case is a line `verdict type command`; see
 * tests/corpus/work.txt. With a file's name as argument only that file is run. */
#include "judge/judge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    LINE_MAX_LENGTH = 8192,
    ARENA_LIMIT = 64 * 1024 * 1024,
};

static const char *const files[] = {
    "work", "files", "git", "network", "flows", "wrappers", "disguise", "data", "targets",
};

/* A machine without links and without files. */
static bool resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    (void)arena;
    (void)context;
    *resolved = path;
    return true;
}

static bool read_nothing(struct str path, size_t limit, struct arena *arena, struct str *content,
                         void *context) {
    (void)path;
    (void)limit;
    (void)arena;
    (void)content;
    (void)context;
    return false;
}

static struct str home_of(struct str user, void *context) {
    (void)context;
    return str_is(user, "u") ? STR("/home/u") : (str_is(user, "root") ? STR("/root") : STR(""));
}

static const struct environment environment = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
    .tmpdir = STR_INIT("/tmp"),
    .user = STR_INIT("u"),
    .resolve = resolve,
    .read = read_nothing,
    .home_of = home_of,
};

struct test_case {
    enum DECISION decision;
    struct str type; /* "-": any */
    char command[LINE_MAX_LENGTH];
    size_t length;
};

static struct str cut_word(struct str *rest) {
    ptrdiff_t space = str_find(*rest, ' ', 0);
    struct str word = str_slice(*rest, 0, space == STR_NOT_FOUND ? rest->len : (size_t)space);
    *rest = str_slice(*rest, word.len + 1, rest->len);
    return word;
}

/* "\n", "\t" and "\\" stand for what C means by them. */
static bool read_escapes(struct str text, struct test_case *out) {
    static const char letters[] = "nt\\";
    static const char meanings[] = "\n\t\\";
    out->length = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\') {
            const char *letter = i + 1 < text.len ? strchr(letters, text.ptr[i + 1]) : NULL;
            if (letter == NULL || *letter == '\0') {
                return false;
            }
            c = meanings[letter - letters];
            i++;
        }
        out->command[out->length++] = c;
    }
    return out->length > 0;
}

static bool read_case(struct str line, struct test_case *out) {
    return decision_find(cut_word(&line), &out->decision) &&
           (out->type = cut_word(&line)).len > 0 && read_escapes(line, out);
}

/* Does an action of the type decide? */
static bool type_decides(const struct verdict *verdict, struct str type) {
    for (size_t i = 0; i < verdict->action_count; i++) {
        if (str_equal(verdict->actions[i].type, type) &&
            verdict->actions[i].decision == verdict->decision) {
            return true;
        }
    }
    return str_is(type, "-");
}

static bool run_case(const struct test_case *test, const char *file, size_t line) {
    struct arena arena;
    struct request request = {
        .kind = TOOL_SHELL,
        .tool = STR("Bash"),
        .text = {test->command, test->length},
        .cwd = STR("/home/u/proj"),
    };
    arena_init(&arena, ARENA_LIMIT);
    struct verdict verdict = decide(&request, &environment, &arena);
    bool right = verdict.decision == test->decision && type_decides(&verdict, test->type);
    if (!right) {
        printf("%s.txt:%zu: %.*s\n    expected %s %.*s, got %s by %.*s: %.*s\n", file, line,
               STR_ARG(request.text), decision_name(test->decision), STR_ARG(test->type),
               decision_name(verdict.decision), STR_ARG(verdict.rule), STR_ARG(verdict.reason));
    }
    for (size_t i = 0; !right && i < verdict.action_count; i++) {
        const struct verdict_action *action = &verdict.actions[i];
        printf("    %-5s %.*s by %.*s: %.*s\n", decision_name(action->decision),
               STR_ARG(action->type), STR_ARG(action->rule), STR_ARG(action->reason));
    }
    arena_free(&arena);
    return right;
}

static void cases_get_their_verdicts(void **state) {
    const char *file = *state;
    char path[4096];
    static char line[LINE_MAX_LENGTH];
    static struct test_case test;
    size_t number = 0;
    size_t cases = 0;
    size_t wrong = 0;
    snprintf(path, sizeof path, "%s/tests/corpus/%s.txt", NAH_SOURCE_DIR, file);
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    while (fgets(line, sizeof line, in) != NULL) {
        number++;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0') {
            continue;
        }
        cases++;
        if (!read_case(str_from(line), &test)) {
            printf("%s.txt:%zu: cannot be read: %s\n", file, number, line);
            wrong++;
            continue;
        }
        wrong += !run_case(&test, file, number);
    }
    fclose(in);
    if (wrong > 0) {
        printf("%s.txt: %zu of %zu cases are wrong\n", file, wrong, cases);
    }
    assert_true(cases > 0);
    assert_int_equal(wrong, 0);
}

int main(int argc, char **argv) {
    struct CMUnitTest tests[sizeof files / sizeof *files];
    size_t count = 0;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (argc < 2 || strcmp(argv[1], files[i]) == 0) {
            tests[count++] = (struct CMUnitTest){
                .name = files[i],
                .test_func = cases_get_their_verdicts,
                .initial_state = (void *)files[i],
            };
        }
    }
    return _cmocka_run_group_tests("corpus", tests, count, NULL, NULL);
}
