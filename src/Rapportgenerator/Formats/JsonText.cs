using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Rapportgenerator.Formats;

/// <summary>One JSON object, with letters as letters.</summary>
internal static class JsonText
{
    // Escapes every sign that means something to HTML, `<` before all.
    private static readonly JavaScriptEncoder WithinHtml = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>A file that people read too: indented.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var output = new MemoryStream();
        Write(output, write, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>One line for the inside of a `script` element: no text in it can end the element.</summary>
    public static string WriteWithinHtml(Action<Utf8JsonWriter> write)
    {
        using var output = new MemoryStream();
        Write(output, write, new() { Encoder = WithinHtml });
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Write(Stream output, Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    /// <summary>A member of the object, or nothing where there is no value.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void Object(this Utf8JsonWriter json, string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        json.WriteEndArray();
    }
}
