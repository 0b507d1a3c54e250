using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Review.Claims;

public sealed class ClaimFixerTests : IDisposable
{
    private const string File = "templates/chapters/a.md";

    private readonly string folder = Directory.CreateTempSubdirectory("claim-fixer-").FullName;

    [Theory]
    [InlineData("{{ claim \"Åtte av ti\" q.ja }} kommuner.", "Åtte av ti", "{{ claim \"Seks av ti\" q.ja }} kommuner.")]
    [InlineData("I dag har {{ claim \"åtte av ti\" q.ja }} mål.", "åtte av ti", "I dag har {{ claim \"seks av ti\" q.ja }} mål.")]
    [InlineData("{{claim   \"ÅTTE AV TI\"   q.ja}}", "ÅTTE AV TI", "{{claim   \"SEKS AV TI\"   q.ja}}")]
    public async Task A_broken_tenth_is_mended_in_its_own_case_and_nothing_else_is_touched(string before, string words, string after)
    {
        var fixes = Find(before, [Broken(before, words)]);

        var fix = Assert.Single(fixes.Fixes);
        Assert.Equal((before, after), (fix.Before, fix.After));
        Assert.Equal(before, Read());
        await ClaimFixWriter.Write(fixes.Fixes, new DiagnosticBag(), TestContext.Current.CancellationToken);
        Assert.Equal(after, Read());
    }

    [Fact]
    public async Task Line_ends_and_other_claims_on_the_line_stay()
    {
        const string Line = "{{ claim \"Åtte av ti\" q.ja }} og {{ claim \"åtte av ti\" r.ja }}.";
        var text = $"# Tittel\r\n\r\n{Line}\r\nSlutt\r\n";
        Claim[] claims = [Broken(Line, "Åtte av ti", line: 3), Broken(Line, "åtte av ti", line: 3)];

        await ClaimFixWriter.Write(Find(text, claims).Fixes, new DiagnosticBag(), TestContext.Current.CancellationToken);

        Assert.Equal("# Tittel\r\n\r\n{{ claim \"Seks av ti\" q.ja }} og {{ claim \"seks av ti\" r.ja }}.\r\nSlutt\r\n", Read());
    }

    [Theory]
    [InlineData("{{ claim \"Kun åtte av ti\" q.ja }}", "Kun åtte av ti", "say more than the number")]
    [InlineData("Bare {{ claim \"åtte av ti\" q.ja }}", "åtte av ti", "Words before them")]
    [InlineData("**Over** {{ claim \"åtte av ti\" q.ja }}", "åtte av ti", "Words before them")]
    [InlineData("Det er over **{{ claim \"åtte av ti\" q.ja }}**", "åtte av ti", "Words before them")]
    [InlineData("{{ claim \"åtte\\u0020av ti\" q.ja }}", "åtte av ti", "in another way")]
    public void Words_that_say_more_than_the_number_are_left_to_the_editor(string template, string words, string reason)
    {
        var claim = Broken(template, words) with { Literal = new SourceSpan(File, 1, template.IndexOf('"', StringComparison.Ordinal) + 1) };

        var fixes = Find(template, [claim]);

        Assert.Empty(fixes.Fixes);
        Assert.Contains(reason, Assert.Single(fixes.Left).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I dag har over\n", false)]
    [InlineData("I dag har over\r\n", false)]
    [InlineData("## Kommunene over\n\n", true)]
    public void A_qualifier_at_the_end_of_the_line_above_is_one_and_in_another_paragraph_none(string above, bool isMended)
    {
        const string Line = "{{ claim \"åtte av ti\" q.ja }} mål.";
        var claim = Broken(Line, "åtte av ti", line: 1 + above.Count(sign => sign == '\n'));

        Assert.Equal(isMended, Find(above + Line, [claim]).Fixes.Length == 1);
    }

    [Fact]
    public async Task A_template_that_was_changed_after_the_check_is_left_as_it_is()
    {
        const string Line = "{{ claim \"Åtte av ti\" q.ja }}";
        var fixes = Find(Line, [Broken(Line, "Åtte av ti")]).Fixes;
        System.IO.File.WriteAllText(Path.Combine(folder, File), "# Ny tittel\n" + Line);
        var bag = new DiagnosticBag();

        Assert.Empty(await ClaimFixWriter.Write(fixes, bag, TestContext.Current.CancellationToken));

        Assert.Equal(("RG741", File, 1), (Assert.Single(bag.Sorted()).Code, bag.Sorted()[0].Span!.File, bag.Sorted()[0].Span!.Line));
        Assert.Equal("# Ny tittel\n" + Line, Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_template_that_cannot_be_written_is_a_problem_and_no_fault_of_ours(bool isThere)
    {
        const string Line = "{{ claim \"Åtte av ti\" q.ja }}";
        var fixes = Find(Line, [Broken(Line, "Åtte av ti")]).Fixes;
        var path = Path.Combine(folder, File);
        if (isThere)
            System.IO.File.SetAttributes(path, FileAttributes.ReadOnly);
        else
            System.IO.File.Delete(path);
        var bag = new DiagnosticBag();

        Assert.Empty(await ClaimFixWriter.Write(fixes, bag, TestContext.Current.CancellationToken));

        Assert.Equal(("RG740", File), (Assert.Single(bag.Sorted()).Code, bag.Sorted()[0].Span!.File));
        Assert.Equal(isThere ? [path] : [], Directory.GetFiles(Path.GetDirectoryName(path)!));
        if (isThere)
            System.IO.File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_mended_template_keeps_its_rights_and_a_link_to_it_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of another kind.");
        const string Line = "{{ claim \"Åtte av ti\" q.ja }}";
        var fixes = Find(Line, [Broken(Line, "Åtte av ti")]).Fixes;
        var (path, shared) = (Path.Combine(folder, File), Path.Combine(folder, "felles.md"));
        System.IO.File.Move(path, shared);
        System.IO.File.CreateSymbolicLink(path, shared);
        const UnixFileMode Rights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        System.IO.File.SetUnixFileMode(shared, Rights);

        Assert.Single(await ClaimFixWriter.Write(fixes, new DiagnosticBag(), TestContext.Current.CancellationToken));

        Assert.Equal(("{{ claim \"Seks av ti\" q.ja }}", Rights, shared), (Read(), System.IO.File.GetUnixFileMode(shared), new FileInfo(path).LinkTarget));
    }

    [Fact]
    public void A_word_that_only_ends_as_a_qualifier_does_is_none()
    {
        const string Template = "Det er lovlig å si {{ claim \"åtte av ti\" q.ja }}, og idrettshalloverunder {{ claim \"Åtte av ti\" q.ja }}";

        Assert.Equal(2, Find(Template, [Broken(Template, "åtte av ti"), Broken(Template, "Åtte av ti")]).Fixes.Length);
    }

    [Fact]
    public void What_is_printed_several_times_is_mended_only_where_one_phrase_is_true_each_time()
    {
        const string Template = "{{ claim \"Åtte av ti\" q.ja }}";
        var broken = Broken(Template, "Åtte av ti");

        Assert.Single(Find(Template, [broken, broken]).Fixes);
        Assert.Contains("several times", Reason(broken, broken with { Verdict = ClaimVerdict.Holds }), StringComparison.Ordinal);
        Assert.Contains("several times", Reason(broken, broken with { Replacement = "fire av ti" }), StringComparison.Ordinal);

        string Reason(params Claim[] claims) => Assert.Single(Find(Template, claims).Left).Reason;
    }

    [Fact]
    public void Other_claims_and_claims_without_a_near_phrase_are_left()
    {
        const string Template = "{{ claim \"Åtte av ti\" q.ja }}";
        var broken = Broken(Template, "Åtte av ti");

        Assert.Contains("Only tenths and fractions", Reason(broken with { Said = null }), StringComparison.Ordinal);
        Assert.Contains("Only tenths and fractions", Reason(broken with { Said = broken.Said! with { Family = PhraseFamily.Majorities } }), StringComparison.Ordinal);
        Assert.Contains("No phrase of the same kind", Reason(broken with { Replacement = null }), StringComparison.Ordinal);
        Assert.Contains("put together by the template", Reason(broken with { Literal = null }), StringComparison.Ordinal);

        string Reason(Claim claim) => Assert.Single(Find(Template, [claim]).Left).Reason;
    }

    [Fact]
    public void Claims_that_hold_are_never_touched()
    {
        const string Template = "{{ claim \"Åtte av ti\" q.ja }}";
        var holds = Broken(Template, "Åtte av ti") with { Verdict = ClaimVerdict.NearBorder };

        var fixes = Find(Template, [holds]);

        Assert.Equal((0, 0), (fixes.Fixes.Length, fixes.Left.Length));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Read() => System.IO.File.ReadAllText(Path.Combine(folder, File), Encoding.UTF8);

    /// <summary>«Åtte av ti» of a share that is six in ten, where the words stand in the text.</summary>
    private static Claim Broken(string text, string words, int line = 1)
    {
        var place = new SourceSpan(File, line, text.IndexOf($"\"{words}\"", StringComparison.Ordinal) + 1);
        return new Claim
        {
            Words = words,
            Verdict = ClaimVerdict.Broken,
            Evidence = "60 per cent (60 of 100)",
            Said = LanguageReader.BuiltIn(LanguageCode.Nb).Phrasebook.Phrases.Single(phrase => phrase.Text == "åtte av ti"),
            Replacement = "seks av ti",
            Literal = place,
            Span = place,
        };
    }

    private ClaimFixes Find(string template, IEnumerable<Claim> claims)
    {
        var path = Path.Combine(folder, File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, template);
        var nowhere = new SourceSpan("report.yaml", 1);
        var chapter = new ChapterDefinition("chapters/a.md", "a", [], nowhere);
        var report = new ReportDefinition
        {
            File = Path.Combine(folder, "report.yaml"), Title = "T", Language = LanguageCode.Nb, Published = new(2020, 6, 3), Publisher = "P",
            Templates = Path.Combine(folder, "templates"), Survey = new SurveyFiles("", "", "", 5, [], nowhere), Earlier = [], Front = chapter,
            Chapters = [], Appendices = [],
        };
        var source = new ChapterSource(chapter, "", new SourceMap(), ImmutableDictionary<string, Rapportgenerator.Figures.Figure>.Empty, [], [.. claims]);
        return ClaimFixer.Find(report, [source]);
    }
}
