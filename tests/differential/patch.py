#!/usr/bin/env python3
"""Compares nah's reader of patches with the program that applies them.

    patch.py NAH CODEX [-n COUNT] [--seed N]

Codex applies a patch when it is started by the name apply_patch. Patches are made of the grammar's
parts and then damaged: lines doubled, dropped, moved, indented, with other line ends and white space.
Each is applied in a folder of its own, and for each

- every file that was made, changed or deleted must be one that nah has named, and
- what nah allows with --auto-edits must be read whole: no file may be touched that it did not name,

unless nah says that the patch is unclear, and so asks. Prints each difference; exits with 1 if there
is one. How many patches were refused by one of the two alone is printed at the end.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

FILES = {"a.txt": "one\ntwo\nthree\n", "src/b.c": "int a;\nint b;\n", "empty": "", "crlf.txt": "x\r\ny\r\n",
         "sp ace.txt": "q\n"}
UNCLEAR = {"patch-unclear", "patch-limit"}
SPACES = ["", " ", "  ", "\t", "\u00a0", "\u3000", "\r", "\v", "\f", "\u0085", "\u200b", "\ufeff"]
HUNKS = ["@@\n-one\n+ONE\n", "@@ two\n three\n+four\n", "-one\n+1\n", "@@\n one\n-two\n+2\n\n", "@@\n+new\n",
         "@@\n-three\n+3\n*** End of File\n", "@@\n one\n two\n three\n", "@@ int a;\n-int b;\n+int c;\n", "\n",
         "@@\n-x\n+z\n", "@@\n-q\n+w\n", "@@\n-int a;\n+int z;\n@@\n-int b;\n+int y;\n", "*** End of File\n",
         "@@\n one\n *** Add File: h1\n+x\n", "@@\n-one\n+*** Delete File: src/b.c\n", " one\n", "@@@\n", "plain\n"]


def path(pick):
    name = pick.choice(["a.txt", "src/b.c", "new", "d/e/f", "empty", "crlf.txt", "sp ace.txt", "./a.txt", "src/../a.txt",
                        "//a.txt", "d//g", "new/", "é", "quo'te", "a.txt ", " a.txt", "*** x", "+n", "~", "$HOME"])
    return pick.choice([name, name, name, os.path.join("@CWD@", name)])


def operation(pick):
    kind = pick.randrange(8)
    if kind < 3:
        lines = "".join(pick.choice(["+x\n", "+\n", "+*** End Patch\n", "+ *** Add File: z\n", "\n", "x\n", "++\n", " y\n"])
                        if pick.random() < 0.2 else "+line\n" for _ in range(pick.randrange(4)))
        return f"*** Add File: {path(pick)}\n{lines}"
    if kind < 4:
        return f"*** Delete File: {path(pick)}\n"
    move = f"*** Move to: {path(pick)}\n" if pick.random() < 0.3 else ""
    hunks = "".join(pick.choice(HUNKS) for _ in range(pick.randrange(1, 3)))
    return f"*** Update File: {path(pick)}\n{move}{hunks}"


def whole(pick):
    environment = pick.choice(["", "", "", "*** Environment ID: local\n", "*** Environment ID: x\n"])
    body = "".join(operation(pick) for _ in range(pick.randrange(1, 4)))
    text = f"*** Begin Patch\n{environment}{body}*** End Patch" + pick.choice(["", "\n", "\n\n"])
    wrap = pick.randrange(12)
    if wrap == 0:
        mark = pick.choice(["EOF", "'EOF'", '"EOF"', "PATCH"])
        text = f"<<{mark}\n{text}\n" + pick.choice(["EOF", "EOF\n", "PATCH"])
    return text


def damage(text, pick):
    lines = text.split("\n")
    for _ in range(pick.choice([0, 0, 1, 1, 2, 4])):
        at = pick.randrange(len(lines))
        act = pick.randrange(9)
        if act == 0:
            lines.insert(at, lines[pick.randrange(len(lines))])
        elif act == 1 and len(lines) > 2:
            del lines[at]
        elif act == 2:
            lines[at] = pick.choice(SPACES) + lines[at]
        elif act == 3:
            lines[at] = lines[at] + pick.choice(SPACES)
        elif act == 4:
            other = pick.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif act == 5:
            lines.insert(at, pick.choice(SPACES))
        elif act == 6:
            lines.insert(at, operation(pick).rstrip("\n"))
        elif act == 7:
            lines[at] = lines[at].replace(": ", pick.choice([":", ":  ", " : ", ":\t"]), 1)
        else:
            cut = pick.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + pick.choice(["", "*", " ", "\r", "***"]) + lines[at][cut:]
    end = pick.choice(["\n"] * 6 + ["\r\n"])
    return end.join(lines)


def state_of(folder):
    found = {}
    for file in folder.rglob("*"):
        if file.is_file():
            status = file.stat()
            found[str(file)] = (file.read_bytes(), status.st_mtime_ns, status.st_ino)
    return found


def make(folder):
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode())


def touched_by(program, patch, folder):
    before = state_of(folder)
    run = subprocess.run([program, patch], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=30,
                         env={**os.environ, "HOME": str(folder)}, check=False)
    after = state_of(folder)
    files = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return files, run.returncode == 0


def verdicts_of(nah, folder, patches):
    lines = "".join(json.dumps({"input": patch, "tool": "apply_patch", "cwd": str(folder)}) + "\n" for patch in patches)
    run = subprocess.run([os.path.abspath(nah), "test", "--batch", "--auto-edits"], input=lines, capture_output=True, text=True,
                         cwd=folder, check=True)
    return [json.loads(line) for line in run.stdout.split("\n") if line]


def named_by(verdict, folder):
    names = set()
    for action in verdict["actions"]:
        for target in action["targets"]:
            names.add(os.path.normpath(os.path.join(folder, target.replace("~/", str(pathlib.Path.home()) + "/", 1)
                                                    if target.startswith("~/") else target)))
    return names


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("nah")
    parser.add_argument("codex")
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    pick = random.Random(arguments.seed)
    wrong = applied = unclear = alone = 0
    with tempfile.TemporaryDirectory() as base:
        base = pathlib.Path(base).resolve()
        program = base / "apply_patch"
        program.symlink_to(pathlib.Path(arguments.codex).resolve())
        folder = base / "work"
        folder.mkdir()
        (folder / ".git").mkdir()
        (folder / ".git/HEAD").write_text("ref: refs/heads/main\n")
        patches = [damage(whole(pick), pick).replace("@CWD@", str(folder)) for _ in range(arguments.n)]
        for patch, verdict in zip(patches, verdicts_of(arguments.nah, folder, patches)):
            make(folder)
            files, done = touched_by(str(program), patch, folder)
            is_unclear = verdict["rule"] in UNCLEAR
            missed = set() if is_unclear else files - named_by(verdict, folder)
            applied += done
            unclear += is_unclear
            alone += done and is_unclear
            if missed or (files and is_unclear and verdict["decision"] == "allow"):
                wrong += 1
                print(f"nah did not see {sorted(missed)}: {patch!r}\n  {verdict['decision']} {verdict['reason']}")
            shutil.rmtree(folder / "d", ignore_errors=True)
            for file in files:
                pathlib.Path(file).unlink(missing_ok=True)
    print(f"{arguments.n} patches, {applied} applied by Codex, {unclear} unclear to nah "
          f"({alone} of them applied by Codex), {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
