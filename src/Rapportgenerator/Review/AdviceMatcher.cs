using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review;

/// <summary>A word or phrase of the text that the language's list advises against.</summary>
/// <param name="Found">As the text has it.</param>
/// <param name="OtherForm">A bokmål form in nynorsk, or the reverse; otherwise a matter of style.</param>
public sealed record AdviceMatch(string Found, Advice Advice, bool OtherForm, SourceSpan Place);

/// <summary>Holds a language's list against prose, whole words at a time, whatever letters are capitals.</summary>
internal sealed class AdviceMatcher
{
    private readonly FrozenDictionary<string, ImmutableArray<Pattern>> byFirstWord;
    private readonly ImmutableArray<Pattern> byBeginning;

    public AdviceMatcher(LanguageAdvice advice)
    {
        var patterns = advice.Words.Select(entry => new Pattern(entry, OtherForm: false))
            .Concat(advice.NotHere.Select(entry => new Pattern(entry, OtherForm: true)))
            .Where(pattern => !pattern.Words.IsEmpty)
            .ToLookup(pattern => pattern.Words[0].AnyEnding);
        byBeginning = [.. patterns[true]];
        byFirstWord = patterns[false]
            .GroupBy(pattern => pattern.Words[0].Text, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<AdviceMatch> Matches(ProseBlock block)
    {
        var found = new List<AdviceMatch>();
        foreach (var sentence in block.Sentences)
        {
            for (var at = 0; at < sentence.Words.Length; at++)
            {
                if (byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(block.TextOf(sentence.Words[at]), out var sameFirst))
                    Add(sameFirst, sentence.Words, at);
                Add(byBeginning, sentence.Words, at);
            }
        }

        return found;

        void Add(ImmutableArray<Pattern> patterns, ImmutableArray<ProseWord> words, int at)
        {
            foreach (var pattern in patterns)
            {
                if (!pattern.Fits(block, words, at))
                    continue;
                var (from, to) = (words[at], words[at + pattern.Words.Length - 1]);
                found.Add(new AdviceMatch(block.Text[from.Start..to.End], pattern.Entry, pattern.OtherForm, block.PlaceOf(from)));
            }
        }
    }

    private sealed class Pattern(Advice entry, bool OtherForm)
    {
        public Advice Entry => entry;
        public bool OtherForm { get; } = OtherForm;

        public ImmutableArray<(string Text, bool AnyEnding)> Words { get; } =
        [
            .. WordSplitter.Split(entry.Avoid).Select(word =>
                (entry.Avoid[word], word.End.Value < entry.Avoid.Length && entry.Avoid[word.End.Value] == '*')),
        ];

        public bool Fits(ProseBlock block, ImmutableArray<ProseWord> words, int at)
        {
            if (at + Words.Length > words.Length)
                return false;
            for (var index = 0; index < Words.Length; index++)
            {
                var (word, (text, anyEnding)) = (words[at + index], Words[index]);
                var read = block.TextOf(word);
                if (word.Quoted || !(anyEnding ? read.StartsWith(text, StringComparison.OrdinalIgnoreCase) : read.Equals(text, StringComparison.OrdinalIgnoreCase)))
                    return false;
            }

            return true;
        }
    }
}
