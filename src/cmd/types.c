#include "cmd/command.h"

#include "action/action.h"
#include "base/json.h"
#include "cmd/display.h"

#include <stdio.h>
#include <string.h>

enum {
    ARENA_LIMIT = 64 * 1024,
};

static void print_table(void) {
    for (enum ACTION_TYPE type = 0; type < ACTION_TYPE_COUNT; type++) {
        const struct action_type *row = action_type_of(type);
        printf("%-23s %-8s %s\n", row->name, policy_name(row->policy), row->meaning);
    }
}

static int print_json(void) {
    struct arena arena;
    struct builder out;
    arena_init(&arena, ARENA_LIMIT);
    builder_init(&out, &arena);
    for (enum ACTION_TYPE type = 0; type < ACTION_TYPE_COUNT; type++) {
        const struct action_type *row = action_type_of(type);
        struct json json = {.out = &out};
        json_begin(&json, '{');
        json_member(&json, "type", str_from(row->name));
        json_member(&json, "policy", str_from(policy_name(row->policy)));
        json_member(&json, "meaning", str_from(row->meaning));
        json_end(&json, '}');
        builder_add_char(&out, '\n');
    }
    struct str text = builder_str(&out);
    bool complete = text.ptr != NULL;
    display_print(text);
    arena_free(&arena);
    return complete ? EXIT_DONE : EXIT_INTERNAL;
}

static int run_types(int argc, char **argv) {
    bool as_json = false;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
            return command_help(&types_command);
        }
        if (strcmp(argv[i], "--json") != 0) {
            return command_misused(&types_command, "unknown argument: %s", argv[i]);
        }
        as_json = true;
    }
    if (as_json) {
        return print_json();
    }
    print_table();
    return EXIT_DONE;
}

const struct command types_command = {
    .name = "types",
    .summary = "list the types of actions and their default policies",
    .usage = "nah types [--json]\n"
             "\n"
             "  --json  one JSON object a line: type, policy, meaning\n",
    .run = run_types,
};
