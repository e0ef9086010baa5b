#!/usr/bin/env python3
"""Looks for rows in the output of `nah log --json`.

usage: nah log --json | rows.py [FIELD=VALUE | FIELD~TEXT ...]

Prints the rows that have all these values, or whose fields hold these texts; fails when none has.
"""
import json
import re
import sys


def fits(row, tests):
    for field, kind, value in tests:
        text = row.get(field)
        text = text if isinstance(text, str) else json.dumps(text)
        if text != value if kind == "=" else value not in text:
            return False
    return True


def main():
    tests = [re.fullmatch(r"(\w+)([=~])(.*)", word, re.DOTALL).groups() for word in sys.argv[1:]]
    rows = [row for row in map(json.loads, sys.stdin) if fits(row, tests)]
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
    sys.exit(0 if rows else 1)


if __name__ == "__main__":
    main()
