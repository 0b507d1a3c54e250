using System.Collections.Immutable;

namespace Rapportgenerator.NextRound;

/// <summary>Why a place in a template cannot stay.</summary>
/// <param name="Offset">In the template's text.</param>
/// <param name="Reason">A sentence for the editor.</param>
internal sealed record Fault(int Offset, string Reason);

/// <summary>Takes pieces out of a template's printed text and keeps them in a comment above.</summary>
internal static class TemplateEditor
{
    private const string Action = "Skriv om teksten etter de nye tallene og slett kommentaren, eller slett alt sammen.";

    /// <summary>Takes out the smallest pieces with every fault in them.</summary>
    /// <param name="file">The template's path in the new folder.</param>
    /// <param name="chapter">The chapter's template; empty for a part that several include.</param>
    public static string TakeOut(string text, IEnumerable<Fault> faults, string chapter, string file, TodoGatherer todo)
    {
        var pieces = new TemplatePieces(text);
        var found = new List<(Piece Piece, ImmutableArray<string> Reasons)>();
        foreach (var fault in faults)
        {
            var piece = pieces.Around(fault.Offset);
            found.Add((piece, [fault.Reason]));
            if (pieces.LeadingTo(piece) is { } before)
                found.Add((before, ["Setningen leder til noe som er tatt ut."]));
        }

        // From the end, and each line's comments after what is taken out of it, so that earlier places stay where they are.
        var edits = new List<(int Start, int End, string New)>();
        foreach (var (piece, reasons) in Merged(Merged(found).Select(each => (pieces.Widened(each.Piece), each.Reasons))))
        {
            var kept = text[piece.Start..piece.End];
            var reason = string.Join(" ", reasons.Distinct());
            var number = todo.Marked(TodoKind.Gone, chapter, file, $"Tatt ut: «{Excerpt.Of(kept)}»", reason, Action);
            var above = piece.WholeLines ? piece.Start : pieces.LineStart(piece.Start);
            edits.Add((piece.Start, piece.End, ""));
            edits.Add((above, above, Mark.InTemplate(number, $"TATT UT: {reason}", kept)));
        }

        foreach (var (start, end, @new) in edits.OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.End).ThenByDescending(edit => edits.IndexOf(edit)))
            text = text[..start] + @new + text[end..];
        return text;
    }

    /// <summary>Puts a comment above the line of a place.</summary>
    public static string Note(string text, int offset, int number, string note) =>
        text.Insert(new TemplatePieces(text).LineStart(offset), Mark.InTemplate(number, note));

    /// <summary>Overlapping pieces as one, with the reasons of all.</summary>
    private static List<(Piece Piece, ImmutableArray<string> Reasons)> Merged(
        IEnumerable<(Piece Piece, ImmutableArray<string> Reasons)> found)
    {
        var merged = new List<(Piece Piece, ImmutableArray<string> Reasons)>();
        foreach (var (piece, more) in found.OrderBy(each => each.Piece.Start).ThenByDescending(each => each.Piece.End))
        {
            if (merged.Count > 0 && piece.Start < merged[^1].Piece.End)
            {
                var (last, reasons) = merged[^1];
                merged[^1] = (last with { End = Math.Max(last.End, piece.End), WholeLines = last.WholeLines || piece.WholeLines }, reasons.AddRange(more));
            }
            else
            {
                merged.Add((piece, more));
            }
        }

        return merged;
    }
}
