using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>What is said of small multiples in words. {0} is filled with the base: «n = 294».</summary>
internal sealed record PanelWords(string Chart, string Reference)
{
    public static PanelWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => new("Figuren er små liggjande søylediagram, eitt for kvar gruppe, med same akse.", "Streken viser alle ({0})"),
        LanguageCode.En => new("The figure is small horizontal bar charts, one for each group, with the same axis.", "The line shows everyone ({0})"),
        _ => new("Figuren er små liggende søylediagrammer, ett for hver gruppe, med samme akse.", "Streken viser alle ({0})"),
    };
}
