#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# What files, folders and devices can be reached inside the boundary.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

@test "a file outside cannot be read" {
  outside OK read "$OTHER/secret"
  inside EACCES read "$OTHER/secret"
}

@test "a file of the home outside the project cannot be read" {
  inside EACCES read "$HOME/secret"
}

@test "a folder outside cannot be listed" {
  inside EACCES list "$OTHER"
}

@test "a file outside cannot be written" {
  outside OK write "$OTHER/secret"
  inside EACCES write "$OTHER/secret"
}

@test "a file outside cannot be appended to" {
  inside EACCES append "$OTHER/secret"
}

@test "a file outside cannot be emptied by opening it" {
  inside EACCES empty "$OTHER/secret"
  [ -s "$OTHER/secret" ]
}

@test "a file outside cannot be emptied by its name" {
  inside EACCES truncate "$OTHER/secret"
  [ -s "$OTHER/secret" ]
}

@test "a file outside cannot be made" {
  inside EACCES create "$OTHER/new"
  [ ! -e "$OTHER/new" ]
}

@test "a file without a name cannot be made outside" {
  inside EACCES nameless "$OTHER"
}

@test "a folder outside cannot be made" {
  inside EACCES mkdir "$OTHER/new"
}

@test "a folder outside cannot be removed" {
  inside EACCES rmdir "$OTHER/deep"
  [ -d "$OTHER/deep" ]
}

@test "a file outside cannot be removed" {
  inside EACCES unlink "$OTHER/secret"
  [ -e "$OTHER/secret" ]
}

@test "a link cannot be made outside" {
  inside EACCES symlink /etc/passwd "$OTHER/link"
}

@test "a FIFO cannot be made outside" {
  inside EACCES fifo "$OTHER/fifo"
}

@test "a program outside cannot be started" {
  cp attempt "$OTHER/attempt"
  inside EACCES exec "$OTHER/attempt"
}

@test "a file cannot be moved out" {
  inside EACCES rename file "$OTHER/file"
  [ -e file ]
}

@test "a file cannot be moved in" {
  inside EACCES rename "$OTHER/secret" taken
  [ -e "$OTHER/secret" ]
}

@test "a file outside cannot be linked in" {
  inside EXDEV link "$OTHER/secret" taken || inside EACCES link "$OTHER/secret" taken
}

@test "a file cannot be exchanged with one outside" {
  inside EACCES exchange file "$OTHER/secret"
}

@test "a file that can only be read cannot be linked into the project" {
  inside EXDEV link /etc/passwd taken || inside EACCES link /etc/passwd taken || inside EPERM link /etc/passwd taken
}

@test "the project is read and written" {
  inside OK read file
  inside OK append file
  inside OK create new
  inside OK mkdir folder
  inside OK fifo pipe
  inside OK symlink file link
  inside OK unlink new
}

@test "files are renamed from one folder of the project into another" {
  inside OK rename file sub/file
  inside OK rename sub/file file
}

@test "files are linked between folders of the project" {
  inside OK link file sub/file
}

@test "files are renamed between the project and the folder for temporary files" {
  need_landlock
  run -0 nah sandbox -- sh -c 'echo x >"$TMPDIR/x" && ./attempt rename "$TMPDIR/x" sub/x'
  [[ $output == *OK* ]]
}

@test "a link in the project to a file outside leads nowhere" {
  ln -s "$OTHER/secret" link
  outside OK read link
  inside EACCES read link
  inside EACCES write link
}

@test "a link made inside leads nowhere either" {
  need_landlock
  run nah sandbox -- sh -c 'ln -s "$1" made; cat made' sh "$OTHER/secret"
  [ "$status" -ne 0 ]
  [[ $output == *"Permission denied"* ]]
}

@test "a folder that is a link leads nowhere" {
  ln -s "$OTHER" link
  inside EACCES read link/secret
  inside EACCES create link/new
}

@test "dots lead nowhere" {
  inside EACCES read ../secret
  inside EACCES read "sub/../../secret"
}

@test "a folder held open gives no right below it" {
  inside EACCES below .. secret
  inside EACCES below / "${OTHER#/}/secret"
}

@test "/proc/self/root leads nowhere" {
  inside EACCES read "/proc/self/root$OTHER/secret"
}

@test "/proc/self/cwd leads nowhere" {
  inside EACCES read "/proc/self/cwd/../secret"
}

@test "the root of a process outside leads nowhere" {
  sleeper
  inside EACCES read "/proc/$sleeper/root$OTHER/secret"
}

@test "the working directory of a process outside leads nowhere" {
  sleeper
  inside EACCES list "/proc/$sleeper/cwd"
}

@test "the environment of a process outside cannot be read" {
  sleeper
  outside OK read "/proc/$sleeper/environ"
  inside EACCES read "/proc/$sleeper/environ"
}

@test "the memory of a process outside cannot be opened" {
  sleeper
  inside EACCES read "/proc/$sleeper/mem"
}

@test "the maps of a process outside cannot be read" {
  sleeper
  inside EACCES read "/proc/$sleeper/maps"
}

@test "settings of the kernel cannot be written" {
  inside EACCES write /proc/sys/kernel/core_pattern
}

@test "the trigger of the kernel cannot be written" {
  [ -e /proc/sysrq-trigger ] || skip "not on this machine"
  inside EACCES write /proc/sysrq-trigger
}

@test "the kernel's messages cannot be read" {
  inside EACCES read /dev/kmsg
}

@test "memory cannot be opened as a device" {
  inside EACCES read /dev/mem || inside ENOENT read /dev/mem
}

@test "character devices cannot be made in the project" {
  inside EACCES character node || inside EPERM character node
}

@test "block devices cannot be made in the project" {
  inside EACCES block node || inside EPERM block node
}

@test "the usual devices work" {
  inside OK write /dev/null
  inside OK read /dev/zero
  inside OK read /dev/urandom
}

@test "a terminal can be made" {
  inside OK terminal
}

@test "shared memory can be made" {
  inside OK create "/dev/shm/nah-test-$$"
  rm -f "/dev/shm/nah-test-$$"
}

@test "nah's own log and settings cannot be read or written" {
  mkdir -p "$XDG_CONFIG_HOME/nah"
  echo x >"$XDG_CONFIG_HOME/nah/config.toml.x"
  inside OK read file
  inside EACCES read "$XDG_STATE_HOME/nah/canary"
  refused=EACCES
  ! nah sandbox --check --json | grep -q '"namespaces":true' || refused=EROFS
  inside "$refused" create "$XDG_STATE_HOME/nah/decisions.db"
  inside "$refused" create "$XDG_CONFIG_HOME/nah/config.toml"
  inside "$refused" write "$XDG_CONFIG_HOME/nah/config.toml.x"
}

@test "modes of nah's own files cannot be changed, nor what it remembers where the folder above is granted" {
  need_namespaces
  nah sandbox -- true
  inside EROFS mode "$XDG_STATE_HOME/nah"
  inside EROFS mode "$XDG_STATE_HOME/nah/canary"
  mkdir -p "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
  for folder in "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"; do
    inside_with --allow "$folder" -- OK create "$folder/x"
    inside_with --allow "$folder" -- EROFS create "$folder/nah/x"
    inside_with --allow "$folder" -- EBUSY rename "$folder/nah" "$folder/y"
  done
}

@test "git is not led to other settings and hooks" {
  need_namespaces
  git -c user.name=a -c user.email=a@x.org commit -q --allow-empty -m x
  git worktree add -q "$HOME/tree"
  own=$(git -C "$HOME/tree" rev-parse --absolute-git-dir)
  cp attempt "$HOME/tree/"
  cd "$HOME/tree"
  inside EROFS write .git
  inside EBUSY rename .git moved
  inside EROFS write "$own/commondir"
  run -0 nah sandbox -- sh -c 'git add . && git -c user.name=a -c user.email=a@x.org commit -qm x'
  # What is not there yet can be made, is told of, and with --strict cannot.
  cd "$PROJECT"
  run nah sandbox -- sh -c 'echo ../evil >.git/commondir'
  [[ $output == *"made: $PROJECT/.git/commondir"* ]]
  rm .git/commondir
  inside_with --strict -- EROFS write .git/commondir
  run -0 nah sandbox --strict -- sh -c 'git add . && git -c user.name=a -c user.email=a@x.org commit -qm x && git gc -q'
  [ ! -e .git/commondir ]
}

@test "descriptors of the caller do not get in" {
  need_landlock
  exec 9<"$OTHER/secret"
  ./attempt inherited
  answer=$(nah sandbox ./attempt inherited 2>/dev/null) || true
  exec 9<&-
  [ "$answer" = EBADF ]
}

@test "a mount point cannot be made" {
  inside EPERM mount .
  inside EPERM remount /
}

@test "nothing can be unmounted" {
  inside EPERM umount /proc
}

@test "the root cannot be changed" {
  inside EPERM chroot .
}

@test "owners cannot be changed" {
  inside EPERM chown file || inside EINVAL chown file
}

@test "modes, owners, times and attributes of another user's files cannot be changed, as root neither" {
  need_landlock
  file=/etc/passwd
  if is_root; then
    file=$OTHER/others && echo x >"$file" && chown 1234:1234 "$file"
  fi
  for act in 'chmod 600' 'chown 0' 'touch -d 2001-01-01' 'setfattr -n user.x -v y'; do
    command -v "${act%% *}" >/dev/null || continue
    # shellcheck disable=SC2086
    run nah sandbox -- $act "$file"
    echo "$act: $output"
    [ "$status" -ne 0 ]
    [[ $output == *"not permitted"* || $output == *"denied"* || $output == *"Invalid argument"* ]]
  done
}

@test "what the kernel cannot hold of files is said" {
  need_landlock
  : >"$OTHER/own"
  # Of files of one's own modes and times can be changed, whatever is granted, and names be looked at.
  run -0 nah sandbox -- sh -c 'chmod 600 "$1" && touch -d 2001-01-01 "$1" && stat "$1" && cd "$2"' sh "$OTHER/own" "$OTHER"
  run -0 nah sandbox --check
  [[ $output == *"never held: modes, owners, times and attributes of files that may be named, names and sizes"* ]]
}

@test "what gives a later session of Codex more rights cannot be changed in this one" {
  need_landlock
  nah sandbox --check --json | grep -q '"namespaces":true' || skip "no namespaces"
  export CODEX_HOME=$HOME/.codex
  mkdir -p "$CODEX_HOME"/{rules,plugins,agents,packages} .codex .agents
  touch "$CODEX_HOME"/{config.toml,hooks.json,AGENTS.md,.env} .codex/config.toml .nah.toml
  for path in "$CODEX_HOME"/{config.toml,hooks.json,AGENTS.md,.env} .codex/config.toml .nah.toml; do
    inside_with --profile codex -- EROFS write "$path"
  done
  for path in "$CODEX_HOME"/{rules,plugins,agents,packages} .codex .agents; do
    inside_with --profile codex -- EROFS create "$path/new"
    inside_with --profile codex -- EBUSY rename "$path" "$path.x"
  done
  inside_with --profile codex -- OK create "$CODEX_HOME/history.jsonl"
}

@test "files are renamed between the project, the home of Codex and the folder for temporary files" {
  need_landlock
  export CODEX_HOME=$HOME/.codex
  run -0 nah sandbox --profile codex -- sh -c 'for to in "$CODEX_HOME/f" "$TMPDIR/f" ./f "$TMPDIR/f" "$CODEX_HOME/f" ./file
    do ./attempt rename "${from:-file}" "$to"; from=$to; done'
  echo "$output"
  [ "$(grep -c '^OK$' <<<"$output")" -eq 6 ]
}

@test "hooks of git cannot be changed" {
  inside EROFS create .git/hooks/pre-commit
  inside EROFS mkdir .git/hooks/x
}

@test "git's settings of the repository cannot be changed" {
  outside OK write .git/config
  inside EROFS write .git/config
}

@test "git's folder cannot be moved out of the way" {
  inside EBUSY rename .git moved
  [ -d .git ]
}

@test "a protected file cannot be replaced" {
  echo x >new
  inside EXDEV rename new .git/config
  cp new .git/new
  inside EBUSY rename .git/new .git/config
}

@test "a protected file cannot be removed" {
  inside EBUSY unlink .git/config
}

@test "commits are made in spite of that" {
  need_landlock
  run -0 nah sandbox -- git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m x
}

@test "with --read-only the project cannot be changed" {
  inside_with --read-only -- EACCES create new
  inside_with --read-only -- EACCES empty file
  inside_with --read-only -- OK read file
}

@test "--read grants reading and starting" {
  cp attempt "$OTHER/attempt"
  inside_with --read "$OTHER" -- OK read "$OTHER/secret"
  inside_with --read "$OTHER" -- EACCES write "$OTHER/secret"
  inside_with --read "$OTHER" -- EACCES create "$OTHER/new"
}

@test "--write grants changing" {
  inside_with --write "$OTHER" -- OK create "$OTHER/new"
  cp attempt "$OTHER/attempt"
  inside_with --write "$OTHER" -- EACCES exec "$OTHER/attempt"
}

@test "--allow-file grants one file" {
  inside_with --allow-file "$OTHER/secret" -- OK write "$OTHER/secret"
  inside_with --allow-file "$OTHER/secret" -- EACCES create "$OTHER/new"
}

@test "a file in a granted folder that is a link is not granted by that" {
  mkdir granted && ln -s "$OTHER/secret" granted/link
  inside_with --read "$PWD/granted" -- EACCES read granted/link
}
