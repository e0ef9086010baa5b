#!/usr/bin/env python3
"""Compares the values that nah gives words with what bash makes of them.

usage: expansion.py SHELL_TREE [--rounds N] [--seed N] [--show N]

Makes texts of assignments and one printf, whose words have no effects, runs them in bash in an empty
directory, and checks that what bash printed is among the argument lists that nah expects. Exit status
1 when one is not.
"""
import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import shutil
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BASH = shutil.which("bash")
CORPUS = os.path.join(HERE, "..", "corpus", "shell", "expansion.txt")

VALUES = ["a", "abc", "a.b.c", "/usr/lib/x.so", "a b", "' a  b '", "''", '"x y"', "3", "12", "-5",
          "'*'", "'a*b'", "foo-bar_baz", "AbC", "$'t\\tn'", "$'\\x72m'", "~", "~/x:~/y", "$HOME/z",
          "$1", '"$2"', "$3", '"$@"', "$x", "${y}", "é", "'[a]'", "a\\ b", "$((1+2))", "{a,b}",
          "'a,b,,c'", "a:b", "$#", "${x%b}", "rm", "-rf", "/", "0x1f", "'$x'", "\"'q'\"", "..", "''b",
          "'  '", "'?'", "'\\'", "'a\\*'"]
NAMES = ["x", "y", "z", "a", "u"]
PATTERNS = ["a", "b", "*", "?", "*.", ".*", "*/", "/*", "[a-c]", "[!a]", "a*", "*b", "'*'", "\\*",
            "$y", '"$y"', "", "x", "[[:alpha:]]", "[]a]", "a?c", "[a-", "o*o", ".", "-", "' '", "??"]
NUMBERS = ["0", "1", "2", "-1", " -1", " -2", "5", "z", "$z", "1+1", "$((z))", "${#x}", "9", "x"]
EXPRESSIONS = ["1+2", "z", "z*2", "(1+2)*3", "7/2", "-7/2", "-7%3", "2**10", "1<<4", "5>3", "5==5",
               "!0", "~5", "1?2:3", "0?2:3", "0x10", "010", "2#101", "z+z", "$z+1", "10-3-2", "2**3**2",
               "1&&0", "1||0", "6&3", "6|3", "6^3", "-3", "- -3", "3 - -3", "x", "u", "1,2", "'1'",
               "\"2\"", "5/0", "08", "1 +", "z z", "9223372036854775807+1", "z==12", "z>=12&&z<13"]


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)

    def pick(self, items):
        return self.rng.choice(items)

    def word(self, depth=0):
        return "".join(self.piece(depth) for _ in range(self.rng.randint(1, 3)))

    def operand(self, depth):
        # without braces: bash counts those of ${x-{a} for the brace expansion around it
        return self.pick(["", "d", "d e", '"d e"', "'f g'", "$y", '"$y"', "*", "$@", "~"]) if (
            depth > 1 or self.rng.random() < 0.7) else re.sub("[{}]", "", self.word(depth + 1))

    def parameter(self, depth):
        name = self.pick(NAMES + ["1", "2", "3", "4", "@", "*", "#", "0", "HOME", "a[@]", "a[*]",
                                  "a[0]", "a[1]", "a[-1]", "a[9]", "x[0]", "x[@]"])
        kind = self.rng.randrange(12)
        if kind <= 3:
            return "${%s}" % name
        if kind == 4:
            return "${%s%s%s}" % (name, self.pick(["-", ":-", "+", ":+"]), self.operand(depth))
        if kind <= 6:
            return "${%s%s%s}" % (name, self.pick(["#", "##", "%", "%%"]), self.pick(PATTERNS))
        if kind == 7:
            return "${%s%s%s/%s}" % (name, self.pick(["/", "//", "/#", "/%"]), self.pick(PATTERNS),
                                     self.pick(["", "R", "R R", "$y", '"$y"', "&", "\\&", "'*'"]))
        if kind == 8:
            return "${%s:%s}" % (name, self.pick(NUMBERS)) if self.rng.random() < 0.5 else (
                "${%s:%s:%s}" % (name, self.pick(NUMBERS), self.pick(NUMBERS)))
        if kind == 9:
            return "${%s%s%s}" % (name, self.pick(["^", "^^", ",", ",,"]),
                                  self.pick(["", "", "a", "[a-b]", "?"]))
        if kind == 10:
            return "${#%s}" % name
        return "${%s%s}" % (self.pick(["!x", "!y", "!u", "x@U", "x@L", "x@u", "x@Q", "a[@]@U"]),
                            self.pick(["", "", ":-n"])) if self.rng.random() < 0.5 else "$" + (
                                self.pick(NAMES + ["1", "2", "@", "*", "#", "4"]))

    def piece(self, depth):
        kind = self.rng.randrange(14)
        if kind <= 3:
            return self.pick(["a", "b", "/", ".", "-", "x=", "\\ ", "'q r'", "*", "\\*", "?", "~", "[a]",
                              "$'\\n'", "''", '""', ":", "{", "}", ",", "="])
        if kind <= 6:
            return self.parameter(depth)
        if kind <= 9:
            return '"%s"' % "".join(self.pick(["a", " ", "*", "'", "\\$", "~"])
                                    if self.rng.random() < 0.4 else self.parameter(depth)
                                    for _ in range(self.rng.randint(0, 3)))
        if kind == 10:
            return "$((%s))" % self.pick(EXPRESSIONS)
        if kind == 11 and depth < 2:
            return "{%s,%s}" % (self.word(depth + 1), self.word(depth + 1))
        if kind == 12:
            return self.pick(["{1..3}", "{a..c}", "{3..1}", "{01..03}", "{1..9..4}", "{a,}", "{a}", "{}",
                              "{1..}", "{x,{y,z}}", "{-1..1}"])
        return "$" + self.pick(NAMES)

    def text(self):
        lines = []
        for _ in range(self.rng.randint(1, 4)):
            name = self.pick(NAMES[:4])
            kind = self.rng.randrange(10)
            if kind == 0:
                lines.append("%s+=%s" % (name, self.pick(VALUES)))
            elif kind == 1 or name == "a":
                lines.append("a%s(%s)" % (self.pick(["=", "=", "=", "+="]), " ".join(
                    self.pick(VALUES) for _ in range(self.rng.randint(0, 3)))))
            elif kind == 2:
                lines.append("a[%s]=%s" % (self.pick(["0", "1", "2", "z", "-1"]), self.pick(VALUES)))
            elif kind == 3 and self.rng.random() < 0.3:
                lines.append("IFS=%s" % self.pick(["','", "':'", "'. '", "''"]))
            else:
                lines.append("%s=%s" % (name, self.pick(VALUES)))
        words = " ".join(self.word() for _ in range(self.rng.randint(1, 2)))
        return "; ".join(lines) + "; printf '<%s>' " + words


def bash_says(text, folder):
    # an empty argument list prints <> as one empty argument does: count them as well
    script = text.replace("printf '<%s>' ", "shown() { printf '%s\\0' \"$#\" \"$@\"; }; shown ", 1)
    run = subprocess.run([BASH, "-f", "+O", "extglob", "-c", script, "zero", "one", "t wo", ""], cwd=folder,
                         env={"HOME": "/home/u", "PATH": "/nowhere", "LC_ALL": "C.UTF-8"},
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if run.returncode != 0 or run.stderr:
        return None
    fields = run.stdout.decode("utf-8", "replace").split("\0")[:-1]
    return fields[1:] if fields and fields[0] == str(len(fields) - 1) and fields[0] != "0" else []


def matches(expected, arguments):
    """Can this list of nah's (a `=` or `~` and arguments) be what bash gave?"""
    open_list = expected[0] == "~"
    items = re.findall("([\x01\x02])([^\x01\x02]*)", expected[1:])[2:]
    regexes = []
    for kind, text in items:
        if kind == "\x02":
            # a pattern may be what files it matches, or itself, in which bash keeps some backslashes
            text = text.replace("\\", "")
        regexes.append("".join(".*" if c == "\x03" or (c in "*?[]" and kind == "\x02")
                               else re.escape(c) for c in text))
    if not open_list:
        return len(regexes) == len(arguments) and all(
            re.fullmatch(regex, argument.replace("\\", "") if kind == "\x02" else argument, re.S)
            for regex, (kind, _), argument in zip(regexes, items, arguments))
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--rounds", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--show", type=int, default=20)
    arguments = parser.parse_args()
    maker = Maker(arguments.seed)
    texts = []
    if os.path.exists(CORPUS):
        with open(CORPUS, encoding="utf-8") as file:
            texts = [line.rstrip("\n") for line in file if line.strip() and line[0] != "#"]
    texts += [maker.text() for _ in range(arguments.rounds)]
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(2) as pool:
        wanted = list(pool.map(lambda text: bash_says(text, folder), texts))
        # the directory that the tool names
        wanted = [item and [field.replace(folder, "/d") for field in item] for item in wanted]
    run = subprocess.run([arguments.tool, "expand"], input="\0".join(texts).encode() + b"\0",
                         stdout=subprocess.PIPE, check=True)
    answers = run.stdout.decode("utf-8", "replace").split("\0")[:-1]
    failed = complained = refused = exact = loose = 0
    for text, want, got in zip(texts, wanted, answers):
        if want is None:
            complained += 1
            continue
        if got == "error":
            # quotes and braces that bash itself takes for something else than the user means
            refused += 1
            continue
        lists = [item for item in got.split("\x04") if item]
        if not any(matches(item, want) for item in lists):
            failed += 1
            if failed <= arguments.show:
                print("%s\n    bash %r\n    nah  %r" % (text, want, lists))
        elif len(lists) == 1 and lists[0][0] == "=" and "\x03" not in lists[0]:
            exact += 1
        else:
            loose += 1
    print("%d texts: %d known exactly, %d in part, %d that bash refuses, %d that nah refuses, %d WRONG"
          % (len(texts), exact, loose, complained, refused, failed))
    return failed > 0 or refused * 50 > len(texts)


if __name__ == "__main__":
    sys.exit(main())
