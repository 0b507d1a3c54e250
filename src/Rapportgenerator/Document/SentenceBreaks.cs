using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Rapportgenerator.Document;

/// <summary>
/// Where a sentence ends: at `.`, `!`, `?` or `…` (and what closes a quotation or a parenthesis after it), before a space and
/// something that can begin a sentence. A small letter cannot, so that «den 1. mars» goes on; nor is there an end after an
/// abbreviation that needs a word after it, or after an initial. Never within a number or a reference.
/// </summary>
internal static class SentenceBreaks
{
    /// <summary>Those that end no sentence. «osv.», «m.m.» and «mv.» can, and the next letter tells.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "bl.a", "f.eks", "t.eks", "dvs", "ca", "nr", "jf", "kap", "pkt", "evt", "inkl", "ekskl", "hhv", "f.o.m", "t.o.m", "pga", "p.g.a",
            "mht", "m.h.t", "tlf", "kl", "vedr", "e.g", "i.e", "vs", "cf", "mr", "mrs", "dr", "approx",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The parts of each sentence, spaces trimmed and made single; none for text without a letter.</summary>
    public static IEnumerable<ImmutableArray<SentencePart>> Cut(IReadOnlyList<SentencePart> parts)
    {
        var text = string.Concat(parts.Select(part => part.Text));
        var ends = Ends(parts, text).Append(text.Length).ToArray();
        var (start, index, offset) = (0, 0, 0);
        foreach (var end in ends)
        {
            var sentence = new List<SentencePart>();
            while (start < end)
            {
                var part = parts[index];
                var length = Math.Min(end - start, part.Text.Length - offset);
                sentence.Add(offset == 0 && length == part.Text.Length ? part : part with { Text = part.Text.Substring(offset, length) });
                start += length;
                offset += length;
                while (index < parts.Count && offset == parts[index].Text.Length)
                    (index, offset) = (index + 1, 0);
            }

            if (sentence.Exists(part => part.Text.Any(char.IsLetter)))
                yield return Tidy(sentence);
        }
    }

    /// <summary>Offsets just after the last sign of each sentence but the last.</summary>
    private static IEnumerable<int> Ends(IReadOnlyList<SentencePart> parts, string text)
    {
        var fixedText = new bool[text.Length];
        var at = 0;
        foreach (var part in parts)
        {
            if (part.Number is not null || part.IsReference)
                fixedText.AsSpan(at, part.Text.Length).Fill(true);
            at += part.Text.Length;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('.' or '!' or '?' or '…') || fixedText[index])
                continue;
            var end = index + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')')
                end++;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next > end && next < text.Length && CanBegin(text[next]) && !(text[index] == '.' && end == index + 1 && GoesOn(text, index)))
                yield return end;
            index = end - 1;
        }
    }

    private static bool CanBegin(char letter) => char.IsUpper(letter) || char.IsDigit(letter) || letter is '«' or '“' or '"' or '(';

    /// <summary>Whether the point at <paramref name="point"/> belongs to an abbreviation or an initial.</summary>
    private static bool GoesOn(string text, int point)
    {
        var start = point;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..point];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }

    /// <summary>Words that stand together become one part; spaces within them one space, hard ones kept.</summary>
    private static ImmutableArray<SentencePart> Tidy(List<SentencePart> sentence)
    {
        var tidy = ImmutableArray.CreateBuilder<SentencePart>();
        var words = new StringBuilder();
        foreach (var part in sentence)
        {
            if (part.Number is null && !part.IsReference)
            {
                words.Append(part.Text);
                continue;
            }

            Flush();
            tidy.Add(part);
        }

        Flush();
        if (tidy.Count > 0 && IsWords(tidy[0]))
            tidy[0] = tidy[0] with { Text = tidy[0].Text.TrimStart() };
        if (tidy.Count > 0 && IsWords(tidy[^1]))
            tidy[^1] = tidy[^1] with { Text = tidy[^1].Text.TrimEnd() };
        return [.. tidy.Where(part => part.Text.Length > 0)];

        void Flush()
        {
            if (words.Length > 0)
                tidy.Add(new SentencePart(Single(words.ToString())));
            words.Clear();
        }
    }

    private static bool IsWords(SentencePart part) => part.Number is null && !part.IsReference;

    private static string Single(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not (' ' or '\n' or '\t'))
                single.Append(letter);
            else if (single.Length == 0 || single[^1] != ' ')
                single.Append(' ');
        }

        return single.ToString();
    }
}
