namespace Rapportgenerator.Survey;

/// <summary>What was asked, and of whom: a round without its answers. The codebook's breakdowns have their classes.</summary>
public sealed record Questionnaire(Codebook Codebook, Frame Frame);
