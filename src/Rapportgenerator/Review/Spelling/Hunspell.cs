using System.Runtime.InteropServices;
using System.Text;

namespace Rapportgenerator.Review.Spelling;

/// <summary>
/// A dictionary of the hunspell library that the system has (Debian: libhunspell-1.7-0), through its C interface. No package of it, or
/// of a port to .NET, can be restored from the registry this project builds with. For one thread at a time.
/// </summary>
public sealed class Hunspell : ISpeller
{
    /// <summary>The Debian package of the library.</summary>
    public const string Package = "libhunspell-1.7-0";

    private static readonly string[] LibraryNames =
        ["libhunspell-1.7.so.0", "libhunspell-1.7.0.dylib", "/opt/homebrew/lib/libhunspell-1.7.0.dylib", "libhunspell-1.7-0.dll"];

    private readonly Spell spell;
    private readonly Destroy destroy;
    private readonly Encoding encoding;
    private nint handle;

    private Hunspell(nint library, DictionaryFiles files)
    {
        spell = Export<Spell>(library, "Hunspell_spell");
        destroy = Export<Destroy>(library, "Hunspell_destroy");
        handle = Export<Create>(library, "Hunspell_create")(files.Affixes, files.Words);
        var name = Marshal.PtrToStringAnsi(Export<GetEncoding>(library, "Hunspell_get_dic_encoding")(handle));
        encoding = name is "UTF-8" ? Encoding.UTF8 : Encoding.Latin1;
    }

    private delegate nint Create([MarshalAs(UnmanagedType.LPUTF8Str)] string affixes, [MarshalAs(UnmanagedType.LPUTF8Str)] string words);

    private delegate nint GetEncoding(nint handle);

    private delegate int Spell(nint handle, byte[] word);

    private delegate void Destroy(nint handle);

    /// <summary>Null where the system has no hunspell library.</summary>
    public static Hunspell? Open(DictionaryFiles files)
    {
        foreach (var name in LibraryNames)
        {
            if (NativeLibrary.TryLoad(name, out var library))
                return new Hunspell(library, files);
        }

        return null;
    }

    public bool Knows(string word)
    {
        ObjectDisposedException.ThrowIf(handle == 0, this);
        return spell(handle, [.. encoding.GetBytes(word), 0]) != 0;
    }

    public void Dispose()
    {
        if (handle != 0)
            destroy(handle);
        handle = 0;
    }

    private static T Export<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
