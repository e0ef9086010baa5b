#include "action/recipes.h"

#include "base/path.h"
#include "base/quote_word.h"

#include <string.h>

static const char *const make_files[] = {"GNUmakefile", "makefile", "Makefile", NULL};
static const char *const just_files[] = {"justfile", "Justfile", ".justfile", NULL};
static const char *const package_files[] = {"package.json", NULL};
static const char *const make_directory[] = {"-C", "--directory", NULL};
static const char *const make_file[] = {"-f", "--file", "--makefile", NULL};
static const char *const just_directory[] = {"-d", "--working-directory", NULL};
static const char *const just_file[] = {"-f", "--justfile", NULL};
static const char *const package_directory[] = {"--prefix", "-C", "--dir", "--cwd", NULL};
/* They only show what would run. */
static const char *const make_others[] = {"-n", "--just-print", "--dry-run", "--recon",
                                          "-q", "--question",   "-h",        "--help",
                                          "-v", "--version",    NULL};
static const char *const just_others[] = {"-n",        "--dry-run", "-l",     "--list",
                                          "-s",        "--show",    "--dump", "--summary",
                                          "--version", "--fmt",     NULL};
/* They choose among the packages of a workspace, whose scripts are in other files. */
static const char *const package_others[] = {
    "-w", "--workspace", "--workspaces",     "-F", "--filter", "-r", "--recursive",
    "-g", "--global",    "--ignore-scripts", NULL};

static const struct runner {
    const char *const *programs;
    enum RECIPE_KIND kind;
    const char *const *directory; /* flags that say where it works */
    const char *const *file;      /* flags that name its file */
    const char *const *others;    /* flags with which it runs nothing of that file */
} runners[] = {
    {(const char *const[]){"make", "gmake", "bmake", "remake", NULL}, RECIPE_MAKE, make_directory,
     make_file, make_others},
    {(const char *const[]){"just", NULL}, RECIPE_JUST, just_directory, just_file, just_others},
    {(const char *const[]){"npm", "pnpm", "yarn", "yarnpkg", "bun", NULL}, RECIPE_PACKAGE,
     package_directory, NULL, package_others},
};

const char *const *recipes_files(enum RECIPE_KIND kind) {
    switch (kind) {
    case RECIPE_JUST:
        return just_files;
    case RECIPE_PACKAGE:
        return package_files;
    case RECIPE_MAKE:
        break;
    }
    return make_files;
}

bool recipes_read(struct arena *arena, const struct recipe_call *call, struct str content,
                  struct strs *texts) {
    switch (call->kind) {
    case RECIPE_JUST:
        return justfile_read(arena, call, content, texts);
    case RECIPE_PACKAGE:
        return package_scripts_read(arena, call, content, texts);
    case RECIPE_MAKE:
        break;
    }
    return makefile_read(arena, call, content, texts);
}

/* The last value of one of the flags; NULL when none is given. */
static const struct value *value_of(const struct command *command, const char *const *flags) {
    const struct value *value = NULL;
    for (size_t i = 0; flags != NULL && i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        if (argument->flag.len > 0 && argument->has_value &&
            flag_means_one_of(argument->flag, flags)) {
            value = &argument->value;
        }
    }
    return value;
}

/* Names of targets, and NAME=value words. `*known` is false when one cannot be told. */
static bool read_names(struct reading *reading, const struct command *command,
                       struct recipe_call *call, bool *known) {
    const struct argument *operand;
    for (size_t i = 0; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        bool setting = str_find(operand->value.text, '=', 0) > 0;
        *known = *known && value_known(&operand->value);
        if (!VEC_PUSH(reading->arena, setting ? &call->settings : &call->names,
                      operand->value.text)) {
            return false;
        }
    }
    return true;
}

/* Words behind a script's name are added to its text. */
static bool read_words(struct reading *reading, const struct command *command, size_t first,
                       struct recipe_call *call) {
    const struct argument *operand;
    struct builder words;
    builder_init(&words, reading->arena);
    for (size_t i = first; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        builder_add_char(&words, ' ');
        if (value_known(&operand->value)) {
            shell_quote_word(&words, operand->value.text);
        } else {
            builder_add_c(&words, "\"$word\"");
        }
    }
    call->words = builder_str(&words);
    return call->words.ptr != NULL;
}

/* The scripts that npm and its kin run: the named one, or those around an installation. */
static bool read_scripts(struct reading *reading, const struct command *command,
                         struct recipe_call *call, bool *known) {
    static const char *const runs[] = {"run", "run-script", "rum", "urn", NULL};
    static const char *const tests[] = {"test", "t", "tst", NULL};
    static const char *const installs[] = {"install", "i", "ci", "clean-install", "in", NULL};
    static const char *const around[] = {"preinstall", "install", "postinstall", "prepare"};
    const struct argument *first = arguments_operand(&command->arguments, 0);
    size_t at = first != NULL && value_is_one_of(&first->value, runs);
    const struct argument *name = arguments_operand(&command->arguments, at);
    *known =
        first != NULL && value_known(&first->value) && name != NULL && value_known(&name->value);
    if (!*known) {
        return true;
    }
    if (at == 0 && value_is_one_of(&name->value, installs)) {
        for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
            if (!VEC_PUSH(reading->arena, &call->names, str_from(around[i]))) {
                return false;
            }
        }
        return true;
    }
    bool test = at == 0 && value_is_one_of(&name->value, tests);
    return VEC_PUSH(reading->arena, &call->names, test ? STR("test") : name->value.text) &&
           read_words(reading, command, at + 1, call);
}

/* Where it works and which file it reads; false in `*known` when that cannot be told. */
static bool read_place(struct reading *reading, const struct command *command,
                       const struct runner *runner, struct recipe_call *call, bool *known) {
    struct value directory = scope_cwd(command->scope);
    const struct value *given = value_of(command, runner->directory);
    const struct value *file = value_of(command, runner->file);
    if (given != NULL) {
        directory = path_in_scope(reading, command->scope, given);
    }
    *known = value_known(&directory) && str_starts(directory.text, "/");
    call->directory = directory.text;
    if (file != NULL) {
        struct value full = path_in_scope(reading, command->scope, file);
        *known = *known && value_known(&full) && (given == NULL || str_starts(file->text, "/"));
        call->file = full.text;
    }
    return call->directory.ptr != NULL && (file == NULL || call->file.ptr != NULL);
}

/* What the same text has written into the file: into the first that the runner would find. What is
 * not known of it flows from where it came. */
static bool read_written(struct reading *reading, const struct command *command,
                         struct recipe_call *call) {
    const struct binding *written = NULL;
    if (call->file.len > 0) {
        written = binding_find(&reading->files, call->file);
    }
    for (const char *const *name = recipes_files(call->kind);
         call->file.len == 0 && written == NULL && *name != NULL; name++) {
        struct str path = path_join(reading->arena, call->directory, str_from(*name));
        if (path.ptr == NULL) {
            return false;
        }
        written = binding_find(&reading->files, path);
    }
    if (written == NULL) {
        return true;
    }
    struct value origin = {.text = written->origin};
    if (written->known) {
        call->content = written->text;
        return true;
    }
    reading->out->actions.items[command->first_action].executes_input = true;
    if (origin.text.len > 0 && !command_add_path(reading, command, command->first_action,
                                                 ACCESS_EXECUTE, &origin, false)) {
        return false;
    }
    return reading_flow(reading, &written->sources, command->first_action);
}

static const struct runner *runner_of(const struct reading *reading,
                                      const struct command *command) {
    const struct actions *actions = &reading->out->actions;
    if (command->first_action >= actions->count) {
        return NULL;
    }
    const struct action *action = &actions->items[command->first_action];
    bool runs = action->type == ACTION_PACKAGE_RUN || action->type == ACTION_PACKAGE_INSTALL;
    for (size_t i = 0; runs && i < sizeof runners / sizeof *runners; i++) {
        if (str_is_one_of(action->program, runners[i].programs) &&
            str_equal(action->program, command->program)) {
            return &runners[i];
        }
    }
    return NULL;
}

bool recipes_note(struct reading *reading, const struct command *command) {
    const struct runner *runner = runner_of(reading, command);
    bool known = false;
    if (runner == NULL || command->argv.open ||
        (runner->others != NULL && arguments_have(&command->arguments, runner->others))) {
        return true;
    }
    struct recipe_call *call = ARENA_NEW(reading->arena, struct recipe_call);
    if (call == NULL) {
        return false;
    }
    call->kind = runner->kind;
    if (!read_place(reading, command, runner, call, &known) ||
        (known && !read_written(reading, command, call))) {
        return false;
    }
    bool named = true;
    bool done = runner->kind == RECIPE_PACKAGE ? read_scripts(reading, command, call, &named)
                                               : read_names(reading, command, call, &named);
    if (done && known && named) {
        reading->out->actions.items[command->first_action].recipes = call;
    }
    return done;
}
