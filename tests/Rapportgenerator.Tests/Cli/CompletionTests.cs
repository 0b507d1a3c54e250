using System.Diagnostics;

namespace Rapportgenerator.Tests.Cli;

/// <summary>Completion in bash as it is: the printed script is sourced, and its function is called as bash calls it.</summary>
public sealed class CompletionTests : IDisposable
{
    /// <summary>The cursor stands behind each line; the first argument is the folder of the program.</summary>
    private const string Session = """
        PATH=$1:$PATH
        source <(rapport completion bash)
        while IFS= read -r line; do
          COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
          read -ra COMP_WORDS <<< "$line"
          [[ $line == *' ' ]] && COMP_WORDS+=('')
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          $(complete -p rapport | sed 's/.*-F \([^ ]*\).*/\1/')
          printf '%s\n' "${COMPREPLY[*]}"
        done
        """;

    private readonly SampleSurvey sample = new();

    public CompletionTests()
    {
        sample.Report += "\npublish:\n  - { name: nett, folder: nett }\n  - { name: arkiv, zip: arkiv }\n";
        sample.Write();
        sample.WriteFile("notes.txt", "");
    }

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Bash_completes_commands_options_files_and_names_out_of_the_report()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script is for bash.");
        (string Line, string[] Offered)[] cases =
        [
            ("rapport bu", ["build"]),
            ("rapport build --fo", ["--formats"]),
            ("rapport build rep", ["report.yaml"]),
            ("rapport build templates/ch", ["templates/chapters/"]),
            ("rapport build report.yaml --formats do", ["docx"]),
            ("rapport tabulate ut", ["utfordring", "utfordring_kd", "utfordring_ss"]),
            ("rapport tabulate mal report.yaml --by ", ["enhet", "fylke", "region", "storrelse"]),
            ("rapport tabulate mal nowhere.yaml --by ", []),
            ("rapport publish report.yaml --to ", ["arkiv", "nett"]),
            ("rapport diff report.yaml report.yaml --format ", ["html", "markdown", "terminal"]),
            ("rapport completion z", ["zsh"]),
        ];

        var answers = await Complete(cases.Select(each => each.Line));

        Assert.Equal(cases.Select(each => string.Join(' ', each.Offered)), answers);
    }

    [Theory]
    [InlineData("zsh", "compdef _rapport rapport")]
    [InlineData("fish", "complete -c rapport")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName rapport")]
    public async Task Each_shell_has_a_script_that_asks_the_program(string shell, string sign)
    {
        var (exit, output, error) = await RapportProcess.Run(sample.Folder, ["completion", shell]);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(sign, output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--formats", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shell_is_wrong_usage() =>
        Assert.Equal(2, (await RapportProcess.Run(sample.Folder, ["completion", "tcsh"])).Exit);

    private async Task<string[]> Complete(IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("bash", ["-c", Session, "bash", AppContext.BaseDirectory])
        {
            WorkingDirectory = sample.Folder, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync(string.Join('\n', lines) + "\n");
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.TrimEnd('\n').Split('\n');
    }
}
