using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

/// <summary>A frame whose columns the codebook names itself.</summary>
public sealed class OwnFrameTests : IDisposable
{
    private const string Gardens = """
        garden;name;kind;shire;plots
        G1;Elder Fold;town;North;12
        G2;Quill Garth;village;South;30
        """;

    private static readonly FrameLayout Layout = new("garden", "name", "kind", ["shire", "plots"], ["plots"], ["town", "village"]);
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Its_units_have_what_their_columns_say()
    {
        var bag = new DiagnosticBag();
        var unit = Read(Gardens, bag)!.Units[1];

        Assert.Empty(bag.Sorted());
        Assert.Equal(("G2", "Quill Garth", "village"), (unit.Number, unit.Name, unit.Type));
        Assert.Equal(("village", "South", 30), (unit.ValueOf("kind"), unit.ValueOf("shire"), unit.NumberOf("plots")));
        Assert.Equal(("", 0), (unit.ValueOf("fylke"), unit.NumberOf("innbyggere")));
    }

    [Theory]
    [InlineData("Elder Fold;town", "Elder Fold;boat", "column kind", "Write `town` or `village`.")]
    [InlineData("North;12", "North;a dozen", "column plots", "Write digits only, without spaces or a decimal sign.")]
    [InlineData("G1;", ";", "column garden", "Every unit needs a number, a name and a type.")]
    public void Its_mistakes_are_found_in_its_own_columns(string right, string wrong, string place, string hint)
    {
        var bag = new DiagnosticBag();

        Assert.Null(Read(Gardens.Replace(right, wrong, StringComparison.Ordinal), bag));

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal(("RG215", 2, place, hint), (problem.Code, problem.Span!.Line, problem.Span.Place, problem.Hint));
    }

    [Theory]
    [InlineData("unit: { one: hage, the_one: hagen, many: hager, the_many: hagene }", LanguageCode.Nb, "Syntetiske svar: Ingen hage har gitt disse svarene.", "Hager som svarte")]
    [InlineData("unit: { one: hage, the_one: hagen, many: hager, the_many: hagene, one_en: garden, many_en: gardens, the_one_en: the garden, the_many_en: the gardens }", LanguageCode.En, "Synthetic answers: no garden gave these answers.", "Gardens that answered")]
    public void The_programs_sentences_call_the_units_what_the_codebook_calls_them(string unit, LanguageCode code, string synthetic, string answered)
    {
        using var sample = new SampleSurvey();
        sample.Codebook = sample.Codebook.Replace("synthetic: true,", $"synthetic: true, {unit},", StringComparison.Ordinal);
        sample.Write();
        var bag = new DiagnosticBag();
        var words = Wording.About(code, CodebookReader.Read(sample.PathOf("data/kodebok.yaml"), "kodebok.yaml", bag)!.Info.Unit);

        Assert.Empty(bag.Sorted());
        Assert.Equal((synthetic, answered), (words.Synthetic, words.UnitsAnswered));
        Assert.DoesNotContain("kommune", words.Weighted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_brace_is_refused()
    {
        using var sample = new SampleSurvey();
        sample.Codebook = sample.Codebook.Replace("synthetic: true,", "synthetic: true, unit: { one: \"{0}\", the_one: a, many: b, the_many: c },", StringComparison.Ordinal);
        sample.Write();
        var bag = new DiagnosticBag();

        Assert.Null(CodebookReader.Read(sample.PathOf("data/kodebok.yaml"), "kodebok.yaml", bag));
        Assert.Equal("RG226", Assert.Single(bag.Sorted()).Code);
    }

    private Frame? Read(string text, DiagnosticBag bag)
    {
        File.WriteAllText(file, text + "\n");
        return FrameReader.Read(file, "gardens.csv", Layout, bag);
    }
}
