namespace Entente.Iati;

/// <summary>
/// The bytes that compressed bytes stand for, up to limits. Where they are damaged or too many they end, and why is
/// kept as a finding.
/// </summary>
/// <param name="inflated">What inflates them; it is closed with this.</param>
/// <param name="compressedLength">How many compressed bytes were read so far.</param>
/// <param name="limits">How much is read.</param>
internal sealed class CompressedStream(Stream inflated, Func<long> compressedLength, ReadingLimits limits)
    : ReadOnlyStream
{
    /// <summary>How many bytes may come before their ratio is looked at.</summary>
    private const long WithoutRatio = 16 * 1024 * 1024;

    private long _given;

    /// <summary>Why the bytes ended before their end; null where they did not.</summary>
    public IatiFinding? Fault { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (Fault is not null)
        {
            return 0;
        }
        var read = Inflate(buffer);
        _given += read;
        if (_given > limits.InflatedBytes)
        {
            return End(ReadingFindings.TooManyBytes, limits.InflatedBytes);
        }
        if (_given > WithoutRatio && _given / limits.InflationRatio > compressedLength())
        {
            return End(ReadingFindings.InflationRatio, limits.InflationRatio);
        }
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return inflated.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            Fault = ReadingFindings.Of(ReadingFindings.Damaged, FindingSeverity.Error, value: damaged.Message);
            return 0;
        }
    }

    private int End(string id, long limit)
    {
        Fault = ReadingFindings.Of(
            id, FindingSeverity.Error, expected: limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }
}
