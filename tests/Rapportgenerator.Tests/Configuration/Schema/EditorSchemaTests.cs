namespace Rapportgenerator.Tests.Configuration.Schema;

/// <summary>The schemas in `docs`: as the program writes them, named by every YAML file, and right about each.</summary>
public class EditorSchemaTests
{
    /// <summary>Files of the program's own, which no editor writes.</summary>
    private static readonly string[] Others = ["src/Rapportgenerator/Survey/fylkeskart.yaml", "tests/Rapportgenerator.Tests/Fixtures/fasit-2019.yaml"];

    public static TheoryData<string> YamlFiles => new(
        new[] { "*.yaml", "*.yml" }
            .SelectMany(pattern => new[] { "data", "templates", "src", "tests", "docs", "benchmarks" }.SelectMany(folder =>
                Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), pattern, SearchOption.AllDirectories))
                .Concat(Directory.EnumerateFiles(RepositoryFiles.Root, pattern)))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules") && !Others.Contains(file))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Docs_has_the_schemas_that_the_program_writes()
    {
        foreach (var (name, text) in ReferenceFiles.Schemas())
        {
            var file = RepositoryFiles.PathOf("docs/" + name);
            Assert.True(
                File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
                $"docs/{name} is not what the program writes. Write it anew, and read the difference: ./rapport reference --out docs");
        }
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_yaml_file_names_its_schema_and_is_as_it_says(string file)
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf(file));
        const string Mark = "# yaml-language-server: $schema=";
        var first = text.Split('\n')[0].TrimEnd();
        Assert.StartsWith(Mark, first, StringComparison.Ordinal);
        var schema = Path.GetFullPath(first[Mark.Length..], Path.GetDirectoryName(RepositoryFiles.PathOf(file))!);
        Assert.Equal(SchemaFor(file), Path.GetRelativePath(RepositoryFiles.Root, schema).Replace('\\', '/'));

        Assert.Empty(SchemaValidator.Of(File.ReadAllText(schema)).Problems(text));
    }

    [Fact]
    public void The_files_that_editors_change_are_among_those()
    {
        var files = YamlFiles.Select(row => row.Data).ToArray();

        Assert.Superset(
            new HashSet<string>(["report.yaml", "report.nn.yaml", "data/2018/kodebok.yaml", "data/2019/kodebok.yaml", "templates/language/nb.yaml", "templates/language/nn.advice.yaml"]),
            new HashSet<string>(files));
    }

    [Theory]
    [InlineData("report.yaml", "language: nb", "languge: nb", ".languge: has no place here")]
    [InlineData("report.yaml", "language: nb", "language: norsk", ".language: is none of the words")]
    [InlineData("report.yaml", "language: nb\n", "", ": lacks `language`")]
    [InlineData("report.yaml", "published: 2020-06-03", "published: 3. juni 2020", ".published: is no date")]
    [InlineData("report.yaml", "hide_below: 5", "hide_below: fem", ".survey.hide_below: is not \"integer\"")]
    [InlineData("report.yaml", "hide_below: 5", "hide_below: 0", ".survey.hide_below: is too small")]
    [InlineData("report.yaml", "deltakere: { question: int_02, by: storrelse }", "deltakere: { by: storrelse }", ".chapters[1].bind.deltakere: is none of the kinds")]
    [InlineData("report.yaml", "har_deltakere: int_01", "Deltakere: int_01", ".chapters[1].bind.Deltakere: does not match")]
    [InlineData("report.yaml", "har_deltakere: int_01", "count: int_01", ".chapters[1].bind.count: is what it may not be")]
    [InlineData("report.yaml", "har_deltakere: int_01", "har_deltakere: [int_01]", ".chapters[1].bind.har_deltakere: is none of the kinds")]
    [InlineData("report.yaml", "themes: [SOCI]", "themes: SOCI", ".open_data.themes: is not \"array\"")]
    [InlineData("data/2019/kodebok.yaml", "  - id: int_03\n", "  - idd: int_03\n", ": lacks `id`")]
    [InlineData("data/2019/kodebok.yaml", "    type: numeric\n    text: Hvor mange år", "    type: number\n    text: Hvor mange år", ".questions[3].type: is none of the words")]
    [InlineData("data/2019/kodebok.yaml", "    unit: år\n", "", ".questions[3]: lacks `unit`")]
    [InlineData("data/2019/kodebok.yaml", "    unit: år\n", "    unit: år\n    scale: grad5\n", ".questions[3].scale: has no place here")]
    [InlineData("data/2019/kodebok.yaml", "{code: 1, column: int_04_1,", "{code: 1, key: int_04_1,", ": lacks `column`")]
    [InlineData("data/2019/kodebok.yaml", "{code: 1, key: kommunedirektor,", "{code: en, key: kommunedirektor,", ".questions[0].options[0].code: is not \"integer\"")]
    [InlineData("data/2019/kodebok.yaml", "encoding: utf-8", "encoding: utf8", ".data.encoding: is none of the words")]
    [InlineData("templates/language/nb.yaml", "{ phrase: to av ti, from: 15, to: 25 }", "{ phrase: to av ti, from: 15 }", ".tenths[3]: is not one of the kinds")]
    [InlineData("templates/language/nb.yaml", "{ phrase: flere, is: more }", "{ phrase: flere, is: mer }", ".comparisons[0].is: is none of the words")]
    [InlineData("templates/language/nb.yaml", "smallest_base: 20", "smallest_base: tjue", ".smallest_base: is not \"integer\"")]
    [InlineData("templates/language/nb.advice.yaml", "{ avoid: dog, write: likevel,", "{ avoid: dog, skriv: likevel,", ": lacks `write`")]
    public void The_schema_refuses_what_is_mistaken(string file, string right, string wrong, string problem)
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf(file)).ReplaceLineEndings("\n");
        var mistaken = SampleSurvey.Change(text, right, wrong);
        var schema = File.ReadAllText(RepositoryFiles.PathOf(SchemaFor(file)));

        Assert.Contains(SchemaValidator.Of(schema).Problems(mistaken), found => found.Contains(problem, StringComparison.Ordinal));
    }

    private static string SchemaFor(string file) => file switch
    {
        _ when file.EndsWith(".advice.yaml", StringComparison.Ordinal) => "docs/advice.schema.json",
        _ when file.Contains("/language/", StringComparison.Ordinal) => "docs/language.schema.json",
        _ when file.EndsWith("kodebok.yaml", StringComparison.Ordinal) => "docs/kodebok.schema.json",
        _ => "docs/report.schema.json",
    };
}
