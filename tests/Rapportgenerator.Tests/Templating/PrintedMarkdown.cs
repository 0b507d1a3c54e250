using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Templating;

/// <summary>A chapter's Markdown as an editor would read it.</summary>
internal static class PrintedMarkdown
{
    /// <summary>Without the marks of numbers, which have tests of their own.</summary>
    public static string Unmarked(this ChapterSource source) => NumberMark.Strip(source.Markdown);
}
