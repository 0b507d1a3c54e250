using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Reads what a language file says of numbers. Percentages in the file become shares 0–1. RG126 is a word that does not fit the
/// others, RG127 an interval, RG128 something said twice, RG129 something that is missing.
/// </summary>
internal sealed class PhrasebookReader(YamlCursor yaml, DiagnosticBag bag)
{
    private const int MostNumbers = 12;

    public static Phrasebook Read(YamlCursor yaml, LanguageCode code, DiagnosticBag bag) => new PhrasebookReader(yaml, bag).Read(code);

    private Phrasebook Read(LanguageCode code)
    {
        LanguageFile.CheckTag(yaml, code, "RG126", bag);
        var numbers = Numbers();
        var readAs = ReadAs();
        var book = new Phrasebook
        {
            Language = code,
            SmallestBase = yaml.Integer("smallest_base", 1, 1000),
            NearBorder = yaml.Integer("near_border", 0, 1000),
            Numbers = numbers,
            One = One(numbers, readAs),
            None = yaml.Text("none"),
            ReadAs = readAs,
            Phrases = new PhraseReader(yaml, numbers, readAs, bag).Read(),
            Orders = Distinct("orders", readAs, Order, order => order.Text),
            Comparisons = Distinct("comparisons", readAs, Comparison, comparison => comparison.Text),
            Changes = Distinct("changes", readAs, Comparison, comparison => comparison.Text),
            Differences = Differences(),
            Ranks = Ranks(),
            Qualifiers = Qualifiers(),
        };
        yaml.Close();
        return book;
    }

    private ImmutableArray<Qualifier> Qualifiers()
    {
        if (yaml.Mapping("qualifiers") is not { } groups)
            return [];
        var words = ImmutableArray.CreateBuilder<Located<string>>();
        var qualifiers = ImmutableArray.CreateBuilder<Qualifier>();
        foreach (var sense in Enum.GetValues<QualifierSense>())
        {
            var found = groups.Texts(sense.ToString().ToLowerInvariant());
            words.AddRange(found);
            qualifiers.AddRange(found.Select(word => new Qualifier(word.Value, sense)));
        }

        groups.Close();
        Once("qualifiers", words.ToImmutable());
        return qualifiers.ToImmutable();
    }

    private ImmutableArray<string> Numbers()
    {
        var numbers = Once("numbers", yaml.Texts("numbers"));
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
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = yaml.Mappings("read_as");
        foreach (var entry in entries)
        {
            var word = entry.Text("word");
            if (!words.TryAdd(word, entry.Text("as")))
                bag.Error("RG128", entry.SpanOf("word"), $"`{word}` stands twice in `read_as`.", "Keep one of them.");
            entry.Close();
        }

        foreach (var entry in entries)
        {
            var (word, other) = (entry.Text("word"), entry.Text("as"));
            if (!words.TryGetValue(other, out var last))
                continue;
            bag.Error(
                "RG126", entry.SpanOf("as"), $"`{other}` is itself read as another word.", $"Write `as: {last}`, so that all of them are read as one word.");
            words[word] = last;
        }

        return words.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private NumberOne One(ImmutableArray<string> numbers, ImmutableDictionary<string, string> readAs)
    {
        if (yaml.Mapping("one") is not { } one)
            return new("", "", "");
        var forms = new NumberOne(one.Text("masculine"), one.Text("feminine"), one.Text("neuter"));
        one.Close();
        string Read(string word) => readAs.GetValueOrDefault(word, word);
        foreach (var (key, form) in new[] { ("masculine", forms.Masculine), ("feminine", forms.Feminine), ("neuter", forms.Neuter) })
        {
            if (form.Length > 0 && numbers.Length > 1 && Read(form) != Read(numbers[1]))
            {
                bag.Error(
                    "RG126", one.SpanOf(key), $"`{form}` is not read as `{numbers[1]}`, the word for 1 in `numbers`.",
                    $"Write it as there, or add `- {{ word: {form}, as: {Read(numbers[1])} }}` under `read_as:`.");
            }
        }

        return forms;
    }

    /// <summary>A list of phrases; an error for each that is read as an earlier one, which alone would be found.</summary>
    private ImmutableArray<T> Distinct<T>(string key, ImmutableDictionary<string, string> readAs, Func<YamlCursor, T> read, Func<T, string> text)
    {
        var phrases = ImmutableArray.CreateBuilder<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in yaml.Mappings(key))
        {
            phrases.Add(read(entry));
            var phrase = text(phrases[^1]);
            if (phrase.Length > 0 && !seen.Add(readAs.Read(phrase.ToLowerInvariant())))
                bag.Error("RG128", entry.SpanOf("phrase"), $"«{phrase}» stands twice in `{key}`.", "Keep one of them.");
        }

        return phrases.DrainToImmutable();
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

    private ImmutableArray<DifferencePhrase> Differences()
    {
        var differences = ImmutableArray.CreateBuilder<DifferencePhrase>();
        foreach (var entry in yaml.Mappings("differences", required: true))
        {
            var difference = new DifferencePhrase(entry.Text("key"), entry.Text("more"), entry.Text("less"), entry.Text("same"));
            if (differences.Any(earlier => earlier.Key == difference.Key && difference.Key.Length > 0))
                bag.Error("RG128", entry.SpanOf("key"), $"The key `{difference.Key}` stands twice in `differences`.", "Give one of them another key.");
            differences.Add(difference);
            entry.Close();
        }

        if (differences.Count == 0 && yaml.Has("differences"))
            bag.Error("RG129", yaml.SpanOf("differences"), "There are no words for a difference.", "Write at least one line with `key`, `more`, `less` and `same`.");
        return differences.DrainToImmutable();
    }

    private ImmutableArray<string> Ranks()
    {
        var ranks = yaml.Required("ranks", "the words for the first places") ? Once("ranks", yaml.Texts("ranks")) : [];
        if (ranks.IsEmpty && yaml.Has("ranks"))
            bag.Error("RG129", yaml.SpanOf("ranks"), "There are no words for a place in the order.", "Write at least one.");
        return ranks;
    }

    private ImmutableArray<string> Once(string key, ImmutableArray<Located<string>> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (!seen.Add(word.Value))
                bag.Error("RG128", word.Span, $"`{word.Value}` stands twice in `{key}`.", "Each word has one place: write another.");
        }

        return [.. words.Select(word => word.Value)];
    }
}
