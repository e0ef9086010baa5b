/* The texts of a row in the order of the table's columns; for the files of this folder. */
#ifndef NAH_AUDIT_COLUMNS_H
#define NAH_AUDIT_COLUMNS_H

#include "audit/log.h"

enum {
    LOG_TEXT_COUNT = 18,
};

struct log_text {
    const char *name;
    size_t offset; /* of a struct str in struct log_row */
};

extern const struct log_text log_texts[LOG_TEXT_COUNT];

/* A text of the row by its index in log_texts. */
struct str *log_text_of(struct log_row *row, size_t index);
struct str log_text_in(const struct log_row *row, size_t index);

#endif
