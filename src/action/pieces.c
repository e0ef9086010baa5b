/* What a command puts into a file whose whole content nobody sees: the texts of the command. An
 * edit that adds a line, a program's code that writes another's. */
#include "action/build_texts.h"
#include "action/copies.h"
#include "action/reading.h"
#include "base/path.h"

#include <string.h>

enum {
    PIECES_MAX = 128,        /* of one file */
    PIECE_LENGTH_MIN = 6,    /* bytes; what is shorter does nothing alone */
    PIECE_LENGTH_MAX = 8192, /* bytes */
};

static bool add_piece(struct arena *arena, struct str text, struct strs *pieces) {
    text = str_trim(text);
    bool fits = text.len >= PIECE_LENGTH_MIN && text.len <= PIECE_LENGTH_MAX &&
                pieces->count < PIECES_MAX && str_find(text, '\0', 0) < 0 &&
                str_find_any(text, " (`") >= 0;
    return !fits || VEC_PUSH(arena, pieces, text);
}

/* What a quoted text holds. */
static struct str unquoted(struct arena *arena, struct str text) {
    struct builder out;
    if (str_find(text, '\\', 0) < 0) {
        return text;
    }
    builder_init(&out, arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\\' && i + 1 < text.len) {
            c = text.ptr[++i];
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        builder_add_char(&out, c);
    }
    return builder_str(&out);
}

/* Where the quotes at `at` end: three of them, or one. */
static size_t quotes_at(struct str text, size_t at) {
    char quote = text.ptr[at];
    bool three = at + 2 < text.len && text.ptr[at + 1] == quote && text.ptr[at + 2] == quote;
    return three ? 3 : 1;
}

/* All quoted texts of the code. */
static bool add_quoted(struct arena *arena, struct str text, struct strs *pieces) {
    for (size_t at = 0; at < text.len; at++) {
        char quote = text.ptr[at];
        if (quote != '"' && quote != '\'' && quote != '`') {
            continue;
        }
        size_t width = quotes_at(text, at);
        struct str mark = str_slice(text, at, at + width);
        size_t start = at + width;
        size_t end = start;
        while (end < text.len && !str_starts(str_slice(text, end, text.len), "\n\n\n\n") &&
               !str_equal(str_slice(text, end, end + width), mark)) {
            end += text.ptr[end] == '\\' ? 2 : 1;
        }
        end = end < text.len ? end : text.len;
        struct str inner = unquoted(arena, str_slice(text, start, end));
        if (inner.ptr == NULL || !add_piece(arena, inner, pieces)) {
            return false;
        }
        at = end + width - 1;
    }
    return true;
}

/* The lines that a patch adds. */
static bool add_patch(struct arena *arena, struct str text, struct strs *pieces) {
    struct builder added;
    struct str line;
    builder_init(&added, arena);
    while (str_split(&text, '\n', &line)) {
        if (str_starts(line, "+") && !str_starts(line, "+++")) {
            builder_add(&added, str_slice(line, 1, line.len));
            builder_add_char(&added, '\n');
        }
    }
    struct str all = builder_str(&added);
    return all.ptr != NULL && add_piece(arena, all, pieces);
}

/* The next delimiter that no backslash stands before; the end when there is none. */
static size_t delimiter_at(struct str text, char delimiter, size_t at) {
    while (at < text.len && text.ptr[at] != delimiter) {
        at += text.ptr[at] == '\\' ? 2 : 1;
    }
    return at < text.len ? at : text.len;
}

/* 1i TEXT of sed, s/x/TEXT/ of sed and perl. */
static bool add_edit(struct arena *arena, struct str text, struct strs *pieces) {
    size_t at = 0;
    while (at < text.len && strchr("0123456789$, ", text.ptr[at]) != NULL) {
        at++;
    }
    bool inserts = at + 1 < text.len && strchr("iac", text.ptr[at]) != NULL &&
                   strchr(" \\\n", text.ptr[at + 1]) != NULL;
    if (inserts) {
        at++;
        while (at < text.len && strchr(" \\\n", text.ptr[at]) != NULL) {
            at++;
        }
        return add_piece(arena, str_slice(text, at, text.len), pieces);
    }
    if (at + 1 >= text.len || text.ptr[at] != 's') {
        return true;
    }
    size_t from = delimiter_at(text, text.ptr[at + 1], at + 2) + 1;
    struct str put = from < text.len
                         ? str_slice(text, from, delimiter_at(text, text.ptr[at + 1], from))
                         : STR("");
    put = str_slice(put, str_starts(put, "&") ? 1 : 0, put.len); /* what was there */
    put = unquoted(arena, put);
    return put.ptr != NULL && add_piece(arena, put, pieces);
}

bool pieces_add(struct reading *reading, struct strs *pieces, struct str text) {
    return add_piece(reading->arena, text, pieces);
}

bool pieces_join(struct reading *reading, struct strs *pieces, const struct strs *more) {
    for (size_t i = 0; i < more->count && pieces->count < PIECES_MAX; i++) {
        if (!VEC_PUSH(reading->arena, pieces, more->items[i])) {
            return false;
        }
    }
    return true;
}

static bool gather(struct reading *reading, const struct command *command, struct strs *pieces) {
    struct arena *arena = reading->arena;
    bool input = command->input.known && value_known(&command->input.text);
    static const char *const editors[] = {"ed", "ex", "red", "vi", "vim", "nvim", NULL};
    bool lines = input && str_is_one_of(command->program, editors);
    bool edits = str_ends(command->program, "sed") || str_starts(command->program, "perl");
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (value_known(word) && ((edits && !add_edit(arena, word->text, pieces)) ||
                                  !add_quoted(arena, word->text, pieces))) {
            return false;
        }
    }
    return !input || ((!lines || add_piece(arena, command->input.text.text, pieces)) &&
                      add_quoted(arena, command->input.text.text, pieces) &&
                      add_patch(arena, command->input.text.text, pieces));
}

bool pieces_matter(struct str path) {
    static const char *const endings[] = {"package.json", ".yml", ".yaml", ".toml", ".cfg", ".ini"};
    static const char *const names[] = {"Makefile", "makefile", "GNUmakefile", "justfile",
                                        "Justfile", ".envrc",   "Dockerfile",  NULL};
    bool run = build_texts_is_code(path) || build_texts_know(path) ||
               str_is_one_of(path_base(path), names);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        run = run || str_ends(path, endings[i]);
    }
    return run;
}

/* What the patch adds to which file. */
static bool note_patch(struct reading *reading, const struct command *command, struct str rest) {
    struct binding *file = NULL;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        if (str_starts(line, "+++ ")) {
            size_t start = str_starts(line, "+++ b/") ? strlen("+++ b/") : strlen("+++ ");
            ptrdiff_t tab = str_find(line, '\t', 0);
            struct value name = {.text = str_slice(line, start, tab < 0 ? line.len : (size_t)tab)};
            struct value full = path_in_scope(reading, command->scope, &name);
            file = value_known(&full) && full.text.len > 0
                       ? binding_find(&reading->files, full.text)
                       : NULL;
            if (file == NULL && value_known(&full) && full.text.len > 0) {
                file = binding_set(reading, &reading->files, full.text);
            }
        } else if (file != NULL && str_starts(line, "+") &&
                   !pieces_add(reading, &file->pieces, str_slice(line, 1, line.len))) {
            return false;
        }
    }
    return true;
}

/* The patch on the input, and those in files that the text has written: git apply, patch -p1. */
static bool note_patches(struct reading *reading, const struct command *command) {
    if (command->input.known && value_known(&command->input.text) &&
        !note_patch(reading, command, command->input.text.text)) {
        return false;
    }
    for (size_t i = 0; i < command->argv.count; i++) {
        /* The first word is the program: in its place, the file that is the input */
        const struct value *word = &command->argv.items[i];
        struct value full = {.text = command->input.file};
        if (i > 0) {
            full = value_known(word) ? path_in_scope(reading, command->scope, word)
                                     : (struct value){0};
        }
        const struct binding *file =
            full.text.len > 0 ? binding_find(&reading->files, full.text) : NULL;
        if (file != NULL && file->known && !note_patch(reading, command, file->text)) {
            return false;
        }
    }
    return true;
}

/* What the command itself runs of what it has written: code that writes a script and starts it. */
static bool attach(struct reading *reading, const struct command *command, struct str path,
                   const struct strs *pieces) {
    static const char *const running[] = {"run-file", "inline-node-run-file", "inline-node-fork",
                                          NULL};
    struct actions *actions = &reading->out->actions;
    for (size_t i = command->first_action; i < actions->count; i++) {
        struct action *action = &actions->items[i];
        if (action->type == ACTION_LANG_EXEC && str_is_one_of(action->rule, running) &&
            !VEC_PUSH(reading->arena, &action->written,
                      ((struct written_file){.path = path, .pieces = *pieces}))) {
            return false;
        }
    }
    return true;
}

static bool note_target(struct reading *reading, const struct command *command,
                        const struct target *target, struct strs *pieces, bool *gathered) {
    bool written = target->kind == TARGET_PATH && target->access == ACCESS_WRITE &&
                   pieces_matter(target->value.text);
    struct binding *file = written ? binding_find(&reading->files, target->value.text) : NULL;
    if (file == NULL || file->known) {
        return true;
    }
    if (!*gathered && !gather(reading, command, pieces)) {
        return false;
    }
    *gathered = true;
    struct str path = file->name;
    return pieces_join(reading, &file->pieces, pieces) &&
           (pieces->count == 0 || attach(reading, command, path, pieces));
}

/* An edit that gives package.json a script that runs at install: in its words, or its input. */
static bool installs(const struct command *command) {
    bool found = command->input.known && written_installs(command->input.text.text);
    for (size_t i = 1; !found && i < command->argv.count; i++) {
        found = written_installs(command->argv.items[i].text);
    }
    return found;
}

static bool writes_manifest(const struct action *action) {
    bool found = false;
    for (size_t i = 0; !found && i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        found = target->kind == TARGET_PATH && target->access == ACCESS_WRITE &&
                str_is(path_base(target->value.text), "package.json");
    }
    return found;
}

bool pieces_note(struct reading *reading, struct command *command) {
    static const char *const editing[] = {"jq",   "gojq", "yq",    "sed", "gsed",   "awk",
                                          "gawk", "mawk", "dasel", "jo",  "sponge", NULL};
    static const char *const patching[] = {"patch", "git", NULL};
    struct actions *actions = &reading->out->actions;
    struct strs pieces = {0};
    bool gathered = false;
    bool manifest = false;
    for (size_t i = command->first_action; i < actions->count; i++) {
        enum ACTION_TYPE type = actions->items[i].type;
        /* What a text within the command does has been read with the command that it is in */
        bool own = str_equal(actions->items[i].program, command->program);
        bool writes = own && (type == ACTION_FILESYSTEM_WRITE || type == ACTION_LANG_EXEC);
        manifest = manifest || (writes && writes_manifest(&actions->items[i]));
        for (size_t j = 0; writes && j < actions->items[i].targets.count; j++) {
            struct target target = actions->items[i].targets.items[j];
            if (!note_target(reading, command, &target, &pieces, &gathered)) {
                return false;
            }
        }
    }
    manifest = manifest || (!command->silent && !command->output->known &&
                            str_is_one_of(command->program, editing));
    if (manifest && installs(command) &&
        command_add(reading, command, ACTION_PERSISTENCE, "written-install-script",
                    "writes a script that runs when packages are installed") == NULL) {
        return false;
    }
    if (str_is_one_of(command->program, patching)) {
        return note_patches(reading, command);
    }
    if (!command->silent && !command->output->known && str_is_one_of(command->program, editing)) {
        return (gathered || gather(reading, command, &pieces)) &&
               pieces_join(reading, &command->output->pieces, &pieces);
    }
    return true;
}
