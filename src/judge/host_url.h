/* The parts of a URL that say where it leads. */
#ifndef NAH_JUDGE_HOST_URL_H
#define NAH_JUDGE_HOST_URL_H

#include "base/str.h"

#include <stdint.h>

/* Cuts "scheme://" off, with as many slashes as programs take. False for a scheme without hosts,
 * such as file:. */
bool host_cut_scheme(struct str *url);

/* Decodes %XX and puts into lower case; false for what two programs would read differently. */
bool host_clean_name(struct str name, struct arena *arena, struct str *out);

/* An IPv4 address of one to four numbers, the last of which fills the bytes that are left. */
bool host_read_v4(struct str text, uint32_t *address);

/* The offset of the first of `characters` in `text`, or its length. */
size_t host_find_first(struct str text, const char *characters);

#endif
