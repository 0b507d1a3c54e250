using System.Collections.Immutable;
using Rapportgenerator.Document;

namespace Rapportgenerator.Publishing.Editions;

/// <summary>What a build put into the output folder and is about to meet its readers: what the release gate looks at.</summary>
/// <param name="Folder">Absolute path of the output folder.</param>
/// <param name="Files">What the build says it wrote: paths below the folder, with `/`, the manifest among them.</param>
public sealed record BuiltEdition(string Folder, ReportDocument Document, ImmutableArray<string> Files)
{
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>As it lies in the folder; null where it is missing or cannot be read as one.</summary>
    public EditionManifest? ReadManifest()
    {
        var path = PathOf(EditionManifest.Name);
        return File.Exists(path) ? EditionManifest.Parse(File.ReadAllBytes(path)) : null;
    }
}
