/* Files that flags of curl(1) name within their values. */
#ifndef NAH_ACTION_UPLOADS_H
#define NAH_ACTION_UPLOADS_H

#include "action/reading.h"

/* How a value says that it is a file. */
enum UPLOAD_FORM {
    UPLOAD_DATA,   /* @FILE, NAME=@FILE, NAME=<FILE, and more of them behind ; and , */
    UPLOAD_NAMED,  /* the same, and NAME@FILE: --data-urlencode */
    UPLOAD_COOKIE, /* FILE, unless it is NAME=VALUE */
};

/* Adds what the value of a flag makes the action `index` read; "@-" is the input. False when memory
 * is spent. */
bool uploads_add(struct reading *reading, struct command *command, size_t index,
                 enum UPLOAD_FORM form, const struct value *value);

#endif
