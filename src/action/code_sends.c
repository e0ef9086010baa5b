/* Where code of other languages than Python and JavaScript sends something: the addresses that
 * stand in it, when it names what sends. */
#include "action/code.h"

#include <string.h>

enum {
    HOSTS_MAX = 8, /* of one code */
};

/* The address in the string at `at`; empty: there is none. */
static struct str address_at(struct str code, size_t at) {
    struct str rest = str_slice(code, at, code.len);
    char quote = rest.len > 0 ? rest.ptr[0] : '\0';
    struct str text = str_slice(rest, 1, rest.len);
    if ((quote != '"' && quote != '\'') ||
        !(str_starts(text, "http://") || str_starts(text, "https://"))) {
        return (struct str){0};
    }
    ptrdiff_t end = str_find(text, quote, 0);
    return end < 0 ? (struct str){0} : str_slice(text, 0, (size_t)end);
}

bool code_read_sends(struct reading *reading, struct command *command, struct str code) {
    static const char *const sending[] = {"http.Post",
                                          "http.NewRequest",
                                          "Net::HTTP",
                                          "HTTParty.p",
                                          "Faraday",
                                          "RestClient",
                                          "LWP::UserAgent",
                                          "HTTP::Tiny",
                                          "reqwest",
                                          "HttpClient",
                                          "URLSession",
                                          "curl_init",
                                          "HttpURLConnection",
                                          "OkHttp",
                                          "URI.open",
                                          "stream_context_create",
                                          "httr::POST",
                                          "HTTP.post",
                                          "Req.post",
                                          "HTTPoison.post",
                                          NULL};
    static const char *const environment[] = {"os.Environ()",
                                              "env::vars",
                                              "ENV.to_h",
                                              "%ENV",
                                              "System.getenv()",
                                              "$_ENV",
                                              "Sys.getenv()",
                                              "System.get_env()",
                                              "ENV.map",
                                              "ENV.inspect",
                                              NULL};
    size_t hosts = 0;
    if (!str_has_one_of(code, sending)) {
        return true;
    }
    if (str_has_one_of(code, environment) &&
        command_add(reading, command, ACTION_ENV_READ, "code-environment",
                    "reads the environment") == NULL) {
        return false;
    }
    for (size_t at = 0; at < code.len && hosts < HOSTS_MAX; at++) {
        struct value address = {.text = address_at(code, at), .span = command->span};
        size_t index = reading->out->actions.count;
        if (address.text.len == 0) {
            continue;
        }
        hosts++;
        at += address.text.len;
        if (command_add(reading, command, ACTION_NETWORK_WRITE, "code-sends", "sends to") == NULL ||
            !command_add_target(reading, index, TARGET_HOST, ACCESS_WRITE, &address)) {
            return false;
        }
    }
    return true;
}
