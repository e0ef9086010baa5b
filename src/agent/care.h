/* Looking after an agent's own files: what an agent offers to `nah AGENT doctor` and its kin. */
#ifndef NAH_AGENT_CARE_H
#define NAH_AGENT_CARE_H

#include "agent/finding.h"
#include "base/backup.h"
#include "base/error.h"

/* All paths are absolute. */
struct care_request {
    const char *nah;       /* the running program */
    const char *hook;      /* nah-hook */
    const char *directory; /* the working directory, whose project counts */
    const char *home;
    const char *cache; /* nah's cache directory; it need not exist */
};

struct care_report {
    struct str program; /* "Codex 0.169.0, /usr/bin/codex"; empty: there is none */
    struct findings findings;
    struct strs folders; /* where files lie that can be mended, and so their backups */
};

struct agent_care {
    /* Looks at everything that bears on sessions of any kind. */
    bool (*examine)(const struct care_request *request, struct arena *arena,
                    struct care_report *out, struct error *error);
    /* Makes the change by which every session on this machine asks nah, or takes it back; none
     * when all is as it should be. ERROR_USAGE when what is there cannot be merged with. */
    bool (*enforce)(const struct care_request *request, bool remove, struct arena *arena,
                    struct file_changes *out, struct error *error);
};

#endif
