/* decide(): request → verdict. */
#ifndef NAH_JUDGE_JUDGE_H
#define NAH_JUDGE_JUDGE_H

#include "action/action.h"
#include "judge/verdict.h"

enum TOOL_KIND {
    TOOL_SHELL,   /* `text` is a bash command line */
    TOOL_PATCH,   /* `text` is an apply_patch body */
    TOOL_MCP,     /* `tool` names server and tool, `fields` are its arguments */
    TOOL_NETWORK, /* `text` is a domain that something wants to reach */
    TOOL_UNKNOWN, /* a tool that we know nothing of */
};

/* One argument of a tool call, flattened: "query", "options.path", "files[0]". */
struct field {
    struct str path;
    struct str text; /* strings decoded; numbers, booleans and null as JSON writes them */
};

struct fields {
    struct field *items;
    size_t count;
    size_t capacity;
};

/* What an agent wants to do. Views are owned by whoever decoded it. */
struct request {
    enum TOOL_KIND kind;
    struct str tool; /* the agent's own name for it: "Bash", "apply_patch", "mcp__github__get_me" */
    struct str text;
    struct fields fields;
    struct str cwd;  /* absolute: where this call runs */
    bool safe_edits; /* patches of ordinary files in the project are allowed */
};

struct config;

/* The machine as decide() may see it: only through this, so that tests need no machine. */
struct environment {
    struct str home;         /* absolute, no link in it resolved */
    struct str project;      /* absolute: the project root of the session */
    bool repository;         /* that is the root of a git repository */
    const struct str *roots; /* further trees that count as inside: worktrees, trusted paths */
    size_t root_count;
    struct str tmpdir; /* $TMPDIR, empty when not set */
    struct str user;
    bool fold_case; /* file names that differ in ASCII case only are the same file */
    /* Files and trees of nah itself, absolute, besides the usual ones under home. */
    const struct str *own_paths;
    size_t own_count;
    /* Trees of agents' settings, absolute, besides the usual ones under home. */
    const struct str *agent_paths;
    size_t agent_count;
    /* The path with every link resolved; parts that do not exist stay as they are. Returns false
     * when that cannot be told (a loop, no permission). The result is owned by `arena`. */
    bool (*resolve)(struct str path, struct arena *arena, struct str *resolved, void *context);
    /* Up to `limit` bytes from the start of a regular file; false when it cannot be read. */
    bool (*read)(struct str path, size_t limit, struct arena *arena, struct str *content,
                 void *context);
    struct str (*home_of)(struct str user, void *context);   /* as in struct scope_start */
    struct str (*variable)(const char *name, void *context); /* the same */
    void *context;
    const struct config *config; /* the settings in force; NULL: what is built in */
    bool paused;                 /* self-protection: what would be refused for its sake is asked */
    bool anywhere; /* being outside the project is nothing to ask about: a policy says so */
};

/* Decides one request. Pure but for what `environment` does, and thread-safe. All that the verdict
 * points to is owned by `arena`, by the request, or static. Never fails: when memory is spent or
 * the text cannot be read the verdict is ask and says so. */
struct verdict decide(const struct request *request, const struct environment *environment,
                      struct arena *arena);

#endif
