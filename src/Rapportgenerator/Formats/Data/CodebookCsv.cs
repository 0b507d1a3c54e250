using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// What was asked, so that <see cref="TabulationsCsv"/> can be read by itself: the two share the columns year, question,
/// item and option. A row for each answer of each item; one for a question that has no answers to choose from. Of earlier
/// rounds only those questions that the report uses.
/// </summary>
internal static class CodebookCsv
{
    public static readonly ImmutableArray<DataColumn> Columns =
    [
        new("year", ColumnType.Integer, new("Undersøkelsens år.", "Året for undersøkinga.", "The survey's year.")) { Required = true },
        new("question", ColumnType.Text, new("Spørsmålets id.", "Id-en til spørsmålet.", "The question's id.")) { Required = true },
        new("type", ColumnType.Text, new(
            "`single` er ett svar, `multi` flere svar, `battery` flere delspørsmål, `numeric` et tall, `text` fri tekst, `pool` samme spørsmål til flere roller.",
            "`single` er eitt svar, `multi` fleire svar, `battery` fleire delspørsmål, `numeric` eit tal, `text` fri tekst, `pool` same spørsmål til fleire roller.",
            "`single` is one answer, `multi` several, `battery` several items, `numeric` a number, `text` free text, `pool` one question put to several roles."))
        { Required = true, Values = ["single", "multi", "battery", "numeric", "text", "pool"] },
        new("chapter", ColumnType.Text, new("Kapittel i spørreskjemaet.", "Kapittel i spørjeskjemaet.", "Chapter of the questionnaire.")),
        new("role", ColumnType.Text, new("Rollen som ble spurt.", "Rolla som blei spurd.", "The role that was asked.")),
        new("text", ColumnType.Text, new("Spørsmålet slik det ble stilt.", "Spørsmålet slik det blei stilt.", "The question as it was put.")) { Required = true },
        new("item", ColumnType.Text, new("Delspørsmålets nøkkel.", "Nøkkelen til delspørsmålet.", "The item's key.")),
        new("item_text", ColumnType.Text, new("Delspørsmålet.", "Delspørsmålet.", "The item.")),
        new("option", ColumnType.Text, new("Svarets eller svargruppens nøkkel.", "Nøkkelen til svaret eller svargruppa.", "Key of the answer or the group of answers.")),
        new("label", ColumnType.Text, new("Svaret, på undersøkelsens språk.", "Svaret, på språket til undersøkinga.", "The answer, in the survey's language.")),
        new("label_nn", ColumnType.Text, new("Svaret på nynorsk.", "Svaret på nynorsk.", "The answer in Norwegian nynorsk.")),
        new("kind", ColumnType.Text, new(
            "`substantive` er et svar, `dont_know` vet ikke, `not_relevant` ikke relevant (utenfor grunnlaget), `none` ingen av dem, `group` minst ett av flere svar.",
            "`substantive` er eit svar, `dont_know` veit ikkje, `not_relevant` ikkje relevant (utanfor grunnlaget), `none` ingen av dei, `group` minst eitt av fleire svar.",
            "`substantive` is an answer, `dont_know` don't know, `not_relevant` not relevant (outside the base), `none` none of them, `group` any of several."))
        { Values = ["substantive", "dont_know", "not_relevant", "none", "group"] },
        new("members", ColumnType.Text, new(
            "Nøklene til svarene i en svargruppe, eller id-ene til spørsmålene som er slått sammen.", "Nøklane til svara i ei svargruppe, eller id-ane til spørsmåla som er slåtte saman.",
            "Keys of a group's answers, or the ids of the pooled questions.")),
        new("unit", ColumnType.Text, new("Hva et tall teller.", "Kva eit tal tel.", "What a number counts.")),
        new("filter", ColumnType.Text, new(
            "Hvem som ble spurt: svarene som åpnet spørsmålet. Tom når alle ble spurt.", "Kven som blei spurde: svara som opna spørsmålet. Tom når alle blei spurde.",
            "Who was asked: the answers that opened the question. Empty where everyone was.")),
        new("previous_id", ColumnType.Text, new("Spørsmålets id i forrige runde, når den var en annen.", "Id-en i førre runde, når han var ein annan.", "The question's id in the round before, where it was another.")),
    ];

    public static byte[] Write(ReportDocument document)
    {
        var csv = new CsvTableText(Columns);
        foreach (var codebook in document.Codebooks)
        {
            var tabulated = document.Tabulations.Where(tabulation => tabulation.Year == codebook.Info.Year).ToLookup(
                tabulation => tabulation.Question.Id, StringComparer.Ordinal);
            var asked = codebook == document.Codebooks[0] ? codebook.Questions : codebook.Questions.Where(question => tabulated.Contains(question.Id));
            // Who answered is tabulated too, but is no question of the codebook.
            var questions = asked.Concat(tabulated.Select(same => same.First().Question)).DistinctBy(question => question.Id);
            foreach (var question in questions)
            {
                // The report's own groups of answers stand beside the codebook's.
                var groups = question.Groups.Concat(tabulated[question.Id].SelectMany(tabulation => tabulation.OptionGroups));
                Append(csv, question, [.. groups.DistinctBy(group => group.Key)], codebook);
            }
        }

        return csv.ToBytes();
    }

    private static void Append(CsvTableText csv, Question question, ImmutableArray<OptionGroup> groups, Codebook codebook)
    {
        var filter = FilterKeys.Of(question.Members[0], codebook);
        foreach (var item in question.Items)
        {
            foreach (var option in question.Options)
                Row(item, new(option.Key, option.Label, KindOf(option.Kind), []));
            foreach (var group in groups)
                Row(item, new(group.Key, group.Label, "group", group.OptionKeys));
            if (question.Options.IsEmpty)
                Row(item, null);
        }

        void Row(QuestionItem item, OptionRow? option)
        {
            var members = option?.Members ?? [];
            if (members.IsEmpty && question is PooledQuestion)
                members = [.. question.Members.Select(member => member.Id)];
            csv.Integer(codebook.Info.Year).Text(question.Id).Text(question.Type).Text(question.Chapter).Text(question.Role).Text(question.Text.Text)
                .Text(item.Key).Text(item.Key.Length == 0 ? null : item.Text.Text)
                .Text(option?.Key).Text(option?.Label.Text).Text(Nynorsk(option?.Label)).Text(option?.Kind).Text(string.Join('|', members))
                .Text((question.Members[0] as NumericQuestion)?.Unit.Text).Text(filter).Text(question.PreviousId).EndRow();
        }
    }

    private static string? Nynorsk(LocalText? label) => label is { Language: LanguageCode.Nn } ? label.Text : label?.Nn;

    public static string KindOf(OptionKind kind) => kind switch
    {
        OptionKind.DontKnow => "dont_know",
        OptionKind.NotRelevant => "not_relevant",
        OptionKind.None => "none",
        _ => "substantive",
    };

    private sealed record OptionRow(string Key, LocalText Label, string Kind, ImmutableArray<string> Members);
}
