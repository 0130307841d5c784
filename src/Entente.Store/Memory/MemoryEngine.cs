using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// A store that lives in memory and is gone with the process: for verbs that need no workspace, and for tests. Several
/// engines may share one store, as several processes share a file.
/// </summary>
public sealed class MemoryEngine : IJournalEngine
{
    private readonly Contents _contents;

    /// <summary>A new, empty store.</summary>
    public MemoryEngine() : this(new Contents())
    {
    }

    private MemoryEngine(Contents contents) => _contents = contents;

    /// <inheritdoc/>
    public string Address => "memory:";

    /// <summary>Another engine on the same store.</summary>
    public MemoryEngine Share() => new(_contents);

    /// <inheritdoc/>
    public Task<EngineState> ReadStateAsync(CancellationToken cancellation) =>
        Locked(c => new EngineState(c.Entries.Count, c.KeysVersion));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StreamHead>> ReadHeadsAsync(CancellationToken cancellation) =>
        Locked<IReadOnlyList<StreamHead>>(c => [.. c.Heads.Values]);

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlacedEntry> ReadEntriesAsync(
        long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entries = await Locked(c => c.Entries);
        for (var i = checked((int)afterPosition); i < entries.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new PlacedEntry(i + 1, entries[i]);
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(EngineAppend append, CancellationToken cancellation) => Locked(contents =>
    {
        var isExpected = contents.Entries.Count == append.ExpectedPosition
            && append.Heads.All(h => contents.HeadOf(h.Before.Stream) == h.Before);
        if (isExpected)
        {
            contents.Take(append);
        }
        return isExpected;
    });

    /// <inheritdoc/>
    public Task<byte[]?> ReadBlobAsync(string sha256, CancellationToken cancellation) =>
        Locked(c => c.Blobs.TryGetValue(sha256, out var bytes) ? bytes : null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListBlobsAsync(CancellationToken cancellation) =>
        Locked<IReadOnlyList<string>>(c => [.. c.Blobs.Keys.Order(StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task<bool> DeleteBlobAsync(string sha256, CancellationToken cancellation) =>
        Locked(c => c.Erase(sha256));

    /// <inheritdoc/>
    public Task<KeyRing> ReadKeysAsync(CancellationToken cancellation) =>
        Locked(c => new KeyRing(c.Secret, c.KeysVersion, [.. c.Keys]));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DestroyKeysAsync(
        string subject, DateTimeOffset instant, CancellationToken cancellation) =>
        Locked<IReadOnlyList<string>>(c => c.Destroy(subject, instant));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>For the tests: changes an entry as somebody with access to the store could.</summary>
    internal void Tamper(Func<ImmutableList<StoredEntry>, ImmutableList<StoredEntry>> change)
    {
        lock (_contents)
        {
            _contents.Entries = change(_contents.Entries);
        }
    }

    private Task<T> Locked<T>(Func<Contents, T> act)
    {
        lock (_contents)
        {
            return Task.FromResult(act(_contents));
        }
    }

    private sealed class Contents
    {
        public ImmutableList<StoredEntry> Entries { get; set; } = [];

        public Dictionary<string, StreamHead> Heads { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, byte[]> Blobs { get; } = new(StringComparer.Ordinal);

        public List<SubjectKey> Keys { get; } = [];

        public ReadOnlyMemory<byte> Secret { get; private set; } = RandomNumberGenerator.GetBytes(Sealed.KeyBytes);

        public long KeysVersion { get; private set; }

        public StreamHead HeadOf(string stream) =>
            Heads.TryGetValue(stream, out var head) ? head : new StreamHead(stream, 0, default);

        public void Take(EngineAppend append)
        {
            Entries = Entries.AddRange(append.Entries);
            foreach (var (_, head) in append.Heads)
            {
                Heads[head.Stream] = head;
            }
            foreach (var blob in append.Blobs)
            {
                Blobs.TryAdd(blob.Sha256, blob.Bytes.ToArray());
            }
            Keys.AddRange(append.Keys);
            Secret = append.Secret ?? Secret;
            KeysVersion += append.Keys.Count > 0 || append.Secret is not null || append.PutsBack ? 1 : 0;
        }

        public bool Erase(string sha256)
        {
            var isErased = Blobs.Remove(sha256);
            KeysVersion += isErased ? 1 : 0;
            return isErased;
        }

        public List<string> Destroy(string subject, DateTimeOffset instant)
        {
            if (Keys.Find(k => k.Subject == subject && k.Destroyed is null) is not { } found)
            {
                return [];
            }
            var gone = new List<string>();
            for (var i = 0; i < Keys.Count; i++)
            {
                if (Keys[i].NameHash.Span.SequenceEqual(found.NameHash.Span))
                {
                    gone.Add(Keys[i].Subject);
                    Keys[i] = new SubjectKey(Keys[i].Subject, default, default, instant);
                }
            }
            KeysVersion++;
            return gone;
        }
    }
}
