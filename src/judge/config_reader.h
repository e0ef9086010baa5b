/* How a file of settings becomes statements; for the config files of the judge alone. */
#ifndef NAH_JUDGE_CONFIG_READER_H
#define NAH_JUDGE_CONFIG_READER_H

#include "base/nearest.h"
#include "judge/config.h"

struct config_reader {
    struct arena *arena;
    const struct config_request *request;
    struct config_file *file;
    bool in_project; /* the file is a project's */
};

/* Reads file->text into statements, presets and problems. False only when memory is spent. */
bool config_read(struct config_reader *reader);

/* Notes a problem at a byte of the text. False when memory is spent. */
bool config_problem(struct config_reader *reader, size_t offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for a name that is none of those offered to `nearest`. */
bool config_problem_unknown(struct config_reader *reader, size_t offset, const char *what,
                            const struct nearest *nearest);

/* Checks what a statement is about (a type, a path, a host), completes it, and keeps it. False only
 * when memory is spent. */
bool config_keep(struct config_reader *reader, struct config_statement statement);

/* Makes a rule of one [[classify]] table. `rules` is NULL when the table has a problem, which is
 * then noted. False only when memory is spent. */
bool config_read_classify(struct config_reader *reader, const struct toml_value *table,
                          struct ruleset **rules);

/* Notes a problem when a rule of the same part of the file has the id already; `*new` is then
 * false. False when memory is spent. */
bool config_check_ids(struct config_reader *reader, const struct config_statement *statement,
                      bool *new);

/* Reads one [[rule]] or [[program]] in the same way. */
bool config_read_rule(struct config_reader *reader, const struct toml_value *table, bool program,
                      struct ruleset **rules);

#endif
