#include "corpus_cases.h"

#include <string.h>

const char *const corpus_files[] = {
    "work", "files", "git", "network", "flows", "wrappers", "disguise", "data", "targets", NULL,
};

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

const struct environment corpus_environment = {
    .home = STR_INIT("/home/u"),
    .project = STR_INIT("/home/u/proj"),
    .tmpdir = STR_INIT("/tmp"),
    .user = STR_INIT("u"),
    .resolve = resolve,
    .read = read_nothing,
    .home_of = home_of,
};

static struct str cut_word(struct str *rest) {
    ptrdiff_t space = str_find(*rest, ' ', 0);
    struct str word = str_slice(*rest, 0, space == STR_NOT_FOUND ? rest->len : (size_t)space);
    *rest = str_slice(*rest, word.len + 1, rest->len);
    return word;
}

/* "\n", "\t" and "\\" stand for what C means by them. */
static bool read_escapes(struct str text, struct corpus_case *out) {
    static const char letters[] = "nt\\";
    static const char meanings[] = "\n\t\\";
    size_t length = 0;
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
        out->decoded[length++] = c;
    }
    out->command = (struct str){out->decoded, length};
    return length > 0;
}

FILE *corpus_open(const char *file) {
    char path[4096];
    snprintf(path, sizeof path, "%s/tests/corpus/%s.txt", NAH_SOURCE_DIR, file);
    return fopen(path, "r");
}

bool corpus_next(FILE *in, struct corpus_case *out) {
    do {
        if (fgets(out->text, sizeof out->text, in) == NULL) {
            return false;
        }
        out->line++;
        out->text[strcspn(out->text, "\n")] = '\0';
    } while (out->text[0] == '#' || out->text[0] == '\0');
    struct str rest = str_from(out->text);
    out->readable = decision_find(cut_word(&rest), &out->decision) &&
                    (out->type = cut_word(&rest)).len > 0 && read_escapes(rest, out);
    return true;
}

struct verdict corpus_decide(struct str command, struct arena *arena) {
    struct request request = {
        .kind = TOOL_SHELL,
        .tool = STR("Bash"),
        .text = command,
        .cwd = STR("/home/u/proj"),
    };
    return decide(&request, &corpus_environment, arena);
}
