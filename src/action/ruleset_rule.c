/* Reads one [[rule]]. */
#include "action/ruleset_reader.h"

#include <stddef.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

static bool read_id(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct ruleset_rule *rule = out;
    if (!ruleset_read_text(reader, value, &rule->rule.id)) {
        return false;
    }
    if (strspn(rule->rule.id, "abcdefghijklmnopqrstuvwxyz0123456789-") < value->string.len ||
        rule->rule.id[0] == '-') {
        return ruleset_fail(
            reader, value->span,
            "expected an id of small letters, digits and '-', such as \"git-push\"");
    }
    return true;
}

static bool read_type(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct ruleset_rule *rule = out;
    const char *name = NULL;
    struct nearest nearest;
    if (!ruleset_read_text(reader, value, &name)) {
        return false;
    }
    if (action_type_find(value->string, &rule->rule.type)) {
        return true;
    }
    nearest_init(&nearest, value->string);
    for (int i = 0; i < ACTION_TYPE_COUNT; i++) {
        nearest_offer(&nearest, str_from(action_type_of((enum ACTION_TYPE)i)->name));
    }
    return ruleset_fail_unknown(reader, value->span, "action type", &nearest);
}

/* Flags are left out of what a prefix is compared with, so that one in it would never match. */
static bool check_operands(struct ruleset_reader *reader, const struct toml_value *item,
                           const char *const *words) {
    for (; reader->origin == RULESET_USER && *words != NULL; words++) {
        if ((*words)[0] == '-' && (*words)[1] != '\0') {
            return ruleset_fail(reader, item->span,
                                "'%s' is a flag, and a prefix has none: use flags = [\"%s\"]",
                                *words, *words);
        }
    }
    return true;
}

static bool read_prefix(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct ruleset_rule *rule = out;
    if (value->kind != TOML_ARRAY || value->count == 0) {
        return ruleset_fail(reader, value->span,
                            "expected a prefix such as [\"git\", [\"log\", \"show\"]]");
    }
    const char *const **prefix =
        ARENA_NEW_ARRAY(reader->arena, value->count + 1, const char *const *);
    if (prefix == NULL) {
        return ruleset_fail_memory(reader);
    }
    size_t count = 0;
    for (const struct toml_value *item = value->first; item != NULL; item = item->next) {
        const char **single = ARENA_NEW_ARRAY(reader->arena, 2, const char *);
        if (single == NULL) {
            return ruleset_fail_memory(reader);
        }
        prefix[count] = single;
        if (!(item->kind == TOML_ARRAY ? ruleset_read_list(reader, item, &prefix[count])
                                       : ruleset_read_text(reader, item, &single[0]))) {
            return false;
        }
        if (!check_operands(reader, item, prefix[count])) {
            return false;
        }
        count++;
    }
    rule->rule.prefix = prefix;
    return true;
}

/* Compiles the pattern only to see that it is one: who matches compiles it on first use. */
static bool read_match(struct ruleset_reader *reader, const struct toml_value *value, void *out) {
    struct ruleset_rule *rule = out;
    int code = 0;
    PCRE2_SIZE offset = 0;
    PCRE2_UCHAR reason[128] = "";
    if (!ruleset_read_text(reader, value, &rule->rule.match)) {
        return false;
    }
    pcre2_code *compiled =
        pcre2_compile((PCRE2_SPTR)rule->rule.match, PCRE2_ZERO_TERMINATED, 0, &code, &offset, NULL);
    if (compiled == NULL) {
        pcre2_get_error_message(code, reason, sizeof reason / sizeof *reason);
        return ruleset_fail(reader, value->span, "the pattern fails at its byte %zu: %s",
                            (size_t)offset + 1, (const char *)reason);
    }
    pcre2_code_free(compiled);
    return true;
}

static bool read_examples(struct ruleset_reader *reader, const struct toml_value *value,
                          void *out) {
    static const struct ruleset_key keys[] = {
        {.name = "allow",
         .kind = RULESET_KEY_LIST,
         .offset = offsetof(struct ruleset_rule, examples[RULESET_ALLOW])},
        {.name = "ask",
         .kind = RULESET_KEY_LIST,
         .offset = offsetof(struct ruleset_rule, examples[RULESET_ASK])},
        {.name = "block",
         .kind = RULESET_KEY_LIST,
         .offset = offsetof(struct ruleset_rule, examples[RULESET_BLOCK])},
    };
    if (value->kind != TOML_TABLE || value->count == 0) {
        return ruleset_fail(
            reader, value->span,
            "expected examples such as { allow = [\"ls\"], ask = [\"ls ~/.aws\"] }");
    }
    return ruleset_read_keys(reader, value, "table of examples", keys, sizeof keys / sizeof *keys,
                             out);
}

static const char *const tools[] = {[RULE_MCP] = "mcp", [RULE_PATCH] = "patch"};
static const char *const decisions[] = {[POLICY_ASK] = "ask", [POLICY_BLOCK] = "block"};
static const char *const inputs[] = {
    [INPUT_PASSES] = "passes", [INPUT_IGNORED] = "ignored", [INPUT_EXECUTED] = "executed"};
static const char *const outputs[] = {
    [OUTPUT_PLAIN] = "plain", [OUTPUT_DECODED] = "decoded", [OUTPUT_TEXT] = "text"};
static const char *const uses[] = {
    [USE_NONE] = "none",       [USE_READ] = "read",       [USE_LIST] = "list",
    [USE_WRITE] = "write",     [USE_DELETE] = "delete",   [USE_COPY] = "copy",
    [USE_MOVE] = "move",       [USE_EXECUTE] = "execute", [USE_URL] = "url",
    [USE_PACKAGE] = "package", [USE_COMMAND] = "command", [USE_SHELL] = "shell",
    [USE_SCRIPT] = "script",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define FIELD(field) offsetof(struct ruleset_rule, rule.field)
#define CHOICE(key, field, list)                                                                   \
    {                                                                                              \
        .name = (key), .kind = RULESET_KEY_CHOICE, .offset = FIELD(field), .names = (list),        \
        .name_count = COUNT(list)                                                                  \
    }

/* What has commands as its subject alone is behind "tool" and "match". */
static const struct ruleset_key keys[] = {
    {.name = "id", .kind = RULESET_KEY_OTHER, .read = read_id},
    {.name = "type", .kind = RULESET_KEY_OTHER, .read = read_type},
    CHOICE("decision", at_least, decisions),
    {.name = "effect", .kind = RULESET_KEY_TEXT, .offset = FIELD(effect)},
    {.name = "advice", .kind = RULESET_KEY_TEXT, .offset = FIELD(advice)},
    {.name = "examples", .kind = RULESET_KEY_OTHER, .read = read_examples},
    CHOICE("tool", subject, tools),
    {.name = "match", .kind = RULESET_KEY_OTHER, .read = read_match},
    {.name = "prefix", .kind = RULESET_KEY_OTHER, .read = read_prefix},
    {.name = "flags", .kind = RULESET_KEY_FLAGS, .offset = FIELD(flags)},
    {.name = "without", .kind = RULESET_KEY_FLAGS, .offset = FIELD(without)},
    {.name = "least_operands", .kind = RULESET_KEY_NUMBER, .offset = FIELD(least_operands)},
    {.name = "most_operands", .kind = RULESET_KEY_NUMBER, .offset = FIELD(most_operands)},
    CHOICE("operands", operands, uses),
    {.name = "skip", .kind = RULESET_KEY_NUMBER, .offset = FIELD(skip)},
    {.name = "recursive", .kind = RULESET_KEY_SWITCH, .offset = FIELD(recursive)},
    {.name = "verbs", .kind = RULESET_KEY_SWITCH, .offset = FIELD(verbs)},
    CHOICE("input", input, inputs),
    CHOICE("output", output, outputs),
};

enum {
    FIRST_COMMAND_KEY = 8,
};

/* Is every key there that must be? */
static bool check_required(struct ruleset_reader *reader, const struct toml_value *table) {
    static const char *const required[] = {"id", "type", "effect", "examples"};
    for (size_t i = 0; i < COUNT(required); i++) {
        if (toml_child(table, str_from(required[i])) == NULL) {
            return ruleset_fail(reader, table->span, "a rule without '%s'", required[i]);
        }
    }
    return true;
}

/* A rule is about commands, and has a prefix, or about a tool, and has a pattern. */
static bool check_subject(struct ruleset_reader *reader, const struct toml_value *table) {
    const struct toml_value *tool = toml_child(table, STR("tool"));
    const struct toml_value *match = toml_child(table, STR("match"));
    if (tool == NULL && match != NULL) {
        return ruleset_fail(reader, match->key_span, "'match' needs 'tool': what it looks at");
    }
    if (tool != NULL && match == NULL) {
        return ruleset_fail(reader, tool->key_span, "'tool' needs 'match': a pattern");
    }
    if (tool == NULL && toml_child(table, STR("prefix")) == NULL) {
        return ruleset_fail(reader, table->span, "a rule without 'prefix', or 'tool' and 'match'");
    }
    for (size_t i = FIRST_COMMAND_KEY; tool != NULL && i < COUNT(keys); i++) {
        const struct toml_value *value = toml_child(table, str_from(keys[i].name));
        if (value != NULL) {
            return ruleset_fail(reader, value->key_span,
                                "'%s' is for commands; a rule with 'tool' cannot have it",
                                keys[i].name);
        }
    }
    return true;
}

bool ruleset_read_rule(struct ruleset_reader *reader, const struct toml_value *table,
                       struct ruleset_rule *out) {
    *out = (struct ruleset_rule){.rule = {.subject = RULE_COMMAND, .most_operands = -1}};
    if (!ruleset_read_keys(reader, table, "rule", keys, COUNT(keys), out) ||
        !check_required(reader, table) || !check_subject(reader, table)) {
        return false;
    }
    const struct rule *rule = &out->rule;
    if (rule->most_operands >= 0 && rule->most_operands < rule->least_operands) {
        return ruleset_fail(reader, toml_child(table, STR("most_operands"))->span,
                            "'most_operands' is less than 'least_operands'");
    }
    return true;
}
