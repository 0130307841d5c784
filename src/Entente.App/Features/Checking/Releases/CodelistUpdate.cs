using System.Collections.Immutable;
using System.Globalization;
using Entente.Iati;
using Entente.Store;

namespace Entente.App.Features.Checking;

/// <summary>A release and what is said of it.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Version">What it is called; null for the day of the release.</param>
/// <param name="Released">The day of the release.</param>
/// <param name="Release">The lists.</param>
internal sealed record OfferedRelease(string Source, string? Version, DateOnly Released, CodelistRelease Release);

/// <summary>What bringing a release into a workspace gave.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Version">What it is called.</param>
/// <param name="Released">The day of the release.</param>
/// <param name="Sha256">Its checksum.</param>
/// <param name="Entry">The entry of the journal; null where nothing was recorded.</param>
/// <param name="Lists">The lists that differ from those that held.</param>
/// <param name="Unchanged">How many lists do not.</param>
internal sealed record UpdatedCodelists(
    string Source, string Version, DateOnly Released, string Sha256, string? Entry,
    ImmutableArray<CodelistChange> Lists, int Unchanged);

/// <summary>Brings a release of codelists into a workspace: all of it, or nothing.</summary>
/// <param name="journal">The journal of the workspace.</param>
/// <param name="by">The name of who does it.</param>
internal sealed class CodelistUpdate(Journal journal, string by)
{
    /// <summary>What a release would change, and what is odd about that.</summary>
    public static (UpdatedCodelists Update, ImmutableArray<Finding> Findings) Compare(
        AccountView view, OfferedRelease offered)
    {
        var held = KeptCodelists.SetOf(view);
        var changes = offered.Release.Lists.Select(l => CodelistChange.Of(held.Find(l.Name)!, l)).ToList();
        var differing = changes.Where(c => c.IsAny).ToImmutableArray();
        return (
            new UpdatedCodelists(
                offered.Source,
                offered.Version ?? offered.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                offered.Released, offered.Release.Sha256, null, differing, changes.Count - differing.Length),
            [.. differing.SelectMany(c => c.Findings())]);
    }

    /// <summary>Records the lists of a release that differ from those that hold.</summary>
    public async Task<(UpdatedCodelists Update, ImmutableArray<Finding> Findings)> TakeAsync(
        OfferedRelease offered, CancellationToken cancellation)
    {
        UpdatedCodelists? update = null;
        ImmutableArray<Finding> odd = [];
        var result = await journal.DecideAsync(
            view =>
            {
                (update, odd) = Compare(Whole(view), offered);
                return update.Lists.IsEmpty
                    ? Decision.Nothing
                    : Decision.Append(Streams.Register, [.. Drafts(view, update, offered)]);
            },
            cancellation);
        var entry = result.Entries.FirstOrDefault(e => e.Fact is CodelistsTaken);
        return (update! with { Entry = entry?.Ref.ToString() }, [.. odd, .. result.Findings]);
    }

    /// <summary>What was taken in holds at once, whatever day the account is looked at for.</summary>
    private static AccountView Whole(AccountView view) =>
        view.At(view.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });

    private IEnumerable<Draft> Drafts(AccountView view, UpdatedCodelists update, OfferedRelease offered)
    {
        var author = journal.Keys.SubjectOf(by);
        if (view.Entities.Find(author) is null)
        {
            yield return Persons.Register(author, by, journal.Keys);
        }
        var names = update.Lists.Select(l => l.List).ToHashSet(StringComparer.Ordinal);
        yield return new Draft(
            new CodelistsTaken(
                update.Source, update.Version, update.Released, update.Sha256,
                [.. offered.Release.Lists.Where(l => names.Contains(l.Name)).Select(KeptCodelists.Taken)]),
            author);
    }
}
