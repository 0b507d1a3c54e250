using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>Reads what a publication says from its ledger, be it a file of a built one or just written from a composed one.</summary>
internal static class EditionReader
{
    /// <param name="folder">What `rapport build` wrote.</param>
    /// <returns>Null where the folder holds no ledger that can be read; the bag says why.</returns>
    public static Edition? ReadFolder(string folder, DiagnosticBag bag)
    {
        var file = Path.Combine(folder, Ledger.Path);
        try
        {
            return Read(File.ReadAllBytes(file), file, bag);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            bag.Error(
                "RG730", new SourceSpan(folder), $"This folder holds no built publication: it has no `{Ledger.Path}`.",
                "Name the folder that `rapport build` wrote (`out`), or a report file.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Error("RG730", new SourceSpan(file), $"The file cannot be read: {problem.Message.TrimEnd('.')}.", "See that it is there and may be read.");
        }

        return null;
    }

    public static Edition? Of(ReportDocument document, DiagnosticBag bag) => Read(Ledger.Write(document).Content, Ledger.Path, bag);

    private static Edition? Read(ReadOnlyMemory<byte> json, string file, DiagnosticBag bag)
    {
        try
        {
            var format = JsonSerializer.Deserialize(json.Span, LedgerJson.Default.LedgerHead)?.Format;
            if (format != Ledger.Format)
            {
                bag.Error(
                    "RG731", new SourceSpan(file), $"The publication was built by another version of rapport: its ledger is `{format}`, not `{Ledger.Format}`.",
                    "Build it again with this version, or name its report file.");
                return null;
            }

            if (JsonSerializer.Deserialize(json.Span, LedgerJson.Default.LedgerFile) is { Rounds.Length: > 0 } ledger && ledger.Objects.All(each => each is not null)
                && LedgerCodebook.Of(ledger) is var codebook && LedgerCodebook.IsWhole(codebook))
            {
                return AsEdition(ledger, codebook);
            }

            Broken(file, 0, bag);
        }
        catch (JsonException problem)
        {
            Broken(file, (int)(problem.LineNumber + 1 ?? 0), bag);
        }

        return null;
    }

    private static void Broken(string file, int line, DiagnosticBag bag) => bag.Error(
        "RG732", new SourceSpan(file, line), "The ledger of this publication is broken.", "Build the publication again, or name its report file.");

    private static Edition AsEdition(LedgerFile ledger, Codebook codebook)
    {
        var language = (LanguageCode)Math.Max(0, Array.IndexOf(ReportLanguage.Tags, ledger.Language));
        var unit = ledger.Unit?.Noun ?? UnitNoun.Municipality;
        var names = new LedgerNames(ledger, LanguageReader.BuiltIn(language).About(unit).Words);
        var tabulations = ledger.Tabulations.DistinctBy(tabulation => tabulation.Id)
            .ToDictionary(tabulation => tabulation.Id, tabulation => Tabulation(tabulation, names), StringComparer.Ordinal);
        var claimed = ledger.Claims.SelectMany(claim => claim.Numbers).ToHashSet(StringComparer.Ordinal);
        return new Edition
        {
            Title = ledger.Title,
            Language = language,
            Unit = unit,
            Year = ledger.Rounds[0].Round,
            EarlierYears = [.. ledger.Rounds.Skip(1).Select(round => round.Round)],
            Codebook = codebook,
            Numbers = ledger.Numbers.Where(number => number.Printed is not null || number.ShownIn is not null || claimed.Contains(number.Id))
                .DistinctBy(number => number.Id)
                .ToFrozenDictionary(number => number.Id, number => Number(number, names, tabulations, claimed.Contains(number.Id)), StringComparer.Ordinal),
            Claims = [.. ledger.Claims.Select(Claim)],
            Sentences = [.. ledger.Sentences.Select(Sentence)],
            Figures =
            [
                .. ledger.Figures.Select(figure => new EditionFigure(
                    figure.Id, figure.Label, figure.Title, figure.Chapter, [.. figure.Tabulations])),
            ],
        };
    }

    private static EditionTabulation Tabulation(LedgerTabulation tabulation, LedgerNames names) => new(
        tabulation.Id, tabulation.Round, tabulation.Question, tabulation.Type == "pool", tabulation.Weighted, names.BreakdownOf(tabulation),
        tabulation.Options.Concat(tabulation.AnyOf).DistinctBy(option => option.Key)
            .ToFrozenDictionary(option => option.Key, option => (option.Options ?? [option.Key]).ToImmutableArray(), StringComparer.Ordinal));

    private static EditionNumber Number(LedgerNumber number, LedgerNames names, Dictionary<string, EditionTabulation> tabulations, bool isClaimed) => new(
        new NumberId(number.Id),
        number is { Hidden: false, Numerator: { } numerator, Denominator: { } denominator and not 0 } ? new Ratio(numerator, denominator) : null,
        number.Measure,
        number.Hidden,
        number.Hidden ? null : number.Base,
        number is { Hidden: false, Se: { } error, Lower: { } lower, Upper: { } upper } ? new Uncertainty(error, lower, upper) : null,
        number.Tabulation is { } tabulation ? tabulations.GetValueOrDefault(tabulation) : null,
        number.Item ?? "",
        number.Option ?? "",
        number.Group ?? "",
        names.What(number),
        [.. (number.Printed ?? []).Select(print => new EditionPrint(print.Text, print.As, print.Chapter))],
        [.. number.ShownIn ?? []],
        isClaimed);

    private static EditionClaim Claim(LedgerClaim claim) => new(
        claim.Chapter,
        claim.Words,
        claim.Verdict switch
        {
            "holds" => ClaimVerdict.Holds,
            "near_border" => ClaimVerdict.NearBorder,
            _ => ClaimVerdict.Broken,
        },
        claim.Evidence,
        [.. claim.Numbers.Select(id => new NumberId(id))],
        new SourceSpan(claim.File, claim.Line));

    private static EditionSentence Sentence(LedgerSentence sentence) => new(
        sentence.Chapter,
        [.. sentence.Parts.Select(part => new SentencePart(part.Text, part.Number is { } id ? new NumberId(id) : null, part.Claim, part.Reference))],
        sentence.File.Length == 0 ? null : new SourceSpan(sentence.File, sentence.Line));
}
