using System.Diagnostics;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Templating;

public class TemplateErrorTests
{
    [Theory]
    [InlineData("a\n{{ if q.yes }}", "RG401", 2, "end")]
    [InlineData("{{ q.yes", "RG401", 1, "}}")]
    [InlineData("a\nb {{ qq.yes }}", "RG402", 2, "Did you mean `q`?")]
    [InlineData("{{ hvilken }}", "RG402", 1, "Nothing is called `hvilken`")]
    [InlineData("{{ q.yess }}", "RG403", 1, "Did you mean `yes`?")]
    [InlineData("{{ bysize.by.smal.yes }}", "RG403", 1, "Did you mean `small`?")]
    [InlineData("{{ q.yes | precent }}", "RG402", 1, "Did you mean `percent`?")]
    [InlineData("{{ q.yes | percent digits: 1 }}", "RG404", 1, "has no argument `digits`")]
    [InlineData("{{ figure q titel: \"x\" }}", "RG404", 1, "Did you mean `title`?")]
    [InlineData("{{ figure q kind: \"pie\" }}", "RG405", 1, "no figure kind `pie`")]
    [InlineData("{{ figure \"q\" }}", "RG405", 1, "needs a bound question")]
    [InlineData("{{ q.yes | percent 9 }}", "RG405", 1, "a whole number from 0 to 3")]
    [InlineData("{{ 1 / 0 }}", "RG405", 1, "")]
    [InlineData("{{ units.answered | interval }}", "RG417", 1, "has no confidence interval")]
    [InlineData("{{ n.sum | interval }}", "RG405", 1, "a share, a mean or a difference")]
    [InlineData("{{ \"x\" | interval }}", "RG405", 1, "a share, a mean or a difference")]
    [InlineData("{{ q.yes - q.no | interval }}", "RG417", 1, "not a difference between two groups of one table")]
    [InlineData("{{ q }}", "RG405", 1, "cannot be printed")]
    [InlineData("{{ q.options }}", "RG405", 1, "can be printed")]
    [InlineData("{{ array.first [] }}", "RG405", 1, "has no value")]
    [InlineData("{{ q.yes = 1 }}", "RG405", 1, "cannot be changed")]
    [InlineData("{{ tiny.yes > 0.5 }}", "RG406", 1, "is not shown")]
    [InlineData("{{ while true }}x{{ end }}", "RG407", 1, "without end")]
    [InlineData("{{ func f(x); f x; end; f 1 }}", "RG407", 1, "without end")]
    [InlineData("{{ include \"../../secret\" }}", "RG408", 1, "outside the templates folder")]
    [InlineData("{{ include \"nei.md\" }}", "RG408", 1, "is not there")]
    [InlineData("{{ claim \"Syv av ti\" q.yes }}", "RG410", 1, "«åtte av ti»")]
    [InlineData("{{ claim \"Mange\" (q.yes < q.no) }}", "RG410", 1, "does not hold")]
    [InlineData("{{ claim \"En hel del\" q.yes }}", "RG411", 1, "no phrase")]
    [InlineData("{{ table bysize marks: \"stars\" }}", "RG405", 1, "There are no marks `stars`.")]
    [InlineData("{{ table q kind: \"bar\" }}", "RG405", 1, "A table cannot be of the kind `bar`.")]
    [InlineData("{{ claim \"Mange\" q.yes than: }}", "RG401", 1, "A value is missing before `}}`.")]
    [InlineData("{{ claim “Mange” q.yes }}", "RG401", 1, "`“` is no quotation mark in code: write `\"`.")]
    [InlineData("{{ claim «Mange» q.yes }}", "RG401", 1, "`«` is no quotation mark in code: write `\"`.")]
    [InlineData("{{ claim \"Mange\", q.yes }}", "RG401", 1, "No comma stands between values here: write a space.")]
    [InlineData("a\n{ claim \"Mange\" q.yes }} b", "RG401", 2, "This `}}` closes nothing")]
    [InlineData("{{ if q.yes > }}{{ end }}", "RG401", 1, "A value is missing before `}}`.")]
    [InlineData("{{ claim \"Mange\" }}", "RG404", 1, "`claim` has been given too few or too many values. It takes `words`, `value`, and may be given `than:`.")]
    [InlineData("{{ q.yes | majority gender: \"neuter\" }}", "RG404", 1, "`majority` has been given too few or too many values. It takes `value`. All")]
    [InlineData("{{ fact \"tre\" \"fire\" }}", "RG404", 1, "`fact` has been given too few or too many values.")]
    [InlineData("{{ string.append \"a\" \"b\" \"c\" }}", "RG404", 1, "The function has been given too few or too many values.")]
    [InlineData("{{ if q.yes > 50 }}x{{ end }}", "RG405", 1, "Write 0.5 for 50 per cent.")]
    [InlineData("{{ claim \"Mange\" (q.yes - q.no < 2.5) }}", "RG405", 1, "Write 0.025 for 2.5 per cent.")]
    [InlineData("{{ object.eval \"1\" }}", "RG402", 1, "Nothing is called `object`")]
    [InlineData("{{ math.random 1 2 }}", "RG403", 1, "There is no `random`")]
    [InlineData("{{ \"x\" | string.upcasse }}", "RG403", 1, "Did you mean `upcase`?")]
    public void A_mistake_is_reported_at_the_editors_own_line(string template, string code, int line, string says)
    {
        using var run = new TemplateRun().Render(template);

        var problem = Assert.Single(run.Problems);
        Assert.Equal((code, "templates/chapter.md", line), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains(says, $"{problem.Message} {problem.Hint}", StringComparison.Ordinal);
        Assert.DoesNotContain("/templates/", problem.Message, StringComparison.Ordinal);
        // A broken claim is no mistake in the template: the chapter goes on, for `check` and `diff` to read.
        Assert.Equal(code == "RG410", run.Source is not null);
    }

    [Fact]
    public void All_mistakes_of_a_chapter_are_reported_together_and_one_in_a_loop_once()
    {
        using var run = new TemplateRun().Render("{{ a1 }}\n{{ for x in [1, 2, 3] }}{{ q.b1 }}{{ end }}\n{{ percent c1 }}");

        Assert.Equal([1, 2, 3], run.Problems.Select(problem => problem.Span!.Line));
    }

    [Fact]
    public void A_file_that_failed_can_be_included_again()
    {
        using var run = new TemplateRun().File("del.md", "{{ if tiny.yes > 0.5 }}x{{ end }}").Render("{{ include \"del.md\" }}\n{{ include \"del.md\" }}");

        Assert.All(run.Problems, problem => Assert.Equal("RG406", problem.Code));
    }

    [Fact]
    public void A_mistake_in_an_included_file_points_there()
    {
        using var run = new TemplateRun().File("del.md", "\n\n{{ nope }}").Render("{{ include \"del.md\" }}");

        Assert.Equal(new SourceSpan("templates/del.md", 3, 4), Assert.Single(run.Problems).Span);
    }

    [Fact]
    public void An_endless_loop_without_steps_stops_in_time()
    {
        var clock = Stopwatch.StartNew();
        using var run = new TemplateRun().Render("{{ x = \"a\"; for i in 1..1000000000; x = x + x; end }}");

        Assert.Equal("RG407", Assert.Single(run.Problems).Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }
}
