using System.Collections.Immutable;
using System.Security.Cryptography;
using Entente.Core;

namespace Entente.Store;

/// <summary>What a check of a journal found.</summary>
/// <param name="EntryCount">How many entries the store has.</param>
/// <param name="Heads">The heads of the streams, as far as they are whole: to be kept by who wants to check against
/// them later.</param>
/// <param name="BlobCount">How many documents the store has.</param>
/// <param name="Findings">The first fault of each stream with the number of its entry, and documents that are missing
/// (a warning: a document may be erased) or not what their hash says.</param>
public sealed record JournalReport(
    long EntryCount, ImmutableArray<StreamHead> Heads, long BlobCount, ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// The last entry that the store has, by which a copy is seen that was cut short; null where it has none, or where
    /// it cannot be read.
    /// </summary>
    public Entry? Last { get; init; }

    /// <summary>Whether nothing stands in the way of writing.</summary>
    public bool IsWhole => !Findings.Any(f => f.IsFault);
}

/// <summary>Reads a whole store and verifies it, without changing anything.</summary>
public static class JournalCheck
{
    /// <summary>Verifies every entry and every document.</summary>
    /// <param name="engine">The store.</param>
    /// <param name="keptHeads">Heads that were kept before: the chain must pass through them. Null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<JournalReport> RunAsync(
        IJournalEngine engine, IEnumerable<StreamHead>? keptHeads = null, CancellationToken cancellation = default)
    {
        var chain = new ChainVerifier();
        chain.Expect(await engine.ReadHeadsAsync(cancellation));
        chain.Expect(keptHeads ?? []);
        var documents = new List<(Place Place, string Sha256)>();
        var count = 0L;
        Entry? last = null;
        await foreach (var decoded in DecodedEntry.ReadAsync(engine, 0, cancellation))
        {
            count++;
            last = chain.Take(decoded);
            if (last is { Fact: SourceRegistered { Content: { } content } } entry)
            {
                var place = new Place(entry.Stream, EntrySequence: entry.Sequence);
                documents.Add((place, content.Sha256));
                if (content.TextSha256 is { } text)
                {
                    documents.Add((place, text));
                }
            }
        }
        chain.Finish(await engine.ReadHeadsAsync(cancellation));
        var findings = chain.Findings.ToBuilder();
        var blobs = await engine.ListBlobsAsync(cancellation);
        await CheckBlobsAsync(engine, blobs, documents, findings, cancellation);
        return new JournalReport(
            count,
            [.. chain.Heads.OrderBy(h => h.Stream, StringComparer.Ordinal)],
            blobs.Count,
            findings.ToImmutable())
        {
            Last = last,
        };
    }

    private static async Task CheckBlobsAsync(
        IJournalEngine engine,
        IReadOnlyList<string> blobs,
        List<(Place Place, string Sha256)> documents,
        ImmutableArray<Finding>.Builder findings,
        CancellationToken cancellation)
    {
        var places = documents.ToLookup(d => d.Sha256, d => d.Place, StringComparer.Ordinal);
        foreach (var sha256 in blobs)
        {
            var bytes = await engine.ReadBlobAsync(sha256, cancellation);
            if (bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) != sha256)
            {
                findings.Add(Finding.Of(
                    "journal.blob-differs", places[sha256].FirstOrDefault(), ("sha256", sha256)));
            }
        }
        var there = blobs.ToHashSet(StringComparer.Ordinal);
        foreach (var (place, sha256) in documents.Where(d => !there.Contains(d.Sha256)))
        {
            findings.Add(Finding.Of("journal.blob-missing", place, ("sha256", sha256)));
        }
    }
}
