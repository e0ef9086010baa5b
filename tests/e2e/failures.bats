#!/usr/bin/env bats
# When the guard itself fails, the user is asked: nothing runs unseen.
#
# A copy of the installed programs gets another nah-hook: tests/tools/nah-hook-faulty, which fails on
# demand (hooks/faults.h; NAH_HOOK_FAULTY names it), or a script that breaks all rules.

load world

teardown() { world_end; }

# copy_of_nah < SCRIPT: that copy comes first on PATH, with the script in place of its hook. In it,
# $real and $faulty are the programs, $WORLD/fault holds what fault to have.
copy_of_nah() {
  local nah libexec
  [ -x "${NAH_HOOK_FAULTY:-}" ] || fail "NAH_HOOK_FAULTY must name tests/tools/nah-hook-faulty of a build" || return
  nah=$(realpath "$(command -v nah)")
  libexec=${nah%/bin/nah}/libexec/nah
  mkdir -p "$WORLD/prefix/bin" "$WORLD/prefix/libexec/nah"
  cp "$nah" "$WORLD/prefix/bin/nah"
  {
    printf '#!/bin/sh\nreal=%s faulty=%s\n' "$libexec/nah-hook" "$NAH_HOOK_FAULTY"
    cat
  } >"$WORLD/prefix/libexec/nah/nah-hook"
  chmod +x "$WORLD/prefix/libexec/nah/nah-hook"
  PATH=$WORLD/prefix/bin:$PATH
}

# What the prompt makes is made when the user has said yes, and not before.
user_is_asked() {
  rm -f made.txt
  ask "$1"
  asked
  absent made.txt
  approve
  see "(end of: $1)"
  present made.txt
}

crashing_permission_request() {
  world "$1"
  copy_of_nah <<'S'
[ "$1" != PermissionRequest ] || real=$faulty
exec "$real" "$@"
S
  start --flow
  user_is_asked "crash"
  row decision=ask rule=hook-failed input~nah-fault-segv reason~SIGSEGV
  user_is_asked "hang"
  row decision=ask rule=hook-failed input~nah-fault-hang
  do_all "make a file"
}

@test "0.169.0: the user is asked when the hook crashes or hangs in a permission request" {
  crashing_permission_request new
}

@test "0.142.3: the user is asked when the hook crashes or hangs in a permission request" {
  crashing_permission_request old
}

@test "0.169.0: the user is asked when the hook overflows its stack or takes all memory" {
  world new
  copy_of_nah <<'S'
[ "$1" != PermissionRequest ] || real=$faulty
exec "$real" "$@"
S
  start --flow
  user_is_asked "overflow"
  row decision=ask rule=hook-failed input~nah-fault-stack
  user_is_asked "fill the memory"
  row decision=ask rule=hook-failed input~nah-fault-memory
}

refused_before_it_runs() {
  world "$1"
  copy_of_nah <<'S'
exec "$faulty" "$@"
S
  start "$2"
  do_all "crash"
  told "the guard could not judge this call"
  absent made.txt
  row decision=block outcome=refused rule=hook-failed input~nah-fault-segv
  do_all "hang"
  absent made.txt
  row decision=block outcome=refused rule=hook-failed input~nah-fault-hang
  do_all "make a file"
  present made.txt
}

@test "0.169.0: a call that crashes or hangs the hook before it runs is refused" {
  refused_before_it_runs new --flow
}

@test "0.142.3 in its sandbox: a call that crashes or hangs the hook before it runs is refused" {
  refused_before_it_runs old --auto-edits
}

broken_hooks() {
  world "$1"
  copy_of_nah <<'S'
case $(cat "${0%/prefix/*}/fault") in
status) exit 1 ;;
killed) kill -KILL $$ ;;
nonsense) echo '{"hookSpecificOutput": nonsense' && exit ;;
other) echo '{"hookSpecificOutput":{"hookEventName":"Other","decision":{"behavior":"allow"}}}' && exit ;;
esac
exec "$real" "$@"
S
  echo none >"$WORLD/fault"
  start --flow
  for fault in status killed nonsense other; do
    echo "$fault" >"$WORLD/fault"
    user_is_asked "make a file"
  done
  rm "$WORLD/prefix/libexec/nah/nah-hook"
  user_is_asked "make a file"
}

@test "0.169.0: the user is asked when the hook ends badly, answers nonsense or is gone" {
  broken_hooks new
}

@test "0.142.3: the user is asked when the hook ends badly, answers nonsense or is gone" {
  broken_hooks old
}

@test "0.169.0: the user is asked when the hook never answers" {
  world new
  copy_of_nah <<'S'
[ "$1" != PermissionRequest ] || exec sleep 600
exec "$real" "$@"
S
  start --flow
  user_is_asked "make a file"
}
