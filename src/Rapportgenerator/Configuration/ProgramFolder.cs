namespace Rapportgenerator.Configuration;

/// <summary>Folders that come with the program: beside it where it is installed, in the source tree above it where it is not.</summary>
internal static class ProgramFolder
{
    /// <param name="installed">Its name beside the program.</param>
    /// <param name="source">Its path in the source tree.</param>
    /// <param name="sign">A file that tells that it is the right one.</param>
    /// <returns>An absolute path, whether or not something is there.</returns>
    public static string Find(string installed, string source, string sign)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, installed);
        if (Directory.Exists(beside))
            return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, source);
            if (File.Exists(Path.Combine(path, sign)))
                return path;
        }

        return beside;
    }
}
