/* Where flags and settings say that code is taken from. */
#ifndef NAH_ACTION_LOAD_PATHS_H
#define NAH_ACTION_LOAD_PATHS_H

#include "action/reading.h"

/* Adds where the flags of java say that classes are. False when memory is spent. */
bool load_paths_of_java(struct reading *reading, struct command *command);
/* Adds what the words CC=... behind a configure script make it run. False when memory is spent. */
bool load_paths_of_configure(struct reading *reading, struct command *command);

#endif
