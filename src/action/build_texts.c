#include "action/build_texts.h"

#include "base/path.h"
#include "base/quote_word.h"

#include <string.h>

enum {
    TEXTS_MAX = 256,          /* of one file; what comes behind them is not read */
    CONTENT_MAX = 64 * 1024,  /* bytes that are read */
    WORDS_OF_A_LINE_MAX = 32, /* quoted ones */
    ENTITY_LENGTH_MAX = 6,    /* of XML: "&quot;" */
};

static const char *const names[] = {"tox.ini",
                                    "noxfile.py",
                                    "Procfile",
                                    "Procfile.dev",
                                    "meson.build",
                                    "BUILD",
                                    "BUILD.bazel",
                                    "WORKSPACE",
                                    "MODULE.bazel",
                                    "pom.xml",
                                    "build.xml",
                                    "composer.json",
                                    "Snakefile",
                                    "Tiltfile",
                                    "dune",
                                    "nodemon.json",
                                    "project.json",
                                    "deno.json",
                                    "deno.jsonc",
                                    "turbo.json",
                                    "wireit.json",
                                    "pyproject.toml",
                                    "hatch.toml",
                                    "Pipfile",
                                    "Cargo.toml",
                                    "mise.toml",
                                    ".mise.toml",
                                    "devbox.json",
                                    "flake.nix",
                                    "shell.nix",
                                    "default.nix",
                                    ".air.toml",
                                    "Taskfile.yml",
                                    "Taskfile.yaml",
                                    "taskfile.yml",
                                    "Taskfile.dist.yml",
                                    "lefthook.yml",
                                    "dvc.yaml",
                                    "skaffold.yaml",
                                    "build.sbt",
                                    ".lintstagedrc",
                                    ".lintstagedrc.json",
                                    "Makefile.toml",
                                    "cargo-make.toml",
                                    "shadow-cljs.edn",
                                    "project.clj",
                                    "deps.edn",
                                    "bacon.toml",
                                    "SConstruct",
                                    "tasks.py",
                                    "dodo.py",
                                    "fabfile.py",
                                    "SConscript",
                                    "wscript",
                                    "mix.exs",
                                    "build.zig",
                                    "Package.swift",
                                    "Setup.hs",
                                    "Vagrantfile",
                                    "Earthfile",
                                    "Podfile",
                                    "Dangerfile",
                                    "build.sc",
                                    "configure.ac",
                                    NULL};

static const char *const endings[] = {".gradle",  ".gradle.kts", ".bzl",   ".bazel",  ".tf",
                                      ".mk",      ".ninja",      ".go",    ".csproj", ".fsproj",
                                      ".vcxproj", ".targets",    ".props", ".nimble", ".cabal",
                                      ".bats",    ".smk",        ".ipynb", ".nf"};

bool build_texts_know(struct str path) {
    bool known = str_is_one_of(path_base(path), names) || cmake_texts_know(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        known = known || str_ends(path, endings[i]);
    }
    return known;
}

bool build_texts_is_code(struct str path) {
    static const char *const code_endings[] = {
        ".py",    ".js",    ".mjs",  ".cjs",  ".ts",     ".tsx",   ".rb",   ".pl",    ".php",
        ".lua",   ".c",     ".cc",   ".cpp",  ".h",      ".go",    ".rs",   ".R",     ".r",
        ".jl",    ".tcl",   ".ex",   ".exs",  ".kts",    ".kt",    ".nim",  ".zig",   ".gradle",
        ".cmake", ".sh",    ".bash", ".java", ".scala",  ".swift", ".cs",   ".hs",    ".dart",
        ".cr",    ".bats",  ".nims", ".v",    ".rkt",    ".scm",   ".ml",   ".erl",   ".raku",
        ".fsx",   ".csx",   ".gp",   ".lisp", ".el",     ".cu",    ".f90",  ".d",     ".hx",
        ".pas",   ".t",     ".hy",   ".adb",  ".coffee", ".ls",    ".jsh",  ".ps1",   ".ksh",
        ".zsh",   ".awk",   ".sed",  ".exp",  ".vim",    ".gd",    ".vala", ".ipynb", ".svelte",
        ".vue",   ".astro", ".fs",   ".jsx",  ".mts",    ".cts",   ".m",    ".mm",    ".groovy",
        ".clj"};
    static const char *const own[] = {"CMakeLists.txt", "Rakefile", "Gemfile", "Guardfile",
                                      "Vagrantfile",    "Fastfile", NULL};
    bool code = str_is_one_of(path_base(path), own);
    for (size_t i = 0; i < sizeof code_endings / sizeof *code_endings; i++) {
        code = code || str_ends(path, code_endings[i]);
    }
    return code;
}

/* A command has more than one word. */
static bool add_text(struct arena *arena, struct str text, struct strs *texts) {
    text = str_trim(text);
    text = str_slice(text, str_starts(text, "!") ? 1 : 0, text.len); /* of a notebook */
    return text.len == 0 || str_find(text, ' ', 0) < 0 || texts->count >= TEXTS_MAX ||
           VEC_PUSH(arena, texts, text);
}

/* The text of a string or of XML, with what stands for other characters replaced. */
static struct str plain_text(struct arena *arena, struct str text) {
    static const struct {
        const char *name;
        char c;
    } entities[] = {
        {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}};
    struct builder out;
    if (str_find_any(text, "\\&") < 0) {
        return text;
    }
    builder_init(&out, arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\' && i + 1 < text.len && strchr("\"'\\/nt", text.ptr[i + 1]) != NULL) {
            c = text.ptr[++i];
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        for (size_t j = 0; c == '&' && j < sizeof entities / sizeof *entities; j++) {
            if (str_starts(str_slice(text, i, i + ENTITY_LENGTH_MAX), entities[j].name)) {
                i += strlen(entities[j].name) - 1;
                c = entities[j].c;
                break;
            }
        }
        builder_add_char(&out, c);
    }
    return builder_str(&out);
}

/* Every quoted text of the line, and all of them as the words of one command: ["rm", "-rf", "x"].
 */
static bool add_quoted(struct arena *arena, struct str line, struct strs *texts) {
    struct builder words;
    size_t count = 0;
    builder_init(&words, arena);
    for (size_t i = 0; i < line.len; i++) {
        char quote = line.ptr[i];
        size_t start = i + 1;
        if (quote != '"' && quote != '\'') {
            continue;
        }
        for (i = start; i < line.len && line.ptr[i] != quote; i++) {
            i += line.ptr[i] == '\\';
        }
        struct str text = plain_text(arena, str_slice(line, start, i));
        if (text.ptr == NULL || !add_text(arena, text, texts)) {
            return false;
        }
        if (i < line.len && text.len > 0 && count++ < WORDS_OF_A_LINE_MAX) {
            builder_add_c(&words, " ");
            shell_quote_word(&words, text);
        }
    }
    struct str all = builder_str(&words);
    return count < 2 || (all.ptr != NULL && add_text(arena, all, texts));
}

/* <argument>TEXT</argument> */
static bool add_elements(struct arena *arena, struct str line, struct strs *texts) {
    ptrdiff_t start = -1;
    while ((start = str_find(line, '>', (size_t)(start + 1))) >= 0) {
        ptrdiff_t end = str_find(line, '<', (size_t)start);
        struct str inner = str_slice(line, (size_t)start + 1, end < 0 ? line.len : (size_t)end);
        inner = plain_text(arena, inner);
        if (inner.ptr == NULL || !add_text(arena, inner, texts)) {
            return false;
        }
    }
    return true;
}

/* What stands behind "KEY: ", "KEY = " or "- "; the line itself when nothing does. */
static struct str behind_key(struct str line) {
    size_t end = 0;
    while (str_starts(line, "- ")) {
        line = str_trim(str_slice(line, 2, line.len));
    }
    while (end < line.len &&
           (char_is_name(line.ptr[end]) || strchr("-.\"'", line.ptr[end]) != NULL)) {
        end++;
    }
    struct str rest = str_trim(str_slice(line, end, line.len));
    bool key = end > 0 && rest.len > 1 && (rest.ptr[0] == '=' || rest.ptr[0] == ':');
    return key ? str_trim(str_slice(rest, 1, rest.len)) : line;
}

static bool add_line(struct arena *arena, struct str line, bool xml, struct strs *texts) {
    struct str text = behind_key(line);
    bool quoted = text.len > 0 && strchr("\"'[{", text.ptr[0]) != NULL;
    return (quoted || xml || add_text(arena, text, texts)) && add_quoted(arena, line, texts) &&
           (!xml || add_elements(arena, line, texts));
}

/* //go:generate COMMAND */
static bool add_directive(struct arena *arena, struct str line, struct strs *texts) {
    static const char word[] = "//go:generate ";
    return !str_starts(line, word) ||
           add_text(arena, str_slice(line, sizeof word - 1, line.len), texts);
}

/* @test "NAME" { COMMANDS; } of bats, the last brace of which may be on a line of its own. */
static struct str test_body(struct str line) {
    ptrdiff_t open = str_find(line, '{', 0);
    bool whole = str_ends(line, "}");
    return str_trim(
        str_slice(line, open < 0 ? line.len : (size_t)open + 1, line.len - (whole ? 1 : 0)));
}

bool build_texts_read(struct arena *arena, struct str path, struct str content,
                      struct strs *texts) {
    bool go = str_ends(path, ".go");
    bool earth = str_is(path_base(path), "Earthfile");
    bool xml = str_starts(str_trim(content), "<");
    struct str rest = str_slice(content, 0, CONTENT_MAX);
    struct str line;
    if (cmake_texts_know(path)) {
        return cmake_texts_read(arena, rest, texts);
    }
    if (earth && str_find_text(content, "LOCALLY") < 0) {
        return true; /* all of it happens in containers */
    }
    while (str_split(&rest, '\n', &line) && texts->count < TEXTS_MAX) {
        line = str_trim(line);
        bool comment = str_starts(line, "#") || (str_starts(line, "//") && !go);
        if (line.len == 0 || comment) {
            continue;
        }
        line = str_starts(line, "@test ") ? test_body(line) : line;
        line = str_slice(line, earth && str_starts(line, "RUN ") ? sizeof "RUN" : 0, line.len);
        if (go ? !add_directive(arena, line, texts) : !add_line(arena, line, xml, texts)) {
            return false;
        }
    }
    return true;
}

/* "test: x ; COMMAND", "$(HOME)" */
static struct str recipe_of(struct arena *arena, struct str piece) {
    struct builder text;
    ptrdiff_t colon = str_find(piece, ':', 0);
    ptrdiff_t recipe = colon < 0 ? -1 : str_find(piece, ';', (size_t)colon);
    bool target = recipe >= 0 && str_is_plain(str_slice(piece, 0, (size_t)colon), "-._ ");
    builder_init(&text, arena);
    piece = str_slice(piece, target ? (size_t)recipe + 1 : 0, piece.len);
    for (size_t i = 0; i < piece.len; i++) {
        ptrdiff_t end =
            str_starts(str_slice(piece, i, piece.len), "$(") ? str_find(piece, ')', i) : -1;
        struct str name = end < 0 ? STR("") : str_slice(piece, i + strlen("$("), (size_t)end);
        if (name.len > 0 && str_is_plain(name, "_")) {
            builder_addf(&text, "${%.*s}", STR_ARG(name));
            i = (size_t)end;
        } else {
            builder_add_char(&text, piece.ptr[i]);
        }
    }
    return builder_str(&text);
}

bool build_texts_pieces(struct arena *arena, struct str path, const struct strs *pieces,
                        struct strs *texts) {
    struct str name = path_base(path);
    bool make = str_is(name, "Makefile") || str_is(name, "makefile") ||
                str_is(name, "GNUmakefile") || str_ends(name, ".mk");
    for (size_t i = 0; i < pieces->count; i++) {
        struct str text = make ? recipe_of(arena, pieces->items[i]) : pieces->items[i];
        if (text.ptr == NULL || !VEC_PUSH(arena, texts, text)) {
            return false;
        }
    }
    return true;
}
