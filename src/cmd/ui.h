/* How output looks: the table [ui] of the settings, the terminal, and the environment. */
#ifndef NAH_CMD_UI_H
#define NAH_CMD_UI_H

#include "base/str.h"

#include <stdint.h>

/* In the order of the choices of their key. */
enum UI_TIME {
    UI_LOCAL, /* 2026-11-21 07:30:00 */
    UI_UTC,   /* the same of UTC */
    UI_ISO,   /* 2026-11-21T07:30:00+01:00 */
};

struct ui {
    bool coloured;    /* decisions on stdout are */
    size_t columns;   /* of a line; 0: it may be as long as it is */
    struct str pager; /* "auto", "never", or a command for the shell */
    enum UI_TIME time;
};

/* Looks at stdout, the environment and the user's settings; what cannot be read is as if nobody had
 * set it. The views are of `arena`. */
void ui_read(struct ui *ui, struct arena *arena);

/* Milliseconds since 1970 as the settings say. */
void ui_add_time(struct builder *out, enum UI_TIME format, int64_t ms);

#endif
