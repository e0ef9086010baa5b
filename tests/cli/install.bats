#!/usr/bin/env bats
# script/install puts nah below a prefix, and takes it away again without its users' files.

load world

setup() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  world_new
  PREFIX=$WORLD/prefix
}

@test "what is installed works, and uninstalling leaves the user's files and says where they are" {
  run -0 "$ROOT/script/install" --prefix "$PREFIX"
  [[ $output == *"installed nah "*" in $PREFIX"* ]]
  [[ $output == *"$PREFIX/bin is not on your PATH"* ]]
  "$PREFIX/bin/nah" --version | grep -qx "hook: $PREFIX/libexec/nah/nah-hook"
  "$PREFIX/bin/nah" allow git_write >/dev/null
  printf '{"session_id":"s","turn_id":"t","cwd":"%s","hook_event_name":"PermissionRequest","permission_mode":"default",%s' \
    "$PWD" '"tool_name":"Bash","tool_input":{"command":"frobnicate"}}' |
    "$PREFIX/libexec/nah/nah-hook" PermissionRequest --agent codex --mode flow
  "$PREFIX/bin/nah" log | grep -q frobnicate
  find "$XDG_CONFIG_HOME" "$XDG_STATE_HOME" -name 'config.toml' -o -name decisions.db | sort >"$WORLD/own"
  [ "$(grep -c . "$WORLD/own")" = 2 ]

  run -0 "$ROOT/script/install" --prefix="$PREFIX" --uninstall
  [ "${lines[0]}" = "removed nah from $PREFIX" ]
  for place in .config/nah .local/state/nah .cache/nah; do
    [[ $output == *"~/$place"* ]]
  done
  [ -z "$(find "$PREFIX" -type f)" ]
  [ -z "$(find "$PREFIX" -name '*nah*')" ]
  xargs ls <"$WORLD/own"
}

@test "a flag that is not known ends with 2" {
  run -2 "$ROOT/script/install" --frobnicate
  [[ $output == *"usage: script/install"* ]]
}
