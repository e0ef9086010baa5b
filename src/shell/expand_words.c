/* The words of a command: fields, and braces before all else. */
#include "shell/expansion.h"

#include "shell/lexer.h"

#include <string.h>

enum {
    BRACE_WORDS_MAX = 1024, /* words that the braces of one command may become */
};

static bool add_fields(struct arena *arena, struct argv *argv, const struct argv *fields) {
    for (size_t i = 0; i < fields->count; i++) {
        if (!VEC_PUSH(arena, argv, fields->items[i])) {
            return false;
        }
    }
    return true;
}

/* Adds to every list what the word may become; several things multiply the lists. */
static bool add_variants(struct arena *arena, struct argvs *argvs,
                         const struct partials *partials) {
    struct argvs all = {0};
    for (size_t i = 0; i < argvs->count; i++) {
        for (size_t j = 0; j < partials->count; j++) {
            struct argv copy = {.open = argvs->items[i].open};
            if (!add_fields(arena, &copy, &argvs->items[i]) ||
                !add_fields(arena, &copy, &partials->items[j].fields) ||
                !VEC_PUSH(arena, &all, copy)) {
                return false;
            }
        }
    }
    *argvs = all;
    return true;
}

static bool add_word(const struct scope *scope, struct arena *arena, const struct word *word,
                     struct argvs *argvs) {
    struct expansion expansion = {
        .scope = scope, .arena = arena, .span = word->span, .splits = true};
    struct value value;
    if (expansion_plain_text(word, &value)) {
        for (size_t i = 0; i < argvs->count; i++) {
            if (!VEC_PUSH(arena, &argvs->items[i], value)) {
                return false;
            }
        }
        return true;
    }
    if (!expansion_begin(&expansion) || !expansion_add_parts(&expansion, word, false)) {
        return false;
    }
    if (expansion.partials.count * argvs->count > EXPAND_VALUES_MAX &&
        !expansion_limit(&expansion)) {
        return false;
    }
    if (!expansion_finish(&expansion)) {
        return false;
    }
    for (size_t i = 0; i < argvs->count; i++) {
        argvs->items[i].open = argvs->items[i].open || expansion.open;
    }
    for (size_t i = 0; expansion.partials.count == 1 && i < argvs->count; i++) {
        if (!add_fields(arena, &argvs->items[i], &expansion.partials.items[0].fields)) {
            return false;
        }
    }
    return expansion.partials.count == 1 || add_variants(arena, argvs, &expansion.partials);
}

/* Was it written as $name, without braces? */
static bool takes_more(const struct part *part) {
    const struct parameter *parameter = part->parameter;
    return part->kind == PART_PARAMETER &&
           part->span.end - part->span.start == parameter->name.len + 1 &&
           lexer_is(parameter->name.ptr[0], CLASS_START);
}

/* bash expands braces in the text: $x{1,2} is $x1 $x2. Moves letters that came to stand behind a
 * name into it. */
static bool extend_names(struct arena *arena, struct word *word) {
    for (size_t i = 0; i + 1 < word->count; i++) {
        struct part *part = &word->parts[i];
        struct part *next = &word->parts[i + 1];
        size_t length = 0;
        while (takes_more(part) && next->kind == PART_LITERAL && length < next->text.len &&
               lexer_is(next->text.ptr[length], CLASS_NAME)) {
            length++;
        }
        if (length == 0) {
            continue;
        }
        struct parameter *longer = ARENA_NEW(arena, struct parameter);
        struct builder name;
        builder_init(&name, arena);
        builder_add(&name, part->parameter->name);
        builder_add(&name, str_slice(next->text, 0, length));
        if (longer == NULL || name.failed) {
            return false;
        }
        longer->name = builder_str(&name);
        part->parameter = longer;
        part->span.end = part->span.start + (uint32_t)longer->name.len + 1;
        next->text = str_slice(next->text, length, next->text.len);
        if (next->text.len == 0) {
            memmove(next, next + 1, (word->count - i - 2) * sizeof *next);
            word->count--;
            i--;
        }
    }
    return true;
}

static bool is_quoted(const struct part *part) {
    return part->kind == PART_DOUBLE_QUOTED || part->kind == PART_SINGLE_QUOTED ||
           part->kind == PART_ANSI_QUOTED || part->kind == PART_ESCAPED;
}

/* A tilde that came to stand at the start, as in {~,x}. */
static bool mark_tilde(struct arena *arena, struct word *word) {
    struct part *first = word->parts;
    struct builder joined;
    size_t literals = 0;
    if (word->count == 0 || first->kind != PART_LITERAL || !str_starts(first->text, "~")) {
        return true;
    }
    builder_init(&joined, arena);
    while (literals < word->count && word->parts[literals].kind == PART_LITERAL) {
        builder_add(&joined, word->parts[literals++].text);
    }
    if (joined.failed) {
        return false;
    }
    first->text = builder_str(&joined);
    memmove(first + 1, first + literals, (word->count - literals) * sizeof *first);
    word->count -= literals - 1;
    size_t end = 1;
    while (end < first->text.len && strchr("/:", first->text.ptr[end]) == NULL) {
        end++;
    }
    if (end == first->text.len && word->count > 1) { /* ~$x */
        return true;
    }
    if (str_find(first->text, '/', 0) == STR_NOT_FOUND && word->count > 1 &&
        is_quoted(&word->parts[1])) { /* ~:"x" */
        return true;
    }
    struct part *parts = ARENA_NEW_ARRAY(arena, word->count + 1, struct part);
    if (parts == NULL) {
        return false;
    }
    memcpy(parts + 1, word->parts, word->count * sizeof *parts);
    parts[0] = *first;
    parts[0].kind = PART_TILDE;
    parts[0].text = str_slice(first->text, 1, end);
    parts[1].text = str_slice(first->text, end, first->text.len);
    word->parts = parts;
    word->count++;
    return true;
}

/* The word with one of its parts replaced by those of another. */
static bool replace_part(struct arena *arena, const struct word *word, size_t at,
                         const struct word *chosen, struct word *out) {
    *out = (struct word){.span = word->span, .count = word->count - 1 + chosen->count};
    out->parts = ARENA_NEW_ARRAY(arena, out->count, struct part);
    if (out->parts == NULL) {
        return false;
    }
    memcpy(out->parts, word->parts, at * sizeof *out->parts);
    if (chosen->count > 0) {
        memcpy(out->parts + at, chosen->parts, chosen->count * sizeof *out->parts);
    }
    memcpy(out->parts + at + chosen->count, word->parts + at + 1,
           (word->count - at - 1) * sizeof *out->parts);
    return extend_names(arena, out) && mark_tilde(arena, out);
}

/* A word with its first brace replaced by each alternative; each is a word of its own. */
static bool add_braced(const struct scope *scope, struct arena *arena, const struct word *word,
                       struct argvs *argvs, size_t *budget) {
    size_t at = 0;
    while (at < word->count &&
           (word->parts[at].kind != PART_BRACE || word->parts[at].alternative_count == 0 ||
            *budget < word->parts[at].alternative_count)) {
        at++;
    }
    if (at == word->count) {
        return add_word(scope, arena, word, argvs);
    }
    *budget -= word->parts[at].alternative_count;
    for (size_t i = 0; i < word->parts[at].alternative_count; i++) {
        struct word flat;
        if (!replace_part(arena, word, at, &word->parts[at].alternatives[i], &flat) ||
            !add_braced(scope, arena, &flat, argvs, budget)) {
            return false;
        }
    }
    return true;
}

bool expand_words(const struct scope *scope, const struct words *words, struct arena *arena,
                  struct argvs *out) {
    size_t budget = BRACE_WORDS_MAX;
    struct argv empty = {0};
    *out = (struct argvs){0};
    if (!VEC_PUSH(arena, out, empty)) {
        return false;
    }
    for (size_t i = 0; i < words->count; i++) {
        if (!add_braced(scope, arena, &words->items[i], out, &budget)) {
            return false;
        }
    }
    return true;
}
