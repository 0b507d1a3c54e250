using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Rapportgenerator.Templating;

/// <summary>Collects the rendered Markdown and notes where each piece came from.</summary>
internal sealed class MappedOutput(Func<string, string> shownPath) : IScriptOutput
{
    private readonly StringBuilder text = new();

    public SourceMap Map { get; } = new();
    public TemplateContext? Context { get; set; }

    /// <summary>The expression that is being printed; null where the template's own text is.</summary>
    public SourceSpan? ExpressionSpan { get; set; }

    public string Text => text.ToString();
    public int Length => text.Length;

    public void Write(string source, int offset, int count)
    {
        if (ExpressionSpan is null && Context!.CurrentNode is ScriptRawStatement raw)
        {
            // The text is the template itself, so its offset says the line; a trimmed start is behind us already.
            var before = offset - raw.Span.Start.Offset;
            var line = raw.Span.Start.Line;
            if (before > 0 && ReferenceEquals(source, raw.Text.FullText))
                line += source.AsSpan(raw.Span.Start.Offset, before).Count('\n');
            Map.Add(text.Length, shownPath(raw.Span.FileName), line + 1, 0);
            Map.MarkRaw();
        }
        else
        {
            var span = ExpressionSpan ?? Context!.CurrentSpan;
            Map.Add(text.Length, shownPath(span.FileName ?? ""), span.Start.Line + 1, span.Start.Column + 1);
        }

        text.Append(source, offset, count);
    }

    public ValueTask WriteAsync(string source, int offset, int count, CancellationToken cancellationToken)
    {
        Write(source, offset, count);
        return ValueTask.CompletedTask;
    }
}
