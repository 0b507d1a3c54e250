using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests;

/// <summary>
/// The answer key was computed by a program that shares no code with this one. Each of its statements must stand in the
/// built pages in the published words, and each of its numbers in the built data files.
/// </summary>
public class AnswerKeyTests(PublicationFixture publication)
{
    private static readonly YamlMappingNode Key = Load();

    private static readonly Codebook Codebook = CodebookReader.Read(
        RepositoryFiles.PathOf("data/2019/kodebok.yaml"), "kodebok.yaml", new DiagnosticBag())!;

    /// <summary>Slips of the published page that the report does not repeat.</summary>
    private static readonly Dictionary<string, string> Mended = new()
    {
        ["Den vanligste tiltaket er"] = "Det vanligste tiltaket er",
        ["på flere av spørsmål,"] = "på flere av spørsmålene,",
    };

    private static readonly Dictionary<string, string> Pages = new()
    {
        ["Ingress"] = "index", ["Introduksjonsprogrammet"] = "introduksjonsprogrammet", ["Bosetting"] = "bosetting",
        ["Norskopplæringen"] = "norskopplaering", ["NSK"] = "nsk",
    };

    /// <summary>Groups of options that the report's own bindings define.</summary>
    private static readonly Dictionary<(string Question, string Codes), string> BoundGroups = new()
    {
        [("int_04", "2,3")] = "senere",
    };

    public static IEnumerable<TheoryDataRow<string>> Statements() => ((YamlSequenceNode)Key["statements"])
        .Select(statement => new TheoryDataRow<string>(Text(statement, "id")));

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_finding_stands_in_its_chapter_in_the_published_words(string id)
    {
        var statement = Statement(id);
        var quote = Text(statement, "quote");
        foreach (var (slip, mended) in Mended)
            quote = quote.Replace(slip, mended, StringComparison.Ordinal);
        var page = Pages[Text(statement, "where")];

        // Quotes that begin or end within a sentence are read without the mark that ends them.
        var words = PublicationFixture.Plain(quote).TrimEnd('.', ',');
        Assert.Contains(words, publication.TextOf(page), StringComparison.OrdinalIgnoreCase);
        if (Text(statement, "kind") != "context" || page == "index")
            Assert.Contains(words, publication.TextOf("index"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void The_numbers_behind_a_finding_are_the_published_data(string id)
    {
        var statement = Statement(id);
        switch (Text(statement, "kind"))
        {
            case "share":
                var group = Optional(statement, "breakdown") is { } breakdown
                    ? Codebook.FindBreakdown("storrelse")!.Classes.Single(each => breakdown.EndsWith(each.Key, StringComparison.Ordinal)).Label.Text
                    : "Alle";
                Check(QuestionOf(statement), "", group, Codes(statement["codes"]), statement);
                break;
            case "rank":
                CheckRank((YamlSequenceNode)statement["top"], QuestionOf(statement));
                break;
            case "compare" when statement.Children.ContainsKey("by_size"):
                foreach (var (key, size) in (YamlMappingNode)statement["by_size"])
                {
                    var label = Codebook.FindBreakdown("storrelse")!.Classes.Single(each => each.Key == key.ToString()).Label.Text;
                    Check(QuestionOf(statement), "", label, [4, 5], (YamlMappingNode)size);
                }

                break;
            case "compare" when statement.Children.ContainsKey("dont_know"):
                foreach (var each in (YamlSequenceNode)statement["dont_know"])
                    Check(QuestionOf((YamlMappingNode)each), "", "Alle", [98], (YamlMappingNode)each);
                break;
            case "compare":
                Check(QuestionOf(statement), "", "Alle", [1], (YamlMappingNode)statement["direct"]);
                Check(QuestionOf(statement), "", "Alle", [2], (YamlMappingNode)statement["later_one_year"]);
                Check(QuestionOf(statement), "", "Alle", [3], (YamlMappingNode)statement["later_two_to_five"]);
                Check(QuestionOf(statement), "", "Alle", [2, 3], (YamlMappingNode)statement["later_any"]);
                break;
            case "battery" when statement.Children.ContainsKey("items"):
                foreach (var item in ((YamlSequenceNode)statement["items"]).Cast<YamlMappingNode>())
                {
                    Check("bos_03", Text(item, "text"), "Alle", [4, 5], (YamlMappingNode)item["high"]);
                    Check("bos_03", Text(item, "text"), "Alle", [1, 2], (YamlMappingNode)item["low"]);
                }

                break;
            case "battery":
                Check("bos_03", "Arbeidsmarkedet og lokalt arbeidskraftsbehov", "Alle", [1, 2], (YamlMappingNode)statement["low"]);
                CheckRank((YamlSequenceNode)statement["bos_04_top"], "bos_04");
                break;
            case "context":
                break;
            default:
                Assert.Fail($"No check for {id}.");
                break;
        }
    }

    [Fact]
    public void Response_rates_agree_by_size_and_region()
    {
        var response = (YamlMappingNode)Key["response"];
        CheckResponse("Alle", response);
        foreach (var size in ((YamlSequenceNode)response["storrelse"]).Cast<YamlMappingNode>())
            CheckResponse(Codebook.FindBreakdown("storrelse")!.Classes.Single(each => each.Key == Text(size, "key")).Label.Text, size);
        foreach (var region in ((YamlSequenceNode)response["region"]).Cast<YamlMappingNode>())
            CheckResponse(Text(region, "key"), region);
        foreach (var role in ((YamlSequenceNode)response["roles"]).Cast<YamlMappingNode>())
        {
            var label = Codebook.Roles.Single(each => each.Key == Text(role, "key")).Label.Text;
            var rows = publication.Data().Where(row => row.Question == "response_roles" && row.Group == "Alle" && row.Item == label);
            Assert.Equal(
                [Number(role, "complete"), Number(role, "broken_off"), Number(role, "missing")],
                rows.DistinctBy(row => row.Option).Select(row => row.Count!.Value));
        }
    }

    private void CheckResponse(string group, YamlMappingNode expected)
    {
        var row = publication.Data().First(row => row.Question == "response" && row.Group == PublicationData.InData(group) && row.Option == "Har svart");
        Assert.Equal((Number(expected, "answered"), Number(expected, "units")), (row.Count, row.Base));
        Assert.Equal(Text(expected, "percent"), (100 * row.Share!.Value).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private void CheckRank(YamlSequenceNode top, string question)
    {
        foreach (var option in top.Cast<YamlMappingNode>())
            Check(question, "", "Alle", [Number(option, "code")], option);
        var counts = publication.Data()
            .Where(row => row.Question == question && row.Group == "Alle" && row.Measure == "option")
            .DistinctBy(row => row.Option)
            .Select(row => row.Count!.Value)
            .OrderDescending()
            .Take(top.Children.Count);
        Assert.Equal(top.Cast<YamlMappingNode>().Select(option => Number(option, "numerator")), counts);
    }

    /// <summary>Count, base and share as printed in the data files of the publication.</summary>
    private void Check(string question, string item, string group, int[] codes, YamlMappingNode expected)
    {
        group = PublicationData.InData(group);
        var rows = publication.Data().Where(row => row.Question == question && row.Item == item && row.Group == group && !row.Weighted).ToArray();
        var asked = Codebook.Find(question)!;
        var keys = codes.Select(code => asked.Options.Single(option => option.Code == code).Key).ToArray();
        DataRow[] found;
        if (codes.Length > 1 && asked.Members[0] is MultiQuestion)
        {
            // Several ticks a respondent: only a group of options counts each respondent once.
            var label = asked.Groups.FirstOrDefault(each => each.OptionKeys.SequenceEqual(keys))?.Key
                ?? BoundGroups[(question, string.Join(',', codes))];
            var known = asked.Groups.FirstOrDefault(each => each.Key == label)?.Label.Text;
            found = [rows.First(row => row.Measure == "any_of" && (known is null || row.Option == known))];
        }
        else
        {
            found =
            [
                .. keys.Select(key => rows.First(row => row.Measure == "option" && row.Option == asked.FindOption(key)!.Label.Text)),
            ];
        }

        var (count, @base) = (found.Sum(row => row.Count), found[0].Base);
        Assert.Equal((Number(expected, "numerator"), Number(expected, "denominator")), (count, @base));
        Assert.Equal((decimal)count!.Value / @base!.Value, found.Sum(row => row.Share!.Value), 8);
        Assert.Equal(
            Text(expected, "percent"),
            Math.Round(100m * count.Value / @base.Value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static string QuestionOf(YamlMappingNode statement)
    {
        if (Optional(statement, "question") is { } one)
            return one;
        var questions = ((YamlSequenceNode)statement["questions"]).Select(node => node.ToString()).ToArray();
        return questions.Length == 1
            ? questions[0]
            : Codebook.Questions.OfType<PooledQuestion>().Single(pool => pool.PoolMembers.Select(member => member.Id).SequenceEqual(questions)).Id;
    }

    private static YamlMappingNode Statement(string id) =>
        ((YamlSequenceNode)Key["statements"]).Cast<YamlMappingNode>().Single(statement => Text(statement, "id") == id);

    private static int[] Codes(YamlNode node) =>
        [.. ((YamlSequenceNode)node).Select(code => int.Parse(code.ToString(), CultureInfo.InvariantCulture))];

    private static string Text(YamlNode node, string key) => ((YamlMappingNode)node)[key].ToString();

    private static int Number(YamlMappingNode node, string key) => int.Parse(Text(node, key), CultureInfo.InvariantCulture);

    private static string? Optional(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static YamlMappingNode Load()
    {
        using var reader = new StreamReader(RepositoryFiles.PathOf("tests/Rapportgenerator.Tests/Fixtures/fasit-2019.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
