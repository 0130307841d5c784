using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// A limit of reading is reached: thrown below the parser, which is given up then, and caught above it in
/// <see cref="FileReading"/>.
/// </summary>
/// <param name="id">The id of the finding that this gives.</param>
/// <param name="limit">The limit, as a number.</param>
internal sealed class ReadingLimitException(string id, long limit) : Exception
{
    /// <summary>The id of the finding that this gives.</summary>
    public string Id { get; } = id;

    /// <summary>The limit, in digits.</summary>
    public string Limit { get; } = limit.ToString(CultureInfo.InvariantCulture);
}
