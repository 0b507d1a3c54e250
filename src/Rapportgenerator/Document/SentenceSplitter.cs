using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapportgenerator.Document;

/// <summary>
/// Finds where a text's sentences end: at a full stop, question mark, exclamation mark or colon before a word that begins as a
/// sentence does, and at the end of the text. The stop of an abbreviation («bl.a.», «nr. 5»), of an ordinal number («1. mars») and of
/// an initial ends nothing.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// Abbreviations that something follows, without their last full stop. Those that often end a sentence («osv.», «mv.») are left
    /// out, for then a capital letter decides.
    /// </summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "adm", "adr", "approx", "bl.a", "ca", "cand", "cf", "d.v.s", "dr", "dvs", "e.g", "e.l", "eg", "eks", "ekskl", "ev", "evt", "f", "f.eks", "f.o.m", "fig",
        "fmr", "fr", "g", "hhv", "i.e", "ifm", "inkl", "ift", "iht", "jf", "jfr", "kap", "kl", "kr", "ktr", "m.a", "m.h.t", "maks", "mht", "mill",
        "mr", "mrd", "mrs", "ms", "mtp", "nr", "o.a", "p.g.a", "pga", "pkt", "pr", "prof", "pst", "resp", "s.k", "sml", "st", "t.d", "t.eks", "t.o.m", "tab", "tlf", "vedr", "vs");

    /// <summary>The offsets behind each sentence, the last at the end of the text.</summary>
    public static ImmutableArray<int> Ends(ReadOnlySpan<char> text)
    {
        var ends = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or ':' or '…'))
                continue;
            var after = at + 1;
            while (after < text.Length && Closes(text[after]))
                after++;
            if (after < text.Length && char.IsWhiteSpace(text[after]) && Begins(text[after..], text[at]) && !IsOfWord(text, at))
                ends.Add(after);
        }

        ends.Add(text.Length);
        return ends.DrainToImmutable();
    }

    private static bool Closes(char character) => character is '»' or '”' or '"' or ')' or ']' or '.' or '!' or '?';

    /// <summary>Whether a sentence begins here: a capital letter, or, but for a colon, a digit, behind quotation marks or brackets.</summary>
    private static bool Begins(ReadOnlySpan<char> rest, char mark)
    {
        foreach (var character in rest)
        {
            if (char.IsLetterOrDigit(character))
                return char.IsUpper(character) || (char.IsAsciiDigit(character) && mark != ':');
            if (!char.IsWhiteSpace(character) && character is not ('«' or '“' or '"' or '(' or '[' or '–' or '§'))
                return false;
        }

        return false;
    }

    /// <summary>Whether the full stop belongs to the word before it.</summary>
    private static bool IsOfWord(ReadOnlySpan<char> text, int stop)
    {
        if (text[stop] != '.')
            return false;
        var start = stop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
