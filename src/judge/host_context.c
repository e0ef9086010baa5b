#include "judge/context.h"
#include "judge/disguise.h"

#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>

enum {
    HOST_LENGTH_MAX = 255, /* of a name in the DNS, with room for an address of any form */
};

static const char *const schemes[] = {
    "http", "https", "ftp",  "ftps",   "sftp",   "scp",   "ssh",   "git",   "git+ssh", "git+https",
    "ws",   "wss",   "dict", "gopher", "imap",   "imaps", "ldap",  "ldaps", "mqtt",    "pop3",
    "rtsp", "smb",   "smtp", "smtps",  "telnet", "tftp",  "rsync", "svn",   "svn+ssh", "docker",
};

/* Registries and forges: code comes from there anyway, and a plain read tells them nothing. */
static const char *const known_hosts[] = {
    "angular.dev",
    "api.github.com",
    "api.nuget.org",
    "archive.ubuntu.com",
    "astral.sh",
    "bitbucket.org",
    "bun.sh",
    "cache.nixos.org",
    "cdn.jsdelivr.net",
    "clang.llvm.org",
    "cloud.google.com",
    "cmake.org",
    "codeberg.org",
    "codeload.github.com",
    "conda.anaconda.org",
    "cppreference.com",
    "crates.io",
    "datatracker.ietf.org",
    "deb.debian.org",
    "deno.land",
    "dev.mysql.com",
    "developer.hashicorp.com",
    "developer.mozilla.org",
    "dl-cdn.alpinelinux.org",
    "doc.rust-lang.org",
    "docs.astral.sh",
    "docs.aws.amazon.com",
    "docs.djangoproject.com",
    "docs.docker.com",
    "docs.github.com",
    "docs.gitlab.com",
    "docs.gradle.org",
    "docs.npmjs.com",
    "docs.oracle.com",
    "docs.pydantic.dev",
    "docs.pytest.org",
    "docs.python.org",
    "docs.rs",
    "elixir-lang.org",
    "en.cppreference.com",
    "en.wikipedia.org",
    "eslint.org",
    "fastapi.tiangolo.com",
    "files.pythonhosted.org",
    "flask.palletsprojects.com",
    "formulae.brew.sh",
    "ftp.gnu.org",
    "gcc.gnu.org",
    "ghcr.io",
    "git-scm.com",
    "github.com",
    "gitlab.com",
    "go.dev",
    "go.googlesource.com",
    "guides.rubyonrails.org",
    "hackage.haskell.org",
    "helm.sh",
    "hex.pm",
    "hexdocs.pm",
    "hub.docker.com",
    "index.crates.io",
    "jestjs.io",
    "json-schema.org",
    "json.schemastore.org",
    "jsr.io",
    "kotlinlang.org",
    "kubernetes.io",
    "laravel.com",
    "learn.microsoft.com",
    "llvm.org",
    "man7.org",
    "maven.apache.org",
    "nextjs.org",
    "nixos.org",
    "nodejs.org",
    "npm.jsr.io",
    "numpy.org",
    "objects.githubusercontent.com",
    "packaging.python.org",
    "packagist.org",
    "pandas.pydata.org",
    "pkg.go.dev",
    "plugins.gradle.org",
    "pnpm.io",
    "prettier.io",
    "proxy.golang.org",
    "pub.dev",
    "pypi.org",
    "pypi.python.org",
    "pytorch.org",
    "quay.io",
    "raw.githubusercontent.com",
    "react.dev",
    "redis.io",
    "registry-1.docker.io",
    "registry.npmjs.org",
    "registry.terraform.io",
    "registry.yarnpkg.com",
    "release-assets.githubusercontent.com",
    "repo.hex.pm",
    "repo.maven.apache.org",
    "repo.packagist.org",
    "repo1.maven.org",
    "rubygems.org",
    "rubyonrails.org",
    "security.debian.org",
    "security.ubuntu.com",
    "services.gradle.org",
    "spec.openapis.org",
    "sqlite.org",
    "stackoverflow.com",
    "static.crates.io",
    "static.rust-lang.org",
    "sum.golang.org",
    "svelte.dev",
    "swift.org",
    "tailwindcss.com",
    "unpkg.com",
    "vite.dev",
    "vitejs.dev",
    "vitest.dev",
    "vuejs.org",
    "www.gnu.org",
    "www.haskell.org",
    "www.kernel.org",
    "www.npmjs.com",
    "www.php.net",
    "www.postgresql.org",
    "www.rfc-editor.org",
    "www.ruby-lang.org",
    "www.sqlite.org",
    "www.typescriptlang.org",
    "www.w3.org",
    "yarnpkg.com",
    "ziglang.org",
};

/* Where clouds hand out the machine's own credentials. */
static const char *const metadata_names[] = {
    "metadata.google.internal", "metadata.goog", "metadata", "instance-data",
    "metadata.azure.internal",
};
static const char *const metadata_addresses[] = {
    "169.254.169.254", "169.254.170.2", "169.254.170.23", "169.254.169.253", "100.100.100.200",
    "192.0.0.192",     "168.63.129.16", "fd00:ec2::254",  "fd20:ce::254",
};

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_listed(struct str name, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (str_is(name, list[i])) {
            return true;
        }
    }
    return false;
}
#define IS_LISTED(name, list) is_listed((name), (list), sizeof(list) / sizeof *(list))

static int digit_of(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A number as inet_aton() reads it: 0x for hexadecimal, a leading 0 for octal. */
static bool read_number(struct str text, uint64_t *value) {
    int base = 10;
    if (text.len > 1 && text.ptr[0] == '0') {
        bool hex = lower(text.ptr[1]) == 'x';
        base = hex ? 16 : 8;
        text = str_slice(text, hex ? 2 : 1, text.len);
    } else if (text.len == 0) {
        return false;
    }
    *value = 0;
    for (size_t i = 0; i < text.len; i++) {
        int digit = digit_of(text.ptr[i]);
        if (digit < 0 || digit >= base || *value > UINT32_MAX) {
            return false;
        }
        *value = *value * (uint64_t)base + (uint64_t)digit;
    }
    return *value <= UINT32_MAX;
}

/* An IPv4 address of one to four numbers, the last of which fills the bytes that are left. */
static bool read_v4(struct str text, uint32_t *address) {
    uint64_t parts[4];
    size_t count = 0;
    struct str part;
    struct str rest = text;
    while (str_split(&rest, '.', &part)) {
        if (count == 4 || !read_number(part, &parts[count++])) {
            return false;
        }
    }
    uint64_t value = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        if (parts[i] > 255) {
            return false;
        }
        value |= parts[i] << (24 - 8 * i);
    }
    if (count == 0 || parts[count - 1] > UINT32_MAX >> (8 * (count - 1))) {
        return false;
    }
    *address = (uint32_t)(value | parts[count - 1]);
    return true;
}

/* An IPv6 address without brackets, its zone left out. One that only wraps an IPv4 address is
 * given as that. */
static bool read_v6(struct str text, struct arena *arena, struct str *host) {
    unsigned char bytes[16];
    char out[INET6_ADDRSTRLEN];
    ptrdiff_t zone = str_find(text, '%', 0);
    text = str_slice(text, 0, zone == STR_NOT_FOUND ? text.len : (size_t)zone);
    char *copy = str_to_c(arena, text);
    if (copy == NULL || strlen(copy) != text.len || inet_pton(AF_INET6, copy, bytes) != 1) {
        return false;
    }
    static const unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    static const unsigned char nat64[12] = {0, 0x64, 0xff, 0x9b};
    static const unsigned char compatible[12] = {0};
    bool wraps = memcmp(bytes, mapped, 12) == 0 || memcmp(bytes, nat64, 12) == 0 ||
                 (memcmp(bytes, compatible, 12) == 0 && (bytes[12] | bytes[13] | bytes[14]) != 0);
    const char *written = wraps ? inet_ntop(AF_INET, bytes + 12, out, sizeof out)
                                : inet_ntop(AF_INET6, bytes, out, sizeof out);
    *host = str_copy(arena, str_from(written));
    return host->ptr != NULL;
}

/* Cuts "scheme://" off, with as many slashes as programs take. False for a scheme without hosts,
 * such as file:. */
static bool cut_scheme(struct str *url) {
    ptrdiff_t colon = str_find(*url, ':', 0);
    if (colon == STR_NOT_FOUND) {
        return true;
    }
    char name[16] = {0};
    for (size_t i = 0; i < (size_t)colon && i + 1 < sizeof name; i++) {
        name[i] = lower(url->ptr[i]);
    }
    struct str rest = str_slice(*url, (size_t)colon + 1, url->len);
    bool known = (size_t)colon < sizeof name && IS_LISTED(str_from(name), schemes);
    if (strcmp(name, "file") == 0 || strcmp(name, "data") == 0 || strcmp(name, "about") == 0) {
        return false;
    }
    if (!(known && str_starts(rest, "/")) && !str_starts(rest, "//")) {
        return true;
    }
    size_t slashes = 0;
    while (slashes < 3 && slashes < rest.len && rest.ptr[slashes] == '/') {
        slashes++;
    }
    *url = str_slice(rest, slashes, rest.len);
    return true;
}

/* Decodes %XX and puts into lower case; false for what two programs would read differently. */
static bool clean_name(struct str name, struct arena *arena, struct str *out) {
    struct builder clean;
    builder_init(&clean, arena);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '%') {
            int high = i + 2 < name.len ? digit_of(name.ptr[i + 1]) : -1;
            int low = i + 2 < name.len ? digit_of(name.ptr[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            c = (char)(high * 16 + low);
            i += 2;
        }
        c = lower(c);
        bool plain =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        if (!plain) {
            return false;
        }
        builder_add_char(&clean, c);
    }
    *out = builder_str(&clean);
    if (out->len > 1 && out->ptr[out->len - 1] == '.') {
        out->len--;
    }
    return out->ptr != NULL && out->len > 0 && out->len <= HOST_LENGTH_MAX;
}

/* The offset of the first of `characters` in `text`, or its length. */
static size_t find_first(struct str text, const char *characters) {
    size_t i = 0;
    while (i < text.len && (text.ptr[i] == '\0' || strchr(characters, text.ptr[i]) == NULL)) {
        i++;
    }
    return i;
}

bool host_of_url(struct str url, struct arena *arena, struct str *host) {
    url = str_trim(url);
    if (url.len == 0 || !cut_scheme(&url)) {
        return false;
    }
    struct str authority = str_slice(url, 0, find_first(url, "/?#"));
    /* Some programs take a backslash for a slash, others for a part of the user's name. */
    if (str_find(authority, '\\', 0) != STR_NOT_FOUND) {
        return false;
    }
    for (size_t i = authority.len; i > 0; i--) {
        if (authority.ptr[i - 1] == '@') {
            authority = str_slice(authority, i, authority.len);
            break;
        }
    }
    if (str_starts(authority, "[")) {
        ptrdiff_t close = str_find(authority, ']', 0);
        return close != STR_NOT_FOUND &&
               read_v6(str_slice(authority, 1, (size_t)close), arena, host);
    }
    ptrdiff_t colon = str_find(authority, ':', 0);
    if (colon != STR_NOT_FOUND && str_find(authority, ':', (size_t)colon + 1) != STR_NOT_FOUND &&
        read_v6(authority, arena, host)) {
        return true;
    }
    if (colon != STR_NOT_FOUND) {
        authority = str_slice(authority, 0, (size_t)colon);
    }
    if (!clean_name(authority, arena, host)) {
        return false;
    }
    uint32_t address;
    if (read_v4(*host, &address)) {
        struct builder quad;
        builder_init(&quad, arena);
        builder_addf(&quad, "%u.%u.%u.%u", address >> 24, address >> 16 & 255, address >> 8 & 255,
                     address & 255);
        *host = builder_str(&quad);
    }
    return host->ptr != NULL;
}

static bool is_loopback(struct str host) {
    uint32_t address;
    if (read_v4(host, &address)) {
        return address >> 24 == 127 || address == 0;
    }
    return str_is(host, "localhost") || str_ends(host, ".localhost") ||
           str_is(host, "localhost.localdomain") || str_is(host, "ip6-localhost") ||
           str_is(host, "::1") || str_is(host, "::");
}

/* What a connection to a host is, by the host alone. */
struct host_ruling {
    enum DECISION outbound;
    enum DECISION sending;
    const char *rule;
    const char *noun;
};

static const struct host_ruling loopback = {DECISION_ALLOW, DECISION_ALLOW, "host-loopback",
                                            "this machine"};
static const struct host_ruling metadata = {DECISION_BLOCK, DECISION_BLOCK, "host-metadata",
                                            "the cloud's credentials"};
static const struct host_ruling known = {DECISION_ALLOW, DECISION_ASK, "host-known",
                                         "a known registry or forge"};
static const struct host_ruling unknown = {DECISION_ASK, DECISION_ASK, "host-unknown",
                                           "a host that nah does not know"};
static const struct host_ruling unclear = {DECISION_ASK, DECISION_ASK, "host-unclear",
                                           "not known before it runs"};

static const struct host_ruling *judge_host(struct str host) {
    if (IS_LISTED(host, metadata_names) || IS_LISTED(host, metadata_addresses)) {
        return &metadata;
    }
    return is_loopback(host) ? &loopback : IS_LISTED(host, known_hosts) ? &known : &unknown;
}

/* The value as it was written, with its holes shown. */
static struct str value_name(const struct value *value, struct arena *arena) {
    struct builder name;
    builder_init(&name, arena);
    for (size_t i = 0; i < value->text.len; i++) {
        if (value->text.ptr[i] == '\0') {
            builder_add_c(&name, "...");
        } else {
            builder_add_char(&name, value->text.ptr[i]);
        }
    }
    return builder_str(&name);
}

/* A hole behind the host is harmless: "https://host/$x". */
static bool is_clear(struct str url) {
    ptrdiff_t hole = str_find(url, '\0', 0);
    struct str rest = url;
    if (hole == STR_NOT_FOUND) {
        return true;
    }
    if (!cut_scheme(&rest)) {
        return false;
    }
    size_t end = (size_t)(rest.ptr - url.ptr) + find_first(rest, "/?#");
    return end < url.len && (size_t)hole > end;
}

/* The host as it is written, also where no program would take it for a name. */
static struct str written_host(struct str url) {
    struct str rest = str_trim(url);
    if (!cut_scheme(&rest)) {
        return (struct str){NULL, 0};
    }
    struct str host = str_slice(rest, 0, find_first(rest, "/?#:"));
    for (size_t i = host.len; i > 0; i--) {
        if (host.ptr[i - 1] == '@') {
            return str_slice(host, i, host.len);
        }
    }
    return host;
}

/* https://github.com@evil.example: the name of the user, when it is one of a known host. */
static const char *find_decoy(struct str url, struct arena *arena) {
    struct str rest = str_trim(url);
    if (!cut_scheme(&rest)) {
        return NULL;
    }
    struct str authority = str_slice(rest, 0, find_first(rest, "/?#"));
    ptrdiff_t at = str_find(authority, '@', 0);
    struct str user = str_slice(authority, 0, at < 0 ? 0 : find_first(authority, ":@%\\"));
    struct str name;
    for (size_t i = 0; user.len > 0 && clean_name(user, arena, &name) &&
                       i < sizeof known_hosts / sizeof *known_hosts;
         i++) {
        if (str_is(name, known_hosts[i])) {
            return known_hosts[i];
        }
    }
    return NULL;
}

/* Says in `*ruling` when a host of which nothing is known is written to look like another one. */
static bool find_disguise(struct str url, struct str host, struct arena *arena,
                          struct host_ruling *ruling) {
    struct str noun;
    const char *decoy = find_decoy(url, arena);
    if (decoy != NULL) {
        struct builder text;
        builder_init(&text, arena);
        builder_addf(&text, "not %s, which is only a user's name before the @", decoy);
        ruling->rule = "host-disguised";
        ruling->noun = str_to_c(arena, builder_str(&text));
        return ruling->noun != NULL;
    }
    enum HOST_DISGUISE kind =
        disguise_of_host(host, known_hosts, sizeof known_hosts / sizeof *known_hosts, arena, &noun);
    if (kind != HOST_PLAIN) {
        ruling->rule = kind == HOST_DISGUISED ? "host-disguised" : "host-unknown";
        ruling->noun = str_to_c(arena, noun);
    }
    return noun.ptr != NULL && ruling->noun != NULL;
}

bool host_find(const struct target *target, enum ACTION_TYPE type, struct arena *arena,
               struct finding *out) {
    const struct host_ruling *ruling = &unclear;
    struct host_ruling disguised = unknown;
    struct str host = {NULL, 0};
    /* No file has a name that the pattern "http://[::1]/" fits, so bash leaves it as it is */
    bool stays = !target->value.pattern || str_find_text(target->value.text, "://[") >= 0;
    if (is_clear(target->value.text) && stays && host_of_url(target->value.text, arena, &host)) {
        ruling = judge_host(host);
    } else {
        host = value_name(&target->value, arena);
    }
    struct str written = ruling == &unknown ? host
                         : ruling == &unclear && is_clear(target->value.text)
                             ? written_host(target->value.text)
                             : STR("");
    if (written.len > 0) {
        if (!find_disguise(target->value.text, written, arena, &disguised)) {
            return false;
        }
        ruling = strcmp(disguised.noun, unknown.noun) != 0 ? &disguised : ruling;
    }
    struct builder what;
    builder_init(&what, arena);
    builder_add(&what, host);
    if (ruling->noun != NULL) {
        builder_addf(&what, " (%s)", ruling->noun);
    }
    *out = (struct finding){
        .decision = type == ACTION_NETWORK_WRITE ? ruling->sending : ruling->outbound,
        .rule = str_from(ruling->rule),
        .what = builder_str(&what),
        .name = host,
        .becomes = ACTION_TYPE_COUNT,
        .outside = ruling != &loopback,
        .loopback = ruling == &loopback,
    };
    return out->what.ptr != NULL && !arena->exhausted;
}
