/* The one string view, the one string builder and the one growing array that everybody uses. */
#ifndef NAH_BASE_STR_H
#define NAH_BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* A view: bytes owned by somebody else, not NUL-terminated, may hold any byte. */
struct str {
    const char *ptr;
    size_t len;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    { (literal), sizeof(literal) - 1 }
/* For printf's "%.*s". */
#define STR_ARG(s) ((int)(s).len), ((s).ptr)

enum {
    STR_NOT_FOUND = -1,
};

/* A view of a NUL-terminated string; NULL gives the empty view. */
struct str str_from(const char *text);

bool str_equal(struct str a, struct str b);
/* Is `s` equal to the NUL-terminated `text`? */
bool str_is(struct str s, const char *text);
bool str_starts(struct str s, const char *prefix);
bool str_ends(struct str s, const char *suffix);
/* Is `s` one of the names in a list that ends with NULL? NULL is a list without names. */
bool str_is_one_of(struct str s, const char *const *names);
/* Does one of the texts in such a list stand in `s`? */
bool str_has_one_of(struct str s, const char *const *texts);
/* str_is_one_of, whatever the case of ASCII letters is. */
bool str_is_one_of_any_case(struct str s, const char *const *names);
/* As memcmp on the common length, then the shorter first. */
int str_compare(struct str a, struct str b);
/* The offset of the first `c` at or after `from`, or STR_NOT_FOUND. */
ptrdiff_t str_find(struct str s, char c, size_t from);
/* The offset of the first character that is one of `characters`, or STR_NOT_FOUND. */
ptrdiff_t str_find_any(struct str s, const char *characters);
/* The offset of the first occurrence of `needle`, or STR_NOT_FOUND. An empty needle is at 0. */
ptrdiff_t str_find_text(struct str s, const char *needle);
/* The bytes from `from` up to, not including, `to`; both are cut to the length. */
struct str str_slice(struct str s, size_t from, size_t to);
/* `s` without ASCII white space at both ends. */
struct str str_trim(struct str s);
/* Cuts the text up to the next `separator` off `rest` and gives it in `part`; false when `rest` is
 * used up (its ptr is then NULL). "a,,b" gives "a", "", "b"; "" gives "". */
bool str_split(struct str *rest, char separator, struct str *part);

/* A NUL-terminated copy in the arena; NULL when memory is spent. */
char *str_to_c(struct arena *arena, struct str s);
/* The value of a digit in bases up to 16; -1 for any other character. */
int char_digit(char c);
/* An ASCII letter, a digit or an underscore, whatever the locale. */
bool char_is_name(char c);
/* The small letter of a large one of ASCII; any other character as it is. */
char char_lower(char c);
/* Is it one of these? A NUL never is. */
bool char_is_one_of(char c, const char *characters);
/* Are all characters those of char_is_name() or in `also`? True of an empty text. */
bool str_is_plain(struct str s, const char *also);

/* A copy in the arena; {NULL, 0} when memory is spent. */
struct str str_copy(struct arena *arena, struct str s);

/* Builds a string in an arena. After a failure nothing more is added and builder_str() gives
 * {NULL, 0}, so that only the end needs a check. */
struct builder {
    struct arena *arena;
    char *ptr;
    size_t len;
    size_t capacity;
    bool failed;
};

void builder_init(struct builder *builder, struct arena *arena);
void builder_add(struct builder *builder, struct str s);
void builder_add_c(struct builder *builder, const char *text);
void builder_add_char(struct builder *builder, char c);
void builder_addf(struct builder *builder, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* What has been built, NUL-terminated after its length; stays valid while nothing is added. */
struct str builder_str(const struct builder *builder);

/* A growing array: any struct that has `items`, `count` and `capacity`, such as
 *     struct words { struct word *items; size_t count; size_t capacity; };
 * VEC_PUSH adds a copy of `item`; false when memory is spent, and then nothing has changed. */
#define VEC_PUSH(arena, vec, item)                                                                 \
    (vec_reserve((arena), (void **)&(vec)->items, &(vec)->capacity, (vec)->count,                  \
                 sizeof *(vec)->items) &&                                                          \
     ((vec)->items[(vec)->count++] = (item), true))

/* Makes room for one item after `count`. For VEC_PUSH. */
bool vec_reserve(struct arena *arena, void **items, size_t *capacity, size_t count, size_t size);

/* An array of views. */
struct strs {
    struct str *items;
    size_t count;
    size_t capacity;
};

/* Is `text` one of them? */
bool strs_have(const struct strs *list, struct str text);

#endif
