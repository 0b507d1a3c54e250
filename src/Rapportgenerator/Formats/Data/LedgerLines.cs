using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapportgenerator.Formats.Data;

/// <summary>JSON with one object of a list a line: small, and still to be read and compared by eye.</summary>
internal sealed class LedgerLines : IDisposable
{
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private readonly Utf8JsonWriter json;

    // The file is no web page, so letters can stand as they are; and tests read it, so that nobody need watch over the writer.
    public LedgerLines() => json = new Utf8JsonWriter(
        output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The members of the file's own object that are no lists; a list follows.</summary>
    public void Open(Action<Utf8JsonWriter> write)
    {
        Line(write);
        // The closing brace is the file's last sign.
        var members = output.WrittenSpan[1..^1].ToArray();
        output.ResetWrittenCount();
        output.Write("{\n"u8);
        output.Write(members);
    }

    public void List<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        output.Write(",\n\""u8);
        output.Write(Encoding.UTF8.GetBytes(name));
        output.Write("\": ["u8);
        var isFirst = true;
        foreach (var item in items)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            Line(writer => write(writer, item));
        }

        output.Write("\n]"u8);
    }

    public ReadOnlyMemory<byte> Close()
    {
        output.Write("\n}\n"u8);
        return output.WrittenMemory;
    }

    public void Dispose() => json.Dispose();

    private void Line(Action<Utf8JsonWriter> write)
    {
        json.Reset();
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
    }
}
