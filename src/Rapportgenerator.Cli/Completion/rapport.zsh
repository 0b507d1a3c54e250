#compdef rapport
# Completion of rapport in zsh. To switch it on: source <(rapport completion zsh)
# The program itself knows what may stand at the cursor; nothing is listed here.
_rapport() {
  local line="${(j: :)words[2,CURRENT]}"
  local -a found folders
  found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  folders=("${(@M)found:#*/}")
  found=("${(@)found:#*/}")
  [[ -n "${found[*]}${folders[*]}" ]] || { _files; return; }
  compadd -a found
  # A folder is only the way to a file.
  compadd -S '' -a folders
}
compdef _rapport rapport
