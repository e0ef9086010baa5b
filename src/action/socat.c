/* socat(1): connects two addresses, each TYPE:parameters,option... */
#include "action/programs.h"

#include <strings.h>

enum ADDRESS_KIND {
    ADDRESS_NOTHING, /* standard input and output, a terminal */
    ADDRESS_NETWORK, /* another machine: HOST:PORT */
    ADDRESS_LISTENS, /* any other machine: PORT */
    ADDRESS_RUNS,    /* a command */
    ADDRESS_FILE,    /* a path that is read and written */
};

/* The start of an address, without regard to case. Of several that fit the first counts. */
static const struct address_type {
    const char *name;
    enum ADDRESS_KIND kind;
} address_types[] = {
    {"exec:", ADDRESS_RUNS},        {"system:", ADDRESS_RUNS},      {"shell:", ADDRESS_RUNS},
    {"tcp-l", ADDRESS_LISTENS},     {"tcp4-l", ADDRESS_LISTENS},    {"tcp6-l", ADDRESS_LISTENS},
    {"udp-l", ADDRESS_LISTENS},     {"udp4-l", ADDRESS_LISTENS},    {"udp6-l", ADDRESS_LISTENS},
    {"udp-recv", ADDRESS_LISTENS},  {"udp4-recv", ADDRESS_LISTENS}, {"udp6-recv", ADDRESS_LISTENS},
    {"openssl-l", ADDRESS_LISTENS}, {"ssl-l", ADDRESS_LISTENS},     {"sctp-l", ADDRESS_LISTENS},
    {"vsock-l", ADDRESS_LISTENS},   {"tcp", ADDRESS_NETWORK},       {"udp", ADDRESS_NETWORK},
    {"openssl", ADDRESS_NETWORK},   {"ssl:", ADDRESS_NETWORK},      {"sctp", ADDRESS_NETWORK},
    {"socks", ADDRESS_NETWORK},     {"proxy", ADDRESS_NETWORK},     {"ip", ADDRESS_NETWORK},
    {"vsock", ADDRESS_NETWORK},     {"datagram", ADDRESS_NETWORK},  {"socket", ADDRESS_NETWORK},
    {"-", ADDRESS_NOTHING},         {"std", ADDRESS_NOTHING},       {"fd:", ADDRESS_NOTHING},
    {"readline", ADDRESS_NOTHING},  {"pty", ADDRESS_NOTHING},
};

static enum ADDRESS_KIND address_kind(struct str address) {
    for (size_t i = 0; i < sizeof address_types / sizeof *address_types; i++) {
        size_t length = str_from(address_types[i].name).len;
        if (address.len >= length && strncasecmp(address.ptr, address_types[i].name, length) == 0) {
            return address_types[i].kind;
        }
    }
    return ADDRESS_FILE;
}

/* What stands behind the type, without the options. */
static struct value parameters_of(const struct value *address) {
    ptrdiff_t colon = str_find(address->text, ':', 0);
    struct value rest = value_from(address, colon < 0 ? 0 : (size_t)colon + 1);
    ptrdiff_t options = str_find(rest.text, ',', 0);
    if (options >= 0) {
        rest.text = str_slice(rest.text, 0, (size_t)options);
    }
    return rest;
}

static bool add_address(struct reading *reading, struct command *command, size_t index,
                        const struct value *address) {
    struct value parameters = parameters_of(address);
    struct action *action = &reading->out->actions.items[index];
    enum ADDRESS_KIND kind = address_kind(address->text);
    if (kind == ADDRESS_NETWORK) {
        return command_add_target(reading, index, TARGET_HOST, ACCESS_READ, &parameters);
    }
    if (kind == ADDRESS_FILE) {
        return command_add_path(reading, command, index, ACCESS_WRITE, &parameters, false);
    }
    if (kind == ADDRESS_RUNS) {
        return command_read_text(reading, command, &parameters, command->scope);
    }
    if (kind == ADDRESS_LISTENS && action->at_least < POLICY_ASK) {
        action->at_least = POLICY_ASK;
    }
    return true;
}

bool program_socat(struct reading *reading, struct command *command) {
    const struct argument *operand;
    bool network = false;
    bool runs = false;
    for (size_t i = 0; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        enum ADDRESS_KIND kind = address_kind(operand->value.text);
        network = network || kind == ADDRESS_NETWORK || kind == ADDRESS_LISTENS;
        runs = runs || kind == ADDRESS_RUNS;
    }
    if (arguments_operand(&command->arguments, 0) == NULL) {
        return command_apply_rules(reading, command);
    }
    size_t index = reading->out->actions.count;
    struct action *action = command_add(
        reading, command, network ? ACTION_NETWORK_WRITE : ACTION_FILESYSTEM_WRITE,
        network && runs ? "network-shell" : "network-connect",
        network && runs ? "gives another machine a command on this one" : "connects to");
    if (action == NULL) {
        return false;
    }
    action->at_least = network && runs ? POLICY_BLOCK : POLICY_ALLOW;
    for (size_t i = 0; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (!add_address(reading, command, index, &operand->value)) {
            return false;
        }
    }
    return true;
}
