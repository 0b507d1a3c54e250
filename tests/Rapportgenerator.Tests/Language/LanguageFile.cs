using System.Globalization;
using System.Text.RegularExpressions;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Language;

/// <summary>
/// The phrases of a language file as these tests read them, apart from the program: a line each, with whole numbers of
/// ten-thousandths of a per cent.
/// </summary>
internal sealed partial record LanguageFile(string Family, string Text, long From, bool WithFrom, long To, bool WithTo, long TwiceExactly, bool OnlyRead)
{
    /// <summary>All of a base, in ten-thousandths of a per cent.</summary>
    public const long Whole = 1_000_000;

    public static Phrasebook Phrasebook(string language) => LanguageReader.BuiltIn(Code(language)).Phrasebook;

    public static LanguageCode Code(string language) => (LanguageCode)Array.IndexOf(ReportLanguage.Tags, language);

    public static LanguageFile[] Phrases(string language)
    {
        var family = "";
        var phrases = new List<LanguageFile>();
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf($"templates/language/{language}.yaml")))
        {
            if (FamilyLine().Match(line) is { Success: true } start)
                family = start.Groups[1].Value;
            if (!line.StartsWith("  - { phrase: ", StringComparison.Ordinal) || family is "orders" or "comparisons" or "changes")
                continue;
            var values = Value().Matches(line).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
            long? Number(string key) => values.TryGetValue(key, out var text)
                ? (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * 10_000)
                : null;
            var (from, to) = (Number("from") ?? Number("above")!.Value, Number("to") ?? Number("through")!.Value);
            phrases.Add(new(
                family, values["phrase"], from, values.ContainsKey("from"), to, values.ContainsKey("through"),
                2 * Number("exactly") ?? from + to, values.ContainsKey("only_read")));
        }

        return [.. phrases];
    }

    /// <summary>Whether count of @base lies in the interval, in whole numbers.</summary>
    public bool Holds(long count, long @base)
    {
        var share = count * Whole;
        return (share > From * @base || (WithFrom && share == From * @base)) && (share < To * @base || (WithTo && share == To * @base));
    }

    /// <summary>How far the share is from what the phrase says, times the base and something fixed.</summary>
    public long Distance(long count, long @base) => Math.Abs((2 * count * Whole) - (TwiceExactly * @base));

    [GeneratedRegex(@"^(\w+):")]
    private static partial Regex FamilyLine();

    [GeneratedRegex("(\\w+): (\"[^\"]*\"|[^,}]+?)(?=,| })")]
    private static partial Regex Value();
}
