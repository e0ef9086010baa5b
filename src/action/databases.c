#include "action/databases.h"

void database_add_effect(struct database_call *call, enum SQL_EFFECT effect) {
    call->given = true;
    call->effect = effect > call->effect ? effect : call->effect;
}

void database_set_once(struct database_call *call, struct value *part,
                       const struct argument *argument) {
    call->vague =
        call->vague || part->text.len > 0 || !argument->has_value || !value_known(&argument->value);
    *part = argument->value;
}

void database_split_url(struct database_call *call, struct str *options) {
    struct str url = call->name.text;
    ptrdiff_t start = str_find_text(url, "://");
    url = start < 0 ? url : str_slice(url, (size_t)start + 3, url.len);
    ptrdiff_t question = str_find(url, '?', 0);
    *options = STR("");
    if (question >= 0) {
        *options = str_slice(url, (size_t)question + 1, url.len);
        url = str_slice(url, 0, (size_t)question);
    }
    ptrdiff_t slash = str_find(url, '/', 0);
    struct str authority = str_slice(url, 0, slash < 0 ? url.len : (size_t)slash);
    for (ptrdiff_t at; (at = str_find(authority, '@', 0)) >= 0;) {
        authority = str_slice(authority, (size_t)at + 1, authority.len);
    }
    ptrdiff_t colon = str_find(authority, ':', 0);
    call->vague = call->vague || call->host.text.len > 0 || call->port.text.len > 0 ||
                  authority.len == 0 || str_find(url, '%', 0) != STR_NOT_FOUND;
    if (colon >= 0) {
        call->port.text = str_slice(authority, (size_t)colon + 1, authority.len);
        authority = str_slice(authority, 0, (size_t)colon);
    }
    call->host.text = authority;
    call->name.text = slash < 0 ? STR("") : str_slice(url, (size_t)slash + 1, url.len);
}

static bool add_target(struct reading *reading, struct database_call *call, const char *usual_port,
                       size_t index) {
    struct builder text;
    struct value target = {0};
    struct str host = call->host.text;
    bool odd = str_find(host, '/', 0) != STR_NOT_FOUND || str_find(host, ',', 0) != STR_NOT_FOUND ||
               str_find(host, ':', 0) != STR_NOT_FOUND;
    call->vague = call->vague || odd || (host.len == 0 && call->port.text.len > 0);
    builder_init(&text, reading->arena);
    builder_add(&text, host);
    if (host.len > 0 && call->port.text.len > 0 && !str_is(call->port.text, usual_port)) {
        builder_add_char(&text, ':');
        builder_add(&text, call->port.text);
    }
    if (call->name.text.len > 0) {
        builder_add_c(&text, host.len > 0 ? "/" : "");
        builder_add(&text, call->name.text);
    }
    target.text = builder_str(&text);
    target.cause = str_find(target.text, '\0', 0) != STR_NOT_FOUND ? HOLE_VARIABLE : HOLE_NONE;
    return target.text.ptr != NULL &&
           (target.text.len == 0 ||
            command_add_target(reading, index, TARGET_DATABASE, ACCESS_WRITE, &target));
}

bool database_add_call(struct reading *reading, struct command *command, struct database_call *call,
                       const char *usual_port) {
    struct action *action = command_add(reading, command, ACTION_DB_EXEC, "database-statement",
                                        sql_effect_text(call->effect));
    size_t index = reading->out->actions.count - 1;
    if (action == NULL || !add_target(reading, call, usual_port, index)) {
        return false;
    }
    action->statements = call->effect == SQL_NOTHING ? SQL_READS : call->effect;
    action->at_least = call->vague ? POLICY_ASK : POLICY_ALLOW;
    action->advice =
        call->effect == SQL_DESTROYS ? STR("name the rows, or let the user do it") : STR("");
    return true;
}
