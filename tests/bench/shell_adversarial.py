#!/usr/bin/env python3
"""Measures what the shell parser does with texts that are made to be slow.

usage: shell_adversarial.py time SHELL_TREE [--limit MILLISECONDS] [--show N]
       shell_adversarial.py steps SHELL_STEPS [--show N]

time: the milliseconds of the processor for one parse of each text of 1 MiB, and whether it was read
or refused. Exit status 1 when one takes longer than the limit (50).

steps: the steps for each text, at two sizes. They are the same on every machine. Exit status 1 when a
text takes more steps a byte than any may, or when twice the text takes more steps a byte.
"""
import argparse
import subprocess
import sys

MEGABYTE = 1024 * 1024
STEPS_SIZE = 64 * 1024
STEPS_A_BYTE = 200
STEPS_SHORT = 500000  # for a text much shorter than that: some of it is read again and again
GROWTH = 1.1


class Filled:
    """A text of any size: `piece` again and again between `before` and `after`."""

    def __init__(self, piece, before="", after="", cut=0):
        self.piece, self.before, self.after, self.cut = piece, before, after, cut

    def text(self, size):
        room = size - len(self.before) - len(self.after)
        text = (self.before + self.piece * max(1, room // len(self.piece)) + self.after).encode()
        return text[:len(text) - self.cut]


class Fixed:
    """A text of one size."""

    def __init__(self, text):
        self.fixed = text.encode()

    def text(self, size):
        return self.fixed


def fill(piece, before="", after=""):
    return Filled(piece, before, after)


def nest(opening, closing, depth, middle="x"):
    return opening * depth + middle + closing * depth


UNITS = ["[", "{", "(", "$(", "`", "'", '"', "((", "$((", "${", "${x:-", "${x/", "${x[", "$[", "<(",
         "@(", "!(", "[[", "[[ ( ", "if ", "while ", "case x in ", "case x in (a) ", "{ ", "! ",
         "time ", "coproc ", "f() ", "function f ", "a=(", "a[", "a[1]=", "{a,", "{1..9}", "~", "\\",
         "\\\n", "#", "# x\n", "\n", ";", "&", "|", "a|", "a&&", "a||", "a&&b||", "a;", "a\n", "<<E ",
         "<<E\n", "<<E;", "a <<E\nE\n", "<<'E'\n", "<<-E\n\t", ">", "2>&1 ", "*", "?", "[a", "[[:a",
         "[!", "[$x", "x ", "x", "=", "a=", "$", "$x", "${x}", "$'", "$'\\x41", "$\"", "é", "\r\n",
         "eval a=(", "export a=(b) ", "((a) ", "$((a) ", "(((a) b) ", "${a:${a:0:0:0}:0:0} ",
         "${x+'", '"${x-\'', "a<<E$(", ",", "}", "]", ")", "a]", "{a}", "{a,b}{", "+(", "*(a)", "?(",
         "a[b]c ", "a[b] ", "for x in ", "for ((;;", "select x ", "a\\\n\\\n", "`\\`", "`\\\\`",
         "\"$(", "\"`", "<<E<<F ", "%", "#(", "$(#", "$(case x in x) ", "`a` ", "{fd}>f ", "{a..b..",
         "1>", "111111111 ", "$(<<E\n", "in ", "do ", "[a]=b ", "${x-~:}", "${x-~:", "~: ", "~:", "x=~=~",
         '"${x-"', '"${x-""', '"${x-""}" ', '""', '"$x"', '$x""', '"`"`" ', '{a,b}$(', '{a,b}"${x-"',
         "{}", "{a,b}{}", "\\ {}", "[[:", "[[:a\\\n", "$'\\''", "f\\\no() { a; }\n", "\t\\\n"]

TEXTS = [(repr(unit) + " again and again", fill(unit)) for unit in UNITS]
for opening, closing in [("(", ")"), ("$(", ")"), ("${x:-", "}"), ("$((", "))"), ("((", "))"),
                         ("{ ", ";}"), ("${a:", ":0:0}"), ("${a[", "]}"), ("\"$(", ")\""),
                         ("{", ",y}"), ("@(", ")"), ("a=(", ")"), ("[[ ( ", " ) ]]"), ("<(", ")"),
                         ("${x/", "/y}"), ("${x/y/", "z}"), ("$((1+$(", ")))"), ("( (", ") )"),
                         ("$( (", ") )"), ("[", "]"), ("$[", "]"), ("a[", "]=b")]:
    for depth in (8, 16, 20, 31, 60, 100, 10000):
        name = "%s x %s, %d deep" % (opening, closing, depth)
        TEXTS.append((name, Fixed(nest(opening, closing, depth))))
        TEXTS.append((name + ", many", fill(nest(opening, closing, depth) + "\n")))
TEXTS += [
    ("many pending here-documents", fill("<<E ", "", "\n" + "E\n" * 1000)),
    ("one long here-document", fill("x\n", "cat <<E\n", "E\n")),
    ("here-document of half delimiters", fill("EOFEO\n", "cat <<EOFEOF\n", "EOFEOF\n")),
    ("here-document of continuations", fill("x\\\n", "cat <<E\n", "\nE\n")),
    ("quotes in an operand", fill('""', '"${x-', '}"')),
    ("names and quotes in an operand", fill('"$x"', '"${x-', '}"')),
    ("braces and quotes in an operand", fill('"{a,"', '"${x-', '}"')),
    ("here-document of continued tabs", fill("\t\\\n", "cat <<-E\n", "\nE\n")),
    ("here-document of tabs", fill("\t", "cat <<-E\n", "\nE\n")),
    ("here-document of substitutions", fill("$(a)\n", "cat <<E\n", "E\n")),
    ("here-document in a substitution without an end", fill("E\n", "$(cat <<E\n", "")),
    ("one long word", fill("x")),
    ("one long quoted word", fill("x", "'", "'")),
    ("one long name and (", fill("x", "", " (")),
    ("brackets with a far end", fill("[", "", "]")),
    ("brackets and braces", fill("[{", "", "}]")),
    ("arithmetic that is none", fill("a ", "((", ") )")),
    ("arithmetic that is none, in itself", fill("((a) ", "", "")),
    ("dollar arithmetic that is none", fill("$((", "", " ) )" * 10)),
    ("escapes in backquotes", fill("\\\\", "`", "`")),
    ("backquotes in backquotes", fill("\\`a\\` ", "`", "`")),
    ("array without end", fill("x ", "a=(", "")),
    ("array of keys that are none", fill("[a] ", "a=(", ")")),
    ("a long chain", fill("a && ", "", "a")),
    ("a long pipe", fill("a | ", "", "a")),
    ("a wide brace", fill("a,", "{", "b}")),
    ("many ranges", fill("{1..256}")),
    ("bad UTF-8 at the end", Filled("é", cut=1)),
]


def answers(command, texts):
    run = subprocess.run(command, input=b"\0".join(texts) + b"\0", stdout=subprocess.PIPE, check=True)
    found = run.stdout.split(b"\0")[:-1]
    assert len(found) == len(texts), (len(found), len(texts))
    return found


def measure_time(tool, limit, show):
    texts = [made.text(MEGABYTE) for _, made in TEXTS]
    times = [float(time) / 1e6 for time in answers([tool, "time"], texts)]
    said = answers([tool, "check"], texts)
    rows = sorted(zip(times, TEXTS, said), key=lambda row: -row[0])
    for taken, (name, _), answer in rows[:show]:
        print("%9.3f ms  %-50s %s" % (taken, name, answer.decode("utf-8", "replace")[:60]))
    print("adversarial: %d texts of 1 MiB, the slowest %.1f ms" % (len(rows), rows[0][0]))
    return rows[0][0] > limit


def measure_steps(tool, show):
    texts = [made.text(size) for _, made in TEXTS for size in (STEPS_SIZE, 2 * STEPS_SIZE)]
    steps = [int(number) for number in answers([tool], texts)]
    rows = []
    bad = []
    for i, (name, _) in enumerate(TEXTS):
        sizes = len(texts[2 * i]), len(texts[2 * i + 1])
        once, twice = steps[2 * i] / sizes[0], steps[2 * i + 1] / sizes[1]
        rows.append((max(once, twice), twice / once, name))
        short = sizes[0] < STEPS_SIZE / 2
        if (steps[2 * i] > STEPS_SHORT if short
                else rows[-1][0] > STEPS_A_BYTE or rows[-1][1] > GROWTH):
            bad.append(rows[-1])
    for a_byte, growth, name in bad or sorted(rows, reverse=True)[:show]:
        print("%8.1f steps a byte, %5.2f times as many in twice the text: %s" % (a_byte, growth, name))
    print("adversarial: %d texts, %d too slow" % (len(rows), len(bad)))
    return bool(bad)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["time", "steps"])
    parser.add_argument("tool")
    parser.add_argument("--limit", type=float, default=50)
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    if arguments.what == "time":
        return measure_time(arguments.tool, arguments.limit, arguments.show)
    return measure_steps(arguments.tool, arguments.show)


if __name__ == "__main__":
    sys.exit(main())
