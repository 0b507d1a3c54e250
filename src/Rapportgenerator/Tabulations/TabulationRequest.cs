using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>What is to be tabulated. Requests with equal <see cref="Id"/> are one tabulation, with the groups of both.</summary>
/// <param name="Groups">«Any of these options», beside the question's own groups.</param>
public sealed record TabulationRequest(
    Question Question, Breakdown? By, bool Weighted, ImmutableArray<string> Without, ImmutableArray<OptionGroup> Groups)
{
    /// <summary>`nor_10.storrelse.weighted.without-vet_ikke`: the question and what departs from the plain reading of it.</summary>
    public string Id
    {
        get
        {
            var id = new StringBuilder(Question.Id);
            if (By is not null)
                id.Append('.').Append(By.Key);
            if (Weighted)
                id.Append(".weighted");
            if (!Without.IsEmpty)
                id.Append(".without-").AppendJoin('-', Without.Order(StringComparer.Ordinal));
            return id.ToString();
        }
    }
}
