using System.Collections.Immutable;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>Shows readers an edition that was published before, once it is seen to be whole.</summary>
internal static class EditionRollback
{
    /// <summary>Null with an RG76x error, and the readers see what they saw.</summary>
    /// <param name="wanted">An edition's name; null for the one before the current one.</param>
    public static async Task<PublishedEdition?> Run(IEditionPlace place, TargetReport report, string? wanted, CancellationToken cancellation)
    {
        var shelf = new EditionShelf(place);
        if (!await shelf.IsOurs(cancellation) || (await shelf.All(cancellation)).IsEmpty)
        {
            report.NothingPublished(place);
            return null;
        }

        await using var held = await place.Hold(cancellation);
        if (held is null)
            return report.Busy(place);
        await shelf.Prepare(cancellation);
        var editions = await shelf.All(cancellation);
        var current = await shelf.CurrentEdition(cancellation);
        if (Choose(editions, current, wanted) is not { } chosen)
        {
            report.Error(
                "RG760", wanted is null ? "There is no edition before the current one." : $"There is no edition `{wanted}`.",
                $"There {(editions.Length == 1 ? "is" : "are")}: {string.Join(", ", editions.Select(edition => edition == current ? $"{edition} (current)" : edition.ToString()))}.");
            return null;
        }

        var damage = await EditionContents.Verify(shelf, EditionShelf.FolderOf(chosen), chosen, report.Reading, cancellation);
        if (!damage.IsNone)
        {
            report.Error("RG761", $"The edition {chosen} is not whole: {damage}.", "Readers see what they saw. Name another edition, or publish anew.");
            return null;
        }

        if (chosen != current)
            await shelf.Switch(chosen, cancellation);
        return new PublishedEdition(report.Target.Name, place.Address, chosen, current == chosen ? null : current, WasThere: true);
    }

    private static EditionId? Choose(ImmutableArray<EditionId> editions, EditionId? current, string? wanted)
    {
        var fitting = wanted is null
            ? editions.Where(edition => current is null || edition < current)
            : editions.Where(edition => edition.ToString() == wanted);
        return fitting.Cast<EditionId?>().LastOrDefault();
    }
}
