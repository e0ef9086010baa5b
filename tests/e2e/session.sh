# shellcheck shell=bash
# A world of its own for a real Codex: homes, a project and a scripted model, all below one folder.
#
#   session_new DIR MODEL          makes DIR with codex/ config/ state/ cache/ home/ project/ and
#                                  points CODEX_HOME, XDG_*, HOME and SESSION_PROJECT at them
#   session_model SCENARIO [PACE]  starts the model and writes codex/config.toml; what it was asked
#                                  goes to DIR/requests.jsonl
#   session_config                 adds stdin to the start of codex/config.toml (before its tables)
#   session_trust DIR              lets Codex work in DIR without its question
#   session_prompt NAME TEXT       types a prompt of the scenario into the terminal NAME and sends it;
#                                  true when the model has got it
#   session_end                    stops the model and all that Codex left running; removes DIR
#
# DIR must not be below /tmp: Codex refuses to keep its helpers there. The models: gpt-6.1-sol works
# in Code Mode, one that Codex does not know (gpt-5.2-codex for 0.169) with plain calls.

session_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

session_new() {
  SESSION_DIR=$1 SESSION_LLM=$2 SESSION_MODEL_PID=
  rm -rf "$SESSION_DIR"
  mkdir -p "$SESSION_DIR"/{codex,config,state,cache,data,home,project} || return
  SESSION_DIR=$(cd "$SESSION_DIR" && pwd -P)
  SESSION_PROJECT=$SESSION_DIR/project
  export CODEX_HOME=$SESSION_DIR/codex HOME=$SESSION_DIR/home
  export XDG_CONFIG_HOME=$SESSION_DIR/config XDG_STATE_HOME=$SESSION_DIR/state
  export XDG_CACHE_HOME=$SESSION_DIR/cache XDG_DATA_HOME=$SESSION_DIR/data
  # Only the model is reached: what else wants to go out finds a closed door.
  export SHELL=/bin/bash NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
  export HTTP_PROXY=http://127.0.0.1:9 HTTPS_PROXY=http://127.0.0.1:9
  export http_proxy=$HTTP_PROXY https_proxy=$HTTPS_PROXY
  git -C "$SESSION_PROJECT" init -q -b main
  git -C "$SESSION_PROJECT" config user.name Demo
  git -C "$SESSION_PROJECT" config user.email demo@example.org
}

session_model() {
  local port
  rm -f "$SESSION_DIR/port"
  python3 "$session_here/model.py" "$1" --pace "${2:-0}" \
    --port-file "$SESSION_DIR/port" --record "$SESSION_DIR/requests.jsonl" </dev/null &
  SESSION_MODEL_PID=$!
  terminal_poll 30 test -s "$SESSION_DIR/port" || return
  port=$(cat "$SESSION_DIR/port")
  cat >"$CODEX_HOME/config.toml" <<T
model = "$SESSION_LLM"
model_provider = "scripted"
check_for_update_on_startup = false

[model_providers.scripted]
name = "scripted"
base_url = "http://127.0.0.1:$port/v1"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
T
}

session_config() {
  { cat && cat "$CODEX_HOME/config.toml"; } >"$CODEX_HOME/config.new" &&
    mv "$CODEX_HOME/config.new" "$CODEX_HOME/config.toml"
}

session_trust() {
  printf '\n[projects."%s"]\ntrust_level = "trusted"\n' "$1" >>"$CODEX_HOME/config.toml"
}

session_requests() {
  grep -cF "$(printf '"prompt": "%s"' "$1")" "$SESSION_DIR/requests.jsonl" 2>/dev/null
}

session_asked() {
  [ "$(session_requests "$1")" -gt "$2" ]
}

session_prompt() {
  local before
  before=$(session_requests "$2") || before=0
  terminal_type "$1" "$2"
  terminal_wait "$1" "$2" || return
  # Codex takes an Enter that closely follows other keys for a part of pasted text.
  for _ in 1 2 3 4 5; do
    sleep 0.5
    terminal_key "$1" Enter
    terminal_poll 4 session_asked "$2" "$before" && return
  done
  terminal_screen "$1" >&2
  return 1
}

# Codex without --no-daemon leaves servers behind. They and nothing else hold these files.
session_end_servers() {
  local file pid socket
  for file in "$SESSION_DIR"/codex/app-server-daemon/*.pid; do
    [ -e "$file" ] || continue
    pid=$(sed -n 's/.*"pid": *\([0-9]*\).*/\1/p' "$file")
    if [ -n "$pid" ] && ps -o args= -p "$pid" | grep -qF "$SESSION_DIR/"; then
      kill "$pid" 2>/dev/null
    fi
  done
  for socket in "$SESSION_DIR"/codex/app-server-*/*.sock; do
    [ -L "$socket" ] && rm -f "$(readlink "$socket")"
  done
  return 0
}

session_end() {
  if [ -n "${SESSION_MODEL_PID:-}" ]; then
    kill "$SESSION_MODEL_PID" 2>/dev/null
    wait "$SESSION_MODEL_PID" 2>/dev/null
  fi
  SESSION_MODEL_PID=
  if [ -n "${SESSION_DIR:-}" ]; then
    session_end_servers
    # A program that is just ending may still write.
    rm -rf "$SESSION_DIR" 2>/dev/null || { sleep 0.5 && rm -rf "$SESSION_DIR"; }
  fi
  SESSION_DIR=
}
