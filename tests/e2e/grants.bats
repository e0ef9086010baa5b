#!/usr/bin/env bats
# shellcheck disable=SC2016
# What the boundary's profile grants is what a session with the real Codex needs.

load world

setup() {
  world new
  mkdir -p ~/.cache ~/.agents
  # What tools do without asking for TMPDIR, and what Codex itself does at its start.
  printf 'all:\n\tfor d in /tmp /var/tmp /dev/shm ~/.cache "$$TMPDIR" .; do echo x >$$d/nah-x && rm $$d/nah-x || exit 1; done\n%s\n' \
    "$(printf '\t%s\n' 'ls ~/.agents /proc/self >/dev/null' 'touch built')" >Makefile
}

teardown() { world_end; }

# A session that builds, inside the boundary of this profile.
builds() {
  rm -f built
  nah run codex --outer --profile "$1" "${@:2}" exec --skip-git-repo-check "run the build" >"$WORLD/said" 2>&1 </dev/null
  [ -e built ]
}

# The profile as it is in force, without this path.
without() {
  nah sandbox --profile codex --print-profile | grep -vF "    \"$1\"," >"$WORLD/less.toml"
}

@test "a session fails when one of the grants of the profile is taken away, each in turn" {
  builds codex
  without "/nothing"
  builds "$WORLD/less.toml"
  for path in "$CODEX_HOME" "$HOME/.cache" "$HOME/.agents" "$SESSION_PROJECT" /tmp /var/tmp /dev/shm /dev/null \
    /proc /etc/ssl; do
    without "$path"
    ! builds "$WORLD/less.toml" || fail "a session works without $path"
  done
}

@test "a session works with --strict, and nothing of what it held is left" {
  builds codex --strict
  present built
  absent .nah.toml .agents "$CODEX_HOME/plugins"
}
