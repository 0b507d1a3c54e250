using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>Whether two rounds say the same, the year of the survey apart.</summary>
internal static partial class SurveyText
{
    /// <summary>
    /// «i 2018» and «i 2019» are the same in rounds of those years, and so are «for 2019» and «for 2020»: years are alike
    /// where they are equal, or equally far from their survey's. Kinds and numbers of spaces do not count.
    /// </summary>
    public static bool IsSame(string earlier, int earlierYear, string now, int nowYear)
    {
        var (before, after) = (Spaces().Replace(earlier, " ").Trim(), Spaces().Replace(now, " ").Trim());
        if (before == after)
            return true;
        var (yearsBefore, yearsAfter) = (Years().Matches(before), Years().Matches(after));
        if (yearsBefore.Count != yearsAfter.Count || Years().Replace(before, "#") != Years().Replace(after, "#"))
            return false;
        for (var i = 0; i < yearsBefore.Count; i++)
        {
            var (one, other) = (Number(yearsBefore[i]), Number(yearsAfter[i]));
            if (one != other && one - earlierYear != other - nowYear)
                return false;
        }

        return true;
    }

    private static int Number(Match year) => int.Parse(year.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Years();
}
