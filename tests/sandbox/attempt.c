/* Makes one attempt and prints how the kernel answers: OK or the name of the error.
 *
 *     attempt ACT [ARGUMENT ...]
 *
 * A test runs it inside a boundary; the acts that begin with serve wait outside. */
#include <linux/keyctl.h>

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char **words; /* of the act */

static int done(long result) {
    return result < 0 ? errno : 0;
}

static int number(int index) {
    return words[index] == NULL ? 0 : (int)strtol(words[index], NULL, 0);
}

static int open_as(int flags) {
    int file = open(words[0], flags, 0600);
    return done(file);
}

static int act_read(void) {
    char byte;
    int file = open(words[0], O_RDONLY);
    return file < 0 ? errno : done(read(file, &byte, 1));
}

static int act_list(void) {
    return open_as(O_RDONLY | O_DIRECTORY);
}

static int act_write(void) {
    return open_as(O_WRONLY);
}

static int act_append(void) {
    return open_as(O_WRONLY | O_APPEND);
}

static int act_empty(void) {
    return open_as(O_WRONLY | O_TRUNC);
}

static int act_truncate(void) {
    return done(truncate(words[0], 0));
}

static int act_create(void) {
    return open_as(O_WRONLY | O_CREAT | O_EXCL);
}

static int act_nameless(void) {
    return open_as(O_WRONLY | O_TMPFILE);
}

static int act_mkdir(void) {
    return done(mkdir(words[0], 0700));
}

static int act_rmdir(void) {
    return done(rmdir(words[0]));
}

static int act_unlink(void) {
    return done(unlink(words[0]));
}

static int act_rename(void) {
    return done(rename(words[0], words[1]));
}

static int act_exchange(void) {
    return done(renameat2(AT_FDCWD, words[0], AT_FDCWD, words[1], RENAME_EXCHANGE));
}

static int act_link(void) {
    return done(link(words[0], words[1]));
}

static int act_symlink(void) {
    return done(symlink(words[0], words[1]));
}

static int act_fifo(void) {
    return done(mkfifo(words[0], 0600));
}

static int act_character(void) {
    return done(mknod(words[0], S_IFCHR | 0600, 0x103));
}

static int act_block(void) {
    return done(mknod(words[0], S_IFBLK | 0600, 0x700));
}

static int act_exec(void) {
    execl(words[0], words[0], (char *)NULL);
    return errno;
}

static int act_chown(void) {
    return done(chown(words[0], 12345, 12345));
}

static int act_mode(void) {
    return done(chmod(words[0], 0777));
}

static int act_chroot(void) {
    return done(chroot(words[0]));
}

static int act_inherited(void) {
    struct stat status;
    for (int file = 3; file < 64; file++) {
        if (fstat(file, &status) == 0) {
            return 0;
        }
    }
    return EBADF;
}

/* Opens below a folder that was opened before the links in the path were known. */
static int act_below(void) {
    int folder = open(words[0], O_PATH | O_DIRECTORY);
    return folder < 0 ? errno : done(openat(folder, words[1], O_RDONLY));
}

static int act_socket(void) {
    return done(socket(number(0), number(1), number(2)));
}

static int act_socketpair(void) {
    int pair[2];
    return done(socketpair(AF_UNIX, number(0), 0, pair));
}

static struct sockaddr_in loopback(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

static int act_connect(void) {
    struct sockaddr_in address = loopback(number(0));
    int tcp = socket(AF_INET, SOCK_STREAM, number(1));
    return tcp < 0 ? errno : done(connect(tcp, (struct sockaddr *)&address, sizeof address));
}

static int act_bind(void) {
    struct sockaddr_in address = loopback(number(0));
    int tcp = socket(AF_INET, SOCK_STREAM, 0);
    return tcp < 0 ? errno : done(bind(tcp, (struct sockaddr *)&address, sizeof address));
}

static int act_listen(void) {
    int tcp = socket(AF_INET, SOCK_STREAM, 0);
    return tcp < 0 ? errno : done(listen(tcp, 1));
}

static int act_fastopen(void) {
    struct sockaddr_in address = loopback(number(0));
    int tcp = socket(AF_INET, SOCK_STREAM, 0);
    return tcp < 0 ? errno
                   : done(sendto(tcp, "x", 1, MSG_FASTOPEN, (struct sockaddr *)&address,
                                 sizeof address));
}

static socklen_t local_address(struct sockaddr_un *address, const char *name) {
    size_t length = strlen(name);
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    memcpy(address->sun_path, name, length);
    if (name[0] == '@') {
        address->sun_path[0] = '\0';
    }
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (name[0] != '@'));
}

static int connect_local(int local) {
    struct sockaddr_un address;
    socklen_t length = local_address(&address, words[0]);
    return local < 0 ? errno : done(connect(local, (struct sockaddr *)&address, length));
}

static int act_local(void) {
    return connect_local(socket(AF_UNIX, SOCK_STREAM, 0));
}

/* As often as that, whatever comes of it. */
static int act_local_again(void) {
    for (int i = number(1); i > 0; i--) {
        int local = socket(AF_UNIX, SOCK_STREAM, 0);
        connect_local(local);
        close(local);
    }
    return 0;
}

/* Lets two names change places, as often as that. */
static int act_turns(void) {
    for (int i = number(2); i > 0; i--) {
        if (renameat2(AT_FDCWD, words[0], AT_FDCWD, words[1], RENAME_EXCHANGE) != 0) {
            return errno;
        }
    }
    return 0;
}

/* The datagram socket of a pair, turned to another address. */
static int act_pair_send(void) {
    struct sockaddr_un address;
    int pair[2];
    socklen_t length = local_address(&address, words[0]);
    if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) {
        return errno;
    }
    return done(sendto(pair[0], "x", 1, 0, (struct sockaddr *)&address, length));
}

static int act_bind_local(void) {
    struct sockaddr_un address;
    socklen_t length = local_address(&address, words[0]);
    int local = socket(AF_UNIX, SOCK_STREAM, 0);
    return local < 0 ? errno : done(bind(local, (struct sockaddr *)&address, length));
}

static int act_signal(void) {
    return done(kill(number(0), number(1)));
}

static int act_own_child(void) {
    pid_t child = fork();
    if (child == 0) {
        pause();
        _exit(0);
    }
    int cause = done(kill(child, SIGKILL));
    waitpid(child, NULL, 0);
    return cause;
}

/* Another limit of the seconds or files of a process. */
static int act_limit(void) {
    const struct rlimit few = {64, 64};
    return done(prlimit(number(0), RLIMIT_NOFILE, &few, NULL));
}

static int act_limit_look(void) {
    struct rlimit now;
    return done(prlimit(number(0), RLIMIT_NOFILE, NULL, &now));
}

static int act_priority(void) {
    return done(setpriority(number(0), (id_t)number(1), 10));
}

static int act_schedule(void) {
    const struct sched_param none = {0};
    return done(sched_setscheduler(number(0), SCHED_BATCH, &none));
}

static int act_trace(void) {
    return done(ptrace(PTRACE_ATTACH, number(0), NULL, NULL));
}

static int act_trace_child(void) {
    int status;
    pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        raise(SIGSTOP);
        _exit(0);
    }
    waitpid(child, &status, 0);
    int cause = done(ptrace(PTRACE_CONT, child, NULL, NULL));
    waitpid(child, &status, 0);
    return cause;
}

static int act_peek(void) {
    char byte;
    struct iovec here = {&byte, 1};
    struct iovec there = {(void *)(uintptr_t)&byte, 1};
    return done(process_vm_readv(number(0), &here, 1, &there, 1, 0));
}

static int act_poke(void) {
    char byte = 0;
    struct iovec here = {&byte, 1};
    struct iovec there = {(void *)(uintptr_t)&byte, 1};
    return done(process_vm_writev(number(0), &here, 1, &there, 1, 0));
}

static int act_mount(void) {
    return done(mount(words[0], words[0], NULL, MS_BIND, NULL));
}

static int act_remount(void) {
    return done(mount(NULL, words[0], NULL, MS_REMOUNT | MS_BIND, NULL));
}

static int act_umount(void) {
    return done(umount2(words[0], MNT_DETACH));
}

static int act_unshare(void) {
    return done(unshare(number(0)));
}

static int act_clone(void) {
    long child = syscall(SYS_clone, number(0) | SIGCHLD, NULL, NULL, NULL, NULL);
    if (child == 0) {
        _exit(0);
    }
    return done(child);
}

static int act_setns(void) {
    int file = open("/proc/self/ns/mnt", O_RDONLY);
    return file < 0 ? errno : done(setns(file, 0));
}

static int act_reboot(void) {
    /* Turns Ctrl-Alt-Delete on or off at most. */
    return done(reboot(RB_DISABLE_CAD));
}

static int act_swap(void) {
    return done(swapon("/nonexistent", 0));
}

static int act_clock(void) {
    struct timeval now;
    gettimeofday(&now, NULL);
    return done(settimeofday(&now, NULL));
}

static int act_personality(void) {
    return done(personality(READ_IMPLIES_EXEC));
}

static int act_ioctl(void) {
    char key[64] = "x";
    unsigned long command = strtoul(words[0], NULL, 0);
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    return terminal < 0 ? errno : done(syscall(SYS_ioctl, terminal, command, key));
}

static int act_terminal(void) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) {
        return errno;
    }
    return done(open(ptsname(terminal), O_RDWR | O_NOCTTY));
}

/* Waits outside with a terminal, whose name it says. */
static int act_keep_terminal(void) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) {
        return errno;
    }
    puts(ptsname(terminal));
    fflush(stdout);
    pause();
    return 0;
}

static int act_read_write(void) {
    return open_as(O_RDWR | O_NOCTTY);
}

/* Shared memory that is had by its number. */
static int act_segment(void) {
    const void *memory = shmat(number(0), NULL, 0);
    return (intptr_t)memory == -1 ? errno : 0;
}

/* A call by its number, with arguments that an allowed one would refuse for themselves. */
static int act_call(void) {
    return done(syscall(strtol(words[0], NULL, 0), words[1] == NULL ? 0 : strtol(words[1], NULL, 0),
                        words[1] == NULL || words[2] == NULL ? 0 : strtol(words[2], NULL, 0), 0, 0,
                        0));
}

#ifdef __x86_64__
/* getpid by the gate of 32-bit programs. */
static int act_foreign(void) {
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory");
    return result < 0 ? (int)-result : 0;
}

/* getpid of the x32 ABI. */
static int act_x32(void) {
    return done(syscall(0x40000000 + 39));
}
#endif

static int act_variable(void) {
    return getenv(words[0]) == NULL ? ENOENT : 0;
}

static int act_setuid(void) {
    return done(setuid(0));
}

/* Waits outside: "ready" on stdout, then "reached" for each that comes. */
static int serve(int server) {
    char byte;
    int type = 0;
    socklen_t size = sizeof type;
    if (server < 0) {
        return errno;
    }
    getsockopt(server, SOL_SOCKET, SO_TYPE, &type, &size);
    if (type == SOCK_STREAM && listen(server, 8) != 0) {
        return errno;
    }
    puts("ready");
    fflush(stdout);
    for (;;) {
        int one = type == SOCK_STREAM ? accept(server, NULL, NULL) : (int)read(server, &byte, 1);
        if (one >= 0) {
            puts("reached");
            fflush(stdout);
        }
        if (type == SOCK_STREAM && one >= 0) {
            close(one);
        }
    }
}

static int serve_local(int type) {
    struct sockaddr_un address;
    socklen_t length = local_address(&address, words[0]);
    int server = socket(AF_UNIX, type, 0);
    if (server < 0 || bind(server, (struct sockaddr *)&address, length) != 0) {
        return errno;
    }
    return serve(server);
}

static int act_serve_local(void) {
    return serve_local(SOCK_STREAM);
}

static int act_serve_datagrams(void) {
    return serve_local(SOCK_DGRAM);
}

static int act_serve_tcp(void) {
    const int yes = 1;
    struct sockaddr_in address = loopback(number(0));
    int server = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(server, (struct sockaddr *)&address, sizeof address) != 0) {
        return errno;
    }
    return serve(server);
}

static const struct {
    const char *name;
    int (*act)(void);
    int words; /* that it needs */
} acts[] = {
    {"read", act_read, 1},
    {"list", act_list, 1},
    {"write", act_write, 1},
    {"append", act_append, 1},
    {"empty", act_empty, 1},
    {"truncate", act_truncate, 1},
    {"create", act_create, 1},
    {"nameless", act_nameless, 1},
    {"mkdir", act_mkdir, 1},
    {"rmdir", act_rmdir, 1},
    {"unlink", act_unlink, 1},
    {"rename", act_rename, 2},
    {"exchange", act_exchange, 2},
    {"link", act_link, 2},
    {"symlink", act_symlink, 2},
    {"fifo", act_fifo, 1},
    {"character", act_character, 1},
    {"block", act_block, 1},
    {"exec", act_exec, 1},
    {"chown", act_chown, 1},
    {"mode", act_mode, 1},
    {"chroot", act_chroot, 1},
    {"inherited", act_inherited, 0},
    {"below", act_below, 2},
    {"socket", act_socket, 3},
    {"socketpair", act_socketpair, 1},
    {"connect", act_connect, 1},
    {"bind", act_bind, 1},
    {"listen", act_listen, 0},
    {"fastopen", act_fastopen, 1},
    {"local", act_local, 1},
    {"local-again", act_local_again, 2},
    {"turns", act_turns, 3},
    {"pair-send", act_pair_send, 1},
    {"bind-local", act_bind_local, 1},
    {"signal", act_signal, 2},
    {"own-child", act_own_child, 0},
    {"limit", act_limit, 1},
    {"limit-look", act_limit_look, 1},
    {"priority", act_priority, 2},
    {"schedule", act_schedule, 1},
    {"trace", act_trace, 1},
    {"trace-child", act_trace_child, 0},
    {"peek", act_peek, 1},
    {"poke", act_poke, 1},
    {"mount", act_mount, 1},
    {"remount", act_remount, 1},
    {"umount", act_umount, 1},
    {"unshare", act_unshare, 1},
    {"clone", act_clone, 1},
    {"setns", act_setns, 0},
    {"reboot", act_reboot, 0},
    {"swap", act_swap, 0},
    {"clock", act_clock, 0},
    {"personality", act_personality, 0},
    {"ioctl", act_ioctl, 1},
    {"terminal", act_terminal, 0},
    {"keep-terminal", act_keep_terminal, 0},
    {"read-write", act_read_write, 1},
    {"segment", act_segment, 1},
    {"call", act_call, 1},
#ifdef __x86_64__
    {"foreign", act_foreign, 0},
    {"x32", act_x32, 0},
#endif
    {"variable", act_variable, 1},
    {"setuid", act_setuid, 0},
    {"serve-local", act_serve_local, 1},
    {"serve-datagrams", act_serve_datagrams, 1},
    {"serve-tcp", act_serve_tcp, 1},
};

int main(int argc, char **argv) {
    for (size_t i = 0; argc > 1 && i < sizeof acts / sizeof *acts; i++) {
        if (strcmp(acts[i].name, argv[1]) == 0 && argc - 2 >= acts[i].words) {
            words = argv + 2;
            int cause = acts[i].act();
            puts(cause == 0 ? "OK" : strerrorname_np(cause));
            return cause != 0;
        }
    }
    fprintf(stderr, "attempt: which act?\n");
    return 2;
}
