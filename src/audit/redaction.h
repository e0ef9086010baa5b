/* The rules of what is hidden, as rules/redaction.toml has them. Texts stand within the rows: a
 * table without pointers costs nothing when a program starts. */
#ifndef NAH_AUDIT_REDACTION_H
#define NAH_AUDIT_REDACTION_H

#include <stdbool.h>
#include <stddef.h>

enum REDACTION_KIND {
    REDACTION_TOKEN,   /* a word that starts so and goes on with `least` of `characters` */
    REDACTION_PART,    /* the same with `before` of `lead` before it; without them, anywhere */
    REDACTION_NAME,    /* the value of a variable, flag, header or member whose name ends so */
    REDACTION_FLAG,    /* the value of a flag of some programs */
    REDACTION_BLOCK,   /* from -----BEGIN, with the word on its line, to its END */
    REDACTION_URL,     /* user:HERE@host */
    REDACTION_SETTING, /* NAME=HERE of any name, in a command of some programs */
    REDACTION_INPUT,   /* what is given to a program on its standard input, or put into a file */
    REDACTION_OPERAND, /* a word behind the words of a command that tell of it */
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
    REDACTION_DIGIT = 64,
    REDACTION_UUID = 128, /* hex - */
    REDACTION_ANY = 256,  /* what may stand in a URL, but for its ? & # */
};

enum {
    REDACTION_ID_MAX = 32,
    REDACTION_WORD_MAX = 30,
    REDACTION_PROGRAMS_MAX = 128,
    REDACTION_WITH_MAX = 64,
    REDACTION_NO_WORD = 255,
};

struct redaction {
    char id[REDACTION_ID_MAX];
    enum REDACTION_KIND kind;
    enum REDACTION_CHARACTERS characters;
    int least;
    int most;   /* of a token: when more of its characters follow, it is none; 0: any number */
    int dots;   /* of a token: at least so many are among what follows */
    int before; /* of a part */
    enum REDACTION_CHARACTERS lead; /* of a part */
    bool digits;                    /* of a token: it must have one */
    bool mixed;    /* of a token: it must have large and small letters, and digits */
    bool whole;    /* of a name: all of it, not only its end */
    bool last;     /* of a name: its last word, as in SMTP_PASS and smtpPass, behind another one; of
                      an operand: the last of the command */
    bool line;     /* of a name: the value goes on to the end of the line or quotes */
    bool random;   /* only a value that looks random */
    bool likely;   /* only a value with letters and digits */
    bool quoted;   /* of an operand: it stands in quotes */
    int skip;      /* of an operand: so many words stand before it */
    bool attached; /* of a flag: the value may be the rest of its word */
    bool separate; /* of a flag: the value may be the next word */
    char with[REDACTION_WITH_MAX]; /* only with one of these among the words: " login " */
    char after; /* only what follows this character in the value is secret; 0: all */
    char programs[REDACTION_PROGRAMS_MAX]; /* only in a command with one of these: " curl wget " */
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
extern const struct redaction_word redaction_parts[];
extern const struct redaction_word redaction_names[];
extern const struct redaction_word redaction_flags[];
extern const size_t redaction_flag_count;
/* These end with an empty word. */
extern const struct redaction_word redaction_settings[];
extern const struct redaction_word redaction_inputs[];
extern const struct redaction_word redaction_operands[]; /* in the order of their first character */
/* The first word with that character, or REDACTION_NO_WORD. The rows end with an empty word. */
extern const unsigned char redaction_token_first[256];
extern const unsigned char redaction_part_first[256];
extern const unsigned char redaction_name_last[256];
extern const unsigned char redaction_operand_first[256];
extern const struct redaction_word redaction_blocks[]; /* one */
extern const unsigned char redaction_url;              /* the rule of that kind */

#endif
