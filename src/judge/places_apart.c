/* What is no row of the table of places: names that are public, devices that hold nothing, the
 * trees that a system needs and those for what is temporary. */
#include "judge/places.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct exception exceptions[] = {
    {BASE_ANYWHERE, "*.pub", ON_READ},
    {BASE_ANYWHERE, "cacert.pem", ON_READ},
    {BASE_HOME, ".ssh/config", ON_READ},
    {BASE_HOME, ".ssh/config.d/**", ON_READ},
    {BASE_HOME, ".ssh/authorized_keys", ON_READ},
    {BASE_ANYWHERE, ".ssh/known_hosts", ON_READ},
    {BASE_ANYWHERE, ".ssh/known_hosts.old", ON_READ},
    {BASE_ANYWHERE, "*example.tfvars", ON_ANY},
    {BASE_ANYWHERE, "*sample.tfvars", ON_ANY},
    {BASE_ANYWHERE, "*template.tfvars", ON_ANY},
    {BASE_ANYWHERE, ".env*.example", ON_ANY},
    {BASE_ANYWHERE, ".env*.sample", ON_ANY},
    {BASE_ANYWHERE, ".env*.template", ON_ANY},
    {BASE_PROJECT, "**fixtures/**", ON_READ},
    {BASE_PROJECT, "**testdata/**", ON_READ},
    {BASE_HOME, ".cargo/registry/**", ON_READ},
    {BASE_HOME, "go/pkg/mod/**", ON_READ},
    {BASE_ANYWHERE, "node_modules/**", ON_READ},
    {BASE_ANYWHERE, "site-packages/**", ON_READ},
};
const size_t exception_count = COUNT(exceptions);

const char *const harmless_devices[] = {
    "/dev/null",   "/dev/zero",   "/dev/full", "/dev/random", "/dev/urandom",    "/dev/stdin",
    "/dev/stdout", "/dev/stderr", "/dev/tty",  "/dev/fd/*",   "/proc/self/fd/*",
};
const size_t harmless_device_count = COUNT(harmless_devices);

const char *const system_trees[] = {
    "",        "bin/",      "boot/",        "dev",      "dev/shm",     "etc",         "etc/*",
    "home",    "home/*",    "lib/",         "lib32/",   "lib64/",      "media",       "mnt",
    "opt",     "proc/",     "root",         "run",      "sbin/",       "srv",         "sys/",
    "usr",     "usr/*",     "usr/bin/",     "usr/lib/", "usr/sbin/",   "var",         "var/lib",
    "var/log", "var/spool", "Applications", "Library",  "Library/*",   "System/",     "Users",
    "Users/*", "Volumes",   "nix",          "private",  "private/etc", "private/var",
};
const size_t system_tree_count = COUNT(system_trees);

const char *const temp_directories[] = {
    "/tmp",
    "/var/tmp",
    "/private/tmp",
    "/private/var/tmp",
};
const size_t temp_directory_count = COUNT(temp_directories);
