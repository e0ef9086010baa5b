/* Times as people write them. */
#ifndef NAH_CMD_WHEN_H
#define NAH_CMD_WHEN_H

#include "base/str.h"

#include <stdint.h>

/* Reads a time seen from `now_ms` into milliseconds since 1970: "90s", "30m", "2h", "7d", "2w" ago;
 * "now", "today", "yesterday" (their start, in local time); "2026-11-21", "2026-11-21T07:30" and
 * "2026-11-21 07:30:15", in local time, or in UTC with a "Z" at the end. False when it is none of
 * these, or there is no such time. */
bool when_parse(const char *text, int64_t now_ms, int64_t *ms);

#endif
