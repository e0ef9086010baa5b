#!/usr/bin/env bats
# allow, ask and block of commands, patches and MCP tools, in a session where every call is routed to
# nah: in Code Mode, where the model's code calls the tools, in plain calls, and in a subagent.

load world

teardown() { world_end; }

commands() {
  do_all "make a folder"
  holds src/new.txt new
  row tool=Bash decision=allow outcome=ran input~"mkdir -p src"

  ask "write outside"
  asked
  see "nah: touch creates files"
  absent ../outside.txt
  approve
  see "(end of: write outside)"
  present ../outside.txt
  row tool=Bash decision=ask outcome=ran input~outside.txt

  do_all "run hidden code"
  told "runs code that was hidden from reading"
  absent hidden.txt
  row tool=Bash decision=block outcome=refused input~"base64 -d"

  # A plain command, which an old Codex alone would run without asking anybody.
  mkdir -p ../home/.aws && echo "the secret" >../home/.aws/credentials
  if [ "$CODEX_MINOR" -ge 131 ]; then
    ask "look at the credentials"
    refuse
    see "interrupted"
  else
    do_all "look at the credentials"
    told "would run it without asking"
  fi

  ask "leave a trace"
  refuse
  do_all "read the greeting"
  absent ../trace.txt
  not_told "the secret"
  row tool=Bash decision=ask input~.aws/credentials
  row tool=Bash decision=ask outcome= input~trace.txt
}

patches() {
  do_all "correct the greeting"
  holds greeting.txt Hello
  row tool=apply_patch decision=allow reason="safe apply_patch edit"

  do_all "patch a key"
  absent ../home/.ssh/id_ed25519
  told "a private key"
  row decision=block outcome=refused input~id_ed25519

  ask "remove the greeting"
  asked
  see "nah: the patch deletes greeting.txt"
  present greeting.txt
  refuse
  see "interrupted"
  present greeting.txt
  ask "remove the greeting"
  approve
  see "(end of: remove the greeting)"
  absent greeting.txt
  row tool=apply_patch decision=ask input~greeting.txt
}

notes() {
  do_all "read a note"
  called read_note first
  row tool=mcp__notes__read_note decision=allow outcome=ran

  do_all "publish a note"
  told "shows a private note to everybody"
  not_called publish_note first
  row tool=mcp__notes__publish_note decision=block outcome=refused rule=notes-are-private

  ask "delete a note"
  asked
  see "nah: mcp__notes__delete_note deletes something"
  not_called delete_note first
  approve
  see "(end of: delete a note)"
  called delete_note first
  row tool=mcp__notes__delete_note decision=ask outcome=ran input~first

  ask "delete another note"
  refuse
  not_called delete_note second
  row tool=mcp__notes__delete_note decision=ask outcome= input~second
}

# What a subagent does has its id in the log.
helper() {
  local of_helper=agent_id~-
  # Codex 0.130 does not say whose call it is.
  [ "$CODEX_MINOR" -ge 131 ] || of_helper=agent_id=
  ask "$1"
  asked "run the following command"
  present helped.txt
  absent hidden.txt ../outside.txt
  approve "run the following command"

  asked "make the following edits"
  present ../outside.txt
  holds greeting.txt Hello
  absent ../home/.ssh/id_ed25519
  approve "make the following edits"

  asked "delete_note"
  absent greeting.txt
  called read_note first
  not_called publish_note first
  not_called delete_note first
  approve "delete_note"
  called delete_note first

  row tool=Bash decision=allow outcome=ran input~helped.txt "$of_helper"
  row tool=Bash decision=block outcome=refused input~"base64 -d" "$of_helper"
  row tool=Bash decision=ask outcome=ran input~outside.txt "$of_helper"
  row tool=apply_patch decision=allow reason="safe apply_patch edit" "$of_helper"
  row decision=block outcome=refused input~id_ed25519 "$of_helper"
  row tool=apply_patch decision=ask input~greeting.txt "$of_helper"
  row tool=mcp__notes__read_note decision=allow outcome=ran "$of_helper"
  row tool=mcp__notes__publish_note decision=block outcome=refused "$of_helper"
  row tool=mcp__notes__delete_note decision=ask outcome=ran "$of_helper"
}

# A user who has approved the tools for good is asked all the same: nah decides in guarded sessions.
with_approved_notes() {
  with_notes
  cat >>"$CODEX_HOME/config.toml" <<'T'
default_tools_approval_mode = "approve"

[mcp_servers.notes.tools.delete_note]
approval_mode = "approve"
T
}

# The same server, brought by a plugin, whose tools say of themselves that they change nothing.
with_plugin() {
  local folder=$CODEX_HOME/plugins/cache/market/books/1.0.0
  mkdir -p "$folder/.codex-plugin"
  echo '{"name":"books","version":"1.0.0","mcpServers":"./servers.json"}' >"$folder/.codex-plugin/plugin.json"
  # shellcheck disable=SC2154 # of world.bash
  printf '{"mcpServers":{"notes":{"command":"python3","args":["%s","%s","harmless"]}}}\n' \
    "$e2e/mcp_server.py" "$WORLD/calls" >"$folder/servers.json"
  printf '\n[plugins."books@market"]\nenabled = true\n' >>"$CODEX_HOME/config.toml"
}

tools_of_a_plugin() {
  world "$1"
  with_plugin
  if [ "$CODEX_MINOR" -lt 160 ]; then
    run nah run codex
    [[ $status:$output == 1:*"books@market brings the MCP server notes"* ]]
    nah codex repair --yes
  fi
  start ${2:+"$2"}
  do_all "read a note"
  called read_note first
  ask "delete a note"
  asked
  not_called delete_note first
  refuse
  not_called delete_note first
}

@test "0.169.0 in its sandbox: the tools of a plugin are asked about" { tools_of_a_plugin new; }
@test "0.142.3 in its sandbox: the tools of a plugin are asked about" { tools_of_a_plugin old; }
@test "0.142.3 --flow: the tools of a plugin are asked about" { tools_of_a_plugin old --flow; }

@test "0.169.0 in Code Mode: commands are allowed, asked about, blocked" {
  world new
  start --flow
  commands
}

@test "0.169.0 in Code Mode: patches are allowed, asked about, blocked" {
  world new
  start --flow
  patches
}

@test "0.169.0 in Code Mode: MCP tools are allowed, asked about, blocked" {
  world new
  with_notes
  start --flow
  notes
}

@test "0.169.0 in plain calls: commands are allowed, asked about, blocked" {
  world new "$PLAIN_CALLS"
  start --flow
  commands
}

@test "0.169.0 in plain calls: patches are allowed, asked about, blocked" {
  world new "$PLAIN_CALLS"
  start --flow
  patches
}

@test "0.169.0 in plain calls: MCP tools are allowed, asked about, blocked" {
  world new "$PLAIN_CALLS"
  with_notes
  start --flow
  notes
}

@test "0.142.3: commands are allowed, asked about, blocked" {
  world old
  start --flow
  commands
}

@test "0.142.3: patches are allowed, asked about, blocked" {
  world old
  start --flow
  patches
}

@test "0.142.3: MCP tools are allowed, asked about, blocked" {
  world old
  with_notes
  start --flow
  notes
}

@test "0.169.0: MCP tools that the user has approved for good are still decided about" {
  world new
  with_approved_notes
  start --flow
  notes
}

@test "0.142.3: MCP tools that the user has approved for good are still decided about" {
  world old
  with_approved_notes
  start --flow
  notes
}

@test "0.169.0 in its sandbox: MCP tools are allowed, asked about, blocked" {
  world new
  with_approved_notes
  start
  notes
}

@test "0.142.3 in its sandbox: MCP tools are allowed, asked about, blocked" {
  world old
  with_approved_notes
  start
  notes
}

servers_of_the_project() {
  world "$1"
  sed -i '/^\[projects\./,$d' "$CODEX_HOME/config.toml"
  mkdir .codex
  printf '[mcp_servers.notes]\ncommand = "python3"\nargs = ["%s", "%s"]\n' \
    "$e2e/mcp_server.py" "$WORLD/calls" >.codex/config.toml
  launch nah run codex
  see "rust th"
  until terminal_poll 1 terminal_hides main "rust th"; do press Enter; done
  started
  do_all "delete a note"
  not_called delete_note first
  terminal_stop main
  start
  ask "delete a note"
  approve "delete_note"
  called delete_note first
}

@test "0.169.0: the project's MCP servers ask, from the session on in which it is trusted from the start" {
  servers_of_the_project new
}
@test "0.142.3: the project's MCP servers ask, from the session on in which it is trusted from the start" {
  servers_of_the_project old
}

# Codex asks nobody about them, so that what ran is no sign that calls are no longer put to nah: what
# comes after it is still asked about.
own_tools() {
  [ "$CODEX_MINOR" -ge 169 ] || return 0
  do_all "look at the sessions"
  row tool=mcp__codex_tui__list_threads decision=allow outcome=ran
}

@test "0.169.0: a subagent is guarded as the agent is, also when tools of Codex's own were used" {
  world new
  with_notes
  start --flow
  own_tools
  helper "hand on to a helper of $([ "$CODEX_MINOR" -ge 160 ] && echo 0.169 || echo 0.142)"
}

@test "0.142.3: a subagent is guarded as the agent is" {
  world old
  with_notes
  start --flow
  helper "hand on to a helper of $([ "$CODEX_MINOR" -ge 131 ] && echo 0.142 || echo 0.130)"
}

# A program of the project that runs what is typed: no hook fires for typing.
with_console() {
  printf '#!/bin/sh\nexec sh\n' >console
  chmod +x console
}

# By the feature for it, or without the tool.
is_held() {
  was_told "TTY execution is disabled" || was_told "unsupported call: write_stdin"
}

nothing_is_typed() {
  world "$@"
  with_console
  start --flow
  do_all "type into a shell"
  terminal_poll "$PATIENCE" is_held || fail "the model was not told that it cannot type"
  absent ../typed.txt
}

@test "0.169.0: nothing can be typed into a running program" { nothing_is_typed new; }
@test "0.169.0 in plain calls: nothing can be typed into a running program" {
  nothing_is_typed new "$PLAIN_CALLS"
}
@test "0.142.3: nothing can be typed into a running program" { nothing_is_typed old; }
