/* The input of a tool call, as Codex gives it. */
#ifndef NAH_AGENT_CODEX_TOOL_H
#define NAH_AGENT_CODEX_TOOL_H

#include "agent/agent.h"

struct cJSON;

/* Fills kind, text and fields of event->request, event->connection and event->input from
 * `tool_input`, which may be NULL; event->kind and event->request.tool are known. ERROR_SYNTAX when
 * it has not the form that this tool's input has, ERROR_LIMIT or ERROR_MEMORY. */
bool tool_read_input(const struct cJSON *tool_input, struct arena *arena, struct event *event,
                     struct error *error);

/* As tool_read_input() with what a person wrote: the text of a command or a patch, or nothing. */
bool tool_read_text(struct str text, struct arena *arena, struct event *event, struct error *error);

/* Is the tool's input one text, a command or a patch? */
bool tool_takes_text(struct str tool);

/* Has the object the member that holds such a text? */
bool tool_has_command(const struct cJSON *tool_input);

#endif
