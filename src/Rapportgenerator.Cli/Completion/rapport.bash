# Completion of rapport in bash. To switch it on: source <(rapport completion bash)
# The program itself knows what may stand at the cursor; nothing is listed here.
_rapport() {
  local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} found
  line=${line#"${COMP_WORDS[0]}"}
  line=${line#"${line%%[! ]*}"}
  mapfile -t found < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
  COMPREPLY=()
  local each
  for each in "${found[@]}"; do
    [[ $each == "$word"* ]] && COMPREPLY+=("$each")
  done
  # A folder is only the way to a file.
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _rapport rapport
