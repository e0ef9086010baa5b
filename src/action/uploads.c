/* Files that flags of curl(1) name within their values. */
#include "action/uploads.h"

#include <string.h>

/* The file whose name starts at `start`; of a form other files and settings stand behind it. */
static bool add_file(struct reading *reading, const struct command *command, size_t index,
                     const struct value *value, size_t start) {
    struct value file = value_from(value, start);
    ptrdiff_t end = str_find(file.text, ';', 0);
    if (end >= 0) {
        file.text = str_slice(file.text, 0, (size_t)end);
    }
    return file.text.len == 0 || value_is(&file, "-") ||
           command_add_path(reading, command, index, ACCESS_READ, &file, false);
}

/* Where the file of NAME@FILE starts; 0: the value is none. */
static size_t named_file(struct str text) {
    ptrdiff_t at = str_find_any(text, "@=");
    return at > 0 && text.ptr[at] == '@' ? (size_t)at + 1 : 0;
}

bool uploads_add(struct reading *reading, struct command *command, size_t index,
                 enum UPLOAD_FORM form, const struct value *value) {
    struct str text = value->text;
    if (form == UPLOAD_COOKIE) {
        return str_find(text, '=', 0) >= 0 || add_file(reading, command, index, value, 0);
    }
    size_t start = form == UPLOAD_NAMED ? named_file(text) : 0;
    start = str_starts(text, "@") ? 1 : start;
    if (start > 0 && !add_file(reading, command, index, value, start)) {
        return false;
    }
    for (size_t at = 0; at + 1 < text.len; at++) {
        bool file = text.ptr[at] == '=' && char_is_one_of(text.ptr[at + 1], "@<");
        if (file && !add_file(reading, command, index, value, at + 2)) {
            return false;
        }
    }
    return true;
}
