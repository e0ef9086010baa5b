/* What SQL statements do, as far as their words tell. */
#ifndef NAH_ACTION_SQL_H
#define NAH_ACTION_SQL_H

#include "base/str.h"

/* In order of strictness. */
enum SQL_EFFECT {
    SQL_NOTHING,  /* there is no statement */
    SQL_READS,    /* only reads, with functions known to do no more */
    SQL_CHANGES,  /* adds rows, or changes or deletes those that a WHERE names */
    SQL_WRITES,   /* may do anything else: changes tables, or is not understood */
    SQL_DESTROYS, /* drops or empties tables, deletes or changes every row */
};

/* The strictest effect of the statements in `text`. Quotes, comments and nesting as standard SQL,
 * SQLite, PostgreSQL and MySQL have them; where they differ (a backslash in a string) the text is
 * taken for SQL_WRITES. Allocates nothing. */
enum SQL_EFFECT sql_effect(struct str text);

/* As sql_effect() for the shell of sqlite3(1), whose own commands start with a dot. The text ends
 * with a NUL byte. */
enum SQL_EFFECT sqlite_effect(struct str text);

/* The effect of statements in words: "reads a database". */
const char *sql_effect_text(enum SQL_EFFECT effect);

#endif
