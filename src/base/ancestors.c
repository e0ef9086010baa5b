#include "base/ancestors.h"

#include "base/process_info.h"

#include <unistd.h>

enum {
    DEPTH_MAX = 1000,
};

enum ANCESTORS ancestors_find(bool (*is_meant)(const struct ancestor *ancestor),
                              struct arena *arena) {
    pid_t pid = getpid();
    for (int i = 0; i < DEPTH_MAX && pid > 0; i++) {
        struct ancestor ancestor;
        if (!process_start_read(pid, arena, &ancestor.words, &ancestor.variables)) {
            return ANCESTORS_UNKNOWN;
        }
        if (is_meant(&ancestor)) {
            return ANCESTORS_WITH;
        }
        pid = process_parent(pid);
    }
    return pid == 0 ? ANCESTORS_WITHOUT : ANCESTORS_UNKNOWN;
}
