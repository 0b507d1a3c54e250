using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>Collects a page's blocks, with what all its sections print by.</summary>
internal sealed class PageWriter(ReportLanguage language)
{
    private readonly ImmutableArray<PageBlock>.Builder blocks = ImmutableArray.CreateBuilder<PageBlock>();

    public ReportLanguage Language => language;

    public ComparisonWords Words { get; } = ComparisonWords.Of(language.Code);

    public NumberText Numbers { get; } = new(language);

    public ImmutableArray<PageBlock> Blocks => blocks.ToImmutable();

    public void Heading(int level, string text) => blocks.Add(new PageHeading(level, text));

    /// <summary>«Klart endret (12)».</summary>
    public void Heading(int level, string text, int count) => Heading(level, $"{text} ({Write(count)})");

    public void Paragraph(string text) => blocks.Add(new PageParagraph(text));

    public void List(IEnumerable<PageLine> items)
    {
        ImmutableArray<PageLine> lines = [.. items];
        if (!lines.IsEmpty)
            blocks.Add(new PageList(lines));
    }

    public void Table(string caption, ImmutableArray<string> heads, IEnumerable<ImmutableArray<PageLine>> rows) =>
        blocks.Add(new PageTable(caption, heads, [.. rows]));

    public string Write(int count) => language.Numbers.Write(count);

    /// <summary>Years and texts go in as they are, counts with <see cref="Write"/>.</summary>
    public static string Fill(string pattern, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
