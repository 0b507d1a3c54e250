# Completion of rapport in fish. To switch it on: rapport completion fish | source
# The program itself knows what may stand at the cursor; nothing is listed here.
function __rapport_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l line (string join ' ' -- $words[2..-1])
    $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c rapport -a '(__rapport_complete)'
