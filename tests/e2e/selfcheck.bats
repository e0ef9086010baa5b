#!/usr/bin/env bats
# A Codex that is newer than any that nah was tried with is looked at before its first session.

load world

teardown() { world_end; }

# newer SCRIPT: Codex itself, as a version that is not there yet; the script may change its words.
newer() {
  cat >"$WORLD/codex-next" <<T
#!/bin/bash
[ "\$1" != --version ] || { echo codex-cli 0.999.0; exit; }
$1
exec "$NAH_CODEX" "\$@"
T
  chmod +x "$WORLD/codex-next"
  NAH_CODEX=$WORLD/codex-next
}

# leaves_nothing: but what is known of the program.
leaves_nothing() {
  [ "$(ls -A "$XDG_CACHE_HOME/nah")" = codex-program ]
  [ ! -e "$CODEX_HOME/sessions" ]
  [ ! -e "$XDG_STATE_HOME/nah" ]
}

passes() {
  world "$1"
  newer "echo \"\$*\" >>$WORLD/starts"
  run nah codex doctor
  echo "$output"
  [[ $output == *"0.999.0 is newer than 0."*"passes nah's self-check"* ]]
  leaves_nothing
  # Once is enough.
  nah run codex --flow --print-launch >/dev/null
  nah codex doctor >/dev/null || true
  [ "$(grep -c "features list" "$WORLD/starts")" = 1 ]
}

@test "0.169.0 as a newer one passes the self-check" { passes new; }

fails() {
  world "$1"
  newer "$2"
  run nah run codex --flow
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *"0.999.0 is newer"*"fails nah's self-check: $3"*NAH_CODEX* ]]
  leaves_nothing
  run ! grep -qx checked "$XDG_CACHE_HOME/nah/codex-program"
}

# As 0.142.3 does where calls are routed as later versions have it.
@test "a Codex that does not ask in the way that nah knows does not start" {
  fails old '' "in a terminal it ran a command without asking nah"
}

# shellcheck disable=SC2016
@test "a Codex that does not run nah's hook does not start" {
  fails new 'words=("${@/hooks.PreToolUse=*/hooks.PreToolUse=[]}"); set -- "${words[@]}"' \
    "it ran a command without putting it to nah"
}

# shellcheck disable=SC2016
@test "a Codex that does not take nah's settings does not start" {
  fails new '[[ "$*" != *features\ list ]] || exit 1' "it does not take the settings"
}

# shellcheck disable=SC2016
@test "a Codex that cannot be looked at starts with a warning" {
  world new
  newer '[[ " $* " != *" exec "* ]] || exit 1'
  run nah codex doctor
  echo "$output"
  [[ $output == *warning*"self-check could not be made: it ended before it asked a model"* ]]
  leaves_nothing
}
