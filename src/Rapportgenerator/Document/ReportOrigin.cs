using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Document;

/// <summary>What the chapters' numbers come from, for those parts of the document that tell of it.</summary>
public sealed record ReportOrigin(
    ImmutableArray<Tabulation> Tabulations,
    ImmutableArray<SurveyNumber> SurveyNumbers,
    ImmutableArray<Codebook> Codebooks,
    ImmutableArray<InputFile> Inputs);
