/* Code of ruby, perl, php, julia and elixir that loads the project's own modules. */
#ifndef NAH_ACTION_CODE_OWN_H
#define NAH_ACTION_CODE_OWN_H

#include "action/code_words.h"
#include "action/reading.h"

/* The modules of the project that the flags and the code load, by the names under which they are
 * loaded and by those of their contents: "my_app" and "MyApp". Empty when the code also names
 * places elsewhere. False when memory is spent. */
bool code_own_find(struct arena *arena, const struct command *command,
                   const struct words_language *language, struct str text, struct strs *own);

/* -rmy_app of ruby, -MFoo::Bar of perl: is it such a module? */
bool code_own_loads(struct arena *arena, const struct command *command, struct str module);

/* May what such a module holds have this name without saying that it does more than compute? */
bool code_own_plain(struct str name);

/* Does the name that starts at `start` belong to such a module: A of A.B.c? */
bool code_own_member(const struct strs *own, struct str text, size_t start);

/* The end of a file's name, in quotes, that stands at `at` behind blanks and a bracket, where the
 * language may load it: that of the packages of php, any of julia. 0: it is none. */
size_t code_own_file(enum WORDS_LANGUAGE language, struct str text, size_t at);

#endif
