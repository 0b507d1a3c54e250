namespace Rapportgenerator.Diagnostics;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>One problem in the editor's input: what is wrong, where, and what to do about it.</summary>
/// <param name="Code">RG1xx configuration, 2xx survey, 3xx tabulation, 4xx template, 5xx document, 6xx format, 7xx publishing, 8xx the next round.</param>
/// <param name="Severity">An error stops the build at the end of its stage; a warning does not.</param>
/// <param name="Message">What is wrong. Never an answer's text.</param>
/// <param name="Span">Where, in the editor's own file; null only where no file is at fault.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Count">How many equal problems this one stands for; <paramref name="Span"/> is the first.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    SourceSpan? Span,
    string? Hint,
    int Count = 1)
{
    public override string ToString()
    {
        var where = Span is null ? "" : $" {Span}";
        var more = Count > 1 ? $" ({Count} places; this is the first)" : "";
        var hint = Hint is null ? "" : $" {Hint}";
        return $"{Code}{where}: {Message}{more}{hint}";
    }
}
