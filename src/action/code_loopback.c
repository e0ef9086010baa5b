/* Connections of python code that reach this machine alone: sockets and http.client, where all that
 * it connects to is written there as localhost. */
#include "action/code.h"

#include <string.h>

static bool is_loopback(struct str host) {
    static const char *const names[] = {"localhost", "127.0.0.1", "::1", NULL};
    ptrdiff_t colon = str_find(host, ':', 0);
    bool port = colon > 0 && str_is_plain(str_slice(host, (size_t)colon, host.len), ":") &&
                str_find(host, ':', (size_t)colon + 1) < 0;
    return str_is_one_of(port ? str_slice(host, 0, (size_t)colon) : host, names);
}

/* Is it a string, or a name that only stands for ones, that says this machine? */
static bool names_loopback(struct code *code, const struct code_token *token) {
    const struct code_name *name =
        token->kind == CODE_NAME ? code_find_name(code, token->text) : NULL;
    const struct values *texts = name != NULL ? &name->value.texts : NULL;
    bool ends = token[1].kind == CODE_PUNCTUATION &&
                (str_is(token[1].text, ",") || str_is(token[1].text, ")"));
    if (token->kind == CODE_STRING) {
        return ends && is_loopback(token->text);
    }
    bool all = ends && name != NULL && name->bound && !name->unknown && texts->count > 0;
    for (size_t i = 0; all && i < texts->count; i++) {
        all = value_known(&texts->items[i]) && is_loopback(texts->items[i].text);
    }
    return all;
}

/* from http.client import HTTPConnection */
static bool is_imported(const struct code *code, size_t at) {
    while (at > 0 && code->tokens.items[at].kind != CODE_LINE) {
        at--;
        if (str_is(code->tokens.items[at].text, "import")) {
            return true;
        }
    }
    return false;
}

/* Does the code import nothing else that connects, and no library of which nobody knows? */
static bool knows_no_other(const struct code *code) {
    static const char *const others[] = {"requests", "httpx", "urllib.request", "ssl", NULL};
    for (size_t i = 0; i < code->names.count; i++) {
        struct str member = code->names.items[i].member;
        for (const char *const *other = others; *other != NULL; other++) {
            if (str_starts(member, *other)) {
                return false;
            }
        }
    }
    return !code->libraries && !code->own_files && code->stars.count == 0;
}

bool code_listens_here(const struct code *code) {
    for (size_t i = 0; i + 3 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        bool listens = token->kind == CODE_NAME && str_is(token->text, "listen");
        bool here = listens && str_is(token[1].text, "(") && str_is(token[2].text, "0");
        for (size_t j = 2; listens && !here && i + j < code->tokens.count && j < 6; j++) {
            here = token[j].kind == CODE_STRING && is_loopback(token[j].text);
        }
        if (listens && !here) {
            return false;
        }
    }
    return true;
}

bool code_is_local(struct code *code, struct str member) {
    static const char *const calls[] = {"socket.create_connection",
                                        "http.client.HTTPConnection",
                                        ".connect",
                                        ".connect_ex",
                                        ".send",
                                        ".sendall",
                                        ".recv",
                                        ".request",
                                        ".makefile",
                                        ".getresponse",
                                        NULL};
    static const char *const pairs[] = {"connect", "connect_ex", "create_connection", NULL};
    static const char *const hidden[] = {
        "HTTPSConnection", "set_tunnel", "sendto",        "sendmsg", "dup2", "fileno", "host",
        "getattr",         "setattr",    "create_server", NULL};
    bool connects = false;
    if (code->language != CODE_PYTHON || !str_is_one_of(member, calls) || !knows_no_other(code)) {
        return false;
    }
    for (size_t i = 0; i + 3 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        bool called = str_is(token[1].text, "(");
        bool field = str_is(token->text, "host") && (i == 0 || !str_is(token[-1].text, "."));
        if (token->kind != CODE_NAME) {
            continue;
        }
        bool pair = str_is_one_of(token->text, pairs);
        if ((str_is_one_of(token->text, hidden) && !field) ||
            (pair && !(called && str_is(token[2].text, "(") && names_loopback(code, token + 3)))) {
            return false;
        }
        bool client = str_is(token->text, "HTTPConnection");
        if (client && !(called ? names_loopback(code, token + 2) : is_imported(code, i))) {
            return false;
        }
        connects = connects || pair || (client && called);
    }
    return connects;
}

/* base_url="http://localhost:8000": what is asked for below it stays there. */
static bool is_local_base(const struct code_token *token) {
    static const char scheme[] = "http://";
    bool given = str_is(token[1].text, "=") && token[2].kind == CODE_STRING;
    struct str url = given ? token[2].text : STR("");
    while (url.len > 0 && url.ptr[url.len - 1] == '/') {
        url.len--;
    }
    return str_starts(url, scheme) && is_loopback(str_slice(url, sizeof scheme - 1, url.len));
}

static bool imports_client(const struct code *code) {
    for (size_t i = 0; i < code->names.count + code->stars.count; i++) {
        struct str member = i < code->names.count ? code->names.items[i].member
                                                  : code->stars.items[i - code->names.count];
        if (str_starts(member, "requests") || str_starts(member, "httpx")) {
            return true;
        }
    }
    return false;
}

bool code_session_call(struct code *code, struct str *member,
                       const struct code_arguments *arguments) {
    static const char *const methods[] = {".get",    ".post", ".put",     ".patch",
                                          ".delete", ".head", ".options", NULL};
    static const char *const elsewhere[] = {"proxies", "mount", "proxy", NULL};
    static const char *const makers[] = {"Session", "session", "Client", "AsyncClient", NULL};
    bool session = false;
    bool whole = true;
    if (code->language != CODE_PYTHON || !imports_client(code)) {
        return true;
    }
    for (size_t i = 0; i + 2 < code->tokens.count; i++) {
        const struct code_token *token = &code->tokens.items[i];
        session = session || str_is_one_of(token->text, makers);
        whole = whole && !(token->kind != CODE_STRING && str_is_one_of(token->text, elsewhere));
        whole = whole && !(str_is(token->text, "base_url") && !is_local_base(token));
    }
    if (!session || !str_is_one_of(*member, methods)) {
        return true;
    }
    const struct values *texts = arguments->count > 0 ? &arguments->items[0].texts : NULL;
    bool address = texts != NULL && texts->count == 1 && str_starts(texts->items[0].text, "http");
    bool key = texts != NULL && texts->count == 1 && value_known(&texts->items[0]) && !address &&
               !str_starts(texts->items[0].text, "//");
    code->understood = code->understood && whole && (address || key);
    struct builder name;
    builder_init(&name, code->reading->arena);
    builder_add_c(&name, address ? "requests" : "");
    builder_add(&name, *member);
    *member = builder_str(&name);
    return member->ptr != NULL;
}
