/* Commands into whose words a program puts what it has read or found: xargs -I, find -exec, fd -x,
 * parallel.
 *
 * In the text of a shell the thing becomes a parameter of it: the text is judged with a value of
 * which only that much is known. (Where the thing itself holds shell text, that would run as well:
 * where it comes from is judged by the flow of data into the command.) */
#ifndef NAH_ACTION_ITEM_H
#define NAH_ACTION_ITEM_H

#include "action/reading.h"

struct item_places {
    bool any;
    bool in_text; /* of a shell */
};

/* The words from `start` to `end` with `item` in place of each of the `holders`, the longest of
 * which come first; a list that ends with NULL. `*places` says where there was one. False when
 * memory is spent. */
bool item_words(struct reading *reading, const struct argv *argv, size_t start, size_t end,
                const char *const *holders, const struct value *item, struct argv *out,
                struct item_places *places);

/* Shell text with the parameter of that number in place of the holders, in quotes; `*placed` when
 * there was one. False when memory is spent. */
bool item_text(struct arena *arena, struct str text, const char *const *holders, size_t parameter,
               struct str *out, bool *placed);

/* Does the command leave what is found: {}/..? What is above a starting point itself is outside of
 * all that is below it. */
bool item_climbs(const struct argv *argv, size_t start, size_t end);

#endif
