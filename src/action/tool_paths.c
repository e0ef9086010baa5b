/* Tools of a project: what they are told to read code from, or to write, outside of it. */
#include "action/tools.h"

#include "base/path.h"

#include <string.h>

/* Flags of tests, linters and builds whose value is code or settings that name code. */
static const char *const code_flags[] = {"-c",
                                         "--config",
                                         "--config-file",
                                         "--configfile",
                                         "--conf",
                                         "-f",
                                         "--file",
                                         "--rootdir",
                                         "--rootDir",
                                         "--root",
                                         "--rulesdir",
                                         "--plugin",
                                         "--plugins",
                                         "--setupFiles",
                                         "--require",
                                         "-r",
                                         "--import",
                                         "--import-mode",
                                         "--preset",
                                         "--project",
                                         "--noxfile",
                                         "--confcutdir",
                                         "--loader",
                                         "--transform",
                                         "--reporter",
                                         "--resolver",
                                         "--chdir",
                                         "--directory",
                                         "--cwd",
                                         "--globalSetup",
                                         "--testRunner",
                                         "--environment",
                                         "--preload",
                                         "--test-reporter",
                                         "-script",
                                         "--app",
                                         "--parser",
                                         "-C",
                                         "-R",
                                         "--rackup",
                                         NULL};

/* Programs that run the files that they are given. */
static const char *const running[] = {
    "pytest",  "py.test",   "nose2",    "nosetests", "unittest",  "behave",   "robot",   "trial",
    "jest",    "vitest",    "mocha",    "ava",       "jasmine",   "karma",    "tape",    "uvu",
    "tap",     "cypress",   "testcafe", "phpunit",   "pest",      "codecept", "bats",    "cucumber",
    "busted",  "prove",     "nox",      "tox",       "storybook", "stryker",  "kotlinc", "dart",
    "swift",   "zig",       "nim",      "crystal",   "scala",     "coverage", "mix",     "doxygen",
    "doctest", "streamlit", "gradio",   "rackup",    "hivemind",  "overmind", "puma",    "thin",
    "dune",    "stack",     NULL};

/* Where a tool has nothing to write; elsewhere, as in /usr, are headers and libraries, and what
 * starts with a slash can be the path of a URL. */
static const char *const places[] = {"/bin/",     "/boot/",      "/dev/",     "/etc/",     "/home/",
                                     "/lib/",     "/root/",      "/sbin/",    "/sys/",     "/proc/",
                                     "/Users/",   "/var/spool/", "/var/www/", "/var/lib/", "/srv/",
                                     "/Library/", NULL};
static const char *const temporary[] = {"/tmp/", "/var/tmp/", "/dev/shm/", NULL};

static bool is_below(struct str path, const char *const *folders) {
    for (; *folders != NULL; folders++) {
        size_t length = strlen(*folders);
        if (str_starts(path, *folders) ||
            (path.len + 1 == length && memcmp(path.ptr, *folders, path.len) == 0)) {
            return true;
        }
    }
    return false;
}

/* Can the word behind this one be its value? Not that of a flag that has one, or takes none. */
static bool may_want_value(struct str word) {
    static const char *const plain[] = {
        "-q",    "-qq",     "-v",       "-vv",  "-vvv",        "-x",      "-s",     "-l",
        "-sv",   "-vs",     "-xvs",     "-xv",  "-vx",         "-ra",     "-rA",    "-xq",
        "-qx",   "--lf",    "--ff",     "--sw", "--nf",        "--quiet", "--bail", "--verbose",
        "--run", "--watch", "--silent", "--ci", "--exitfirst", "--",      NULL};
    return str_starts(word, "-") && str_find(word, '=', 0) < 0 && !str_is_one_of(word, plain) &&
           !str_starts(word, "--no-");
}

/* What is in the names of flags whose value is code, or settings that name code, in small letters
 * and without what joins words: --python-executable, --run_under, --init-script. */
static const char *const code_words[] = {
    "plugin",    "preset",    "bootstrap",   "wrapper",     "linker",       "launcher",
    "rununder",  "loader",    "preload",     "require",     "script",       "shell",
    "hook",      "rulesdir",  "rulepath",    "packagepath", "buildfile",    "resolver",
    "config",    "settings",  "compiler",    "formatter",   "transformer",  "executable",
    "processor", "runner",    "interpreter", "extension",   "includebuild", "gulpfile",
    "gruntfile", "classpath", "appdir",      "pythonpath",  "workdir",      "projectfile",
    "makefile",  "extld",     "override",    "setup",       "teardown",     "environment",
    "targets",   NULL};

/* Does the name of a flag, or of what a value of it sets, say that code is taken from there? */
static bool names_code(struct str name) {
    char small[48];
    size_t length = 0;
    for (size_t i = 0; i < name.len && length < sizeof small; i++) {
        char c = name.ptr[i];
        if (c != '-' && c != '_' && c != '.') {
            small[length++] = char_lower(c);
        }
    }
    struct str plain = {small, length};
    return str_has_one_of(plain, code_words);
}

static bool is_code_flag(struct str flag) {
    return flag_means_one_of(flag, code_flags) || (flag.len > 3 && names_code(flag));
}

/* The path in NAME=PATH, as in -C linker=/tmp/x; `*name` is empty when it is the whole value. */
static struct value path_of(const struct value *value, struct str *name) {
    ptrdiff_t equals = str_find(value->text, '=', 0);
    bool named = equals > 0 && str_is_plain(str_slice(value->text, 0, (size_t)equals), "-._/@:");
    *name = str_slice(value->text, 0, named ? (size_t)equals : 0);
    return named ? value_from(value, (size_t)equals + 1) : *value;
}

/* Is the value code that the tool runs: that of such a flag, or of the word before it? */
static bool is_code(const struct command *command, const struct argument *argument) {
    const struct argv *argv = &command->argv;
    const struct program *program = command->known == NULL ? NULL : command->known->program;
    if (argument->flag.len > 0) {
        const struct flag_use *use = program == NULL ? NULL : program->path_flags;
        while (use != NULL && use->flag != NULL && !flag_means(argument->flag, use->flag)) {
            use++;
        }
        /* What the program's own flags say is better known */
        return use != NULL && use->flag != NULL ? use->use == USE_EXECUTE
                                                : is_code_flag(argument->flag);
    }
    const struct value *before = &argv->items[argument->index - 1];
    if (str_starts(before->text, "-") && is_code_flag(before->text)) {
        return true;
    }
    return !may_want_value(before->text) && str_is_one_of(command->program, running);
}

/* An operand that is an address, and not the value of a flag: the tool goes there. A page of this
 * machine is a file. start-server-and-test(1) runs its operands, unless they name scripts. */
static bool add_address(struct reading *reading, struct command *command, size_t action,
                        const struct argument *argument) {
    static const char file[] = "file://";
    /* Flags whose value a tool reads, and fetches if it is an address; --base-url only names one.
     */
    static const char *const fetching[] = {"-i",       "--input",  "--input-spec", "--url",
                                           "--config", "--schema", "--spec",       NULL};
    struct value value = argument->value;
    const struct value *before = &command->argv.items[argument->index - 1];
    bool fetched = argument->flag.len > 0 ? flag_means_one_of(argument->flag, fetching)
                                          : str_is_one_of(before->text, fetching);
    if (!fetched &&
        (argument->flag.len > 0 || (argument->index > 1 && may_want_value(before->text)))) {
        return true;
    }
    if (str_starts(value.text, file)) {
        value = value_from(&value, sizeof file - 1);
        return command_add_path(reading, command, action, ACCESS_READ, &value, false);
    }
    if (str_starts(value.text, "http://") || str_starts(value.text, "https://")) {
        size_t index = reading->out->actions.count;
        return command_add(reading, command, ACTION_NETWORK_OUTBOUND, "tool-address", "goes to") !=
                   NULL &&
               command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &value);
    }
    return !str_is(command->program, "start-server-and-test") || str_find(value.text, ' ', 0) < 0 ||
           command_read_text(reading, command, &value, command->scope);
}

/* Paths within a value that is more than one: the linker in -ldflags='-linkmode external -extld
 * PATH', the code that settings in JSON name. */
static bool add_nested(struct reading *reading, struct command *command, size_t action,
                       const struct value *value) {
    static const char between[] = " \t\n\"',:{}[]=";
    bool json = str_starts(str_trim(value->text), "{");
    bool code = json;
    size_t start = 0;
    if (value->cause != HOLE_NONE || !(json || str_starts(value->text, "-"))) {
        return true;
    }
    for (size_t i = 0; i <= value->text.len; i++) {
        if (i < value->text.len && strchr(between, value->text.ptr[i]) == NULL) {
            continue;
        }
        struct value part = value_from(value, start);
        part.text = str_slice(value->text, start, i);
        start = i + 1;
        bool outside = str_starts(part.text, "../") || str_starts(part.text, "~/") ||
                       is_below(part.text, places) || is_below(part.text, temporary);
        if (code && outside &&
            !command_add_path(reading, command, action, ACCESS_EXECUTE, &part, false)) {
            return false;
        }
        code = json || (part.text.len == 0 ? code : names_code(part.text));
    }
    return true;
}

/* -p:PreBuildEvent=TEXT of MSBuild: shell text. */
static bool add_event(struct reading *reading, struct command *command, struct str name,
                      const struct value *value) {
    return !str_ends(name, "BuildEvent") ||
           command_read_text(reading, command, value, command->scope);
}

bool tools_add_outside(struct reading *reading, struct command *command, size_t action) {
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        struct str name;
        struct value value = path_of(&argument->value, &name);
        if (argument->index > 0 && argument->has_value &&
            !add_address(reading, command, action, argument)) {
            return false;
        }
        /* javac @FILE: a file of words */
        struct value words = value_from(&value, str_starts(value.text, "@"));
        bool far = str_starts(words.text, "/") || str_starts(words.text, "../");
        if (words.text.len < value.text.len && far && value.cause == HOLE_NONE &&
            !command_add_path(reading, command, action, ACCESS_READ, &words, false)) {
            return false;
        }
        if (argument->index > 0 && argument->has_value &&
            (!add_nested(reading, command, action, &argument->value) ||
             !add_event(reading, command, name, &value))) {
            return false;
        }
        /* `cmake ..` is what a build directory is for */
        bool above = str_starts(value.text, "../") && !path_only_up(value.text);
        if (!argument->has_value || argument->index == 0 || value.cause != HOLE_NONE ||
            !(above || str_starts(value.text, "/")) || str_starts(value.text, "/dev/null")) {
            continue;
        }
        bool code = is_code(command, argument) || (name.len > 0 && names_code(name));
        /* NAME=PATH of another name is often a setting of the build's, with nothing there */
        bool counts = code
                          ? above || is_below(value.text, places) || is_below(value.text, temporary)
                          : name.len == 0 && (above || is_below(value.text, places));
        if (counts && !command_add_path(reading, command, action,
                                        code ? ACCESS_EXECUTE : ACCESS_WRITE, &value, false)) {
            return false;
        }
    }
    return true;
}
