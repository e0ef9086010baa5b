/* ImageMagick and GraphicsMagick: the names of their files say how these are read, and a name can
 * be a script, a command or a file whose text becomes a picture. */
#include "action/programs.h"

#include <string.h>

/* How long the word before the colon of FORMAT:FILE is; 0 when there is none. */
static size_t format_length(struct str name) {
    size_t length = 0;
    while (length < name.len && (strchr("-_", name.ptr[length]) != NULL ||
                                 (name.ptr[length] >= '0' && name.ptr[length] <= '9') ||
                                 (name.ptr[length] >= 'a' && name.ptr[length] <= 'z') ||
                                 (name.ptr[length] >= 'A' && name.ptr[length] <= 'Z'))) {
        length++;
    }
    bool url = str_starts(str_slice(name, length, name.len), "://");
    return length < name.len && name.ptr[length] == ':' && !url ? length : 0;
}

static bool add_file(struct reading *reading, struct command *command, enum ACTION_TYPE type,
                     enum ACCESS access, const struct value *file) {
    size_t index = reading->out->actions.count;
    const char *effect = access == ACCESS_READ    ? "makes a picture of"
                         : access == ACCESS_WRITE ? "writes the picture"
                                                  : "deletes after use";
    return file->text.len == 0 ||
           (command_add(reading, command, type, "image-file", effect) != NULL &&
            command_add_path(reading, command, index, access, file, false));
}

/* Formats whose file is no picture: it is run, or it is deleted once it is read. */
static bool add_name(struct reading *reading, struct command *command, const struct value *name,
                     bool last) {
    size_t length = format_length(name->text);
    struct str format = str_slice(name->text, 0, length);
    struct value file = length > 0 ? value_from(name, length + 1) : *name;
    if (str_starts(file.text, "|")) {
        file = value_from(&file, 1);
        return command_read_text(reading, command, &file, command->scope);
    }
    if (str_starts(file.text, "@")) {
        file = value_from(&file, 1);
        return add_file(reading, command, ACTION_FILESYSTEM_READ, ACCESS_READ, &file);
    }
    if (length == 0) {
        return true;
    }
    if (str_is(format, "msl") || str_is(format, "MSL")) {
        return command_execute_file(reading, command, &file);
    }
    if (str_is(format, "ephemeral") || str_is(format, "EPHEMERAL")) {
        return add_file(reading, command, ACTION_FILESYSTEM_DELETE, ACCESS_DELETE, &file);
    }
    return last ? add_file(reading, command, ACTION_FILESYSTEM_WRITE, ACCESS_WRITE, &file)
                : add_file(reading, command, ACTION_FILESYSTEM_READ, ACCESS_READ, &file);
}

bool program_image(struct reading *reading, struct command *command) {
    size_t count = arguments_operand_count(&command->arguments);
    bool writes = !str_is(command->program, "identify");
    if (!command_apply_rules(reading, command)) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        const struct argument *name = arguments_operand(&command->arguments, i);
        if (!add_name(reading, command, &name->value, writes && i > 0 && i + 1 == count)) {
            return false;
        }
    }
    return true;
}

/* gs(1): what stands behind %pipe% is a command, also where a file is to be written. */
bool program_ghostscript(struct reading *reading, struct command *command) {
    static const char pipe_mark[] = "%pipe%";
    for (size_t i = 1; i < command->argv.count; i++) {
        ptrdiff_t at = str_find_text(command->argv.items[i].text, pipe_mark);
        struct value text =
            at < 0 ? (struct value){0}
                   : value_from(&command->argv.items[i], (size_t)at + sizeof pipe_mark - 1);
        if (at >= 0 && !command_read_text(reading, command, &text, command->scope)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}

/* exiftool(1): -TAG<=FILE puts what the file holds into the picture. */
bool program_exiftool(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        ptrdiff_t at = str_find_text(command->argv.items[i].text, "<=");
        struct value file =
            at < 0 ? (struct value){0} : value_from(&command->argv.items[i], (size_t)at + 2);
        if (at >= 0 && !add_file(reading, command, ACTION_FILESYSTEM_READ, ACCESS_READ, &file)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}

/* latexmk(1): -pdflatex alone chooses a program, -pdflatex=TEXT gives the command. */
bool program_latexmk(struct reading *reading, struct command *command) {
    for (size_t i = 1; i < command->argv.count; i++) {
        const struct value *word = &command->argv.items[i];
        ptrdiff_t equals = str_starts(word->text, "-") ? str_find(word->text, '=', 0) : -1;
        struct value text = equals < 0 ? (struct value){0} : value_from(word, (size_t)equals + 1);
        if (str_find(text.text, ' ', 0) > 0 &&
            !command_read_text(reading, command, &text, command->scope)) {
            return false;
        }
    }
    return command_apply_rules(reading, command);
}
