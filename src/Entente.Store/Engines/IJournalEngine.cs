using Entente.Core;

namespace Entente.Store;

/// <summary>
/// Keeps the bytes of one workspace's journal, its documents and the keys of its persons, and knows nothing of what
/// they mean. An engine is used by one <see cref="Journal"/>; other processes may have the same store open through
/// engines of their own. Every member throws <see cref="StoreException"/> where the store cannot do what is asked.
/// </summary>
public interface IJournalEngine : IAsyncDisposable
{
    /// <summary>What the store is called in messages: a path, or an address without its password.</summary>
    string Address { get; }

    /// <summary>Where the store stands; cheap, to be asked before every request.</summary>
    Task<EngineState> ReadStateAsync(CancellationToken cancellation);

    /// <summary>The heads of all streams, kept beside the entries so that a cut-off end is noticed.</summary>
    Task<IReadOnlyList<StreamHead>> ReadHeadsAsync(CancellationToken cancellation);

    /// <summary>The entries behind a position, in the order in which they were appended.</summary>
    IAsyncEnumerable<PlacedEntry> ReadEntriesAsync(long afterPosition, CancellationToken cancellation);

    /// <summary>
    /// Appends in one durable transaction: when this returns true, all of it survives a crash; when it returns false
    /// (the store is not where the append expects it) or throws, nothing of it was written.
    /// </summary>
    Task<bool> TryAppendAsync(EngineAppend append, CancellationToken cancellation);

    /// <summary>The bytes of a document; null where there are none.</summary>
    /// <param name="sha256">64 small hexadecimal digits.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<byte[]?> ReadBlobAsync(string sha256, CancellationToken cancellation);

    /// <summary>The hashes under which documents are kept, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListBlobsAsync(CancellationToken cancellation);

    /// <summary>Deletes a document's bytes; false where there were none. The journal is not touched.</summary>
    Task<bool> DeleteBlobAsync(string sha256, CancellationToken cancellation);

    /// <summary>The workspace's secret and the keys of all subjects, in the order in which they were made.</summary>
    Task<KeyRing> ReadKeysAsync(CancellationToken cancellation);

    /// <summary>
    /// Destroys the key of a subject, and of every subject of the same name, with the hash of the name. Returns the
    /// subjects whose keys are gone; none where there was no such subject, or its key was destroyed before.
    /// </summary>
    Task<IReadOnlyList<string>> DestroyKeysAsync(
        string subject, DateTimeOffset instant, CancellationToken cancellation);
}
