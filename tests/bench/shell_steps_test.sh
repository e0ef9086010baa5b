#!/bin/sh
# The shell parser takes few steps for texts that are made to be slow, and no more for each byte of a
# longer one. Skipped without python3, or where the compiler cannot count steps.
command -v python3 >/dev/null && [ -x tests/tools/shell-steps ] || exit 77
exec python3 "${srcdir:-.}/tests/bench/shell_adversarial.py" steps tests/tools/shell-steps
