using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Cli;

/// <summary>What `rapport check` says of the language.</summary>
public sealed class CheckLanguageTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task A_line_a_chapter_then_advice_and_the_share_of_bokmål_and_nynorsk()
    {
        build.Sample.Templates["language/nb.advice.yaml"] = "language: nb\nadvice: [{ avoid: samt, write: og, source: Språkrådet }]\n";
        build.Sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\nKommunen har mål.\nEt til, samt flere.\n";
        build.Sample.Templates["chapters/nynorsk.md"] = "# Nynorsk\n\nDette er ikkje så langt.\n";
        build.Sample.Report += "\n  - { template: chapters/nynorsk.md, language: nn }";
        build.Write();

        var (exit, output, _) = await RapportProcess.Run(build.Sample.Folder, ["check"]);

        Assert.Equal(0, exit);
        // Seven words in two sentences, one of them long: 3.5 and 14.3; and five short words in one.
        Assert.Contains("  kapittel  nb     8 words, LIX 18 (very easy), longest sentence 4 words\n", output, StringComparison.Ordinal);
        Assert.Contains("  nynorsk   nn     6 words, LIX 5 (very easy), longest sentence 5 words\n", output, StringComparison.Ordinal);
        Assert.Contains("  templates/chapters/kapittel.md(4): «samt»: write og. (Språkrådet)\n", output, StringComparison.Ordinal);
        // Front page five words, the chapter eight; six are nynorsk.
        Assert.Contains("  Bokmål 68 %, nynorsk 32 % of 19 Norwegian words.", output, StringComparison.Ordinal);
        Assert.Contains("all the year's documents count", output, StringComparison.Ordinal);
    }
}
