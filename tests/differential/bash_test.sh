#!/bin/sh
# The short comparisons of the shell parser and of expansion with the bash of this machine. Skipped
# without bash 5.2, whose grammar nah follows, or python3.
case $(bash -c 'echo "${BASH_VERSION}"' 2>/dev/null) in
5.[2-9]*) ;;
*) exit 77 ;;
esac
command -v python3 >/dev/null || exit 77
here=${srcdir:-.}/tests/differential
python3 "$here/syntax.py" tests/tools/shell-tree &&
	python3 "$here/expansion.py" tests/tools/shell-tree
