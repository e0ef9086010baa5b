/* Variables that change what programs run. */
#ifndef NAH_ACTION_VARIABLES_H
#define NAH_ACTION_VARIABLES_H

#include "action/reading.h"

enum VARIABLE_USE {
    VARIABLE_CODE,     /* names a library, a start-up file or code that every program loads */
    VARIABLE_PROMPT,   /* text that is printed, in which commands are substituted */
    VARIABLE_COMMAND,  /* its value is run as a command */
    VARIABLE_PROGRAM,  /* the compiler or the like that a build runs: a name, perhaps with flags */
    VARIABLE_OPTIONS,  /* flags for an interpreter, harmless unless they load code */
    VARIABLE_FLAGS,    /* flags for another program, the same */
    VARIABLE_FOLDERS,  /* directories or a file that code is loaded from */
    VARIABLE_HOSTS,    /* where packages come from, or what requests pass through */
    VARIABLE_TRACE,    /* a file or directory that is written */
    VARIABLE_COMPILER, /* flags for compilers, the same */
    VARIABLE_GLOBAL,   /* makes packages be installed for the user or the machine */
    VARIABLE_PYTEST,   /* more words for pytest */
    VARIABLE_TRUST,    /* turns off how it is checked what comes from the network */
    VARIABLE_GIT_KEY,  /* names a setting of git, whose value another variable has */
    VARIABLE_PATH,     /* where programs are found */
    VARIABLE_GUARD,    /* changes nah itself */
    VARIABLE_PLACE,    /* where clients of databases go, and what they run first */
    VARIABLE_DATABASE, /* the address of a database */
    VARIABLE_DATABASE_HOST,
    VARIABLE_HOME, /* the same, and where git finds its settings */
};

/* Adds what it does that a variable of this use gets `value`. False when memory is spent. */
bool variable_apply(struct reading *reading, struct command *command, enum VARIABLE_USE use,
                    const struct value *value);

/* Does a variable of that name change what programs run, or nah itself? False when memory is spent.
 */
bool variable_changes_programs(struct arena *arena, struct str name, bool *changes);

#endif
