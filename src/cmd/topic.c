#include "cmd/topic.h"

#include <stddef.h>

const struct topic topics[] = {
    {"decisions",
     "Each call of the agent gets one of three answers:\n"
     "\n"
     "  allow  it runs, and nobody is asked\n"
     "  ask    the agent's own prompt asks you\n"
     "  block  it does not run, and the agent is told why\n"
     "\n"
     "A call is read as the shell would read it and becomes a list of actions. Each has a type\n"
     "(nah types) with a policy; what it touches can make that stricter: files outside the\n"
     "project, credentials, unknown hosts. The strictest of all decides. What nah does not\n"
     "understand is asked, never allowed. To see why: nah test 'COMMAND', nah log show ID.\n"},
    {"modes", "  nah run AGENT               in the agent's sandbox, which asks to leave it\n"
              "  nah run AGENT --auto-edits  the same, and safe edits of files are allowed\n"
              "  nah run AGENT --no-sandbox  no sandbox: every call comes to nah\n"
              "  nah run AGENT --flow        the same, and safe edits of files are allowed\n"
              "\n"
              "More: nah help run, man nah-run-AGENT.\n"},
    {"files",
     "  ~/.config/nah/config.toml         your settings; man 5 nah-config\n"
     "  PROJECT/.nah.toml                 a project's own; it only tightens until you trust it\n"
     "  ~/.local/state/nah/decisions.db   the log of decisions; man 5 nah-log-schema\n"
     "  ~/.local/state/nah/spool.jsonl    what waits to be taken into it\n"
     "  ~/.cache/nah/                     the versions of agents' programs\n"
     "\n"
     "XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME move them. All are private to you, and\n"
     "removing nah leaves them where they are.\n"},
    {"environment", "  XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME   see: nah help files\n"
                    "  NAH_ and the agent's name in capitals: its program, when it is not on PATH\n"
                    "  NO_COLOR     if set and not empty, no colour\n"},
    {"exit-status", "  0   done\n"
                    "  1   the answer is no: nah test --exit-code, findings of the doctor\n"
                    "  2   the command line makes no sense\n"
                    "  3   something around nah is missing or cannot be used\n"
                    "  70  a fault of nah itself, or no memory\n"
                    "\n"
                    "Results go to the standard output, everything else to the standard error.\n"},
    {"safety",
     "When nah itself fails, nothing is allowed for that reason: before a tool runs the call is\n"
     "refused, in a permission request you are asked. That holds for a crash, for what takes too\n"
     "long or too much memory, for a payload that cannot be read. A log that cannot be written\n"
     "leaves the decision as it is and says so; settings with an error only tighten.\n"
     "\n"
     "nah judges calls before they run. A program that is allowed to run can do what you can:\n"
     "nah help sandbox has the boundary that the kernel enforces.\n"},
    {NULL, NULL},
};
