#include "cmd/settings.h"

#include "base/path.h"
#include "base/visible.h"
#include "judge/context.h"

#include <stdio.h>

struct protection {
    struct finding lifted; /* the strictest of what is not protected any more */
    struct finding kept;   /* of what stays protected from change, whatever settings say */
};

/* What the built-in tables say of the tree. False without memory. */
static bool find_protection(struct settings *settings, struct str path, struct protection *out) {
    static const enum ACCESS accesses[] = {ACCESS_READ, ACCESS_WRITE, ACCESS_DELETE};
    struct environment built_in = settings->environment;
    struct target target = {.kind = TARGET_PATH, .value = {.text = path}, .recursive = true};
    built_in.config = NULL;
    *out = (struct protection){0};
    for (size_t i = 0; i < sizeof accesses / sizeof *accesses; i++) {
        struct finding finding;
        target.access = accesses[i];
        if (!path_find(&built_in, &target, &settings->arena, &finding)) {
            return false;
        }
        bool fixed =
            finding.becomes == ACTION_GUARD_TAMPER || finding.becomes == ACTION_SYSTEM_DESTRUCTIVE;
        struct finding *strictest = fixed ? &out->kept : &out->lifted;
        if (finding.decision > strictest->decision &&
            !str_is(finding.rule, "path-outside-project")) {
            *strictest = finding;
        }
    }
    return true;
}

static void warn_of(struct settings *settings, const char *before, const struct finding *finding,
                    const char *after) {
    struct builder what;
    if (finding->decision > DECISION_ALLOW) {
        builder_init(&what, &settings->arena);
        visible_add(&what, finding->what, 0);
        fprintf(stderr, "nah allow-path: %s%.*s%s\n", before, STR_ARG(builder_str(&what)), after);
    }
}

/* One line on what opening a sensitive path means, and one on what stays protected in it. */
static void warn(struct settings *settings, struct str path) {
    struct protection protection;
    if (find_protection(settings, path, &protection)) {
        warn_of(settings, "this opens ", &protection.lifted,
                protection.lifted.secret ? "; what a session reads of it goes to the agent's model"
                                         : "");
        warn_of(settings, "", &protection.kept, " stays protected from change");
    }
}

static int allow_path(struct settings *settings, const char *word) {
    struct error error = {0};
    struct str path = settings_path(settings, word);
    struct str root = settings->environment.project;
    struct str home = settings->environment.home;
    bool below = str_is(path, "~") || str_starts(path, "~/");
    struct str absolute = path_join(&settings->arena, home,
                                    below ? str_slice(path, 1 + (path.len > 1), path.len) : path);
    if (absolute.ptr == NULL || path_inside(home, absolute)) {
        return command_misused(&allow_path_command, "%s is too much to allow", word);
    }
    if (!settings_add_item(settings, SETTINGS_THIS_PROJECT, "allow_paths", path, &error)) {
        return settings_failed(settings, &error);
    }
    bool changed = !str_equal(settings->text, settings->file->text);
    int status = settings_finish(settings, settings_undo_forget(settings, path));
    if (status == EXIT_DONE && changed) {
        struct str shown = settings_shown_path(settings, root);
        printf("Sessions in %.*s may read, change, delete and run it, whatever protects it else; "
               "nah's own files and the system stay protected, and secrets are never sent.\n",
               STR_ARG(shown));
        warn(settings, absolute);
    }
    return status;
}

static int run_allow_path(int argc, char **argv) {
    struct settings settings;
    bool done;
    int status = settings_open(&settings, &allow_path_command, SETTINGS_EDITS, argc, argv, &done);
    if (!done && settings.in_project) {
        status = command_misused(&allow_path_command,
                                 "a project cannot let itself out: without --project it stands in "
                                 "your own file, for this project alone");
    } else if (!done && settings.preset.len > 0) {
        status = command_misused(&allow_path_command,
                                 "what a project may use is the same in each preset; for a preset "
                                 "alone: nah trust --preset NAME PATH");
    } else if (!done && (settings.operand_count != 1 || settings.operands[0][0] == '\0')) {
        status = command_misused(&allow_path_command, "name one path");
    } else if (!done) {
        status = allow_path(&settings, settings.operands[0]);
    }
    settings_close(&settings);
    return status;
}

const struct command allow_path_command = {
    .name = "allow-path",
    .summary = "let the current project use a path that is protected or outside",
    .usage = "nah allow-path [--dry-run] PATH\n"
             "\n"
             "  --dry-run  show what would change, write nothing\n"
             "\n"
             "It is written into your own file, for this project alone.\n",
    .run = run_allow_path,
};
