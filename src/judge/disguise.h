/* Texts that are written to look like another one. */
#ifndef NAH_JUDGE_DISGUISE_H
#define NAH_JUDGE_DISGUISE_H

#include "base/str.h"

#include <stdint.h>

/* Finds a character in `text` that nobody sees or that changes how the rest is shown: it turns the
 * direction of writing, has no width within a word, or steers the terminal. `*what` says what it
 * does, `*code` is its code point. False when there is none. */
bool disguise_find_hidden(struct str text, const char **what, uint32_t *code);

/* The text as it can be shown: what nobody sees or steers the terminal as "<U+202E>" or "?", a hole
 * as "…". Itself when there is nothing of it; {NULL, 0} when memory is spent. */
struct str disguise_show(struct str text, struct arena *arena);

/* Does a program's name mix letters of ASCII with others that look like them? */
bool disguise_of_program(struct str name, struct arena *arena);

enum HOST_DISGUISE {
    HOST_PLAIN,
    HOST_INTERNATIONAL, /* a name in another alphabet, which may be honest */
    HOST_DISGUISED,     /* it looks like one of the known hosts, or mixes alphabets */
};

/* What kind of name the host is, as it is shown or in its ASCII form (xn--). `*noun` says it in
 * words, owned by `arena`; {NULL, 0} when memory is spent. */
enum HOST_DISGUISE disguise_of_host(struct str host, const char *const *known, size_t count,
                                    struct arena *arena, struct str *noun);

#endif
