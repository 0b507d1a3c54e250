using Scriban.Parsing;
using Scriban.Syntax;

namespace Rapportgenerator.Templating;

/// <summary>A mistake in a template, on its way from where it is found to the diagnostic bag.</summary>
internal sealed class TemplateProblem(string code, SourceSpan span, string message, string hint)
    : ScriptRuntimeException(span, message)
{
    public string Code { get; } = code;
    public string Hint { get; } = hint;
}
