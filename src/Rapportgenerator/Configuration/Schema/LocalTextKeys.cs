using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>Keys that several files have, as <see cref="LocalTextReader"/> and others read them.</summary>
internal static class LocalTextKeys
{
    private static readonly string[] Names = ["bokmål", "nynorsk", "engelsk"];

    public static readonly TextShape Text = new();

    /// <summary>A name that templates use: an option, an item, a group, a class.</summary>
    public static readonly TextShape Key = new("^[a-z0-9_æøå]+$");

    public static readonly WordShape Languages = new(
    [
        new("nb", "Bokmål."), new("nn", "Nynorsk."), new("en", "Engelsk."),
    ]);

    /// <summary>The text and the same in the other languages: `label`, `label_nb`, `label_nn`, `label_en`.</summary>
    public static ImmutableArray<YamlKey> Of(string name, string description, bool required = true) =>
    [
        new(name, description, Text, required),
        .. ReportLanguage.Tags.Index().Select(language => new YamlKey(
            $"{name}_{language.Item}", $"Det samme som `{name}`, på {Names[language.Index]}. Brukes i kapitler på det språket.", Text)),
    ];
}
