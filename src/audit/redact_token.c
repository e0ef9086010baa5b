#include "audit/redact_search.h"

#include <string.h>

enum {
    LEAD_MAX = 128, /* characters before the part by which a token tells itself */
};

static const char block_begin[] = "-----BEGIN ";
static const char block_end[] = "-----END ";

static bool is_word_at(struct str text, size_t at, const struct redaction_word *word) {
    return text.len - at >= word->length && memcmp(text.ptr + at, word->text, word->length) == 0;
}

/* The end of the token whose first word ends at `from`; 0 when it is none. */
static size_t token_end(struct str text, size_t from, const struct redaction *rule) {
    size_t end = from;
    int dots = 0;
    bool digit = false;
    bool large = false;
    bool small = false;
    for (; end < text.len && secret_is(text.ptr[end], rule->characters); end++) {
        char c = text.ptr[end];
        dots += c == '.';
        digit = digit || (c >= '0' && c <= '9');
        large = large || (c >= 'A' && c <= 'Z');
        small = small || (c >= 'a' && c <= 'z');
    }
    size_t length = end - from;
    bool fits = length >= (size_t)rule->least &&
                (rule->most == 0 || length <= (size_t)rule->most) && dots >= rule->dots &&
                (digit || !(rule->digits || rule->mixed)) && ((large && small) || !rule->mixed);
    return fits ? end : 0;
}

bool redact_find_token(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t index = redaction_token_first[(unsigned char)text.ptr[at]];
    size_t longest = 0;
    if (index == REDACTION_NO_WORD) {
        return false;
    }
    for (const struct redaction_word *word = &redaction_tokens[index];
         word->length > 0 && word->text[0] == text.ptr[at]; word++) {
        size_t end = is_word_at(text, at, word)
                         ? token_end(text, at + word->length, &redactions[word->rule])
                         : 0;
        if (end > longest) {
            longest = end;
            search->start = at;
            search->end = end;
            search->rule = word->rule;
        }
    }
    return longest > 0;
}

bool redact_find_part(struct redact_search *search, size_t at) {
    struct str text = search->text;
    size_t index = redaction_part_first[(unsigned char)text.ptr[at]];
    if (index == REDACTION_NO_WORD) {
        return false;
    }
    for (const struct redaction_word *word = &redaction_parts[index];
         word->length > 0 && word->text[0] == text.ptr[at]; word++) {
        const struct redaction *rule = &redactions[word->rule];
        size_t start = at;
        size_t least = at - search->done > LEAD_MAX ? at - LEAD_MAX : search->done;
        size_t end = is_word_at(text, at, word) ? token_end(text, at + word->length, rule) : 0;
        while (end > 0 && rule->before > 0 && start > least &&
               secret_is(text.ptr[start - 1], rule->lead)) {
            start--;
        }
        if (end > 0 && at - start >= (size_t)rule->before) {
            search->start = start;
            search->end = end;
            search->rule = word->rule;
            return true;
        }
    }
    return false;
}

bool redact_find_block(struct redact_search *search, size_t at) {
    struct str text = search->text;
    struct str rest = str_slice(text, at, text.len);
    if (!str_starts(rest, block_begin)) {
        return false;
    }
    struct str label =
        str_slice(rest, sizeof block_begin - 1, sizeof block_begin - 1 + REDACT_NAME_MAX);
    ptrdiff_t kind = str_find_text(label, redaction_blocks[0].text);
    ptrdiff_t dashes = str_find_text(label, "-----");
    if (kind == STR_NOT_FOUND || (dashes != STR_NOT_FOUND && dashes < kind)) {
        return false;
    }
    size_t start = sizeof block_begin - 1;
    start += dashes == STR_NOT_FOUND ? (size_t)kind + redaction_blocks[0].length
                                     : (size_t)dashes + sizeof "-----" - 1;
    ptrdiff_t end = str_find_text(str_slice(rest, start, rest.len), block_end);
    search->start = at + start;
    search->end = end == STR_NOT_FOUND ? text.len : at + start + (size_t)end;
    search->rule = redaction_blocks[0].rule;
    return search->end > search->start;
}

bool redact_find_url(struct redact_search *search, size_t at) {
    struct str text = search->text;
    if (!str_starts(str_slice(text, at, at + 3), "://")) {
        return false;
    }
    search->rule = redaction_url;
    return secret_find_in_url(text, at + 3, &search->start, &search->end);
}
