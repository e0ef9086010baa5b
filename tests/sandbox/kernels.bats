#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# Kernels that hold less: what is still held, what is said, what is refused.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

# old LACK ARGUMENT...: nah as on a kernel that lacks something.
old() {
  local lack=$1
  shift
  "$NAH_SANDBOX_TOOLS/old-kernel" "$lack" nah "$@"
}

@test "without Landlock nothing starts, and the way out is named" {
  run old no-landlock sandbox -- true
  [ "$status" -eq 3 ]
  [[ $output == *"Linux 5.13"* ]]
  [[ $output == *"lsm="* ]]
}

@test "with Landlock turned off nothing starts, and the way out is named" {
  run old landlock-off sandbox -- true
  [ "$status" -eq 3 ]
  [[ $output == *"lsm="* ]]
}

@test "without seccomp nothing starts" {
  run old no-seccomp sandbox -- true
  [ "$status" -eq 3 ]
  [[ $output == *CONFIG_SECCOMP_FILTER* ]]
}

@test "--check says so as well" {
  run old no-landlock sandbox --check
  [ "$status" -eq 3 ]
  [[ $output == *"Landlock: none (not built in)"* ]]
  [[ $output == *"NOT held"* ]]
}

@test "an old ABI is used as far as it goes, and said" {
  need_landlock
  for abi in 1 2 3 4 5 6; do
    run old landlock-$abi sandbox -- ./attempt read "$OTHER/secret"
    echo "$abi: $output"
    [[ $output == *EACCES* ]]
  done
  run old landlock-1 sandbox -- true
  [[ $output == *"renamed or linked"* ]]
  [[ $output == *"emptied"* ]]
  [[ $output == *"signalled"* ]]
  run old landlock-6 sandbox -- true
  [[ $output != *warning* ]]
}

@test "--strict refuses an old ABI" {
  run old landlock-2 sandbox --strict -- true
  [ "$status" -eq 3 ]
  [[ $output == *"--strict"* ]]
}

@test "ports without TCP rules are refused" {
  run old landlock-3 sandbox --port 443 -- true
  [ "$status" -eq 3 ]
  [[ $output == *"Linux 6.7"* ]]
}

@test "no network is held without TCP rules" {
  need_landlock
  run old landlock-3 sandbox --no-net -- ./attempt socket 2 1 0
  [[ $output == *EPERM* ]]
}

@test "without namespaces protected paths are watched and told with a diff" {
  need_landlock
  run old no-namespaces sandbox -- sh -c "echo evil >.git/hooks/pre-commit; echo evil >>.git/config"
  [[ $output == *"not read-only"* ]]
  [[ $output == *"made: "*"/.git/hooks/pre-commit"* ]]
  [[ $output == *"changed: "*"/.git/config"* ]]
  [[ $output == *"+evil"* ]]
}

@test "--strict refuses to start without namespaces" {
  need_landlock
  run old no-namespaces sandbox --strict -- true
  [ "$status" -eq 3 ]
  [[ $output == *"--strict needs namespaces"* ]]
}

@test "a protected path that does not exist yet is watched" {
  need_landlock
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nprotect = ["$PROJECT/.agents"]\n' >"$XDG_CONFIG_HOME/nah/profiles/p.toml"
  run nah sandbox --profile p -- sh -c "mkdir .agents; echo x >.agents/y"
  [[ $output == *"made: "*"/.agents/y"* ]]
}

@test "with --strict a protected path that does not exist yet cannot be made" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  export CODEX_HOME=$HOME/.codex
  mkdir "$CODEX_HOME"
  before=$(ls -A . "$CODEX_HOME")
  for path in .git/hooks .codex .agents "$CODEX_HOME/rules" "$CODEX_HOME/plugins"; do
    rm -rf "$path"
    inside_with --profile codex --strict -- EROFS create "$path/x"
    inside_with --profile codex --strict -- EBUSY rename "$path" "$path.x"
    inside_with --profile codex --strict -- EBUSY rmdir "$path"
  done
  for path in .nah.toml "$CODEX_HOME/hooks.json" "$CODEX_HOME/config.toml" "$CODEX_HOME/AGENTS.md"; do
    inside_with --profile codex --strict -- EROFS write "$path"
    inside_with --profile codex --strict -- EBUSY unlink "$path"
  done
  # Nothing of that is left; without --strict all of it can be made.
  [ "$(ls -A . "$CODEX_HOME")" = "$before" ]
  inside_with --profile codex -- OK create .nah.toml
}

@test "with --strict a folder without a repository gets none" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  rm -rf .git
  inside_with --strict -- EROFS create .git/config
  inside_with --strict -- EBUSY rename .git away
  [ ! -e .git ]
}

@test "with --strict what is protected by two runs stays until both have ended" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  rm -rf .git
  mkfifo gate ready
  nah sandbox --strict -- sh -c 'echo >ready; read -r _ <gate; ./attempt create .git/x' >"$WORLD/first" 2>&1 3>&- 4>&- &
  read -r _ <ready
  nah sandbox --strict -- true
  [ -d .git ]
  echo >gate
  wait
  grep -q EROFS "$WORLD/first"
  [ ! -e .git ]
}

@test "with --strict a protected path that is a link is refused" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  rm -rf .git/hooks && mkdir hooks && ln -s ../hooks .git/hooks
  run nah sandbox --strict -- true
  [ "$status" -eq 3 ]
  [[ $output == *".git/hooks is protected and is a link"* ]]
}

@test "a loopback of its own reaches nothing outside" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nnetwork = "loopback"\n' >"$XDG_CONFIG_HOME/nah/profiles/l.toml"
  serve tcp serve-tcp 47115
  inside_with --profile l -- ECONNREFUSED connect 47115
  not_reached tcp
  run nah sandbox --profile l -- sh -c "./attempt serve-tcp 47116 >said & until grep -q ready said; do sleep 0.02; done
    ./attempt connect 47116"
  [[ $output == *OK* ]]
}

@test "a loopback of its own is refused without namespaces" {
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nnetwork = "loopback"\n' >"$XDG_CONFIG_HOME/nah/profiles/l.toml"
  need_landlock
  run old no-namespaces sandbox --profile l -- true
  [ "$status" -eq 3 ]
}

@test "the thin boundary leaves files and holds calls" {
  need_landlock
  inside_with --nested -- OK read "$OTHER/secret"
  inside_with --nested -- EPERM call 321
  inside_with --nested --no-net -- EPERM socket 2 1 0
  inside_with --nested -- EPERM socket 1 1 0
  inside_with --nested -- EPERM socket 1 5 0
  inside_with --nested -- OK unshare 0x10000000
}
