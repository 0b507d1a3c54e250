using System.Text.Json;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Formats.Data;

/// <summary>What the publication says with its numbers: claims, sentences, figures. A member that is not there is empty or false.</summary>
internal static class LedgerTexts
{
    public static void Claim(Utf8JsonWriter json, (Chapter Chapter, Claim Claim) each)
    {
        json.WriteString("chapter", each.Chapter.Slug);
        json.WriteString("words", each.Claim.Words);
        json.WriteString("verdict", each.Claim.Verdict switch
        {
            ClaimVerdict.Holds => "holds",
            ClaimVerdict.NearBorder => "near_border",
            _ => "broken",
        });
        json.WriteString("evidence", each.Claim.Evidence);
        json.Array("numbers", each.Claim.Numbers, id => json.WriteStringValue(id.Text));
        Place(json, each.Claim.Span);
    }

    /// <summary>Those that print a number or hold an author's claim; the others say nothing that the answers could change.</summary>
    public static IEnumerable<(Chapter Chapter, Sentence Sentence)> SentencesOf(Chapter chapter) => chapter.Sentences
        .Where(sentence => sentence.Parts.Any(part => part.Number is not null)
            || chapter.Claims.Any(claim => sentence.Text.Contains(claim.Words, StringComparison.Ordinal)))
        .Select(sentence => (chapter, sentence));

    /// <summary>Words as they stand, and the numbers between them with their ids.</summary>
    public static void Sentence(Utf8JsonWriter json, (Chapter Chapter, Sentence Sentence) each)
    {
        json.WriteString("chapter", each.Chapter.Slug);
        json.WriteStartArray("parts");
        foreach (var part in each.Sentence.Parts)
        {
            json.WriteStartObject();
            json.WriteString("text", part.Text);
            if (part.Number is { } id)
                json.WriteString("number", id.Text);
            if (part.IsClaim)
                json.WriteBoolean("claim", true);
            if (part.IsReference)
                json.WriteBoolean("reference", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (each.Sentence.Place is { } place)
            Place(json, place);
    }

    public static void Figure(Utf8JsonWriter json, FigureBlock block)
    {
        json.WriteString("id", block.ElementId);
        json.WriteString("label", block.Label);
        json.WriteString("title", block.Figure.Title);
        json.WriteString("chapter", block.Chapter);
        json.Array(
            "tabulations", block.Figure.Earlier.Reverse().Prepend(block.Figure.Tabulation), tabulation => json.WriteStringValue(tabulation.Id));
        Place(json, block.Figure.Span);
    }

    private static void Place(Utf8JsonWriter json, SourceSpan place)
    {
        json.WriteString("file", place.File);
        if (place.Line > 0)
            json.WriteNumber("line", place.Line);
    }
}
