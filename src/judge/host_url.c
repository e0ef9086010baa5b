/* Which host a URL names, as leniently as the programs that take it. */
#include "judge/host_url.h"

#include "judge/context.h"

#include <arpa/inet.h>
#include <string.h>

enum {
    HOST_LENGTH_MAX = 255, /* of a name in the DNS, with room for an address of any form */
};

static const char *const schemes[] = {
    "http",    "https",     "ftp",   "ftps", "sftp",    "scp",    "ssh",  "git",
    "git+ssh", "git+https", "ws",    "wss",  "dict",    "gopher", "imap", "imaps",
    "ldap",    "ldaps",     "mqtt",  "pop3", "rtsp",    "smb",    "smtp", "smtps",
    "telnet",  "tftp",      "rsync", "svn",  "svn+ssh", "docker", NULL,
};

/* A number as inet_aton() reads it: 0x for hexadecimal, a leading 0 for octal. */
static bool read_number(struct str text, uint64_t *value) {
    int base = 10;
    if (text.len > 1 && text.ptr[0] == '0') {
        bool hex = char_lower(text.ptr[1]) == 'x';
        base = hex ? 16 : 8;
        text = str_slice(text, hex ? 2 : 1, text.len);
    } else if (text.len == 0) {
        return false;
    }
    *value = 0;
    for (size_t i = 0; i < text.len; i++) {
        int digit = char_digit(text.ptr[i]);
        if (digit < 0 || digit >= base || *value > UINT32_MAX) {
            return false;
        }
        *value = *value * (uint64_t)base + (uint64_t)digit;
    }
    return *value <= UINT32_MAX;
}

bool host_read_v4(struct str text, uint32_t *address) {
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

bool host_cut_scheme(struct str *url) {
    ptrdiff_t colon = str_find(*url, ':', 0);
    if (colon == STR_NOT_FOUND) {
        return true;
    }
    char name[16] = {0};
    for (size_t i = 0; i < (size_t)colon && i + 1 < sizeof name; i++) {
        name[i] = char_lower(url->ptr[i]);
    }
    struct str rest = str_slice(*url, (size_t)colon + 1, url->len);
    bool known = (size_t)colon < sizeof name && str_is_one_of(str_from(name), schemes);
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

bool host_clean_name(struct str name, struct arena *arena, struct str *out) {
    struct builder clean;
    builder_init(&clean, arena);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '%') {
            int high = i + 2 < name.len ? char_digit(name.ptr[i + 1]) : -1;
            int low = i + 2 < name.len ? char_digit(name.ptr[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            c = (char)(high * 16 + low);
            i += 2;
        }
        c = char_lower(c);
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

size_t host_find_first(struct str text, const char *characters) {
    size_t i = 0;
    while (i < text.len && (text.ptr[i] == '\0' || strchr(characters, text.ptr[i]) == NULL)) {
        i++;
    }
    return i;
}

/* `http :8080/x`: a port of this machine, as httpie reads it; to others it is no URL. */
static bool is_port(struct str authority) {
    for (size_t i = 1; i < authority.len; i++) {
        if (authority.ptr[i] < '0' || authority.ptr[i] > '9') {
            return false;
        }
    }
    return str_starts(authority, ":");
}

bool host_of_url(struct str url, struct arena *arena, struct str *host) {
    url = str_trim(url);
    if (url.len == 0 || !host_cut_scheme(&url)) {
        return false;
    }
    struct str authority = str_slice(url, 0, host_find_first(url, "/?#"));
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
    if (is_port(authority)) {
        *host = STR("localhost");
        return true;
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
    if (!host_clean_name(authority, arena, host)) {
        return false;
    }
    uint32_t address;
    if (host_read_v4(*host, &address)) {
        struct builder quad;
        builder_init(&quad, arena);
        builder_addf(&quad, "%u.%u.%u.%u", address >> 24, address >> 16 & 255, address >> 8 & 255,
                     address & 255);
        *host = builder_str(&quad);
    }
    return host->ptr != NULL;
}
