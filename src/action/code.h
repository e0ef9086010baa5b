/* Code that a command line gives to an interpreter: what it calls, and with what, as far as that
 * can be told from its text. Not a compiler: what it does not know makes it say so.
 *
 * A call becomes a command whose program is "python:os.remove" or "node:fs.unlinkSync", so that the
 * rules in rules/inline.toml say what it does. It is no boundary against code that hides what it
 * does on purpose: a script in the project could do the same. */
#ifndef NAH_ACTION_CODE_H
#define NAH_ACTION_CODE_H

#include "action/reading.h"

enum CODE_LANGUAGE {
    CODE_PYTHON,
    CODE_NODE,
};

enum CODE_TOKEN_KIND {
    CODE_NAME,
    CODE_STRING, /* `text` is what it holds; a hole stands for what is put in */
    CODE_NUMBER,
    CODE_PUNCTUATION,
    CODE_LINE, /* the end of a statement */
    CODE_END,
};

/* A name that is put into a string as it is: f"{base}/x", `${base}/x`. */
struct code_hole {
    size_t at; /* where the NUL byte is that stands for it */
    struct str name;
};

struct code_holes {
    struct code_hole *items;
    size_t count;
    size_t capacity;
};

struct code_token {
    enum CODE_TOKEN_KIND kind;
    struct str text;
    struct code_holes holes; /* those of a string that are names */
};

struct code_tokens {
    struct code_token *items;
    size_t count;
    size_t capacity;
};

/* Splits code into tokens; the last is CODE_END. What stands in f"{...}" or `${...}` follows at the
 * end as statements of its own. `*understood` becomes false where that cannot be done. False when
 * memory is spent. */
bool code_lex(struct arena *arena, enum CODE_LANGUAGE language, struct str text,
              struct code_tokens *out, bool *understood);

/* Takes types of TypeScript out. */
void code_strip_types(struct code_tokens *tokens);

/* What an expression may be. */
struct code_value {
    struct values texts; /* count 0: not known */
    bool is_list;
    bool each_same;    /* all that a loop takes apart of it is below the same path: os.walk() */
    bool is_name;      /* of something in a directory: known to be below it once that is joined */
    bool is_number;    /* a number that stands there: `texts` has none */
    struct argv items; /* of a list: one known value for each item, or a hole */
    struct str member; /* a module or what is in it: "os", "os.path.join"; else empty */
};

struct code_arguments {
    struct code_value *items;
    size_t count;
    size_t capacity;
    struct strs names;    /* of those that are given by name */
    struct argv by_name;  /* their values */
    bool changes_setting; /* cwd, env, shell and the like are given */
};

/* A name that the code binds. */
struct code_name {
    struct str name;
    struct str member; /* an imported one stands for this */
    struct code_value value;
    bool bound;   /* `value` holds something */
    bool number;  /* it has been given a number */
    bool unknown; /* it may be something else than `value` or a number */
    bool filling; /* its new value is being read */
};

struct code_names {
    struct code_name *items;
    size_t count;
    size_t capacity;
};

struct code {
    struct reading *reading;
    struct command *command;
    enum CODE_LANGUAGE language;
    struct code_tokens tokens;
    size_t at;
    size_t depth;
    struct code_names names;
    struct strs stars;             /* modules all of whose names are imported */
    bool reports;                  /* the last round: calls become actions */
    bool understood;               /* so far */
    bool libraries;                /* it imports what no rule knows: objects may be of there */
    bool own_files;                /* it runs files of the project: objects may be of there */
    bool is_argument;              /* the expression that is read next is given to a call */
    const struct code_value *each; /* what the function that is read next gets one of */
    bool names_module; /* the expression that is read next may be a module: a name gets it */
};

/* code.c: statements and expressions. All that reads gives false only when memory is spent. */

/* The token `ahead` of the next one; past the end CODE_END. */
const struct code_token *code_peek(const struct code *code, size_t ahead);
/* Is that token this name or punctuation? */
bool code_is(const struct code *code, size_t ahead, const char *text);
bool code_is_end(const struct code *code);
/* Reads an expression and what it calls. */
bool code_expression(struct code *code, struct code_value *out);
/* A value that is one text; a hole in it is a NUL byte. */
bool code_text_value(struct code *code, struct str text, struct code_value *out);
/* The same of a string, with what is known of the names that are put into it. */
bool code_string_value(struct code *code, const struct code_token *token, struct code_value *out);
/* Appends text to text, or with `join` path to path; several of both give one that is not known. */
bool code_combine(struct code *code, bool join, struct code_value *left,
                  const struct code_value *right);

/* code_operand.c */
bool code_operand(struct code *code, struct code_value *out);
/* Makes the names in the bracket here ones of which nothing is known. */
bool code_bind_all(struct code *code);

/* code_names.c: what names stand for; all that one is ever given counts. */

/* NULL when the code does not bind it. */
struct code_name *code_find_name(struct code *code, struct str name);
/* The same, bound when it was not; NULL when memory is spent. */
struct code_name *code_name_of(struct code *code, struct str name);
bool code_declare(struct code *code, struct str name);
/* Gives it a value; NULL: one that is not known. */
bool code_bind(struct code *code, struct str name, const struct code_value *value);
/* a, b = "x", "y", whose = is the token `end`: gives each its text. `*done` is false when it is not
 * that. */
bool code_bind_strings(struct code *code, size_t end, bool *done);
/* code_loops.c: for a, b in VALUE, where `word` or `other` stands before the value: what the names
 * may be. */
bool code_bind_each(struct code *code, const char *word, const char *other);
/* Lets it stand for a module or what is in one. */
bool code_import(struct code *code, struct str name, struct str member);
/* Is it something that the code has imported, which no rule knows? */
bool code_is_import(struct code *code, struct str member);
/* Does {a, b: c} = require('m') start with the token `ahead`? */
bool code_is_module_pattern(const struct code *code, size_t ahead);
/* Does const { port } = server.address() start here: a number that the system gave? */
bool code_is_own_port(const struct code *code);
bool code_is_keyword(const struct code *code, struct str name);

/* code_items.c: what one item of a list or a pattern of files may be. */
struct code_value code_items(const struct code_value *list);
/* Is it a method of lists that gives each item to the function that it is called with? */
bool code_takes_items(const struct code *code, struct str method);
/* The name of a file, without its directories. */
bool code_file_name(struct code *code, struct code_value *out);

/* code_statement.c: reads what binds names. `*done` when it has read something. */
bool code_statement(struct code *code, bool *done);

/* code_call.c: calls; a method's member starts with a dot, and `receiver` is what it is called on.
 */
bool code_call(struct code *code, struct str member, const struct code_value *receiver,
               const struct code_arguments *arguments, struct code_value *out);
/* A member that is named without a call. */
bool code_reference(struct code *code, struct str member);
/* Do the rules know the module, or what is in one? */
bool code_knows_module(struct code *code, struct str module);
/* Have they a rule for a call of it? */
bool code_knows_call(struct code *code, struct str member);
/* Either. */
bool code_knows_member(struct code *code, struct str member);

/* code_environment.c */

/* Does os.environ.get("X") or process.env.X, `rest` of which stands behind the environment and has
 * just been read, take one variable that is not named as a secret? */
bool code_reads_variable(const struct code *code, struct str rest,
                         const struct code_arguments *arguments);
/* The same of MEMBER[item], whose bracket is the token `bracket`. */
bool code_reads_item(const struct code *code, struct str member, size_t bracket,
                     const struct code_value *item);
/* The value of the variable of the environment of that name. False when memory is spent. */
bool code_environment(struct code *code, const struct code_value *variable, struct code_value *out);

/* The rules of a member, by its name with an ending, and the name of the program that has them. */
bool code_find_named(struct code *code, struct str member, const char *ending,
                     const struct rules_index **found, struct str *name);
/* The rules of a member, by its name with an ending; `*found` is NULL when there are none. */
bool code_find_rules(struct code *code, struct str member, const char *ending,
                     const struct rules_index **found);

/* code_library.c: modules that the rules say nothing of. */

/* Is it a module, or in one, that no rule knows, and that may be a library or the project's own? */
bool code_is_library(struct code *code, struct str member);
/* Imports a module; of one that has effects the code is not understood. */
bool code_import_library(struct code *code, struct str module);
/* Calls what is in such a module, or a method of what may come from there. */
bool code_call_library(struct code *code, struct str member,
                       const struct code_arguments *arguments);
/* Paths of secrets that a method of an object is given, of which no rule knows. */
bool code_read_method(struct code *code, struct str member, const struct code_arguments *arguments);
/* code_memory.c: has the statement words that lead to a file, or to code? */
bool code_leaves_memory(struct str statement);
/* Is it a statement of a database that is in memory alone, as every one is that the
 * code connects to? */
bool code_only_in_memory(struct code *code, const struct code_arguments *arguments);
/* code_memory.c: is it a SELECT of sqlite3, which runs one statement at a time, whatever stands in
 * its holes? */
bool code_only_selects(struct code *code, struct str last, const struct code_arguments *arguments);
/* code_loopback.c: is it a call of what connects only to this machine? */
bool code_is_local(struct code *code, struct str member);
/* s.post("http://localhost/x") of s = requests.Session() is as requests.post(): `*member` becomes
 * that. False when memory is spent. */
bool code_session_call(struct code *code, struct str *member,
                       const struct code_arguments *arguments);
/* Are all engines of sqlalchemy that the code makes those of files of sqlite? */
bool code_is_sqlite_engine(const struct code *code, struct str member);
/* Does a server of the code listen for this machine alone, or where the system finds a place? */
bool code_listens_here(const struct code *code);
/* The `last` arguments, and those that are given by name: what of a call has no rule of its own. */
bool code_read_more(struct code *code, const struct code_arguments *arguments, size_t last);
/* sys.path.insert(0, DIRECTORY) */
bool code_add_path(struct code *code, const struct code_arguments *arguments);

/* import("./x.js") of JavaScript, which is as require of it. */
bool code_imports_file(struct str member, const struct code_arguments *arguments);
/* The path of what require('./x') loads: in the code of a file it is told from where that is, not
 * from where node runs. */
bool code_required_file(struct code *code, struct str name, struct code_value *out);

/* code_harmless.c: calls whose arguments show that they do nothing that has to be judged. */

/* getattr(x, "name") of an object, or of a module that no rule knows, whose name is that of nothing
 * with effects. */
bool code_names_attribute(struct code *code, struct str member,
                          const struct code_arguments *arguments);
/* What frameworks give tests in place of a client: its requests reach the code of the project and
 * no network. Queues put, too. */
bool code_stays_here(const struct code *code, struct str last);
/* Is it a name by which code reaches what no list of names can hold back? */
bool code_is_hidden(struct str name);
/* Is what NAME gets here NAME.expanduser() or the like, which done twice is as done once? */
bool code_stays_same(const struct code *code, struct str name);
/* Of a library: does gql`...` only make text? */
bool code_is_text_tag(struct str tag);

/* code_timed.c: is it a call that measures functions or code that stands there? */
bool code_is_timer(const struct code *code, struct str member);
/* Reads it, and says in `*timed` whether it is one. False when memory is spent. */
bool code_times(struct code *code, struct str member, const struct code_arguments *arguments,
                bool *timed);

/* code_result.c: what a call gives back, where that is a path or a list of them. */
bool code_result(struct code *code, struct str member, const struct code_value *receiver,
                 const struct code_arguments *arguments, struct code_value *out);

/* A member whose value is known: sys.executable. */
bool code_property(struct code *code, struct code_value *value);

/* Reads inline code, adds the actions of what it calls, and says in `*understood` whether that was
 * all that it does. False when memory is spent. */
bool code_read(struct reading *reading, struct command *command, enum CODE_LANGUAGE language,
               const struct value *text, bool *understood);

/* code_library.c: is it the name of a method that no harmless object has, or not all of them? */
bool code_is_effect(struct str name);
/* code_own.c: purge_users(), deployAll(): functions of the project that say what they do. */
bool code_is_named_danger(struct str name);

/* code_words.c: code of perl, ruby, php, lua, elixir, julia and R whose words are all harmless. */
bool code_words_know(struct str program);
/* Is the code so? False when memory is spent. */
bool code_words_harmless(struct arena *arena, const struct command *command, struct str text,
                         bool *harmless);
/* Is it a module that may be loaded, as a flag gives it: JSON::PP, List::Util=sum? */
bool code_words_module(struct str program, struct str value);

/* code_paths.c: the code with the path in place of a name that only stands for it. */
bool code_with_paths(struct arena *arena, struct str text, struct str *out);

/* code_files.c: adds what code of a language that is not read otherwise does to files whose names
 * stand in it: unlink("x"), FileUtils.rm_rf("x"), file_get_contents("x"). False when memory is
 * spent. */
bool code_read_files(struct reading *reading, struct command *command, struct str code);
/* code_home.c: the path that the argument at `at` makes below the home directory, however that is
 * named; `*found` is false when it does not. False when memory is spent. */
bool code_home_path(struct reading *reading, struct str code, size_t at, struct value *path,
                    bool *found);
/* Does the text of a string start with the home directory, as "$HOME/x"? That is taken off. */
bool code_home_start(struct str *text);
/* Adds what methods of such a path delete: File(home, "x").deleteRecursively(). */
bool code_home_methods(struct reading *reading, struct command *command, struct str code);
/* code_program.c: the code that a flag gives: its value, or that of -pe of node the first operand.
 */
const struct value *code_given(const struct command *command, const struct argument *argument);

/* code_globs.c: the end of Dir.glob("a*.rb") and glob("a*.php") that starts at `at`, and its
 * pattern; 0: it is none, or not one of files below this directory. */
size_t code_glob_end(struct str code, size_t at, struct str *pattern);
/* The pattern of the files of which (NAME) at `at` is one; `*end` is behind the name. Empty: that
 * is not plain. */
struct str code_item_pattern(struct str code, size_t at, size_t *end);
/* The path in "x" |> File.stream!() of elixir, whose call starts at `at`; empty: none. */
struct str code_piped_path(struct str code, size_t at, struct str call);

/* code_sends.c: adds the hosts that the code of a file names where it sends something. */
bool code_read_sends(struct reading *reading, struct command *command, struct str code);
/* Is there at `at` a call that only reads a file, whose name is a plain string? `*end` is behind
 * the name. */
bool code_file_reads(struct str code, size_t at, size_t *end);

#endif
