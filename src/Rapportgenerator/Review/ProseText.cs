using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;
using Rapportgenerator.Templating;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Review;

/// <summary>A block's text while it is read: what it says, where it comes from, and which parts are not the editor's words.</summary>
internal sealed class ProseText
{
    private readonly List<(int Start, int End)> quoted = [];
    private readonly ChapterSource source;

    private ProseText(string text, ChapterSource source, ProseOrigin origin) => (Text, this.source, Origin) = (text, source, origin);

    public string Text { get; }

    public ProseOrigin Origin { get; }

    /// <param name="place">Where the whole block stands.</param>
    public static ProseText Of(string text, ChapterSource source, SourceSpan place)
    {
        var read = new ProseText(text, source, new ProseOrigin(source, [], place));
        read.FindQuotations();
        return read;
    }

    /// <param name="place">Null where each line has its own.</param>
    public static ProseText Of(ContainerInline inline, ChapterSource source, SourceSpan? place)
    {
        var text = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<(int Text, int Markdown)>();
        var code = new List<(int Start, int End)>();
        foreach (var part in inline.Descendants())
        {
            pieces.Add((text.Length, Math.Max(0, part.Span.Start)));
            if (part is CodeInline literal)
                code.Add((text.Length, text.Length + literal.Content.Length));
            text.Append(PlainText.OfPart(part));
        }

        var read = new ProseText(text.ToString(), source, new ProseOrigin(source, pieces.DrainToImmutable(), place));
        read.quoted.AddRange(code);
        read.FindQuotations();
        return read;
    }

    /// <summary>The sentences that are not the questionnaire's.</summary>
    public ImmutableArray<ProseSentence> Sentences(QuestionnaireTexts questionnaire)
    {
        var words = WordSplitter.Split(Text);
        FindAnswers(words);
        var sentences = ImmutableArray.CreateBuilder<ProseSentence>();
        var (start, next) = (0, 0);
        foreach (var end in SentenceSplitter.Ends(Text))
        {
            var first = next;
            while (next < words.Length && words[next].Start.Value < end)
                next++;
            if (next > first && !questionnaire.Has(Text.AsSpan(start, end - start)))
                sentences.Add(new ProseSentence(ImmutableArray.CreateRange(words, first, next - first, Word)));
            start = end;
        }

        return sentences.ToImmutable();
    }

    private ProseWord Word(Range word)
    {
        var (start, end) = (word.Start.Value, word.End.Value);
        return new ProseWord(start, end, quoted.Exists(part => part.Start <= start && start < part.End));
    }

    private void FindQuotations()
    {
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('«', '»'), ('“', '”'), ('"', '"')])
        {
            for (var start = Text.IndexOf(open, StringComparison.Ordinal); start >= 0;)
            {
                var end = Text.IndexOf(close, start + 1);
                if (end < 0)
                    break;
                quoted.Add((start, end));
                start = Text.IndexOf(open, end + 1);
            }
        }
    }

    /// <summary>An answer that is printed within a line is found by its words: what stands between them may have been escaped.</summary>
    private void FindAnswers(ImmutableArray<Range> words)
    {
        foreach (var answer in source.Answers)
        {
            var said = WordSplitter.Split(answer);
            for (var first = 0; !said.IsEmpty && first + said.Length <= words.Length; first++)
            {
                var matches = 0;
                while (matches < said.Length && Text.AsSpan()[words[first + matches]].SequenceEqual(answer.AsSpan()[said[matches]]))
                    matches++;
                if (matches == said.Length)
                    quoted.Add((words[first].Start.Value, words[first + matches - 1].End.Value));
            }
        }
    }
}
