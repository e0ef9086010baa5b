/* The places of a file system that matter wherever the project is. */
#ifndef NAH_JUDGE_PLACES_H
#define NAH_JUDGE_PLACES_H

#include "action/action.h"
#include "judge/verdict.h"

enum PLACE_BASE {
    BASE_HOME,     /* the pattern starts below the home directory */
    BASE_ROOT,     /* below / */
    BASE_PROJECT,  /* below the project root or one of its further roots */
    BASE_ANYWHERE, /* at any component of a path */
};

/* Accesses that a row is about. */
enum {
    ON_READ = 1 << ACCESS_READ,
    ON_WRITE = 1 << ACCESS_WRITE,
    ON_DELETE = 1 << ACCESS_DELETE,
    ON_EXECUTE = 1 << ACCESS_EXECUTE,
    ON_CHANGE = ON_WRITE | ON_DELETE,
    ON_ANY = ON_READ | ON_CHANGE | ON_EXECUTE,
};

enum {
    PLACE_SECRET = 1 << 0,          /* its content is a secret */
    PLACE_OUTSIDE_PROJECT = 1 << 1, /* not in the project, its roots and the temp directories */
    PLACE_NOT_TEMP = 1 << 2,        /* not in the temp directories */
    PLACE_EDIT = 1 << 3,            /* of patches and writes by name: protected from unseen edits */
    PLACE_DOTLESS = 1 << 6,         /* a name with a dot is another file: *.log */
    PLACE_NAMED = 1 << 7,           /* a pattern or hole stands for other names, too, and is fine */
    PLACE_RENEWED = 1 << 5,         /* what is lost of it comes again: a tree around it may go */
    PLACE_WHOLE = 1 << 4, /* accesses to the whole tree only; the row stands for all rows below */
};

/* A row of the table. The pattern is one of glob_matches(). */
struct place {
    enum PLACE_BASE base;
    const char *pattern;
    unsigned access;
    enum DECISION decision;
    const char *rule;
    const char *noun; /* "a private key" */
    unsigned flags;
    enum ACTION_TYPE becomes; /* as in struct finding */
};

extern const struct place places[];
extern const size_t place_count;

/* What is public, a sample, or in the source of a package, though a row of the table fits it. */
struct exception {
    enum PLACE_BASE base;
    const char *pattern;
    unsigned access;
};

extern const struct exception exceptions[];
extern const size_t exception_count;

/* Devices that any command may read and write: they hold and change nothing. */
extern const char *const harmless_devices[];
extern const size_t harmless_device_count;

/* Directories below / whose tree the system needs; the pattern "" is / itself. */
extern const char *const system_trees[];
extern const size_t system_tree_count;

/* Temp directories besides $TMPDIR, absolute. */
extern const char *const temp_directories[];
extern const size_t temp_directory_count;

#endif
