using System.Globalization;
using Rapportgenerator.Language;
using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests.Language;

/// <summary>The answer key's table of phrases is what the bokmål file means by them, and holds of its numbers.</summary>
public sealed class AnswerKeyPhraseTests
{
    private static readonly YamlMappingNode Key = Load();

    /// <summary>Two findings have no phrase of their own: what they say is said of «kommunene».</summary>
    private static string Words(string phrase) => phrase == "flere/ønsker" ? "kommunene" : phrase;

    [Fact]
    public void The_phrases_mean_what_the_answer_key_says()
    {
        var table = ((YamlSequenceNode)Key["phrases"]).Cast<YamlMappingNode>().ToArray();
        Assert.Equal(12, table.Length);
        foreach (var row in table)
        {
            var range = Find(Words(row["phrase"].ToString())).Range;

            // «50.0001» is the key's way to say «above 50».
            var from = Number(row["from"]);
            Assert.Equal(from == 50.0001m ? (0.5m, false) : (from / 100, true), (range.From, range.WithFrom));
            Assert.Equal((Number(row["to"]) / 100, false), (range.To, range.WithTo));
        }
    }

    [Fact]
    public void Every_finding_that_is_a_share_is_true_in_its_words()
    {
        var shares = ((YamlSequenceNode)Key["statements"]).Cast<YamlMappingNode>().Where(each => each["kind"].ToString() == "share").ToArray();
        Assert.Equal(18, shares.Length);
        foreach (var share in shares)
        {
            var phrase = Find(Words(share["phrase"].ToString()));

            Assert.True(phrase.Range.Contains(Number(share["numerator"]), Number(share["denominator"])), share["id"].ToString());
        }
    }

    /// <summary>By the words as an author may write them: «en» for «én».</summary>
    private static Phrase Find(string words) => LanguageFile.Phrasebook("nb").Phrases
        .Single(phrase => phrase.Text.Replace('é', 'e') == words.Replace('é', 'e'));

    private static decimal Number(YamlNode node) => decimal.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static YamlMappingNode Load()
    {
        using var reader = new StreamReader(RepositoryFiles.PathOf("tests/Rapportgenerator.Tests/Fixtures/fasit-2019.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
