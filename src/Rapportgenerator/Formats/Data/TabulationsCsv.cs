using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// Every number of the publication in one tidy table, a number a row, whether a figure shows it or only the text. What is
/// hidden stands there too, without its numbers: so one can tell hidden from forgotten.
/// </summary>
internal static class TabulationsCsv
{
    public static readonly ImmutableArray<DataColumn> Columns =
    [
        new("id", ColumnType.Text, new(
            "Tallets adresse, den samme som på nettsidene og i sporet.", "Adressa til talet, den same som på nettsidene og i sporet.",
            "The number's address, the same as on the web pages and in the ledger.")) { Required = true },
        new("tabulation", ColumnType.Text, new(
            "Tabellen tallet står i: alle tall med samme spørsmål, fordeling, vekting og grunnlag.",
            "Tabellen talet står i: alle tal med same spørsmål, fordeling, vekting og grunnlag.",
            "The tabulation: all numbers with the same question, breakdown, weighting and base.")) { Required = true },
        new("year", ColumnType.Integer, new("Undersøkelsens år.", "Året for undersøkinga.", "The survey's year.")) { Required = true },
        new("question", ColumnType.Text, new(
            "Spørsmålets id i kodeboken.", "Id-en til spørsmålet i kodeboka.", "The question's id in the codebook.")) { Required = true },
        new("item", ColumnType.Text, new(
            "Nøkkelen til delspørsmålet; tom når spørsmålet ikke har deler.", "Nøkkelen til delspørsmålet; tom når spørsmålet ikkje har delar.",
            "Key of the question's item; empty where it has none.")),
        new("weighted", ColumnType.Flag, new("1 når tallene er vektet.", "1 når tala er vekta.", "1 where the numbers are weighted.")) { Required = true },
        new("panel", ColumnType.Flag, new(
            "1 når bare enheter som har svart i alle årene som sammenliknes, er regnet med.",
            "1 når berre einingar som har svara i alle åra som blir samanlikna, er rekna med.",
            "1 where only units that answered in all the years compared are counted.")) { Required = true },
        new("breakdown", ColumnType.Text, new(
            "Nøkkelen til det svarene er fordelt på; tom når de ikke er fordelt.", "Nøkkelen til det svara er fordelte på; tom når dei ikkje er fordelte.",
            "Key of the breakdown; empty where there is none.")),
        new("group", ColumnType.Text, new(
            "Gruppens nøkkel; `alle` er alle samlet.", "Nøkkelen til gruppa; `alle` er alle samla.", "The group's key; `alle` is everyone.")) { Required = true },
        new("group_label", ColumnType.Text, new("Gruppens navn.", "Namnet på gruppa.", "The group's name.")) { Required = true },
        new("option", ColumnType.Text, new(
            "Nøkkelen til svaret, til gruppen av svar eller til det statistiske målet.", "Nøkkelen til svaret, til gruppa av svar eller til det statistiske målet.",
            "Key of the answer, of the group of answers, or of the statistic.")) { Required = true },
        new("label", ColumnType.Text, new("Svarets eller målets navn.", "Namnet på svaret eller målet.", "Name of the answer or of the statistic.")) { Required = true },
        new("kind", ColumnType.Text, new(
            "`option` er ett svar, `group` er minst ett av flere svar, `statistic` er et statistisk mål.",
            "`option` er eitt svar, `group` er minst eitt av fleire svar, `statistic` er eit statistisk mål.",
            "`option` is one answer, `group` any of several, `statistic` a statistic.")) { Required = true, Values = ["option", "group", "statistic"] },
        new("measure", ColumnType.Text, new(
            "Hva `value` er: `share` er en andel fra 0 til 1.", "Kva `value` er: `share` er ein del frå 0 til 1.",
            "What `value` is: `share` is a share from 0 to 1.")) { Required = true, Values = ["share", "mean", "median", "lower_quartile", "upper_quartile", "sum"] },
        new("count", ColumnType.Integer, new(
            "Antall som har gitt svaret, uvektet.", "Talet på dei som har gitt svaret, uvekta.", "How many gave the answer, unweighted.")),
        new("base", ColumnType.Integer, new(
            "Antall som ble spurt og har svart, uvektet.", "Talet på dei som blei spurde og har svara, uvekta.",
            "How many were asked and answered, unweighted.")),
        new("value", ColumnType.Number, new("Andelen eller målet, uavrundet.", "Delen eller målet, uavrunda.", "The share or the statistic, not rounded.")),
        new("standard_error", ColumnType.Number, new("Standardfeilen til `value`.", "Standardfeilen til `value`.", "Standard error of `value`.")),
        new("lower", ColumnType.Number, new(
            "Nedre grense for 95 prosents konfidensintervall.", "Nedre grense for 95 prosents konfidensintervall.", "Lower limit of the 95 per cent confidence interval.")),
        new("upper", ColumnType.Number, new(
            "Øvre grense for 95 prosents konfidensintervall.", "Øvre grense for 95 prosents konfidensintervall.", "Upper limit of the 95 per cent confidence interval.")),
        new("hidden", ColumnType.Flag, new(
            "1 når tallet ikke vises fordi for få har svart. Alle tall i raden er da tomme.",
            "1 når talet ikkje blir vist fordi for få har svara. Alle tal i rada er då tomme.",
            "1 where the number is not shown because too few answered. All numbers of the row are empty then.")) { Required = true },
    ];

    public static byte[] Write(ImmutableArray<Tabulation> tabulations, ReportLanguage language)
    {
        var csv = new CsvTableText(Columns);
        foreach (var number in tabulations.SelectMany(tabulation => PublishedNumber.Of(tabulation, language)))
        {
            var tabulation = number.Tabulation;
            csv.Text(number.Id.Text).Text(tabulation.Id).Integer(tabulation.Year).Text(tabulation.Question.Id).Text(number.Item.Key)
                .Flag(tabulation.Weighted).Flag(tabulation.Panel is not null).Text(tabulation.By?.Key).Text(number.Group.Key)
                .Text(number.Group.Key == Tabulation.AllKey ? language.Words.All : number.Group.Label.In(language))
                .Text(number.Key).Text(number.Label).Text(Kind(number.Kind)).Text(number.Measure)
                .Integer(number.Count).Integer(number.Base).Number(number.Value)
                .Number(number.Uncertainty?.StandardError).Number(number.Uncertainty?.Lower).Number(number.Uncertainty?.Upper)
                .Flag(number.Hidden).EndRow();
        }

        return csv.ToBytes();
    }

    private static string Kind(NumberKind kind) => kind switch
    {
        NumberKind.Option => "option",
        NumberKind.Group => "group",
        _ => "statistic",
    };
}
