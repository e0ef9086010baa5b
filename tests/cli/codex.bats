#!/usr/bin/env bats
# shellcheck disable=SC2154
# nah codex: what it finds in Codex's files, and how it mends them.

load world

setup() {
  world_new
  mkdir -p "$WORLD/bin" "$WORLD/codex/rules"
  # shellcheck disable=SC2016 # for the script
  printf '#!/bin/sh\n[ "$1" != --version ] || echo codex-cli 0.169.0\n' >"$WORLD/bin/codex"
  chmod +x "$WORLD/bin/codex"
  export PATH=$WORLD/bin:$PATH CODEX_HOME=$WORLD/codex
  CONFIG=$CODEX_HOME/config.toml
  RULES=$CODEX_HOME/rules/default.rules
}

# Settings with something to mend on several lines, and what they are without it.
spoil() {
  cat >"$CONFIG" <<'TOML'
# mine
approval_policy = "never" # really
  model   =   'x'

[features]   # some
hooks = false
other = true
[mcp_servers.a]
command = "x"
default_tools_approval_mode = "approve"# all
TOML
  cat >"$WORLD/mended.toml" <<'TOML'
# mine
  model   =   'x'

[features]   # some
other = true
[mcp_servers.a]
command = "x"
default_tools_approval_mode = "prompt"# all
TOML
  cat >"$RULES" <<'RULES'
# keep
prefix_rule(
  pattern = ["git", ["push", "pull"]],   # both
)  # gone
# keep too
prefix_rule(pattern=["rm"], decision="forbidden")
prefix_rule(["ls"], "allow")
RULES
  cat >"$WORLD/mended.rules" <<'RULES'
# keep
# keep too
prefix_rule(pattern=["rm"], decision="forbidden")
RULES
}

is_mended() {
  diff "$CONFIG" "$WORLD/mended.toml" && diff "$RULES" "$WORLD/mended.rules"
}

# finds LEVEL ID PLACE: doctor's JSON has that finding; the place is a file and perhaps a line.
finds() {
  nah codex doctor --json >"$WORLD/report" || [ $? -eq 1 ]
  python3 - "$WORLD/report" "$@" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
level, name, place = sys.argv[2:]
found = [(f["level"], f["id"], f["file"] or "", f["line"]) for f in report["findings"]]
for f in found:
    full = f[2] if f[3] is None else f"{f[2]}:{f[3]}"
    if f[0] == level and f[1] == name and full.endswith(place):
        sys.exit(0)
sys.exit(f"no {level} {name} {place}, but {found}")
PYTHON
}

@test "clean settings are clean" {
  printf 'model = "x"\n' >"$CONFIG"
  run nah codex doctor
  [ "$status" -eq 0 ]
  [[ $output == *"Codex 0.169.0"*"Nothing stands"* ]]
  run nah codex doctor --json
  [ "$status" -eq 0 ]
  [ "$(python3 -c 'import json,sys; r=json.loads(sys.argv[1]); print(r["agent"], r["clean"], len(r["findings"]))' "$output")" = "codex True 0" ]
  run nah codex repair --yes
  [ "$status" -eq 0 ]
  [[ $output == *"nothing to repair"* ]]
}

@test "findings come with file, line, reason, remedy, and end with 1" {
  spoil
  run nah codex doctor
  [ "$status" -eq 1 ]
  [[ $output == *"$CONFIG:2: approval_policy = \"never\""*"keeps Codex from asking"*"Take the line out"*"nah codex repair"* ]]
  [[ $output == *"$RULES:2: allow git push|pull"* ]]
  [[ $output == *"$CONFIG:6: features.hooks = false"* ]]
  [[ $output == *"note"*"$RULES:6: forbidden rm"* ]]
  finds blocker approval-policy config.toml:2
  finds pinned tool-approval config.toml:10
  finds blocker rule-allow default.rules:7
}

@test "a launch stops at what doctor calls a blocker, and sets aside what it calls pinned" {
  spoil
  run --separate-stderr nah run codex --flow
  [ "$status" -eq 1 ]
  [[ $stderr == *"$CONFIG:2:"*"$RULES:2:"*"nah codex repair"* ]]
  nah codex repair --yes
  printf 'approvals_reviewer = "auto_review"\n[[hooks.PermissionRequest]]\nhooks = [{type="command",command="yes"}]\n' >"$CONFIG"
  run --separate-stderr nah run codex --print-launch
  [ "$status" -eq 0 ]
  [[ $output == *'approvals_reviewer="user"'* ]]
  [[ $output == *"\"$CONFIG:permission_request:0:0\"={enabled=false}"* ]]
}

@test "where Codex's settings move the project's root, the folders above count as well" {
  mkdir -p "$WORLD/.codex/rules"
  echo 'prefix_rule(["ls"], "allow")' >"$WORLD/.codex/rules/a.rules"
  nah codex doctor
  echo 'project_root_markers = [".hg"]' >"$CONFIG"
  finds blocker rule-allow "$WORLD/.codex/rules/a.rules:1"
}

@test "repair shows the difference and without a yes writes nothing" {
  spoil
  cp "$CONFIG" "$WORLD/before"
  run nah codex repair --dry-run
  [ "$status" -eq 0 ]
  [[ $output == *"-approval_policy = \"never\" # really"* ]]
  [[ $output == *'+default_tools_approval_mode = "prompt"# all'* ]]
  [[ $output == *'-)  # gone'* ]]
  run --separate-stderr nah codex repair </dev/null
  [ "$status" -eq 2 ]
  [[ $stderr == *--yes* ]]
  diff "$CONFIG" "$WORLD/before"
  [ "$(find "$CODEX_HOME" -name '*nah-bak*' | wc -l)" -eq 0 ]
}

@test "repair keeps all other bytes and the mode, backs up, and has nothing to do a second time" {
  spoil
  chmod 640 "$CONFIG"
  cp "$CONFIG" "$WORLD/before"
  run nah codex repair --yes
  echo "$output"
  [ "$status" -eq 0 ]
  is_mended
  [ "$(stat -c %a "$CONFIG")" = 640 ]
  backup=$(echo "$CONFIG".nah-bak-*)
  [[ $backup =~ nah-bak-[0-9]{14}$ ]]
  diff "$backup" "$WORLD/before"
  [ "$(stat -c %a "$backup")" = 640 ]
  run nah codex doctor
  [ "$status" -eq 0 ]
  run nah codex repair --yes
  [[ $output == *"nothing to repair"* ]]
  [ "$(find "$CODEX_HOME" -name 'config.toml.nah-bak-*' | wc -l)" -eq 1 ]
}

@test "repair follows a link and leaves it a link" {
  spoil
  mkdir "$WORLD/dotfiles"
  mv "$CONFIG" "$WORLD/dotfiles/c.toml"
  ln -s "$WORLD/dotfiles/c.toml" "$CONFIG"
  run nah codex repair --yes
  [ "$status" -eq 0 ]
  [ -L "$CONFIG" ]
  is_mended
}

@test "what repair does not understand it leaves as it is, and says so" {
  spoil
  printf 'x = ["ls"]\nprefix_rule(["a"])\n' >"$CODEX_HOME/rules/code.rules"
  cp "$CODEX_HOME/rules/code.rules" "$WORLD/before"
  run nah codex repair --yes
  [ "$status" -eq 1 ]
  [[ $output == *"code.rules:1: cannot be verified"* ]]
  diff "$CODEX_HOME/rules/code.rules" "$WORLD/before"
  is_mended
}

@test "restore puts back the last change, and the change again" {
  spoil
  cp "$CONFIG" "$WORLD/before.toml"
  cp "$RULES" "$WORLD/before.rules"
  nah codex repair --yes
  run nah codex restore --dry-run
  [[ $output == *'+approval_policy = "never" # really'* ]]
  is_mended
  run nah codex restore --yes
  [ "$status" -eq 0 ]
  diff "$CONFIG" "$WORLD/before.toml"
  diff "$RULES" "$WORLD/before.rules"
  nah codex restore --yes
  is_mended
}

@test "restore takes the backup that is named, and refuses what is none" {
  spoil
  nah codex repair --yes
  backup=$(echo "$CONFIG".nah-bak-*)
  run nah codex restore --yes "$backup"
  [ "$status" -eq 0 ]
  diff "$CONFIG" "$backup"
  diff "$RULES" "$WORLD/mended.rules"
  cd "$CODEX_HOME"
  run nah codex restore --yes "${backup##*/}"
  [[ $output == *"as in the backup"* ]]
  for name in config.toml .nah-bak-20260101000000 config.toml.nah-bak-2026 "$CONFIG.nah-bak-20260101000000"; do
    run --separate-stderr nah codex restore --yes "$name"
    [ "$status" -eq 2 ] || [ "$status" -eq 3 ]
    [ -n "$stderr" ]
  done
  rm ./*.nah-bak-* rules/*.nah-bak-*
  run nah codex restore --yes
  [ "$status" -eq 3 ]
}

@test "killed at any moment, repair leaves the old file or the new one" {
  spoil
  cp "$CONFIG" "$WORLD/before.toml"
  cp "$RULES" "$WORLD/before.rules"
  for delay in 0 0.001 0.002 0.003 0.004 0.005 0.006 0.008 0.01 0.015 0.02 0.03; do
    cp "$WORLD/before.toml" "$CONFIG"
    cp "$WORLD/before.rules" "$RULES"
    nah codex repair --yes >/dev/null 2>&1 3>&- &
    sleep "$delay"
    kill -KILL $! 2>/dev/null || true
    wait $! 2>/dev/null || true
    cmp -s "$CONFIG" "$WORLD/before.toml" || diff "$CONFIG" "$WORLD/mended.toml"
    cmp -s "$RULES" "$WORLD/before.rules" || diff "$RULES" "$WORLD/mended.rules"
    for backup in "$CONFIG".nah-bak-??????????????; do
      [ ! -e "$backup" ] || diff "$backup" "$WORLD/before.toml"
    done
  done
  nah codex repair --yes
  is_mended
}

@test "settings that are a folder, a FIFO, unreadable, huge, or no text are found, without a wait" {
  mkdir "$CONFIG"
  finds blocker unreadable config.toml
  rmdir "$CONFIG"
  mkfifo "$CONFIG"
  finds blocker unreadable config.toml
  run timeout 5 nah run codex
  [ "$status" -eq 1 ]
  rm "$CONFIG"
  head -c 50000000 /dev/zero | tr '\0' '#' >"$CONFIG"
  finds blocker unreadable config.toml
  printf 'a = "\xff"\n' >"$CONFIG"
  finds blocker unreadable config.toml:1
  printf 'a = 1\n[b\n' >"$CONFIG"
  finds blocker unreadable config.toml:2
  if [ "$(id -u)" -ne 0 ]; then
    printf 'a = 1\n' >"$CONFIG"
    chmod 0 "$CONFIG"
    finds blocker unreadable config.toml
  fi
}

@test "rules that are a FIFO, huge, no text, or wrong are found, without a wait" {
  mkfifo "$RULES"
  finds blocker rules-unverified default.rules
  rm "$RULES"
  head -c 50000000 /dev/zero | tr '\0' '#' >"$RULES"
  finds blocker rules-unverified default.rules
  printf '# \xff\n' >"$RULES"
  finds blocker rules-unverified default.rules:1
  printf '\nprefix_rule(["a"' >"$RULES"
  finds blocker rules-unverified default.rules:2
  rm "$RULES"
  mkdir "$RULES"
  ln -s /nonexistent "$CODEX_HOME/rules/link.rules"
  run nah codex doctor
  [ "$status" -eq 0 ]
  printf '{' >"$CODEX_HOME/hooks.json"
  finds blocker unreadable hooks.json
}

@test "a home of Codex that is relative, missing or a link is told or followed" {
  spoil
  cd "$WORLD"
  CODEX_HOME=codex finds blocker approval-policy "$CONFIG:2"
  ln -s codex link
  CODEX_HOME=$WORLD/link finds blocker approval-policy "$CONFIG:2"
  CODEX_HOME=$WORLD/gone finds blocker codex-home ""
  CODEX_HOME=$WORLD/mended.toml finds blocker codex-home ""
  CODEX_HOME=$WORLD/gone run --separate-stderr nah run codex
  [ "$status" -eq 1 ]
  [[ $stderr == *CODEX_HOME*gone* ]]
  cd project
  run env -u CODEX_HOME nah codex doctor
  [ "$status" -eq 0 ]
  run env -u CODEX_HOME -u HOME nah codex doctor
  [ "$status" -le 1 ]
}

@test "without a Codex its files are looked at all the same" {
  spoil
  rm "$WORLD/bin/codex"
  NAH_CODEX=$WORLD/none finds blocker program ""
  NAH_CODEX=$WORLD/none finds blocker approval-policy config.toml:2
}

@test "a Codex that is newer than any that was tried, and does not take nah's settings, is found" {
  sed -i 's/0\.169\.0/0.171.2/' "$WORLD/bin/codex"
  finds blocker self-check ""
  run --separate-stderr nah run codex
  [ "$status" -eq 1 ]
  [[ $stderr == *"0.171.2 is newer"*"fails nah's self-check"* ]]
  [ -z "$(find "$XDG_CACHE_HOME/nah" -name 'check*')" ]
}

@test "what makes no sense ends with 2 and where help is" {
  for words in "" doktor "doctor --yes" "doctor x" "repair x" "repair --json" "restore a b" "enforce --json"; do
    # shellcheck disable=SC2086
    run --separate-stderr nah codex $words
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ $stderr == *"nah help codex"* ]]
  done
  run nah codex doctor --help
  [ "$status" -eq 0 ]
}
