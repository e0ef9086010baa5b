#include "base/str.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

struct str str_from(const char *text) {
    return (struct str){text, text == NULL ? 0 : strlen(text)};
}

bool str_equal(struct str a, struct str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool str_is(struct str s, const char *text) {
    return str_equal(s, str_from(text));
}

bool str_is_one_of(struct str s, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        if (str_is(s, *names)) {
            return true;
        }
    }
    return false;
}

bool str_has_one_of(struct str s, const char *const *texts) {
    for (; texts != NULL && *texts != NULL; texts++) {
        if (str_find_text(s, *texts) >= 0) {
            return true;
        }
    }
    return false;
}

bool str_is_one_of_any_case(struct str s, const char *const *names) {
    for (; names != NULL && *names != NULL; names++) {
        if (strlen(*names) == s.len && strncasecmp(s.ptr, *names, s.len) == 0) {
            return true;
        }
    }
    return false;
}

bool str_starts(struct str s, const char *prefix) {
    size_t length = strlen(prefix);
    return s.len >= length && (length == 0 || memcmp(s.ptr, prefix, length) == 0);
}

bool str_ends(struct str s, const char *suffix) {
    size_t length = strlen(suffix);
    return s.len >= length && (length == 0 || memcmp(s.ptr + s.len - length, suffix, length) == 0);
}

int str_compare(struct str a, struct str b) {
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common == 0 ? 0 : memcmp(a.ptr, b.ptr, common);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

ptrdiff_t str_find(struct str s, char c, size_t from) {
    if (from >= s.len) {
        return STR_NOT_FOUND;
    }
    const char *found = memchr(s.ptr + from, c, s.len - from);
    return found == NULL ? STR_NOT_FOUND : found - s.ptr;
}

char char_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool char_is_one_of(char c, const char *characters) {
    return c != '\0' && strchr(characters, c) != NULL;
}

ptrdiff_t str_find_any(struct str s, const char *characters) {
    for (size_t i = 0; i < s.len; i++) {
        if (char_is_one_of(s.ptr[i], characters)) {
            return (ptrdiff_t)i;
        }
    }
    return STR_NOT_FOUND;
}

ptrdiff_t str_find_text(struct str s, const char *needle) {
    size_t length = strlen(needle);
    if (length == 0) {
        return 0;
    }
    for (size_t i = 0; i + length <= s.len; i++) {
        const char *found = memchr(s.ptr + i, needle[0], s.len - length + 1 - i);
        if (found == NULL) {
            break;
        }
        if (memcmp(found, needle, length) == 0) {
            return found - s.ptr;
        }
        i = (size_t)(found - s.ptr);
    }
    return STR_NOT_FOUND;
}

struct str str_slice(struct str s, size_t from, size_t to) {
    to = to > s.len ? s.len : to;
    from = from > to ? to : from;
    return (struct str){s.ptr == NULL ? NULL : s.ptr + from, to - from};
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s) {
    while (s.len > 0 && is_space(s.ptr[0])) {
        s = str_slice(s, 1, s.len);
    }
    while (s.len > 0 && is_space(s.ptr[s.len - 1])) {
        s.len--;
    }
    return s;
}

bool str_split(struct str *rest, char separator, struct str *part) {
    if (rest->ptr == NULL) {
        return false;
    }
    ptrdiff_t at = str_find(*rest, separator, 0);
    if (at == STR_NOT_FOUND) {
        *part = *rest;
        *rest = (struct str){NULL, 0};
    } else {
        *part = str_slice(*rest, 0, (size_t)at);
        *rest = str_slice(*rest, (size_t)at + 1, rest->len);
    }
    return true;
}

int char_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool char_is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool str_is_plain(struct str s, const char *also) {
    for (size_t i = 0; i < s.len; i++) {
        if (!char_is_name(s.ptr[i]) && !char_is_one_of(s.ptr[i], also)) {
            return false;
        }
    }
    return true;
}

char *str_to_c(struct arena *arena, struct str s) {
    char *copy = arena_alloc(arena, s.len + 1);
    if (copy != NULL && s.len > 0) {
        memcpy(copy, s.ptr, s.len);
    }
    return copy;
}

struct str str_copy(struct arena *arena, struct str s) {
    char *copy = str_to_c(arena, s);
    return copy == NULL ? (struct str){NULL, 0} : (struct str){copy, s.len};
}

void builder_init(struct builder *builder, struct arena *arena) {
    *builder = (struct builder){.arena = arena};
}

/* Makes room for `more` bytes and the closing NUL. */
static bool builder_reserve(struct builder *builder, size_t more) {
    if (builder->failed) {
        return false;
    }
    if (more < builder->capacity - builder->len) {
        return true;
    }
    size_t capacity = builder->capacity == 0 ? 64 : builder->capacity;
    while (capacity - builder->len <= more) {
        if (capacity > SIZE_MAX / 4) {
            builder->failed = true;
            return false;
        }
        capacity *= 2;
    }
    if (arena_extend(builder->arena, builder->ptr, builder->capacity, capacity)) {
        builder->capacity = capacity;
        return true;
    }
    char *grown = arena_alloc(builder->arena, capacity);
    if (grown == NULL) {
        builder->failed = true;
        return false;
    }
    if (builder->len > 0) {
        memcpy(grown, builder->ptr, builder->len);
    }
    builder->ptr = grown;
    builder->capacity = capacity;
    return true;
}

void builder_add(struct builder *builder, struct str s) {
    if (s.len == 0 || !builder_reserve(builder, s.len)) {
        return;
    }
    memcpy(builder->ptr + builder->len, s.ptr, s.len);
    builder->len += s.len;
    builder->ptr[builder->len] = '\0';
}

void builder_add_c(struct builder *builder, const char *text) {
    builder_add(builder, str_from(text));
}

void builder_add_char(struct builder *builder, char c) {
    builder_add(builder, (struct str){&c, 1});
}

void builder_addf(struct builder *builder, const char *format, ...) {
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0) {
        builder->failed = true;
    } else if (builder_reserve(builder, (size_t)length)) {
        vsnprintf(builder->ptr + builder->len, (size_t)length + 1, format, again);
        builder->len += (size_t)length;
    }
    va_end(again);
}

struct str builder_str(const struct builder *builder) {
    if (builder->failed) {
        return (struct str){NULL, 0};
    }
    return builder->ptr == NULL ? STR("") : (struct str){builder->ptr, builder->len};
}

bool vec_reserve(struct arena *arena, void **items, size_t *capacity, size_t count, size_t size) {
    if (count < *capacity) {
        return true;
    }
    if (*capacity > SIZE_MAX / 4) {
        return false;
    }
    size_t wanted = *capacity == 0 ? 8 : *capacity * 2;
    if (*capacity < SIZE_MAX / 4 / size &&
        arena_extend(arena, *items, *capacity * size, wanted * size)) {
        *capacity = wanted;
        return true;
    }
    void *grown = arena_alloc_array(arena, wanted, size);
    if (grown == NULL) {
        return false;
    }
    if (count > 0) {
        memcpy(grown, *items, count * size);
    }
    *items = grown;
    *capacity = wanted;
    return true;
}

bool strs_have(const struct strs *list, struct str text) {
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(list->items[i], text)) {
            return true;
        }
    }
    return false;
}
