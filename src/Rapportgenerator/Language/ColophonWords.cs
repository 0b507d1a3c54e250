using System.Globalization;

namespace Rapportgenerator.Language;

/// <summary>
/// The words for what a publication says of itself: version, changes, how to cite it, what its pages and data are, beside
/// <see cref="Wording"/>. {0} and so on are filled in order.
/// </summary>
public sealed record ColophonWords
{
    /// <summary>Version's number: «Versjon 1.1».</summary>
    public required string Version { get; init; }

    /// <summary>The same, and the date of the change.</summary>
    public required string VersionUpdated { get; init; }

    /// <summary>The date of publication; then the date of the newest change.</summary>
    public required string Published { get; init; }
    public required string PublishedUpdated { get; init; }
    public required string Changes { get; init; }
    public required string CiteAs { get; init; }
    public required string ForEndNote { get; init; }
    public required string ForLatex { get; init; }

    /// <summary>File name of the citation without its ending.</summary>
    public required string CitationSlug { get; init; }

    /// <summary>What the link leads to: «Hovedfunn» in quotation marks, or Figur 1.</summary>
    public required string LinkTo { get; init; }

    /// <summary>Report's title.</summary>
    public required string FigureListDescription { get; init; }

    /// <summary>Page's title, report's title, publisher.</summary>
    public required string PageDescription { get; init; }

    /// <summary>Survey's title.</summary>
    public required string DataDescription { get; init; }
    public required string Questionnaire { get; init; }
    public required string Norway { get; init; }

    /// <summary>The page that tells what stands below, and what its lines are called.</summary>
    public required string AboutEdition { get; init; }
    public required string ReportTitle { get; init; }
    public required string Publisher { get; init; }
    public required string EditionLine { get; init; }
    public required string FileLine { get; init; }

    /// <summary>What the PDF holds to beside PDF/UA-1.</summary>
    public required string FileStandards { get; init; }

    /// <summary>Across every page of what is not finished.</summary>
    public required string Draft { get; init; }

    /// <summary>Before a page's number, after the name of a figure far away: «Figur 3 (side 24)».</summary>
    public required string OnPage { get; init; }

    public static ColophonWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    public static string Fill(string words, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, words, values);

    private static readonly ColophonWords Nb = new()
    {
        Version = "Versjon\u00A0{0}",
        VersionUpdated = "Versjon\u00A0{0}, oppdatert {1}",
        Published = "Publisert {0}",
        PublishedUpdated = "Publisert {0}, oppdatert {1}",
        Changes = "Endringer",
        CiteAs = "Siter som",
        ForEndNote = "Referansen for EndNote og Zotero (RIS)",
        ForLatex = "Referansen for LaTeX (BibTeX)",
        CitationSlug = "sitering",
        LinkTo = "Lenke til {0}",
        FigureListDescription = "Alle figurer og tabeller i {0}, med tallene bak hver av dem som fil du kan laste ned.",
        PageDescription = "{0} er en del av {1}, publisert av {2}.",
        DataDescription = "Alle tall som er publisert fra «{0}»: hvor mange som svarte hva, samlet og fordelt på grupper.",
        Questionnaire = "Spørreundersøkelse",
        Norway = "Norge",
        AboutEdition = "Om denne utgaven",
        ReportTitle = "Tittel",
        Publisher = "Utgiver",
        EditionLine = "Utgave",
        FileLine = "Filen",
        FileStandards = "Filen er laget for skjermlesere (PDF/UA-1) og for arkiv ({0}). Figurene har tekst som sier det samme som bildet.",
        Draft = "Utkast",
        OnPage = "side",
    };

    private static readonly ColophonWords Nn = Nb with
    {
        Changes = "Endringar",
        LinkTo = "Lenkje til {0}",
        FigureListDescription = "Alle figurar og tabellar i {0}, med tala bak kvar av dei som fil du kan laste ned.",
        PageDescription = "{0} er ein del av {1}, publisert av {2}.",
        DataDescription = "Alle tal som er publiserte frå «{0}»: kor mange som svara kva, samla og fordelte på grupper.",
        Questionnaire = "Spørjeundersøking",
        Norway = "Noreg",
        AboutEdition = "Om denne utgåva",
        Publisher = "Utgivar",
        EditionLine = "Utgåve",
        FileLine = "Fila",
        FileStandards = "Fila er laga for skjermlesarar (PDF/UA-1) og for arkiv ({0}). Figurane har tekst som seier det same som biletet.",
    };

    private static readonly ColophonWords En = new()
    {
        Version = "Version\u00A0{0}",
        VersionUpdated = "Version\u00A0{0}, updated {1}",
        Published = "Published {0}",
        PublishedUpdated = "Published {0}, updated {1}",
        Changes = "Changes",
        CiteAs = "Cite as",
        ForEndNote = "The reference for EndNote and Zotero (RIS)",
        ForLatex = "The reference for LaTeX (BibTeX)",
        CitationSlug = "citation",
        LinkTo = "Link to {0}",
        FigureListDescription = "All figures and tables in {0}, with the numbers behind each of them as a file to download.",
        PageDescription = "{0} is a part of {1}, published by {2}.",
        DataDescription = "All numbers published from “{0}”: how many gave which answer, together and by group.",
        Questionnaire = "Questionnaire survey",
        Norway = "Norway",
        AboutEdition = "About this edition",
        ReportTitle = "Title",
        Publisher = "Publisher",
        EditionLine = "Edition",
        FileLine = "This file",
        FileStandards = "The file is made for screen readers (PDF/UA-1) and for archives ({0}). Each figure has a text that says what the picture says.",
        Draft = "Draft",
        OnPage = "page",
    };
}
