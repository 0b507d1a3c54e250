using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>
/// The sentences of headings, paragraphs, list items, findings and notes. Tables hold no sentences, and a quotation is an answer's
/// text, which is the respondent's alone.
/// </summary>
internal static class SentenceReader
{
    public static ImmutableArray<Sentence> Read(Chapter chapter)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var block in chapter.Content)
            Block(block, sentences);
        return sentences.ToImmutable();
    }

    private static void Block(Block block, ImmutableArray<Sentence>.Builder sentences)
    {
        switch (block)
        {
            case QuoteBlock or Table:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Block(child, sentences);
                break;
            case LeafBlock { Inline: { } inline }:
                var parts = new List<SentencePart>();
                Inlines(inline, parts);
                var place = NodeSpan.Of(block);
                sentences.AddRange(SentenceBreaks.Cut(parts).Select(sentence => new Sentence(sentence, place)));
                break;
        }
    }

    private static void Inlines(ContainerInline container, List<SentencePart> parts)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case NumberInline { Number: var number }:
                    parts.Add(new(number.Text, number.Id, IsClaim: number.Form.Name == NumberForm.Claim));
                    break;
                case CrossReference reference:
                    parts.Add(new(reference.Text, IsReference: true));
                    break;
                case ContainerInline inner:
                    Inlines(inner, parts);
                    break;
                case LiteralInline literal:
                    parts.Add(new(literal.Content.ToString()));
                    break;
                case CodeInline code:
                    parts.Add(new(code.Content));
                    break;
                case HtmlEntityInline entity:
                    parts.Add(new(entity.Transcoded.ToString()));
                    break;
                case LineBreakInline:
                    parts.Add(new(" "));
                    break;
                case AutolinkInline link:
                    parts.Add(new(link.Url));
                    break;
            }
        }
    }
}
