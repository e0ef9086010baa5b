#include "judge/literals.h"

#include <ctype.h>
#include <string.h>

enum {
    DEPTH_MAX = 32, /* groups in groups that are read */
};

/* Reads a pattern as pcre2pattern(3) has it; all that is not plain is given up. */
struct reader {
    struct arena *arena;
    const char *at;
    const char *always;
    bool caseless; /* somewhere in the pattern */
    int depth;
    bool lost; /* something is not understood, or memory is spent */
};

/* Texts of which one must be there; none: nothing is known. */
struct need {
    struct strs any;
    size_t shortest;
};

struct atom {
    bool is_char;
    char c;
    struct need need;
};

static void read_alternatives(struct reader *reader, struct need *out);

/* One text is better than another when it is longer. */
static void consider(struct need *best, const struct need *other) {
    if (other->any.count > 0 && (best->any.count == 0 || other->shortest > best->shortest)) {
        *best = *other;
    }
}

/* Without case, `k` and `s` have forms of more than one byte. */
static bool may_be_written_otherwise(const struct reader *reader, char c) {
    return reader->caseless && ((unsigned char)c > 0x7F || strchr("kKsS", c) != NULL);
}

static void end_run(struct reader *reader, struct builder *run, struct need *best) {
    struct need need = {.shortest = run->len};
    struct str text = builder_str(run);
    if (run->len >= 2 && text.ptr != NULL && strstr(reader->always, text.ptr) == NULL) {
        reader->lost |= !VEC_PUSH(reader->arena, &need.any, text);
        consider(best, &need);
    }
    reader->lost |= run->failed;
    builder_init(run, reader->arena);
}

static void skip_class(struct reader *reader) {
    reader->at += reader->at[1] == '^' ? 2 : 1;
    reader->at += *reader->at == ']';
    while (*reader->at != ']') {
        bool named = *reader->at == '[' && strchr(":.=", reader->at[1]) != NULL;
        reader->at += *reader->at == '\\';
        if (named || *reader->at == '\0' || (reader->at[-1] == '\\' && strchr("QE", *reader->at))) {
            reader->lost = true;
            return;
        }
        reader->at++;
    }
    reader->at++;
}

static void read_escape(struct reader *reader, struct atom *out) {
    char c = *++reader->at;
    if (c == '\0' || (isalpha((unsigned char)c) && strchr("bBAZzdDwWsS", c) == NULL)) {
        reader->lost = true;
        return;
    }
    reader->at++;
    out->is_char = !isalnum((unsigned char)c);
    out->c = c;
}

/* A group, or what only looks ahead or behind, of which nothing is needed. */
static void read_group(struct reader *reader, struct need *out) {
    static const struct {
        const char *start;
        bool looks;
    } kinds[] = {{"(?:", false}, {"(?i:", false}, {"(?=", true},
                 {"(?!", true},  {"(?<=", true},  {"(?<!", true}};
    size_t length = 1;
    bool looks = false;
    if (strncmp(reader->at, "(?i)", 4) == 0) {
        reader->at += 4;
        return;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strncmp(reader->at, kinds[i].start, strlen(kinds[i].start)) == 0) {
            length = strlen(kinds[i].start);
            looks = kinds[i].looks;
        }
    }
    reader->lost |= length == 1 && (reader->at[1] == '?' || reader->at[1] == '*');
    reader->lost |= ++reader->depth > DEPTH_MAX;
    reader->at += length;
    struct need need = {.shortest = 0};
    if (!reader->lost) {
        read_alternatives(reader, &need);
    }
    reader->lost |= *reader->at != ')';
    reader->at += !reader->lost;
    reader->depth--;
    if (!looks) {
        *out = need;
    }
}

static void read_atom(struct reader *reader, struct atom *out) {
    *out = (struct atom){.is_char = false};
    switch (*reader->at) {
    case '\\':
        read_escape(reader, out);
        break;
    case '[':
        skip_class(reader);
        break;
    case '(':
        read_group(reader, &out->need);
        break;
    case '.':
    case '^':
    case '$':
        reader->at++;
        break;
    case '{':
    case '?':
    case '*':
    case '+':
        reader->lost = true;
        break;
    default:
        out->is_char = true;
        out->c = *reader->at++;
    }
}

/* Reads how often; false: not at all is enough. */
static bool read_quantifier(struct reader *reader, bool *is_once) {
    bool needed = true;
    char c = *reader->at;
    *is_once = c != '?' && c != '*' && c != '+' && c != '{';
    if (*is_once) {
        return true;
    }
    if (c == '{') {
        needed = reader->at[1] >= '1' && reader->at[1] <= '9';
        reader->at += 1 + strspn(reader->at + 1, "0123456789,");
        reader->lost |= *reader->at != '}';
    } else {
        needed = c == '+';
    }
    reader->at += !reader->lost;
    /* Lazy or possessive */
    reader->at += *reader->at == '?' || *reader->at == '+';
    return needed;
}

static void read_sequence(struct reader *reader, struct need *out) {
    struct builder run;
    builder_init(&run, reader->arena);
    *out = (struct need){.shortest = 0};
    while (!reader->lost && *reader->at != '\0' && *reader->at != '|' && *reader->at != ')') {
        struct atom atom;
        bool is_once = true;
        read_atom(reader, &atom);
        bool needed = read_quantifier(reader, &is_once);
        bool is_text = atom.is_char && needed && !may_be_written_otherwise(reader, atom.c);
        if (is_text) {
            builder_add_char(&run, atom.c);
        }
        if (!is_text || !is_once) {
            end_run(reader, &run, out);
        }
        if (needed) {
            consider(out, &atom.need);
        }
    }
    end_run(reader, &run, out);
}

static void read_alternatives(struct reader *reader, struct need *out) {
    read_sequence(reader, out);
    while (!reader->lost && *reader->at == '|') {
        struct need other;
        reader->at++;
        read_sequence(reader, &other);
        if (out->any.count == 0 || other.any.count == 0) {
            *out = (struct need){.shortest = 0};
            continue;
        }
        for (size_t i = 0; i < other.any.count; i++) {
            reader->lost |= !VEC_PUSH(reader->arena, &out->any, other.any.items[i]);
        }
        out->shortest = other.shortest < out->shortest ? other.shortest : out->shortest;
    }
}

bool literals_find(struct arena *arena, const char *pattern, const char *always, struct strs *out) {
    struct reader reader = {.arena = arena,
                            .at = pattern,
                            .always = always,
                            .caseless = strstr(pattern, "(?i") != NULL};
    struct need need;
    *out = (struct strs){0};
    read_alternatives(&reader, &need);
    if (!reader.lost && *reader.at == '\0') {
        *out = need.any;
    }
    return !arena->exhausted;
}

/* ASCII letters of both cases have one number. */
static unsigned fold(char c) {
    unsigned byte = (unsigned char)c;
    return (byte & 0x1F) | (byte & 0x40) >> 1;
}

static unsigned pair_of(const char *bytes) {
    return fold(bytes[0]) << 6 | fold(bytes[1]);
}

void literals_read(struct str text, struct literal_pairs *out) {
    *out = (struct literal_pairs){{0}};
    for (size_t i = 1; i < text.len; i++) {
        unsigned pair = pair_of(text.ptr + i - 1);
        out->bits[pair / 64] |= (uint64_t)1 << pair % 64;
    }
}

bool literals_may_be_in(const struct strs *literals, const struct literal_pairs *pairs) {
    bool found = literals->count == 0;
    for (size_t i = 0; !found && i < literals->count; i++) {
        const struct str *literal = &literals->items[i];
        found = true;
        for (size_t k = 1; found && k < literal->len; k++) {
            unsigned pair = pair_of(literal->ptr + k - 1);
            found = (pairs->bits[pair / 64] >> pair % 64 & 1) != 0;
        }
    }
    return found;
}
