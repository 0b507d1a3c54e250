using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>Which answers open which questions, so that a changed answer can be followed to those that depend on it.</summary>
internal sealed class Questionnaire
{
    private sealed record Asked(string[] Columns, (string Column, string[] Codes)[] Filters, string NoAnswer);

    private readonly List<Asked> questions = [];

    public Questionnaire(string codebook)
    {
        using var reader = new StreamReader(codebook);
        var yaml = new YamlStream();
        yaml.Load(reader);
        foreach (var question in ((YamlSequenceNode)yaml.Documents[0].RootNode["questions"]).Cast<YamlMappingNode>())
        {
            var type = question["type"].ToString();
            IEnumerable<YamlNode> List(string key) => question.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Children : [];
            string[] columns = type switch
            {
                "multi" => [.. List("options").Select(option => option["column"].ToString())],
                "battery" => [.. List("items").Select(item => item["column"].ToString())],
                _ => [question["id"].ToString()],
            };
            questions.Add(new(
                columns,
                [.. List("filter").Select(filter => (filter["column"].ToString(), ((YamlSequenceNode)filter["in"]).Select(code => code.ToString()).ToArray()))],
                type switch { "text" => "", "numeric" => question["missing"]["no_answer"].ToString(), _ => "99" }));
        }
    }

    /// <summary>Whether an answer in the column decides if another question is asked.</summary>
    public bool Opens(string column) => questions.Exists(question => question.Filters.Any(filter => filter.Column == column));

    /// <summary>Empties what a respondent is no longer asked; to what is newly asked there is no answer.</summary>
    /// <param name="heads">The columns' places.</param>
    public void Settle(List<string> row, IReadOnlyDictionary<string, int> heads)
    {
        foreach (var question in questions.Where(question => question.Filters.Length > 0))
        {
            var isAsked = question.Filters.All(filter => filter.Codes.Contains(row[heads[filter.Column]]));
            if (isAsked && question.Columns.Any(column => row[heads[column]].Length > 0))
                continue;
            foreach (var column in question.Columns)
                row[heads[column]] = isAsked ? question.NoAnswer : "";
        }
    }
}
