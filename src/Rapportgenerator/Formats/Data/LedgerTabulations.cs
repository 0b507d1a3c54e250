using System.Globalization;
using System.Text.Json;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

/// <summary>A tabulation as a recipe: which columns, which codes, who is in the base.</summary>
internal sealed class LedgerTabulations(ReportDocument document)
{
    /// <summary>What the codebook lacks in it is said of what people read, not of this.</summary>
    private readonly ReportLanguage language = document.Language with { Missing = null };
    private readonly TabulationWords words = new(document.Codebooks, document.Language with { Missing = null });

    public void Write(Utf8JsonWriter json, Tabulation tabulation)
    {
        var question = tabulation.Question;
        json.WriteString("id", tabulation.Id);
        json.WriteNumber("round", tabulation.Year);
        json.WriteString("question", question.Id);
        json.WriteString("type", question.Type);
        json.WriteString("wording", question.Text.In(language));
        json.WriteString("by", tabulation.By?.Key);
        json.WriteBoolean("weighted", tabulation.Weighted);

        // Whether a unit answered is a question to the frame; all others are put to the responses.
        json.WriteString("rows", question.Id == ResponseTabulator.Units ? "frame" : "responses");
        if (tabulation.Panel is { } panel)
        {
            json.WriteStartObject("panel");
            Codes(json, "years", panel.Years);
            json.WriteString("members", string.Concat(panel.Members.Select(isIn => isIn ? '1' : '0')));
            json.WriteEndObject();
        }

        json.WriteStartArray("items");
        foreach (var item in question.Items.Where(item => item.Key.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("key", item.Key);
            json.WriteString("text", item.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("members");
        foreach (var member in question.Members)
            Member(json, tabulation, member);
        json.WriteEndArray();
        Options(json, tabulation);
        json.WriteString("base", words.Base(tabulation));
        if (!tabulation.Differences.IsEmpty)
        {
            json.WriteStartArray("differences");
            foreach (var difference in words.Differences(tabulation))
                json.WriteStringValue(difference);
            json.WriteEndArray();
        }

        if (tabulation.HasHidden)
            json.WriteString("note", words.Dash(tabulation));
    }

    /// <summary>A question whose answers are counted: its columns, and what the codes in them mean.</summary>
    private void Member(Utf8JsonWriter json, Tabulation tabulation, Question member)
    {
        json.WriteStartObject();
        json.WriteString("question", member.Id);
        json.WriteString("wording", member.Text.In(language));
        json.WriteString("role", member.Role);
        json.WriteStartArray("filters");
        foreach (var filter in member.Filters)
        {
            json.WriteStartObject();
            json.WriteString("column", filter.Column);
            Codes(json, "codes", filter.Codes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("asked_if", words.AskedIf(tabulation, member));
        switch (member)
        {
            case MultiQuestion:
                json.WriteStartObject("ticks");
                foreach (var option in member.Options)
                    json.WriteString(option.Key, option.Column);
                json.WriteEndObject();
                break;
            case NumericQuestion numeric:
                json.WriteString("column", member.Id);
                Codes(json, "missing", new[] { numeric.DontKnowCode, numeric.NoAnswerCode }.OfType<int>());
                break;
            default:
                if (member.Id != ResponseTabulator.Units)
                    Columns(json, member);
                json.WriteStartObject("codes");
                foreach (var option in member.Options)
                    json.WriteString(option.Key, CodeOf(member, option));
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    private static void Columns(Utf8JsonWriter json, Question member)
    {
        json.WriteStartObject("columns");
        foreach (var item in member.Items)
            json.WriteString(item.Key, item.Column);
        json.WriteEndObject();
    }

    /// <summary>As it stands in the file: the status of a role's part is a state to us, and a digit or nothing there.</summary>
    private static string CodeOf(Question member, AnswerOption option) => member.Id != ResponseTabulator.Roles
        ? option.Code.ToString(CultureInfo.InvariantCulture)
        : (PartStatus)option.Code switch
        {
            PartStatus.Complete => "1",
            PartStatus.BrokenOff => "2",
            PartStatus.Missing => "0",
            _ => "",
        };

    private void Options(Utf8JsonWriter json, Tabulation tabulation)
    {
        var question = tabulation.Question;
        var kept = tabulation.All.Items[0].Options;
        json.WriteStartArray("options");
        foreach (var cell in kept)
            Labelled(json, cell.Key, cell.Label.In(language), null);
        json.WriteEndArray();
        json.WriteStartArray("left_out");
        foreach (var option in question.Options.Where(option => kept.All(cell => cell.Key != option.Key)))
            json.WriteStringValue(option.Key);
        json.WriteEndArray();
        json.WriteStartArray("any_of");
        foreach (var group in tabulation.OptionGroups)
            Labelled(json, group.Key, group.Label.In(language), group.OptionKeys);
        json.WriteEndArray();
        if (question.Members[0] is NumericQuestion)
            return;
        json.WriteStartObject("scale");
        foreach (var cell in kept.Where(cell => question.IsScale && cell.Kind == OptionKind.Substantive))
        {
            if (tabulation.StepCodes is null)
                json.WriteNumber(cell.Key, question.FindOption(cell.Key)!.Code);
            else if (tabulation.StepCodes.TryGetValue(cell.Key, out var code))
                json.WriteNumber(cell.Key, code);
        }

        json.WriteEndObject();
    }

    private static void Labelled(Utf8JsonWriter json, string key, string label, IEnumerable<string>? options)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("label", label);
        if (options is not null)
        {
            json.WriteStartArray("options");
            foreach (var option in options)
                json.WriteStringValue(option);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, string name, IEnumerable<int> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
            json.WriteNumberValue(code);
        json.WriteEndArray();
    }
}
