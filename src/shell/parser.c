#include "shell/parse.h"

#include "base/utf8.h"

#include <string.h>

/* Words that close a compound command: a list ends before them. */
static const char *const closing_words[] = {"then", "else", "elif", "fi",
                                            "do",   "done", "esac", "}"};

struct node *parse_node(struct parse *parse, enum NODE_KIND kind, size_t start) {
    struct node *node = ARENA_NEW(parse->arena, struct node);
    if (node == NULL) {
        parse_fail(parse, ERROR_MEMORY, start, "out of memory");
        return NULL;
    }
    node->kind = kind;
    node->span = parse_span(parse, start);
    return node;
}

bool node_add(struct parse *parse, struct node *node, struct node *child) {
    if (!vec_reserve(parse->arena, (void **)&node->children, &node->child_capacity,
                     node->child_count, sizeof *node->children)) {
        return parse_fail(parse, ERROR_MEMORY, parse->at, "out of memory");
    }
    node->children[node->child_count++] = child;
    return true;
}

static bool list_ends(const struct parse *parse) {
    if (parse->at >= parse->end || parse_peek(parse, 0) == ')' || parse_looks_at(parse, ";;") ||
        parse_looks_at(parse, ";&")) {
        return true;
    }
    for (size_t i = 0; i < sizeof closing_words / sizeof *closing_words; i++) {
        if (parse_at_reserved(parse, closing_words[i])) {
            return true;
        }
    }
    return false;
}

static bool take_pipe(struct parse *parse, bool *both) {
    *both = parse_looks_at(parse, "|&");
    if (parse_peek(parse, 0) != '|' || parse_peek(parse, 1) == '|') {
        return false;
    }
    parse->at += *both ? 2 : 1;
    return true;
}

static bool parse_pipeline(struct parse *parse, struct node **out) {
    size_t start = parse->at;
    struct node *node = parse_node(parse, NODE_PIPELINE, start);
    bool both = false;
    if (node == NULL) {
        return false;
    }
    while (true) {
        if (parse_at_reserved(parse, "time")) {
            parse->at += 4;
            node->timed = true;
            parse_blanks(parse);
            if (parse_at_reserved(parse, "-p")) {
                parse->at += 2;
            }
        } else if (parse_peek(parse, 0) == '!' &&
                   (is_meta(parse_peek(parse, 1)) && parse_peek(parse, 1) != '\0')) {
            parse->at++;
            node->negated = !node->negated;
        } else {
            break;
        }
        parse_blanks(parse);
    }
    if (node->timed && (is_meta(parse_peek(parse, 0)) && parse_peek(parse, 0) != '(' &&
                        parse_peek(parse, 0) != '<' && parse_peek(parse, 0) != '>')) {
        *out = node;
        return true; /* `time` alone */
    }
    do {
        struct node *child = NULL;
        if (!parse_newlines(parse) || !parse_command(parse, &child) ||
            !node_add(parse, node, child)) {
            return false;
        }
        parse_blanks(parse);
        if (!take_pipe(parse, &both)) {
            break;
        }
        child->pipes_error = both;
    } while (true);
    node->span = parse_span(parse, start);
    *out = node->child_count == 1 && !node->negated && !node->timed ? node->children[0] : node;
    return true;
}

static bool parse_and_or(struct parse *parse, struct node **out) {
    size_t start = parse->at;
    if (!parse_pipeline(parse, out)) {
        return false;
    }
    parse_blanks(parse);
    while (parse_looks_at(parse, "&&") || parse_looks_at(parse, "||")) {
        struct node *node =
            parse_node(parse, parse_looks_at(parse, "&&") ? NODE_AND : NODE_OR, start);
        struct node *right = NULL;
        parse->at += 2;
        if (node == NULL || !parse_newlines(parse) || !parse_pipeline(parse, &right) ||
            !node_add(parse, node, *out) || !node_add(parse, node, right)) {
            return false;
        }
        node->span = parse_span(parse, start);
        *out = node;
        parse_blanks(parse);
    }
    return true;
}

bool parse_list(struct parse *parse, struct node **out) {
    *out = NULL;
    if (!parse_newlines(parse)) {
        return false;
    }
    size_t start = parse->at;
    struct node *list = parse_node(parse, NODE_SEQUENCE, start);
    if (list == NULL) {
        return false;
    }
    while (!list_ends(parse)) {
        struct node *node = NULL;
        if (!parse_and_or(parse, &node) || !node_add(parse, list, node)) {
            return false;
        }
        parse_blanks(parse);
        char c = parse_peek(parse, 0);
        bool separated = c == '\n' || ((c == ';' || c == '&') && !parse_looks_at(parse, ";;") &&
                                       !parse_looks_at(parse, ";&"));
        if (c == '&') {
            node->background = true;
        }
        list->span = parse_span(parse, start);
        if (!separated) {
            break;
        }
        parse->at += c != '\n';
        if (!parse_newlines(parse)) {
            return false;
        }
    }
    *out = list->child_count == 0 ? NULL : (list->child_count == 1 ? list->children[0] : list);
    return true;
}

bool parse_body(struct parse *parse, struct node **out) {
    if (!parse_list(parse, out)) {
        return false;
    }
    return *out != NULL || parse_fail(parse, ERROR_SYNTAX, parse->at, "expected a command");
}

/* NUL and what is not UTF-8 never come from a person, and hide what a terminal would show. */
static bool check_bytes(struct parse *parse) {
    size_t at = 0;
    while (at < parse->text.len) {
        if (parse->text.ptr[at] == '\0') {
            return parse_fail(parse, ERROR_SYNTAX, at, "the text holds a NUL byte");
        }
        size_t length = (unsigned char)parse->text.ptr[at] < 0x80
                            ? 1
                            : utf8_read(str_slice(parse->text, at, parse->text.len), NULL);
        if (length == 0) {
            return parse_fail(parse, ERROR_SYNTAX, at, "the text is not valid UTF-8");
        }
        at += length;
    }
    return true;
}

bool shell_parse(struct arena *arena, struct str text, struct node **tree, struct error *error) {
    struct parse parse = {.arena = arena, .text = text, .end = text.len, .error = error};
    *tree = NULL;
    *error = (struct error){0};
    if (text.len > SHELL_INPUT_MAX) {
        return error_set(error, ERROR_LIMIT, "the text is longer than %d bytes", SHELL_INPUT_MAX);
    }
    if (text.len == 0) {
        return true;
    }
    if (!check_bytes(&parse) || !parse_list(&parse, tree) || !parse_newlines(&parse)) {
        return false;
    }
    if (parse.at < parse.end) {
        return parse_fail(&parse, ERROR_SYNTAX, parse.at, "unexpected \"%c\"", text.ptr[parse.at]);
    }
    if (parse.pending.count > 0) {
        return parse_fail(&parse, ERROR_SYNTAX, text.len, "the here-document has no closing line");
    }
    return true;
}
