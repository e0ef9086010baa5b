#include "base/quote_word.h"

#include <string.h>

bool shell_is_plain_word(struct str word) {
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "@%+=:,./_-";
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] == '\0' || strchr(plain, word.ptr[i]) == NULL) {
            return false;
        }
    }
    return word.len > 0;
}

void shell_quote_word(struct builder *out, struct str word) {
    builder_add_char(out, '\'');
    for (size_t i = 0; i < word.len; i++) {
        builder_add(out, word.ptr[i] == '\'' ? STR("'\\''") : str_slice(word, i, i + 1));
    }
    builder_add_char(out, '\'');
}
