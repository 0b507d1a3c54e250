using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>A sentence in the three languages of output.</summary>
internal sealed record ColumnText(string Nb, string Nn, string En)
{
    public string In(LanguageCode language) => language switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };
}

/// <summary>A column of an open CSV file: written into its header, and described in `datapackage.json`.</summary>
/// <param name="Name">The same in every language, so that a script outlives a change of language.</param>
internal sealed record DataColumn(string Name, ColumnType Type, ColumnText Description)
{
    public bool Required { get; init; }

    /// <summary>The values there can be; empty where they are not counted.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}

internal enum ColumnType
{
    Text,
    Integer,
    Number,

    /// <summary>1 or 0.</summary>
    Flag,
}
