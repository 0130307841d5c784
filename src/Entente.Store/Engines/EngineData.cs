using System.Security.Cryptography;
using Entente.Core;

namespace Entente.Store;

/// <summary>Where a store stands.</summary>
/// <param name="Position">The position of the last entry; 0 where there is none.</param>
/// <param name="KeysVersion">
/// Grows whenever a key is made or destroyed, and whenever the bytes of a document are erased or put back: with what
/// changes without an entry.
/// </param>
public readonly record struct EngineState(long Position, long KeysVersion);

/// <summary>An entry with its position in the order of appending over all streams, from 1.</summary>
/// <param name="Position">The position, from 1.</param>
/// <param name="Entry">The entry.</param>
public readonly record struct PlacedEntry(long Position, StoredEntry Entry);

/// <summary>A stream's head before and after an append.</summary>
/// <param name="Before">The head that the append rests on; sequence 0 for a new stream.</param>
/// <param name="After">The head when it is done.</param>
public readonly record struct HeadMove(StreamHead Before, StreamHead After);

/// <summary>What is written in one transaction, and the state that it rests on.</summary>
/// <param name="ExpectedPosition">The position after which it is appended.</param>
/// <param name="Heads">Every stream that it appends to, once, with its head before and after.</param>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Blobs">Documents; one that is there already stays as it is.</param>
/// <param name="Keys">New keys of subjects.</param>
/// <param name="Secret">The workspace's secret, only where a store is filled from another; else null.</param>
public sealed record EngineAppend(
    long ExpectedPosition,
    IReadOnlyList<HeadMove> Heads,
    IReadOnlyList<StoredEntry> Entries,
    IReadOnlyList<Blob> Blobs,
    IReadOnlyList<SubjectKey> Keys,
    ReadOnlyMemory<byte>? Secret = null)
{
    /// <summary>Whether it only puts documents in: nothing else tells that what is shown may differ.</summary>
    internal bool PutsBack => Entries.Count == 0 && Blobs.Count > 0;
}

/// <summary>A document's bytes under their SHA-256.</summary>
public sealed class Blob
{
    private Blob(string sha256, ReadOnlyMemory<byte> bytes)
    {
        Sha256 = sha256;
        Bytes = bytes;
    }

    /// <summary>64 small hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A document of these bytes, which are not copied and must not change afterwards.</summary>
    public static Blob Of(ReadOnlyMemory<byte> bytes) =>
        new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes);
}

/// <summary>The key with which a person's fields are sealed.</summary>
/// <param name="Subject">The subject's id, which says nothing of the person.</param>
/// <param name="NameHash">The keyed hash of the folded name; empty where the key was destroyed.</param>
/// <param name="Key">The key; empty where it was destroyed.</param>
/// <param name="Destroyed">When it was destroyed; null where it is there.</param>
public sealed record SubjectKey(
    string Subject, ReadOnlyMemory<byte> NameHash, ReadOnlyMemory<byte> Key, DateTimeOffset? Destroyed = null);

/// <summary>All keys of a workspace.</summary>
/// <param name="Secret">The workspace's secret, with which names are hashed.</param>
/// <param name="Version">The version of <see cref="EngineState.KeysVersion"/> that this was read at.</param>
/// <param name="Keys">The keys, in the order in which they were made.</param>
public sealed record KeyRing(ReadOnlyMemory<byte> Secret, long Version, IReadOnlyList<SubjectKey> Keys);
