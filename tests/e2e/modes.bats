#!/usr/bin/env bats
# Each row of the mode table, on a Codex of today and on one from before 0.149.

load world

teardown() { world_end; }

# In any mode no question about hooks comes up, and harmless work asks nobody.
works() {
  do_all "read the greeting"
  told 'Helo'
  row tool=Bash decision=allow outcome=ran mode="$1" input~"cat greeting.txt"
  do_all "look around"
  do_all "make a folder"
  holds src/new.txt new
  row tool=Bash decision=allow outcome=ran mode="$1" input~"mkdir -p src"
}

# Codex's sandbox keeps writes inside the project, and nah refuses what no sandbox holds.
keeps_to_the_project() {
  do_all "write outside"
  absent ../outside.txt
  do_all "run hidden code"
  told "runs code that was hidden from reading"
  absent hidden.txt
  row tool=Bash decision=block outcome=refused input~"base64 -d"
}

# Without a sandbox the user is asked before something happens outside.
asks_about_writes_outside() {
  ask "write outside"
  asked
  absent ../outside.txt
  approve
  see "(end of: write outside)"
  present ../outside.txt
  row tool=Bash decision=ask outcome=ran input~outside.txt mode="$1"
}

edits_without_question() {
  do_all "correct the greeting"
  holds greeting.txt Hello
  row tool=apply_patch decision=allow outcome=ran reason="safe apply_patch edit" mode="$1"
}

# Inside its sandbox Codex applies edits of the project by itself.
edits_by_the_rule_of_codex() {
  do_all "correct the greeting"
  holds greeting.txt Hello
  row tool=apply_patch decision=ask outcome=ran mode="$1"
}

asks_about_edits() {
  ask "correct the greeting"
  asked
  holds greeting.txt Helo
  approve
  see "(end of: correct the greeting)"
  holds greeting.txt Hello
  row tool=apply_patch decision=ask outcome=ran mode="$1"
  ask "add a farewell"
  refuse
  see "interrupted"
  absent farewell.txt
}

# What the project's own settings say of the sandbox does not open it.
opens_the_sandbox() {
  mkdir .codex
  printf '[sandbox_workspace_write]\nwritable_roots = ["%s"]\n' "$WORLD" >.codex/config.toml
}

workspace() {
  world "$1"
  opens_the_sandbox
  start
  works workspace-write
  keeps_to_the_project
  edits_by_the_rule_of_codex workspace-write
}

auto_edits() {
  world "$1"
  start --auto-edits
  works auto-edits
  keeps_to_the_project
  edits_without_question auto-edits
}

no_sandbox() {
  world "$1"
  start --no-sandbox
  works no-sandbox
  asks_about_writes_outside no-sandbox
  asks_about_edits no-sandbox
}

flow() {
  world "$1"
  start --flow
  works flow
  asks_about_writes_outside flow
  edits_without_question flow
}

@test "0.169.0 without flags: in its sandbox, edits by Codex's rule" { workspace new; }
@test "0.142.3 without flags: in its sandbox, edits by Codex's rule" { workspace old; }
@test "0.169.0 --auto-edits: in its sandbox, edits without a question" { auto_edits new; }
@test "0.142.3 --auto-edits: in its sandbox, edits without a question" { auto_edits old; }
@test "0.169.0 --no-sandbox: asks about edits and about writes outside" { no_sandbox new; }
@test "0.142.3 --no-sandbox: asks about edits and about writes outside" { no_sandbox old; }
@test "0.169.0 --flow: edits without a question, asks about writes outside" { flow new; }
@test "0.142.3 --flow: edits without a question, asks about writes outside" { flow old; }
