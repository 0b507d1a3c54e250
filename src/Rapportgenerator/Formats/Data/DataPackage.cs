using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// `datapackage.json`: what the files are and what their columns mean, for programs (Frictionless Data Package 2.0,
/// https://datapackage.org/standard/data-package/). Made from the finished files, so it cannot tell of others.
/// </summary>
internal static class DataPackage
{
    public const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    public static byte[] Write(ReportDocument document, ImmutableArray<DataFile> files)
    {
        var report = document.Definition;
        return JsonText.Write(json =>
        {
            json.WriteString("$schema", Profile);
            json.WriteString("name", document.Slug.ToLowerInvariant());
            json.WriteString("title", report.Title);
            json.Optional("version", report.Version);
            json.WriteString("description", OpenDataText.DescriptionOf(document));
            // The day of publication, not of the build: the same report gives the same file.
            json.WriteString("created", report.Published.Iso() + "T00:00:00Z");
            json.Optional("homepage", report.OpenData?.Homepage);
            if (report.OpenData?.License is { } license)
                json.Array("licenses", [license], path => Single(json, "path", path));
            json.WriteStartArray("contributors");
            Contributor(json, report.Publisher, report.OpenData?.Publisher ?? report.OpenData?.Homepage, null, "publisher");
            if (report.OpenData?.Contact is { } contact)
                Contributor(json, contact.Name, contact.Page, contact.Email, "contact");
            json.WriteEndArray();
            json.Array("sources", [document.Survey.Title.In(document.Language)], title => Single(json, "title", title));
            json.Array("resources", files, file => Resource(json, file, document));
        });
    }

    private static void Single(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void Contributor(Utf8JsonWriter json, string title, string? path, string? email, string role)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.Optional("path", path);
        json.Optional("email", email);
        json.Array("roles", [role], json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, DataFile file, ReportDocument document)
    {
        json.WriteStartObject();
        json.WriteString("name", Path.GetFileNameWithoutExtension(file.Path).ToLowerInvariant() + (file.Type == DataFileType.Xlsx ? "-xlsx" : ""));
        json.WriteString("path", file.Path);
        if (!file.Columns.IsEmpty)
            json.WriteString("type", "table");
        json.WriteString("title", file.Title);
        json.WriteString("description", file.Description);
        json.WriteString("format", file.Type.Format);
        json.WriteString("mediatype", file.Type.MediaType);
        if (file.Type.IsText)
            json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.File.Content.Length);
        json.WriteString("hash", "sha256:" + Hash(file));
        if (!file.Columns.IsEmpty)
        {
            json.Object("dialect", () => Dialect(json));
            json.Object("schema", () => Schema(json, file, document));
        }

        json.WriteEndObject();
    }

    public static string Hash(DataFile file) => Convert.ToHexStringLower(SHA256.HashData(file.File.Content.Span));

    private static void Dialect(Utf8JsonWriter json)
    {
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json");
        json.WriteString("delimiter", CsvText.Delimiter.ToString());
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
    }

    private static void Schema(Utf8JsonWriter json, DataFile file, ReportDocument document)
    {
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.Array("fields", file.Columns, column => Field(json, column, document));
        json.Array("missingValues", [""], json.WriteStringValue);
        if (file.PrimaryKey is { } key)
            json.Array("primaryKey", [key], json.WriteStringValue);
    }

    private static void Field(Utf8JsonWriter json, DataColumn column, ReportDocument document)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Flag => "boolean",
            _ => "string",
        });
        json.WriteString("description", column.Description.In(document.Language.Code));
        if (column.Type == ColumnType.Number)
            json.WriteString("decimalChar", ",");
        if (column.Type == ColumnType.Flag)
        {
            json.Array("trueValues", ["1"], json.WriteStringValue);
            json.Array("falseValues", ["0"], json.WriteStringValue);
        }

        if (column.Required || !column.Values.IsEmpty)
            json.Object("constraints", () => Constraints(json, column));
        json.WriteEndObject();
    }

    private static void Constraints(Utf8JsonWriter json, DataColumn column)
    {
        if (column.Required)
            json.WriteBoolean("required", true);
        if (!column.Values.IsEmpty)
            json.Array("enum", column.Values, json.WriteStringValue);
    }
}
