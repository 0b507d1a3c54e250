using System.Text.RegularExpressions;
using Rapportgenerator.Templating;
using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests;

/// <summary>
/// Every finding of the answer key is a claim in the report: its words stand in the published sentence, its numbers are the
/// key's, and it holds.
/// </summary>
public partial class AnswerKeyClaimTests(PublicationFixture publication)
{
    private static readonly YamlSequenceNode Statements = Load();

    /// <summary>Half sentences of the published page; their claim stands in the one they belong to.</summary>
    private static readonly string[][] OfOneSentence = [["F24", "F25"], ["F26", "F27"]];

    public static IEnumerable<TheoryDataRow<string>> Findings() => Statements
        .Where(statement => statement["kind"].ToString() != "context")
        .Select(statement => new TheoryDataRow<string>(statement["id"].ToString()));

    [Fact]
    public void There_are_29_findings() => Assert.Equal(29, Findings().Count());

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_finding_is_a_claim_that_rests_on_the_answer_keys_numbers_and_holds(string id)
    {
        var statement = Statement(id);
        var sentence = string.Join(' ', (OfOneSentence.FirstOrDefault(halves => halves.Contains(id)) ?? [id]).Select(each => Mended(Statement(each)["quote"].ToString())));
        var claims = publication.Result.Claims
            .Where(claim => Path.GetFileNameWithoutExtension(claim.Span.File) == PageOf(statement["where"].ToString()))
            .Where(claim => sentence.Contains(claim.Words, StringComparison.OrdinalIgnoreCase))
            .ToArray();

        var expected = Fractions(statement, id).ToArray();
        Assert.NotEmpty(expected);
        var resting = claims.Where(claim => expected.Any(fraction => claim.Evidence.Contains(fraction, StringComparison.Ordinal))).ToArray();
        Assert.All(expected, fraction => Assert.Contains(resting, claim => claim.Evidence.Contains(fraction, StringComparison.Ordinal)));
        Assert.All(resting, claim => Assert.NotEqual(ClaimVerdict.Broken, claim.Verdict));
        Assert.All(resting, claim => Assert.NotEmpty(claim.Numbers));
    }

    [Fact]
    public void Every_claim_of_the_report_holds() =>
        Assert.All(publication.Result.Claims, claim => Assert.NotEqual(ClaimVerdict.Broken, claim.Verdict));

    /// <summary>«(234 of 294)»: what the finding rests on, and in an order the next one after it.</summary>
    private static IEnumerable<string> Fractions(YamlMappingNode statement, string id) => Nodes(statement)
        .Where(node => node.Children.ContainsKey("numerator"))
        .Where(node => id != "F06" || node != statement["later_one_year"] && node != statement["later_two_to_five"])
        .Where(node => id != "F11" || node["numerator"].ToString() != "69" && int.Parse(node["numerator"].ToString(), null) > 110)
        .Where(node => id is not ("F24" or "F25") || node != statement["by_size"]["bydel"])
        .Where(node => id != "F19" || node["code"].ToString() is "1" or "2" or "3")
        .Select(node => $"({node["numerator"]} of {node["denominator"]})");

    private static IEnumerable<YamlMappingNode> Nodes(YamlNode node) => node switch
    {
        YamlMappingNode mapping => [mapping, .. mapping.Children.Values.SelectMany(Nodes)],
        YamlSequenceNode sequence => sequence.Children.SelectMany(Nodes),
        _ => [],
    };

    private static string PageOf(string where) => where switch
    {
        "Ingress" => "forside",
        "Introduksjonsprogrammet" => "introduksjonsprogrammet",
        "Bosetting" => "bosetting",
        "Norskopplæringen" => "norskopplaering",
        _ => "nsk",
    };

    private static YamlMappingNode Statement(string id) => Statements.Cast<YamlMappingNode>().Single(statement => statement["id"].ToString() == id);

    /// <summary>With the two slips of the published page mended.</summary>
    private static string Mended(string quote) => Slips().Replace(quote, slip => slip.Value == "Den" ? "Det" : "spørsmålene");

    [GeneratedRegex("Den(?= vanligste tiltaket)|(?<=flere av )spørsmål(?=,)")]
    private static partial Regex Slips();

    private static YamlSequenceNode Load()
    {
        using var reader = new StreamReader(RepositoryFiles.PathOf("tests/Rapportgenerator.Tests/Fixtures/fasit-2019.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["statements"];
    }
}
