using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Core;

/// <summary>
/// A link of the hash chain: SHA-256 over the previous hash and the bytes of the entry as they are stored.
/// <c>default</c> is the zero hash before a stream's first entry.
/// </summary>
public readonly struct ChainHash : IEquatable<ChainHash>
{
    /// <summary>How many bytes a hash has.</summary>
    public const int SizeBytes = 32;

    /// <summary>Entries up to about this size are hashed without renting memory; nearly all are.</summary>
    private const int StackBytes = 2048;

    // Four words and not two of 128 bits: what has such a one in it cannot be compiled ahead.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Takes the 32 bytes of a hash.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public ChainHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != SizeBytes)
        {
            throw new ArgumentException($"A hash has {SizeBytes} bytes, not {bytes.Length}.", nameof(bytes));
        }
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The hash of the entry that follows this one and has these bytes.</summary>
    public ChainHash Next(ReadOnlySpan<byte> entryBytes)
    {
        Span<byte> hash = stackalloc byte[SizeBytes];
        var length = SizeBytes + entryBytes.Length;
        var rented = length <= StackBytes ? null : ArrayPool<byte>.Shared.Rent(length);
        var joined = rented is null ? stackalloc byte[StackBytes] : rented;
        CopyTo(joined);
        entryBytes.CopyTo(joined[SizeBytes..]);
        SHA256.HashData(joined[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
        return new ChainHash(hash);
    }

    /// <summary>Writes the 32 bytes to the beginning of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is shorter.</exception>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _fourth);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SizeBytes];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChainHash hash)
    {
        hash = default;
        if (text is null || text.Length != 2 * SizeBytes)
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[SizeBytes];
        if (Convert.FromHexString(text, bytes, out _, out _) != OperationStatus.Done)
        {
            return false;
        }
        hash = new ChainHash(bytes);
        return true;
    }

    /// <summary>Reads 64 hexadecimal digits in UTF-8.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> digits, out ChainHash hash)
    {
        Span<byte> bytes = stackalloc byte[SizeBytes];
        var isHash = digits.Length == 2 * SizeBytes
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;
        hash = isHash ? new ChainHash(bytes) : default;
        return isHash;
    }

    /// <summary>64 small hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());

    /// <summary>Writes the same digits.</summary>
    internal void TryFormat(Span<char> digits)
    {
        Span<byte> bytes = stackalloc byte[SizeBytes];
        CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, digits, out _);
    }

    /// <inheritdoc/>
    public bool Equals(ChainHash other) =>
        _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ChainHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _second, _third, _fourth);

    /// <summary>Whether two hashes are the same.</summary>
    public static bool operator ==(ChainHash a, ChainHash b) => a.Equals(b);

    /// <summary>Whether two hashes differ.</summary>
    public static bool operator !=(ChainHash a, ChainHash b) => !a.Equals(b);
}
