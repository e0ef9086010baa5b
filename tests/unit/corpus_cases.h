/* The cases of tests/corpus/, and the machine that they are judged on. */
#ifndef NAH_TESTS_CORPUS_CASES_H
#define NAH_TESTS_CORPUS_CASES_H

#include "judge/judge.h"

enum {
    CORPUS_LINE_MAX = 8192,
    CORPUS_ARENA_LIMIT = 64 * 1024 * 1024,
};

/* A line `verdict type command`; see tests/corpus/work.txt. */
struct corpus_case {
    const char *file;
    size_t line;
    enum DECISION decision;
    char type[64]; /* "-": any */
    char command[CORPUS_LINE_MAX];
    size_t length;
};

/* The names of all files, without ".txt". */
extern const char *const corpus_files[];
extern const size_t corpus_file_count;

/* A machine without links and files: home /home/u, project /home/u/proj. */
extern const struct environment corpus_environment;

/* Calls `visit` for every case of a file; false when it cannot be read or has a line that is no
 * case, after saying which. */
bool corpus_each(const char *file, void (*visit)(const struct corpus_case *test, void *context),
                 void *context);

/* Does an action of the type (or of any: "-") decide? */
bool corpus_type_decides(const struct verdict *verdict, const char *type);

/* The request that a case is about. */
struct request corpus_request(const struct corpus_case *test);

#endif
