using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Document;

/// <summary>The list of the publication's numbers: «Tallenes opphav».</summary>
public sealed class NumberIndexBlock(BlockParser? parser) : LeafBlock(parser)
{
    public ImmutableArray<IndexedChapter> Chapters { get; set; } = [];

    public ImmutableArray<IndexedFigure> Figures { get; set; } = [];
}

/// <summary>The numbers that a chapter is the first to print.</summary>
/// <param name="Number">The chapter's; null for none.</param>
/// <param name="Language">Of the title.</param>
public sealed record IndexedChapter(string? Number, string Title, ReportLanguage Language, ImmutableArray<IndexedNumber> Numbers);

/// <param name="Texts">As it is printed, each text once.</param>
/// <param name="Exact">«234 av 294», «14 400 av 330», or the rounded value of what is no fraction; «–» where hidden.</param>
/// <param name="What">Which answer to which question, in words.</param>
/// <param name="ElementId">Unique on its page; what a link to the row leads to.</param>
public sealed record IndexedNumber(NumberId Id, ImmutableArray<string> Texts, string Exact, string What, string ElementId);

/// <param name="Label">«Figur 3».</param>
/// <param name="Tabulations">The ids that the ids of its numbers begin with, this year's first.</param>
/// <param name="Chapter">Slug of the chapter it stands in.</param>
public sealed record IndexedFigure(string Label, ImmutableArray<string> Tabulations, string Chapter, string ElementId);
