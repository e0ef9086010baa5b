# shellcheck shell=bash
# What every test of the installed programs starts with: homes of its own and an empty project.
# In a file:  load world
#             setup() { world_new; }
# nah is found on PATH.

bats_require_minimum_version 1.5.0

world_new() {
  WORLD=$(cd "$BATS_TEST_TMPDIR" && pwd -P)
  export HOME=$WORLD/home
  export XDG_CONFIG_HOME=$WORLD/config XDG_STATE_HOME=$WORLD/state XDG_CACHE_HOME=$WORLD/cache
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
  unset CODEX_HOME NAH_CODEX
  mkdir -p "$HOME" "$WORLD/project"
  cd "$WORLD/project" || return
  git init -q -b main .
}
