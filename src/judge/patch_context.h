/* What a patch does to the files it touches, and whether that is a safe edit. */
#ifndef NAH_JUDGE_PATCH_CONTEXT_H
#define NAH_JUDGE_PATCH_CONTEXT_H

#include "action/patch.h"
#include "judge/context.h"

/* What a rule says of a line that a patch adds. */
struct patch_match {
    struct str rule;
    enum ACTION_TYPE type;
    enum DECISION decision;
    struct str effect; /* "downloads and runs code" */
    struct str advice; /* may be empty */
};

/* The rules on added lines. `match` may be NULL: then there are none. */
struct patch_matcher {
    /* Does a rule fit this line of the file that will be at `path` (absolute)? Gives the strictest.
     * Must be safe to call from many threads. */
    bool (*match)(struct str line, struct str path, struct patch_match *out, void *context);
    void *context;
};

/* One thing that a patch does: one per path of an operation, and one per added line that a rule
 * fits (at most one a file, the strictest). */
struct patch_part {
    const struct patch_operation *operation;
    enum ACTION_TYPE type;
    enum DECISION decision; /* with safe edits allowed; protected and deleted files are asked */
    struct str reason;      /* "deletes src/a.c", "changes .git/config (a git ...)" */
    struct str advice;      /* may be empty */
    struct str rule;
    struct finding finding;             /* of the path */
    const struct config_source *set_by; /* a setting that decides; NULL: it is built in */
    size_t line;                        /* of an added line, from 1; else of the operation */
};

struct patch_parts {
    struct patch_part *items;
    size_t count;
    size_t capacity;
};

/* Judges every part of a patch that runs in `cwd` (absolute). False only when memory is spent. */
bool patch_find(const struct environment *environment, const struct patch *patch, struct str cwd,
                const struct patch_matcher *matcher, struct arena *arena, struct patch_parts *out);

/* The verdict on a request of TOOL_PATCH; the request's `safe_edits` says whether ordinary edits in
 * the project are allowed or left to the agent's own prompt. Never fails, as decide(). */
struct verdict patch_judge(const struct environment *environment, const struct request *request,
                           const struct patch_matcher *matcher, struct arena *arena);

#endif
