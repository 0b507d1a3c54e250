using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>Tells how work on one target goes, and what is wrong with it.</summary>
internal sealed class TargetReport(PublishTarget target, DiagnosticBag bag, IProgress<BuildProgress>? progress)
{
    public PublishTarget Target => target;

    public void Sending(int done, int total) => progress?.Report(new($"Sending to {target.Name}", done, total));

    public void Reading(int done, int total) => progress?.Report(new($"Reading back from {target.Name}", done, total));

    public void Error(string code, string message, string? hint = null) => bag.Error(code, target.Span, $"`{target.Name}`: {message}", hint);

    /// <returns>Null, for the caller to return.</returns>
    public PublishedEdition? Busy(IEditionPlace place)
    {
        Error("RG755", $"Another publication to {place.Address} is under way.", "Wait for it to end; one that was cut off is given up after ten minutes at the latest.");
        return null;
    }

    public void NothingPublished(IEditionPlace place) =>
        Error("RG763", $"Nothing has been published to {place.Address}.", $"`rapport publish --to {target.Name}` does it.");

    /// <summary>One error for each file that is not as it was published.</summary>
    public void Damage(EditionId edition, EditionDamage damage)
    {
        const string Hint = "`rapport publish` puts a whole edition there again.";
        if (damage.ManifestIsWrong)
            Error("RG762", $"{edition}: {EditionManifest.Name} is missing or changed, so nothing in the edition can be vouched for.", Hint);
        foreach (var file in damage.Missing)
            Error("RG762", $"{edition}: {file} is missing.", Hint);
        foreach (var file in damage.Changed)
            Error("RG762", $"{edition}: {file} is changed.", Hint);
        foreach (var file in damage.Extra)
            Error("RG762", $"{edition}: {file} is there, but was not published.", Hint);
    }

    /// <summary>A disk, a network or a server that did not do what was asked.</summary>
    public void Failed(string message) =>
        Error("RG757", $"{message.TrimEnd('.')}.", "Readers see what they saw before. Publish again when this is put right.");
}
