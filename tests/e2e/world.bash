# shellcheck shell=bash
# What every end-to-end test starts with: an installed nah, a real Codex, a scripted model, a project.
# In a file:  load world
#             setup() { world_new; }
#             teardown() { world_end; }
# nah is found on PATH, Codex by NAH_CODEX_NEW (0.169.0) and NAH_CODEX_OLD (0.142.3). script/compat puts
# another version in the place of the one that it is like, and says which by NAH_CODEX_MINOR.
#
#   world new|old [MODEL]   a world with that Codex
#   with_notes              adds an MCP server with the tools read_note, delete_note and publish_note;
#                           the user's settings forbid to publish
#   start FLAG...           `nah run codex FLAG...` up to its first prompt
#   ask PROMPT              gives Codex a prompt of scenario.json
#   do_all PROMPT           the same, and waits until the model has come to the end of it: with no key
#                           pressed, so nobody was asked
#   see TEXT [SECONDS]      waits until the screen shows TEXT
#   asked [TEXT]            waits for Codex's own prompt, whose first line holds TEXT
#   approve [TEXT], refuse  the same, and answers it
#   press KEY...            presses keys by tmux's names
#   told TEXT               waits until the model was sent TEXT
#   not_told TEXT           it was not, up to now
#   row FIELD=VALUE ...     nah's log has a row with these values; FIELD~TEXT: that holds TEXT
#   called TOOL TEXT        the MCP server was called so; not_called
#   holds FILE TEXT         the project's FILE is TEXT and a newline
#
# Each waits as long as a slow machine may need, and on failure shows what is there instead. A test
# that fails ends with the screen, nah's log, the project and what the model was sent.

bats_require_minimum_version 1.5.0

e2e=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/e2e/terminal.sh
. "$e2e/terminal.sh"
# shellcheck source=tests/e2e/session.sh
. "$e2e/session.sh"

PATIENCE=45
CODE_MODE=gpt-6.1-sol     # 0.169.0 lets this model write code that calls its tools;
PLAIN_CALLS=gpt-5.2-codex # this one calls them one by one, with both

need_programs() {
  command -v nah >/dev/null || fail "nah is not on PATH: run script/test e2e" || return
  if ! [ -x "${NAH_CODEX_NEW:-}" ] || ! [ -x "${NAH_CODEX_OLD:-}" ]; then
    fail "NAH_CODEX_NEW and NAH_CODEX_OLD must name the programs of Codex 0.169.0 and 0.142.3." \
      "script/test e2e brings them; by hand: npm install --prefix DIR @openai/codex@0.169.0," \
      "then NAH_CODEX_NEW=DIR/node_modules/.bin/codex"
  fi
}

fail() {
  printf '%s\n' "$*" >&2
  return 1
}

world() {
  need_programs || return
  case $1 in
  new) export NAH_CODEX=$NAH_CODEX_NEW && CODEX_MINOR=${NAH_CODEX_MINOR:-169} ;;
  old) export NAH_CODEX=$NAH_CODEX_OLD && CODEX_MINOR=${NAH_CODEX_MINOR:-142} ;;
  esac
  [ "$CODEX_MINOR" -ge 160 ] || set -- "$1" "$PLAIN_CALLS"
  # Not below /tmp: Codex refuses to keep its helpers there.
  WORLD=${NAH_E2E_DIR:-$e2e/../../build-test/e2e}/$$-$BATS_TEST_NUMBER
  session_new "$WORLD" "${2:-$CODE_MODE}" || return
  WORLD=$SESSION_DIR
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
  unset TMPDIR
  cd "$SESSION_PROJECT" || return
  echo "Helo" >greeting.txt
  git add . && git commit -q -m "Greet"
  detached session_model "$e2e/scenario.json" && session_trust "$SESSION_PROJECT"
}

world_end() {
  local left
  [ -n "${WORLD:-}" ] || return 0
  if [ -z "${BATS_TEST_COMPLETED:-}" ]; then
    show_world
  fi
  terminal_stop_all
  cd / || return
  left=$(world_processes)
  # shellcheck disable=SC2086 # the processes' numbers
  [ -z "$left" ] || kill -KILL $left 2>/dev/null
  session_end
}

# What still runs of this world: what was started with its home, but for the search itself.
world_processes() (
  # shellcheck disable=SC2030,SC2031 # for the two programs here alone
  export CODEX_HOME=none
  grep -lzxF "CODEX_HOME=$WORLD/codex" /proc/[0-9]*/environ 2>/dev/null | cut -d / -f 3
)

show_world() {
  {
    echo "--- the screen"
    terminal_screen main 2>/dev/null
    echo "--- nah log"
    nah log -n 20 2>&1 | cut -c 1-200
    echo "--- the project"
    git -C "$SESSION_PROJECT" status --short
    echo "--- what the model was sent last"
    tail -n 1 "$SESSION_DIR/requests.jsonl" 2>/dev/null | tail -c 1500
  } >&2
}

# What runs in the background must not hold the descriptors of bats.
detached() {
  "$@" 3>&- 4>&-
}

# Each call is a line in calls.
with_notes() {
  # shellcheck disable=SC2031
  cat >>"$CODEX_HOME/config.toml" <<T

[mcp_servers.notes]
command = "python3"
args = ["$e2e/mcp_server.py", "$WORLD/calls"]
T
  mkdir -p "$XDG_CONFIG_HOME/nah"
  cat >"$XDG_CONFIG_HOME/nah/config.toml" <<'T'
[[rule]]
id = "notes-are-private"
tool = "mcp"
match = "^mcp__notes__publish_note$"
type = "service_write"
decision = "block"
effect = "shows a private note to everybody"
examples = { block = ["mcp__notes__publish_note"] }
T
}

start() {
  launch nah run codex "$@"
  started "$@"
}

# From 0.160 on Codex asks about a folder that is not trusted, which is how every call is routed when
# it has no sandbox. Its prompt is already on the screen for a moment before that question comes.
asks_about_folder() {
  [ "$CODEX_MINOR" -ge 160 ] && case $* in
  *--nested*) false ;;
  *--flow* | *--no-sandbox* | *--outer*) ;;
  *) false ;;
  esac
}

started() {
  if asks_about_folder "$@"; then
    see "Open restricted" && open_restricted || return
  fi
  terminal_poll "$PATIENCE" is_started || fail "Codex did not start" || return
  ! terminal_ended main || fail "Codex ended" || return
  ! terminal_shows main "need review" || fail "Codex asks for a review of its hooks"
}

launch() {
  detached terminal_start main 150 60 "$@"
}

# Codex draws the question before it reads keys.
open_restricted() {
  for ((i = 0; i < PATIENCE; i++)); do
    press Enter
    terminal_poll 1 terminal_hides main "Open restricted" && return
  done
  fail "Codex's question about the folder stays"
}

# It waits for a prompt, asks for what it never should, or has ended.
is_started() {
  case $(terminal_screen main) in
  *"need review"* | *"for shortcuts"* | *"$SESSION_LLM default "*) return 0 ;;
  esac
  terminal_ended main
}

ask() {
  session_prompt main "$1"
}

do_all() {
  ask "$1" && see "(end of: $1)"
}

see() {
  terminal_wait main "$1" "${2:-$PATIENCE}"
}

# Codex's own prompts, for a command, a patch and an MCP tool.
is_asked() {
  terminal_screen main |
    grep -E 'Would you like to (run the following command|make the following edits)|MCP server to run tool' |
    grep -qF -- "$1"
}

is_not_asked() {
  ! is_asked "$@"
}

asked() {
  terminal_poll "$PATIENCE" is_asked "${1:-}" || fail "Codex does not ask: ${1:-}"
}

# answer KEY [TEXT]: what is pressed in the moment in which the question opens may be lost.
answer() {
  asked "${2:-}" || return
  for _ in 1 2 3; do
    press "$1"
    terminal_poll $((PATIENCE / 3)) is_not_asked "${2:-}" && return
  done
  fail "Codex still asks"
}

# In each of them Enter is the answer yes and Escape the answer no.
approve() {
  answer Enter "$@"
}

refuse() {
  answer Escape
}

press() {
  terminal_key main "$@"
}

# Codex takes an Enter that closely follows other keys for a part of pasted text.
leave() {
  terminal_type main "/quit"
  for _ in 1 2 3 4 5; do
    sleep 0.5
    press Enter
    terminal_poll 4 terminal_ended main && return
  done
  fail "Codex does not end"
}

was_told() {
  grep -qF -- "$1" "$SESSION_DIR/requests.jsonl"
}

told() {
  terminal_poll "$PATIENCE" was_told "$1" || fail "the model was not told: $1"
}

not_told() {
  ! was_told "$1" || fail "the model was told: $1"
}

has_row() {
  nah log --json -n 100 2>/dev/null | python3 "$e2e/rows.py" "$@" >/dev/null
}

row() {
  terminal_poll 10 has_row "$@" || {
    echo "nah log has no row with $*, but these:"
    nah log --json -n 100 | python3 "$e2e/rows.py"
    return 1
  } >&2
}

is_text() {
  [ "$(cat "$SESSION_PROJECT/$1" 2>/dev/null)" = "$2" ]
}

holds() {
  terminal_poll 5 is_text "$1" "$2" ||
    fail "$1 holds '$(cat "$SESSION_PROJECT/$1")' and not '$2'"
}

absent() {
  local name
  for name in "$@"; do
    [ ! -e "$name" ] || fail "$name is there" || return
  done
}

present() {
  local name
  for name in "$@"; do
    [ -e "$name" ] || fail "$name is not there" || return
  done
}

was_called() {
  grep -q -- "^$1 .*$2" "$WORLD/calls" 2>/dev/null
}

called() {
  terminal_poll 5 was_called "$@" || fail "$1 was not called with $2"
}

not_called() {
  ! was_called "$@" || fail "$1 was called with $2"
}
