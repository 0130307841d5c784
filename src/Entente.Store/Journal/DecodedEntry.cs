using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Entente.Core;

namespace Entente.Store;

/// <summary>An entry that was decoded before its place in the chain is looked at.</summary>
/// <param name="Position">Its position over all streams.</param>
/// <param name="Stored">The bytes.</param>
/// <param name="Reading">What they say, or why they say nothing.</param>
/// <param name="Hash">The hash of the bytes behind the entry that they name as previous.</param>
internal readonly record struct DecodedEntry(
    long Position, StoredEntry Stored, EntryReading Reading, ChainHash Hash)
{
    /// <summary>How many entries are decoded in one go.</summary>
    private const int ShareEntries = 512;

    /// <summary>How many shares are under way at once, which bounds the memory.</summary>
    private const int MaxShares = 8;

    /// <summary>Decodes an entry.</summary>
    public static DecodedEntry Of(StoredEntry stored, long position = 0)
    {
        var reading = EntryCodec.Decode(stored);
        return new DecodedEntry(
            position, stored, reading, reading.Entry is { } entry ? entry.Previous.Next(stored.Bytes.Span) : default);
    }

    /// <summary>
    /// The entries behind a position in the order of appending. The store is read and the entries are decoded ahead, on
    /// the other processors, while whoever asks follows the chain.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async IAsyncEnumerable<DecodedEntry> ReadAsync(
        IJournalEngine engine, long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var shares = Channel.CreateBounded<Task<DecodedEntry[]>>(MaxShares);
        var reading = Task.Run(() => ReadSharesAsync(engine, afterPosition, shares.Writer, end.Token), end.Token);
        try
        {
            await foreach (var share in shares.Reader.ReadAllAsync(cancellation))
            {
                foreach (var entry in await share)
                {
                    yield return entry;
                }
            }
        }
        finally
        {
            await end.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadSharesAsync(
        IJournalEngine engine, long afterPosition, ChannelWriter<Task<DecodedEntry[]>> shares,
        CancellationToken cancellation)
    {
        try
        {
            var share = new List<PlacedEntry>(ShareEntries);
            await foreach (var placed in engine.ReadEntriesAsync(afterPosition, cancellation))
            {
                share.Add(placed);
                if (share.Count == ShareEntries)
                {
                    await GiveAsync(share, shares, cancellation);
                    share = new List<PlacedEntry>(ShareEntries);
                }
            }
            await GiveAsync(share, shares, cancellation);
            shares.Complete();
        }
        catch (Exception fault)
        {
            shares.Complete(fault);
        }
    }

    private static ValueTask GiveAsync(
        List<PlacedEntry> share, ChannelWriter<Task<DecodedEntry[]>> shares, CancellationToken cancellation) =>
        shares.WriteAsync(
            Task.Run(() => Decode(share), cancellation), cancellation);

    private static DecodedEntry[] Decode(List<PlacedEntry> share)
    {
        var decoded = new DecodedEntry[share.Count];
        for (var i = 0; i < decoded.Length; i++)
        {
            decoded[i] = Of(share[i].Entry, share[i].Position);
        }
        return decoded;
    }
}
