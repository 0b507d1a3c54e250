using System.Collections.Immutable;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator;

/// <summary>A file that the program writes of itself.</summary>
public sealed record ReferenceFile(string Name, string Text);

/// <summary>The files in `docs` that tell editors, and their editors, what can be written where. The program writes them, so they are true.</summary>
public static class ReferenceFiles
{
    /// <summary>JSON Schema for each kind of YAML file, with descriptions in Norwegian.</summary>
    public static ImmutableArray<ReferenceFile> Schemas() =>
    [
        new("report.schema.json", JsonSchema.Of(ReportShape.Root, "Rapportfil")),
        new("kodebok.schema.json", JsonSchema.Of(CodebookShape.Root, "Kodebok")),
        new("language.schema.json", JsonSchema.Of(LanguageShape.Phrasebook, "Språkfil")),
        new("advice.schema.json", JsonSchema.Of(LanguageShape.Advice, "Språkråd")),
    ];

    /// <summary>The schemas, and what templates can say: with numbers of the survey that the report file names. Null with at least one error in the bag.</summary>
    public static async Task<ImmutableArray<ReferenceFile>?> All(string reportFile, DiagnosticBag bag, CancellationToken cancellation) =>
        await FunctionReference.Write(reportFile, bag, cancellation) is { } functions
            ? [.. Schemas(), new("funksjoner.md", functions)]
            : null;
}
