namespace Rapportgenerator.Formats.Html;

/// <summary>
/// What readers download from the front page: the pages have copies of their own, so that their folder is whole wherever it
/// is moved or uploaded without what lies beside it.
/// </summary>
internal static class ReaderFiles
{
    private const string Folder = "files/";

    /// <summary>The address of the copy as seen from the pages.</summary>
    /// <param name="path">Of the file itself, below the output folder.</param>
    public static string AddressOf(string path) => Folder + Uri.EscapeDataString(NameOf(path));

    public static OutputFile CopyOf(OutputFile file) => new(OutputFile.WebFolder + Folder + NameOf(file.Path), file.Content);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
