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
