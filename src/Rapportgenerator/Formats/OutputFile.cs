namespace Rapportgenerator.Formats;

/// <summary>One finished file of the publication, still in memory.</summary>
/// <param name="Path">Relative to the output folder, with `/`: `html/bosetting.html`.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>What readers who may download it know it by, in the report's language; null for the other files.</summary>
    public string? Title { get; init; }

    /// <summary>IANA's name of what it is, for those that have a title.</summary>
    public string? MediaType { get; init; }
}
