using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>What authors wrote: claims that turned, and sentences that stayed over other numbers.</summary>
internal static class TextSections
{
    public static void Claims(ClaimMatches claims, PageWriter page)
    {
        var words = page.Words;
        ImmutableArray<ClaimMatch> turned = [.. claims.Both.Where(claim => claim.Turned).OrderByDescending(claim => claim.Now.Verdict)];
        page.Heading(2, words.ClaimsTurned, turned.Length);
        page.Paragraph(turned.IsEmpty ? words.Nothing : words.ClaimsTurnedLead);
        page.List(turned.Select(claim => Turned(claim, page)));
        if (claims.Both.Count(claim => !claim.Turned && claim.IsBroken) is > 0 and var broken)
            page.Paragraph(PageWriter.Fill(words.Counted, words.ClaimsBroken, page.Write(broken)));

        ImmutableArray<ClaimMatch> standing = [.. claims.Both.Where(claim => claim.StandsOnAnother)];
        if (standing.IsEmpty)
            return;
        page.Heading(3, words.ClaimsOnAnother, standing.Length);
        page.Paragraph(words.ClaimsOnAnotherLead);
        page.List(standing.Select(claim => Place(Evidence(Quoted(claim, page.Words), claim, page), claim.Now.Place)));
    }

    public static void Sentences(SentenceMatches sentences, PageWriter page)
    {
        var words = page.Words;
        page.Heading(2, words.SentencesStayed, sentences.Stayed.Length);
        page.Paragraph(sentences.Stayed.IsEmpty ? words.Nothing : words.SentencesStayedLead);
        page.List(sentences.Stayed.Select(sentence => Stayed(sentence, words)));
        page.Paragraph(PageWriter.Fill(
            words.OtherSentences, page.Write(sentences.Same), page.Write(sentences.Gone), page.Write(sentences.New)));
    }

    private static PageLine Turned(ClaimMatch claim, PageWriter page)
    {
        var line = Quoted(claim, page.Words).With(Word(claim.Then.Verdict, page.Words), RunKind.Old).With(" → ").With(Word(claim.Now.Verdict, page.Words), RunKind.New).With(". ");
        return Place(Evidence(line, claim, page), claim.Now.Place);
    }

    private static PageLine Quoted(ClaimMatch claim, ComparisonWords words) =>
        new PageLine([]).With(PageWriter.Fill(words.Quoted, claim.Now.Words), RunKind.Strong).With(" ");

    private static PageLine Evidence(PageLine line, ClaimMatch claim, PageWriter page)
    {
        foreach (var (then, now) in claim.Numbers)
        {
            line = line.With($"{now.What}: ");
            if (then is not null)
                line = line.With(page.Numbers.Value(then), RunKind.Old).With(" → ");
            line = line.With(page.Numbers.Value(now), RunKind.New).With(". ");
        }

        return line;
    }

    private static PageLine Stayed(StayedSentence sentence, ComparisonWords words)
    {
        var line = new PageLine([]);
        if (sentence.IsClear)
            line = line.With(words.Clearly, RunKind.Strong).With(": ");
        var numbers = new Queue<string>(sentence.Numbers.Select(number => number.Then.Text));
        foreach (var part in sentence.Now.Parts)
        {
            if (SentenceMatcher.IsNumber(part) && numbers.Dequeue() is var before && before != part.Text)
                line = line.With(before, RunKind.Old).With(" → ").With(part.Text, RunKind.New);
            else
                line = line.With(part.Text);
        }

        return Place(line.With(" "), sentence.Now.Place);
    }

    private static PageLine Place(PageLine line, SourceSpan? place) => place is null ? line : line.With(place.ToString(), RunKind.Address);

    private static string Word(ClaimVerdict verdict, ComparisonWords words) => verdict switch
    {
        ClaimVerdict.Holds => words.Holds,
        ClaimVerdict.NearBorder => words.NearBorder,
        _ => words.Broken,
    };
}
