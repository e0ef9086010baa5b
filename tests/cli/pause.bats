#!/usr/bin/env bats
# shellcheck disable=SC2154
# nah pause and nah resume: only for a person at a terminal, only for a while, only for the guard.

load world

setup() {
  world_new
  CHANGE="nah allow unknown"
}

decision() {
  nah test --json "$1" | python3 -c 'import json, sys; print(json.load(sys.stdin)["decision"])'
}

# at_terminal ANSWER COMMAND...: runs it at a terminal; types ANSWER, or the word asked for.
at_terminal() {
  python3 - "$@" <<'PY'
import os, pty, re, sys
answer, command = sys.argv[1], sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen = b""
while True:
    try:
        chunk = os.read(fd, 4096)
    except OSError:
        break
    if not chunk:
        break
    seen += chunk
    asked = re.search(rb"To go on type ([a-z]+): $", seen)
    if asked:
        os.write(fd, (asked.group(1) if answer == "WORD" else answer.encode()) + b"\n")
        seen += b"\n"
sys.stdout.write(seen.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
PY
}

@test "without a terminal nothing is paused" {
  run --separate-stderr nah pause
  [ "$status" -eq 2 ]
  [[ $stderr == *"at a terminal"* ]]
  [ "$(decision "$CHANGE")" = block ]
}

@test "a confirmed pause turns what changes the guard into a question, and nothing else" {
  at_terminal WORD nah pause 1
  [ "$(decision "$CHANGE")" = ask ]
  [ "$(decision "echo > $XDG_CONFIG_HOME/nah/config.toml")" = ask ]
  [ "$(decision 'rm .nah.toml')" = ask ]
  [ "$(decision 'rm -rf /')" = block ]
  [ "$(decision 'cat ~/.ssh/id_rsa')" = block ]
  [ "$(decision "cp ~/.ssh/id_rsa $XDG_CONFIG_HOME/nah/x")" = block ]
  run nah status
  [[ $output == *"self-protection is paused until"* ]]
  run nah log
  [[ $output == *"self-protection is paused until"* ]]
  nah resume
  [ "$(decision "$CHANGE")" = block ]
  run nah log
  [[ $output == *"self-protection is on again"* ]]
}

@test "a wrong word pauses nothing" {
  run at_terminal wrong nah pause
  [ "$status" -eq 2 ]
  [ "$(decision "$CHANGE")" = block ]
}

@test "within a guarded session it is refused" {
  # A process that has on its command line what an agent under guard has
  run at_terminal WORD bash -c "nah pause; exit \$?" "hook PreToolUse --agent codex --mode flow"
  [ "$status" -eq 3 ]
  [[ $output == *"within a guarded session"* ]]
  [ "$(decision "$CHANGE")" = block ]
}

# A daemon has no agent above it; what it was started with tells.
@test "a terminal that was made within a guarded session is within it" {
  NAH_AGENT=1 run at_terminal WORD setsid -f -w env -u NAH_AGENT nah pause
  [ "$status" -eq 3 ]
  NAH_AGENT=1 run at_terminal WORD nah pause
  [ "$status" -eq 3 ]
  [[ $output == *"within a guarded session"* ]]
  (umask 077 && mkdir "$WORLD/t")
  terminal=(tmux -f /dev/null -S "$WORLD/t/s")
  NAH_AGENT=1 "${terminal[@]}" new-session -d -x 80 -y 24 "env -u NAH_AGENT nah pause; sleep 60" 3>&-
  for _ in {1..100}; do
    "${terminal[@]}" capture-pane -p >"$WORLD/said"
    ! grep -q guarded "$WORLD/said" || break
    sleep 0.1
  done
  "${terminal[@]}" kill-server
  grep -q "within a guarded session" "$WORLD/said"
  cp "$(command -v bash)" "$WORLD/codex"
  run at_terminal WORD "$WORLD/codex" -c 'nah pause; exit $?'
  [ "$status" -eq 3 ]
  [ "$(decision "$CHANGE")" = block ]
}

@test "a pause has an end, and one that is too far away is none" {
  mkdir -p "$XDG_STATE_HOME/nah"
  chmod 700 "$XDG_STATE_HOME/nah"
  paused=$XDG_STATE_HOME/nah/paused-until
  for until in $(($(date +%s) - 1)) $(($(date +%s) + 3600)) nonsense ''; do
    (umask 077 && echo "$until" >"$paused")
    [ "$(decision "$CHANGE")" = block ]
  done
  (umask 077 && echo $(($(date +%s) + 300)) >"$paused")
  [ "$(decision "$CHANGE")" = ask ]
  chmod 666 "$paused"
  [ "$(decision "$CHANGE")" = block ]
}

@test "minutes out of range are refused" {
  for minutes in 0 11 -1 x 1x; do
    run --separate-stderr nah pause "$minutes"
    [ "$status" -eq 2 ]
  done
}
