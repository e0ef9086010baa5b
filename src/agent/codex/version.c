#include "agent/codex/version.h"

#include "agent/codex/version_cache.h"
#include "base/file.h"
#include "base/path.h"
#include "base/process.h"
#include "judge/project.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    OUTPUT_MAX = 256 * 1024,
    COMPLETION_MAX = 4 * 1024 * 1024,
    TIMEOUT_MS = 20000, /* npm's launcher on a cold, slow disk */
    OLDEST_MINOR = 130,
    NUMBER_MAX = 1000000,
    OPTION_INDENT_MAX = 6,
    COMMAND_INDENT = 2,
};

static const char install_advice[] = "install it with: npm install -g @openai/codex";

static bool read_number(struct str *rest, unsigned *number) {
    size_t i = 0;
    for (*number = 0; i < rest->len && rest->ptr[i] >= '0' && rest->ptr[i] <= '9'; i++) {
        *number = *number * 10 + (unsigned)(rest->ptr[i] - '0');
        if (*number > NUMBER_MAX) {
            return false;
        }
    }
    *rest = str_slice(*rest, i, rest->len);
    return i > 0;
}

static bool read_dot(struct str *rest) {
    if (rest->len == 0 || rest->ptr[0] != '.') {
        return false;
    }
    *rest = str_slice(*rest, 1, rest->len);
    return true;
}

bool codex_version_parse(struct str text, struct codex_version *version) {
    struct str rest;
    struct str line;
    while (str_split(&text, '\n', &line)) {
        ptrdiff_t blank = str_find(line, ' ', 0);
        if (!str_starts(line, "codex") || blank == STR_NOT_FOUND) {
            continue; /* a launcher may say something of its own before */
        }
        rest = str_slice(line, (size_t)blank + 1, line.len);
        /* "0.170.0-alpha.2" is taken for 0.170.0. */
        if (read_number(&rest, &version->major) && read_dot(&rest) &&
            read_number(&rest, &version->minor) && read_dot(&rest) &&
            read_number(&rest, &version->patch) &&
            (rest.len == 0 || strchr("-+ \r\t", rest.ptr[0]) != NULL)) {
            return true;
        }
    }
    return false;
}

bool codex_version_reaches(struct codex_version version, unsigned minor, unsigned patch) {
    if (version.major != 0) {
        return true;
    }
    return version.minor != minor ? version.minor > minor : version.patch >= patch;
}

bool codex_version_is_new(struct codex_version version) {
    return codex_version_reaches(version, CODEX_VERIFIED_MINOR + 1, 0);
}

static size_t word_length(struct str s) {
    size_t i = 0;
    while (i < s.len &&
           (s.ptr[i] == '-' || s.ptr[i] == '_' || (s.ptr[i] >= '0' && s.ptr[i] <= '9') ||
            ((s.ptr[i] | 0x20) >= 'a' && (s.ptr[i] | 0x20) <= 'z'))) {
        i++;
    }
    return i;
}

/* "  -i, --image <FILE>..." gives "--image=". */
static bool read_option(struct str line, struct arena *arena, struct strs *flags) {
    ptrdiff_t start = str_find_text(line, "--");
    if (start == STR_NOT_FOUND || start > OPTION_INDENT_MAX) {
        return true;
    }
    struct str rest = str_slice(line, (size_t)start, line.len);
    struct str name = str_slice(rest, 0, word_length(rest));
    struct str after = str_slice(rest, name.len, rest.len);
    if (str_starts(after, " <") || str_starts(after, " [") || str_starts(after, "=")) {
        struct builder valued;
        builder_init(&valued, arena);
        builder_add(&valued, name);
        builder_add_char(&valued, '=');
        name = builder_str(&valued);
    } else {
        name = str_copy(arena, name);
    }
    return name.ptr != NULL && VEC_PUSH(arena, flags, name);
}

/* "  exec    Run Codex [aliases: e]" gives "exec" and "e". */
static bool read_command(struct str line, struct arena *arena, struct strs *commands) {
    struct str rest = str_slice(line, COMMAND_INDENT, line.len);
    struct str name = str_copy(arena, str_slice(rest, 0, word_length(rest)));
    if (name.len > 0 && !VEC_PUSH(arena, commands, name)) {
        return false;
    }
    static const char mark[] = "[aliases: ";
    ptrdiff_t start = str_find_text(line, mark);
    if (start == STR_NOT_FOUND) {
        return name.ptr != NULL;
    }
    struct str list = str_slice(line, (size_t)start + sizeof mark - 1, line.len);
    ptrdiff_t end = str_find(list, ']', 0);
    list = str_slice(list, 0, end == STR_NOT_FOUND ? list.len : (size_t)end);
    struct str alias;
    while (str_split(&list, ',', &alias)) {
        alias = str_copy(arena, str_trim(alias));
        if (alias.ptr == NULL || !VEC_PUSH(arena, commands, alias)) {
            return false;
        }
    }
    return true;
}

bool codex_help_parse(struct str text, struct arena *arena, struct codex_program *program) {
    enum {
        SECTION_OTHER,
        SECTION_COMMANDS,
        SECTION_OPTIONS
    } section = SECTION_OTHER;
    struct str line;
    program->flags = (struct strs){0};
    program->commands = (struct strs){0};
    while (str_split(&text, '\n', &line)) {
        if (line.len > 0 && line.ptr[0] != ' ') {
            section = str_starts(line, "Commands:")  ? SECTION_COMMANDS
                      : str_starts(line, "Options:") ? SECTION_OPTIONS
                                                     : SECTION_OTHER;
        } else if (section == SECTION_OPTIONS && !read_option(line, arena, &program->flags)) {
            return false;
        } else if (section == SECTION_COMMANDS && str_starts(line, "  ") &&
                   !read_command(line, arena, &program->commands)) {
            return false;
        }
    }
    return true;
}

bool codex_program_knows(const struct codex_program *program, const char *flag) {
    for (size_t i = 0; i < program->flags.count; i++) {
        struct str known = program->flags.items[i];
        if (str_is(str_ends(known, "=") ? str_slice(known, 0, known.len - 1) : known, flag)) {
            return true;
        }
    }
    return false;
}

bool codex_program_has(const struct codex_program *program, const char *feature) {
    for (size_t i = 0; i < program->features.count; i++) {
        if (str_is(program->features.items[i], feature)) {
            return true;
        }
    }
    return false;
}

static bool is_same_file(const char *a, const char *b) {
    struct stat first;
    struct stat second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

/* The first program of that name on PATH. An empty part of PATH, which means the working directory,
 * is passed by: the project must not bring its own Codex. */
static char *find_on_path(const char *name, const char *nah, struct arena *arena) {
    struct str rest = str_from(getenv("PATH"));
    struct str part;
    while (str_split(&rest, ':', &part)) {
        char *folder = str_to_c(arena, part);
        char *path = folder == NULL ? NULL : file_join(arena, folder, name);
        if (path != NULL && folder[0] == '/' && process_is_executable(path) &&
            !is_same_file(path, nah)) {
            return path;
        }
    }
    return NULL;
}

/* Is the file, or what it leads to, one of the project? A home directory that is a project itself
 * holds the programs of its user, and is none here. */
static bool is_of_project(const struct codex_search *search, const char *path,
                          struct arena *arena) {
    char directory[PATH_MAX];
    char folder[PATH_MAX];
    char file[PATH_MAX];
    struct project project;
    struct str parent = path_parent(str_from(path));
    char *parent_name = str_to_c(arena, parent);
    if (parent_name == NULL || realpath(search->directory, directory) == NULL ||
        realpath(parent_name, folder) == NULL || realpath(path, file) == NULL ||
        !project_find(str_from(directory), str_from(search->home), arena, &project)) {
        return false;
    }
    const struct strs roots = {&project.root, 1, 1};
    const struct strs *const lists[] = {&roots, &project.roots};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (size_t j = 0; j < lists[i]->count; j++) {
            struct str root = lists[i]->items[j];
            if (!path_inside(str_from(search->home), root) &&
                (path_inside(str_from(folder), root) || path_inside(str_from(file), root))) {
                return true;
            }
        }
    }
    return false;
}

/* The Codex of that name on PATH. */
static bool find_named(const struct codex_search *search, const char *name, struct arena *arena,
                       char **path, struct error *error) {
    *path = find_on_path(name, search->nah, arena);
    return *path == NULL || !is_of_project(search, *path, arena) ||
           error_set(error, ERROR_ACCESS,
                     "the first %s on PATH, %s, is a file of the project, which an agent may have "
                     "changed; take its folder off PATH, or set NAH_CODEX to the path of the Codex "
                     "to start, this one or another",
                     name, *path);
}

bool codex_find(const struct codex_search *search, struct arena *arena, char **path,
                struct error *error) {
    const char *given = getenv("NAH_CODEX");
    if (given == NULL || given[0] == '\0') {
        return find_named(search, "codex", arena, path, error) &&
               (*path != NULL ||
                error_set(error, ERROR_MISSING,
                          "there is no codex on PATH; %s, or set NAH_CODEX to its path",
                          install_advice));
    }
    if (strchr(given, '/') == NULL) {
        return find_named(search, given, arena, path, error) &&
               (*path != NULL ||
                error_set(error, ERROR_MISSING,
                          "NAH_CODEX names %s, and PATH has no such program; set it to Codex's "
                          "path",
                          given));
    }
    char real[PATH_MAX];
    if (realpath(given, real) == NULL) {
        return error_set(error, ERROR_MISSING,
                         "NAH_CODEX names %s, which is not there; set it to Codex's path", given);
    }
    if (!process_is_executable(real) || is_same_file(real, search->nah)) {
        return error_set(error, ERROR_ACCESS,
                         "NAH_CODEX names %s, which is no program to start as Codex; set it to "
                         "Codex's path",
                         given);
    }
    /* A relative path would mean something else after a change of directory; links stay, since a
     * program may look at its own name. */
    *path = str_to_c(arena, str_from(given[0] == '/' ? given : real));
    return *path != NULL || error_set(error, ERROR_MEMORY, "out of memory");
}

/* Codex ends with an error when it is told to switch a feature that it does not know, before it
 * does anything else; a command that only prints is the cheapest way to have it told. */
static bool ask_features(const char *path, struct arena *arena, struct codex_program *program) {
    static const char *const asked[] = {"unified_exec_tty"};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        char *const words[] = {(char *)path, "--disable", (char *)asked[i],
                               "completion", "bash",      NULL};
        struct str output;
        struct error refusal;
        if (process_output(words, COMPLETION_MAX, TIMEOUT_MS, arena, &output, &refusal)) {
            if (!VEC_PUSH(arena, &program->features, str_from(asked[i]))) {
                return false;
            }
        } else if (refusal.code == ERROR_MEMORY) {
            return false;
        }
    }
    return true;
}

static bool ask(const char *path, struct arena *arena, struct codex_program *program,
                struct error *error) {
    struct str output;
    struct error why;
    char *const version[] = {(char *)path, "--version", NULL};
    char *const help[] = {(char *)path, "--help", NULL};
    if (!process_output(version, OUTPUT_MAX, TIMEOUT_MS, arena, &output, &why)) {
        return error_set(error, ERROR_SYSTEM, "cannot learn Codex's version: %s; %s", why.message,
                         install_advice);
    }
    if (!codex_version_parse(output, &program->version)) {
        return error_set(error, ERROR_SYSTEM,
                         "cannot learn Codex's version: %s --version names none; %s", path,
                         install_advice);
    }
    if (!codex_version_reaches(program->version, OLDEST_MINOR, 0)) {
        return true;
    }
    if (!process_output(help, OUTPUT_MAX, TIMEOUT_MS, arena, &output, &why)) {
        return error_set(error, ERROR_SYSTEM, "cannot learn Codex's flags: %s; %s", why.message,
                         install_advice);
    }
    return (codex_help_parse(output, arena, program) && ask_features(path, arena, program)) ||
           error_set(error, ERROR_MEMORY, "out of memory");
}

bool codex_learn(const char *path, const char *cache, struct arena *arena,
                 struct codex_program *program, struct error *error) {
    *program = (struct codex_program){.path = path};
    if (!version_cache_read(cache, arena, program)) {
        if (!ask(path, arena, program, error)) {
            return false;
        }
        version_cache_write(cache, arena, program);
    }
    if (!codex_version_reaches(program->version, OLDEST_MINOR, 0)) {
        return error_set(error, ERROR_SYSTEM,
                         "%s is Codex %u.%u.%u, which nah cannot guard: it needs 0.%d.0 or later; "
                         "update it with: npm install -g @openai/codex@latest",
                         path, program->version.major, program->version.minor,
                         program->version.patch, OLDEST_MINOR);
    }
    return true;
}
