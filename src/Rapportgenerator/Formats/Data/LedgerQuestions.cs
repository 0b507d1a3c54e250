using System.Text.Json;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Formats.Data;

/// <summary>A question of this year's questionnaire, as it was put. A member that is not there is empty or false.</summary>
internal static class LedgerQuestions
{
    public static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteString("id", question.Id);
        json.Optional("previous_id", question.PreviousId);
        json.WriteString("type", question.Type);
        json.WriteString("chapter", question.Chapter);
        json.WriteString("role", question.Role);
        json.WriteString("text", question.Text.Text);
        json.Optional("help", question.Help?.Text);
        if (question is PooledQuestion)
        {
            json.Array("members", question.Members, member => json.WriteStringValue(member.Id));
            return;
        }

        if (question.IsScale)
            json.WriteBoolean("scale", true);
        if (question is NumericQuestion numeric)
        {
            json.WriteString("unit", numeric.Unit.Text);
            Decimal(json, "min", numeric.Minimum);
            Decimal(json, "max", numeric.Maximum);
        }

        if (question is BatteryQuestion)
            json.Array("items", question.Items, item => Item(json, item));
        if (!question.Options.IsEmpty)
            json.Array("options", question.Options, option => Option(json, option));
        if (!question.Filters.IsEmpty)
            json.Array("filters", question.Filters, filter => Filter(json, filter));
    }

    private static void Item(Utf8JsonWriter json, QuestionItem item)
    {
        json.WriteStartObject();
        json.WriteString("key", item.Key);
        json.WriteString("text", item.Text.Text);
        json.WriteString("column", item.Column);
        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, AnswerOption option)
    {
        json.WriteStartObject();
        json.WriteString("key", option.Key);
        json.WriteNumber("code", option.Code);
        json.WriteString("label", option.Label.Text);
        json.Optional("label_nn", option.Label.Nn);
        if (option.Kind != OptionKind.Substantive)
            json.WriteString("kind", CodebookCsv.KindOf(option.Kind));
        json.Optional("column", option.Column);
        json.WriteEndObject();
    }

    private static void Filter(Utf8JsonWriter json, AnswerFilter filter)
    {
        json.WriteStartObject();
        json.WriteString("column", filter.Column);
        json.Array("codes", filter.Codes, json.WriteNumberValue);
        json.WriteEndObject();
    }

    private static void Decimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
