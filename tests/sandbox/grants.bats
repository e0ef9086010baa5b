#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# No grant of nah's profiles is there in vain: without it something fails that works with it.

load world

setup() {
  world_new
  need_landlock
}

teardown() {
  world_end
}

# What a grant is good for, as a command: need LIST PATH. What has no program that fails without it is
# opened as those would that read it.
need_of() {
  local tool
  case "$1 $2" in
  *" /etc/hosts") echo 'getent hosts localhost' ;;
  *" /etc/services") echo 'getent services ssh' ;;
  *" /etc/protocols") echo 'getent protocols tcp' ;;
  *" /etc/ssl") echo 'cat /etc/ssl/certs/*' ;;
  *" $HOME/.gitconfig" | *" $XDG_CONFIG_HOME/git/config") echo 'git config --list' ;;
  *" /etc/gitconfig") echo 'unset GIT_CONFIG_SYSTEM && git config --list' ;;
  *" /proc") echo 'read -r _ </proc/self/status' ;;
  *" /dev/ptmx" | *" /dev/pts") echo './attempt terminal' ;;
  "exec /usr") echo 'true' ;;
  "write "*) echo "cp attempt \"$2/x-$$\" && mv \"$2/x-$$\" \"$2/y-$$\" && rm \"$2/y-$$\"" ;;
  "write_file "*) echo ": >>\"$2\"" ;;
  "exec $PROJECT" | 'exec $TMPDIR' | "exec $CODEX_HOME" | "exec $HOME/.cache" | "exec /tmp" | "exec /var/tmp" | "exec /dev/shm")
    echo "cp attempt \"$2/x-$$\"; \"$2/x-$$\" read file; s=\$?; rm -f \"$2/x-$$\"; exit \$s"
    ;;
  *)
    tool=
    [ "$1" != exec ] || tool=$(find "$2/" -maxdepth 2 \( -name tool -o -name true \) -type f -print -quit 2>/dev/null)
    if [ -n "$tool" ]; then
      echo "\"$tool\" read file"
    elif [ -d "$2" ]; then
      echo "ls \"$2\""
    else
      echo "head -c 1 \"$2\""
    fi
    ;;
  esac
}

# The lines of the grants of a printed profile: LIST PATH.
grants() {
  awk '/^[a-z_]+ = \[$/ { list = $1 } /^\]/ { list = "" }
    list ~ /^(read|write|exec|read_file|write_file)$/ && /^    "/ { split($0, part, "\""); print list, part[2] }' "$1"
}

# The printed profile without one of them, and without what is below it: /bin is /usr/bin here, but not
# everywhere.
without() {
  awk -v list="$2" -v path="$3" '/^[a-z_]+ = \[$/ { at = $1 }
    !(at == list && (index($0, "    \"" path "\",") == 1 || index($0, "    \"" path "/") == 1))' "$1"
}

# Other lines give the same right: a folder above, or on this machine one and the same.
is_covered() {
  local list path real
  real=$(realpath "$2")
  while read -r list path; do
    [ "$list $path" != "$1 $2" ] && [[ $real == "$path"/* ]] &&
      case "$1 $list" in
      "read "* | "read_file "* | "exec exec" | "write write" | "write_file write") return 0 ;;
      esac
  done
  return 1
}

check_profile() {
  local profile=$1 list path vain=() lines tried=0
  # The folder for temporary files is another one in each run.
  nah sandbox --profile "$profile" --print-profile |
    sed "s|\"$TMPDIR/nah-[^\"]*\"|\"\$TMPDIR\"|" >"$WORLD/full.toml"
  grep -qF '"$TMPDIR"' "$WORLD/full.toml"
  lines=$(grants "$WORLD/full.toml")
  [ "$(wc -l <<<"$lines")" -gt 30 ]
  while read -r list path <&4; do
    need=$(need_of "$list" "$path")
    # What this user may not do in any case says nothing, here as outside.
    sh -c "$need" >/dev/null 2>&1 || continue
    nah sandbox --profile "$WORLD/full.toml" -- sh -c "$need" >"$WORLD/said" 2>&1 || {
      echo "with all of $profile this fails: $need" && cat "$WORLD/said" && return 1
    }
    is_covered "$list" "$path" <<<"$lines" && continue
    tried=$((tried + 1))
    without "$WORLD/full.toml" "$list" "$path" >"$WORLD/less.toml"
    ! nah sandbox --profile "$WORLD/less.toml" -- sh -c "$need" >/dev/null 2>&1 || vain+=("$list $path")
  done 4<<<"$lines"
  [ "$tried" -gt 30 ]
  printf 'in vain: %s\n' "${vain[@]}"
  [ ${#vain[@]} -eq 0 ]
}

# The user's own tools and settings, as the profiles name them.
make_home() {
  local folder
  unset GIT_CONFIG_GLOBAL
  export CODEX_HOME=$HOME/.codex
  for folder in .local/bin .cargo/bin .rustup .nvm .fnm .volta .pyenv .rbenv .sdkman .asdf .local/share/mise \
    .local/share/uv .bun .deno/bin go/bin; do
    mkdir -p "$HOME/$folder"
    cp attempt "$HOME/$folder/tool"
  done
  mkdir -p "$HOME/.config/git" "$XDG_CONFIG_HOME/git" "$HOME/.agents"
  touch "$HOME"/.{gitconfig,gitignore,gitignore_global} \
    {"$HOME/.config","$XDG_CONFIG_HOME"}/git/{config,ignore,attributes}
}

@test "no grant of the profile of Codex, nor of the one that it extends, is superfluous" {
  make_home
  check_profile codex
}
