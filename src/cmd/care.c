#include "cmd/care.h"

#include "agent/mend.h"
#include "base/diff.h"
#include "base/file.h"
#include "base/path.h"
#include "cmd/display.h"
#include "cmd/places.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 512 * 1024 * 1024,
    BACKUP_MAX = 64 * 1024 * 1024,
    FIRST_WORD = 2, /* after the agent and the verb */
    SHARED_FOLDER = 0755,
};

static int fail_memory(const struct care *care) {
    struct error error;
    error_set(&error, ERROR_MEMORY, "out of memory");
    return command_failed(care->command, &error);
}

/* --- changes --- */

static bool print_changes(struct care *care, const struct file_changes *changes) {
    struct builder out;
    builder_init(&out, &care->arena);
    for (size_t i = 0; i < changes->count; i++) {
        const struct file_change *change = &changes->items[i];
        diff_add(&out, change->path, change->before, change->after);
    }
    if (!out.failed && out.len > 0) {
        display_print(builder_str(&out));
        fflush(stdout);
    }
    return !out.failed;
}

static bool is_agreed(const struct care *care) {
    char answer[16] = "";
    if (care->is_agreed) {
        return true;
    }
    fprintf(stderr, "Make this change? [y/N] ");
    return fgets(answer, sizeof answer, stdin) != NULL &&
           (strcmp(answer, "y\n") == 0 || strcmp(answer, "yes\n") == 0);
}

/* One stamp for all, so that they can be put back together. */
static void choose_stamp(const struct file_changes *changes, char stamp[BACKUP_STAMP]) {
    memset(stamp, '\0', BACKUP_STAMP);
    for (size_t i = 0; i < changes->count; i++) {
        char own[BACKUP_STAMP];
        backup_stamp(changes->items[i].path, own);
        if (strcmp(own, stamp) > 0) {
            memcpy(stamp, own, BACKUP_STAMP);
        }
    }
}

static int make_changes(struct care *care, const struct file_changes *changes) {
    char stamp[BACKUP_STAMP];
    choose_stamp(changes, stamp);
    for (size_t i = 0; i < changes->count; i++) {
        struct error error = {0};
        char *backup;
        if (!backup_change(&changes->items[i], stamp, &care->arena, &backup, &error)) {
            return command_failed(care->command, &error);
        }
        printf("changed %s", changes->items[i].path);
        printf("%s%s\n", backup == NULL ? "" : "; as it was: ", backup == NULL ? "" : backup);
    }
    return EXIT_DONE;
}

int care_change(struct care *care, const struct file_changes *changes, bool *done) {
    *done = false;
    if (!print_changes(care, changes)) {
        return fail_memory(care);
    }
    if (care->dry_run) {
        return EXIT_DONE;
    }
    if (!care->is_agreed && !isatty(STDIN_FILENO)) {
        return command_misused(care->command, "nobody can be asked here: use --yes or --dry-run");
    }
    if (!is_agreed(care)) {
        fprintf(stderr, "nah %s: nothing was changed\n", care->command->name);
        return EXIT_NO;
    }
    int status = make_changes(care, changes);
    *done = status == EXIT_DONE;
    return status;
}

/* --- verbs --- */

static int doctor(struct care *care) {
    struct care_report report;
    struct error error = {0};
    if (!care->agent->care->examine(&care->request, &care->arena, &report, &error)) {
        return command_failed(care->command, &error);
    }
    if (!care->as_json) {
        care_print_report(care, &report);
    } else if (!care_print_json(care, &report)) {
        return fail_memory(care);
    }
    return care_has_findings(&report.findings) ? EXIT_NO : EXIT_DONE;
}

/* What is left that only a person can mend. */
static int print_rest(struct care *care, const struct findings *findings) {
    int status = EXIT_DONE;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        struct builder text;
        if (finding->mend != MEND_NONE ||
            (finding->level != FINDING_BLOCKER && finding->level != FINDING_WARNING)) {
            continue;
        }
        builder_init(&text, &care->arena);
        finding_add_text(&text, finding);
        fprintf(stderr, "%s: %.*s", finding_level_name(finding->level),
                STR_ARG(builder_str(&text)));
        status = finding->level == FINDING_BLOCKER ? EXIT_NO : status;
    }
    return status;
}

/* Looks again: everything that was to be mended must be gone. */
static int verify(struct care *care, const struct findings *before) {
    struct care_report after;
    struct error error = {0};
    if (!care->agent->care->examine(&care->request, &care->arena, &after, &error)) {
        return command_failed(care->command, &error);
    }
    for (size_t i = 0; i < before->count; i++) {
        const struct finding *finding = &before->items[i];
        if (finding->mend != MEND_NONE && !mend_is_done(finding, &after.findings)) {
            error_set(&error, ERROR_SYSTEM, "%s:%zu is still as it was: %.*s", finding->file,
                      finding->line, STR_ARG(finding->what));
            return command_failed(care->command, &error);
        }
    }
    return print_rest(care, &after.findings);
}

static int repair(struct care *care) {
    struct care_report report;
    struct file_changes changes;
    struct error error = {0};
    bool done;
    if (!care->agent->care->examine(&care->request, &care->arena, &report, &error)) {
        return command_failed(care->command, &error);
    }
    if (!mend_plan(&report.findings, &care->arena, &changes)) {
        return fail_memory(care);
    }
    if (changes.count == 0) {
        printf("There is nothing to repair.\n");
        return print_rest(care, &report.findings);
    }
    int status = care_change(care, &changes, &done);
    return done ? verify(care, &report.findings) : status;
}

static bool add_restored(struct care *care, const char *backup, struct file_changes *changes,
                         struct error *error) {
    struct stat status;
    struct error why = {0};
    struct file_change change = {.before = STR("")};
    change.path = backup_target(&care->arena, backup);
    if (change.path == NULL) {
        return error_set(error, ERROR_USAGE, "%s is not named as a backup", backup);
    }
    if (!file_read(backup, BACKUP_MAX, &care->arena, &change.after, error)) {
        return false;
    }
    if (!file_read(change.path, BACKUP_MAX, &care->arena, &change.before, &why)) {
        if (why.code != ERROR_MISSING) {
            return error_set(error, why.code, "%s", why.message);
        }
        change.is_new = true;
    }
    if (stat(backup, &status) != 0) {
        return error_set(error, ERROR_SYSTEM, "cannot look at %s: %s", backup, strerror(errno));
    }
    change.mode = status.st_mode & 07777;
    return str_equal(change.before, change.after) || VEC_PUSH(&care->arena, changes, change) ||
           error_set(error, ERROR_MEMORY, "out of memory");
}

/* All backups of the last change. */
static bool find_newest(struct care *care, struct strs *backups, struct error *error) {
    struct care_report report;
    char stamp[BACKUP_STAMP] = "";
    if (!care->agent->care->examine(&care->request, &care->arena, &report, error)) {
        return false;
    }
    for (size_t i = 0; i < report.folders.count; i++) {
        if (!backup_find(report.folders.items[i].ptr, stamp, &care->arena, backups)) {
            return error_set(error, ERROR_MEMORY, "out of memory");
        }
    }
    return backups->count > 0 ||
           error_set(error, ERROR_MISSING, "there is no backup beside the agent's files");
}

static int restore(struct care *care) {
    struct strs backups = {0};
    struct file_changes changes = {0};
    struct error error = {0};
    bool done;
    if (care->operand != NULL) {
        struct str path =
            path_join(&care->arena, str_from(care->request.directory), str_from(care->operand));
        if (path.ptr == NULL || !VEC_PUSH(&care->arena, &backups, path)) {
            return fail_memory(care);
        }
    } else if (!find_newest(care, &backups, &error)) {
        return command_failed(care->command, &error);
    }
    for (size_t i = 0; i < backups.count; i++) {
        if (!add_restored(care, backups.items[i].ptr, &changes, &error)) {
            return command_failed(care->command, &error);
        }
    }
    if (changes.count == 0) {
        printf("Everything is as in the backup.\n");
        return EXIT_DONE;
    }
    return care_change(care, &changes, &done);
}

/* The folder of a new file, as others must be able to read it. */
static bool make_folder(struct care *care, const char *path, struct error *error) {
    char *folder = str_to_c(&care->arena, path_parent(str_from(path)));
    if (folder == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    return mkdir(folder, SHARED_FOLDER) == 0 || errno == EEXIST ||
           error_set(error, ERROR_ACCESS, "cannot make %s: %s", folder, strerror(errno));
}

static int enforce(struct care *care) {
    struct file_changes changes;
    struct error error = {0};
    bool done;
    if (!care->agent->care->enforce(&care->request, care->remove, &care->arena, &changes, &error)) {
        return command_failed(care->command, &error);
    }
    if (changes.count == 0) {
        printf("There is nothing to change.\n");
        return EXIT_DONE;
    }
    if (!care->dry_run && geteuid() != 0) {
        error_set(&error, ERROR_ACCESS, "only root may change what holds for the whole machine");
        return command_failed(care->command, &error);
    }
    if (!care->dry_run && !make_folder(care, changes.items[0].path, &error)) {
        return command_failed(care->command, &error);
    }
    return care_change(care, &changes, &done);
}

/* --- the command line --- */

enum {
    TAKES_JSON = 1 << 0,
    TAKES_CHANGE = 1 << 1, /* --dry-run, --yes */
    TAKES_REMOVE = 1 << 2,
    TAKES_OPERAND = 1 << 3,
};

static const struct verb {
    const char *name;
    unsigned takes;
    int (*run)(struct care *care);
} verbs[] = {
    {"doctor", TAKES_JSON, doctor},
    {"repair", TAKES_CHANGE, repair},
    {"restore", TAKES_CHANGE | TAKES_OPERAND, restore},
    {"enforce", TAKES_CHANGE | TAKES_REMOVE, enforce},
};

static bool read_flag(struct care *care, unsigned takes, const char *word) {
    const struct {
        const char *name;
        unsigned kind;
        bool *target;
    } flags[] = {
        {"--json", TAKES_JSON, &care->as_json},
        {"--dry-run", TAKES_CHANGE, &care->dry_run},
        {"--yes", TAKES_CHANGE, &care->is_agreed},
        {"--remove", TAKES_REMOVE, &care->remove},
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if ((takes & flags[i].kind) != 0 && strcmp(word, flags[i].name) == 0) {
            *flags[i].target = true;
            return true;
        }
    }
    return false;
}

static int read_words(struct care *care, const struct verb *verb, int argc, char **argv) {
    for (int i = FIRST_WORD; i < argc; i++) {
        if (read_flag(care, verb->takes, argv[i])) {
            continue;
        }
        if (argv[i][0] == '-') {
            return command_misused(care->command, "%s takes no flag %s", verb->name, argv[i]);
        }
        if ((verb->takes & TAKES_OPERAND) == 0 || care->operand != NULL) {
            return command_misused(care->command, "one word too many: %s", argv[i]);
        }
        care->operand = argv[i];
    }
    return EXIT_DONE;
}

static int run_verb(struct care *care, const struct verb *verb) {
    struct places places;
    struct error error = {0};
    if (!places_find(&places, &care->arena, &error)) {
        return command_failed(care->command, &error);
    }
    care->request = (struct care_request){
        .nah = places.nah,
        .hook = places.hook,
        .directory = places.directory,
        .home = places.home,
        .cache = places.cache,
    };
    return verb->run(care);
}

int care_run(int argc, char **argv) {
    struct care care = {.command = command_find(argv[0]), .agent = agent_find(str_from(argv[0]))};
    const struct verb *verb = NULL;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(care.command);
        }
    }
    for (size_t i = 0; argc > 1 && i < sizeof verbs / sizeof *verbs; i++) {
        verb = strcmp(argv[1], verbs[i].name) == 0 ? &verbs[i] : verb;
    }
    if (verb == NULL) {
        return argc > 1 ? command_misused(care.command,
                                          "doctor, repair, restore or enforce; not: %s", argv[1])
                        : command_misused(care.command, "doctor, repair, restore or enforce?");
    }
    int status = read_words(&care, verb, argc, argv);
    if (status != EXIT_DONE) {
        return status;
    }
    arena_init(&care.arena, ARENA_LIMIT);
    status = run_verb(&care, verb);
    arena_free(&care.arena);
    return status;
}
