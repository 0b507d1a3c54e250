using System.Globalization;

namespace Rapportgenerator.Language;

/// <summary>Dates for programs, in every language alike.</summary>
internal static class IsoDate
{
    /// <summary>ISO 8601: `2020-06-03`.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
