using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store.Tests;

/// <summary>Short names for what many tests need.</summary>
internal static class Some
{
    public const string Stream = "partnership/asean-rok";
    public const string Other = "partnership/mekong-rok";

    public static CancellationToken NoCancellation => CancellationToken.None;

    public static Draft Draft(string text, DateOnly? known = null) =>
        new(new OutcomeReported("promise", text), "keeper", known);

    public static ImmutableArray<Draft> Drafts(int count, string text = "it was done") =>
        [.. Enumerable.Range(1, count).Select(i => Draft($"{text} {i}"))];

    public static string TextOf(Entry entry) => ((OutcomeReported)entry.Fact).Text;

    public static IReadOnlyList<string> Texts(Journal journal) =>
        [.. journal.View(Reader.Keeper).Facts<OutcomeReported>().Select(f => f.Fact.Text)];

    public static async Task<List<PlacedEntry>> AllAsync(IJournalEngine engine)
    {
        var all = new List<PlacedEntry>();
        await foreach (var entry in engine.ReadEntriesAsync(0, NoCancellation))
        {
            all.Add(entry);
        }
        return all;
    }
}
