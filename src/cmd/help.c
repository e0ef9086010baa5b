#include "cmd/command.h"
#include "cmd/topic.h"

#include <stdio.h>
#include <string.h>

static int list_commands(void) {
    printf("nah decides what a coding agent may do on this machine: allow, ask or block.\n\n"
           "usage: nah COMMAND [ARGUMENT ...]\n\n");
    for (size_t i = 0; commands[i] != NULL; i++) {
        printf("  %-15s %s\n", commands[i]->name, commands[i]->summary);
    }
    printf("\nMore on one of them: nah help COMMAND, or man nah-COMMAND.\nTopics for nah help:");
    for (const struct topic *topic = topics; topic->name != NULL; topic++) {
        printf("%s %s", topic == topics ? "" : ",", topic->name);
    }
    printf(".\n");
    return EXIT_DONE;
}

static int run_help(int argc, char **argv) {
    if (argc < 2) {
        return list_commands();
    }
    if (argc > 2) {
        return command_misused(&help_command, "one command or topic at a time");
    }
    if (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0) {
        return command_help(&help_command);
    }
    for (const struct topic *topic = topics; topic->name != NULL; topic++) {
        if (strcmp(topic->name, argv[1]) == 0) {
            printf("%s", topic->text);
            return EXIT_DONE;
        }
    }
    const struct command *command = command_find(argv[1]);
    if (command == NULL) {
        return command_unknown(argv[1]);
    }
    return command_help(command);
}

const struct command help_command = {
    .name = "help",
    .summary = "say what a command does and which flags it takes; topics",
    .usage = "nah help [COMMAND | TOPIC]\n",
    .run = run_help,
};
