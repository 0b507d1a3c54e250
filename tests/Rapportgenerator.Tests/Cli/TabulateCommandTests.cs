using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport tabulate` on the real report: what a script reads agrees with R, and what a person reads says the same.</summary>
public class TabulateCommandTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData("int_03")]
    [InlineData("nor_03")]
    public async Task The_json_agrees_with_r(string question)
    {
        var found = await Json(question, "--by", "storrelse", "--weighted", "--json");
        var shares = Reference().GetProperty("shares").EnumerateArray()
            .Where(row => row.GetProperty("question").GetString() == question && row.GetProperty("codes").GetArrayLength() == 1)
            .ToList();

        Assert.NotEmpty(shares);
        foreach (var expected in shares)
        {
            Assert.Equal(
                expected.GetProperty("base_codes").EnumerateArray().Select(code => code.GetInt32()),
                found.GetProperty("base_codes").EnumerateArray().Select(code => code.GetInt32()));
            if (expected.GetProperty("by").GetString() is { } by && by != "storrelse")
                continue;
            var key = expected.GetProperty("group").GetString() ?? "alle";
            var group = found.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("key").GetString() == key);
            var yes = group.GetProperty("options").EnumerateArray().Single(option => option.GetProperty("key").GetString() == "ja");
            var weighted = expected.GetProperty("weighted_fpc");
            Assert.Equal(expected.GetProperty("n").GetInt32(), group.GetProperty("n").GetInt32());
            Assert.Equal(expected.GetProperty("count").GetInt32(), yes.GetProperty("count").GetInt32());
            if (expected.GetProperty("n").GetInt32() == 0)
            {
                // R says 0 of nobody; a share of nobody is none.
                Assert.Equal(JsonValueKind.Null, yes.GetProperty("share").ValueKind);
                continue;
            }

            Close(weighted.GetProperty("share"), yes.GetProperty("share"));
            Close(weighted.GetProperty("se"), yes.GetProperty("se"));
            Close(weighted.GetProperty("logit_lower"), yes.GetProperty("lower"));
            Close(weighted.GetProperty("logit_upper"), yes.GetProperty("upper"));
        }
    }

    [Fact]
    public async Task The_json_has_the_members_that_scripts_expect()
    {
        var found = await Json("int_03", "--by", "storrelse", "--json");

        Assert.Equal("int_03", found.GetProperty("question").GetString());
        Assert.Equal("storrelse", found.GetProperty("by").GetString());
        Assert.False(found.GetProperty("weighted").GetBoolean());
        Assert.Equal("pearson", found.GetProperty("test").GetProperty("method").GetString());
        Assert.Equal(
            ["alle", "liten", "middels", "stor", "bydel"],
            found.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key").GetString()));
        Assert.All(
            found.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("options").EnumerateArray()),
            option => Assert.Equal(
                ["key", "count", "share", "se", "lower", "upper", "hidden"], option.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task Batteries_multiple_choice_and_numbers_have_their_own_shape()
    {
        var battery = await Json("int_12", "--json");
        var multi = await Json("int_04", "--by", "storrelse", "--json");
        var number = await Json("bak_04", "--json");

        Assert.Equal(["a", "b", "c", "d"], battery.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.All(
            multi.GetProperty("test").EnumerateArray(),
            test => Assert.Matches("^(int_04_[1-7]|vet_ikke)$", test.GetProperty("option").GetString()));
        Assert.Equal(4, number.GetProperty("groups")[0].GetProperty("median").GetDouble());
        Assert.Equal(1659, number.GetProperty("groups")[0].GetProperty("sum").GetDouble());
    }

    [Fact]
    public async Task A_person_reads_labels_shares_intervals_and_bars()
    {
        var (exit, output, error) = await RapportProcess.Run(RepositoryFiles.Root, ["tabulate", "int_03", "--by", "storrelse", "--weighted"]);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Har kommunen resultatmål for introduksjonsprogrammet?", output, StringComparison.Ordinal);
        // 78.85 % of all, 76.37 to 81.13: the reference's figures, rounded by hand; 15 blocks and six eighths of twenty.
        Assert.Matches(new Regex(@"Everyone +294\s+Ja +234 +78\.8 +76\.4–81\.1 +█{15}▊"), output);
        Assert.Contains("Rao-Scott test of the groups", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    private static void Close(JsonElement expected, JsonElement found)
    {
        var (wanted, got) = (expected.GetDouble(), found.GetDouble());
        Assert.InRange(got, wanted - (Tolerance * Math.Abs(wanted)), wanted + (Tolerance * Math.Abs(wanted)));
    }

    private static async Task<JsonElement> Json(params string[] arguments)
    {
        var (exit, output, error) = await RapportProcess.Run(RepositoryFiles.Root, ["tabulate", .. arguments]);
        Assert.Equal((0, ""), (exit, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private static JsonElement Reference() => JsonDocument.Parse(
        File.ReadAllText(RepositoryFiles.PathOf("tests/Rapportgenerator.Tests/Tabulations/r-survey-2019.json"))).RootElement;
}
