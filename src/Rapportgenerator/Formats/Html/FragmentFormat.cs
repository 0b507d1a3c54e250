using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// The chapters as pieces of HTML below `fragments/`, for editors who paste them into a content management system: the same
/// tree and the same renderers as the pages, without the chapter's title, which the system's page has itself.
/// </summary>
public static class FragmentFormat
{
    private const string Folder = "fragments/";

    /// <summary>A file a chapter, and one that tells how to paste them; empty where the bag has errors.</summary>
    public static ImmutableArray<OutputFile> Write(ReportDocument document, DiagnosticBag bag)
    {
        var site = new SiteMap(document);
        var fragments = document.Chapters.Select(chapter => Fragment.Of(document, chapter)).ToArray();
        var files = new OutputFile[fragments.Length];
        Parallel.For(0, fragments.Length, place => files[place] = File(
            fragments[place].Name + ".html", Chapter(site, document.Chapters[place], fragments[place], bag)));
        return bag.HasErrors ? [] : [.. files, File(FragmentWords.ReadMe, FragmentWords.Of(document.Language.Code).Tell(document, fragments))];
    }

    /// <summary>The language is said, since nobody knows the other page's; words longer than a phone is wide are broken.</summary>
    private static string Chapter(SiteMap site, Chapter chapter, Fragment fragment, DiagnosticBag bag)
    {
        var html = new HtmlRenderer(site, chapter, bag, fragment);
        foreach (var block in chapter.Content.Skip(1))
            html.Render(block);
        var document = site.Document;
        var text = new StringBuilder("<div lang=\"").Append(chapter.Language.Tag).Append("\" style=\"overflow-wrap:break-word\">\n")
            .Append(new FragmentMarkup(fragment).Of(html.Take()));
        if (document.Survey.Synthetic)
        {
            text.Append("<p").Append(HtmlText.Lang(document.Language, chapter.Language)).Append('>')
                .Append(HtmlText.Escape(document.Language.Words.Synthetic)).Append("</p>\n");
        }

        return text.Append("</div>\n").ToString();
    }

    private static OutputFile File(string name, string text) => new(Folder + name, Encoding.UTF8.GetBytes(text));
}
