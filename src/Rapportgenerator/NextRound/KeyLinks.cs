using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.NextRound;

/// <summary>What became of a question's keys: of its options, items and groups.</summary>
/// <param name="Renamed">The new key by the old.</param>
/// <param name="Gone">The text by the key that is no more.</param>
/// <param name="Added">Texts of answers and items that are new.</param>
public sealed record KeyLinks(ImmutableDictionary<string, string> Renamed, ImmutableDictionary<string, string> Gone, ImmutableArray<string> Added)
{
    private sealed record Entry(string Key, string Text, bool IsPlace);

    /// <summary>A key holds, whatever its words; one that only numbers a place (a column, `a`) holds where its words do.</summary>
    internal static KeyLinks Of(QuestionLink link, Likeness likeness)
    {
        var renamed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var gone = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<string>();
        Match(Options(link.Then), Options(link.Now));
        Match(Items(link.Then), Items(link.Now));
        Match(
            [.. link.Then.Groups.Select(group => new Entry(group.Key, group.Label.Text, false))],
            [.. link.Now.Groups.Select(group => new Entry(group.Key, group.Label.Text, false))]);
        return new KeyLinks(renamed.ToImmutable(), gone.ToImmutable(), added.ToImmutable());

        void Match(ImmutableArray<Entry> before, ImmutableArray<Entry> after)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in before)
            {
                var sameKey = after.FirstOrDefault(other => other.Key == entry.Key);
                var sameText = after.FirstOrDefault(other => likeness.IsSame(entry.Text, other.Text));
                var now = sameKey is null || (entry.IsPlace && !likeness.IsSame(entry.Text, sameKey.Text) && sameText is not null) ? sameText : sameKey;
                if (now is not null && now == sameKey && entry.IsPlace && likeness.OfTexts(entry.Text, now.Text) < 0.3)
                    now = null;
                if (now is null || !taken.Add(now.Key))
                    gone[entry.Key] = entry.Text;
                else if (now.Key != entry.Key)
                    renamed[entry.Key] = now.Key;
            }

            added.AddRange(after.Where(entry => !taken.Contains(entry.Key)).Select(entry => entry.Text));
        }
    }

    private static ImmutableArray<Entry> Options(Question question) =>
        [.. question.Options.Select(option => new Entry(option.Key, option.Label.Text, option.Key == option.Column))];

    private static ImmutableArray<Entry> Items(Question question) =>
        [.. question.Items.Where(item => item.Key.Length > 0).Select(item => new Entry(item.Key, item.Text.Text, true))];
}
