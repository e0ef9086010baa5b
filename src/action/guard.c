#include "action/guard.h"

#include <regex.h>
#include <string.h>

enum {
    PATTERN_MAX = 128, /* bytes of a pattern that is compared; a longer one is taken to fit */
};

/* "nah", "nah-hook", "[n]ah", "/usr/bin/nah": not a part of another word. */
static bool mentions(struct str word) {
    char plain[PATTERN_MAX + 1];
    size_t length = 0;
    for (size_t i = 0; i < word.len && length < PATTERN_MAX; i++) {
        if (word.ptr[i] != '\0' && strchr("[]^$\\()", word.ptr[i]) == NULL) {
            plain[length++] = word.ptr[i];
        }
    }
    plain[length] = '\0';
    for (const char *at = strstr(plain, "nah"); at != NULL; at = strstr(at + 1, "nah")) {
        if ((at == plain || !char_is_name(at[-1])) && !char_is_name(at[3])) {
            return true;
        }
    }
    return false;
}

bool guard_note(struct reading *reading, const struct command *command) {
    static const char *const finders[] = {"pgrep", "pidof", "ps",   "grep", "egrep",   "fgrep",
                                          "rg",    "awk",   "gawk", "sed",  "pidwait", NULL};
    bool found = false;
    if (!str_is_one_of(command->program, finders)) {
        return true;
    }
    for (size_t i = 1; i < command->argv.count; i++) {
        found = found || mentions(command->argv.items[i].text);
    }
    for (size_t i = command->first_action; found && i < reading->out->actions.count; i++) {
        reading->out->actions.items[i].finds_guard = true;
    }
    return true;
}

/* As pgrep(1) compares: an extended expression anywhere in the name or, with -f, in the command
 * line. */
static bool pattern_fits(struct str pattern, bool whole, bool fold, bool lines) {
    static const char *const names[] = {"nah", "nah-hook"};
    static const char *const command_lines[] = {"nah run", "/usr/libexec/nah/nah-hook PreToolUse"};
    char text[PATTERN_MAX + 8];
    regex_t compiled;
    bool fits = false;
    if (pattern.len == 0 || pattern.len > PATTERN_MAX ||
        memchr(pattern.ptr, '\0', pattern.len) != NULL) {
        return pattern.len > PATTERN_MAX;
    }
    size_t length = 0;
    text[length++] = whole ? '^' : '(';
    text[length++] = whole ? '(' : '(';
    memcpy(text + length, pattern.ptr, pattern.len);
    length += pattern.len;
    memcpy(text + length, whole ? ")$" : "))", 3);
    if (regcomp(&compiled, text, REG_EXTENDED | REG_NOSUB | (fold ? REG_ICASE : 0)) != 0) {
        return false; /* the program refuses it as well */
    }
    for (size_t i = 0; i < 2; i++) {
        fits = fits || regexec(&compiled, lines ? command_lines[i] : names[i], 0, NULL, 0) == 0;
    }
    regfree(&compiled);
    return fits;
}

/* One of the words fits; or none is given, and what is chosen otherwise is a user's. */
static bool fits_words(const struct command *command) {
    static const char *const lines_flags[] = {"-f", "--full", NULL};
    static const char *const exact_flags[] = {"-x", "--exact", NULL};
    static const char *const regex_flags[] = {"-r", "--regexp", NULL};
    static const char *const fold_flags[] = {"-i", "-I", "--ignore-case", NULL};
    static const char *const user_flags[] = {"-u", "-U", "-G", "--euid", "--uid", "--user", NULL};
    const struct arguments *arguments = &command->arguments;
    bool pkill = str_is(command->program, "pkill");
    bool whole =
        pkill ? arguments_have(arguments, exact_flags) : !arguments_have(arguments, regex_flags);
    bool fold = arguments_have(arguments, fold_flags);
    bool lines = pkill && arguments_have(arguments, lines_flags);
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        if (!str_starts(word->text, "-") && value_known(word) &&
            pattern_fits(word->text, whole, fold, lines)) {
            return true;
        }
        /* A shell's own pattern is that text when no file fits it: pkill na[h] */
        if (word->pattern && mentions(word->text)) {
            return true;
        }
    }
    return arguments_operand_count(arguments) == 0 && !command->argv.open &&
           arguments_have(arguments, user_flags);
}

/* kill -9 -1: all that one may stop. The first word is a signal. */
static bool stops_all(const struct command *command) {
    for (size_t i = 2; i < command->argv.count; i++) {
        if (value_is(&command->argv.items[i], "-1")) {
            return true;
        }
    }
    return false;
}

bool guard_is_stopped(const struct reading *reading, const struct command *command) {
    static const char *const by_name[] = {"pkill", "killall", "skill", NULL};
    static const char *const test_flags[] = {"-0", "-l", "-L", "--list", "--table", NULL};
    if (arguments_have(&command->arguments, test_flags)) {
        return false;
    }
    for (size_t i = 0; i < command->words.count; i++) {
        if (reading->out->actions.items[command->words.items[i]].finds_guard) {
            return true;
        }
    }
    return str_is(command->program, "killall5") ||
           (str_is(command->program, "kill") && stops_all(command)) ||
           (str_is_one_of(command->program, by_name) && fits_words(command));
}
