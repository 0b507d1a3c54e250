using System.Globalization;
using Rapportgenerator.Comparison;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Comparison;

/// <summary>
/// A report of 2018 and one of 2019, each of the same hundred units, in folders of their own. Of the hundred said yes, then and now:
/// `har_mal`, since called `mal`, 50 and 70; `plan` 40 and 42; `rutiner_18`, since asked as `rutiner` without a word about it, 20 and 40;
/// `ordlyd`, since put in other words, 30 and 60. `borte` was asked in 2018 only, `ny` in 2019 only. Change their parts, then
/// <see cref="Write"/>.
/// </summary>
internal sealed class TwoEditions : IDisposable
{
    public const string Secret = "Et fritekstsvar som bare står i sitatet.";

    private static readonly string[] QuestionsThen = ["har_mal", "plan", "rutiner_18", "ordlyd", "borte"];
    private static readonly string[] QuestionsNow = ["mal", "plan", "rutiner", "ordlyd", "ny"];

    public SampleSurvey Then { get; } = Edition(2018, QuestionsThen, [50, 40, 20, 30, 5]);

    public SampleSurvey Now { get; } = Edition(2019, QuestionsNow, [70, 42, 40, 60, 5]);

    public TwoEditions()
    {
        Then.Report += """

            chapters:
              - template: chapters/kapittel.md
                bind: { maal: har_mal, plan: plan, rutiner: rutiner_18, ordlyd: ordlyd, borte: borte, sitat: { question: kommentar, answer: S1 } }
            """;
        Then.Templates["chapters/kapittel.md"] = """
            # Kapittel

            {{ claim "Halvparten" maal.ja }} av kommunene har mål. I 2018 hadde {{ maal.ja }} mål, jf. {{ ref "maal" }}.

            {{ claim "Et mindretall" rutiner.ja }} har rutiner, bl.a. {{ rutiner.ja | count }} store. {{ plan.ja | out_of_ten | upper_first }} har plan. Alle {{ plan | base }} svarte.

            Dette står bare i 2018: {{ borte.ja }}.

            {{ quote sitat }}

            {{ figure maal title: "Mål i 2018" }}

            {{ figure plan title: "Planer" }}

            {{ figure ordlyd title: "Ordlyd" }}

            {{ table borte title: "Borte" }}

            """;
        Now.Report += """

            chapters:
              - template: chapters/kapittel.md
                bind: { mal: mal, plan: plan, rutiner: rutiner, ordlyd: ordlyd, ny: ny, sitat: { question: kommentar, answer: S1 } }
              - { template: chapters/mer.md, bind: { ordlyd: ordlyd } }
            """;
        Now.Templates["chapters/kapittel.md"] = """
            # Kapittel

            {{ claim "Halvparten" mal.ja }} av kommunene har mål. I 2019 hadde {{ mal.ja }} mål, jf. {{ ref "mal" }}.

            {{ claim "Et mindretall" rutiner.ja }} har rutiner, bl.a. {{ rutiner.ja | count }} store. {{ plan.ja | out_of_ten | upper_first }} har plan. Alle {{ plan | base }} svarte.

            Dette er nytt i 2019: {{ ny.ja }}, og {{ ordlyd.ja }} av dem som fikk spørsmålet i andre ord.

            {{ quote sitat }}

            {{ table ny title: "Ny" }}

            {{ figure mal title: "Mål i 2019" }}

            {{ figure plan title: "Kommunenes planer" }}

            """;
        Now.Templates["chapters/mer.md"] = "# Mer\n\n{{ figure ordlyd title: \"Ordlyd\" }}\n";
    }

    public TwoEditions Write()
    {
        Then.Write();
        Now.Write();
        return this;
    }

    /// <summary>Of the two report files; fails the test where they cannot be compared.</summary>
    public async Task<EditionComparison> Compare()
    {
        Write();
        return EditionComparison.Of(await Read(Then), await Read(Now));
    }

    /// <summary>As an editor reads it, in Markdown.</summary>
    public async Task<string> Page()
    {
        Write();
        var bag = new DiagnosticBag();
        var page = await ReportComparison.Compare(Then.ReportFile, Now.ReportFile, bag, TestContext.Current.CancellationToken);
        Assert.Empty(bag.Sorted());
        return ComparisonMarkdown.Write(page!).Replace('\u00A0', ' ');
    }

    public void Dispose()
    {
        Then.Dispose();
        Now.Dispose();
    }

    private static async Task<Edition> Read(SampleSurvey sample)
    {
        var bag = new DiagnosticBag();
        var edition = await ReportComparison.ReadEdition(sample.ReportFile, bag, TestContext.Current.CancellationToken);
        Assert.Empty(bag.Sorted());
        return edition!;
    }

    private static SampleSurvey Edition(int year, string[] questions, int[] yes)
    {
        var sample = new SampleSurvey
        {
            Report = $$"""
                title: Prøven {{year}}
                language: nb
                published: 2020-06-03
                publisher: Direktoratet
                survey:
                  codebook: data/kodebok.yaml
                  responses: data/svar.csv
                  frame: data/kommuner.csv
                  hide_below: 5
                front: { template: chapters/forside.md }
                """,
        };
        var (from, to) = (sample.Codebook.IndexOf("questions:", StringComparison.Ordinal), sample.Codebook.IndexOf("pools:", StringComparison.Ordinal));
        var start = SampleSurvey.Change(sample.Codebook[..to], "year: 2019, title: Prøveundersøkelsen 2019", $"year: {year}, title: Prøven {year}");
        start = SampleSurvey.Change(start, "units: 14", "units: 100").Replace("            - {column: skole_status, type: status}\n", "", StringComparison.Ordinal);
        Assert.True(from > to);
        sample.Codebook = start + "questions:\n" + string.Concat(questions.Select(id => Question(id, year)))
            + "  - {id: kommentar, chapter: nsk, role: kd, type: text, text: Andre kommentarer?}\n";
        sample.Frame = "kommunenummer;navn;type;fylke;region;innbyggere\n"
            + string.Join('\n', Units().Select(unit => string.Create(CultureInfo.InvariantCulture, $"{1000 + unit};Kommune {unit};kommune;Østfold;Øst;{unit * 100}")));
        sample.Responses = $"svar_id;kommunenummer;innsendt;kd_status;skole_status;vekt;{string.Join(';', questions)};kommentar\n"
            + string.Join('\n', Units().Select(unit => string.Create(
                CultureInfo.InvariantCulture,
                $"S{unit};{1000 + unit};{year}-11-18;1;1;1;{string.Join(';', yes.Select(count => unit <= count ? 1 : 2))};{(unit == 1 ? Secret : "")}")));
        return sample;
    }

    private static IEnumerable<int> Units() => Enumerable.Range(1, 100);

    private static string Question(string id, int year)
    {
        var text = id switch
        {
            "har_mal" or "mal" => "Har kommunen mål?",
            "rutiner_18" or "rutiner" => $"Hadde kommunen rutiner i {year}?",
            "ordlyd" => year == 2018 ? "Er dere fornøyd?" : "Hvor fornøyd er dere?",
            _ => $"Spørsmål om {id}?",
        };
        var previous = id == "mal" ? "    previous_id: har_mal\n" : "";
        return $$"""
              - id: {{id}}
                chapter: mal
                role: kd
                type: single
                text: {{text}}
            {{previous}}    options:
                  - {code: 1, key: ja, label: Ja}
                  - {code: 2, key: nei, label: Nei}

            """;
    }
}
