using System.Globalization;
using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Configuration.Schema;

/// <summary>
/// Readers and schemas say the same. That no reader takes a key that is not described, the cursor sees to; here files with every
/// key that is described are read, and then without each of them in turn.
/// </summary>
public sealed class ReaderAgreementTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void The_report_reader_knows_every_key_and_misses_what_must_be_there() => Agree(
        ReportShape.Root, "report.schema.json", [WholeFiles.Report, Turned(WholeFiles.Report)], bag => ReportDefinitionReader.Read(sample.ReportFile, bag));

    [Fact]
    public void The_codebook_reader_knows_every_key_and_misses_what_must_be_there()
    {
        var file = sample.PathOf("report.yaml");
        var named = SampleSurvey.Change(WholeFiles.Codebook, "units: 14 }", "units: 14, name: navn, type: type }");
        Agree(
            CodebookShape.Root, "kodebok.schema.json", [WholeFiles.Codebook, Turned(WholeFiles.Codebook), named],
            bag => CodebookReader.Read(file, "kodebok.yaml", bag));
    }

    [Fact]
    public void The_phrasebook_reader_knows_every_key_and_misses_what_must_be_there()
    {
        var text = SampleSurvey.Change(
            File.ReadAllText(RepositoryFiles.PathOf("templates/language/nb.yaml")),
            "{ phrase: to av ti, from: 15, to: 25 }", "{ phrase: to av ti, feminine: to av ti, from: 15, to: 25 }");
        Agree(LanguageShape.Phrasebook, "language.schema.json", [text], bag => LanguageReader.Read(sample.PathOf("templates"), sample.Folder, LanguageCode.Nb, bag), "templates/language/nb.yaml");
    }

    [Fact]
    public void The_advice_reader_knows_every_key_and_misses_what_must_be_there()
    {
        var text = SampleSurvey.Change(
            File.ReadAllText(RepositoryFiles.PathOf("templates/language/nb.advice.yaml")),
            "{ form: ikkje, write: ikke }", "{ form: ikkje, write: ikke, why: Nynorsk., source: Ordboka }");
        Agree(LanguageShape.Advice, "advice.schema.json", [text], bag => AdviceReader.Read(sample.PathOf("templates"), sample.Folder, LanguageCode.Nb, bag), "templates/language/nb.advice.yaml");
    }

    [Fact]
    public void A_reader_that_asks_for_what_is_not_described_is_our_fault()
    {
        var shape = new KeysShape([new("title", "Tittelen.", new TextShape()), new("year", "Året.", new WholeNumberShape(1, 9))]);
        var cursor = new YamlCursor(YamlReader.Parse("title: En\nyear: 2\n", "f.yaml", new())!, new(), shape);

        Assert.Equal(("En", 2), (cursor.Text("title"), cursor.Integer("year", 1, 9)));
        Assert.Throws<InvalidOperationException>(() => cursor.OptionalText("subtitle"));
        Assert.Throws<InvalidOperationException>(() => cursor.OptionalText("year"));
        Assert.Throws<InvalidOperationException>(() => cursor.OptionalInteger("year", 1, 10));
    }

    /// <summary>The same in nynorsk, with bokmål as one of the other languages.</summary>
    private static string Turned(string text) => text.Replace("language: nb", "language: nn", StringComparison.Ordinal).Replace("_nn:", "_nb:", StringComparison.Ordinal);

    private void Agree(KeysShape shape, string schema, string[] texts, Action<DiagnosticBag> read, string file = "report.yaml")
    {
        sample.Write();
        var validator = SchemaValidator.Of(ReferenceFiles.Schemas().Single(each => each.Name == schema).Text);
        var seen = new Dictionary<YamlKey, (YamlMapping Root, YamlEntry Entry)>(ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        {
            Assert.Empty(Errors(text, read, file));
            Assert.Empty(validator.Problems(text));
            var root = YamlReader.Parse(text, "file.yaml", new())!;
            Walk(shape, root, (key, entry) => seen.TryAdd(key, (root, entry)));
        }

        var all = new List<(string Path, YamlKey Key)>();
        Collect(shape, "", all);
        Assert.Empty(all.Where(each => !seen.ContainsKey(each.Key)).Select(each => each.Path));
        Assert.Empty(all.Where(each => each.Key.Description is not [_, .., '.']).Select(each => each.Path));
        foreach (var (path, key) in all)
        {
            var (root, entry) = seen[key];
            var without = Written(root, entry);
            var refused = Errors(without, read, file).Count > 0;
            var problems = validator.Problems(without);
            if (key.Required)
                Assert.True(refused && problems.Count > 0, $"{path} must be there, and may be missing ({(refused ? "schema" : "reader")}).");
            else if (problems.Count > 0)
                Assert.True(refused, $"The schema wants {path}, and the reader does not: {problems[0]}");
        }
    }

    private List<string> Errors(string text, Action<DiagnosticBag> read, string file)
    {
        sample.WriteFile(file, text);
        var bag = new DiagnosticBag();
        read(bag);
        return [.. bag.Sorted().Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString())];
    }

    private static void Walk(YamlShape? shape, YamlNode node, Action<YamlKey, YamlEntry> visit)
    {
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (shape?.AsKeys?.Find(entry.Key) is { } key)
                visit(key, entry);
            Walk(shape?.Below(entry.Place), entry.Value, visit);
        }

        foreach (var item in (node as YamlSequence)?.Items ?? [])
            Walk(shape?.Below(item.Place), item, visit);
    }

    private static void Collect(YamlShape shape, string path, List<(string Path, YamlKey Key)> all)
    {
        foreach (var key in shape.AsKeys?.Keys ?? [])
        {
            if (all.Any(each => ReferenceEquals(each.Key, key)))
                continue;
            all.Add(($"{path}.{key.Name}", key));
            Collect(key.Shape, $"{path}.{key.Name}", all);
        }

        if (shape is ListShape list)
            Collect(list.Items, path + "[]", all);
        if (shape is NamesShape names)
            Collect(names.Values, path + ".*", all);
    }

    /// <summary>The file without one entry, in brackets and quotation marks.</summary>
    private static string Written(YamlNode node, YamlEntry without) => node switch
    {
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Where(entry => !ReferenceEquals(entry, without)).Select(entry => $"{JsonSerializer.Serialize(entry.Key)}: {Written(entry.Value, without)}"))}}}",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(item => Written(item, without)))}]",
        YamlScalar { Plain: true } scalar when scalar.Text is "true" or "false" || decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => scalar.Text,
        YamlScalar scalar => JsonSerializer.Serialize(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
