/* Writes JSON (RFC 8259) onto a string builder. Reading is cJSON's work, with
 * one look at the text before. */
#ifndef NAH_BASE_JSON_H
#define NAH_BASE_JSON_H

#include "base/str.h"

#include <stdint.h>

/* Appends `text` as a JSON string in quotes, on one line. Control characters are escaped; each byte
 * that is not part of valid UTF-8 becomes U+FFFD. */
void json_add_string(struct builder *out, struct str text);

/* Does a string in the JSON text hold \u0000? cJSON would end the string there, and we would judge
 * less than what runs: such a text is to be refused before it is parsed. */
bool json_has_nul(struct str json);

/* Puts the commas between members and values. Start with {.out = builder}:
 *     json_begin(&json, '{');
 *     json_key(&json, "tool");
 *     json_string(&json, tool);
 *     json_end(&json, '}');
 * A failure of memory shows in the builder. */
struct json {
    struct builder *out;
    bool comma; /* the next member or value follows another one */
};

/* Opens an object or array: '{' or '['. */
void json_begin(struct json *json, char bracket);
/* Closes it: '}' or ']'. */
void json_end(struct json *json, char bracket);
/* The name of the member whose value comes next. */
void json_key(struct json *json, const char *name);
void json_string(struct json *json, struct str text);
void json_integer(struct json *json, int64_t number);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);
/* A value that is JSON already; it is not looked at. */
void json_raw(struct json *json, struct str value);
/* json_key() and json_string() in one. */
void json_member(struct json *json, const char *name, struct str text);

#endif
