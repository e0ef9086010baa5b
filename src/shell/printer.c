#include "shell/printer.h"

#include "shell/lexer.h"

/* One text while it is written: here-documents wait for the next newline. */
struct printer {
    struct builder *out;
    struct {
        const struct redirection **items;
        size_t count;
        size_t capacity;
    } pending;
};

static void print_node(struct printer *printer, const struct node *node);

static void add(struct printer *printer, const char *text) {
    builder_add_c(printer->out, text);
}

/* The line that ends a here-document: its delimiter without quotes. */
static void print_delimiter(struct builder *out, const struct word *word) {
    for (size_t i = 0; i < word->count; i++) {
        builder_add(out, word->parts[i].text);
        if (word->parts[i].kind == PART_DOUBLE_QUOTED) {
            print_delimiter(out, word->parts[i].parts);
        }
    }
}

/* Appends text with a tab before each line, which <<- takes off. A line that continues another has
 * none taken off. */
static void print_indented(struct builder *out, struct str text, bool continues) {
    size_t start = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\n') {
            continue;
        }
        size_t slash = i;
        while (slash > start && text.ptr[slash - 1] == '\\') {
            slash--;
        }
        if (continues && (i - slash) % 2 == 1) {
            continue;
        }
        builder_add_char(out, '\t');
        builder_add(out, str_slice(text, start, i + 1));
        start = i + 1;
    }
}

static void print_body(struct builder *out, const struct redirection *redirection) {
    struct builder body;
    builder_init(&body, out->arena);
    if (redirection->quoted_delimiter) {
        shell_print_word(&body, &redirection->body);
    } else {
        shell_print_body(&body, &redirection->body);
    }
    struct str text = builder_str(&body);
    out->failed = out->failed || body.failed;
    if (redirection->strip_tabs) {
        print_indented(out, text, !redirection->quoted_delimiter);
        builder_add_char(out, '\t'); /* never the delimiter of a here-document around it */
    } else if (text.len > 0) {
        builder_add(out, text);
    }
    print_delimiter(out, &redirection->target);
    builder_add_char(out, '\n');
}

/* Ends the line and writes the here-documents that wait for it. */
static void print_newline(struct printer *printer) {
    builder_add_char(printer->out, '\n');
    for (size_t i = 0; i < printer->pending.count; i++) {
        print_body(printer->out, printer->pending.items[i]);
    }
    printer->pending.count = 0;
}

static const struct {
    const char *text;
    int fd; /* what is meant when none is written; -2: always written, -3: never */
} operators[] = {
    [REDIRECT_INPUT] = {"<", 0},          [REDIRECT_OUTPUT] = {">", 1},
    [REDIRECT_APPEND] = {">>", 1},        [REDIRECT_CLOBBER] = {">|", 1},
    [REDIRECT_READ_WRITE] = {"<>", 0},    [REDIRECT_BOTH] = {"&>", -3},
    [REDIRECT_BOTH_APPEND] = {"&>>", -3}, [REDIRECT_DUP_INPUT] = {"<&", 0},
    [REDIRECT_DUP_OUTPUT] = {">&", -2},   [REDIRECT_HERE_DOC] = {"<<", 0},
    [REDIRECT_HERE_STRING] = {"<<<", 0},
};

void shell_print_redirection(struct builder *out, const struct redirection *redirection) {
    int usual = operators[redirection->kind].fd;
    if (redirection->fd < 0) {
        builder_add_char(out, '{');
        builder_add(out, redirection->fd_variable);
        builder_add_char(out, '}');
    } else if (usual != -3 && redirection->fd != usual) {
        builder_addf(out, "%d", redirection->fd);
    }
    builder_add_c(out, redirection->strip_tabs ? "<<-" : operators[redirection->kind].text);
    const struct word *target = &redirection->target;
    const struct part *first = target->count > 0 ? &target->parts[0] : NULL;
    if (first != NULL && (first->kind == PART_PROCESS ||
                          (redirection->kind == REDIRECT_HERE_DOC && first->kind == PART_LITERAL &&
                           first->text.ptr[0] == '-'))) {
        builder_add_char(out, ' ');
    }
    shell_print_word(out, target);
}

static void print_redirection(struct printer *printer, const struct redirection *redirection) {
    shell_print_redirection(printer->out, redirection);
    if (redirection->kind == REDIRECT_HERE_DOC &&
        !VEC_PUSH(printer->out->arena, &printer->pending, redirection)) {
        printer->out->failed = true;
    }
}

static void print_redirections(struct printer *printer, const struct node *node) {
    for (size_t i = 0; i < node->redirections.count; i++) {
        add(printer, " ");
        print_redirection(printer, &node->redirections.items[i]);
    }
}

/* A word where a reserved word or the like could stand. */
static void print_command_word(struct printer *printer, const struct word *word) {
    const struct part *part = word->count == 1 ? &word->parts[0] : NULL;
    if (part != NULL && part->kind == PART_LITERAL && lexer_is_keyword(part->text) &&
        lexer_is(part->text.ptr[0], CLASS_START)) {
        add(printer, "\\"); /* the tree has such words without it: \if is if */
    }
    shell_print_word(printer->out, word);
}

/* Assignments, words and redirections in the order in which they stood. */
static void print_simple(struct printer *printer, const struct node *node, size_t guarded) {
    size_t assignment = 0;
    size_t word = 0;
    size_t redirection = 0;
    const struct assignment *assignments = node->assignments;
    const struct words *words = &node->words;
    const struct redirections *redirections = &node->redirections;
    bool first = true;
    for (;;) {
        uint32_t at[3] = {
            assignment < node->assignment_count ? assignments[assignment].span.start : UINT32_MAX,
            word < words->count ? words->items[word].span.start : UINT32_MAX,
            redirection < redirections->count ? redirections->items[redirection].span.start
                                              : UINT32_MAX};
        if (at[0] == UINT32_MAX && at[1] == UINT32_MAX && at[2] == UINT32_MAX) {
            break;
        }
        add(printer, first ? "" : " ");
        first = false;
        if (at[0] <= at[1] && at[0] <= at[2]) {
            shell_print_assignment(printer->out, &assignments[assignment++]);
        } else if (at[1] <= at[2]) {
            if (word < guarded) {
                print_command_word(printer, &words->items[word++]);
            } else {
                shell_print_word(printer->out, &words->items[word++]);
            }
        } else {
            print_redirection(printer, &redirections->items[redirection++]);
        }
    }
}

/* What follows a command in a list: `&`, and a separator when more comes. */
static void print_separator(struct printer *printer, const struct node *node, bool more) {
    if (node->background) {
        add(printer, " &");
    }
    if (more && printer->pending.count > 0) {
        print_newline(printer);
    } else if (more) {
        add(printer, node->background ? " " : "; ");
    }
}

/* A list, and with `closed` what must stand between it and a word that closes it. */
static void print_list(struct printer *printer, const struct node *node, bool closed) {
    if (node == NULL) {
        return;
    }
    if (node->kind != NODE_SEQUENCE) {
        print_node(printer, node);
        print_separator(printer, node, closed);
        return;
    }
    for (size_t i = 0; i < node->child_count; i++) {
        print_node(printer, node->children[i]);
        print_separator(printer, node->children[i], closed || i + 1 < node->child_count);
    }
}

/* Does it end with a `!` or `time` that stands alone? Only a separator or the end may follow. */
static bool ends_bare(const struct node *node) {
    while (node != NULL &&
           (node->kind == NODE_AND || node->kind == NODE_OR || node->kind == NODE_SEQUENCE)) {
        node = node->children[node->child_count - 1];
    }
    return node != NULL && node->kind == NODE_PIPELINE && node->child_count == 0;
}

/* A list before `)` or `;;`, which needs no separator but newlines for here-documents. */
static void print_open_list(struct printer *printer, const struct node *node) {
    print_list(printer, node, false);
    add(printer, ends_bare(node) ? ";" : "");
    if (printer->pending.count > 0) {
        print_newline(printer);
    }
}

static void print_words(struct printer *printer, const struct words *words, const char *between) {
    for (size_t i = 0; i < words->count; i++) {
        add(printer, i > 0 ? between : "");
        shell_print_word(printer->out, &words->items[i]);
    }
}

/* Would the first word behind `time` be taken for its flag? */
static bool starts_with_dash(const struct node *node) {
    const struct node *first = node->child_count > 0 ? node->children[0] : NULL;
    if (first == NULL || first->kind != NODE_SIMPLE || first->assignment_count > 0 ||
        first->words.count == 0 || first->words.items[0].count == 0) {
        return false;
    }
    const struct part *part = &first->words.items[0].parts[0];
    return part->kind == PART_LITERAL && str_starts(part->text, "-");
}

static void print_pipeline(struct printer *printer, const struct node *node) {
    add(printer, !node->timed ? "" : starts_with_dash(node) ? "time -- " : "time ");
    add(printer, node->negated ? "! " : "");
    if (node->child_count == 0 && !node->timed && !node->negated) {
        add(printer, "! !");
    }
    for (size_t i = 0; i < node->child_count; i++) {
        if (i > 0) {
            add(printer, node->children[i - 1]->pipes_error ? " |& " : " | ");
        }
        print_node(printer, node->children[i]);
    }
}

static void print_if(struct printer *printer, const struct node *node) {
    for (size_t i = 0; i < node->child_count; i++) {
        bool condition = i % 2 == 0 && i + 1 < node->child_count;
        add(printer, i == 0 ? "if " : i % 2 == 1 ? "then " : condition ? "elif " : "else ");
        print_list(printer, node->children[i], true);
    }
    add(printer, "fi");
}

static void print_for(struct printer *printer, const struct node *node) {
    add(printer, node->kind == NODE_SELECT ? "select " : "for ");
    if (node->kind == NODE_FOR_ARITH) {
        add(printer, "((");
        print_words(printer, &node->words, ";");
        add(printer, "))");
    } else {
        builder_add(printer->out, node->name);
    }
    if (node->has_in) {
        add(printer, node->words.count > 0 ? " in " : " in");
        print_words(printer, &node->words, " ");
    }
    add(printer, "; do ");
    print_list(printer, node->children[0], true);
    add(printer, "done");
}

static void print_case(struct printer *printer, const struct node *node) {
    add(printer, "case ");
    shell_print_word(printer->out, &node->words.items[0]);
    add(printer, " in ");
    for (size_t i = 0; i < node->clause_count; i++) {
        const struct case_clause *clause = &node->clauses[i];
        add(printer, "(");
        print_words(printer, &clause->patterns, " | ");
        add(printer, ") ");
        if (clause->terminator.len == 0) {
            print_list(printer, clause->body, true);
        } else {
            print_open_list(printer, clause->body);
            add(printer, " ");
            builder_add(printer->out, clause->terminator);
            add(printer, " ");
        }
    }
    add(printer, "esac");
}

static void print_around(struct printer *printer, const char *open, const struct node *node,
                         bool closed, const char *close) {
    add(printer, open);
    if (closed) {
        print_list(printer, node, true);
    } else {
        print_open_list(printer, node);
    }
    add(printer, close);
}

static void print_coproc(struct printer *printer, const struct node *node) {
    add(printer, "coproc ");
    if (node->name.len > 0) {
        builder_add(printer->out, node->name);
        add(printer, " ");
    }
    if (node->children[0]->kind == NODE_SIMPLE) {
        print_simple(printer, node->children[0], 2);
    } else {
        print_node(printer, node->children[0]);
    }
}

static void print_kind(struct printer *printer, const struct node *node) {
    switch (node->kind) {
    case NODE_SIMPLE:
        print_simple(printer, node, 1);
        break;
    case NODE_PIPELINE:
        print_pipeline(printer, node);
        break;
    case NODE_AND:
    case NODE_OR:
        print_node(printer, node->children[0]);
        add(printer, node->kind == NODE_AND ? " && " : " || ");
        print_node(printer, node->children[1]);
        break;
    case NODE_SEQUENCE:
        print_list(printer, node, false);
        break;
    case NODE_SUBSHELL:
        print_around(printer, "( ", node->children[0], false, " )");
        break;
    case NODE_GROUP:
        print_around(printer, "{ ", node->children[0], true, "}");
        break;
    case NODE_IF:
        print_if(printer, node);
        break;
    case NODE_WHILE:
    case NODE_UNTIL:
        print_around(printer, node->kind == NODE_WHILE ? "while " : "until ", node->children[0],
                     true, "do ");
        print_around(printer, "", node->children[1], true, "done");
        break;
    case NODE_FOR:
    case NODE_SELECT:
    case NODE_FOR_ARITH:
        print_for(printer, node);
        break;
    case NODE_CASE:
        print_case(printer, node);
        break;
    case NODE_FUNCTION:
        add(printer, "function ");
        builder_add(printer->out, node->name);
        add(printer, " () ");
        print_node(printer, node->children[0]);
        break;
    case NODE_COPROC:
        print_coproc(printer, node);
        break;
    case NODE_TEST:
        add(printer, "[[ ");
        print_words(printer, &node->words, " ");
        add(printer, " ]]");
        break;
    case NODE_ARITH:
        add(printer, "((");
        print_words(printer, &node->words, "");
        add(printer, "))");
        break;
    }
}

static void print_node(struct printer *printer, const struct node *node) {
    print_kind(printer, node);
    if (node->kind != NODE_SIMPLE) {
        print_redirections(printer, node);
    }
}

void shell_print(struct builder *out, const struct node *tree) {
    struct printer printer = {.out = out};
    print_open_list(&printer, tree);
}
