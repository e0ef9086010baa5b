/* The cases of the files in tests/corpus, and the machine that they are about. */
#ifndef NAH_TESTS_TOOLS_CORPUS_CASES_H
#define NAH_TESTS_TOOLS_CORPUS_CASES_H

#include "judge/judge.h"

#include <stdio.h>

enum {
    CORPUS_LINE_MAX = 8192, /* bytes of a line in a file */
};

/* The files, by name without folder and ending; ended by NULL. */
extern const char *const corpus_files[];

/* A machine without links and without files: home /home/u, project /home/u/proj. */
extern const struct environment corpus_environment;

/* A case is a line `verdict type command`; see tests/corpus/work.txt. */
struct corpus_case {
    enum DECISION decision;
    struct str type; /* "-": any */
    struct str command;
    size_t line; /* its number in the file */
    bool readable;
    char text[CORPUS_LINE_MAX];    /* the line, which `type` is a part of */
    char decoded[CORPUS_LINE_MAX]; /* the command */
};

/* Opens a file of the folder; NULL when it cannot be read. */
FILE *corpus_open(const char *file);

/* Reads the next case; the first time `out` must be zeroed. False at the end. With `readable` unset
 * the line is no case. */
bool corpus_next(FILE *in, struct corpus_case *out);

/* The verdict of a command in that machine. */
struct verdict corpus_decide(struct str command, struct arena *arena);

#endif
