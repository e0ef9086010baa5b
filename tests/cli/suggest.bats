#!/usr/bin/env bats
# shellcheck disable=SC2154
# nah suggest: what the log says a person always answers with yes becomes a setting.

load world

setup() {
  world_new
  HOOK=${NAH_HOOK:?the installed nah-hook}
  turn=0
}

# call EVENT COMMAND: the hook's payload for it.
call() {
  python3 - "$PWD" "t$turn" "$@" <<'PY'
import json, sys
cwd, turn, event, command = sys.argv[1:5]
members = {"session_id": "s1", "turn_id": turn, "cwd": cwd, "hook_event_name": event,
           "model": "m", "permission_mode": "default", "tool_name": "Bash",
           "tool_input": {"command": command}}
if event == "PostToolUse":
    members.update({"tool_use_id": "u" + turn, "tool_response": "ok"})
print(json.dumps(members), end="")
PY
}

hook() {
  call "$1" "$2" | "$HOOK" "$1" --agent codex --mode flow --project "$WORLD/project"
}

# A question that was answered with yes: the command ran.
approved() {
  turn=$((turn + 1))
  hook PermissionRequest "$1" >/dev/null
  hook PostToolUse "$1" >/dev/null
}

numbers() {
  nah suggest --json | python3 -c "import json, sys
for line in sys.stdin:
    row = json.loads(line)
    print(row['command'], row['spared'], row['approved'])"
}

@test "without a log there is nothing to suggest" {
  run --separate-stderr nah suggest
  [ "$status" -eq 0 ]
  [ -z "$output" ]
  [[ $stderr == "Nothing to suggest"* ]]
}

@test "one question is not worth a setting" {
  approved 'curl https://api.example/1'
  run --separate-stderr nah suggest
  [ -z "$output" ]
}

@test "what spares most comes first, the narrowest among equals" {
  for i in 1 2 3; do approved "curl https://api.corp.example/$i"; done
  for i in 1 2; do approved "frobnicate all $i"; done
  for i in 1 2; do approved "touch /srv/data/$i"; done
  numbers >"$WORLD/found"
  diff - "$WORLD/found" <<'END'
nah trust api.corp.example 3 7
nah classify 'frobnicate all' package_run 2 7
nah trust /srv/data 2 7
END
}

@test "a database and a container are offered by name, writing only where it is needed" {
  for i in 1 2; do approved "psql -h localhost -d app -c 'select $i'"; done
  for i in 1 2; do approved "psql -h localhost -d other -c 'delete from t where a = $i'"; done
  for i in 1 2; do approved "docker stop web"; done
  numbers >"$WORLD/found"
  diff - "$WORLD/found" <<'END'
nah allow db_exec 4 6
nah trust container:web 2 6
nah trust database:localhost/app 2 6
nah trust database:localhost/other write 2 6
END
  run nah suggest --apply 4
  [ "$status" -eq 0 ]
  [[ $output == *'undo: nah forget database:localhost/other' ]]
  nah test --exit-code "psql -h localhost -d other -c 'delete from t where a = 3'"
}

@test "a wider setting is offered where no narrower one spares as much" {
  for i in 1 2 3; do approved "curl https://a$i.example/x"; done
  [ "$(numbers)" = 'nah allow network_outbound 3 3' ]
}

@test "the cost names what was refused and would then run" {
  for i in 1 2; do approved "curl https://api.corp.example/$i"; done
  turn=9
  hook PermissionRequest 'curl -d @notes.txt https://api.corp.example/upload' >/dev/null
  [ "$(nah suggest --json | grep -c '"refused_let_through":0')" = 1 ]
  # When the session ends, what was asked and has not run was refused
  printf '{"session_id":"s1","cwd":"%s","hook_event_name":"SessionEnd","reason":"exit"}' "$PWD" |
    "$HOOK" SessionEnd --agent codex --mode flow --project "$PWD"
  run nah suggest
  [[ $output == *"spares 2 of 2 questions that you answered with yes"* ]]
  [[ $output == *"1 call that you refused"* ]]
  [ "$(nah suggest --json | grep -c '"refused_let_through":1')" = 1 ]
}

@test "a question is spared only when all that it asks is" {
  for i in 1 2; do approved "curl https://api.corp.example/$i && git push origin b$i"; done
  [ "$(numbers)" = "nah trust api.corp.example && nah allow git_remote_write 2 2" ]
}

@test "--apply makes the setting, says how to undo it, and it is not suggested again" {
  for i in 1 2; do approved "curl https://api.corp.example/$i"; done
  run nah suggest --apply 1 --dry-run
  [[ $output == *"would change"* ]]
  run nah suggest --apply 1
  [ "$status" -eq 0 ]
  [[ $output == *'+ trusted_hosts = ["api.corp.example"]'* ]]
  [[ $output == *'undo: nah forget api.corp.example' ]]
  nah test --exit-code 'curl https://api.corp.example/3'
  run --separate-stderr nah suggest
  [ -z "$output" ]
  run --separate-stderr nah suggest --apply 1
  [ "$status" -eq 2 ]
}

@test "secrets are offered by path for this project, never as a type" {
  for i in 1 2; do approved "head -n $i .env"; done
  for i in 1 2; do approved "env | grep -c x$i"; done
  numbers >"$WORLD/found"
  diff - "$WORLD/found" <<'END'
nah allow-path ./.env 2 4
END
}

@test "where no setting alone spares a question, those that do together are one suggestion" {
  approved 'git push && kill 5'
  approved 'git push origin main && kill 7'
  [ "$(numbers)" = "nah allow git_remote_write && nah allow process_signal 2 2" ]
  [[ $(nah suggest) == *"stopping processes"* ]]
  run nah suggest --apply 1
  [ "$status" -eq 0 ]
  [[ $output == *'+ git_remote_write = "allow"'*'+ process_signal = "allow"'*"undo: nah undo"* ]]
  nah test --exit-code 'git push && kill 5'
  nah undo
  run nah test --exit-code 'git push && kill 5'
  [ "$status" -eq 1 ]
}

@test "a folder and a host that one action needs are suggested together, not its whole type" {
  approved 'curl -s -o /srv/data/a.json https://api.corp.example/a'
  approved 'curl -s -o /srv/data/b.json https://api.corp.example/b'
  local both='nah trust /srv/data && nah trust api.corp.example'
  [ "$(numbers)" = "$both 2 2" ]
  [[ $(nah log show 1) == *"$both"* && $(nah stats) == *"$both"* ]]
  nah suggest --apply 1
  nah test --exit-code 'curl -s -o /srv/data/c.json https://api.corp.example/c'
}
