using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapportgenerator.Document;

namespace Rapportgenerator.NextRound;

/// <summary>A piece of a template that can be taken out, so that what is left is still a template.</summary>
/// <param name="WholeLines">Whether it begins and ends with a line.</param>
internal readonly record struct Piece(int Start, int End, bool WholeLines);

/// <summary>
/// Finds the smallest piece around a place in a template that can go: a sentence, a list item, a paragraph, or a whole block
/// from `{{ if … }}` to its `{{ end }}`.
/// </summary>
internal sealed partial class TemplatePieces
{
    private readonly string text;
    private readonly ImmutableArray<TemplateCode> codes;
    private readonly ImmutableArray<int> lines;

    public TemplatePieces(string text)
    {
        this.text = text;
        codes = TemplateCode.Read(text);
        lines = [0, .. text.Index().Where(each => each.Item == '\n').Select(each => each.Index + 1)];
    }

    /// <summary>Where a line and column, both counted from 1, stand in the text.</summary>
    public int Offset(int line, int column) =>
        Math.Clamp(lines[Math.Clamp(line, 1, lines.Length) - 1] + Math.Max(0, column - 1), 0, Math.Max(0, text.Length - 1));

    /// <summary>The beginning of the line in which a place stands, or of the code that the line is in the middle of.</summary>
    public int LineStart(int offset) => lines[CodeLine(LineOf(offset))];

    public Piece Around(int offset)
    {
        var (first, last) = Paragraph(LineOf(offset));
        // `{{ wrap … }}` above and `{{ end }}` below are no part of the words.
        var (top, bottom) = (first, last);
        while (top < bottom && IsBlockLine(top))
            top++;
        while (bottom > top && IsBlockLine(bottom))
            bottom--;
        var at = LineOf(offset);
        if (at < top || at > bottom || !IsBalanced(StartOf(top), EndOf(bottom)))
            return Block(offset) ?? Lines(first, last);

        (top, bottom) = Item(at, top, bottom);
        if (!IsBalanced(StartOf(top), EndOf(bottom)))
            return Block(offset) ?? Lines(first, last);
        if (Sentence(offset, StartOf(top), EndOf(bottom)) is { } sentence)
            return sentence;
        // Nothing would be left of a finding but its frame.
        return IsFrame(first, last, top, bottom) ? Lines(first, last) : Lines(top, bottom);
    }

    /// <summary>The same piece, but whole lines where nothing else is left of them, and a finding with its frame.</summary>
    public Piece Widened(Piece piece)
    {
        var (top, bottom) = (LineOf(piece.Start), LineOf(Math.Max(piece.Start, piece.End - 1)));
        if (piece.WholeLines)
            return piece;
        if (!string.IsNullOrWhiteSpace(text[StartOf(top)..piece.Start]) || !string.IsNullOrWhiteSpace(text[piece.End..Math.Max(piece.End, EndOf(bottom))]))
        {
            var start = piece.Start;
            // A space before what stood last in its line would be left there.
            while (piece.End >= EndOf(bottom) && start > StartOf(top) && text[start - 1] == ' ')
                start--;
            return piece with { Start = start };
        }

        var (first, last) = Paragraph(top);
        return IsFrame(first, last, top, bottom) ? Lines(first, last) : Lines(top, bottom);
    }

    /// <summary>The sentence just above a piece that ends in a colon and so leads to it.</summary>
    public Piece? LeadingTo(Piece piece)
    {
        if (!piece.WholeLines)
            return null;
        var line = LineOf(piece.Start) - 1;
        while (line >= 0 && IsBlank(line))
            line--;
        if (line < 0 || InComment(line) || !Prose(StartOf(line), EndOf(line)).TrimEnd().EndsWith(':'))
            return null;
        return Around(EndOf(line) - 1);
    }

    /// <summary>Whether a paragraph is the lines within it, and one line above and one below that open and close a block.</summary>
    private bool IsFrame(int first, int last, int top, int bottom) =>
        top - 1 == first && bottom + 1 == last && IsBlockLine(first) && IsBlockLine(last) && IsBalanced(StartOf(first), EndOf(last));

    private Piece Lines(int first, int last) => new(StartOf(first), last + 1 < lines.Length ? lines[last + 1] : text.Length, true);

    private (int First, int Last) Paragraph(int line)
    {
        var (first, last) = (line, line);
        while (first > 0 && (CodeLine(first) < first || (!IsBlank(first - 1) && !InComment(first - 1))))
            first--;
        while (last + 1 < lines.Length && (CodeLine(last + 1) <= last || (!IsBlank(last + 1) && !InComment(last + 1))))
            last++;
        return (first, last);
    }

    /// <summary>The list item that the line belongs to, where the paragraph is a list.</summary>
    private (int First, int Last) Item(int line, int first, int last)
    {
        if (!Enumerable.Range(first, last - first + 1).Any(IsItem))
            return (first, last);
        var top = line;
        while (top > first && !IsItem(top))
            top--;
        var bottom = line;
        while (bottom < last && !IsItem(bottom + 1))
            bottom++;
        return (top, bottom);
    }

    private bool IsItem(int line) => ItemStart().IsMatch(text[StartOf(line)..EndOf(line)]);

    /// <summary>Null where it is the only one.</summary>
    private Piece? Sentence(int offset, int start, int end)
    {
        var masked = text[start..end].ToCharArray();
        var depth = 0;
        var (inside, openedAt) = (new List<(int From, int To)>(), 0);
        foreach (var code in codes.Where(code => code.Start >= start && code.End <= end))
        {
            if (depth == 0)
                openedAt = code.Start;
            depth += code.Depth;
            if (depth == 0)
                inside.Add((openedAt, code.End));
        }

        // What is printed there is read as a word with a capital, so that a sentence may begin with it.
        foreach (var (from, to) in inside)
            masked.AsSpan(from - start, to - from).Fill('X');
        var marker = ItemStart().Match(text[start..end]).Length;
        var from0 = start + marker;
        var ends = SentenceSplitter.Ends(new string(masked)[marker..].Replace('\n', ' ')).Select(each => from0 + each).Where(each => each < end).ToList();
        // What a colon leads to is not parted from it.
        ends.RemoveAll(each => string.IsNullOrWhiteSpace(text[each..end]) || text[each - 1] == ':');
        if (ends.Count == 0)
            return null;
        ends.Add(end);
        var (first, last) = (from0, end);
        foreach (var each in ends)
        {
            last = each;
            if (offset < each)
                break;
            first = each;
        }

        while (first < last && text[first] is ' ' or '\n')
            first++;
        // The space after it goes too, or the space before it where it is the last.
        if (last < end)
        {
            while (last < end && text[last] is ' ' or '\n')
                last++;
        }
        else
        {
            while (first > from0 && text[first - 1] is ' ' or '\n')
                first--;
        }

        return new Piece(first, last, false);
    }

    /// <summary>From the block's first line to the last, where nothing else is cut by that.</summary>
    private Piece? Block(int offset)
    {
        for (var from = codes.Length - 1; from >= 0; from--)
        {
            var open = codes[from];
            if (open.Start > offset || open.Depth <= 0)
                continue;
            var depth = open.Depth;
            for (var to = from + 1; to < codes.Length; to++)
            {
                depth += codes[to].Depth;
                if (depth > 0)
                    continue;
                if (codes[to].End <= offset)
                    break;
                var (first, last) = (CodeLine(LineOf(open.Start)), LineOf(codes[to].End - 1));
                while (last + 1 < lines.Length && CodeLine(last + 1) <= last)
                    last++;
                if (IsBalanced(StartOf(first), EndOf(last)))
                    return Lines(first, last);
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a line is code alone, of which some opens, parts or closes a block.</summary>
    private bool IsBlockLine(int line)
    {
        var (start, end) = (StartOf(line), EndOf(line));
        return string.IsNullOrWhiteSpace(Prose(start, end))
            && codes.Any(code => code.Start < end && code.End > start && (code.Depth != 0 || code.Lowest < 0));
    }

    private bool IsBalanced(int start, int end)
    {
        var depth = 0;
        foreach (var code in codes.Where(code => code.End > start && code.Start < end))
        {
            if (code.Start < start || code.End > end || depth + code.Lowest < 0)
                return false;
            depth += code.Depth;
        }

        return depth == 0;
    }

    private string Prose(int start, int end)
    {
        var prose = text[start..end].ToCharArray();
        foreach (var code in codes.Where(code => code.End > start && code.Start < end))
            prose.AsSpan(Math.Max(code.Start, start) - start, Math.Min(code.End, end) - Math.Max(code.Start, start)).Fill(' ');
        return new string(prose);
    }

    private int LineOf(int offset)
    {
        var at = lines.BinarySearch(offset);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The line in which the code begins that this line begins in the middle of; else the line itself.</summary>
    private int CodeLine(int line)
    {
        var start = StartOf(line);
        var code = codes.FirstOrDefault(each => each.Start < start && each.End > start);
        return code is null ? line : LineOf(code.Start);
    }

    private int StartOf(int line) => lines[line];

    private int EndOf(int line) => line + 1 < lines.Length ? lines[line + 1] - 1 : text.Length;

    private bool IsBlank(int line) => string.IsNullOrWhiteSpace(text[StartOf(line)..EndOf(line)]);

    private bool InComment(int line)
    {
        var span = text.AsSpan(StartOf(line), EndOf(line) - StartOf(line));
        return Mark.Opens(span) || Mark.Closes(span);
    }

    [GeneratedRegex(@"^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();
}
