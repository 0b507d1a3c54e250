using System.Text;

namespace Rapportgenerator.Survey;

/// <summary>One string for each different text: for columns where a few texts stand in all rows.</summary>
internal sealed class SharedTexts
{
    private const int Longest = 64;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public string Of(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > Longest)
            return Encoding.UTF8.GetString(cell);
        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..Encoding.UTF8.GetChars(cell, buffer)];
        if (texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;
        var added = text.ToString();
        texts.Add(added);
        return added;
    }
}
