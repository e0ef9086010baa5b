#include "action/listing.h"

#include "base/path.h"

#include <string.h>

enum LISTING_KIND {
    LISTS_BELOW,    /* names of files in its operands, which are trees or files */
    LISTS_IN,       /* bare names of what is in its operands, or these themselves */
    LISTS_RELATIVE, /* names relative to the directory, whatever its operands are */
    PASSES_LINES,   /* lines of its input, none of them changed */
};

/* Which commands print names, and with which flags; ls(1), grep(1), rg(1), git(1), sort(1) ... */
static const struct listing {
    const char *program;
    const char *sub; /* its first operand; NULL: none */
    enum LISTING_KIND kind;
    size_t skip;                      /* operands that are no files: the pattern of grep */
    const char *const *pattern_flags; /* with one of these nothing is skipped */
    const char *const *needs;         /* one of these; NULL: none needed */
    const char *const *without;       /* none of these */
} listings[] = {
    {"rg", NULL, LISTS_BELOW, 1, (const char *const[]){"-e", "--regexp", "-f", "--files", NULL},
     (const char *const[]){"-l", "--files-with-matches", "--files-without-match", "--files", NULL},
     (const char *const[]){"--json", "--debug", "--stats", "--null-data", NULL}},
    {"grep", NULL, LISTS_BELOW, 1, (const char *const[]){"-e", "--regexp", "-f", "--file", NULL},
     (const char *const[]){"-l", "-L", "--files-with-matches", "--files-without-match", NULL},
     (const char *const[]){NULL}},
    {"grep", NULL, PASSES_LINES, 1, (const char *const[]){"-e", "--regexp", "-f", "--file", NULL},
     NULL,
     (const char *const[]){"-o", "--only-matching", "-c", "--count", "-n", "--line-number", "-l",
                           "-L", "-H", "--with-filename", "-r", "-R", "--recursive", "-b", "-A",
                           "-B", "-C", NULL}},
    {"rg", NULL, PASSES_LINES, 1, (const char *const[]){"-e", "--regexp", "-f", NULL}, NULL,
     (const char *const[]){"-o", "--only-matching", "-c", "--count", "-n", "--line-number", "-H",
                           "-r", "--replace", "-p", "--pretty", "-l", "--files", "--json", "-A",
                           "-B", "-C", NULL}},
    {"ls", NULL, LISTS_IN, 0, NULL, NULL,
     (const char *const[]){"-f",
                           "-l",
                           "-R",
                           "--recursive",
                           "-F",
                           "-p",
                           "-m",
                           "-x",
                           "-C",
                           "-i",
                           "-s",
                           "-g",
                           "-n",
                           "-o",
                           "-Q",
                           "--zero",
                           "--indicator-style",
                           "--classify",
                           "--format",
                           NULL}},
    {"git", "ls-files", LISTS_BELOW, 1, NULL, NULL,
     (const char *const[]){"-s", "--stage", "-t", "-v", "-f", "--debug", "--eol", "--format", "-u",
                           NULL}},
    {"git", "ls-tree", LISTS_RELATIVE, 1, NULL, (const char *const[]){"--name-only", NULL},
     (const char *const[]){"--format", NULL}},
    {"git", "diff", LISTS_RELATIVE, 1, NULL, (const char *const[]){"--name-only", NULL},
     (const char *const[]){"--name-status", "--stat", "-p", "--patch", NULL}},
    {"git", "diff-tree", LISTS_RELATIVE, 1, NULL, (const char *const[]){"--name-only", NULL},
     (const char *const[]){"--name-status", "--stat", "-p", NULL}},
    {"git", "grep", LISTS_RELATIVE, 1, NULL,
     (const char *const[]){"-l", "-L", "--files-with-matches", "--name-only", NULL},
     (const char *const[]){NULL}},
    {"head", NULL, PASSES_LINES, 0, NULL, NULL,
     (const char *const[]){"-c", "--bytes", "-v", "--verbose", NULL}},
    {"tail", NULL, PASSES_LINES, 0, NULL, NULL,
     (const char *const[]){"-c", "--bytes", "-v", "--verbose", NULL}},
    {"sort", NULL, PASSES_LINES, 0, NULL, NULL, (const char *const[]){"--debug", NULL}},
    {"uniq", NULL, PASSES_LINES, 0, NULL, NULL,
     (const char *const[]){"-c", "--count", "--group", NULL}},
    {"tac", NULL, PASSES_LINES, 0, NULL, NULL, (const char *const[]){"-s", "--separator", NULL}},
    {"shuf", NULL, PASSES_LINES, 0, NULL, NULL,
     (const char *const[]){"-e", "--echo", "-i", "--input-range", NULL}},
    {"cat", NULL, PASSES_LINES, 0, NULL, NULL,
     (const char *const[]){"-n", "-b", "-A", "-e", "-E", "-T", "-v", NULL}},
};

/* Is the absolute path surely below the directory in which the text starts? */
static bool is_below_start(const struct reading *reading, const struct value *full) {
    struct str cwd = reading->start->cwd;
    struct str path = full->text;
    return cwd.len > 1 && path.len >= cwd.len && str_equal(str_slice(path, 0, cwd.len), cwd) &&
           (path.len == cwd.len || path.ptr[cwd.len] == '/');
}

static bool add_found(struct reading *reading, const struct value *start, struct str name,
                      bool deep, struct values *out) {
    struct builder text;
    builder_init(&text, reading->arena);
    builder_add(&text, start->text);
    builder_add_char(&text, '/');
    /* A name that says something is looked for in every directory: the group with a slash stands
     * for any text. Of any name at all nothing is sure. */
    bool named = name.len > 0 && strchr("*?[", name.ptr[0]) == NULL;
    if (deep) {
        builder_add(&text, named ? STR("@(/)/") : STR("\0"));
    }
    builder_add(&text, name.len > 0 ? name : STR("*"));
    struct value value = *start;
    value.text = builder_str(&text);
    value.pattern = true;
    value.cause = deep && !named ? HOLE_INPUT : start->cause;
    return value.text.ptr != NULL && VEC_PUSH(reading->arena, out, value);
}

bool listing_add(struct reading *reading, const struct scope *scope, const struct value *start,
                 struct str name, struct values *out) {
    struct value full = path_in_scope(reading, scope, start);
    return full.text.ptr != NULL && add_found(reading, start, name, false, out) &&
           (is_below_start(reading, &full) || add_found(reading, start, name, true, out));
}

/* Does some component go up, or is it a place that git counts from the root? */
static bool leaves_directory(struct str path) {
    struct str rest = path;
    struct str part;
    if (str_starts(path, "/") || str_starts(path, ":")) {
        return true;
    }
    while (str_split(&rest, '/', &part)) {
        if (str_is(part, "..")) {
            return true;
        }
    }
    return false;
}

/* A pathspec of git: a pattern without a slash is looked for everywhere below. */
static bool add_pathspec(struct reading *reading, const struct command *command,
                         const struct value *operand) {
    static const struct value here = {.text = STR_INIT(".")};
    struct values *names = &command->output->names;
    if (leaves_directory(operand->text) || !value_known(operand)) {
        *names = (struct values){0};
        return true;
    }
    bool plain = str_find_any(operand->text, "*?[") == STR_NOT_FOUND;
    bool bare = str_find(operand->text, '/', 0) == STR_NOT_FOUND;
    if (!plain) {
        return listing_add(reading, command->scope, &here, bare ? operand->text : STR(""), names);
    }
    return VEC_PUSH(reading->arena, names, *operand) &&
           listing_add(reading, command->scope, operand, STR(""), names);
}

/* "*.log", "src/a.c": what ends so is hardly a directory. */
static bool is_file_name(const struct value *operand) {
    struct str name = path_base(operand->text);
    return str_find(name, '.', 1) > 0 && name.ptr[name.len - 1] != '.';
}

/* git ls-files -o without --exclude-standard, or with -i: what git ignores, as .env often is. Where
 * a cluster is no flag that git's other commands know, its letters are in a value. */
static bool lists_ignored(const struct command *command) {
    bool others = false;
    bool excludes = false;
    bool ignored = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        struct str word = command->argv.items[i].text;
        bool cluster = str_starts(word, "-") && !str_starts(word, "--");
        others = others || str_is(word, "--others") || (cluster && str_find(word, 'o', 0) > 0);
        ignored = ignored || str_is(word, "--ignored") || (cluster && str_find(word, 'i', 0) > 0);
        excludes = excludes || str_is(word, "--exclude-standard");
    }
    return others && (ignored || !excludes);
}

static bool add_names(struct reading *reading, struct command *command,
                      const struct listing *listing, size_t skip) {
    static const struct value here = {.text = STR_INIT(".")};
    struct values *names = &command->output->names;
    size_t count = arguments_operand_count(&command->arguments);
    static const char *const all[] = {"-a", "--all", "-A", "--almost-all", NULL};
    bool git = str_is(command->program, "git");
    bool hidden = listing->kind == LISTS_IN && arguments_have(&command->arguments, all);
    hidden = hidden || (git && listing->kind == LISTS_BELOW && lists_ignored(command));
    bool bare = listing->kind == LISTS_RELATIVE || count <= skip;
    for (size_t i = skip; listing->kind == LISTS_IN && i < count; i++) {
        bare = bare || !is_file_name(&arguments_operand(&command->arguments, i)->value);
    }
    if (bare && !(listing_add(reading, command->scope, &here, STR(""), names) &&
                  (!hidden || listing_add(reading, command->scope, &here, STR(".*"), names)))) {
        return false;
    }
    for (size_t i = skip; listing->kind != LISTS_RELATIVE && i < count; i++) {
        const struct value *operand = &arguments_operand(&command->arguments, i)->value;
        bool below = listing->kind == LISTS_BELOW;
        if (git) {
            if (!add_pathspec(reading, command, operand)) {
                return false;
            }
            if (names->count == 0) {
                break;
            }
        } else if (!VEC_PUSH(reading->arena, names, *operand) ||
                   (below && !listing_add(reading, command->scope, operand, STR(""), names))) {
            return false;
        }
    }
    if (names->count > LISTING_NAMES_MAX) {
        *names = (struct values){0};
    }
    return true;
}

/* Could a line that the words of grep let through be the name of a file of secrets? Of those,
 * hidden ones are listed by a pattern of their own. */
static bool passes_secrets(const struct command *command) {
    static const char *const names[] = {
        ".env.local", ".envrc",           ".npmrc",    ".netrc",      ".pypirc",
        ".pgpass",    ".git-credentials", ".htpasswd", ".ssh",        ".aws",
        ".gnupg",     ".docker",          ".kube",     ".production", NULL};
    static const char *const inverted[] = {"-v", "--invert-match", NULL};
    const struct argument *pattern = arguments_operand(&command->arguments, 0);
    struct str longest = STR("");
    if (pattern == NULL || !value_known(&pattern->value) ||
        arguments_have(&command->arguments, inverted)) {
        return true;
    }
    struct str text = pattern->value.text;
    for (size_t at = 0; at < text.len; at++) {
        size_t end = at;
        while (end < text.len && (char_is_name(text.ptr[end]) || text.ptr[end] == '-')) {
            end++;
        }
        longest = end - at > longest.len ? str_slice(text, at, end) : longest;
        at = end;
    }
    bool passes = str_find_any(text, "|?*[{") >= 0;
    for (const char *const *name = names; *name != NULL && !passes; name++) {
        for (size_t at = 0; at + longest.len <= strlen(*name) && !passes; at++) {
            passes = str_equal(str_slice(str_from(*name), at, at + longest.len), longest);
        }
    }
    return passes;
}

static void drop_hidden(struct reading *reading, struct values *names) {
    struct values kept = {0};
    for (size_t i = 0; i < names->count; i++) {
        if (!str_is(path_base(names->items[i].text), ".*") &&
            !VEC_PUSH(reading->arena, &kept, names->items[i])) {
            return;
        }
    }
    *names = kept;
}

/* locate(1) finds names on the whole machine that hold what it is given. */
static bool add_located(struct reading *reading, struct command *command) {
    static const struct value root = {.text = STR_INIT("/")};
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    struct builder name;
    if (operand == NULL || !value_known(&operand->value)) {
        return true;
    }
    builder_init(&name, reading->arena);
    builder_add_c(&name, str_starts(operand->value.text, ".") ? "" : "*");
    builder_add(&name, path_base(operand->value.text));
    builder_add_char(&name, '*');
    struct str text = builder_str(&name);
    return text.ptr != NULL &&
           listing_add(reading, command->scope, &root, text, &command->output->names);
}

bool listing_note(struct reading *reading, struct command *command) {
    static const char *const locating[] = {"locate", "plocate", "mlocate", "slocate", NULL};
    static const char *const other_names[][2] = {
        {"ripgrep", "rg"}, {"egrep", "grep"}, {"fgrep", "grep"}, {"ggrep", "grep"},
        {"gls", "ls"},     {"gsort", "sort"}, {"gtac", "tac"}};
    struct str program = command->program;
    if (command->output->names.count > 0 || command->arguments.count > LISTING_NAMES_MAX * 4) {
        return true;
    }
    if (str_is_one_of(program, locating)) {
        return add_located(reading, command);
    }
    for (size_t i = 0; i < sizeof other_names / sizeof *other_names; i++) {
        program = str_is(program, other_names[i][0]) ? str_from(other_names[i][1]) : program;
    }
    for (size_t i = 0; i < sizeof listings / sizeof *listings; i++) {
        const struct listing *listing = &listings[i];
        const struct argument *first = arguments_operand(&command->arguments, 0);
        if (!str_is(program, listing->program) ||
            (listing->sub != NULL && (first == NULL || !value_is(&first->value, listing->sub))) ||
            (listing->needs != NULL && !arguments_have(&command->arguments, listing->needs)) ||
            arguments_have(&command->arguments, listing->without)) {
            continue;
        }
        bool no_skip = listing->pattern_flags != NULL &&
                       arguments_have(&command->arguments, listing->pattern_flags);
        size_t skip = no_skip ? 0 : listing->skip;
        if (listing->kind != PASSES_LINES) {
            return add_names(reading, command, listing, skip);
        }
        if (arguments_operand_count(&command->arguments) <= skip) {
            command->output->names = command->input.names;
            if (skip > 0 && !passes_secrets(command)) {
                drop_hidden(reading, &command->output->names);
            }
            return true;
        }
    }
    return true;
}
