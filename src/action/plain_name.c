/* gcc-12, python3.14, arm-none-eabi-objdump: programs with a version or a target in their names. */
#include "action/builtin.h"

#include <string.h>

/* The name without the version at its end; empty when there is none. A number alone belongs to the
 * name: md5sum2. */
static struct str without_version(struct str name) {
    size_t end = name.len;
    bool dots = false;
    while (end > 0 &&
           (name.ptr[end - 1] == '.' || (name.ptr[end - 1] >= '0' && name.ptr[end - 1] <= '9'))) {
        end--;
        dots = dots || name.ptr[end] == '.';
    }
    bool dash = end > 0 && name.ptr[end - 1] == '-';
    bool version =
        end < name.len && name.ptr[end] != '.' && name.ptr[name.len - 1] != '.' && (dots || dash);
    return version ? str_slice(name, 0, end - dash) : (struct str){0};
}

/* The tool of a compiler for another machine, or of LLVM. */
static struct str without_target(struct str name) {
    static const char *const machines[] = {
        "arm-",  "armv7",    "aarch64-", "x86_64-", "i386-",  "i586-",
        "i686-", "riscv32-", "riscv64-", "powerpc", "mips",   "sparc",
        "avr-",  "xtensa-",  "msp430-",  "m68k-",   "s390x-", "loongarch64-",
        "sh4-",  "llvm-",    "wasm32-",  "or1k-",   "hppa-",  "alpha-"};
    static const char *const tools[] = {"gcc",      "g++",     "cc",        "c++",        "cpp",
                                        "gfortran", "ld",      "as",        "ar",         "ranlib",
                                        "objcopy",  "objdump", "nm",        "size",       "strip",
                                        "strings",  "readelf", "addr2line", "gcov",       "c++filt",
                                        "gdb",      "clang",   "clang++",   "pkg-config", NULL};
    bool machine = false;
    size_t start = name.len;
    for (size_t i = 0; i < sizeof machines / sizeof *machines; i++) {
        machine = machine || str_starts(name, machines[i]);
    }
    while (start > 0 && name.ptr[start - 1] != '-') {
        start--;
    }
    if (str_ends(name, "-pkg-config")) {
        start = name.len - strlen("pkg-config");
    }
    struct str tool = str_slice(name, start, name.len);
    return machine && str_is_one_of(tool, tools) ? tool : (struct str){0};
}

const struct rules_index *builtin_find_plain(struct arena *arena, struct str *name) {
    struct str plain = without_version(*name);
    const struct rules_index *found = builtin_find(arena, *name);
    if (found == NULL && plain.len > 1) {
        found = builtin_find(arena, plain);
    }
    if (found == NULL) {
        plain = without_target(plain.len > 1 ? plain : *name);
        found = plain.len > 0 ? builtin_find(arena, plain) : NULL;
    }
    if (found != NULL && plain.len > 0 && !str_equal(*name, str_from(found->name))) {
        *name = plain;
    }
    return found;
}
