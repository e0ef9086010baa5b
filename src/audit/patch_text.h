/* Patches as the log keeps them: which files they touch, and how many lines of each. */
#ifndef NAH_AUDIT_PATCH_TEXT_H
#define NAH_AUDIT_PATCH_TEXT_H

#include "base/str.h"

/* A copy of `text` in which each patch, from "*** Begin Patch" to "*** End Patch" or the end, has
 * only its lines that start with "***"; those of a file get " (+3 -1)". Lines may be those of a
 * JSON string. The text itself when there is no patch in it; {NULL, 0} when memory is spent. */
struct str patch_text_shorten(struct arena *arena, struct str text);

#endif
