using System.ComponentModel;
using System.Diagnostics;

namespace Rapportgenerator.Tests;

/// <summary>The real PDF, read by a program that is not ours.</summary>
public class PublicationPdfTests(PublicationFixture publication)
{
    [Fact]
    public async Task Qpdf_finds_no_fault_in_the_file()
    {
        using var qpdf = Start("--check", publication.Pdf);
        var said = await qpdf.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            + await qpdf.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(qpdf.ExitCode == 0, said);
        Assert.Contains("PDF Version: 1.7", said, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
    }

    /// <summary>107 pages of tags took 3.5 MB before they were packed.</summary>
    [Fact]
    public void The_file_is_small_enough_to_send() => Assert.InRange(new FileInfo(publication.Pdf).Length, 100_000, 1_500_000);

    /// <summary>Where there is no qpdf the test is skipped and says so; `./rapport test` brings it.</summary>
    private static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("qpdf", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no qpdf. On Debian: apt-get install qpdf");
            throw;
        }
    }
}
