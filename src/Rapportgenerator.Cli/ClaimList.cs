using System.Globalization;
using System.Text;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Cli;

/// <summary>What `check` lists, as plain lines: every claim with its verdict, and the numbers that nothing checks.</summary>
internal static class ClaimList
{
    private const int LongestWords = 44;

    public static string Of(IReadOnlyCollection<Claim> claims)
    {
        var text = new StringBuilder();
        var width = claims.Select(claim => Math.Min(claim.Words.Length, LongestWords) + 2).DefaultIfEmpty().Max();
        foreach (var file in claims.GroupBy(claim => claim.Span.File))
        {
            text.AppendLine(file.Key);
            foreach (var claim in file.OrderBy(claim => claim.Span.Line).ThenBy(claim => claim.Span.Column))
            {
                text.AppendLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{claim.Span.Line,6}  {Verdict(claim),-6}  {Quoted(claim.Words).PadRight(width)}  {claim.Evidence}{Margin(claim)}"));
            }
        }

        return text.AppendLine(Summary(claims)).ToString();
    }

    public static string Of(IReadOnlyCollection<UncoveredNumber> numbers)
    {
        if (numbers.Count == 0)
            return "Every number in the templates' text is bound, claimed or marked.\n";
        var text = new StringBuilder();
        text.AppendLine(
            $"{DiagnosticPrinter.Plural(numbers.Count, "number", "numbers")} in the templates' own text that nothing checks; "
            + "bind them, make them claims, or vouch for them with `{{ fact \"…\" }}`:");
        foreach (var number in numbers)
            text.AppendLine($"  {number.Span}: «{number.Text}»");
        return text.ToString();
    }

    private static string Summary(IReadOnlyCollection<Claim> claims)
    {
        int Count(ClaimVerdict verdict) => claims.Count(claim => claim.Verdict == verdict);
        return $"{DiagnosticPrinter.Plural(claims.Count, "claim", "claims")}: "
            + $"{DiagnosticPrinter.Plural(Count(ClaimVerdict.Holds), "holds", "hold")}, "
            + $"{DiagnosticPrinter.Plural(Count(ClaimVerdict.NearBorder), "holds near a border", "hold near a border")}, "
            + $"{DiagnosticPrinter.Plural(Count(ClaimVerdict.Broken), "is broken", "are broken")}.";
    }

    private static string Verdict(Claim claim) => claim.Verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.NearBorder => "near",
        _ => "BROKEN",
    };

    private static string Margin(Claim claim) => claim is { Verdict: ClaimVerdict.NearBorder, Margin: { } respondents }
        ? $"; {DiagnosticPrinter.Plural(respondents, "respondent", "respondents")} from the border"
        : "";

    private static string Quoted(string words) => $"«{(words.Length > LongestWords ? words[..(LongestWords - 1)] + "…" : words)}»";
}
