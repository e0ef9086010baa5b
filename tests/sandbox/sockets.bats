#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# Which sockets can be made and reached inside the boundary.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

@test "Unix sockets cannot be made" {
  outside OK socket 1 1 0
  inside EPERM socket 1 1 0
  inside EPERM socket 1 2 0
  inside EPERM socket 1 5 0
}

@test "a Unix socket outside is not reached" {
  serve local serve-local "$WORLD/s"
  inside EPERM local "$WORLD/s"
  not_reached local
  outside OK local "$WORLD/s"
  reached local
}

@test "an abstract Unix socket outside is not reached" {
  serve abstract serve-local "@nah-test-$$"
  inside EPERM local "@nah-test-$$"
  not_reached abstract
}

@test "a socket in the project that somebody outside serves is not reached" {
  serve local serve-local "$HOME/project/s"
  inside EPERM local s
  not_reached local
}

@test "a pair of stream sockets works, one of datagrams does not" {
  inside OK socketpair 1
  inside OK socketpair 5
  inside EPERM socketpair 2
  inside EPERM socketpair 3
}

@test "a datagram from a pair reaches no socket outside" {
  serve datagrams serve-datagrams "$WORLD/d"
  inside EPERM pair-send "$WORLD/d"
  not_reached datagrams
  outside OK pair-send "$WORLD/d"
  reached datagrams
}

@test "a flag in the socket's type does not help" {
  inside EPERM socket 1 0x80801 0
  inside EPERM socketpair 0x80802
}

@test "--unix reaches the socket that it names and no other" {
  serve one serve-local "$WORLD/one"
  serve two serve-local "$WORLD/two"
  inside_with --unix "$WORLD/one" -- OK local "$WORLD/one"
  reached one
  inside_with --unix "$WORLD/one" -- EACCES local "$WORLD/two"
  not_reached two
}

@test "--unix follows no link to another socket" {
  serve one serve-local "$WORLD/one"
  serve two serve-local "$WORLD/two"
  ln -s "$WORLD/two" link
  inside_with --unix "$WORLD/one" -- EACCES local link
  not_reached two
  ln -sf "$WORLD/one" link
  inside_with --unix "$WORLD/one" -- OK local link
}

@test "--unix follows no link that is put in the way meanwhile" {
  serve one serve-local "$PROJECT/one"
  serve two serve-local "$WORLD/two"
  need_landlock
  ln -s "$WORLD/two" link
  run nah sandbox --unix "$PROJECT/one" -- sh -c './attempt turns one link 100000000 &
    for i in 1 2 3 4 5; do ./attempt local-again one 200; done; kill $!'
  reached one
  not_reached two
}

@test "--unix reaches no abstract socket" {
  serve one serve-local "$WORLD/one"
  serve abstract serve-local "@nah-test-$$"
  inside_with --unix "$WORLD/one" -- EACCES local "@nah-test-$$"
  not_reached abstract
}

@test "with --unix the network has its rules still" {
  serve one serve-local "$WORLD/one"
  serve tcp serve-tcp 47113
  inside_with --unix "$WORLD/one" -- OK connect 47113
  inside_with --unix "$WORLD/one" --port 443 -- EACCES connect 47113
  inside_with --unix "$WORLD/one" --no-net -- EPERM connect 47113
}

@test "tmux outside runs nothing for those inside" {
  command -v tmux >/dev/null || skip "no tmux"
  need_landlock
  tmux -S "$WORLD/tmux" new-session -d "sleep 60" 3>&- 4>&-
  run nah sandbox -- tmux -S "$WORLD/tmux" run-shell "cat $OTHER/secret >$WORLD/stolen"
  tmux -S "$WORLD/tmux" kill-server
  [ "$status" -ne 0 ]
  [ ! -e "$WORLD/stolen" ]
}

@test "a daemon's socket as docker's is not reached" {
  mkdir "$WORLD/run"
  serve docker serve-local "$WORLD/run/docker.sock"
  inside EPERM local "$WORLD/run/docker.sock"
  inside_with --allow "$WORLD/run" -- EPERM local "$WORLD/run/docker.sock"
  not_reached docker
}

@test "raw sockets cannot be made" {
  inside EPERM socket 2 3 1
  inside EPERM socket 10 3 58
}

@test "packet sockets cannot be made" {
  inside EPERM socket 17 3 0
  inside EPERM socket 17 2 0
  inside EPERM socket 2 10 0
}

@test "sockets of virtual machines cannot be made" {
  inside EPERM socket 40 1 0
}

@test "sockets of the kernel's ciphers cannot be made" {
  inside EPERM socket 38 5 0
}

@test "Bluetooth, CAN and XDP sockets cannot be made" {
  inside EPERM socket 31 3 0
  inside EPERM socket 29 3 1
  inside EPERM socket 44 3 0
}

@test "an unknown family is refused" {
  inside EPERM socket 63 1 0
  inside EPERM socket 64 1 0
  inside EPERM socket 1000 1 0
  inside EPERM socket -1 1 0
}

@test "of netlink routes alone are to be had" {
  inside OK socket 16 3 0
  inside EPERM socket 16 3 15
  inside EPERM socket 16 3 9
  inside EPERM socket 16 3 4
}

@test "TCP and UDP work where the network is on" {
  inside OK socket 2 1 0
  inside OK socket 2 2 0
  inside OK socket 10 1 0
}

@test "--no-net refuses every internet socket" {
  inside_with --no-net -- EPERM socket 2 1 0
  inside_with --no-net -- EPERM socket 2 2 0
  inside_with --no-net -- EPERM socket 10 1 0
  inside_with --no-net -- EPERM socket 10 2 0
  inside_with --no-net -- EPERM socket 2 1 262
  inside_with --no-net -- EPERM socket 2 1 132
}

@test "--no-net leaves nothing to connect, bind or listen with" {
  inside_with --no-net -- EPERM connect 80
  inside_with --no-net -- EPERM bind 0
  inside_with --no-net -- EPERM listen
}

@test "--port reaches that port alone" {
  serve one serve-tcp 47111
  serve two serve-tcp 47112
  inside_with --port 47111 -- OK connect 47111
  reached one
  inside_with --port 47111 -- EACCES connect 47112
  not_reached two
}

@test "with --port MPTCP is no way around" {
  inside_with --port 47111 -- EPERM connect 47112 262
}

@test "with --port fast open is no way around" {
  serve two serve-tcp 47112
  inside_with --port 47111 -- EPERM fastopen 47112
  not_reached two
}

@test "with --port there is no UDP" {
  inside_with --port 443 -- EPERM socket 2 2 0
  inside_with --port 443 -- EPERM socket 10 2 17
}

@test "with --port other protocols are refused" {
  inside_with --port 443 -- EPERM socket 2 1 132
  inside_with --port 443 -- OK socket 2 1 6
}

@test "with --port nothing is bound" {
  inside_with --port 443 -- EACCES bind 47114
}

@test "with --port nothing listens without a bind" {
  outside OK listen
  inside_with --port 443 -- EPERM listen
}
