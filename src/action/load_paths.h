/* Where flags and settings say that code is taken from. */
#ifndef NAH_ACTION_LOAD_PATHS_H
#define NAH_ACTION_LOAD_PATHS_H

#include "action/reading.h"

/* Adds where the flags of java say that classes are. False when memory is spent. */
bool load_paths_of_java(struct reading *reading, struct command *command);
/* Adds what the words CC=... behind a configure script make it run. False when memory is spent. */
/* Also notes where it has things installed, which load_paths_prefix() gives to the make of the same
 * directory; empty: that is not known. False when memory is spent. */
bool load_paths_prefix(struct reading *reading, const struct command *command,
                       struct value *prefix);
bool load_paths_of_configure(struct reading *reading, struct command *command);

#endif
