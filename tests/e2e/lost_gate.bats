#!/usr/bin/env bats
# Permissions that are changed in a session: what nah would ask about is refused from then on, and the
# user is told once.

load world

teardown() { world_end; }

# choose NUMBER: a row of Codex's menu of permissions; full access is confirmed. What is pressed in the
# moment in which the menu opens may be lost.
choose() {
  terminal_type main "/permissions"
  see "/permissions" && sleep 0.5 && press Enter && see "Update Model Permissions" || return
  for _ in 1 2 3; do
    press "$1"
    terminal_poll 10 terminal_hides main "Update Model Permissions" && break
  done
  for ((i = 0; i < PATIENCE; i += 2)); do
    terminal_poll 2 is_chosen && return
    [ "$1" != 3 ] || press Enter
  done
  fail "Codex does not say that the permissions have changed"
}

is_chosen() {
  terminal_shows main "Permissions updated to" || terminal_shows main "Permission selection requested"
}

# routed_gate new|old
routed_gate() {
  case $1:$((CODEX_MINOR >= 131)) in new:*) echo routed ;; old:1) echo rewritten ;; old:0) echo partly ;; esac
}

gate_is() {
  nah log sessions >/dev/null # takes in what waits
  [ "$(sqlite3 "$XDG_STATE_HOME/nah/decisions.db" "SELECT gate FROM sessions")" = "$1" ]
}

notices() {
  terminal_screen main | grep -c "no longer guarded as it was"
}

# What is allowed still runs, a question is a refusal, and nothing has run unseen.
asks_are_refused() {
  do_all "look around"
  see "no longer guarded as it was"
  row tool=Bash decision=allow outcome=ran input~"ls -la"
  do_all "write outside"
  told "permissions of this session were changed"
  absent ../outside.txt
  row tool=Bash decision=ask outcome=refused input~outside.txt
  do_all "run hidden code"
  absent hidden.txt
  row tool=Bash decision=block outcome=refused input~"base64 -d"
  [ "$(notices)" = 1 ]
}

changed_permissions() {
  world "$1"
  start --flow
  do_all "make a folder"
  gate_is "$(routed_gate "$1")"
  choose "$2"
  asks_are_refused
  gate_is lost
}

@test "0.169.0: /permissions to asking for approval" { changed_permissions new 1; }
@test "0.169.0: /permissions to approving for the user" { changed_permissions new 2; }
@test "0.169.0: /permissions to full access" { changed_permissions new 3; }
@test "0.142.3: /permissions to asking for approval" { changed_permissions old 1; }
@test "0.142.3: /permissions to full access" { changed_permissions old 3; }

# In a sandboxed session nah's questions go to the user only while he is the one who answers, and the
# sandbox holds the rest only while it is there.
changed_in_sandbox() {
  world "$1"
  start --auto-edits
  do_all "make a folder"
  choose "$2"
  do_all "look around"
  see "no longer guarded as it was"
  do_all "write outside"
  told "permissions of this session were changed"
  absent ../outside.txt
}

@test "0.169.0 in its sandbox: /permissions to full access" { changed_in_sandbox new 3; }
@test "0.169.0 in its sandbox: /permissions to approving for the user" { changed_in_sandbox new 2; }
@test "0.142.3 in its sandbox: /permissions to full access" { changed_in_sandbox old 3; }

# What is allowed for good is no longer put to nah. It was the user who said so; that it is so shows
# when it runs again.
allowed_for_good() {
  world "$1"
  [ "$CODEX_MINOR" -ge 131 ] || skip "Codex 0.130 does not put all that runs to nah"
  start --flow
  ask "write outside"
  asked
  press 2
  see "(end of: write outside)"
  rm ../outside.txt
  do_all "write outside"
  see "a call has run without being put to nah"
  present ../outside.txt
  row tool=Bash decision=ask outcome=ran rule=gate-lost input~outside.txt
  gate_is lost
  do_all "leave a trace"
  told "permissions of this session were changed"
  absent ../trace.txt
  do_all "look around"
  [ "$(notices)" = 1 ]
}

@test "0.169.0: a command that was allowed for good" { allowed_for_good new; }
@test "0.142.3: a command that was allowed for good" { allowed_for_good old; }

# Codex's own review, whose agent asks nobody.
review() {
  terminal_type main "/review $1"
  see "/review $1"
  for ((i = 0; i < 5; i++)); do
    sleep 0.5
    press Enter
    terminal_poll 4 terminal_shows main "Code review started" && break
  done
  see "Code review finished"
}

# None of these is a call that has passed by nah.
ordinary_session() {
  world "$@"
  with_notes
  start --flow
  do_all "patch through the shell"
  do_all "fail to run"
  do_all "plan the work"
  do_all "work in the background"
  do_all "run two at once"
  do_all "read a note"
  do_all "make a folder"
  review "leave a trace"
  told "nobody can be asked in this session"
  absent ../trace.txt
  [ "$(notices)" = 0 ]
  gate_is "$(routed_gate "$1")"
}

@test "0.169.0 in Code Mode: an ordinary session keeps its gate" { ordinary_session new; }
@test "0.169.0 in plain calls: an ordinary session keeps its gate" {
  ordinary_session new "$PLAIN_CALLS"
}
@test "0.142.3: an ordinary session keeps its gate" { ordinary_session old; }

# A session of Codex without nah is recorded first, then gone on with inside a guarded one.
resume_inside() {
  launch "$NAH_CODEX" -s danger-full-access -a on-request "$@"
  started
  do_all "read the greeting"
  press C-c
  terminal_poll 3 terminal_ended main || press C-c
  terminal_poll "$PATIENCE" terminal_ended main
  terminal_stop main
  start --flow
  do_all "make a folder"
  terminal_type main "/resume"
  see "/resume" && sleep 0.5 && press Enter
  see "Resume a previous session"
  sleep 1
  press Down && sleep 0.5 && press Enter
}

# A Codex from before 0.160 gives it those of the guarded one.
goes_on_inside() {
  world "$1"
  if [ "$CODEX_MINOR" -ge 160 ]; then
    resume_inside --no-daemon
    see "Open restricted" && open_restricted
    see "(end of: read the greeting)"
    do_all "look around"
    see "no longer guarded as it was"
    do_all "write outside"
    told "permissions of this session were changed"
  else
    resume_inside
    see "(end of: read the greeting)"
    do_all "look around"
    ask "write outside"
    asked
    [ "$(notices)" = 0 ]
  fi
  absent ../outside.txt
}

@test "0.169.0: a session with other permissions that goes on inside a guarded one loses the gate" {
  goes_on_inside new
}

@test "0.142.3: a session that goes on inside a guarded one takes its permissions" {
  goes_on_inside old
}
