/* An error: what kind, in words a user understands, and where. */
#ifndef NAH_BASE_ERROR_H
#define NAH_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

enum ERROR_CODE {
    ERROR_NONE,
    ERROR_MEMORY,  /* an arena or malloc is spent */
    ERROR_LIMIT,   /* larger, deeper or longer than we accept */
    ERROR_SYNTAX,  /* the text is not what its format says */
    ERROR_MISSING, /* a file or program is not there */
    ERROR_ACCESS,  /* it is there and may not be used */
    ERROR_SYSTEM,  /* any other failure that the system reports */
    ERROR_USAGE,   /* what the caller asked for makes no sense */
};

enum {
    ERROR_MESSAGE_MAX = 320,
};

/* `line` and `column` count from 1 and are 0 where there is no place; `column` counts bytes. */
struct error {
    enum ERROR_CODE code;
    size_t line;
    size_t column;
    char message[ERROR_MESSAGE_MAX];
};

/* Fills `error` (may be NULL) and returns false, so that a caller can `return error_set(...)`.
 * A message that is too long is cut at a character boundary. Clears the place. */
bool error_set(struct error *error, enum ERROR_CODE code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds the place to an error and returns false. */
bool error_at(struct error *error, size_t line, size_t column);

/* As error_set() with a message already made, at byte `offset` of the text: false. */
bool error_set_in(struct error *error, enum ERROR_CODE code, const char *text, size_t length,
                  size_t offset, const char *message);

/* Sets `line` and `column` to the place of byte `offset` in the text of `length` bytes. */
void error_locate(const char *text, size_t length, size_t offset, size_t *line, size_t *column);

#endif
