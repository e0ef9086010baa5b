#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

/* Steps back from `end` over the bytes of a UTF-8 character that does not fit whole. */
static size_t cut_at_character(const char *text, size_t end) {
    while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80) {
        end--;
    }
    return end;
}

bool error_set(struct error *error, enum ERROR_CODE code, const char *format, ...) {
    if (error == NULL) {
        return false;
    }
    error->code = code;
    error->line = 0;
    error->column = 0;
    va_list args;
    va_start(args, format);
    int length = vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    if (length >= (int)sizeof error->message) {
        error->message[cut_at_character(error->message, sizeof error->message - 2)] = '\0';
    }
    return false;
}

bool error_at(struct error *error, size_t line, size_t column) {
    if (error != NULL) {
        error->line = line;
        error->column = column;
    }
    return false;
}

void error_locate(const char *text, size_t length, size_t offset, size_t *line, size_t *column) {
    *line = 1;
    *column = 1;
    for (size_t i = 0; i < offset && i < length; i++) {
        if (text[i] == '\n') {
            (*line)++;
            *column = 1;
        } else {
            (*column)++;
        }
    }
}

bool error_set_in(struct error *error, enum ERROR_CODE code, const char *text, size_t length,
                  size_t offset, const char *message) {
    size_t line = 0;
    size_t column = 0;
    error_set(error, code, "%s", message);
    error_locate(text, length, offset, &line, &column);
    return error_at(error, line, column);
}
