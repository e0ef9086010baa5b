#include "action/code.h"
#include "action/escapes.h"
#include "action/functions.h"
#include "base/path.h"
#include "shell/parser.h"

struct value path_in_scope(struct reading *reading, const struct scope *scope,
                           const struct value *path) {
    struct value full = *path;
    if (path->text.len > 0 && path->text.ptr[0] == '\0') {
        return full; /* its start is unknown: perhaps it is absolute */
    }
    struct value directory = scope_cwd(scope);
    full.text = path_join(reading->arena, directory.text, path->text);
    if (directory.cause != HOLE_NONE && !str_starts(path->text, "/")) {
        full.cause = full.cause == HOLE_NONE ? directory.cause : full.cause;
        full.pattern = full.pattern || directory.pattern;
    }
    return full;
}

bool action_read(struct arena *arena, struct str text, const struct scope_start *start,
                 struct behaviour *out) {
    return action_read_with(arena, text, start, NULL, out);
}

bool action_read_script(struct arena *arena, enum SCRIPT_LANGUAGE language, struct str text,
                        const struct scope_start *start, struct behaviour *out) {
    if (language == SCRIPT_SHELL) {
        return action_read(arena, text, start, out);
    }
    *out = (struct behaviour){0};
    struct reading reading = {.arena = arena, .out = out, .start = start, .nested = true};
    struct stream output = {0};
    struct command command = {
        .program = language == SCRIPT_PYTHON  ? STR("python3")
                   : language == SCRIPT_WORDS ? STR("tclsh")
                   : language == SCRIPT_CODE  ? STR("code")
                                              : STR("node"),
        .scope = scope_new(arena, start),
        .output = &output,
    };
    struct value code = {.text = text};
    bool understood = false;
    if (language == SCRIPT_CODE || language == SCRIPT_WORDS) {
        return command.scope != NULL && escapes_read_code(&reading, &command, text) &&
               (language == SCRIPT_WORDS || (code_read_files(&reading, &command, text) &&
                                             code_read_sends(&reading, &command, text))) &&
               !arena->exhausted;
    }
    return command.scope != NULL &&
           code_read(&reading, &command, language == SCRIPT_PYTHON ? CODE_PYTHON : CODE_NODE, &code,
                     &understood) &&
           !arena->exhausted;
}

bool action_read_with(struct arena *arena, struct str text, const struct scope_start *start,
                      const struct more_rules *more, struct behaviour *out) {
    *out = (struct behaviour){0};
    struct reading reading = {
        .arena = arena, .out = out, .more = more, .start = start, .text = text};
    if (!shell_parse(arena, text, &out->tree, &out->error)) {
        return out->error.code != ERROR_MEMORY;
    }
    struct scope *scope = scope_new(arena, start);
    struct stream output = {0};
    reading.top = scope;
    reading.uses_last_word = str_find_text(text, "$_") >= 0 || str_find_text(text, "{_") >= 0;
    return scope != NULL && trace_node(&reading, scope, out->tree, &(struct stream){0}, &output) &&
           traps_end(&reading, scope, 0) && functions_read_uncalled(&reading, scope) &&
           !arena->exhausted;
}
