#!/usr/bin/env python3
"""Compares what nah's shell parser accepts with what `bash -n` accepts, and what it prints with what
it read.

usage: syntax.py SHELL_TREE [--long] [--seed N] [--show N]

SHELL_TREE is the test tool of that name. The short run reads the corpora, lines of this machine's
shell scripts, and texts made from them; --long adds every script, whole and line by line, and many
more made texts. Exit status 1 when bash and nah disagree on a text that no known difference explains,
when nah refuses more than 1 % of the real texts that bash accepts, or accepts more than 2 % of those
that bash refuses, or when there are fewer than 2,000 real texts.
"""
import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
REAL_MIN = 2000
LINES = 2000
CORPUS = os.path.join(HERE, "..", "corpus")
FOLDERS = ["/usr/bin", "/usr/sbin", "/usr/share", "/usr/lib", "/etc"]
SCRIPT = re.compile(rb"#! ?/(usr/)?bin/(env )?(ba|da)?sh")
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


def bash_run(text, extglob):
    command = ["bash", "-O" if extglob else "+O", "extglob", "-n"]
    small = len(text) < 100000
    run = subprocess.run(command + (["-c", "--", text] if small else []), input=None if small else text,
                         env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                         check=False)
    said = run.stderr
    if run.returncode != 0 or b"unexpected" in said or b"conditional" in said:
        return "no"
    return "warned" if b"here-document" in said else "ok"


def bash_says(text):
    """'ok', 'no', or 'warned' (an unfinished here-document) for one text: with extended patterns,
    which nah always reads, and without, where `!(` is a negated subshell, as nah reads it."""
    answers = [bash_run(text, True)]
    if b"(" in text:
        answers.append(bash_run(text, False))
    return answers


def nah_says(tool, mode, texts):
    run = subprocess.run([tool, mode], input=b"\0".join(texts) + b"\0", stdout=subprocess.PIPE,
                         check=True)
    answers = run.stdout.split(b"\0")[:-1]
    assert len(answers) == len(texts), (len(answers), len(texts))
    return [answer.decode("utf-8", "replace") for answer in answers]


# Why nah may say no where bash says yes, in order. bash reads some texts only when it runs them, or
# runs what cannot be meant; such a text is never harmless for being unreadable.
STRICTER = [
    ("limit", lambda text, said: "too deep" in said or "too many" in said or "longer than" in said
     or "entangled" in said, "a limit of ours"),
    ("text", lambda text, said: "UTF-8" in said or "NUL" in said, "bytes that are no text"),
    ("here-document", lambda text, said: "here-document" in said, "bash warns and takes the end"),
    ("name", lambda text, said: "plain name" in said, "nothing can have such a name"),
    ("array", lambda text, said: "after the array" in said, "bash makes text of a=(1)b"),
    ("test", lambda text, said: b"[[" in text and "found ']]'" in said, "bash lets ]] be an operand"),
    ("backquote", lambda text, said: b"`" in text, "bash reads `...` when it runs it"),
    ("body", lambda text, said: b"<<" in text and (b"$" in text),
     "bash reads what a here-document holds when it runs it"),
    ("parameter", lambda text, said: b"${" in text, "bash reads ${...} when it runs it"),
    ("arithmetic", lambda text, said: b"((" in text or b"$[" in text,
     "bash reads arithmetic when it runs it"),
]
# Why nah may say yes where bash says no.
LOOSER = [
    ("name", lambda text, said: re.search(rb"(for|select|function)\s", text) is not None,
     "names of variables and functions are not checked"),
    ("array", lambda text, said: b"=(" in text, "name=(...) may follow a redirection"),
    ("parameter", lambda text, said: re.search(rb"\(\(.*\$\{[^}]*[()]", text) is not None,
     "bash counts the parentheses of a bad ${...} in arithmetic"),
]


def explain(table, text, said):
    for name, holds, _ in table:
        if holds(text, said):
            return name
    return None


def corpus_texts():
    for folder, _, files in sorted(os.walk(CORPUS)):
        for name in sorted(files):
            if not name.endswith(".txt"):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                for line in file:
                    line = line.rstrip("\n")
                    if not line or line.startswith("#"):
                        continue
                    if folder.endswith("shell"):
                        text = line if not line.startswith("    ") else ""
                    else:
                        parts = line.split(" ", 2)
                        text = parts[2] if len(parts) == 3 else ""
                    if text:
                        yield folder, re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(
                            m.group(1), m.group(1)), text).encode()


def scripts():
    for top in FOLDERS:
        for folder, _, files in sorted(os.walk(top)):
            for name in sorted(files):
                path = os.path.join(folder, name)
                try:
                    if os.path.islink(path) or not os.path.isfile(path):
                        continue
                    with open(path, "rb") as file:
                        if SCRIPT.match(file.read(64)):
                            file.seek(0)
                            yield file.read()
                except OSError:
                    continue


TOKENS = [b"a", b"b", b"x=1", b"if", b"then", b"else", b"elif", b"fi", b"for", b"in", b"do", b"done",
          b"while", b"until", b"case", b"esac", b"select", b"function", b"f()", b"{", b"}", b"(",
          b")", b"((", b"))", b"[[", b"]]", b"!", b"time", b"coproc", b";", b";;", b";&", b";;&",
          b"&", b"&&", b"|", b"||", b"|&", b"\n", b">", b">>", b"<", b"2>&1", b">&-", b"<<<", b"&>",
          b"<(", b">(", b"$(", b"$((", b"${", b"'", b'"', b"`", b"\\", b"#", b"*", b"?", b"[", b"]",
          b"@(", b"!(", b"a|b", b"$x", b"${x}", b"${x:-y}", b"${x#y}", b"${x/y/z}", b'"$x"', b"'y'",
          b"$'y'", b"~", b"{a,b}", b"{1..3}", b"a=(1 2)", b"a[1]=2", b"x+=1", b"=", b"==", b"=~",
          b"-n", b"-eq", b"$[1]", b"$", b"<<E\n", b"E\n", b"{fd}>f", b"1+1", b"export", b"eval",
          b"let", b"\\\n", b"-", b",", b"..", b"%", b"^", b":", b"@"]


def made_texts(seeds, count, rng):
    for _ in range(count):
        kind = rng.randrange(4)
        if kind == 0:
            yield b" ".join(rng.choice(TOKENS) for _ in range(rng.randint(1, 9)))
            continue
        if kind == 1:
            yield b"".join(rng.choice(TOKENS) + rng.choice([b"", b" "])
                           for _ in range(rng.randint(1, 9)))
            continue
        text = rng.choice(seeds)
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(text) + 1)
            if kind == 2:
                text = text[:at] + rng.choice(TOKENS) + text[at:]
            else:
                end = min(len(text), at + rng.randint(1, 3))
                text = text[:at] + text[end:]
        yield text


def script_lines(count):
    """Lines of the scripts of this machine: always the same, from all of them."""
    lines = {line.strip() for script in scripts() for line in script.split(b"\n")}
    return sorted((line for line in lines if line and line[:1] != b"#"), key=zlib.crc32)[:count]


def gather(arguments):
    """The texts; True for those that people wrote to be run, False for those that are made."""
    rng = random.Random(arguments.seed)
    texts = {}
    seeds = []
    for folder, text in corpus_texts():
        seeds.append(text)
        texts[text] = not folder.endswith("shell")
    for line in script_lines(10 * LINES if arguments.long else LINES):
        texts.setdefault(line, True)
    if arguments.long:
        for script in scripts():
            texts.setdefault(script, True)
    for text in made_texts(seeds, 20000 if arguments.long else 600, rng):
        texts.setdefault(text, False)
    return {text: real for text, real in texts.items() if b"\0" not in text and text.strip()}


def share(rows, name, part):
    """Prints how many of the rows are part, and returns the share."""
    hits = sum(1 for row in rows if part(row))
    value = 100.0 * hits / len(rows) if rows else 100.0
    print("%s: %d of %d (%.2f %%)" % (name, hits, len(rows), value))
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    arguments = parser.parse_args()
    texts = gather(arguments)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        wanted = list(pool.map(bash_says, texts))
    said = nah_says(arguments.tool, "check", list(texts))
    again = nah_says(arguments.tool, "again", list(texts))
    counts = {}
    bad = []
    real_yes = []
    all_no = []
    for (text, real), want, got, copy in zip(texts.items(), wanted, said, again):
        accepted = got == "ok"
        agreed = accepted in [answer == "ok" for answer in want]
        why = "agreed" if agreed else explain(LOOSER if accepted else STRICTER, text, got)
        if copy != "ok":
            why = None
        key = (want[0], "ok" if accepted else "no", why or "UNEXPLAINED")
        counts[key] = counts.get(key, 0) + 1
        if why is None:
            bad.append((text, want, got, copy))
        if real and "ok" in want:
            real_yes.append((agreed or accepted, text, got, why))
        if all(answer == "no" for answer in want):
            all_no.append((not accepted, text, got, why))
    for key, count in sorted(counts.items()):
        print("bash %-6s nah %-3s %-14s %6d" % (*key, count))
    for text, want, got, copy in sorted(bad, key=lambda item: len(item[0]))[:arguments.show]:
        print("--- bash: %s; nah: %s" % ("/".join(want), got))
        print(text[:2000].decode("utf-8", "replace"))
        if copy != "ok":
            print(copy[:3000])
    for agreed, text, got, why in real_yes + all_no:
        if not agreed:
            print("exception: %s (%s): %s" % (why, got, text[:200].decode("utf-8", "replace")))
    accepted = share(real_yes, "real texts that bash accepts and nah accepts", lambda row: row[0])
    refused = share(all_no, "texts that bash refuses and nah refuses", lambda row: row[0])
    few = len(real_yes) < REAL_MIN
    if few:
        print("fewer than %d real texts" % REAL_MIN)
    return 1 if bad or few or accepted < 99 or refused < 98 else 0


if __name__ == "__main__":
    sys.exit(main())
