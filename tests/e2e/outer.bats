#!/usr/bin/env bats
# shellcheck disable=SC2016
# Codex inside a boundary: nah run codex --outer.

load world

setup() {
  case $BATS_TEST_DESCRIPTION in
  0.142.3*) world old ;;
  *) world new ;;
  esac
}

teardown() { world_end; }

# What this build does nah cannot read: only the kernel stands in its way.
with_build() {
  cp /bin/bash worker
  printf '%s\n' "$@" >plan
  printf 'all:\n\t./worker plan\n' >Makefile
}

@test "harmless work runs, danger and what the boundary holds are refused, and the log outside has it" {
  echo "secret of the neighbour" >../neighbour.txt
  start --outer
  do_all "read the greeting"
  told 'Helo'
  row tool=Bash decision=allow outcome=ran input~"cat greeting.txt" mode=no-sandbox
  do_all "make a folder"
  holds src/new.txt new
  do_all "run hidden code"
  told "runs code that was hidden from reading"
  row tool=Bash decision=block outcome=refused input~"base64 -d"
  # Nobody is asked for what a yes could not give; both are told why, and the user how to grant it.
  do_all "write outside"
  told "cannot be changed inside this session's boundary"
  see "--write" # one word: lines are broken where the paths are long
  absent ../outside.txt
  row tool=Bash decision=block rule=boundary outcome=refused input~outside.txt
  do_all "look at the neighbour"
  told "cannot be read inside this session's boundary"
  not_told "secret of the neighbour"
  row tool=Bash decision=block rule=boundary outcome=refused input~neighbour.txt
}

@test "what cannot be seen before is told afterwards, with how to grant it" {
  with_build 'touch ../outside.txt'
  start --outer
  do_all "run the build"
  told "Permission denied"
  told "cannot be changed inside this session's boundary"
  see "--write"
  absent ../outside.txt
  row tool=Bash decision=allow outcome=failed input~make
}

@test "a port that is not granted is refused before it is tried" {
  unset HTTP_PROXY HTTPS_PROXY http_proxy https_proxy
  start --outer --port "$(cat "$SESSION_DIR/port")"
  do_all "fetch a page"
  told "port 9 of the network cannot be reached inside this session's boundary"
  see "--port"
  row tool=Bash decision=block rule=boundary outcome=refused input~curl
}

# In the place of Codex: it puts a request to the hook that it is given, once for each line of its
# input, and keeps the answers.
with_requests() {
  cat >"$WORLD/agent" <<'T'
#!/usr/bin/env python3
import json, os, re, shlex, subprocess, sys
if "--version" in sys.argv:
    sys.exit(print("codex-cli 0.169.0"))
if "--help" in sys.argv:
    sys.exit(0)

def hook(name, **more):
    setting = next(a for a in sys.argv if a.startswith(f"hooks.{name}="))
    line = json.loads(re.search(r'command=("(?:[^"\\]|\\.)*")', setting).group(1))
    payload = {"session_id": "s", "turn_id": "t", "cwd": os.getcwd(), "model": "m",
               "hook_event_name": name, "permission_mode": "default", **more}
    return subprocess.run(shlex.split(line), input=json.dumps(payload).encode(), check=True,
                          stdout=subprocess.PIPE).stdout.decode().strip()

open("process", "w", encoding="utf-8").write(str(os.getpid()))
with open("answers", "w", encoding="utf-8") as answers:
    print(hook("SessionStart", source="startup"), file=answers)
    for command in open("requests", encoding="utf-8"):
        print(hook("PermissionRequest", tool_name="Bash",
                   tool_input={"command": command.rstrip("\n")}), file=answers)
T
  chmod +x "$WORLD/agent"
  export NAH_CODEX=$WORLD/agent
  printf '%s\n' "$@" >requests
}

@test "a request for what a yes could not give is refused upstream, and that is in the log" {
  with_requests 'echo x >../outside.txt' 'rm -rf /' 'git status' 'echo x >$TMPDIR/x'
  run -0 nah run codex --outer </dev/null
  run -0 sed -n 1p answers
  [[ $output == *"inside a boundary that the kernel enforces"* ]]
  run -0 sed -n 2p answers
  [[ $output == *'"behavior":"deny"'*"outside.txt cannot be changed inside this session's boundary"* ]]
  [[ $output == *"--outer --write "* ]]
  # What nah refuses for its own reasons it still does.
  run -0 sed -n 3p answers
  [[ $output == *'"behavior":"deny"'* ]]
  [[ $output != *"inside this session's boundary"* ]]
  # The folder for temporary files is the session's own.
  run -0 sed -n 4,5p answers
  [ "$(grep -c '"behavior":"allow"' <<<"$output")" = 2 ]
  row tool=Bash decision=block rule=boundary outcome=refused input~outside.txt
  # Whose session it is, to tell whether that has ended.
  run -0 nah log
  run -0 python3 -c "import sqlite3, sys
print(*sqlite3.connect(sys.argv[1]).execute('SELECT pid FROM sessions').fetchone())" \
    "$XDG_STATE_HOME/nah/decisions.db"
  [ "$output" = "$(cat process)" ]
}

@test "the agent is told of the boundary, and a patch that would fail is refused before, with the reason" {
  start --outer
  do_all "patch the outside"
  told "inside a boundary that the kernel enforces"
  told "cannot be changed inside this session's boundary"
  absent ../outside.txt
  row tool=apply_patch decision=block rule=boundary outcome=refused
}

# In the place of a browser outside: it writes down what page it is told to show.
with_browser() {
  printf '#!/bin/sh\nprintf "%%s\\n" "$1" >>%s\n' "$WORLD/opened" >"$WORLD/browser"
  chmod +x "$WORLD/browser"
  export BROWSER=$WORLD/browser
}

opened() {
  terminal_poll "$PATIENCE" test -s "$WORLD/opened" || fail "no page was opened"
}

# The port at which Codex waits for the end of the log-in that the page is about.
port_of() {
  sed -n 's/.*redirect_uri=http%3A%2F%2F[^%]*%3A\([0-9]*\)%2F.*/\1/p' "$1" | head -n 1
}

# What the browser would tell Codex when the log-in was left.
leave_login() {
  local line
  exec 9<>"/dev/tcp/127.0.0.1/$1" || return
  printf 'GET /auth/callback?error=access_denied HTTP/1.0\r\n\r\n' >&9
  read -r line <&9
  exec 9>&-
  [[ $line == HTTP/1.* ]]
}

@test "a home of Codex that is not there yet is made, and the log-in opens its page outside" {
  with_browser
  rm -rf "$CODEX_HOME"
  launch nah run codex --outer
  see "Sign in with ChatGPT"
  press Enter
  opened
  [[ $(cat "$WORLD/opened") == https://auth.openai.com/* ]]
  leave_login "$(port_of "$WORLD/opened")"
  present "$CODEX_HOME/installation_id"
}

@test "nah run codex --outer login runs inside, too" {
  with_browser
  launch nah run codex --outer login
  opened
  [[ $(cat "$WORLD/opened") == https://auth.openai.com/* ]]
  leave_login "$(port_of "$WORLD/opened")"
  # Where Codex itself could open nothing: it has no Unix sockets.
  see "Starting local login server"
}

@test "from inside no page but that of the log-in is opened" {
  with_browser
  with_build 'xdg-open https://evil.example/ || echo first refused' \
    '$BROWSER https://auth.openai.com.evil.example/ || echo "second $?"' \
    '$BROWSER "https://auth.openai.com/?redirect_uri=https%3A%2F%2Fevil.example" || echo "third $?"' \
    'echo evil >"$BROWSER" || echo "fourth $?"' '$BROWSER https://auth.openai.com/fine'
  start --outer
  do_all "run the build"
  told "only pages for the log-in can be opened"
  told "first refused"
  told "second 4"
  told "third 4"
  told "fourth 1"
  opened
  [ "$(cat "$WORLD/opened")" = https://auth.openai.com/fine ]
}

@test "a fresh home of Codex is enough" {
  rm -rf "$CODEX_HOME/sqlite" "$CODEX_HOME"/*.sqlite*
  start --outer
  do_all "read the greeting"
  told 'Helo'
}

@test "0.142.3: work runs inside, danger and what the boundary holds are refused" {
  with_build 'echo x >../outside.txt' 'touch tried' 'touch .git/hooks/pre-commit'
  start --outer
  do_all "read the greeting"
  told 'Helo'
  do_all "run the build"
  present tried
  absent ../outside.txt .git/hooks/pre-commit
  do_all "run hidden code"
  row tool=Bash decision=block outcome=refused input~"base64 -d"
  do_all "patch the outside"
  absent ../outside.txt
}

# The server and the file for its calls lie in the project: nothing else is granted.
@test "an MCP server runs inside, and its tools are decided outside" {
  with_notes
  cp "$BATS_TEST_DIRNAME/mcp_server.py" server.py
  sed -i "s|\"[^\"]*mcp_server.py|\"$SESSION_PROJECT/server.py|" "$CODEX_HOME/config.toml"
  ln -s "$SESSION_PROJECT/calls" "$WORLD/calls"
  start --outer
  do_all "read a note"
  called read_note first
  ask "delete a note"
  approve
  see "(end of: delete a note)"
  called delete_note first
  do_all "publish a note"
  not_called publish_note first
  row tool=mcp__notes__publish_note decision=block outcome=refused
  run -0 sed -n 's/^Seccomp:[[:space:]]*//p' "/proc/$(pgrep -f "$SESSION_PROJECT/server.py")/status"
  [ "$output" = 2 ]
}

@test "what a build tries on the log, the settings, the hooks and the supervisor is refused by the kernel" {
  mkdir -p .codex "$XDG_CONFIG_HOME/nah"
  echo '{}' >.codex/hooks.json
  with_build 'echo x >>$XDG_STATE_HOME/nah/decisions.db' 'cat $XDG_STATE_HOME/nah/decisions.db' \
    'touch $XDG_STATE_HOME/nah/spool' 'echo x >$XDG_CONFIG_HOME/nah/config.toml' \
    'echo x >>$CODEX_HOME/config.toml' 'mv $CODEX_HOME/config.toml $CODEX_HOME/x' \
    'echo x >.codex/hooks.json' 'mv .codex codex' 'echo x >.git/hooks/pre-commit' 'mv .git x' \
    'kill -9 $(pgrep -x nah) || echo no signal' 'touch tried'
  before=$(cat "$CODEX_HOME/config.toml")
  start --outer
  do_all "run the build"
  present tried .git/config
  [ "$(cat "$CODEX_HOME/config.toml")" = "$before" ]
  [ "$(cat .codex/hooks.json)" = '{}' ]
  absent .git/hooks/pre-commit "$XDG_CONFIG_HOME/nah/config.toml" "$XDG_STATE_HOME/nah/spool"
  told "Permission denied"
  told "Read-only file system"
  told "no signal"
  # nah has gone on deciding and logging
  do_all "read the greeting"
  row tool=Bash decision=allow outcome=ran input~"cat greeting.txt"
}

@test "calls that a program inside holds open keep nobody waiting" {
  # First what is no message at all, then those that each name a hook that has been told nothing yet:
  # whoever takes one waits for what it says.
  with_build 'channel=$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\0 " "\n\n" | grep -a -o -m 1 "$XDG_STATE_HOME/nah/channel-[0-9]*")' \
    '[ -p "$channel" ] || exit' \
    'head -c 200003 /dev/urandom >"$channel"' \
    "hook=$(realpath "$(dirname "$(command -v nah)")/../libexec/nah/nah-hook")" \
    'mkfifo in out' 'exec 8<>in 9<>out' \
    'setsid "$hook" PreToolUse --agent codex --mode no-sandbox --channel "$channel" <in >out 2>/dev/null 8<&- 9<&- &' \
    'hex=$(printf "%08x" $!)' 'until [ "/proc/$!/exe" -ef "$hook" ]; do :; done' \
    'kill -STOP $!' 'setsid sleep 60 >/dev/null 2>&1 &' \
    'for ((i = 0; i < 24; i++)); do printf "\x31\x68\x61\x6e\x${hex:6:2}\x${hex:4:2}\x${hex:2:2}\x${hex:0:2}\0\0\0\0\1\0\0\0" >"$channel"; done' \
    'touch held'
  start --outer
  do_all "run the build"
  present held
  do_all "read the greeting"
  told 'Helo'
  row tool=Bash decision=allow outcome=ran input~"cat greeting.txt"
}

@test "a server of Codex that was started outside is not joined" {
  detached terminal_start outside 150 60 "$NAH_CODEX"
  terminal_poll "$PATIENCE" test -S "$CODEX_HOME/app-server-control/app-server-control.sock" ||
    skip "this Codex starts no server"
  secret=$WORLD/secret
  echo hidden-text >"$secret"
  with_build "cat $secret" 'while read -r a b; do [ "$a" = NoNewPrivs: ] && echo "privileges $b"; done </proc/self/status'
  start --outer
  do_all "run the build"
  told "Permission denied"
  told 'privileges 1'
  not_told "hidden-text"
}

@test "without anybody to ask it works as well, and refuses" {
  run -0 nah run codex --outer exec --skip-git-repo-check "read the greeting" </dev/null
  told 'Helo'
  row tool=Bash decision=allow outcome=ran input~"cat greeting.txt"
  run -0 nah run codex --outer exec --skip-git-repo-check "write outside" </dev/null
  absent ../outside.txt
  told "cannot be changed inside this session's boundary"
  row tool=Bash decision=block rule=boundary outcome=refused
}

@test "another sandbox within is refused, with the reason, unless it is asked for" {
  run nah run codex --outer -s workspace-write
  [ "$status" -eq 2 ]
  [[ $output == *"cannot start inside"* ]]
  [[ $output == *"--nested"* ]]
  run nah run codex --outer --nested -s workspace-write --print-launch
  [ "$status" -eq 0 ]
  [[ $output == *'sandbox_mode="workspace-write"'* ]]
}

@test "in the thin boundary Codex's own sandbox works" {
  run -0 nah run codex --outer --nested exec --skip-git-repo-check "make a folder" </dev/null
  holds src/new.txt new
}

@test "a hook that does not run inside refuses everything" {
  mkdir -p "$XDG_STATE_HOME/nah"
  touch "$XDG_STATE_HOME/nah/canary"
  hook=$(dirname "$(command -v nah)")/../libexec/nah/nah-hook
  run -0 "$hook" PreToolUse --agent codex --mode no-sandbox --channel "$WORLD/none" \
    --canary "$XDG_STATE_HOME/nah/canary" <<<'{}'
  [[ $output == *'"permissionDecision":"deny"'* ]]
  [[ $output == *"does not run inside the boundary"* ]]
  run -0 "$hook" PermissionRequest --agent codex --mode no-sandbox --channel "$WORLD/none" \
    --canary "$XDG_STATE_HOME/nah/canary" <<<'{}'
  [[ $output == *'"behavior":"deny"'* ]]
}

@test "when the supervisor is gone what would run without a question is refused" {
  run -0 "$(dirname "$(command -v nah)")/../libexec/nah/nah-hook" PreToolUse --agent codex \
    --mode no-sandbox --channel "$WORLD/none" <<<'{"hook_event_name":"PreToolUse"}'
  [[ $output == *'"permissionDecision":"deny"'* ]]
  [[ $output == *"supervisor is gone"* ]]
}

@test "when the supervisor is killed what runs inside ends, and the terminal is the shell's again" {
  launch bash --norc -i
  terminal_type main "PS1='ready \$ '; stty -a | md5sum >modes; nah run codex --outer"
  press Enter
  open_restricted
  terminal_wait main "› " "$PATIENCE"
  supervisor=$(pgrep -o -f "^nah run codex --outer")
  run -0 pgrep -f "channel-$supervisor "
  kill -KILL "$supervisor"
  terminal_poll "$PATIENCE" eval '! pgrep -f "channel-$supervisor " >/dev/null' ||
    fail "what ran inside goes on: $(pgrep -a -f "channel-$supervisor " | cut -c 1-100)"
  terminal_type main 'echo "alive $((6 * 7))"'
  press Enter
  see "alive 42"
}
