using System.Collections.Immutable;

namespace Rapportgenerator.Configuration;

/// <summary>What the open data say of themselves and no other part of `report.yaml` does. All of it may be left out.</summary>
/// <param name="License">Address of the licence, such as https://creativecommons.org/licenses/by/4.0/.</param>
/// <param name="Homepage">The publication's or the publisher's page.</param>
/// <param name="Publisher">The publisher's URI, such as an organisation's at data.norge.no.</param>
/// <param name="Contact">Whom to ask; a DCAT-AP-NO record must name one.</param>
/// <param name="Themes">Codes of the EU's data themes; `SOCI` where the report names none.</param>
public sealed record OpenDataDefinition(
    string? License, string? Homepage, string? Publisher, DataContact? Contact, ImmutableArray<string> Themes);

/// <summary>At least one of <paramref name="Email"/> and <paramref name="Page"/> is there.</summary>
public sealed record DataContact(string Name, string? Email, string? Page);
