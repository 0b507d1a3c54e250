using System.Globalization;
using System.Text;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The bookmarks that links lead to, by names that Word takes.</summary>
internal sealed class WordPlaces : DocumentPlaces
{
    private readonly BookmarkNames names;

    public WordPlaces(ReportDocument document)
        : this(document, new BookmarkNames())
    {
    }

    private WordPlaces(ReportDocument document, BookmarkNames names)
        : base(document, (slug, id, isTitle) => names.For(isTitle ? slug : id)) => this.names = names;

    /// <summary>A name for one more place, which nothing else leads to.</summary>
    public string Name(string id) => names.For(id);
}

/// <summary>Names of bookmarks: letters, digits and underscores, a letter first, each unlike all before.</summary>
internal sealed class BookmarkNames
{
    /// <summary>Word cuts longer names.</summary>
    private const int Longest = 40;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string For(string id)
    {
        var text = new StringBuilder("p_");
        foreach (var sign in id)
            text.Append(char.IsLetterOrDigit(sign) ? sign : '_');
        var stem = text.ToString();
        var name = stem[..Math.Min(stem.Length, Longest)];
        for (var count = 2; !taken.Add(name); count++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"_{count}");
            name = stem[..Math.Min(stem.Length, Longest - ending.Length)] + ending;
        }

        return name;
    }
}
