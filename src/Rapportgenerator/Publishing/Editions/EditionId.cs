using System.Globalization;

namespace Rapportgenerator.Publishing.Editions;

/// <summary>
/// An edition's name where it is published: when, in UTC, and the beginning of its content's hash. Names sort by time, and the
/// same content is known again by its last part.
/// </summary>
/// <param name="Content">Ten hexadecimal digits of <see cref="EditionManifest.ContentHash"/>.</param>
public readonly record struct EditionId(DateTime Published, string Content) : IComparable<EditionId>
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int ContentLength = 10;

    public static EditionId Of(EditionManifest manifest, DateTimeOffset published) =>
        new(published.UtcDateTime, manifest.ContentHash[..ContentLength]);

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static EditionId? Parse(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return text.Split('-') is [var time, { Length: ContentLength } content]
            && content.All(char.IsAsciiHexDigitLower)
            && DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, Utc, out var published)
            ? new EditionId(published, content)
            : null;
    }

    public bool IsOf(EditionManifest manifest) => manifest.ContentHash.StartsWith(Content, StringComparison.Ordinal);

    public int CompareTo(EditionId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Published.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{Content}";

    public static bool operator <(EditionId left, EditionId right) => left.CompareTo(right) < 0;

    public static bool operator >(EditionId left, EditionId right) => left.CompareTo(right) > 0;

    public static bool operator <=(EditionId left, EditionId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EditionId left, EditionId right) => left.CompareTo(right) >= 0;
}
