#!/usr/bin/env python3
"""What the boundary costs: the start of a session, a hook, and a build, inside and outside in turn.

usage: outer.py NAH BUILD SOURCE RUNS

NAH is an installed nah, BUILD a configured build folder of this project's SOURCE that may be cleaned.
HOME and what else nah asks come from the caller, the working directory is a project. Each line ends
with the target; figures are medians.
"""
import json
import os
import statistics
import subprocess
import sys
import time

SHELL = '''#!/bin/sh
# In the place of Codex, which would take longer to start than what is measured.
[ "$1" != --version ] || exec echo "codex-cli 0.169.0"
[ "$BENCH_RUNS" != 0 ] || exit 0
exec /usr/bin/python3 agent.py "$@"
'''

# Runs the hook that it is given as Codex would, and keeps how long each took.
AGENT = r'''
import json, os, re, shlex, subprocess, sys, time
runs = int(os.environ["BENCH_RUNS"])
setting = next(a for a in sys.argv if a.startswith("hooks.PermissionRequest="))
line = json.loads(re.search(r'command=("(?:[^"\\]|\\.)*")', setting).group(1))
payload = json.dumps({
    "session_id": "s", "turn_id": "t", "transcript_path": None, "cwd": os.getcwd(),
    "hook_event_name": "PermissionRequest", "model": "m", "permission_mode": "default",
    "tool_name": "Bash", "tool_input": {"command": "git status"}}).encode()
times = []
for _ in range(runs):
    time.sleep(0.02)  # an agent thinks in between
    before = time.perf_counter()
    done = subprocess.run(shlex.split(line), input=payload, stdout=subprocess.PIPE, check=True)
    times.append(time.perf_counter() - before)
    assert b"allow" in done.stdout, done.stdout
print(json.dumps(times), file=open("times.json", "w"))
'''


def run(argv, **environment):
    """Seconds that a program takes."""
    before = time.perf_counter()
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, env={**os.environ, **environment})
    return time.perf_counter() - before


def in_turn(count, *measures):
    """The times of each measure, taken one after the other, `count` rounds."""
    times = [[] for _ in measures]
    for number in range(count):
        # Whoever comes second finds caches as the first has left them: they change places.
        order = range(len(measures)) if number % 2 == 0 else reversed(range(len(measures)))
        for which in order:
            times[which].append(measures[which]())
    return times


def show(label, outside, inside, limit):
    """One line in milliseconds."""
    plain, held = statistics.median(outside) * 1000, statistics.median(inside) * 1000
    print(f"{label:34} outside {plain:9.2f} ms  inside {held:9.2f} ms  adds {held - plain:6.2f} ms"
          f"  (at most {limit})")


def session(nah, runs, *flags):
    """The times of the hook in one session."""
    run([nah, "run", "codex", *flags], BENCH_RUNS=str(runs))
    with open("times.json", encoding="ascii") as file:
        return json.load(file)


class Builder:
    """A shell that stays, inside or outside of the boundary, and makes what it is told."""

    def __init__(self, build, *before):
        self.build = build
        self.shell = subprocess.Popen([*before, "sh"], stdin=subprocess.PIPE, bufsize=0,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def make(self, name):
        """Seconds that it takes to make one file anew."""
        path = os.path.join(self.build, name)
        if os.path.exists(path):
            os.unlink(path)
        before = time.perf_counter()
        self.shell.stdin.write(f"make -s -C '{self.build}' {name} >&2; echo\n".encode())
        self.shell.stdout.read(1)
        taken = time.perf_counter() - before
        assert os.path.exists(path), name
        return taken

    def end(self):
        """The shell reads no more."""
        self.shell.stdin.close()
        assert self.shell.wait() == 0


def objects(build):
    """What is compiled for nah, which has been built."""
    for folder, _, names in os.walk(build):
        for name in sorted(names):
            if name.endswith(".o"):
                yield os.path.relpath(os.path.join(folder, name), build)


def main():
    nah, build, source = sys.argv[1:4]
    runs = int(sys.argv[4])
    agent = os.path.join(os.getcwd(), "codex")
    with open(agent, "w", encoding="ascii") as file:
        file.write(SHELL)
    with open("agent.py", "w", encoding="ascii") as file:
        file.write(AGENT)
    os.chmod(agent, 0o755)
    os.environ["NAH_CODEX"] = agent

    true = [nah, "sandbox", "--", "/bin/true"]
    show("nah sandbox -- /bin/true", *in_turn(runs, lambda: run(["/bin/true"]), lambda: run(true)),
         "10 ms")
    # Without a sandbox of its own, as with --outer, and with an agent that ends at once.
    launch = [nah, "run", "codex", "--no-sandbox"]
    show("nah run codex --outer, to its end",
         *in_turn(runs, lambda: run(launch, BENCH_RUNS="0"),
                  lambda: run([nah, "run", "codex", "--outer"], BENCH_RUNS="0")), "10 ms")
    hooks = in_turn(5, lambda: session(nah, runs, "--no-sandbox"),
                    lambda: session(nah, runs, "--outer"))
    show("a hook, allow 'git status'", *[sum(times, []) for times in hooks], "0.3 ms")
    if not os.path.isdir(build):
        return
    # Object by object, in turn: what else the machine does meets both alike.
    run(["make", "-s", "-C", build, "clean"])
    run(["make", "-s", "-C", build, f"-j{os.cpu_count()}", "nah"])
    outside = Builder(build)
    inside = Builder(build, nah, "sandbox", "--allow", build, "--read", source, "--")
    names = list(objects(build))
    times = [in_turn(2, lambda: outside.make(name), lambda: inside.make(name)) for name in names]
    outside.end()
    inside.end()
    plain, held = (sum(sum(pair[which]) / 2 for pair in times) for which in (0, 1))
    ratio = statistics.median(sum(pair[1]) / sum(pair[0]) for pair in times)
    print(f"{f'make of this project ({len(names)} objects)':34} outside {plain:9.2f} s   "
          f"inside {held:9.2f} s   ratio {held / plain:6.3f}, median {ratio:6.3f}  (at most 1.03)")


main()
