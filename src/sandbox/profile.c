#include "sandbox/profile.h"

#include "base/file.h"
#include "base/nearest.h"
#include "base/path.h"
#include "sandbox/profile_reader.h"

#include <dirent.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool read_profile(struct profile_reader *reader, const char *name, size_t from);

bool profile_fail_memory(struct profile_reader *reader) {
    return error_set(reader->error, ERROR_MEMORY, "out of memory");
}

static bool add_note(struct profile_reader *reader, struct strs *notes, const char *format,
                     va_list arguments) {
    char line[512];
    vsnprintf(line, sizeof line, format, arguments);
    return policy_note(reader->arena, notes, str_from(line)) || profile_fail_memory(reader);
}

bool profile_note(struct profile_reader *reader, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    bool done = add_note(reader, reader->is_shipped ? &reader->out->details : &reader->out->notes,
                         format, arguments);
    va_end(arguments);
    return done;
}

bool profile_warn(struct profile_reader *reader, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    bool done = add_note(reader, &reader->out->notes, format, arguments);
    va_end(arguments);
    return done;
}

/* Says which names there are when one is not found. */
static bool fail_missing(struct profile_reader *reader, const char *name) {
    struct nearest nearest;
    char best[NAME_MAX + 1] = "";
    nearest_init(&nearest, str_from(name));
    for (size_t i = 0; reader->request->folders[i] != NULL; i++) {
        DIR *folder = opendir(reader->request->folders[i]);
        const struct dirent *entry;
        while (folder != NULL && (entry = readdir(folder)) != NULL) {
            struct str found = str_from(entry->d_name);
            if (str_ends(found, ".toml")) {
                found.len -= strlen(".toml");
                nearest_offer(&nearest, found);
                if (nearest.best.ptr == found.ptr) {
                    snprintf(best, sizeof best, "%.*s", STR_ARG(found));
                    nearest.best = str_from(best);
                }
            }
        }
        if (folder != NULL) {
            closedir(folder);
        }
    }
    return error_set(
        reader->error, ERROR_MISSING, "there is no profile %s%s%s%s; profiles are in %s%s%s", name,
        best[0] != '\0' ? " (did you mean " : "", best, best[0] != '\0' ? "?)" : "",
        reader->request->folders[0], reader->request->folders[1] != NULL ? " and " : "",
        reader->request->folders[1] != NULL ? reader->request->folders[1] : "");
}

/* The file of a profile, looked for in the folders from the `from`th on, which becomes the folder
 * that it is in. A name with a slash is a path. */
static const char *find_file(struct profile_reader *reader, const char *name, size_t *from) {
    const struct profile_request *request = reader->request;
    if (strchr(name, '/') != NULL) {
        struct str path = path_join(reader->arena, str_from(request->directory), str_from(name));
        *from = 0;
        return path.ptr;
    }
    for (; request->folders[*from] != NULL; (*from)++) {
        struct builder path;
        builder_init(&path, reader->arena);
        builder_addf(&path, "%s/%s.toml", request->folders[*from], name);
        const char *file = builder_str(&path).ptr;
        if (file == NULL || access(file, F_OK) == 0) {
            return file;
        }
    }
    return NULL;
}

/* `extends` of its own name means the one that it hides: nah's own. */
static bool read_bases(struct profile_reader *reader, const struct toml_value *root, size_t from) {
    const struct toml_value *list = toml_child(root, STR("extends"));
    const char *file = reader->file;
    struct str text = reader->text;
    bool is_shipped = reader->is_shipped;
    if (list == NULL) {
        return true;
    }
    if (!toml_is_string_array(list)) {
        return profile_fail_at(reader, list->span.start, ERROR_SYNTAX,
                               "extends must be a list of names of profiles");
    }
    struct str own = path_base(str_from(file));
    own.len -= str_ends(own, ".toml") ? strlen(".toml") : 0;
    for (const struct toml_value *item = list->first; item != NULL; item = item->next) {
        char *name = str_to_c(reader->arena, item->string);
        if (name == NULL) {
            return profile_fail_memory(reader);
        }
        size_t offset = item->span.start;
        bool is_own = str_equal(item->string, own);
        if (!read_profile(reader, name, is_own ? from + 1 : 0)) {
            struct error inner = *reader->error;
            reader->file = file;
            reader->text = text;
            return inner.code != ERROR_MISSING
                       ? (*reader->error = inner, false)
                       : profile_fail_at(reader, offset, ERROR_MISSING, "%s", inner.message);
        }
        reader->file = file;
        reader->text = text;
        reader->is_shipped = is_shipped;
    }
    return true;
}

static bool parse(struct profile_reader *reader, struct toml_value **root) {
    struct error inner = {0};
    if (!file_read(reader->file, PROFILE_SIZE_MAX, reader->arena, &reader->text, &inner)) {
        return error_set(reader->error, inner.code, "%s", inner.message);
    }
    return toml_parse(reader->arena, reader->text, root, &inner) ||
           (error_set(reader->error, inner.code, "%s:%zu:%zu: %s", reader->file, inner.line,
                      inner.column, inner.message),
            error_at(reader->error, inner.line, inner.column));
}

static bool read_profile(struct profile_reader *reader, const char *name, size_t from) {
    struct toml_value *root = NULL;
    const char *file = find_file(reader, name, &from);
    if (file == NULL) {
        return reader->arena->exhausted ? profile_fail_memory(reader) : fail_missing(reader, name);
    }
    for (size_t i = 0; i < reader->depth; i++) {
        if (strcmp(reader->chain[i], file) == 0) {
            return error_set(reader->error, ERROR_SYNTAX, "%s extends itself", file);
        }
    }
    if (reader->depth == PROFILE_EXTENDS_MAX) {
        return error_set(reader->error, ERROR_LIMIT, "%s: more than %d profiles extend one another",
                         file, PROFILE_EXTENDS_MAX);
    }
    reader->chain[reader->depth++] = file;
    reader->file = file;
    reader->is_shipped = strchr(name, '/') == NULL && from == reader->request->shipped;
    bool done = parse(reader, &root) && read_bases(reader, root, from) &&
                profile_take(reader, root) &&
                (VEC_PUSH(reader->arena, &reader->out->files, str_from(file)) ||
                 profile_fail_memory(reader));
    reader->depth--;
    return done;
}

static const struct {
    const char *flag;
    const char *list;
} flag_lists[] = {
    {"--allow", "write"},           {"--allow", "exec"}, {"--read", "exec"}, {"--write", "write"},
    {"--allow-file", "write_file"},
};

static bool take_port(struct profile_reader *reader, const struct profile_flag *flag) {
    char *end = NULL;
    long port = strtol(flag->value, &end, 10);
    if (end == flag->value || *end != '\0' || port < 1 || port > UINT16_MAX) {
        return error_set(reader->error, ERROR_USAGE, "--port: %s is no port: 1 to 65535",
                         flag->value);
    }
    reader->out->network = SANDBOX_NETWORK_PORTS;
    reader->out->network_origin = flag->flag;
    return profile_port(reader, &reader->out->connect_ports, (uint16_t)port);
}

static bool take_flag(struct profile_reader *reader, const struct profile_flag *flag) {
    struct sandbox_policy *out = reader->out;
    bool is_path = false;
    for (size_t i = 0; i < sizeof flag_lists / sizeof *flag_lists; i++) {
        if (strcmp(flag_lists[i].flag, flag->flag) == 0) {
            const struct profile_list *list = profile_list_find(str_from(flag_lists[i].list));
            is_path = true;
            if (!profile_grant(reader, list, str_from(flag->value), false, flag->flag)) {
                return false;
            }
        }
    }
    if (is_path) {
        return true;
    }
    if (strcmp(flag->flag, "--no-net") == 0) {
        out->network = SANDBOX_NETWORK_OFF;
        out->network_origin = flag->flag;
        return true;
    }
    if (strcmp(flag->flag, "--port") == 0) {
        return take_port(reader, flag);
    }
    if (strcmp(flag->flag, "--unix") == 0) {
        return profile_socket(reader, str_from(flag->value), flag->flag);
    }
    if (strcmp(flag->flag, "--env") == 0) {
        return VEC_PUSH(reader->arena, &out->environment_allow, str_from(flag->value)) ||
               profile_fail_memory(reader);
    }
    return error_set(reader->error, ERROR_USAGE, "%s is no flag of a profile", flag->flag);
}

/* What writes in the project reads it from now on. */
static bool make_read_only(const struct profile_request *request, struct arena *arena,
                           struct sandbox_policy *out) {
    struct str project = str_from(request->project);
    for (size_t i = 0; i < out->grants.count; i++) {
        struct sandbox_grant *grant = &out->grants.items[i];
        struct builder origin;
        if (!path_inside(str_from(grant->path), project) || (grant->access & SANDBOX_WRITE) == 0) {
            continue;
        }
        builder_init(&origin, arena);
        builder_addf(&origin, "%s with --read-only", grant->origin);
        grant->access = SANDBOX_READ | SANDBOX_EXEC;
        grant->origin = builder_str(&origin).ptr;
        if (grant->origin == NULL) {
            return false;
        }
    }
    return true;
}

bool profile_load(const struct profile_request *request, struct arena *arena,
                  struct sandbox_policy *out, struct error *error) {
    struct profile_reader reader = {.request = request, .arena = arena, .out = out, .error = error};
    *out = (struct sandbox_policy){.network_origin = "built-in"};
    *error = (struct error){.code = ERROR_NONE};
    if (!read_profile(&reader, request->name, 0)) {
        return false;
    }
    reader.is_shipped = false;
    reader.file = NULL;
    if (request->reads_only && !make_read_only(request, arena, out)) {
        return profile_fail_memory(&reader);
    }
    for (size_t i = 0; i < request->flag_count; i++) {
        if (!take_flag(&reader, &request->flags[i])) {
            return false;
        }
    }
    return !arena->exhausted || profile_fail_memory(&reader);
}
