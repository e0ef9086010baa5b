/* What echo(1) and printf(1) print of words that are known. */
#include "action/printed.h"

#include <string.h>

enum {
    PRINTED_MAX = 65536, /* bytes; a longer text is not known */
};

struct printing {
    struct builder text;
    const struct command *command;
    size_t next; /* argument */
    struct value *out;
    bool known;
    bool decoded; /* some of it was not readable */
};

static void add_argument(struct printing *printing, char directive) {
    const struct argv *argv = &printing->command->argv;
    if (printing->next >= argv->count) {
        builder_add_c(&printing->text, directive == 's' ? "" : "0");
        return;
    }
    const struct value *word = &argv->items[printing->next++];
    bool number = word->text.len > 0;
    for (size_t i = 0; i < word->text.len; i++) {
        number = number && word->text.ptr[i] >= '0' && word->text.ptr[i] <= '9' &&
                 (i > 0 || word->text.len == 1 || word->text.ptr[i] != '0');
    }
    printing->known = printing->known && (directive == 's' || number);
    printing->out->pattern = printing->out->pattern || word->pattern;
    if (printing->out->cause == HOLE_NONE) {
        printing->out->cause = word->cause;
    }
    builder_add(&printing->text, word->text);
}

size_t printed_escape(struct str text, size_t at, char *byte) {
    bool hex = at < text.len && text.ptr[at] == 'x';
    size_t most = hex ? 2 : 3;
    size_t end = at + (hex ? 1 : 0);
    unsigned code = 0;
    size_t start = end;
    for (; end < text.len && end - start < most; end++) {
        char c = text.ptr[end];
        bool letter = hex && strchr("abcdefABCDEF", c) != NULL && c != '\0';
        if (!letter && (c < '0' || c > (hex ? '9' : '7'))) {
            break;
        }
        unsigned digit = letter ? ((unsigned)c | 0x20U) - 'a' + 10 : (unsigned)c - '0';
        code = code * (hex ? 16U : 8U) + digit;
    }
    *byte = (char)(unsigned char)code;
    return code == 0 || code > 255 ? 0 : end - at;
}

/* Prints the format once; false when it takes no argument. */
static bool print_format(struct printing *printing, struct str format) {
    bool takes = false;
    size_t escape = 0;
    char byte = '\0';
    for (size_t i = 0; i < format.len; i++) {
        char c = format.ptr[i];
        char next = i + 1 < format.len ? format.ptr[i + 1] : '\0';
        if (c != '%' && c != '\\') {
            builder_add_char(&printing->text, c);
            continue;
        }
        i++;
        if (c == '%' && (next == 's' || next == 'd')) {
            takes = true;
            add_argument(printing, next);
        } else if (c == '%' && next == '%') {
            builder_add_char(&printing->text, '%');
        } else if (c == '\\' && next != '\0' && strchr("nt\\\"'", next) != NULL) {
            builder_add_char(&printing->text, next == 'n' ? '\n' : next == 't' ? '\t' : next);
        } else if (c == '\\' && (escape = printed_escape(format, i, &byte)) > 0) {
            builder_add_char(&printing->text, byte);
            printing->decoded = true;
            i += escape - 1;
        } else {
            printing->known = false; /* a directive or an escape that is not played here */
            builder_add_char(&printing->text, c);
            builder_add_char(&printing->text, next);
        }
    }
    return takes;
}

bool printed_by_printf(struct reading *reading, const struct command *command, size_t from,
                       struct value *text, bool *known, bool *decoded) {
    struct printing printing = {.command = command, .next = from + 1, .out = text, .known = true};
    builder_init(&printing.text, reading->arena);
    *text = (struct value){.span = command->span};
    *known = false;
    *decoded = false;
    if (from >= command->argv.count) {
        return true;
    }
    const struct value *format = &command->argv.items[from];
    text->cause = format->cause;
    text->pattern = format->pattern;
    while (print_format(&printing, format->text) && printing.next < command->argv.count) {
        if (builder_str(&printing.text).len > PRINTED_MAX) {
            printing.known = false;
            break;
        }
    }
    text->text = builder_str(&printing.text);
    *known = printing.known && text->cause == HOLE_NONE && !text->pattern && !command->argv.open;
    *decoded = printing.decoded;
    return text->text.ptr != NULL;
}

bool printed_names(struct reading *reading, const struct command *command, size_t from,
                   struct values *names) {
    static const char *const plain[] = {"%s", "%s ", "%s\n", "%s\\n", "%s\\0", NULL};
    const struct argv *argv = &command->argv;
    bool printf = str_is(command->program, "printf");
    bool found = false;
    *names = (struct values){0};
    if (argv->open || argv->count - from > LISTING_NAMES_MAX ||
        (printf && !value_is_one_of(&argv->items[from++], plain))) {
        return true;
    }
    for (size_t i = from; i < argv->count; i++) {
        const struct value *word = &argv->items[i];
        if (word->cause != HOLE_NONE || word->text.len == 0 || word->text.ptr[0] == '-' ||
            str_find_any(word->text, " \t\n'\"\\") != STR_NOT_FOUND) {
            *names = (struct values){0};
            return true;
        }
        found = found || word->pattern;
        if (!VEC_PUSH(reading->arena, names, *word)) {
            return false;
        }
    }
    *names = found ? *names : (struct values){0};
    return true;
}
