using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The list of numbers: `number-index` and `number-figures` of the theme.</summary>
internal static class TypstNumbers
{
    public static void Index(TypstWriter writer, NumberIndexBlock index)
    {
        var level = writer.HeadingLevel + 1;
        Heading(writer, level, writer.Words.NumbersInText);
        foreach (var chapter in index.Chapters)
        {
            writer.Raw("#number-index(title: [").Text(chapter.Number is null ? "" : chapter.Number + " ")
                .InLanguage(chapter.Language, writer.Chapter.Language, () => writer.Text(chapter.Title)).Raw("], heads: (").Plain(writer.Words.PrintedAs).Raw(", ")
                .Plain(writer.Words.ExactNumber).Raw(", ").Plain(writer.Words.WhatNumber).Raw("), rows: (\n");
            foreach (var number in chapter.Numbers)
            {
                writer.Raw("  (").Plain(string.Join("; ", number.Texts)).Raw(", ").Plain(number.Exact).Raw(", ")
                    .Plain(number.What).Raw(", ").Plain(number.Id.Text).Raw("),\n");
            }

            writer.Raw("));\n\n");
        }

        Heading(writer, level, writer.Words.NumbersInFigures);
        writer.Raw("#number-figures(heads: (").Plain(writer.Words.FiguresAndTables).Raw(", ").Plain(writer.Words.NumbersBeginWith)
            .Raw("), rows: (\n");
        foreach (var figure in index.Figures)
        {
            writer.Raw("  (");
            if (writer.Labels.Find(figure.Chapter, figure.ElementId) is { } label)
                writer.Raw("link(label(").Literal(label).Raw("))").Content(figure.Label);
            else
                writer.Plain(figure.Label);
            writer.Raw(", ").Plain(string.Join(", ", figure.Tabulations)).Raw("),\n");
        }

        writer.Raw("));\n\n");
    }

    private static void Heading(TypstWriter writer, int level, string text) =>
        writer.Raw("#heading(level: ").Number(level).Raw(")").Content(text).Raw(";\n\n");
}
