namespace Rapportgenerator.Formats;

/// <summary>One finished file of the publication, still in memory.</summary>
/// <param name="Path">Relative to the output folder, with `/`: `html/bosetting.html`.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The folder of the web pages and of what they show, which is whole by itself.</summary>
    public const string WebFolder = "html/";

    /// <summary>The picture of the publication beside a link to it, as seen from the pages.</summary>
    public const string SharedPicture = "pictures/share.png";

    /// <summary>What readers who may download it know it by, in the report's language; null for the other files.</summary>
    public string? Title { get; init; }

    /// <summary>IANA's name of what it is, for those that have a title.</summary>
    public string? MediaType { get; init; }
}
