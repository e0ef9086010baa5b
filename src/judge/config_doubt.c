#include "judge/config_doubt.h"

#include <string.h>

enum {
    NAMES_MAX = 256,   /* of one file */
    VALUE_MAX = 16384, /* bytes of a list of names */
};

/* --- programs ------------------------------------------------------------------------------- */

static bool add_name(struct arena *arena, struct strs *names, struct str text) {
    ptrdiff_t blank = str_find(text, ' ', 0);
    struct str name = str_slice(text, 0, blank < 0 ? text.len : (size_t)blank);
    return name.len == 0 || names->count >= NAMES_MAX || VEC_PUSH(arena, names, name);
}

/* The texts in quotes at the start of a value: of "a b", of ["a", "b"], of [["a", "b"], "c"]. Of a
 * prefix only the first word, or list of words, names programs. */
static bool read_value(struct arena *arena, struct str rest, bool only_first, struct strs *names) {
    size_t depth = 0;
    rest = str_slice(rest, 0, VALUE_MAX);
    for (size_t i = 0; i < rest.len; i++) {
        char c = rest.ptr[i];
        ptrdiff_t end = c == '"' || c == '\'' ? str_find(rest, c, i + 1) : -1;
        depth += c == '[';
        if (end >= 0) {
            if (!add_name(arena, names, str_slice(rest, i + 1, (size_t)end))) {
                return false;
            }
            i = (size_t)end;
        }
        bool more = !only_first || depth > 1;
        bool ends = c == ']' && (only_first || --depth == 0);
        if ((end >= 0 && (depth == 0 || !more)) || ends || (c == '\n' && depth == 0)) {
            return true;
        }
    }
    return true;
}

static bool read_names(struct arena *arena, struct str text, struct strs *names) {
    struct str rest = text;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        line = str_trim(line);
        bool prefix = str_starts(line, "prefix");
        bool program = str_starts(line, "names");
        ptrdiff_t equals = str_find(line, '=', 0);
        if ((!prefix && !program) || equals < 0) {
            continue;
        }
        size_t at = (size_t)(line.ptr - text.ptr) + (size_t)equals + 1;
        if (!read_value(arena, str_slice(text, at, text.len), prefix, names)) {
            return false;
        }
    }
    return true;
}

bool config_doubt_programs(struct arena *arena, const struct config *config,
                           struct ruleset *besides) {
    const struct config_file *files[] = {&config->user, &config->project};
    struct strs names = {0};
    struct ruleset_rule rule = {.rule = {.id = "settings-error",
                                         .subject = RULE_COMMAND,
                                         .most_operands = -1,
                                         .type = ACTION_UNKNOWN,
                                         .at_least = POLICY_ASK,
                                         .effect = "is named in nah's settings, which have an "
                                                   "error"}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        bool broken = files[i]->problems.count > 0 && files[i]->text.ptr != NULL;
        if (broken && !read_names(arena, files[i]->text, &names)) {
            return false;
        }
    }
    const char **list = ARENA_NEW_ARRAY(arena, names.count + 1, const char *);
    const char *const **prefix = ARENA_NEW_ARRAY(arena, 2, const char *const *);
    if (list == NULL || prefix == NULL) {
        return false;
    }
    for (size_t i = 0; i < names.count; i++) {
        list[i] = str_to_c(arena, names.items[i]);
        if (list[i] == NULL) {
            return false;
        }
    }
    prefix[0] = list;
    rule.rule.prefix = prefix;
    rule.place.file = config->user.path;
    return names.count == 0 || VEC_PUSH(arena, &besides->rules, rule);
}

/* --- examples ------------------------------------------------------------------------------- */

/* A command line, the name of a tool, or a line that a patch adds to an ordinary file. */
static bool make_request(struct arena *arena, const struct environment *environment,
                         const struct rule *rule, const char *example, struct request *out) {
    struct builder patch;
    *out = (struct request){
        .kind = TOOL_SHELL, .text = str_from(example), .cwd = environment->project};
    if (rule->subject == RULE_MCP) {
        out->kind = TOOL_MCP;
        out->tool = str_from(example);
    } else if (rule->subject == RULE_PATCH) {
        builder_init(&patch, arena);
        builder_addf(&patch, "*** Begin Patch\n*** Add File: notes.txt\n+%s\n*** End Patch\n",
                     example);
        out->kind = TOOL_PATCH;
        out->text = builder_str(&patch);
        out->safe_edits = true;
        return out->text.ptr != NULL;
    }
    return true;
}

/* Where the example stands: behind the start of its rule, in quotes. */
static void set_place(const struct config_file *file, const struct ruleset_rule *rule,
                      const char *example, struct error *error) {
    size_t line = 1;
    size_t start = 0;
    struct str rest;
    error->line = rule->place.line;
    error->column = rule->place.column;
    for (size_t i = 0; i < file->text.len; i++) {
        rest = str_slice(file->text, i, file->text.len);
        char before = i > 0 ? file->text.ptr[i - 1] : '\0';
        if (line >= rule->place.line && (before == '"' || before == '\'') &&
            str_starts(rest, example)) {
            error->line = line;
            error->column = i - start;
            return;
        }
        if (file->text.ptr[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
}

static bool check_rule(struct arena *arena, const struct config_file *file,
                       const struct environment *environment, const struct ruleset_rule *rule,
                       struct error *error) {
    for (int verdict = 0; verdict < RULESET_VERDICT_COUNT; verdict++) {
        const char *const *example = rule->examples[verdict];
        for (; example != NULL && *example != NULL; example++) {
            struct request request;
            if (!make_request(arena, environment, &rule->rule, *example, &request)) {
                return false;
            }
            enum DECISION decision = decide(&request, environment, arena).decision;
            if (decision != (enum DECISION)verdict) {
                error_set(error, ERROR_SYNTAX,
                          "an example of the rule '%s' is given for '%s', but gets '%s'",
                          rule->rule.id, decision_name((enum DECISION)verdict),
                          decision_name(decision));
                set_place(file, rule, *example, error);
                return !arena->exhausted;
            }
        }
    }
    return !arena->exhausted;
}

bool config_check_examples(struct arena *arena, const struct config_file *file,
                           const struct environment *environment, struct error *error) {
    if (file->statements == NULL || file->problems.count > 0 || file->trust != CONFIG_TRUSTED) {
        return true;
    }
    for (size_t i = 0; i < file->statements->count; i++) {
        const struct config_statement *statement = &file->statements->items[i];
        for (size_t j = 0; statement->rules != NULL && j < statement->rules->rules.count &&
                           statement->preset.len == 0 && statement->project.len == 0;
             j++) {
            if (!check_rule(arena, file, environment, &statement->rules->rules.items[j], error)) {
                return false;
            }
            if (error->code != ERROR_NONE) {
                return true;
            }
        }
    }
    return true;
}
