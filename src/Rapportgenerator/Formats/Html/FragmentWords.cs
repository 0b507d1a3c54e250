using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>What the editor of the content management system is told, in the report's language.</summary>
internal sealed record FragmentWords
{
    public const string ReadMe = "README.txt";

    /// <summary>A line a step.</summary>
    public required string Steps { get; init; }

    /// <summary>Where links between the chapters lead: {0} is the pages' address.</summary>
    public required string Links { get; init; }
    public required string NoLinks { get; init; }
    public required string Files { get; init; }

    public static FragmentWords Of(LanguageCode language) => language switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    public string Tell(ReportDocument document, IReadOnlyList<Fragment> fragments)
    {
        var text = new StringBuilder(document.Definition.Title).Append("\n\n").Append(Steps).Append("\n\n");
        if (document.Definition.Web?.Address is { } address)
            text.Append(string.Format(CultureInfo.InvariantCulture, Links, address));
        else
            text.Append(NoLinks);
        text.Append("\n\n").Append(Files).Append('\n');
        foreach (var (chapter, fragment) in document.Chapters.Zip(fragments))
            text.Append("- ").Append(fragment.Name).Append(".html: ").Append(chapter.Title).Append('\n');
        return text.ToString();
    }

    private static readonly FragmentWords Nb = new()
    {
        Steps = """
            1. Lag en side for hvert kapittel i publiseringssystemet, og gi siden kapittelets navn som tittel.
            2. Åpne kapittelets fil i et program for ren tekst, for eksempel Notisblokk, og kopier alt som står der.
            3. Velg visning av HTML (kildekode) i publiseringssystemet, lim inn, og lagre.
            4. Se på siden, både på telefon og på stor skjerm: Alle figurer, tabeller og fotnoter skal være med.
            5. Når rapporten er bygd på nytt, bytter du ut alt du limte inn. Rett aldri tall eller tekst på selve siden.
            """,
        Links = "Lenker til andre kapitler og til tall som kan lastes ned, går til {0}.",
        NoLinks = "Lenker til andre kapitler er skrevet som vanlig tekst. Står nettadressen til rapporten i report.yaml (web: address), blir de lenker.",
        Files = "Filene:",
    };

    private static readonly FragmentWords Nn = new()
    {
        Steps = """
            1. Lag ei side for kvart kapittel i publiseringssystemet, og gi sida namnet på kapittelet som tittel.
            2. Opne fila til kapittelet i eit program for rein tekst, til dømes Notisblokk, og kopier alt som står der.
            3. Vel vising av HTML (kjeldekode) i publiseringssystemet, lim inn, og lagre.
            4. Sjå på sida, både på telefon og på stor skjerm: Alle figurar, tabellar og fotnotar skal vere med.
            5. Når rapporten er bygd på nytt, byter du ut alt du limte inn. Rett aldri tal eller tekst på sjølve sida.
            """,
        Links = "Lenkjer til andre kapittel og til tal som kan lastast ned, går til {0}.",
        NoLinks = "Lenkjer til andre kapittel er skrivne som vanleg tekst. Står nettadressa til rapporten i report.yaml (web: address), blir dei lenkjer.",
        Files = "Filene:",
    };

    private static readonly FragmentWords En = new()
    {
        Steps = """
            1. Make a page for each chapter in the content management system, with the chapter's name as its title.
            2. Open the chapter's file in a program for plain text, such as Notepad, and copy all of it.
            3. Choose the HTML (source) view in the content management system, paste, and save.
            4. Look at the page, on a phone and on a large screen: all figures, tables and footnotes should be there.
            5. When the report has been built again, replace all that you pasted. Never correct numbers or text on the page itself.
            """,
        Links = "Links to other chapters, and to numbers to download, lead to {0}.",
        NoLinks = "Links to other chapters are written as plain text. With the report's web address in report.yaml (web: address) they become links.",
        Files = "The files:",
    };
}
