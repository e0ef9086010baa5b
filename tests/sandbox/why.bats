#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# nah why: the kernel is asked, not a model of it.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

@test "nah why tells what the kernel says, and what decides" {
  need_landlock
  run -0 nah why file
  [[ $output == "allowed: read"* ]]
  [[ $output == *"default.toml:"*"grants read"* ]]
  run -1 nah why "$OTHER/secret"
  [[ $output == *"(errno 13)"* ]]
  [[ $output == *"no line grants it"* ]]
  [[ $output == *"to allow it: --read $OTHER/secret"* ]]
  [[ $output == *"or in a profile: read = ["* ]]
}

@test "the flag that nah why names works" {
  need_landlock
  run -0 nah why --read "$OTHER/secret" --allow "$OTHER"
  run -0 nah why --write "$OTHER/secret" --allow-file "$OTHER/secret"
}

# changes KIND TARGET FLAG LINE: a no, for which this flag and this line of a profile are named; both
# make it a yes.
changes() {
  local flag line words
  run nah why "$1" "$2"
  echo "$output"
  [ "$status" -eq 1 ]
  flag=$(sed -n 's/^to allow it: //p' <<<"$output")
  line=$(sed -n 's/^or in a profile: //p' <<<"$output")
  [ "$flag" = "$3" ]
  [ "$line" = "$4" ]
  # As a shell reads it; with = it is a grant and not a question.
  eval "words=($flag)"
  run -0 nah why "$1" "${words[0]}=${words[1]}" "${words[@]:2}" "$2"
  printf 'extends = ["default"]\n%s\n' "${line/ and /$'\n'}" >"$WORLD/line.toml"
  run -0 nah why "$1" --profile "$WORLD/line.toml" "${words[@]:2}" "$2"
}

@test "for each question the smallest flag and line of a profile are named, and change the answer" {
  need_landlock
  cp attempt "$OTHER/attempt"
  printf '#!%s\n' "$OTHER/attempt" >script && chmod +x script
  : >"$OTHER/a b'c"
  serve local serve-local "$WORLD/s"
  changes --read "$OTHER/secret" "--read $OTHER/secret" "read = [\"$OTHER/secret\"]"
  changes --read "$OTHER/a b'c" "--read '$OTHER/a b'\\''c'" "read = [\"$OTHER/a b'c\"]"
  changes --write "$OTHER/secret" "--allow-file $OTHER/secret" "write_file = [\"$OTHER/secret\"]"
  changes --write "$OTHER/new" "--write $OTHER" "write = [\"$OTHER\"]"
  changes --exec "$OTHER/attempt" "--read $OTHER/attempt" "exec = [\"$OTHER/attempt\"]"
  changes --unix "$WORLD/s" "--unix $WORLD/s" "unix = [\"$WORLD/s\"]"
  changes --exec script "--read $OTHER/attempt" "exec = [\"$OTHER/attempt\"]"
  run -1 nah why --exec script
  [[ $output == *"its interpreter $OTHER/attempt: no line grants it"* ]]
}

@test "a port that is not among those granted is named with what adds it" {
  need_landlock
  printf 'extends = ["default"]\nnetwork = "off"\n' >"$WORLD/off.toml"
  run -1 nah why --connect 127.0.0.1:47117 --profile "$WORLD/off.toml"
  [[ $output == *"off.toml:2:11: network = \"off\""* ]]
  [[ $output == *"to allow it: --port 47117"* ]]
  [[ $output == *"in a profile: network = \"ports\" and ports = [47117]"* ]]
  run -0 nah why --connect 127.0.0.1:47117 --profile "$WORLD/off.toml" --port 47117
}

@test "that the whole home needs --i-know is said" {
  need_landlock
  run -1 nah why "$HOME"
  [[ $output == *"to allow it: --read $HOME --i-know"* ]]
  run -0 nah why "--read=$HOME" --i-know "$HOME"
}

@test "what the system itself refuses is told apart" {
  need_landlock
  run -1 nah why --read /no/such/file
  [[ $output == *"the system itself refuses this"* ]]
}

@test "a protected path is named as such" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  run -1 nah why --write .git/config
  [[ $output == *"(errno 30)"* ]]
  [[ $output == *"protects $PWD/.git/config"* ]]
  run -1 nah why --write "$XDG_STATE_HOME/nah/decisions.db"
  [[ $output == *"nah's own folders stay as they are"* && $output == *"no flag does"* ]]
}

@test "a socket that can be reached outside is not said to be reachable inside" {
  need_landlock
  serve local serve-local "$WORLD/s"
  run -1 nah why --unix "$WORLD/s"
  [[ $output == *"to allow it: --unix $WORLD/s"* ]]
}

@test "connections are tried by port" {
  need_landlock
  serve tcp serve-tcp 47117
  run -0 nah why --connect 127.0.0.1:47117
  run -1 nah why --connect 127.0.0.1:47117 --port 443
  [[ $output == *"to allow it: --port 47117"* ]]
  run -0 nah why --connect 127.0.0.1:47117 --port 47117
  run -1 nah why --connect 127.0.0.1:47117 --no-net
}

@test "starting a program is tried without running it" {
  need_landlock
  printf "#!/bin/sh\ntouch %s/ran\n" "$WORLD" >script && chmod +x script
  run -0 nah why --exec ./script
  [ ! -e "$WORLD/ran" ]
  cp script "$OTHER/script"
  run -1 nah why --exec "$OTHER/script"
  run -0 nah why --exec "$OTHER/script" --allow "$OTHER"
  [ ! -e "$WORLD/ran" ]
}

@test "nothing is left of a trial" {
  need_landlock
  before=$(ls -A)
  nah why --write new || true
  nah why --write . || true
  [ "$(ls -A)" = "$before" ]
}

@test "--json gives the same as one object" {
  need_landlock
  run -1 nah why --json "$OTHER/secret"
  [[ $output == *'"allowed":false,"errno":13,"errno_outside":0'* ]]
}
