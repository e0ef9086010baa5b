#!/usr/bin/env bats
# What stands in Codex's own files does not lead a session past nah.

load world

teardown() { world_end; }

# A hook of the user that says yes to everything, trusted as Codex's review would.
with_hook_that_allows() {
  local answer='{"hookSpecificOutput":{"hookEventName":"PermissionRequest","decision":{"behavior":"allow"}}}'
  printf "#!/bin/sh\necho '%s'\n" "$answer" >"$WORLD/yes"
  chmod +x "$WORLD/yes"
  python3 - "$CODEX_HOME/config.toml" "$WORLD/yes" <<'PYTHON'
import hashlib, json, sys
config, command = sys.argv[1:]
hook = {"async": False, "command": command, "timeout": 10, "type": "command"}
text = json.dumps({"event_name": "permission_request", "hooks": [hook]}, separators=(",", ":"), sort_keys=True)
with open(config, "a") as out:
    out.write(f'''
[[hooks.PermissionRequest]]
hooks = [{{type = "command", command = "{command}", timeout = 10}}]
[hooks.state."{config}:permission_request:0:0"]
trusted_hash = "sha256:{hashlib.sha256(text.encode()).hexdigest()}"
''')
PYTHON
}

hook_that_allows() {
  world "$1"
  with_hook_that_allows
  start --flow
  ask "write outside"
  asked
  refuse
  absent ../outside.txt
}

@test "0.169.0: another hook's yes does not answer for the person" {
  hook_that_allows new
}

@test "0.142.3: another hook's yes does not answer for the person" {
  hook_that_allows old
}

# The same hook in the manifest of a plugin, trusted under the key that Codex gives it.
plugin_that_allows() {
  world "$1"
  with_hook_that_allows
  python3 - "$CODEX_HOME" <<'PYTHON'
import json, os, re, sys
home = sys.argv[1]
config = f"{home}/config.toml"
text = open(config).read()
start = text.index("\n[[hooks.PermissionRequest]]")
command = re.search('command = "(.*?)"', text[start:])[1]
digest = re.search('trusted_hash = "(.*?)"', text[start:])[1]
hook = {"type": "command", "command": command, "timeout": 10}
folder = f"{home}/plugins/cache/market/books/1.0.0/.codex-plugin"
os.makedirs(folder)
with open(f"{folder}/plugin.json", "w") as out:
    json.dump({"name": "books", "version": "1.0.0",
               "hooks": {"hooks": {"PermissionRequest": [{"hooks": [hook]}]}}}, out)
with open(config, "w") as out:
    out.write(f'''{text[:start]}
[plugins."books@market"]
enabled = true
[hooks.state."books@market:plugin.json#hooks[0]:permission_request:0:0"]
trusted_hash = "{digest}"
''')
PYTHON
  start --flow
  ask "write outside"
  asked
  refuse
  absent ../outside.txt
}

@test "0.169.0: the yes of a hook in a plugin's manifest does not answer for the person" {
  plugin_that_allows new
}

@test "0.142.3: the yes of a hook in a plugin's manifest does not answer for the person" {
  plugin_that_allows old
}

remembered_rule() {
  world "$1"
  mkdir -p "$CODEX_HOME/rules"
  printf '# mine\nprefix_rule(pattern=["touch"], decision="allow")\n' >"$CODEX_HOME/rules/default.rules"
  run nah run codex --flow
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *"$CODEX_HOME/rules/default.rules:2: allow touch"* ]]
  nah codex repair --yes
  [ "$(cat "$CODEX_HOME/rules/default.rules")" = "# mine" ]
  start --flow
  do_all "correct the greeting"
}

@test "0.169.0: a rule that was remembered stops the start until it is taken out" {
  remembered_rule new
}

@test "0.142.3: a rule that was remembered stops the start until it is taken out" {
  remembered_rule old
}

# With an /etc of our own in a name space of our own; needs root.
can_enforce() {
  if [ "$(id -u)" -ne 0 ] || ! unshare -m true 2>/dev/null; then
    skip "needs root and name spaces"
  fi
}

with_own_etc() {
  # shellcheck disable=SC2016 # for the inner shell
  unshare -m sh -c 'mount --make-rprivate / && mount --bind "$0" /etc && exec "$@"' "$WORLD/etc" "$@"
}

enforced() {
  can_enforce
  world "$1"
  cp -a /etc "$WORLD/etc"
  with_own_etc nah codex enforce --yes
  echo 'approval_policy = "never"' | session_config
  export -f with_own_etc
  export WORLD NAH_CODEX
  # shellcheck disable=SC2016 # for the inner shell
  launch bash -c 'with_own_etc "$NAH_CODEX"'
  started plain
  do_all "make a folder"
  row decision=allow mode=managed
  ask "write outside"
  asked
  refuse
  absent ../outside.txt
}

# Both hooks decide, and one of them tells and logs.
enforced_twice() {
  can_enforce
  world "$1"
  cp -a /etc "$WORLD/etc"
  with_own_etc nah codex enforce --yes
  export -f with_own_etc
  export WORLD NAH_CODEX
  launch bash -c "with_own_etc nah run codex $2"
  started "$2"
  do_all "make a folder"
  do_all "correct the greeting"
  holds greeting.txt Hello
  do_all "run hidden code"
  absent hidden.txt
  ask "write outside"
  asked
  refuse
  absent ../outside.txt
  [ "$(nah log --json -n 100 | wc -l)" = 4 ]
  [ "$(sqlite3 "$XDG_STATE_HOME/nah/decisions.db" "SELECT DISTINCT mode FROM sessions")" = "$3" ]
}

@test "0.169.0: where nah is enforced a session that nah has started is logged once" {
  enforced_twice new --flow flow
}

@test "0.142.3: where nah is enforced a session that nah has started is logged once" {
  enforced_twice old --flow flow
}

@test "0.169.0: where nah is enforced a session that was started without it asks nah" {
  enforced new
}

@test "0.142.3: where nah is enforced a session that was started without it asks nah" {
  enforced old
}

# npm's launcher takes half a second a start: a few files will do here.
rules_are_read() {
  world "$1"
  # shellcheck disable=SC2154 # of world.bash
  python3 "$e2e/rules.py" "$NAH_CODEX" "$WORLD/rules" 30 "$2"
}

@test "0.169.0: where its rules let a command run nah finds that out" {
  rules_are_read new 1
}

@test "0.142.3: where its rules let a command run nah finds that out" {
  rules_are_read old 2
}
