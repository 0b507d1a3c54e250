using System.Globalization;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.NextRound;

/// <summary>
/// The repository's report of 2019 in a folder of its own, with a synthetic round of 2020 beside it: the answers of 2019, put into a
/// questionnaire that is changed one change at a time.
/// </summary>
internal sealed class NextYear : IDisposable
{
    private readonly List<string> head;
    private readonly List<List<string>> rows;
    private string codebook;
    private string frame;

    public NextYear()
    {
        foreach (var file in (string[])["report.yaml", "data", "templates"])
            Copy(RepositoryFiles.PathOf(file), PathOf(file));
        codebook = Read("data/2019/kodebok.yaml");
        codebook = Change(codebook, "  year: 2019", "  year: 2020");
        codebook = Change(codebook, "  title: IMDis kommuneundersøkelse 2019", "  title: IMDis kommuneundersøkelse 2020");
        frame = Read("data/2019/kommuner.csv");
        var records = Records(Read("data/2019/svar.csv")).ToArray();
        head = records[0];
        rows = [.. records.Skip(1)];
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("next-year-").FullName;

    public string ReportFile => PathOf("report.yaml");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The map is the same in both years: without the table of the mergers of 2020.</summary>
    public NextYear OnTheSameMap()
    {
        File.WriteAllText(ReportFile, Change(Read("report.yaml"), "    - { file: data/kommuneendringer-2020.csv, year: 2020 }\n", ""));
        return this;
    }

    /// <summary>The real municipalities of 2020; of those that were merged, the first answer counts. The weights are made anew.</summary>
    public NextYear OnTheNewMap()
    {
        frame = Read("data/2020/kommuner.csv");
        var units = frame.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(';')).ToDictionary(unit => unit[0], unit => Size(unit[2], unit[5]));
        var numbers = Read("data/kommuneendringer-2020.csv").TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => line.TrimEnd('\r').Split(';')).GroupBy(pair => pair[0]).ToDictionary(pair => pair.Key, pair => pair.First()[1]);
        var (unit, weight) = (head.IndexOf("kommunenummer"), head.IndexOf("vekt"));
        foreach (var row in rows)
            row[unit] = numbers.GetValueOrDefault(row[unit], row[unit]);
        var seen = new HashSet<string>();
        rows.RemoveAll(row => !units.ContainsKey(row[unit]) || !seen.Add(row[unit]));
        var answered = rows.CountBy(row => units[row[unit]]).ToDictionary();
        var all = units.Values.CountBy(size => size).ToDictionary();
        foreach (var row in rows)
        {
            var size = units[row[unit]];
            row[weight] = ((decimal)all[size] / answered[size] * rows.Count / units.Count).ToString("0.000000", CultureInfo.InvariantCulture);
        }

        codebook = Change(codebook, "units: 436", $"units: {units.Count.ToString(CultureInfo.InvariantCulture)}");
        return this;
    }

    public NextYear WithoutWeights()
    {
        codebook = Change(codebook, "    - {column: vekt, type: weight", "    # - {column: vekt, type: weight");
        var at = head.IndexOf("vekt");
        head.RemoveAt(at);
        rows.ForEach(row => row.RemoveAt(at));
        return this;
    }

    /// <summary>Another id, in the codebook and the answers.</summary>
    public NextYear Rename(string id, string @new)
    {
        codebook = Regex.Replace(codebook, $@"\b{id}\b", @new);
        head[head.IndexOf(id)] = @new;
        return this;
    }

    public NextYear Drop(string id)
    {
        var (start, end) = Block(id);
        codebook = codebook[..start] + codebook[end..];
        foreach (var column in head.Where(column => column == id || column.StartsWith(id + "_", StringComparison.Ordinal)).ToArray())
        {
            var at = head.IndexOf(column);
            head.RemoveAt(at);
            rows.ForEach(row => row.RemoveAt(at));
        }

        return this;
    }

    /// <summary>A question that every kommunedirektør answers with yes or no by turns.</summary>
    public NextYear Add(string id, string after, string text)
    {
        var (_, end) = Block(after);
        codebook = codebook.Insert(end, $$"""
              - id: {{id}}
                chapter: bosetting
                role: kd
                type: single
                text: {{text}}
                options:
                  - {code: 1, key: ja, label: Ja}
                  - {code: 2, key: nei, label: Nei}

            """);
        head.Add(id);
        var status = head.IndexOf("kd_status");
        foreach (var (place, row) in rows.Index())
            row.Add(row[status] is "" or "0" ? "" : place % 2 == 0 ? "1" : "2");
        return this;
    }

    /// <summary>Changes one question of the codebook.</summary>
    public NextYear Change(string id, Func<string, string> change)
    {
        var (start, end) = Block(id);
        var changed = change(codebook[start..end]);
        Assert.NotEqual(codebook[start..end], changed);
        codebook = codebook[..start] + changed + codebook[end..];
        return this;
    }

    public NextYear ChangeCodebook(string old, string @new)
    {
        codebook = Change(codebook, old, @new);
        return this;
    }

    /// <summary>Other codes in a question's columns.</summary>
    public NextYear Recode(string id, params (string Old, string New)[] codes)
    {
        foreach (var at in head.Index().Where(column => column.Item == id || column.Item.StartsWith(id + "_", StringComparison.Ordinal)).Select(column => column.Index))
        {
            foreach (var row in rows)
                row[at] = codes.FirstOrDefault(code => code.Old == row[at]) is { New: { } @new } ? @new : row[at];
        }

        return this;
    }

    /// <summary>Runs `rapport new` as the program does; fails the test where nothing is made.</summary>
    public async Task<NextRoundResult> Make()
    {
        Write();
        var bag = new DiagnosticBag();
        var made = await ReportNextRound.Create(ReportFile, Files(), bag, progress: null, TestContext.Current.CancellationToken);
        Assert.True(made is not null, string.Join('\n', bag.Sorted()));
        return made;
    }

    public NextRoundFiles Files(int year = 2020) => new(
        year, PathOf("data/2020/kodebok.yaml"), PathOf("data/2020/svar.csv"), PathOf("data/2020/kommuner.csv"), Changes: null, Folder: null);

    public void Write()
    {
        File.WriteAllText(PathOf("data/2020/kodebok.yaml"), codebook);
        File.WriteAllText(PathOf("data/2020/kommuner.csv"), frame);
        File.WriteAllText(PathOf("data/2020/svar.csv"), string.Concat(rows.Prepend(head).Select(row => string.Join(';', row) + "\n")));
    }

    /// <summary>The errors of the new report's first build.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Build()
    {
        var bag = new DiagnosticBag();
        var options = new BuildOptions(OutputFormats.Html, PathOf("2020/out"));
        await Report.Build(PathOf("2020/report.yaml"), options, bag, progress: null, TestContext.Current.CancellationToken);
        return [.. bag.Sorted().Where(problem => problem.Severity == Severity.Error)];
    }

    private (int Start, int End) Block(string id)
    {
        var start = codebook.IndexOf($"  - id: {id}\n", codebook.IndexOf("\nquestions:", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(start > 0, id);
        var end = codebook.IndexOf("\n  - id: ", start + 5, StringComparison.Ordinal);
        return (start, end < 0 ? codebook.Length : end + 1);
    }

    private static string Change(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private static string Size(string type, string population) => type == "bydel" ? type
        : int.Parse(population, CultureInfo.InvariantCulture) switch { < 5000 => "liten", < 20000 => "middels", _ => "stor" };

    /// <summary>As they are written: a free text in quotation marks may hold the delimiter and line breaks.</summary>
    private static IEnumerable<List<string>> Records(string text)
    {
        var (cells, start, isQuoted) = (new List<string>(), 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
                isQuoted = !isQuoted;
            if (isQuoted || text[at] is not (';' or '\n'))
                continue;
            cells.Add(text[start..at].TrimEnd('\r'));
            start = at + 1;
            if (text[at] == ';')
                continue;
            yield return cells;
            cells = [];
        }
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}
