#!/usr/bin/env python3
"""Gives made .rules files to Codex and to `nah codex doctor`: where Codex lets a command run, nah must
find a rule that allows, or one that it cannot verify.

usage: rules.py CODEX FOLDER [COUNT [SEED]]

FOLDER becomes Codex's home. Exit status 1 with the files that nah took for harmless.
"""
import json
import os
import random
import subprocess
import sys

WORDS = ["a", "b", "c'd", "e\\", "f\n", "g\u00e9", "#h", "("]
# Code that no reader of plain values understands.
CODE = [
    "x = ['a']\nprefix_rule(pattern=x)",
    "prefix_rule(['a'] + [])",
    "[prefix_rule([w]) for w in ['a', 'b']]",
    "def f(w):\n  prefix_rule([w])\nf('a')",
    "for w in ['a']: prefix_rule([w])",
    "p = prefix_rule\np(['a'])",
    "prefix_rule(**{'pattern': ['a']})",
    "prefix_rule([f'a'])",
    "(prefix_rule(['a']))",
    "prefix_rule(['a']) or 1",
    "if True: prefix_rule(['a'])",
    "prefix_rule(['x' 'y'])",
]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def literal(self, word):
        kind = self.random.randrange(5)
        if kind == 0:
            return "'''" + word.replace("\\", "\\\\").replace("'", "\\'") + "'''"
        if kind == 1 and not set(word) & set("'\n\\"):
            return "r'" + word + "'"
        if kind == 2:
            return '"' + "".join(f"\\x{ord(c):02x}" for c in word) + '"'
        if kind == 3:
            return '"' + "".join(f"\\{ord(c):03o}" for c in word) + '"'
        return json.dumps(word, ensure_ascii=self.random.random() < 0.5)

    def blank(self):
        return self.random.choice(["", "", " ", "\n ", " # x)\n", "\\\n", "\r\n"])

    def words(self, most):
        return [self.literal(self.random.choice(WORDS)) for _ in range(self.random.randint(1, most))]

    def pattern(self):
        parts = [word if self.random.random() < 0.7 else "[" + ",".join(self.words(3)) + ",]"
                 for word in self.words(3)]
        return "[" + self.blank() + (self.blank() + ",").join(parts) + self.blank() + "]"

    def call(self):
        decision = self.random.choice(["", "", "'allow'", '"prompt"', "r'forbidden'"])
        if self.random.random() < 0.5:
            arguments = [self.pattern()] + ([decision] if decision else [])
        else:
            arguments = ["pattern" + self.blank() + "=" + self.pattern()]
            arguments += ["decision = " + decision] if decision else []
            arguments += ["justification='why'"] if self.random.random() < 0.3 else []
            self.random.shuffle(arguments)
        return "prefix_rule(" + ("," + self.blank()).join(arguments) + self.blank() + ")"

    def text(self):
        if self.random.random() < 0.25:
            return self.random.choice(CODE) + "\n"
        between = self.random.choice(["\n", ";", "\n\n# c\n"])
        text = between.join(self.call() for _ in range(self.random.randint(1, 3))) + "\n"
        if self.random.random() < 0.4:
            at = self.random.randrange(len(text))
            text = text[:at] + self.random.choice(["", *"()[],=;#\\\n'\"+\t"]) + text[at + 1:]
        return text

    def command(self):
        return [self.random.choice(WORDS) for _ in range(self.random.randint(1, 4))]


def codex_allows(codex, file, command):
    run = subprocess.run([codex, "execpolicy", "check", "--rules", file, "--", *command],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return run.returncode == 0 and json.loads(run.stdout).get("decision") == "allow"


def nah_finds():
    run = subprocess.run(["nah", "codex", "doctor", "--json"], stdout=subprocess.PIPE, check=False)
    names = {finding["id"] for finding in json.loads(run.stdout)["findings"]}
    return bool(names & {"rule-allow", "rules-unverified"})


def main():
    codex, folder = sys.argv[1:3]
    count, seed = (int(word) for word in (sys.argv[3:] + ["60", "1"][len(sys.argv) - 3:]))
    os.environ["CODEX_HOME"] = folder
    os.makedirs(os.path.join(folder, "rules"), exist_ok=True)
    file = os.path.join(folder, "rules", "made.rules")
    maker = Maker(seed)
    allowed = missed = 0
    for _ in range(count):
        text = maker.text()
        with open(file, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        command = ["a"] if text.strip() in CODE else maker.command()
        if codex_allows(codex, file, command):
            allowed += 1
            if not nah_finds():
                missed += 1
                print(f"nah finds nothing where Codex allows {command}:\n{text}")
    print(f"{count} files, {allowed} that allow, {missed} missed")
    sys.exit(1 if missed or not allowed else 0)


main()
