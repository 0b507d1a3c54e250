using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Formats.Pictures;

namespace Rapportgenerator.Tests.Formats.Html;

/// <summary>The web pages of a small publication, read back as a browser reads them.</summary>
internal sealed class HtmlPages
{
    private readonly ImmutableArray<OutputFile> files;

    private HtmlPages(ImmutableArray<OutputFile> files) => this.files = files;

    public IEnumerable<string> Paths => files.Select(file => file.Path);

    public IEnumerable<string> Pages => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public IHtmlDocument this[string path] => new HtmlParser().ParseDocument(Text(path));

    public string Text(string path) => Encoding.UTF8.GetString(files.Single(file => file.Path == path).Content.Span);

    /// <summary>Writes the pages and expects no problem.</summary>
    public static HtmlPages Of(ReportDocument document, DiagnosticBag bag)
    {
        var data = DataFormat.Write(document);
        var pages = new HtmlPages(HtmlFormat.Write(document, "rapport.pdf", () => data, bag).AddRange(data).AddRange(PictureFormat.Write(document, bag)));
        Assert.Empty(bag.Sorted());
        return pages;
    }

    /// <summary>A front page with findings, a chapter with all we can show, and an appendix.</summary>
    public static HtmlPages Full()
    {
        var bag = new DiagnosticBag();
        return Of(FullReport(bag), bag);
    }

    public static ReportDocument FullReport(DiagnosticBag bag) => SampleReport.Build(
        bag,
        [
            ("forside", "# Kommuneundersøkelsen 2019\n\nInnledning, se [helse](bosetting.md#helse).\n\n## Hovedfunn\n\n::findings\n"),
            ("bosetting", """
                # Bosetting

                Tekst med *vekt* og **mye vekt**, `kode`, en fotnote[^1] og en gang til[^1].
                Se [](ref:fig-mal) og [vedlegget](tabeller.md). <https://imdi.no>

                ::: finding 0
                Åtte av ti har mål.[^1]
                :::

                ## Helse

                1. Første
                2. Andre

                - Løst

                - Punkt

                ::figure{fig-mal}

                ## Skole {#skole}

                > Sitat

                | Kommune | Antall |
                |---------|-------:|
                | Bø      | 12     |

                ### Under

                ```
                kode <b>
                ```

                ## Arbeid

                ***

                &copy; 2020 | ferdig

                [^1]: Noten.
                """),
            ("tabeller", "# Tabeller\n\n## Alle\n\n::figure{tab-mal}\n"),
        ],
        [SampleReport.Chart("mal", "Har kommunen mål?"), SampleReport.Table("mal", "Mål etter størrelse")],
        appendix: true);
}
