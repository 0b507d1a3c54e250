using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads what a language file says of numbers. Percentages in the file become shares 0–1.</summary>
internal sealed class PhrasebookReader(YamlCursor yaml, DiagnosticBag bag)
{
    private const int MostNumbers = 12;

    public static Phrasebook Read(YamlCursor yaml, LanguageCode code, DiagnosticBag bag) => new PhrasebookReader(yaml, bag).Read(code);

    private Phrasebook Read(LanguageCode code)
    {
        if (yaml.Text("language") is { Length: > 0 } tag && tag != ReportLanguage.TagOf(code))
            bag.Error("RG126", yaml.SpanOf("language"), $"The file is of `{ReportLanguage.TagOf(code)}`, but says `{tag}`.", "Name the language as the file is named.");
        var book = new Phrasebook
        {
            Language = code,
            SmallestBase = yaml.Integer("smallest_base", 1, 1000),
            NearBorder = yaml.Integer("near_border", 0, 1000),
            Numbers = Numbers(),
            One = One(),
            ReadAs = ReadAs(),
            Phrases =
            [
                .. Family("tenths", PhraseFamily.Tenths), .. Family("fractions", PhraseFamily.Fractions),
                .. Family("every", PhraseFamily.Every), .. Family("halves", PhraseFamily.Halves),
                .. Family("majorities", PhraseFamily.Majorities),
            ],
            Orders = [.. yaml.Mappings("orders").Select(Order)],
            Comparisons = [.. yaml.Mappings("comparisons").Select(Comparison)],
            Changes = [.. yaml.Mappings("changes").Select(Comparison)],
            Differences = [.. yaml.Mappings("differences").Select(Difference)],
            Ranks = [.. yaml.Texts("ranks").Select(rank => rank.Value)],
            Qualifiers = [.. yaml.Texts("qualifiers").Select(word => word.Value)],
        };
        yaml.Close();
        return book;
    }

    private ImmutableArray<string> Numbers()
    {
        var numbers = yaml.Texts("numbers").Select(number => number.Value).ToImmutableArray();
        if (yaml.Required("numbers", "the words for 0 to 12") && numbers.Length != MostNumbers + 1)
        {
            bag.Error(
                "RG126", yaml.SpanOf("numbers"), string.Create(CultureInfo.InvariantCulture, $"`numbers` has {numbers.Length} words."),
                "Write thirteen: the words for 0 to 12.");
        }

        return numbers;
    }

    private ImmutableDictionary<string, string> ReadAs()
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in yaml.Mappings("read_as"))
        {
            words[entry.Text("word")] = entry.Text("as");
            entry.Close();
        }

        return words.ToImmutable();
    }

    private NumberOne One()
    {
        if (yaml.Mapping("one") is not { } one)
            return new("", "", "");
        var forms = new NumberOne(one.Text("masculine"), one.Text("feminine"), one.Text("neuter"));
        one.Close();
        return forms;
    }

    private IEnumerable<Phrase> Family(string key, PhraseFamily family) => yaml.Mappings(key).Select(entry =>
    {
        var range = Range(entry);
        var exactly = entry.OptionalNumber("exactly") / 100 ?? (range.From + range.To) / 2;
        var phrase = new Phrase(family, entry.Text("phrase"), range, exactly, entry.OptionalText("feminine"), entry.OptionalText("neuter"));
        if (!range.Contains(exactly, 1))
            bag.Error("RG127", entry.SpanOf("exactly"), "`exactly` lies outside the interval.", "Move it, or one of the ends.");
        entry.Close();
        return phrase;
    });

    private ShareRange Range(YamlCursor entry)
    {
        var (from, above) = (entry.OptionalNumber("from"), entry.OptionalNumber("above"));
        var (to, through) = (entry.OptionalNumber("to"), entry.OptionalNumber("through"));
        if (from is null == above is null)
            bag.Error("RG127", entry.Span, "The interval needs one lower end.", "Write `from:` (the end is in it) or `above:` (it is not).");
        if (to is null == through is null)
            bag.Error("RG127", entry.Span, "The interval needs one upper end.", "Write `to:` (the end is not in it) or `through:` (it is).");
        var (low, high) = (from ?? above ?? 0, to ?? through ?? 100);
        if (low < 0 || high > 100 || low > high || (low == high && (from is null || through is null)))
            bag.Error("RG127", entry.Span, "The interval is empty or outside 0 to 100.", "Give its ends in per cent, the lower one first.");
        return new ShareRange(low / 100, from is not null, high / 100, through is not null);
    }

    private static OrderPhrase Order(YamlCursor entry)
    {
        var order = new OrderPhrase(entry.Text("phrase"), entry.Integer("place", -20, 20));
        entry.Close();
        return order;
    }

    private static ComparisonPhrase Comparison(YamlCursor entry)
    {
        entry.Required("is", "more, less or same");
        var relation = (Relation)Math.Max(0, entry.Word("is", "more", "less", "same"));
        var comparison = new ComparisonPhrase(entry.Text("phrase"), relation, entry.OptionalNumber("times"), entry.OptionalNumber("points") / 100);
        entry.Close();
        return comparison;
    }

    private static DifferencePhrase Difference(YamlCursor entry)
    {
        var difference = new DifferencePhrase(entry.Text("key"), entry.Text("more"), entry.Text("less"), entry.Text("same"));
        entry.Close();
        return difference;
    }
}
