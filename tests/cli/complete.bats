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

@test "zsh and fish have their files" {
  share=${NAH_MAN_DIR%/man/man1}
  [[ $(head -n 1 "$share/zsh/site-functions/_nah") == '#compdef nah' ]]
  grep -q '^complete -c nah' "$share/fish/vendor_completions.d/nah.fish"
  if command -v zsh >/dev/null; then zsh -n "$share/zsh/site-functions/_nah"; fi
  if command -v fish >/dev/null; then fish -n "$share/fish/vendor_completions.d/nah.fish"; fi
}
