using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Rapportgenerator.Document;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Review;

/// <summary>
/// Reads the editor's prose out of the publication's tree. Left out: table cells, code, quotations, the list of numbers, findings shown
/// a second time, and the questionnaire's own texts.
/// </summary>
public static class ProseReader
{
    public static ImmutableArray<ChapterProse> Read(ReportDocument document)
    {
        var questionnaire = QuestionnaireTexts.Of(document.Codebooks);
        return [.. document.Chapters.Select(chapter => new ChapterProse(chapter, Blocks(chapter, questionnaire)))];
    }

    private static ImmutableArray<ProseBlock> Blocks(Chapter chapter, QuestionnaireTexts questionnaire)
    {
        var blocks = ImmutableArray.CreateBuilder<ProseBlock>();
        Walk(chapter.Content, place: null);
        return blocks.ToImmutable();

        void Walk(ContainerBlock container, SourceSpan? place)
        {
            foreach (var block in container)
            {
                switch (block)
                {
                    case QuoteBlock or Table or CodeBlock or LinkReferenceDefinitionGroup:
                        break;
                    case FigureBlock { Figure: var figure }:
                        Add(ProseText.Of(figure.Title, chapter.Source, figure.Span), ProseKind.FigureTitle);
                        break;
                    case Footnote footnote:
                        Walk(footnote, PlaceOf(footnote, chapter));
                        break;
                    case ContainerBlock inner:
                        Walk(inner, place);
                        break;
                    case LeafBlock { Inline: { } inline } leaf:
                        Add(ProseText.Of(inline, chapter.Source, place), leaf is HeadingBlock ? ProseKind.Heading : ProseKind.Running);
                        break;
                }
            }
        }

        void Add(ProseText text, ProseKind kind)
        {
            if (!questionnaire.HasBlock(text.Text) && text.Sentences(questionnaire) is { IsEmpty: false } sentences)
                blocks.Add(new ProseBlock(kind, text.Text, sentences, text.Origin));
        }
    }

    /// <summary>Where the text refers to the footnote: its own lines may stand behind the chapter's last one.</summary>
    private static SourceSpan? PlaceOf(Footnote footnote, Chapter chapter) => footnote.Links
        .OfType<FootnoteLink>()
        .Where(link => !link.IsBackLink)
        .Select(link => chapter.Source.Map.Find(chapter.Source.Markdown, Math.Max(0, link.Span.Start)))
        .FirstOrDefault();
}
