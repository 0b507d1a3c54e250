namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>Takes apart how the Node binding words an error.</summary>
internal static class TypstWords
{
    /// <summary>
    /// A located error has its hints glued on («…, hints: a, b»). An error of the export is Rust's debug text:
    /// `[SourceDiagnostic { severity: Error, span: …, message: "…", trace: [], hints: ["…"] }]`; the first one is taken.
    /// </summary>
    public static (string Message, string? Hint) Split(string text)
    {
        if (Quoted(text, "message: \"") is { } message)
            return (message, Quoted(text, "hints: [\""));
        const string Glue = ", hints: ";
        var at = text.IndexOf(Glue, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + Glue.Length)..]);
    }

    private static string? Quoted(string text, string before)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += before.Length;
        var end = start;
        while (end < text.Length && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return text[start..Math.Min(end, text.Length)].Replace("\\\"", "\"", StringComparison.Ordinal);
    }
}
