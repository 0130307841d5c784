using Entente.Core;

namespace Entente.Store;

/// <summary>
/// Says which texts entries hold: from all entries of the account and those that are new to the searchable texts of the
/// new ones.
/// </summary>
/// <param name="all">The whole account: every entry, at all times, as the keeper sees it.</param>
/// <param name="added">The entries that were not read before, in the order of recording.</param>
/// <param name="cancellation">Gives up.</param>
public delegate Task<IReadOnlyList<SearchRow>> ReadSearchRows(
    AccountView all, IReadOnlyList<Entry> added, CancellationToken cancellation);

/// <summary>
/// Finds texts of the account. It is made at the first question, in memory alone, and follows the journal from then on;
/// it holds nothing that the journal and its documents do not. Where a document or a person's key was destroyed, it is
/// made anew before it answers.
/// </summary>
/// <param name="journal">The journal whose texts are found.</param>
/// <param name="read">Says which texts entries hold.</param>
public sealed class SearchIndex(Journal journal, ReadSearchRows read) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<SearchRow> _rows = [];
    private readonly HashSet<string> _blobs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);
    private SearchTable? _table;
    private int _entryCount;

    /// <summary>How many texts it holds.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// The texts that fit a question, best first, so far as a view shows the entries that they rest on and its reader
    /// may see them.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        SearchQuery query, AccountView view, CancellationToken cancellation = default)
    {
        if (query.IsEmpty)
        {
            return [];
        }
        await _gate.WaitAsync(cancellation);
        try
        {
            await FollowAsync(cancellation);
            var ofAnyDay = view.At(view.AsOf with { Effective = DateOnly.MaxValue });
            return
            [
                .. _table!.Find(query)
                    .Select(f => (f, Row: _rows[checked((int)f.Position) - 1]))
                    .Where(h => IsShown(h.Row, h.Row.IsOfAnyDay ? ofAnyDay : view))
                    .OrderBy(h => h.f.Tier)
                    .ThenBy(h => h.f.Score * SearchWeights.Of(h.Row.Kind))
                    .ThenBy(h => h.f.Position)
                    .Select(h => new SearchHit(h.Row, h.f.Position) { Fit = (SearchFit)h.f.Tier }),
            ];
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _table?.Dispose();
        _gate.Dispose();
    }

    private static bool IsShown(SearchRow row, AccountView view) =>
        (row.Blob is null || view.Reader.IsKeeper) && row.RestsOn.All(view.Shows);

    private async Task FollowAsync(CancellationToken cancellation)
    {
        if (_table is not null && await IsSomethingDestroyedAsync(cancellation))
        {
            Clear();
        }
        if (_table is not null && journal.Account.Count == _entryCount)
        {
            return;
        }
        var all = journal.Account.View(
            new AsOf(DateOnly.MaxValue, DateOnly.MaxValue, DateTimeOffset.MaxValue), Reader.Keeper);
        var added = all.History(_ => true).Skip(_entryCount).ToList();
        var rows = await read(all, added, cancellation);
        _table ??= new SearchTable();
        _table.Add(rows, _rows.Count);
        _rows.AddRange(rows);
        _blobs.UnionWith(rows.Select(r => r.Blob).OfType<string>());
        _subjects.UnionWith(rows.SelectMany(r => r.Subjects));
        _entryCount += added.Count;
    }

    private async Task<bool> IsSomethingDestroyedAsync(CancellationToken cancellation) =>
        _subjects.Any(s => journal.Keys.Find(s) is null)
        || (_blobs.Count > 0 && !_blobs.IsSubsetOf(await journal.ListBlobsAsync(cancellation)));

    private void Clear()
    {
        _table?.Dispose();
        _table = null;
        _rows.Clear();
        _blobs.Clear();
        _subjects.Clear();
        _entryCount = 0;
    }
}

/// <summary>How much a kind of thing counts: what has a name before what was said of it.</summary>
internal static class SearchWeights
{
    /// <summary>The factor of a kind.</summary>
    public static double Of(SearchKind kind) => kind switch
    {
        SearchKind.Fund or SearchKind.Plan or SearchKind.Meeting or SearchKind.Party or SearchKind.Person
            or SearchKind.Project => 3,
        SearchKind.Promise or SearchKind.Decision => 2.5,
        SearchKind.Document or SearchKind.Term or SearchKind.Figure or SearchKind.Outcome or SearchKind.Position
            or SearchKind.Event => 2,
        SearchKind.Claim => 1.5,
        _ => 1,
    };
}
