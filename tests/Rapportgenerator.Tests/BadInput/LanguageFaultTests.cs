using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>One mistake in a language file stops the build with its line and column, and says what to do.</summary>
public sealed class LanguageFaultTests : IDisposable
{
    private static readonly string Bokmål = File.ReadAllText(RepositoryFiles.PathOf("templates/language/nb.yaml"));

    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    /// <param name="at">What stands where the message points, in the faulty file.</param>
    [Theory]
    // The file and its words.
    [InlineData("language: nb", "language: nn", "RG126", "nn\n", "Write `language: nb`")]
    [InlineData("tolv]", "tolv, tretten]", "RG126", "[\"null\", en", "Write thirteen")]
    [InlineData("fem, seks,", "fem, fem,", "RG128", "fem, syv", "Each word has one place")]
    [InlineData("neuter: ett }\n#", "neuter: eitt }\n#", "RG126", "eitt }\n#", "add `- { word: eitt, as: en }` under `read_as:`")]
    [InlineData("word: sju, as: syv }", "word: sju, as: syv }\n  - { word: sju, as: åtte }", "RG128", "sju, as: åtte", "Keep one of them")]
    [InlineData("word: ett, as: en", "word: ett, as: én", "RG126", "én }\n  - { word: sju", "Write `as: en`")]
    [InlineData("none: ingen", "nonne: ingen", "RG106", "nonne:", "Did you mean `none`?")]
    // Intervals.
    [InlineData("to av ti, from: 15,", "to av ti, from: 14,", "RG127", "14,", "Write `from: 15`")]
    [InlineData("to av ti, from: 15,", "to av ti, from: 16,", "RG127", "16,", "Write `from: 15`")]
    [InlineData("to av ti, from: 15,", "to av ti, above: 15,", "RG127", "15, to: 25 }\n  - { phrase: tre", "Write `from: 15`")]
    [InlineData("nesten ingen, above: 0, to: 5 }\n  - { phrase: én", "nesten ingen, from: 0, to: 5 }\n  - { phrase: én", "RG127", "0, to: 5 }\n  - { phrase: én", "Write `above: 0`", "RG128")]
    [InlineData("  - { phrase: alle, from: 100, through: 100 }\n\n# `fraction`", "\n# `fraction`", "RG127", "{ phrase: så godt som alle", "through: 100")]
    [InlineData("exactly: 20, from: 17.5, to: 22.5 }\n  - { phrase: én av fire", "exactly: 20, from: 22.5, to: 17.5 }\n  - { phrase: én av fire", "RG127", "22.5, to: 17.5", "lower end first")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 43, from: 37.5", "RG127", "43,", "Move it")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, from: -37.5", "RG127", "-37.5", "four decimals")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, from: 37.50001", "RG127", "37.50001", "four decimals")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, from: mye", "RG108", "mye, to: 42.5", "a number")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, from: 37,5", "RG108", "37,5", "Write 37.5.")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, from: \"37,5\"", "RG108", "\"37,5", "Write 37.5, without quotes.")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40", "RG127", "{ phrase: to av fem", "`from:`")]
    [InlineData("exactly: 40, from: 37.5", "exactly: 40, above: 37, from: 37.5", "RG127", "{ phrase: to av fem", "`from:`")]
    [InlineData("from: 37.5, to: 42.5", "from: 37.5, until: 42.5", "RG127", "{ phrase: to av fem", "`to:`", "RG106")]
    // What is said twice.
    [InlineData("phrase: fire av fem", "phrase: tre av fem", "RG128", "tre av fem, exactly: 80", "Keep one of them")]
    [InlineData("phrase: fire av fem", "phrase: ett av tre", "RG128", "ett av tre, exactly: 80", "Keep one of them")]
    [InlineData("phrase: fire av fem", "phrase: fire av fem, neuter: to av fem", "RG128", "to av fem, exactly: 80", "Keep one of them")]
    [InlineData("phrase: nesten alle, from: 90", "phrase: så godt som alle, from: 90", "RG128", "så godt som alle, from: 90", "must mean the same")]
    [InlineData("phrase: langt flere, is: more", "phrase: Flere, is: less", "RG128", "Flere, is: less", "Keep one of them")]
    [InlineData("phrase: minst vanlige, place: -1", "phrase: Minst, place: -1", "RG128", "Minst, place: -1", "Keep one of them")]
    [InlineData("phrase: har vokst", "phrase: har falt", "RG128", "har falt, is: less", "Keep one of them")]
    [InlineData("key: amount", "key: number", "RG128", "number, more: mer", "another key")]
    [InlineData("tredje vanligste", "nest vanligste", "RG128", "nest vanligste, fjerde", "Each word has one place")]
    // What is missing.
    [InlineData("halves:\n", "halver:\n", "RG106", "halver:", "Did you mean `halves`?")]
    [InlineData("ranks: [vanligste, nest vanligste, tredje vanligste, fjerde vanligste, femte vanligste]", "ranks: []", "RG129", "[]", "at least one")]
    [InlineData("phrase: flere, is: more", "phrase: flere, is: mer", "RG108", "mer }\n  - { phrase: langt", "Did you mean `more`?")]
    [InlineData("only_read: true }\n  - { phrase: vel", "only_read: ja }\n  - { phrase: vel", "RG108", "ja }\n  - { phrase: vel", "true or false")]
    public async Task One_fault_in_the_language_file(string old, string @new, string code, string at, string hint, string? another = null)
    {
        var text = SampleSurvey.Change(Bokmål, old, @new);
        build.Sample.Templates["language/nb.yaml"] = text;

        var problems = await build.Problems();

        Assert.Equal(new[] { another, code }.OfType<string>().Order(), problems.Select(each => each.Code).Order());
        var problem = problems.Single(each => each.Code == code);
        Assert.Equal(2, text.Split(at).Length);
        var before = text[..text.IndexOf(at, StringComparison.Ordinal)];
        Assert.Equal(
            ("templates/language/nb.yaml", before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n')),
            (problem.Span!.File, problem.Span.Line, problem.Span.Column));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tenths")]
    [InlineData("fractions")]
    [InlineData("every")]
    [InlineData("halves")]
    [InlineData("majorities")]
    [InlineData("differences")]
    public async Task A_group_of_phrases_is_missing(string key)
    {
        build.Sample.Templates["language/nb.yaml"] = Without(key, "");

        var problem = await build.Problem();

        Assert.Equal(("RG107", $"The key `{key}` is missing."), (problem.Code, problem.Message));
        Assert.Equal("templates/language/nb.yaml", problem.Span!.File);
    }

    [Theory]
    [InlineData("tenths", "[]")]
    [InlineData("halves", "[{ phrase: halvparten, from: 45, to: 55, only_read: true }]")]
    [InlineData("differences", "[]")]
    public async Task A_group_of_phrases_has_none_to_print(string key, string value)
    {
        build.Sample.Templates["language/nb.yaml"] = Without(key, $"{key}: {value}\n");

        var problem = await build.Problem();

        Assert.Equal(("RG129", key.Length + 3), (problem.Code, problem.Span!.Column));
        Assert.Contains("at least one", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_a_file_are_told_at_once()
    {
        var text = SampleSurvey.Change(Bokmål, "to av ti, from: 15,", "to av ti, from: 16,");
        build.Sample.Templates["language/nb.yaml"] = SampleSurvey.Change(text, "key: amount", "key: number");

        Assert.Equal(["RG127", "RG128"], (await build.Problems()).Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("read_as: []")]
    [InlineData("")]
    public void No_words_need_be_read_as_others(string readAs)
    {
        var english = File.ReadAllText(RepositoryFiles.PathOf("templates/language/en.yaml"));
        var text = SampleSurvey.Change(SampleSurvey.Change(english, "read_as: []", readAs), "language: en", "language: nb");

        Assert.Empty(Read(text).ReadAs);
    }

    [Theory]
    [InlineData("syv", "syv", "syv av ti", "syv\u00A0kommuner")]
    [InlineData("sju", "syv", "sju av ti", "sju\u00A0kommuner")]
    public void The_list_of_numbers_decides_whether_it_is_sju_or_syv(string seven, string readAs, string tenth, string counted)
    {
        var book = Read(SampleSurvey.Change(Bokmål, "seks, syv,", $"seks, {seven},"));

        Assert.Equal(tenth, book.Nearest(PhraseFamily.Tenths, 7, 10)!.Text);
        Assert.Equal(counted, ReportLanguage.Of(LanguageCode.Nb, book).Counted(7, "kommune", "kommuner", Gender.Masculine));
        Assert.Equal(readAs, book.ReadAs["sju"]);
    }

    /// <summary>Whichever way the two are said to be alike, and wherever the word stands.</summary>
    [Fact]
    public void Sju_follows_the_list_the_other_way_round_as_well()
    {
        var text = SampleSurvey.Change(Bokmål, "word: sju, as: syv", "word: syv, as: sju");

        Assert.Equal("syv av ti", Read(SampleSurvey.Change(text, "phrase: syv av ti", "phrase: sju av ti")).Nearest(PhraseFamily.Tenths, 7, 10)!.Text);
    }

    private static string Without(string key, string instead)
    {
        var start = Bokmål.IndexOf($"\n{key}:\n", StringComparison.Ordinal) + 1;
        var end = start + key.Length + 2;
        while (Bokmål.AsSpan(end).StartsWith("  - "))
            end = Bokmål.IndexOf('\n', end) + 1;
        return Bokmål[..start] + instead + Bokmål[end..];
    }

    private Phrasebook Read(string text)
    {
        build.Sample.WriteFile("templates/language/nb.yaml", text);
        var bag = new DiagnosticBag();
        var language = LanguageReader.Read(build.Sample.PathOf("templates"), build.Sample.Folder, LanguageCode.Nb, bag);
        Assert.Empty(bag.Sorted());
        return language.Phrasebook;
    }
}
