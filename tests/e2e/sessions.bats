#!/usr/bin/env bats
# A session is open while the agent lives. A Codex that does not say that it ends leaves one that is lost.

load world

teardown() { world_end; }

# The states are padded to the width of "ended".
is_session() {
  [[ $(nah log sessions) == *"  $1  "*"1 decisions"* ]]
}

ends() {
  world "$1"
  start --flow
  do_all "look around"
  is_session "open "
  leave
  terminal_poll "$PATIENCE" is_session "$2" || fail "the session is not $2: $(nah log sessions)"
}

@test "0.169.0: a session that is left has ended" { ends new ended; }
@test "0.142.3: a session that is left is lost" { ends old "lost "; }

# Codex tells no hook that it has run; its transcript does.
has_run() { row tool=apply_patch decision=ask outcome=ran input~greeting.txt >/dev/null 2>&1; }

@test "0.169.0: a patch that a command gave, and that was approved, has run" {
  world new
  start --no-sandbox
  ask "patch by a command"
  approve
  see "(end of: patch by a command)"
  holds greeting.txt Hello
  leave
  terminal_poll "$PATIENCE" has_run || fail "the patch has not run: $(nah log)"
}
