using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>What is said of a map in words.</summary>
internal sealed record TileMapWords(string Chart, string NotShown)
{
    public static TileMapWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => new("Figuren er eit flisekart med éi flis for kvar gruppe, omtrent der ho ligg i landet.", "Blir ikkje vist"),
        LanguageCode.En => new("The figure is a tile map with one tile for each group, about where it lies in the country.", "Not shown"),
        _ => new("Figuren er et flisekart med én flis for hver gruppe, omtrent der den ligger i landet.", "Vises ikke"),
    };
}
