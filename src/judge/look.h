/* One path that is being looked at: compiled once, compared with many rows. Inside the judge. */
#ifndef NAH_JUDGE_LOOK_H
#define NAH_JUDGE_LOOK_H

#include "judge/glob.h"
#include "judge/judge.h"
#include "judge/places.h"

enum {
    LOOK_PATH_MAX = 4096, /* bytes; longer paths the kernel refuses */
};

/* What counts as whose. All absolute, without a slash at the end; empty ones are never matched. */
struct bounds {
    struct str home;
    struct str project;
    const struct str *roots;
    size_t root_count;
    struct str tmpdir;
};

struct look {
    struct str text;   /* as in struct value */
    struct str prefix; /* what is surely at its start; all of it when `literal` */
    struct glob glob;  /* compiled unless `literal` */
    bool literal;
    bool hole;    /* has a hole that may hold a slash */
    bool unknown; /* its start is not known: no absolute path */
    bool bare;    /* its last component may be any name: "*", ".*", a hole */
    enum ACCESS access;
    bool recursive;
    bool edit; /* by a patch */
    bool fold;
    const struct bounds *bounds;
    struct str below_home; /* of a literal path in the home, what follows that; else {NULL, 0} */
    /* Of a literal path: a bit for each character that a name in it starts with */
    unsigned char starts[32];
    struct arena *arena;
};

/* Starts a look at `value`; with `fold` names are compared without the case of their letters. False
 * when memory is spent. */
bool look_init(struct look *look, const struct value *value, const struct bounds *bounds, bool fold,
               struct arena *arena);

/* Notes `starts` of a literal path. */
void look_note_starts(struct look *look);
/* Is it worth comparing with a row? A quick look at how its names start; never says no wrongly. */
bool look_may_fit(const struct look *look, const struct place *row);

/* Looks at the same path within other bounds. */
void look_move(struct look *look, const struct bounds *bounds);

/* How sure it is that the path is one of a row's. */
enum LIKENESS {
    LIKENESS_NONE,
    LIKENESS_POSSIBLE, /* only when a hole holds something particular */
    LIKENESS_SURE,     /* it is, or is a pattern that can match one */
};

/* Is the path one that `pattern`, counted from `base`, matches? */
enum LIKENESS look_compare(const struct look *look, enum PLACE_BASE base, const char *pattern);

/* Is some path of the row below the path looked at? Only rows of BASE_HOME and BASE_ROOT lie
 * anywhere in particular. */
bool look_contains(const struct look *look, enum PLACE_BASE base, const char *pattern);

/* Is every path that it can mean one of an exception? */
bool look_excepted(const struct look *look);

/* Can it be exactly `path`; that or a directory above it; everything in the directory `path`? */
bool look_can_be(const struct look *look, struct str path);
bool look_can_hold(const struct look *look, struct str path);
bool look_is_all_of(const struct look *look, struct str path);

/* A character as names of files are compared: with `fold` in lower case. */
char path_fold(char c, bool fold);
/* Does the text start with `start`, so compared? */
bool path_starts(struct str text, struct str start, bool fold);

/* Is `path` the directory `root` or below it? An empty root or "/" holds nothing. */
bool path_is_in(struct str path, struct str root, bool fold);

/* Is it surely in the project or one of its roots; in a temp directory but not such a directory
 * itself? A pattern is where its known start is. */
bool look_in_project(const struct look *look);
bool look_in_temp(const struct look *look);

/* The first of the bounds' roots that it is in, if it is known; NULL when it is in none. */
const struct str *look_root(const struct look *look);

/* Deletions that nobody wants: the system's trees, the home directory, the project. NULL when it is
 * none of them. */
const struct place *look_destroys(const struct look *look);

#endif
