# shellcheck shell=bash
# A program in a real terminal, driven from bash. Each terminal is a tmux server of its own, with the
# environment of whoever starts it and nothing of the user's tmux settings.
#
#   terminal_start NAME WIDTH HEIGHT COMMAND [ARGUMENT ...]   in the current directory
#   terminal_wait NAME TEXT [SECONDS]       until the screen shows TEXT; fails after SECONDS (20)
#   terminal_wait_gone NAME TEXT [SECONDS]  until it no longer shows TEXT
#   terminal_type NAME TEXT                 types TEXT as it is
#   terminal_key NAME KEY [KEY ...]         presses keys by tmux's names: Enter, Escape, C-c, Down
#   terminal_screen NAME                    prints the screen without its empty end
#   terminal_ended NAME                     has the program ended? Its last screen stays readable
#   terminal_stop NAME                      ends the program and the terminal
#   terminal_stop_all
#
# Sockets live in $TERMINAL_DIR, which is made when it is not set; its path must be short.

terminal_tmux() {
  local name=$1
  shift
  tmux -f /dev/null -S "$TERMINAL_DIR/$name" "$@"
}

terminal_start() {
  local name=$1 width=$2 height=$3
  shift 3
  if [ -z "${TERMINAL_DIR:-}" ]; then
    TERMINAL_DIR=$(mktemp -d /tmp/terminal.XXXXXX) || return
  fi
  # The options come before the program, which may end at once.
  terminal_tmux "$name" start-server \; \
    set-option -g remain-on-exit on \; set-option -g status off \; \
    set-option -g escape-time 0 \; set-option -g default-terminal screen-256color \; \
    new-session -d -s main -x "$width" -y "$height" -- env -u TMUX -u TMUX_PANE "$@"
}

terminal_screen() {
  # The last program's words: empty lines at the end say nothing.
  terminal_tmux "$1" capture-pane -p -t main | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
}

# terminal_poll SECONDS COMMAND...: true as soon as the command is.
terminal_poll() {
  local end=$((SECONDS + $1 + 1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.05
  done
}

terminal_shows() {
  terminal_tmux "$1" capture-pane -p -J -t main 2>/dev/null | grep -qF -- "$2"
}

terminal_hides() {
  ! terminal_shows "$@"
}

terminal_wait() {
  terminal_poll "${3:-20}" terminal_shows "$1" "$2" && return
  {
    printf 'terminal %s: waited %s s in vain for: %s\n' "$1" "${3:-20}" "$2"
    terminal_screen "$1" | sed 's/^/  | /'
  } >&2
  return 1
}

terminal_wait_gone() {
  terminal_poll "${3:-20}" terminal_hides "$1" "$2" && return
  {
    printf 'terminal %s: for %s s the screen still shows: %s\n' "$1" "${3:-20}" "$2"
    terminal_screen "$1" | sed 's/^/  | /'
  } >&2
  return 1
}

terminal_type() {
  terminal_tmux "$1" send-keys -t main -l -- "$2"
}

terminal_key() {
  local name=$1
  shift
  terminal_tmux "$name" send-keys -t main -- "$@"
}

terminal_ended() {
  [ "$(terminal_tmux "$1" display-message -p -t main '#{pane_dead}' 2>/dev/null || echo 1)" = 1 ]
}

terminal_stop() {
  terminal_tmux "$1" kill-server 2>/dev/null
  rm -f "${TERMINAL_DIR:?}/$1"
}

terminal_stop_all() {
  local socket
  [ -n "${TERMINAL_DIR:-}" ] || return 0
  for socket in "$TERMINAL_DIR"/*; do
    [ -S "$socket" ] && terminal_stop "${socket##*/}"
  done
  rm -rf "$TERMINAL_DIR"
  TERMINAL_DIR=
}
