#!/usr/bin/env bats
# The way from the command line to a command.

load world

setup() {
  world_new
}

@test "without a command nah says where help is and ends with 2" {
  run --separate-stderr nah
  [ "$status" -eq 2 ]
  [ -z "$output" ]
  [[ $stderr == *"nah help"* ]]
}

@test "help lists every command with its summary on stdout" {
  run --separate-stderr nah help
  [ "$status" -eq 0 ]
  [ -z "$stderr" ]
  for command in run test log types help version; do
    grep -q -E "^  $command +[a-z]" <<<"$output"
  done
}

@test "-h and --help are help, -V and --version are version" {
  [ "$(nah -h)" = "$(nah help)" ]
  [ "$(nah --help)" = "$(nah help)" ]
  [ "$(nah -V)" = "$(nah version)" ]
  [[ $(nah --version | head -n 1) =~ ^nah\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
  for fact in compiler libraries hook; do
    nah --version | grep -q "^$fact: [^ ]"
  done
  [[ $(nah --version) == *'hook: /'*'/nah-hook'* ]]
}

@test "a misspelt command gets the nearest name and ends with 2" {
  run --separate-stderr nah verison
  [ "$status" -eq 2 ]
  [ -z "$output" ]
  [[ $stderr == *"there is no command verison"* ]]
  [[ $stderr == *"Did you mean: nah version"* ]]
}

@test "a command unlike all others gets no guess" {
  run --separate-stderr nah frobnicate
  [ "$status" -eq 2 ]
  [[ $stderr != *"Did you mean"* ]]
}

@test "help of an unknown command ends with 2" {
  run --separate-stderr nah help tpyes
  [ "$status" -eq 2 ]
  [[ $stderr == *"Did you mean: nah types"* ]]
}

@test "every command has help under help NAME, --help and -h" {
  for command in $(nah help | sed -n 's/^  \([a-z-]*\) .*/\1/p'); do
    run --separate-stderr nah help "$command"
    [ "$status" -eq 0 ]
    [[ $output == "usage: nah $command"* ]]
    [ "$(nah "$command" --help)" = "$output" ]
    [ "$(nah "$command" -h)" = "$output" ]
  done
}

@test "every topic that help names has a text" {
  topics=$(nah help | sed -n 's/^Topics for nah help: \(.*\)\.$/\1/p' | tr -d ,)
  for topic in ${topics:?none}; do
    run --separate-stderr nah help "$topic"
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -ge 3 ]
  done
}

@test "an unknown flag of any command ends with 2 and is named" {
  for command in $(nah help | sed -n 's/^  \([a-z-]*\) .*/\1/p'); do
    run --separate-stderr nah "$command" --frobnicate
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ $stderr == *frobnicate* ]]
  done
}

@test "output that cannot be written is an error, not silence" {
  [ -e /dev/full ] || skip "no /dev/full on this system"
  run --separate-stderr bash -c 'nah types >/dev/full'
  [ "$status" -eq 3 ]
  [[ $stderr == *"cannot write"* ]]
}

@test "types has one JSON object a line with the same types as its table" {
  nah types --json | python3 -c '
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    assert set(row) == {"type", "policy", "meaning"}, row
    assert row["policy"] in ("allow", "ask", "block", "context"), row
    print(row["type"])' >"$WORLD/from-json"
  nah types | awk '{print $1}' | diff - "$WORLD/from-json"
  [ "$(wc -l <"$WORLD/from-json")" -gt 40 ]
}
