#include "base/process_info.h"

#include "base/process_arguments.h"

#include <libproc.h>
#include <string.h>
#include <sys/sysctl.h>
#include <unistd.h>

enum {
    TEXT_MAX = 1024 * 1024 + 4096, /* bytes; of a longer one the system gives its end alone */
};

/* The system's record of it; some of that can also be told of the processes of others. */
static bool find(pid_t process, struct kinfo_proc *found) {
    int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, process};
    size_t size = sizeof *found;
    return sysctl(name, sizeof name / sizeof *name, found, &size, NULL, 0) == 0 &&
           size == sizeof *found;
}

pid_t process_parent(pid_t process) {
    struct kinfo_proc found;
    return find(process, &found) ? found.kp_eproc.e_ppid : -1;
}

bool process_program(pid_t process, char *path, size_t size) {
    char text[PROC_PIDPATHINFO_MAXSIZE];
    int length = proc_pidpath(process, text, sizeof text);
    if (length <= 0 || (size_t)length >= size) {
        return false;
    }
    memcpy(path, text, (size_t)length);
    path[length] = '\0';
    return true;
}

/* The texts stay until the next call. */
static bool read_start(pid_t process, struct str *words, struct str *variables) {
    static char text[TEXT_MAX];
    int name[] = {CTL_KERN, KERN_PROCARGS2, process};
    size_t size = sizeof text;
    return sysctl(name, sizeof name / sizeof *name, text, &size, NULL, 0) == 0 &&
           process_arguments_split((struct str){text, size}, words, variables);
}

/* Of what root runs others are told the program alone: every terminal has a login of root's above
 * its shell. */
static bool read_program(pid_t process, struct str *words, struct str *variables) {
    static char path[PROC_PIDPATHINFO_MAXSIZE];
    struct kinfo_proc found;
    if (geteuid() == 0 || !find(process, &found) || found.kp_eproc.e_ucred.cr_uid != 0 ||
        !process_program(process, path, sizeof path)) {
        return false;
    }
    *words = (struct str){path, strlen(path) + 1};
    *variables = STR("");
    return true;
}

size_t process_words(pid_t process, char *text, size_t size) {
    struct str words;
    struct str variables;
    if (!read_start(process, &words, &variables)) {
        return 0;
    }
    size_t length = words.len < size ? words.len : size;
    memcpy(text, words.ptr, length);
    return length;
}

bool process_start_read(pid_t process, struct arena *arena, struct str *words,
                        struct str *variables) {
    if (!read_start(process, words, variables) && !read_program(process, words, variables)) {
        return false;
    }
    *words = str_copy(arena, *words);
    *variables = str_copy(arena, *variables);
    return words->ptr != NULL && variables->ptr != NULL;
}
