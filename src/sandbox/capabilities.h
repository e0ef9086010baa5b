/* What root can do beyond the rights of files. */
#ifndef NAH_SANDBOX_CAPABILITIES_H
#define NAH_SANDBOX_CAPABILITIES_H

#include "base/error.h"

/* Has this process CAP_SYS_ADMIN, so that it needs no user namespace to mount? */
bool capabilities_can_mount(void);

/* Gives all of them up for good, also for programs that it starts; with `maps_root` but for the one
 * that root needs to be itself in a user namespace (CAP_SETFCAP). */
bool capabilities_drop(bool maps_root, struct error *error);

/* No program started from here on gains rights by its file (setuid, setgid, capabilities). */
bool capabilities_no_new(struct error *error);

#endif
