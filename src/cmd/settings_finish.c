/* The end of a change to the settings: checked, written, told. */
#include "cmd/changes.h"
#include "cmd/settings.h"

#include "agent/agent.h"
#include "base/file.h"
#include "base/visible.h"
#include "judge/config_trust.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PRIVATE_FILE = 0600,
    SHARED_FILE = 0644,
    SHOWN_LIMIT = 64 * 1024, /* bytes */
    LINE_MAX_SHOWN = 160,    /* bytes of a line that is shown with a caret */
};

static void print_path(struct settings *settings, FILE *stream, const char *path) {
    struct str shown = settings_shown_path(settings, str_from(path));
    fprintf(stream, "%.*s", STR_ARG(shown));
}

/* The line with the place, and a caret below it. */
static void print_line(struct str text, const struct error *error) {
    struct str line;
    for (size_t i = 1; str_split(&text, '\n', &line); i++) {
        if (i == error->line && line.len <= LINE_MAX_SHOWN) {
            struct arena arena;
            struct builder shown;
            arena_init(&arena, SHOWN_LIMIT);
            builder_init(&shown, &arena);
            visible_add(&shown, line, 0);
            struct builder before;
            builder_init(&before, &arena);
            size_t column = error->column > 0 ? error->column - 1 : 0;
            size_t width = visible_add(&before, str_slice(line, 0, column), 0);
            fprintf(stderr, "  %.*s\n  %*s^\n", STR_ARG(builder_str(&shown)), (int)width, "");
            arena_free(&arena);
            return;
        }
    }
}

void settings_print_problem(const struct settings *settings, const struct config_file *file,
                            const struct error *error) {
    struct str home = settings->environment.home;
    struct str path = str_from(file->path);
    bool below = path.len > home.len && strncmp(path.ptr, home.ptr, home.len) == 0;
    fprintf(stderr, "%s%.*s", below ? "~" : "",
            STR_ARG(str_slice(path, below ? home.len : 0, path.len)));
    if (error->line > 0) {
        fprintf(stderr, ":%zu:%zu", error->line, error->column);
    }
    fprintf(stderr, ": %s\n", error->message);
    print_line(file->text, error);
}

int settings_failed(const struct settings *settings, const struct error *error) {
    if (error->line == 0) {
        return command_failed(settings->command, error);
    }
    fprintf(stderr, "nah %s: the file cannot be changed as it is\n", settings->command->name);
    settings_print_problem(settings, settings->file, error);
    return EXIT_ENVIRONMENT;
}

/* --- what changed --- */

struct lines {
    struct strs before;
    struct strs after;
    size_t same_start;
    size_t same_end;
};

static bool split(struct arena *arena, struct str text, struct strs *lines) {
    struct str line;
    while (text.len > 0 && str_split(&text, '\n', &line)) {
        if (!VEC_PUSH(arena, lines, line)) {
            return false;
        }
    }
    return true;
}

static bool compare(struct settings *settings, struct lines *lines) {
    *lines = (struct lines){0};
    if (!split(&settings->arena, settings->file->text, &lines->before) ||
        !split(&settings->arena, settings->text, &lines->after)) {
        return false;
    }
    size_t least =
        lines->before.count < lines->after.count ? lines->before.count : lines->after.count;
    while (lines->same_start < least && str_equal(lines->before.items[lines->same_start],
                                                  lines->after.items[lines->same_start])) {
        lines->same_start++;
    }
    while (lines->same_start + lines->same_end < least &&
           str_equal(lines->before.items[lines->before.count - 1 - lines->same_end],
                     lines->after.items[lines->after.count - 1 - lines->same_end])) {
        lines->same_end++;
    }
    return true;
}

static void print_side(const struct strs *side, const struct lines *lines, char sign) {
    for (size_t i = lines->same_start; i + lines->same_end < side->count; i++) {
        printf("  %c %.*s\n", sign, STR_ARG(side->items[i]));
    }
}

/* --- writing --- */

bool settings_check(struct settings *settings, struct config_file *made) {
    const char *names[AGENTS_MAX + 1];
    struct config config = {.preset = settings->preset, .user.path = "", .project.path = ""};
    agent_names(agent_find(STR("")), names);
    struct config_request request = {names, settings->environment.home,
                                     settings->environment.project, settings->preset};
    struct config_file *file = settings->in_project ? &config.project : &config.user;
    *file = (struct config_file){.path = made->path, .exists = true, .text = settings->text};
    if (!config_build(&settings->arena, &request, &config)) {
        return false;
    }
    made->text = settings->text;
    made->problems = file->problems;
    return true;
}

/* A file that is there but cannot be read, or a link in a project, is not written over. */
static int check_file(struct settings *settings) {
    struct stat status;
    const struct config_file *file = settings->file;
    bool is_there = lstat(file->path, &status) == 0;
    if (!is_there || (file->exists && !(settings->in_project && S_ISLNK(status.st_mode)))) {
        return EXIT_DONE;
    }
    if (file->problems.count > 0) {
        settings_print_problem(settings, file, &file->problems.items[0].error);
    }
    fprintf(stderr, "nah %s: the file cannot be changed as it is\n", settings->command->name);
    return EXIT_ENVIRONMENT;
}

/* Is what has been made free of new problems? */
static int check(struct settings *settings) {
    struct config_file made = *settings->file;
    if (!settings_check(settings, &made)) {
        struct error error;
        error_set(&error, ERROR_MEMORY, "there is no memory");
        return command_failed(settings->command, &error);
    }
    if (made.problems.count <= settings->file->problems.count) {
        return EXIT_DONE;
    }
    const struct config_problem *problem = &made.problems.items[made.problems.count - 1];
    fprintf(stderr, "nah %s: %s\n", settings->command->name, problem->error.message);
    return EXIT_USAGE;
}

static bool write_file(struct settings *settings, struct error *error) {
    struct stat status;
    char *directory = NULL;
    mode_t mode = settings->in_project ? SHARED_FILE : PRIVATE_FILE;
    if (stat(settings->file->path, &status) == 0) {
        mode = status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
    }
    if (!settings->in_project &&
        (!config_dir(&settings->arena, &directory, error) || !dir_make_private(directory, error))) {
        return false;
    }
    return file_write_atomic(settings->file->path, settings->text, mode, error);
}

/* A trusted file that its user changes by a command stays trusted. */
static bool renew_trust(struct settings *settings, struct error *error) {
    char *state = NULL;
    bool found;
    if (!settings->in_project || settings->file->trust != CONFIG_TRUSTED) {
        return true;
    }
    return state_dir(&settings->arena, &state, error) &&
           config_trust_set(&settings->arena, state, settings->environment.project, settings->text,
                            false, &found, error);
}

/* A link, as those who keep their settings elsewhere make, stays one. */
static bool is_link(const struct settings *settings) {
    struct stat status;
    return lstat(settings->file->path, &status) == 0 && S_ISLNK(status.st_mode);
}

/* Writes the file, or takes it away, after what it was has been put aside. */
static bool write_change(struct settings *settings, enum CHANGES stack, bool removes,
                         struct error *error) {
    const char *path = settings->file->path;
    const struct changes_text before = {settings->file->exists, settings->file->text};
    const struct changes_text after = {!removes, settings->text};
    if (!changes_push(&settings->arena, path, stack, &before, &after, error)) {
        return false;
    }
    if (removes && unlink(path) != 0 && errno != ENOENT) {
        return error_set(error, ERROR_SYSTEM, "cannot remove %s: %s", path, strerror(errno));
    }
    return (removes || write_file(settings, error)) && renew_trust(settings, error);
}

static void print_undo(const struct settings *settings, struct str undo) {
    struct builder out;
    struct arena arena;
    arena_init(&arena, 64 * 1024);
    builder_init(&out, &arena);
    bool stack = undo.len == 0 || str_is(undo, "nah undo") || str_is(undo, "nah redo");
    if (settings->preset.len > 0 && !stack) {
        builder_add_c(&out, " --preset ");
        settings_add_word(&out, settings->preset);
    }
    builder_add_c(&out, settings->in_project ? " --project" : "");
    struct str flags = builder_str(&out);
    undo = undo.len == 0 ? STR("nah undo") : undo;
    printf("undo: %.*s%.*s\n", STR_ARG(undo), STR_ARG(flags));
    arena_free(&arena);
}

static int fail_memory(const struct settings *settings) {
    struct error error;
    error_set(&error, ERROR_MEMORY, "there is no memory");
    return command_failed(settings->command, &error);
}

static void print_state(const struct settings *settings) {
    if (settings->file->problems.count > 0) {
        fprintf(stderr,
                "nah %s: the file has an error, so it only tightens: see nah config check\n",
                settings->command->name);
    } else if (settings->in_project && settings->file->trust != CONFIG_TRUSTED) {
        fprintf(stderr,
                "nah %s: the project is not trusted, so its file only tightens; "
                "to let it loosen as well: nah trust-project\n",
                settings->command->name);
    }
}

/* Prints what changes, writes it unless it is only tried, and says how to take it back. */
static int finish(struct settings *settings, enum CHANGES stack, bool removes, struct str undo) {
    struct error error = {0};
    struct lines lines;
    if (!compare(settings, &lines)) {
        return fail_memory(settings);
    }
    if (!settings->dry_run && !write_change(settings, stack, removes, &error)) {
        return command_failed(settings->command, &error);
    }
    print_path(settings, stdout, settings->file->path);
    printf(settings->dry_run ? " would change:\n" : ":\n");
    print_side(&lines.before, &lines, '-');
    print_side(&lines.after, &lines, '+');
    if (!settings->dry_run) {
        print_undo(settings, undo);
    }
    print_state(settings);
    return EXIT_DONE;
}

int settings_finish(struct settings *settings, struct str undo) {
    struct error error = {0};
    int status = check_file(settings);
    status = status == EXIT_DONE ? check(settings) : status;
    if (status != EXIT_DONE) {
        return status;
    }
    if (str_equal(settings->text, settings->file->text)) {
        printf("It is so already; nothing was changed.\n");
        return EXIT_DONE;
    }
    /* Only what follows upon a nah undo can be made again */
    if (!settings->dry_run &&
        !changes_clear(&settings->arena, settings->file->path, CHANGES_REDO, &error)) {
        return command_failed(settings->command, &error);
    }
    return finish(settings, CHANGES_UNDO, settings->text.len == 0 && !is_link(settings), undo);
}

int settings_go_back(struct settings *settings, bool redo) {
    enum CHANGES stack = redo ? CHANGES_REDO : CHANGES_UNDO;
    struct changes_text now = {settings->file->exists, settings->text};
    struct changes_text before;
    struct error error = {0};
    int status = check_file(settings);
    if (status != EXIT_DONE) {
        return status;
    }
    if (!changes_top(&settings->arena, settings->file->path, stack, &now, &before, &error)) {
        int failed = command_failed(settings->command, &error);
        return error.code == ERROR_MISSING ? EXIT_NO : failed;
    }
    settings->text = before.text;
    status = finish(settings, redo ? CHANGES_UNDO : CHANGES_REDO, !before.exists,
                    redo ? STR("nah undo") : STR("nah redo"));
    if (status == EXIT_DONE && !settings->dry_run &&
        !changes_pop(&settings->arena, settings->file->path, stack, &now, &before, &error)) {
        return command_failed(settings->command, &error);
    }
    return status;
}
