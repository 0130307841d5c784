namespace Entente.Evidence;

/// <summary>What a document may be at most.</summary>
/// <param name="Bytes">How many bytes are read; more is refused.</param>
/// <param name="Depth">How deep elements may be nested.</param>
public sealed record DocumentLimits(long Bytes, int Depth)
{
    /// <summary>20 MB, and 256 elements deep.</summary>
    public static DocumentLimits Default { get; } = new(20_000_000, 256);

    /// <summary>How many bytes the parts of a packed document may have unpacked.</summary>
    public long UnpackedBytes { get; init; } = 200_000_000;
}
