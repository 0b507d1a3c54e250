using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Docx;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>Every file that the build names is in the folder, and is what the manifest says it is; none is for colleagues only.</summary>
internal static class BuiltFilesCheck
{
    private const string Hint = "Was something else writing to the output folder? Publish again.";

    public static async Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (edition.ReadManifest() is not { } manifest)
        {
            bag.Error("RG770", new SourceSpan(EditionManifest.Name), "The built edition has no list of its files.", Hint);
            return;
        }

        foreach (var file in edition.Files.Where(file => file != EditionManifest.Name))
        {
            if (!File.Exists(edition.PathOf(file)))
                bag.Error("RG770", new SourceSpan(file), "The build made this file, but it is not there.", Hint);
            else if (!manifest.Hashes.TryGetValue(file, out var hash))
                bag.Error("RG770", new SourceSpan(file), "The list of files does not have this one.", Hint);
            else if (EditionManifest.HashOf(await File.ReadAllBytesAsync(edition.PathOf(file), cancellation)) != hash)
                bag.Error("RG770", new SourceSpan(file), "The file is not as the build made it.", Hint);
        }

        foreach (var file in edition.Files.Where(file => file.EndsWith(DocxFormat.Ending, StringComparison.OrdinalIgnoreCase)))
        {
            bag.Error(
                "RG662", new SourceSpan(file), "The Word file is for comments before publication, not for readers.", "Build the edition with `--formats html,pdf`.");
        }

        foreach (var file in manifest.Hashes.Keys.Except(edition.Files))
            bag.Error("RG770", new SourceSpan(file), "The list of files has one that the build did not make.", Hint);
    }
}
