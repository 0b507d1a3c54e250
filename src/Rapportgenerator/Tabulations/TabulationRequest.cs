using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>What is to be tabulated. Requests with equal <see cref="Id"/> are one tabulation, with the groups of both.</summary>
/// <param name="Groups">«Any of these options», beside the question's own groups.</param>
public sealed record TabulationRequest(
    Question Question, Breakdown? By, bool Weighted, ImmutableArray<string> Without, ImmutableArray<OptionGroup> Groups)
{
    /// <summary>The year of an earlier round; null for this one's.</summary>
    public int? EarlierYear { get; init; }

    /// <summary>The responses that are counted; null for all.</summary>
    public Panel? Panel { get; init; }

    /// <summary>
    /// `nor_10.storrelse.weighted.without-vet_ikke`, `int_03@2018.panel`: the question, and what departs from the plain
    /// reading of it in this year's round.
    /// </summary>
    public string Id
    {
        get
        {
            var id = new StringBuilder(Question.Id);
            if (EarlierYear is { } year)
                id.Append(CultureInfo.InvariantCulture, $"@{year}");
            if (By is not null)
                id.Append('.').Append(By.Key);
            if (Weighted)
                id.Append(".weighted");
            if (!Without.IsEmpty)
                id.Append(".without-").AppendJoin('-', Without.Order(StringComparer.Ordinal));
            if (Panel is not null)
                id.Append(".panel");
            return id.ToString();
        }
    }
}
