#include "shell/arithmetic.h"

#include <ctype.h>
#include <string.h>

enum {
    DEPTH_MAX = 32,
};

struct evaluation {
    struct str text;
    size_t at;
    size_t depth;
    arithmetic_lookup *lookup;
    void *context;
    bool failed;
};

static int64_t evaluate_condition(struct evaluation *evaluation);

static int64_t fail(struct evaluation *evaluation) {
    evaluation->failed = true;
    return 0;
}

static void skip_space(struct evaluation *evaluation) {
    while (evaluation->at < evaluation->text.len &&
           isspace((unsigned char)evaluation->text.ptr[evaluation->at])) {
        evaluation->at++;
    }
}

static char peek(struct evaluation *evaluation) {
    skip_space(evaluation);
    return evaluation->at < evaluation->text.len ? evaluation->text.ptr[evaluation->at] : '\0';
}

static int digit_value(char c) {
    return isdigit((unsigned char)c)   ? c - '0'
           : isalpha((unsigned char)c) ? (c | 32) - 'a' + 10
                                       : 99;
}

static int64_t read_digits(struct evaluation *evaluation, int base) {
    uint64_t number = 0;
    size_t start = evaluation->at;
    while (evaluation->at < evaluation->text.len &&
           digit_value(evaluation->text.ptr[evaluation->at]) < base) {
        number =
            number * (uint64_t)base + (uint64_t)digit_value(evaluation->text.ptr[evaluation->at++]);
    }
    return evaluation->at == start ? fail(evaluation) : (int64_t)number;
}

/* 12, 0x1f, 017, 2#101. */
static int64_t read_number(struct evaluation *evaluation) {
    struct str rest = str_slice(evaluation->text, evaluation->at, evaluation->text.len);
    int64_t number;
    if (str_starts(rest, "0x") || str_starts(rest, "0X")) {
        evaluation->at += 2;
        number = read_digits(evaluation, 16);
    } else if (rest.len > 1 && rest.ptr[0] == '0' && isdigit((unsigned char)rest.ptr[1])) {
        number = read_digits(evaluation, 8);
    } else {
        number = read_digits(evaluation, 10);
        if (evaluation->at < evaluation->text.len && evaluation->text.ptr[evaluation->at] == '#') {
            evaluation->at++;
            number = number >= 2 && number <= 36 ? read_digits(evaluation, (int)number)
                                                 : fail(evaluation);
        }
    }
    char after = evaluation->at < evaluation->text.len ? evaluation->text.ptr[evaluation->at] : ' ';
    return isalnum((unsigned char)after) || after == '#' || after == '_' || after == '@'
               ? fail(evaluation)
               : number;
}

static int64_t read_name(struct evaluation *evaluation) {
    size_t start = evaluation->at;
    int64_t number = 0;
    while (evaluation->at < evaluation->text.len &&
           (isalnum((unsigned char)evaluation->text.ptr[evaluation->at]) ||
            evaluation->text.ptr[evaluation->at] == '_')) {
        evaluation->at++;
    }
    struct str name = str_slice(evaluation->text, start, evaluation->at);
    return peek(evaluation) != '[' && evaluation->lookup(name, evaluation->context, &number)
               ? number
               : fail(evaluation);
}

static int64_t evaluate_unary(struct evaluation *evaluation) {
    char c = peek(evaluation);
    int64_t number = 0;
    if (evaluation->failed || ++evaluation->depth > DEPTH_MAX) {
        return fail(evaluation);
    }
    bool doubled =
        evaluation->at + 1 < evaluation->text.len && evaluation->text.ptr[evaluation->at + 1] == c;
    if (c == '(') {
        evaluation->at++;
        number = evaluate_condition(evaluation);
        number = peek(evaluation) == ')' ? number : fail(evaluation);
        evaluation->at++;
    } else if ((c == '+' || c == '-') && doubled) {
        number = fail(evaluation); /* ++ and -- assign */
    } else if (c == '+' || c == '-' || c == '!' || c == '~') {
        evaluation->at++;
        number = evaluate_unary(evaluation);
        number = c == '-'   ? (int64_t)(0 - (uint64_t)number)
                 : c == '!' ? number == 0
                 : c == '~' ? ~number
                            : number;
    } else if (isdigit((unsigned char)c)) {
        number = read_number(evaluation);
    } else if (isalpha((unsigned char)c) || c == '_') {
        number = read_name(evaluation);
    } else {
        number = fail(evaluation);
    }
    evaluation->depth--;
    return number;
}

enum OPERATION {
    POWER,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    ADD,
    SUBTRACT,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    AT_MOST,
    AT_LEAST,
    LESS,
    GREATER,
    EQUAL,
    DIFFERENT,
    BIT_AND,
    BIT_XOR,
    BIT_OR,
    AND,
    OR,
};

/* The longer before those that they start with; a higher level binds tighter. */
static const struct operation {
    const char *text;
    enum OPERATION operation;
    int level;
} operations[] = {
    {"**", POWER, 11},   {"<<", SHIFT_LEFT, 8}, {">>", SHIFT_RIGHT, 8}, {"<=", AT_MOST, 7},
    {">=", AT_LEAST, 7}, {"==", EQUAL, 6},      {"!=", DIFFERENT, 6},   {"&&", AND, 2},
    {"||", OR, 1},       {"*", MULTIPLY, 10},   {"/", DIVIDE, 10},      {"%", REMAINDER, 10},
    {"+", ADD, 9},       {"-", SUBTRACT, 9},    {"<", LESS, 7},         {">", GREATER, 7},
    {"&", BIT_AND, 5},   {"^", BIT_XOR, 4},     {"|", BIT_OR, 3},
};

static const struct operation *find_operation(struct evaluation *evaluation) {
    peek(evaluation);
    struct str rest = str_slice(evaluation->text, evaluation->at, evaluation->text.len);
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        if (str_starts(rest, operations[i].text)) {
            return &operations[i];
        }
    }
    return NULL;
}

static int64_t power(struct evaluation *evaluation, int64_t base, int64_t exponent) {
    uint64_t result = 1;
    if (exponent < 0 || exponent > 64) {
        return fail(evaluation);
    }
    for (; exponent > 0; exponent--) {
        result *= (uint64_t)base;
    }
    return (int64_t)result;
}

static int64_t apply(struct evaluation *evaluation, enum OPERATION operation, int64_t a,
                     int64_t b) {
    bool shifts = b >= 0 && b < 64;
    bool divides = b != 0 && !(b == -1 && a == INT64_MIN);
    switch (operation) {
    case POWER:
        return power(evaluation, a, b);
    case MULTIPLY:
        return (int64_t)((uint64_t)a * (uint64_t)b);
    case DIVIDE:
        return divides ? a / b : fail(evaluation);
    case REMAINDER:
        return divides ? a % b : fail(evaluation);
    case ADD:
        return (int64_t)((uint64_t)a + (uint64_t)b);
    case SUBTRACT:
        return (int64_t)((uint64_t)a - (uint64_t)b);
    case SHIFT_LEFT:
        return shifts ? (int64_t)((uint64_t)a << b) : fail(evaluation);
    case SHIFT_RIGHT:
        return shifts && a >= 0 ? a >> b : fail(evaluation);
    case AT_MOST:
        return a <= b;
    case AT_LEAST:
        return a >= b;
    case LESS:
        return a < b;
    case GREATER:
        return a > b;
    case EQUAL:
        return a == b;
    case DIFFERENT:
        return a != b;
    case BIT_AND:
        return a & b;
    case BIT_XOR:
        return a ^ b;
    case BIT_OR:
        return a | b;
    case AND:
        return a != 0 && b != 0;
    case OR:
        return a != 0 || b != 0;
    }
    return fail(evaluation);
}

static int64_t evaluate_binary(struct evaluation *evaluation, int level) {
    int64_t left = evaluate_unary(evaluation);
    while (!evaluation->failed) {
        const struct operation *operation = find_operation(evaluation);
        if (operation == NULL || operation->level < level) {
            break;
        }
        evaluation->at += strlen(operation->text);
        if (evaluation->at < evaluation->text.len && evaluation->text.ptr[evaluation->at] == '=' &&
            operation->level != 7 && operation->level != 6) {
            return fail(evaluation); /* += and the like assign */
        }
        if (++evaluation->depth > DEPTH_MAX) {
            return fail(evaluation);
        }
        /* ** groups from the right */
        int next = operation->operation == POWER ? operation->level : operation->level + 1;
        int64_t right = evaluate_binary(evaluation, next);
        evaluation->depth--;
        left = apply(evaluation, operation->operation, left, right);
    }
    return left;
}

static int64_t evaluate_condition(struct evaluation *evaluation) {
    int64_t condition = evaluate_binary(evaluation, 1);
    if (evaluation->failed || peek(evaluation) != '?') {
        return condition;
    }
    evaluation->at++;
    if (++evaluation->depth > DEPTH_MAX) {
        return fail(evaluation);
    }
    int64_t yes = evaluate_condition(evaluation);
    if (peek(evaluation) != ':') {
        return fail(evaluation);
    }
    evaluation->at++;
    int64_t no = evaluate_condition(evaluation);
    evaluation->depth--;
    return condition != 0 ? yes : no;
}

bool arithmetic_evaluate(struct str text, arithmetic_lookup *lookup, void *context,
                         int64_t *number) {
    struct evaluation evaluation = {.text = text, .lookup = lookup, .context = context};
    if (peek(&evaluation) == '\0') {
        *number = 0;
        return evaluation.at == text.len;
    }
    *number = evaluate_condition(&evaluation);
    return !evaluation.failed && peek(&evaluation) == '\0' && evaluation.at == text.len;
}
