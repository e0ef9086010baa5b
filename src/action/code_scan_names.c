/* The names that code of code_words.c gives a value. */
#include "action/code_scan.h"

#include <string.h>

bool code_scan_binds(const struct code_scan *scan, struct str word) {
    return strs_have(&scan->bound, word);
}

/* Do all names that follow this word get a value: for x, y in; fn a, b ->; local a, b? */
static bool starts_list(const struct code_scan *scan, struct str word) {
    static const char *const words[] = {"for", "local", "fn", "function", "def", NULL};
    return scan->language != WORDS_PERL && scan->language != WORDS_PHP &&
           str_is_one_of(word, words);
}

bool code_scan_start(struct code_scan *scan) {
    bool listing = false;
    if (scan->language >= WORDS_SCALA) {
        return code_scan_bind_more(scan);
    }
    if (scan->language == WORDS_PHP && str_starts(str_trim(scan->text), "<?php")) {
        scan->at = (size_t)str_find_text(scan->text, "<?php") + strlen("<?php");
    }
    for (size_t i = scan->at; i < scan->text.len && scan->language != WORDS_PERL; i++) {
        char c = scan->text.ptr[i];
        if (!code_scan_is_word(scan, c)) {
            listing = c == '|' ? !listing && scan->language == WORDS_RUBY
                               : (listing && !char_is_one_of(c, ")=>\n")) ||
                                     (c == '\\' && scan->language == WORDS_R);
            continue;
        }
        struct code_scan name = *scan;
        name.at = i;
        while (code_scan_is_word(scan, code_scan_peek(&name, 0))) {
            name.at++;
        }
        struct str word = str_slice(scan->text, i, name.at);
        i = name.at - 1;
        while (char_is_one_of(code_scan_peek(&name, 0), " \t")) {
            name.at++;
        }
        struct str rest = str_slice(scan->text, name.at, scan->text.len);
        bool assigned = str_starts(rest, "=") && !char_is_one_of(code_scan_peek(&name, 1), "=~>");
        assigned =
            assigned || str_starts(rest, "<-") || str_starts(rest, "->") || str_starts(rest, "in ");
        if ((listing || assigned) && !VEC_PUSH(scan->arena, &scan->bound, word)) {
            return false;
        }
        listing = starts_list(scan, word) || (listing && !str_starts(rest, "in "));
    }
    return true;
}
