/* The scripts of package.json (https://docs.npmjs.com/cli/using-npm/scripts). */
#include "action/recipes.h"
#include "base/json.h"

#include <cjson/cJSON.h>

static bool add_script(struct arena *arena, const cJSON *scripts, const char *before,
                       struct str name, struct str words, struct strs *texts) {
    struct builder key;
    struct builder text;
    builder_init(&key, arena);
    builder_add_c(&key, before);
    builder_add(&key, name);
    struct str made = builder_str(&key);
    const cJSON *script =
        made.ptr == NULL ? NULL : cJSON_GetObjectItemCaseSensitive(scripts, made.ptr);
    if (made.ptr == NULL || !cJSON_IsString(script)) {
        return made.ptr != NULL;
    }
    builder_init(&text, arena);
    builder_add_c(&text, script->valuestring);
    builder_add(&text, words);
    struct str whole = builder_str(&text);
    return whole.ptr != NULL && (whole.len > RECIPE_TEXT_MAX || VEC_PUSH(arena, texts, whole));
}

bool package_scripts_read(struct arena *arena, const struct recipe_call *call, struct str content,
                          struct strs *texts) {
    cJSON *root = json_has_nul(content) ? NULL : cJSON_ParseWithLength(content.ptr, content.len);
    const cJSON *scripts = cJSON_GetObjectItemCaseSensitive(root, "scripts");
    bool done = true;
    for (size_t i = 0; cJSON_IsObject(scripts) && i < call->names.count; i++) {
        struct str name = call->names.items[i];
        done = done && add_script(arena, scripts, "pre", name, STR(""), texts) &&
               add_script(arena, scripts, "", name, call->words, texts) &&
               add_script(arena, scripts, "post", name, STR(""), texts);
    }
    cJSON_Delete(root);
    return done;
}
