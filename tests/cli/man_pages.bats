#!/usr/bin/env bats
# Each command's manual page and its help say the same.

load world

setup() {
  world_new
  MAN=${NAH_MAN_DIR:?the folder of the installed manual pages}
}

commands() {
  nah help | sed -n 's/^  \([a-z-]*\) .*/\1/p'
}

# The flags that a help text or a formatted page names.
flags() {
  grep -o -E '(^|[^[:alnum:]-])--?[[:alpha:]][[:alnum:]-]*' | grep -o -E -- '--?[[:alpha:]][[:alnum:]-]*' |
    sort -u
}

page_of() {
  case $1 in
  run) echo nah-run-codex.1 ;;
  pause | resume) echo nah-pause.1 ;;
  types | help | version | complete) echo nah.1 ;;
  allow | ask | deny | classify | trust | allow-path | protect | forget | undo | redo | trust-project | untrust-project) echo nah-settings.1 ;;
  *) echo "nah-$1.1" ;;
  esac
}

formatted() {
  mandoc -T ascii "$1" | col -b
}

@test "every command has a page" {
  for command in $(commands); do
    [ -f "$MAN/$(page_of "$command")" ]
  done
}

@test "nah's own page names every command" {
  formatted "$MAN/nah.1" | tr -s ' ,' '\n' >"$WORLD/words"
  for command in $(commands); do
    echo "$command"
    grep -qxF -- "$command" "$WORLD/words"
  done
}

@test "pages have no errors" {
  for page in "$MAN"/nah*.1; do
    run mandoc -T lint -W warning "$page"
    echo "$output"
    [ -z "$output" ]
  done
}

@test "a page's synopsis and options name every flag of the help" {
  for command in $(commands); do
    page=$MAN/$(page_of "$command")
    formatted "$page" | flags >"$WORLD/page"
    formatted "$page" | sed -n '/^SYNOPSIS/,/^DESCRIPTION/p' | flags >"$WORLD/synopsis"
    nah help "$command" | sed -n '/^$/,$p' | flags >"$WORLD/help"
    nah help "$command" | sed '/^$/,$d' | flags >"$WORLD/usage"
    echo "$command: not in the page: $(comm -13 "$WORLD/page" "$WORLD/help" | tr '\n' ' ')"
    [ -z "$(comm -13 "$WORLD/page" "$WORLD/help")" ]
    echo "$command: not in the synopsis: $(comm -13 "$WORLD/synopsis" "$WORLD/usage" | tr '\n' ' ')"
    [ -z "$(comm -13 "$WORLD/synopsis" "$WORLD/usage")" ]
  done
}

@test "a page has all the sections that a reader looks for" {
  for page in "$MAN"/nah*.1; do
    for section in SYNOPSIS DESCRIPTION 'EXIT STATUS' EXAMPLES 'SEE ALSO'; do
      echo "${page##*/}: $section"
      formatted "$page" | grep -q "^$section\$"
    done
  done
}

@test "a page that another page names exists" {
  local count=0
  for page in "$MAN"/nah*.1 "${MAN%1}5"/nah*.5; do
    while read -r name section; do
      count=$((count + 1))
      echo "${page##*/}: $name($section)"
      [ -f "${MAN%1}$section/$name.$section" ]
    done < <(formatted "$page" | grep -oE 'nah[a-z-]*\([0-9]\)' | tr '()' '  ')
  done
  [ "$count" -gt 40 ]
}
