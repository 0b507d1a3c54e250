using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;

namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>
/// The protocol of `worker.mjs`: a little-endian 32-bit length, that many bytes of JSON, then raw bytes whose lengths the
/// JSON gives. Anything else is an <see cref="InvalidDataException"/>, the end of the stream an <see cref="EndOfStreamException"/>.
/// </summary>
internal static class TypstMessages
{
    private const int LargestHead = 16 << 20;
    private const int LargestOutput = 256 << 20;

    /// <summary>Who the worker is: <paramref name="Missing"/> says why its compiler could not be loaded.</summary>
    public sealed record Greeting(string Node, string? Typst, string? Missing);

    public static async Task WriteJob(Stream stream, TypstJob job)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("main", job.Main);
            if (job.Draw is { } draw)
            {
                writer.WriteStartObject("draw");
                writer.WriteString("marks", draw.Marks);
                writer.WriteString("name", draw.Name);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteString("standard", job.Standard);
            }

            writer.WriteNumber("timestamp", (long)(job.Date.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalSeconds);
            writer.WriteStartArray("files");
            foreach (var file in job.Files)
            {
                writer.WriteStartObject();
                writer.WriteString("path", file.Path);
                writer.WriteNumber("length", file.Content.Length);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.WrittenCount);
        await stream.WriteAsync(length);
        await stream.WriteAsync(json.WrittenMemory);
        foreach (var file in job.Files)
            await stream.WriteAsync(file.Content);
        await stream.FlushAsync();
    }

    public static async Task<Greeting> ReadGreeting(Stream stream)
    {
        using var head = await ReadHead(stream);
        return Checked(head.RootElement, root => new Greeting(Text(root, "node") ?? throw new FormatException(), Text(root, "typst"), Text(root, "missing")));
    }

    public static async Task<TypstResult> ReadAnswer(Stream stream)
    {
        using var head = await ReadHead(stream);
        var (pages, length, problems, first) = Checked(head.RootElement, root => (
            root.GetProperty("pages").GetInt32(),
            root.GetProperty("length").GetInt32(),
            root.GetProperty("problems").EnumerateArray().Select(Problem).ToImmutableArray(),
            root.TryGetProperty("first", out var drawn) ? drawn.GetInt32() : (int?)null));
        if (length is < 0 or > LargestOutput)
            throw new InvalidDataException("A length that cannot be.");
        if (length == 0)
            return new TypstRefusal(problems);
        var content = new byte[length];
        await stream.ReadExactlyAsync(content);
        return first is { } number ? new TypstDrawing(content, number, problems) : new TypstPdf(content, pages, problems);
    }

    private static async Task<JsonDocument> ReadHead(Stream stream)
    {
        var prefix = new byte[4];
        await stream.ReadExactlyAsync(prefix);
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < 2 or > LargestHead)
            throw new InvalidDataException("A length that cannot be.");
        var json = new byte[length];
        await stream.ReadExactlyAsync(json);
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("Not JSON.", error);
        }
    }

    /// <summary>Reads what must be there; a missing or wrong member is bad data like any other.</summary>
    private static T Checked<T>(JsonElement root, Func<JsonElement, T> read)
    {
        try
        {
            return read(root);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("A member is missing or of another type.", error);
        }
    }

    private static TypstProblem Problem(JsonElement problem)
    {
        var (message, hint) = TypstWords.Split(problem.GetProperty("message").GetString() ?? "");
        var calls = problem.GetProperty("trace").EnumerateArray().Select(Place).OfType<TypstPlace>().ToImmutableArray();
        return new TypstProblem(problem.GetProperty("error").GetBoolean(), message, hint, Place(problem), calls);
    }

    private static TypstPlace? Place(JsonElement place)
    {
        const string Workspace = "/report/";
        if (Text(place, "path") is not { } path || place.GetProperty("line").GetInt32() is not (> 0 and var line))
            return null;
        var inside = path.StartsWith(Workspace, StringComparison.Ordinal) ? path[Workspace.Length..] : path;
        return new TypstPlace(inside, line, place.GetProperty("column").GetInt32());
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
