namespace Rapportgenerator.Cli.Preview;

/// <summary>A file of the workbench itself; they lie in the program.</summary>
internal sealed record ClientFile(string ContentType, byte[] Content)
{
    private static readonly (string Name, string ContentType)[] All =
    [
        ("workbench.html", "text/html; charset=utf-8"),
        ("workbench.css", "text/css; charset=utf-8"),
        ("workbench.js", "text/javascript; charset=utf-8"),
        ("morph.js", "text/javascript; charset=utf-8"),
        ("parts.js", "text/javascript; charset=utf-8"),
        ("panel.js", "text/javascript; charset=utf-8"),
        ("questions.js", "text/javascript; charset=utf-8"),
        ("print.js", "text/javascript; charset=utf-8"),
        ("print.html", "text/html; charset=utf-8"),
        ("print.css", "text/css; charset=utf-8"),
    ];

    /// <summary>Null where there is none of that name.</summary>
    public static ClientFile? Find(string name)
    {
        if (Array.Find(All, file => file.Name == name) is not { Name: not null } known)
            return null;
        using var stream = typeof(ClientFile).Assembly.GetManifestResourceStream("preview/" + known.Name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new ClientFile(known.ContentType, content.ToArray());
    }
}
