#include "cmd/trial.h"

#include "base/json.h"
#include "cmd/command.h"
#include "cmd/display.h"

#include <cjson/cJSON.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINE_MAX_BYTES = 4 * 1024 * 1024,
    ARENA_LIMIT = 96 * 1024 * 1024, /* bytes; a long line is decoded, parsed and written */
};

struct batch {
    struct trial *trial;
    const struct trial_call *usual;
    struct arena arena; /* of one line */
    size_t line;
    bool all_allowed;
};

static bool take_text(const cJSON *object, const char *name, struct arena *arena, struct str *text,
                      struct error *error) {
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(object, name);
    if (member == NULL) {
        return true;
    }
    if (!cJSON_IsString(member)) {
        return error_set(error, ERROR_SYNTAX, "\"%s\" is not a string", name);
    }
    *text = str_copy(arena, str_from(member->valuestring));
    return text->ptr != NULL || error_set(error, ERROR_MEMORY, "there is no memory");
}

/* "input" is a text, or an object as the agent would send it. */
static bool take_input(const cJSON *object, struct arena *arena, struct str *text,
                       struct error *error) {
    const cJSON *input = cJSON_GetObjectItemCaseSensitive(object, "input");
    if (input == NULL) {
        return error_set(error, ERROR_SYNTAX, "\"input\" is missing");
    }
    if (!cJSON_IsObject(input)) {
        return take_text(object, "input", arena, text, error);
    }
    char *printed = cJSON_PrintUnformatted(input);
    *text = printed == NULL ? (struct str){NULL, 0} : str_copy(arena, str_from(printed));
    cJSON_free(printed);
    return text->ptr != NULL || error_set(error, ERROR_MEMORY, "there is no memory");
}

static bool read_call(struct batch *batch, struct str line, struct trial_call *call,
                      struct error *error) {
    if (line.len > LINE_MAX_BYTES) {
        return error_set(error, ERROR_LIMIT, "it is longer than %d bytes", (int)LINE_MAX_BYTES);
    }
    if (str_find(line, '\0', 0) != STR_NOT_FOUND || json_has_nul(line)) {
        return error_set(error, ERROR_SYNTAX, "it holds a NUL character");
    }
    const char *end = NULL;
    cJSON *object = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, false);
    bool understood = cJSON_IsObject(object) && end == line.ptr + line.len;
    if (!understood) {
        error_set(error, ERROR_SYNTAX, "it is not a JSON object");
    }
    understood = understood && take_text(object, "tool", &batch->arena, &call->tool, error) &&
                 take_text(object, "cwd", &batch->arena, &call->cwd, error) &&
                 take_input(object, &batch->arena, &call->input, error);
    cJSON_Delete(object);
    return understood;
}

static struct verdict misunderstood(struct batch *batch, const struct error *error) {
    struct builder reason;
    builder_init(&reason, &batch->arena);
    builder_addf(&reason, "line %zu cannot be decided: %s", batch->line, error->message);
    struct str text = builder_str(&reason);
    return (struct verdict){
        .decision = DECISION_ASK,
        .reason = text.ptr == NULL ? STR("there is no memory for a line") : text,
        .rule = STR("test-line"),
    };
}

static bool decide_line(struct batch *batch, struct str line) {
    struct trial_call call = *batch->usual;
    struct verdict verdict;
    struct error error;
    struct builder out;
    if (!read_call(batch, line, &call, &error) ||
        !trial_decide(batch->trial, &call, &batch->arena, &verdict, &error)) {
        verdict = misunderstood(batch, &error);
    }
    batch->all_allowed = batch->all_allowed && verdict.decision == DECISION_ALLOW;
    builder_init(&out, &batch->arena);
    trial_add_json(&out, &call, &verdict);
    struct str text = builder_str(&out);
    bool printed = display_print(text);
    arena_reset(&batch->arena);
    return printed && !ferror(stdout);
}

int trial_batch(struct trial *trial, const struct trial_call *usual, bool exit_code) {
    struct batch batch = {.trial = trial, .usual = usual, .all_allowed = true};
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    bool complete = true;
    arena_init(&batch.arena, ARENA_LIMIT);
    while (complete && (length = getline(&line, &capacity, stdin)) >= 0) {
        struct str text = str_trim((struct str){line, (size_t)length});
        batch.line++;
        /* A line break at the end or between is nobody's call */
        complete = text.len == 0 || decide_line(&batch, text);
    }
    if (!complete && !ferror(stdout)) {
        fprintf(stderr, "nah test: there is no memory for line %zu\n", batch.line);
    }
    free(line);
    arena_free(&batch.arena);
    if (!complete) {
        return EXIT_INTERNAL;
    }
    if (ferror(stdin)) {
        fprintf(stderr, "nah test: cannot read the standard input: %s\n", strerror(errno));
        return EXIT_ENVIRONMENT;
    }
    return exit_code && !batch.all_allowed ? EXIT_NO : EXIT_DONE;
}
