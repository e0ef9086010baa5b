#!/usr/bin/env bats
# script/check-source finds what it is there to find.

load world

setup() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  world_new
  mkdir -p script src/base src/shell src/judge src/audit
  cp "$ROOT/script/check-source" script/
  cp "$ROOT/.clang-format" .
  printf '#include "base/str.h"\n' >src/shell/good.c
}

# finds CHECK TEXT: the check fails and says TEXT.
finds() {
  run script/check-source "$1"
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *"$2"* ]]
  [[ $output == *"not ok source: $1"* ]]
}

@test "good files pass" {
  run script/check-source
  echo "$output"
  [ "$status" -eq 0 ]
}

@test "an include against the direction is found" {
  printf '\n#include "judge/judge.h"\n' >src/base/bad.c
  finds includes 'src/base/bad.c:2: base may not include judge/judge.h'
}

@test "the log may know the verdict, not the judge" {
  printf '#include "judge/verdict.h"\n' >src/audit/log.c
  run script/check-source includes
  [ "$status" -eq 0 ]
  printf '#include "judge/judge.h"\n' >src/audit/log.c
  finds includes 'audit may not include judge/judge.h'
}

@test "an agent's name outside its folder is found, in a comment it is not" {
  printf '/* as Codex does */\nint codex_version;\n' >src/judge/bad.c
  finds agent_names 'src/judge/bad.c:2'
  printf '/* as Codex\n * does */\nint version;\n' >src/judge/bad.c
  run script/check-source agent_names
  [ "$status" -eq 0 ]
}

@test "a platform test outside a platform file is found" {
  printf '#ifdef NAH\n#endif\n#if defined(__linux__)\n#endif\n' >src/base/bad.c
  finds platform 'src/base/bad.c:3'
  git mv -f src/base/bad.c src/base/bad_linux.c 2>/dev/null || mv src/base/bad.c src/base/bad_linux.c
  run script/check-source platform
  [ "$status" -eq 0 ]
}

@test "a file that has grown too long is found" {
  seq 601 | sed 's/.*/int x;/' >src/base/long.c
  finds size 'src/base/long.c has 601 lines'
}

@test "exit and longjmp below the commands are found" {
  printf 'void f(void) {\n    exit(1);\n}\n' >src/base/bad.c
  finds exits 'src/base/bad.c:2'
}

@test "a view that is read as if a NUL ended it is found" {
  printf '/* strlen(s.ptr) */\nsize_t f(struct str *s) { return strcspn(s->ptr, " "); }\n' >src/base/bad.c
  finds views 'src/base/bad.c:2'
  printf 'int f(struct str s) { return strchr(" ", s.ptr[0]) != NULL; }\n' >src/base/bad.c
  run script/check-source views
  [ "$status" -eq 0 ]
}

@test "unformatted code is found" {
  printf 'int   x ;\n' >src/base/bad.c
  finds format 'src/base/bad.c:1'
}

@test "a careless script is found" {
  # shellcheck disable=SC2016
  printf '#!/bin/bash\nrm -rf $1/x\n' >script/careless
  finds scripts SC2086
}

@test "blanks at the end of a line and a missing line break are found" {
  printf 'x \n' >notes.md
  finds text 'notes.md:1'
  printf 'x' >notes.md
  finds text 'no line break'
}
