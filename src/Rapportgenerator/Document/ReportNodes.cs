using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>A figure or table where the template put it.</summary>
public sealed class FigureBlock(BlockParser? parser) : LeafBlock(parser)
{
    public required Figure Figure { get; set; }

    /// <summary>Slug of the chapter it stands in.</summary>
    public string Chapter { get; set; } = "";

    /// <summary>«1», or «V12» in an appendix; figures and tables are counted apart.</summary>
    public string Number { get; set; } = "";

    /// <summary>«Figur 1», «Tabell V12», as its chapter says it.</summary>
    public string Label => LabelIn(Figure.Language);

    /// <summary>The same where another chapter names it: «Figure 1».</summary>
    public string LabelIn(ReportLanguage language) =>
        (Figure.IsTable ? language.Words.Table : language.Words.Figure) + NumberStyle.HardSpace + Number;

    /// <summary>The element id: the figure's id with `fig-` or `tab-` before it, unique in the report.</summary>
    public string ElementId => (Figure.IsTable ? "tab-" : "fig-") + Figure.Id;

    /// <summary>The file with its numbers, as seen from every page.</summary>
    public string DataFile => $"data/{ElementId}.csv";

    /// <summary>The chart as a picture with all that belongs to it, as seen from every page: sharp in any size.</summary>
    public string SvgFile => $"pictures/{ElementId}.svg";

    /// <summary>The same as dots, for programs that take no SVG.</summary>
    public string PngFile => $"pictures/{ElementId}.png";
}

/// <summary>A highlighted main finding: paragraphs and lists, with an optional large number.</summary>
public sealed class FindingBlock(BlockParser? parser) : ContainerBlock(parser)
{
    /// <summary>«80 %», or null.</summary>
    public PrintedNumber? Number { get; set; }

    /// <summary>Unique in the report: `funn-4`.</summary>
    public string Id { get; set; } = "";
}

/// <summary>All findings of the chapters, by chapter: the front page's «Hovedfunn».</summary>
public sealed class FindingsBlock(BlockParser? parser) : LeafBlock(parser)
{
    public ImmutableArray<ChapterFindings> Chapters { get; set; } = [];
}

/// <summary>The finding blocks of a chapter; they have their place in that chapter's tree and are shown a second time.</summary>
public sealed record ChapterFindings(string Slug, string Title, ReportLanguage Language, ImmutableArray<FindingBlock> Findings);

/// <summary>A number of the survey within a line: its text, and what it is the text of.</summary>
public sealed class NumberInline : ContainerInline
{
    public required PrintedNumber Number { get; init; }
}

/// <summary>«Figur 3»: a link to a figure, a table or a heading anywhere in the publication.</summary>
public sealed class CrossReference : LeafInline
{
    /// <summary>Slug of the chapter that holds the target.</summary>
    public required string Chapter { get; init; }

    /// <summary>A <see cref="FigureBlock.ElementId"/> or a heading's id; empty for the chapter itself.</summary>
    public required string Target { get; init; }
    public required string Text { get; init; }

    /// <summary>What the text is written in, where that is another language than the chapter's around it; null otherwise.</summary>
    public ReportLanguage? Language { get; init; }
}
