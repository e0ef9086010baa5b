/* kill(1): what the same text started may be stopped by it. */
#include "action/guard.h"
#include "action/load_paths.h"
#include "action/programs.h"
#include "action/redirect.h"
#include "action/tools.h"

#include <string.h>

/* trap 'kill $PID' EXIT: a variable that the text gives a job's number after it. */
static bool holds_job_later(const struct reading *reading, const struct value *value) {
    static const char *const own[] = {"PPID", "BASHPID", "SSH_AGENT_PID", NULL};
    struct str text = reading->text;
    if (reading->deferred == 0 || value->cause != HOLE_VARIABLE || value->text.len != 1 ||
        value->hole_name.len == 0 || str_is_one_of(value->hole_name, own)) {
        return false;
    }
    for (ptrdiff_t at = 0; (at = str_find(text, '=', (size_t)at)) >= 0; at++) {
        size_t length = value->hole_name.len;
        size_t start = (size_t)at < length ? 0 : (size_t)at - length;
        struct str name = str_slice(text, start, (size_t)at);
        struct str set = str_slice(text, (size_t)at + 1, text.len);
        bool whole = start == 0 || !char_is_name(text.ptr[start - 1]);
        if (whole && str_equal(name, value->hole_name) &&
            (str_starts(set, "$!") || str_starts(set, "\"$!\""))) {
            return true;
        }
    }
    return false;
}

/* kill $(cat FILE), where the text has put the number of a job there: echo $! > FILE. Nothing else
 * in it may name the file. */
static bool is_own_file(const struct reading *reading, const struct value *value) {
    static const char *const writers[] = {"echo $! > ", "echo $! >", "echo \"$!\" > ",
                                          "echo \"$!\" >"};
    struct str text = reading->text;
    bool whole = value->cause == HOLE_COMMAND && value->text.len == 1 && !reading->nested &&
                 value->span.end <= text.len && value->span.start < value->span.end;
    struct str word = whole ? str_slice(text, value->span.start, value->span.end) : (struct str){0};
    word = str_starts(word, "\"") && str_ends(word, "\"") ? str_slice(word, 1, word.len - 1) : word;
    size_t lead = str_starts(word, "$(cat ") ? strlen("$(cat ") : strlen("$(<");
    if (!(str_starts(word, "$(cat ") || str_starts(word, "$(<")) || word.len < lead + 2) {
        return false;
    }
    struct str file = str_trim(str_slice(word, lead, word.len - 1));
    size_t written = 0;
    size_t named = 0;
    for (size_t at = 0; file.len > 0 && at + file.len <= text.len; at++) {
        struct str before = str_slice(text, 0, at);
        bool other =
            at + file.len < text.len && strchr(" ;&\n)\"", text.ptr[at + file.len]) == NULL;
        if (memcmp(text.ptr + at, file.ptr, file.len) != 0) {
            continue;
        }
        bool writes = false;
        for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
            writes = writes || str_ends(before, writers[i]);
        }
        written += writes && !other;
        bool gone = str_ends(before, "rm ") || str_ends(before, "rm -f ");
        named += !writes && !gone && !str_ends(before, "cat ") && !str_ends(before, "<");
    }
    return written == 1 && named == 0 && str_is_plain(file, "/._-");
}

/* Are all operands jobs, or `$!` and variables that hold it? A number that is not known before is
 * one of these only when the text has put a job into the background. */
static bool stops_own_jobs(const struct reading *reading, const struct command *command) {
    static const char *const others[] = {"PPID", "UID", "EUID", "RANDOM", "SRANDOM", NULL};
    const struct argument *operand;
    size_t count = 0;
    for (; (operand = arguments_operand(&command->arguments, count)) != NULL; count++) {
        bool job = str_starts(operand->value.text, "%") && value_known(&operand->value);
        bool number = operand->value.cause == HOLE_ARITHMETIC && operand->value.text.len == 1 &&
                      !str_is_one_of(operand->value.hole_name, others);
        if (!job && !(number && reading->started_jobs) &&
            !(reading->started_jobs && is_own_file(reading, &operand->value)) &&
            !holds_job_later(reading, &operand->value)) {
            return false;
        }
    }
    return count > 0;
}

bool program_kill(struct reading *reading, struct command *command) {
    if (guard_is_stopped(reading, command) &&
        command_add(reading, command, ACTION_GUARD_TAMPER, "guard-stop",
                    "stops nah itself, perhaps with other processes") == NULL) {
        return false;
    }
    if (stops_own_jobs(reading, command)) {
        return command_add(reading, command, ACTION_PACKAGE_RUN, "process-stop-own",
                           "stops a job that it started") != NULL;
    }
    return command_apply_rules(reading, command);
}

/* A variable of make that is code, or the shell that runs all of it. */
static bool is_code(const struct value *word) {
    static const char *const names[] = {"SHELL=", "MAKEFLAGS=", ".SHELLFLAGS=", "MAKE="};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_starts(word->text, names[i])) {
            return true;
        }
    }
    return str_find_text(word->text, "$(") >= 0 || str_find_text(word->text, "${") >= 0;
}

/* DESTDIR stands before all places, those of PREFIX too; without .. these stay below it. */
static bool is_staged(const struct command *command) {
    bool staged = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        bool set = str_starts(word->text, "DESTDIR=") && value_known(word);
        if (str_find_text(word->text, "..") >= 0) {
            return false;
        }
        staged = staged || (set && word->text.len > strlen("DESTDIR=/"));
    }
    return staged;
}

static bool add_place(struct reading *reading, struct command *command, const struct value *place) {
    size_t index = reading->out->actions.count;
    return command_add(reading, command, ACTION_FILESYSTEM_WRITE, "make-staging",
                       "installs into") != NULL &&
           command_add_path(reading, command, index, ACCESS_WRITE, place, false);
}

/* What ./configure --prefix=PLACE has made of the same directory installs there. */
static bool add_configured(struct reading *reading, struct command *command, bool *staged) {
    static const char *const elsewhere[] = {
        "-C", "--directory", "-f", "--file", "--makefile", "-e", "--environment-overrides", NULL};
    struct value prefix;
    bool other = arguments_have(&command->arguments, elsewhere);
    bool installs = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        installs = installs || str_starts(command->argv.items[i].text, "install");
        other = other || str_find(command->argv.items[i].text, '=', 0) >= 0;
    }
    if (!installs || other || *staged || reading->prefix.text.len == 0) {
        return true;
    }
    if (!load_paths_prefix(reading, command, &prefix)) {
        return false;
    }
    *staged = prefix.text.len > 0;
    return !*staged || add_place(reading, command, &prefix);
}

/* make install PREFIX=PLACE, DESTDIR=PLACE: what is installed goes there. */
static bool add_staging(struct reading *reading, struct command *command, bool *staged) {
    static const char *const names[] = {"DESTDIR=", "PREFIX=", "prefix="};
    size_t count = is_staged(command) ? 1 : sizeof names / sizeof *names;
    *staged = false;
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        for (size_t j = 0; j < count; j++) {
            struct value place = value_from(word, strlen(names[j]));
            if (!str_starts(word->text, names[j])) {
                continue;
            }
            *staged = true;
            if (!add_place(reading, command, &place)) {
                return false;
            }
        }
    }
    return add_configured(reading, command, staged);
}

bool program_make(struct reading *reading, struct command *command) {
    bool staged = false;
    if (!add_staging(reading, command, &staged)) {
        return false;
    }
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        bool evaluates = str_starts(word->text, "--eval");
        ptrdiff_t equals = str_find(word->text, '=', 0);
        struct value value = value_from(word, equals < 0 ? word->text.len : (size_t)equals + 1);
        /* CC=clang is for make what it is in its environment; CC=$CC is what that has already */
        bool shown = value.cause == HOLE_NONE || command->words.count > 0;
        if (shown && equals > 0 && !str_starts(word->text, "-") &&
            !variable_read(reading, command, str_slice(word->text, 0, (size_t)equals), &value)) {
            return false;
        }
        if (!evaluates && (str_find(word->text, '=', 0) < 0 || !is_code(word))) {
            continue;
        }
        struct action *action = command_add(reading, command, ACTION_LANG_EXEC, "make-code",
                                            "runs code from its command line");
        if (action == NULL) {
            return false;
        }
        action->at_least = POLICY_ASK;
    }
    size_t first = reading->out->actions.count;
    if (!tools_apply_goals(reading, command)) {
        return false;
    }
    for (size_t i = first; staged && i < reading->out->actions.count; i++) {
        struct action *action = &reading->out->actions.items[i];
        if (str_is(action->rule, "build-make-install")) {
            action->type = ACTION_PACKAGE_RUN;
        }
    }
    return true;
}
