namespace Entente.Store;

/// <summary>Keeps many short runs of bytes in few arrays: a large journal has a million of them.</summary>
internal sealed class ByteBlock
{
    private const int BlockBytes = 64 << 10;

    private byte[] _block = [];
    private int _used;

    /// <summary>A copy of the bytes.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BlockBytes / 2)
        {
            return bytes.ToArray();
        }
        if (bytes.Length > _block.Length - _used)
        {
            _block = GC.AllocateUninitializedArray<byte>(BlockBytes);
            _used = 0;
        }
        bytes.CopyTo(_block.AsSpan(_used));
        var kept = _block.AsMemory(_used, bytes.Length);
        _used += bytes.Length;
        return kept;
    }
}
