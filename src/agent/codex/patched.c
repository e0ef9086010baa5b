#include "agent/codex/patched.h"

#include "agent/codex/turn.h"
#include "base/json.h"
#include "base/path.h"

#include <cjson/cJSON.h>

enum {
    TAIL = 4 * 1024 * 1024, /* bytes */
    PATCHES_MAX = 500,
};

struct patch {
    struct str id;
    struct str turn;
    struct str file; /* one of those that it changes, without its folders */
    const char *outcome;
};

static struct str text_in(struct arena *arena, const cJSON *object, const char *name) {
    return str_copy(arena,
                    str_from(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name))));
}

/* "item_completed" of a "FileChange" (seen in 0.169), or "patch_apply_end" (seen in 0.142). A patch
 * that nobody approved has another status. */
static bool read_patch(struct arena *arena, const cJSON *payload, struct patch *patch) {
    struct str type = text_in(arena, payload, "type");
    bool is_old = str_is(type, "patch_apply_end");
    const cJSON *item = is_old ? payload : cJSON_GetObjectItemCaseSensitive(payload, "item");
    const cJSON *changes = cJSON_GetObjectItemCaseSensitive(item, "changes");
    struct str status = text_in(arena, item, "status");
    if (!(is_old ||
          (str_is(type, "item_completed") && str_is(text_in(arena, item, "type"), "FileChange"))) ||
        !cJSON_IsObject(changes) || changes->child == NULL) {
        return false;
    }
    patch->id = text_in(arena, item, is_old ? "call_id" : "id");
    patch->turn = text_in(arena, payload, "turn_id");
    patch->file = str_copy(arena, path_base(str_from(changes->child->string)));
    patch->outcome = str_is(status, "completed") ? "ran"
                     : str_is(status, "failed")  ? "failed"
                                                 : NULL;
    return patch->outcome != NULL && patch->turn.len > 0 && patch->file.len > 0;
}

static bool read_line(struct arena *arena, struct str line, struct patch *patch) {
    if (!str_starts(line, "{") || !str_ends(line, "}") ||
        (str_find_text(line, "\"FileChange\"") == STR_NOT_FOUND &&
         str_find_text(line, "\"patch_apply_end\"") == STR_NOT_FOUND)) {
        return false;
    }
    cJSON *root = cJSON_ParseWithLength(line.ptr, line.len);
    bool found = read_patch(arena, cJSON_GetObjectItemCaseSensitive(root, "payload"), patch);
    cJSON_Delete(root);
    return found;
}

/* How many patches of that file the turn has up to this one; 0 when it is there already. */
static int number_of(const struct patch *patches, size_t count, const struct patch *patch) {
    int number = 1;
    for (size_t i = 0; i < count; i++) {
        if (patch->id.len > 0 && str_equal(patches[i].id, patch->id)) {
            return 0;
        }
        number +=
            str_equal(patches[i].turn, patch->turn) && str_equal(patches[i].file, patch->file);
    }
    return number;
}

struct str codex_list_patched(const struct event *event, struct arena *arena) {
    struct patch *patches = ARENA_NEW_ARRAY(arena, PATCHES_MAX, struct patch);
    struct str rest = event->transcript.len == 0 || patches == NULL
                          ? STR("")
                          : codex_read_tail(event->transcript, TAIL, arena);
    size_t count = 0;
    struct str line;
    struct builder out;
    struct json json = {.out = &out};
    builder_init(&out, arena);
    json_begin(&json, '[');
    while (count < PATCHES_MAX && str_split(&rest, '\n', &line)) {
        struct patch patch;
        int number = read_line(arena, line, &patch) ? number_of(patches, count, &patch) : 0;
        if (number > 0) {
            patches[count++] = patch;
            json_begin(&json, '{');
            json_member(&json, "tool", STR("apply_patch"));
            json_member(&json, "turn", patch.turn);
            json_member(&json, "file", patch.file);
            json_member(&json, "outcome", str_from(patch.outcome));
            json_key(&json, "number");
            builder_addf(&out, "%d", number);
            json.comma = true;
            json_end(&json, '}');
        }
    }
    json_end(&json, ']');
    return count == 0 ? STR("") : builder_str(&out);
}
