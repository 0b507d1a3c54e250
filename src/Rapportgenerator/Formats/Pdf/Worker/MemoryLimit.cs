using System.Runtime.InteropServices;

namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>
/// What a worker may take of the machine's memory. A theme that grows without end then ends its own process and nothing else.
/// </summary>
internal static class MemoryLimit
{
    /// <summary>A page takes about 2 MB, so that some two thousand fit.</summary>
    public const long Bytes = 4L << 30;

    /// <summary>From `bits/resource.h`: private memory that can be written, which Linux counts since 4.7.</summary>
    private const int Data = 2;

    private struct Limits
    {
        public ulong Soft;
        public ulong Hard;
    }

    /// <summary>
    /// Sets the limit for a running process. Where that cannot be, because the system is another or the process has ended already,
    /// it goes on without.
    /// </summary>
    public static void Set(int processId)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var limits = new Limits { Soft = (ulong)Bytes, Hard = (ulong)Bytes };
        _ = SetLimits(processId, Data, ref limits, IntPtr.Zero);
    }

    /// <summary>Whether Rust, V8 or the C++ library says on standard error that it was given no more memory.</summary>
    /// <param name="errors">Read to its end. It may quote answers, so that nothing of it is kept.</param>
    public static async Task<bool> IsToldOf(Stream errors)
    {
        var told = false;
        var buffer = new byte[4096];
        var kept = 0;
        try
        {
            while (await errors.ReadAsync(buffer.AsMemory(kept)) is > 0 and var read)
            {
                var text = buffer.AsSpan(0, kept + read);
                told |= text.IndexOf("memory allocation of"u8) >= 0 || text.IndexOf("out of memory"u8) >= 0 || text.IndexOf("bad_alloc"u8) >= 0;
                // What is looked for may be cut in two.
                kept = Math.Min(text.Length, 20);
                text[^kept..].CopyTo(buffer);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process was stopped.
        }

        return told;
    }

    [DllImport("libc", EntryPoint = "prlimit64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimits(int processId, int resource, ref Limits limits, IntPtr old);
}
