#!/usr/bin/env bats
# shellcheck disable=SC2154
# What the shells offer: nah complete, and the files that call it.

load world

setup() {
  world_new
}

@test "commands, flags, types, rules, presets and values are offered" {
  mkdir -p "$XDG_CONFIG_HOME/nah"
  printf '[preset.night]\n[preset.day]\n[actions]\ngit_write = "ask"\n' >"$XDG_CONFIG_HOME/nah/config.toml"
  [ "$(nah complete -- untr)" = untrust-project ]
  [ "$(nah complete -- allow git_remote)" = git_remote_write ]
  [ "$(nah complete -- allow --dry-run git_remote)" = git_remote_write ]
  [ "$(nah complete -- classify foo git_rem)" = git_remote_write ]
  [ "$(nah complete -- allow --pre)" = --preset ]
  [ "$(nah complete -- test --preset n)" = night ]
  [ "$(nah complete -- log --decision b)" = block ]
  [ "$(nah complete -- rules git-pus | head -n 1)" = git-push ]
  [ "$(nah complete -- forget git_w)" = git_write ]
  [ "$(nah complete -- protect x b)" = block ]
  [ "$(nah complete -- config ch)" = check ]
  [ "$(nah complete -- run co)" = codex ]
  [ "$(nah complete -- help sugg)" = suggest ]
  [ "$(nah complete -- config --dry edit --pro)" = --project ]
  [ "$(nah complete -- log sess)" = sessions ]
  [ "$(nah complete -- codex '' | sort | tr '\n' ' ')" = 'doctor enforce repair restore ' ]
  [ "$(nah complete -- trust database:h w)" = write ]
  [ -z "$(nah complete -- trust host w)" ]
  nah trust database:h/d >/dev/null && nah trust container:web >/dev/null
  [ "$(nah complete -- forget d)" = database:h/d ]
  [ "$(nah complete -- forget c)" = container:web ]
}

@test "nothing is offered where a file or anything stands" {
  for words in 'trust x' 'test ls' 'frobnicate x'; do
    # shellcheck disable=SC2086
    run --separate-stderr nah complete -- $words
    [ "$status" -eq 0 ]
    [ -z "$output" ]
  done
}

@test "bash completes with the installed file" {
  file=${NAH_MAN_DIR%/man/man1}/bash-completion/completions/nah
  run bash -c ". '$file'; COMP_WORDS=(nah allow git_remote); COMP_CWORD=2; _nah; echo \"\${COMPREPLY[@]}\""
  [ "$output" = git_remote_write ]
}

@test "zsh completes with the installed file" {
  command -v zsh >/dev/null || skip "zsh is not installed"
  file=${NAH_MAN_DIR%/man/man1}/zsh/site-functions/_nah
  [[ $(head -n 1 "$file") == '#compdef nah' ]]
  # What zsh sets for a completion, and who takes what it offers
  cat >"$WORLD/try" <<'T'
compadd() { [[ $1 = -a ]] && print -r -- "offered: ${(P)2}"; }
_files() { print files; }
complete_nah() { words=("$@"); CURRENT=$#; . "$FILE"; }
complete_nah nah allow git_remote
complete_nah nah test --preset ''
complete_nah nah trust ./
T
  run env FILE="$file" zsh -f "$WORLD/try"
  [ "$output" = $'offered: git_remote_write\nfiles\nfiles' ]
}

@test "fish completes with the installed file" {
  command -v fish >/dev/null || skip "fish is not installed"
  file=${NAH_MAN_DIR%/man/man1}/fish/vendor_completions.d/nah.fish
  run fish --no-config -c ". '$file'; complete -C 'nah allow git_remote'"
  [ "$output" = git_remote_write ]
  run fish --no-config -c ". '$file'; complete -C 'nah config show --ori'"
  [ "$output" = --origin ]
  [[ $(fish --no-config -c ". '$file'; complete -C 'nah untr'") == untrust-project* ]]
}
