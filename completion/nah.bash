# Completion of nah for bash. Without a word of nah's own, files are completed.
_nah() {
  local IFS=$'\n'
  # shellcheck disable=SC2207
  COMPREPLY=($(nah complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _nah nah
