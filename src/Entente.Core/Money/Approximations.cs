namespace Entente.Core;

/// <summary>How words of approximation carry over to sums and differences.</summary>
internal static class Approximations
{
    /// <summary>One approximate part keeps its word; parts that pull the same way keep a common one; else "about".</summary>
    public static Approximation OfSum(Measure a, Measure b) => Merge(a.Approximation, b.Approximation);

    /// <summary>As a sum, with the word of the subtracted part turned round ("nearly" becomes "more than").</summary>
    public static Approximation OfDifference(Measure a, Measure b) =>
        Merge(a.Approximation, Turn(b.Approximation));

    private static Approximation Merge(Approximation a, Approximation b)
    {
        if (a.IsExact || b.IsExact)
        {
            return a.IsExact ? b : a;
        }
        return a.Kind == b.Kind ? a with { Printed = a.Printed == b.Printed ? a.Printed : null }
            : IsLowerBound(a.Kind) && IsLowerBound(b.Kind) ? Approximation.AtLeast
            : new Approximation(ApproximationKind.About);
    }

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
