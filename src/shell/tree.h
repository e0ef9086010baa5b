/* The syntax tree of a bash text: the contract between the parser and everything after it.
 *
 * Nodes live in the arena that was given to shell_parse(); texts are views into the input where no
 * escape had to be resolved. Spans are byte offsets into the text that was parsed. */
#ifndef NAH_SHELL_TREE_H
#define NAH_SHELL_TREE_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct node;
struct word;
struct arithmetic;

/* The bytes from `start` up to, not including, `end`. */
struct span {
    uint32_t start;
    uint32_t end;
};

enum PART_KIND {
    PART_LITERAL,       /* unquoted text; `text` with backslashes resolved (`\r\m` is "rm") */
    PART_ESCAPED,       /* an unquoted character behind a backslash, kept apart: it never globs */
    PART_SINGLE_QUOTED, /* '...' */
    PART_ANSI_QUOTED,   /* $'...'; `text` is decoded */
    PART_DOUBLE_QUOTED, /* "..." and $"..."; `parts` within */
    PART_PARAMETER,     /* $x, ${x...}; see `parameter`; `text` only of a bad one, as written */
    PART_COMMAND,       /* $(...), `...`, ${ ...; }; see `body` */
    PART_ARITHMETIC,    /* $((...)), $[...]; `parts` are those of its text; `text` is "[" for $[ */
    PART_PROCESS,       /* <(...) and >(...); see `body`, `output` is true for >(...) */
    PART_GLOB,          /* an active `*`, `?`, `[...]`, or extglob `@(...)`; `text` is its source,
                           `parts` are those in the last two, or NULL */
    PART_BRACE,         /* {a,b}, {1..3}: `alternatives`, already enumerated for a range */
    PART_TILDE, /* a leading ~ or ~user (also after : or = in an assignment); `text` = user */
};

/* ${!name[index]operator word}; only `name` for $name. */
struct parameter {
    struct str name;     /* "x", "1", "@", "*", "#", "?", "-", "$", "!", "_" */
    bool length;         /* ${#name} */
    bool indirect;       /* ${!name}, also ${!prefix*} and ${!array[@]} */
    struct word *index;  /* of name[index]; NULL when there is none; may be the word @ or * */
    struct str operator; /* ":-" "-" ":=" "=" ":?" "?" ":+" "+" "#" "##" "%" "%%" "/" "//" "/#" "/%"
                             "^" "^^" "," ",," ":" (substring) "@Q" and its like; empty for none;
                            "bad" for what bash refuses when it runs it */
    struct word *operand; /* the word after the operator: default, pattern or offset */
    struct word *second;  /* the replacement of "/", the length of ":"; NULL when there is none */
};

struct part {
    enum PART_KIND kind;
    struct span span;
    struct str text;
    struct parameter *parameter;
    struct word *parts;        /* of PART_DOUBLE_QUOTED and PART_ARITHMETIC */
    struct node *body;         /* of PART_COMMAND and PART_PROCESS; NULL for an empty one */
    struct word *alternatives; /* of PART_BRACE */
    size_t alternative_count;
    bool output;     /* PART_PROCESS: >(...) */
    bool backquoted; /* PART_COMMAND: `...` */
};

/* A word is its parts side by side; no part at all is the empty word of "" or ''
 * only when it was written so (the quote is a part), an array index may be empty. */
struct word {
    struct span span;
    struct part *parts;
    size_t count;
    size_t capacity;
};

struct words {
    struct word *items;
    size_t count;
    size_t capacity;
};

/* name=value, name+=value, name[index]=value, name=(...). */
struct assignment {
    struct span span;
    struct str name;
    struct word *index; /* NULL when there is none */
    bool append;        /* += */
    bool is_array;      /* name=(...): `elements`; else `value` */
    struct word value;
    struct assignment *elements; /* of an array; an element without a key has an empty name */
    size_t element_count;
};

enum REDIRECTION_KIND {
    REDIRECT_INPUT,       /* < */
    REDIRECT_OUTPUT,      /* > */
    REDIRECT_APPEND,      /* >> */
    REDIRECT_CLOBBER,     /* >| */
    REDIRECT_READ_WRITE,  /* <> */
    REDIRECT_BOTH,        /* &> and >& word */
    REDIRECT_BOTH_APPEND, /* &>> */
    REDIRECT_DUP_INPUT,   /* <&word, <&- */
    REDIRECT_DUP_OUTPUT,  /* >&n, >&- */
    REDIRECT_HERE_DOC,    /* << and <<- */
    REDIRECT_HERE_STRING, /* <<< */
};

struct redirection {
    enum REDIRECTION_KIND kind;
    struct span span;
    int fd;                 /* as written or the operator's own: 0 or 1; -1 for {variable} */
    struct str fd_variable; /* of {variable}>file */
    struct word target;     /* the file, the fd, the here-string; the delimiter of a here-doc */
    struct word body;       /* of a here-doc; tabs already taken off for <<- */
    bool quoted_delimiter;  /* the body is literal */
    bool strip_tabs;        /* <<- */
};

struct redirections {
    struct redirection *items;
    size_t count;
    size_t capacity;
};

enum NODE_KIND {
    NODE_SIMPLE,    /* assignments, words, redirections */
    NODE_PIPELINE,  /* children[0] | children[1] ...; `negated`, `timed` */
    NODE_AND,       /* children[0] && children[1] */
    NODE_OR,        /* children[0] || children[1] */
    NODE_SEQUENCE,  /* children in order; each has its own `background` */
    NODE_SUBSHELL,  /* ( children[0] ) */
    NODE_GROUP,     /* { children[0]; } */
    NODE_IF,        /* children: condition, then [, condition, then ...] [, else] */
    NODE_WHILE,     /* children: condition, body */
    NODE_UNTIL,     /* children: condition, body */
    NODE_FOR,       /* for name [in words]; children[0] is the body; `has_in` */
    NODE_SELECT,    /* as NODE_FOR */
    NODE_FOR_ARITH, /* for ((words[0]; words[1]; words[2])); children[0] is the body */
    NODE_CASE,      /* case words[0] in clauses esac */
    NODE_FUNCTION,  /* name () children[0] */
    NODE_COPROC,    /* coproc [name] children[0] */
    NODE_TEST,      /* [[ words ]]: its operands in order, operators as literal words */
    NODE_ARITH,     /* (( words[0] )) */
};

struct case_clause {
    struct span span;
    struct words patterns;
    struct node *body;     /* NULL when empty */
    struct str terminator; /* ";;", ";&" or ";;&"; empty when the last one has none */
};

struct node {
    enum NODE_KIND kind;
    struct span span;
    struct assignment *assignments; /* before the words of a simple command, and those that are
                                       arguments of declare, export, local, readonly, typeset */
    size_t assignment_count;
    struct words words;
    struct redirections redirections; /* of any command, compound ones too */
    struct node **children;
    size_t child_count;
    size_t child_capacity;
    struct case_clause *clauses;
    size_t clause_count;
    struct str name;  /* of a function, a coproc, a for or select variable */
    bool negated;     /* ! pipeline */
    bool timed;       /* time pipeline */
    bool background;  /* ended by & */
    bool has_in;      /* for name in ...: even with no words */
    bool pipes_error; /* a pipeline's child: joined to the next by |& */
};

#endif
