using Entente.Store;

namespace Entente.App;

/// <summary>Sorts drafts into the streams where they belong: the register, or the partnership.</summary>
public static class Batches
{
    /// <summary>One batch of all drafts, in their order within each stream, the register first.</summary>
    public static Batch Of(IEnumerable<Draft> drafts, string partnership) =>
        new()
        {
            Appends =
            [
                .. drafts.GroupBy(d => StreamRule.StreamOf(d.Fact, partnership), StringComparer.Ordinal)
                    .OrderBy(g => g.Key == Streams.Register ? 0 : 1)
                    .Select(g => new StreamAppend(g.Key, null, [.. g])),
            ],
        };
}
