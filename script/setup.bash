# shellcheck shell=bash
# What the scripts share: installing what they need, building, and getting a Codex.
# They source it in the root of the tree.

# What a script can need: its group, the program that shows that it is there (- for a library, which
# only the package system knows), and the Debian package.
needs='
build autoreconf     autoconf
build automake       automake
build gcc            gcc
build make           make
build pkg-config     pkg-config
build xz             xz-utils
build -              libc6-dev
build -              libcjson-dev
build -              libmd-dev
build -              libpcre2-dev
build -              libseccomp-dev
build -              libsqlite3-dev
test  bats           bats
test  clang          clang
test  clang-format-14 clang-format-14
test  git            git
test  mandoc         mandoc
test  parallel       parallel
test  col            bsdextrautils
test  shellcheck     shellcheck
test  sqlite3        sqlite3
test  valgrind       valgrind
test  fish           fish
test  zsh            zsh
test  -              libcmocka-dev
test  -              libclang-rt-14-dev
analysis clang-tidy-14 clang-tidy-14
analysis cppcheck      cppcheck
analysis gcovr         gcovr
package dh             debhelper
package -              build-essential
package dpkg-buildpackage dpkg-dev
package fakeroot       fakeroot
package git            git
package lintian        lintian
package -              libcmocka-dev
clean  debootstrap     debootstrap
afl   afl-clang-fast afl++
sandbox curl         curl
sandbox gdb          gdb
sandbox go           golang-go
sandbox openssl      openssl
sandbox rustc        rustc
sandbox strace       strace
browser chromium     chromium
codex git            git
codex ps             procps
codex python3        python3
codex tmux           tmux
npm   npm            npm
'

# Prints the packages of the groups that are not there.
missing_packages() {
  local group program package wanted=" $* "
  while read -r group program package; do
    [[ -n $group && $wanted == *" $group "* ]] || continue
    if [ "$program" != - ]; then
      command -v "$program" >/dev/null || echo "$package"
    elif command -v dpkg-query >/dev/null; then
      dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    fi
  done <<<"$needs"
}

# need GROUP...: installs what is missing. On systems without apt-get it says what to install.
need() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@" | sort -u)
  [ ${#missing[@]} -eq 0 ] && return
  if ! command -v apt-get >/dev/null; then
    echo "${0##*/}: please install first (names of Debian's packages): ${missing[*]}" >&2
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "${0##*/}: please run as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "installing ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# configure_in FOLDER ARGUMENT...: makes FOLDER a build folder; nothing to do where it is one already.
configure_in() {
  local folder=$1 root=$PWD
  shift
  [ -x configure ] || ./autogen.sh || return
  [ -f "$folder/Makefile" ] || { mkdir -p "$folder" && (cd "$folder" && "$root/configure" -q "$@"); }
}

# get_codex VERSION: prints the program of that version, brought by npm if it is not in the folder for
# them yet: NAH_TEST_CODEX_DIR, or .cache/codex in the tree.
get_codex() {
  local folder=${NAH_TEST_CODEX_DIR:-$PWD/.cache/codex}/$1
  local program=$folder/node_modules/.bin/codex
  if ! [ -x "$program" ]; then
    echo "bringing Codex $1 from npm" >&2
    # A download that is interrupted leaves nothing that looks complete.
    rm -rf "$folder" "$folder.new" && mkdir -p "$folder.new" &&
      npm install --prefix "$folder.new" --no-save --no-package-lock --no-audit --no-fund \
        --loglevel=error "@openai/codex@$1" >&2 && mv "$folder.new" "$folder" || return
  fi
  [ "$("$program" --version)" = "codex-cli $1" ] || {
    echo "$program is not Codex $1" >&2
    return 1
  }
  echo "$program"
}
