using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Reads `open_data` of the report file.</summary>
internal static class OpenDataReader
{
    /// <summary>The EU's authority table «data theme», which DCAT-AP and DCAT-AP-NO prescribe.</summary>
    private static readonly ImmutableArray<string> KnownThemes =
    [
        "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "OP_DATA", "REGI", "SOCI", "TECH", "TRAN",
    ];

    /// <summary>Null where the report file has no such section.</summary>
    public static OpenDataDefinition? Read(YamlCursor report, DiagnosticBag bag)
    {
        if (report.OptionalMapping("open_data") is not { } yaml)
            return null;
        var definition = new OpenDataDefinition(
            WebAddress.Read(yaml, "license", bag), WebAddress.Read(yaml, "homepage", bag), WebAddress.Read(yaml, "publisher", bag), Contact(yaml, bag), Themes(yaml, bag));
        yaml.Close();
        return definition;
    }

    private static DataContact? Contact(YamlCursor open, DiagnosticBag bag)
    {
        if (!open.Has("contact"))
        {
            bag.Warning(
                "RG119", open.Span, "There is no `contact`, so no DCAT-AP-NO record is made of the open data.",
                "Write `contact:` with `name`, and `email` or `page`.");
        }

        if (open.OptionalMapping("contact") is not { } yaml)
            return null;
        var contact = new DataContact(yaml.Text("name"), yaml.OptionalText("email"), WebAddress.Read(yaml, "page", bag));
        if (contact is { Email: null } && !yaml.Has("page"))
            bag.Error("RG117", yaml.Span, "The contact has neither `email` nor `page`.", "Write at least one of them.");
        if (contact.Email is { } email && !IsEmail(email))
            bag.Error("RG117", yaml.SpanOf("email"), $"`{email}` is no e-mail address.", "Write it as in post@example.no.");
        yaml.Close();
        return contact;
    }

    private static ImmutableArray<string> Themes(YamlCursor yaml, DiagnosticBag bag)
    {
        var themes = yaml.Texts("themes");
        foreach (var (theme, span) in themes)
        {
            if (!KnownThemes.Contains(theme))
                bag.Error("RG118", span, $"There is no data theme `{theme}`.", NearestName.Hint(theme, KnownThemes));
        }

        return themes.IsEmpty ? ["SOCI"] : [.. themes.Select(theme => theme.Value).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsEmail(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.IndexOf('.', StringComparison.Ordinal) > 0 && !host.EndsWith('.')
        && !text.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '"' or ',');
}
