using Rapportgenerator.Figures;
using SkiaSharp;

namespace Rapportgenerator.Formats.Pictures;

/// <summary>
/// The two faces pictures are set in, from the files that their texts were measured with; the machine's own fonts are
/// never asked. May be read by several threads.
/// </summary>
internal sealed class PictureFonts : IDisposable
{
    private readonly SKTypeface regular = Read(bold: false);
    private readonly SKTypeface semiBold = Read(bold: true);

    /// <summary>The caller disposes of it.</summary>
    public SKFont Of(bool bold, double size) => new(bold ? semiBold : regular, (float)size)
    {
        // As the text was measured: not rounded to whole pixels.
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
    };

    public void Dispose()
    {
        regular.Dispose();
        semiBold.Dispose();
    }

    private static SKTypeface Read(bool bold)
    {
        using var file = FontMetrics.OpenFont(bold);
        return SKTypeface.FromStream(file) ?? throw new InvalidDataException("A font of the charts is no font.");
    }
}
