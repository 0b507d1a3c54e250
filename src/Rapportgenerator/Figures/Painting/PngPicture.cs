using SkiaSharp;

namespace Rapportgenerator.Figures.Painting;

/// <summary>A drawing as a PNG file.</summary>
internal static class PngPicture
{
    /// <summary>
    /// Dots in an inch of a picture of one dot to the drawing unit: a CSS pixel is 1/96 inch. With twice the dots, programs
    /// that place the picture on paper give it the same size.
    /// </summary>
    private const double DotsPerInch = 96;

    /// <summary>Even areas and thin text: filters make the files larger, and from level 4 on they take twice the time for a sixth less.</summary>
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.None, 3);

    /// <param name="density">Dots to the drawing unit.</param>
    /// <param name="title">Stands in the file for those who ask it.</param>
    /// <param name="description">What the picture shows, in words; empty for none.</param>
    /// <param name="language">Tag of their language.</param>
    /// <param name="colours">The palette's where there are none.</param>
    public static byte[] Write(Drawing drawing, double density, PictureFonts fonts, string title, string description, string language, ChartColours? colours = null)
    {
        var size = new SKImageInfo(
            (int)Math.Round(drawing.Width * density), (int)Math.Round(drawing.Height * density), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var dots = new SKBitmap(size);
        using (var canvas = new SKCanvas(dots))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale((float)density);
            new DrawingPainter(canvas, fonts, colours ?? ChartColours.Program).Paint(drawing);
        }

        using var pixels = dots.PeekPixels();
        using var png = pixels.Encode(Encoding) ?? throw new InvalidOperationException("A picture could not be written as PNG.");
        return PngChunks.Insert(
            png.AsSpan(),
            PngChunks.Resolution(density * DotsPerInch),
            PngChunks.Text("Title", title, language),
            description.Length == 0 ? [] : PngChunks.Text("Description", description, language));
    }
}
