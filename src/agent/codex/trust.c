#include "agent/codex/trust.h"

#include "base/json.h"

#include <sha2.h>

/* What is hashed: the hook as compact JSON with its keys in order. */
static void describe(const struct codex_hook *hook, struct builder *out) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_member(&json, "event_name", str_from(hook->event->trust_key));
    json_key(&json, "hooks");
    json_begin(&json, '[');
    json_begin(&json, '{');
    json_key(&json, "async");
    json_bool(&json, false);
    json_member(&json, "command", hook->command);
    if (hook->status.len > 0) {
        json_member(&json, "statusMessage", hook->status);
    }
    json_key(&json, "timeout");
    json_integer(&json, hook->timeout);
    json_member(&json, "type", STR("command"));
    json_end(&json, '}');
    json_end(&json, ']');
    json_end(&json, '}');
}

void codex_trust_hash(const struct codex_hook *hook, struct builder *out) {
    struct builder text;
    char digest[SHA256_DIGEST_STRING_LENGTH];
    builder_init(&text, out->arena);
    describe(hook, &text);
    struct str described = builder_str(&text);
    if (described.ptr == NULL) {
        out->failed = true;
        return;
    }
    SHA256Data((const uint8_t *)described.ptr, described.len, digest);
    builder_add_c(out, "sha256:");
    builder_add_c(out, digest);
}
