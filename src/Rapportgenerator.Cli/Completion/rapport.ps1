# Completion of rapport in PowerShell. To switch it on: rapport completion powershell | Out-String | Invoke-Expression
# The program itself knows what may stand at the cursor; nothing is listed here.
Register-ArgumentCompleter -Native -CommandName rapport -ScriptBlock {
    param($word, $ast, $cursor)
    $program = $ast.CommandElements[0].Extent
    $line = $ast.ToString().PadRight($cursor - $ast.Extent.StartOffset).Substring(0, $cursor - $ast.Extent.StartOffset)
    $line = $line.Substring($program.EndOffset - $ast.Extent.StartOffset).TrimStart()
    & $program.Text "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
