/* Paths as text: nothing here looks at the machine. Any byte but '/' is ordinary, holes too. */
#ifndef NAH_BASE_PATH_H
#define NAH_BASE_PATH_H

#include "base/str.h"

/* `path` seen from `directory`, with "." , ".." and doubled slashes folded away, without a closing
 * slash: path_join("/a/b", "../c/") is "/a/c". An absolute `path` ignores `directory`. ".." at the
 * root stays there. A relative result keeps the ".." that it starts with; an empty one is ".".
 * Followed by a NUL, owned by `arena`; {NULL, 0} when memory is spent. */
struct str path_join(struct arena *arena, struct str directory, struct str path);

/* Is it "", ".", "./", ".." or another of dots and slashes: here, or above? */
bool path_only_up(struct str path);

/* The last component: "c" of "/a/b/c"; the whole of a path without a slash. */
struct str path_base(struct str path);

/* What is before the last component, without its closing slash: "/a/b" of "/a/b/c", "/" of "/a" and
 * of "/"; empty for a path without a slash. */
struct str path_parent(struct str path);

/* Is `path` the folder itself or below it? Both absolute and folded; an empty one holds nothing. */
bool path_inside(struct str path, struct str folder);

#endif
