#!/usr/bin/env bats
# shellcheck disable=SC2154
# nah run: what it starts, what it refuses, and what it says when it cannot.

load world

setup() {
  world_new
  TOOLS=$WORLD/bin
  mkdir -p "$TOOLS"
  export PATH=$TOOLS:$PATH CODEX_HOME=$WORLD/codex
  mkdir -p "$CODEX_HOME"
  PROJECT=$WORLD/project
}

# fake_codex VERSION [daemon]: puts a codex on PATH, which notes each start in $WORLD/calls.
fake_codex() {
  cat >"$TOOLS/codex" <<CODEX
#!/bin/sh
printf '%s\n' "\$1" >>'$WORLD/calls'
case \$1 in
--version) echo 'codex-cli $1' ;;
--help)
  echo 'Commands:'
  echo '  exec  Run it [aliases: e]'
  echo 'Options:'
  echo '  -m, --model <MODEL>'
  [ '${2-}' != daemon ] || echo '      --no-daemon'
  ;;
--disable) [ '${2-}' = daemon ] ;;
*) for word; do printf 'got %s\n' "\$word"; done ;;
esac
CODEX
  chmod +x "$TOOLS/codex"
}

new_codex() {
  fake_codex 0.169.0 daemon
}

old_codex() {
  fake_codex 0.142.3
}

launch() {
  nah run codex --print-launch "$@" | cut -f 1
  return "${PIPESTATUS[0]}"
}

has_line() {
  grep -qxF -- "$1" <<<"$output"
}

# Has codex been started for anything but to learn what it is?
only_asked() {
  ! grep -qv -e '^--version$' -e '^--help$' -e '^--disable$' "$WORLD/calls"
}

@test "without an agent, and with an unknown one, the agents are named" {
  run --separate-stderr nah run
  [ "$status" -eq 2 ]
  [ -z "$output" ]
  [[ $stderr == *"which agent"*codex* ]]
  run --separate-stderr nah run foo
  [ "$status" -eq 2 ]
  [[ $stderr == *"foo is no agent"*codex* ]]
}

@test "no codex on PATH ends with 3 and how to get one" {
  mkdir "$WORLD/empty"
  nah=$(command -v nah)
  run --separate-stderr env PATH="$WORLD/empty" "$nah" run codex
  [ "$status" -eq 3 ]
  [ -z "$output" ]
  [[ $stderr == *"no codex on PATH"*"npm install"*NAH_CODEX* ]]
}

@test "a codex that is nah itself is passed by" {
  new_codex
  mkdir "$WORLD/first"
  ln -s "$(command -v nah)" "$WORLD/first/codex"
  PATH=$WORLD/first:$PATH run launch
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = "$TOOLS/codex" ]
  NAH_CODEX=$WORLD/first/codex run --separate-stderr launch
  [ "$status" -eq 3 ]
  [[ $stderr == *NAH_CODEX* ]]
}

@test "a codex of the working directory is not found by an empty part of PATH" {
  new_codex
  cp "$TOOLS/codex" codex
  PATH=:.:$PATH run launch
  [ "${lines[0]}" = "$TOOLS/codex" ]
}

@test "a codex on PATH that is a file of the project is neither started nor asked" {
  new_codex
  mkdir -p node_modules/.bin sub
  mv "$TOOLS/codex" node_modules/codex
  ln -s ../codex node_modules/.bin/codex
  for folder in "$PROJECT/node_modules/.bin" "$TOOLS"; do
    ln -sf "$PROJECT/node_modules/codex" "$TOOLS/codex"
    for arguments in '' '-C sub' login --version; do
      # shellcheck disable=SC2086
      PATH=$folder:$PATH run --separate-stderr nah run codex $arguments
      [ "$status" -eq 3 ]
      [[ $stderr == *"$folder/codex, is a file of the project"*NAH_CODEX* ]]
    done
    PATH=$folder:$PATH run nah codex doctor
    [ "$status" -eq 1 ]
    [[ $output == *"$folder/codex, is a file of the project"* ]]
    [ ! -e "$WORLD/calls" ]
  done
  NAH_CODEX=$TOOLS/codex run launch
  [ "${lines[0]}" = "$TOOLS/codex" ]
}

@test "nor is one of the project that -C names started" {
  new_codex
  git init -q "$WORLD/other"
  mv "$TOOLS/codex" "$WORLD/other/codex"
  for arguments in "-C $WORLD/other" "--cd=../other" "exec -C $WORLD/other hi"; do
    # shellcheck disable=SC2086
    PATH=$WORLD/other:$PATH run --separate-stderr nah run codex $arguments
    [ "$status" -eq 3 ]
    [[ $stderr == *"$WORLD/other/codex, is a file of the project"*NAH_CODEX* ]]
  done
  PATH=$WORLD/other:$PATH run launch
  [ "${lines[0]}" = "$WORLD/other/codex" ]
}

@test "a codex below a home directory that is the project is the user's own" {
  new_codex
  git init -q "$HOME"
  mkdir "$HOME/bin"
  mv "$TOOLS/codex" "$HOME/bin"
  cd "$HOME"
  PATH=$HOME/bin:$PATH run launch
  [ "${lines[0]}" = "$HOME/bin/codex" ]
}

@test "NAH_CODEX is used instead of PATH, and must exist" {
  new_codex
  mv "$TOOLS/codex" "$TOOLS/my codex"
  NAH_CODEX="$TOOLS/my codex" run launch
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = "$TOOLS/my codex" ]
  NAH_CODEX="my codex" run launch
  [ "${lines[0]}" = "$TOOLS/my codex" ]
  NAH_CODEX=$WORLD/gone run --separate-stderr launch
  [ "$status" -eq 3 ]
  [[ $stderr == *"$WORLD/gone"* ]]
  NAH_CODEX=$WORLD run --separate-stderr launch
  [ "$status" -eq 3 ]
}

@test "an old codex ends with 3, its version and the remedy" {
  fake_codex 0.129.9
  run --separate-stderr nah run codex
  [ "$status" -eq 3 ]
  [[ $stderr == *0.129.9*0.130.0*"npm install"* ]]
  only_asked
}

@test "a version that cannot be read ends with 3 and the remedy" {
  for text in "" "codex-cli" "hello" "codex-cli one.two.three"; do
    fake_codex 0.169.0
    sed -i "s/echo 'codex-cli 0.169.0'/echo '$text'/" "$TOOLS/codex"
    run --separate-stderr nah run codex
    [ "$status" -eq 3 ]
    [[ $stderr == *version*"npm install"* ]]
  done
  printf '#!/bin/sh\nexit 7\n' >"$TOOLS/codex"
  run --separate-stderr nah run codex
  [ "$status" -eq 3 ]
  [[ $stderr == *"status 7"* ]]
  printf '#!/nonexistent/interpreter\n' >"$TOOLS/codex"
  run --separate-stderr nah run codex
  [ "$status" -eq 3 ]
}

@test "the modes that confine the agent let codex ask for what leaves its sandbox" {
  for version in old_codex new_codex; do
    $version
    for row in "--sandbox=workspace-write:workspace-write:workspace-write" \
      "--auto-edits:workspace-write:auto-edits" "--sandbox=read-only:read-only:read-only"; do
      IFS=: read -r flag sandbox mode <<<"$row"
      run launch "$flag"
      [ "$status" -eq 0 ]
      has_line "sandbox_mode=\"$sandbox\""
      has_line 'approval_policy="on-request"'
      [[ $output == *"PermissionRequest --agent codex --mode $mode --project $PROJECT --agent-version 0.1"* ]]
      [[ $output != *projects=* ]]
    done
  done
}

@test "without a flag the mode is workspace-write" {
  new_codex
  [ "$(launch)" = "$(launch --sandbox workspace-write)" ]
}

@test "--print-launch says what each of nah's words is for, behind tabs" {
  new_codex
  printf '[mcp_servers.a]\ncommand = "x"\n[plugins.p]\ndefault_tools_approval_mode = "approve"\n' >"$CODEX_HOME/config.toml"
  run nah run codex --flow --print-launch -c model=x fork --last
  [ "${lines[0]}" = "$TOOLS/codex" ]
  [ "$(grep -c $'^[^\t]*=[^\t]*\t[\t]*# [a-zA-Z]' <<<"$output")" = "$(($(grep -c '^-c$' <<<"$output") - 1))" ]
  grep -q $'^--no-daemon\t[\t]*# ' <<<"$output"
  has_line model=x
  has_line fork
  has_line --last
  # What is printed starts the same session.
  mapfile -t words < <(nah run codex --flow --print-launch fork --last | cut -f 1)
  [ "$("${words[@]}")" = "$(nah run codex --flow fork --last)" ]
}

@test "Codex's sandbox is told of the folders that the settings trust, but for its own and nah's" {
  new_codex
  mkdir -p "$WORLD/a" "$WORLD/b c" "$XDG_CONFIG_HOME/nah"
  ln -s a "$WORLD/link"
  printf 'trusted_paths = ["%s", "%s", "%s", "%s", "%s"]\n' "$WORLD/b c" "$WORLD/gone" "$CODEX_HOME" \
    "$XDG_CONFIG_HOME" "$WORLD/link" >"$XDG_CONFIG_HOME/nah/config.toml"
  run launch
  has_line "sandbox_workspace_write.writable_roots=[\"$WORLD/b c\",\"$WORLD/a\"]"
  # What Codex's own settings say stays.
  printf '[sandbox_workspace_write]\nwritable_roots = ["/opt/x"]\n' >"$CODEX_HOME/config.toml"
  run launch
  has_line "sandbox_workspace_write.writable_roots=[\"/opt/x\",\"$WORLD/b c\",\"$WORLD/a\"]"
  for mode in --flow --sandbox=read-only; do
    run launch "$mode"
    [[ $output != *writable_roots* ]]
  done
}

@test "what would open nah's own files in Codex's sandbox is refused, set aside or warned of" {
  new_codex
  mkdir -p "$XDG_CONFIG_HOME/nah" "$WORLD/other"
  ln -s "$XDG_CONFIG_HOME" "$WORLD/link"
  for folder in "$XDG_CONFIG_HOME" "$XDG_CONFIG_HOME/nah/x" "$WORLD" .. "$CODEX_HOME" "$WORLD/link"; do
    for form in "--add-dir=$folder" "--add-dir $folder"; do
      # shellcheck disable=SC2086
      run --separate-stderr nah run codex $form
      [ "$status" -eq 2 ]
      [[ $stderr == *"--add-dir $folder is refused"*"name the folders below it"* ]]
    done
    run launch --flow --add-dir "$folder"
    [ "$status" -eq 0 ]
    only_asked
  done
  run --separate-stderr nah run codex --add-dir "$WORLD/other"
  [ "$status" -eq 0 ]
  [ -z "$stderr" ]
  run --separate-stderr nah run codex -c "sandbox_workspace_write.writable_roots=['$WORLD']"
  [ "$status" -eq 2 ]
  [[ $stderr == *--add-dir* ]]

  printf '[sandbox_workspace_write]\nwritable_roots = ["/opt/x", "%s", "~"]\n' "$XDG_CONFIG_HOME" >"$CODEX_HOME/config.toml"
  XDG_STATE_HOME=$HOME/state run --separate-stderr nah run codex
  has_line 'got sandbox_workspace_write.writable_roots=["/opt/x"]'
  [[ $stderr == *"config.toml:2: writable_roots has $XDG_CONFIG_HOME, which overlaps"*"has ~, which overlaps $HOME/state"* ]]
  rm "$CODEX_HOME/config.toml"

  cd "$WORLD"
  run --separate-stderr nah run codex
  [ "$status" -eq 0 ]
  [[ $stderr == *"warning: the working directory overlaps $XDG_CONFIG_HOME/nah"* ]]
  run nah codex doctor
  [[ $output == *"the working directory overlaps $XDG_CONFIG_HOME/nah"*--outer* ]]
  run --separate-stderr nah run codex --flow
  [ -z "$stderr" ]
}

@test "Codex's sandbox is not opened by the project's own settings" {
  new_codex
  git init -q . && mkdir -p .codex
  printf '[sandbox_workspace_write]\nwritable_roots = ["/"]\nnetwork_access = true\n' >.codex/config.toml
  run --separate-stderr launch
  has_line 'sandbox_workspace_write.writable_roots=[]'
  has_line 'sandbox_workspace_write.network_access=false'
  # The user's may.
  printf '[sandbox_workspace_write]\nwritable_roots = ["/opt/x"]\nnetwork_access = true\n' >"$CODEX_HOME/config.toml"
  run --separate-stderr launch
  has_line 'sandbox_workspace_write.writable_roots=["/opt/x"]'
  has_line 'sandbox_workspace_write.network_access=true'
  rm .codex/config.toml
  run --separate-stderr launch
  [[ $output != *sandbox_workspace_write* ]]
}

@test "the modes without a sandbox route every call by the policy on a codex before 0.149" {
  fake_codex 0.148.0
  for row in "--no-sandbox:no-sandbox" "--flow:flow" "-sdanger-full-access:no-sandbox"; do
    run launch "${row%:*}"
    has_line 'sandbox_mode="danger-full-access"'
    has_line 'approval_policy="untrusted"'
    [[ $output == *"PreToolUse --agent codex --mode ${row#*:} --commands rewritten "* ]]
    [[ $output != *projects=* ]]
  done
}

@test "Codex 0.130 cannot rewrite commands, and its hook knows" {
  fake_codex 0.130.0
  run launch --flow
  has_line 'approval_policy="untrusted"'
  [[ $output == *"PreToolUse --agent codex --mode flow --commands partly "* ]]
  fake_codex 0.131.0
  run launch --flow
  [[ $output == *"PreToolUse --agent codex --mode flow --commands rewritten "* ]]
}

@test "the modes without a sandbox route every call by the folder from 0.149 on" {
  fake_codex 0.149.0
  for flag in --no-sandbox --flow; do
    run launch $flag
    has_line 'sandbox_mode="danger-full-access"'
    has_line "projects={\"$PROJECT\"={trust_level=\"untrusted\"}}"
    [[ $output != *approval_policy=* ]]
    [[ $output != *"--commands"* ]]
  done
  mkdir sub
  run launch --flow -C sub
  has_line "projects={\"$PROJECT/sub\"={trust_level=\"untrusted\"},\"$PROJECT\"={trust_level=\"untrusted\"}}"
  [[ $output == *"--project $PROJECT --agent-version "* ]]
}

@test "every session has the hooks, their trust, and the settings that the guard needs" {
  for version in old_codex new_codex; do
    $version
    run launch
    for event in PreToolUse PermissionRequest PostToolUse SessionStart; do
      grep -q "^hooks\.$event=\[{hooks=\[{type=\"command\",command=\".*/nah-hook $event " <<<"$output"
    done
    for event in pre_tool_use permission_request post_tool_use session_start; do
      grep -qE "^hooks\.state=.*\"/<session-flags>/config.toml:$event:0:0\"=\{enabled=true,trusted_hash=\"sha256:[0-9a-f]{64}\"\}" <<<"$output"
    done
    has_line features.hooks=true
    has_line features.unified_exec_tty=false
    has_line features.skill_mcp_dependency_install=false
    has_line 'approvals_reviewer="user"'
  done
}

@test "--no-daemon and the feature against typing depend on what the codex knows" {
  new_codex
  run launch
  has_line --no-daemon
  [[ $output != *features.unified_exec=false* ]]
  old_codex
  run launch
  [[ $output != *--no-daemon* ]]
  has_line features.unified_exec=false
  run launch --strict-config
  [[ $output == *features.unified_exec=false* && $output != *unified_exec_tty* ]]
}

@test "the trusted hash is that of the hook's command as codex computes it" {
  new_codex
  # shellcheck disable=SC2016
  odd="$WORLD/it's a \"dir\" \$HOME "$'\xc3\xa9 \\ two\nlines'
  mkdir "$odd"
  git -C "$odd" init -q
  launch -C "$odd" >"$WORLD/launch"
  python3 - "$WORLD/launch" "$odd" <<'CHECK'
import hashlib, json, re, shlex, sys
text = open(sys.argv[1]).read()
for event in ("PreToolUse", "PermissionRequest", "PostToolUse", "SessionStart"):
    command = json.loads(re.search(r'^hooks\.%s=.*?command=(".*"),timeout' % event, text, re.M)[1])
    assert shlex.split(command)[-4:] == ["--project", sys.argv[2], "--agent-version", "0.169.0"], command
    name = re.sub("(?<=.)([A-Z])", r"_\1", event).lower()
    hook = {"event_name": name, "hooks": [{"async": False, "command": command,
            "statusMessage": "nah", "timeout": 10, "type": "command"}]}
    digest = hashlib.sha256(json.dumps(hook, separators=(",", ":"), ensure_ascii=False).encode())
    assert digest.hexdigest() in re.search("^hooks.state=.*:%s:.*" % name, text, re.M)[0], event
CHECK
}

@test "the user's MCP servers have to ask, also those with a dot or an approved tool" {
  new_codex
  cat >"$CODEX_HOME/config.toml" <<'CONFIG'
[mcp_servers.a]
command = "x"
default_tools_approval_mode = "approve"
[mcp_servers."b.c".tools.t]
approval_mode = "approve"
CONFIG
  run launch -c mcp_servers.d.command=x
  has_line 'mcp_servers={a={default_tools_approval_mode="prompt"},"b.c"={default_tools_approval_mode="prompt",tools={t={approval_mode="prompt"}}},d={default_tools_approval_mode="prompt"}}'
}

@test "the project's MCP servers have to ask, and are off until its folder is trusted" {
  new_codex
  mkdir -p .codex sub/.codex
  printf '[mcp_servers.a]\nurl = "u"\n[mcp_servers.b]\ncommand = "b c"\n[mcp_servers.user]\ncommand = "z"\n' >.codex/config.toml
  printf '[mcp_servers.b]\ncommand = "d"\n' >sub/.codex/config.toml
  printf '[mcp_servers.user]\ncommand = "y"\n' >"$CODEX_HOME/config.toml"
  cp "$CODEX_HOME/config.toml" "$WORLD/user.toml"
  local ask='default_tools_approval_mode="prompt"}'
  run launch
  has_line "mcp_servers={user={$ask,a={url=\"u\",enabled=false,$ask,b={command=\"b c\",enabled=false,$ask}"
  run --separate-stderr nah run codex
  [[ $stderr == *"config.toml:1: the MCP server a is off"*"config.toml:3: the MCP server b is off"* ]]
  run launch exec x
  has_line "mcp_servers={user={$ask}"
  printf '[projects."%s"]\ntrust_level = "trusted"\n' "$PROJECT/sub" >>"$CODEX_HOME/config.toml"
  run launch -C sub
  has_line "mcp_servers={user={$ask,a={url=\"u\",enabled=false,$ask,b={command=\"d\",$ask}"
  sed -i 's|/sub"|"|' "$CODEX_HOME/config.toml"
  run launch -C sub
  has_line "mcp_servers={user={$ask,a={url=\"u\",$ask,b={command=\"d\",$ask}"
  run --separate-stderr nah run codex -C sub
  [ -z "$stderr" ]
  git add . && git -c user.name=x -c user.email=x@example.org commit -q -m x
  git worktree add -q "$WORLD/tree"
  run launch -C "$WORLD/tree"
  has_line "mcp_servers={user={$ask,a={url=\"u\",$ask,b={command=\"b c\",$ask}"
  sed -i 's/"trusted"/"untrusted"/' "$CODEX_HOME/config.toml"
  run launch -C sub
  has_line "mcp_servers={user={$ask}"
}

@test "what could pass by the guard ends with 2, is named, and starts nothing" {
  new_codex
  for word in --yolo --dangerously-bypass-hook-trust --approve-for-me --remote=ws://x --worktree \
    -anever --ask-for-approval=never -capproval_policy=never --config=sandbox_mode=x \
    -c=hooks.state={} '-c"features".hooks=false' --disable=hooks review apply cloud; do
    run --separate-stderr nah run codex "$word"
    echo "$word: $stderr"
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ $stderr == *refused* ]]
  done
  only_asked
}

@test "exec runs without anybody to ask: nah decides before each call" {
  new_codex
  run launch --flow exec --json hi
  [ "$status" -eq 0 ]
  has_line 'approval_policy="never"'
  has_line 'sandbox_mode="danger-full-access"'
  has_line exec
  [[ $output == *"PreToolUse --agent codex --mode flow --ask-fallback block "* ]]
  [[ $output != *projects=* ]]
  run ! has_line --no-daemon
  old_codex
  run launch --flow exec hi
  has_line 'approval_policy="never"'
  [[ $output != *"--commands rewritten"* ]]
  run launch exec resume --last hi
  [ "$status" -eq 0 ]
}

@test "exec review and exec --trust are refused" {
  new_codex
  for word in review --trust --yolo --worktree; do
    run --separate-stderr nah run codex exec "$word"
    [ "$status" -eq 2 ]
    [[ $stderr == *refused* ]]
  done
  only_asked
}

@test "--ask-fallback allow is warned of, and is for exec alone" {
  new_codex
  run --separate-stderr nah run codex exec --ask-fallback allow hi
  [[ $stderr == *"warning: nobody can be asked"*"--ask-fallback allow"* ]]
  run --separate-stderr nah run codex exec hi
  [[ $stderr != *warning:\ nobody* ]]
  run --separate-stderr nah run codex --ask-fallback allow hi
  [ "$status" -eq 2 ]
  mkdir -p "$XDG_CONFIG_HOME/nah"
  printf '[codex]\nask_fallback = "allow"\n' >"$XDG_CONFIG_HOME/nah/config.toml"
  run launch exec hi
  [[ $output == *"--ask-fallback allow"* ]]
  run launch exec --ask-fallback block hi
  [[ $output == *"--ask-fallback block"* ]]
  printf '[codex]\nask_fallback = "allow"\n' >"$PROJECT/.nah.toml"
  rm "$XDG_CONFIG_HOME/nah/config.toml"
  cd "$PROJECT"
  run launch exec hi
  [[ $output == *"--ask-fallback block"* ]]
}

@test "flags that contradict each other are both named" {
  new_codex
  run --separate-stderr nah run codex --flow --sandbox read-only
  [ "$status" -eq 2 ]
  [[ $stderr == *"--flow and --sandbox read-only"* ]]
}

@test "an approval_policy of the user that would defeat the routing ends with 1 and its place" {
  new_codex
  printf 'model = "x"\napproval_policy = "never"\n' >"$CODEX_HOME/config.toml"
  for flag in --flow --no-sandbox; do
    run --separate-stderr nah run codex $flag
    [ "$status" -eq 1 ]
    [ -z "$output" ]
    [[ $stderr == *"$CODEX_HOME/config.toml:2: approval_policy = \"never\""*"Take the line out"* ]]
  done
  run launch
  [ "$status" -eq 0 ]
  old_codex
  run launch --flow
  [ "$status" -eq 0 ]
}

@test "an approval_policy in the selected profile's file is found as well" {
  new_codex
  echo 'approval_policy = "on-request"' >"$CODEX_HOME/work.config.toml"
  run launch --flow
  [ "$status" -eq 0 ]
  for flag in -pwork --profile=work; do
    run --separate-stderr launch --flow $flag
    [ "$status" -eq 1 ]
    [[ $stderr == *"work.config.toml:1:"* ]]
  done
}

@test "settings of codex that cannot be read end with 1 and their place" {
  new_codex
  printf 'ok = 1\nbroken = = 1\n' >"$CODEX_HOME/config.toml"
  run --separate-stderr nah run codex
  [ "$status" -eq 1 ]
  [[ $stderr == *"$CODEX_HOME/config.toml:2:"* ]]
}

@test "codex gets nah's settings first, then the user's words, and its exit status comes back" {
  new_codex
  run nah run codex -m gpt --flow "fix it" -- --yolo
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = "got -c" ]
  [ "$(printf '%s\n' "${lines[@]:${#lines[@]}-5}")" = \
    "$(printf 'got %s\n' -m gpt "fix it" -- --yolo)" ]
  # shellcheck disable=SC2016
  printf '#!/bin/sh\ncase $1 in --version) echo codex-cli 0.169.0 ;; --help) ;; *) exit 5 ;; esac\n' \
    >"$TOOLS/codex"
  run nah run codex
  [ "$status" -eq 5 ]
}

@test "a command of codex in which no agent runs is passed as it is" {
  new_codex
  run nah run codex login --with-api-key
  [ "$status" -eq 0 ]
  [ "$output" = "$(printf 'got login\ngot --with-api-key')" ]
  run nah run codex mcp add x -- y --yolo
  [ "$output" = "$(printf 'got %s\n' mcp add x -- y --yolo)" ]
}

@test "a session is guarded when it is resumed or forked" {
  for version in old_codex new_codex; do
    $version
    for command in resume fork; do
      run launch $command --last
      [ "$(printf '%s\n' "${lines[@]:${#lines[@]}-2}")" = "$(printf '%s\n' $command --last)" ]
      [[ $output == *hooks.state=* ]]
    done
  done
}

@test "a session goes on here, and where the folder routes resume is refused with the way out" {
  new_codex
  for command in resume fork; do
    run launch $command --last
    [ "$(printf '%s\n' "${lines[@]:${#lines[@]}-4}")" = "$(printf '%s\n' -C "$PROJECT" $command --last)" ]
  done
  run launch exec resume --last
  run ! has_line -C
  run launch --flow fork --last
  [ "$(printf '%s\n' "${lines[@]:${#lines[@]}-4}")" = "$(printf '%s\n' -C "$PROJECT" fork --last)" ]
  mkdir sub
  run launch --flow fork --last -C sub
  [ "$(printf '%s\n' "${lines[@]:${#lines[@]}-5}")" = \
    "$(printf '%s\n' --no-daemon fork --last -C sub)" ]
  for flag in --flow --no-sandbox; do
    run --separate-stderr launch $flag resume --last
    [ "$status" -eq 2 ]
    [[ $stderr == *"resume is refused"*"use fork"* ]]
  done
  old_codex
  run launch --flow resume --last
  [ "$status" -eq 0 ]
  has_line -C
}

@test "codex is asked once, until its file changes" {
  new_codex
  launch >/dev/null
  first=$(wc -l <"$WORLD/calls")
  launch --flow >/dev/null
  [ "$(wc -l <"$WORLD/calls")" -eq "$first" ]
  fake_codex 0.170.10 daemon
  launch >/dev/null
  [ "$(wc -l <"$WORLD/calls")" -gt "$first" ]
}

@test "a damaged or unwritable cache does no harm" {
  new_codex
  expected=$(launch)
  file=$XDG_CACHE_HOME/nah/codex-program
  [ "$(stat -c %a "$file")" = 600 ]
  whole=$(cat "$file")
  for damage in '' 'x' "$(head -n 3 <<<"$whole")" "${whole/codex-cli*169.0/codex-cli x}"; do
    printf '%s' "$damage" >"$file"
    [ "$(launch)" = "$expected" ]
  done
  rm -rf "$XDG_CACHE_HOME"
  touch "$XDG_CACHE_HOME"
  [ "$(launch)" = "$expected" ]
}

@test "a cache that others could write is not believed" {
  new_codex
  launch >/dev/null
  sed -i 's/^codex-cli .*/codex-cli 0.142.3/' "$XDG_CACHE_HOME/nah/codex-program"
  run launch --flow
  [[ $output == *untrusted* && $output != *projects=* ]]
  chmod 666 "$XDG_CACHE_HOME/nah/codex-program"
  run launch --flow
  [[ $output == *projects=* ]]
}

@test "where the log cannot be written the session starts with a warning" {
  new_codex
  touch "$XDG_STATE_HOME"
  run --separate-stderr nah run codex hi
  [ "$status" -eq 0 ]
  [ "${lines[${#lines[@]} - 1]}" = "got hi" ]
  [[ $stderr == *warning*"$XDG_STATE_HOME"*"not be in the log"* ]]
}

@test "--print-launch starts nothing and makes no log" {
  new_codex
  launch >/dev/null
  only_asked
  [ ! -e "$XDG_STATE_HOME" ]
}

@test "nothing is written into CODEX_HOME" {
  new_codex
  nah run codex --flow hi >/dev/null
  [ -z "$(ls -A "$CODEX_HOME")" ]
}

@test "nah-hook beside nah is used" {
  new_codex
  mkdir -p "$WORLD/my copy/bin" "$WORLD/my copy/libexec/nah"
  cp "$(command -v nah)" "$WORLD/my copy/bin/nah"
  printf '#!/bin/sh\n' >"$WORLD/my copy/libexec/nah/nah-hook"
  chmod +x "$WORLD/my copy/libexec/nah/nah-hook"
  run "$WORLD/my copy/bin/nah" run codex --print-launch
  [[ $output == *"\"'$WORLD/my copy/libexec/nah/nah-hook' PreToolUse "* ]]
}

@test "a directory that is not there is an error of the command line" {
  new_codex
  run --separate-stderr launch -C "$WORLD/gone"
  [ "$status" -eq 2 ]
  [[ $stderr == *"$WORLD/gone"* ]]
}

@test "a project whose path is not text ends with 3" {
  new_codex
  mkdir "$WORLD/"$'bad\xff' 2>/dev/null || skip "this file system takes no such name"
  run --separate-stderr launch -C "$WORLD/"$'bad\xff'
  [ "$status" -eq 3 ]
  [[ $stderr == *UTF-8* ]]
}

@test "the settings say what the session's mode is when no flag does" {
  new_codex
  mkdir -p "$XDG_CONFIG_HOME/nah"
  printf '[codex]\nmode = "read-only"\n[preset.fast.codex]\nmode = "flow"\n' >"$XDG_CONFIG_HOME/nah/config.toml"
  run launch
  [ "$status" -eq 0 ]
  has_line 'sandbox_mode="read-only"'
  run launch --sandbox workspace-write
  has_line 'sandbox_mode="workspace-write"'
  run launch --preset fast
  has_line 'sandbox_mode="danger-full-access"'
  [[ $output == *"--mode flow"* ]]
  [[ $output == *"--preset fast"* ]]
  run launch --preset=fast --sandbox read-only
  has_line 'sandbox_mode="read-only"'
}

@test "a preset that there is not is refused with its name" {
  new_codex
  run --separate-stderr nah run codex --preset nihgt
  [ "$status" -eq 2 ]
  [[ $stderr == *"no preset nihgt"* ]]
  only_asked
}

@test "a project's file cannot choose a looser session, and one that has changed is told" {
  new_codex
  printf '[codex]\nmode = "flow"\n' >.nah.toml
  run --separate-stderr launch
  [[ $output == *"--mode workspace-write"* ]]
  nah trust-project
  run --separate-stderr launch
  [[ $output == *"--mode flow"* ]]
  echo '# more' >>.nah.toml
  run --separate-stderr nah run codex
  [[ $output == *"--mode workspace-write"* ]]
  [[ $stderr == *".nah.toml has changed since it was trusted"* ]]
}
