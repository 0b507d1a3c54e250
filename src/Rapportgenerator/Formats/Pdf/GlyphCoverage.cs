using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// Which signs the theme's fonts can show. PDF/UA-1 does not allow a sign without a glyph, and one in a free answer would
/// cost the whole file, without Typst being able to say where it stands.
/// </summary>
public sealed class GlyphCoverage
{
    private const int Tabled = 0x250;
    private readonly ImmutableArray<ImmutableArray<TrueTypeFont>> families;
    private readonly bool[] table = new bool[Tabled];

    private GlyphCoverage(ImmutableArray<ImmutableArray<TrueTypeFont>> families)
    {
        this.families = families;
        for (var codePoint = 0; codePoint < Tabled; codePoint++)
            table[codePoint] = Lookup(codePoint);
    }

    /// <summary>Reads the tables of every `Family-Style.ttf` in the folder.</summary>
    /// <exception cref="IOException">A font cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is no TrueType font; the message is its name.</exception>
    public static GlyphCoverage Of(string fontFolder)
    {
        var families = new SortedDictionary<string, ImmutableArray<TrueTypeFont>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(fontFolder, "*.ttf"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096);
            var family = Path.GetFileNameWithoutExtension(file).Split('-')[0];
            try
            {
                families[family] = families.GetValueOrDefault(family, []).Add(new TrueTypeFont(stream));
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
            {
                throw new InvalidDataException(Path.GetFileName(file), error);
            }
        }

        return new GlyphCoverage([.. families.Values]);
    }

    /// <summary>Whether some family has the sign in all its styles: the theme sets text in one family with the others behind it.</summary>
    public bool Has(Rune rune) => rune.Value < Tabled ? table[rune.Value] : Lookup(rune.Value);

    private bool Lookup(int codePoint)
    {
        foreach (var family in families)
        {
            var everywhere = true;
            foreach (var font in family)
                everywhere &= font.Has(codePoint);
            if (everywhere)
                return true;
        }

        return false;
    }
}
