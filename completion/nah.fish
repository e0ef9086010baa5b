# Completion of nah for fish.
function __nah_complete
    set -l words (commandline -opc) (commandline -ct)
    nah complete -- $words[2..-1] 2>/dev/null
end
complete -c nah -a '(__nah_complete)'
