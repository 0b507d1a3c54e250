using System.Collections.Immutable;
using System.Text;

namespace Rapportgenerator.Document;

/// <summary>Cuts a paragraph's parts into sentences; never within a number or a reference.</summary>
internal static class SentenceBreaks
{
    /// <summary>The parts of each sentence, spaces trimmed and made single; none for text without a letter.</summary>
    public static IEnumerable<ImmutableArray<SentencePart>> Cut(IReadOnlyList<SentencePart> parts)
    {
        var text = string.Concat(parts.Select(part => part.Text));
        var (start, index, offset) = (0, 0, 0);
        foreach (var end in Ends(parts, text))
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

    /// <summary>Offsets just after the last sign of each sentence.</summary>
    private static IEnumerable<int> Ends(IReadOnlyList<SentencePart> parts, string text)
    {
        var isWhole = new bool[text.Length];
        var at = 0;
        foreach (var part in parts)
        {
            if (!IsWords(part))
                isWhole.AsSpan(at, part.Text.Length).Fill(true);
            at += part.Text.Length;
        }

        return SentenceSplitter.Ends(text).Where(end => end == text.Length || !isWhole[end - 1]);
    }

    /// <summary>Words that stand together become one part; spaces within them one space, hard ones kept.</summary>
    private static ImmutableArray<SentencePart> Tidy(List<SentencePart> sentence)
    {
        var tidy = ImmutableArray.CreateBuilder<SentencePart>();
        var words = new StringBuilder();
        foreach (var part in sentence)
        {
            if (IsWords(part))
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
