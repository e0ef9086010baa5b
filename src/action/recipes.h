/* Commands that a file of the project keeps under a name: targets of make, recipes of just, scripts
 * of package.json. What is read here is their text, as shell text; nothing is run.
 *
 * It is no make: what cannot be told from the file alone (functions, included files, variables of
 * the environment) becomes a variable that the shell text does not set. */
#ifndef NAH_ACTION_RECIPES_H
#define NAH_ACTION_RECIPES_H

#include "action/reading.h"

enum RECIPE_KIND {
    RECIPE_MAKE,
    RECIPE_JUST,
    RECIPE_PACKAGE,
};

/* What a runner was told. */
struct recipe_call {
    enum RECIPE_KIND kind;
    struct str directory; /* absolute: where it looks for its file, and where the text runs */
    struct str file;      /* absolute; empty: one of recipes_files() in `directory` */
    struct strs names;    /* count 0: what runs when none is named */
    struct strs settings; /* NAME=value words of make's command line */
    struct str words;     /* what is added to the script's text */
    struct str content;   /* of its file, where the text has written that; ptr NULL: it is read */
};

/* Notes with the command's first action what it was told, when it is a runner of recipes and all of
 * that is known. False when memory is spent. */
bool recipes_note(struct reading *reading, const struct command *command);

/* The names of the files that a runner looks for, in its order; ends with NULL. */
const char *const *recipes_files(enum RECIPE_KIND kind);

/* The shell texts, each run on its own in this order, of what the call runs of the file that holds
 * `content`. What is not understood is left out. False when memory is spent. */
bool recipes_read(struct arena *arena, const struct recipe_call *call, struct str content,
                  struct strs *texts);

/* makefile.c, justfile.c, package_scripts.c: as recipes_read() for one kind. */
bool makefile_read(struct arena *arena, const struct recipe_call *call, struct str content,
                   struct strs *texts);
bool justfile_read(struct arena *arena, const struct recipe_call *call, struct str content,
                   struct strs *texts);
bool package_scripts_read(struct arena *arena, const struct recipe_call *call, struct str content,
                          struct strs *texts);

/* --- recipe_book.c: what makefile.c and justfile.c share ---------------------------------------
 */

enum {
    RECIPE_TEXT_MAX = 64 * 1024, /* bytes of all texts of one call */
    RECIPE_GOALS_MAX = 128,      /* recipes that one call runs */
    RECIPE_STEPS_MAX = 20000,    /* references that are resolved for one call */
    RECIPE_DEPTH_MAX = 16,       /* variables in variables */
};

struct recipe {
    struct strs names;
    struct strs needs; /* names of recipes that run before it */
    struct strs lines; /* as written */
    bool whole;        /* its lines are one text */
};

struct recipe_variable {
    struct str name;
    struct str value; /* as written */
};

struct recipe_book {
    struct arena *arena;
    struct recipes {
        struct recipe *items;
        size_t count;
        size_t capacity;
    } recipes;
    struct recipe_variables {
        struct recipe_variable *items;
        size_t count;
        size_t capacity;
    } variables;
    struct strs visited;
    size_t steps;
    size_t length; /* of the texts so far */
    /* Appends a text of a recipe with its variables resolved. */
    void (*expand)(struct recipe_book *book, struct str text, const struct recipe *recipe,
                   struct builder *out);
};

/* The variable, NULL when there is none. */
struct recipe_variable *recipe_book_find(const struct recipe_book *book, struct str name);
/* Sets it, with `append` behind what it holds. False when memory is spent. */
bool recipe_book_set(struct recipe_book *book, struct str name, struct str value, bool append);
/* Adds the texts of the recipes of that name, after those that they need. False when memory is
 * spent. */
bool recipe_book_collect(struct recipe_book *book, struct str name, struct strs *texts);
/* The words of a text, split at blanks and line ends. False when memory is spent. */
bool recipe_words(struct arena *arena, struct str text, struct strs *words);

#endif
