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
        if (FigureRules.OneScope(a, b) is { } scopes)
        {
            return Combination.Refused(scopes);
        }
        if (a.Kind is not (FigureKind.Stock or FigureKind.Flow))
        {
            return Combination.Refused(
                Finding.Of("figure.kind-no-difference", null, ("figure", a.Id), ("kind", Keys.Of(a.Kind))));
        }
        var order = a.Kind == FigureKind.Stock ? FigureOrder.ByDay(a, b) : ByPeriod(a, b);
        if (order is not { } two)
        {
            return Combination.Refused(Finding.Of("figure.same-day", null, ("figure", a.Id), ("other", b.Id)));
        }
        if (two.Earlier.Value.Value == 0)
        {
            return Combination.Refused(
                Finding.Of("figure.over-zero", null, ("figure", two.Later.Id), ("other", two.Earlier.Id)));
        }
        var quotient = Approximations.Quotient(two.Later.Value, two.Earlier.Value);
        var factor = Combining.Result(
            set, "factor", two.Later, quotient, Unit.Times, FigureKind.Ratio, two.Earlier, two.Later) with
        {
            Over = two.Later.Over,
            Stage = null,
        };
        var notes = FigureNotes.Of(two.Earlier, two.Later);
        return new Combination(
            factor,
            a.Kind == FigureKind.Flow ?
                notes.Add(Finding.Of("figure.comparison-only", null, ("figure", a.Id), ("other", b.Id))) : notes);
    }

    private static (Figure Earlier, Figure Later)? ByPeriod(Figure a, Figure b) =>
        a.Over?.LastDay is not { } dayOfA || b.Over?.LastDay is not { } dayOfB || dayOfA == dayOfB ? null
        : dayOfA < dayOfB ? (a, b) : (b, a);
}
