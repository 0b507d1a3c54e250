namespace Rapportgenerator.Cli;

/// <summary>What a script can learn from the exit status.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ProblemsInInput = 1;
    public const int WrongUsage = 2;
    public const int OurFault = 3;

    /// <summary>As shells report SIGINT.</summary>
    public const int Interrupted = 130;
}
