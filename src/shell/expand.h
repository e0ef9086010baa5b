/* What a word can become: static expansion, without running anything.
 *
 * A value is text in which a NUL byte (which no bash word can hold) stands for a hole: a stretch of
 * unknown text, possibly empty, possibly with slashes. "/tmp/$x" is "/tmp/\0". */
#ifndef NAH_SHELL_EXPAND_H
#define NAH_SHELL_EXPAND_H

#include "shell/tree.h"

enum {
    EXPAND_VALUES_MAX = 64, /* values of a word, variants of an argument list; beyond: a hole */
};

/* Why a hole is a hole, for reasons that users read. */
enum HOLE_CAUSE {
    HOLE_NONE,
    HOLE_VARIABLE,   /* a variable that the text does not set */
    HOLE_COMMAND,    /* output of a command */
    HOLE_ARITHMETIC, /* a number: digits and a sign only, never a slash or a flag name */
    HOLE_OPERATOR,   /* a ${...} operator that is not evaluated */
    HOLE_INPUT,      /* read from input */
    HOLE_LIMIT,      /* more values than EXPAND_VALUES_MAX */
};

struct value {
    struct str text;       /* holes are NUL bytes */
    bool pattern;          /* has active glob characters: `text` is a pattern in which a backslash
                              makes the next character literal */
    enum HOLE_CAUSE cause; /* of the first hole; HOLE_NONE: fully known */
    struct span span;      /* the word that it came from, in the text that was parsed */
    struct str hole_name;  /* the variable of HOLE_VARIABLE, else empty; "!x" is ${!x} */
    struct str more_names; /* the variables of further holes, with a blank between them */
};

/* The values one word may have. count is at least 1 unless memory is spent. */
struct values {
    struct value *items;
    size_t count;
    size_t capacity;
};

/* One argument list that a command may get. `open`: an unquoted hole or `"$@"` may add or remove
 * arguments at the place of the item that holds it. */
struct argv {
    struct value *items;
    size_t count;
    size_t capacity;
    bool open;
};

struct argvs {
    struct argv *items;
    size_t count;
    size_t capacity;
};

/* Variables, positional parameters and directory at one point of the text. */
struct scope;

/* What is known before the text runs. All views must outlive the scope. */
struct scope_start {
    struct str home;              /* $HOME, ~ */
    struct str cwd;               /* $PWD, absolute */
    struct str repository;        /* the root of the git repository around cwd; empty: none known */
    struct str tmpdir;            /* $TMPDIR, empty when not set */
    struct str user;              /* $USER, empty when unknown */
    const struct str *positional; /* $0, $1, ... ; NULL: unknown ("$@" is a hole) */
    size_t positional_count;
    /* Home directory of a user for ~name; empty when there is none. May be NULL. */
    struct str (*home_of)(struct str user, void *context);
    /* What a variable of the environment holds that programs look at and the shell need not know;
     * empty when it is not set. May be NULL. */
    struct str (*variable)(const char *name, void *context);
    void *context;
};

/* A scope at the start of a text; NULL when memory is spent. */
struct scope *scope_new(struct arena *arena, const struct scope_start *start);
/* A copy that changes on its own: a subshell, a branch. NULL when memory is spent. */
struct scope *scope_fork(const struct scope *scope);
/* Makes `scope` hold what either it or `other` may hold: after a branch. */
bool scope_merge(struct scope *scope, const struct scope *other);
/* What the variables held in `before`, of which this scope is the continuation, is possible still:
 * after a part that may not have run. Those that were not set then are left as they are, but with
 * `all`. The directory stays. */
bool scope_keep(struct scope *scope, const struct scope *before, bool all);
/* Sets a variable to what it may be from here on; with `append` after its old values. */
bool scope_set(struct scope *scope, struct str name, const struct values *values, bool append);
/* Makes a variable unknown (read x, unset of an outer one, a loop's second round). */
bool scope_forget(struct scope *scope, struct str name, enum HOLE_CAUSE cause);
/* Makes all that the text has set so far unknown. */
bool scope_forget_all(struct scope *scope);
/* Evaluates the assignments of a node in order. */
bool scope_assign(struct scope *scope, const struct assignment *assignments, size_t count);
/* Makes a variable readonly, as far as it is set: what is assigned to it from here on is possible,
 * and so is what it holds. */
bool scope_fix(struct scope *scope, struct str name);
/* Replaces the positional parameters ($1 ... from items[0]); NULL makes them unknown. */
bool scope_set_positional(struct scope *scope, const struct value *items, size_t count);
/* shift: leaves the first `count` positional parameters out; with fewer, nothing happens. */
void scope_shift(struct scope *scope, size_t count);
/* Gives a scope the positional parameters of another: at the end of a function. */
void scope_keep_positional(struct scope *scope, const struct scope *from);
/* Makes a variable one that can change under another name (declare -n): what it holds is not known
 * from here on, whatever is assigned to it. With an empty name: all that are set so far. */
bool scope_loosen(struct scope *scope, struct str name);
/* Makes a variable an array of which only this is known: each element is one of these. */
bool scope_set_each(struct scope *scope, struct str name, const struct values *values);
/* Makes a variable an array of these elements. */
bool scope_set_list(struct scope *scope, struct str name, const struct argv *list);
/* The elements of an array; false when it is not set, or may hold different ones. */
bool scope_get_list(const struct scope *scope, struct str name, struct argv *list);
/* The values of a variable; count 0 when it was never set in the text, or is an array. */
struct values scope_get(const struct scope *scope, struct str name);
/* The directory here: absolute, or a value with a hole when a `cd` could not be followed. */
struct value scope_cwd(const struct scope *scope);
/* `cd` to a value that expand_word() gave: relative ones are joined, `..` is folded. */
bool scope_set_cwd(struct scope *scope, const struct value *directory);

/* Says what the body of a command substitution prints, without its last newlines, in the words that
 * are expanded in this very scope from here on: a text, or lines each of which is one of several
 * values or patterns. NULL: that is not known. False when memory is spent. */
bool scope_set_output(struct scope *scope, const struct node *body, const struct values *values);

/* All argument lists that `words` may become, with brace expansion, splitting and the rest. A word
 * with too many values becomes a hole. False when memory is spent. */
bool expand_words(const struct scope *scope, const struct words *words, struct arena *arena,
                  struct argvs *out);
/* The values of one word that bash does not split: an assignment, a redirection, a here-doc body,
 * a case word. False when memory is spent. */
bool expand_word(const struct scope *scope, const struct word *word, struct arena *arena,
                 struct values *out);

#endif
