namespace Rapportgenerator.Templating.Values;

/// <summary>One free-text answer that a binding names, and so may be published.</summary>
internal sealed class AnswerValue(string name, string text) : TemplateValue
{
    public string Text => text;

    public override string Description => $"The answer `{name}`";

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } =
        new Dictionary<string, Func<object>> { ["text"] = () => new AnswerText(text) };
}

/// <summary>
/// An answer's words. They are printed and nothing else: as an argument, or as a part of another text, they might end in a
/// message.
/// </summary>
internal sealed class AnswerText(string text)
{
    public string Text => text;

    public override string ToString() => "an answer";
}
