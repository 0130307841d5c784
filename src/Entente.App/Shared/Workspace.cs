using System.Collections.Immutable;
using Entente.Store;

namespace Entente.App;

/// <summary>What opening a workspace gave.</summary>
/// <param name="Workspace">The workspace; null where there is none.</param>
/// <param name="Findings">What was found; why there is none.</param>
public sealed record OpenedWorkspace(Workspace? Workspace, ImmutableArray<Finding> Findings);

/// <summary>
/// The workspace that a verb works in: the journal with its account, and which partnership is meant. It is opened
/// once, and closed when the verb ends.
/// </summary>
public sealed class Workspace : IAsyncDisposable
{
    /// <summary>The folder where no other is named.</summary>
    public const string DefaultFolder = "entente-data";

    private Workspace(Journal journal, bool isNew) => (Journal, IsNew) = (journal, isNew);

    /// <summary>The same workspace, of which another partnership is shown first.</summary>
    public Workspace ShownWith(string? partnership) => new(Journal, IsNew) { First = partnership };

    /// <summary>The journal.</summary>
    public Journal Journal { get; }

    /// <summary>Whether nothing had ever been recorded in it when it was opened.</summary>
    public bool IsNew { get; }

    /// <summary>The partnership shown where none is asked for; null for the one that was opened first.</summary>
    public string? First { get; init; }

    /// <summary>Opens the workspace at an address, and makes it where there is none.</summary>
    /// <param name="address">A folder, or the address of a store.</param>
    /// <param name="sample">
    /// The sample that a new workspace begins with; null, or <see cref="Samples.None"/>, for an empty one.
    /// </param>
    /// <param name="refuseSampleOnOld">Whether asking for a sample is a mistake where the workspace exists.</param>
    /// <param name="time">The clock of recording.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The workspace, or the findings that say why there is none.</returns>
    /// <exception cref="StoreException">The store cannot be opened or written.</exception>
    public static async Task<OpenedWorkspace> OpenAsync(
        string address, string? sample, bool refuseSampleOnOld, TimeProvider time, CancellationToken cancellation)
    {
        if (sample is not (null or Samples.None) && Samples.Find(sample) is null)
        {
            return new OpenedWorkspace(null, [Samples.Unknown(sample)]);
        }
        var journal = await Journal.OpenAsync(await Engines.OpenAsync(address, cancellation), time, cancellation);
        var workspace = new Workspace(journal, journal.IsEmpty);
        if (sample is null or Samples.None || (workspace.IsNew ? journal.IsReadOnly : !refuseSampleOnOld))
        {
            return new OpenedWorkspace(workspace, []);
        }
        if (!workspace.IsNew)
        {
            await workspace.DisposeAsync();
            return new OpenedWorkspace(
                null, [Finding.Of("workspace.sample-on-old", null, ("address", address), ("sample", sample))]);
        }
        var findings = await Samples.LoadAsync(journal, sample, cancellation);
        if (findings.Any(f => f.IsFault))
        {
            await workspace.DisposeAsync();
            return new OpenedWorkspace(null, findings);
        }
        return new OpenedWorkspace(workspace, findings);
    }

    /// <summary>
    /// The partnerships that have an account of their own, in the order in which they were opened. A relation that is
    /// kept within another's account (a sub-region's) is not among them.
    /// </summary>
    public static IReadOnlyList<string> Partnerships(AccountView view) =>
    [
        .. view.FactsOfAnyDay<PartnershipOpened>()
            .Select(p => Streams.PartnershipOf(p.Entry.Stream)!)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The partnership that is meant: the one that is asked for, or the only one. A finding where there are several and
    /// none is asked for, or the one asked for is not there; neither where the workspace has none.
    /// </summary>
    public static (string? Key, Finding? Finding) Choose(AccountView view, string? asked)
    {
        var all = Partnerships(view);
        if (asked is not null)
        {
            return all.Contains(asked, StringComparer.Ordinal) ? (asked, null) : (null, Missing(view, all, asked));
        }
        return all.Count > 1
            ? (null, Finding.Of("workspace.partnership-needed", null, ("partnerships", string.Join(", ", all))))
            : (all.Count == 1 ? all[0] : null, null);
    }

    private static Finding Missing(AccountView view, IReadOnlyList<string> all, string asked)
    {
        if (all.Count == 0)
        {
            return Finding.Of("workspace.partnership-none", null, ("partnership", asked));
        }
        var isWithin = view.FactsOfAnyDay<PartnershipOpened>().Any(p => p.Fact.Key == asked);
        return Finding.Of(
            isWithin ? "workspace.partnership-within" : "workspace.partnership-unknown", null,
            ("partnership", asked), ("partnerships", string.Join(", ", all)));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Journal.DisposeAsync();
}
