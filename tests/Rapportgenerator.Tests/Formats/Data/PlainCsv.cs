namespace Rapportgenerator.Tests.Formats.Data;

/// <summary>A CSV file read by the few rules of RFC 4180, with nothing of the program's own reader.</summary>
internal sealed class PlainCsv
{
    public PlainCsv(string text, char delimiter)
    {
        Rows = Split(text, delimiter);
        Heads = Rows[0];
        Rows.RemoveAt(0);
    }

    public PlainCsv(List<string> heads, List<List<string>> rows) => (Heads, Rows) = (heads, rows);

    public List<string> Heads { get; }

    public List<List<string>> Rows { get; }

    public string Write(char delimiter) => string.Concat(Rows.Prepend(Heads).Select(row => string.Join(delimiter, row.Select(cell =>
        cell.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    public string[] Column(string name)
    {
        var at = Heads.IndexOf(name);
        Assert.True(at >= 0, $"There is no column {name}.");
        return [.. Rows.Select(row => row[at])];
    }

    private static List<List<string>> Split(string text, char delimiter)
    {
        List<List<string>> rows = [[""]];
        var isQuoted = false;
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length; at++)
        {
            var (sign, row) = (text[at], rows[^1]);
            if (sign == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                row[^1] += text[at++];
            else if (sign == '"')
                isQuoted = !isQuoted;
            else if (sign == delimiter && !isQuoted)
                row.Add("");
            else if (sign == '\n' && !isQuoted)
                rows.Add([""]);
            else if (sign != '\r' || isQuoted)
                row[^1] += sign;
        }

        return [.. rows.Where(row => row.Count > 1 || row[0].Length > 0)];
    }
}
