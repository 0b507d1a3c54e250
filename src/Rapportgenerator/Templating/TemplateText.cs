namespace Rapportgenerator.Templating;

/// <summary>A template's text as its places are counted.</summary>
public static class TemplateText
{
    /// <summary>Lines as an editor counts them, whatever ends them, each ended by `\n`; without a byte order mark.</summary>
    public static string Of(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
}
