/* macOS: no process can be given the pipes of another, as sandbox/channel.h needs. */
#include "cmd/outer.h"

void (*const outer_serve)(pid_t inside, void *outer) = NULL;
