namespace Entente.Core;

/// <summary>A factor is allowed of two stocks of one quantity at two days, and of two flows as a comparison: the later
/// over the earlier.</summary>
internal static class FigureFactor
{
    public static Combination Of(FigureSet set, Figure a, Figure b)
    {
        if (FigureRules.Alike(a, b) is { } unlike)
        {
            return Combination.Refused(unlike);
        }
        if (a.Scope != b.Scope)
        {
            return Combination.Refused(Finding.Of(
                "figure.scopes-differ", null, ("figure", a.Id), ("other", b.Id), ("scope", a.Scope.Key), ("otherScope", b.Scope.Key)));
        }
        if (a.Kind is not (FigureKind.Stock or FigureKind.Flow))
        {
            return Combination.Refused(Finding.Of("figure.kind-no-difference", null, ("figure", a.Id), ("kind", Keys.Of(a.Kind))));
        }
        var order = a.Kind == FigureKind.Stock ? FigureOrder.ByDay(a, b) : ByPeriod(a, b);
        if (order is not { } two)
        {
            return Combination.Refused(Finding.Of("figure.same-day", null, ("figure", a.Id), ("other", b.Id)));
        }
        var quotient = Quotient.Of(two.Later.Value, two.Earlier.Value);
        var factor = Combining.Result(
            set, "factor", two.Later, quotient, Unit.Times, FigureKind.Ratio, two.Earlier, two.Later) with
        {
            Over = two.Later.Over,
            Stage = null,
        };
        var notes = FigureNotes.Of(two.Earlier, two.Later);
        return new Combination(
            factor,
            a.Kind == FigureKind.Flow ? notes.Add(Finding.Of("figure.comparison-only", null, ("figure", a.Id), ("other", b.Id))) : notes);
    }

    private static (Figure Earlier, Figure Later)? ByPeriod(Figure a, Figure b) =>
        a.Over?.LastDay is not { } dayOfA || b.Over?.LastDay is not { } dayOfB || dayOfA == dayOfB ? null
        : dayOfA < dayOfB ? (a, b) : (b, a);
}

/// <summary>One measure over another; unknown where a part is unknown or the lower one is zero.</summary>
internal static class Quotient
{
    public static Measure Of(Measure over, Measure under, decimal times = 1m)
    {
        if (over.Value is not { } top || under.Value is not { } bottom || bottom == 0 || over.High is not null || under.High is not null)
        {
            return Measure.Unknown;
        }
        var word = over.Approximation.IsExact && under.Approximation.IsExact
            ? default
            : under.Approximation.IsExact ? over.Approximation : new Approximation(ApproximationKind.About);
        return Measure.Of(times * top / bottom, word);
    }
}
