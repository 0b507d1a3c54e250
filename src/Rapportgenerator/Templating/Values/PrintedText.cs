using System.Collections.Immutable;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Templating.Values;

/// <param name="Number">Null for what is no number.</param>
/// <param name="Form">Null where <paramref name="Number"/> is.</param>
internal sealed record TextPart(string Text, NumberId? Number = null, NumberForm? Form = null);

/// <summary>A text whose numbers know where they come from, until it is printed or becomes a part of another text.</summary>
internal sealed class PrintedText(ImmutableArray<TextPart> parts) : TemplateValue
{
    public ImmutableArray<TextPart> Parts => parts;

    public override string Description => $"The text «{this}»";

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } = new Dictionary<string, Func<object>>();

    public static PrintedText Of(string text, NumberId number, NumberForm form) => new([new TextPart(text, number, form)]);

    public static PrintedText Plain(string text) => new([new TextPart(text)]);

    /// <summary>The same with another beginning.</summary>
    public PrintedText WithStart(Func<string, string> change) =>
        parts.IsEmpty ? this : new(parts.SetItem(0, parts[0] with { Text = change(parts[0].Text) }));

    public override string ToString() => string.Concat(parts.Select(part => part.Text));
}
