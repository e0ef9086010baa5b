/* Prints rows of the log. */
#ifndef NAH_CMD_LOG_PRINT_H
#define NAH_CMD_LOG_PRINT_H

#include "audit/log.h"
#include "cmd/ui.h"

enum LOG_FORM {
    LOG_LINES, /* for people */
    LOG_JSON,  /* an object a line */
    LOG_CSV,   /* RFC 4180, with a first line of names */
};

/* What a row needs to be printed. */
struct log_printer {
    struct arena arena;
    struct arena settings; /* of `ui` */
    struct ui ui;
    enum LOG_FORM form;
    bool failed;     /* memory is spent */
    int64_t last_id; /* the greatest that was printed */
};

/* Looks at stdout. The arena has to be given back by log_printer_free(). */
void log_printer_init(struct log_printer *printer, enum LOG_FORM form);
void log_printer_free(struct log_printer *printer);

/* For log_query(): `context` is the printer. */
bool log_print_row(const struct log_row *row, void *context);

#endif
