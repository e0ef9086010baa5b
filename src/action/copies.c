/* What files hold that the same text has written, copied and moved: they may be run later. */
#include "action/copies.h"

#include "base/path.h"

static bool is_one_of(struct str program, const char *const *names) {
    for (; *names != NULL; names++) {
        if (str_is(program, *names)) {
            return true;
        }
    }
    return false;
}

/* The name of a temporary file is a pattern: two of them are not the same file. */
static bool may_be_others(struct str path) {
    return str_find(path, '*', 0) >= 0;
}

bool copies_note_text(struct reading *reading, struct str path, const struct stream *stream,
                      bool appends) {
    struct binding *file = binding_find(&reading->files, path);
    struct builder text;
    if (file == NULL) {
        return true;
    }
    bool whole = !appends || file->known;
    builder_init(&text, reading->arena);
    bool shown = stream->known && stream->text.cause == HOLE_NONE;
    builder_add(&text, appends ? file->text : STR(""));
    builder_add(&text, shown ? stream->text.text : STR(""));
    bool again = file->known || file->streamed;
    struct strs before = file->pieces;
    file->pieces = (struct strs){0};
    if ((appends && !pieces_join(reading, &file->pieces, &before)) ||
        !pieces_join(reading, &file->pieces, &stream->pieces) ||
        (shown && appends && !pieces_add(reading, &file->pieces, stream->text.text))) {
        return false;
    }
    file->origin = (struct str){0};
    file->known = shown && whole && !(again && may_be_others(path));
    file->streamed = !file->known && (stream->sources.count > 0 || stream->known);
    file->text = builder_str(&text);
    return file->text.ptr != NULL;
}

/* `to` now holds what `from` does; as a directory, so does what is put into it. */
static bool copy(struct reading *reading, const struct binding *from, struct str to) {
    struct binding held = *from;
    for (int inside = 0; inside < 2; inside++) {
        struct str name = inside ? path_join(reading->arena, to, path_base(held.name)) : to;
        struct binding *file = name.ptr == NULL ? NULL : binding_find(&reading->files, name);
        if (file == NULL && name.ptr != NULL) {
            file = binding_set(reading, &reading->files, name);
        }
        if (file == NULL || !sources_join(reading, &file->sources, &held.sources)) {
            return false;
        }
        bool mixed = (file->known || file->streamed) && may_be_others(name);
        file->known = held.known && !mixed;
        file->streamed = held.streamed || mixed;
        file->origin = held.origin;
        file->text = held.text;
        file->pieces = held.pieces;
    }
    return true;
}

/* What a file holds that is copied from one which is not known before. */
static void note_unknown(struct reading *reading, const struct action *action,
                         const struct value *from) {
    for (size_t i = 0; i < action->targets.count && from->cause != HOLE_NONE; i++) {
        const struct target *to = &action->targets.items[i];
        struct binding *file = to->kind == TARGET_PATH && to->access == ACCESS_WRITE
                                   ? binding_find(&reading->files, to->value.text)
                                   : NULL;
        if (file != NULL) {
            file->streamed = true;
        }
    }
}

/* cp /dev/stdin FILE */
static bool copy_input(struct reading *reading, const struct command *command, size_t action) {
    for (size_t i = 0; i < reading->out->actions.items[action].targets.count; i++) {
        const struct target *to = &reading->out->actions.items[action].targets.items[i];
        if (to->kind == TARGET_PATH && to->access == ACCESS_WRITE &&
            path_is_one(reading, &to->value) &&
            (!copies_note_text(reading, to->value.text, &command->input, false) ||
             !written_settings_note(reading, command, to->value.text, &command->input))) {
            return false;
        }
    }
    return true;
}

/* Every file that an action takes to every place that it writes. */
static bool copy_all(struct reading *reading, const struct command *command, size_t action) {
    bool links = str_is(reading->out->actions.items[action].program, "ln");
    for (size_t i = 0; i < reading->out->actions.items[action].targets.count; i++) {
        const struct target *from = &reading->out->actions.items[action].targets.items[i];
        if (from->kind != TARGET_PATH || from->access == ACCESS_WRITE) {
            continue;
        }
        if (value_is_input(&from->value)) {
            if (!copy_input(reading, command, action)) {
                return false;
            }
            continue;
        }
        if (!path_is_one(reading, &from->value)) {
            note_unknown(reading, &reading->out->actions.items[action], &from->value);
            continue;
        }
        const struct binding *file = binding_find(&reading->files, from->value.text);
        struct binding held = {.name = from->value.text, .origin = from->value.text};
        held = file != NULL ? *file : held;
        for (size_t j = 0; j < reading->out->actions.items[action].targets.count; j++) {
            struct target to = reading->out->actions.items[action].targets.items[j];
            bool kept = links && to.led; /* ln(1) puts nothing into what a link leads to */
            if (to.kind == TARGET_PATH && to.access == ACCESS_WRITE && !kept &&
                path_is_one(reading, &to.value) && !str_equal(to.value.text, held.name) &&
                !copy(reading, &held, to.value.text)) {
                return false;
            }
        }
    }
    return true;
}

static bool reads_file(const struct action *action) {
    for (size_t i = 0; i < action->targets.count; i++) {
        if (action->targets.items[i].access == ACCESS_READ) {
            return true;
        }
    }
    return false;
}

/* What comes out of a named pipe is what some command writes to it; what these programs print into
 * a file that they name themselves is not known. */
static void note_streams(struct reading *reading, const struct command *command) {
    for (size_t i = command->first_action; i < reading->out->actions.count; i++) {
        const struct targets *targets = &reading->out->actions.items[i].targets;
        for (size_t j = 0; j < targets->count; j++) {
            struct binding *file = targets->items[j].access == ACCESS_WRITE
                                       ? binding_find(&reading->files, targets->items[j].value.text)
                                       : NULL;
            if (file != NULL) {
                file->streamed = true;
                file->known = false;
            }
        }
    }
}

/* A name that code links to a file or tree leads there. */
static bool note_link(struct reading *reading, const struct action *action) {
    const struct target *from = NULL;
    const struct target *to = NULL;
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        from = target->access == ACCESS_READ && from == NULL ? target : from;
        to = target->access == ACCESS_WRITE ? target : to;
    }
    if (from == NULL || to == NULL || !value_known(&from->value) || !value_known(&to->value)) {
        return true;
    }
    struct str leads = from->value.text;
    struct binding *link = binding_set(reading, &reading->links, to->value.text);
    if (link != NULL) {
        link->text = leads;
    }
    return link != NULL;
}

bool copies_note(struct reading *reading, const struct command *command) {
    static const char *const copying[] = {"cp", "mv", "ln", "install", "rsync", "dd", "scp", NULL};
    static const char *const printing[] = {"mkfifo", "find",  "awk",    "gawk", "mawk",
                                           "sort",   "split", "csplit", "uniq", "xxd",
                                           "iconv",  "shuf",  NULL};
    static const char *const writing[] = {"tee", "dd", "sponge", NULL};
    static const char *const appending[] = {"-a", "--append", NULL};
    bool copies = is_one_of(command->program, copying);
    bool writes = is_one_of(command->program, writing) && !command->input_ignored;
    size_t count = reading->out->actions.count;
    if (is_one_of(command->program, printing)) {
        note_streams(reading, command);
    }
    for (size_t i = command->first_action; i < count; i++) {
        struct str rule = reading->out->actions.items[i].rule;
        if (str_starts(rule, "inline-") && str_ends(rule, "-link") &&
            !note_link(reading, &reading->out->actions.items[i])) {
            return false;
        }
    }
    for (size_t i = command->first_action; (copies || writes) && i < count; i++) {
        if (copies && !copy_all(reading, command, i)) {
            return false;
        }
        /* dd without if= copies its input */
        bool takes_input = !copies || !reads_file(&reading->out->actions.items[i]);
        for (size_t j = 0; writes && j < reading->out->actions.items[i].targets.count; j++) {
            const struct target *target = &reading->out->actions.items[i].targets.items[j];
            if (takes_input && target->access == ACCESS_WRITE &&
                path_is_one(reading, &target->value) &&
                (!copies_note_text(reading, target->value.text, &command->input,
                                   arguments_have(&command->arguments, appending)) ||
                 !written_settings_note(reading, command, target->value.text, &command->input))) {
                return false;
            }
        }
    }
    return true;
}

/* Is it below a name with a dot in front: one of those that programs keep their settings in? */
static bool is_hidden(struct str path) {
    ptrdiff_t at = str_find_text(path, "/.");
    bool named = str_starts(path, ".") && !path_only_up(path) && !str_starts(path, "./") &&
                 !str_starts(path, "../");
    return named || (at >= 0 && !path_only_up(str_slice(path, (size_t)at + 1, path.len)));
}

/* Is it a directory, as far as the text says, or one that is likely to be there? */
static bool is_directory(const struct reading *reading, struct str path) {
    struct str name = path_base(path);
    return path_only_up(path) || str_ends(path, "/") || str_is(name, ".") || str_is(name, "..") ||
           str_equal(path, reading->start->home) || is_hidden(path);
}

/* Names with a dot in front, and the few others of files that programs look for. */
static bool name_matters(struct str name) {
    static const char *const others[] = {
        "CODEOWNERS", "Jenkinsfile", "lefthook.yml", "appveyor.yml", "bitbucket-pipelines.yml",
        NULL};
    return (name.len > 1 && name.ptr[0] == '.' && !str_is(name, "..")) ||
           str_is_one_of(name, others);
}

bool copies_into(struct reading *reading, const struct command *command, size_t action,
                 const struct value *directory, size_t first, size_t end) {
    bool several = end > first + 1;
    bool home = str_equal(directory->text, reading->start->home); /* whole trees of settings */
    if (directory->cause != HOLE_NONE || !(several || is_directory(reading, directory->text))) {
        return true;
    }
    for (size_t i = first; i < end; i++) {
        const struct value *source = &arguments_operand(&command->arguments, i)->value;
        struct str from = source->text;
        while (from.len > 1 && from.ptr[from.len - 1] == '/') {
            from.len--;
        }
        struct value made = *directory;
        struct str name = path_base(from);
        if (!name_matters(name) && (name.len == 0 || !is_hidden(directory->text))) {
            continue;
        }
        made.text = path_join(reading->arena, directory->text, name);
        made.pattern = directory->pattern || source->pattern;
        if (str_is(name, ".github") && made.text.ptr != NULL) {
            made.text = path_join(reading->arena, made.text, STR("workflows"));
        }
        if (made.text.ptr == NULL ||
            !command_add_path(reading, command, action, ACCESS_WRITE, &made, home)) {
            return false;
        }
    }
    return true;
}
