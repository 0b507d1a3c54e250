using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests;

/// <summary>
/// A <see cref="SampleSurvey"/> with the round of 2018 before it: the very same answers, but `mal` is recoded, the scale runs
/// the other way, `forhold` was called `forhold_gammel`, `antall` was not asked, and Rindal had its old number. What is
/// compared by key is therefore the same in both rounds.
/// </summary>
internal static class EarlierSample
{
    public const string Binding = "earlier: [{ codebook: data/2018/kodebok.yaml, responses: data/2018/svar.csv, frame: data/2018/kommuner.csv, hide_below: 2 }]";

    /// <summary>Adds the earlier round's files, and names them in the report.</summary>
    /// <param name="bind">What the chapter binds, in place of the sample's own: one binding a line.</param>
    public static SampleSurvey WithEarlier(this SampleSurvey sample, params string[] bind)
    {
        var report = sample.Report[..sample.Report.IndexOf("front:", StringComparison.Ordinal)]
            + Binding + "\nfront: { template: chapters/forside.md }\nchapters:\n  - template: chapters/kapittel.md\n    bind:\n";
        sample.Report = report + string.Concat(bind.Select(line => $"      {line}\n"));
        sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\nTekst.\n";
        sample.MoreFiles["data/2018/kodebok.yaml"] = Codebook(sample.Codebook);
        sample.MoreFiles["data/2018/svar.csv"] = Responses(sample.Responses);
        sample.MoreFiles["data/2018/kommuner.csv"] = SampleSurvey.Change(sample.Frame, "5061;Rindal", "1567;Rindal") + "\n";
        return sample;
    }

    /// <summary>Shows every number, for tests of counting: among a dozen answers nearly every group is too small to be shown.</summary>
    public static SampleSurvey ShowingAll(this SampleSurvey sample)
    {
        sample.Report = sample.Report.Replace("hide_below: 2", "hide_below: 1", StringComparison.Ordinal);
        return sample;
    }

    public static void ChangeEarlier(this SampleSurvey sample, string file, string old, string @new) =>
        sample.MoreFiles["data/2018/" + file] = SampleSurvey.Change(sample.MoreFiles["data/2018/" + file], old, @new);

    /// <summary>Everything that is bound, tabulated; fails the test where there is an error.</summary>
    public static (ImmutableDictionary<string, Tabulation> Tabulations, ImmutableArray<ResolvedBinding> Bindings) Tabulate(this SampleSurvey sample)
    {
        sample.Write();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(sample.ReportFile, bag);
        Assert.True(report is not null, string.Join('\n', bag.Sorted()));
        ImmutableArray<SurveyRound> rounds = [.. report.Earlier.Insert(0, report.Survey).Select(files => SurveyReader.Read(files, report.Folder, bag)!)];
        Assert.Empty(bag.Sorted());
        var bindings = BindingResolver.ResolveAll(report, rounds, bag).Values.SelectMany(chapter => chapter).ToImmutableArray();
        Assert.Empty(bag.Sorted());
        return (RoundTabulator.TabulateAll(report, rounds, bindings), bindings);
    }

    private static string Codebook(string now)
    {
        var then = SampleSurvey.Change(now, "year: 2019, title: Prøveundersøkelsen 2019", "year: 2018, title: Prøveundersøkelsen 2018");
        then = SampleSurvey.Change(then, "{code: 1, key: ja, label: Ja, label_nn: Ja}", "{code: 2, key: ja, label: Ja, label_nn: Ja}");
        then = SampleSurvey.Change(then, "{code: 2, key: nei, label: Nei, label_nn: Nei}", "{code: 1, key: nei, label: Nei, label_nn: Nei}");
        then = SampleSurvey.Change(then, "{column: mal, in: [1]}", "{column: mal, in: [2]}");
        then = SampleSurvey.Change(then, "{code: 1, key: liten,", "{code: 3, key: liten,");
        then = SampleSurvey.Change(then, "{code: 3, key: stor,", "{code: 1, key: stor,");
        then = SampleSurvey.Change(then, "codes: [2, 3]", "codes: [2, 1]");
        then = SampleSurvey.Change(then, "- id: forhold\n", "- id: forhold_gammel\n");
        then = SampleSurvey.Change(then, "    previous_id: forhold_gammel\n", "");
        var (from, to) = (then.IndexOf("  - id: antall", StringComparison.Ordinal), then.IndexOf("  - id: utfordring_kd", StringComparison.Ordinal));
        return then[..from] + then[to..];
    }

    private static string Responses(string now)
    {
        // The one answer with a line break in it is not looked at here.
        var lines = now.Replace("\"To\nlinjer\"", "", StringComparison.Ordinal).Split('\n');
        string[] heads = lines[0].Split(';');
        return string.Concat(lines.Select(line => string.Join(';', Cells(line).Select((cell, i) => (heads[i], cell) switch
        {
            ("mal", "1") => "2",
            ("mal", "2") => "1",
            ("forhold_a" or "forhold_b" or "utfordring_kd" or "utfordring_ss", "1") => "3",
            ("forhold_a" or "forhold_b" or "utfordring_kd" or "utfordring_ss", "3") => "1",
            (_, "5061") => "1567",
            _ => cell,
        }).Where((_, i) => heads[i] != "antall")) + "\n"));
    }

    /// <summary>The last cell is free text, which may hold the delimiter.</summary>
    private static string[] Cells(string line) => line.Split(';', 18);
}
