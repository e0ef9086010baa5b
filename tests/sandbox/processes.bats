#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# What can be done to processes and the kernel inside the boundary.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

@test "a process outside cannot be signalled" {
  sleeper
  inside EPERM signal "$sleeper" 0
  inside EPERM signal "$sleeper" 15
  kill -0 "$sleeper"
}

@test "the supervisor cannot be signalled" {
  need_landlock
  run nah sandbox -- sh -c 'kill -9 "$PPID"; echo "here $?"'
  [[ $output == *"here 1"* ]]
}

@test "own children can be signalled" {
  inside OK own-child
}

@test "a process outside cannot be traced" {
  sleeper
  inside EPERM trace "$sleeper"
}

@test "own children can be traced" {
  inside OK trace-child
}

@test "the memory of a process outside cannot be read or written" {
  sleeper
  inside EPERM peek "$sleeper"
  inside EPERM poke "$sleeper"
}

@test "limits of a process outside cannot be set, those of one's own can" {
  sleeper
  inside EPERM limit "$sleeper"
  outside OK limit "$sleeper"
  inside OK limit-look "$sleeper"
  inside OK limit 0
}

@test "a process outside cannot be slowed down, one's own can" {
  sleeper
  inside EPERM priority 0 "$sleeper"
  inside EPERM priority 2 "$(id -u)"
  inside EPERM priority 1 0
  inside EPERM schedule "$sleeper"
  inside EPERM call 251 1 "$sleeper"
  inside OK priority 0 0
  inside OK schedule 0
  outside OK schedule "$sleeper"
}

@test "what programs outside open is not told" {
  outside OK call 300 0x200
  inside EPERM call 300 0x200
}

@test "a terminal outside cannot be opened, as root neither" {
  need_namespaces
  ./attempt keep-terminal >"$WORLD/terminal" 3>&- 4>&- &
  served+=($!)
  wait_for grep -q dev "$WORLD/terminal"
  outside OK read-write "$(<"$WORLD/terminal")"
  inside ENOENT read-write "$(<"$WORLD/terminal")"
  # Terminals are to be had all the same, and the one that the program has is its own.
  inside OK terminal
  run -0 script -qec 'nah sandbox -- sh -c "echo one >/dev/tty; echo two >/dev/stderr; ./attempt read-write /dev/stdin"' /dev/null
  [[ $output == *one*two*OK* ]]
}

@test "shared memory of programs outside is not in reach" {
  need_namespaces
  name=nah-test-$$
  echo secret >"/dev/shm/$name"
  inside ENOENT read "/dev/shm/$name"
  # Who names one of them wants it shared.
  inside_with --read "/dev/shm/$name" -- OK read "/dev/shm/$name"
  rm "/dev/shm/$name"
  number=$(ipcmk --shmem 64 --mode 0600 | sed 's/.*: //')
  outside OK segment "$number"
  inside EINVAL segment "$number"
  ipcrm --shmem-id "$number"
}

@test "the supervisor cannot be looked into" {
  need_landlock
  run nah sandbox -- sh -c './attempt read "/proc/$PPID/environ"; ./attempt read "/proc/$PPID/mem"; ./attempt read "/proc/$PPID/maps"; true'
  [ "$(grep -c EACCES <<<"$output")" -eq 3 ]
}

@test "namespaces of users and mounts cannot be made" {
  inside EPERM unshare 0x10000000
  inside EPERM unshare 0x20000
  inside EPERM clone 0x10000000
  inside EPERM clone 0x20000
}

@test "clone3 is not there" {
  inside ENOSYS call 435 0 88
}

@test "namespaces cannot be entered" {
  inside EPERM setns || inside EACCES setns
}

@test "io_uring is not there" {
  inside ENOSYS call 425 1
  inside ENOSYS call 426
  inside ENOSYS call 427
}

@test "BPF programs cannot be loaded" {
  inside EPERM call 321
}

@test "performance events cannot be opened" {
  inside EPERM call 298
}

@test "keys cannot be read or added" {
  inside EPERM call 250 0 -3
  inside EPERM call 248
  inside EPERM call 249
}

@test "faults cannot be handled by a descriptor" {
  inside EPERM call 323
}

@test "files cannot be opened by their handles" {
  inside EPERM call 303
  inside EPERM call 304
}

@test "kernel modules cannot be loaded or taken out" {
  inside EPERM call 175
  inside EPERM call 313
  inside EPERM call 176
}

@test "another kernel cannot be started" {
  inside EPERM call 246
  inside EPERM call 320
  inside EPERM reboot
}

@test "swap, accounting and quotas cannot be set" {
  inside EPERM swap
  inside EPERM call 163
  inside EPERM call 179
}

@test "the clock cannot be set" {
  inside EPERM clock
  inside EPERM call 227
}

@test "ports of the machine cannot be opened" {
  inside EPERM call 172 3
  inside EPERM call 173
}

@test "the kernel's log cannot be read" {
  inside EPERM call 103 10
}

@test "descriptors of other processes cannot be taken" {
  inside EPERM call 438
  inside EPERM call 312
}

@test "mounts by descriptors cannot be made" {
  inside EPERM call 428
  inside EPERM call 429
  inside EPERM call 430
  inside EPERM call 432
  inside EPERM call 433
  inside EPERM call 442
  inside EPERM call 155
}

@test "memory does not become executable by being readable" {
  inside EPERM personality
}

@test "keys cannot be typed into the terminal" {
  inside EPERM ioctl 0x5412
  inside EPERM ioctl 0x100005412
  inside EPERM ioctl 0xFFFFFFFF00005412
}

@test "nothing can be pasted into the console" {
  inside EPERM ioctl 0x541C
  inside EPERM ioctl 0x541D
  inside EPERM ioctl 0x5423
}

@test "other commands to terminals work" {
  inside OK ioctl 0x5413
}

@test "calls of 32-bit programs are refused" {
  [ "$(uname -m)" = x86_64 ] || skip "not this architecture"
  inside ENOSYS foreign
}

@test "calls of the x32 ABI are refused" {
  [ "$(uname -m)" = x86_64 ] || skip "not this architecture"
  inside ENOSYS x32
}

@test "no capability is left" {
  need_landlock
  run -0 nah sandbox -- grep -E "^Cap(Inh|Prm|Eff|Bnd|Amb):" /proc/self/status
  [ "$(grep -c "0000000000000000" <<<"$output")" -ge 4 ]
}

@test "no program gains rights" {
  need_landlock
  run -0 nah sandbox -- grep "^NoNewPrivs:.*1" /proc/self/status
}

@test "a setuid program stays what the user is" {
  is_root && skip "root is root"
  need_landlock
  inside EPERM setuid || inside EINVAL setuid
}

@test "variables of loaders and secrets do not get in" {
  export LD_PRELOAD='' BASH_ENV=/x GITHUB_TOKEN=t PLAIN=p
  inside ENOENT variable LD_PRELOAD
  inside ENOENT variable BASH_ENV
  inside ENOENT variable GITHUB_TOKEN
  inside OK variable PLAIN
  inside_with --env GITHUB_TOKEN -- OK variable GITHUB_TOKEN
}

@test "limits of the profile hold" {
  need_landlock
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\n[limits]\nfiles = 10\ncore = 0\n' >"$XDG_CONFIG_HOME/nah/profiles/small.toml"
  run -0 nah sandbox --profile small -- sh -c "ulimit -n; ulimit -c"
  [[ $output == *"10"* ]]
}

@test "exit statuses pass" {
  need_landlock
  run nah sandbox -- sh -c "exit 0"
  [ "$status" -eq 0 ]
  run nah sandbox -- sh -c "exit 42"
  [ "$status" -eq 42 ]
}

@test "an end by a signal passes" {
  need_landlock
  run nah sandbox -- sh -c "kill -TERM \$\$"
  [ "$status" -eq 143 ]
}

@test "signals are handed on" {
  need_landlock
  nah sandbox -- sh -c 'trap "exit 9" TERM; echo on; while :; do sleep 0.05; done' >"$WORLD/said" 2>/dev/null 3>&- 4>&- &
  supervisor=$!
  for ((i = 0; i < 100; i++)); do grep -q on "$WORLD/said" && break || sleep 0.05; done
  kill -TERM "$supervisor"
  wait "$supervisor" && status=0 || status=$?
  [ "$status" -eq 9 ]
}

@test "what runs inside ends when its supervisor is killed" {
  need_landlock
  nah sandbox -- sh -c 'echo $$; exec sleep 273' >"$WORLD/said" 2>/dev/null 3>&- 4>&- &
  supervisor=$!
  for ((i = 0; i < 200; i++)); do [ -s "$WORLD/said" ] && break || sleep 0.05; done
  kill -KILL "$supervisor"
  for ((i = 0; i < 200; i++)); do kill -0 "$(cat "$WORLD/said")" || break && sleep 0.05; done
  run ! kill -0 "$(cat "$WORLD/said")"
}

@test "what is left running ends" {
  need_landlock
  nah sandbox -- sh -c "sleep 271 & setsid sleep 272 & exit 0" 3>&- 4>&-
  run ! pgrep -u "$(id -u)" -f "^sleep 27[12]$"
}

@test "a program that is not there ends with 3" {
  run nah sandbox -- /no/such/program
  [ "$status" -eq 3 ]
  run nah sandbox -- no-such-program
  [ "$status" -eq 3 ]
}

@test "the folder for temporary files goes at the end" {
  need_landlock
  run -0 --separate-stderr nah sandbox -- sh -c 'echo x >"$TMPDIR/x"; mkdir "$TMPDIR/y"; echo "$TMPDIR"'
  [ -n "$output" ]
  [ ! -e "$output" ]
}
