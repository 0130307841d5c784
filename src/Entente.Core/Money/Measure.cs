using System.Globalization;

namespace Entente.Core;

/// <summary>
/// A measured value without its unit: exact, approximate with its word, a range, at least, or unknown. Unknown is a
/// value of its own and never zero; it is the <c>default</c>.
/// </summary>
public readonly record struct Measure
{
    private Measure(decimal? low, decimal? high, Approximation approximation)
    {
        Value = low;
        High = high;
        Approximation = approximation;
    }

    /// <summary>
    /// The largest size of a number that the account takes, either way: far above any amount, and so far below what can
    /// be counted that sums of them have room.
    /// </summary>
    public const decimal Limit = 1_000_000_000_000_000_000_000m;

    /// <summary>The unknown value.</summary>
    public static Measure Unknown => default;

    /// <summary>The value, or the lower end of a range; null when unknown.</summary>
    public decimal? Value { get; }

    /// <summary>The upper end of a range, included; null where it is no range.</summary>
    public decimal? High { get; }

    /// <summary>The word that approximates, if any.</summary>
    public Approximation Approximation { get; }

    /// <summary>Whether nothing is known of the value.</summary>
    public bool IsUnknown => Value is null;

    /// <summary>Whether it is one number without a word of approximation.</summary>
    public bool IsExact => Value is not null && High is null && Approximation.IsExact;

    /// <summary>Whether a number is of a size that the account takes.</summary>
    public static bool Takes(decimal value) => value is >= -Limit and <= Limit;

    /// <summary>A number, with the word that approximates it, if any.</summary>
    public static Measure Of(decimal value, Approximation approximation = default) => new(value, null, approximation);

    /// <summary>From one number to another, both included.</summary>
    /// <exception cref="ArgumentException">The upper end lies below the lower one.</exception>
    public static Measure Range(decimal low, decimal high, Approximation approximation = default) =>
        high < low
            ? throw new ArgumentException($"The range {low} to {high} runs backwards.", nameof(high))
            : low == high ? Of(low, approximation) : new(low, high, approximation);

    /// <summary>At least a number: a part is missing.</summary>
    public static Measure AtLeast(decimal value) => new(value, null, Approximation.AtLeast);

    /// <summary>
    /// From one number to another, both included, where the least or the largest number there is stands for an open
    /// side: at least, up to, or unknown where both sides are open.
    /// </summary>
    internal static Measure Within(decimal low, decimal high) => (low, high) switch
    {
        (decimal.MinValue, decimal.MaxValue) => Unknown,
        (decimal.MinValue, _) => Of(high, new Approximation(ApproximationKind.UpTo)),
        (_, decimal.MaxValue) => AtLeast(low),
        _ => Range(low, high),
    };

    /// <summary>Whether nothing limits it above.</summary>
    internal bool IsOpenUp => Approximation.Kind is ApproximationKind.AtLeast or ApproximationKind.MoreThan;

    /// <summary>Whether nothing limits it below.</summary>
    internal bool IsOpenDown => Approximation.Kind == ApproximationKind.UpTo;

    /// <summary>Which values the measure admits; null when it is unknown.</summary>
    public (decimal Low, decimal High)? Admitted =>
        Value is not { } low ? null
        : High is { } high ? (Approximation.Admits(low).Low, Approximation.Admits(high).High)
        : Approximation.Admits(low);

    /// <summary>
    /// Whether both may be the same value: each one's printed value, its word, and the rounding that its printed
    /// digits show (85.4 million is "86 million" neither exactly nor rounded, but "nearly 86 million").
    /// </summary>
    public bool Agrees(Measure other)
    {
        if (Admitted is not { } mine || other.Admitted is not { } theirs)
        {
            return false;
        }
        return mine.Low <= theirs.High && theirs.Low <= mine.High;
    }

    /// <summary>
    /// The sum. An unknown part makes it "at least" what is known; both unknown is unknown, and so is a sum that is too
    /// large to count.
    /// </summary>
    public static Measure operator +(Measure a, Measure b) =>
        Sum([a, b]);

    /// <summary>
    /// The sum of any number of parts, the same in whatever order they come; unknown where there is none. The parts are
    /// looked at together: a word or an unknown that is met halfway must not change what the rest gives.
    /// </summary>
    public static Measure Sum(IEnumerable<Measure> parts)
    {
        var sum = new MeasureSum();
        foreach (var part in parts)
        {
            sum.Add(part);
        }
        return sum.Total;
    }

    /// <summary>The difference. An unknown side makes it unknown, and so does a size that cannot be counted.</summary>
    public static Measure operator -(Measure a, Measure b) =>
        a.IsUnknown || b.IsUnknown ? Unknown : Sum([a, Approximations.Negate(b)]);

    /// <summary>The measure in a smaller unit: times a positive factor, its word kept.</summary>
    internal Measure Times(decimal factor) => Scaled(v => v * factor);

    /// <summary>The measure in a larger unit: divided by a positive factor, its word kept.</summary>
    internal Measure DividedBy(decimal factor) => Scaled(v => v / factor);

    private Measure Scaled(Func<decimal, decimal> scale)
    {
        var (low, high, word) = (Value, High, Approximation);
        return low is { } value
            ? Approximations.Counted(() => Range(scale(value), scale(high ?? value), word))
            : Unknown;
    }

    /// <summary>Invariant text: the number, <c>low..high</c>, or <c>unknown</c>, with the word in front.</summary>
    public override string ToString()
    {
        if (Value is not { } low)
        {
            return "unknown";
        }
        var word = Approximation.Key is { } key ? key + " " : "";
        var text = low.ToString("0.############", CultureInfo.InvariantCulture);
        return High is { } high
            ? word + text + ".." + high.ToString("0.############", CultureInfo.InvariantCulture)
            : word + text;
    }

    /// <summary>How it stands in the journal; an empty object is the unknown.</summary>
    internal static Measure Json(ref JsonMembers json, Measure known)
    {
        var value = json.OptionalDecimal("value"u8, known.Value);
        var high = json.OptionalDecimal("high"u8, known.High);
        var approximation = Approximation.FromKey(
            json.OptionalText("approx"u8, known.Approximation.Key),
            json.OptionalText("approxText"u8, known.Approximation.Printed));
        return value is not { } low ? Unknown
            : high is { } limit ? Range(low, limit, approximation)
            : Of(low, approximation);
    }
}
