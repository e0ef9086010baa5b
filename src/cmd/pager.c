#include "cmd/pager.h"

#include "base/platform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    WORDS_MAX = 16,
    TEXT_MAX = 512,
    BUFFER = 16 * 1024,
    ROWS_USUAL = 24,
};

/* Splits the text, which is changed, at its blanks. False when it is for a shell to read. */
static bool split(char *text, char *words[WORDS_MAX + 1]) {
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                "_-./+=:,%@ ";
    size_t count = 0;
    char *rest = NULL;
    if (strspn(text, plain) != strlen(text)) {
        return false;
    }
    for (char *word = strtok_r(text, " ", &rest); word != NULL && count < WORDS_MAX;
         word = strtok_r(NULL, " ", &rest)) {
        words[count++] = word;
    }
    words[count] = NULL;
    return count > 0 && strchr(words[0], '=') == NULL;
}

/* Where there is no pager the text is only passed on. */
static void copy(void) {
    char buffer[BUFFER];
    ssize_t count = 0;
    while ((count = read(STDIN_FILENO, buffer, sizeof buffer)) > 0) {
        for (ssize_t done = 0; done < count;) {
            ssize_t written = write(STDOUT_FILENO, buffer + done, (size_t)(count - done));
            if (written < 0 && errno != EINTR) {
                return;
            }
            done += written > 0 ? written : 0;
        }
    }
}

static void run(const char *wanted, bool by_shell) {
    char text[TEXT_MAX];
    char *words[WORDS_MAX + 1] = {NULL};
    setenv("LESS", "FRX",
           0); /* ends by itself when all fits, shows colours, leaves the text there */
    setenv("LESSSECURE", "1", 1);
    snprintf(text, sizeof text, "%s", wanted);
    if (by_shell) {
        execl("/bin/sh", "sh", "-c", wanted, (char *)NULL);
    } else if (strlen(wanted) < sizeof text && split(text, words)) {
        execvp(words[0], words);
    } else {
        execlp("less", "less", (char *)NULL);
    }
    copy();
    _exit(0);
}

/* What is run as a pager; empty for none. */
static const char *find_pager(struct str setting, bool by_shell, char text[TEXT_MAX]) {
    const char *wanted = getenv("PAGER");
    const char *kind = getenv("TERM");
    if (!isatty(STDOUT_FILENO) || kind == NULL || strcmp(kind, "dumb") == 0 ||
        str_is(setting, "never")) {
        return "";
    }
    if (by_shell) {
        snprintf(text, TEXT_MAX, "%.*s", STR_ARG(setting));
        return text;
    }
    wanted = wanted == NULL ? "less" : wanted + strspn(wanted, " ");
    return strcmp(wanted, "cat") == 0 ? "" : wanted;
}

/* Is there room for the lines and a prompt behind them? */
static bool has_room(size_t lines) {
    struct winsize size;
    bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
    return lines < (known ? size.ws_row : ROWS_USUAL);
}

size_t pager_lines(struct str text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += text.ptr[i] == '\n' ? 1 : 0;
    }
    return count;
}

void pager_start(struct pager *pager, struct str setting, size_t lines) {
    char text[TEXT_MAX];
    bool by_shell = setting.len > 0 && !str_is(setting, "auto");
    const char *wanted = find_pager(setting, by_shell, text);
    int ends[2];
    *pager = (struct pager){.child = 0};
    if (*wanted == '\0' || has_room(lines)) {
        return;
    }
    fflush(stdout);
    int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (terminal < 0 || !platform_pipe(ends)) {
        if (terminal >= 0) {
            close(terminal);
        }
        return;
    }
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[0], STDIN_FILENO);
        close(ends[1]); /* else its own reading would never end */
        run(wanted, by_shell);
    }
    close(ends[0]);
    if (child > 0) {
        dup2(ends[1], STDOUT_FILENO);
        *pager = (struct pager){child, terminal};
        signal(SIGPIPE, SIG_IGN); /* who has seen enough leaves early */
        signal(SIGINT, SIG_IGN);  /* is for the pager */
    } else {
        close(terminal);
    }
    close(ends[1]);
}

void pager_finish(struct pager *pager) {
    if (pager->child == 0) {
        return;
    }
    fflush(stdout);
    clearerr(stdout);
    dup2(pager->terminal, STDOUT_FILENO);
    close(pager->terminal);
    while (waitpid(pager->child, NULL, 0) < 0 && errno == EINTR) {
    }
    pager->child = 0;
    signal(SIGINT, SIG_DFL);
}
