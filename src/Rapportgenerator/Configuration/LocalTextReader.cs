using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads texts that may stand in several languages: `label`, and beside it `label_nn` and `label_en`.</summary>
/// <param name="language">What the key without an ending is written in; the other languages have their tag at its end.</param>
/// <param name="code">Of the warning that a text is missing.</param>
public sealed class LocalTextReader(LanguageCode language, string code)
{
    public LanguageCode Language => language;

    /// <param name="what">What it is the text of, for a warning: «the answer `ja` of `int_03`».</param>
    public LocalText Text(YamlCursor yaml, string key, string what) => Read(yaml, key, what, yaml.Printed(key));

    public LocalText? Optional(YamlCursor yaml, string key, string what) =>
        yaml.OptionalPrinted(key) is { } text ? Read(yaml, key, what, text) : null;

    /// <summary>What a value of the data is called: `label` and its languages where it has them, else as the value stands.</summary>
    /// <param name="yaml">The value's keys; null where it has none.</param>
    /// <param name="beside">What a missing text would stand beside: «value: Øst».</param>
    public LocalText OfValue(YamlCursor? yaml, YamlNode value, string name, string beside, string what)
    {
        var place = new LocalTextPlace(code, Label, beside, what, new(value.Place.File, value.Place.Line, value.Place.Column));
        return yaml is null
            ? new LocalText(name, language) { Place = place }
            : WithOthers(yaml, Label, new LocalText(yaml.OptionalPrinted(Label) ?? name, language) { Place = place });
    }

    private const string Label = "label";

    private LocalText Read(YamlCursor yaml, string key, string what, string text) => WithOthers(yaml, key, new LocalText(text, language)
    {
        Place = new LocalTextPlace(code, key, key + ":", what, yaml.PointOf(key)),
    });

    private LocalText WithOthers(YamlCursor yaml, string key, LocalText text) => text with
    {
        Nb = Other(yaml, key, LanguageCode.Nb),
        Nn = Other(yaml, key, LanguageCode.Nn),
        En = Other(yaml, key, LanguageCode.En),
    };

    private string? Other(YamlCursor yaml, string key, LanguageCode other) =>
        other == language ? null : yaml.OptionalPrinted($"{key}_{ReportLanguage.TagOf(other)}");
}
