#!/bin/sh
# The short comparisons of the shell parser and of expansion with the bash of this machine. Skipped
# without bash 5.2, whose grammar nah follows, or python3.
case $(bash -c 'echo "${BASH_VERSION}"' 2>/dev/null) in
5.[2-9]*) ;;
*) exit 77 ;;
esac
command -v python3 >/dev/null || exit 77
here=${srcdir:-.}/tests/differential
tool=tests/tools/shell-tree
python3 "$here/syntax.py" "$tool" || exit
# All of it is for script/test: `make check` has to be quick.
for seed in 1 ${NAH_TEST_LONG:+2 3 4 5}; do
	python3 "$here/expansion.py" "$tool" --rounds 1000 --seed "$seed" || exit
done
