/* curl and wget. */
#include "action/programs.h"
#include "action/uploads.h"
#include "base/path.h"

#include <string.h>

static bool has(const struct command *command, const char *const *names) {
    return arguments_have(&command->arguments, names);
}

/* --output-dir in full: the short form of it is --output. */
static const struct value *output_directory(const struct arguments *arguments) {
    for (size_t i = 0; i < arguments->count; i++) {
        if (str_is(arguments->items[i].flag, "--output-dir") && arguments->items[i].has_value) {
            return &arguments->items[i].value;
        }
    }
    return NULL;
}

/* NAME below a directory that a flag names, if one does. */
static struct value name_below(struct reading *reading, const struct value *directory,
                               struct value name) {
    if (directory != NULL) {
        name.text = path_join(reading->arena, directory->text, name.text);
        name.cause = name.cause == HOLE_NONE ? directory->cause : name.cause;
        name.pattern = name.pattern || directory->pattern;
    }
    return name;
}

/* The last part of the path of a URL: the file that -O and wget write. */
static struct value remote_name(const struct value *url) {
    struct value name = *url;
    size_t end = name.text.len;
    ptrdiff_t query = str_find(name.text, '?', 0);
    if (query >= 0) {
        end = (size_t)query;
    }
    size_t start = end;
    while (start > 0 && name.text.ptr[start - 1] != '/') {
        start--;
    }
    name.text = str_slice(name.text, start, end);
    if (name.text.len == 0 || str_find_text(url->text, "://") + 3 >= (ptrdiff_t)start) {
        name.text = STR("index.html");
    }
    if (memchr(name.text.ptr, '\0', name.text.len) == NULL) {
        name.cause = HOLE_NONE;
    }
    return name;
}

enum CURL_USE {
    CURL_SENDS,       /* data, with @file */
    CURL_SENDS_NAMED, /* the same, with name@file */
    CURL_SENDS_TEXT,  /* data as it is */
    CURL_UPLOADS,     /* a file */
    CURL_READS,
    CURL_COOKIES, /* text, or a file of them */
    CURL_WRITES,
    CURL_URL,
    CURL_HEADER,  /* text, or with a leading @ a file whose text is sent */
    CURL_OPTIONS, /* a file of further options */
    CURL_FORMAT,  /* text, in which %output{FILE} writes to a file */
    CURL_DETOUR,  /* connects elsewhere than the URL says */
};

/* curl(1) */
static const struct curl_flag {
    const char *flag;
    enum CURL_USE use;
} curl_flags[] = {
    {"-d", CURL_SENDS},
    {"--data", CURL_SENDS},
    {"--data-ascii", CURL_SENDS},
    {"--data-binary", CURL_SENDS},
    {"--data-raw", CURL_SENDS_TEXT},
    {"--data-urlencode", CURL_SENDS_NAMED},
    {"--json", CURL_SENDS},
    {"--url-query", CURL_SENDS_NAMED},
    {"--variable", CURL_SENDS_NAMED},
    {"-F", CURL_SENDS},
    {"--form", CURL_SENDS},
    {"--form-string", CURL_SENDS_TEXT},
    {"-T", CURL_UPLOADS},
    {"--upload-file", CURL_UPLOADS},
    {"-H", CURL_HEADER},
    {"--header", CURL_HEADER},
    {"--proxy-header", CURL_HEADER},
    {"-K", CURL_OPTIONS},
    {"--config", CURL_OPTIONS},
    {"--resolve", CURL_DETOUR},
    {"--connect-to", CURL_DETOUR},
    {"--doh-url", CURL_DETOUR},
    {"--dns-servers", CURL_DETOUR},
    {"--unix-socket", CURL_DETOUR},
    {"--abstract-unix-socket", CURL_DETOUR},
    {"-E", CURL_READS},
    {"--cert", CURL_READS},
    {"--key", CURL_READS},
    {"--netrc-file", CURL_READS},
    {"--engine", CURL_OPTIONS},
    {"--alt-svc", CURL_WRITES},
    {"-w", CURL_FORMAT},
    {"--write-out", CURL_FORMAT},
    {"-o", CURL_WRITES},
    {"--output", CURL_WRITES},
    {"-D", CURL_WRITES},
    {"--dump-header", CURL_WRITES},
    {"-b", CURL_COOKIES},
    {"--cookie", CURL_COOKIES},
    {"--etag-compare", CURL_READS},
    {"-c", CURL_WRITES},
    {"--cookie-jar", CURL_WRITES},
    {"--trace", CURL_WRITES},
    {"--trace-ascii", CURL_WRITES},
    {"--stderr", CURL_WRITES},
    {"--libcurl", CURL_WRITES},
    {"--hsts", CURL_WRITES},
    {"--etag-save", CURL_WRITES},
    {"--url", CURL_URL},
    {"-x", CURL_URL},
    {"--proxy", CURL_URL},
    {"--preproxy", CURL_URL},
    {"--socks4", CURL_URL},
    {"--socks4a", CURL_URL},
    {"--socks5", CURL_URL},
    {"--socks5-hostname", CURL_URL},
    {"--doh-url", CURL_URL},
};

/* What a flag does; of a shortened one, the first that it can mean. */
static bool curl_use(struct str flag, enum CURL_USE *use) {
    for (int exact = 1; exact >= 0; exact--) {
        for (size_t i = 0; i < sizeof curl_flags / sizeof *curl_flags; i++) {
            if (exact ? str_is(flag, curl_flags[i].flag) : flag_means(flag, curl_flags[i].flag)) {
                *use = curl_flags[i].use;
                return true;
            }
        }
    }
    return false;
}

/* -w '%output{FILE}...', or -w @FILE: a format that nobody sees. */
static bool add_format(struct reading *reading, struct command *command, size_t index,
                       const struct value *format) {
    static const char start[] = "%output{";
    ptrdiff_t at = str_find_text(format->text, start);
    if (at < 0) {
        return !str_starts(format->text, "@") ||
               uploads_add(reading, command, index, UPLOAD_DATA, format);
    }
    struct value file = value_from(format, (size_t)at + sizeof start - 1);
    ptrdiff_t end = str_find(file.text, '}', 0);
    file.text = str_slice(file.text, str_starts(file.text, ">>") ? 2 : 0,
                          end < 0 ? file.text.len : (size_t)end);
    return command_add_path(reading, command, index, ACCESS_WRITE, &file, false);
}

static bool curl_flag(struct reading *reading, struct command *command, size_t index,
                      const struct argument *argument) {
    const struct value *value = &argument->value;
    enum CURL_USE use;
    if (!argument->has_value || !curl_use(argument->flag, &use)) {
        return true;
    }
    if (use == CURL_URL) {
        return command_add_target(reading, index, TARGET_HOST, ACCESS_READ, value);
    }
    if (use == CURL_FORMAT) {
        return add_format(reading, command, index, value);
    }
    struct action *action = &reading->out->actions.items[index];
    if (use == CURL_OPTIONS || use == CURL_DETOUR) {
        action->at_least = POLICY_ASK;
    }
    if (use == CURL_DETOUR) {
        action->effect = STR("is led elsewhere while it seems to fetch from");
    }
    if (use == CURL_DETOUR || (use == CURL_HEADER && !str_starts(value->text, "@"))) {
        return true;
    }
    if (use == CURL_COOKIES) {
        return uploads_add(reading, command, index, UPLOAD_COOKIE, value);
    }
    bool data = use == CURL_SENDS || use == CURL_SENDS_NAMED;
    if (data || use == CURL_SENDS_TEXT || use == CURL_UPLOADS || use == CURL_HEADER) {
        action->type = ACTION_NETWORK_WRITE;
        action->effect = STR("sends data to");
        action->rule = STR("curl-send");
    }
    if (data || use == CURL_HEADER) {
        return uploads_add(reading, command, index,
                           use == CURL_SENDS_NAMED ? UPLOAD_NAMED : UPLOAD_DATA, value);
    }
    if (use == CURL_SENDS_TEXT || value_is(value, "-") || value_is(value, ".")) {
        return true;
    }
    bool output = flag_means(argument->flag, "-o") || str_is(argument->flag, "--output");
    struct value file =
        name_below(reading, output ? output_directory(&command->arguments) : NULL, *value);
    return command_add_path(reading, command, index,
                            use == CURL_WRITES ? ACCESS_WRITE : ACCESS_READ, &file, false);
}

/* -n and --netrc-optional: passwords that are stored for the host go along. */
static bool add_netrc(struct reading *reading, struct command *command, size_t index) {
    static const char *const flags[] = {"-n", "--netrc", "--netrc-optional", NULL};
    struct value file = {.text = path_join(reading->arena, reading->start->home, STR(".netrc"))};
    return !has(command, flags) ||
           (file.text.ptr != NULL &&
            command_add_path(reading, command, index, ACCESS_READ, &file, false));
}

/* -G puts the data into the URL: still sent; -X alone says what the request does. */
static void curl_method(struct command *command, struct action *action) {
    static const char *const reading_methods[] = {"GET", "HEAD", "OPTIONS", NULL};
    const struct value *method = arguments_value(&command->arguments, "-X");
    method = method != NULL ? method : arguments_value(&command->arguments, "--request");
    if (method == NULL || value_is_one_of(method, reading_methods)) {
        return;
    }
    action->type = ACTION_NETWORK_WRITE;
    action->effect = STR("sends a request that can change things to");
    action->rule = STR("curl-method");
}

/* file:///etc/passwd is a file of this machine. */
static bool add_url(struct reading *reading, struct command *command, size_t index,
                    const struct value *url) {
    static const char scheme[] = "file://";
    if (!str_starts(url->text, scheme)) {
        return command_add_target(reading, index, TARGET_HOST, ACCESS_READ, url);
    }
    struct value path = value_from(url, sizeof scheme - 1);
    ptrdiff_t slash = str_find(path.text, '/', 0);
    path = value_from(&path, slash < 0 ? 0 : (size_t)slash);
    struct action *action = &reading->out->actions.items[index];
    if (action->type == ACTION_NETWORK_OUTBOUND) {
        action->type = ACTION_FILESYSTEM_READ;
        action->effect = STR("reads");
    }
    return command_add_path(reading, command, index, ACCESS_READ, &path, false);
}

bool program_curl(struct reading *reading, struct command *command) {
    static const char *const info_flags[] = {"--version", "-V", "--help", "-h", "--manual", NULL};
    static const char *const name_flags[] = {"-O", "--remote-name",        "--remote-name-all",
                                             "-J", "--remote-header-name", NULL};
    const struct arguments *arguments = &command->arguments;
    if (has(command, info_flags) && arguments_operand_count(arguments) == 0) {
        return command_add(reading, command, ACTION_NETWORK_DIAGNOSTIC, "curl-info",
                           "prints its version or help") != NULL;
    }
    size_t index = reading->out->actions.count;
    struct action *action =
        command_add(reading, command, ACTION_NETWORK_OUTBOUND, "curl-get", "fetches from");
    if (action == NULL) {
        return false;
    }
    curl_method(command, action);
    if (!add_netrc(reading, command, index)) {
        return false;
    }
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        if (argument->flag.len > 0) {
            if (!curl_flag(reading, command, index, argument)) {
                return false;
            }
            continue;
        }
        if (!add_url(reading, command, index, &argument->value)) {
            return false;
        }
        if (has(command, name_flags)) {
            struct value file =
                name_below(reading, output_directory(arguments), remote_name(&argument->value));
            if (!command_add_path(reading, command, index, ACCESS_WRITE, &file, false)) {
                return false;
            }
        }
    }
    return true;
}

static bool wget_output(struct reading *reading, struct command *command, size_t index,
                        const struct value *url) {
    const struct value *output = arguments_value(&command->arguments, "-O");
    const struct value *prefix = arguments_value(&command->arguments, "-P");
    output = output != NULL ? output : arguments_value(&command->arguments, "--output-document");
    prefix = prefix != NULL ? prefix : arguments_value(&command->arguments, "--directory-prefix");
    if (output != NULL && value_is(output, "-")) {
        return true;
    }
    struct value name = remote_name(url);
    name = name_below(reading, prefix, name);
    return command_add_path(reading, command, index, ACCESS_WRITE, output != NULL ? output : &name,
                            false);
}

/* Files that wget writes besides what it downloads, and those that it reads: wget(1). */
static bool wget_files(struct reading *reading, struct command *command, size_t index,
                       const struct argument *argument) {
    static const struct {
        const char *flag;
        enum ACCESS access;
    } files[] = {
        {"-o", ACCESS_WRITE},
        {"--output-file", ACCESS_WRITE},
        {"-a", ACCESS_WRITE},
        {"--append-output", ACCESS_WRITE},
        {"--save-cookies", ACCESS_WRITE},
        {"--rejected-log", ACCESS_WRITE},
        {"--warc-file", ACCESS_WRITE},
        {"--load-cookies", ACCESS_READ},
        {"--private-key", ACCESS_READ},
        {"--certificate", ACCESS_READ},
        {"--post-file", ACCESS_READ},
        {"--body-file", ACCESS_READ},
        {"-i", ACCESS_READ},
        {"--input-file", ACCESS_READ},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (argument->has_value && flag_means(argument->flag, files[i].flag) &&
            !value_is(&argument->value, "-")) {
            return command_add_path(reading, command, index, files[i].access, &argument->value,
                                    false);
        }
    }
    return true;
}

bool program_wget(struct reading *reading, struct command *command) {
    static const char *const sending[] = {"--post-data", "--post-file", "--body-data",
                                          "--body-file", "--method",    NULL};
    static const char *const info_flags[] = {"--version", "-V", "--help", "-h", NULL};
    /* Programs, settings, and a list of URLs that nobody sees */
    static const char *const ask_flags[] = {"--use-askpass", "-e", "--execute", "--config", "-i",
                                            "--input-file",  NULL};
    const struct arguments *arguments = &command->arguments;
    if (has(command, info_flags)) {
        return command_add(reading, command, ACTION_NETWORK_DIAGNOSTIC, "wget-info",
                           "prints its version or help") != NULL;
    }
    bool sends = has(command, sending);
    size_t index = reading->out->actions.count;
    struct action *action =
        command_add(reading, command, sends ? ACTION_NETWORK_WRITE : ACTION_NETWORK_OUTBOUND,
                    sends ? "wget-send" : "wget-get", sends ? "sends data to" : "downloads from");
    if (action == NULL) {
        return false;
    }
    action->at_least = has(command, ask_flags) ? POLICY_ASK : POLICY_ALLOW;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct argument *argument = &arguments->items[i];
        bool done = argument->flag.len > 0 && wget_files(reading, command, index, argument);
        if (argument->flag.len == 0) {
            done = command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &argument->value) &&
                   wget_output(reading, command, index, &argument->value);
        }
        if (!done) {
            return false;
        }
    }
    return true;
}

/* dig "$(cmd).example.org": the name that is asked for tells others what the command printed. */
bool program_lookup(struct reading *reading, struct command *command) {
    size_t index = reading->out->actions.count;
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    const struct argument *name;
    for (size_t i = 0; (name = arguments_operand(&command->arguments, i)) != NULL; i++) {
        ptrdiff_t hole = str_find(name->value.text, '\0', 0);
        bool sent = arguments_value(&command->arguments, "-h") != NULL; /* to a server of its own */
        bool tells = name->value.cause == HOLE_COMMAND && hole >= 0 &&
                     (sent || str_find(name->value.text, '.', (size_t)hole) >= 0);
        if (tells && reading->out->actions.count > index) {
            struct action *action = &reading->out->actions.items[index];
            action->effect = STR("puts what a command printed into a name that it asks others for");
            action->at_least = POLICY_ASK;
        }
    }
    return true;
}
