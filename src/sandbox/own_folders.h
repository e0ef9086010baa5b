/* Folders of devices and memory in which all programs of a user meet. Inside a boundary that has
 * its own mounts they are its own: nothing there is another program's. */
#ifndef NAH_SANDBOX_OWN_FOLDERS_H
#define NAH_SANDBOX_OWN_FOLDERS_H

#include "base/error.h"
#include "sandbox/policy.h"

/* Does the policy grant one of them whole? Who grants something in one wants that one shared. */
bool own_folders_wanted(const struct sandbox_policy *policy);

/* Mounts them, in namespaces of this process. ERROR_SYSTEM: the kernel does not allow it; those
 * that are left are everybody's. */
bool own_folders_mount(const struct sandbox_policy *policy, struct error *error);

#endif
