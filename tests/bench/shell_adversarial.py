#!/usr/bin/env python3
"""Measures the processor time that the shell parser takes for texts of 1 MiB that are made to be slow.

usage: shell_adversarial.py SHELL_TREE [--limit MILLISECONDS]

Prints the milliseconds of one parse, and whether the text was read or refused. Exit status 1 when
one takes longer than the limit (50).
"""
import argparse
import subprocess
import sys

SIZE = 1024 * 1024


def fill(piece, before="", after=""):
    room = SIZE - len(before) - len(after)
    return (before + piece * (room // len(piece)) + after).encode()


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
        TEXTS.append((name, nest(opening, closing, depth).encode()))
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
    ("bad UTF-8 at the end", fill("é")[:-1]),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--limit", type=float, default=50)
    arguments = parser.parse_args()
    texts = b"\0".join(text for _, text in TEXTS) + b"\0"
    times = subprocess.run([arguments.tool, "time"], input=texts, stdout=subprocess.PIPE,
                           check=True).stdout.split(b"\0")
    said = subprocess.run([arguments.tool, "check"], input=texts, stdout=subprocess.PIPE,
                          check=True).stdout.split(b"\0")
    slow = False
    rows = sorted(zip((float(time) / 1e6 for time in times if time), TEXTS, said),
                  key=lambda row: -row[0])
    for taken, (name, _), answer in rows:
        slow = slow or taken > arguments.limit
        print("%9.3f ms  %-50s %s" % (taken, name, answer.decode("utf-8", "replace")[:60]))
    return slow


if __name__ == "__main__":
    sys.exit(main())
