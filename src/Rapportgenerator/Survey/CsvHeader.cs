using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Checks a CSV header against the columns that must be there, and guesses the delimiter where none of them is.</summary>
internal static class CsvHeader
{
    private const int MostMissing = 5;

    /// <summary>Whether the rows can be read.</summary>
    public static bool Check(
        ImmutableArray<string> header,
        IReadOnlyCollection<string> columns,
        char delimiter,
        ReadOnlySpan<byte> bytes,
        string file,
        int line,
        DiagnosticBag bag)
    {
        var expected = columns.ToHashSet(StringComparer.Ordinal);
        if (!header.Any(expected.Contains))
        {
            ReportDelimiter(expected, delimiter, bytes, new SourceSpan(file, line), bag);
            return false;
        }

        var fine = true;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var extra = new List<(string Name, SourceSpan Span)>();
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i];
            var span = new SourceSpan(file, line, 0, name.Length == 0 ? $"column {i + 1}" : $"column {Shown(name)}");
            if (name.Length == 0)
            {
                fine = false;
                bag.Error("RG205", span, "A column has no name.", "Name it as the codebook does, or remove it.");
            }
            else if (!seen.TryAdd(name, i))
            {
                fine = false;
                bag.Error(
                    "RG205", span, $"The column `{name}` stands twice.",
                    $"It is column {seen[name] + 1} and column {i + 1} of the file; keep one of them.");
            }
            else if (!expected.Contains(name))
            {
                extra.Add((name, span));
            }
        }

        var missing = columns.Where(column => !seen.ContainsKey(column)).ToArray();
        var renamed = ReportMissing(missing, extra, file, line, bag);
        foreach (var (name, span) in extra.Where(column => !renamed.Contains(column.Name)))
        {
            bag.Warning(
                "RG205", span, $"The column `{Shown(name)}` is not known and is not read.", "Add it to the codebook, or leave it out of the file.");
        }

        return fine && missing.Length == 0;
    }

    public static string NameOf(char delimiter) => delimiter switch
    {
        ';' => "a semicolon",
        ',' => "a comma",
        '\t' => "a tab",
        '|' => "a bar (|)",
        _ => $"`{delimiter}`",
    };

    /// <summary>The extra columns that were named as what a missing one may be called now.</summary>
    private static HashSet<string> ReportMissing(
        string[] missing, List<(string Name, SourceSpan Span)> extra, string file, int line, DiagnosticBag bag)
    {
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in missing.Take(MostMissing))
        {
            var nearest = NearestName.Find(name, extra.Select(column => column.Name));
            if (nearest is not null)
                renamed.Add(nearest);
            var hint = nearest is null ? "Export it too, or take it out of the codebook." : $"Is it the column `{Shown(nearest)}`?";
            bag.Error("RG205", new SourceSpan(file, line, 0, $"column {name}"), $"The column `{name}` is missing.", hint);
        }

        if (missing.Length > MostMissing)
        {
            bag.Error(
                "RG205", new SourceSpan(file, line, 0, $"column {missing[MostMissing]}"),
                $"{missing.Length - MostMissing} more columns are missing.",
                $"They begin with `{missing[MostMissing]}` and end with `{missing[^1]}`.");
        }

        return renamed;
    }

    private static void ReportDelimiter(
        HashSet<string> expected, char delimiter, ReadOnlySpan<byte> bytes, SourceSpan span, DiagnosticBag bag)
    {
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        var best = ' ';
        var most = 0;
        foreach (var candidate in ";,\t|")
        {
            var found = candidate == delimiter ? 0 : line.Split(candidate).Count(name => expected.Contains(name.Trim('"')));
            if (found > most)
                (best, most) = (candidate, found);
        }

        if (most > 0)
        {
            bag.Error(
                "RG202", span, $"The columns are separated by {NameOf(best)}, but {NameOf(delimiter)} is expected.",
                $"Export the file with {NameOf(delimiter)} between the columns.");
        }
        else
        {
            bag.Error(
                "RG202", span, "The first line has none of the expected columns.",
                $"It must name the columns, beginning with {string.Join(", ", expected.Take(4))}, with {NameOf(delimiter)} between them.");
        }
    }

    /// <summary>A file without a header has answers where the names should be: those do not get out.</summary>
    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
