#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# What developers use works inside the boundary. What is not installed is skipped, by name.

load world

setup() {
  world_new
  need_landlock
}

teardown() {
  world_end
}

need() {
  command -v "$1" >/dev/null || skip "no $1"
  # What is below a home of another user is in none of this one's profiles.
  case $(readlink -f "$(command -v "$1")") in
  /usr/* | /bin/* | /opt/*) ;;
  *) skip "$1 is not one of the system's" ;;
  esac
}

box() {
  run -0 nah sandbox -- "$@"
}

@test "git makes a repository's history" {
  box sh -c 'git config --list >/dev/null; git add file && git -c user.name=a -c user.email=a@x.org commit -qm x &&
    git switch -qc other && git log --oneline && git stash list && git gc -q'
}

@test "gcc and make build and run a program" {
  need gcc && need make
  printf 'int main(void) { return 0; }\n' >a.c
  printf 'a: a.c\n\tgcc -o a a.c\n' >Makefile
  box sh -c 'make -s && ./a'
}

@test "python runs processes and locks" {
  [ -x /usr/bin/python3 ] || skip "no python3"
  box /usr/bin/python3 -c 'import multiprocessing as m, tempfile
p = m.Pool(2)
assert p.map(abs, [-1, 2]) == [1, 2]
m.Lock()
tempfile.TemporaryFile().write(b"x")'
}

@test "python makes an environment of its own" {
  /usr/bin/python3 -c 'import venv' 2>/dev/null || skip "no venv"
  box /usr/bin/python3 -m venv --without-pip env
  [ -x env/bin/python3 ]
}

@test "node reads files and starts processes" {
  need node
  box node -e 'const f = require("fs"), c = require("child_process");
f.writeFileSync("x", f.readFileSync("file")); f.promises.readFile("x").then(() =>
c.execFile("ls", (e) => process.exit(e ? 1 : 0)))'
}

@test "npm runs the project's scripts" {
  need npm
  printf '{"name":"x","version":"1.0.0","scripts":{"t":"echo ran"}}\n' >package.json
  box npm run t
  [[ $output == *ran* ]]
}

@test "go builds" {
  need go
  printf 'package main\nfunc main() {}\n' >a.go
  box sh -c 'GOCACHE=$TMPDIR/go GOFLAGS=-mod=mod go build -o a a.go'
}

@test "rust builds" {
  need rustc
  printf 'fn main() {}\n' >a.rs
  box rustc a.rs
}

@test "gdb looks into what it starts" {
  need gdb
  box gdb -batch -ex run -ex quit ./attempt
}

@test "strace traces what it starts" {
  need strace
  box strace -o trace ./attempt read file
}

@test "tmux works with its socket named" {
  need tmux
  run -0 nah sandbox --unix "$PWD/tmux" -- sh -c 'tmux -S ./tmux -f /dev/null new-session -d "echo here >said" &&
    for i in $(seq 200); do [ -s said ] && break; sleep 0.1; done; cat said'
  [[ $output == *here* ]]
}

@test "sqlite keeps a database with its journal" {
  need sqlite3
  box sqlite3 x.db 'pragma journal_mode=wal; create table t(a); insert into t values(1); vacuum;'
}

@test "archives, patches and compression" {
  box sh -c 'tar -cf x.tar file && tar -xf x.tar && gzip -k file && diff file file'
}

@test "a shell with jobs, pipes and here-documents" {
  need bash
  box bash -c 'sleep 0.01 & wait; cat <<<x | grep -q x; diff <(echo a) <(echo a)'
}

@test "names of users and hosts are found" {
  box sh -c 'getent passwd root >/dev/null && getent hosts localhost >/dev/null && ls -l file >/dev/null'
}
