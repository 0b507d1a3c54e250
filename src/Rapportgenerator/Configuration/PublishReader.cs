using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Reads `publish` of the report file. What is said of an address never repeats it: it may hold a password.</summary>
internal static partial class PublishReader
{
    private const int SshPort = 22;

    /// <summary>Empty where the report file has no such section.</summary>
    /// <param name="folder">The report's, which relative folders start from.</param>
    public static ImmutableArray<PublishTarget> Read(YamlCursor report, string folder, DiagnosticBag bag)
    {
        var targets = ImmutableArray.CreateBuilder<PublishTarget>();
        foreach (var yaml in report.Mappings("publish"))
        {
            var name = Name(yaml, targets, bag);
            if (Target(yaml, name, folder, bag) is { } target)
                targets.Add(target);
            yaml.Close();
        }

        return targets.DrainToImmutable();
    }

    private static string Name(YamlCursor yaml, IEnumerable<PublishTarget> earlier, DiagnosticBag bag)
    {
        var name = yaml.Text("name");
        if (name.Length > 0 && !TargetName().IsMatch(name))
        {
            bag.Error(
                "RG150", yaml.SpanOf("name"), $"`{name}` cannot be a target's name.",
                "Use small letters a to z, digits and hyphens, as in `nett-2`: it is written on the command line and in file names.");
        }
        else if (earlier.FirstOrDefault(target => target.Name == name) is { } same && name.Length > 0)
        {
            bag.Error(
                "RG151", yaml.SpanOf("name"), $"Two targets are called `{name}`; the other one stands in {same.Span}.", "Give one of them another name.");
        }

        return name;
    }

    private static PublishTarget? Target(YamlCursor yaml, string name, string folder, DiagnosticBag bag)
    {
        var local = yaml.OptionalText("folder");
        var zip = yaml.OptionalText("zip");
        var sftp = yaml.OptionalText("sftp");
        // Asked for only where it belongs, so that it is an unknown key elsewhere.
        var hostKey = yaml.Has("sftp") ? HostKey(yaml, bag) : "";
        string[] kinds = ["folder", "zip", "sftp"];
        if (kinds.Count(yaml.Has) != 1)
        {
            bag.Error(
                "RG152", yaml.Span, kinds.Any(yaml.Has) ? "A target is one thing, and this is several." : "The target does not say where it is.",
                "Write one of `folder:`, `zip:` and `sftp:`.");
            return null;
        }

        if (local is not null)
            return new FolderTarget(name, Path.GetFullPath(local, folder), yaml.Span);
        if (zip is not null)
            return new ZipTarget(name, Path.GetFullPath(zip, folder), yaml.Span);
        return sftp is null ? null : Sftp(sftp, name, hostKey, yaml, bag);
    }

    private static SftpTarget? Sftp(string written, string name, string hostKey, YamlCursor yaml, DiagnosticBag bag)
    {
        const string Example = "Write it as in sftp://user@host/folder/on/the/server, with `:port` after the host where it is not 22.";
        var span = yaml.SpanOf("sftp");
        // Between the two slashes and the last @ stand the user and, where it should not, a password with any signs.
        if (Credentials().Match(written) is { Success: true } login && login.Groups[1].Value.Contains(':', StringComparison.Ordinal))
        {
            bag.Error(
                "RG153", span, "There is a password in the address, and a report file is read by many.",
                "Take it out, change it on the server if others have seen this file, and set RAPPORT_SFTP_PASSWORD or RAPPORT_SFTP_KEY in the environment.");
            return null;
        }

        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme != "sftp" || address.Host.Length == 0
            || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            bag.Error("RG154", span, "This is no whole SFTP address.", Example);
            return null;
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/');
        if (address.UserInfo.Length == 0 || path.Length == 0)
        {
            bag.Error("RG154", span, address.UserInfo.Length == 0 ? "The SFTP address names no user." : "The SFTP address names no folder.", Example);
            return null;
        }

        return new SftpTarget(
            name, address.IdnHost, address.Port > 0 ? address.Port : SshPort, Uri.UnescapeDataString(address.UserInfo), path, hostKey, yaml.Span);
    }

    private static string HostKey(YamlCursor yaml, DiagnosticBag bag)
    {
        const string Hint = "Ask the server's owner for its fingerprint: `SHA256:` and 43 signs, as `ssh-keyscan HOST | ssh-keygen -lf -` prints it.";
        if (!yaml.Has("host_key"))
        {
            bag.Error("RG155", yaml.Span, "The key `host_key` is missing: without it anyone could pass for the server.", Hint);
            return "";
        }

        var key = yaml.Text("host_key");
        if (key.Length > 0 && !Fingerprint().IsMatch(key))
            bag.Error("RG155", yaml.SpanOf("host_key"), "This is no fingerprint of a host key.", Hint);
        return key;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex TargetName();

    [GeneratedRegex("^SHA256:[A-Za-z0-9+/]{43}$", RegexOptions.CultureInvariant)]
    private static partial Regex Fingerprint();

    [GeneratedRegex("^[^/]*//(.*)@", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Credentials();
}
