/* What an agent runtime must offer: decode its payload, encode our answer. A second agent is a new
 * folder beside codex/ and one more row in agent.c. */
#ifndef NAH_AGENT_AGENT_H
#define NAH_AGENT_AGENT_H

#include "agent/care.h"
#include "agent/launch.h"
#include "base/error.h"
#include "judge/judge.h"

enum EVENT {
    EVENT_PRE_TOOL,
    EVENT_PERMISSION,
    EVENT_POST_TOOL,
    EVENT_SESSION_START,
    EVENT_SESSION_END,
    EVENT_UNKNOWN,
};

/* How the session was started; the launcher writes it into the hook's own arguments, which the
 * agent cannot change. */
struct session_mode {
    struct str name;    /* for the log: "flow", "no-sandbox", "workspace-write", ... */
    bool routed;        /* every call raises a permission request (no agent sandbox) */
    bool auto_edits;    /* safe edits are allowed */
    bool headless;      /* started without anybody who could be asked */
    bool rewritten;     /* routed, but plain commands only once they are written in another form */
    bool partly_routed; /* routed, but plain commands never: see answer.c */
    struct str project; /* root; empty: the hook finds it from its own directory */
    struct str preset;  /* of the settings; empty: none */
    struct str agent_version; /* for the log: "0.169.0"; empty: not known */
    /* Where nobody can be asked a question is a yes: a flag or the settings say so. Secrets, the
     * guard and other agents stay refused. */
    bool unasked_runs;
    /* Found out in the session: its calls are no longer put to nah as it was started to do, so that
     * a question is a no from now on. */
    bool lost;
    struct str notice;  /* for the user, besides any answer; empty: none */
    struct str context; /* for the agent, when a call has run; empty: none */
    /* Inside a boundary: the FIFO of the supervisor, which decides; empty: there is none. */
    struct str channel;
    struct str canary; /* a file that cannot be opened inside; empty: none */
};

/* Does a session still put its calls to nah as it was started to do? */
enum GATE_STATE {
    GATE_UNKNOWN,
    GATE_HELD,
    GATE_LOST,
};

/* One hook call, decoded. Views live as long as the decoder's arena. */
struct event {
    enum EVENT kind;
    struct str name; /* the agent's own name: "PreToolUse" */
    struct str session_id;
    struct str turn_id;
    struct str agent_id; /* of a subagent; empty for the main one */
    struct str tool_use_id;
    struct str cwd;
    struct str permission_mode; /* as the agent says it: "default", "bypassPermissions" */
    struct str source;          /* of a session's start: "startup", "resume", "compact" */
    struct str transcript;      /* the file in which the agent keeps the session; may be empty */
    bool headless;              /* nobody can be asked */
    struct str response;        /* of a call that has run: what it has written; may be empty */
    struct str input;           /* what the tool is given, as one text, for the log */
    bool failed;                /* a call that has run says that it has failed, */
    int64_t exit_code;          /* with this status; 0: not known */
    struct request request;     /* of the tool events */
    /* The tool is one of the agent's own about which it asks nobody: no permission request follows
     * what is said before it runs. */
    bool unasked;
    /* A connection that the call is about as well: it must be allowed, too. kind is TOOL_NETWORK
     * when there is one. */
    struct request connection;
};

struct agent {
    const char *name; /* "codex" */
    /* The variable that names its own folder, and that folder in the home without it. */
    const char *home_variable;
    const char *home_folder;
    /* The variable by which its commands know that they have no network. */
    const char *offline_variable;
    /* Where its log-in by browser leads, and comes back to; ended by NULL. */
    const char *const *login_origins;
    /* The event that a hook argument or payload field names; EVENT_UNKNOWN when none. */
    enum EVENT (*event_named)(struct str name);
    /* Decodes a payload of any bytes. On failure `out` keeps what could be read. */
    bool (*decode)(struct str payload, struct arena *arena, struct event *out, struct error *error);
    /* Makes a request of `nah test`'s words: a tool name and its input as text or JSON. */
    bool (*request_from)(struct str tool, struct str input, struct arena *arena,
                         struct request *out, struct error *error);
    /* Appends what to write on stdout for this verdict; an answer without a decision means that the
     * agent goes on as if there were no guard: in a permission request the human is asked. */
    void (*encode)(const struct event *event, const struct session_mode *mode,
                   const struct verdict *verdict, struct builder *out);
    /* What the agent itself says about that, in the event and in its notes about this turn;
     * `change` is then what is different now: "its approval policy is now on-request". */
    enum GATE_STATE (*look_at_gate)(const struct event *event, const struct session_mode *mode,
                                    struct arena *arena, struct str *change);
    /* Finds out whether a call that has run has failed where the event does not say it, in the
     * agent's notes: sets event->failed and exit_code. NULL: there is nothing to be found. */
    void (*find_exit)(struct event *event, struct arena *arena);
    /* At a session's end: the patches that the agent's notes tell of, which need not have been told
     * by an event, as LOG_PATCHED takes them; "" when there are none. NULL: there are no notes. */
    struct str (*list_patched)(const struct event *event, struct arena *arena);
    /* The prebuilt answer when nothing can be decided: static, owned by nobody. */
    struct str (*fail_safe)(enum EVENT kind);
    /* Makes the command line that starts the agent under guard; starts nothing. Everything in `out`
     * is owned by `arena` or the request. */
    enum LAUNCH (*launch)(const struct launch_request *request, struct arena *arena,
                          struct launch *out, struct error *error);
    /* For the agent's own files; NULL: nah does not look after them. */
    const struct agent_care *care;
};

/* Fills agent_paths: the folders of agents that their variables name in place of the usual ones.
 * Owned by `arena`. False when memory is spent. */
bool agents_protect(struct arena *arena, struct environment *environment);

/* The agents in the order of the table, ended by NULL: for messages. */
extern const struct agent *const agents[];

/* The variable that all that a guarded agent starts has in its environment. */
#define AGENT_VARIABLE "NAH_AGENT"

enum {
    AGENTS_MAX = 8,
};

/* The names of all agents, `first` before the others, ended by NULL. */
void agent_names(const struct agent *first, const char *names[AGENTS_MAX + 1]);

/* Finds an agent by name, with an empty name the first of the table; NULL when there is none. */
const struct agent *agent_find(struct str name);

#endif
