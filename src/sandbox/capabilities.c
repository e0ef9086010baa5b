#include "sandbox/capabilities.h"

#include <linux/capability.h>

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool get(struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3]) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    return syscall(SYS_capget, &header, data) == 0;
}

bool capabilities_can_mount(void) {
    struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];
    return get(data) &&
           (data[CAP_TO_INDEX(CAP_SYS_ADMIN)].effective & CAP_TO_MASK(CAP_SYS_ADMIN)) != 0;
}

bool capabilities_drop(bool maps_root, struct error *error) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct left[_LINUX_CAPABILITY_U32S_3] = {0};
    if (maps_root) {
        left[CAP_TO_INDEX(CAP_SETFCAP)].permitted = CAP_TO_MASK(CAP_SETFCAP);
        left[CAP_TO_INDEX(CAP_SETFCAP)].effective = CAP_TO_MASK(CAP_SETFCAP);
    }
    /* The bounding set decides what root gets back when it starts a program. Numbers that this
     * kernel does not have are refused with EINVAL; without CAP_SETPCAP there is nothing that
     * no_new_privs would not keep out. */
    for (int number = 0; prctl(PR_CAPBSET_READ, number, 0, 0, 0) >= 0; number++) {
        if (!(maps_root && number == CAP_SETFCAP) && prctl(PR_CAPBSET_DROP, number, 0, 0, 0) != 0 &&
            errno != EPERM) {
            return error_set(error, ERROR_SYSTEM, "cannot give up capability %d: %s", number,
                             strerror(errno));
        }
    }
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    return syscall(SYS_capset, &header, left) == 0 ||
           error_set(error, ERROR_SYSTEM, "cannot give up the capabilities: %s", strerror(errno));
}

bool capabilities_no_new(struct error *error) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ||
           error_set(error, ERROR_SYSTEM, "cannot set no_new_privs: %s", strerror(errno));
}
