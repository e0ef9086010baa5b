#include "action/redirect.h"

#include "action/copies.h"
#include "shell/walk.h"

static struct command redirect_command(struct reading *reading, struct scope *scope,
                                       const struct redirection *redirection) {
    return (struct command){
        .program = STR("redirection"),
        .span = reading->nested ? reading->outer : redirection->span,
        .scope = scope,
    };
}

static bool is_nowhere(const struct value *value) {
    static const char *const names[] = {"/dev/null", "/dev/stdout", "/dev/stderr", "/dev/stdin",
                                        "/dev/tty"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (value_is(value, names[i])) {
            return true;
        }
    }
    return false;
}

/* bash(1), REDIRECTION: /dev/tcp/host/port and /dev/udp/host/port are connections. */
static bool connection_host(const struct value *value, struct value *host) {
    if (!str_starts(value->text, "/dev/tcp/") && !str_starts(value->text, "/dev/udp/")) {
        return false;
    }
    *host = value_from(value, sizeof "/dev/tcp/" - 1);
    ptrdiff_t slash = str_find(host->text, '/', 0);
    if (slash != STR_NOT_FOUND) {
        host->text = str_slice(host->text, 0, (size_t)slash);
    }
    return true;
}

/* Adds what one redirection to or from a file does; `*action` is its index. */
static bool add_file(struct reading *reading, struct scope *scope,
                     const struct redirection *redirection, const struct value *file,
                     enum ACCESS access, size_t *action) {
    struct command command = redirect_command(reading, scope, redirection);
    struct value host;
    *action = reading->out->actions.count;
    if (connection_host(file, &host)) {
        return command_add(reading, &command, ACTION_NETWORK_WRITE, "redirect-network",
                           "opens a network connection") != NULL &&
               command_add_target(reading, *action, TARGET_HOST, access, &host);
    }
    bool reads = access == ACCESS_READ;
    return command_add(reading, &command, reads ? ACTION_FILESYSTEM_READ : ACTION_FILESYSTEM_WRITE,
                       reads ? "redirect-read" : "redirect-write",
                       reads ? "reads" : "writes to") != NULL &&
           command_add_path(reading, &command, *action, access, file, false);
}

/* The name of a file descriptor: its number, or the variable that holds it. */
static struct str descriptor_name(struct reading *reading, const struct redirection *redirection) {
    struct builder name;
    if (redirection->fd < 0) {
        return redirection->fd_variable;
    }
    builder_init(&name, reading->arena);
    builder_addf(&name, "%d", redirection->fd);
    return builder_str(&name);
}

/* `exec 5<>/dev/tcp/host/port`: later commands read and write there through the descriptor. */
static bool note_descriptor(struct reading *reading, const struct redirection *redirection,
                            const struct sources *sources, struct str file) {
    if (redirection->fd >= 0 && redirection->fd <= 2) {
        return true;
    }
    struct str name = descriptor_name(reading, redirection);
    struct binding *descriptor =
        name.ptr == NULL ? NULL : binding_set(reading, &reading->descriptors, name);
    if (descriptor == NULL) {
        return false;
    }
    descriptor->sources = *sources;
    descriptor->origin = file;
    return true;
}

/* What <&N and >&N stand for; NULL when the text has not opened it. */
static const struct binding *find_descriptor(const struct reading *reading,
                                             const struct redirection *redirection) {
    const struct word *word = &redirection->target;
    if (word->count != 1) {
        return NULL;
    }
    const struct part *part = &word->parts[0];
    return binding_find(&reading->descriptors,
                        part->kind == PART_PARAMETER ? part->parameter->name : part->text);
}

/* `< <(command)`: what it writes is read as through a pipe. */
static bool input_from_process(struct reading *reading, struct scope *scope,
                               const struct word *word, struct stream *stream) {
    const struct part *part = &word->parts[0];
    struct scope *inner = scope_fork(scope);
    if (word->count != 1 || part->kind != PART_PROCESS || part->output) {
        return trace_word(reading, scope, word, &stream->sources);
    }
    return inner != NULL && trace_node(reading, inner, part->body, &(struct stream){0}, stream);
}

static bool input_from_file(struct reading *reading, struct scope *scope,
                            const struct redirection *redirection, struct stream *stream) {
    struct values files = {0};
    struct stream from = {0};
    if ((redirection->target.count == 1
             ? !input_from_process(reading, scope, &redirection->target, &from)
             : !trace_word(reading, scope, &redirection->target, &from.sources)) ||
        !expand_word(scope, &redirection->target, reading->arena, &files)) {
        return false;
    }
    bool process =
        redirection->target.count > 0 && redirection->target.parts[0].kind == PART_PROCESS;
    for (size_t i = 0; i < files.count && !process; i++) {
        if (is_nowhere(&files.items[i])) {
            from.known = true;
            continue;
        }
        size_t action = 0;
        enum ACCESS access = redirection->kind == REDIRECT_READ_WRITE ? ACCESS_WRITE : ACCESS_READ;
        if (!add_file(reading, scope, redirection, &files.items[i], access, &action) ||
            !sources_add(reading, &from.sources, action)) {
            return false;
        }
    }
    struct value full = {0};
    if (files.count == 1 && !process && redirection->kind == REDIRECT_INPUT) {
        full = path_in_scope(reading, scope, &files.items[0]);
        from.file = value_known(&full) ? full.text : (struct str){0};
    }
    if (redirection->fd == 0) {
        *stream = from;
    }
    return note_descriptor(reading, redirection, &from.sources, (struct str){0});
}

static bool input_from_text(struct reading *reading, struct scope *scope,
                            const struct redirection *redirection, struct stream *stream) {
    const struct word *word =
        redirection->kind == REDIRECT_HERE_DOC ? &redirection->body : &redirection->target;
    struct values values = {0};
    struct stream from = {0};
    if (!trace_word(reading, scope, word, &from.sources) ||
        !expand_word(scope, word, reading->arena, &values)) {
        return false;
    }
    from.known = values.count == 1;
    if (from.known) {
        from.text = values.items[0];
        /* The body of a here-document is data: nothing in it is a pattern. */
        from.text.pattern = false;
        if (value_holds_secret(&from.text)) {
            struct command command = redirect_command(reading, scope, redirection);
            if (!sources_add(reading, &from.sources, reading->out->actions.count) ||
                command_add(reading, &command, ACTION_ENV_READ, "redirect-secret",
                            "passes on a variable that is named as a secret") == NULL) {
                return false;
            }
        }
    }
    if (redirection->fd == 0) {
        *stream = from;
    }
    return true;
}

bool redirect_input(struct reading *reading, struct scope *scope,
                    const struct redirections *redirections, struct stream *stream) {
    for (size_t i = 0; i < redirections->count; i++) {
        const struct redirection *redirection = &redirections->items[i];
        bool done = true;
        const struct binding *descriptor = NULL;
        bool input = redirection->kind == REDIRECT_INPUT ||
                     (redirection->kind == REDIRECT_READ_WRITE && redirection->fd != 1);
        if (redirection->kind == REDIRECT_DUP_INPUT && redirection->fd == 0) {
            descriptor = find_descriptor(reading, redirection);
        }
        if (descriptor != NULL) {
            *stream = (struct stream){.sources = descriptor->sources};
        } else if (input) {
            done = input_from_file(reading, scope, redirection, stream);
        } else if (redirection->kind == REDIRECT_HERE_DOC ||
                   redirection->kind == REDIRECT_HERE_STRING) {
            done = input_from_text(reading, scope, redirection, stream);
        }
        if (!done) {
            return false;
        }
    }
    return true;
}

struct process_context {
    struct reading *reading;
    struct scope *scope;
    const struct stream *input;
};

static bool feed_process(const struct part *part, void *context) {
    struct process_context *process = context;
    if (!part->output || part->body == NULL) {
        return true;
    }
    struct scope *scope = scope_fork(process->scope);
    struct stream output = {0};
    return scope != NULL &&
           trace_node(process->reading, scope, part->body, process->input, &output);
}

/* >(command): what is written to it is the command's input. */
bool trace_output_processes(struct reading *reading, struct scope *scope, const struct word *word,
                            const struct stream *written) {
    struct process_context context = {reading, scope, written};
    word_walk(word, feed_process, &context);
    return !reading->arena->exhausted;
}

static bool writes(const struct redirection *redirection) {
    switch (redirection->kind) {
    case REDIRECT_OUTPUT:
    case REDIRECT_APPEND:
    case REDIRECT_CLOBBER:
    case REDIRECT_BOTH:
    case REDIRECT_BOTH_APPEND:
        return true;
    case REDIRECT_READ_WRITE:
        return redirection->fd == 1;
    default:
        return false;
    }
}

/* >&5: into what descriptor 5 was opened for. */
static bool output_to_descriptor(struct reading *reading, const struct redirection *redirection,
                                 const struct stream *stream) {
    const struct binding *descriptor = find_descriptor(reading, redirection);
    for (size_t i = 0; descriptor != NULL && i < descriptor->sources.count; i++) {
        if (!reading_flow(reading, &stream->sources, descriptor->sources.items[i])) {
            return false;
        }
    }
    return descriptor == NULL || descriptor->origin.len == 0 ||
           copies_note_text(reading, descriptor->origin, stream, true);
}

/* The file is open for what comes later: `exec 3> x`. Its name, when that is known; it is empty
 * now, or goes on. */
static bool note_opened(struct reading *reading, const struct scope *scope,
                        const struct redirection *redirection, const struct value *path,
                        struct str *name) {
    struct value full = path_in_scope(reading, scope, path);
    bool later = redirection->fd > 2 || redirection->fd < 0;
    bool appends = redirection->kind == REDIRECT_APPEND;
    if (!later || !path_is_one(reading, &full)) {
        return true;
    }
    *name = full.text;
    return appends || copies_note_text(reading, full.text, &(struct stream){.known = true}, false);
}

/* Notes what a file holds now: it may be run later. */
static bool note_content(struct reading *reading, struct scope *scope,
                         const struct redirection *redirection, const struct value *path,
                         const struct stream *stream) {
    struct value full = path_in_scope(reading, scope, path);
    bool appends = redirection->kind == REDIRECT_APPEND ||
                   redirection->kind == REDIRECT_BOTH_APPEND ||
                   redirection->kind == REDIRECT_READ_WRITE;
    struct command command = redirect_command(reading, scope, redirection);
    return !path_is_one(reading, &full) ||
           (copies_note_text(reading, full.text, stream, appends) &&
            written_settings_note(reading, &command, full.text, stream));
}

static bool output_to_file(struct reading *reading, struct scope *scope,
                           const struct redirection *redirection, struct stream *stream) {
    struct values files = {0};
    struct sources words = {0};
    if (!trace_word(reading, scope, &redirection->target, &words) ||
        !expand_word(scope, &redirection->target, reading->arena, &files) ||
        !trace_output_processes(reading, scope, &redirection->target, stream)) {
        return false;
    }
    bool process =
        redirection->target.count > 0 && redirection->target.parts[0].kind == PART_PROCESS;
    bool takes_output = redirection->fd == 1 || redirection->kind == REDIRECT_BOTH ||
                        redirection->kind == REDIRECT_BOTH_APPEND;
    for (size_t i = 0; i < files.count && !process; i++) {
        size_t action = 0;
        struct sources opened = {0};
        struct str name = {0};
        if (is_nowhere(&files.items[i])) {
            /* >/dev/stderr and >/dev/tty leave the pipe, 2>/dev/stdout joins it */
            continue;
        }
        if (!add_file(reading, scope, redirection, &files.items[i], ACCESS_WRITE, &action) ||
            !reading_flow(reading, &words, action) || !sources_add(reading, &opened, action) ||
            !note_opened(reading, scope, redirection, &files.items[i], &name) ||
            !note_descriptor(reading, redirection, &opened, name) ||
            (takes_output &&
             (!reading_flow(reading, &stream->sources, action) ||
              !note_content(reading, scope, redirection, &files.items[i], stream)))) {
            return false;
        }
    }
    if (takes_output) {
        *stream = (struct stream){.known = true};
    }
    return true;
}

bool redirect_output(struct reading *reading, struct scope *scope,
                     const struct redirections *redirections, struct stream *stream) {
    for (size_t i = 0; i < redirections->count; i++) {
        const struct redirection *redirection = &redirections->items[i];
        /* >&$n may be a descriptor or, were it not opened here, a file */
        bool descriptor =
            redirection->kind == REDIRECT_DUP_OUTPUT ||
            (redirection->kind == REDIRECT_BOTH && find_descriptor(reading, redirection) != NULL);
        if (descriptor
                ? !output_to_descriptor(reading, redirection, stream)
                : writes(redirection) && !output_to_file(reading, scope, redirection, stream)) {
            return false;
        }
    }
    return true;
}
