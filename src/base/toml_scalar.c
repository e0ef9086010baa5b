#include "base/toml_parser.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Why the text at `at` is no value, said once for all that is not even close. */
static bool fail_value(struct toml_parser *parser, size_t at) {
    char buffer[16];
    return toml_fail(parser, at,
                     "expected a value, found %s; a value is a string in quotes, a number, true, "
                     "false, a date, [..] or {..}",
                     toml_describe(parser, at, buffer));
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_digit_of(char c, int base) {
    if (base == 16) {
        return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }
    return c >= '0' && c < '0' + base;
}

/* --- numbers --- */

/* Digits of one number; a single underscore may stand between two of them. Adds the digits alone to
 * `digits`. */
static bool read_digits(struct toml_parser *parser, int base, struct builder *digits) {
    char buffer[16];
    bool needs_digit = true;
    for (;; parser->at++) {
        char c = toml_peek(parser, 0);
        if (is_digit_of(c, base)) {
            builder_add_char(digits, c);
            needs_digit = false;
        } else if (c == '_' && !needs_digit) {
            needs_digit = true;
        } else {
            break;
        }
    }
    return !needs_digit || toml_fail(parser, parser->at, "expected a digit in the number, found %s",
                                     toml_describe(parser, parser->at, buffer));
}

static bool set_integer(struct toml_parser *parser, size_t start, struct str digits, int base,
                        bool negative, struct toml_value *value) {
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t sum = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.ptr[i];
        uint64_t digit = is_digit(c) ? (uint64_t)(c - '0') : (uint64_t)((c | 0x20) - 'a' + 10);
        if (sum > (limit - digit) / (uint64_t)base) {
            return toml_fail(parser, start, "an integer that does not fit into 64 bits");
        }
        sum = sum * (uint64_t)base + digit;
    }
    value->kind = TOML_INTEGER;
    value->integer = negative ? (int64_t)(0 - sum) : (int64_t)sum;
    return true;
}

/* At 0x, 0o or 0b. */
static bool read_based(struct toml_parser *parser, struct toml_value *value) {
    struct builder digits;
    size_t start = parser->at;
    char letter = toml_peek(parser, 1);
    int base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
    builder_init(&digits, parser->arena);
    parser->at += 2;
    if (!read_digits(parser, base, &digits)) {
        return false;
    }
    if (digits.failed) {
        return toml_fail_memory(parser);
    }
    return set_integer(parser, start, builder_str(&digits), base, false, value);
}

/* After the integer part: .5 and e+10. */
static bool read_fraction(struct toml_parser *parser, struct builder *digits) {
    if (toml_peek(parser, 0) == '.') {
        parser->at++;
        builder_add_char(digits, '.');
        if (!read_digits(parser, 10, digits)) {
            return false;
        }
    }
    if ((toml_peek(parser, 0) | 0x20) == 'e') {
        parser->at++;
        builder_add_char(digits, 'e');
        if (toml_peek(parser, 0) == '-' || toml_peek(parser, 0) == '+') {
            builder_add_char(digits, toml_peek(parser, 0));
            parser->at++;
        }
        return read_digits(parser, 10, digits);
    }
    return true;
}

static bool read_decimal(struct toml_parser *parser, bool negative, struct toml_value *value) {
    struct builder digits;
    size_t start = parser->at;
    builder_init(&digits, parser->arena);
    if (!read_digits(parser, 10, &digits)) {
        return false;
    }
    if (parser->text.ptr[start] == '0' && digits.len > 1) {
        return toml_fail(parser, start, "a number with a leading zero; expected it without");
    }
    char next = toml_peek(parser, 0);
    if (next != '.' && (next | 0x20) != 'e') {
        return digits.failed
                   ? toml_fail_memory(parser)
                   : set_integer(parser, start, builder_str(&digits), 10, negative, value);
    }
    if (!read_fraction(parser, &digits)) {
        return false;
    }
    if (digits.failed) {
        return toml_fail_memory(parser);
    }
    /* A process that never calls setlocale() reads '.' here. */
    const char *text = builder_str(&digits).ptr;
    double number = strtod(text, NULL);
    value->kind = TOML_FLOAT;
    value->number = negative ? -number : number;
    return true;
}

static bool read_word(struct toml_parser *parser, const char *word) {
    size_t length = strlen(word);
    if (parser->text.len - parser->at < length ||
        memcmp(parser->text.ptr + parser->at, word, length) != 0) {
        return false;
    }
    parser->at += length;
    return true;
}

static bool read_number(struct toml_parser *parser, struct toml_value *value) {
    size_t start = parser->at;
    char sign = toml_peek(parser, 0);
    bool is_signed = sign == '+' || sign == '-';
    parser->at += is_signed;
    if (read_word(parser, "inf") || read_word(parser, "nan")) {
        value->kind = TOML_FLOAT;
        value->number = parser->text.ptr[parser->at - 1] == 'f' ? (double)INFINITY : (double)NAN;
        value->number = sign == '-' ? -value->number : value->number;
        return true;
    }
    if (!is_digit(toml_peek(parser, 0))) {
        return fail_value(parser, is_signed ? parser->at : start);
    }
    char letter = toml_peek(parser, 1);
    if (toml_peek(parser, 0) == '0' && (letter == 'x' || letter == 'o' || letter == 'b')) {
        return is_signed ? toml_fail(parser, start,
                                     "a sign before 0x, 0o or 0b; expected the number without")
                         : read_based(parser, value);
    }
    return read_decimal(parser, sign == '-', value);
}

/* --- dates and times --- */

/* Exactly `count` digits; `what` and its bounds are for the message. */
static bool read_part(struct toml_parser *parser, size_t count, const char *what, int low, int high,
                      int *out) {
    size_t start = parser->at;
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        char c = toml_peek(parser, 0);
        if (!is_digit(c)) {
            return toml_fail(parser, start, "expected %zu digits for the %s of a date or time",
                             count, what);
        }
        number = number * 10 + (c - '0');
        parser->at++;
    }
    *out = number;
    return (number >= low && number <= high) ||
           toml_fail(parser, start, "the %s %d does not exist; expected %d to %d", what, number,
                     low, high);
}

static bool read_mark(struct toml_parser *parser, char mark) {
    char buffer[16];
    if (toml_peek(parser, 0) != mark) {
        return toml_fail(parser, parser->at, "expected '%c' in a date or time, found %s", mark,
                         toml_describe(parser, parser->at, buffer));
    }
    parser->at++;
    return true;
}

static int days_of(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

static bool read_date(struct toml_parser *parser, struct toml_time *time) {
    return read_part(parser, 4, "year", 0, 9999, &time->year) && read_mark(parser, '-') &&
           read_part(parser, 2, "month", 1, 12, &time->month) && read_mark(parser, '-') &&
           read_part(parser, 2, "day", 1, days_of(time->year, time->month), &time->day);
}

/* The digits after the point; what is finer than a nanosecond is dropped. */
static bool read_second_fraction(struct toml_parser *parser, struct toml_time *time) {
    char buffer[16];
    int unit = 100000000;
    parser->at++;
    if (!is_digit(toml_peek(parser, 0))) {
        return toml_fail(parser, parser->at, "expected a digit after the seconds' point, found %s",
                         toml_describe(parser, parser->at, buffer));
    }
    for (; is_digit(toml_peek(parser, 0)); parser->at++) {
        time->nanosecond += (toml_peek(parser, 0) - '0') * unit;
        unit /= 10;
    }
    return true;
}

static bool read_time(struct toml_parser *parser, struct toml_time *time) {
    return read_part(parser, 2, "hour", 0, 23, &time->hour) && read_mark(parser, ':') &&
           read_part(parser, 2, "minute", 0, 59, &time->minute) && read_mark(parser, ':') &&
           read_part(parser, 2, "second", 0, 60, &time->second) &&
           (toml_peek(parser, 0) != '.' || read_second_fraction(parser, time));
}

/* Z or +hh:mm after a time, if it is there. */
static bool read_offset(struct toml_parser *parser, struct toml_value *value) {
    char c = toml_peek(parser, 0);
    int hours = 0;
    int minutes = 0;
    value->kind = TOML_OFFSET_DATE_TIME;
    if ((c | 0x20) == 'z') {
        parser->at++;
        return true;
    }
    if (c != '+' && c != '-') {
        value->kind = TOML_LOCAL_DATE_TIME;
        return true;
    }
    parser->at++;
    if (!read_part(parser, 2, "hour", 0, 23, &hours) || !read_mark(parser, ':') ||
        !read_part(parser, 2, "minute", 0, 59, &minutes)) {
        return false;
    }
    value->time.offset_minutes = (c == '-' ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

static bool read_date_time(struct toml_parser *parser, struct toml_value *value) {
    value->kind = TOML_LOCAL_DATE;
    if (!read_date(parser, &value->time)) {
        return false;
    }
    char mark = toml_peek(parser, 0);
    if ((mark | 0x20) != 't' && (mark != ' ' || !is_digit(toml_peek(parser, 1)))) {
        return true;
    }
    parser->at++;
    return read_time(parser, &value->time) && read_offset(parser, value);
}

/* So many digits, then the mark: nothing but a date or a time begins so. */
static bool begins_with_digits(const struct toml_parser *parser, size_t count, char mark) {
    for (size_t i = 0; i < count; i++) {
        if (!is_digit(toml_peek(parser, i))) {
            return false;
        }
    }
    return toml_peek(parser, count) == mark;
}

bool toml_read_scalar(struct toml_parser *parser, struct toml_value *value) {
    char c = toml_peek(parser, 0);
    if (begins_with_digits(parser, 4, '-')) {
        return read_date_time(parser, value);
    }
    if (begins_with_digits(parser, 2, ':')) {
        value->kind = TOML_LOCAL_TIME;
        return read_time(parser, &value->time);
    }
    if (is_digit(c) || c == '+' || c == '-' || c == 'i' || c == 'n') {
        return read_number(parser, value);
    }
    value->kind = TOML_BOOLEAN;
    if (read_word(parser, "true")) {
        value->boolean = true;
        return true;
    }
    return read_word(parser, "false") || fail_value(parser, parser->at);
}
