using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Review;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// `data/ledger.json`: every number of the publication with its recipe, so that anyone can compute it again from the answers and
/// the frame. One object a line. `docs/ledger.md` describes the format for those who read it.
/// </summary>
internal static class Ledger
{
    public const string Path = "data/ledger.json";

    /// <summary>Goes up where a script that reads the file would have to change.</summary>
    public const string Format = "rapportgenerator-ledger/2";

    public static OutputFile Write(ReportDocument document)
    {
        using var lines = new LedgerLines();
        lines.Open(json => Head(json, document));
        lines.List("inputs", document.Inputs, (json, file) =>
        {
            json.WriteString("path", file.Path);
            json.WriteString("role", file.Role);
            if (file.Round is { } round && round < document.Codebooks.Length)
                json.WriteNumber("round", document.Codebooks[round].Info.Year);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("bytes", file.Bytes);
        });
        var files = document.Definition.Earlier.Insert(0, document.Definition.Survey);
        lines.List("rounds", document.Codebooks.Zip(files), (json, round) => Round(json, round.First, round.Second.Design, document.Language));
        lines.List(
            "breakdowns",
            document.Codebooks.SelectMany(codebook => codebook.Breakdowns.Select(breakdown => (codebook.Info.Year, breakdown))),
            (json, each) => Breakdown(json, each.Year, each.breakdown, document.Language));
        lines.List("tabulations", document.Tabulations, new LedgerTabulations(document).Write);
        var numbers = new LedgerNumbers(document);
        lines.List("numbers", numbers.All(), numbers.Write);
        lines.List("claims", document.Chapters.SelectMany(chapter => chapter.Claims.Select(claim => (chapter, claim))), LedgerTexts.Claim);
        lines.List("sentences", document.Chapters.SelectMany(LedgerTexts.SentencesOf), LedgerTexts.Sentence);
        lines.List("figures", document.Figures, LedgerTexts.Figure);
        lines.List("questions", document.Codebooks.IsEmpty ? [] : document.Codebooks[0].Questions, LedgerQuestions.Write);
        lines.List("words", WordCount.Of(document), (json, words) =>
        {
            json.WriteString("chapter", words.Chapter);
            json.WriteString("language", ReportLanguage.TagOf(words.Language));
            json.WriteNumber("words", words.Words);
        });
        return new OutputFile(Path, lines.Close());
    }

    private static void Head(Utf8JsonWriter json, ReportDocument document)
    {
        json.WriteString("format", Format);
        json.WriteString("title", document.Definition.Title);
        json.WriteString("language", document.Language.Tag);
        json.WriteString("published", document.Definition.Published.Iso());
        json.WriteBoolean("synthetic", document.Survey.Synthetic);
        if (document.Survey.Unit is { CoversNorway: false } unit)
        {
            json.Object("unit", () =>
            {
                foreach (var (name, form) in ((string, LocalText)[])[("one", unit.One), ("the_one", unit.TheOne), ("many", unit.Many), ("the_many", unit.TheMany)])
                    json.WriteString(name, form.In(document.Language.Code));
            });
        }

        json.WriteNumber("hide_below", document.Definition.Survey.HideBelow);
        json.WriteString("rounding", "half away from zero, once, on the exact fraction");
    }

    /// <summary>How the round's files are laid out.</summary>
    private static void Round(Utf8JsonWriter json, Codebook codebook, DesignDefinition? design, ReportLanguage language)
    {
        var data = codebook.Data;
        json.WriteNumber("round", codebook.Info.Year);
        json.WriteString("title", codebook.Info.Title.In(language.Code));
        json.WriteString("delimiter", data.Delimiter.ToString());
        json.WriteString("id_column", data.IdColumn);
        json.WriteString("unit_column", data.UnitColumn);
        json.WriteString("weight_column", data.WeightColumn);
        json.WriteString("frame_key", data.FrameKey);
        json.WriteNumber("ticked", data.Ticked);
        json.WriteNumber("not_ticked", data.NotTicked);
        json.WriteNumber("no_answer", codebook.Missing.NoAnswer);
        json.WriteStartArray("roles");
        foreach (var role in codebook.Roles)
        {
            json.WriteStartObject();
            json.WriteString("key", role.Key);
            json.WriteString("label", role.Label.Text);
            json.Array("asked", role.Asked, json.WriteStringValue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (design is null)
            return;

        // Weighted tabulations: strata by a breakdown, of the frame's units or of an endless population.
        json.WriteStartObject("design");
        json.WriteString("strata", design.Strata?.Value);
        json.WriteString("population", design.FrameIsPopulation ? "frame" : "endless");
        json.WriteString("weights", design.Weights?.Value);
        json.WriteEndObject();
    }

    /// <summary>How the frame decides which class a unit belongs to.</summary>
    private static void Breakdown(Utf8JsonWriter json, int round, Breakdown breakdown, ReportLanguage language)
    {
        json.WriteNumber("round", round);
        json.WriteString("key", breakdown.Key);
        json.WriteString("label", breakdown.Label.In(language.Code));
        json.WriteString("column", breakdown.Source);
        json.WriteStartArray("classes");
        foreach (var item in breakdown.Classes)
        {
            json.WriteStartObject();
            json.WriteString("key", item.Key);
            json.WriteString("label", item.Label.In(language.Code));
            if (item.Rule?.Type is { } type)
                json.WriteString("type", type);
            if (item.Rule?.From is { } from)
                json.WriteNumber("from", from);
            if (item.Rule?.To is { } to)
                json.WriteNumber("to", to);
            if (item.Rule?.Value is { } value)
                json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
