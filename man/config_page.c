/* Makes nah-config.5 of a page in which a line "@KEYS" stands where the keys belong, then for each
 * key a line "@KEY table.name" and what the table of keys does not say of it. A key without that,
 * or that for a key which there is not, is an error: the manual is complete, or nah does not build.
 *
 * usage: config-page AGENT FILE: AGENT is the name of the agent's table in the page. */
#include "judge/config_keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAGE_MAX = 256 * 1024, /* bytes */
    NAME_MAX_LENGTH = 80,
    EXIT_WRONG = 1,
    EXIT_MISUSED = 2,
};

#define KEYS "\n@KEYS\n"
#define KEY  "@KEY "

static const char *name_of(const struct config_key *key) {
    return key->name[0] == '*' ? key->names : key->name;
}

static const char *table_of(const struct config_key *key, const char *agent) {
    return strcmp(key->table, CONFIG_AGENT_TABLE) == 0 ? agent : key->table;
}

/* --- roff --- */

/* Text within a line: a backslash or a quote would be read by roff. */
static void put_text(const char *text) {
    for (; *text != '\0'; text++) {
        if (*text == '\\') {
            fputs("\\e", stdout);
        } else if (*text == '"') {
            fputs("\\(dq", stdout);
        } else {
            putchar(*text);
        }
    }
}

static void put_head(const struct config_key *key, const char *agent) {
    const char *table = table_of(key, agent);
    if (key->form == FORM_TABLES) {
        printf(".It Li [[%s]]\n", key->name);
        return;
    }
    printf(".It ");
    if (table[0] != '\0') {
        printf("Li [%s] ", table);
    }
    printf("%s %s No = ",
           key->name[0] == '*' ? "Ar"
           : table[0] != '\0'  ? "Ns No \\& Li"
                               : "Li",
           name_of(key));
    if (key->choices != NULL) {
        for (size_t i = 0; key->choices[i] != NULL; i++) {
            printf("%s%s", i == 0 ? "Li " : " | ", key->choices[i]);
        }
    } else if (key->form == FORM_LIST) {
        printf("Li \\&[\\(dq...\\(dq]");
    } else if (key->names != NULL) {
        printf("Li %s", key->names);
    } else {
        printf("Li \\(dq...\\(dq");
    }
    putchar('\n');
}

/* What it is when nobody sets it, and where it may stand. */
static void put_limits(const struct config_key *key) {
    if (key->setting == SETTING_VALUE) {
        printf("If not set:\n.Li ");
        if (key->usual_text != NULL) {
            printf("%s ", key->usual_text);
        } else if (key->choices != NULL) {
            printf("%s ", key->choices[key->usual]);
        } else {
            printf("%d ", key->usual);
        }
        printf(".\n");
    }
    if (key->form == FORM_NUMBER) {
        printf("It is a number from %d to %d.\n", key->least, key->most);
    }
    if (key->personal) {
        printf("It is for the user's own file: in a project's it does nothing.\n");
    }
    if (key->where == IN_PRESET) {
        printf("It stands in a preset only.\n");
    } else if (key->where == IN_FILE) {
        printf("It stands at the top of a file only, not in a preset.\n");
    } else if (key->where == IN_PROJECTS) {
        printf("It stands in\n.Li [projects. Ns Ar \\(dqroot\\(dq Ns Li \\&]\n"
               "of the user's file only.\n");
    }
}

/* --- what the page has for a key --- */

/* The text between the line "@KEY name" and the next, in `keys`; NULL: there is none. */
static const char *find_prose(const char *keys, const char *name, size_t *length) {
    size_t size = strlen(name);
    for (const char *at = strstr(keys, KEY); at != NULL; at = strstr(at + 1, "\n" KEY)) {
        const char *given = at + strlen(KEY) + (*at == '\n');
        if (strncmp(given, name, size) == 0 && given[size] == '\n') {
            const char *start = given + size + 1;
            const char *end = strncmp(start, KEY, strlen(KEY)) == 0 ? start : strstr(start, "\n@");
            *length = end == NULL ? strlen(start) : (size_t)(end - start) + (*end == '\n');
            return start;
        }
    }
    return NULL;
}

static bool put_key(const struct config_key *key, const char *agent, const char *keys) {
    char name[NAME_MAX_LENGTH];
    size_t length = 0;
    const char *table = table_of(key, agent);
    snprintf(name, sizeof name, "%s%s%s", table, table[0] == '\0' ? "" : ".", name_of(key));
    if (key->name[0] != '*' && key->names != NULL) {
        snprintf(name, sizeof name, "%s%s%s", table, table[0] == '\0' ? "" : ".", key->name);
    }
    const char *prose = find_prose(keys, name, &length);
    if (prose == NULL || key->meaning == NULL || key->meaning[0] == '\0') {
        fprintf(stderr, "config-page: the key %s is not documented\n", name);
        return false;
    }
    put_head(key, agent);
    put_text(key->meaning);
    puts(".");
    printf("%.*s", (int)length, prose);
    put_limits(key);
    return true;
}

static size_t count_prose(const char *keys) {
    size_t count = strncmp(keys, KEY, strlen(KEY)) == 0;
    for (const char *at = strstr(keys, "\n" KEY); at != NULL; at = strstr(at + 1, "\n" KEY)) {
        count++;
    }
    return count;
}

static bool put_page(char *page, const char *agent) {
    char *keys = strstr(page, KEYS);
    char *end = strstr(page, "\n@END\n");
    if (keys == NULL || end == NULL || end < keys) {
        fprintf(stderr, "config-page: the page has no @KEYS and @END\n");
        return false;
    }
    keys[1] = '\0';
    end[1] = '\0';
    keys += strlen(KEYS);
    if (count_prose(keys) != config_key_count) {
        fprintf(stderr, "config-page: the page has %zu keys, the table %zu\n", count_prose(keys),
                config_key_count);
        return false;
    }
    fputs(page, stdout);
    for (size_t i = 0; i < config_key_count; i++) {
        if (!put_key(&config_keys[i], agent, keys)) {
            return false;
        }
    }
    fputs(end + strlen("\n@END\n"), stdout);
    return true;
}

int main(int argc, char **argv) {
    static char page[PAGE_MAX];
    FILE *file = argc == 3 ? fopen(argv[2], "r") : NULL;
    if (file == NULL) {
        fprintf(stderr, "usage: config-page AGENT FILE\n");
        return EXIT_MISUSED;
    }
    size_t length = fread(page, 1, sizeof page - 1, file);
    bool whole = length < sizeof page - 1 && ferror(file) == 0;
    fclose(file);
    page[length] = '\0';
    return whole && put_page(page, argv[1]) && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_WRONG;
}
