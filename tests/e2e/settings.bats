#!/usr/bin/env bats
# What nah leaves alone, what it will not start with, and how a session ends.

load world

teardown() { world_end; }

# The names in Codex's home, without what differs from session to session.
names_in_home() {
  find "$CODEX_HOME" -mindepth 1 -maxdepth 2 | sed "s|^$CODEX_HOME/||" |
    grep -v -e '-shm$' -e '-wal$' | sed -E 's/[0-9a-f-]{12,}/ID/g; s/[0-9]+/N/g' | sort -u
}

leave() {
  press C-c
  terminal_poll 3 terminal_ended main || press C-c
  terminal_poll "$PATIENCE" terminal_ended main || fail "Codex does not end"
}

# A first session of Codex alone shows what Codex itself puts there.
home_is_left_alone() {
  world "$1"
  # Codex counts there how often it has shown a hint.
  printf '# a comment\n\ntui.show_tooltips = false\n' | session_config
  launch "$NAH_CODEX" -s danger-full-access -a never "${@:2}"
  started
  do_all "make a folder"
  leave
  terminal_stop main
  names_in_home >../names
  cp "$CODEX_HOME/config.toml" ../config.toml
  start --flow
  do_all "correct the greeting"
  ask "write outside"
  approve
  see "(end of: write outside)"
  leave
  diff ../names <(names_in_home)
  diff ../config.toml "$CODEX_HOME/config.toml"
}

@test "0.169.0: nothing is written into Codex's home, its config.toml stays byte for byte" {
  home_is_left_alone new --no-daemon
}

@test "0.142.3: nothing is written into Codex's home, its config.toml stays byte for byte" {
  home_is_left_alone old
}

@test "0.169.0: an approval policy in the user's config stops --flow, with file and line" {
  world new
  echo 'approval_policy = "on-request"' | session_config
  run nah run codex --flow
  echo "$output"
  [ "$status" -eq 1 ]
  [[ "$output" == *"$CODEX_HOME/config.toml:1"* ]]
  [[ "$output" == *approval_policy* ]]
}

unwritable_log() {
  world "$1"
  rm -rf "$XDG_STATE_HOME"
  echo "no directory" >"$XDG_STATE_HOME"
  launch sh -c "nah run codex --flow 2>$WORLD/stderr"
  started --flow
  grep -F "$XDG_STATE_HOME" "$WORLD/stderr"
  do_all "correct the greeting"
  holds greeting.txt Hello
  do_all "run hidden code"
  told "runs code that was hidden from reading"
  told "missing in nah's log"
  absent hidden.txt
  ask "write outside"
  asked
  refuse
  absent ../outside.txt
}

@test "0.169.0: a log that cannot be written is warned of, and decisions are still made" {
  unwritable_log new
}

@test "0.142.3: a log that cannot be written is warned of, and decisions are still made" {
  unwritable_log old
}

@test "Ctrl-C ends the session with Codex's own status and leaves nothing running" {
  world new
  # The status by a file: tmux can miss the end of a program.
  launch sh -c "nah run codex --flow; echo \$? >$WORLD/status"
  started --flow
  do_all "make a folder"
  leave
  [ "$(cat "$WORLD/status")" = 0 ]
  terminal_stop main
  kill "$SESSION_MODEL_PID" && wait "$SESSION_MODEL_PID" || true
  SESSION_MODEL_PID=
  terminal_poll 10 nothing_runs
}

nothing_runs() {
  [ -z "$(world_processes)" ]
}

has_lines() {
  [ "$(terminal_screen main | wc -l)" = "$1" ]
}

stops_and_goes_on() {
  world new
  launch env PS1='shell> ' bash --norc -i
  see "shell>"
  press "nah run codex $*" Enter
  started "$@"
  terminal_tmux main resize-window -t main -x 120 -y 40
  terminal_poll "$PATIENCE" has_lines 40 || fail "Codex does not learn of the terminal's new size"
  press C-z
  see "Stopped"
  press fg Enter
  see "for shortcuts"
  do_all "read the greeting"
  press C-z
  see "Stopped"
  press 'kill %1; fg' Enter
  see "Terminated"
}

@test "0.169.0: a session takes the terminal's size, is stopped and goes on" {
  stops_and_goes_on --flow
}
@test "0.169.0 in nah's boundary: a session takes the terminal's size, is stopped and goes on" {
  stops_and_goes_on --outer --flow
}

@test "words, flags and exit status go through to Codex and back" {
  world new
  run "$NAH_CODEX" login status
  local status_of_codex=$status output_of_codex=$output
  run nah run codex login status
  [ "$status" -eq "$status_of_codex" ]
  [ "$output" = "$output_of_codex" ]
  [ "$status_of_codex" -ne 0 ]
  run nah run codex --version
  [ "$status" -eq 0 ]
  [ "$output" = "codex-cli 0.169.0" ]
}

changed_project() {
  world "$1"
  printf '[actions]\nlang_exec = "allow"\n' >.nah.toml
  nah trust-project
  echo 'trusted_hosts = ["evil.example"]' >../first-line
  cat ../first-line .nah.toml >../both && cp ../both .nah.toml
  start
  do_all "correct the greeting"
  see ".nah.toml has changed since it was trusted"
}

@test "0.169.0: a project's file that has changed is untrusted, which the session says" {
  changed_project new
}

@test "0.142.3: a project's file that has changed is untrusted, which the session says" {
  changed_project old
}

# By its name the guard refuses it; a program that makes a terminal of its own, far from the agent,
# gets as far as nah pause itself.
guard_is_not_paused() {
  world "$1"
  echo "folder = '$(dirname "$(command -v nah)")/'" >tools.py
  cat >>tools.py <<'T'
import os, pty
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        pid, terminal = pty.fork()
        if pid == 0:
            name = "n" + "ah"
            os.execv(folder + name, [name, "pau" + "se"])
        said = os.read(terminal, 4096)
        open("said.txt", "wb").write(said)
    os._exit(0)
T
  start --flow
  do_all "pause the guard"
  told "this runs within a guarded session"
  row input="nah pause" decision=block
  [ "$(nah test --json 'nah allow unknown' | python3 -c 'import json, sys; print(json.load(sys.stdin)["decision"])')" = block ]
}

@test "0.169.0: the agent cannot pause the guard, from whatever terminal it makes" {
  guard_is_not_paused new
}

@test "0.142.3: the agent cannot pause the guard, from whatever terminal it makes" {
  guard_is_not_paused old
}
