using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Scriban;
using Scriban.Runtime;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating.Values;

/// <summary>Something a template can look into but not change. An unknown member is an error with the nearest known one.</summary>
internal abstract class TemplateValue : IScriptObject
{
    /// <summary>What the editor would call it: «the tabulation int_04».</summary>
    public abstract string Description { get; }

    /// <summary>Every member, by name, in the order to be shown; the same each time.</summary>
    protected abstract IReadOnlyDictionary<string, Func<object>> Members { get; }

    public int Count => Members.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    public IEnumerable<string> GetMembers() => Members.Keys;

    public virtual bool Contains(string member) => Members.ContainsKey(member);

    public virtual bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!Members.TryGetValue(member, out var read))
        {
            throw new TemplateProblem(
                "RG403", span, $"{Description} has no `{member}`.", NearestName.Hint(member, [.. Members.Keys]));
        }

        value = read() switch
        {
            LocalText text => text.In(LanguageOf(context)),
            IEnumerable<LocalText> texts => new ScriptArray(texts.Select(text => text.In(LanguageOf(context)))),
            var other => other,
        };
        return true;
    }

    /// <summary>A text of the codebook is said in the language of the chapter that asks for it.</summary>
    private static ReportLanguage LanguageOf(TemplateContext? context) => ((ReportTemplateContext)context!).Chapter.Language;

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        throw new TemplateProblem(
            "RG405", span, $"{Description} cannot be changed by a template.", "Give the value a name of its own.");

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}

/// <summary>A value with fixed members: the report, the survey, a question of the codebook.</summary>
internal sealed class RecordValue(string description, IReadOnlyDictionary<string, Func<object>> members) : TemplateValue
{
    public override string Description => description;

    protected override IReadOnlyDictionary<string, Func<object>> Members => members;
}
