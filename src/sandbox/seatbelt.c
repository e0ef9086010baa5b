#include "sandbox/seatbelt.h"

#include "base/path.h"

#include <stdint.h>
#include <string.h>

/* Of rules that apply, the last one holds: first what every program needs, then what is granted,
 * then what is denied of that. */
static const char base[] =
    "(version 1)\n"
    "(deny default)\n"
    "(allow process-fork)\n"
    "(allow process-info* (target same-sandbox))\n"
    "(allow signal (target same-sandbox))\n"
    "(allow sysctl-read)\n"
    "(allow pseudo-tty)\n"
    "(allow ipc-posix-sem ipc-posix-shm)\n"
    "(allow file-read-metadata)\n"
    "(allow file-read* (literal \"/\"))\n"
    "(allow file-read* file-write* file-ioctl (literal \"/dev/null\") (literal \"/dev/zero\")\n"
    "  (literal \"/dev/tty\") (literal \"/dev/ptmx\"))\n"
    /* terminals that are made inside; another one could be read, passwords too. A program's own
     * comes to it open, and only commands to it need a rule. */
    "(allow file-read* file-write*\n"
    "  (require-all (regex #\"^/dev/ttys[0-9]+$\") (extension \"com.apple.sandbox.pty\")))\n"
    "(allow file-ioctl (regex #\"^/dev/ttys[0-9]+$\"))\n"
    "(allow file-read* (literal \"/dev/random\") (literal \"/dev/urandom\"))\n"
    "(allow file-read* file-map-executable process-exec*\n"
    "  (subpath \"/System\") (subpath \"/Library\") (subpath \"/usr\")\n"
    "  (subpath \"/bin\") (subpath \"/sbin\"))\n"
    "(allow file-read* (subpath \"/private/etc\") (subpath \"/private/var/db/timezone\")\n"
    "  (subpath \"/private/var/select\"))\n"
    "(allow user-preference-read)\n"
    "(allow iokit-open (iokit-registry-entry-class \"RootDomainUserClient\"))\n"
    /* users, preferences, notifications, folders for temporary files, sleep; trustd: without it
     * certificates are not checked but refused; configd: what asks for the system's proxies ends
     * without it, the agent among that; the keychain is not among them */
    "(allow mach-lookup (global-name \"com.apple.system.opendirectoryd.libinfo\")\n"
    "  (global-name \"com.apple.system.opendirectoryd.membership\")\n"
    "  (global-name \"com.apple.cfprefsd.daemon\") (global-name \"com.apple.cfprefsd.agent\")\n"
    "  (global-name \"com.apple.system.notification_center\")\n"
    "  (global-name \"com.apple.bsd.dirhelper\")\n"
    "  (global-name \"com.apple.PowerManagement.control\")\n"
    "  (global-name \"com.apple.SystemConfiguration.configd\")\n"
    "  (global-name \"com.apple.SystemConfiguration.DNSConfiguration\")\n"
    "  (global-name \"com.apple.trustd.agent\"))\n";

/* Of what has a network. */
static const char network_services[] =
    "(allow mach-lookup (global-name \"com.apple.networkd\") (global-name \"com.apple.ocspd\"))\n"
    "(allow system-socket (require-all (socket-domain AF_SYSTEM) (socket-protocol 2)))\n"
    "(allow network-outbound (literal \"/private/var/run/mDNSResponder\"))\n";

/* Folders that are links into /private; programs name them either way. */
static const char *const private_folders[] = {"/tmp", "/var", "/etc"};

struct writer {
    struct arena *arena;
    struct seatbelt *out;
    struct builder text;
    bool failed;
};

/* The parameter for a path: "(param \"GRANT_3\")". */
static void add_parameter(struct writer *writer, const char *filter, const char *path) {
    struct builder name;
    struct seatbelt_parameter parameter = {.value = path};
    builder_init(&name, writer->arena);
    builder_addf(&name, "PATH_%zu", writer->out->parameters.count);
    parameter.name = builder_str(&name).ptr;
    writer->failed |= parameter.name == NULL || path == NULL ||
                      !VEC_PUSH(writer->arena, &writer->out->parameters, parameter);
    builder_addf(&writer->text, " (%s (param \"%s\"))", filter,
                 parameter.name == NULL ? "" : parameter.name);
}

/* The same path with and without /private before it; NULL where there is no other. */
static const char *other_spelling(struct writer *writer, const char *path) {
    static const char prefix[] = "/private";
    if (path == NULL) {
        return NULL;
    }
    struct str text = str_from(path);
    for (size_t i = 0; i < sizeof private_folders / sizeof *private_folders; i++) {
        struct str folder = str_from(private_folders[i]);
        struct builder longer;
        if (path_inside(text, folder)) {
            builder_init(&longer, writer->arena);
            builder_addf(&longer, "%s%s", prefix, path);
            return builder_str(&longer).ptr;
        }
        struct str rest = str_slice(text, sizeof prefix - 1, text.len);
        if (str_starts(text, prefix) && path_inside(rest, folder)) {
            return rest.ptr;
        }
    }
    return NULL;
}

static void add_path(struct writer *writer, const char *filter, const char *path) {
    const char *other = other_spelling(writer, path);
    add_parameter(writer, filter, path);
    if (other != NULL) {
        add_parameter(writer, filter, other);
    }
}

static void add_grant(struct writer *writer, const struct sandbox_grant *grant) {
    bool writes = (grant->access & SANDBOX_WRITE) != 0;
    bool reads = (grant->access & SANDBOX_READ) != 0;
    bool starts = (grant->access & SANDBOX_EXEC) != 0;
    builder_add_c(&writer->text, "(allow");
    builder_add_c(&writer->text, reads ? " file-read*" : "");
    builder_add_c(&writer->text, writes ? " file-write* file-ioctl" : "");
    builder_add_c(&writer->text, starts ? " process-exec* file-map-executable" : "");
    add_path(writer, grant->is_folder ? "subpath" : "literal", grant->path);
    builder_add_c(&writer->text, ")\n");
}

static void add_grants(struct writer *writer, const struct sandbox_policy *policy) {
    for (size_t i = 0; i < policy->grants.count; i++) {
        add_grant(writer, &policy->grants.items[i]);
    }
}

/* What nah itself has granted in one of its own folders: the way to the supervisor. */
static void grant_in_own(struct writer *writer, const struct sandbox_policy *policy,
                         struct str own) {
    for (size_t i = 0; i < policy->grants.count; i++) {
        struct str path = str_from(policy->grants.items[i].path);
        if (path_inside(path, own) && !str_equal(path, own)) {
            add_grant(writer, &policy->grants.items[i]);
        }
    }
}

/* What could be renamed with all that is protected in it cannot be. */
static void pin_folders(struct writer *writer, const struct sandbox_policy *policy,
                        const char *path) {
    struct str folder = path_parent(str_from(path));
    for (; folder.len > 1; folder = path_parent(folder)) {
        if (policy_grants(policy, SANDBOX_WRITE, folder)) {
            builder_add_c(&writer->text, "(deny file-write-unlink");
            add_path(writer, "literal", str_to_c(writer->arena, folder));
            builder_add_c(&writer->text, ")\n");
        }
    }
}

/* By exact name and as a tree: else it could be made where it is not there yet. */
static void add_protect(struct writer *writer, const struct sandbox_policy *policy,
                        const char *path) {
    builder_add_c(&writer->text, "(deny file-write* file-write-unlink");
    add_path(writer, "literal", path);
    add_path(writer, "subpath", path);
    builder_add_c(&writer->text, ")\n");
    pin_folders(writer, policy, path);
}

static void add_protects(struct writer *writer, const struct sandbox_policy *policy) {
    for (size_t i = 0; i < policy->protects.count; i++) {
        add_protect(writer, policy, policy->protects.items[i].path);
    }
    for (size_t i = 0; i < policy->own.count; i++) {
        add_protect(writer, policy, policy->own.items[i].ptr);
        grant_in_own(writer, policy, policy->own.items[i]);
    }
}

static void add_network(struct writer *writer, const struct sandbox_policy *policy) {
    struct builder *text = &writer->text;
    switch (policy->network) {
    case SANDBOX_NETWORK_ON:
        builder_add_c(text,
                      "(allow network-outbound network-inbound network-bind\n"
                      "  (remote ip) (local ip))\n"
                      "(allow system-socket (socket-domain AF_INET) (socket-domain AF_INET6)\n"
                      "  (socket-domain AF_ROUTE))\n");
        builder_add_c(text, network_services);
        break;
    case SANDBOX_NETWORK_PORTS:
        for (size_t i = 0; i < policy->connect_ports.count; i++) {
            builder_addf(text, "(allow network-outbound (remote tcp \"*:%d\"))\n",
                         (int)policy->connect_ports.items[i]);
        }
        builder_add_c(text, network_services);
        break;
    case SANDBOX_NETWORK_OFF:
    case SANDBOX_NETWORK_LOOPBACK:
        break;
    }
    /* A rule about files does not stop a connection to a socket, nor does it let one be made. */
    for (size_t i = 0; i < policy->sockets.count; i++) {
        builder_add_c(text, "(allow network-outbound (remote unix-socket");
        add_path(writer, "literal", policy->sockets.items[i].path);
        builder_add_c(text, "))\n");
    }
}

bool seatbelt_make(const struct sandbox_policy *policy, struct arena *arena, struct seatbelt *out,
                   struct error *error) {
    struct writer writer = {.arena = arena, .out = out};
    *out = (struct seatbelt){.profile = STR("")};
    if (policy->network == SANDBOX_NETWORK_LOOPBACK) {
        return error_set(error, ERROR_USAGE,
                         "network = \"loopback\" cannot be held on this system");
    }
    if (policy->network == SANDBOX_NETWORK_PORTS && policy->bind_ports.count > 0) {
        return error_set(error, ERROR_USAGE, "bind_ports cannot be held on this system");
    }
    if (policy->is_nested) {
        return error_set(error, ERROR_USAGE, "--nested: no sandbox works inside another here");
    }
    builder_init(&writer.text, arena);
    builder_add_c(&writer.text, base);
    add_grants(&writer, policy);
    add_protects(&writer, policy);
    add_network(&writer, policy);
    builder_add_c(&writer.text, policy->signals_out ? "(allow signal)\n" : "");
    out->profile = builder_str(&writer.text);
    return (!writer.failed && out->profile.ptr != NULL) ||
           error_set(error, ERROR_MEMORY, "out of memory");
}

char **seatbelt_arguments(const struct seatbelt *seatbelt, char *const *argv, struct arena *arena) {
    enum {
        FIXED = 5
    }; /* program, -p, profile, --, NULL */
    size_t count = 0;
    size_t at = 0;
    while (argv[count] != NULL) {
        count++;
    }
    char **out = ARENA_NEW_ARRAY(arena, FIXED + 2 * seatbelt->parameters.count + count, char *);
    if (out == NULL) {
        return NULL;
    }
    out[at++] = (char *)(uintptr_t)SEATBELT_PROGRAM;
    out[at++] = (char *)(uintptr_t) "-p";
    out[at++] = str_to_c(arena, seatbelt->profile);
    for (size_t i = 0; i < seatbelt->parameters.count; i++) {
        struct builder definition;
        builder_init(&definition, arena);
        builder_addf(&definition, "%s=%s", seatbelt->parameters.items[i].name,
                     seatbelt->parameters.items[i].value);
        out[at++] = (char *)(uintptr_t) "-D";
        out[at++] = str_to_c(arena, builder_str(&definition));
    }
    out[at++] = (char *)(uintptr_t) "--";
    for (size_t i = 0; i < count; i++) {
        out[at++] = argv[i];
    }
    return arena->exhausted ? NULL : out;
}
