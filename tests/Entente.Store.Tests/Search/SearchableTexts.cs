using Entente.Core;

namespace Entente.Store.Tests;

/// <summary>A journal of some texts, and the index of them.</summary>
internal sealed class SearchableTexts : IAsyncDisposable
{
    private SearchableTexts(Journal journal)
    {
        Journal = journal;
        Index = new SearchIndex(journal, (_, added, _) =>
        {
            ReadCounts.Add(added.Count);
            return Task.FromResult<IReadOnlyList<SearchRow>>([.. added.Select(RowOf).OfType<SearchRow>()]);
        });
    }

    public Journal Journal { get; }

    public SearchIndex Index { get; }

    /// <summary>How many entries were new each time that the index read.</summary>
    public List<int> ReadCounts { get; } = [];

    public static async Task<SearchableTexts> OfAsync(params string[] texts)
    {
        var journal = await Journal.OpenAsync(new MemoryEngine(), TimeProvider.System);
        var searchable = new SearchableTexts(journal);
        if (texts.Length > 0)
        {
            await searchable.AddAsync([.. texts.Select(t => Some.Draft(t))]);
        }
        return searchable;
    }

    public async Task AddAsync(params Draft[] drafts)
    {
        var result = await Journal.AppendAsync(Batch.Of(Some.Stream, null, [.. drafts]));
        result.Outcome.ShouldBe(AppendOutcome.Appended);
    }

    public Task<IReadOnlyList<string>> FindAsync(string? typed) => FindAsync(typed, Journal.View(Reader.Keeper));

    public async Task<IReadOnlyList<string>> FindAsync(string? typed, AccountView view) =>
        [.. (await Index.FindAsync(SearchQuery.Of(typed), view)).Select(h => h.Row.Text)];

    public async ValueTask DisposeAsync()
    {
        Index.Dispose();
        await Journal.DisposeAsync();
    }

    private SearchRow? RowOf(Entry entry) => entry.Fact switch
    {
        OutcomeReported outcome => new SearchRow
        {
            Kind = SearchKind.Outcome, Key = outcome.Of, Text = outcome.Text, RestsOn = [entry],
        },
        SourceRegistered { Content: { } content } source => new SearchRow
        {
            Kind = SearchKind.Sentence, Key = source.Key, Text = source.Title!, RestsOn = [entry], IsOfAnyDay = true,
            Blob = content.Sha256,
        },
        PersonRegistered person when Journal.Account.Keys is { } keys
            && person.Identity.Open<PersonIdentity>(keys) is { } identity => new SearchRow
            {
                Kind = SearchKind.Person, Key = person.Key, Text = identity.Names.In("en")!, RestsOn = [entry],
                Subjects = person.Identity.Subjects,
            },
        _ => null,
    };
}
