#!/usr/bin/env bats
# shellcheck disable=SC2030,SC2031,SC2120,SC2154 # what bats sets
# What of Codex's own command line and settings would lead past the guard, on the real Codex.

load world

teardown() { world_end; }

# The words of a launch up to the user's own: nah's settings.
settings_of() {
  nah run codex --print-launch "$@" | cut -f 1
}

# --- its command line ---

refused=(
  --yolo --full-auto --approve-for-me --worktree --worktree=x --dangerously-bypass-approvals-and-sandbox
  --dangerously-bypass-hook-trust --dangerously-anything=x --remote=ws://x --remote-auth-token-env=X
  -anever -a=never --ask-for-approval=never -capproval_policy=never -c=approval_policy=never
  "-c approval_policy = never" "-c\"approval_policy\"=\"never\"" "-c 'features' . hooks=false"
  "-cfeatures={hooks=false}" -cfeatures.hooks.x=1 -chooks.state={} -chooks={} -cprojects={}
  "-cprojects.\"/x\".trust_level=\"trusted\"" "-cmcp_servers.a={default_tools_approval_mode=\"approve\"}"
  -cmcp_servers={} -cplugins.a.tools.b.approval_mode=approve -capprovals_reviewer=auto_review
  -csandbox_mode=x -cpermissions.x.y=1 -cdefault_permissions=x -cprofile=x -cprofiles.x.y=1
  --config=sandbox_mode=danger-full-access --enable=unified_exec_tty --disable=hooks
  review apply a cloud agents queue app-server exec-server mcp-server remote-control debug
)

# Also behind a prompt, behind another setting of the same key, and of a session that goes on.
is_refused() {
  run --separate-stderr nah run codex "$@"
  [[ $status:$stderr == 2:*refused* ]] || fail "not refused: $* ($status: $stderr)"
}

refuses() {
  local word
  world "$1"
  for word in "${refused[@]}"; do
    is_refused "$word"
    case $word in
    -c* | --config* | --enable* | --disable*)
      is_refused resume --last "$word"
      is_refused exec "$word" hi
      is_refused exec resume --last "$word"
      ;;
    -*) is_refused "fix it" "$word" ;;
    esac
  done
  is_refused exec review
  is_refused exec --trust hi
}

@test "0.169.0: what leads past the guard is refused in every spelling" { refuses new; }
@test "0.142.3: what leads past the guard is refused in every spelling" { refuses old; }

# Behind images that are given one by one Codex takes every word for another image, and would start a
# session where nah sees a command in which no agent runs: nah's flag between them is not there for it.
ends_images() {
  world "$1"
  run --separate-stderr nah run codex -i greeting.txt --flow completion bash
  [[ $status == 0 && $output == *"_codex()"* ]] || fail "an image: completion ($status: $stderr)"
}

@test "0.169.0: a list of images ends where nah sees its end" { ends_images new; }
@test "0.142.3: a list of images ends where nah sees its end" { ends_images old; }

# flags_of WORD...: "--image <" and "--search" of the help of that command.
flags_of() {
  "$NAH_CODEX" "$@" --help 2>/dev/null | sed -nE 's/^ {2,6}(-[a-zA-Z], )?(--[a-z-]+)( <|=<| \[)?.*/\2\3/p' | tr -d '=['
}

# A flag of the help whose form nah does not know by its own table would be a hole one day: what is its
# value, and what is the next word? `review` is refused where it is no value.
knows_flag() {
  local name=${1%% *}
  run --separate-stderr nah run codex --print-launch "${@:2}" "$name" review
  [[ $stderr != *"neither nah nor"* ]] || fail "nah does not know $name" || return
  case $status:$1 in
  0:*"<" | 2:*) ;;
  *) fail "$name: nah reads it in another way than ${*:2} --help says ($status: $stderr)" ;;
  esac
  [[ $1 != *"<" || $stderr != *"codex review is refused"* ]] || fail "$name takes a value"
}

knows_all() {
  local flag
  world "$1"
  # The same Codex, of whose help nah can learn nothing.
  cat >"$WORLD/mute" <<T
#!/bin/sh
[ "\$1" != --help ] || exit 0
exec "$NAH_CODEX" "\$@"
T
  chmod +x "$WORLD/mute"
  [ "$(flags_of | wc -l)" -gt 10 ]
  while read -r flag; do
    NAH_CODEX=$WORLD/mute knows_flag "$flag"
  done < <(flags_of)
  while read -r flag; do
    NAH_CODEX=$WORLD/mute knows_flag "$flag" exec
  done < <(flags_of exec)
  while read -r flag; do
    NAH_CODEX=$WORLD/mute knows_flag "$flag"
  done < <(flags_of resume && flags_of fork && flags_of exec resume)
  while read -r flag; do
    run --separate-stderr nah run codex --print-launch "$flag"
    [[ $stderr != *"does not know what it does"* ]] || fail "nah does not know the command $flag"
  done < <("$NAH_CODEX" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\) .*/\1/p')
}

@test "0.169.0: each flag and command of its help is known" { knows_all new; }
@test "0.142.3: each flag and command of its help is known" { knows_all old; }

# --- its settings ---

has_feature() {
  grep -qE "^$1 .* $2\$" <<<"$output" || fail "$1 is not $2: $output"
}

# What the user's file says against the guard does not hold.
wins() {
  world "$1"
  printf '%s\n' 'approvals_reviewer = "auto_review"' 'sandbox_mode = "danger-full-access"' | session_config
  printf '\n[features]\nhooks = false\nunified_exec_tty = true\ntool_suggest = true\n' >>"$CODEX_HOME/config.toml"
  mapfile -t words < <(settings_of | grep -v -x -e --no-daemon)
  run "${words[@]}" features list
  [ "$status" -eq 0 ]
  has_feature hooks true
  grep -qE "^unified_exec(_tty)? .* false$" <<<"$output"
  has_feature tool_suggest false
}

@test "0.169.0: nah's settings win over the user's" { wins new; }
@test "0.142.3: nah's settings win over the user's" { wins old; }

# Which of the two ways to have every call asked about is taken is that which this Codex has.
routes() {
  world "$1"
  run "$NAH_CODEX" -c 'approval_policy="untrusted"' features list
  local by_policy=$status
  run settings_of --flow
  if [ "$by_policy" = 0 ]; then
    [[ $output == *'approval_policy="untrusted"'* && $output != *projects=* ]]
  else
    [[ $output == *'projects={'* && $output != *approval_policy=* ]]
  fi
  if "$NAH_CODEX" --help | grep -q -- --no-daemon; then
    [[ $output == *--no-daemon* ]]
  else
    [[ $output != *--no-daemon* ]]
  fi
}

@test "0.169.0: calls are routed in the way that it has" { routes new; }
@test "0.142.3: calls are routed in the way that it has" { routes old; }
