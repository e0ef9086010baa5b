#include "cmd/when.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    MS_PER_SECOND = 1000,
    AMOUNT_MAX = 100000,
    YEAR_ZERO = 1900,
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* "2h" */
static bool parse_ago(const char *text, int64_t now_ms, int64_t *ms) {
    static const struct {
        char unit;
        int64_t seconds;
    } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}, {'w', 604800}};
    char *end = NULL;
    long amount = is_digit(*text) ? strtol(text, &end, 10) : -1;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (amount >= 0 && amount <= AMOUNT_MAX && end[0] == units[i].unit && end[1] == '\0') {
            *ms = now_ms - amount * units[i].seconds * MS_PER_SECOND;
            return true;
        }
    }
    return false;
}

static bool parse_day(const char *text, int64_t now_ms, int64_t *ms) {
    time_t now = (time_t)(now_ms / MS_PER_SECOND);
    bool yesterday = strcmp(text, "yesterday") == 0;
    struct tm day;
    if (strcmp(text, "now") == 0) {
        *ms = now_ms;
        return true;
    }
    if (!yesterday && strcmp(text, "today") != 0) {
        return false;
    }
    localtime_r(&now, &day);
    day.tm_hour = day.tm_min = day.tm_sec = 0;
    day.tm_mday -= yesterday ? 1 : 0;
    day.tm_isdst = -1;
    *ms = (int64_t)mktime(&day) * MS_PER_SECOND;
    return true;
}

/* Exactly `count` digits, then `then` unless that is NUL; NULL when they are not there. */
static const char *parse_number(const char *text, int count, char then, int *number) {
    *number = 0;
    for (int i = 0; i < count; i++) {
        if (!is_digit(text[i])) {
            return NULL;
        }
        *number = *number * 10 + (text[i] - '0');
    }
    if (then != '\0' && text[count] != then) {
        return NULL;
    }
    return text + count + (then != '\0' ? 1 : 0);
}

/* mktime() makes March 2nd of February 30th. */
static bool is_same(const struct tm *a, const struct tm *b) {
    return a->tm_year == b->tm_year && a->tm_mon == b->tm_mon && a->tm_mday == b->tm_mday &&
           a->tm_min == b->tm_min && a->tm_sec == b->tm_sec;
}

static bool parse_date(const char *text, int64_t *ms) {
    struct tm time = {.tm_isdst = -1};
    const char *rest = parse_number(text, 4, '-', &time.tm_year);
    rest = rest == NULL ? NULL : parse_number(rest, 2, '-', &time.tm_mon);
    rest = rest == NULL ? NULL : parse_number(rest, 2, '\0', &time.tm_mday);
    if (rest != NULL && (*rest == 'T' || *rest == ' ')) {
        rest = parse_number(rest + 1, 2, ':', &time.tm_hour);
        rest = rest == NULL ? NULL : parse_number(rest, 2, '\0', &time.tm_min);
        if (rest != NULL && *rest == ':') {
            rest = parse_number(rest + 1, 2, '\0', &time.tm_sec);
        }
    }
    bool utc = rest != NULL && *rest == 'Z';
    if (rest == NULL || rest[utc ? 1 : 0] != '\0' || time.tm_hour > 23) {
        return false;
    }
    time.tm_year -= YEAR_ZERO;
    time.tm_mon -= 1;
    struct tm made = time;
    time_t seconds = utc ? timegm(&made) : mktime(&made);
    *ms = (int64_t)seconds * MS_PER_SECOND;
    return is_same(&time, &made);
}

bool when_parse(const char *text, int64_t now_ms, int64_t *ms) {
    return parse_ago(text, now_ms, ms) || parse_day(text, now_ms, ms) || parse_date(text, ms);
}
