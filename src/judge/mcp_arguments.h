/* What the arguments of an MCP tool name, by their names and shape: servers agree on nothing else.
 *
 * A path is judged as a path, a URL as a host, SQL as SQL, a command line as what it does. */
#ifndef NAH_JUDGE_MCP_ARGUMENTS_H
#define NAH_JUDGE_MCP_ARGUMENTS_H

#include "action/sql.h"
#include "judge/judge.h"

struct mcp_arguments {
    struct targets targets; /* paths and hosts */
    enum SQL_EFFECT sql;    /* of all that may be SQL */
    bool names_sql;         /* an argument says itself that it is SQL */
    struct str command;     /* a line for bash; empty: none */
};

/* Reads the arguments of a tool that does what `type` says with its paths. A path that is not
 * absolute is taken from the request's directory. All views are owned by `arena` or the request.
 * False when memory is spent. */
bool mcp_arguments_read(const struct request *request, const struct environment *environment,
                        enum ACTION_TYPE type, struct arena *arena, struct mcp_arguments *out);

#endif
