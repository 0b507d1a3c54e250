using System.Text.Json.Nodes;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Templating;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>
/// Changes the answers, one at a time and whole columns, and holds every claim of the report against <see cref="ClaimOracle"/>:
/// those that became false are reported and no other, and what rests on nothing that was changed says what it said. The claims
/// are the report's own, by themselves on their pages, so that some hundred checks take seconds.
/// </summary>
[Collection(WholeMachine.Name)]
public sealed class ClaimMutationTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20200603;
    private const int Single = 80;

    /// <summary>How many answers are tried for one that turns a given claim.</summary>
    private const int Tries = 200;

    /// <summary>For each claim a column that it rests on, so many times.</summary>
    private const int WholePerClaim = 2;
    private readonly string folder = Directory.CreateTempSubdirectory("mutations-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whatever_becomes_false_is_reported_and_nothing_else()
    {
        var written = CopyReport();
        var (claims, problems, ledger) = await Check(withLedger: true);
        Assert.Empty(problems);
        Assert.NotNull(claims);
        Assert.Equal(written.Select(claim => (claim.File, claim.Words)), claims.Select(claim => (claim.Span.File, claim.Words)));

        var names = new BoundNames(Path.Combine(folder, "report.yaml"), ledger!);
        var meaning = new Meaning(RepositoryFiles.PathOf("templates/language/nb.yaml"));
        var unchanged = new Recount(ledger!, folder);
        Assert.All(written, claim => Assert.True(new ClaimOracle(names, meaning, unchanged).Holds(claim), claim.Words));

        var questionnaire = new Questionnaire(Path.Combine(folder, "data/2019/kodebok.yaml"));
        var mutations = new AnswerMutations(ledger!, unchanged.File(2019, "responses"), questionnaire);
        var restingOn = written.Select(claim => claim.Names.Select(path => names.Find(claim.File, path)).OfType<NumberPlace>().SelectMany(names.ColumnsOf).ToHashSet()).ToArray();
        MutableColumn[] Carrying(Func<int, bool> claim) =>
            [.. mutations.Columns.Where(column => restingOn.Index().Any(columns => claim(columns.Index) && columns.Item.Contains(column.Name)))];

        // An answer more or less turns what stands one answer from its border: every other single change is one that does so by the
        // oracle. Most others stay as they are.
        int[] bordering = [.. Enumerable.Range(0, written.Count).Where(index => claims[index].Margin == 1)];
        ChangedAnswers Turn(int claim, Random random)
        {
            var columns = Carrying(index => index == claim);
            for (var tried = 0; tried < Tries; tried++)
            {
                var changed = mutations.ChangeOne(columns[random.Next(columns.Length)], random);
                if (!new ClaimOracle(names, meaning, unchanged.With(2019, "responses", changed.File)).Holds(written[claim]))
                    return changed;
            }

            throw new InvalidOperationException($"«{written[claim].Words}» is said to be one answer from its border, but none of {Tries} turns it.");
        }

        var turned = new Dictionary<int, int>();
        var (mutationsThatTurn, turnedBySingle, hidden) = (0, 0, 0);
        for (var number = 0; number < Single + (WholePerClaim * written.Count); number++)
        {
            var random = new Random(Seed + number);
            var isSingle = number < Single;
            var from = isSingle ? mutations.Columns : Carrying(index => index == number % written.Count);
            // What no answer carries (who has answered at all) must stay as it is whatever is answered.
            from = from.Count == 0 ? mutations.Columns : from;
            var column = from[random.Next(from.Count)];
            var changed = isSingle && number % 2 == 0 ? Turn(bordering[number / 2 % bordering.Length], random)
                : isSingle ? mutations.ChangeOne(column, random)
                : mutations.ChangeMany(column, questionnaire.Opens(column.Name), random);
            Assert.True(!isSingle || changed.Answers <= 1);
            await File.WriteAllTextAsync(Path.Combine(folder, "data/2019/svar.csv"), changed.File.Write(';'), TestContext.Current.CancellationToken);

            var (after, said, _) = await Check(withLedger: false);
            var what = $"mutation {number} of {string.Join(", ", changed.Columns)}";
            if (after is null)
            {
                // What would give away the answers of few is hidden now, and no claim may rest on it.
                Assert.All(said, problem => Assert.True(problem.Code is "RG406" or "RG410", $"{what}: {problem}"));
                hidden++;
                continue;
            }

            var oracle = new ClaimOracle(names, meaning, unchanged.With(2019, "responses", changed.File));
            Assert.Equal(written.Count, after.Count);
            Assert.All(said, problem => Assert.True(problem.Code == "RG410", $"{what}: {problem}"));
            // What rests on other columns held before the change, and holds.
            var broken = Enumerable.Range(0, written.Count).Where(index => restingOn[index].Overlaps(changed.Columns) && !oracle.Holds(written[index])).ToHashSet();
            Assert.Equal(broken.Select(index => after[index].Span).ToHashSet(), said.Select(problem => problem.Span!).ToHashSet());
            for (var index = 0; index < written.Count; index++)
            {
                Assert.True((after[index].Verdict == ClaimVerdict.Broken) == broken.Contains(index), $"{what}: «{written[index].Words}» is {after[index].Verdict}: {after[index].Evidence}");
                if (!restingOn[index].Overlaps(changed.Columns))
                    Assert.Equal((claims[index].Verdict, claims[index].Evidence, claims[index].Margin), (after[index].Verdict, after[index].Evidence, after[index].Margin));
            }

            foreach (var index in broken)
                turned[index] = turned.GetValueOrDefault(index) + 1;
            mutationsThatTurn += broken.Count > 0 ? 1 : 0;
            turnedBySingle += isSingle ? broken.Count : 0;
        }

        output.WriteLine($"{mutationsThatTurn} mutations turned {turned.Values.Sum()} claims, {turned.Count} different ones of {written.Count}; one answer turned {turnedBySingle}; {hidden} hid numbers. Never: "
            + string.Join(", ", written.Index().Where(claim => !turned.ContainsKey(claim.Index)).Select(claim => claim.Item.Words)));
        Assert.True(hidden <= 10, $"{hidden} mutations hid numbers.");
        Assert.True(turnedBySingle >= Single / 2, $"{turnedBySingle} claims were turned by one answer.");
        Assert.True(mutationsThatTurn >= 100, $"{mutationsThatTurn} mutations turned a claim.");
        Assert.True(turned.Count >= 80, $"{turned.Count} of {written.Count} claims were turned.");
    }

    /// <summary>The real report with its real bindings and data; of its templates the claims alone, and no appendices.</summary>
    private List<WrittenClaim> CopyReport()
    {
        Directory.CreateDirectory(Path.Combine(folder, "templates/chapters"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "templates/language"), RepositoryFiles.PathOf("templates/language"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "templates/theme"), RepositoryFiles.PathOf("templates/theme"));
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.PathOf("data"), "*.*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(RepositoryFiles.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var report = File.ReadAllText(RepositoryFiles.PathOf("report.yaml"));
        report = report[..report.IndexOf("appendices:", StringComparison.Ordinal)];
        File.WriteAllText(Path.Combine(folder, "report.yaml"), report);
        var written = new List<WrittenClaim>();
        foreach (var line in report.Split('\n').Where(line => line.Contains("template: ", StringComparison.Ordinal)))
        {
            var path = "templates/" + line.Split("template: ")[1].Trim();
            var statements = WrittenClaims.Statements(File.ReadAllText(RepositoryFiles.PathOf(path))).ToArray();
            File.WriteAllText(
                Path.Combine(folder, path),
                "# Kapittel\n" + string.Concat(statements.Select(statement => $"\nOm {{{{ {statement} }}}}.\n")));
            written.AddRange(statements.SelectMany(statement => WrittenClaims.Read(path, statement)));
        }

        return written;
    }

    private async Task<(IReadOnlyList<Claim>? Claims, IReadOnlyList<Diagnostic> Problems, JsonNode? Ledger)> Check(bool withLedger)
    {
        var bag = new DiagnosticBag();
        var composed = await Report.Check(Path.Combine(folder, "report.yaml"), bag, progress: null, TestContext.Current.CancellationToken);
        var ledger = withLedger ? JsonNode.Parse(DataFormat.Write(composed!.Document).Single(file => file.Path == "data/ledger.json").Content.Span) : null;
        return (composed?.Claims.ToArray(), bag.Sorted(), ledger);
    }
}
