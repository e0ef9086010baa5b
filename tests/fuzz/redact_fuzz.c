/* Any bytes as a text of the log: what is redacted stays valid UTF-8, no known password is left,
 * and JSON stays JSON. */
#include "audit/redact.h"

#include "base/json.h"
#include "base/utf8.h"

#include <cjson/cJSON.h>

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct builder json;
    arena_init(&arena, 256U << 20);
    struct str text = utf8_to_text(&arena, (struct str){(const char *)data, size});
    struct str once = redact(&arena, text);
    require(once.ptr != NULL);
    require(utf8_is_text(once));
    /* Whatever stands before it on an earlier line. */
    struct builder with;
    builder_init(&with, &arena);
    builder_add(&with, text);
    builder_add_c(&with, "\nx ghp_0123456789abcdefghijABCDEFGHIJ012345 y");
    struct str line = redact(&arena, builder_str(&with));
    require(str_find_text(line, "ghp_0123456789abcdefghijABCDEFGHIJ") == STR_NOT_FOUND ||
            str_find_text(text, "ghp_") != STR_NOT_FOUND);
    builder_init(&json, &arena);
    builder_add_c(&json, "[");
    json_add_string(&json, text);
    builder_add_c(&json, "]");
    struct str hidden = redact_json(&arena, builder_str(&json));
    cJSON *parsed = cJSON_ParseWithLength(hidden.ptr, hidden.len);
    require(cJSON_GetArraySize(parsed) == 1);
    cJSON_Delete(parsed);
    arena_free(&arena);
    return 0;
}
