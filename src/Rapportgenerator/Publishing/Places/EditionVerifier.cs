using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>A target whose newest edition was read and found whole.</summary>
public sealed record VerifiedEdition(string Target, string Address, EditionId Edition);

/// <summary>Reads what readers see, and holds every file against the manifest.</summary>
internal static class EditionVerifier
{
    /// <summary>Null with an RG762 or RG763 error for everything that is wrong.</summary>
    public static async Task<VerifiedEdition?> Run(IEditionPlace place, TargetReport report, CancellationToken cancellation)
    {
        var shelf = new EditionShelf(place);
        if (await shelf.CurrentEdition(cancellation) is not { } current)
        {
            report.NothingPublished(place);
            return null;
        }

        if (!(await shelf.All(cancellation)).Contains(current))
        {
            report.Error("RG763", $"Readers are to see the edition {current}, but it is gone.", "Publish again.");
            return null;
        }

        var damage = await EditionContents.Verify(shelf, EditionShelf.FolderOf(current), current, report.Reading, cancellation);
        report.Damage(current, damage);
        return damage.IsNone ? new VerifiedEdition(report.Target.Name, place.Address, current) : null;
    }
}
