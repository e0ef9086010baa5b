#include "action/patch.h"

#include <string.h>

static const char begin_marker[] = "*** Begin Patch";
static const char end_marker[] = "*** End Patch";
static const char environment_marker[] = "*** Environment ID:";
static const char move_marker[] = "*** Move to: ";
static const char end_of_file_marker[] = "*** End of File";

static const struct {
    const char *text;
    enum PATCH_KIND kind;
} file_markers[] = {
    {"*** Add File: ", PATCH_ADD},
    {"*** Update File: ", PATCH_UPDATE},
    {"*** Delete File: ", PATCH_DELETE},
};
enum {
    FILE_MARKER_COUNT = sizeof file_markers / sizeof *file_markers,
};

/* White space beyond ASCII, by its bytes: appliers take it off as well. */
static const char *const wide_spaces[] = {
    "\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80", "\xe2\x80\x80", "\xe2\x80\x81",
    "\xe2\x80\x82", "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86",
    "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8",
    "\xe2\x80\xa9", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80",
};

static struct str trim(struct str s) {
    for (bool cut = true; cut;) {
        size_t before = s.len;
        s = str_trim(s);
        for (size_t i = 0; i < sizeof wide_spaces / sizeof *wide_spaces; i++) {
            size_t length = strlen(wide_spaces[i]);
            if (str_starts(s, wide_spaces[i])) {
                s = str_slice(s, length, s.len);
            }
            if (str_ends(s, wide_spaces[i])) {
                s.len -= length;
            }
        }
        cut = s.len != before;
    }
    return s;
}

struct reader {
    struct arena *arena;
    struct str text; /* all of it */
    struct str rest; /* the lines still to be read */
    size_t line;     /* that was read last */
    struct patch *patch;
    struct error *error;
};

static size_t offset_of(const struct reader *reader, const char *at) {
    return (size_t)(at - reader->text.ptr);
}

static bool refuse(const struct reader *reader, const char *message) {
    error_set(reader->error, ERROR_SYNTAX, "line %zu: %s", reader->line, message);
    return error_at(reader->error, reader->line, 1);
}

static bool next_line(struct reader *reader, struct str *line) {
    if (!str_split(&reader->rest, '\n', line)) {
        return false;
    }
    reader->line++;
    while (line->len > 0 && line->ptr[line->len - 1] == '\r') {
        line->len--;
    }
    return true;
}

static struct patch_operation *current(const struct reader *reader) {
    return reader->patch->operations.count == 0
               ? NULL
               : &reader->patch->operations.items[reader->patch->operations.count - 1];
}

/* A name that no file has, or that tools show differently than they use it. */
static bool is_bad_name(struct str path) {
    for (size_t i = 0; i < path.len; i++) {
        if ((unsigned char)path.ptr[i] < ' ' || path.ptr[i] == 0x7f) {
            return true;
        }
    }
    return path.len == 0;
}

/* Codex 0.142 leaves `..` out of an absolute path: /a/b/../c is /a/b/c to it. */
static bool climbs_from_root(struct str path) {
    struct str rest = path;
    struct str part;
    while (str_starts(path, "/") && str_split(&rest, '/', &part)) {
        if (str_is(part, "..")) {
            return true;
        }
    }
    return false;
}

static bool check_path(const struct reader *reader, struct str path) {
    if (is_bad_name(path)) {
        return refuse(reader, "the file's name is empty or has control characters");
    }
    return !climbs_from_root(path) ||
           refuse(reader, "an absolute path with .. can be read in two ways");
}

/* The kind of file marker that `marker` starts with; FILE_MARKER_COUNT when none. */
static size_t file_marker_of(struct str marker) {
    size_t i = 0;
    while (i < FILE_MARKER_COUNT && !str_starts(marker, file_markers[i].text)) {
        i++;
    }
    return i;
}

static bool is_marker(struct str marker) {
    return file_marker_of(marker) < FILE_MARKER_COUNT || str_is(marker, begin_marker) ||
           str_is(marker, end_marker) || str_starts(marker, move_marker) ||
           str_starts(marker, environment_marker);
}

static bool start_operation(struct reader *reader, struct str line, struct str marker,
                            size_t which) {
    struct str path = str_slice(marker, strlen(file_markers[which].text), marker.len);
    const char *after =
        reader->rest.ptr == NULL ? reader->text.ptr + reader->text.len : reader->rest.ptr;
    struct patch_operation operation = {
        .kind = file_markers[which].kind,
        .path = path,
        .move_to = STR(""),
        .body = {after, 0},
        .line = reader->line,
        .span = {(uint32_t)offset_of(reader, line.ptr), (uint32_t)offset_of(reader, after)},
    };
    if (!check_path(reader, path)) {
        return false;
    }
    if (reader->patch->operations.count == PATCH_FILES_MAX) {
        return error_set(reader->error, ERROR_LIMIT, "it touches more than %d files",
                         PATCH_FILES_MAX);
    }
    return VEC_PUSH(reader->arena, &reader->patch->operations, operation) ||
           error_set(reader->error, ERROR_MEMORY, "there is no memory to read the patch");
}

static bool read_environment(struct reader *reader, struct str marker) {
    struct str name = trim(str_slice(marker, strlen(environment_marker), marker.len));
    if (reader->patch->environment.len > 0 || name.len == 0) {
        return refuse(reader, "one environment must be named");
    }
    reader->patch->environment = name;
    return true;
}

static bool read_move(struct reader *reader, struct patch_operation *operation, struct str marker) {
    struct str path = str_slice(marker, strlen(move_marker), marker.len);
    if (operation->move_to.len > 0 || operation->body.len > 0) {
        return refuse(reader, "a file is moved once, before its first hunk");
    }
    if (!check_path(reader, path)) {
        return false;
    }
    operation->move_to = path;
    return true;
}

/* A line of an update's hunks. An indented marker is text to some appliers and a marker to
 * others. */
static bool read_update_line(struct reader *reader, struct patch_operation *operation,
                             struct str line, struct str marker) {
    if (line.len == 0 || str_starts(line, "@@") || str_is(marker, end_of_file_marker)) {
        return true;
    }
    switch (line.ptr[0]) {
    case '+':
        operation->added++;
        return true;
    case '-':
        operation->removed++;
        return true;
    case ' ':
        return is_marker(marker) ? refuse(reader, "an indented marker can be read in two ways")
                                 : true;
    default:
        return trim(line).len == 0
                   ? true
                   : refuse(reader, "a line of a hunk must start with a space, + or -");
    }
}

static bool read_line(struct reader *reader, struct str line) {
    struct str marker = trim(line);
    struct patch_operation *operation = current(reader);
    bool update = operation != NULL && operation->kind == PATCH_UPDATE;
    bool text = line.len > 0 &&
                (line.ptr[0] == '+' || line.ptr[0] == '-' || (update && line.ptr[0] == ' '));
    size_t which = text ? FILE_MARKER_COUNT : file_marker_of(marker);
    if (which < FILE_MARKER_COUNT) {
        return start_operation(reader, line, marker, which);
    }
    if (!text && str_is(marker, end_marker)) {
        return refuse(reader, "there is text behind *** End Patch");
    }
    if (operation == NULL && !text && str_starts(marker, environment_marker)) {
        return read_environment(reader, marker);
    }
    if (update && !text && str_starts(marker, move_marker)) {
        return read_move(reader, operation, marker);
    }
    if (operation == NULL || operation->kind == PATCH_DELETE) {
        return marker.len == 0 ? true : refuse(reader, "expected what to do with which file");
    }
    bool known = update ? read_update_line(reader, operation, line, marker)
                 : line.len > 0 && line.ptr[0] == '+'
                     ? (operation->added++, true)
                     : marker.len == 0 || refuse(reader, "a line of a new file must start with +");
    operation->body.len = (size_t)(line.ptr + line.len - operation->body.ptr);
    operation->span.end = (uint32_t)offset_of(reader, line.ptr + line.len);
    return known;
}

/* Takes off what some models wrap around a patch that is not given through a shell. */
static void open_here_doc(struct reader *reader, struct str *body) {
    static const char *const openings[] = {"<<EOF", "<<'EOF'", "<<\"EOF\""};
    struct str rest = *body;
    struct str line;
    ptrdiff_t last = -1;
    if (!str_split(&rest, '\n', &line)) {
        return;
    }
    while (line.len > 0 && line.ptr[line.len - 1] == '\r') {
        line.len--;
    }
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (!str_is(line, openings[i]) || rest.ptr == NULL || !str_ends(rest, "EOF")) {
            continue;
        }
        for (ptrdiff_t at = str_find(rest, '\n', 0); at != STR_NOT_FOUND;
             at = str_find(rest, '\n', (size_t)at + 1)) {
            last = at;
        }
        if (last >= 0) {
            *body = str_slice(rest, 0, (size_t)last);
            reader->line++;
        }
        return;
    }
}

/* Cuts the last line off, which must be the end marker. */
static bool cut_end(struct str *body) {
    size_t start = body->len;
    while (start > 0 && body->ptr[start - 1] != '\n') {
        start--;
    }
    if (start == 0 || !str_is(trim(str_slice(*body, start, body->len)), end_marker)) {
        return false;
    }
    body->len = start - 1;
    return true;
}

static bool read_patch(struct reader *reader) {
    struct str line;
    struct str body = trim(reader->text);
    for (const char *at = reader->text.ptr; at < body.ptr; at++) {
        reader->line += *at == '\n';
    }
    open_here_doc(reader, &body);
    reader->rest = body;
    if (!next_line(reader, &line) || !str_is(trim(line), begin_marker)) {
        return refuse(reader, "a patch starts with *** Begin Patch");
    }
    reader->rest = body;
    if (!cut_end(&reader->rest)) {
        return error_set(reader->error, ERROR_SYNTAX, "a patch ends with *** End Patch");
    }
    str_split(&reader->rest, '\n', &line);
    while (next_line(reader, &line)) {
        if (!read_line(reader, line)) {
            return false;
        }
    }
    return reader->patch->operations.count > 0 || refuse(reader, "it changes no file");
}

bool patch_parse(struct arena *arena, struct str text, struct patch *out, struct error *error) {
    *out = (struct patch){.environment = STR("")};
    if (text.len > PATCH_SIZE_MAX) {
        return error_set(error, ERROR_LIMIT, "it is larger than %d KiB", PATCH_SIZE_MAX / 1024);
    }
    struct reader reader = {
        .arena = arena, .text = text.ptr == NULL ? STR("") : text, .patch = out, .error = error};
    return read_patch(&reader);
}

bool patch_next_added(const struct patch_operation *operation, struct patch_cursor *cursor,
                      struct str *line) {
    if (cursor->line == 0) {
        cursor->line = operation->line;
    }
    while (cursor->offset < operation->body.len) {
        struct str rest = str_slice(operation->body, cursor->offset, operation->body.len);
        ptrdiff_t end = str_find(rest, '\n', 0);
        struct str whole = str_slice(rest, 0, end == STR_NOT_FOUND ? rest.len : (size_t)end);
        cursor->offset += whole.len + 1;
        cursor->line++;
        if (str_starts(whole, "+")) {
            while (whole.len > 0 && whole.ptr[whole.len - 1] == '\r') {
                whole.len--;
            }
            *line = str_slice(whole, 1, whole.len);
            return true;
        }
    }
    return false;
}
