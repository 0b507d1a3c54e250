using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>
/// One figure or table of the publication, finished: formats print what stands here and know no chart kinds. Every text
/// and number comes from <see cref="Tabulation"/> and <see cref="Earlier"/>.
/// </summary>
public sealed record Figure
{
    /// <summary>Unique in the report and safe as HTML id, Typst label and file name: `resultatmal`, `nor-10-storrelse`.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Of its texts and its numbers' looks: the chapter's.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>The question as it was put, without the word «Spørsmål»; empty where <see cref="Title"/> is the question.</summary>
    public required string QuestionText { get; init; }

    /// <summary>Who answered and how many: «294 kommuner og bydeler» or «Fra 286 til 290 svar».</summary>
    public required string BaseText { get; init; }
    public required string SourceText { get; init; }

    /// <summary>Sentences a reader needs: hidden numbers, several answers possible, weighting.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The finding and the numbers in words, for those who do not see the drawing; empty for tables.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>The numbers as a table: a table's content, and a chart's data table.</summary>
    public required FigureTable Table { get; init; }

    /// <summary>The chart; null for tables.</summary>
    public required Chart? Chart { get; init; }

    public required Tabulation Tabulation { get; init; }

    /// <summary>The same question in earlier rounds, oldest first, where the figure shows them.</summary>
    public ImmutableArray<Tabulation> Earlier { get; init; } = [];

    /// <summary>The template line that asks for it.</summary>
    public required SourceSpan Span { get; init; }

    public bool IsTable => Chart is null;

    /// <summary>What a reader needs to judge the numbers, each after the word for it; texts that are empty are left out.</summary>
    public ImmutableArray<(string Word, string Text)> Details
    {
        get
        {
            var words = Language.Words;
            ImmutableArray<(string Word, string Text)> all =
            [
                (words.Question, QuestionText), (words.Base, BaseText), .. Notes.Select(note => (words.Note, note)), (words.Source, SourceText),
            ];
            return [.. all.Where(detail => detail.Text.Length > 0)];
        }
    }
}

/// <summary>A chart kind with its data; draws itself in the width it is given.</summary>
public abstract record Chart
{
    /// <summary>The width of a chart that a file for paper sets as wide as its text.</summary>
    public const double PrintedWidth = 640;

    /// <param name="width">In drawing units (CSS pixels); from 280 up.</param>
    public abstract Drawing Draw(double width);
}

/// <summary>Cells are printed text, ready for a reader («80», «–»).</summary>
/// <param name="Heads">The first stands over the row heads.</param>
public sealed record FigureTable(ImmutableArray<string> Heads, ImmutableArray<FigureTableRow> Rows)
{
    /// <summary>Whether a cell is a number, the sign for one that is not shown, or nothing; a mark may stand before it.</summary>
    public static bool IsNumber(string text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign) && sign is not (' ' or '\u00A0' or '\u202F' or ',' or '.' or '%' or '–' or '\u2212' or '-' or '↑' or '↓'))
                return false;
        }

        return true;
    }
}

/// <param name="IsSection">A row that names the rows below it and has no cells.</param>
public sealed record FigureTableRow(string Head, ImmutableArray<FigureCell> Cells, bool IsSection = false);

/// <param name="Text">As it is printed.</param>
/// <param name="Number">The number it prints; null where it is none.</param>
/// <param name="Mark">What it is marked with; formats print sign and words for it.</param>
public sealed record FigureCell(string Text, NumberId? Number = null, DifferenceMark Mark = DifferenceMark.None)
{
    public static implicit operator FigureCell(string text) => new(text);
}
