/* The rules of what is hidden, as rules/redaction.toml has them. Texts stand within the rows: a
 * table without pointers costs nothing when a program starts. */
#ifndef NAH_AUDIT_REDACTION_H
#define NAH_AUDIT_REDACTION_H

#include <stdbool.h>
#include <stddef.h>

enum REDACTION_KIND {
    REDACTION_TOKEN, /* a word that starts so and goes on with `least` of `characters` */
    REDACTION_NAME,  /* the value of a variable, flag, header or member whose name ends so */
    REDACTION_FLAG,  /* the value of a flag of some programs */
    REDACTION_BLOCK, /* from -----BEGIN, with the word on its line, to its END */
    REDACTION_URL,   /* user:HERE@host */
    REDACTION_KIND_COUNT,
};

/* What may follow a token's start; also bits of a table of characters. */
enum REDACTION_CHARACTERS {
    REDACTION_ALNUM = 1,
    REDACTION_BASE64URL = 2, /* alnum _ - */
    REDACTION_DOTTED = 4,    /* alnum _ - . */
    REDACTION_BASE64 = 8,    /* alnum + / = */
    REDACTION_UPPER = 16,    /* A-Z 0-9 */
    REDACTION_HEX = 32,
};

enum {
    REDACTION_ID_MAX = 32,
    REDACTION_WORD_MAX = 30,
    REDACTION_PROGRAMS_MAX = 96,
    REDACTION_NO_WORD = 255,
};

struct redaction {
    char id[REDACTION_ID_MAX];
    enum REDACTION_KIND kind;
    enum REDACTION_CHARACTERS characters;
    int least;
    bool digits;   /* of a token: it must have one */
    bool whole;    /* of a name: all of it, not only its end */
    bool line;     /* of a name: the value goes on to the end of the line or quotes */
    bool random;   /* only a value that looks random */
    bool attached; /* of a flag: the value may be the rest of its word */
    bool separate; /* of a flag: the value may be the next word */
    bool login; /* of a flag: only with "login" among the words, where "docker run" has another */
    char after; /* only what follows this character in the value is secret; 0: all */
    char programs[REDACTION_PROGRAMS_MAX]; /* of a flag: " curl wget " */
};

/* A word of a rule. Tokens in the order of their first character, names (without - and _, small) in
 * that of their last, so that those with one character stand together. */
struct redaction_word {
    char text[REDACTION_WORD_MAX];
    unsigned char length;
    unsigned char rule; /* index */
};

extern const struct redaction redactions[];
extern const size_t redaction_count;
extern const struct redaction_word redaction_tokens[];
extern const struct redaction_word redaction_names[];
extern const struct redaction_word redaction_flags[];
extern const size_t redaction_flag_count;
/* The first word with that character, or REDACTION_NO_WORD. The rows end with an empty word. */
extern const unsigned char redaction_token_first[256];
extern const unsigned char redaction_name_last[256];
extern const struct redaction_word redaction_blocks[]; /* one */
extern const unsigned char redaction_url;              /* the rule of that kind */

#endif
