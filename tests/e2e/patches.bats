#!/usr/bin/env bats
# What nah sees of a patch is what Codex does with it.

load world

# The program itself: started by the name apply_patch it applies a patch.
native() {
  local program
  for program in "$(dirname "$(realpath "$1")")"/../../codex-*/vendor/*/bin/codex; do
    [ -x "$program" ] && echo "$program" && return
  done
  fail "no program beside $1"
}

compared() {
  need_programs
  # shellcheck disable=SC2154 # of world.bash
  python3 "$e2e/../differential/patch.py" "$(command -v nah)" "$(native "$1")" -n 400 --seed "$2"
}

@test "0.169.0: no file is touched by a patch that nah does not name or ask about" {
  compared "$NAH_CODEX_NEW" 7
}

@test "0.142.3: no file is touched by a patch that nah does not name or ask about" {
  compared "$NAH_CODEX_OLD" 7
}
