/* macOS: what Seatbelt holds. The boundary itself is made by sandbox-exec. */
#include "sandbox/confine.h"
#include "sandbox/seatbelt.h"

#include <unistd.h>

void confine_look(struct confine_level *level) {
    *level = (struct confine_level){.has_seccomp = false, .is_root = geteuid() == 0};
}

bool confine_check(const struct sandbox_policy *policy, const struct confine_level *level,
                   struct arena *arena, struct strs *warnings, struct error *error) {
    struct seatbelt seatbelt;
    (void)level;
    *warnings = (struct strs){0};
    if (access(SEATBELT_PROGRAM, X_OK) != 0) {
        return error_set(error, ERROR_MISSING,
                         "%s is not there: without it nothing holds the boundary",
                         SEATBELT_PROGRAM);
    }
    /* Rules that Seatbelt cannot hold are refused by the profile. */
    return seatbelt_make(policy, arena, &seatbelt, error);
}

bool confine_wants_namespaces(const struct sandbox_policy *policy) {
    (void)policy;
    return false;
}

bool confine_try_namespaces(struct error *error) {
    return error_set(error, ERROR_SYSTEM, "this system has no namespaces");
}

void confine_describe(const struct confine_level *level, bool has_namespaces, struct builder *out) {
    (void)has_namespaces;
    builder_addf(out, "Seatbelt: %s\n", access(SEATBELT_PROGRAM, X_OK) == 0 ? "yes" : "none");
    builder_add_c(out,
                  "  held      reading, writing, making and starting files\n"
                  "  held      protected paths are read-only, also those not made yet\n"
                  "  held      TCP to ports, pathname Unix sockets, signals\n"
                  "  NOT held  network = \"loopback\", bind_ports, --nested: they are refused\n"
                  "never held: names and sizes of files, what a granted network host does\n");
    if (level->is_root) {
        builder_add_c(out, "You are root: an ordinary user is safer.\n");
    }
}
