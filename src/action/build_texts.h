/* What files that say how a project is built, tested or served run: tox.ini, Taskfile.yml, pom.xml
 * and their like. They are not read as what they are: every text in them that could be a command is
 * taken as one, which is enough where only what is a danger in any place counts. */
#ifndef NAH_ACTION_BUILD_TEXTS_H
#define NAH_ACTION_BUILD_TEXTS_H

#include "base/str.h"

/* Is it such a file, by its name? */
bool build_texts_know(struct str path);
/* Is it a file of code, by its name? */
bool build_texts_is_code(struct str path);

/* The shell texts of the file; none of a file that is not known. False when memory is spent. */
bool build_texts_read(struct arena *arena, struct str path, struct str content, struct strs *texts);

/* cmake_texts.c: what a CMakeLists.txt does to files and runs, as one shell text. */
bool cmake_texts_know(struct str path);
bool cmake_texts_read(struct arena *arena, struct str content, struct strs *texts);

/* What is put into a file, as text of the shell: of a makefile without its target, and with
 * $(NAME) as ${NAME}. False when memory is spent. */
bool build_texts_pieces(struct arena *arena, struct str path, const struct strs *pieces,
                        struct strs *texts);

#endif
