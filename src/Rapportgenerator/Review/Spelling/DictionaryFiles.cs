using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review.Spelling;

/// <summary>A language's hunspell dictionary: absolute paths of the affix file and the word list.</summary>
public sealed record DictionaryFiles(string Affixes, string Words)
{
    /// <summary>Where hunspell looks: the folders of DICPATH, and then those that systems keep dictionaries in.</summary>
    /// <param name="dicPath">The environment's DICPATH; null where it is not set.</param>
    public static ImmutableArray<string> Folders(string? dicPath) =>
    [
        .. (dicPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/Library/Spelling",
    ];

    /// <summary>What the language's dictionaries are called, the best first.</summary>
    public static ImmutableArray<string> NamesOf(LanguageCode language) => language switch
    {
        LanguageCode.Nb => ["nb_NO"],
        LanguageCode.Nn => ["nn_NO"],
        _ => ["en_GB", "en_US"],
    };

    /// <summary>The Debian package that brings it.</summary>
    public static string PackageOf(LanguageCode language) => language == LanguageCode.En ? "hunspell-en-gb" : "hunspell-no";

    /// <summary>Null where no folder has it.</summary>
    public static DictionaryFiles? Find(LanguageCode language, IEnumerable<string> folders) => folders
        .SelectMany(folder => NamesOf(language).Select(name => Path.Combine(folder, name)))
        .Where(path => File.Exists(path + ".aff") && File.Exists(path + ".dic"))
        .Select(path => new DictionaryFiles(path + ".aff", path + ".dic"))
        .FirstOrDefault();
}
