/* Rewrites the commands of the corpus without changing what they do, and looks at the verdicts:
 *
 *     rewrite [ROUNDS [SEED]]
 *
 * What is dangerous must never become allow, and what is harmless never block. Prints each rewrite
 * that does, and a summary; exits with 1 when there is one. The same seed gives the same rewrites.
 */
#include "corpus_cases.h"

#include "judge/disguise.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CASES_MAX = 16384,
    ARENA_LIMIT = 64 * 1024 * 1024,
    STEPS_MAX = 3,    /* rewrites on top of each other */
    SHOWN_MAX = 40,   /* findings that are printed */
    TEXT_MAX = 16384, /* bytes; longer ones are not rewritten again */
};

struct known {
    enum DECISION decision;
    struct str command;
};

struct corpus {
    struct arena arena;
    struct known *items;
    size_t count;
};

/* xorshift64* (Vigna 2016): small, and the same everywhere. */
static uint64_t next_random(uint64_t *state) {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545F4914F6CDD1Du;
}

static size_t pick(uint64_t *random, size_t count) {
    return (size_t)(next_random(random) >> 32) % count;
}

enum TEMPLATE_HOLE {
    AS_IT_IS = '@',       /* the text */
    IN_QUOTES = '#',      /* in single quotes */
    IN_ANSI_QUOTES = '%', /* in $'...' with every letter as an escape */
    IN_DOUBLE_QUOTES = '^',
};

/* Ways to run a text. A text may end in a comment or in a here-document, so a line ends behind it.
 */
static const char *const templates[] = {
    "( @\n)",
    "{ @\n}",
    "if true; then @\nfi",
    "if ! false; then :; @\nfi",
    "while :; do @\nbreak; done",
    "until false; do @\nbreak; done",
    "for once in 1; do @\ndone",
    "case x in x) @\n;; esac",
    "case y in x) ;; *) @\n;; esac",
    "run_it() { @\n}; run_it",
    "function run_it { @\n}\nrun_it",
    "true && { @\n}",
    "false || { @\n}",
    "! { @\n}",
    "time { @\n}",
    "{ @\n} | cat",
    "{ @\n} 2>&1 | tail -n 5",
    "{ @\n} </dev/null >/dev/null 2>&1",
    "{ @\n} &",
    "ls; @",
    "ls\n@",
    "git status && { @\n}",
    "# nothing to see\n@",
    "\n\n  \t@",
    "echo 'it is harmless'; @",
    "export LANG=C; @",
    "set -e; @",
    "set -euo pipefail\n@",
    "@\nls",
    "@\necho done",
    "echo $(@\n)",
    "echo \"$(@\n)\"",
    "x=$(@\n)",
    "cat <(@\n)",
    ": ${x:-$(@\n)}",
    "[[ -n $(@\n) ]]",
    "eval #",
    "eval %",
    "eval ^",
    "bash -c #",
    "sh -c #",
    "bash -c %",
    "/bin/bash -lc #",
    "bash -euxc #",
    "env bash -c #",
    "env A=b bash -c #",
    "command bash -c #",
    "exec bash -c #",
    "nohup bash -c # &",
    "timeout 20 bash -c #",
    "nice -n 5 bash -c #",
    "setsid bash -c #",
    "stdbuf -oL bash -c #",
    "xargs bash -c # </dev/null",
    "find . -maxdepth 0 -exec bash -c # \\;",
    "bash <<'THE_END'\n@\nTHE_END",
    "bash -s <<'THE_END'\n@\nTHE_END",
    "bash <<<#",
    "sh <<<%",
    "echo # | bash",
    "printf '%s\\n' # | sh",
    "printf %s # | bash -s",
    "text=#; eval \"$text\"",
    "text=%; bash -c \"$text\"",
    "text=#\nprintf '%s' \"$text\" | bash",
    "cat <<'THE_END' | bash\n@\nTHE_END",
    "cat > x_ <<'THE_END'\n@\nTHE_END\nsh x_",
    "cat > x_ <<'THE_END'\n@\nTHE_END\nchmod +x x_; ./x_",
    "cat > x_ <<'THE_END'\n@\nTHE_END\ncp x_ y_; bash y_",
    "cat <<'THE_END' | tee x_ > /dev/null; . ./x_\n@\nTHE_END",
    "t_=$(mktemp); cat > \"$t_\" <<'THE_END'\n@\nTHE_END\nbash \"$t_\"",
    "echo # > x_ && mv x_ y_ && sh y_",
    "bash /dev/stdin <<'THE_END'\n@\nTHE_END",
    ". /dev/stdin <<<#",
    "trap # EXIT",
    "coproc { @\n}",
    "a=(bash -c #); \"${a[@]}\"",
    "b=bash; $b -c #",
    "'bash' \"-c\" #",
    "b\\ash -c #",
    "$'\\x62ash' -c #",
};

static void add_quoted(struct builder *out, struct str text) {
    builder_add_char(out, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\'') {
            builder_add_c(out, "'\\''");
        } else {
            builder_add_char(out, text.ptr[i]);
        }
    }
    builder_add_char(out, '\'');
}

static void add_ansi_quoted(struct builder *out, struct str text) {
    builder_add_c(out, "$'");
    for (size_t i = 0; i < text.len; i++) {
        builder_addf(out, "\\x%02x", (unsigned)(unsigned char)text.ptr[i]);
    }
    builder_add_char(out, '\'');
}

static void add_double_quoted(struct builder *out, struct str text) {
    builder_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\\"$`", text.ptr[i]) != NULL) {
            builder_add_char(out, '\\');
        }
        builder_add_char(out, text.ptr[i]);
    }
    builder_add_char(out, '"');
}

static struct str fill(const char *template, struct str text, struct arena *arena) {
    struct builder out;
    builder_init(&out, arena);
    for (const char *c = template; *c != '\0'; c++) {
        /* A % or # of printf, ${x%} or a comment is followed by a letter or blank or stands first
         */
        bool hole = strchr(" =<(", c > template ? c[-1] : 'x') != NULL &&
                    (c[1] == '\0' || strchr(" ;)\n", c[1]) != NULL);
        if (*c == AS_IT_IS && !(c > template && c[-1] == '[')) {
            builder_add(&out, text);
        } else if (hole && *c == IN_QUOTES) {
            add_quoted(&out, text);
        } else if (hole && *c == IN_ANSI_QUOTES) {
            add_ansi_quoted(&out, text);
        } else if (hole && *c == IN_DOUBLE_QUOTES) {
            add_double_quoted(&out, text);
        } else {
            builder_add_char(&out, *c);
        }
    }
    return builder_str(&out);
}

/* `*hidden` tells whether a person could no longer read it. */
static struct str rewrite(struct str text, uint64_t *random, struct arena *arena, bool *hidden) {
    size_t steps = 1 + pick(random, STEPS_MAX);
    *hidden = false;
    for (size_t i = 0; i < steps && text.len < TEXT_MAX; i++) {
        const char *template = templates[pick(random, sizeof templates / sizeof *templates)];
        *hidden = *hidden || strstr(template, "%") != NULL || strstr(template, "\\x") != NULL;
        text = fill(template, text, arena);
    }
    return text;
}

static struct verdict decide_text(struct str text, struct arena *arena) {
    struct request request = {
        .kind = TOOL_SHELL,
        .tool = STR("Bash"),
        .text = text,
        .cwd = corpus_environment.project,
    };
    return decide(&request, &corpus_environment, arena);
}

/* Another shell has other parameters and jobs, and what asks because it reads from a terminal finds
 * none there once it is rewritten: for those the rewrites do change the meaning. What asks because
 * of a character that nobody sees is plain to see once it is written as an escape. In find -exec
 * each
 * {} is a name. */
static bool can_be_rewritten(const struct corpus_case *test, struct arena *arena) {
    struct str command = {test->command, test->length};
    struct builder silent;
    builder_init(&silent, arena);
    builder_add_c(&silent, "{ ");
    builder_add(&silent, command);
    builder_add_c(&silent, "\n} </dev/null");
    const char *what;
    uint32_t code;
    return !disguise_find_hidden(command, &what, &code) &&
           str_find_text(command, "$@") == STR_NOT_FOUND &&
           str_find_text(command, "$!") == STR_NOT_FOUND &&
           str_find_text(command, "{}") == STR_NOT_FOUND &&
           (test->decision != DECISION_ASK ||
            decide_text(builder_str(&silent), arena).decision != DECISION_ALLOW);
}

static void take_case(const struct corpus_case *test, void *context) {
    struct corpus *corpus = context;
    if (can_be_rewritten(test, &corpus->arena) && corpus->count < CASES_MAX) {
        struct known *known = &corpus->items[corpus->count++];
        known->decision = test->decision;
        known->command = str_copy(&corpus->arena, (struct str){test->command, test->length});
    }
}

static bool read_corpus(struct corpus *corpus) {
    for (size_t i = 0; i < corpus_file_count; i++) {
        if (!corpus_each(corpus_files[i], take_case, corpus)) {
            return false;
        }
    }
    return corpus->count > 0;
}

/* Code that is hidden from reading may be blocked, whatever it does. */
static const char *finding(enum DECISION before, enum DECISION after, bool hidden) {
    if (before != DECISION_ALLOW && after == DECISION_ALLOW) {
        return "has become harmless";
    }
    return before == DECISION_ALLOW && after == DECISION_BLOCK && !hidden ? "has become dangerous"
                                                                          : NULL;
}

int main(int argc, char **argv) {
    unsigned long rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 20000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    uint64_t random = seed * 2 + 1;
    size_t found = 0;
    struct corpus corpus = {0};
    struct arena arena;
    arena_init(&corpus.arena, ARENA_LIMIT);
    arena_init(&arena, ARENA_LIMIT);
    corpus.items = ARENA_NEW_ARRAY(&corpus.arena, CASES_MAX, struct known);
    if (corpus.items == NULL || !read_corpus(&corpus)) {
        return 2;
    }
    for (unsigned long i = 0; i < rounds; i++) {
        const struct known *known = &corpus.items[pick(&random, corpus.count)];
        bool hidden;
        struct str text = rewrite(known->command, &random, &arena, &hidden);
        struct verdict verdict = decide_text(text, &arena);
        const char *what = finding(known->decision, verdict.decision, hidden);
        if (what != NULL && found++ < SHOWN_MAX) {
            printf("%.*s\n    %s (%s, now %s: %.*s) as\n%.*s\n\n", STR_ARG(known->command), what,
                   decision_name(known->decision), decision_name(verdict.decision),
                   STR_ARG(verdict.reason), STR_ARG(text));
        }
        arena_reset(&arena);
    }
    printf("%lu rewrites of %zu commands, seed %llu: %zu changed their meaning for nah\n", rounds,
           corpus.count, (unsigned long long)seed, found);
    arena_free(&arena);
    arena_free(&corpus.arena);
    return found > 0;
}
