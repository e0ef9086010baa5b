/* `TOOL config get KEY`: settings of tools that are secrets. */
#include "action/reading.h"

#include <string.h>
#include <strings.h>

bool setting_is_secret(struct str name) {
    static const char *const parts[] = {"secret",  "token",  "password",    "_auth",
                                        "api_key", "apikey", "extraheader", "passwd"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t length = strlen(parts[i]);
        for (size_t at = 0; at + length <= name.len; at++) {
            if (strncasecmp(name.ptr + at, parts[i], length) == 0) {
                return true;
            }
        }
    }
    return false;
}

bool settings_note(struct reading *reading, const struct command *command) {
    static const char *const tools[] = {"npm",  "pnpm",   "yarn",   "bun",      "pip",    "pip3",
                                        "uv",   "poetry", "pdm",    "composer", "bundle", "conda",
                                        "hf",   "dvc",    "gcloud", "az",       "gh",     "glab",
                                        "helm", "dbt",    NULL};
    static const char *const groups[] = {"config", "c", "get", NULL};
    const struct argument *operand = arguments_operand(&command->arguments, 0);
    if (!str_is_one_of(command->program, tools) || operand == NULL ||
        !value_is_one_of(&operand->value, groups)) {
        return true;
    }
    for (size_t i = 1; (operand = arguments_operand(&command->arguments, i)) != NULL; i++) {
        if (setting_is_secret(operand->value.text)) {
            return command_add(reading, command, ACTION_ENV_READ, "setting-secret",
                               "reveals a setting that is named as a secret") != NULL;
        }
    }
    return true;
}
