using System.Globalization;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Benchmarks;

/// <summary>
/// A made-up round of any size, the same one every time: a codebook with 60 question columns, a frame, and an answer
/// from every unit. Its questions are of every type, with a filter, missing codes, weights and free text, so that no
/// check has nothing to do.
/// </summary>
internal static class LargeSurvey
{
    public const int Columns = Singles + BatteryItems + Ticks + Numbers + 1;

    private const int Singles = 32;
    private const int BatteryItems = 12;
    private const int Ticks = 12;
    private const int Numbers = 3;

    public static SurveyFiles Files(string folder) => new(
        Path.Combine(folder, "kodebok.yaml"), Path.Combine(folder, "svar.csv"), Path.Combine(folder, "kommuner.csv"), 5, [],
        new SourceSpan("report.yaml"));

    /// <param name="answers">At most a million: a unit answers once, and its number has six digits.</param>
    public static void Write(string folder, int answers)
    {
        var files = Files(folder);
        File.WriteAllText(files.Codebook, Codebook());
        using (var frame = Writer(files.Frame))
            WriteFrame(frame, answers);
        using var responses = Writer(files.Responses);
        WriteResponses(responses, answers);
    }

    private static StreamWriter Writer(string path) => new(path, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    private static string Codebook()
    {
        var yaml = new StringBuilder(
            """
            survey: { id: stor, year: 2019, title: Stor undersøkelse, synthetic: true }
            data:
              columns:
                - { column: svar_id, type: id }
                - { column: kommunenummer, type: unit }
                - { column: innsendt, type: date }
                - { column: kd_status, type: status }
                - { column: vekt, type: weight }
            missing: { no_answer: 99, dont_know: 98, not_relevant: 97 }
            roles:
              - { key: kd, label: Kommunedirektør, status: kd_status, asked: [kommune, bydel] }
            breakdowns:
              storrelse:
                label: Størrelse
                source: innbyggere
                classes:
                  - { key: liten, label: Under 5 000, max: 4999 }
                  - { key: middels, label: 5 000 til 20 000, min: 5000, max: 19999 }
                  - { key: stor, label: Over 20 000, min: 20000 }
              region: { label: Region, source: region, order: [Øst, Sør, Vest, Nord] }
              fylke: { label: Fylke, source: fylke }
            chapters:
              - { key: alt, title: Alt }
            scales:
              grad:
                options:
                  - { code: 1, key: liten, label: Liten }
                  - { code: 2, key: noen, label: Noen }
                  - { code: 3, key: stor, label: Stor }
                  - { code: 98, key: vet_ikke, label: Vet ikke, kind: dont_know }
            questions:

            """);
        for (var i = 1; i <= Singles; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: s_{i}, chapter: alt, role: kd, type: single, text: Spørsmål {i}, scale: grad }}\n");
        yaml.Append("  - id: b\n    chapter: alt\n    role: kd\n    type: battery\n    text: Batteri\n    scale: grad\n    items:\n");
        for (var i = 1; i <= BatteryItems; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ key: p{i}, column: b_{i}, text: Påstand {i} }}\n");
        yaml.Append("  - id: m\n    chapter: alt\n    role: kd\n    type: multi\n    text: Flere\n    filter: [{ column: s_1, in: [1, 2] }]\n    options:\n");
        for (var i = 1; i <= Ticks; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ code: {i}, column: m_{i}, label: Valg {i} }}\n");
        for (var i = 1; i <= Numbers; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: n_{i}, chapter: alt, role: kd, type: numeric, text: Hvor mange, unit: personer, min: 0, max: 1000, missing: {{ no_answer: -99 }} }}\n");
        return yaml.Append("  - { id: t, chapter: alt, role: kd, type: text, text: Kommentar }\n").ToString();
    }

    private static void WriteFrame(StreamWriter writer, int units)
    {
        string[] regions = ["Øst", "Sør", "Vest", "Nord"];
        writer.WriteLine("kommunenummer;navn;type;fylke;region;innbyggere");
        for (var unit = 0; unit < units; unit++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{unit:D6};Enhet {unit};kommune;Fylke {unit % 12};{regions[unit % 4]};{unit % 40_000}"));
    }

    private static void WriteResponses(StreamWriter writer, int answers)
    {
        var random = new Random(2019);
        string[] codes = ["1", "1", "2", "2", "3", "3", "98", "99"];
        writer.Write("svar_id;kommunenummer;innsendt;kd_status;vekt");
        foreach (var (prefix, count) in (ReadOnlySpan<(string, int)>)[("s", Singles), ("b", BatteryItems), ("m", Ticks), ("n", Numbers)])
        {
            for (var i = 1; i <= count; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $";{prefix}_{i}"));
        }

        writer.WriteLine(";t");
        for (var row = 0; row < answers; row++)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"S{row:D7};{row:D6};2019-11-{1 + row % 30:D2};1;{0.5m + random.Next(10_000) / 10_000m}"));
            var first = random.GetItems(codes, 1)[0];
            writer.Write(';');
            writer.Write(first);
            for (var i = 1; i < Singles + BatteryItems; i++)
            {
                writer.Write(';');
                writer.Write(codes[random.Next(codes.Length)]);
            }

            for (var i = 0; i < Ticks; i++)
                writer.Write(first is not ("1" or "2") ? ";" : random.Next(3) == 0 ? ";1" : ";0");
            for (var i = 0; i < Numbers; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $";{(random.Next(10) == 0 ? -99 : random.Next(10_000) / 10m)}"));
            writer.WriteLine(random.Next(10) == 0 ? ";Vi trenger flere «lærere» og tolker." : ";");
        }
    }
}
