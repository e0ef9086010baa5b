#include "aside.h"

#include "base/process_info.h"

#include <stdio.h>
#include <unistd.h>

enum {
    ANCESTORS_MAX = 6, /* a shell or two, the agent, a launcher of it */
    WORDS_MAX = 64 * 1024,
};

/* The launcher's words for a hook; the path may have been quoted. */
static bool names_hook(struct str words, struct str event) {
    static const char *const forms[] = {"/nah-hook %.*s --agent ", "/nah-hook' %.*s --agent "};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        char wanted[128];
        int length = snprintf(wanted, sizeof wanted, forms[i], STR_ARG(event));
        if (length > 0 && (size_t)length < sizeof wanted &&
            str_find_text(words, wanted) != STR_NOT_FOUND) {
            return true;
        }
    }
    return false;
}

bool aside_has_own_hook(struct str event) {
    static char words[WORDS_MAX];
    pid_t pid = getppid();
    for (int i = 0; i < ANCESTORS_MAX && pid > 1; i++) {
        size_t length = process_words(pid, words, sizeof words);
        /* The shell that runs this hook has it in its own words, as one that is managed. */
        if (names_hook((struct str){words, length}, event) &&
            str_find_text((struct str){words, length}, "--mode managed") == STR_NOT_FOUND) {
            return true;
        }
        pid = process_parent(pid);
    }
    return false;
}
