namespace Rapportgenerator.Tests;

/// <summary>
/// Tests that run one class at a time, after all others: those that use every core for seconds, and those that hold another
/// process to a time limit and must not be starved by them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeMachine
{
    public const string Name = "The whole machine";
}
