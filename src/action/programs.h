/* The programs whose meaning data cannot say: one handler each, named in rules/ as `handler`.
 *
 * A handler gets a command whose flags and operands are read, adds its actions, and reads the
 * commands and texts that it runs in turn. All return false only when memory is spent. */
#ifndef NAH_ACTION_PROGRAMS_H
#define NAH_ACTION_PROGRAMS_H

#include "action/reading.h"

/* functions.c */
bool program_alias(struct reading *reading, struct command *command);

/* shells.c: programs that run shell text, and builtins that change the shell itself */
bool program_shell(struct reading *reading, struct command *command);
bool program_eval(struct reading *reading, struct command *command);
bool program_source(struct reading *reading, struct command *command);
bool program_trap(struct reading *reading, struct command *command);
bool program_exit(struct reading *reading, struct command *command);
bool program_complete(struct reading *reading, struct command *command);

/* directories.c */
bool program_cd(struct reading *reading, struct command *command);
bool program_pushd(struct reading *reading, struct command *command);

/* load_paths.c */
bool program_cmake(struct reading *reading, struct command *command);

/* subscripts.c */
bool program_test(struct reading *reading, struct command *command);

/* shell_variables.c: what sets them */
bool program_set(struct reading *reading, struct command *command);
bool program_shift(struct reading *reading, struct command *command);
bool program_shopt(struct reading *reading, struct command *command);
bool program_read(struct reading *reading, struct command *command);
bool program_declare(struct reading *reading, struct command *command);

/* language.c: reads code as the interpreter `command->program` does, and adds what it does; true in
 * `*understood` when that is all, or when no such interpreter is known. */
bool interpreter_read_text(struct reading *reading, struct command *command,
                           const struct value *text, bool *understood);
/* Lets what the code reads reach what it sends, writes and runs: how it does that is not followed.
 * Its actions are those from `first` on. */
bool interpreter_connect_calls(struct reading *reading, size_t first);
/* Adds that such code runs, asked about when not all of it is understood; its number in `*index`.
 */
bool interpreter_add_code(struct reading *reading, struct command *command, bool understood,
                          size_t *index);

/* assigns.c */
bool program_let(struct reading *reading, struct command *command);
bool program_unset(struct reading *reading, struct command *command);

/* processes.c */
bool program_make(struct reading *reading, struct command *command);
bool program_kill(struct reading *reading, struct command *command);

/* wrappers.c: programs that run the command that follows */
bool program_wrapper(struct reading *reading, struct command *command);
bool program_xargs(struct reading *reading, struct command *command);

/* text.c, sed.c, awk.c: programs that print or edit text, some of which can run code */
bool program_echo(struct reading *reading, struct command *command);
bool program_cat(struct reading *reading, struct command *command);
bool program_printenv(struct reading *reading, struct command *command);
bool program_sed(struct reading *reading, struct command *command);
/* What a script of sed does. False when memory is spent. */
bool sed_read_text(struct reading *reading, struct command *command, const struct value *script);
bool program_query(struct reading *reading, struct command *command);
bool program_pager(struct reading *reading, struct command *command);
bool program_awk(struct reading *reading, struct command *command);
/* What a program of awk does. False when memory is spent. */
bool awk_read_text(struct reading *reading, struct command *command, const struct value *program);

/* escapes.c: programs whose commands can hold shell text */
bool program_escape(struct reading *reading, struct command *command);

/* debugger.c */
bool program_debugger(struct reading *reading, struct command *command);

/* code_program.c: languages whose code can */
bool program_code(struct reading *reading, struct command *command);

/* terminals.c */
bool program_tmux(struct reading *reading, struct command *command);

/* duckdb.c */
bool program_duckdb(struct reading *reading, struct command *command);

/* tools.c */
bool program_compiler(struct reading *reading, struct command *command);
bool program_npx(struct reading *reading, struct command *command);
bool program_goals(struct reading *reading, struct command *command);
bool program_maven(struct reading *reading, struct command *command);
bool program_sbt(struct reading *reading, struct command *command);
bool program_project_scripts(struct reading *reading, struct command *command);
bool program_go(struct reading *reading, struct command *command);
bool program_toolchain(struct reading *reading, struct command *command);
bool program_serve(struct reading *reading, struct command *command);

/* editor_tests.c: are these commands of an editor without a screen that run files of the project?
 * Their actions are added then. False when memory is spent. */
bool editor_runs_tests(struct reading *reading, struct command *command, bool *done);

/* frameworks.c */
bool program_flake(struct reading *reading, struct command *command);
bool program_powershell(struct reading *reading, struct command *command);
bool program_game(struct reading *reading, struct command *command);
bool program_synthesis(struct reading *reading, struct command *command);

/* project_tools.c */
bool program_directory(struct reading *reading, struct command *command);
bool program_clojure(struct reading *reading, struct command *command);
bool program_yarn(struct reading *reading, struct command *command);
bool program_node_package(struct reading *reading, struct command *command);
bool program_project_code(struct reading *reading, struct command *command);
bool program_device(struct reading *reading, struct command *command);
bool program_venv(struct reading *reading, struct command *command);
bool program_symfony(struct reading *reading, struct command *command);
bool program_address(struct reading *reading, struct command *command);

/* line_editor.c */
bool program_line_editor(struct reading *reading, struct command *command);

/* interpreter_settings.c */
bool program_java(struct reading *reading, struct command *command);
/* What the flags of node and php load and open. False when memory is spent. */
bool interpreter_read_settings(struct reading *reading, struct command *command);
/* The program that a module of python's is: pre_commit is pre-commit. Itself when none is known;
 * without text when memory is spent. */
struct str interpreter_module_program(struct arena *arena, struct str module);
/* Is the operand a tool by its name, as `ruby -S gem` and `node node_modules/.bin/prisma` run it?
 */
bool interpreter_runs_tool(const struct command *command, const struct argument *script);

/* batch.c */
bool program_parallel(struct reading *reading, struct command *command);
bool program_at(struct reading *reading, struct command *command);

/* images.c */
bool program_image(struct reading *reading, struct command *command);
bool program_ghostscript(struct reading *reading, struct command *command);
bool program_latexmk(struct reading *reading, struct command *command);
bool program_exiftool(struct reading *reading, struct command *command);

/* files.c */
bool program_find(struct reading *reading, struct command *command);
bool program_fd(struct reading *reading, struct command *command);
bool program_tar(struct reading *reading, struct command *command);
bool program_unzip(struct reading *reading, struct command *command);
bool program_link(struct reading *reading, struct command *command);
bool program_dd(struct reading *reading, struct command *command);
bool program_apply_patch(struct reading *reading, struct command *command);

/* httpie.c */
bool program_httpie(struct reading *reading, struct command *command);

/* forge.c */
bool program_forge(struct reading *reading, struct command *command);

/* containers.c */
bool program_container(struct reading *reading, struct command *command);
bool program_cluster(struct reading *reading, struct command *command);

/* git_remote.c: for program_git(). Adds what git does to reach another repository: hosts, commands
 * of transports. The flags and operands are those behind git's own flags. */
bool git_read_remotes(struct reading *reading, struct command *command);

/* git_config.c: does git run, or load code from, what this key of its settings is set to? */
bool git_key_runs_code(const struct value *key);

/* git_config.c: for program_git(). The setting of `-c core.pager=COMMAND`: what git would run is
 * read as shell text; `cat`, `less` and the empty text are what people turn pagers off with. A `!`
 * in an alias says that it is shell text. */
bool git_read_setting(struct reading *reading, struct command *command,
                      const struct value *setting);

/* `git config`: adds what a key that runs code, leads git elsewhere or is a secret means; `*done`
 * when that is all to be said. False when memory is spent. */
bool git_read_config(struct reading *reading, struct command *command, bool *done);

/* mongo.c, redis.c, sqlite.c */
bool program_mongo(struct reading *reading, struct command *command);
bool program_redis(struct reading *reading, struct command *command);
bool program_sqlite(struct reading *reading, struct command *command);

/* database_clients.c */
bool program_psql(struct reading *reading, struct command *command);
bool program_mysql(struct reading *reading, struct command *command);

/* names.c */
bool program_name(struct reading *reading, struct command *command);
/* git rev-parse --show-toplevel: gives the output of the command its text where that is known. */
void names_repository(const struct reading *reading, struct command *command);
bool program_temporary(struct reading *reading, struct command *command);

/* git.c, network.c, remote.c, socat.c, language.c */
bool program_git(struct reading *reading, struct command *command);
bool program_curl(struct reading *reading, struct command *command);
bool program_lookup(struct reading *reading, struct command *command);
bool program_wget(struct reading *reading, struct command *command);
bool program_ssh(struct reading *reading, struct command *command);
bool program_socat(struct reading *reading, struct command *command);
bool program_remote_copy(struct reading *reading, struct command *command);
bool program_timeit(struct reading *reading, struct command *command);
bool program_javascript(struct reading *reading, struct command *command);
bool program_interpreter(struct reading *reading, struct command *command);

#endif
