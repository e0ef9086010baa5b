# shellcheck shell=bash
# What every test of the boundary starts with: a home, a project and a secret outside of both.
# In a file:  load world
#             setup() { world_new; }
#             teardown() { world_end; }
# nah is found on PATH; NAH_SANDBOX_TOOLS is the folder of the programs attempt and old-kernel.
#
#   inside ANSWER ACT...    the act, tried inside, has that answer: OK or the name of an error
#   inside_with FLAGS -- ANSWER ACT...    the same inside a boundary with these flags
#   outside ANSWER ACT...   the same without a boundary: that a test can fail
#   serve NAME ACT...       an act that waits outside; what it says is in $WORLD/said.NAME
#   reached NAME            somebody has reached it; not_reached

bats_require_minimum_version 1.5.0

world_new() {
  # What cannot be held says so once for all, and not as a failure of each test.
  if [ -z "${NAH_SANDBOX_TOOLS:-}" ]; then
    echo "NAH_SANDBOX_TOOLS must name the folder of attempt and old-kernel: run script/test sandbox" >&2
    return 1
  fi
  WORLD=$(cd "$BATS_TEST_TMPDIR" && pwd -P)
  export HOME=$WORLD/home
  export XDG_CONFIG_HOME=$WORLD/config XDG_STATE_HOME=$WORLD/state XDG_CACHE_HOME=$WORLD/cache
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null TMPDIR=$WORLD/tmp
  # The caller's shell may be nologin or none; git and tmux may be at work around these tests.
  export SHELL=/bin/sh
  unset CODEX_HOME NAH_CODEX TMUX TMUX_PANE GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
  PROJECT=$HOME/project
  OTHER=$WORLD/other
  mkdir -p "$PROJECT/sub" "$OTHER/deep" "$TMPDIR"
  cp "$NAH_SANDBOX_TOOLS/attempt" "$PROJECT/attempt"
  echo secret >"$OTHER/secret"
  echo secret >"$HOME/secret"
  cd "$PROJECT" || return
  git init -q -b main .
  echo one >file
  served=()
}

# A company's own authority in $WORLD/company, of which a link or a variable must tell, and a server with
# a certificate of it: its port is in $port.
serve_tls() {
  local folder=$WORLD/company
  command -v openssl >/dev/null || skip "no openssl"
  mkdir -p "$folder"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=company \
    -keyout "$folder/ca.key" -out "$folder/ca.pem" 2>/dev/null
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost \
    -keyout "$folder/key.pem" -out "$folder/request.pem" 2>/dev/null
  openssl x509 -req -in "$folder/request.pem" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -CAcreateserial \
    -days 2 -extfile <(echo subjectAltName=DNS:localhost) -out "$folder/certificate.pem" 2>/dev/null
  rm "$folder/ca.key"
  openssl s_server -accept localhost:0 -www -cert "$folder/certificate.pem" -key "$folder/key.pem" \
    >"$WORLD/said.tls" 2>&1 </dev/null 3>&- 4>&- &
  served+=($!)
  wait_for grep -q '^ACCEPT .*:[0-9]' "$WORLD/said.tls"
  port=$(sed -n 's/^ACCEPT .*:\([0-9]*\)$/\1/p' "$WORLD/said.tls")
}

world_end() {
  local process
  for process in "${served[@]}"; do
    kill "$process" 2>/dev/null
  done
  return 0
}

need_landlock() {
  nah sandbox --check --json | grep -q '"landlock_abi":[1-9]' ||
    skip "THIS KERNEL HAS NO LANDLOCK: nothing of the boundary is tested"
}

need_namespaces() {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
}

wait_for() {
  for ((i = 0; i < 500; i++)); do
    "$@" && return
    sleep 0.02
  done
  echo "in vain: $*"
  return 1
}

inside() {
  inside_with -- "$@"
}

inside_with() {
  local flags=() expected answer
  while [ "$1" != -- ]; do
    flags+=("$1") && shift
  done
  expected=$2
  shift 2
  need_landlock
  answer=$(nah sandbox "${flags[@]}" -- ./attempt "$@" 2>"$WORLD/stderr") || true
  if [ "$answer" != "$expected" ]; then
    echo "inside: $* answers $answer, not $expected"
    cat "$WORLD/stderr"
    return 1
  fi
}

outside() {
  local expected=$1 answer
  shift
  answer=$(./attempt "$@") || true
  [ "$answer" = "$expected" ] || {
    echo "outside: $* answers $answer, not $expected"
    return 1
  }
}

serve() {
  local name=$1
  shift
  "$PROJECT/attempt" "$@" >"$WORLD/said.$name" 2>&1 3>&- 4>&- &
  served+=($!)
  for ((i = 0; i < 100; i++)); do
    grep -q ready "$WORLD/said.$name" && return
    sleep 0.02
  done
  echo "$* does not start: $(cat "$WORLD/said.$name")"
  return 1
}

reached() {
  for ((i = 0; i < 50; i++)); do
    grep -q reached "$WORLD/said.$1" && return
    sleep 0.02
  done
  return 1
}

not_reached() {
  sleep 0.05
  ! grep -q reached "$WORLD/said.$1"
}

# A process that waits outside; its number is in $sleeper.
sleeper() {
  sleep 300 3>&- 4>&- &
  sleeper=$!
  served+=("$sleeper")
}

is_root() {
  [ "$(id -u)" = 0 ]
}
