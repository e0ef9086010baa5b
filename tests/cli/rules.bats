#!/usr/bin/env bats
# shellcheck disable=SC2154 # run sets stderr
# nah rules: what is known about programs.

load world

setup() {
  world_new
}

@test "every rule is a line with type, policy and effect" {
  nah rules >list
  [ "$(wc -l <list)" -gt 500 ]
  grep -qE '^git-push-force +git_history_rewrite +ask +rewrites' list
  [ "$(cut -d' ' -f1 list | sort | uniq -d)" = "" ]
}

@test "--program shows the rules about one program" {
  run --separate-stderr nah rules --program tee
  [ "$status" -eq 0 ]
  [ "${#lines[@]}" -ge 1 ]
  [[ ${lines[0]} == file-tee* ]]
}

@test "a rule is shown with what it applies to and its examples, which are true" {
  run --separate-stderr nah rules git-push-force
  [ "$status" -eq 0 ]
  [[ $output == *"applies to  command: git push"* ]]
  [[ $output == *"ask    git push --force"* ]]
  run nah test --exit-code git push --force
  [ "$status" -eq 1 ]
  [[ $output == *"rule: git-push-force"* ]]
}

@test "--json has one object a rule, with the same ids as the list" {
  nah rules --json | python3 -c '
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    assert set(row) == {"id", "subject", "applies_to", "type", "policy", "effect", "advice", "examples"}, row
    assert row["subject"] in ("command", "mcp", "patch"), row
    assert row["examples"] and all(e["decision"] in ("allow", "ask", "block") for e in row["examples"]), row
    print(row["id"])' >ids
  nah rules | cut -d' ' -f1 | diff - ids
}

@test "what is not known is said, with the nearest name, and ends with 1" {
  run --separate-stderr nah rules git-push-farce
  [ "$status" -eq 1 ]
  [ -z "$output" ]
  [[ $stderr == *"there is no rule git-push-farce"*"Did you mean: git-push-force"* ]]
  run --separate-stderr nah rules --program kubctl
  [ "$status" -eq 1 ]
  [[ $stderr == *"nothing is known of the program kubctl"*"Did you mean: kubectl"* ]]
}

@test "wrong use ends with 2" {
  run --separate-stderr nah rules --program
  [ "$status" -eq 2 ]
  run --separate-stderr nah rules a b
  [ "$status" -eq 2 ]
  run --separate-stderr nah rules --program tee git-push
  [ "$status" -eq 2 ]
}

@test "an id of a verdict that is no rule has its meaning" {
  run --separate-stderr nah rules path-private-key
  [ "$status" -eq 0 ]
  [[ ${lines[0]} == path-private-key ]]
  [[ $output == *"meaning     a private key"* ]]
  nah rules --json path-private-key | python3 -c '
import json, sys
assert set(json.load(sys.stdin)) == {"id", "subject", "meaning"}'
}
