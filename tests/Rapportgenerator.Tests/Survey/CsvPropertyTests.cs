using CsCheck;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

public sealed class CsvPropertyTests : IDisposable
{
    private static readonly Gen<string> AnyText =
        Gen.OneOf("a", "æ", "\"", ";", ",", "\n", "\r\n", "\r", "{{", "<b>", "=SUM(1)", "😀", "السلام", " ", "\t")
            .Array[0, 8].Select(string.Concat);

    private readonly string folder = Directory.CreateTempSubdirectory("csv-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Quoted_texts_come_back_verbatim_with_their_physical_lines()
    {
        var path = Path.Combine(folder, "a.csv");
        var rows = Gen.Select(AnyText, AnyText, Gen.Bool).Array[1, 12];

        Gen.Select(rows, Gen.OneOf("\n", "\r\n")).Sample(
            (texts, lineBreak) =>
            {
                var text = "first;second" + lineBreak
                    + string.Concat(texts.Select(row => Quoted(row.Item1) + ";" + Quoted(row.Item2) + lineBreak));
                File.WriteAllText(path, text);
                var bag = new DiagnosticBag();
                using var table = CsvTable.Open(path, "a.csv", ';', ["first", "second"], bag)!;
                var line = 2;
                foreach (var (first, second, _) in texts)
                {
                    Assert.True(table.Next());
                    Assert.Equal((first, second), (table.Text(0), table.Text(1)));
                    Assert.Equal(line, table.Line);
                    Assert.Equal(line + Breaks(first), table.Span(1).Line);
                    line += 1 + Breaks(first) + Breaks(second);
                }

                Assert.False(table.Next());
                Assert.Empty(bag.Sorted());
            },
            iter: 300, threads: 1);
    }

    [Fact]
    public void An_open_quote_is_found_in_the_cell_where_it_stands()
    {
        var path = Path.Combine(folder, "b.csv");

        Gen.Select(AnyText.Array[0, 6], Gen.Bool).Sample(
            (before, second) =>
            {
                var start = "first;second\n" + string.Concat(before.Select(text => Quoted(text) + ";x\n"));
                File.WriteAllText(path, start + (second ? "x;\"open\n" : "\"open;x\n"));
                var bag = new DiagnosticBag();
                using var table = CsvTable.Open(path, "b.csv", ';', ["first", "second"], bag)!;
                while (table.Next())
                {
                }

                var problem = Assert.Single(bag.Sorted());
                Assert.Equal(2 + before.Sum(text => 1 + Breaks(text)), problem.Span!.Line);
                Assert.Equal(second ? "column second" : "column first", problem.Span.Place);
                Assert.Equal(second ? 3 : 1, problem.Span.Column);
            },
            iter: 200, threads: 1);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Line breaks as an editor counts them: CR LF is one.</summary>
    private static int Breaks(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(letter => letter is '\n' or '\r');
}
