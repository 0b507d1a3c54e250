using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The front page's list of files to download, each with its type and size in the link's own text.</summary>
internal static class DownloadList
{
    private const decimal Megabyte = 1_000_000;

    /// <summary>Null where no file is meant for readers.</summary>
    /// <param name="files">Files of the publication outside `html`; those with a title are listed.</param>
    public static string? Of(ImmutableArray<OutputFile> files, ReportLanguage language)
    {
        var html = new StringBuilder();
        foreach (var file in files)
        {
            if (file.Title is null)
                continue;
            var type = Path.GetExtension(file.Path).TrimStart('.').ToUpperInvariant();
            html.Append("<li><a href=\"").Append(HtmlText.Escape(ReaderFiles.AddressOf(file.Path))).Append("\">");
            HtmlText.Append(html, $"{file.Title} ({type}, {Size(file.Content.Length, language.Numbers)})");
            html.Append("</a></li>\n");
        }

        return html.Length == 0 ? null : $"<ul>\n{html}</ul>";
    }

    private static string Size(int bytes, NumberStyle style) => bytes >= Megabyte
        ? style.Write(Math.Round(bytes / Megabyte, 1, MidpointRounding.AwayFromZero), 1) + NumberStyle.HardSpace + "MB"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)}") + NumberStyle.HardSpace + "kB";
}
