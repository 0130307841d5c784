using System.Buffers.Binary;

namespace Entente.Iati;

/// <summary>
/// Bytes whose checksum is known, as of the entry of an archive, whose reader does not look at it: bytes that do not
/// add up to it are damaged. It is the checksum of ISO 3309, which zip and gzip use.
/// </summary>
/// <param name="bytes">The bytes; the stream is closed with this.</param>
/// <param name="checksum">What they must add up to.</param>
internal sealed class SummedBytes(Stream bytes, uint checksum) : ReadOnlyStream
{
    private const int TableSize = 256;

    /// <summary>For each place within eight bytes, what a byte there does to the sum.</summary>
    private static readonly uint[][] Tables = MakeTables();

    private uint _sum = uint.MaxValue;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">All were read, and do not add up.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = bytes.Read(buffer);
        _sum = Add(_sum, buffer[..read]);
        return read > 0 || buffer.IsEmpty || ~_sum == checksum
            ? read
            : throw new InvalidDataException("The bytes do not add up to their checksum.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            bytes.Dispose();
        }
        base.Dispose(disposing);
    }

    private static uint Add(uint sum, ReadOnlySpan<byte> added)
    {
        for (; added.Length >= sizeof(ulong); added = added[sizeof(ulong)..])
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(added) ^ sum;
            sum = 0;
            for (var place = 0; place < sizeof(ulong); place++)
            {
                sum ^= Tables[sizeof(ulong) - 1 - place][(eight >> (8 * place)) & byte.MaxValue];
            }
        }
        foreach (var one in added)
        {
            sum = Tables[0][(sum ^ one) & byte.MaxValue] ^ (sum >> 8);
        }
        return sum;
    }

    private static uint[][] MakeTables()
    {
        const uint polynomial = 0xEDB88320;
        var tables = new uint[sizeof(ulong)][];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = new uint[TableSize];
            for (var value = 0; value < TableSize; value++)
            {
                var sum = table == 0 ? (uint)value : tables[table - 1][value];
                for (var bit = 0; bit < 8; bit++)
                {
                    sum = (sum >> 1) ^ ((sum & 1) * polynomial);
                }
                tables[table][value] = sum;
            }
        }
        return tables;
    }
}
