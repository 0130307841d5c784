namespace Entente.Core;

/// <summary>An entry as an engine keeps it: the bytes as they were hashed, never serialised again.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Sequence">The number in the stream, from 1.</param>
/// <param name="Bytes">The entry as UTF-8 JSON.</param>
/// <param name="Hash">The hash over the previous entry's hash and <paramref name="Bytes"/>.</param>
public sealed record StoredEntry(string Stream, long Sequence, ReadOnlyMemory<byte> Bytes, ChainHash Hash);

/// <summary>Where a stream ends.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Sequence">The number of its last entry; 0 where it is empty.</param>
/// <param name="Hash">The hash of its last entry; zero where it is empty.</param>
public sealed record StreamHead(string Stream, long Sequence, ChainHash Hash);
