using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations;

/// <summary>Ids and numbers lead to each other, both ways.</summary>
public sealed class NumberRegisterTests(PublicationFixture publication)
{
    private NumberRegister Register => new(publication.Result.Document.Tabulations, publication.Result.Document.SurveyNumbers);

    [Fact]
    public void Each_number_is_found_by_its_id_and_no_id_is_two_numbers()
    {
        var register = Register;
        var all = register.All.ToArray();

        Assert.Equal(all.Length, all.Select(number => number.Id).Distinct().Count());
        Assert.All(all, number => Assert.Equal(number, register.Find(number.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("int_03")]
    [InlineData("int_03/")]
    [InlineData("int_03/jaa")]
    [InlineData("int_03/ja/")]
    [InlineData("int_03/ja/count/count")]
    [InlineData("int_03/mean")]
    [InlineData("int_03/alle/ja")]
    [InlineData("int_03.storrelse/ja")]
    [InlineData("int_03.storrelse/stor")]
    [InlineData("int_12/mean")]
    [InlineData("difference(int_03/ja)")]
    [InlineData("difference(int_03/ja,int_03/jaa)")]
    [InlineData("power(int_03/ja,2)")]
    [InlineData("difference(")]
    [InlineData("difference(,)")]
    [InlineData("sum(int_03/ja,int_03/nei,int_07/ja)")]
    public void What_is_no_id_finds_nothing(string text) => Assert.Null(Register.Find(new NumberId(text)));

    /// <summary>234 of 294 have «ja»: (234/294 · 2 − 0.5) is 1.0918….</summary>
    [Fact]
    public void A_computed_number_is_computed_from_its_parts_exactly()
    {
        var number = Assert.IsType<DerivedNumber>(Register.Find(new NumberId("difference(product(int_03/ja,2),0.5)")));

        Assert.Equal(new Ratio(468, 294).Minus(new Ratio(0.5m, 1)).Value, number.Value!.Value.Value);
        Assert.Equal(["product(int_03/ja,2)", "0.5"], number.PartIds.Select(id => id.Text));
        Assert.False(number.Hidden);
    }
}
