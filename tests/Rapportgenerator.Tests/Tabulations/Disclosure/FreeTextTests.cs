using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Rapportgenerator.Tests.Formats.Data;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>What somebody wrote in their own words is published only where the report names their answer.</summary>
public sealed partial class FreeTextTests(PublicationFixture publication)
{
    /// <summary>Shorter answers are words that anybody writes.</summary>
    private const int FewestLetters = 12;

    [Fact]
    public void Nobodys_own_words_are_published_but_those_that_are_named()
    {
        var (named, others) = Answers();
        var texts = Directory.EnumerateFiles(publication.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".csv" or ".json" or ".jsonld" or ".ttl" or ".svg" or ".js")
            .ToDictionary(file => Path.GetRelativePath(publication.Folder, file), file => Letters(File.ReadAllText(file)));
        using var pdf = PdfDocument.Open(publication.Pdf);
        texts["pdf"] = Letters(string.Concat(pdf.GetPages().Select(page => page.Text)));

        Assert.True(others.Count > 50 && named.Count == 2 && texts.Count > 10, $"{others.Count} {named.Count} {texts.Count}");
        // The search finds what is there: the named are in the pages and in the PDF.
        Assert.All(named, answer => Assert.True(texts["pdf"].Contains(answer, StringComparison.Ordinal) && texts.Any(
            text => text.Key.EndsWith(".html", StringComparison.Ordinal) && text.Value.Contains(answer, StringComparison.Ordinal))));
        Assert.Empty(texts.SelectMany(text => others.Where(answer => text.Value.Contains(answer, StringComparison.Ordinal)).Select(_ => text.Key)));
    }

    /// <summary>All long answers in free text of 2019, those that report.yaml binds by id apart from the others.</summary>
    private static (HashSet<string> Named, HashSet<string> Others) Answers()
    {
        var bound = Bound().Matches(File.ReadAllText(RepositoryFiles.PathOf("report.yaml"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToHashSet();
        var codebook = File.ReadAllText(RepositoryFiles.PathOf("data/2019/kodebok.yaml"));
        var table = new PlainCsv(File.ReadAllText(RepositoryFiles.PathOf("data/2019/svar.csv")), ';');
        var ids = table.Column("svar_id");
        var (named, others) = (new HashSet<string>(), new HashSet<string>());
        foreach (var question in TextQuestion().Matches(codebook).Select(match => match.Groups[1].Value))
        {
            var answers = table.Column(question);
            for (var row = 0; row < ids.Length; row++)
            {
                if (answers[row].Count(char.IsLetter) > FewestLetters)
                    (bound.Contains((question, ids[row])) ? named : others).Add(Letters(answers[row]));
            }
        }

        others.ExceptWith(named);
        return (named, others);
    }

    /// <summary>Letters and digits alone: neither escapes, hyphens nor line breaks hide a text.</summary>
    private static string Letters(string text)
    {
        var plain = WebUtility.HtmlDecode(JsonEscape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));
        var letters = new StringBuilder(plain.Length);
        foreach (var letter in plain.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString();
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex JsonEscape();

    [GeneratedRegex(@"question: (\w+), answer: (S19-\d+)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"- id: (\w+)\r?\n(?:(?!\s*- id:).*\r?\n)*?\s+type: text\b")]
    private static partial Regex TextQuestion();
}
