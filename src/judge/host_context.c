#include "judge/context.h"
#include "judge/disguise.h"
#include "judge/host_url.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

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
    NULL,
};

/* Where clouds hand out the machine's own credentials. */
static const char *const metadata_names[] = {
    "metadata.google.internal",
    "metadata.goog",
    "metadata",
    "instance-data",
    "metadata.azure.internal",
    NULL,
};
static const char *const metadata_addresses[] = {
    "169.254.169.254", "169.254.170.2", "169.254.170.23", "169.254.169.253", "100.100.100.200",
    "192.0.0.192",     "168.63.129.16", "fd00:ec2::254",  "fd20:ce::254",    NULL,
};

static bool is_loopback(struct str host) {
    uint32_t address;
    if (host_read_v4(host, &address)) {
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
static const struct host_ruling service = {DECISION_ASK, DECISION_ASK, "host-service",
                                           "a service of this machine"};
static const struct host_ruling unclear = {DECISION_ASK, DECISION_ASK, "host-unclear",
                                           "not known before it runs"};

/* Is it gopher://localhost:6379/_FLUSHALL, dict://localhost:6379/flushall? The path is what the
 * service is told, whichever it is: redis, a mail server. */
static bool speaks_freely(struct str url) {
    static const char *const schemes[] = {"gopher", "dict", "telnet", "smtp", "imap", "ldap"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t length = strlen(schemes[i]);
        if (url.len > length && strncasecmp(url.ptr, schemes[i], length) == 0 &&
            strchr("s:", url.ptr[length]) != NULL && str_find_text(url, "://") > 0) {
            return true;
        }
    }
    return false;
}

static const struct host_ruling *judge_host(struct str host) {
    if (str_is_one_of(host, metadata_names) || str_is_one_of(host, metadata_addresses)) {
        return &metadata;
    }
    return is_loopback(host) ? &loopback : str_is_one_of(host, known_hosts) ? &known : &unknown;
}

/* The value as it was written, with its holes shown. */
static struct str value_name(const struct value *value, struct arena *arena) {
    struct builder name;
    bool named = value->hole_name.len > 0;
    builder_init(&name, arena);
    if (str_equal(value->text, STR("\0")) && !named) {
        return STR("somewhere");
    }
    for (size_t i = 0; i < value->text.len; i++) {
        if (value->text.ptr[i] == '\0' && named) {
            builder_addf(&name, "${%.*s}", STR_ARG(value->hole_name));
            named = false;
        } else if (value->text.ptr[i] == '\0') {
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
    if (!host_cut_scheme(&rest)) {
        return false;
    }
    size_t end = (size_t)(rest.ptr - url.ptr) + host_find_first(rest, "/?#");
    return end < url.len && (size_t)hole > end;
}

/* The host as it is written, also where no program would take it for a name. */
static struct str written_host(struct str url) {
    struct str rest = str_trim(url);
    if (!host_cut_scheme(&rest)) {
        return (struct str){NULL, 0};
    }
    struct str host = str_slice(rest, 0, host_find_first(rest, "/?#:"));
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
    if (!host_cut_scheme(&rest)) {
        return NULL;
    }
    struct str authority = str_slice(rest, 0, host_find_first(rest, "/?#"));
    ptrdiff_t at = str_find(authority, '@', 0);
    struct str user = str_slice(authority, 0, at < 0 ? 0 : host_find_first(authority, ":@%\\"));
    struct str name;
    for (size_t i = 0;
         user.len > 0 && host_clean_name(user, arena, &name) && known_hosts[i] != NULL; i++) {
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
    enum HOST_DISGUISE kind = disguise_of_host(
        host, known_hosts, sizeof known_hosts / sizeof *known_hosts - 1, arena, &noun);
    if (kind != HOST_PLAIN) {
        ruling->rule = kind == HOST_DISGUISED ? "host-disguised" : "host-unknown";
        ruling->noun = str_to_c(arena, noun);
    }
    return noun.ptr != NULL && ruling->noun != NULL;
}

/* No file has a name that the pattern "http://[::1]/" or "localhost:80/x?y" fits, so bash leaves it
 * as it is; were there one, the host would still be the one that is written. */
static bool pattern_keeps_host(struct str url) {
    ptrdiff_t scheme = str_find_text(url, "://");
    size_t at = scheme < 0 ? 0 : (size_t)scheme + 3;
    if (scheme >= 0 && at < url.len && url.ptr[at] == '[') {
        return true;
    }
    while (at < url.len && strchr("/?", url.ptr[at]) == NULL) {
        if (strchr("*[", url.ptr[at]) != NULL) {
            return false;
        }
        at++;
    }
    return at < url.len && url.ptr[at] == '/' && at > 0;
}

/* http://localhost:$((PORT + 1))/x: which port a number makes is not what the host depends on. */
static bool with_port(const struct value *value, struct arena *arena, struct str *out) {
    ptrdiff_t hole = str_find(value->text, '\0', 0);
    size_t next = hole < 0 ? 0 : (size_t)hole + 1;
    bool port = value->cause == HOLE_ARITHMETIC && hole > 0 && value->text.ptr[hole - 1] == ':' &&
                (next == value->text.len || strchr("/?#", value->text.ptr[next]) != NULL) &&
                str_find(value->text, '\0', next) == STR_NOT_FOUND;
    struct builder text;
    *out = value->text;
    if (!port) {
        return true;
    }
    builder_init(&text, arena);
    builder_add(&text, str_slice(value->text, 0, (size_t)hole));
    builder_add_char(&text, '1');
    builder_add(&text, str_slice(value->text, next, value->text.len));
    *out = builder_str(&text);
    return out->ptr != NULL;
}

bool host_find(const struct target *target, enum ACTION_TYPE type, struct arena *arena,
               struct finding *out) {
    const struct host_ruling *ruling = &unclear;
    struct host_ruling disguised = unknown;
    struct str host = {NULL, 0};
    bool stays = !target->value.pattern || pattern_keeps_host(target->value.text);
    struct str url;
    if (!with_port(&target->value, arena, &url)) {
        return false;
    }
    if (is_clear(url) && stays && host_of_url(url, arena, &host)) {
        ruling = judge_host(host);
        ruling = ruling == &loopback && speaks_freely(target->value.text) ? &service : ruling;
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
