#include "judge/script_judge.h"

#include "action/build_texts.h"
#include "action/recipes.h"
#include "base/path.h"
#include "shell/parser.h"

#include <string.h>

enum {
    HEAD_MAX = 256 * 1024,                /* bytes of a file that are read */
    CODE_HEAD_MAX = 64 * 1024,            /* of one that is not for a shell */
    FILES_MAX = 8,                        /* files of one command that are read */
    DEPTH_MAX = 3,                        /* files that run files */
    SCRIPT_ARENA_LIMIT = 8 * 1024 * 1024, /* bytes for one file and what is found in it */
};

/* By the last part of a file's name, or of the program in its first line or on the command line. */
static const struct language_name {
    const char *name;
    bool whole; /* else how the name starts */
    enum SCRIPT_LANGUAGE language;
} program_names[] = {
    {"bash", true, SCRIPT_SHELL}, {"sh", true, SCRIPT_SHELL},       {"dash", true, SCRIPT_SHELL},
    {"zsh", true, SCRIPT_SHELL},  {"ksh", true, SCRIPT_SHELL},      {"source", true, SCRIPT_SHELL},
    {".", true, SCRIPT_SHELL},    {"python", false, SCRIPT_PYTHON}, {"pypy", false, SCRIPT_PYTHON},
    {"node", true, SCRIPT_NODE},  {"nodejs", true, SCRIPT_NODE},    {"bun", true, SCRIPT_NODE},
    {"tsx", true, SCRIPT_NODE},   {"ts-node", true, SCRIPT_NODE},
};

static const struct {
    const char *ending;
    enum SCRIPT_LANGUAGE language;
} endings[] = {
    {".sh", SCRIPT_SHELL}, {".bash", SCRIPT_SHELL}, {".py", SCRIPT_PYTHON}, {".js", SCRIPT_NODE},
    {".mjs", SCRIPT_NODE}, {".cjs", SCRIPT_NODE},   {".ts", SCRIPT_NODE},   {".tsx", SCRIPT_NODE},
    {".jsx", SCRIPT_NODE}, {".mts", SCRIPT_NODE},   {".cts", SCRIPT_NODE},
};

static bool language_of_program(struct str name, enum SCRIPT_LANGUAGE *language) {
    for (size_t i = 0; i < sizeof program_names / sizeof *program_names; i++) {
        if (program_names[i].whole ? str_is(name, program_names[i].name)
                                   : str_starts(name, program_names[i].name)) {
            *language = program_names[i].language;
            return true;
        }
    }
    return false;
}

/* #!/bin/sh, #!/usr/bin/env python3: the program that the first line names. */
static bool language_of_line(struct str text, enum SCRIPT_LANGUAGE *language) {
    ptrdiff_t end = str_find(text, '\n', 0);
    struct str rest = str_slice(text, 2, end < 0 ? text.len : (size_t)end);
    struct str word;
    if (!str_starts(text, "#!")) {
        return false;
    }
    while (str_split(&rest, ' ', &word)) {
        struct str name = path_base(word);
        if (name.len > 0 && !str_is(name, "env") && !str_starts(name, "-")) {
            return language_of_program(name, language);
        }
    }
    return false;
}

static bool language_of(struct str program, struct str path, struct str text,
                        enum SCRIPT_LANGUAGE *language) {
    if (language_of_program(program, language) || language_of_line(text, language)) {
        return true;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends(path, endings[i].ending)) {
            *language = endings[i].language;
            return true;
        }
    }
    return false;
}

/* The file that an action runs, when it is one that may be run: only this can become stricter. */
static const struct target *script_of(const struct judged *judged) {
    const struct action *action = judged->action;
    if (judged->decision != DECISION_ALLOW || !str_is(action->rule, "run-file")) {
        return NULL;
    }
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        if (target->kind == TARGET_PATH && target->access == ACCESS_EXECUTE &&
            target->value.cause == HOLE_NONE && !target->value.pattern) {
            return target;
        }
    }
    return NULL;
}

/* The start of the file, up to the end of a line; false when it is no text. */
static bool read_head(const struct environment *environment, struct str path, struct arena *arena,
                      struct str *text) {
    if (environment->read == NULL ||
        !environment->read(path, HEAD_MAX, arena, text, environment->context) || text->len == 0 ||
        memchr(text->ptr, '\0', text->len) != NULL) {
        return false;
    }
    size_t end = text->len;
    while (text->len >= HEAD_MAX && end > 0 && text->ptr[end - 1] != '\n') {
        end--;
    }
    *text = str_slice(*text, 0, end);
    return end > 0;
}

/* What is left to be read for one command. */
struct reader {
    const struct environment *environment;
    size_t files;
    size_t depth;
    bool fresh; /* the text itself wrote what is read */
};

static bool judge_all(struct reader *reader, const struct scope_start *start,
                      struct judgement *judgement, struct arena *arena);

/* What no purpose excuses: it destroys the system, changes the guard, or sends a secret away. All
 * else that is refused on a command line may be what a script of a project is for. */
static bool is_definite(const struct judged *judged) {
    return judged->type == ACTION_SYSTEM_DESTRUCTIVE || judged->type == ACTION_GUARD_TAMPER ||
           str_is(judged->rule, "secret-to-network") || str_is(judged->rule, "shell-to-network") ||
           str_is(judged->rule, "run-file-danger");
}

/* A library that loads .env is what programs have; they do not open it themselves. */
static bool reveals_secret(const struct judged *judged) {
    static const char *const opening[] = {"inline-python-read", "inline-node-read", "code-file",
                                          "file-read", NULL};
    return str_is(judged->rule, "path-credentials") ||
           (str_is(judged->rule, "path-env-file") && str_is_one_of(judged->action->rule, opening));
}

/* What counts of a script: what is refused. Of one that is as fresh as the command line, also what
 * is asked about and hardly a part of building or testing. */
static bool is_danger(const struct reader *reader, const struct judged *judged) {
    bool harms = judged->type == ACTION_FILESYSTEM_DELETE || judged->type == ACTION_PERSISTENCE ||
                 judged->type == ACTION_PRIVILEGE || judged->type == ACTION_GIT_HISTORY_REWRITE ||
                 reveals_secret(judged);
    return judged->decision == DECISION_BLOCK ||
           (reader->fresh && judged->decision == DECISION_ASK && harms &&
            !str_is(judged->rule, "path-unclear"));
}

/* All of the environment: where fresh code asks an unknown host as well, it may send it there; and
 * files, where code that is read by its names alone sends. */
static bool reads_environment(const struct judgement *judgement) {
    bool reads = false;
    bool files = false;
    bool sends = false;
    for (size_t i = 0; i < judgement->count; i++) {
        reads = reads || judgement->items[i].type == ACTION_ENV_READ;
        files = files || judgement->items[i].type == ACTION_FILESYSTEM_READ;
        sends = sends || str_is(judgement->items[i].action->rule, "code-sends");
    }
    reads = reads || (files && sends);
    return reads;
}

/* What in the text would be refused: the worst of it. NULL: nothing, or it cannot be told. */
static const struct judged *find_danger(struct reader *reader, const struct scope_start *start,
                                        enum SCRIPT_LANGUAGE language, struct str text,
                                        struct arena *arena) {
    struct behaviour behaviour;
    struct judgement judgement = {0};
    const struct judged *worst = NULL;
    size_t limit = language == SCRIPT_SHELL ? HEAD_MAX : CODE_HEAD_MAX;
    if (text.len > limit || !action_read_script(arena, language, text, start, &behaviour) ||
        !behaviour_judge(reader->environment, &behaviour, text, arena, &judgement) ||
        !judge_all(reader, start, &judgement, arena)) {
        return NULL;
    }
    bool leaks = reader->fresh && reads_environment(&judgement);
    for (size_t i = 0; i < judgement.count; i++) {
        const struct judged *judged = &judgement.items[i];
        bool sent =
            leaks && judged->decision == DECISION_ASK &&
            (judged->type == ACTION_NETWORK_WRITE || judged->type == ACTION_NETWORK_OUTBOUND);
        if ((sent || is_danger(reader, judged)) &&
            (worst == NULL || (is_definite(judged) && !is_definite(worst)))) {
            worst = judged;
        }
    }
    return worst;
}

static bool tighten(struct judged *judged, const struct judged *danger, struct arena *arena) {
    struct builder reason;
    bool definite = is_definite(danger);
    builder_init(&reason, arena);
    builder_add(&reason, judged->reason);
    builder_addf(&reason, ", in which %.*s", STR_ARG(danger->reason));
    judged->decision = definite ? DECISION_BLOCK : DECISION_ASK;
    judged->type = danger->type;
    judged->rule = STR("run-file-danger");
    judged->reason = builder_str(&reason);
    judged->advice = STR("read the file, and take that part out");
    judged->set_by = NULL;
    return judged->reason.ptr != NULL;
}

static bool judge_script(struct reader *reader, const struct scope_start *start,
                         struct judged *judged, const struct target *target, struct arena *outer) {
    struct arena arena; /* what a file needs must not take from what the command needs */
    struct str text;
    enum SCRIPT_LANGUAGE language;
    bool done = true;
    arena_init(&arena, SCRIPT_ARENA_LIMIT);
    if (read_head(reader->environment, target->value.text, &arena, &text) &&
        language_of(judged->action->program, target->value.text, text, &language)) {
        const struct judged *danger = find_danger(reader, start, language, text, &arena);
        done = danger == NULL || tighten(judged, danger, outer);
    }
    arena_free(&arena);
    return done;
}

/* The name says it, or the first line; else the program that runs it. */
static enum SCRIPT_LANGUAGE language_of_written(const struct written_file *file,
                                                struct str program) {
    static const char *const words[] = {".cmake", "CMakeLists.txt", ".tcl"};
    enum SCRIPT_LANGUAGE language = SCRIPT_CODE;
    bool code = build_texts_is_code(file->path);
    if (language_of(STR(""), file->path, file->content, &language) ||
        (!code && language_of_program(program, &language))) {
        return language;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        language = str_ends(file->path, words[i]) ? SCRIPT_WORDS : language;
    }
    return language;
}

/* All texts as one, each in a shell of its own; when that cannot be read to its end, one by one. */
static const struct judged *find_texts_danger(struct reader *reader,
                                              const struct scope_start *start,
                                              const struct strs *texts, struct arena *arena) {
    struct builder all;
    struct node *tree;
    struct error error = {0};
    builder_init(&all, arena);
    for (size_t i = 0; i < texts->count; i++) {
        builder_add_c(&all, "(\n");
        builder_add(&all, texts->items[i]);
        builder_add_c(&all, "\n)\n");
    }
    struct str text = builder_str(&all);
    if (text.ptr != NULL && shell_parse(arena, text, &tree, &error)) {
        return find_danger(reader, start, SCRIPT_SHELL, text, arena);
    }
    const struct judged *worst = NULL;
    for (size_t i = 0; i < texts->count && (worst == NULL || !is_definite(worst)); i++) {
        const struct judged *danger =
            find_danger(reader, start, SCRIPT_SHELL, texts->items[i], arena);
        worst = danger == NULL ? worst : danger;
    }
    return worst;
}

/* What texts that are somewhere in a file would do: as code, or where it is no code as commands. */
static const struct judged *find_pieces_danger(struct reader *reader,
                                               const struct scope_start *start,
                                               const struct written_file *file, struct str program,
                                               struct arena *arena) {
    enum SCRIPT_LANGUAGE language = language_of_written(file, program);
    const struct judged *worst = NULL;
    if (!build_texts_is_code(file->path)) {
        struct strs texts = {0};
        return build_texts_pieces(arena, file->path, &file->pieces, &texts)
                   ? find_texts_danger(reader, start, &texts, arena)
                   : NULL;
    }
    for (size_t i = 0; i < file->pieces.count && (worst == NULL || !is_definite(worst)); i++) {
        const struct judged *danger =
            find_danger(reader, start, language, file->pieces.items[i], arena);
        worst = danger == NULL ? worst : danger;
    }
    return worst;
}

/* What a file that the command line has written would do, as code and as what a tool runs of it. */
static const struct judged *find_written_danger(struct reader *reader,
                                                const struct scope_start *start,
                                                const struct written_file *file, struct str program,
                                                struct arena *arena) {
    struct strs texts = {0};
    if (file->pieces.count > 0 && file->content.len == 0) {
        return find_pieces_danger(reader, start, file, program, arena);
    }
    const struct judged *danger =
        find_danger(reader, start, language_of_written(file, program), file->content, arena);
    bool more = danger == NULL && build_texts_know(file->path) &&
                build_texts_read(arena, file->path, file->content, &texts) && texts.count > 0;
    return more ? find_texts_danger(reader, start, &texts, arena) : danger;
}

/* Files of code that the command line itself has written, and that what it runs may run. */
static bool judge_written(struct reader *reader, const struct scope_start *start,
                          struct judged *judged, struct arena *outer) {
    bool done = true;
    bool outer_fresh = reader->fresh;
    reader->fresh = true;
    for (size_t i = 0; done && i < judged->action->written.count; i++) {
        const struct written_file *file = &judged->action->written.items[i];
        struct arena arena;
        arena_init(&arena, SCRIPT_ARENA_LIMIT);
        const struct judged *danger =
            find_written_danger(reader, start, file, judged->action->program, &arena);
        done = danger == NULL || tighten(judged, danger, outer);
        arena_free(&arena);
        if (danger != NULL) {
            break;
        }
    }
    reader->fresh = outer_fresh;
    return done;
}

/* The file that a runner of recipes would read. */
static bool read_recipes(const struct environment *environment, const struct recipe_call *call,
                         struct arena *arena, struct str *content) {
    if (call->content.ptr != NULL) {
        *content = call->content;
        return true;
    }
    if (call->file.len > 0) {
        return read_head(environment, call->file, arena, content);
    }
    for (const char *const *name = recipes_files(call->kind); *name != NULL; name++) {
        struct str path = path_join(arena, call->directory, str_from(*name));
        if (path.ptr != NULL && read_head(environment, path, arena, content)) {
            return true;
        }
    }
    return false;
}

static bool judge_recipes(struct reader *reader, const struct scope_start *outer_start,
                          struct judged *judged, struct arena *outer) {
    const struct recipe_call *call = judged->action->recipes;
    struct scope_start start = *outer_start;
    struct arena arena;
    struct str content;
    struct strs texts = {0};
    bool done = true;
    start.cwd = call->directory;
    arena_init(&arena, SCRIPT_ARENA_LIMIT);
    if (read_recipes(reader->environment, call, &arena, &content) &&
        recipes_read(&arena, call, content, &texts) && texts.count > 0) {
        bool outer_fresh = reader->fresh;
        reader->fresh = call->content.ptr != NULL;
        const struct judged *danger = find_texts_danger(reader, &start, &texts, &arena);
        reader->fresh = outer_fresh;
        done = danger == NULL || tighten(judged, danger, outer);
    }
    arena_free(&arena);
    return done;
}

static bool judge_all(struct reader *reader, const struct scope_start *start,
                      struct judgement *judgement, struct arena *arena) {
    bool done = true;
    if (reader->depth >= DEPTH_MAX) {
        return true;
    }
    reader->depth++;
    for (size_t i = 0; done && i < judgement->count && reader->files < FILES_MAX; i++) {
        struct judged *judged = &judgement->items[i];
        const struct target *target = script_of(judged);
        bool recipes = judged->decision != DECISION_BLOCK && judged->action->recipes != NULL;
        bool written = judged->decision != DECISION_BLOCK && judged->action->written.count > 0;
        reader->files += target != NULL || recipes || written;
        done = (target == NULL || judge_script(reader, start, judged, target, arena)) &&
               (!recipes || judge_recipes(reader, start, judged, arena)) &&
               (!written || judge_written(reader, start, judged, arena));
    }
    reader->depth--;
    return done;
}

bool scripts_judge(const struct environment *environment, const struct scope_start *start,
                   struct judgement *judgement, struct arena *arena) {
    struct reader reader = {.environment = environment};
    return judge_all(&reader, start, judgement, arena);
}
