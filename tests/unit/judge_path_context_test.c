#include "judge/context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_path_of_the_corpus_is_judged_as_it_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
