#!/usr/bin/env python3
"""How many commands of the corpus `nah test --batch` decides in a second.

usage: batch.py NAH [COUNT]
"""
import glob
import json
import os
import resource
import subprocess
import sys
import time

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpus")
TARGET = 50000  # a second and core


def commands():
    for path in sorted(glob.glob(os.path.join(CORPUS, "*.txt"))):
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            for line in file:
                words = line.rstrip("\n").split(" ", 2)
                if words[0] in ("allow", "ask", "block") and len(words) == 3:
                    yield words[2].replace("\\n", "\n").replace("\\\\", "\\")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100000
    lines = [json.dumps({"tool": "Bash", "input": text}) for text in commands()]
    lines = (lines * (count // len(lines) + 1))[:count]
    start = time.monotonic()
    done = subprocess.run([sys.argv[1], "test", "--batch"], input="\n".join(lines).encode() + b"\n",
                          stdout=subprocess.PIPE, check=True)
    taken = time.monotonic() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.stdout.count(b"\n") != count:
        sys.exit("batch.py: %d answers to %d commands" % (done.stdout.count(b"\n"), count))
    rate = count / (usage.ru_utime + usage.ru_stime)
    print("batch: %d commands in %.2f s; %.0f a second and core (target %d: %s)"
          % (count, taken, rate, TARGET, "met" if rate >= TARGET else "not met"))


if __name__ == "__main__":
    main()
