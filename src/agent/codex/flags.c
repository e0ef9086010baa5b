#include "agent/codex/flags.h"

#include "agent/codex/flag_table.h"
#include "agent/codex/keys.h"

#include <string.h>

/* The names that Codex and nah give to a sandbox. */
static const struct {
    const char *name;
    enum SESSION_SANDBOX sandbox;
} sandboxes[] = {
    {"workspace-write", SESSION_WORKSPACE},
    {"read-only", SESSION_READ_ONLY},
    {"danger-full-access", SESSION_OPEN},
};

struct reader {
    int argc;
    char **argv;
    int next;
    const struct codex_program *program;
    struct arena *arena;
    struct codex_arguments *out;
    struct error *error;
    const char *sandbox;             /* the value of --sandbox; NULL: not given */
    const char *open;                /* the flag that asks for no sandbox; NULL: none */
    size_t root;                     /* how many of the passed words stand before the subcommand */
    bool is_settled;                 /* a subcommand has come */
    bool in_command;                 /* after resume or fork, or those of exec */
    const struct codex_flag *greedy; /* to which the words belong; NULL: none */
    struct codex_flag learnt;        /* the last flag that Codex alone knows */
};

/* One flag as written. */
struct written {
    struct str name;   /* without its value: "--cd", "-C" */
    const char *value; /* attached; NULL: none */
};

static bool pass(struct reader *reader, char *word) {
    reader->out->passed[reader->out->count++] = word;
    reader->root += reader->is_settled ? 0 : 1;
    return true;
}

/* Passes a setting where nah's own stand: some versions of Codex, as 0.142, forget all that stand
 * before a subcommand when there is one behind it. */
static bool pass_at_root(struct reader *reader, char *word) {
    char **place = reader->out->passed + reader->root;
    memmove(place + 1, place, (reader->out->count - reader->root) * sizeof *place);
    *place = word;
    reader->out->count++;
    reader->root++;
    return true;
}

static bool refuse_key(struct reader *reader, struct str shown, const struct codex_key *owner) {
    return error_set(reader->error, ERROR_USAGE, "nah decides %s itself, so %.*s is refused: %s",
                     codex_key_name(owner), STR_ARG(shown), owner->advice);
}

static bool check_config(struct reader *reader, const char *assignment) {
    struct str text = str_from(assignment);
    ptrdiff_t equals = str_find(text, '=', 0);
    size_t end = equals == STR_NOT_FOUND ? text.len : (size_t)equals;
    struct str key = str_slice(text, 0, end);
    const struct codex_key *owner;
    if (!codex_setting_owner(key, str_slice(text, end + 1, text.len), reader->arena, &owner)) {
        return error_set(reader->error, ERROR_MEMORY, "out of memory");
    }
    if (owner != NULL) {
        struct builder shown;
        builder_init(&shown, reader->arena);
        builder_add_c(&shown, "-c ");
        builder_add(&shown, str_trim(key));
        return refuse_key(reader, builder_str(&shown), owner);
    }
    struct str server = codex_key_part(key, 1);
    return !str_is(codex_key_part(key, 0), "mcp_servers") || server.len == 0 ||
           VEC_PUSH(reader->arena, &reader->out->mcp_servers, server) ||
           error_set(reader->error, ERROR_MEMORY, "out of memory");
}

static bool check_feature(struct reader *reader, struct str flag, const char *feature) {
    struct builder key;
    builder_init(&key, reader->arena);
    builder_add_c(&key, "features.");
    builder_add_c(&key, feature);
    struct str text = builder_str(&key);
    const struct codex_key *owner = text.ptr == NULL ? NULL : codex_key_owner(text);
    if (owner == NULL) {
        return text.ptr != NULL || error_set(reader->error, ERROR_MEMORY, "out of memory");
    }
    struct builder shown;
    builder_init(&shown, reader->arena);
    builder_add(&shown, flag);
    builder_add_char(&shown, ' ');
    builder_add_c(&shown, feature);
    return refuse_key(reader, builder_str(&shown), owner);
}

static bool set_sandbox(struct reader *reader, const char *value) {
    if (reader->sandbox != NULL && strcmp(reader->sandbox, value) != 0) {
        return error_set(reader->error, ERROR_USAGE, "--sandbox %s contradicts --sandbox %s", value,
                         reader->sandbox);
    }
    for (size_t i = 0; i < sizeof sandboxes / sizeof *sandboxes; i++) {
        if (strcmp(sandboxes[i].name, value) == 0) {
            reader->sandbox = sandboxes[i].name;
            reader->out->sandbox = sandboxes[i].sandbox;
            return true;
        }
    }
    return error_set(reader->error, ERROR_USAGE,
                     "--sandbox %s: the modes are read-only, workspace-write and "
                     "danger-full-access",
                     value);
}

static bool set_fallback(struct reader *reader, struct str name, const char *value) {
    bool allow = value != NULL && strcmp(value, "allow") == 0;
    reader->out->unasked_runs = allow;
    reader->out->is_fallback_given = true;
    return allow || (value != NULL && strcmp(value, "block") == 0) ||
           error_set(reader->error, ERROR_USAGE, "%.*s takes block or allow", STR_ARG(name));
}

/* Acts on a flag; `value` is NULL when it has none. */
static bool take_flag(struct reader *reader, const struct codex_flag *flag, struct str name,
                      const char *value) {
    struct codex_arguments *out = reader->out;
    switch (flag->meaning) {
    case FLAG_REFUSE:
        return error_set(reader->error, ERROR_USAGE, "%.*s is refused: %s", STR_ARG(name),
                         flag->advice);
    case FLAG_CONFIG:
        return value == NULL || check_config(reader, value);
    case FLAG_FEATURE:
        return value == NULL || check_feature(reader, name, value);
    case FLAG_DIRECTORY:
        out->directory = value;
        return true;
    case FLAG_ADD_DIRECTORY:
        return value == NULL || VEC_PUSH(reader->arena, &out->added, str_from(value)) ||
               error_set(reader->error, ERROR_MEMORY, "out of memory");
    case FLAG_PROFILE:
        out->profile = value;
        return true;
    case FLAG_STRICT:
        out->is_strict = true;
        return true;
    case FLAG_NO_SESSION:
        out->is_session = false;
        return true;
    case FLAG_FLOW:
        out->auto_edits = true;
        reader->open = flag->name;
        return true;
    case FLAG_NO_SANDBOX:
        reader->open = reader->open != NULL ? reader->open : flag->name;
        return true;
    case FLAG_AUTO_EDITS:
        out->auto_edits = true;
        return true;
    case FLAG_SANDBOX:
        return value != NULL
                   ? set_sandbox(reader, value)
                   : error_set(reader->error, ERROR_USAGE, "%.*s needs a mode", STR_ARG(name));
    case FLAG_PRESET:
        out->preset = value;
        return (value != NULL && value[0] != '\0') ||
               error_set(reader->error, ERROR_USAGE, "%.*s needs a name", STR_ARG(name));
    case FLAG_PRINT:
        out->is_printed = true;
        return true;
    case FLAG_ASK_FALLBACK:
        return set_fallback(reader, name, value);
    case FLAG_PASS:
    case FLAG_DROP:
        break;
    }
    return true;
}

static bool is_own(const struct codex_flag *flag) {
    return flag->meaning >= FLAG_FLOW;
}

static bool is_setting(const struct codex_flag *flag) {
    return flag->meaning == FLAG_CONFIG || flag->meaning == FLAG_FEATURE;
}

static bool is_flag(const char *word) {
    return word[0] == '-' && word[1] != '\0';
}

/* As one word, "--image=VALUE", after which Codex takes no further words for the flag: what stood
 * between it and the next one, such as a flag of nah's own, may not get to Codex. */
static bool pass_attached(struct reader *reader, struct str name, const char *value) {
    struct builder word;
    builder_init(&word, reader->arena);
    builder_addf(&word, "%.*s=%s", STR_ARG(name), value);
    const char *text = builder_str(&word).ptr;
    return text != NULL ? pass(reader, (char *)text)
                        : error_set(reader->error, ERROR_MEMORY, "out of memory");
}

/* Reads the flag's value, acts on both and passes both on. */
static bool finish_flag(struct reader *reader, const struct codex_flag *flag,
                        struct written written, char *word) {
    char *next = reader->next < reader->argc ? reader->argv[reader->next] : NULL;
    bool has_next =
        flag->value != VALUE_NONE && written.value == NULL && next != NULL && !is_flag(next);
    if (flag->value == VALUE_NONE && written.value != NULL && flag->meaning != FLAG_REFUSE) {
        return error_set(reader->error, ERROR_USAGE, "%.*s takes no value", STR_ARG(written.name));
    }
    if (!take_flag(reader, flag, written.name, has_next ? next : written.value)) {
        return false;
    }
    reader->next += has_next ? 1 : 0;
    reader->greedy = has_next && flag->value == VALUE_MANY ? flag : NULL;
    if (has_next && (flag->value == VALUE_MANY || flag->name == NULL)) {
        return pass_attached(reader, flag->name == NULL ? written.name : str_from(flag->name),
                             next);
    }
    if (!is_own(flag)) {
        bool (*pass_on)(struct reader *, char *) = is_setting(flag) ? pass_at_root : pass;
        pass_on(reader, word);
        return !has_next || pass_on(reader, next);
    }
    return true;
}

static bool refuse_unknown(struct reader *reader, struct str name) {
    const struct codex_version version = reader->program->version;
    return error_set(reader->error, ERROR_USAGE,
                     "neither nah nor Codex %u.%u.%u knows %.*s; for a prompt that starts with a "
                     "dash put -- before it",
                     version.major, version.minor, version.patch, STR_ARG(name));
}

static bool read_long(struct reader *reader, char *word) {
    char *equals = strchr(word, '=');
    struct written written = {
        .name = {word, equals == NULL ? strlen(word) : (size_t)(equals - word)},
        .value = equals == NULL ? NULL : equals + 1,
    };
    const struct codex_flag *flag = codex_flag_named(written.name);
    if (flag == NULL) {
        if (!codex_flag_learn(reader->program, written.name, &reader->learnt)) {
            return refuse_unknown(reader, written.name);
        }
        flag = &reader->learnt;
    }
    return finish_flag(reader, flag, written, word);
}

/* "-h", "-mNAME", "-m=NAME", "-hm NAME": letters without values, then at most one with. */
static bool read_short(struct reader *reader, char *word) {
    for (char *at = word + 1; *at != '\0'; at++) {
        struct str name = {(char[]){'-', *at}, 2};
        const struct codex_flag *flag = codex_flag_of_letter(*at);
        if (flag == NULL) {
            return refuse_unknown(reader, str_from(word));
        }
        if ((is_own(flag) || is_setting(flag)) && at > word + 1) {
            return error_set(reader->error, ERROR_USAGE, "write -%c apart from the others in %s",
                             *at, word);
        }
        if (flag->value != VALUE_NONE || at[1] == '\0') {
            const char *attached = at[1] == '=' ? at + 2 : at + 1;
            return finish_flag(
                reader, flag,
                (struct written){.name = name, .value = at[1] != '\0' ? attached : NULL}, word);
        }
        if (!take_flag(reader, flag, name, NULL)) {
            return false;
        }
    }
    return true;
}

static void pass_rest(struct reader *reader) {
    while (reader->next < reader->argc) {
        pass(reader, reader->argv[reader->next++]);
    }
}

static bool refuse_command(struct reader *reader, const char *word, const char *advice) {
    return error_set(reader->error, ERROR_USAGE,
                     "codex %s%s is refused: %s (for a prompt of one word put -- before it)",
                     reader->out->is_headless ? "exec " : "", word, advice);
}

static bool take_command(struct reader *reader, const struct codex_command *command) {
    struct codex_arguments *out = reader->out;
    bool is_exec = command->meaning == COMMAND_HEADLESS;
    if (command->meaning == COMMAND_REFUSE) {
        return refuse_command(reader, command->name, command->advice);
    }
    reader->in_command = !is_exec;
    out->is_headless = out->is_headless || is_exec;
    if (out->command == NULL) {
        out->command = command->name;
    }
    if (command->meaning == COMMAND_PASS) {
        out->is_session = false;
        pass_rest(reader);
    }
    return true;
}

/* A word without a dash: a subcommand by its name, also behind a prompt, since Codex takes it for
 * one there as well; else a prompt or a session's name. */
static bool read_word(struct reader *reader, char *word) {
    struct str name = str_from(word);
    if (reader->greedy != NULL) {
        return pass_attached(reader, str_from(reader->greedy->name), word);
    }
    if (reader->in_command) {
        return pass(reader, word);
    }
    if (reader->out->is_headless) {
        const struct codex_command *inner = codex_headless_command_named(name);
        pass(reader, word);
        return inner == NULL || take_command(reader, inner);
    }
    const struct codex_command *command = codex_command_named(name);
    reader->is_settled = reader->is_settled || command != NULL;
    pass(reader, word);
    if (command != NULL) {
        return take_command(reader, command);
    }
    return !strs_have(&reader->program->commands, name) ||
           error_set(reader->error, ERROR_USAGE,
                     "codex %s is refused: this version of nah does not know what it does; for "
                     "a prompt of one word put -- before it",
                     word);
}

/* What nah's own flags say together. */
static bool settle_mode(struct reader *reader) {
    if (reader->out->is_fallback_given && !reader->out->is_headless) {
        return error_set(reader->error, ERROR_USAGE,
                         "--ask-fallback is for sessions in which nobody can be asked: nah run "
                         "codex exec");
    }
    reader->out->is_sandbox_given = reader->open != NULL || reader->sandbox != NULL;
    reader->out->is_auto_edits_given = reader->out->auto_edits;
    if (reader->open == NULL) {
        return true;
    }
    if (reader->sandbox != NULL && reader->out->sandbox != SESSION_OPEN) {
        return error_set(reader->error, ERROR_USAGE,
                         "%s and --sandbox %s contradict each other: leave one of them out",
                         reader->open, reader->sandbox);
    }
    reader->out->sandbox = SESSION_OPEN;
    return true;
}

bool codex_arguments_read(int argc, char **argv, const struct codex_program *program,
                          struct arena *arena, struct codex_arguments *out, struct error *error) {
    struct reader reader = {
        .argc = argc,
        .argv = argv,
        .program = program,
        .arena = arena,
        .out = out,
        .error = error,
    };
    *out = (struct codex_arguments){.is_session = true, .sandbox = SESSION_WORKSPACE};
    out->passed = ARENA_NEW_ARRAY(arena, (size_t)argc + 1, char *);
    if (out->passed == NULL) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    while (reader.next < argc) {
        char *word = argv[reader.next++];
        bool is_end = strcmp(word, "--") == 0;
        bool taken = is_end                        ? pass(&reader, word)
                     : strncmp(word, "--", 2) == 0 ? read_long(&reader, word)
                     : is_flag(word)               ? read_short(&reader, word)
                                                   : read_word(&reader, word);
        if (!taken) {
            return false;
        }
        if (is_end) {
            pass_rest(&reader);
        }
    }
    return settle_mode(&reader);
}
