#include "judge/context.h"
#include "scarce_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct str roots[] = {STR_INIT("/home/u/worktree")};
static const struct str own[] = {STR_INIT("/opt/guard/bin"), STR_INIT("/opt/guard/libexec")};
static const struct str agents[] = {STR_INIT("/srv/agent")};

/* One link: `at` is the path of the link, `to` what it leads to; "!" cannot be told. */
struct link {
    struct str at;
    struct str to;
};

static bool resolve(struct str path, struct arena *arena, struct str *resolved, void *context) {
    const struct link *link = context;
    *resolved = path;
    if (link->at.len == 0 || path.len < link->at.len ||
        memcmp(path.ptr, link->at.ptr, link->at.len) != 0 ||
        (path.len > link->at.len && path.ptr[link->at.len] != '/')) {
        return true;
    }
    struct builder text;
    builder_init(&text, arena);
    builder_add(&text, link->to);
    builder_add(&text, str_slice(path, link->at.len, path.len));
    *resolved = builder_str(&text);
    return !str_is(link->to, "!") && resolved->ptr != NULL;
}

static struct environment environment_with(struct link *link) {
    return (struct environment){
        .home = STR("/home/u"),
        .project = STR("/home/u/proj"),
        .roots = roots,
        .root_count = 1,
        .tmpdir = STR("/run/scratch"),
        .user = STR("u"),
        .own_paths = own,
        .own_count = 2,
        .agent_paths = agents,
        .agent_count = 1,
        .resolve = resolve,
        .context = link,
    };
}

struct line {
    enum DECISION decision;
    struct target target;
    struct link link;
};

static bool cut_word(struct str *rest, struct str *word) {
    *rest = str_trim(*rest);
    ptrdiff_t space = str_find(*rest, ' ', 0);
    *word = str_slice(*rest, 0, space == STR_NOT_FOUND ? rest->len : (size_t)space);
    *rest = str_trim(str_slice(*rest, word->len, rest->len));
    return word->len > 0;
}

/* "{}" becomes a hole; a relative path starts in the project; "x/../y" is folded. */
static struct str read_path(struct str text, struct arena *arena) {
    struct builder path;
    builder_init(&path, arena);
    if (!str_starts(text, "/") && !str_starts(text, "{}") && !str_starts(text, "~")) {
        builder_add_c(&path, "/home/u/proj");
        if (str_is(text, ".")) {
            return builder_str(&path);
        }
        builder_add_char(&path, '/');
    }
    for (size_t i = 0; i < text.len; i++) {
        bool hole = text.ptr[i] == '{' && i + 1 < text.len && text.ptr[i + 1] == '}';
        builder_add_char(&path, hole ? '\0' : text.ptr[i]);
        i += hole ? 1 : 0;
    }
    return builder_str(&path);
}

/* The link stands for the path itself, or for its directory when that is what `to` names. */
static void read_link(struct line *line, struct str to, struct arena *arena) {
    struct str at = line->target.value.text;
    bool below = str_find_text(at, "/dir/") != STR_NOT_FOUND;
    while (below && at.ptr[at.len - 1] != '/') {
        at.len--;
    }
    at.len -= below ? 1 : 0;
    line->link = (struct link){str_copy(arena, at), to};
}

static const char *const decisions[] = {"allow", "ask", "block"};

static enum DECISION decision_of(struct str word) {
    size_t i = 0;
    while (i < 3 && !str_is(word, decisions[i])) {
        i++;
    }
    assert_in_range(i, 0, 2);
    return (enum DECISION)i;
}

static bool read_line(struct str text, struct arena *arena, struct line *line) {
    struct str word;
    *line = (struct line){.target = {.kind = TARGET_PATH}};
    if (str_trim(text).len == 0 || str_starts(text, "#")) {
        return false;
    }
    assert_true(cut_word(&text, &word));
    line->decision = decision_of(word);
    assert_true(cut_word(&text, &word));
    const char *letters = "rwdx";
    assert_int_equal(word.len, 1);
    assert_non_null(strchr(letters, word.ptr[0]));
    line->target.access = (enum ACCESS)(strchr(letters, word.ptr[0]) - letters);
    ptrdiff_t arrow = str_find_text(text, " -> ");
    struct str to = STR("");
    if (arrow != STR_NOT_FOUND) {
        to = str_slice(text, (size_t)arrow + 4, text.len);
        text = str_slice(text, 0, (size_t)arrow);
    }
    if (str_starts(text, "glob:")) {
        line->target.value.pattern = true;
        text = str_slice(text, 5, text.len);
    }
    if (str_ends(text, "...")) {
        line->target.recursive = true;
        text.len -= 3;
    }
    line->target.value.text = read_path(text, arena);
    if (str_find(line->target.value.text, '\0', 0) != STR_NOT_FOUND) {
        line->target.value.cause = HOLE_VARIABLE;
    }
    if (arrow != STR_NOT_FOUND) {
        read_link(line, to, arena);
    }
    return true;
}

static struct str read_file(const char *path, struct arena *arena) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *text = arena_alloc(arena, 1 << 16);
    assert_non_null(text);
    size_t length = fread(text, 1, 1 << 16, file);
    assert_in_range(length, 1, (1 << 16) - 1);
    assert_int_equal(fclose(file), 0);
    return (struct str){text, length};
}

static void every_path_of_the_corpus_is_judged_as_it_says(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 64U << 20);
    struct str rest = read_file(NAH_SOURCE_DIR "/tests/corpus/paths.txt", &arena);
    struct str text;
    size_t wrong = 0;
    size_t count = 0;
    for (size_t number = 1; str_split(&rest, '\n', &text); number++) {
        struct line line;
        if (!read_line(text, &arena, &line)) {
            continue;
        }
        struct environment environment = environment_with(&line.link);
        struct finding finding;
        assert_true(path_find(&environment, &line.target, &arena, &finding));
        count++;
        if (finding.decision != line.decision) {
            wrong++;
            print_error("line %zu: %.*s: is %s by %.*s: %.*s\n", number, STR_ARG(text),
                        decisions[finding.decision], STR_ARG(finding.rule), STR_ARG(finding.what));
        }
    }
    arena_free(&arena);
    assert_in_range(count, 200, SIZE_MAX);
    assert_int_equal(wrong, 0);
}

static struct finding find(struct environment environment, struct target target,
                           struct arena *arena) {
    struct finding finding;
    assert_true(path_find(&environment, &target, arena, &finding));
    return finding;
}

static const struct {
    struct value value;
    enum ACCESS access;
    const char *what;
} worded[] = {
    {{.text = STR_INIT("/home/u/.ssh/id_rsa")}, ACCESS_READ, "~/.ssh/id_rsa (a private key)"},
    {{.text = STR_INIT("/home/u/proj/src/a.c")}, ACCESS_WRITE, "src/a.c"},
    {{.text = STR_INIT("/home/u/proj")}, ACCESS_DELETE, "~/proj (the project itself)"},
    {{.text = STR_INIT("/home/u")}, ACCESS_DELETE, "~ (the home directory)"},
    {{.text = STR_INIT("/home/user2/x")}, ACCESS_WRITE, "/home/user2/x (outside the project)"},
    {{.text = STR_INIT("/etc/hosts")}, ACCESS_READ, "/etc/hosts"},
    {{.text = STR_INIT("/home/u/proj/*.c"), .pattern = true}, ACCESS_READ, "*.c"},
    {{.text = STR_INIT("\0/x"), .cause = HOLE_VARIABLE, .hole_name = STR_INIT("DIR")},
     ACCESS_DELETE,
     "${DIR}/x (not known before it runs)"},
    {{.text = STR_INIT("/home/u/proj/\0"), .cause = HOLE_COMMAND},
     ACCESS_WRITE,
     "... (not known before it runs)"},
    {{.text = STR_INIT("/home/u/proj/log.\0"), .cause = HOLE_ARITHMETIC}, ACCESS_WRITE, "log...."},
};

static void a_finding_names_its_target_as_the_user_would(void **state) {
    (void)state;
    struct link link = {STR(""), STR("")};
    for (size_t i = 0; i < sizeof worded / sizeof *worded; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 20);
        struct target target = {.value = worded[i].value, .access = worded[i].access};
        struct finding finding = find(environment_with(&link), target, &arena);
        if (!str_is(finding.what, worded[i].what)) {
            fail_msg("%.*s is not %s", STR_ARG(finding.what), worded[i].what);
        }
        arena_free(&arena);
    }
}

static const struct {
    const char *path;
    enum ACCESS access;
    enum ACTION_TYPE becomes;
    bool secret;
    bool outside;
} meanings[] = {
    {"/home/u/proj/a", ACCESS_WRITE, ACTION_TYPE_COUNT, false, false},
    {"/tmp/a", ACCESS_WRITE, ACTION_TYPE_COUNT, false, false},
    {"/home/u/a", ACCESS_READ, ACTION_TYPE_COUNT, false, true},
    {"/home/u/.aws/credentials", ACCESS_READ, ACTION_TYPE_COUNT, true, true},
    {"/home/u/proj/.env", ACCESS_READ, ACTION_TYPE_COUNT, true, false},
    {"/home/u/proj/.env.example", ACCESS_READ, ACTION_TYPE_COUNT, false, false},
    {"/etc/shadow", ACCESS_READ, ACTION_TYPE_COUNT, true, true},
    {"/proc/1/environ", ACCESS_READ, ACTION_ENV_READ, true, true},
    {"/home/u/.config/nah/config.toml", ACCESS_WRITE, ACTION_GUARD_TAMPER, false, true},
    {"/home/u/.codex/config.toml", ACCESS_WRITE, ACTION_GUARD_TAMPER, false, true},
    {"/srv/agent/config.toml", ACCESS_WRITE, ACTION_GUARD_TAMPER, false, true},
    {"/srv/agent/rules/default.rules", ACCESS_WRITE, ACTION_GUARD_TAMPER, false, true},
    {"/srv/agent", ACCESS_DELETE, ACTION_GUARD_TAMPER, false, true},
    {"/srv/agent/auth.json", ACCESS_READ, ACTION_TYPE_COUNT, true, true},
    {"/srv/agent/skills/x", ACCESS_WRITE, ACTION_TYPE_COUNT, false, true},
    {"/opt/guard/libexec/x", ACCESS_DELETE, ACTION_GUARD_TAMPER, false, true},
    {"/home/u/proj/.git", ACCESS_DELETE, ACTION_SYSTEM_DESTRUCTIVE, false, false},
    {"/", ACCESS_DELETE, ACTION_SYSTEM_DESTRUCTIVE, false, true},
    {"/dev/sda", ACCESS_WRITE, ACTION_SYSTEM_DESTRUCTIVE, false, true},
    {"/home/u/proj/.git/hooks/x", ACCESS_WRITE, ACTION_PERSISTENCE, false, false},
};

static void a_finding_says_what_the_access_really_is(void **state) {
    (void)state;
    struct link link = {STR(""), STR("")};
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        struct arena arena;
        arena_init(&arena, 1 << 20);
        struct target target = {.value.text = str_from(meanings[i].path),
                                .access = meanings[i].access};
        struct finding finding = find(environment_with(&link), target, &arena);
        if (finding.becomes != meanings[i].becomes || finding.secret != meanings[i].secret ||
            finding.outside != meanings[i].outside) {
            fail_msg("%s: becomes %d, secret %d, outside %d", meanings[i].path, finding.becomes,
                     finding.secret, finding.outside);
        }
        arena_free(&arena);
    }
}

static void letters_of_either_case_are_the_same_where_the_machine_says_so(void **state) {
    (void)state;
    struct link link = {STR(""), STR("")};
    struct arena arena;
    arena_init(&arena, 1 << 20);
    struct environment environment = environment_with(&link);
    struct target target = {.value.text = STR("/home/U/.SSH/Id_rsa")};
    assert_int_equal(find(environment, target, &arena).decision, DECISION_ALLOW);
    environment.fold_case = true;
    assert_int_equal(find(environment, target, &arena).decision, DECISION_BLOCK);
    target.access = ACCESS_WRITE;
    target.value.text = STR("/Home/u/PROJ/a");
    assert_int_equal(find(environment, target, &arena).decision, DECISION_ALLOW);
    arena_free(&arena);
}

static void a_project_that_is_the_root_or_home_keeps_the_rules(void **state) {
    (void)state;
    struct link link = {STR(""), STR("")};
    struct arena arena;
    arena_init(&arena, 1 << 20);
    struct environment environment = environment_with(&link);
    struct target target = {.access = ACCESS_WRITE, .value.text = STR("/opt/x")};
    environment.project = STR("/");
    assert_int_equal(find(environment, target, &arena).decision, DECISION_ASK);
    environment.project = STR("/home/u");
    target.value.text = STR("/home/u/notes");
    assert_int_equal(find(environment, target, &arena).decision, DECISION_ALLOW);
    target.value.text = STR("/home/u/.bashrc");
    assert_int_equal(find(environment, target, &arena).decision, DECISION_ASK);
    target.value.text = STR("/home/u/.ssh/config");
    assert_int_equal(find(environment, target, &arena).decision, DECISION_BLOCK);
    arena_free(&arena);
}

static void a_path_of_any_length_is_judged(void **state) {
    (void)state;
    struct link link = {STR(""), STR("")};
    struct arena arena;
    arena_init(&arena, 8 << 20);
    char *text = arena_alloc(&arena, 1 << 20);
    assert_non_null(text);
    memset(text, '*', 1 << 20);
    memcpy(text, "/home/u/proj/", 13);
    struct target target = {.value = {.text = {text, 512}, .pattern = true}};
    assert_int_equal(find(environment_with(&link), target, &arena).decision, DECISION_ALLOW);
    target.value.text.len = 1 << 20;
    assert_int_equal(find(environment_with(&link), target, &arena).decision, DECISION_ASK);
    arena_free(&arena);
}

static void spent_memory_is_told(void **state) {
    (void)state;
    struct link link = {STR("/home/u/proj/dir"), STR("/home/u/.ssh")};
    struct environment environment = environment_with(&link);
    struct target target = {
        .value = {.text = STR("/home/u/proj/dir/*_*_*_*_*[a-c]??"), .pattern = true}};
    bool done = false;
    for (size_t i = 0; i < 16 && !done; i++) {
        size_t left = i;
        struct arena arena;
        struct finding finding;
        arena_init_with(&arena, 1 << 20, scarce_memory(&left));
        done = path_find(&environment, &target, &arena, &finding);
        assert_int_equal(done, !arena.exhausted);
        assert_true(!done || finding.decision == DECISION_BLOCK);
        arena_free(&arena);
    }
    assert_true(done);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_path_of_the_corpus_is_judged_as_it_says),
        cmocka_unit_test(a_finding_names_its_target_as_the_user_would),
        cmocka_unit_test(a_finding_says_what_the_access_really_is),
        cmocka_unit_test(letters_of_either_case_are_the_same_where_the_machine_says_so),
        cmocka_unit_test(a_project_that_is_the_root_or_home_keeps_the_rules),
        cmocka_unit_test(a_path_of_any_length_is_judged),
        cmocka_unit_test(spent_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
