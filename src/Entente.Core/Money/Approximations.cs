namespace Entente.Core;

/// <summary>
/// How words of approximation carry over to differences and quotients, so that the result never says more than its
/// parts: one approximate part keeps its word; parts that pull the same way keep a common one; a part that is open
/// upwards makes the result "at least", one that is open downwards "up to"; open both ways is unknown. Sums are in
/// <see cref="MeasureSum"/>.
/// </summary>
internal static class Approximations
{
    /// <summary>What was counted; unknown where a number on the way was too large.</summary>
    public static Measure Counted(Func<Measure> count)
    {
        try
        {
            return count();
        }
        catch (OverflowException)
        {
            return Measure.Unknown;
        }
    }

    /// <summary>A known measure with its sign turned: "nearly 86" becomes "-86 or a little above".</summary>
    public static Measure Negate(Measure a) =>
        Measure.Range(-(a.High ?? a.Value!.Value), -a.Value!.Value, Turn(a.Approximation));

    /// <summary>
    /// One measure over another, times a factor; unknown where a part is unknown, a range, or the lower one is
    /// zero, and where it is too large to count.
    /// </summary>
    public static Measure Quotient(Measure over, Measure under, decimal times = 1m) =>
        Counted(() => Divide(over, under, times));

    private static Measure Divide(Measure over, Measure under, decimal times)
    {
        if (over.Value is not { } top || under.Value is not { } bottom || bottom == 0 || over.High is not null
            || under.High is not null)
        {
            return Measure.Unknown;
        }
        if (Merge(over.Approximation, Turn(under.Approximation)) is { } word)
        {
            return top < 0 || bottom < 0
                ? over.IsExact && under.IsExact ? Measure.Of(times * top / bottom) : Measure.Unknown
                : Measure.Of(times * top / bottom, word);
        }
        var (high, low) = (over.Admitted!.Value, under.Admitted!.Value);
        return (over.IsOpenUp || under.IsOpenDown, over.IsOpenDown || under.IsOpenUp) switch
        {
            (true, false) when high.Low >= 0 && low.High > 0 => Measure.AtLeast(times * high.Low / low.High),
            (false, true) when high.Low >= 0 && low.Low > 0 =>
                Measure.Of(times * high.High / low.Low, new Approximation(ApproximationKind.UpTo)),
            (false, false) => Measure.Of(times * top / bottom, new Approximation(ApproximationKind.About)),
            _ => Measure.Unknown,
        };
    }

    /// <summary>The word of both where they have one; null where their bounds have to decide.</summary>
    private static Approximation? Merge(Approximation a, Approximation b) =>
        a.IsExact || b.IsExact ? (a.IsExact ? b : a)
        : a.Kind == b.Kind ? a with { Printed = a.Printed == b.Printed ? a.Printed : null }
        : IsLowerBound(a.Kind) && IsLowerBound(b.Kind) ? Approximation.AtLeast
        : null;

    private static Approximation Turn(Approximation a) => a.Kind switch
    {
        ApproximationKind.Exact or ApproximationKind.About => a,
        ApproximationKind.Nearly or ApproximationKind.Almost => new(ApproximationKind.AboutOver),
        ApproximationKind.MoreThan or ApproximationKind.AtLeast => new(ApproximationKind.UpTo),
        ApproximationKind.UpTo => new(ApproximationKind.AtLeast),
        _ => new(ApproximationKind.Nearly),
    };

    private static bool IsLowerBound(ApproximationKind kind) =>
        kind is ApproximationKind.AtLeast or ApproximationKind.MoreThan or ApproximationKind.AboutOver;
}
