using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Rapportgenerator.Cli.Preview;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport preview`: the report in a browser, following every save.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5090;

    public static Command Create()
    {
        var report = ReportArgument.Create();
        var port = new Option<int?>("--port") { Description = $"The port to listen at; {UsualPort}, or any that is free, unless told." };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
                result.AddError("A port is a number from 1 to 65535.");
        });
        var host = new Option<IPAddress>("--host")
        {
            Description = "The address to listen at. Beyond this machine (0.0.0.0) everyone needs the token in the address that is printed.",
            CustomParser = result => IPAddress.TryParse(result.Tokens.Single().Value, out var address) ? address : Refuse(result),
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        var quiet = new Option<bool>("--no-open") { Description = "Do not open the browser." };
        var command = new Command("preview", "Show the report in the browser while it is edited: every save is on screen at once, mistakes over the page.")
        {
            report, port, host, quiet,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(report), parsed.GetValue(port), parsed.GetRequiredValue(host), !parsed.GetValue(quiet), cancellation));
        return command;
    }

    private static async Task<int> Run(string reportFile, int? port, IPAddress host, bool opens, CancellationToken cancellation)
    {
        await using var preview = new ReportPreview(reportFile);
        var feed = new PreviewFeed(preview);
        var token = IPAddress.IsLoopback(host) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var server = await PreviewServer.Start(new(host, port ?? UsualPort, token), feed, cancellation);
        if (server is null && port is null)
            server = await PreviewServer.Start(new(host, 0, token), feed, cancellation);
        if (server is null)
        {
            await Console.Error.WriteLineAsync($"Port {port} is taken by another program. Choose another with --port, or leave it out.");
            return ExitCode.WrongUsage;
        }

        await using (server)
        {
            Console.WriteLine($"{server.Address} shows {reportFile} and follows every save. Ctrl+C ends it.");
            if (opens)
                Open(server.Address);
            try
            {
                await feed.Run(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl+C is how a preview ends.
            }
        }

        return ExitCode.Fine;
    }

    private static IPAddress Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--host takes an address, as 127.0.0.1 or 0.0.0.0.");
        return IPAddress.Loopback;
    }

    /// <summary>Where there is no browser to open, the address on the terminal will do.</summary>
    private static void Open(Uri address)
    {
        try
        {
            using var browser = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.ToString()])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                });
        }
        catch (Exception problem) when (problem is Win32Exception or FileNotFoundException)
        {
            Console.WriteLine("No browser was found to open it in.");
        }
    }
}
