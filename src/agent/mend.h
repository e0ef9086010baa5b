/* Findings become changes of files. */
#ifndef NAH_AGENT_MEND_H
#define NAH_AGENT_MEND_H

#include "agent/finding.h"
#include "base/backup.h"

/* Makes a change for each file that findings say how to mend, all edits of it in one. What cannot
 * be edited is left out. False only when memory is spent. */
bool mend_plan(const struct findings *findings, struct arena *arena, struct file_changes *out);

/* Has the finding been mended: is there none like it in `now`? */
bool mend_is_done(const struct finding *finding, const struct findings *now);

#endif
