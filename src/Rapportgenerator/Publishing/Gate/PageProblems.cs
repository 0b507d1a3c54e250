using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>What is wrong with the pages. A mistake in the theme is on every page and is told once; one in a chapter is told where it is.</summary>
internal sealed class PageProblems
{
    /// <summary>Pages with the same mistake, above which it is the theme's.</summary>
    private const int MostAlone = 3;

    private readonly List<Diagnostic> found = [];

    public void Add(string code, BuiltPage page, string message, string? hint, string? place = null) =>
        found.Add(new Diagnostic(code, Severity.Error, message, new SourceSpan(page.File, Place: place), hint));

    public void Tell(DiagnosticBag bag)
    {
        foreach (var same in found.GroupBy(problem => (problem.Code, problem.Message)))
        {
            var pages = same.Select(problem => problem.Span!.File).Distinct().Count();
            if (pages > MostAlone)
                bag.Add(same.First() with { Hint = $"It is so on {pages - 1} other pages too. {same.First().Hint}" });
            else
                same.ToList().ForEach(bag.Add);
        }
    }
}
