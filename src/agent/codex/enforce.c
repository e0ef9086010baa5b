#include "agent/codex/enforce.h"

#include "agent/codex/codex.h"
#include "agent/codex/version.h"
#include "agent/hook_command.h"
#include "base/file.h"
#include "base/toml.h"

#include <sys/stat.h>

enum {
    REQUIREMENTS_MAX = 4 * 1024 * 1024,
    FILE_MODE = 0644,
};

static const char requirements[] = "/etc/codex/requirements.toml";
static const char first_line[] = "# nah: begin (nah codex enforce --remove takes this out)\n";
static const char last_line[] = "# nah: end\n";
static const char before_mark[] = "# before: ";

/* What nah sets beside its hooks. */
static const struct {
    const char *path;
    const char *value;
    bool with_tty_feature;    /* only where Codex has that feature, */
    bool without_tty_feature; /* or only where it has not */
} keys[] = {
    {"allowed_approval_policies", "[\"untrusted\"]", false, false},
    {"features.hooks", "true", false, false},
    {"features.unified_exec_tty", "false", true, false},
    {"features.unified_exec", "false", false, true},
};

enum {
    KEY_COUNT = sizeof keys / sizeof *keys,
};

static bool fail_merge(struct error *error, const struct error *why) {
    if (why->code == ERROR_MEMORY) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    return error_set(error, ERROR_USAGE, "%s cannot be merged with: line %zu: %s", requirements,
                     why->line, why->message);
}

/* nah's part of the text; false when there is none. */
static bool find_block(struct str text, size_t *start, size_t *end) {
    ptrdiff_t first = str_find_text(text, first_line);
    if (first == STR_NOT_FOUND) {
        return false;
    }
    struct str rest = str_slice(text, (size_t)first, text.len);
    ptrdiff_t last = str_find_text(rest, last_line);
    *start = (size_t)first;
    *end = last == STR_NOT_FOUND ? text.len : (size_t)(first + last) + sizeof last_line - 1;
    return true;
}

/* Appends the values that the keys have, in comments, so that they can be put back. */
static void keep_before(struct builder *out, struct str text, const struct toml_value *root) {
    for (size_t i = 0; i < KEY_COUNT; i++) {
        const struct toml_value *value = toml_find(root, keys[i].path);
        struct str written =
            value == NULL ? STR("") : str_slice(text, value->span.start, value->span.end);
        if (value != NULL && value->kind != TOML_TABLE &&
            str_find(written, '\n', 0) == STR_NOT_FOUND) {
            builder_addf(out, "%s%s = ", before_mark, keys[i].path);
            builder_add(out, written);
            builder_add_char(out, '\n');
        }
    }
}

static void add_hooks(struct builder *out, const char *hook) {
    const struct session_mode mode = {.name = STR("managed")};
    for (size_t i = 0; i < CODEX_EVENT_COUNT; i++) {
        struct builder command;
        const char *name = codex_events[i].name;
        builder_init(&command, out->arena);
        hook_command_add(&command, str_from(hook), name, "codex", &mode);
        builder_addf(out, "[[hooks.%s]]\n[[hooks.%s.hooks]]\ntype = \"command\"\ncommand = ", name,
                     name);
        toml_write_string(out, builder_str(&command));
        builder_addf(out, "\ntimeout = %d\nstatusMessage = \"nah\"\n", codex_events[i].timeout);
        out->failed |= command.failed;
    }
}

static bool is_meant(size_t i, bool has_tty_feature) {
    return has_tty_feature ? !keys[i].without_tty_feature : !keys[i].with_tty_feature;
}

static bool is_ours(const struct toml_value *root, struct str text, size_t i) {
    const struct toml_value *value = toml_find(root, keys[i].path);
    return value != NULL &&
           str_is(str_slice(text, value->span.start, value->span.end), keys[i].value);
}

/* Is all there already, with the same hooks? */
static bool is_in_force(struct str text, const struct toml_value *root, const char *hooks,
                        bool has_tty_feature) {
    size_t start;
    size_t end;
    bool is_there = find_block(text, &start, &end) &&
                    str_find_text(str_slice(text, start, end), hooks) != STR_NOT_FOUND;
    for (size_t i = 0; i < KEY_COUNT; i++) {
        is_there = is_there && (!is_meant(i, has_tty_feature) || is_ours(root, text, i));
    }
    return is_there;
}

/* Adds to a text that has nothing of nah's. */
static bool add_all(struct str text, const struct toml_value *root, struct str hooks,
                    bool has_tty_feature, struct builder *out, struct error *why) {
    struct builder block;
    builder_init(&block, out->arena);
    builder_add_c(&block, first_line);
    keep_before(&block, text, root);
    builder_add(&block, hooks);
    builder_add_c(&block, last_line);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (is_meant(i, has_tty_feature) && !toml_set(out->arena, text, str_from(keys[i].path),
                                                      str_from(keys[i].value), &text, why)) {
            return false;
        }
    }
    builder_add(out, text);
    builder_add_c(out, str_ends(text, "\n") || text.len == 0 ? "" : "\n");
    builder_add(out, builder_str(&block));
    out->failed |= block.failed;
    return !out->failed || error_set(why, ERROR_MEMORY, "out of memory");
}

bool enforce_add(struct str text, const char *hook, bool has_tty_feature, struct arena *arena,
                 struct str *out, struct error *error) {
    struct toml_value *root;
    struct builder hooks;
    struct builder whole;
    struct error why = {0};
    builder_init(&hooks, arena);
    add_hooks(&hooks, hook);
    if (hooks.failed) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    *out = text;
    if (!toml_parse(arena, text, &root, &why)) {
        return fail_merge(error, &why);
    }
    if (is_in_force(text, root, builder_str(&hooks).ptr, has_tty_feature)) {
        return true;
    }
    builder_init(&whole, arena);
    if (!enforce_remove(text, arena, &text, error)) {
        return false;
    }
    if (!toml_parse(arena, text, &root, &why) ||
        !add_all(text, root, builder_str(&hooks), has_tty_feature, &whole, &why)) {
        return fail_merge(error, &why);
    }
    *out = builder_str(&whole);
    /* Hooks that are there as a value cannot be added to. */
    return toml_parse(arena, *out, &root, &why) || fail_merge(error, &why);
}

/* The value that the block keeps for the key; false when there is none. */
static bool find_before(struct str block, const char *path, struct str *value) {
    struct str line;
    while (str_split(&block, '\n', &line)) {
        size_t length = sizeof before_mark - 1;
        struct str rest = str_slice(line, length, line.len);
        if (!str_starts(line, before_mark) || !str_starts(rest, path)) {
            continue;
        }
        ptrdiff_t equals = str_find_text(rest, " = ");
        if (equals != STR_NOT_FOUND && str_is(str_slice(rest, 0, (size_t)equals), path)) {
            *value = str_slice(rest, (size_t)equals + 3, rest.len);
            return true;
        }
    }
    return false;
}

static bool restore_key(struct str block, size_t i, struct arena *arena, struct str *text,
                        struct error *why) {
    struct toml_value *root;
    struct str value;
    if (!toml_parse(arena, *text, &root, why)) {
        return false;
    }
    if (!is_ours(root, *text, i)) {
        return true;
    }
    struct str path = str_from(keys[i].path);
    return find_before(block, keys[i].path, &value) ? toml_set(arena, *text, path, value, text, why)
                                                    : toml_remove(arena, *text, path, text, why);
}

/* A table that nah made and that holds nothing any more, with the empty line before it. */
static bool drop_empty_features(struct arena *arena, struct str *text, struct error *why) {
    struct toml_value *root;
    if (!toml_parse(arena, *text, &root, why)) {
        return false;
    }
    const struct toml_value *features = toml_child(root, STR("features"));
    if (features == NULL || features->kind != TOML_TABLE || features->count > 0) {
        return true;
    }
    if (!toml_remove(arena, *text, STR("features"), text, why)) {
        return false;
    }
    if (str_ends(*text, "\n\n") || str_is(*text, "\n")) {
        *text = str_slice(*text, 0, text->len - 1);
    }
    return true;
}

bool enforce_remove(struct str text, struct arena *arena, struct str *out, struct error *error) {
    size_t start;
    size_t end;
    struct builder rest;
    struct error why = {0};
    *out = text;
    if (!find_block(text, &start, &end)) {
        return true;
    }
    struct str block = str_slice(text, start, end);
    builder_init(&rest, arena);
    builder_add_c(&rest, "");
    builder_add(&rest, str_slice(text, 0, start));
    builder_add(&rest, str_slice(text, end, text.len));
    if (rest.failed) {
        return error_set(error, ERROR_MEMORY, "out of memory");
    }
    *out = rest.len == 0 ? STR("") : builder_str(&rest);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (!restore_key(block, i, arena, out, &why)) {
            return fail_merge(error, &why);
        }
    }
    /* The empty line between nah's first key and a table. */
    if (str_starts(*out, "\n") && !str_starts(text, "\n")) {
        *out = str_slice(*out, 1, out->len);
    }
    return drop_empty_features(arena, out, &why) || fail_merge(error, &why);
}

/* Every session of every user runs it: nobody but root may change it. */
static bool check_hook(const char *hook, struct error *error) {
    struct stat status;
    if (stat(hook, &status) == 0 && status.st_uid == 0 &&
        (status.st_mode & (S_IWGRP | S_IWOTH)) == 0) {
        return true;
    }
    return error_set(error, ERROR_ACCESS,
                     "%s can be changed by others than root: install nah for the whole machine",
                     hook);
}

static bool knows_tty_feature(const struct care_request *request, struct arena *arena) {
    struct codex_program program;
    char *path;
    const struct codex_search search = {request->nah, request->directory, request->home};
    return !codex_find(&search, arena, &path, NULL) ||
           !codex_learn(path, request->cache, arena, &program, NULL) ||
           codex_program_has(&program, "unified_exec_tty");
}

bool codex_enforce(const struct care_request *request, bool remove, struct arena *arena,
                   struct file_changes *out, struct error *error) {
    struct file_change change = {.path = requirements, .mode = FILE_MODE, .before = STR("")};
    struct stat status;
    struct error why = {0};
    *out = (struct file_changes){0};
    if (!file_read(requirements, REQUIREMENTS_MAX, arena, &change.before, &why)) {
        if (why.code != ERROR_MISSING) {
            return error_set(error, why.code, "%s", why.message);
        }
        change.is_new = true;
    } else if (stat(requirements, &status) == 0) {
        change.mode = status.st_mode & 07777;
    }
    if (remove ? !enforce_remove(change.before, arena, &change.after, error)
               : !check_hook(request->hook, error) ||
                     !enforce_add(change.before, request->hook, knows_tty_feature(request, arena),
                                  arena, &change.after, error)) {
        return false;
    }
    return str_equal(change.before, change.after) || VEC_PUSH(arena, out, change) ||
           error_set(error, ERROR_MEMORY, "out of memory");
}
