using AngleSharp.Html.Parser;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests;

/// <summary>What respondents wrote is nowhere in the real publication, but for the answers that a binding names.</summary>
public class FreeTextTests(PublicationFixture publication)
{
    // Shorter ones could be a label's or a sentence's words by chance: «Fungerer greit.» has 14 letters.
    private const int LeastLetters = 14;

    [Fact]
    public void No_answer_is_printed_that_no_binding_names()
    {
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(RepositoryFiles.PathOf("report.yaml"), bag)!;
        var named = report.AllChapters.SelectMany(chapter => chapter.Bindings).Where(binding => binding.Answer is not null)
            .Select(binding => (binding.Question, binding.Answer)).ToHashSet();
        var (quoted, secret) = (new HashSet<string>(), new HashSet<string>());
        foreach (var files in report.Earlier.Insert(0, report.Survey))
        {
            var responses = SurveyReader.Read(files, report.Folder, bag)!.Responses;
            foreach (var (question, texts) in responses.Texts)
            {
                for (var row = 0; row < responses.Count; row++)
                {
                    if (texts[row] is { } text)
                        (named.Contains((question, responses.Ids[row])) ? quoted : secret).Add(Letters(text));
                }
            }
        }

        secret.RemoveWhere(text => text.Length < LeastLetters || quoted.Contains(text));
        var published = Published().ToArray();

        Assert.Equal(named.Count, quoted.Count);
        Assert.All(quoted, text => Assert.Contains(published, file => file.Letters.Contains(text, StringComparison.Ordinal)));
        Assert.True(secret.Count > 50, $"{secret.Count}");
        // Neither the answer nor the place goes into the message.
        Assert.Empty(published.Where(file => secret.Any(text => file.Letters.Contains(text, StringComparison.Ordinal))).Select(file => file.Name));
    }

    private IEnumerable<(string Name, string Letters)> Published()
    {
        foreach (var file in Directory.EnumerateFiles(publication.Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(file);
            switch (Path.GetExtension(file))
            {
                case ".html":
                    yield return (name, Letters(File.ReadAllText(file)));
                    yield return (name, Letters(new HtmlParser().ParseDocument(File.ReadAllText(file)).DocumentElement.TextContent));
                    break;
                case ".csv" or ".ris" or ".bib" or ".sha256" or ".json" or ".jsonld" or ".ttl" or ".yaml" or ".svg" or ".txt" or ".rapportgenerator":
                    yield return (name, Letters(File.ReadAllText(file)));
                    break;
                case ".xlsx":
                    using (var workbook = System.IO.Compression.ZipFile.OpenRead(file))
                    {
                        foreach (var entry in workbook.Entries)
                        {
                            using var reader = new StreamReader(entry.Open());
                            yield return (name, Letters(reader.ReadToEnd()));
                        }
                    }

                    break;
                case ".pdf":
                    using (var pdf = PdfDocument.Open(file))
                        yield return (name, string.Concat(pdf.GetPages().Select(page => Letters(page.Text))));
                    break;
                case ".css" or ".woff2" or ".ttf" or ".png":
                    break;
                default:
                    Assert.Fail($"{name} is of a kind that is not looked into.");
                    break;
            }
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
