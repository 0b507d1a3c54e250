namespace Rapportgenerator.Templating.Values;

/// <summary>One free-text answer that a binding names, and so may be published.</summary>
internal sealed class AnswerValue(string name, string text) : TemplateValue
{
    public string Text => text;

    public override string Description => $"The answer `{name}`";

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } =
        new Dictionary<string, Func<object>> { ["text"] = () => text };
}
