using Rapportgenerator.Configuration;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Configuration;

public sealed class BindingNameTests
{
    [Fact]
    public void No_function_of_the_templates_can_be_hidden_by_a_binding() =>
        Assert.All(TemplateFunctions.All, function => Assert.True(BindingName.IsReserved(function.Name), function.Name));

    [Theory]
    [InlineData("report")]
    [InlineData("survey")]
    [InlineData("earlier")]
    [InlineData("codebook")]
    [InlineData("string")]
    [InlineData("array")]
    [InlineData("math")]
    [InlineData("for")]
    public void No_value_every_template_knows_can_be_hidden_by_a_binding(string name) => Assert.True(BindingName.IsReserved(name));

    [Fact]
    public void A_question_has_a_free_name() => Assert.False(BindingName.IsReserved("int_03"));
}
