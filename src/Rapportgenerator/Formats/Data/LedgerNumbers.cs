using System.Text.Json;
using Rapportgenerator.Document;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Formats.Data;

/// <summary>A line a number: where it stands in its tabulation, what it is, and where it is printed.</summary>
internal sealed class LedgerNumbers
{
    private readonly NumberRegister register;
    private readonly Dictionary<string, List<(PrintedNumber Number, string Chapter)>> printed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> shown = new(StringComparer.Ordinal);

    public LedgerNumbers(ReportDocument document)
    {
        register = new NumberRegister(document.Tabulations, document.SurveyNumbers);
        foreach (var chapter in document.Chapters)
        {
            foreach (var number in chapter.Numbers)
                Add(printed, number.Id, (number, chapter.Slug));
        }

        foreach (var block in document.Figures)
        {
            foreach (var cell in block.Figure.Table.Rows.SelectMany(row => row.Cells))
            {
                if (cell.Number is { } id && !(shown.TryGetValue(id.Text, out var places) && places[^1] == block.ElementId))
                    Add(shown, id, block.ElementId);
            }
        }
    }

    /// <summary>What is tabulated, what is told of the survey, and what templates and tables computed of them.</summary>
    public IEnumerable<KnownNumber> All()
    {
        foreach (var number in register.All)
            yield return number;
        var computed = new SortedDictionary<string, DerivedNumber>(StringComparer.Ordinal);
        foreach (var id in printed.Keys.Concat(shown.Keys))
            Computed(new NumberId(id), computed);
        foreach (var number in computed.Values)
            yield return number;
    }

    public void Write(Utf8JsonWriter json, KnownNumber number)
    {
        json.WriteString("id", number.Id.Text);
        switch (number)
        {
            case TabulatedNumber tabulated:
                Tabulated(json, tabulated);
                break;
            case SurveyNumber told:
                json.WriteString("measure", told.What);
                json.WriteNumber("round", told.Year);
                break;
            case DerivedNumber derived:
                json.WriteString("measure", NumberOperations.NameOf(derived.Operation));
                json.WriteStartArray("parts");
                foreach (var part in derived.PartIds)
                    json.WriteStringValue(part.Text);
                json.WriteEndArray();
                break;
        }

        Value(json, number);
        Places(json, number.Id.Text);
    }

    private static void Tabulated(Utf8JsonWriter json, TabulatedNumber number)
    {
        json.WriteString("tabulation", number.Tabulation.Id);
        json.WriteString("group", number.Group.Key);
        if (number.Item.Item.Key.Length > 0)
            json.WriteString("item", number.Item.Item.Key);
        if (number.Cell is { } cell)
            json.WriteString("option", cell.Key);
        json.WriteString("measure", number.Measure);
        if (number.Measure is NumberId.Base or NumberId.Count)
            return;
        if (number.Cell is { } counted)
            Whole(json, "count", number.Hidden ? null : counted.Count);
        Whole(json, "base", number.Hidden ? null : number.Item.Base);
    }

    /// <summary>Numerator and denominator are counts, or sums of weights where the tabulation is weighted.</summary>
    private static void Value(Utf8JsonWriter json, KnownNumber number)
    {
        var value = number.Hidden ? null : number.Value;
        if (value is { } exact)
        {
            json.WriteNumber("numerator", exact.Numerator);
            json.WriteNumber("denominator", exact.Denominator);
            json.WriteNumber("value", exact.Value);
        }
        else
        {
            json.WriteNull("numerator");
            json.WriteNull("denominator");
            json.WriteNull("value");
        }

        if (number is TabulatedNumber { Measure: TabulatedNumber.Share or "mean" } estimate)
        {
            var uncertainty = number.Hidden ? null : estimate.Uncertainty;
            Double(json, "se", uncertainty?.StandardError);
            Double(json, "lower", uncertainty?.Lower);
            Double(json, "upper", uncertainty?.Upper);
        }

        if (number is DerivedNumber { Contrast: { } contrast })
        {
            Double(json, "lower", contrast.Lower);
            Double(json, "upper", contrast.Upper);
        }

        json.WriteBoolean("hidden", number.Hidden);
    }

    private void Places(Utf8JsonWriter json, string id)
    {
        if (printed.TryGetValue(id, out var prints))
        {
            json.WriteStartArray("printed");
            foreach (var (number, chapter) in prints)
            {
                json.WriteStartObject();
                json.WriteString("text", number.Text);
                json.WriteString("as", number.Form.Name);
                Whole(json, "decimals", number.Form.Decimals);
                json.WriteString("file", number.Place.File);
                json.WriteNumber("line", number.Place.Line);
                json.WriteString("chapter", chapter);
                if (number.InText)
                    json.WriteBoolean("in_text", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (shown.TryGetValue(id, out var figures))
        {
            json.WriteStartArray("shown_in");
            foreach (var figure in figures)
                json.WriteStringValue(figure);
            json.WriteEndArray();
        }
    }

    /// <summary>A computed number, and those it was computed from.</summary>
    private void Computed(NumberId id, SortedDictionary<string, DerivedNumber> found)
    {
        if (id.Derivation is not { } derivation || found.ContainsKey(id.Text) || register.Find(id) is not DerivedNumber number)
            return;
        found.Add(id.Text, number);
        foreach (var part in derivation.Parts)
            Computed(part, found);
    }

    private static void Add<T>(Dictionary<string, List<T>> places, NumberId id, T place)
    {
        if (places.TryGetValue(id.Text, out var known))
            known.Add(place);
        else
            places.Add(id.Text, [place]);
    }

    private static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Double(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
